package service

import (
	"context"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/workload"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/store"
)

// Staffing is the answer of the whole chain: what every segment takes, what the
// team needs and has, month by month, and why.
type Staffing struct {
	Cells      []StaffedCell
	Months     []StaffedMonth
	Result     workload.Result
	Why        workload.Explanation
	Have       float64 // full positions, mean of the year
	Actual     int64
	Potential  int64
	Gap        int64
	HighTime   float64 // share of the time that goes to potential class A
	HighMoney  float64 // share of the potential that class A holds
	Unanalysed int64   // companies in no cell: no analysis was applied to them yet
	Clients    int64   // companies in the cells
}

// StaffedCell is one cell of the matrix with what it holds and takes.
type StaffedCell struct {
	crm.Cell
	Companies int64
	Overrides int64 // of them, companies with a standard of their own
	Actual    int64
	Potential int64
	Gap       int64
	Minutes   int64 // per company and year by the cell's standard
	Hours     float64
	People    float64
}

// StaffedMonth is a month's need against what there is.
type StaffedMonth struct {
	workload.MonthResult
	Have float64 // full positions filled
}

// WhatIf is what somebody tries out without saving it; nil parts are as they are.
type WhatIf struct {
	Cells   []crm.Cell
	Norms   map[string]crm.Norm // by operation code
	Profile *crm.Profile
	// ExtraPeople is a number of full positions added to those there are.
	ExtraPeople float64
}

// staffing is everything the chain is computed from, loaded once.
type staffing struct {
	day        civil.Date
	operations []workload.Operation
	strategy   crm.Strategy
	totals     map[crm.Segment]store.SegmentTotal
	unanalysed int64
	overrides  []store.SegmentOverride
	profile    crm.Profile
	calendar   worktime.Calendar
	people     []crm.User
}

// loadStaffing reads the state of a day for a calendar year; year 0 is the
// day's own.
func loadStaffing(ctx context.Context, tx *store.Tx, day civil.Date, year int, totals []store.SegmentTotal) (*staffing, error) {
	s := &staffing{day: day, totals: map[crm.Segment]store.SegmentTotal{}}
	if year == 0 {
		year, _, _ = s.day.YMD()
	}
	var err error
	if s.operations, err = normsOn(ctx, tx, s.day); err != nil {
		return nil, err
	}
	if s.strategy, err = store.StrategyOn(ctx, tx, s.day); err != nil {
		return nil, err
	}
	if s.overrides, err = store.SegmentOverrides(ctx, tx); err != nil {
		return nil, err
	}
	if s.profile, err = store.Profile(ctx, tx); err != nil {
		return nil, err
	}
	if s.people, err = store.Users(ctx, tx); err != nil {
		return nil, err
	}
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return nil, err
	}
	if s.calendar, _, err = workingCalendar(ctx, tx, w.Country, year); err != nil {
		return nil, err
	}
	s.sum(totals)
	return s, nil
}

// sum adds the companies up by cell; net refunds join those who pay nothing.
func (s *staffing) sum(totals []store.SegmentTotal) {
	for _, t := range totals {
		segment, ok := crm.MatrixSegment(t.Segment())
		if !ok {
			s.unanalysed += t.Companies
			continue
		}
		sum := s.totals[segment]
		sum.Companies += t.Companies
		sum.Actual += t.Actual
		sum.Potential += t.Potential
		sum.Gap += t.Gap
		s.totals[segment] = sum
	}
}

// with gives the state as a draft would make it.
func (s *staffing) with(d WhatIf) *staffing {
	next := *s
	if d.Cells != nil {
		next.strategy.Cells = d.Cells
	}
	if d.Profile != nil {
		next.profile = *d.Profile
	}
	if len(d.Norms) > 0 {
		next.operations = append([]workload.Operation(nil), s.operations...)
		for i, op := range next.operations {
			if n, given := d.Norms[op.Key]; given {
				next.operations[i] = workload.Operation{Key: op.Key, Minutes: float64(n.Minutes), TripMinutes: float64(n.TripMinutes), PerTrip: float64(n.PerTrip)}
			}
		}
	}
	if d.ExtraPeople != 0 {
		next.people = append(append([]crm.User(nil), s.people...), crm.User{Active: true, TimeShare: int64(d.ExtraPeople * 10000)})
	}
	return &next
}

