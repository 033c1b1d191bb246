package crm

import (
	"strings"
	"testing"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

var (
	anActivityDay = civil.MakeDate(2026, time.November, 25) // a Wednesday
	goodActivity  = Activity{CompanyID: ID{1}, OperationID: ID{2}, Persons: []ID{{3}}, State: ActivityDone, Day: anActivityDay, Minutes: 12, MinutesBy: MinutesTyped, Reached: true}
)

func TestActivitiesThatAreRefused(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*Activity)
		want   string // path and code; empty where it is taken
	}{
		"a good one":                 {func(*Activity) {}, ""},
		"without a company":          {func(a *Activity) { a.CompanyID = ID{} }, "company_id activity.company"},
		"without an operation":       {func(a *Activity) { a.OperationID = ID{} }, "operation_id activity.operation"},
		"done by nobody":             {func(a *Activity) { a.Persons = nil }, "person_ids activity.how_many"},
		"done by somebody twice":     {func(a *Activity) { a.Persons = []ID{{3}, {4}, {3}} }, "person_ids activity.twice"},
		"with nobody in particular":  {func(a *Activity) { a.Contacts = []ID{{}} }, "contact_ids activity.twice"},
		"done tomorrow":              {func(a *Activity) { a.Day++ }, "start_at activity.future"},
		"planned for tomorrow":       {func(a *Activity) { a.Day, a.State = a.Day+1, ActivityPlanned }, ""},
		"a day and a minute long":    {func(a *Activity) { a.Minutes = 1441 }, "minutes activity.minutes"},
		"a day long":                 {func(a *Activity) { a.Minutes = 1440 }, ""},
		"shorter than nothing":       {func(a *Activity) { a.Minutes = -2 }, "minutes activity.minutes"},
		"of quality six":             {func(a *Activity) { a.Quality = 6 }, "quality activity.quality"},
		"planned with an outcome":    {func(a *Activity) { a.State, a.Outcome = ActivityPlanned, "order" }, "outcome activity.not_done"},
		"with an unknown outcome":    {func(a *Activity) { a.Outcome = "bribe" }, "outcome activity.outcome"},
		"promised for yesterday":     {func(a *Activity) { a.PromiseOn = a.Day - 1 }, "promise_on activity.promise"},
		"promised for the same day":  {func(a *Activity) { a.PromiseOn = a.Day }, ""},
		"with a novel for an answer": {func(a *Activity) { a.OutcomeText = strings.Repeat("я", 501) }, "outcome_text text.too_long"},
	} {
		a := goodActivity
		tc.change(&a)
		_, err := CheckActivity(a, anActivityDay)
		got := ""
		if e, ok := fault.As(err); ok {
			got = e.Fields[0].Path + " " + e.Fields[0].Code
		}
		if got != tc.want {
			t.Errorf("%s: got %q, want %q", name, got, tc.want)
		}
	}
}

func TestWhatComesNext(t *testing.T) {
	standard := map[string]float64{"call": 36, "field_meeting": 24, "letter": 0.5}
	date := func(month time.Month, day int) civil.Date { return civil.MakeDate(2026, month, day) }
	for _, tc := range []struct {
		name     string
		standard map[string]float64
		done     string
		on       civil.Date
		want     Step
	}{
		{"the same again, 365.25 / 36 days later: a Saturday, so the Monday after", standard, "call", anActivityDay, Step{"call", date(12, 7), 10}},
		{"365.25 / 24 days later", standard, "field_meeting", anActivityDay, Step{"field_meeting", date(12, 10), 15}},
		{"what the standard does not ask for is followed by what it asks for most", standard, "offer", anActivityDay, Step{"call", date(12, 7), 10}},
		{"once in two years", standard, "letter", anActivityDay, Step{"letter", civil.MakeDate(2028, 11, 27), 731}},
		{"logged a month late: never in the past", standard, "call", anActivityDay - 30, Step{"call", date(11, 26), 10}},
		{"no standard: two weeks", nil, "call", anActivityDay, Step{"call", date(12, 9), 0}},
		{"every day of the year", map[string]float64{"call": 366}, "call", date(11, 25), Step{"call", date(11, 26), 1}},
	} {
		if got := NextStep(tc.standard, tc.done, tc.on, anActivityDay); got != tc.want {
			t.Errorf("%s: got %s on %s every %d, want %s on %s every %d", tc.name, got.Operation, got.On, got.IntervalDays, tc.want.Operation, tc.want.On, tc.want.IntervalDays)
		}
	}
}
