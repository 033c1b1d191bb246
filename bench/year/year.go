// Package year lives a year of the made-up company with the right schedule, and
// the same year by the plain rule "whoever was longest ago", and tells what came
// of both. The engines are those of the product: the standard week is proposed,
// the schedule made again every morning, attainment counted, all by internal/plan.
//
// What happens is drawn from a seed: who is reached, how long it takes, who falls
// ill, which new companies turn up. Both years draw by company and day, so that a
// client who is not to be reached on a day is so in both.
package year

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/money"
	"kaymak/internal/plan/abc"
	"kaymak/internal/plan/week"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/sample"
)

// The year that is lived, by the working calendar of Russia.
const (
	calendarYear = 2026
	seed         = 1
)

var span = civil.Interval{From: civil.MakeDate(calendarYear, 1, 1), To: civil.MakeDate(calendarYear+1, 1, 1)}

// firm is a company with what has been done for it.
type firm struct {
	week.Client
	owner     int
	prospect  bool
	standard  map[string]float64 // per year, all operations
	first     *civil.Date        // the last contact before the year
	due       int                // contacts within the year
	lastOf    map[string]civil.Date
	since     civil.Date // it is ours from this day on
	contacts  int        // real ones within the year
	inWindow  int
	minutes   int
	potential int64
}

// seller is a person with what keeps him from work.
type seller struct {
	share     int64 // basis points of a full position
	vacations []civil.Interval
	illness   civil.Interval
	blocks    []crm.Block
	weekly    []week.Weekly
	plan      *week.Result
}

// away tells whether a seller does not work on a day, as known on the day today:
// nobody knows of an illness before it begins.
func (s *seller) away(day, today civil.Date) bool {
	return s.illness.Contains(day) && s.illness.From <= today || slices.ContainsFunc(s.vacations, func(v civil.Interval) bool { return v.Contains(day) })
}

// world is the company in its year.
type world struct {
	calendar worktime.Calendar
	minutes  map[string]int // of one operation, with its share of a trip
	cells    map[crm.Segment]map[string]float64
	sellers  []*seller
	firms    []*firm
	coming   []*firm // new ones, in the order in which they turn up
}

// newWorld makes the company up as it stands on the first morning of the year.
// share is how much of the sellers’ time there is, in per cent.
func newWorld(share int64) (*world, error) {
	calendar, err := worktime.Official("ru", calendarYear)
	if err != nil {
		return nil, err
	}
	w := &world{calendar: calendar, minutes: map[string]int{}, cells: map[crm.Segment]map[string]float64{}}
	for _, n := range crm.DefaultNorms {
		w.minutes[n.Code] = int(n.Minutes + n.TripMinutes/n.PerTrip)
	}
	for _, c := range crm.DefaultCells() {
		if c.Treatment != crm.Farewell {
			w.cells[c.Segment()] = c.Operations
		}
	}
	ours, err := sample.Make(seed, "ru", span.From)
	if err != nil {
		return nil, err
	}
	strangers, err := sample.Make(seed+1, "ru", span.From)
	if err != nil {
		return nil, err
	}
	if w.firms, err = w.known(ours); err != nil {
		return nil, err
	}
	w.coming = w.strangers(strangers)
	w.people(ours.People, share)
	return w, nil
}

// people draws vacations of two fortnights and a week of illness for everybody.
func (w *world) people(people []sample.Person, share int64) {
	random := rand.New(rand.NewPCG(seed, 2))
	for i, p := range people {
		s := &seller{share: p.TimeShare * share / 100}
		for half := range 2 { // not all at once: each fortnight has its turn
			from := span.From.AddDays(40 + 150*half + 21*i)
			s.vacations = append(s.vacations, civil.Interval{From: from, To: from.AddDays(14)})
		}
		ill := span.From.AddDays(20 + random.IntN(320))
		s.illness = civil.Interval{From: ill, To: ill.AddDays(7)}
		w.sellers = append(w.sellers, s)
	}
}

// known are the companies of the sample that somebody looks after and to which
// nobody has said farewell, each in its segment.
func (w *world) known(d sample.Data) ([]*firm, error) {
	groups, paid, err := grouped(d)
	if err != nil {
		return nil, err
	}
	contacts := map[int]map[string]civil.Date{}
	for _, a := range d.Activities { // oldest first
		if a.State != crm.ActivityDone || !a.Reached || !crm.Initiative(a.Operation) {
			continue
		}
		if contacts[a.Company] == nil {
			contacts[a.Company] = map[string]civil.Date{}
		}
		contacts[a.Company][a.Operation] = a.Day
	}
	could := potentials(d)
	var firms []*firm
	for i, c := range d.Companies {
		f := w.firm(fmt.Sprintf("company %04d", i), c, crm.Group(groups[i].String()), could[i])
		if c.Owner == sample.Nobody || f == nil {
			continue
		}
		f.Value = max(could[i], paid[i], 0)
		f.since = span.From
		for code, day := range contacts[i] {
			f.lastOf[code] = day
			if f.Last == nil || *f.Last < day {
				f.Last = &day
			}
		}
		f.first = f.Last
		firms = append(firms, f)
	}
	return firms, nil
}