// input is the plan's own words for the state.
func (s *staffing) input() (workload.Input, error) {
	attendance, err := s.calendar.Attend(worktime.Absence{VacationDays: s.profile.VacationDays, IllnessDays: s.profile.IllnessDays, TrainingDays: s.profile.TrainingDays})
	if err != nil {
		return workload.Input{}, err
	}
	in := workload.Input{Operations: s.operations, Spread: workload.Spread(s.profile.Spread), Idle: true}
	in.Person = workload.Person{SellingShare: s.profile.SellingShare, Utilisation: s.profile.Utilisation, Attendance: s.whyAttendance(attendance)}
	for _, m := range attendance.Months {
		in.Person.Months = append(in.Person.Months, workload.Month{Month: m.Month, WorkingDays: m.WorkingDays, NormHours: m.NormHours, AttendanceHours: m.AttendanceHours})
	}
	own := s.own()
	for _, c := range s.strategy.Cells {
		name := c.Segment()
		in.Segments = append(in.Segments, workload.Segment{
			Name: segmentName(name), Companies: float64(s.totals[name].Companies) - own[name].Companies, Standard: frequencies(c.Operations), Own: own[name],
		})
	}
	return in, nil
}

// own sums up the companies with a standard of their own, by cell.
func (s *staffing) own() map[crm.Segment]workload.Own {
	sums := map[crm.Segment]workload.Own{}
	for _, o := range s.overrides {
		segment, ok := crm.MatrixSegment(o.Segment)
		if !ok {
			continue
		}
		work, travel := workload.Budget(frequencies(o.Operations), s.operations)
		sum := sums[segment]
		sums[segment] = workload.Own{Companies: sum.Companies + 1, WorkMinutes: sum.WorkMinutes + work, TravelMinutes: sum.TravelMinutes + travel}
	}
	return sums
}

// whyAttendance explains the hours a person is there.
func (s *staffing) whyAttendance(a worktime.Attendance) *workload.Term {
	days := func(key string, v float64) workload.Term {
		return workload.Term{Key: key, Value: v, Unit: "days", Setting: "person/" + key}
	}
	return &workload.Term{
		Key: "attendance_hours", Value: a.AttendanceHours, Unit: "h/yr", Formula: "{norm_hours} − ({vacation_days} + {illness_days} + {training_days}) × 8",
		Inputs: []workload.Term{
			{Key: "norm_hours", Value: a.NormHours, Unit: "h/yr", Setting: "calendar"},
			days("vacation_days", s.profile.VacationDays), days("illness_days", s.profile.IllnessDays), days("training_days", s.profile.TrainingDays),
		},
	}
}

// compute runs the chain.
func (s *staffing) compute() (Staffing, error) {
	in, err := s.input()
	if err != nil {
		return Staffing{}, err
	}
	r, err := workload.Evaluate(in)
	if err != nil {
		return Staffing{}, err
	}
	out := Staffing{Result: r, Why: workload.Explain(in, r), Unanalysed: s.unanalysed}
	high := 0.0
	for i, c := range s.strategy.Cells {
		cell := s.staffed(c, r.Segments[i], int64(in.Segments[i].Own.Companies))
		out.Cells = append(out.Cells, cell)
		out.Clients += cell.Companies
		out.Actual += cell.Actual
		out.Potential += cell.Potential
		out.Gap += cell.Gap
		if c.Class == crm.PotentialA {
			high += cell.Hours
			out.HighMoney += float64(cell.Potential)
		}
	}
	if hours := r.WorkHours + r.TravelHours; hours > 0 {
		out.HighTime = high / hours
	}
	if out.Potential > 0 {
		out.HighMoney /= float64(out.Potential)
	}
	out.have(s)
	return out, nil
}

func (s *staffing) staffed(c crm.Cell, r workload.SegmentResult, overrides int64) StaffedCell {
	t := s.totals[c.Segment()]
	return StaffedCell{
		Cell: c, Companies: t.Companies, Overrides: overrides, Actual: t.Actual, Potential: t.Potential, Gap: t.Gap,
		Minutes: budgetMinutes(c.Operations, s.operations), Hours: r.WorkHours + r.TravelHours, People: r.People,
	}
}

// have sets the months' need against the positions that are filled.
func (out *Staffing) have(s *staffing) {
	var present []worktime.Presence
	for _, u := range s.people {
		if !u.Active || u.TimeShare == 0 {
			continue
		}
		p := worktime.Presence{Share: float64(u.TimeShare) / 10000, From: s.calendar.FirstDay(), To: u.LeftOn}
		if u.HiredOn != nil {
			p.From = *u.HiredOn
		}
		present = append(present, p)
	}
	positions := s.calendar.Positions(present)
	for i, m := range out.Result.Months {
		out.Months = append(out.Months, StaffedMonth{m, positions[i]})
		out.Have += positions[i] / float64(len(positions))
	}
}
