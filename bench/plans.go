package main

import (
	"context"
	"fmt"
	"os/exec"
	"strings"
)

// measurePlans computes written plans with the program itself: its start, the
// reading of the plan and the answer are in the time. No database takes part.
func measurePlans(ctx context.Context, t *target) ([]figure, error) {
	if t.url != "" {
		return nil, nil
	}
	var figures []figure
	for _, p := range []struct{ work, goal, command, plan string }{
		{"headcount with 10,000 draws: nine segments, ten operations, a calendar", "≤ 150 ms", "headcount", headcountPlan()},
		{"market plan of five years, pace from people", "≤ 30 ms", "market", marketPlan},
	} {
		var busy sample
		times, err := repeat(15, func() error {
			cmd := exec.CommandContext(ctx, t.binary, p.command, "-", "--format", "json")
			cmd.Stdin = strings.NewReader(p.plan)
			err := cmd.Run()
			if err == nil {
				busy = append(busy, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
			}
			return err
		})
		if err != nil {
			return figures, fmt.Errorf("kaymak %s: %w", p.command, err)
		}
		figures = append(figures, figure{Work: p.work, Goal: p.goal, Value: ms(times.median()) + " with the start of the program, processor " + ms(busy.median())})
	}
	return figures, nil
}

const marketPlan = `
people: 12
prospects: 20000
months: 60
stages: [{name: first call, hours: 0.5, conversion: 0.4, lag_months: 1}, {name: meeting, hours: 2, conversion: 0.5, lag_months: 1}, {name: offer, hours: 3, conversion: 0.6, lag_months: 2}]
service: {hours_per_client_month: 1.5, churn_per_month: 0.02, base_hours: 40}
person: {hours_per_month: 100}
`

func headcountPlan() string {
	var operations, standard, segments strings.Builder
	for i := range 10 {
		fmt.Fprintf(&operations, "  operation %d: {minutes: %d}\n", i, 10+10*i)
		fmt.Fprintf(&standard, "operation %d: 6, ", i)
	}
	for i := range 9 {
		fmt.Fprintf(&segments, "  - {name: segment %d, companies: %d, standard: {%s}}\n", i, 100+50*i, standard.String())
	}
	return "operations:\n" + operations.String() + "segments:\n" + segments.String() +
		"trips: {operation 9: {minutes: 90, per_trip: 3}}\n" +
		"person: {calendar: {country: ru, year: 2026, vacation_days: 20, illness_days: 7, training_days: 3}, selling_share: 0.5}\n"
}
