package worktime

import (
	"math"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Absence is what a person is away in a year, in working days of eight hours.
// Half days are allowed.
type Absence struct {
	VacationDays float64
	IllnessDays  float64
	TrainingDays float64
}

// Hours is the absence in hours: days × 8.
func (a Absence) Hours() float64 {
	return (a.VacationDays + a.IllnessDays + a.TrainingDays) * DayMinutes / 60
}

// Attendance is what is left of a year's norm, in hours.
type Attendance struct {
	NormHours       float64
	AttendanceHours float64
	Months          []MonthAttendance
}

// MonthAttendance is one month of Attendance. The months sum up to the year.
type MonthAttendance struct {
	Month           civil.Month
	WorkingDays     int
	NormHours       float64
	AttendanceHours float64
}

// Attend subtracts absences from the norm of the year:
// attendance = official hours − (vacation + illness + training) × 8.
//
// The absences of a typical person have no dates, so each month carries them in
// proportion to its own norm: no month goes below zero and the twelve months
// sum up to the year exactly as the formula says.
//
// Errors are Invalid and name vacation_days, illness_days or training_days; an
// absence that leaves no working time names all three under
// "calendar.no_attendance".
func (c Calendar) Attend(a Absence) (Attendance, error) {
	if err := a.check(); err != nil {
		return Attendance{}, err
	}
	norm := c.Total().Hours()
	result := Attendance{NormHours: norm, AttendanceHours: norm - a.Hours()}
	if result.AttendanceHours <= 0 {
		return Attendance{}, fault.Newf(fault.Invalid, "calendar.no_attendance",
			"vacation_days, illness_days and training_days take %g of the %g working hours: nothing is left.", a.Hours(), norm)
	}
	for _, m := range c.Months() {
		result.Months = append(result.Months, MonthAttendance{
			Month: m.Month, WorkingDays: m.Days, NormHours: m.Hours(),
			AttendanceHours: m.Hours() * result.AttendanceHours / norm,
		})
	}
	return result, nil
}

func (a Absence) check() error {
	var faults fault.Fields
	for _, f := range []struct {
		name string
		days float64
	}{{"vacation_days", a.VacationDays}, {"illness_days", a.IllnessDays}, {"training_days", a.TrainingDays}} {
		if !(f.days >= 0) || math.IsInf(f.days, 0) || f.days > 366 {
			faults.Add(f.name, "calendar.absence", "Days of absence are a number from 0 to 366.")
		}
	}
	return faults.Err()
}

// Presence is the time one employed person stands at the team's disposal: a
// share of a full position between the day of hiring and the day of leaving,
// less dated long absences (parental leave, a long illness). Ordinary vacation
// belongs to Absence and must not be listed again here.
type Presence struct {
	Share float64     // of a full position, 0…1
	From  civil.Date  // first day at work
	To    *civil.Date // first day no longer at work; nil = stays
	Away  []civil.Interval
}

// Positions counts how many full positions the people fill in each month: the
// share of the month's norm during which each is employed and not away, times
// the share of the position. A month without working days counts calendar days.
func (c Calendar) Positions(people []Presence) []float64 {
	positions := make([]float64, 12)
	for i, m := range c.Months() {
		for _, p := range people {
			positions[i] += p.Share * c.present(m, p)
		}
	}
	return positions
}

func (c Calendar) present(m MonthNorm, p Presence) float64 {
	here, all := 0, 0
	for d := m.Month.Days().From; d < m.Month.Days().To; d++ {
		weight := c.Kind(d).Minutes()
		if m.Minutes == 0 {
			weight = 1
		}
		all += weight
		if p.at(d) {
			here += weight
		}
	}
	return float64(here) / float64(all)
}

func (p Presence) at(d civil.Date) bool {
	if d < p.From || (p.To != nil && d >= *p.To) {
		return false
	}
	for _, away := range p.Away {
		if away.Contains(d) {
			return false
		}
	}
	return true
}
