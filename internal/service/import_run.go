package service

import (
	"context"
	"encoding/json"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// maxRefusals is how many refused rows are kept one by one; further ones are
// only counted.
const maxRefusals = 100_000

// intake is one import at work: the file's rows on one side, the running
// transaction on the other. dry intakes write nothing.
type intake struct {
	ctx      context.Context
	tx       *store.Tx
	dry      bool
	imported crm.Import
	table    *table.Table
	space    crm.Workspace
	today    civil.Date
	cells    store.CellBudgets
	report   Report
	refusals []crm.Refusal
	counts   crm.ImportCounts
}

// run is the job that lands a draft. Everything happens in one transaction: the
// import is there as a whole or not at all.
func (s Imports) run(ctx context.Context, j crm.Job, report Report) error {
	err := s.write(ctx, func(tx *store.Tx) error {
		i, counts, refusals, err := s.land(ctx, tx, j, report, false)
		if err != nil {
			return err
		}
		i.State, i.Counts, i.FinishedAt = crm.ImportDone, counts, &tx.Now
		if err := store.ReplaceRefusals(ctx, tx, i.ID, refusals); err != nil {
			return err
		}
		if err := store.UpdateImport(ctx, tx, i); err != nil {
			return err
		}
		if err := record(ctx, tx, access.Actor{UserID: j.UserID}, "import", i.ID, "imported", crm.Change{Field: "file", After: i.FileName}); err != nil {
			return err
		}
		return finish(ctx, tx, j, counts)
	})
	if err != nil {
		return s.settleState(ctx, j, err, crm.ImportFailed, crm.ImportCancelled)
	}
	return s.forget(j.SubjectID)
}

// check is the job that counts what landing would do, and does nothing.
func (s Imports) check(ctx context.Context, j crm.Job, report Report) error {
	var i crm.Import
	var counts crm.ImportCounts
	var refusals []crm.Refusal
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		tx.Now = s.Now()
		i, counts, refusals, err = s.land(ctx, tx, j, report, true)
		return err
	})
	if err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		i.Counts = counts
		if err := store.ReplaceRefusals(ctx, tx, i.ID, refusals); err != nil {
			return err
		}
		if err := store.UpdateImport(ctx, tx, i); err != nil {
			return err
		}
		return finish(ctx, tx, j, counts)
	})
}

// settleState notes on the import that its job came to nothing. A stopping
// process leaves it as it is: the job starts again.
func (s Imports) settleState(ctx context.Context, j crm.Job, cause error, failed, cancelled crm.ImportState) error {
	state := failed
	if ctx.Err() != nil {
		state = cancelled
	}
	err := s.Store.Write(context.WithoutCancel(ctx), s.Now(), func(tx *store.Tx) error {
		i, err := store.Import(context.WithoutCancel(ctx), tx, j.SubjectID)
		if err != nil {
			return err
		}
		i.State = state
		return store.UpdateImport(context.WithoutCancel(ctx), tx, i)
	})
	if err != nil {
		s.Log.Error("an import's end was not noted", "import", j.SubjectID.String(), "error", err)
	}
	return cause
}

func (s Imports) land(ctx context.Context, tx *store.Tx, j crm.Job, report Report, dry bool) (i crm.Import, counts crm.ImportCounts, refusals []crm.Refusal, err error) {
	if i, err = store.Import(ctx, tx, j.SubjectID); err != nil {
		return i, counts, nil, err
	}
	file, err := exchange.Open(s.path(i.ID))
	if err != nil {
		return i, counts, nil, err
	}
	defer file.Close()
	in, err := newIntake(ctx, tx, i, file)
	if err != nil {
		return i, counts, nil, err
	}
	in.dry, in.report = dry, report
	switch table.Target(i.Kind) {
	case table.Payments:
		err = (&paymentIntake{intake: in}).run()
	case table.Contacts:
		err = (&contactIntake{intake: in}).run()
	case table.People:
		err = (&personIntake{intake: in}).run()
	case table.Deals:
		err = (&dealIntake{intake: in}).run()
	default:
		err = (&companyIntake{intake: in}).run()
	}
	if err == nil && in.counts.Rows == in.counts.Refused {
		err = fault.New(fault.Invalid, "import.nothing", "Not one row of the file can be used. Look at the refused rows and correct the columns.")
	}
	if dry && fault.CodeOf(err) == "import.nothing" {
		err = nil
	}
	return i, in.counts, in.refusals, err
}

