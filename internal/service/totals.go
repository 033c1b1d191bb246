package service

import (
	"context"
	"sync"
	"time"

	"kaymak/internal/store"
)

// totalsMemory keeps the sums of the segments between two previews: summing up
// half a million companies at every key pressed would make typing wait. They
// are kept until this process writes anything, and, where other processes work
// on the same database, for a few seconds at most.
type totalsMemory struct {
	mu     sync.Mutex
	totals []store.SegmentTotal
	known  bool
	writes uint64
	until  time.Time
}

const sharedMemory = 5 * time.Second

// read gives the sums; writes is the store's count from before tx began.
func (m *totalsMemory) read(ctx context.Context, tx *store.Tx, st *store.Store, writes uint64, now time.Time) ([]store.SegmentTotal, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.known && m.writes == writes && (!st.Shared() || now.Before(m.until)) {
		return m.totals, nil
	}
	totals, err := store.SegmentTotals(ctx, tx)
	if err != nil {
		return nil, err
	}
	m.totals, m.known, m.writes, m.until = totals, true, writes, now.Add(sharedMemory)
	return totals, nil
}
