package planfile

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

const weekExample = `
from: 2026-11-23
days: 10                       # calendar days
blocks: [{weekday: mon, start: "09:00", minutes: 120, operations: [call]}, {weekday: Tuesday, start: 13:00, minutes: 240, operations: [field_meeting, call]}]
clients:
  - {name: a, operation: call, minutes: 12, interval_days: 10, last: 2026-11-10, potential: A, value: 100}
  - {name: b, operation: call, minutes: 15, interval_days: 30, last: never, potential: "?", value: 0.5, promise: "2026-11-24", never_before: 2026-11-25}
`

const weekJSON = `{"from": "2026-11-23", "days": 10,
	"blocks": [{"weekday": "mon", "start": "09:00", "minutes": 120, "operations": ["call"]}, {"weekday": "tue", "start": "13:00", "minutes": 240, "operations": ["field_meeting", "call"]}],
	"clients": [{"name": "a", "operation": "call", "minutes": 12, "interval_days": 10, "last": "2026-11-10", "potential": "A", "value": 100},
		{"name": "b", "operation": "call", "minutes": 15, "interval_days": 30, "last": "never", "potential": "?", "value": 0.5, "promise": "2026-11-24", "never_before": "2026-11-25"}]}`

func TestReadWeekFromYAMLAndJSONAlike(t *testing.T) {
	last, promise, before := civil.MakeDate(2026, 11, 10), civil.MakeDate(2026, 11, 24), civil.MakeDate(2026, 11, 25)
	want := Week{
		From: civil.MakeDate(2026, 11, 23), Days: 10,
		Blocks: []WeekBlock{{time.Monday, 540, 120, []string{"call"}}, {time.Tuesday, 780, 240, []string{"field_meeting", "call"}}},
		Clients: []WeekClient{
			{Name: "a", Operation: "call", Minutes: 12, IntervalDays: 10, Last: &last, Potential: "A", Value: 100},
			{Name: "b", Operation: "call", Minutes: 15, IntervalDays: 30, Potential: "?", Value: 0.5, Promise: &promise, NeverBefore: &before},
		},
	}
	for name, text := range map[string]string{"yaml": weekExample, "json": weekJSON} {
		got, err := ReadWeek(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestFaultsOfAWeekAreNamed(t *testing.T) {
	const head = "from: 2026-11-23\ndays: 10\n"
	const blocks = "blocks: [{weekday: mon, start: '09:00', minutes: 120, operations: [call]}]\n"
	const clients = "clients: [{name: a, operation: call, minutes: 12, interval_days: 10, last: 2026-11-10, potential: A, value: 100}]\n"
	for text, paths := range map[string]string{
		"words":                       "plan",
		"{}":                          "from days blocks clients",
		head + blocks:                 "clients",
		head + blocks + "clients: []": "clients",
		head + clients + "blocks: ~":  "blocks",
		"from: 2026-02-30\ndays: 1.5\n" + blocks + clients:                                                                           "from days",
		"from: 23.11.2026\ndays: ten\nweeks: 2\n" + blocks + clients:                                                                 "weeks from days",
		"from: [2026]\ndays: {}\n" + blocks + clients:                                                                                "from days",
		head + clients + "blocks: [{weekday: someday, start: '9:00', minutes: x, operations: []}]":                                   "blocks[0].weekday blocks[0].start blocks[0].minutes blocks[0].operations",
		head + clients + "blocks: [{weekday: [mon], start: 540, minutes: 1, operations: call, area: north}, {}]":                     "blocks[0].area blocks[0].weekday blocks[0].start blocks[0].operations blocks[1].weekday blocks[1].start blocks[1].minutes blocks[1].operations",
		head + clients + "blocks: [{weekday: ~, start: ~, minutes: 1, operations: [~, [call]]}]":                                     "blocks[0].weekday blocks[0].start blocks[0].operations[0] blocks[0].operations[1]",
		head + blocks + "clients: [{}]":                                                                                              "clients[0].name clients[0].operation clients[0].minutes clients[0].interval_days clients[0].last clients[0].potential clients[0].value",
		head + blocks + strings.Replace(clients, "value: 100", "value: ten, promise: soon, never_before: ~, phone: 5", 1):            "clients[0].phone clients[0].value clients[0].promise clients[0].never_before",
		head + blocks + strings.Replace(clients, "interval_days: 10, last: 2026-11-10", "interval_days: 10.5, last: 10 November", 1): "clients[0].interval_days clients[0].last",
	} {
		_, err := ReadWeek(strings.NewReader(text))
		e, ok := fault.As(err)
		if !ok || e.Kind != fault.Invalid {
			t.Errorf("%s: %v, want an invalid plan", text, err)
			continue
		}
		var got []string
		for _, f := range e.Fields {
			got = append(got, f.Path)
		}
		if diff := cmp.Diff(strings.Fields(paths), got); diff != "" {
			t.Errorf("%s\n%s%v", text, diff, err)
		}
	}
}

func FuzzReadWeek(f *testing.F) {
	f.Add([]byte(weekExample))
	f.Add([]byte(weekJSON))
	f.Add([]byte("blocks: &a [*a]"))
	f.Fuzz(func(t *testing.T, text []byte) {
		plan, err := ReadWeek(bytes.NewReader(text))
		if err == nil && (len(plan.Blocks) == 0 || len(plan.Clients) == 0) {
			t.Errorf("accepted %+v", plan)
		}
		if err != nil && !fault.Is(err, fault.Invalid) {
			t.Errorf("%v", err)
		}
	})
}
