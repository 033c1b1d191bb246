package main

import (
	"context"
	"fmt"
	"time"

	"kaymak/internal/civil"
)

// window is a half-open span of days to analyse.
type window struct {
	name     string
	goal     string
	from, to civil.Date
}

var windows = []window{
	{"ABC, one year on month bounds", "≤ 0.6 s, ≤ 1.5× DuckDB", civil.MakeDate(2025, time.November, 1), endDay},
	{"ABC, three years on month bounds", "≤ 0.6 s, ≤ 1.5× DuckDB", firstDay, endDay},
	{"ABC, a year inside months", "≤ 1.5 s", civil.MakeDate(2025, time.October, 13), civil.MakeDate(2026, time.October, 13)},
}

// group is what every way of doing ABC answers; all must agree.
type group struct {
	Group     string `json:"group"`
	Companies int    `json:"companies"`
	Value     int64  `json:"value"`
}

func (w window) question() map[string]any {
	return map[string]any{"from": w.from, "to": w.to}
}

// measureAnalysis asks for each window over HTTP, as the screen does.
func measureAnalysis(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	var figures []figure
	var times []sample
	var answers [][]group
	for _, w := range windows {
		var answer struct{ Groups []group }
		var taken sample
		processor, err := s.busy(7, func() (err error) {
			taken, err = repeat(7, func() error { return s.post("/analysis/preview", w.question(), &answer) })
			return err
		})
		if err != nil {
			return figures, err
		}
		times, answers = append(times, taken), append(answers, ranked(answer.Groups))
		figures = append(figures, figure{Work: w.name, Goal: w.goal, Value: fmt.Sprintf("%s (first %s; processor %s)", ms(taken.median()), ms(taken[0]), ms(processor))})
	}
	if t.url != "" {
		return figures, nil
	}
	return figures, t.analysisFloors(ctx, figures, times, answers)
}

// ranked keeps A, B and C.
func ranked(all []group) []group {
	kept := []group{}
	for _, g := range all {
		if g.Group >= "A" && g.Group <= "C" {
			kept = append(kept, g)
		}
	}
	return kept
}

// analysisFloors lets others do the same and demands the same answers.
func (t *target) analysisFloors(ctx context.Context, figures []figure, times []sample, answers [][]group) error {
	duck, why := t.duckDB(ctx)
	for i, w := range windows {
		ours := times[i].median()
		arrays, groups := t.set.arrays(w)
		if err := same(w.name, "plain Go", answers[i], groups); err != nil {
			return err
		}
		sqlite, groups, err := t.sqliteABC(ctx, w)
		if err != nil {
			return err
		}
		if err := same(w.name, "sqlite3", answers[i], groups); err != nil {
			return err
		}
		floor := "DuckDB " + why
		if why == "" {
			if err := same(w.name, "DuckDB", answers[i], duck[i].Groups); err != nil {
				return err
			}
			floor = against("DuckDB", duck[i].sample().median(), ours)
		}
		figures[i].Floor = fmt.Sprintf("%s; %s; %s", floor, against("plain Go on arrays", arrays.median(), ours), against("plain SQL in sqlite3", sqlite.median(), ours))
	}
	return nil
}

// same fails where two ways of counting disagree.
func same(window, who string, ours, theirs []group) error {
	if fmt.Sprint(ours) != fmt.Sprint(theirs) {
		return fmt.Errorf("%s: we say %v, %s says %v", window, ours, who, theirs)
	}
	return nil
}
