package year

import (
	"cmp"
	"math"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/week"
)

// The usual day of a full position, and what of it is not for clients.
const (
	dayBegins = 9 * 60
	dayLength = 9 * 60
	lunch     = 13 * 60
	admin     = 20
	spare     = 150 // per mil
	leastDay  = 30  // minutes a day that a block of talk has
)

var (
	talk = []string{"call", "letter"}
	meet = []string{"field_meeting", "office_meeting", "presentation"}
)

// effective is how many weeks of the year a seller is there: 247 working days, less
// four weeks of vacation and one of illness.
const effective = (247.0 - 25) / 5

// settle proposes everybody's standard week from what the companies take that are
// there now, as a head of sales does each quarter.
func (w *world) settle() error {
	w.handOver()
	for i, s := range w.sellers {
		standard := s.standard()
		standard.Work = w.work(i)
		standard.Rest = &week.Work{Kind: string(crm.BlockVisits), Operations: slices.Concat(meet, talk)}
		proposal, err := week.Propose(standard)
		if err != nil {
			return err
		}
		s.blocks, s.weekly = nil, nil
		for _, b := range proposal.Blocks {
			kept := crm.Block{Weekday: b.Weekday, Start: b.Start, Minutes: b.Minutes, Kind: crm.BlockKind(b.Kind), Operations: b.Operations}
			s.blocks = append(s.blocks, kept)
			if kept.Plannable() {
				s.weekly = append(s.weekly, week.Weekly{Weekday: b.Weekday, Start: b.Start, Minutes: b.Minutes, Operations: b.Operations, Kinds: kept.Kind.Takes()})
			}
		}
	}
	return nil
}

// handOver is the way out that the head of sales takes: who is busier than is sound
// gives companies away, the lowest potential first, to whoever has the most time left.
func (w *world) handOver() {
	for i := range w.sellers {
		list := slices.SortedFunc(slices.Values(w.firms), func(a, b *firm) int {
			return cmp.Or(cmp.Compare(slices.Index(ladder, b.Class), slices.Index(ladder, a.Class)), cmp.Compare(a.Value, b.Value), cmp.Compare(a.ID, b.ID))
		})
		for _, f := range list {
			if f.owner != i || w.busy(i) <= sound {
				continue
			}
			for j := range w.sellers {
				if w.busy(j) < w.busy(f.owner) {
					f.owner = j
				}
			}
		}
	}
}

// busy is the share of a seller's time for clients that his companies take.
func (w *world) busy(person int) float64 {
	need, time := 0.0, 0.0
	for _, work := range w.work(person) {
		need += work.Minutes / effective
	}
	standard := w.sellers[person].standard()
	for _, d := range standard.Days {
		time += float64(d.To-d.From) - admin
	}
	for _, m := range standard.Meetings {
		time -= float64(m.Minutes)
	}
	return need / (time * (1000 - spare) / 1000)
}

// sound is how busy somebody may be: waiting time grows as 1 ÷ (1 − share).
const sound = 0.85

var ladder = []week.Class{week.A, week.B, week.C, week.Unknown}

func (s *seller) standard() week.Standard {
	out := week.Standard{AdminMinutes: admin, ReservePerMil: spare, Weeks: effective}
	end := civil.ClockTime(dayBegins + dayLength*s.share/10_000)
	for day := 1; day <= 5; day++ {
		out.Days = append(out.Days, week.WorkingDay{Weekday: day, From: dayBegins, To: end})
		if end > lunch {
			out.Meetings = append(out.Meetings, week.Meeting{Weekday: day, Start: lunch, Minutes: 60})
		}
	}
	return out
}

// work sums what a seller's companies take a year by kind of block.
func (w *world) work(person int) (list []week.Work) {
	talks, meetings, papers := map[string]float64{}, 0.0, 0.0
	for _, f := range w.firms {
		if f.owner != person {
			continue
		}
		for _, o := range crm.DefaultNorms {
			minutes := f.standard[o.Code] * float64(w.minutes[o.Code])
			switch {
			case !crm.Initiative(o.Code):
				papers += minutes
			case crm.Meeting(o.Code):
				meetings += minutes
			default:
				talks[f.Kind] += minutes
			}
		}
	}
	for _, kind := range []crm.BlockKind{crm.BlockMarket, crm.BlockDevelopment, crm.BlockBase} {
		if minutes := talks[string(kind)]; minutes > 0 {
			list = append(list, week.Work{Kind: string(kind), Operations: talk, Minutes: minutes, Daily: kind == crm.BlockMarket, Least: leastDay})
		}
	}
	longest := float64(w.minutes["field_meeting"])
	if meetings > 0 { // whole meetings, in long blocks like trips
		list = append(list, week.Work{Kind: string(crm.BlockVisits), Operations: meet, Minutes: math.Ceil(meetings/effective/longest) * longest * effective, Piece: int(longest)})
	}
	return append(list, week.Work{Kind: string(crm.BlockOffers), Operations: []string{"offer", "contract", "shipment"}, Minutes: papers, Least: leastDay})
}

// time is what a day has for clients: all blocks that clients are planned into, and
// the reserve for what takes longer than its norm.
func (w *world) time(s *seller, day, today civil.Date) (plannable, withReserve int) {
	if w.calendar.Kind(day).Minutes() == 0 || s.away(day, today) {
		return 0, 0
	}
	for _, b := range s.blocks {
		if b.Weekday != int(day.Weekday()) {
			continue
		}
		minutes := w.left(s, b, day)
		if planned(b) {
			plannable, withReserve = plannable+minutes, withReserve+minutes
		}
		if b.Kind == crm.BlockReserve {
			withReserve += minutes
		}
	}
	return plannable, withReserve
}

// planned tells whether contacts that we begin stand in a block.
func planned(b crm.Block) bool { return b.Plannable() && b.Kind != crm.BlockOffers }

// left is what a shortened day leaves of a block.
func (w *world) left(s *seller, b crm.Block, day civil.Date) int {
	from := w.shortFrom(s, day)
	if from == 0 {
		return b.Minutes
	}
	return max(0, min(int(b.Start)+b.Minutes, from)-int(b.Start))
}

// shortFrom is the minute at which a shortened day ends, an hour earlier than
// others; 0 on a day that is not shortened.
func (w *world) shortFrom(s *seller, day civil.Date) int {
	if w.calendar.Kind(day) != "short" {
		return 0
	}
	end := 0
	for _, b := range s.blocks {
		if b.Weekday == int(day.Weekday()) {
			end = max(end, int(b.Start)+b.Minutes)
		}
	}
	return max(0, end-60)
}

// carer is who looks after a company on a day: its owner or, for the highest
// potential while he is away, the next colleague who is there.
func (w *world) carer(f *firm, today civil.Date) int {
	for i := range w.sellers {
		person := (f.owner + i) % len(w.sellers)
		if !w.sellers[person].away(today, today) {
			return person
		}
		if f.Class != week.A {
			break
		}
	}
	return f.owner
}

// mine are the companies that somebody looks after on a day, by their names.
func (w *world) mine(person int, today civil.Date) (firms []*firm) {
	for _, f := range w.firms {
		if w.carer(f, today) == person {
			firms = append(firms, f)
		}
	}
	slices.SortFunc(firms, func(a, b *firm) int { return cmp.Compare(a.ID, b.ID) })
	return firms
}
