package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"
	"strings"
	"time"

	"kaymak/internal/crm"
)

// measureCompanies looks at the list, the search and the card.
func measureCompanies(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	figures, err := s.measureQuestions(t)
	if err != nil {
		return figures, err
	}
	card, err := s.measureCards(t)
	if figures = append(figures, card...); err != nil || t.url != "" {
		return figures, err
	}
	return figures, t.listFloors(ctx, figures)
}

// questions are requests of one kind, and what the quality page demands of them.
type questions struct {
	work, goal string
	paths      []string
}

func (s *server) measureQuestions(t *target) ([]figure, error) {
	r := rand.New(rand.NewPCG(3, 5))
	kinds := []questions{
		{"company list, every sortable column, both ways, common filters, page of 50", "p95 ≤ 20 ms", lists(t)},
		{"company list with an arbitrary filter", "p95 ≤ 250 ms", arbitrary("/companies?limit=50&")},
		{"exact count with an arbitrary filter", "p95 ≤ 250 ms", arbitrary("/companies/count?")},
		{"search as you type", "p95 ≤ 20 ms", searches(r, t)},
	}
	var figures []figure
	for _, k := range kinds {
		f, err := s.measureKind(t, k)
		if err != nil {
			return figures, fmt.Errorf("%s: %w", k.work, err)
		}
		figures = append(figures, f)
	}
	return figures, nil
}

// measureKind asks the questions of one kind.
func (s *server) measureKind(t *target, k questions) (f figure, err error) {
	var times sample
	var slowest string
	processor, err := s.busy(3*len(k.paths), func() (err error) {
		times, slowest, err = s.ask(k.paths)
		return err
	})
	if err != nil {
		return f, err
	}
	t.progress(fmt.Sprintf("%s: slowest %s", k.work, slowest))
	return figure{Work: k.work, Goal: k.goal, Value: fmt.Sprintf("p50 %s, p95 %s, worst %s (%d requests; processor %s each)", ms(times.median()), ms(times.p95()), ms(times.quantile(1)), len(times), ms(processor))}, nil
}

// ask sends every request three times and keeps the last two times: the first
// fills the caches, as the first user of the morning does. It names the slowest.
func (s *server) ask(paths []string) (times sample, slowest string, err error) {
	worst := time.Duration(0)
	for round := range 3 {
		for _, path := range paths {
			begun := time.Now()
			if err := s.get(path, nil); err != nil {
				return times, slowest, err
			}
			taken := time.Since(begun)
			if round == 0 {
				continue
			}
			if times = append(times, taken); taken > worst {
				worst, slowest = taken, fmt.Sprintf("%s %s", path, ms(taken))
			}
		}
	}
	return times, slowest, nil
}

func where(conditions ...string) string {
	q := url.Values{"where": conditions}
	return q.Encode()
}

// lists are the first page and the one after it in every order, plain and with
// the filters of the shortcuts.
func lists(t *target) []string {
	person := t.set.people[0].ID.String()
	filters := []string{
		"", where("group:is:A"), where("group:is:C", "potential_class:is:A"), where("treatment:is:visit"), where("status:is:client"), where("owner:is:" + person),
		where("owner:is:"+person, "group:is:A"), where("industry:is:food"), where("region:is:Москва", "status:is:client"),
	}
	var paths []string
	for _, sort := range []string{"name", "actual", "potential", "gap", "last_paid_on", "created_at"} {
		for _, way := range []string{"", "-"} {
			for _, filter := range filters {
				paths = append(paths, "/companies?limit=50&sort="+way+sort+"&"+filter)
			}
		}
	}
	return paths
}

// arbitrary are filters that no index was made for.
func arbitrary(path string) []string {
	filters := []string{
		where("gap:from:500000", "size_band:is:11–50"), where("city:is:Казань", "actual:from:100000"), where("budget_minutes:from:300", "budget_minutes:to:900"),
		where("value:from:1000", "value:to:2000"), where("first_paid_on:from:2024-06-01", "region:is:Cork"), where("potential_on:from:2026-01-01", "group:is:B"),
		where("size_band:is:250+"), where("last_paid_on:to:2025-01-01", "industry:is:pharma", "potential:from:200000"),
	}
	paths := make([]string, len(filters))
	for i, f := range filters {
		paths[i] = path + f
		if !strings.Contains(path, "count") {
			paths[i] += "&sort=-gap"
		}
	}
	return paths
}

// searches are what people type on the way to a company: the beginning of its
// name letter by letter, a piece inside a word, a number, an address.
func searches(r *rand.Rand, t *target) []string {
	var paths []string
	add := func(text string) { paths = append(paths, "/companies?limit=20&q="+url.QueryEscape(text)) }
	for range 25 {
		c := &t.set.companies[r.IntN(len(t.set.companies))]
		name := []rune(crm.NameKey(c.Name))
		for n := 2; n <= min(7, len(name)); n++ {
			add(string(name[:n]))
		}
		add(string(name[1:min(6, len(name))]))
		add(c.TaxID[:6])
		add(c.TaxID)
		add(c.Phone)
		add(c.Email)
	}
	return paths
}

// cardParts are the requests of the card's screen.
var cardParts = []string{"", "/money", "/payments?limit=50", "/potentials", "/timeline?limit=20&kind=activity", "/treatment"}

func (s *server) measureCards(t *target) ([]figure, error) {
	r := rand.New(rand.NewPCG(7, 9))
	var ids []string
	for range 200 {
		ids = append(ids, t.set.companies[t.set.payments[r.IntN(len(t.set.payments))].company].ID.String())
	}
	var whole sample
	for _, id := range ids {
		slowest := time.Duration(0)
		for _, part := range cardParts {
			begun := time.Now()
			if err := s.get("/companies/"+id+part, nil); err != nil {
				return nil, err
			}
			slowest = max(slowest, time.Since(begun))
		}
		whole = append(whole, slowest)
	}
	return []figure{{Work: "company card: the slowest of its six requests", Goal: "p95 ≤ 15 ms", Value: fmt.Sprintf("p50 %s, p95 %s", ms(whole.median()), ms(whole.p95()))}}, nil
}

// floorQueries are the least that the database has to do for the figures above.
var floorQueries = []string{
	"SELECT * FROM company ORDER BY sort_key, id LIMIT 50;",
	"SELECT * FROM company WHERE size_band = '250+' ORDER BY gap DESC, id DESC LIMIT 50;",
	"SELECT count(*) FROM company WHERE size_band = '250+';",
	"SELECT rowid FROM company_search WHERE company_search MATCH '\"ектор\"' LIMIT 20;",
}

func (t *target) listFloors(ctx context.Context, figures []figure) error {
	for i, query := range floorQueries {
		var times sample
		for range 5 {
			taken, _, err := t.sqlite3(ctx, query)
			if err != nil {
				return err
			}
			times = append(times, taken)
		}
		figures[i].Floor = "one such statement in sqlite3: " + ms(times.median())
	}
	return nil
}
