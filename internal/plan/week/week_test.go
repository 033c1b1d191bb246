package week

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

func day(s string) civil.Date {
	d, err := civil.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func on(s string) *civil.Date {
	d := day(s)
	return &d
}

// calls is a block for calls.
func calls(date string, start civil.ClockTime, minutes int) Block {
	return Block{Date: day(date), Start: start, Minutes: minutes, Operations: []string{"call"}}
}

// due is a client to call every 10 days, who was last spoken to on a day.
func due(id string, class Class, minutes int, last string) Client {
	return Client{ID: id, Operation: "call", Minutes: minutes, IntervalDays: 10, Last: on(last), Class: class, Value: 1000}
}

func plan(t *testing.T, in Input) Result {
	t.Helper()
	r, err := Plan(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// told is a plan in a word a client: "a 2026-11-23 09:00 overdue".
func told(r Result) (slots, overflow []string) {
	for _, s := range r.Slots {
		slots = append(slots, s.Client+" "+s.Date.String()+" "+s.Start.String()+" "+s.Reason.Code)
	}
	for _, o := range r.Overflow {
		overflow = append(overflow, o.Client+" "+o.Due.String()+" "+o.Reason.Code)
	}
	return slots, overflow
}

const nine = civil.ClockTime(9 * 60)

// Each case is Monday 2026-11-23 and the nine days after it.
func TestWorkedPlans(t *testing.T) {
	monday, next := calls("2026-11-23", nine, 60), calls("2026-11-30", nine, 60)
	for name, c := range map[string]struct {
		in              Input
		slots, overflow []string
		later           []Later
	}{
		"the overdue go first, the others on the day nearest to the due one": {
			Input{Blocks: []Block{monday, calls("2026-11-25", nine, 60), next}, Clients: []Client{due("late", A, 12, "2026-11-01"), due("today", A, 12, "2026-11-13"), due("friday", A, 12, "2026-11-15"), due("soon", A, 12, "2026-11-22")}},
			[]string{"late 2026-11-23 09:00 overdue", "today 2026-11-23 09:12 in_window", "friday 2026-11-25 09:00 in_window", "soon 2026-11-30 09:00 in_window"}, nil, []Later{},
		},
		"a window that opens after the horizon is later": {
			Input{Blocks: []Block{monday}, Clients: []Client{due("opens on the last day", C, 12, "2026-11-24"), due("opens the day after", C, 12, "2026-11-25")}},
			nil, []string{"opens on the last day 2026-12-04 no_block"}, []Later{{"opens the day after", day("2026-12-05")}},
		},
		"potential outweighs lateness, value a minute decides between equals": {
			Input{Blocks: []Block{calls("2026-11-23", nine, 30)}, Clients: []Client{
				due("c", C, 10, "2026-11-01"), due("a", A, 10, "2026-11-10"),
				{ID: "rich", Operation: "call", Minutes: 10, IntervalDays: 10, Last: on("2026-11-10"), Class: A, Value: 9000}}},
			[]string{"rich 2026-11-23 09:00 overdue", "a 2026-11-23 09:10 overdue", "c 2026-11-23 09:20 overdue"}, nil, []Later{},
		},
		"promises first, then deals, and the lowest potential has no place": {
			Input{Blocks: []Block{calls("2026-11-23", nine, 30), calls("2026-11-24", nine, 10)}, Clients: []Client{
				due("a", A, 10, "2026-11-01"), due("b", B, 10, "2026-10-01"), due("c", C, 10, "2026-09-01"), due("d", Unknown, 10, "2026-09-01"),
				{ID: "deal", Operation: "call", Minutes: 10, IntervalDays: 90, Last: on("2026-11-20"), Class: C, Deadline: on("2026-11-27")},
				{ID: "word", Operation: "call", Minutes: 10, IntervalDays: 90, Last: on("2026-11-20"), Class: C, Promise: on("2026-11-24")}}},
			[]string{"deal 2026-11-23 09:00 deal_deadline", "b 2026-11-23 09:10 overdue", "a 2026-11-23 09:20 overdue", "word 2026-11-24 09:00 promised"},
			[]string{"d 2026-09-11 full", "c 2026-09-11 full"}, []Later{},
		},
		"a long one of high potential sends away several short ones, the lowest of them": {
			Input{Blocks: []Block{monday}, Clients: []Client{due("a", A, 40, "2026-11-13"), due("b", B, 20, "2026-09-01"), due("c1", C, 20, "2026-09-01"), due("c2", C, 20, "2026-09-02")}},
			[]string{"b 2026-11-23 09:00 overdue", "a 2026-11-23 09:20 in_window"}, []string{"c2 2026-09-12 full", "c1 2026-09-11 full"}, []Later{},
		},
		"a promise is kept early rather than late": {
			Input{Blocks: []Block{monday, next}, Clients: []Client{
				{ID: "x", Operation: "call", Minutes: 5, IntervalDays: 30, Last: on("2026-11-20"), Class: C, Promise: on("2026-11-27")},
				{ID: "y", Operation: "call", Minutes: 5, IntervalDays: 30, Last: on("2026-11-20"), Class: C, Promise: on("2026-11-27"), NeverBefore: on("2026-11-24")},
				{ID: "broken", Operation: "call", Minutes: 5, IntervalDays: 30, Last: on("2026-11-19"), Class: C, Promise: on("2026-11-20")},
				{ID: "kept", Operation: "call", Minutes: 5, IntervalDays: 30, Last: on("2026-11-20"), Class: C, Promise: on("2026-11-20")}}},
			[]string{"broken 2026-11-23 09:00 promise_late", "x 2026-11-23 09:05 promise_early", "y 2026-11-30 09:00 promise_late"}, nil, []Later{{"kept", day("2026-12-20")}},
		},
		"never before": {
			Input{Blocks: []Block{monday, next}, Clients: []Client{
				{ID: "x", Operation: "call", Minutes: 5, IntervalDays: 10, Last: on("2026-11-01"), Class: C, NeverBefore: on("2026-11-24")},
				{ID: "y", Operation: "call", Minutes: 5, IntervalDays: 10, Last: on("2026-11-01"), Class: C, NeverBefore: on("2027-01-10")},
				{ID: "z", Operation: "call", Minutes: 5, IntervalDays: 10, Last: on("2026-11-01"), Class: C, NeverBefore: on("2026-12-01")}}},
			[]string{"x 2026-11-30 09:00 overdue"}, []string{"y 2026-11-11 never_before", "z 2026-11-11 never_before"}, []Later{},
		},
		"the reasons for having no place": {
			Input{Blocks: []Block{monday}, Clients: []Client{
				due("long", C, 90, "2026-11-01"),
				{ID: "visit", Operation: "field_meeting", Minutes: 5, IntervalDays: 10, Last: on("2026-11-01"), Class: C},
				{ID: "evening", Operation: "call", Minutes: 5, IntervalDays: 10, Last: on("2026-11-01"), Class: C, Hours: []Hours{{1, 18 * 60, 20 * 60}}}}},
			nil, []string{"evening 2026-11-11 off_hours", "visit 2026-11-11 no_block", "long 2026-11-11 too_long"}, []Later{},
		},
		"a new company is due at once": {
			Input{Blocks: []Block{monday}, Clients: []Client{{ID: "new", Operation: "call", Minutes: 5, IntervalDays: 90, Class: Unknown}}},
			[]string{"new 2026-11-23 09:00 first_contact"}, nil, []Later{},
		},
	} {
		c.in.From, c.in.Days = day("2026-11-23"), 10
		r := plan(t, c.in)
		slots, overflow := told(r)
		if diff := cmp.Diff(c.slots, slots) + cmp.Diff(c.overflow, overflow) + cmp.Diff(c.later, r.Later); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestHolidaysAppointmentsAndShortDays(t *testing.T) {
	in := Input{
		From: day("2026-11-23"), Days: 3,
		Blocks:       []Block{calls("2026-11-23", nine, 60), calls("2026-11-24", nine, 60), calls("2026-11-25", nine, 60)},
		Away:         []Away{{day("2026-11-23"), 0, 1440}, {day("2026-11-25"), 9*60 + 30, 1440}},
		Appointments: []Appointment{{day("2026-11-24"), 9*60 + 10, 20}, {day("2026-11-24"), 8 * 60, 60}},
		Clients:      []Client{due("a", A, 25, "2026-11-01"), due("b", A, 10, "2026-11-02"), due("c", A, 30, "2026-11-03"), due("d", A, 40, "2026-11-04")},
	}
	r := plan(t, in)
	slots, overflow := told(r)
	want := []string{"b 2026-11-24 09:00 overdue", "a 2026-11-24 09:30 overdue", "c 2026-11-25 09:00 overdue"}
	if diff := cmp.Diff(want, slots) + cmp.Diff([]string{"d 2026-11-14 too_long"}, overflow); diff != "" {
		t.Error(diff)
	}
	if r.CapacityMinutes != 10+30+30 || r.UsedMinutes != 65 {
		t.Errorf("%d of %d minutes", r.UsedMinutes, r.CapacityMinutes)
	}
}

// Visits go into the trip to their area, even on a day that suits less.
func TestTripsGatherAnArea(t *testing.T) {
	visit := func(id, area, last string) Client {
		return Client{ID: id, Operation: "field_meeting", Minutes: 60, IntervalDays: 30, Last: on(last), Class: B, Area: area}
	}
	block := func(date, area string) Block {
		return Block{Date: day(date), Start: nine, Minutes: 240, Operations: []string{"field_meeting"}, Area: area}
	}
	r := plan(t, Input{
		From: day("2026-11-23"), Days: 5,
		Blocks:  []Block{block("2026-11-23", ""), block("2026-11-24", "north"), block("2026-11-26", "south")},
		Clients: []Client{visit("n1", "north", "2026-10-24"), visit("n2", "north", "2026-09-01"), visit("s1", "south", "2026-09-01"), visit("w", "west", "2026-10-24"), visit("nowhere", "", "2026-10-28")},
	})
	slots, overflow := told(r)
	want := []string{"w 2026-11-23 09:00 in_window", "nowhere 2026-11-23 10:00 in_window", "n2 2026-11-24 09:00 overdue", "n1 2026-11-24 10:00 in_window", "s1 2026-11-26 09:00 overdue"}
	if diff := cmp.Diff(want, slots); diff != "" || overflow != nil {
		t.Error(diff, overflow)
	}
	if r.Slots[2].Area != "north" || r.Slots[0].Area != "" {
		t.Errorf("areas %q and %q", r.Slots[2].Area, r.Slots[0].Area)
	}
}

// The client's hours come before urgency inside a block, and kinds of work keep
// apart.
func TestHoursAndKinds(t *testing.T) {
	early := due("only before ten", C, 20, "2026-11-10")
	early.Hours = []Hours{{int(time.Monday), 9 * 60, 10 * 60}}
	noon := due("at noon", C, 20, "2026-11-10")
	noon.Hours = []Hours{{int(time.Monday), 11*60 + 40, 13 * 60}}
	offer := due("offer", C, 20, "2026-11-10")
	offer.Kind = "development"
	block := calls("2026-11-23", nine, 180)
	block.Kinds = []string{"", "base"}
	urgent := due("urgent", A, 45, "2026-10-01")
	r := plan(t, Input{From: day("2026-11-23"), Days: 1, Blocks: []Block{block}, Clients: []Client{early, noon, offer, urgent}})
	slots, overflow := told(r)
	want := []string{"only before ten 2026-11-23 09:00 overdue", "urgent 2026-11-23 09:20 overdue", "at noon 2026-11-23 11:40 overdue"}
	if diff := cmp.Diff(want, slots) + cmp.Diff([]string{"offer 2026-11-20 no_block"}, overflow); diff != "" {
		t.Error(diff)
	}
}

func TestMissesAreTold(t *testing.T) {
	want := []Notice{NoNotice, NoNotice, TellHead, OfferRelease, OfferRelease}
	for misses, notice := range want {
		c := due("a", A, 10, "2026-11-01")
		c.Misses = misses
		r := plan(t, Input{From: day("2026-11-23"), Days: 1, Blocks: []Block{calls("2026-11-23", nine, 60)}, Clients: []Client{c}})
		if got := r.Slots[0]; got.Notice != notice || misses > 0 && got.Reason.Code != Missed {
			t.Errorf("%d misses: %q %s", misses, got.Notice, got.Reason.Code)
		}
	}
}

// Ten calls of six minutes are due and thirty minutes are there: intervals
// stretch until five of them are not due any more in these days.
func TestStretchingEveryInterval(t *testing.T) {
	in := Input{From: day("2026-11-23"), Days: 1, Short: Stretch, Blocks: []Block{calls("2026-11-23", nine, 30)}}
	for i := range 10 {
		in.Clients = append(in.Clients, due(string(rune('a'+i)), C, 6, day("2026-11-13").AddDays(-i).String()))
	}
	r := plan(t, in)
	// The fifth call was 14 days ago: at 1.71 its interval is 18 days, and its window opens after 15.
	if len(r.Slots) != 5 || len(r.Overflow) != 0 || len(r.Later) != 5 || r.StretchPercent != 171 {
		t.Errorf("%d slots, %d without a place, %d later at %d %%", len(r.Slots), len(r.Overflow), len(r.Later), r.StretchPercent)
	}
	in.Clients = in.Clients[:5]
	if r := plan(t, in); r.StretchPercent != 100 || len(r.Slots) != 5 {
		t.Errorf("enough room, and yet %d %%", r.StretchPercent)
	}
	for i := range in.Clients {
		in.Clients[i].Promise = on("2026-11-23")
		in.Clients[i].Minutes = 10
	}
	if r := plan(t, in); r.StretchPercent != 400 || len(r.Slots) != 3 || len(r.Overflow) != 2 {
		t.Errorf("promises do not stretch: %d slots, %d without a place at %d %%", len(r.Slots), len(r.Overflow), r.StretchPercent)
	}
}

func TestWhatCannotBePlanned(t *testing.T) {
	good := due("a", A, 10, "2026-11-01")
	bad := Client{ID: "a", Minutes: -1, IntervalDays: 0, Class: "D", Value: -1, Weight: 1001, Last: on("9999-01-01"), Hours: []Hours{{1, 600, 600}}}
	_, err := Plan(Input{From: day("9900-01-02"), Days: 367, Short: "shrink", Clients: []Client{good, bad},
		Blocks: []Block{calls("2026-11-23", nine, 60), calls("2026-11-23", 0, 541), calls("2026-11-24", nine, 0), calls("2026-11-25", nine, 901)},
		Away:   []Away{{day("2026-11-23"), 600, 500}}, Appointments: []Appointment{{day("2026-11-23"), 600, 0}}})
	e, ok := fault.As(err)
	if !ok {
		t.Fatal(err)
	}
	var got []string
	for _, f := range e.Fields {
		got = append(got, f.Path+" "+f.Code)
	}
	want := []string{"from week.date", "days number.too_large", "short week.short", "blocks[2].minutes number.zero", "blocks[3].minutes week.midnight", "blocks[0] week.overlap",
		"appointments[0].minutes number.zero", "away[0].minutes number.negative", "clients[1].name week.duplicate", "clients[1].minutes number.negative",
		"clients[1].interval_days number.zero", "clients[1].value number.negative", "clients[1].weight number.too_large", "clients[1].last week.date", "clients[1].potential week.potential", "clients[1].hours[0].minutes number.zero"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEveryReasonHasASentence(t *testing.T) {
	for _, code := range []string{Locked, LockUnkept, Promised, PromiseEarly, PromiseLate, DealDeadline, DealLate, Missed, FirstContact, Overdue, InWindow, AfterWindow, Full, NoBlock, TooLong, OffHours, NotYet} {
		if (Reason{Code: code}).Sentence() == "" {
			t.Errorf("%s has no sentence", code)
		}
	}
	r := Reason{InWindow, map[string]string{"due": "2026-11-23", "interval": "10", "potential": "A"}}
	if got := r.Sentence(); got != "due on 2026-11-23, interval 10 d; potential A" {
		t.Error(got)
	}
}
