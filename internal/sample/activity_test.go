package sample

import (
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// TestActivitiesAreBelievable: what is done lies in the last year, what is planned
// ahead, each company has one next step at most, and every one is an activity
// that a person could have entered.
func TestActivitiesAreBelievable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := civil.MakeDate(2024, 1, 1).AddDays(rapid.IntRange(0, 1500).Draw(t, "day"))
		d := mustMake(t, rapid.Uint64().Draw(t, "seed"), rapid.SampledFrom(crm.Languages).Draw(t, "language"), today)
		steps := map[int]int{}
		for _, a := range d.Activities {
			planned := a.State == crm.ActivityPlanned
			if planned == (a.Day < today) || a.Day < today.AddDays(-365) {
				t.Fatalf("%s on %s, today is %s", a.State, a.Day, today)
			}
			if planned {
				steps[a.Company]++
			}
			if a.Person != d.Companies[a.Company].Owner || steps[a.Company] > 1 {
				t.Fatalf("%+v is not the owner's, or a second step", a)
			}
			_, err := crm.CheckActivity(crm.Activity{
				CompanyID: crm.ID{1}, OperationID: crm.ID{1}, Persons: []crm.ID{{1}}, State: a.State, Day: a.Day, Minutes: a.Minutes, MinutesBy: a.MinutesBy, Reached: a.Reached, Outcome: a.Outcome, Note: a.Note,
			}, today)
			if err != nil || a.Start < 9*60 || a.Start > 18*60 {
				t.Fatalf("%+v: %v", a, err)
			}
		}
		if n := len(d.Activities); n < 1500 || n > 6000 {
			t.Fatalf("%d activities in a year of six people", n)
		}
	})
}
