package crm_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// assumed draws assumptions over a year from some month on.
func assumed(t *rapid.T, name string) crm.Assumptions {
	draw := func(what string, from, to float64) float64 {
		return float64(rapid.IntRange(int(from), int(to)).Draw(t, name+what))
	}
	a := crm.Assumptions{Person: crm.DefaultProfile(), Cells: crm.DefaultCells()}
	first := civil.MakeMonth(2026, time.January) + civil.Month(draw("first", 0, 3))
	for m := range civil.Month(12) {
		a.Months = append(a.Months, crm.MonthAssumed{Month: first + m, Days: 20, Hours: draw("hours", 158, 160)})
	}
	for _, code := range []string{"call", "letter"} {
		a.Norms = append(a.Norms, crm.NormAssumed{Operation: code, Minutes: draw("minutes", 10, 12), TripMinutes: draw("trip", 0, 1), PerTrip: draw("per trip", 1, 2), Success: draw("success", 1, 2) / 2, FailureMinutes: draw("failure", 0, 1)})
	}
	for i := range a.Cells {
		a.Cells[i].Operations = map[string]float64{"call": draw("calls", 1, 3)}
		a.Segments = append(a.Segments, crm.SegmentAssumed{Group: a.Cells[i].Group, Class: a.Cells[i].Class, Companies: draw("companies", 0, 2), Own: draw("own", 0, 1)})
	}
	a.Person.VacationDays, a.Person.Attrition = draw("vacation", 20, 22), draw("attrition", 0, 1)
	a.Person.Ramp = a.Person.Ramp[:int(draw("ramp", 0, 3))]
	if draw("hire", 0, 1) == 1 {
		a.Hires = append(a.Hires, crm.HireAssumed{Month: first + civil.Month(draw("month", 0, 11)), People: draw("people", 1, 3)})
	}
	return a
}

// Whatever two sets differ in, the differences turn one into the other and leave
// the first as it was.
func TestDifferencesMakeTheOneOfTheOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := assumed(t, "a "), assumed(t, "b ")
		before := a.Hash()
		made := a.Clone()
		for _, d := range crm.Differences(a, b) {
			d.Apply(&made)
		}
		for _, d := range crm.Differences(made, b) {
			if d.Before != d.After { // months that only one of them has are no difference
				t.Fatalf("%s is %v, not %v", d.Setting, d.Before, d.After)
			}
		}
		if a.Hash() != before {
			t.Fatal("the first was changed")
		}
		if n := len(crm.Differences(b, b)); n != 0 {
			t.Fatalf("%d differences from itself", n)
		}
	})
}

func TestDifferencesAreNamedAsSettings(t *testing.T) {
	month := civil.MakeMonth(2026, time.March)
	a := crm.Assumptions{Months: []crm.MonthAssumed{{Month: month, Hours: 160}}, Norms: []crm.NormAssumed{{Operation: "call", Minutes: 12}}, Cells: []crm.Cell{{Group: crm.GroupC, Class: crm.PotentialA, Operations: map[string]float64{"call": 12}}}}
	b := a.Clone()
	b.Months[0].Hours, b.Norms[0].Minutes, b.Cells[0].Operations["call"], b.Person.SellingShare = 168, 15, 0, 0.5
	b.Hires = []crm.HireAssumed{{Month: month, People: 2}}
	var told []string
	for _, d := range crm.Differences(a, b) {
		told = append(told, fmt.Sprintf("%s %v→%v of %s", d.Setting, d.Before, d.After, d.Group()))
	}
	want := "[norm/call 12→15 of norm/call standard/C/A/call 12→0 of standard/C/A/call calendar/2026-03 160→168 of calendar person/selling_share 0→0.5 of person/selling_share hires/2026-03 0→2 of hires]"
	if got := fmt.Sprint(told); got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
