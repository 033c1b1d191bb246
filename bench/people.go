package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"sync"
	"time"
)

// Five hundred people at work: everybody asks for something every thinking on
// average, for workingTime.
const (
	working     = 500
	thinking    = 10 * time.Second
	workingTime = 20 * time.Second
)

// measurePeople lets people work side by side: of ten requests three are lists,
// two cards, two timelines, one a search, one the board and one is an activity
// that is logged.
func measurePeople(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	s.client.Transport = &http.Transport{MaxIdleConnsPerHost: working}
	var operations struct{ Items []struct{ ID string } }
	if err := s.get("/operations", &operations); err != nil {
		return nil, err
	}
	var times sample
	processor, err := s.busy(1, func() (err error) {
		times, err = s.letWork(t, operations.Items[2].ID)
		return err
	})
	if err != nil {
		return nil, err
	}
	return []figure{{
		Work: fmt.Sprintf("%d people working, a request of each every %.0f s: lists, cards, timelines, searches, the board, one in ten logs an activity", working, thinking.Seconds()), Goal: "p95 ≤ 100 ms",
		Value: fmt.Sprintf("p50 %s, p95 %s, worst %s (%d requests; processor %s each)", ms(times.median()), ms(times.p95()), ms(times.quantile(1)), len(times), ms(processor/time.Duration(max(1, len(times))))),
	}}, nil
}

func (s *server) letWork(t *target, operation string) (times sample, err error) {
	var lock sync.Mutex
	var people sync.WaitGroup
	end := time.Now().Add(workingTime)
	for who := range working {
		people.Go(func() {
			r := rand.New(rand.NewPCG(19, uint64(who)))
			for {
				pause := time.Duration(r.ExpFloat64() * float64(thinking))
				if time.Now().Add(pause).After(end) {
					return
				}
				time.Sleep(pause)
				begun := time.Now()
				failure := s.oneRequest(t, r, operation)
				lock.Lock()
				times, err = append(times, time.Since(begun)), errors.Join(err, failure)
				lock.Unlock()
			}
		})
	}
	people.Wait()
	return times, err
}

func (s *server) oneRequest(t *target, r *rand.Rand, operation string) error {
	company, person := &t.set.companies[r.IntN(len(t.set.companies))], pick(r, t.set.people).ID.String()
	switch r.IntN(10) {
	case 0:
		return s.get("/companies?limit=50&sort=-gap&"+where("owner:is:"+person), nil)
	case 1:
		return s.get("/contacts?limit=50&sort=name&"+where("owner:is:"+person), nil)
	case 2:
		return s.get("/tasks?limit=50&sort=due_on&"+where("state:is:open", "assignee:is:"+person), nil)
	case 3, 4:
		return s.get("/companies/"+company.ID.String(), nil)
	case 5:
		return s.get("/companies/"+company.ID.String()+"/timeline?limit=20", nil)
	case 6:
		return s.get("/people/"+person+"/timeline?limit=20", nil)
	case 7:
		name := []rune(company.Name)
		return s.get("/companies?limit=20&q="+url.QueryEscape(string(name[:min(6, len(name))])), nil)
	case 8:
		return s.get("/deals/board?owner_id="+person, nil)
	}
	return s.post("/activities", map[string]any{"company_id": company.ID, "operation_id": operation, "note": "spoke about prices"}, nil)
}
