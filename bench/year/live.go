package year

import (
	"slices"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/plan/week"
	"kaymak/internal/plan/worktime"
)

// horizon is how many calendar days a schedule is made for.
const horizon = 14

// Lived is what came of a year.
type Lived struct {
	firms []*firm
	// OverDays counts the days that a schedule filled beyond their time, Stepless
	// the active companies that stood nowhere in the morning of a day.
	OverDays, Stepless int
	Mornings           int // schedules made
}

// rule says whom a person contacts on a day, in order, and how much time there is.
type rule func(w *world, person int, firms []*firm, today civil.Date, l *Lived) (order []*firm, minutes int, err error)

// live goes through the year day by day.
func live(choose rule, share int64) (Lived, error) {
	var l Lived
	w, err := newWorld(share)
	if err != nil {
		return l, err
	}
	for today := span.From; today < span.To; today++ {
		w.arrive(today)
		if _, month, day := today.YMD(); day == 1 && month%3 == 1 {
			if err := w.settle(); err != nil {
				return l, err
			}
		}
		for person := range w.sellers {
			order, minutes, err := choose(w, person, w.mine(person, today), today, &l)
			if err != nil {
				return l, err
			}
			contact(order, minutes, today)
		}
	}
	for _, f := range w.firms {
		f.due = w.dueOf(f)
	}
	l.firms = w.firms
	return l, nil
}

// arrive lets a new company turn up with everybody on Mondays.
func (w *world) arrive(today civil.Date) {
	if today.Weekday() != time.Monday {
		return
	}
	for person := range w.sellers {
		if len(w.coming) == 0 {
			return
		}
		f := w.coming[0]
		w.coming = w.coming[1:]
		f.owner, f.since = person, today
		w.firms = append(w.firms, f)
	}
}

// bySchedule makes the schedule of the next two weeks anew and takes what it has
// today.
func bySchedule(w *world, person int, firms []*firm, today civil.Date, l *Lived) (order []*firm, minutes int, err error) {
	s := w.sellers[person]
	in := week.Input{From: today, Days: horizon, Today: &today, Previous: s.plan}
	if in.Blocks, err = week.Expand(today, horizon, s.weekly); err != nil {
		return nil, 0, err
	}
	for day := today; day < today.AddDays(horizon); day++ {
		switch from := w.shortFrom(s, day); {
		case w.calendar.Kind(day) == worktime.Off || s.away(day, today):
			in.Away = append(in.Away, week.Away{Date: day, To: 24 * 60})
		case from > 0:
			in.Away = append(in.Away, week.Away{Date: day, From: civil.ClockTime(from), To: civil.ClockTime(from + 60)})
		}
	}
	byID := map[string]*firm{}
	for _, f := range firms {
		f.Operation = w.next(f, today)
		f.Minutes = w.minutes[f.Operation]
		in.Clients = append(in.Clients, f.Client)
		byID[f.ID] = f
	}
	plan, err := week.Plan(in)
	if err != nil {
		return nil, 0, err
	}
	s.plan = &plan
	l.watch(w, s, plan, byID, today)
	for _, slot := range plan.Slots {
		if slot.Date == today {
			order = append(order, byID[slot.Client])
		}
	}
	_, minutes = w.time(s, today, today)
	return order, minutes, nil
}

// watch counts what must never be.
func (l *Lived) watch(w *world, s *seller, plan week.Result, firms map[string]*firm, today civil.Date) {
	l.Mornings++
	steps, used := map[string]int{}, map[civil.Date]int{}
	for _, slot := range plan.Slots {
		steps[slot.Client]++
		used[slot.Date] += slot.Minutes
	}
	for _, o := range plan.Overflow {
		steps[o.Client]++
	}
	for _, later := range plan.Later {
		steps[later.Client]++
	}
	for id := range firms {
		if steps[id] != 1 {
			l.Stepless++
		}
	}
	for day, minutes := range used {
		if plannable, _ := w.time(s, day, today); minutes > plannable {
			l.OverDays++
		}
	}
}

// byAge is the plain rule: whoever was longest ago, in whatever time there is.
func byAge(w *world, person int, firms []*firm, today civil.Date, _ *Lived) ([]*firm, int, error) {
	for _, f := range firms {
		f.Operation = w.next(f, today)
		f.Minutes = w.minutes[f.Operation]
	}
	_, minutes := w.time(w.sellers[person], today, today)
	return slices.SortedFunc(slices.Values(firms), oldest), minutes, nil
}

// What an attempt that comes to nothing takes, and how often that is: calls in 28
// of 100 attempts, agreed meetings in 8; letters always arrive.
const lostMinutes = 5

var lost = map[string]int{"call": 28, "field_meeting": 8, "office_meeting": 8, "presentation": 8}

// contact speaks with one after the other while there is time. Who is not reached on
// the telephone is tried once more at the end of the day.
func contact(order []*firm, minutes int, today civil.Date) {
	var again []*firm
	for _, f := range order {
		if f.Minutes > minutes {
			continue
		}
		switch took, reached := f.attempt(today, 0); {
		case reached:
			minutes -= min(minutes, took)
			f.meet(today, took)
		default:
			minutes -= min(minutes, took)
			f.Misses++
			if f.Operation == "call" {
				again = append(again, f)
			}
		}
	}
	for _, f := range again {
		if f.Minutes > minutes {
			continue
		}
		took, reached := f.attempt(today, 1)
		minutes -= min(minutes, took)
		if reached {
			f.meet(today, took)
		}
	}
}

// attempt is what comes of trying: a contact takes 70 to 130 per cent of its norm.
func (f *firm) attempt(today civil.Date, n int) (took int, reached bool) {
	if chance(f, today, n, 100) < lost[f.Operation] {
		return lostMinutes, false
	}
	return max(1, f.Minutes*(70+chance(f, today, n+2, 61))/100), true
}

func (f *firm) meet(today civil.Date, took int) {
	window := week.Window{Open: f.since, Close: f.since.AddDays(max(1, f.IntervalDays/5))}
	if f.Last != nil {
		window = week.WindowOf(*f.Last, f.IntervalDays)
	}
	if window.Open <= today && today <= window.Close {
		f.inWindow++
	}
	f.contacts++
	f.minutes += took
	f.Last, f.Misses = &today, 0
	f.lastOf[f.Operation] = today
}

// dueOf counts the contacts that are due from the first of January, or from when the
// company is ours, if each is made on its due day or on the first working day after.
func (w *world) dueOf(f *firm) int {
	last := f.first
	n := 0
	for {
		day := f.since
		if last != nil {
			day = max(f.since, last.AddDays(f.IntervalDays))
		}
		for day < span.To && w.calendar.Kind(day) == worktime.Off {
			day++
		}
		if day >= span.To {
			return n
		}
		n++
		last = &day
	}
}
