package week

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"kaymak/internal/civil"
)

// A year of six people, from one seed: companies of every potential, contacts
// that come to nothing, illness of which nobody knows the day before, new companies every
// week, and a tenth more work than there is time. Twice: as the schedule has it,
// and by the plain rule "whoever was longest ago".

// firm is a company of the simulation.
type firm struct {
	Client
	since    civil.Date // the day of the contact that the first interval begins with
	met      bool       // before the year
	contacts int        // real ones
}

// seller is a person with the companies he looks after.
type seller struct {
	firms []*firm
	ill   map[civil.Date]bool
	plan  *Result
}

func (s *seller) firm(id string) *firm {
	return s.firms[slices.IndexFunc(s.firms, func(f *firm) bool { return f.ID == id })]
}

// standards are the interval and minutes of a class: what a segment would have.
var standards = map[Class]struct {
	share, interval, minutes int
	operation                string
}{A: {15, 14, 30, "meeting"}, B: {30, 28, 20, "call"}, C: {45, 42, 15, "call"}, Unknown: {10, 60, 10, "call"}}

type year struct {
	random  *rand.Rand
	from    civil.Date
	sellers []*seller
	made    int
}

func newYear() *year {
	y := &year{random: rand.New(rand.NewPCG(2026, 4)), from: day("2026-01-12")}
	for range 6 {
		s := &seller{ill: map[civil.Date]bool{}}
		for range 200 {
			f := y.firm(y.from)
			last := y.from.AddDays(-y.random.IntN(f.IntervalDays))
			f.Last, f.since, f.met = &last, last, true
			s.firms = append(s.firms, f)
		}
		d := y.from.AddDays(y.random.IntN(330)) // a week in bed
		for i := range 7 {
			s.ill[d.AddDays(i)] = true
		}
		y.sellers = append(y.sellers, s)
	}
	return y
}

func (y *year) firm(since civil.Date) *firm {
	y.made++
	draw, class := y.made*37%100, A // every person gets his share of each class
	for _, c := range []Class{A, B, C, Unknown} {
		if class = c; draw < standards[c].share {
			break
		}
		draw -= standards[c].share
	}
	s := standards[class]
	return &firm{since: since, Client: Client{
		ID: fmt.Sprintf("firm %04d", y.made), Operation: s.operation, Minutes: s.minutes, IntervalDays: s.interval, Class: class,
		Value: int64(1 + y.random.IntN(1_000_000)),
	}}
}

// blocks are those of a day of which 3.5 hours go to planned contacts.
func blocks(from civil.Date, days int) []Block {
	var blocks []Block
	for d := from; d < from.AddDays(days); d++ {
		if w := d.Weekday(); w > 0 && w < 6 {
			blocks = append(blocks, Block{Date: d, Start: nine, Minutes: 60, Operations: []string{"call"}}, Block{Date: d, Start: 13 * 60, Minutes: 150, Operations: []string{"meeting", "call"}})
		}
	}
	return blocks
}

// outcome is what came of a year, by class.
type outcome struct {
	due, met, minutes map[Class]int
	overDay, stepless int
}

// capped is Σ min(real contacts, due) ÷ Σ due of a class, in per cent.
func (o outcome) capped(c Class) float64 { return 100 * float64(o.met[c]) / float64(o.due[c]) }

// run lives the year day by day; choose says whom a person contacts on a day, in
// order, and how much time there is.
func (y *year) run(choose func(s *seller, today civil.Date) (ids []string, minutes int, o outcome)) outcome {
	total := outcome{due: map[Class]int{}, met: map[Class]int{}, minutes: map[Class]int{}}
	end := y.from.AddDays(350)
	for today := y.from; today < end; today++ {
		for _, s := range y.sellers {
			if today.Weekday() == 1 {
				s.firms = append(s.firms, y.firm(today)) // never met
			}
			ids, minutes, o := choose(s, today)
			total.overDay, total.stepless = total.overDay+o.overDay, total.stepless+o.stepless
			if s.ill[today] || today.Weekday() == 0 || today.Weekday() == 6 {
				continue
			}
			y.work(s, today, ids, minutes, &total)
		}
	}
	for _, s := range y.sellers {
		for _, f := range s.firms {
			due := f.due(end)
			total.due[f.Class] += due
			total.met[f.Class] += min(f.contacts, due)
		}
	}
	return total
}

