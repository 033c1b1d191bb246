package worktime

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// The worked check of the design: 1972 − 20·8 − 5·8 − 3·8 = 1748 h.
func TestAttendanceOfRussia2026(t *testing.T) {
	got, err := calendar(t, "ru", 2026).Attend(Absence{VacationDays: 20, IllnessDays: 5, TrainingDays: 3})
	if err != nil {
		t.Fatal(err)
	}
	if got.NormHours != 1972 || got.AttendanceHours != 1748 {
		t.Errorf("%v of %v h, want 1748 of 1972", got.AttendanceHours, got.NormHours)
	}
	if share := got.AttendanceHours * 0.6; math.Abs(share-1048.8) > 1e-9 {
		t.Errorf("×0.6 = %v, want 1048.8", share)
	}
	january := got.Months[0]
	if january.WorkingDays != 15 || january.NormHours != 120 || math.Abs(january.AttendanceHours-120*1748.0/1972) > 1e-9 {
		t.Errorf("January = %+v", january)
	}
}

func TestMonthsOfAttendanceSumUpToTheYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		country := rapid.SampledFrom(Countries()).Draw(t, "country")
		c, err := Official(country, rapid.IntRange(2023, 2027).Draw(t, "year"))
		if err != nil {
			t.Fatal(err)
		}
		days := rapid.Float64Range(0, 80)
		a := Absence{days.Draw(t, "vacation"), days.Draw(t, "illness"), days.Draw(t, "training")}
		got, err := c.Attend(a)
		if err != nil {
			t.Fatal(err)
		}
		sum, norm := 0.0, 0.0
		for _, m := range got.Months {
			if m.AttendanceHours < 0 || m.AttendanceHours > m.NormHours {
				t.Fatalf("%s: %v of %v h", m.Month, m.AttendanceHours, m.NormHours)
			}
			sum, norm = sum+m.AttendanceHours, norm+m.NormHours
		}
		if math.Abs(sum-got.AttendanceHours) > 1e-6 || norm != got.NormHours || math.Abs(norm-a.Hours()-sum) > 1e-6 {
			t.Fatalf("months %v, year %v, norm %v", sum, got.AttendanceHours, norm)
		}
	})
}

func TestAbsenceIsChecked(t *testing.T) {
	c := calendar(t, "ru", 2026)
	for _, a := range []Absence{{VacationDays: -1}, {IllnessDays: math.NaN()}, {TrainingDays: math.Inf(1)}, {VacationDays: 200, IllnessDays: 47}} {
		if _, err := c.Attend(a); !fault.Is(err, fault.Invalid) {
			t.Errorf("Attend(%+v) = %v, want invalid", a, err)
		}
	}
}

// One who stays all year is one position; who starts on 1 July with half a
// share is half a position from July on; a month away counts nothing.
func TestPositions(t *testing.T) {
	c := calendar(t, "ru", 2026)
	left := civil.MakeDate(2026, 4, 1)
	march := civil.MakeMonth(2026, 3).Days()
	got := c.Positions([]Presence{
		{Share: 1, From: civil.MakeDate(2020, 1, 1)},
		{Share: 0.5, From: civil.MakeDate(2026, 7, 1)},
		{Share: 1, From: civil.MakeDate(2026, 1, 1), To: &left, Away: []civil.Interval{march}},
	})
	want := []float64{2, 2, 1, 1, 1, 1, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5}
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(0, 1e-12)); diff != "" {
		t.Error(diff)
	}
}

// A month is weighed by working minutes, not by calendar days: leaving before
// the long May holidays of 2026 loses the rest of the month's norm.
func TestPartOfAMonthIsWeighedByWorkingTime(t *testing.T) {
	c := calendar(t, "ru", 2026)
	left := civil.MakeDate(2026, 5, 12)
	got := c.Positions([]Presence{{Share: 1, From: civil.MakeDate(2020, 1, 1), To: &left}})[4]
	if want := (4*8.0 + 7) / 151; math.Abs(got-want) > 1e-12 {
		t.Errorf("May = %v, want %v", got, want)
	}
}
