package market

// result turns the starts into months.
func (w *work) result() Result {
	r := Result{Starts: w.log, Months: make([]Month, w.in.Months)}
	for t := range r.Months {
		r.Months[t] = Month{Month: t + 1, BaseHours: w.in.BaseHours, PersonHours: at(w.in.PersonHours, t), Have: at(w.in.People, t)}
	}
	finished := true
	for i, s := range w.in.Segments {
		part := w.segment(i, s, r.Months)
		r.Segments = append(r.Segments, part)
		finished = finished && part.FinishMonth > 0
		if part.FinishMonth > 0 {
			r.FinishMonth = max(r.FinishMonth, part.FinishMonth)
			r.LastWinMonth = max(r.LastWinMonth, part.FinishMonth+Lag(s.Stages))
		}
	}
	if !finished {
		r.FinishMonth, r.LastWinMonth = 0, 0
	}
	for t := range r.Months {
		m := &r.Months[t]
		m.Hours = m.FunnelHours + m.ServiceHours + m.BaseHours
		m.People = m.Hours / m.PersonHours
		r.PeakPeople = max(r.PeakPeople, m.People)
		r.MeanPeople += m.People / float64(w.in.Months)
	}
	r.EatenMonth = w.eaten(r)
	return r
}

// segment adds one segment to the months.
func (w *work) segment(i int, s Segment, months []Month) SegmentResult {
	part := SegmentResult{Name: s.Name, ValuePerHour: s.ValuePerHour(), starts: w.starts[i]}
	tr := s.trace()
	clients := s.Service.Clients
	for t := range months {
		m := &months[t]
		started, won := w.starts[i][t], 0.0
		for j, hours := range tr.funnel {
			if j <= t {
				m.FunnelHours += w.starts[i][t-j] * hours
			}
		}
		if t >= tr.lag {
			won = tr.win * w.starts[i][t-tr.lag]
		}
		clients = clients*tr.keep + won
		m.Started += started
		m.Won += won
		m.Clients += clients
		m.ServiceHours += clients * tr.service
		m.Money += clients * s.Potential * s.Share / 12
		part.Started += started
		part.Won += won
		if started > 0 && w.left[i] == 0 {
			part.FinishMonth = t + 1
		}
	}
	return part
}

// eaten is the first month in which service and base load leave no hours for
// one more prospect of those that are left.
func (w *work) eaten(r Result) int {
	for t, m := range r.Months {
		cheapest, some := 0.0, false
		for i, s := range w.in.Segments {
			if n := w.leftAfter(i, t); n <= 0 {
				continue
			}
			if h := Hours(s.Stages); !some || h < cheapest {
				cheapest, some = h, true
			}
		}
		kept := m.ServiceHours + m.BaseHours
		if some && len(w.in.People) > 0 && kept > 0 && m.Have*m.PersonHours-kept < cheapest {
			return t + 1
		}
	}
	return 0
}

// leftAfter is how many prospects of a segment are not started by the end of
// the month before t.
func (w *work) leftAfter(i, t int) float64 {
	if w.in.Segments[i].Open {
		return 1
	}
	left := w.left[i]
	for _, n := range w.starts[i][t:] {
		left += n
	}
	return left
}
