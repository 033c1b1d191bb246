package week

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
)

func TestANewPlanKeepsTodayPromisesAndLocks(t *testing.T) {
	in := Input{
		From: day("2026-11-23"), Days: 10, Today: on("2026-11-23"),
		Blocks:  []Block{calls("2026-11-23", nine, 20), calls("2026-11-24", nine, 20), calls("2026-11-25", nine, 20)},
		Clients: []Client{due("a", C, 10, "2026-11-10"), due("b", C, 10, "2026-11-11"), due("word", C, 10, "2026-11-22"), due("free", C, 10, "2026-11-12")},
	}
	in.Clients[2].Promise = on("2026-11-24")
	first := plan(t, in)
	slots, _ := told(first)
	want := []string{"a 2026-11-23 09:00 overdue", "b 2026-11-23 09:10 overdue", "word 2026-11-24 09:00 promised", "free 2026-11-24 09:10 overdue"}
	if diff := cmp.Diff(want, slots); diff != "" {
		t.Fatal(diff)
	}

	// An urgent client, a promise that would stand first, and a lock come in; a was called.
	in.Previous = &first
	in.Clients[0].Last = on("2026-11-23")
	more := due("first", A, 10, "2026-09-01")
	more.Promise = on("2026-11-24")
	locked := due("locked", C, 10, "2026-11-22")
	locked.Locked = &Place{day("2026-11-25"), nine + 5}
	in.Clients = append(in.Clients, due("urgent", A, 10, "2026-09-01"), more, locked)
	second := plan(t, in)
	slots, overflow := told(second)
	want = []string{"urgent 2026-11-23 09:00 overdue", "b 2026-11-23 09:10 overdue", "word 2026-11-24 09:00 promised", "first 2026-11-24 09:10 promised", "locked 2026-11-25 09:05 locked"}
	if diff := cmp.Diff(want, slots) + cmp.Diff([]string{"a 2026-12-03 no_block", "free 2026-11-22 full"}, overflow); diff != "" {
		t.Error(diff)
	}
}

// Who is locked into time that is not there is planned as one who was promised,
// and the slot says that somebody must look.
func TestALockThatCannotBeKept(t *testing.T) {
	locked := due("locked", C, 10, "2026-11-22")
	locked.Locked = &Place{day("2026-11-24"), 20 * 60}
	second := due("second", C, 10, "2026-11-22")
	second.Locked = &Place{day("2026-11-24"), nine + 5}
	third := second
	third.ID = "third"
	r := plan(t, Input{From: day("2026-11-23"), Days: 10, Blocks: []Block{calls("2026-11-23", nine, 30), calls("2026-11-24", nine, 20)}, Clients: []Client{locked, second, third}})
	slots, overflow := told(r)
	want := []string{"locked 2026-11-23 09:00 lock_unkept", "third 2026-11-23 09:10 lock_unkept", "second 2026-11-24 09:05 locked"}
	if diff := cmp.Diff(want, slots); diff != "" || overflow != nil {
		t.Error(diff, overflow)
	}
}

func TestALockFromThePastIsAMiss(t *testing.T) {
	c := due("a", C, 10, "2026-11-01")
	c.Locked = &Place{day("2026-11-20"), nine}
	c.Misses = 1
	r := plan(t, Input{From: day("2026-11-23"), Days: 1, Blocks: []Block{calls("2026-11-23", nine, 30)}, Clients: []Client{c}})
	if slots, _ := told(r); len(slots) != 1 || r.Slots[0].Reason.Code != Missed {
		t.Error(slots)
	}
}

// The same question gets the same answer; and whatever changes, what is locked,
// or stands today, or on the day promised, stays.
func TestPlanningAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawn(t, true)
		in.Today = &in.From
		first, err := Plan(in)
		if err != nil {
			t.Fatal(err)
		}
		in.Previous = &first
		again, err := Plan(in)
		if diff := cmp.Diff(first, again); err != nil || diff != "" {
			t.Fatal(err, diff)
		}
		n := len(in.Clients)
		for i := range rapid.IntRange(1, 10).Draw(t, "new") {
			c := someone(t, in, n+i, true)
			c.Locked = nil
			in.Clients = append(in.Clients, c)
		}
		second, err := Plan(in)
		if err != nil {
			t.Fatal(err)
		}
		everyoneOnce(t, in, second)
		insideBlocks(t, in, second)
		at := map[string]Place{}
		for _, s := range second.Slots {
			at[s.Client] = s.Place
		}
		for _, s := range first.Slots {
			c := in.Clients[index(in, s.Client)]
			fixed := s.Reason.Code == Locked || s.Date == in.From || s.Reason.Code == Promised
			if fixed && at[s.Client] != s.Place {
				t.Fatalf("%s (%s) moved from %v to %v", c.ID, s.Reason.Code, s.Place, at[s.Client])
			}
		}
	})
}

func index(in Input, id string) int {
	for i, c := range in.Clients {
		if c.ID == id {
			return i
		}
	}
	return -1
}

