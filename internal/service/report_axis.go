package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/pivot"
	"kaymak/internal/store"
)

// What a report counts by.
const (
	axisPerson    = "person"
	axisOwner     = "owner"
	axisOperation = "operation"
	axisSegment   = "segment"
	axisStage     = "stage"
	axisWeek      = "week"
	axisMonth     = "month"
)

// reportAxis is one side of a report: the field of the list that it counts by,
// and the lines that there can be, in their order.
type reportAxis struct {
	field        string
	lines        []ReportLine
	always       bool // a line of nothing is shown too
	largestFirst bool
	names        map[string]string // of what is no line yet
	bucket       func(civil.Date) (string, bool)
}

// key is the line of a value.
func (x reportAxis) key(value string) string {
	if x.bucket == nil {
		return value
	}
	var day civil.Date // none is 0
	if value != "" {
		day, _ = civil.ParseDate(value)
	}
	key, found := x.bucket(day)
	if !found {
		return outside
	}
	return key
}

// outside is the line of what lies in no bucket; there is none of that name.
const outside = "outside"

// met gives the lines that have something, or all of them, and behind them what
// turned up and is no line: somebody who has left, the companies of nobody.
func (x reportAxis) met(facts []pivot.Fact, side func(pivot.Fact) string) []ReportLine {
	found := map[string]bool{}
	for _, f := range facts {
		found[side(f)] = true
	}
	var lines []ReportLine
	for _, l := range x.lines {
		if x.always || found[l.Key] {
			lines = append(lines, l)
		}
		delete(found, l.Key)
	}
	delete(found, outside)
	var rest []string
	for key := range found {
		rest = append(rest, key)
	}
	slices.Sort(rest)
	for _, key := range rest {
		lines = append(lines, x.line(key, x.names[key]))
	}
	return lines
}

func (x reportAxis) line(key, name string) ReportLine {
	return ReportLine{Key: key, Name: name, Where: []Filter{{Field: x.field, Operator: store.Is, Value: key}}}
}

// peopleAxis has a row for everybody in reach, so that it shows who did nothing.
func peopleAxis(ctx context.Context, tx *store.Tx, field string, reach crm.Reach, only crm.ID) (reportAxis, error) {
	x := reportAxis{field: field, always: true, largestFirst: true, names: map[string]string{}}
	people, err := store.Users(ctx, tx)
	for _, p := range people {
		x.names[p.ID.String()] = p.Name
		if p.Active && reach.Covers(p.ID) && (only.IsZero() || only == p.ID) {
			x.lines = append(x.lines, x.line(p.ID.String(), p.Name))
		}
	}
	return x, err
}

func operationAxis(ctx context.Context, tx *store.Tx) (reportAxis, error) {
	x := reportAxis{field: axisOperation}
	operations, err := store.Operations(ctx, tx)
	for _, o := range operations {
		x.lines = append(x.lines, x.line(o.ID.String(), o.Name))
	}
	return x, err
}

// segmentAxis has the segments as a matrix is read: group by group.
func segmentAxis() reportAxis {
	x := reportAxis{field: axisSegment}
	at := slices.IndexFunc(store.CompanyFields, func(f Field) bool { return f.Name == axisSegment })
	for _, segment := range store.CompanyFields[at].Choices {
		x.lines = append(x.lines, x.line(segment, ""))
	}
	return x
}

func stageAxis(p crm.Pipeline) reportAxis {
	x := reportAxis{field: axisStage, always: true}
	for _, s := range p.Stages {
		x.lines = append(x.lines, x.line(s.ID.String(), s.Name))
	}
	return x
}

// timeAxis puts the days of a field into weeks or months. Days told of is how far
// the field's days lie from those of the report: a client is lost a year after
// the last payment.
func timeAxis(field, unit string, from, to civil.Date, asked func(civil.Date) civil.Date) reportAxis {
	x := reportAxis{field: field, always: true}
	buckets := pivot.Buckets(from, to, pivot.Unit(unit))
	for i, b := range buckets {
		// Counted from the next bucket's first day, so that none is lost between two.
		buckets[i].From, buckets[i].To = asked(b.From), asked(b.To.AddDays(1)).AddDays(-1)
		x.lines = append(x.lines, x.days(buckets[i]))
	}
	x.bucket = func(day civil.Date) (string, bool) {
		b, found := pivot.Holding(buckets, day)
		return b.Key, found && day != 0
	}
	return x
}

func (x reportAxis) days(b pivot.Bucket) ReportLine {
	return ReportLine{Key: b.Key, Where: between(x.field, b.From, b.To)}
}

// between narrows a field to days, both included; 0 leaves an end open.
func between(field string, from, to civil.Date) (list []Filter) {
	if from != 0 {
		list = append(list, Filter{Field: field, Operator: store.From, Value: from.String()})
	}
	if to != 0 {
		list = append(list, Filter{Field: field, Operator: store.To, Value: to.String()})
	}
	return list
}

// Lines of deals that are expected in no month of the report.
const (
	lineOverdue = "overdue" // expected before this month
	lineLater   = "later"
	lineUndated = "undated"
)

// expectedAxis puts open deals into the months ahead; those that are late, far off
// or undated stand in lines of their own.
func expectedAxis(day civil.Date) reportAxis {
	first := day.Month().First()
	beyond := (day.Month() + ForecastMonths).First()
	x := timeAxis("expected_on", axisMonth, first, beyond.AddDays(-1), func(d civil.Date) civil.Date { return d })
	months := x.bucket
	x.lines = slices.Concat(
		[]ReportLine{{Key: lineOverdue, Where: between(x.field, 0, first.AddDays(-1))}}, x.lines,
		[]ReportLine{{Key: lineLater, Where: between(x.field, beyond, 0)}, {Key: lineUndated, Where: []Filter{{Field: x.field, Operator: store.Is}}}})
	x.always = false
	x.bucket = func(day civil.Date) (string, bool) {
		switch {
		case day == 0:
			return lineUndated, true
		case day < first:
			return lineOverdue, true
		case day >= beyond:
			return lineLater, true
		}
		return months(day)
	}
	return x
}

// axis makes one side of a report.
func (d *reportDraft) axis(ctx context.Context, tx *store.Tx, a access.Actor, name string, of reportSides) (reportAxis, error) {
	switch name {
	case axisPerson:
		return peopleAxis(ctx, tx, axisPerson, access.Over(a, crm.NounActivity, crm.DeedRead), d.Person)
	case axisOwner:
		return peopleAxis(ctx, tx, axisOwner, access.Over(a, of.noun, crm.DeedRead), d.Person)
	case axisOperation:
		return operationAxis(ctx, tx)
	case axisSegment:
		return segmentAxis(), nil
	case axisStage:
		return stageAxis(of.pipeline), nil
	}
	return of.time(name), nil
}

// reportSides is what the axes of a kind of report need to know.
type reportSides struct {
	noun     crm.Noun
	pipeline crm.Pipeline
	time     func(unit string) reportAxis
}