// strangers are companies that nobody has spoken with, and that pay nothing yet.
func (w *world) strangers(d sample.Data) (firms []*firm) {
	could := potentials(d)
	for i, c := range d.Companies {
		if f := w.firm(fmt.Sprintf("new %04d", i), c, crm.GroupZero, could[i]); f != nil {
			f.prospect, f.Kind, f.Value = true, string(crm.BlockMarket), could[i]
			firms = append(firms, f)
		}
	}
	return firms
}

// firm gives a company its standard; nil where its segment gets nothing from us.
func (w *world) firm(id string, c sample.Company, g crm.Group, potential int64) *firm {
	class := crm.PotentialUnknown
	if potential > 0 {
		class = potentialCuts.Classify(potential)
	}
	segment, _ := crm.MatrixSegment(crm.Segment{Group: g, Class: class})
	standard := w.cells[segment]
	perYear := crm.ContactsPerYear(standard)
	if perYear <= 0 {
		return nil
	}
	f := &firm{owner: c.Owner, prospect: c.Status == crm.Prospect, standard: standard, lastOf: map[string]civil.Date{}, potential: potential}
	f.Client = week.Client{ID: id, IntervalDays: int(crm.IntervalDays(perYear)), Class: week.Class(class), Area: c.City, Kind: string(crm.BlockBase)}
	switch {
	case f.prospect:
		f.Kind = string(crm.BlockMarket)
	case class == crm.PotentialA && g != crm.GroupA:
		f.Kind = string(crm.BlockDevelopment)
	}
	return f
}

// potentialCuts are those that a new workspace in roubles begins with.
var potentialCuts = crm.PotentialCuts{A: 5_000_000 * money.Currency("RUB").Unit(), B: 1_000_000 * money.Currency("RUB").Unit()}

// grouped puts the companies into the groups of what they paid in the year before.
func grouped(d sample.Data) ([]abc.Group, []int64, error) {
	paid := make([]int64, len(d.Companies))
	for _, p := range d.Payments {
		if p.PaidOn >= span.From.AddYears(-1) {
			paid[p.Company] += p.Amount
		}
	}
	result, err := abc.Classify(paid, abc.DefaultRule())
	return result.Groups, paid, err
}

// potentials are the latest assessments; 0 where there is none.
func potentials(d sample.Data) []int64 {
	could := make([]int64, len(d.Companies))
	from := make([]civil.Date, len(d.Companies))
	for _, p := range d.Potential {
		if p.ValidFrom >= from[p.Company] {
			from[p.Company] = p.ValidFrom
			could[p.Company] = crm.Potential{Low: p.Low, Likely: p.Likely, High: p.High}.Mean()
		}
	}
	return could
}

// next says which operation is due: the one that waits longest against its own
// interval, of equals the rarer.
func (w *world) next(f *firm, today civil.Date) string {
	best, bestRatio := "", -1.0
	for _, o := range crm.DefaultNorms {
		perYear := f.standard[o.Code]
		if perYear <= 0 || !crm.Initiative(o.Code) {
			continue
		}
		ratio := 1.0
		if last, has := f.lastOf[o.Code]; has {
			ratio = float64(today.Sub(last)) * perYear / 365.25
		}
		if ratio > bestRatio || ratio == bestRatio && perYear < f.standard[best] {
			best, bestRatio = o.Code, ratio
		}
	}
	return best
}

// chance draws a number below n for a company, a day and an attempt.
func chance(f *firm, day civil.Date, attempt, n int) int {
	h := fnv.New64a()
	fmt.Fprint(h, seed, f.ID, day, attempt)
	return rand.New(rand.NewPCG(h.Sum64(), seed)).IntN(n)
}

// age is the day of the last contact; never is longest ago.
func (f *firm) age() civil.Date {
	if f.Last == nil {
		return 0
	}
	return *f.Last
}

// oldest orders by the plain rule.
func oldest(a, b *firm) int { return cmp.Or(a.age().Sub(b.age()), cmp.Compare(a.ID, b.ID)) }
