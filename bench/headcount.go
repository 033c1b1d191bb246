package main

import "context"

// measureHeadcount moves one number on the strategy screen: the answer is the
// hours and people of the whole base, now and with the change.
func measureHeadcount(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	draft := map[string]any{"norms": map[string]any{"call": map[string]any{"minutes": 45, "trip_minutes": 0, "per_trip": 1, "cost": 0}}}
	var times sample
	processor, err := s.busy(15, func() (err error) {
		times, err = repeat(15, func() error { return s.post("/strategy/preview", draft, nil) })
		return err
	})
	if err != nil {
		return nil, err
	}
	return []figure{{Work: "headcount while a number moves", Goal: "≤ 150 ms", Value: ms(times.median()) + ", first " + ms(times[0]) + ", processor " + ms(processor)}}, nil
}
