package cli

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func headcountJSON(t *testing.T, plan string) headcountReport {
	t.Helper()
	exit, out, errs := call(t, plan, "headcount", "-", "--format", "json")
	if exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs)
	}
	var report headcountReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	return report
}

const meetings = `
operations: {big: {minutes: 60}, middle: {minutes: 40}, small: {minutes: 30}}
segments:
  - {name: A, companies: 40, standard: {big: 50}}
  - {name: B, companies: 72, standard: {middle: 30}}
  - {name: C, companies: 88, standard: {small: 20}}
person: {hours_per_year: 1800, selling_share: 0.4, utilisation: 1}
`

// The worked checks of the design, through the program.
func TestHeadcountWorkedChecks(t *testing.T) {
	for name, c := range map[string]struct {
		plan string
		want headcountReport
	}{
		"meetings": {meetings, headcountReport{WorkHours: 4320, CapacityHours: 720, People: 6, PeopleRounded: 6,
			Segments: []headcountPart{{"A", 2000, 2000.0 / 720}, {"B", 1440, 2}, {"C", 880, 880.0 / 720}}}},
		"calls": {`{"operations": {"call": {"minutes": 60}}, "person": {"hours_per_year": 1000, "utilisation": 1},
			"segments": [{"name": "A", "companies": 1000, "standard": {"call": 36}}, {"name": "B", "companies": 2000, "standard": {"call": 12}}]}`,
			headcountReport{WorkHours: 60000, CapacityHours: 1000, People: 60, PeopleRounded: 60, Segments: []headcountPart{{"A", 36000, 36}, {"B", 24000, 24}}}},
		"hours a month": {`
operations: {hour: {minutes: 60}}
segments: [{name: A, companies: 200, standard: {hour: 48}}, {name: B, companies: 450, standard: {hour: 24}}, {name: C, companies: 1000, standard: {hour: 12}}]
person: {hours_per_year: 1200, utilisation: 1}`,
			headcountReport{WorkHours: 32400, CapacityHours: 1200, People: 27, PeopleRounded: 27, Segments: []headcountPart{{"A", 9600, 8}, {"B", 10800, 9}, {"C", 12000, 10}}}},
		"minutes of a segment and the defaults": {`
operations: {call: {minutes: 30}, field_meeting: {minutes: 90}}
segments: [{name: A, companies: 200, standard: {call: 26, field_meeting: 4}, minutes: {call: 60}}]
person: {hours_per_year: 1920}`,
			headcountReport{WorkHours: 6400, CapacityHours: 1632, People: 6400.0 / 1632, PeopleRounded: 4, Segments: []headcountPart{{"A", 6400, 6400.0 / 1632}}}},
	} {
		if diff := cmp.Diff(c.want, headcountJSON(t, c.plan), cmpopts.EquateApprox(1e-9, 1e-9), cmpopts.IgnoreFields(headcountReport{}, "Interval", "Drivers")); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

const inRussia = `
operations: {call: {minutes: 60}}
segments: [{name: A, companies: 1000, standard: {call: 12}}, {name: B, companies: 7, standard: {call: 5}}]
person:
  calendar: {country: ru, year: 2026, vacation_days: 20, illness_days: 5, training_days: 3}
  selling_share: 0.6
  utilisation: 1
`

// Russia 2026: 1972 − 160 − 40 − 24 = 1748 h; ×0.6 = 1048.8 h.
func TestHeadcountByMonth(t *testing.T) {
	report := headcountJSON(t, inRussia)
	if math.Abs(report.CapacityHours-1048.8) > 1e-9 || math.Abs(report.People-12035/1048.8) > 1e-9 || report.PeopleRounded != 12 {
		t.Errorf("%v h, %v people, %d", report.CapacityHours, report.People, report.PeopleRounded)
	}
	var days []int
	var work, norm, capacity float64
	for _, m := range report.Months {
		days = append(days, m.WorkingDays)
		work, norm = work+m.WorkHours, norm+m.NormHours
		of := m.NormHours * 1748 / 1972 * 0.6
		capacity += of
		if math.Abs(m.WorkHours-12035.0/12) > 1e-6 || math.Abs(m.People-m.WorkHours/of) > 1e-6 {
			t.Errorf("%s: %v h of work, %v people", m.Month, m.WorkHours, m.People)
		}
	}
	if diff := cmp.Diff([]int{15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22}, days); diff != "" {
		t.Error(diff)
	}
	if math.Abs(work-report.WorkHours) > 1e-6 || norm != 1972 || math.Abs(capacity-1048.8) > 1e-9 || report.Months[0].Month.String() != "2026-01" {
		t.Errorf("months sum up to %v h of work, %v h of norm, %v h of capacity", work, norm, capacity)
	}
}

func TestHeadcountMonthsOnlyWithACalendar(t *testing.T) {
	if _, out, _ := call(t, meetings, "headcount", "-", "--format=json"); strings.Contains(out, "months") {
		t.Errorf("months without a calendar: %s", out)
	}
	exit, out, errs := call(t, strings.Replace(inRussia, "2026", "2027", 1), "headcount", "-")
	if exit != 0 || !strings.Contains(out, "2027-12") || !strings.Contains(errs, "provisional") {
		t.Errorf("exit %d, %s%s", exit, out, errs)
	}
}

func TestHeadcountTable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "plan.yaml")
	if err := os.WriteFile(file, []byte(meetings), 0o600); err != nil {
		t.Fatal(err)
	}
	exit, out, _ := call(t, "", "headcount", file)
	want := `  segment  work h/yr  people
        A     2000.0    2.78
        B     1440.0    2.00
        C      880.0    1.22
    total     4320.0    6.00

one person can do 720.0 h/yr; 6 people are needed

5.95 people are enough in half of 10000 draws, 6.57 in four of five (seed 1)

  what moves the need  people at its low end  at its high end
             norm/big                   5.34             6.73
          norm/middle                   5.52             6.53
           norm/small                   5.71             6.32
`
	if diff := cmp.Diff(want, out); exit != 0 || diff != "" {
		t.Errorf("exit %d %s", exit, diff)
	}
}

