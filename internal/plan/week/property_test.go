package week

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
)

// Starts that calendars stumble over: a leap day, both changes of the clock, the
// ends of a year and of a month, a plain Monday.
var starts = []string{"2028-02-25", "2026-03-27", "2026-10-23", "2026-12-28", "2026-04-29", "2026-11-23"}

// drawn is a random horizon. Without hours of clients the bins are plain sums.
func drawn(t *rapid.T, hours bool) Input {
	in := Input{From: day(rapid.SampledFrom(starts).Draw(t, "from")), Days: rapid.IntRange(1, 12).Draw(t, "days"), Short: rapid.SampledFrom([]Short{"", Cut}).Draw(t, "short")}
	days := rapid.IntRange(0, in.Days-1)
	for d := range in.Days {
		for _, start := range []civil.ClockTime{540, 660, 840} {
			if rapid.IntRange(0, 3).Draw(t, "block") == 0 {
				b := Block{Date: in.From.AddDays(d), Start: start, Minutes: rapid.IntRange(10, 120).Draw(t, "minutes"), Operations: []string{"call"}}
				if rapid.Bool().Draw(t, "visits") {
					b.Operations = []string{"visit", "call"}[:rapid.IntRange(1, 2).Draw(t, "operations")]
					b.Area = rapid.SampledFrom([]string{"", "north"}).Draw(t, "area")
				}
				in.Blocks = append(in.Blocks, b)
			}
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "taken") {
		at := in.From.AddDays(days.Draw(t, "day"))
		in.Away = append(in.Away, Away{at, civil.ClockTime(rapid.IntRange(0, 700).Draw(t, "away")), 1440})
		in.Appointments = append(in.Appointments, Appointment{at.AddDays(1), civil.ClockTime(rapid.IntRange(500, 800).Draw(t, "taken")), 35})
	}
	for i := range rapid.IntRange(0, 25).Draw(t, "clients") {
		in.Clients = append(in.Clients, someone(t, in, i, hours))
	}
	return in
}

func someone(t *rapid.T, in Input, i int, hours bool) Client {
	c := Client{
		ID: fmt.Sprint("c", i), Operation: rapid.SampledFrom([]string{"call", "visit"}).Draw(t, "operation"),
		Minutes: rapid.IntRange(5, 60).Draw(t, "minutes"), IntervalDays: rapid.IntRange(1, 40).Draw(t, "interval"),
		Class: rapid.SampledFrom([]Class{A, B, C, Unknown}).Draw(t, "class"), Value: int64(rapid.IntRange(0, 5).Draw(t, "value")),
		Area: rapid.SampledFrom([]string{"", "north"}).Draw(t, "area"), Misses: rapid.IntRange(0, 3).Draw(t, "misses"),
	}
	if rapid.IntRange(0, 9).Draw(t, "known") > 0 {
		c.Last = on(in.From.AddDays(-rapid.IntRange(0, 50).Draw(t, "ago")).String())
	}
	some := func(label string) *civil.Date {
		if rapid.IntRange(0, 7).Draw(t, label) > 0 {
			return nil
		}
		return on(in.From.AddDays(rapid.IntRange(-2, 14).Draw(t, label)).String())
	}
	c.Promise, c.Deadline, c.NeverBefore = some("promise"), some("deadline"), some("never before")
	if d := some("lock"); d != nil {
		c.Locked = &Place{*d, civil.ClockTime(rapid.IntRange(530, 900).Draw(t, "at"))}
	}
	if hours && rapid.Bool().Draw(t, "hours") {
		for w := range 7 {
			from := civil.ClockTime(rapid.IntRange(500, 800).Draw(t, "opens"))
			c.Hours = append(c.Hours, Hours{w, from, from + civil.ClockTime(rapid.IntRange(30, 200).Draw(t, "open for"))})
		}
	}
	return c
}

// meets is the rule of the window in plain words, with fractions of days.
func meets(in Input, c Client) bool {
	last := in.From.AddDays(in.Days - 1)
	within := func(d *civil.Date) bool { return d != nil && *d <= last }
	switch {
	case c.Locked != nil && c.Locked.Date > last:
		return false
	case c.Locked != nil && c.Locked.Date >= in.From, within(c.Promise) && (c.Last == nil || *c.Last < *c.Promise), within(c.Deadline), c.Last == nil:
		return true
	}
	opens := float64(*c.Last) + float64(c.IntervalDays) - math.Max(1, 0.2*float64(c.IntervalDays))
	return opens <= float64(last)
}

func TestAPlanKeepsItsRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t, true)
		r, err := Plan(in)
		if err != nil {
			t.Fatal(err)
		}
		everyoneOnce(t, in, r)
		insideBlocks(t, in, r)
		if r.UsedMinutes > r.CapacityMinutes {
			t.Fatalf("%d of %d minutes", r.UsedMinutes, r.CapacityMinutes)
		}
		for i := 1; i < len(r.Overflow); i++ {
			if classes[r.Overflow[i-1].Class].rung > classes[r.Overflow[i].Class].rung {
				t.Fatalf("overflow begins with %s before %s", r.Overflow[i-1].Class, r.Overflow[i].Class)
			}
		}
	})
}

