package service

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"sync/atomic"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
)

// batchSize is how many payments are sorted by company and written in one pass:
// enough that a pass is worth its way through the table, few enough for memory.
const batchSize = 1 << 17

// batches carries payments from the reading of the file to the writing of the
// database. Both work at the same time: one batch is read while the one before
// is written, and two buffers go round.
type batches struct {
	full, spare chan []crm.Payment
	stopped     atomic.Bool // the writing failed: nothing more is of use
}

// inBatches reads the file again and gives what is to be written to flush, a
// batch at a time, sorted by company and id. flush runs beside the reading; it
// alone uses the transaction.
func (p *paymentIntake) inBatches(flush func([]crm.Payment) error) error {
	b := &batches{full: make(chan []crm.Payment), spare: make(chan []crm.Payment, 2)}
	b.spare <- make([]crm.Payment, 0, batchSize)
	b.spare <- make([]crm.Payment, 0, batchSize)
	written := make(chan error, 1)
	go func() { written <- b.drain(flush) }()
	read := p.fill(b)
	close(b.full)
	return cmp.Or(<-written, read)
}

// fill reads the file into batches.
func (p *paymentIntake) fill(b *batches) error {
	stage := "writing"
	if p.dry {
		stage = "counting"
	}
	batch := <-b.spare
	err := p.each(stage, false, func(row table.Row) *table.Refusal {
		pay, bad := p.read(row)
		if bad != nil || b.stopped.Load() {
			return bad // listed on the first pass
		}
		q := p.parties.list[pay.party]
		if q.problem != nil {
			p.refuse(p.reject(row, p.partyField(), q.problem))
			return nil
		}
		pay.CompanyID, pay.ImportID = q.id, p.imported.ID
		pay.ID = p.name(pay)
		if batch = append(batch, pay.Payment); len(batch) == batchSize {
			b.full <- batch
			batch = <-b.spare
		}
		return nil
	})
	if err == nil {
		b.full <- batch
	}
	return err
}

// drain sorts and flushes batches until there are no more. A panic of the other
// room fails the import, not the server.
func (b *batches) drain(flush func([]crm.Payment) error) (err error) {
	for batch := range b.full {
		if err == nil {
			err = b.flush(batch, flush)
		}
		b.spare <- batch[:0]
	}
	return err
}

func (b *batches) flush(batch []crm.Payment, flush func([]crm.Payment) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fault.Wrap(fmt.Errorf("panic: %v", p), "writing payments")
		}
		b.stopped.Store(err != nil)
	}()
	slices.SortFunc(batch, func(x, y crm.Payment) int {
		return cmp.Or(bytes.Compare(x.CompanyID[:], y.CompanyID[:]), bytes.Compare(x.ID[:], y.ID[:]))
	})
	return flush(batch)
}
