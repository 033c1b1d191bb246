package service_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// A crowd: a head with two salespeople, one of whom has left; companies of every
// group, owned or nobody's, with activities, deals and payments around them.
type crowd struct {
	*servicetest.Ground
	service.Reports
	people []crm.ID
	actors map[string]access.Actor
}

func newCrowd(t *testing.T, st *store.Store) *crowd {
	t.Helper()
	g := servicetest.On(t, st)
	c := &crowd{Ground: g, Reports: service.Reports{Core: g.Core}, actors: map[string]access.Actor{"everybody's": g.Admin}}
	operations, err := service.Operations{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	pipelines, err := service.Pipelines{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	err = g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for i := range 3 {
			u := crm.User{ID: crm.ID{15: byte(50 + i)}, Name: fmt.Sprint("Person ", i), Role: crm.Salesperson, Language: "en", Active: i < 2, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
			c.people = append(c.people, u.ID)
			if err := store.InsertUser(t.Context(), tx, u); err != nil {
				return err
			}
		}
		for i := range 60 {
			if err := c.around(t, tx, i, operations, pipelines[0].Stages); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	c.actors["their own"] = access.Actor{UserID: c.people[0], Role: crm.Salesperson}
	rights, _ := crm.BuiltInRights(crm.Salesperson)
	c.actors["with subordinates"] = access.Actor{UserID: c.people[0], Role: crm.Salesperson, Rights: &rights, Subordinates: c.people[1:2]}
	return c
}

// around makes the n-th company and what happened around it.
func (c *crowd) around(t *testing.T, tx *store.Tx, n int, operations []service.OperationNorms, stages []crm.Stage) error {
	owners := append([]crm.ID{{}}, c.people...)
	company := crm.Company{ID: crm.ID{14: 1, 15: byte(n)}, Name: fmt.Sprint("Company ", n), Status: []crm.Status{crm.Client, crm.Prospect, crm.Released}[n%3], OwnerID: owners[n%4], SecondID: owners[(n/4)%4], CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
	company.Standing = crm.Standing{Group: []crm.Group{"A", "B", "", "0"}[n%4], PotentialClass: []crm.PotentialClass{"A", "C", "?"}[n/2%3], Actual: int64(n * 1000), FirstPaidOn: monday.AddDays(-n * 13), LastPaidOn: monday.AddDays(-n * 7)}
	if n%5 != 0 {
		company.Effort.LastContactOn = monday.AddDays(-n * 3)
	}
	if err := store.InsertCompany(t.Context(), tx, company); err != nil {
		return err
	}
	day := monday.AddDays(-n * 2)
	activity := crm.Activity{
		ID: crm.ID{14: 2, 15: byte(n)}, CompanyID: company.ID, OperationID: operations[n%3].ID, State: crm.ActivityStates[n%7%2], Persons: []crm.ID{c.people[n%3]}, StartAt: day.In(time.UTC), Day: day,
		Minutes: int64(n), MinutesBy: crm.MinutesTyped, Reached: true, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1,
	}
	if err := store.InsertActivity(t.Context(), tx, activity); err != nil {
		return err
	}
	deal := crm.Deal{ID: crm.ID{14: 3, 15: byte(n)}, Title: fmt.Sprint("Deal ", n), CompanyID: company.ID, OwnerID: owners[n/2%4], PipelineID: stages[0].PipelineID, StageID: stages[n%len(stages)].ID, Amount: int64(n * 100),
		Weighted: int64(n * 10), Outcome: crm.DealOutcomes[n%4%3], ExpectedOn: monday.AddDays((n - 20) * 12), MovedAt: servicetest.Now, Rank: int64(n), CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
	if n%6 == 0 {
		deal.ExpectedOn = 0
	}
	return store.InsertDeal(t.Context(), tx, deal)
}

// listed counts what the list shows that a number leads to.
func (c *crowd) listed(t *testing.T, a access.Actor, list string, m crm.Match, where ...[]service.Filter) int64 {
	t.Helper()
	var filters []service.Filter
	for _, w := range where {
		filters = append(filters, w...)
	}
	var n int64
	var err error
	switch list {
	case "activities":
		n, err = service.Activities{Core: c.Ground.Core}.Count(t.Context(), a, service.ActivityQuery{ListQuery: service.ListQuery{Filters: filters, Match: m}})
	case "deals":
		n, err = service.Deals{Core: c.Ground.Core}.Count(t.Context(), a, service.DealQuery{ListQuery: service.ListQuery{Filters: filters, Match: m}})
	default:
		n, err = service.Companies{Core: c.Ground.Core}.Count(t.Context(), a, service.CompanyQuery{Filters: filters, Match: m})
	}
	if err != nil {
		t.Fatalf("%v: %v", filters, err)
	}
	return n
}

// reportWishes are every pair of axes of every kind, and some narrower ones.
func (c *crowd) wishes() []service.ReportWish {
	from := monday.AddDays(-100)
	list := []service.ReportWish{
		{Kind: service.ReportActivities}, {Kind: service.ReportActivities, From: from, Person: c.people[0], Segment: "A/A"}, {Kind: service.ReportActivities, From: from, Person: c.people[2]},
		{Kind: service.ReportUncontacted, Person: c.people[0]}, {Kind: service.ReportUncontacted, Since: monday, Segment: "/?"}, {Kind: service.ReportPipeline, Person: c.people[1]},
	}
	axes := map[service.ReportKind][]string{
		service.ReportActivities: {"person", "operation", "segment", "week", "month"}, service.ReportPipeline: {"stage", "owner", "month"}, service.ReportUncontacted: {"owner", "segment"}, service.ReportClients: {"owner", "segment", "week", "month"},
	}
	for kind, names := range axes {
		for _, rows := range names {
			for _, columns := range names {
				if rows != columns && (rows+columns != "weekmonth" && rows+columns != "monthweek") {
					list = append(list, service.ReportWish{Kind: kind, From: monday.AddDays(-400), Rows: rows, Columns: columns}, service.ReportWish{Kind: kind, From: from, To: monday.AddDays(-30), Rows: rows, Columns: columns, Event: "lost"})
				}
			}
		}
	}
	return list
}

// TestEveryNumberOpensItsRows: the list behind each cell and each total has as many
// rows as the number says, for whoever sees how much, on both engines.
func TestEveryNumberOpensItsRows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := newCrowd(t, st)
		for name, a := range c.actors {
			met := map[service.ReportKind]int64{}
			for _, w := range c.wishes() {
				r, err := c.Get(t.Context(), a, w)
				if err != nil {
					t.Fatalf("%+v: %v", w, err)
				}
				met[w.Kind] += r.Total[0]
				same := func(what string, want int64, where ...[]service.Filter) {
					if got := c.listed(t, a, r.List, r.Match, append(where, r.Where)...); got != want {
						t.Errorf("%s, %s by %s and %s: %s says %d, its list has %d", name, w.Kind, r.Rows, r.Columns, what, want, got)
					}
				}
				same("the total", r.Total[0])
				for _, h := range r.Heads {
					same(h.Key, h.Total[0], h.Where)
				}
				for _, l := range r.Lines {
					same(l.Key, l.Total[0], l.Where)
					for i, cell := range l.Cells {
						if cell[0] > 0 || i == 0 {
							same(l.Key+" × "+r.Heads[i].Key, cell[0], l.Where, r.Heads[i].Where)
						}
					}
				}
			}
			for _, kind := range service.ReportKinds {
				if met[kind] == 0 {
					t.Errorf("%s: nothing was counted in %s", name, kind)
				}
			}
		}
	})
}

// TestAReportReachesAsFarAsItsReader: a worked table, and what roles do not see.
func TestAReportReachesAsFarAsItsReader(t *testing.T) {
	c := newCrowd(t, storetest.SQLite(t))
	get := func(a access.Actor, w service.ReportWish) service.ReportTable {
		t.Helper()
		r, err := c.Get(t.Context(), a, w)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	all, own := get(c.Admin, service.ReportWish{Kind: service.ReportPipeline}), get(c.actors["their own"], service.ReportWish{Kind: service.ReportPipeline})
	if own.Total[0] == 0 || own.Total[0] >= all.Total[0] {
		t.Errorf("a salesperson counts %d of %d deals", own.Total[0], all.Total[0])
	}
	rights, _ := crm.BuiltInRights(crm.Analyst)
	rights.Hidden = []string{"deal.amount", "company.money"}
	kept := access.Actor{UserID: c.Admin.UserID, Role: crm.Analyst, Rights: &rights}
	if r := get(kept, service.ReportWish{Kind: service.ReportPipeline}); !r.Hidden || r.Total[0] != all.Total[0] || r.Total[1] != 0 || r.Total[2] != 0 {
		t.Errorf("hidden amounts: got %v", r.Total)
	}
	if r := get(kept, service.ReportWish{Kind: service.ReportUncontacted}); r.Total[0] == 0 || r.Total[1] != 0 {
		t.Errorf("hidden money: got %v", r.Total)
	}
	if _, err := c.Get(t.Context(), kept, service.ReportWish{Kind: service.ReportClients}); fault.CodeOf(err) != "access.hidden" {
		t.Errorf("who pays since when, to somebody who may not know: %v", err)
	}
	if _, err := c.Export(t.Context(), kept, service.ReportWish{Kind: service.ReportPipeline}, service.ReportExport{Format: "csv", Measure: 1}); fault.CodeOf(err) != "report.measure" {
		t.Errorf("hidden amounts in a file: %v", err)
	}
}

// TestWhatAReportRefuses names each refusal.
func TestWhatAReportRefuses(t *testing.T) {
	g := servicetest.New(t)
	for _, tc := range []struct {
		wish service.ReportWish
		code string
	}{
		{service.ReportWish{Kind: service.ReportPipeline, Rows: "week"}, "report.axis"},
		{service.ReportWish{Kind: service.ReportUncontacted, Rows: "owner", Columns: "owner"}, "report.same"},
		{service.ReportWish{Kind: service.ReportActivities, Rows: "week", Columns: "month"}, "report.same"},
		{service.ReportWish{Kind: service.ReportActivities, From: monday, To: monday - 1}, "report.period"},
		{service.ReportWish{Kind: service.ReportActivities, From: 1, To: monday}, "report.period"},
		{service.ReportWish{Kind: service.ReportClients, Event: "other"}, "report.event"},
		{service.ReportWish{Kind: service.ReportClients, Within: "older:90:day"}, "report.within"},
		{service.ReportWish{Kind: service.ReportUncontacted, Within: "some day"}, "report.within"},
	} {
		_, err := service.Reports{Core: g.Core}.Get(t.Context(), g.Admin, tc.wish)
		var codes []string
		if e, ok := fault.As(err); ok {
			for _, f := range e.Fields {
				codes = append(codes, f.Code)
			}
		}
		if len(codes) != 1 || codes[0] != tc.code {
			t.Errorf("%+v: got %v, want %s", tc.wish, codes, tc.code)
		}
	}
}

// TestAPeriodIsToldFromToday: Monday, 23 November 2026.
func TestAPeriodIsToldFromToday(t *testing.T) {
	g := servicetest.New(t)
	for _, tc := range []struct {
		wish     service.ReportWish
		from, to civil.Date
		since    civil.Date
	}{
		{service.ReportWish{Kind: service.ReportActivities}, monday - 77, monday, monday - 90},
		{service.ReportWish{Kind: service.ReportActivities, Within: "previous:month"}, civil.MakeDate(2026, time.October, 1), civil.MakeDate(2026, time.October, 31), monday - 90},
		{service.ReportWish{Kind: service.ReportClients, Within: "this:year"}, civil.MakeDate(2026, time.January, 1), monday, monday - 90},
		{service.ReportWish{Kind: service.ReportUncontacted, Within: "older:30:day"}, monday - 77, monday, monday - 30},
	} {
		r, err := service.Reports{Core: g.Core}.Get(t.Context(), g.Admin, tc.wish)
		if err != nil || r.From != tc.from || r.To != tc.to || r.Since != tc.since {
			t.Errorf("%+v: %s to %s, since %s, %v", tc.wish, r.From, r.To, r.Since, err)
		}
	}
}

// TestAReportAsAFile has the reader's words, the sums, and its line in the history.
func TestAReportAsAFile(t *testing.T) {
	g := servicetest.New(t)
	reports := service.Reports{Core: g.Core}
	stages, err := service.Pipelines{Core: g.Core}.List(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"One", "Two"} {
		_, err := service.Deals{Core: g.Core}.Create(t.Context(), g.Admin, crm.Deal{Title: title, Amount: 1250, OwnerID: g.Admin.UserID, ExpectedOn: civil.MakeDate(2026, time.December, 5)})
		if err != nil {
			t.Fatal(err)
		}
	}
	write, err := reports.Export(t.Context(), g.Admin, service.ReportWish{Kind: service.ReportPipeline, Columns: "month"},
		service.ReportExport{Format: "csv", Corner: "Стадия", Sum: "Всего", Measure: 1, Labels: map[string]string{"2026-12-01": "декабрь", stages[0].Stages[1].ID.String(): "=Опасно"}})
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	want := "\ufeffСтадия,декабрь,Всего\nFirst interest,25.00,25.00\n'=Опасно,0.00,0.00\nOffer sent,0.00,0.00\nTerms agreed,0.00,0.00\nContract being signed,0.00,0.00\nВсего,25.00,25.00\n"
	if out.String() != want {
		t.Errorf("got %q", out.String())
	}
	log, err := service.Histories{Core: g.Core}.Log(t.Context(), g.Admin, service.LogQuery{Noun: "export", Limit: 5})
	if err != nil || len(log.Events) != 1 {
		t.Errorf("the log has %+v, %v", log.Events, err)
	}
}
