package service

import (
	"slices"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/week"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/store"
)

// makeInput puts the question to the plan. Agreed meetings are time taken; their
// companies have their next step and are not planned again.
func (p *personPlan) makeInput(short week.Short) error {
	p.input = week.Input{From: p.from, Days: p.days, Short: short, Today: &p.today}
	if err := p.time(); err != nil {
		return err
	}
	if err := p.busy(); err != nil {
		return err
	}
	last := p.from.AddDays(p.days - 1)
	met := map[crm.ID]bool{}
	for _, v := range p.planned {
		if met[v.CompanyID] || !crm.Meeting(p.codes[v.OperationID]) || v.Day < p.from || v.Day > last {
			continue
		}
		slot, err := p.appointment(v)
		if err != nil {
			return err
		}
		met[v.CompanyID] = true
		p.fixed = append(p.fixed, slot)
		p.take(slot.Day, int(slot.Start), slot.Minutes)
	}
	for _, w := range p.work {
		if met[w.ID] {
			continue
		}
		if step, has := p.steps[w.ID]; has && step.Day > last { // its next step stands already
			p.beyond++
			continue
		}
		if c, due := p.client(w); due {
			p.input.Clients = append(p.input.Clients, c)
		}
	}
	slices.SortFunc(p.input.Clients, func(a, b week.Client) int { return strings.Compare(a.ID, b.ID) })
	return nil
}

// take makes time of a day unavailable.
func (p *personPlan) take(day civil.Date, start, minutes int) {
	if minutes = min(minutes, 24*60-start); minutes > 0 {
		p.input.Appointments = append(p.input.Appointments, week.Appointment{Date: day, Start: civil.ClockTime(start), Minutes: minutes})
	}
}

// busy takes the hours of the person's own events, as their calendar tells them.
func (p *personPlan) busy() error {
	z, err := zoneOf(p.ctx, p.tx, p.person.ID)
	if err != nil {
		return err
	}
	end := p.from.AddDays(p.days)
	spans, err := busyTimes(p.ctx, p.tx, p.person.ID, p.from.In(z), end.In(z))
	if err != nil {
		return err
	}
	for _, s := range spans {
		for day := max(p.from, civil.DateOf(s.From, z)); day < end && day.In(z).Before(s.To); day++ {
			from, to := max(0, minuteOf(s.From.In(z), day)), min(24*60, minuteOf(s.To.In(z), day))
			p.take(day, from, to-from)
		}
	}
	return nil
}

// minuteOf is the minute of a day that a clock shows, before 0 or after 1,440 where
// it shows another day.
func minuteOf(at time.Time, day civil.Date) int {
	return int(civil.DateOf(at, at.Location())-day)*24*60 + at.Hour()*60 + at.Minute()
}

// appointment is the slot of an agreed meeting.
func (p *personPlan) appointment(v crm.Activity) (crm.Slot, error) {
	z, err := zoneOf(p.ctx, p.tx, p.person.ID)
	if err != nil {
		return crm.Slot{}, err
	}
	at := v.StartAt.In(z)
	slot := crm.Slot{
		CompanyID: v.CompanyID, Operation: p.codes[v.OperationID], Day: v.Day, Start: civil.ClockTime(at.Hour()*60 + at.Minute()), Minutes: min(max(1, int(v.Minutes)), 24*60-at.Hour()*60-at.Minute()), Class: crm.PotentialUnknown,
		Reason: crm.SlotReason{Code: crm.ReasonAppointment, Params: map[string]string{}}, State: crm.SlotPlanned, ActivityID: v.ID,
	}
	for _, w := range p.work {
		if w.ID == v.CompanyID {
			slot.Class, slot.Value, slot.Area = w.Segment.Class, max(w.Potential, w.Actual, 0), w.City
		}
	}
	return slot, nil
}

// time dates the standard week, and takes off what is not worked.
func (p *personPlan) time() error {
	w, err := weekOf(p.ctx, p.tx, p.person)
	if err != nil {
		return err
	}
	var weekly []week.Weekly
	for _, b := range w.Blocks {
		if b.Plannable() {
			weekly = append(weekly, week.Weekly{Weekday: b.Weekday, Start: b.Start, Minutes: b.Minutes, Operations: b.Operations, Area: b.Area, Kinds: b.Kind.Takes()})
		}
	}
	if p.input.Blocks, err = week.Expand(p.from, p.days, weekly); err != nil {
		return err
	}
	absences, err := store.Absences(p.ctx, p.tx, p.person.ID, p.from)
	if err != nil {
		return err
	}
	for day := p.from; day < p.from.AddDays(p.days); day++ {
		year, _, _ := day.YMD()
		calendar, err := p.calendar(p.ctx, p.tx, year)
		if err != nil {
			return err
		}
		switch kind := calendar.Kind(day); {
		case kind == worktime.Off || awayOn(absences, day):
			p.input.Away = append(p.input.Away, week.Away{Date: day, From: 0, To: 24 * 60})
		case kind == worktime.Short:
			p.shorten(day, w.Blocks)
		}
	}
	return nil
}

// shorten takes the last hour off a day.
func (p *personPlan) shorten(day civil.Date, blocks []crm.Block) {
	end := 0
	for _, b := range blocks {
		if b.Weekday == int(day.Weekday()) {
			end = max(end, int(b.Start)+b.Minutes)
		}
	}
	if end > 60 {
		p.input.Away = append(p.input.Away, week.Away{Date: day, From: civil.ClockTime(end - 60), To: civil.ClockTime(end)})
	}
}
