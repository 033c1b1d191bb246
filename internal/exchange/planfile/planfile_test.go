package planfile

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/fault"
)

const example = `
operations: {call: {minutes: 30}, field_meeting: {minutes: 90}}
segments:
  - {name: A, companies: 200, standard: {call: 26, field_meeting: 4}, minutes: {call: 60}}   # per company and year
person:
  calendar: {country: ru, year: 2026, vacation_days: 20, illness_days: 5.5}
  selling_share: 0.4
`

var exampleJSON = "{\n\t\"operations\": {\"call\": {\"minutes\": 30}, \"field_meeting\": {\"minutes\": 9e1}},\n" +
	"\t\"segments\": [{\"name\": \"\\u0041\", \"companies\": 200, \"standard\": {\"call\": 26, \"field_meeting\": 4}, \"minutes\": {\"call\": 60.0}}],\n" +
	"\t\"person\": {\"calendar\": {\"country\": \"ru\", \"year\": 2026, \"vacation_days\": 20, \"illness_days\": 5.5}, \"selling_share\": 0.4}\n}"

func TestReadYAMLAndJSONAlike(t *testing.T) {
	want := Plan{
		Operations: []Operation{{"call", 30}, {"field_meeting", 90}},
		Segments:   []Segment{{Name: "A", Companies: 200, Standard: []Amount{{"call", 26}, {"field_meeting", 4}}, Minutes: []Amount{{"call", 60}}}},
		Person:     Person{Calendar: &Calendar{Country: "ru", Year: 2026, VacationDays: 20, IllnessDays: 5.5}, SellingShare: 0.4, Utilisation: 0.85},
		Draws:      10_000, Seed: 1,
	}
	for name, text := range map[string]string{"yaml": example, "json": exampleJSON, "with a byte order mark": "\xef\xbb\xbf" + example} {
		got, err := Read(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestTripsTurnoverAndDraws(t *testing.T) {
	const more = "trips: {field_meeting: {minutes: 120, per_trip: 3}, call: {minutes: 5}}\ndraws: 500\nseed: 7\n"
	want := Person{Calendar: &Calendar{Country: "ru", Year: 2026, VacationDays: 20, IllnessDays: 5.5}, SellingShare: 0.4, Utilisation: 0.85, Ramp: []float64{0.25, 0.5}, Attrition: 0.2}
	for _, text := range []string{example + more + "ramp: [0.25, 0.5]\nattrition: 0.2", strings.Replace(example, "selling_share", "ramp: [0.25, 0.5]\n  attrition: 0.2\n  selling_share", 1) + more} {
		got, err := Read(strings.NewReader(text))
		if diff := cmp.Diff(want, got.Person); err != nil || diff != "" {
			t.Errorf("%s%v", diff, err)
		}
		if diff := cmp.Diff([]Trip{{"field_meeting", 120, 3}, {"call", 5, 1}}, got.Trips); diff != "" || got.Draws != 500 || got.Seed != 7 {
			t.Errorf("%s%d draws, seed %d", diff, got.Draws, got.Seed)
		}
	}
}

func TestDefaultsAndAliases(t *testing.T) {
	got, err := Read(strings.NewReader(`
operations: {call: {minutes: .5e1}}
segments:
  - {name: 1, companies: 2, standard: &standard {call: 3}}
  - {name: N, companies: 4, standard: *standard}
person: {hours_per_year: 1_000}`))
	if err == nil || !strings.Contains(err.Error(), "person.hours_per_year") {
		t.Errorf("an underscore in a number: %v", err)
	}
	want := []Segment{{Name: "1", Companies: 2, Standard: []Amount{{"call", 3}}}, {Name: "N", Companies: 4, Standard: []Amount{{"call", 3}}}}
	if diff := cmp.Diff(want, got.Segments); diff != "" {
		t.Error(diff)
	}
	if got.Person.SellingShare != 1 || got.Person.Utilisation != 0.85 {
		t.Errorf("defaults %+v", got.Person)
	}
}

// Each faulty plan is refused with the path of every problem in it.
func TestFaultsAreNamed(t *testing.T) {
	const person, operations, segments = "person: {hours_per_year: 1000}\n", "operations: {call: {minutes: 30}}\n", "segments: [{name: A, companies: 1, standard: {call: 1}}]\n"
	for text, paths := range map[string]string{
		"{}":                                 "operations segments person",
		"5":                                  "plan",
		operations + segments + "person: 5":  "person",
		operations + segments + "person: {}": "person.hours_per_year",
		operations + segments + "person: {hours_per_year: 1, calendar: {country: ru, year: 2026}}":                                 "person.calendar",
		operations + segments + "person: {hours_per_year: many, selling_share: '0.4', utilisation: true}":                          "person.hours_per_year person.selling_share person.utilisation",
		operations + segments + "person: {hours_per_year: .nan, selling_share: .inf, utilisation: 1e999}":                          "person.hours_per_year person.selling_share person.utilisation",
		operations + segments + "person: {hours_per_year: 0,4}":                                                                    "person.4",
		operations + segments + "person: {hours_per_year: }":                                                                       "person.hours_per_year",
		operations + segments + "person: {calendar: {country: [], year: 2026.5, vacation_days: {}}}":                               "person.calendar.country person.calendar.year person.calendar.vacation_days",
		operations + segments + "person: {calendar: {}}":                                                                           "person.calendar.country person.calendar.year",
		operations + segments + "person: {calendar: {country: '', year: 2026, holidays: 3}}":                                       "person.calendar.holidays person.calendar.country",
		operations + segments + person + person:                                                                                    "person",
		operations + segments + person + "<<: {a: 1}":                                                                              "<<",
		operations + segments + person + "trips: {call: 5, visit: {}}\nramp: 3\nattrition: often\ndraws: 1.5\nseed: -1":            "ramp attrition trips.call trips.visit.minutes draws seed",
		operations + segments + "person: {hours_per_year: 1, ramp: [1, x], attrition: 1}\nramp: []\nattrition: 2\ntrips: {}":       "person.ramp[1] ramp ramp attrition trips",
		operations + segments + person + "team: 5\ncurrency: EUR":                                                                  "team currency",
		person + segments + "operations: {}":                                                                                       "operations",
		person + segments + "operations: [call]":                                                                                   "operations",
		person + segments + "operations: {call: 30, visit: {}, mail: {minutes: 5, minuts: 6}}":                                     "operations.call operations.visit.minutes operations.mail.minuts",
		person + segments + "operations: {call: {minutes: 30}, call: {minutes: 20}}":                                               "operations.call",
		person + segments + "operations: {call: {minutes: 30, minutes: 20}}":                                                       "operations.call.minutes",
		person + segments + "operations: {? [a] : {minutes: 30}}":                                                                  "operations",
		person + operations + "segments: []":                                                                                       "segments",
		person + operations + "segments: {name: A}":                                                                                "segments",
		person + operations + "segments: [A]":                                                                                      "segments[0]",
		person + operations + "segments: [{}]":                                                                                     "segments[0].name segments[0].companies segments[0].standard",
		person + operations + "segments: [{name: ~, companies: 1.5, standard: {call: often}}]":                                     "segments[0].name segments[0].companies segments[0].standard.call",
		person + operations + "segments: [{name: A, companies: 1, standard: {}, minutes: {}, colour: red}]":                        "segments[0].colour segments[0].standard segments[0].minutes",
		person + operations + "segments: [{name: A, companies: 1, standard: {call: 1, call: 2}}]":                                  "segments[0].standard.call",
		`{"operations": {"call": {"minutes": 1}, "call": {"minutes": "2"}}, "segments": null, "person": {"hours_per_year": true}}`: "operations.call segments person.hours_per_year",
	} {
		_, err := Read(strings.NewReader(text))
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

func TestWhatIsNoPlanAtAll(t *testing.T) {
	for text, code := range map[string]string{
		"": "planfile.empty", "# nothing": "planfile.empty", "a: b: c": "planfile.syntax", `{"a": 1`: "planfile.syntax", "\x00": "planfile.syntax", "\xff\xfe": "planfile.empty",
		"a: *nothing": "planfile.syntax", "a: 1\n---\nb: 2": "planfile.syntax", "a: 1\n--- {": "planfile.syntax", strings.Repeat("# long\n", 2_500_000): "planfile.too_large",
	} {
		if _, err := Read(strings.NewReader(text)); fault.CodeOf(err) != code {
			t.Errorf("Read(%.20q) = %v, want %s", text, err, code)
		}
	}
}

// A small file that aliases make enormous is refused in a moment.
func TestAliasesCannotExplode(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("operations: {")
	for i := range 5000 {
		fmt.Fprintf(&b, "o%d: {minutes: 1}, ", i)
	}
	b.WriteString("}\nsegments:\n")
	for i := range 5000 {
		fmt.Fprintf(&b, "  - {name: s%d, companies: 1, standard: *s}\n", i)
	}
	text := strings.Replace(b.String(), "companies: 1, standard: *s", "companies: 1, standard: &s {"+amounts(5000)+"}", 1)
	if _, err := Read(strings.NewReader(text)); !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), "too large") {
		t.Errorf("%.200v", err)
	}
}

func amounts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "o%d: 1, ", i)
	}
	return b.String()
}

func TestFaultsComeToAnEnd(t *testing.T) {
	_, err := Read(strings.NewReader("operations: {" + strings.ReplaceAll(amounts(5000), ": 1", ": {}") + "}"))
	if e, _ := fault.As(err); e == nil || len(e.Fields) != maxFaults {
		t.Errorf("%.200v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(example))
	f.Add([]byte(exampleJSON))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("<<: *x\n? {}: 1"))
	f.Fuzz(func(t *testing.T, text []byte) {
		plan, err := Read(bytes.NewReader(text))
		if err == nil && (len(plan.Operations) == 0 || len(plan.Segments) == 0 || (plan.Person.HoursPerYear == nil) == (plan.Person.Calendar == nil)) {
			t.Errorf("accepted %+v", plan)
		}
		if err != nil && !fault.Is(err, fault.Invalid) {
			t.Errorf("%v", err)
		}
	})
}
