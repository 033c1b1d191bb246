package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// draftReport says what a report counts, and by what.
func draftReport(ctx context.Context, tx *store.Tx, a access.Actor, w ReportWish, day civil.Date) (d reportDraft, err error) {
	d.ReportWish = w
	var of reportSides
	switch w.Kind {
	case ReportActivities:
		of, err = d.activities(ctx, tx, a)
	case ReportPipeline:
		of, err = d.pipeline(ctx, tx, a, day)
	case ReportUncontacted:
		of, err = d.uncontacted(ctx, tx, a)
	default:
		of, err = d.clients(ctx, tx, a, day)
	}
	if err != nil {
		return d, err
	}
	if d.rows, err = d.axis(ctx, tx, a, d.Rows, of); err != nil {
		return d, err
	}
	d.columns, err = d.axis(ctx, tx, a, d.Columns, of)
	if d.columns.largestFirst {
		d.columns.always = false // of many people, only those who have something
	}
	return d, err
}

// only narrows the report to one value of a field, where one was asked for.
func (d *reportDraft) only(field, value string) {
	if value != "" {
		d.Where = append(d.Where, Filter{Field: field, Operator: store.Is, Value: value})
	}
}

func (d *reportDraft) onlyID(field string, id crm.ID) {
	if !id.IsZero() {
		d.only(field, id.String())
	}
}

func (d *reportDraft) activities(ctx context.Context, tx *store.Tx, a access.Actor) (of reportSides, err error) {
	var q store.ActivityQuery
	if err := activityReach(a, &q); err != nil {
		return of, err
	}
	d.List, d.Measures = "activities", []string{"count", "minutes"}
	d.only("state", string(crm.ActivityDone))
	d.Where = append(d.Where, between("day", d.From, d.To)...)
	d.onlyID(axisPerson, d.Person)
	d.onlyID(axisOperation, d.Operation)
	d.only(axisSegment, d.Segment)
	d.sums = func(list store.ListQuery, by ...string) ([]store.ReportSum, error) {
		q.Filters, q.Match = list.Filters, list.Match
		return store.ActivitySums(ctx, tx, q, by...)
	}
	of.time = func(unit string) reportAxis { return timeAxis("day", unit, d.From, d.To, sameDay) }
	return of, nil
}

func sameDay(d civil.Date) civil.Date { return d }

func (d *reportDraft) pipeline(ctx context.Context, tx *store.Tx, a access.Actor, day civil.Date) (of reportSides, err error) {
	var q store.DealQuery
	if q.Reach, err = dealReach(a); err != nil {
		return of, err
	}
	pipelines, err := store.Pipelines(ctx, tx)
	if err != nil {
		return of, err
	}
	if of.pipeline, err = chosenPipeline(pipelines, d.Pipeline); err != nil {
		return of, err
	}
	of.noun, d.Pipeline = crm.NounDeal, of.pipeline.ID
	d.List, d.Measures, d.Hidden = "deals", []string{"count", "amount", "weighted"}, access.Hides(a, amountField)
	d.only("outcome", string(crm.DealOpen))
	d.onlyID("pipeline", d.Pipeline)
	d.onlyID(axisOwner, d.Person)
	d.sums = func(list store.ListQuery, by ...string) ([]store.ReportSum, error) {
		q.Filters, q.Match = list.Filters, list.Match
		return store.DealSums(ctx, tx, q, by...)
	}
	of.time = func(string) reportAxis { return expectedAxis(day) }
	return of, nil
}

// companies counts companies within reach, and what they pay a year.
func (d *reportDraft) companies(ctx context.Context, tx *store.Tx, a access.Actor) error {
	q := store.CompanyQuery{Within: access.Over(a, crm.NounCompany, crm.DeedRead)}
	d.List, d.Measures, d.Hidden = "companies", []string{"count", "actual"}, access.Hides(a, hideMoney)
	d.onlyID(axisOwner, d.Person)
	d.only(axisSegment, d.Segment)
	d.sums = func(list store.ListQuery, by ...string) ([]store.ReportSum, error) {
		q.Filters, q.Match = list.Filters, list.Match
		return store.CompanySums(ctx, tx, q, by...)
	}
	return access.MayAny(a, crm.NounCompany, crm.DeedRead)
}

// uncontacted counts the companies that nobody reached since a day, or ever. Those
// that were released are left in peace.
func (d *reportDraft) uncontacted(ctx context.Context, tx *store.Tx, a access.Actor) (reportSides, error) {
	d.Match = crm.Match{
		Tests: []crm.Test{{Field: "status", Operator: string(store.IsNot), Values: []string{string(crm.Released)}}},
		Groups: []crm.Match{{Any: true, Tests: []crm.Test{
			{Field: "last_contact_on", Operator: string(store.To), Values: []string{d.Since.AddDays(-1).String()}},
			{Field: "last_contact_on", Operator: string(store.Empty)},
		}}},
	}
	return reportSides{noun: crm.NounCompany}, d.companies(ctx, tx, a)
}

// clients counts who began to pay in the period, or is lost since: a year has
// passed without a payment. A month that is not over yet loses nobody in advance.
func (d *reportDraft) clients(ctx context.Context, tx *store.Tx, a access.Actor, day civil.Date) (of reportSides, err error) {
	if err := access.MayKnow(a, hideMoney); err != nil {
		return of, err
	}
	if err := d.companies(ctx, tx, a); err != nil {
		return of, err
	}
	of.noun = crm.NounCompany
	d.To = min(d.To, day)
	d.From = min(d.From, d.To)
	field, asked := "first_paid_on", sameDay
	if d.Event == clientsLost {
		field, asked = "last_paid_on", func(d civil.Date) civil.Date { return d.AddYears(-1) }
	}
	d.Where = append(d.Where, between(field, asked(d.From), asked(d.To.AddDays(1)).AddDays(-1))...)
	of.time = func(unit string) reportAxis { return timeAxis(field, unit, d.From, d.To, asked) }
	return of, nil
}
