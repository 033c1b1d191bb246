package cli

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
)

const fortnight = `
from: 2026-11-23
days: 10
blocks: [{weekday: mon, start: "09:00", minutes: 60, operations: [call]}, {weekday: tue, start: "13:00", minutes: 240, operations: [field_meeting]}]
clients:
  - {name: a, operation: call, minutes: 12, interval_days: 10, last: 2026-11-10, potential: A, value: 100}
  - {name: b, operation: call, minutes: 12, interval_days: 10, last: 2026-11-11, potential: C, value: 100.5, promise: 2026-11-23}
  - {name: c, operation: field_meeting, minutes: 120, interval_days: 30, last: never, potential: "?", value: 0}
  - {name: d, operation: letter, minutes: 12, interval_days: 30, last: 2026-11-01, potential: "?", value: 0}
  - {name: e, operation: call, minutes: 50, interval_days: 10, last: 2026-09-11, potential: C, value: 12.25}
  - {name: f, operation: call, minutes: 50, interval_days: 10, last: 2026-11-12, potential: A, value: 7}
  - {name: later, operation: call, minutes: 50, interval_days: 90, last: 2026-11-12, potential: A, value: 7}
`

// The shape of the answer is a contract: every key stands here.
func TestWeekJSON(t *testing.T) {
	exit, out, errs := call(t, fortnight, "week", "-", "--format", "json")
	want := `{
  "slots": [
    {
      "date": "2026-11-23",
      "start": "09:00",
      "client": "b",
      "operation": "call",
      "minutes": 12,
      "reason": "promised for this day; potential C"
    },
    {
      "date": "2026-11-23",
      "start": "09:12",
      "client": "a",
      "operation": "call",
      "minutes": 12,
      "reason": "overdue since 2026-11-20, interval 10 d; potential A"
    },
    {
      "date": "2026-11-24",
      "start": "13:00",
      "client": "c",
      "operation": "field_meeting",
      "minutes": 120,
      "reason": "never contacted yet; potential ?"
    },
    {
      "date": "2026-11-30",
      "start": "09:00",
      "client": "f",
      "operation": "call",
      "minutes": 50,
      "reason": "overdue since 2026-11-22, interval 10 d; potential A"
    }
  ],
  "overflow": [
    {
      "client": "d",
      "due": "2026-12-01",
      "potential": "?",
      "value": 0,
      "reason": "no block takes letter"
    },
    {
      "client": "e",
      "due": "2026-09-21",
      "potential": "C",
      "value": 12.25,
      "reason": "the blocks are full"
    }
  ],
  "capacity_minutes": 600,
  "used_minutes": 194
}
`
	if diff := cmp.Diff(want, out); exit != 0 || diff != "" || errs != "" {
		t.Errorf("exit %d, %s%s", exit, errs, diff)
	}
}

func TestWeekTable(t *testing.T) {
	exit, out, _ := call(t, fortnight, "week", "-")
	want := `date            start  min  client  operation      why
Mon 2026-11-23  09:00  12   b       call           promised for this day; potential C
Mon 2026-11-23  09:12  12   a       call           overdue since 2026-11-20, interval 10 d; potential A
Tue 2026-11-24  13:00  120  c       field_meeting  never contacted yet; potential ?
Mon 2026-11-30  09:00  50   f       call           overdue since 2026-11-22, interval 10 d; potential A

no place for  due         potential  value  why
d             2026-12-01  ?          0      no block takes letter
e             2026-09-21  C          12.25  the blocks are full

194 of 600 min are used; with a slot: 4, without a place: 2
`
	if diff := cmp.Diff(want, out); exit != 0 || diff != "" {
		t.Errorf("exit %d %s", exit, diff)
	}
}

// Nothing due is an answer, with empty lists.
func TestWeekWithNothingDue(t *testing.T) {
	plan := strings.Split(fortnight, "clients:")[0] + "clients: [{name: z, operation: call, minutes: 5, interval_days: 90, last: 2026-11-22, potential: B, value: 1}]"
	exit, out, _ := call(t, plan, "week", "-", "--format=json")
	var report weekReport
	if err := json.Unmarshal([]byte(out), &report); exit != 0 || err != nil || report.Slots == nil || report.Overflow == nil || len(report.Slots)+len(report.Overflow) != 0 {
		t.Errorf("exit %d, %v, %s", exit, err, out)
	}
}