func everyoneOnce(t *rapid.T, in Input, r Result) {
	seen := map[string]string{}
	note := func(id, where string) {
		if seen[id] != "" {
			t.Fatalf("%s stands in %s and in %s", id, seen[id], where)
		}
		seen[id] = where
	}
	for _, s := range r.Slots {
		note(s.Client, "the horizon")
	}
	for _, o := range r.Overflow {
		note(o.Client, "the horizon too")
	}
	for _, l := range r.Later {
		note(l.Client, "later")
	}
	for _, c := range in.Clients {
		if later := seen[c.ID] == "later"; seen[c.ID] == "" || later == meets(in, c) {
			t.Fatalf("%s: %q, window meets the horizon: %v", c.ID, seen[c.ID], meets(in, c))
		}
	}
}

// insideBlocks looks at every minute of every slot.
func insideBlocks(t *rapid.T, in Input, r Result) {
	taken := map[civil.Date]*[1440]string{} // what each minute of a day holds
	for d := in.From; d <= in.From.AddDays(in.Days); d++ {
		taken[d] = &[1440]string{}
	}
	for _, a := range in.Away {
		for m := a.From; m < a.To; m++ {
			taken[a.Date][m] = "away"
		}
	}
	for _, a := range in.Appointments {
		for m := range a.Minutes {
			taken[a.Date][int(a.Start)+m] = "an appointment"
		}
	}
	capacity := 0
	for _, b := range in.Blocks {
		for m := range b.Minutes {
			if taken[b.Date][int(b.Start)+m] == "" {
				capacity++
			}
		}
	}
	if capacity != r.CapacityMinutes {
		t.Fatalf("a capacity of %d minutes, counted %d", r.CapacityMinutes, capacity)
	}
	for _, s := range r.Slots {
		c := in.Clients[slices.IndexFunc(in.Clients, func(c Client) bool { return c.ID == s.Client })]
		i := slices.IndexFunc(in.Blocks, func(b Block) bool {
			return b.Date == s.Date && b.Start <= s.Start && int(s.Start)+s.Minutes <= int(b.Start)+b.Minutes
		})
		kept := s.Reason.Code == Locked
		if i < 0 || !kept && !in.Blocks[i].accepts(suitKey{c.Operation, c.Area, c.Kind}) {
			t.Fatalf("%+v is in no block of its kind", s)
		}
		if kept != (c.Locked != nil && *c.Locked == s.Place) && kept || !kept && c.NeverBefore != nil && s.Date < *c.NeverBefore {
			t.Fatalf("%+v ignores the lock or stands too early", s)
		}
		if !kept && len(c.Hours) > 0 && !slices.ContainsFunc(c.Hours, func(h Hours) bool {
			return h.Weekday == int(s.Date.Weekday()) && h.From <= s.Start && int(s.Start)+s.Minutes <= int(h.To)
		}) {
			t.Fatalf("%+v is outside the hours of the client", s)
		}
		for m := range s.Minutes {
			minute := &taken[s.Date][int(s.Start)+m]
			if *minute != "" {
				t.Fatalf("%+v overlaps %s", s, *minute)
			}
			*minute = s.Client
		}
	}
}

// Nobody stands in overflow while time it could use is free, or held by clients
// of lower potential to whom nothing was promised.
func TestHigherPotentialIsNeverDroppedFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t, false)
		r, err := Plan(in)
		if err != nil {
			t.Fatal(err)
		}
		p := newPlanner(in, whole)
		p.pin()
		for _, o := range r.Overflow {
			x := p.queue[slices.IndexFunc(p.queue, func(x *item) bool { return x.ID == o.Client })]
			for _, b := range p.bins {
				if b.date < x.from || !b.block.accepts(suitKey{x.Operation, x.Area, x.Kind}) {
					continue
				}
				room := b.end - b.start
				for _, s := range r.Slots {
					i := slices.IndexFunc(p.queue, func(y *item) bool { return y.ID == s.Client })
					inside := s.Date == b.date && int(s.Start) >= b.start && int(s.Start) < b.end
					if inside && i >= 0 && (p.queue[i].bound || p.queue[i].rung >= x.rung) {
						room -= s.Minutes
					}
				}
				if room >= x.Minutes {
					t.Fatalf("%s (%s, %d min) has no place, and %d min on %s at %d could be its own", x.ID, x.Class, x.Minutes, room, b.date, b.start)
				}
			}
		}
	})
}

func TestTheOrderOfListsMeansNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t, true)
		in.Short = rapid.SampledFrom([]Short{Cut, Stretch}).Draw(t, "choice")
		first, err := Plan(in)
		if err != nil {
			t.Fatal(err)
		}
		shuffled := in
		shuffled.Clients = rapid.Permutation(in.Clients).Draw(t, "clients")
		shuffled.Blocks = rapid.Permutation(in.Blocks).Draw(t, "blocks")
		shuffled.Away = rapid.Permutation(in.Away).Draw(t, "away")
		second, err := Plan(shuffled)
		if diff := cmp.Diff(first, second); err != nil || diff != "" {
			t.Fatal(err, diff)
		}
	})
}

// A client that is not due, or that no block could take, moves nobody.
func TestWhatDoesNotMatterChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t, true)
		before, err := Plan(in)
		if err != nil {
			t.Fatal(err)
		}
		in.Clients = append(slices.Clone(in.Clients),
			Client{ID: "not due", Operation: "call", Minutes: 5, IntervalDays: 90, Last: &in.From, Class: A},
			Client{ID: "impossible", Operation: "lunch", Minutes: 5, IntervalDays: 1, Class: A, Promise: &in.From},
			Client{ID: "too long", Operation: "call", Minutes: 121, IntervalDays: 1, Class: A})
		after, err := Plan(in)
		if diff := cmp.Diff(before.Slots, after.Slots); err != nil || diff != "" || before.InputHash == after.InputHash {
			t.Fatal(err, diff)
		}
	})
}
