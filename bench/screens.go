package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"net/url"
)

// measureScreens looks at the lists of contacts, activities, deals and tasks, at
// timelines, the board and the reports.
func measureScreens(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	pipeline, stage, err := s.firstStage()
	if err != nil {
		return nil, err
	}
	person := t.set.people[1].ID.String()
	var figures []figure
	for _, k := range []questions{
		{"contact list, every order and filter, page of 50", "p95 ≤ 20 ms", filtered("/contacts?", []string{"name", "-name", "created_at", "-created_at"}, contactFilters(person))},
		{"contact search as you type", "p95 ≤ 20 ms", contactSearches(t)},
		{"activity list, both ways, common filters, page of 50", "p95 ≤ 20 ms", filtered("/activities?", []string{"start_at", "-start_at"}, activityFilters(person))},
		{"deal list, every order and filter, page of 50", "p95 ≤ 20 ms", filtered("/deals?", bothWays("title", "amount", "weighted", "expected_on", "closed_on", "moved_at", "created_at"), dealFilters(person, pipeline, stage))},
		{"task list, every order and filter, page of 50", "p95 ≤ 20 ms", filtered("/tasks?", bothWays("due_on", "title", "done_at", "created_at"), taskFilters(person))},
		{"exact counts of contacts, activities, deals and tasks", "p95 ≤ 250 ms", counts(person, pipeline, stage)},
		{"timelines of companies and people, two pages of 20", "p95 ≤ 15 ms", s.timelines(t)},
		{"board and forecast of a pipeline", "p95 ≤ 250 ms", []string{"/deals/board?pipeline_id=" + pipeline, "/deals/forecast?pipeline_id=" + pipeline, "/deals/board?pipeline_id=" + pipeline + "&owner_id=" + person, "/deal-stages/" + stage + "/deals?pipeline_id=" + pipeline}},
		{"reports of twelve weeks", "p95 ≤ 250 ms", reports("&from=2026-08-10&to=2026-11-01", person)},
		{"reports of three years", "no goal", reports("&from=2023-11-01&to=2026-11-01", person)},
	} {
		f, err := s.measureKind(t, k)
		if err != nil {
			f.Work, f.Goal, f.Value = k.work, k.goal, "not measured: "+err.Error()
		}
		figures = append(figures, f)
	}
	return figures, nil
}

// firstStage gives the ids of the first pipeline and of its first stage.
func (s *server) firstStage() (pipeline, stage string, err error) {
	var pipelines struct {
		Items []struct {
			ID     string
			Stages []struct{ ID string }
		}
	}
	if err := s.get("/pipelines", &pipelines); err != nil {
		return "", "", err
	}
	if len(pipelines.Items) == 0 || len(pipelines.Items[0].Stages) == 0 {
		return "", "", fmt.Errorf("there is no pipeline")
	}
	return pipelines.Items[0].ID, pipelines.Items[0].Stages[0].ID, nil
}

func bothWays(fields ...string) []string {
	var all []string
	for _, f := range fields {
		all = append(all, f, "-"+f)
	}
	return all
}

func filtered(path string, sorts, filters []string) []string {
	var paths []string
	for _, sort := range sorts {
		for _, filter := range filters {
			paths = append(paths, path+"limit=50&sort="+sort+"&"+filter)
		}
	}
	return paths
}

func contactFilters(person string) []string {
	return []string{
		"", where("role:is:decides"), where("owner:is:" + person), where("channel:is:email"), where("language:is:bg"), where("language:is:bg", "role:is:pays"), where("birth_month:is:11"), where("do_not_contact:is:some"),
		where("position:is:director"),
	}
}

func activityFilters(person string) []string {
	return []string{
		"", where("person:is:" + person), where("state:is:planned"), where("state:is:done", "person:is:"+person), where("outcome:is:order"), where("reached:is:no"), where("minutes:from:60"),
		where("start_at:from:2026-10-01"),
	}
}

func dealFilters(person, pipeline, stage string) []string {
	return []string{"", where("outcome:is:open"), where("owner:is:" + person), where("pipeline:is:"+pipeline, "outcome:is:won"), where("stage:is:" + stage), where("amount:from:3000000")}
}

func taskFilters(person string) []string {
	return []string{"", where("state:is:open"), where("assignee:is:" + person), where("state:is:open", "assignee:is:"+person), where("author:is:" + person), where("priority:is:normal")}
}

func counts(person, pipeline, stage string) []string {
	var paths []string
	for path, filters := range map[string][]string{
		"/contacts/count?": contactFilters(person), "/activities/count?": activityFilters(person), "/deals/count?": dealFilters(person, pipeline, stage), "/tasks/count?": taskFilters(person),
	} {
		for _, f := range filters {
			paths = append(paths, path+f)
		}
	}
	return paths
}

// contactSearches are what people type on the way to a person.
func contactSearches(t *target) []string {
	r := rand.New(rand.NewPCG(13, 15))
	var paths []string
	add := func(text string) { paths = append(paths, "/contacts?limit=20&q="+url.QueryEscape(text)) }
	for range 25 {
		i := r.IntN(t.n.contacts)
		name := pick(r, families) + "-" + pick(r, families)
		for n := 3; n <= 8; n++ {
			add(name[:n])
		}
		add(fmt.Sprintf("+359%09d", 880_000_000+i))
		add(fmt.Sprintf("p%d@k.example", i))
		add(pick(r, given) + " " + name)
	}
	return paths
}

// timelines asks for the first page of many and for the one after it.
func (s *server) timelines(t *target) []string {
	r := rand.New(rand.NewPCG(17, 21))
	var paths []string
	for i := range 60 {
		path := "/companies/" + pick(r, t.set.companies).ID.String()
		if i%3 == 0 {
			path = "/people/" + pick(r, t.set.people).ID.String()
		}
		path += "/timeline?limit=20"
		paths = append(paths, path)
		var page struct {
			Next string `json:"next"`
		}
		if err := s.get(path, &page); err == nil && page.Next != "" {
			paths = append(paths, path+"&after="+url.QueryEscape(page.Next))
		}
	}
	return paths
}

func reports(period, person string) []string {
	return []string{
		"/reports/activities?rows=person&columns=week" + period, "/reports/activities?rows=operation&columns=month" + period, "/reports/activities?rows=segment&columns=operation" + period,
		"/reports/activities?rows=operation&columns=week&person_id=" + person + period, "/reports/pipeline?rows=stage&columns=owner", "/reports/uncontacted?rows=owner&columns=segment&since=2026-08-01",
		"/reports/clients?rows=owner&columns=month" + period,
	}
}
