package service

import (
	"context"
	"maps"
	"slices"
	"sync"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/hiring"
	"kaymak/internal/plan/measure"
	"kaymak/internal/plan/workload"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/service/outlook"
	"kaymak/internal/store"
)

// outlookMonths is how far the outlook goes from this month on.
const outlookMonths = 24

// longAbsence is the days, weekends included, from which on an absence is no part
// of the typical person's year any more.
const longAbsence = 29

// evidenceMemory keeps what the log says of the norms between two previews: half a
// year of activities takes long to count.
type evidenceMemory struct {
	mu     sync.Mutex
	rows   map[crm.ID]measure.Row
	known  bool
	writes uint64
	until  time.Time
}

// evidenceFor is how long what was counted serves while others go on logging.
const evidenceFor = time.Minute

func (m *evidenceMemory) read(ctx context.Context, tx *store.Tx, day civil.Date, writes uint64, now time.Time) (map[crm.ID]measure.Row, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known && (m.writes == writes || now.Before(m.until)) {
		return m.rows, nil
	}
	wish, err := checkNormWish(NormWish{}, day)
	if err != nil {
		return nil, err
	}
	measured := NormMeasure{NormWish: wish}
	everything := store.ActivityQuery{OfCompanies: crm.Reach{All: true}}
	everything.Within.All = true
	logged, err := store.CountLogged(ctx, tx, measured.query(everything), false)
	if err != nil {
		return nil, err
	}
	rows := map[crm.ID]measure.Row{}
	for _, row := range measure.Report(observations(logged), 0, nil) {
		var id crm.ID
		if err := id.UnmarshalText([]byte(row.Operation)); err != nil {
			return nil, err
		}
		rows[id] = row
	}
	m.rows, m.known, m.writes, m.until = rows, true, writes, now.Add(evidenceFor)
	return rows, nil
}

// assumptions copies everything the number of people is computed from, as of today.
func (s Scenarios) assumptions(ctx context.Context, tx *store.Tx, writes uint64) (a crm.Assumptions, err error) {
	state, err := Strategies(s).load(ctx, tx, writes, 0)
	if err != nil {
		return a, err
	}
	a = crm.Assumptions{Cells: state.strategy.Cells, Segments: state.assumedSegments(), Person: state.profile, Hires: []crm.HireAssumed{}}
	a.Person.Version = 0
	if a.Norms, err = s.assumedNorms(ctx, tx, state, writes); err != nil {
		return a, err
	}
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return a, err
	}
	first := state.day.Month()
	var calendars []worktime.Calendar
	for m := first; m < first+outlookMonths; m++ {
		year, month := m.YM()
		if n := len(calendars); n == 0 || calendars[n-1].Year != year {
			c, _, err := workingCalendar(ctx, tx, w.Country, year)
			if err != nil {
				return a, err
			}
			calendars = append(calendars, c)
		}
		norm := calendars[len(calendars)-1].Months()[month-1]
		a.Months = append(a.Months, crm.MonthAssumed{Month: m, Days: int64(norm.Days), Hours: norm.Hours()})
	}
	absences, err := store.AbsencesOfAll(ctx, tx, first.First())
	a.People = assumedPeople(state.people, absences, calendars, a.Months)
	return a, err
}

func (s Scenarios) assumedNorms(ctx context.Context, tx *store.Tx, state *staffing, writes uint64) ([]crm.NormAssumed, error) {
	operations, err := store.Operations(ctx, tx)
	if err != nil {
		return nil, err
	}
	ids := map[string]crm.ID{}
	for _, o := range operations {
		ids[o.Code] = o.ID
	}
	logged, err := s.evidence.read(ctx, tx, state.day, writes, s.Now())
	if err != nil {
		return nil, err
	}
	var list []crm.NormAssumed
	for _, op := range state.operations {
		row := logged[ids[op.Key]]
		list = append(list, crm.NormAssumed{
			Operation: op.Key, Minutes: op.Minutes, TripMinutes: op.TripMinutes, PerTrip: max(1, op.PerTrip), Success: row.Attempts.Share(),
			Observations: int64(row.Count), Spread: row.Spread, Attempts: int64(row.Attempts.Succeeded + row.Attempts.Failed),
		})
	}
	return list, nil
}

func (s *staffing) assumedSegments() []crm.SegmentAssumed {
	own := map[crm.Segment]crm.SegmentAssumed{}
	for _, o := range s.overrides {
		if segment, ok := crm.MatrixSegment(o.Segment); ok {
			sum := own[segment]
			if sum.OwnOperations == nil {
				sum.OwnOperations = map[string]float64{}
			}
			sum.Own++
			for code, perYear := range o.Operations {
				sum.OwnOperations[code] += perYear
			}
			own[segment] = sum
		}
	}
	var list []crm.SegmentAssumed
	for _, c := range s.strategy.Cells {
		part, t := own[c.Segment()], s.totals[c.Segment()]
		part.Group, part.Class, part.Potential = c.Group, c.Class, t.Potential
		part.Companies = max(0, float64(t.Companies)-part.Own)
		list = append(list, part)
	}
	return list
}