// The worked check of the design through the program: 10, 20, 45, 12 and 10
// clients every 2, 4, 6, 8 and 10 weeks, laid level over the cycles, are 40
// contacts in the first fortnight.
func TestWeekHoldsALevelFortnight(t *testing.T) {
	var b strings.Builder
	b.WriteString("from: 2026-11-23\ndays: 12\nblocks:\n")
	for _, day := range []string{"mon", "tue", "wed", "thu", "fri"} {
		fmt.Fprintf(&b, "  - {weekday: %s, start: \"09:00\", minutes: 40, operations: [call]}\n", day)
	}
	b.WriteString("clients:\n")
	from := civil.MakeDate(2026, 11, 23)
	for _, g := range []struct{ clients, fortnights int }{{10, 1}, {20, 2}, {45, 3}, {12, 4}, {10, 5}} {
		for i := range g.clients {
			ago := 14*g.fortnights - 14*(i%g.fortnights) - 4 // due in the middle of fortnight i mod g
			fmt.Fprintf(&b, "  - {name: c%d-%d, operation: call, minutes: 10, interval_days: %d, last: %s, potential: B, value: 1, never_before: %s}\n",
				g.fortnights, i, 14*g.fortnights, from.AddDays(-ago), from.AddDays(14*(i%g.fortnights)))
		}
	}
	exit, out, errs := call(t, b.String(), "week", "-", "--format=json")
	var report weekReport
	if err := json.Unmarshal([]byte(out), &report); exit != 0 || err != nil {
		t.Fatalf("exit %d, %v, %s", exit, err, errs)
	}
	if len(report.Slots) != 40 || report.CapacityMinutes != 400 || report.UsedMinutes != 400 {
		t.Errorf("%d contacts, %d of %d minutes", len(report.Slots), report.UsedMinutes, report.CapacityMinutes)
	}
	for _, o := range report.Overflow {
		if !strings.HasPrefix(o.Reason, "not before") {
			t.Errorf("%+v", o)
		}
	}
}

func TestWeekNamesWhatIsWrong(t *testing.T) {
	for edit, keys := range map[[2]string][]string{
		{"days: 10", "days: 0"}:                                                       {"days: must be above zero"},
		{"days: 10", "days: -1"}:                                                      {"days: must not be negative"},
		{"days: 10", "days: 1000000000000"}:                                           {"days: must not be above 366"},
		{"from: 2026-11-23", "from: tomorrow"}:                                        {"from: must be a date like 2026-11-23"},
		{"minutes: 60", "minutes: -60"}:                                               {"blocks[0].minutes: must not be negative"},
		{"minutes: 60", "minutes: 0"}:                                                 {"blocks[0].minutes: must be above zero"},
		{"minutes: 60", "minutes: 901"}:                                               {"blocks[0].minutes: must end by midnight"},
		{`weekday: tue, start: "13:00"`, `weekday: mon, start: "09:59"`}:              {"blocks[1]: overlaps blocks[0]"},
		{"minutes: 12, interval", "minutes: -12, interval"}:                           {"clients[0].minutes: must not be negative"},
		{"interval_days: 10, last: 2026-11-10", "interval_days: 0, last: 2026-11-10"}: {"clients[0].interval_days: must be above zero"},
		{"potential: A, value: 100", "potential: AA, value: -0.001"}:                  {"clients[0].value: must not be negative", "clients[0].potential: must be A, B, C or ?"},
		{"value: 100}", "value: 1e14}"}:                                               {"clients[0].value: must not be above 10000000000000"},
		{"name: b", "name: a"}:                                                        {"clients[1].name: must be a name of its own"},
		{"last: 2026-11-10, ", ""}:                                                    {"clients[0].last: is missing"},
		{"days: 10", "days: 10\nteam: 5"}:                                             {"team: is not a key we know here"},
		{"value: 100}", "value: 100, colour: red}"}:                                   {"clients[0].colour:"},
	} {
		plan := strings.Replace(fortnight, edit[0], edit[1], 1)
		if plan == fortnight {
			t.Fatalf("%q is not in the plan", edit[0])
		}
		exit, out, errs := call(t, plan, "week", "-", "--format=json")
		if exit != 1 || out != "" || strings.Count(errs, "\n") != len(keys) {
			t.Errorf("%v: exit %d, %q, %s", edit, exit, out, errs)
		}
		for _, key := range keys {
			if !strings.Contains(errs, key) {
				t.Errorf("%v: %q is not in\n%s", edit, key, errs)
			}
		}
	}
	for _, args := range [][]string{{"week"}, {"week", "-", "--format", "xml"}, {"week", "a", "b"}} {
		if exit, out, errs := call(t, fortnight, args...); exit != 2 || out != "" || errs == "" {
			t.Errorf("%v: exit %d, %q, %q", args, exit, out, errs)
		}
	}
	if exit, _, errs := call(t, "", "week", t.TempDir()+"/absent.yaml"); exit != 1 || !strings.Contains(errs, "cannot be read") {
		t.Errorf("exit %d, %q", exit, errs)
	}
}
