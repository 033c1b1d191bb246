package market

import (
	"cmp"
	"math"
	"slices"
)

// work is a plan in the making.
type work struct {
	in     Input
	tracks []track
	// promised hours by month: base load, clients and everything started, as far
	// ahead as a prospect of the last month needs.
	promised []float64
	left     []float64   // prospects of each segment not yet started
	starts   [][]float64 // segment × month
	log      []Start
}

// track is one thing to start: a segment, or all of them in proportion.
type track struct {
	parts []part
	hours []float64 // per started prospect, months after its start
	last  int       // months from the start to the last stage
}

type part struct {
	segment int
	share   float64
}

// dust is the part of a segment that is left by floating point, not by the plan.
const dust = 1e-12

func newWork(in Input) *work {
	w := &work{in: in}
	ahead := in.Months
	for _, s := range in.Segments {
		ahead = max(ahead, in.Months+Lag(s.Stages))
	}
	w.promised = make([]float64, ahead)
	for i, s := range in.Segments {
		left := s.Prospects
		if s.Open {
			left = math.Inf(1)
		}
		w.left = append(w.left, left)
		w.starts = append(w.starts, make([]float64, in.Months))
		clients := s.Service.Clients
		for t := range w.promised {
			clients *= 1 - s.Service.Churn
			w.promised[t] += clients * s.Service.HoursPerClient
			if i == 0 {
				w.promised[t] += in.BaseHours
			}
		}
	}
	w.tracks = in.tracks(ahead)
	return w
}

// tracks are the things to start, first ones first.
func (in Input) tracks(ahead int) []track {
	var tracks []track
	total := 0.0
	for i, s := range in.Segments {
		total += s.Prospects
		tr := s.trace()
		t := track{parts: []part{{i, 1}}, hours: make([]float64, ahead), last: Lag(s.Stages[:len(s.Stages)-1])}
		for j := range t.hours {
			t.hours[j] = tr.hours(j)
		}
		tracks = append(tracks, t)
	}
	switch {
	case in.Order == SkimFirst:
		slices.SortStableFunc(tracks, func(a, b track) int {
			return cmp.Compare(in.Segments[b.parts[0].segment].ValuePerHour(), in.Segments[a.parts[0].segment].ValuePerHour())
		})
	case in.Order == AllAtOnce && len(tracks) > 1:
		all := track{hours: make([]float64, ahead)}
		for i, t := range tracks {
			share := in.Segments[i].Prospects / total
			all.parts = append(all.parts, part{i, share})
			all.last = max(all.last, t.last)
			for j, h := range t.hours {
				all.hours[j] += share * h
			}
		}
		return []track{all}
	}
	return tracks
}

// remaining is how many prospects of a track can still be started.
func (w *work) remaining(tr track) float64 {
	sum := 0.0
	for _, p := range tr.parts {
		sum += w.left[p.segment]
	}
	return sum
}

// startPace starts the given number of prospects, as long as there are some.
func (w *work) startPace(t int) {
	pace := w.in.StartPerMonth
	for _, tr := range w.tracks {
		if v := min(pace, w.remaining(tr)); v > 0 {
			w.start(tr, t, v, Start{})
			pace -= v
		}
	}
}

// startPeople starts what the people can carry. A track that runs out leaves its
// room to the next.
func (w *work) startPeople(t int) {
	for _, tr := range w.tracks {
		remaining := w.remaining(tr)
		if remaining <= 0 {
			continue
		}
		bound := w.level(tr, t)
		if bound.Started < remaining {
			if bound.Started > 0 {
				w.start(tr, t, bound.Started, bound)
			}
			return
		}
		w.start(tr, t, remaining, Start{})
	}
}

// level is the highest pace that can be held from month t until its first
// prospects come to the last stage; and what starts in month t fits every month.
func (w *work) level(tr track, t int) Start {
	bound := Start{Started: math.Inf(1)}
	cumulative := 0.0
	for s := t; s < len(w.promised); s++ {
		weight := tr.hours[s-t]
		if s-t <= tr.last {
			cumulative += weight
			weight = cumulative
		}
		if weight <= 0 {
			continue
		}
		room := max(0, at(w.in.People, s)*at(w.in.PersonHours, s)-w.promised[s])
		if room/weight < bound.Started {
			bound = Start{Started: room / weight, BoundMonth: s + 1, RoomHours: room, HoursPerStart: weight}
		}
	}
	return bound
}

// start begins v prospects of a track in month t and promises their hours.
func (w *work) start(tr track, t int, v float64, why Start) {
	for _, p := range tr.parts {
		n := min(v*p.share, w.left[p.segment])
		if w.left[p.segment] -= n; w.left[p.segment] <= dust*w.in.Segments[p.segment].Prospects {
			n, w.left[p.segment] = n+w.left[p.segment], 0
		}
		w.starts[p.segment][t] += n
		why.Month, why.Segment, why.Started = t+1, p.segment, n
		w.log = append(w.log, why)
	}
	for s := t; s < len(w.promised); s++ {
		w.promised[s] += v * tr.hours[s-t]
	}
}
