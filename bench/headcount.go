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
	draft := map[string]any{"norms": map[string]any{"call": map[string]any{"minutes": 45}}}
	times, err := repeat(15, func() error { return s.post("/strategy/preview", draft, nil) })
	if err != nil {
		return nil, err
	}
	return []figure{{Work: "headcount while a number moves", Goal: "≤ 150 ms", Value: ms(times.median()) + ", p95 " + ms(times.p95())}}, nil
}
