package week

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// How room is made, in days from Monday 2026-11-23 on whose blocks are too small.
func TestMakingRoom(t *testing.T) {
	promised := func(c Client, date string) Client {
		c.Promise, c.Last = on(date), on("2026-11-20")
		return c
	}
	visit := func(id string, class Class, minutes int, area, last string) Client {
		c := due(id, class, minutes, last)
		c.Operation, c.Area = "visit", area
		return c
	}
	trip := Block{Date: day("2026-11-24"), Start: nine, Minutes: 60, Operations: []string{"visit"}, Area: "north"}
	open := Block{Date: day("2026-11-23"), Start: nine, Minutes: 20, Operations: []string{"visit"}}
	for name, c := range map[string]struct {
		blocks          []Block
		clients         []Client
		slots, overflow []string
	}{
		"nobody promised gives way, however low": {
			[]Block{calls("2026-11-23", nine, 30)},
			[]Client{promised(due("word", Unknown, 10, "2026-11-20"), "2026-11-23"), due("c1", C, 10, "2026-09-01"), due("c2", C, 10, "2026-09-02"), due("a", A, 20, "2026-11-13")},
			[]string{"word 2026-11-23 09:00 promised", "a 2026-11-23 09:10 in_window"}, []string{"c2 2026-09-12 full", "c1 2026-09-11 full"},
		},
		"what a long one leaves behind is taken by one that had no place before": {
			[]Block{calls("2026-11-23", nine, 40)},
			[]Client{due("long", C, 40, "2026-08-01"), due("small", Unknown, 15, "2026-08-02"), due("a", A, 20, "2026-11-13")},
			[]string{"small 2026-11-23 09:00 overdue", "a 2026-11-23 09:15 in_window"}, []string{"long 2026-08-11 full"},
		},
		"where one must go instead of two, one goes": {
			[]Block{calls("2026-11-23", nine, 20), calls("2026-11-24", nine, 20)},
			[]Client{due("c1", C, 10, "2026-08-01"), due("c2", C, 10, "2026-08-02"), due("c3", C, 20, "2026-08-03"), due("a", A, 20, "2026-11-13")},
			[]string{"c1 2026-11-23 09:00 overdue", "c2 2026-11-23 09:10 overdue", "a 2026-11-24 09:00 in_window"}, []string{"c3 2026-08-13 full"},
		},
		"who need not go stays, though lower": {
			[]Block{calls("2026-11-23", nine, 40)},
			[]Client{due("c", C, 25, "2026-08-01"), due("unknown", Unknown, 10, "2026-08-01"), due("a", A, 30, "2026-11-13")},
			[]string{"unknown 2026-11-23 09:00 overdue", "a 2026-11-23 09:10 in_window"}, []string{"c 2026-08-11 full"},
		},
		"one moves inside the window, and three fit instead of two": {
			[]Block{calls("2026-11-23", nine, 30), calls("2026-11-24", nine, 20)},
			[]Client{due("first", C, 15, "2026-10-01"), due("second", C, 15, "2026-10-02"), due("long", C, 20, "2026-10-03"), due("last", C, 5, "2026-10-04")},
			[]string{"first 2026-11-23 09:00 overdue", "second 2026-11-23 09:15 overdue", "long 2026-11-24 09:00 overdue"}, []string{"last 2026-10-14 full"},
		},
		"a shift": {
			[]Block{calls("2026-11-23", nine, 30), calls("2026-11-24", nine, 20)},
			[]Client{due("small", C, 10, "2026-10-01"), due("long", C, 30, "2026-10-02")},
			[]string{"long 2026-11-23 09:00 overdue", "small 2026-11-24 09:00 overdue"}, nil,
		},
		"but not from the day that was promised": {
			[]Block{calls("2026-11-23", nine, 20), calls("2026-11-24", nine, 30)},
			[]Client{promised(due("small", C, 10, "2026-10-01"), "2026-11-24"), due("long", C, 30, "2026-10-02")},
			[]string{"small 2026-11-24 09:00 promised"}, []string{"long 2026-10-12 full"},
		},
		"nor out of the trip to its area": {
			[]Block{open, trip},
			[]Client{visit("small", C, 10, "north", "2026-10-01"), visit("long", C, 60, "north", "2026-10-02")},
			[]string{"small 2026-11-24 09:00 overdue"}, []string{"long 2026-10-12 full"},
		},
		"of two alike the first by name goes first": {
			[]Block{calls("2026-11-23", nine, 10)},
			[]Client{due("b", C, 10, "2026-10-01"), due("a", C, 10, "2026-10-01")},
			[]string{"a 2026-11-23 09:00 overdue"}, []string{"b 2026-10-11 full"},
		},
	} {
		r := plan(t, Input{From: day("2026-11-23"), Days: 3, Blocks: c.blocks, Clients: c.clients})
		slots, overflow := told(r)
		if diff := cmp.Diff(c.slots, slots) + cmp.Diff(c.overflow, overflow); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}