// Every field of the input tells in the fingerprint, except the old plan.
func TestTheFingerprint(t *testing.T) {
	base := func() Input {
		c := due("a", C, 10, "2026-11-01")
		return Input{From: day("2026-11-23"), Days: 5, Blocks: []Block{calls("2026-11-23", nine, 30)}, Clients: []Client{c}, Away: []Away{{day("2026-11-24"), 0, 1440}},
			Appointments: []Appointment{{day("2026-11-23"), 0, 10}}}
	}
	seen := map[string]int{hashOf(base()): -1}
	changes := []func(*Input){
		func(in *Input) { in.From++ }, func(in *Input) { in.Days++ }, func(in *Input) { in.Short = Stretch }, func(in *Input) { in.Today = on("2026-11-23") },
		func(in *Input) { in.Blocks[0].Date++ }, func(in *Input) { in.Blocks[0].Start++ }, func(in *Input) { in.Blocks[0].Minutes++ }, func(in *Input) { in.Blocks[0].Area = "x" },
		func(in *Input) { in.Blocks[0].Operations = []string{"call", "visit"} }, func(in *Input) { in.Blocks[0].Kinds = []string{"x"} }, func(in *Input) { in.Blocks = nil },
		func(in *Input) { in.Away[0].From++ }, func(in *Input) { in.Away[0].To-- }, func(in *Input) { in.Away[0].Date++ }, func(in *Input) { in.Appointments[0].Minutes++ },
		func(in *Input) { in.Appointments[0].Start++ }, func(in *Input) { in.Appointments[0].Date++ },
		func(in *Input) { in.Clients[0].ID = "b" }, func(in *Input) { in.Clients[0].Operation = "visit" }, func(in *Input) { in.Clients[0].Minutes++ },
		func(in *Input) { in.Clients[0].IntervalDays++ }, func(in *Input) { in.Clients[0].Last = nil }, func(in *Input) { in.Clients[0].Last = on("1970-01-01") },
		func(in *Input) { in.Clients[0].Class = B }, func(in *Input) { in.Clients[0].Value++ }, func(in *Input) { in.Clients[0].Weight = 3 },
		func(in *Input) { in.Clients[0].Promise = on("2026-11-23") }, func(in *Input) { in.Clients[0].Deadline = on("2026-11-23") }, func(in *Input) { in.Clients[0].NeverBefore = on("2026-11-23") },
		func(in *Input) { in.Clients[0].Locked = &Place{} }, func(in *Input) { in.Clients[0].Locked = &Place{0, 1} }, func(in *Input) { in.Clients[0].Hours = []Hours{{1, 2, 3}} },
		func(in *Input) { in.Clients[0].Area = "x" }, func(in *Input) { in.Clients[0].Kind = "x" }, func(in *Input) { in.Clients[0].Misses++ },
	}
	for i, change := range changes {
		in := base()
		change(&in)
		if other, twice := seen[hashOf(in)]; twice {
			t.Errorf("changes %d and %d look alike", i, other)
		}
		seen[hashOf(in)] = i
	}
	in := base()
	in.Previous = &Result{InputHash: "x"}
	if seen[hashOf(in)] != -1 && len(seen) != len(changes)+1 {
		t.Error("the old plan tells in the fingerprint")
	}
}

// A clock that is changed in the night makes no day longer: the plan of such a
// week is that of any other.
func TestAChangedClockChangesNothing(t *testing.T) {
	at := func(monday string) Result {
		from := day(monday)
		blocks, err := Expand(from, 14, []Weekly{{Weekday: 0, Start: 60, Minutes: 180, Operations: []string{"call"}}, {Weekday: 1, Start: nine, Minutes: 60, Operations: []string{"call"}}})
		if err != nil {
			t.Fatal(err)
		}
		in := Input{From: from, Days: 14, Blocks: blocks}
		for i := range 12 {
			in.Clients = append(in.Clients, due(string(rune('a'+i)), B, 25, from.AddDays(-i-3).String()))
		}
		return plan(t, in)
	}
	plain := at("2026-06-01")
	for _, monday := range []string{"2026-03-23", "2026-10-19", "2028-02-21", "2026-12-28"} {
		r, shift := at(monday), day(monday).Sub(day("2026-06-01"))
		var moved []string
		for _, s := range plain.Slots {
			moved = append(moved, s.Client+" "+s.Date.AddDays(shift).String()+" "+s.Start.String()+" "+s.Reason.Code)
		}
		slots, _ := told(r)
		if diff := cmp.Diff(moved, slots); diff != "" {
			t.Errorf("%s: %s", monday, diff)
		}
	}
}

func TestWeeklyBlocksAreChecked(t *testing.T) {
	_, err := Expand(day("2026-11-23"), 7, []Weekly{{Weekday: 1, Start: nine, Minutes: 60}, {Weekday: 1, Start: nine + 59, Minutes: 1}, {Weekday: 7, Start: 0, Minutes: civil.DaysIn(2026, 2)}, {Weekday: 2, Minutes: 1441}})
	if err == nil || err.Error() != "Some values need mending.; blocks[1]: overlaps blocks[0]; blocks[2].weekday: There is no such weekday.; blocks[3].minutes: must end by midnight" {
		t.Error(err)
	}
}
