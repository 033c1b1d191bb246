package main

import (
	"context"
	"time"
)

// neverAnalysed takes every card back to before the first analysis.
var neverAnalysed = []string{
	"UPDATE company SET abc_group = '', abc_run_id = NULL, value = 0, actual = 0, gap = potential, treatment = '', budget_minutes = 0",
	"DELETE FROM abc_change", "DELETE FROM abc_run",
}

// twoInAHundred puts one card in fifty into a group it does not belong to.
const twoInAHundred = "UPDATE company SET abc_group = CASE abc_group WHEN 'A' THEN 'B' ELSE 'A' END WHERE CAST(substr(external_id, 2) AS INTEGER) % 50 = 0"

// bareUpdates are the same changes without history, undo or recalculation.
var bareUpdates = []string{
	"UPDATE company SET abc_group = 'A', value = value + 1, actual = actual + 1, treatment = 'call', budget_minutes = 780;",
	"UPDATE company SET abc_group = 'A', value = value + 1, actual = actual + 1, treatment = 'call', budget_minutes = 780 WHERE seq % 50 = 0;",
}

// measureApply applies groups to all cards, and again when few have moved.
func measureApply(ctx context.Context, t *target) ([]figure, error) {
	if err := t.change(ctx, neverAnalysed...); err != nil {
		return nil, err
	}
	first, firstBusy, err := t.applyOnce(ctx)
	if err != nil {
		return nil, err
	}
	figures := []figure{{Work: "apply groups to all cards, first time", Goal: "≤ 6 s", Value: ms(first) + ", processor " + ms(firstBusy)}}
	if err := t.change(ctx, twoInAHundred); err != nil {
		return figures, err
	}
	again, againBusy, err := t.applyOnce(ctx)
	if err != nil {
		return figures, err
	}
	figures = append(figures, figure{Work: "apply groups when 2 % moved", Goal: "≤ 1 s", Value: ms(again) + ", processor " + ms(againBusy)})
	if t.url != "" {
		return figures, nil
	}
	for i, ours := range []time.Duration{first, again} {
		bare, _, err := t.sqlite3(ctx, bareUpdates[i])
		if err != nil {
			return figures, err
		}
		figures[i].Floor = against("bare UPDATE in sqlite3, not committed", bare, ours)
	}
	return figures, nil
}

// applyOnce asks for the groups to be applied and waits for the job to end.
func (t *target) applyOnce(ctx context.Context) (taken, busy time.Duration, err error) {
	s, err := t.serve(ctx)
	if err != nil {
		return 0, 0, err
	}
	defer s.stop()
	busy, err = s.busy(1, func() error {
		begun := time.Now()
		var run struct {
			JobID string `json:"job_id"`
		}
		if err := s.post("/analysis/runs", windows[0].question(), &run); err != nil {
			return err
		}
		err := s.await(run.JobID)
		taken = time.Since(begun)
		return err
	})
	return taken, busy, err
}