func newIntake(ctx context.Context, tx *store.Tx, i crm.Import, file *exchange.File) (*intake, error) {
	var plan exchange.Plan
	if err := json.Unmarshal(i.Plan, &plan); err != nil {
		return nil, fault.Wrap(err, "reading an import")
	}
	in := &intake{ctx: ctx, tx: tx, imported: i}
	var err error
	if in.table, err = file.Restore(plan); err != nil {
		return nil, err
	}
	if in.space, err = store.Workspace(ctx, tx); err != nil {
		return nil, err
	}
	if in.today, err = today(ctx, tx, tx.Now); err != nil {
		return nil, err
	}
	in.cells, err = cellBudgets(ctx, tx)
	return in, err
}

// each gives every usable row to do, with progress, and lists the bad ones on
// the first pass. do's refusal drops the row.
func (in *intake) each(stage string, list bool, do func(row table.Row) *table.Refusal) error {
	rows := int64(0)
	for row, err := range in.table.Rows() {
		if err != nil {
			return err
		}
		if rows++; rows%5000 == 0 {
			if err := in.ctx.Err(); err != nil {
				return err
			}
			in.report(stage, rows, in.total())
		}
		refusal := row.Bad
		if refusal == nil {
			refusal = do(row)
		}
		if refusal != nil && list {
			in.refuse(refusal)
		}
	}
	if list {
		in.counts.Rows = rows
	}
	return nil
}

func (in *intake) total() int64 {
	var p Preview
	if in.counts.Rows == 0 && json.Unmarshal(in.imported.Preview, &p) == nil {
		return int64(p.Rows)
	}
	return in.counts.Rows
}

func (in *intake) refuse(r *table.Refusal) {
	if in.counts.Refused++; len(in.refusals) < maxRefusals {
		in.refusals = append(in.refusals, crm.Refusal{Line: int64(r.Line), Column: r.Column, Value: r.Value, Code: r.Code, Message: r.Message, Params: r.Params})
	}
}

// cell gives the text of a mapped field, empty when nothing feeds it.
func (in *intake) cell(row table.Row, field string) string {
	if column, ok := in.imported.Mapping[field]; ok && column < len(row.Cells) {
		return row.Cells[column]
	}
	return ""
}

// refusal of a mapped field's cell.
func (in *intake) reject(row table.Row, field string, reason *fault.Error) *table.Refusal {
	column, ok := in.imported.Mapping[field]
	if !ok {
		return table.Refuse(row.Line, "", "", reason)
	}
	return table.Refuse(row.Line, in.table.Label(column), in.cell(row, field), reason)
}

// amount reads a money cell into minor units of the workspace currency.
func (in *intake) amount(row table.Row, field string) (v int64, exact bool, bad *table.Refusal) {
	column := in.imported.Mapping[field]
	d, reason := in.table.Columns[column].Numbers.Parse(in.cell(row, field))
	if reason != nil {
		return 0, true, in.reject(row, field, reason)
	}
	v, exact, ok := d.Rescale(in.space.Currency.Exponent())
	if !ok {
		return 0, true, in.reject(row, field, errAmountRange)
	}
	return v, exact, nil
}

var (
	errAmountRange = fault.New(fault.Invalid, "money.range", "The amount is too large.")
	errCellEmpty   = fault.New(fault.Invalid, "cell.empty", "The cell is empty.")
)
