package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

// loggers is how many people log at once, and logged how many activities in all.
const (
	loggers = 16
	logged  = 12_000
)

// measureActivities lets people log calls with companies all over the set: each
// writes the activity, its history, and the card of the company.
func measureActivities(ctx context.Context, t *target) ([]figure, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	s.client.Transport = &http.Transport{MaxIdleConnsPerHost: loggers}
	perSecond, err := s.logActivities(t)
	if err != nil {
		return nil, err
	}
	f := figure{Work: "log an activity, 16 clients", Goal: "≥ 1,500/s", Value: fmt.Sprintf("%.0f/s", perSecond)}
	if t.url == "" {
		floor, err := bareTransactions(ctx, filepath.Join(t.dir, "floor.db"))
		if err != nil {
			return nil, err
		}
		f.Floor = fmt.Sprintf("bare single-row transactions %.0f/s", floor)
	}
	return []figure{f}, nil
}

// logActivities gives how many activities a second the server takes.
func (s *server) logActivities(t *target) (perSecond float64, err error) {
	var operations struct{ Items []struct{ ID string } }
	if err := s.get("/operations", &operations); err != nil {
		return 0, err
	}
	var failures sync.Map
	begun := time.Now()
	together(func(worker int) {
		r := rand.New(rand.NewPCG(11, uint64(worker)))
		for range logged / loggers {
			company := t.set.companies[r.IntN(len(t.set.companies))].ID
			form := map[string]any{"company_id": company, "operation_id": operations.Items[2].ID, "note": "spoke about prices"}
			if err := s.post("/activities", form, nil); err != nil {
				failures.Store(worker, err)
				return
			}
		}
	})
	took := time.Since(begun)
	failures.Range(func(_, failure any) bool {
		err = errors.Join(err, failure.(error))
		return true
	})
	return float64(logged) / took.Seconds(), err
}

// together lets every logger do a piece of work and waits for all.
func together(work func(worker int)) {
	var people sync.WaitGroup
	for worker := range loggers {
		people.Go(func() { work(worker) })
	}
	people.Wait()
}

// bareTransactions gives how many transactions of one row a second SQLite takes
// through the same driver, with nothing else to do.
func bareTransactions(ctx context.Context, file string) (perSecond float64, err error) {
	db, err := sql.Open("sqlite", "file:"+file+"?_txlock=immediate&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=busy_timeout(30000)")
	if err != nil {
		return 0, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, statement := range []string{"DROP TABLE IF EXISTS bare", "CREATE TABLE bare (id INTEGER PRIMARY KEY, note TEXT NOT NULL)"} {
		if err := execute(ctx, db, statement); err != nil {
			return 0, err
		}
	}
	var failed atomic.Value
	begun := time.Now()
	together(func(int) {
		for range logged / loggers {
			if _, err := db.ExecContext(ctx, "INSERT INTO bare (note) VALUES ('spoke about prices')"); err != nil {
				failed.Store(err)
				return
			}
		}
	})
	took := time.Since(begun)
	if err, ok := failed.Load().(error); ok {
		return 0, err
	}
	return float64(logged) / took.Seconds(), nil
}