// TestHeadcountNamesWhatIsWrong (Veeva Align: empty inputs giving zero capacity
// without a word): a plan that cannot be used exits with 1, prints nothing on standard output and
// names each problem by its key.
func TestHeadcountNamesWhatIsWrong(t *testing.T) {
	const head = "operations: {call: {minutes: 30}}\n"
	const segments = "segments: [{name: A, companies: 10, standard: {call: 12}}]\n"
	const person = "person: {hours_per_year: 1000}\n"
	for plan, keys := range map[string][]string{
		"": {"empty"},
		"operations: {call: {minutes: -30}, visit: {minutes: 0}}\nsegments: [{name: A, companies: -1, standard: {lunch: 3, call: -2}}, {name: A, companies: 1, standard: {call: 1}}]\n" +
			"person: {hours_per_year: -5, selling_share: 40, utilisation: 0, age: 33}\nteam: 5": {
			"team:", "operations.call.minutes:", "operations.visit.minutes:", "segments[0].companies:", "segments[0].standard.lunch:", "segments[0].standard.call:",
			"segments[1].name:", "person.age:", "person.hours_per_year:", "person.selling_share:", "person.utilisation:"},
		head + segments + "person: {hours_per_year: 1, calendar: {country: ru, year: 2026}}":                              {"person.calendar: give either hours_per_year or calendar"},
		head + segments + "person: {selling_share: 1}":                                                                    {"person.hours_per_year:"},
		head + segments + "person: {hours_per_year: 0}":                                                                   {"person.hours_per_year: must be above zero"},
		head + segments + "person: {hours_per_year: .nan}":                                                                {"person.hours_per_year:"},
		head + segments + "person: {calendar: {country: zz, year: 2026}}":                                                 {"person.calendar.country:", "bg, ru, generic"},
		head + segments + "person: {calendar: {country: ru, year: 1999}}":                                                 {"person.calendar.year:", "2023 to 2027"},
		head + segments + "person: {calendar: {country: ru, year: 2026, vacation_days: -1, illness_days: 400}}":           {"person.calendar.vacation_days:", "person.calendar.illness_days:"},
		head + segments + "person: {calendar: {country: ru, year: 2026, vacation_days: 247}}":                             {"person.calendar:", "nothing is left"},
		head + person + "segments: [{name: A, companies: 0, standard: {call: 12}}]":                                       {"segments[0].companies:"},
		head + person + "segments: [{name: A, companies: 3, standard: {}}]":                                               {"segments[0].standard:"},
		head + person + "segments: [{name: A, companies: 3, standard: {call: 1}, minutes: {lunch: 5, call: -1}}]":         {"segments[0].minutes.lunch:", "segments[0].minutes.call:"},
		head + person + "segments: [{name: A, companies: 3, standard: {call: 1}}, {name: A, companies: 3, standard: {}}]": {"segments[1].name:", "segments[1].standard:"},
		head + head + segments + person:                                                                                   {"operations: stands twice"},
		strings.Replace(head, "30", "thirty", 1) + segments:                                                               {"operations.call.minutes:", "person:"},
		strings.Replace(head, "minutes", "minuts", 1) + segments:                                                          {"operations.call.minuts:", "operations.call.minutes:"},
		"operations: {call: {minutes: 1e300}}\n" + segments + person:                                                      {"operations.call.minutes: must not be above"},
		head + segments + person + "draws: 3\nseed: -1\nramp: [2]\nattrition: -1\ntrips: {lunch: {minutes: 5}, call: {minutes: 5, per_trip: 0}}": {
			"draws: must be from 100", "seed: must not be negative", "person.ramp[0]: must not be above 1", "person.attrition: must not be negative", "trips.lunch:", "trips.call.per_trip:"},
		"just words": {"plan:"},
		"a: [":       {"neither YAML nor JSON"},
	} {
		exit, out, errs := call(t, plan, "headcount", "-", "--format=json")
		if exit != 1 || out != "" {
			t.Errorf("%s\nexit %d, %q", plan, exit, out)
		}
		for _, key := range keys {
			if !strings.Contains(errs, key) {
				t.Errorf("%s\n%q is not in:\n%s", plan, key, errs)
			}
		}
	}
}

func TestHeadcountSaysEachThingOnce(t *testing.T) {
	_, _, errs := call(t, "operations: {call: {minutes: x}}\nsegments: 5\n", "headcount", "-")
	if got := strings.Count(errs, "\n"); got != 3 {
		t.Errorf("%d lines, want one each for operations.call.minutes, segments, person:\n%s", got, errs)
	}
}

func TestHeadcountWrongUsage(t *testing.T) {
	for _, args := range [][]string{{"headcount"}, {"headcount", "-", "--format", "xml"}, {"headcount", "-", "--frmat", "json"}, {"headcount", "a", "b"}} {
		if exit, out, errs := call(t, meetings, args...); exit != 2 || out != "" || errs == "" {
			t.Errorf("%v: exit %d, %q, %q", args, exit, out, errs)
		}
	}
	for _, name := range []string{filepath.Join(t.TempDir(), "absent.yaml"), t.TempDir()} {
		if exit, _, errs := call(t, "", "headcount", name); exit != 1 || !strings.Contains(errs, name) && !strings.Contains(errs, "cannot be read") {
			t.Errorf("%s: exit %d, %q", name, exit, errs)
		}
	}
}
