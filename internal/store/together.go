package store

import (
	"context"
	"sync"
	"time"
)

// gathering brings together small writes of many people: those that wait for SQLite's one
// writer share a transaction and its commit, which costs as much for one as for
// all. Each is still whole or not there at all, and nobody is answered before
// the commit.
type gathering struct {
	mu      sync.Mutex
	led     bool // somebody is writing for all
	waiting []*piece
}

// mostTogether bounds a shared transaction, so that the first of it is not kept
// waiting by the last.
const mostTogether = 64

// piece is one person's work in a shared transaction.
type piece struct {
	now      time.Time
	do       func(*Tx) error
	err      error
	panicked any
	// turn is told true when it is this one's turn to write for all, false when
	// its work was done by another.
	turn chan bool
}

const (
	beginPiece hotStatement = "SAVEPOINT piece"
	keepPiece  hotStatement = "RELEASE piece"
	undoPiece  hotStatement = "ROLLBACK TO piece"
)

// WriteTogether is Write for short work that many do at once. Its context cannot
// end: a statement that is stopped would take the others' work with it.
func (s *Store) WriteTogether(ctx context.Context, now time.Time, fn func(context.Context, *Tx) error) error {
	ctx = context.WithoutCancel(ctx)
	do := func(tx *Tx) error { return fn(ctx, tx) }
	if s.Shared() {
		return s.Write(ctx, now, do)
	}
	p := &piece{now: now, do: do, turn: make(chan bool, 1)}
	if s.together.join(p) || <-p.turn {
		s.lead(ctx, p)
	}
	if p.panicked != nil {
		panic(p.panicked)
	}
	return p.err
}

// lead does the work of all who wait in one transaction, first's among it.
func (s *Store) lead(ctx context.Context, first *piece) {
	var all []*piece
	err := s.run(ctx, s.writer, nil, time.Time{}, func(tx *Tx) error {
		all = s.together.take()
		for _, p := range all {
			if err := p.run(ctx, s, tx); err != nil {
				return err
			}
		}
		return nil
	})
	if all == nil {
		all = s.together.take()
	}
	s.writes.Add(uint64(len(all)))
	s.together.pass()
	for _, p := range all {
		if p.err == nil {
			p.err = err
		}
		if p != first {
			p.turn <- false
		}
	}
}

// run does one piece. What it answers is only what ends the whole transaction:
// a piece that fails is undone alone.
func (p *piece) run(ctx context.Context, s *Store, tx *Tx) error {
	if _, err := tx.run(ctx, beginPiece); err != nil {
		return err
	}
	p.err = s.fail(p.attempt(&Tx{Tx: tx.Tx, Now: p.now, engine: tx.engine, conn: tx.conn, hot: tx.hot}))
	if p.err != nil || p.panicked != nil {
		if _, err := tx.run(ctx, undoPiece); err != nil {
			return err
		}
	}
	_, err := tx.run(ctx, keepPiece)
	return err
}

// attempt keeps a panic for whoever it belongs to.
func (p *piece) attempt(tx *Tx) error {
	defer func() { p.panicked = recover() }()
	return p.do(tx)
}

// join adds a piece and tells whether it is its turn to write for all.
func (g *gathering) join(p *piece) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waiting = append(g.waiting, p)
	first := !g.led
	g.led = true
	return first
}

// take gives those who wait, the one that leads first.
func (g *gathering) take() []*piece {
	g.mu.Lock()
	defer g.mu.Unlock()
	n := min(len(g.waiting), mostTogether)
	all := g.waiting[:n:n]
	g.waiting = g.waiting[n:]
	return all
}

// pass lets the next who waits lead.
func (g *gathering) pass() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.led = len(g.waiting) > 0
	if g.led {
		g.waiting[0].turn <- true
	}
}