// assumedPeople lays out who is employed and who is there, month by month.
// Ordinary vacation, illness and training are in the typical person's year already:
// only what is longer, or has another reason, takes somebody away.
func assumedPeople(users []crm.User, absences []crm.Absence, calendars []worktime.Calendar, months []crm.MonthAssumed) []crm.PersonAssumed {
	list := []crm.PersonAssumed{}
	for _, u := range users {
		if !u.Active || u.TimeShare == 0 {
			continue
		}
		p := crm.PersonAssumed{ID: u.ID, Name: u.Name}
		here := worktime.Presence{Share: float64(u.TimeShare) / 10000, From: calendars[0].FirstDay(), To: u.LeftOn}
		if u.HiredOn != nil {
			start := u.HiredOn.Month()
			here.From, p.Start = *u.HiredOn, &start
		}
		p.Employed = positions(here, calendars, months)
		for _, a := range absences {
			if a.PersonID == u.ID && (a.Reason == "other" || a.Until.Sub(a.From) >= longAbsence) {
				here.Away = append(here.Away, civil.Interval{From: a.From, To: a.Until.AddDays(1)})
			}
		}
		p.Present = positions(here, calendars, months)
		if slices.Max(p.Employed) > 0 {
			list = append(list, p)
		}
	}
	return list
}

func positions(p worktime.Presence, calendars []worktime.Calendar, months []crm.MonthAssumed) []float64 {
	var all []float64
	for _, c := range calendars {
		all = append(all, c.Positions([]worktime.Presence{p})...)
	}
	first := int(months[0].Month - calendars[0].FirstDay().Month())
	return all[first : first+len(months)]
}

// input is the plan's own words for assumptions.
func input(a crm.Assumptions) (outlook.Input, error) {
	days, hours := 0.0, 0.0
	for _, m := range a.Months {
		days, hours = days+float64(m.Days), hours+m.Hours
	}
	years := float64(len(a.Months)) / 12
	absent := (a.Person.VacationDays + a.Person.IllnessDays + a.Person.TrainingDays) * worktime.DayMinutes / 60
	left := 1 - absent*years/hours
	if !(left > 0) {
		return outlook.Input{}, fault.New(fault.Invalid, "calendar.no_attendance", "vacation_days, illness_days and training_days take all working hours: nothing is left.")
	}
	in := outlook.Input{
		Norms: map[string]outlook.Evidence{}, Illness: min(0.9, a.Person.IllnessDays*years/days), Ramp: a.Person.Ramp, Attrition: a.Person.Attrition, MonthsToFill: int(a.Person.MonthsToFill),
		Work: workload.Input{Spread: workload.Spread(a.Person.Spread), Idle: true, Person: workload.Person{SellingShare: a.Person.SellingShare, Utilisation: a.Person.Utilisation}},
	}
	for _, m := range a.Months {
		in.Work.Person.Months = append(in.Work.Person.Months, workload.Month{Month: m.Month, WorkingDays: int(m.Days), NormHours: m.Hours, AttendanceHours: m.Hours * left})
	}
	for _, n := range a.Norms {
		in.Work.Operations = append(in.Work.Operations, workload.Operation{Key: n.Operation, Minutes: n.Minutes, TripMinutes: n.TripMinutes, PerTrip: n.PerTrip})
		in.Norms[n.Operation] = outlook.Evidence{Observations: int(n.Observations), Spread: n.Spread, Success: n.Success, FailureMinutes: n.FailureMinutes, Attempts: int(n.Attempts)}
	}
	in.Work.Segments = assumedWork(a)
	for _, p := range a.People {
		person := outlook.Person{Employed: p.Employed, Present: p.Present}
		if p.Start != nil {
			person.Start = *p.Start
		}
		in.People = append(in.People, person)
	}
	for _, h := range a.Hires {
		in.Hires = append(in.Hires, hiring.Change{Month: h.Month, People: h.People})
	}
	return in, nil
}

// assumedWork gives each segment its standard. Companies with a standard of their
// own are a segment beside it, so that a norm that turns out longer is longer for
// them too.
func assumedWork(a crm.Assumptions) []workload.Segment {
	companies := map[crm.Segment]crm.SegmentAssumed{}
	for _, s := range a.Segments {
		companies[s.Segment()] = s
	}
	var list []workload.Segment
	for _, c := range a.Cells {
		s := companies[c.Segment()]
		list = append(list, workload.Segment{Name: segmentName(c.Segment()), Companies: s.Companies, Standard: frequencies(c.Operations)})
		if s.Own > 0 {
			each := maps.Clone(s.OwnOperations)
			for code := range each {
				each[code] /= s.Own
			}
			list = append(list, workload.Segment{Name: segmentName(c.Segment()) + "+", Companies: s.Own, Standard: frequencies(each)})
		}
	}
	return list
}
