package week

import (
	"slices"

	"kaymak/internal/civil"
)

// layout is a week on its way to being filled: what is free of each day.
type layout struct {
	days   []weekday
	blocks []ProposedBlock
}

type weekday struct {
	number int
	gaps   []gap // by time
}

type gap struct{ from, to int }

func (g gap) size() int { return (g.to - g.from) / step * step }

// newLayout takes meetings, admin and the reserve off the days.
func newLayout(s Standard) *layout {
	w := &layout{}
	for _, d := range s.Days {
		w.days = append(w.days, weekday{d.Weekday, []gap{{int(d.From), int(d.To)}}})
	}
	slices.SortFunc(w.days, func(a, b weekday) int { return (a.number+6)%7 - (b.number+6)%7 })
	for i := range w.days {
		d := &w.days[i]
		for _, m := range s.Meetings {
			if m.Weekday == d.number {
				d.cut(int(m.Start), int(m.Start)+m.Minutes)
			}
		}
		w.last(d, Admin, min(s.AdminMinutes, d.free()))
		w.last(d, Reserve, (d.free()*s.ReservePerMil/1000+step-1)/step*step)
	}
	return w
}

// last takes minutes from the end of a day.
func (w *layout) last(d *weekday, kind string, minutes int) {
	for k := len(d.gaps) - 1; k >= 0 && minutes > 0; k-- {
		g := d.gaps[k]
		n := min(minutes, g.to-g.from)
		w.block(d, g.to-n, n, Work{Kind: kind})
		minutes -= n
	}
}

// give finds up to need minutes for a kind of work and tells how many it found.
func (w *layout) give(work Work, need int) int {
	got := 0
	switch {
	case len(w.days) == 0:
	case work.Area != "":
		for got < need { // a trip fills the day before the next one begins
			more := w.first(w.freest(), need-got, work)
			if more == 0 {
				break
			}
			got += more
		}
	default:
		for got < need { // days that were full leave their share to the others
			more := w.evenly(work, need-got)
			if more == 0 { // the odd ones fell on full days
				more = w.first(w.freest(), need-got, work)
			}
			if more == 0 {
				break
			}
			got += more
		}
	}
	return got
}

// evenly gives each day its share in whole pieces, the first days the odd ones.
func (w *layout) evenly(work Work, need int) int {
	piece := work.piece()
	got, pieces := 0, (need+piece-1)/piece
	for i := range w.days {
		share := pieces / len(w.days)
		if i < pieces%len(w.days) {
			share++
		}
		got += w.first(&w.days[i], share*piece, work)
	}
	return got
}

// first takes up to minutes from the beginning of a day, in whole pieces.
func (w *layout) first(d *weekday, minutes int, work Work) int {
	got := 0
	for _, g := range slices.Clone(d.gaps) {
		if n := min(minutes-got, g.size()) / work.piece() * work.piece(); n > 0 {
			w.block(d, g.from, n, work)
			got += n
		}
	}
	return got
}

// least brings each day's blocks of a work to what a day has at least.
func (w *layout) least(work Work) {
	for i := range w.days {
		d := &w.days[i]
		has := 0
		for _, b := range w.blocks {
			if b.Weekday == d.number && b.Kind == work.Kind && b.Area == work.Area {
				has += b.Minutes
			}
		}
		w.first(d, work.Least-has, work)
	}
}

// rest gives every gap that is long enough to a kind of work.
func (w *layout) rest(work Work) {
	for i := range w.days {
		for _, g := range slices.Clone(w.days[i].gaps) {
			if n := g.size(); n > 0 {
				w.block(&w.days[i], g.from, n, work)
			}
		}
	}
}

// freest is the day with the most time left, the earliest among equals.
func (w *layout) freest() *weekday {
	day := &w.days[0]
	for i := range w.days {
		if d := &w.days[i]; d.room() > day.room() {
			day = d
		}
	}
	return day
}

// block notes a block, or lengthens the one of the same work that ends there.
func (w *layout) block(d *weekday, start, minutes int, work Work) {
	d.cut(start, start+minutes)
	for i := range w.blocks {
		b := &w.blocks[i]
		if b.Weekday == d.number && b.Kind == work.Kind && b.Area == work.Area && slices.Equal(b.Operations, work.Operations) && int(b.Start)+b.Minutes == start {
			b.Minutes += minutes
			return
		}
	}
	w.blocks = append(w.blocks, ProposedBlock{
		Weekly: Weekly{Weekday: d.number, Start: civil.ClockTime(start), Minutes: minutes, Operations: work.Operations, Area: work.Area},
		Kind:   work.Kind,
	})
}

func (d *weekday) cut(from, to int) {
	var left []gap
	for _, g := range d.gaps {
		if g.to <= from || to <= g.from {
			left = append(left, g)
			continue
		}
		if g.from < from {
			left = append(left, gap{g.from, from})
		}
		if to < g.to {
			left = append(left, gap{to, g.to})
		}
	}
	d.gaps = left
}

func (d *weekday) free() int {
	sum := 0
	for _, g := range d.gaps {
		sum += g.to - g.from
	}
	return sum
}

// room is what blocks can take of the free time.
func (d *weekday) room() int {
	sum := 0
	for _, g := range d.gaps {
		sum += g.size()
	}
	return sum
}
