package balance

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func balanced(t interface{ Fatal(...any) }, in Input) Result {
	r, err := Balance(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func team(capacities ...float64) []Person {
	var people []Person
	for i, c := range capacities {
		people = append(people, Person{Name: string(rune('P' + i)), Capacity: c})
	}
	return people
}

// moves as "account from>to".
func told(r Result) string {
	var all []string
	for _, m := range r.Moves {
		all = append(all, fmt.Sprintf("%s %s>%s", m.Account, m.From, m.To))
	}
	return strings.Join(all, ", ")
}

// P has 21 of 32, the tolerance ends at 18.4: the account of 5 goes over, and
// nothing else. With 9 moved it would be level at 12 and 20; with 7 at 14 and 18.
func TestTheCheapestMoveThatHelps(t *testing.T) {
	in := Input{Mode: Rebalance, Tolerance: 0.15, People: team(16, 16), Accounts: []Account{
		{Name: "a", Work: 9, Value: 30, Owner: "P"}, {Name: "b", Work: 7, Value: 1, Owner: "P"}, {Name: "c", Work: 5, Value: 1, Owner: "P"},
		{Name: "d", Work: 11, Value: 1, Owner: "Q"}}}
	r := balanced(t, in)
	if got := told(r); got != "c P>Q" || !r.WithinTolerance || !r.Exact {
		t.Errorf("%s, %+v", got, r.After)
	}
	want := []Load{
		{Name: "P", Capacity: 16, Target: 16, Before: Standing{3, 21, 32}, After: Standing{2, 16, 31}},
		{Name: "Q", Capacity: 16, Target: 16, Before: Standing{1, 11, 1}, After: Standing{2, 16, 2}}}
	if diff := cmp.Diff(want, r.People); diff != "" {
		t.Error(diff)
	}
	if math.Abs(r.Before.Excess-5.2) > 1e-9 || math.Abs(r.Before.Spread-5.0/16) > 1e-9 || r.After.Spread != 0 || r.MovedValue != 1 {
		t.Errorf("before %+v, after %+v, moved %v", r.Before, r.After, r.MovedValue)
	}
	in.Accounts[2].Value = 500 // now the account of 7 is the cheaper one
	if got := told(balanced(t, in)); got != "b P>Q" {
		t.Errorf("%s", got)
	}
	in.Accounts[2].SecondOwner, in.Accounts[2].Value = "Q", 2 // and now that of 5 is, for Q knows it
	if got := told(balanced(t, in)); got != "c P>Q" {
		t.Errorf("%s", got)
	}
	in.Accounts[2].Locked = true
	if got := told(balanced(t, in)); got != "b P>Q" {
		t.Errorf("%s", got)
	}
}

func TestWithinToleranceNothingMoves(t *testing.T) {
	r := balanced(t, Input{Mode: Rebalance, Tolerance: 0.15, People: team(10, 10), Accounts: []Account{
		{Name: "a", Work: 11, Owner: "P"}, {Name: "b", Work: 9, Owner: "Q"}}})
	if len(r.Moves) != 0 || !r.WithinTolerance {
		t.Errorf("%s %+v", told(r), r.After)
	}
}

// The classic of longest first: 7 7 6 6 5 5 4 4 4 over three people are 16 each.
func TestDesign(t *testing.T) {
	in := Input{Mode: Design, Tolerance: 0.15, People: team(16, 16, 16)}
	for i, work := range []float64{7, 7, 6, 6, 5, 5, 4, 4, 4} {
		in.Accounts = append(in.Accounts, Account{Name: fmt.Sprint(i), Work: work, Owner: "P"})
	}
	if r := balanced(t, in); r.After.Spread > 1e-9 || !r.WithinTolerance {
		t.Errorf("%+v", r.People)
	}
}

// Capacity is a share of all work, not a limit: all are equally overloaded.
func TestTargetsFollowCapacity(t *testing.T) {
	r := balanced(t, Input{Mode: Design, Tolerance: 0.15, People: team(30, 10), Accounts: []Account{
		{Name: "a", Work: 40}, {Name: "b", Work: 20}, {Name: "c", Work: 20}}})
	if r.People[0].Target != 60 || r.People[1].Target != 20 || r.People[0].After.Work != 60 || r.Placed != 3 || r.MovedValue != 0 {
		t.Errorf("%+v", r)
	}
}

func TestNeedsAreMet(t *testing.T) {
	people := []Person{
		{Name: "P", Capacity: 10, Skills: []string{"crane"}, Languages: []string{"bg", "ru"}, Territories: []string{"north"}},
		{Name: "Q", Capacity: 10}, {Name: "R", Capacity: 10, Languages: []string{"ru"}}}
	r := balanced(t, Input{Mode: Rebalance, Tolerance: 0.15, People: people, Accounts: []Account{
		{Name: "crane", Work: 1, Skills: []string{"crane"}, Owner: "Q"},
		{Name: "bulgarian", Work: 1, Language: "bg", Owner: "R"},
		{Name: "south", Work: 1, Region: "south", Owner: "P"},
		{Name: "locked", Work: 1, Skills: []string{"crane"}, Owner: "Q", Locked: true},
		{Name: "divers", Work: 1, Skills: []string{"diving"}, Owner: "Q"},
		{Name: "nobody's", Work: 1, Skills: []string{"diving"}}}})
	if diff := cmp.Diff([]string{"nobody's"}, r.Unplaced); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"locked", "divers"}, r.Unfit); diff != "" {
		t.Error(diff)
	}
	at := map[string]string{}
	for _, m := range r.Moves {
		at[m.Account] = m.To
	}
	if at["crane"] != "P" || at["bulgarian"] == "R" || at["bulgarian"] == "" || at["south"] == "P" || at["south"] == "" || at["locked"] != "" || at["divers"] != "" {
		t.Errorf("%s", told(r))
	}
}

