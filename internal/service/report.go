package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/pivot"
	"kaymak/internal/store"
)

// Reports are the use cases of counting what lists show. Each is seen by whoever
// sees the list, as far as they see it.
type Reports struct{ *Core }

// ReportKind says what is counted.
type ReportKind string

// The reports.
const (
	ReportActivities  ReportKind = "activities"  // what was done, in how many minutes
	ReportPipeline    ReportKind = "pipeline"    // open deals and their amounts
	ReportUncontacted ReportKind = "uncontacted" // companies that nobody reached since a day
	ReportClients     ReportKind = "clients"     // who began to pay, or stopped
)

// ReportKinds lists them.
var ReportKinds = []ReportKind{ReportActivities, ReportPipeline, ReportUncontacted, ReportClients}

// What happened to the clients that a report counts.
const (
	clientsNew  = "new"
	clientsLost = "lost"
)

// ReportWish asks for a report. What is zero takes its default.
type ReportWish struct {
	Kind      ReportKind
	Within    string     // a period told from today, instead of the days: see crm.ReadPeriod
	From, To  civil.Date // of activities and clients, both included
	Since     civil.Date // of uncontacted companies
	Rows      string     // what the rows are: one of the axes of the kind
	Columns   string
	Event     string // of clients: new or lost
	Person    crm.ID // only what is this person's
	Operation crm.ID
	Pipeline  crm.ID // the first one in use, when zero
	Segment   string
}

// ReportLine is a row or a column: the filters that, together with those of the
// report and of the other side, list what a cell counts.
type ReportLine struct {
	Key   string
	Name  string // empty where the reader's language names it: a segment, a week
	Where []Filter
	Cells [][]int64 // of a row, one a column
	Total []int64
}

// ReportTable is a table of numbers. Each cell has as many as there are measures; the
// first one counts rows of the list.
type ReportTable struct {
	ReportWish
	List     string // whose rows are counted: activities, deals, companies
	Measures []string
	Hidden   bool // all but the first measure are kept from the actor, and 0
	Where    []Filter
	Match    crm.Match
	Lines    []ReportLine
	Heads    []ReportLine // of the columns, in the order of cells
	Total    []int64
}

// Get counts.
func (s Reports) Get(ctx context.Context, a access.Actor, w ReportWish) (r ReportTable, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		r, err = s.report(ctx, tx, a, w)
		return err
	})
	return r, err
}

// reportDraft is a report before anything is counted.
type reportDraft struct {
	ReportTable
	rows, columns reportAxis
	sums          func(q store.ListQuery, by ...string) ([]store.ReportSum, error)
}

func (s Reports) report(ctx context.Context, tx *store.Tx, a access.Actor, w ReportWish) (ReportTable, error) {
	day, err := today(ctx, tx, s.Now())
	if err != nil {
		return ReportTable{}, err
	}
	if w, err = checkReport(w, day); err != nil {
		return ReportTable{}, err
	}
	d, err := draftReport(ctx, tx, a, w, day)
	if err != nil {
		return ReportTable{}, err
	}
	sums, err := d.sums(store.ListQuery{Filters: d.Where, Match: d.Match}, d.rows.field, d.columns.field)
	if err != nil {
		return ReportTable{}, err
	}
	return d.filled(sums), nil
}

// filled lays what was counted out under the rows and columns.
func (d reportDraft) filled(sums []store.ReportSum) ReportTable {
	facts := make([]pivot.Fact, len(sums))
	for i, sum := range sums {
		numbers := sum.Numbers
		if d.Hidden {
			numbers = append(numbers[:1:1], make([]int64, len(numbers)-1)...)
		}
		facts[i] = pivot.Fact{Row: d.rows.key(sum.Keys[0]), Column: d.columns.key(sum.Keys[1]), Numbers: numbers}
	}
	rows := d.rows.met(facts, func(f pivot.Fact) string { return f.Row })
	r := d.ReportTable
	r.Heads = d.columns.met(facts, func(f pivot.Fact) string { return f.Column })
	t := pivot.Of(keysOf(rows), keysOf(r.Heads), len(d.Measures), facts)
	if d.rows.largestFirst {
		t.LargestFirst()
	}
	for _, line := range t.Rows {
		head := rows[slices.IndexFunc(rows, func(l ReportLine) bool { return l.Key == line.Key })]
		head.Cells, head.Total = line.Cells, line.Total
		r.Lines = append(r.Lines, head)
	}
	for i := range r.Heads {
		r.Heads[i].Total = t.Totals[i]
	}
	r.Total = t.Total
	return r
}

func keysOf(lines []ReportLine) []string {
	keys := make([]string, len(lines))
	for i, l := range lines {
		keys[i] = l.Key
	}
	return keys
}

// reportAxes are the rows and columns that a report can have. The first two are
// what it has when nobody asks.
var reportAxes = map[ReportKind][]string{
	ReportActivities:  {axisPerson, axisWeek, axisOperation, axisSegment, axisMonth},
	ReportPipeline:    {axisStage, axisOwner, axisMonth},
	ReportUncontacted: {axisOwner, axisSegment},
	ReportClients:     {axisOwner, axisMonth, axisSegment, axisWeek},
}

// Bounds of a report's period.
const (
	reportWeeks   = 12 // when nobody says from when
	maxReportDays = 3 * 366
	quietDays     = 90 // since when nobody was contacted, when nobody says
)

// checkReport puts the defaults in and refuses what cannot be counted.
func checkReport(w ReportWish, day civil.Date) (ReportWish, error) {
	axes := reportAxes[w.Kind]
	var f fault.Fields
	if w.Rows == "" {
		w.Rows = axes[0]
	}
	if w.Columns == "" {
		w.Columns = axes[1]
		if w.Columns == w.Rows || timely(w.Rows) {
			w.Columns = axes[0]
		}
	}
	for _, asked := range []struct{ path, axis string }{{"rows", w.Rows}, {"columns", w.Columns}} {
		if !slices.Contains(axes, asked.axis) {
			f.AddWith(asked.path, "report.axis", "is nothing that this report counts by", fault.Params{"axis": asked.axis})
		}
	}
	if w.Rows == w.Columns || timely(w.Rows) && timely(w.Columns) {
		f.Add("columns", "report.same", "must be something else than the rows")
	}
	w = days(w, day, &f)
	if w.Event == "" {
		w.Event = clientsNew
	}
	if w.Event != clientsNew && w.Event != clientsLost {
		f.Add("event", "report.event", "must be new or lost")
	}
	return w, f.Err()
}

func timely(axis string) bool { return axis == axisWeek || axis == axisMonth }

// days says from when to when, and since when.
func days(w ReportWish, day civil.Date, f *fault.Fields) ReportWish {
	if w.Within != "" {
		period, ok := crm.ReadPeriod(w.Within, day)
		switch {
		case ok && w.Kind == ReportUncontacted && period.From == nil:
			w.Since = period.To.AddDays(1)
		case ok && period.From != nil:
			w.From, w.To = *period.From, *period.To
		default:
			f.Add("within", "report.within", "is no period of this report")
		}
	}
	if w.To == 0 {
		w.To = day
	}
	if w.From == 0 {
		w.From = min(w.To, day.AddDays(-7*(reportWeeks-1)-(int(day.Weekday())+6)%7))
	}
	if w.From > w.To || w.To.Sub(w.From) >= maxReportDays {
		f.Add("to", "report.period", "must not lie before the first day, nor more than three years after it")
	}
	if w.Since == 0 {
		w.Since = day.AddDays(-quietDays)
	}
	return w
}