// due counts the contacts whose window is closed by a day, if each were on time; a
// company never met is due once more, at once.
func (f *firm) due(end civil.Date) int {
	tolerance := f.IntervalDays / 5
	due := (end.Sub(f.since) - tolerance) / f.IntervalDays
	if !f.met {
		due++
	}
	return due
}

// work contacts one after the other while there is time. One in ten is not
// reached, which takes five minutes; they are tried once more at the end of the
// day, and what then comes to nothing is a miss.
func (y *year) work(s *seller, today civil.Date, ids []string, minutes int, total *outcome) {
	var again []string
	for _, id := range ids {
		f := s.firm(id)
		if f.Minutes > minutes {
			break
		}
		if !y.reach(f, today, &minutes, total) {
			again = append(again, id)
		}
	}
	for _, id := range again {
		f := s.firm(id)
		if f.Minutes > minutes || !y.reach(f, today, &minutes, total) {
			f.Misses++
		}
	}
}

func (y *year) reach(f *firm, today civil.Date, minutes *int, total *outcome) bool {
	if y.random.IntN(10) == 0 {
		*minutes -= 5
		return false
	}
	*minutes -= f.Minutes
	total.minutes[f.Class] += f.Minutes
	f.Last, f.Misses = &today, 0
	f.contacts++
	return true
}

// byPlan takes today's slots of the schedule, which is made again every day.
func byPlan(t *testing.T) func(*seller, civil.Date) ([]string, int, outcome) {
	return func(s *seller, today civil.Date) (ids []string, minutes int, o outcome) {
		in := Input{From: today, Days: 12, Blocks: blocks(today, 12), Today: &today, Previous: s.plan}
		for _, f := range s.firms {
			in.Clients = append(in.Clients, f.Client)
		}
		r := plan(t, in)
		s.plan = &r
		o.stepless = len(s.firms) - len(r.Slots) - len(r.Overflow) - len(r.Later)
		used := map[civil.Date]int{}
		for _, slot := range r.Slots {
			used[slot.Date] += slot.Minutes
			if slot.Date == today {
				ids = append(ids, slot.Client)
				minutes += slot.Minutes
			}
		}
		for _, m := range used {
			if m > 210 {
				o.overDay++
			}
		}
		return ids, minutes, o
	}
}

// age is the day of the last contact; never is longest ago.
func (f *firm) age() civil.Date {
	if f.Last == nil {
		return 0
	}
	return *f.Last
}

// byAge is the plain rule: the longest ago first, until the day is full.
func byAge(s *seller, _ civil.Date) (ids []string, minutes int, o outcome) {
	order := slices.SortedStableFunc(slices.Values(s.firms), func(a, b *firm) int { return a.age().Sub(b.age()) })
	for _, f := range order[:min(40, len(order))] {
		ids = append(ids, f.ID)
	}
	return ids, 210, o
}

func TestAYearByTheSchedule(t *testing.T) {
	scheduled, plain := newYear().run(byPlan(t)), newYear().run(byAge)
	for _, c := range []Class{A, B, C, Unknown} {
		t.Logf("potential %s: due %5d contacts; by the schedule %5.1f %%, %6d min; longest ago first %5.1f %%, %6d min", c, scheduled.due[c],
			scheduled.capped(c), scheduled.minutes[c], plain.capped(c), plain.minutes[c])
	}
	if scheduled.capped(A) < 95 {
		t.Errorf("%.1f %% of what clients of potential A were due", scheduled.capped(A))
	}
	if scheduled.capped(A) < plain.capped(A) || scheduled.overDay > 0 || scheduled.stepless > 0 {
		t.Errorf("plain rule %.1f %%; %d days over capacity; %d clients without a next step on some day", plain.capped(A), scheduled.overDay, scheduled.stepless)
	}
}
