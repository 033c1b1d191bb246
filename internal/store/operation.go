package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type operationRow struct {
	bun.BaseModel `bun:"table:operation,alias:o"`
	ID            ID `bun:",pk"`
	Code          string
	Name          string
	Position      int64
	Active        bool
	CreatedAt     int64
	Version       int64
}

func newOperationRow(o crm.Operation) operationRow {
	return operationRow{ID: ID(o.ID), Code: o.Code, Name: o.Name, Position: o.Position, Active: o.Active, CreatedAt: millis(o.CreatedAt), Version: o.Version}
}

// InsertOperation adds a kind of work.
func InsertOperation(ctx context.Context, tx *Tx, o crm.Operation) error {
	row := newOperationRow(o)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateOperation replaces the version o carries.
func UpdateOperation(ctx context.Context, tx *Tx, o crm.Operation) error {
	row := newOperationRow(o)
	row.Version++
	res, err := tx.NewUpdate().Model(&row).Column("name", "position", "active", "version").WherePK().Where("version = ?", o.Version).Exec(ctx)
	return one(res, err, stale())
}

// Operations gives all kinds of work in their order.
func Operations(ctx context.Context, tx *Tx) ([]crm.Operation, error) {
	var rows []operationRow
	if err := tx.NewSelect().Model(&rows).Order("position", "id").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Operation, len(rows))
	for i, r := range rows {
		all[i] = crm.Operation{ID: crm.ID(r.ID), Code: r.Code, Name: r.Name, Position: r.Position, Active: r.Active, CreatedAt: instant(r.CreatedAt), Version: r.Version}
	}
	return all, nil
}

// Operation finds a kind of work.
func Operation(ctx context.Context, tx *Tx, id crm.ID) (crm.Operation, error) {
	var r operationRow
	if err := tx.NewSelect().Model(&r).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Operation{}, found(err, "operation")
	}
	return crm.Operation{ID: crm.ID(r.ID), Code: r.Code, Name: r.Name, Position: r.Position, Active: r.Active, CreatedAt: instant(r.CreatedAt), Version: r.Version}, nil
}

type normRow struct {
	bun.BaseModel `bun:"table:norm,alias:n"`
	ID            ID `bun:",pk"`
	OperationID   ID
	ValidFrom     int32
	RecordedAt    int64
	Minutes       int64
	TripMinutes   int64
	PerTrip       int64
	Cost          int64
	AuthorID      ID
}

// InsertNorm adds a dated norm. Norms are never changed.
func InsertNorm(ctx context.Context, tx *Tx, n crm.Norm) error {
	row := normRow{
		ID: ID(n.ID), OperationID: ID(n.OperationID), ValidFrom: int32(n.ValidFrom), RecordedAt: millis(n.RecordedAt),
		Minutes: n.Minutes, TripMinutes: n.TripMinutes, PerTrip: n.PerTrip, Cost: n.Cost, AuthorID: ID(n.AuthorID),
	}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// Norms gives every norm ever recorded, the latest first.
func Norms(ctx context.Context, tx *Tx) ([]crm.Norm, error) {
	var rows []normRow
	if err := tx.NewSelect().Model(&rows).OrderExpr("valid_from DESC, recorded_at DESC, id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Norm, len(rows))
	for i, r := range rows {
		all[i] = crm.Norm{
			ID: crm.ID(r.ID), OperationID: crm.ID(r.OperationID), ValidFrom: civil.Date(r.ValidFrom), RecordedAt: instant(r.RecordedAt),
			Minutes: r.Minutes, TripMinutes: r.TripMinutes, PerTrip: r.PerTrip, Cost: r.Cost, AuthorID: crm.ID(r.AuthorID),
		}
	}
	return all, nil
}

const normOn hotStatement = `SELECT o.code, o.active, n.minutes FROM operation AS o JOIN norm AS n ON n.operation_id = o.id WHERE o.id = ?
	ORDER BY CASE WHEN n.valid_from <= ? THEN 0 ELSE 1 END, CASE WHEN n.valid_from <= ? THEN -n.valid_from ELSE n.valid_from END, n.recorded_at DESC LIMIT 1`

// OperationOn is an operation with the minutes of its norm on a day.
type OperationOn struct {
	Code    string
	Active  bool
	Minutes int64
}

// NormOn finds an operation and the minutes of its norm in force on a day, as
// crm.InForce does.
func NormOn(ctx context.Context, tx *Tx, operation crm.ID, day civil.Date) (o OperationOn, err error) {
	err = tx.ask(ctx, normOn, ID(operation), int32(day), int32(day)).Scan(&o.Code, &o.Active, &o.Minutes)
	return o, found(err, "operation")
}
