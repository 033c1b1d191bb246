package main

import (
	"context"
	"time"
)

// measureSchedules plans the next two weeks of everybody, lets people log what they
// did, each of which plans one person anew, and opens everybody's day.
func measureSchedules(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	all, err := s.planAll()
	if err != nil {
		return nil, err
	}
	figures := []figure{all}
	logs, err := s.logPlanned(t)
	if err != nil {
		return figures, err
	}
	figures = append(figures, logs)
	var paths []string
	for _, p := range t.set.people {
		paths = append(paths, "/people/"+p.ID.String()+"/today")
	}
	day, err := s.measureKind(t, questions{"today, of every person", "p95 ≤ 30 ms", paths[:min(len(paths), 100)]})
	return append(figures, day), err
}

// planAll asks for everybody's schedule and waits for the job to end.
func (s *server) planAll() (f figure, err error) {
	var taken time.Duration
	busy, err := s.busy(1, func() error {
		begun := time.Now()
		var made struct {
			JobID string `json:"job_id"`
		}
		if err := s.post("/schedules", map[string]any{"accept": true}, &made); err != nil {
			return err
		}
		err := s.await(made.JobID)
		taken = time.Since(begun)
		return err
	})
	return figure{Work: "the next two weeks of everybody", Goal: "≤ 6 s for 500 people", Value: ms(taken) + ", processor " + ms(busy)}, err
}

// logPlanned logs the first planned contact of each person: the answer is there when
// that person's schedule has been made anew.
func (s *server) logPlanned(t *target) (f figure, err error) {
	var operations struct{ Items []struct{ ID, Code string } }
	if err := s.get("/operations", &operations); err != nil {
		return f, err
	}
	ids := map[string]string{}
	for _, o := range operations.Items {
		ids[o.Code] = o.ID
	}
	var times sample
	people := t.set.people[:min(len(t.set.people), 50)]
	busy, err := s.busy(len(people), func() error {
		for _, p := range people {
			var plan struct {
				Slots []struct {
					CompanyID        string `json:"company_id"`
					Operation, State string
				}
			}
			if err := s.get("/people/"+p.ID.String()+"/schedule", &plan); err != nil {
				continue // nothing to plan
			}
			for _, slot := range plan.Slots {
				if slot.State != "planned" {
					continue
				}
				begun := time.Now()
				if err := s.post("/activities", map[string]any{"company_id": slot.CompanyID, "operation_id": ids[slot.Operation]}, nil); err != nil {
					return err
				}
				times = append(times, time.Since(begun))
				break
			}
		}
		return nil
	})
	if err != nil || len(times) == 0 {
		return figure{Work: "log a contact and plan one person anew", Goal: "≤ 50 ms", Value: "nothing was planned"}, err
	}
	return figure{Work: "log a contact and plan one person anew", Goal: "≤ 50 ms", Value: "p50 " + ms(times.median()) + ", p95 " + ms(times.p95()) + ", with the look at the schedule processor " + ms(busy)}, nil
}