// Where nobody may have anything, that is said, and nothing is within a tolerance.
func TestNothingCanBePlaced(t *testing.T) {
	for _, mode := range []Mode{Rebalance, Design, Book} {
		r := balanced(t, Input{Mode: mode, For: "P", Tolerance: 0.15, People: team(10, 10), Accounts: []Account{{Name: "a", Work: 9, Value: 5, Skills: []string{"x"}}}})
		if len(r.Unplaced) != 1 || r.WithinTolerance || r.After != (Measure{}) {
			t.Errorf("%s: %+v", mode, r)
		}
	}
}

// Both receivers are alike, but R works in the city.
func TestNeighboursAreNear(t *testing.T) {
	in := Input{Mode: Rebalance, Tolerance: 0.15, People: team(10, 10, 10), Accounts: []Account{
		{Name: "a", Work: 5, Owner: "P", City: "Ruse", Region: "north"}, {Name: "b", Work: 10, Owner: "P"},
		{Name: "c", Work: 7, Owner: "Q", City: "Varna", Region: "north"}, {Name: "d", Work: 7, Owner: "R", City: "Ruse", Region: "north"}}}
	if got := told(balanced(t, in)); got != "a P>R" {
		t.Errorf("%s", got)
	}
}

// A new person gets a book from those who have too much; nothing else moves.
func TestABookForSomebodyNew(t *testing.T) {
	in := Input{Mode: Book, For: "R", Tolerance: 0.15, People: team(10, 10, 10)}
	for i := range 30 {
		owner := "P"
		if i >= 18 {
			owner = "Q"
		}
		in.Accounts = append(in.Accounts, Account{Name: fmt.Sprint(i), Work: 1, Value: float64(i + 1), Owner: owner})
	}
	r := balanced(t, in)
	for _, m := range r.Moves {
		if m.To != "R" {
			t.Errorf("%+v", m)
		}
	}
	if got := r.People[2].After.Work; got < 8.5 || got > 11.5 || !r.WithinTolerance {
		t.Errorf("the book has %v, %+v", got, r.People)
	}
}

func TestInputsAreChecked(t *testing.T) {
	for want, in := range map[string]Input{
		"mode people accounts":                       {},
		"mode tolerance people[0].capacity":          {Mode: "fair", Tolerance: 2, People: team(0), Accounts: []Account{{Name: "a", Work: 1}}},
		"people[1].name accounts[1].name":            {Mode: Design, People: []Person{{Name: "P", Capacity: 1}, {Name: "P", Capacity: 1}}, Accounts: []Account{{Name: "a", Work: 1}, {Name: "a"}}},
		"accounts[0].work accounts[0].value":         {Mode: Design, People: team(1), Accounts: []Account{{Name: "a", Work: -1, Value: math.NaN()}}},
		"accounts[0].owner accounts[0].second_owner": {Mode: Design, People: team(1), Accounts: []Account{{Name: "a", Work: 1, Owner: "X", SecondOwner: "Y"}}},
		"accounts[0].locked":                         {Mode: Design, People: team(1), Accounts: []Account{{Name: "a", Work: 1, Locked: true}}},
		"accounts[0].work":                           {Mode: Design, People: team(1), Accounts: []Account{{Name: "a"}}},
		"for":                                        {Mode: Book, For: "X", People: team(1), Accounts: []Account{{Name: "a", Work: 1}}},
	} {
		_, err := Balance(in)
		e, ok := fault.As(err)
		if !ok {
			t.Errorf("%s: %v", want, err)
			continue
		}
		var got []string
		for _, f := range e.Fields {
			got = append(got, f.Path)
		}
		if diff := cmp.Diff(strings.Fields(want), got); diff != "" {
			t.Error(diff)
		}
	}
}

