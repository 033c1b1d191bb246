package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type balanceRow struct {
	bun.BaseModel `bun:"table:balance,alias:b"`
	ID            ID `bun:",pk"`
	State         string
	Wish          string
	Summary       string
	Moves         []byte
	Ground        string
	JobID         ID
	BulkID        ID
	UserID        ID
	CreatedAt     int64
	FinishedAt    *int64
	Version       int64
}

// headOfBalance are the columns without the moves, which may be many.
var headOfBalance = []string{"id", "state", "wish", "summary", "ground", "job_id", "bulk_id", "user_id", "created_at", "finished_at", "version"}

func newBalanceRow(b crm.Balance) balanceRow {
	return balanceRow{
		ID: ID(b.ID), State: string(b.State), Wish: jsonText(b.Wish, false), Summary: jsonText(b.Summary, false), Ground: b.Ground, JobID: ID(b.JobID), BulkID: ID(b.BulkID),
		UserID: ID(b.UserID), CreatedAt: millis(b.CreatedAt), FinishedAt: optionalMillis(b.FinishedAt), Version: b.Version,
	}
}

func (r balanceRow) balance() (crm.Balance, error) {
	b := crm.Balance{
		ID: crm.ID(r.ID), State: crm.BalanceState(r.State), Ground: r.Ground, JobID: crm.ID(r.JobID), BulkID: crm.ID(r.BulkID), UserID: crm.ID(r.UserID),
		CreatedAt: instant(r.CreatedAt), FinishedAt: optionalInstant(r.FinishedAt), Version: r.Version,
	}
	if err := json.Unmarshal([]byte(r.Wish), &b.Wish); err != nil {
		return b, fault.Wrap(err, "reading a proposal")
	}
	return b, fault.Wrap(json.Unmarshal([]byte(r.Summary), &b.Summary), "reading a proposal")
}

// Balance finds a proposal, its moves aside.
func Balance(ctx context.Context, tx *Tx, id crm.ID) (crm.Balance, error) {
	var row balanceRow
	if err := tx.NewSelect().Model(&row).Column(headOfBalance...).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Balance{}, found(err, "balance")
	}
	return row.balance()
}

// BalanceMoves gives the moves of a proposal, in the order of the companies' ids.
func BalanceMoves(ctx context.Context, tx *Tx, id crm.ID) ([]crm.BalanceMove, error) {
	var packed []byte
	if err := tx.NewSelect().TableExpr("balance").Column("moves").Where("id = ?", ID(id)).Scan(ctx, &packed); err != nil {
		return nil, found(err, "balance")
	}
	return UnpackMoves(packed)
}

// Balances gives the latest proposals, newest first: a person's, or everybody's for
// the zero ID.
func Balances(ctx context.Context, tx *Tx, person crm.ID, limit int64) ([]crm.Balance, error) {
	var rows []balanceRow
	q := tx.NewSelect().Model(&rows).Column(headOfBalance...).Order("created_at DESC", "id DESC").Limit(limit)
	if !person.IsZero() {
		q = q.Where("user_id = ?", ID(person))
	}
	if err := q.Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Balance, len(rows))
	for i, r := range rows {
		var err error
		if all[i], err = r.balance(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// InsertBalance adds a proposal that is still computed.
func InsertBalance(ctx context.Context, tx *Tx, b crm.Balance) error {
	row := newBalanceRow(b)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateBalance writes how a proposal of the version it carries stands; its moves
// stay as they are.
func UpdateBalance(ctx context.Context, tx *Tx, b crm.Balance) error {
	row := newBalanceRow(b)
	row.Version++
	res, err := tx.NewUpdate().Model(&row).Column("state", "summary", "ground", "job_id", "bulk_id", "finished_at", "version").WherePK().Where("version = ?", b.Version).Exec(ctx)
	return one(res, err, stale())
}

// SaveBalanceMoves writes the moves of a proposal.
func SaveBalanceMoves(ctx context.Context, tx *Tx, id crm.ID, moves []crm.BalanceMove) error {
	_, err := tx.NewRaw("UPDATE balance SET moves = ? WHERE id = ?", PackMoves(moves), ID(id)).Exec(ctx)
	return err
}
