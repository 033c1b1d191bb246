package week

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func group(name string, clients, every, minutes int) []Rhythm {
	var rhythms []Rhythm
	for i := range clients {
		rhythms = append(rhythms, Rhythm{fmt.Sprintf("%s%02d", name, i), every, minutes})
	}
	return rhythms
}

// The worked check of the design, in fortnights: 10 clients every 2 weeks, 20
// every 4, 45 every 6, 12 every 8 and 10 every 10 make 40 contacts in each of the
// first five cycles, and in every one after them.
func TestFortyContactsAFortnight(t *testing.T) {
	rhythms := slices.Concat(group("a", 10, 1, 10), group("b", 20, 2, 10), group("c", 45, 3, 10), group("d", 12, 4, 10), group("e", 10, 5, 10))
	c := Level(rhythms)
	if len(c.Contacts) != 60 {
		t.Fatalf("a round of %d fortnights, want 60", len(c.Contacts))
	}
	for at, n := range c.Contacts {
		if n != 40 || c.Minutes[at] != 400 {
			t.Errorf("fortnight %d: %d contacts, %d minutes", at, n, c.Minutes[at])
		}
	}
	for name, want := range map[string][]int{"b": {10, 10}, "c": {15, 15, 15}, "d": {3, 3, 3, 3}, "e": {2, 2, 2, 2, 2}} {
		got := make([]int, len(want))
		for client, start := range c.Start {
			if client[:1] == name {
				got[start]++
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("group %s starts in %v, want %v", name, got, want)
		}
	}
}

func TestACycleKeepsEveryRhythm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rhythms []Rhythm
		for i := range rapid.IntRange(0, 30).Draw(t, "clients") {
			rhythms = append(rhythms, Rhythm{fmt.Sprint(i), rapid.IntRange(1, 8).Draw(t, "every"), rapid.IntRange(1, 60).Draw(t, "minutes")})
		}
		c := Level(rhythms)
		again := Level(rapid.Permutation(rhythms).Draw(t, "order"))
		minutes := make([]int, len(c.Minutes))
		for _, r := range rhythms {
			if c.Start[r.Client] >= r.Every || c.Start[r.Client] != again.Start[r.Client] {
				t.Fatalf("%+v starts in %d or %d", r, c.Start[r.Client], again.Start[r.Client])
			}
			for at := range minutes {
				if at%r.Every == c.Start[r.Client] {
					minutes[at] += r.Minutes
				}
			}
		}
		if !slices.Equal(minutes, c.Minutes) {
			t.Fatalf("%v, want %v", c.Minutes, minutes)
		}
	})
}

// Rhythms without common factors have a round of years; the first thousand
// periods are looked at.
func TestALongRoundIsCutOff(t *testing.T) {
	if c := Level([]Rhythm{{"a", 7, 1}, {"b", 11, 1}, {"c", 13, 1}, {"d", 1009, 1}}); len(c.Contacts) != maxRound {
		t.Errorf("a round of %d", len(c.Contacts))
	}
}