func draw(t *rapid.T, people, accounts int) Input {
	in := Input{
		Mode: rapid.SampledFrom([]Mode{Rebalance, Design, Book}).Draw(t, "mode"), ValueWeight: ValueWeight,
		Tolerance: rapid.SampledFrom([]float64{0, 0.05, 0.15, 0.3}).Draw(t, "tolerance"),
	}
	skills := []string{"", "", "", "x", "y"}
	for i := range rapid.IntRange(1, people).Draw(t, "people") {
		p := Person{Name: fmt.Sprint("P", i), Capacity: float64(rapid.IntRange(1, 20).Draw(t, "capacity"))}
		for _, skill := range []string{"x", "y"} {
			if rapid.Bool().Draw(t, "skill") {
				p.Skills = append(p.Skills, skill)
			}
		}
		in.People = append(in.People, p)
	}
	owner := func(what string) string {
		if i := rapid.IntRange(-1, len(in.People)-1).Draw(t, what); i >= 0 {
			return in.People[i].Name
		}
		return ""
	}
	in.For = in.People[len(in.People)-1].Name
	for i := range rapid.IntRange(1, accounts).Draw(t, "accounts") {
		a := Account{
			Name: fmt.Sprint("a", i), Work: float64(rapid.IntRange(1, 12).Draw(t, "work")), Value: float64(rapid.IntRange(0, 50).Draw(t, "value")),
			Owner: owner("owner"), SecondOwner: owner("second"), City: rapid.SampledFrom([]string{"", "Ruse", "Varna"}).Draw(t, "city"),
		}
		if skill := rapid.SampledFrom(skills).Draw(t, "need"); skill != "" {
			a.Skills = []string{skill}
		}
		a.Locked = a.Owner != "" && rapid.IntRange(0, 5).Draw(t, "locked") == 0
		in.Accounts = append(in.Accounts, a)
	}
	return in
}

// Whatever the team, nothing is lost, nobody gets what they may not have, and
// a team is never worse off than before.
func TestBalanceKeepsItsWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := draw(t, 6, 40)
		r := balanced(t, in)
		moved := map[string]Move{}
		for _, m := range r.Moves {
			moved[m.Account] = m
		}
		unplaced := map[string]bool{}
		for _, name := range r.Unplaced {
			unplaced[name] = true
		}
		people, sums := map[string]Person{}, map[string]Standing{}
		for _, p := range in.People {
			people[p.Name] = p
		}
		for _, a := range in.Accounts {
			at := a.Owner
			if m, ok := moved[a.Name]; ok {
				if at = m.To; a.Locked || m.From != a.Owner || !people[at].fits(a) || in.Mode == Book && m.From != "" && at != in.For && people[m.From].fits(a) {
					t.Fatalf("%+v may not move to %s", a, at)
				}
			}
			if (at == "") != unplaced[a.Name] {
				t.Fatalf("%+v is with %q", a, at)
			}
			s := sums[at]
			sums[at] = Standing{s.Accounts + 1, s.Work + a.Work, s.Value + a.Value}
		}
		delete(sums, "")
		for _, load := range r.People {
			if s := sums[load.Name]; s != load.After {
				t.Fatalf("%s has %+v, counted %+v", load.Name, load.After, s)
			}
			if off := math.Abs(load.After.Work - load.Target); r.WithinTolerance && off > in.Tolerance*load.Target+1e-6 {
				t.Fatalf("%s is off by %v of %v", load.Name, off, load.Target)
			}
		}
		if r.After.Spread < r.Before.Bound-1e-9 || r.WithinTolerance && r.After.Excess > 1e-6 {
			t.Fatalf("%+v", r)
		}
	})
}
