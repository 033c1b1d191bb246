package service

import (
	"context"
	"sync"

	"kaymak/internal/crm"
)

// Progress is how far a job has come. Total is 0 while unknown.
type Progress struct {
	Stage string
	Done  int64
	Total int64
}

// Report is called by a job to say how far it has come; calling it often is
// cheap.
type Report func(stage string, done, total int64)

// Board holds the live progress of the jobs of this process, outside the
// database: on SQLite a big job holds the only writer for as long as it takes.
type Board struct {
	mu   sync.Mutex
	jobs map[crm.ID]*boardEntry
}

type boardEntry struct {
	progress  Progress
	cancel    context.CancelFunc
	cancelled bool
}

// NewBoard makes an empty board.
func NewBoard() *Board { return &Board{jobs: map[crm.ID]*boardEntry{}} }

// Begin puts a job on the board.
func (b *Board) Begin(id crm.ID, cancel context.CancelFunc) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.jobs[id] = &boardEntry{cancel: cancel}
}

// End takes a job off the board and tells whether it was asked to stop.
func (b *Board) End(id crm.ID) (cancelled bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if e := b.jobs[id]; e != nil {
		cancelled = e.cancelled
	}
	delete(b.jobs, id)
	return cancelled
}

// Reporter gives the function by which the job reports.
func (b *Board) Reporter(id crm.ID) Report {
	return func(stage string, done, total int64) {
		b.mu.Lock()
		defer b.mu.Unlock()
		if e := b.jobs[id]; e != nil {
			e.progress = Progress{stage, done, total}
		}
	}
}

// Read gives the progress of a job running here.
func (b *Board) Read(id crm.ID) (Progress, bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	e := b.jobs[id]
	if e == nil {
		return Progress{}, false
	}
	return e.progress, true
}

// Cancel asks a job running here to stop; false when it does not run here.
func (b *Board) Cancel(id crm.ID) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	e := b.jobs[id]
	if e == nil {
		return false
	}
	e.cancelled = true
	e.cancel()
	return true
}
