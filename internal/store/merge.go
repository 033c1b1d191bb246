package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type mergeRow struct {
	bun.BaseModel `bun:"table:merge,alias:m"`
	ID            ID `bun:",pk"`
	Noun          string
	KeptID        ID
	GoneID        ID
	GoneName      string
	Before        string
	After         string
	MergedAt      int64
	UserID        ID
	UndoneAt      *int64
}

func mergeOf[R any](r mergeRow) (crm.MergeOf[R], error) {
	m := crm.MergeOf[R]{ID: crm.ID(r.ID), KeptID: crm.ID(r.KeptID), GoneID: crm.ID(r.GoneID), GoneName: r.GoneName, MergedAt: instant(r.MergedAt), UserID: crm.ID(r.UserID), UndoneAt: optionalInstant(r.UndoneAt)}
	if err := json.Unmarshal([]byte(r.Before), &m.Before); err != nil {
		return m, fault.Wrap(err, "reading a merge")
	}
	return m, fault.Wrap(json.Unmarshal([]byte(r.After), &m.After), "reading a merge")
}

// Merge finds a merge of two of a noun.
func Merge[R any](ctx context.Context, tx *Tx, noun crm.Noun, id crm.ID) (crm.MergeOf[R], error) {
	var row mergeRow
	if err := tx.NewSelect().Model(&row).Where("id = ? AND noun = ?", ID(id), string(noun)).Scan(ctx); err != nil {
		return crm.MergeOf[R]{}, found(err, "merge")
	}
	return mergeOf[R](row)
}

// MergesInto gives the merges into a record that are not undone, the latest first.
func MergesInto[R any](ctx context.Context, tx *Tx, kept crm.ID) ([]crm.MergeOf[R], error) {
	var rows []mergeRow
	if err := tx.NewSelect().Model(&rows).Where("kept_id = ? AND undone_at IS NULL", ID(kept)).Order("id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.MergeOf[R], len(rows))
	for i, r := range rows {
		var err error
		if list[i], err = mergeOf[R](r); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// MergedInto gives the record that a deleted one was merged into; the zero ID
// where it was not merged.
func MergedInto(ctx context.Context, tx *Tx, gone crm.ID) (crm.ID, error) {
	var ids []ID
	err := tx.NewRaw("SELECT kept_id FROM merge WHERE gone_id = ? AND undone_at IS NULL", ID(gone)).Scan(ctx, &ids)
	if err != nil || len(ids) == 0 {
		return crm.ID{}, err
	}
	return crm.ID(ids[0]), nil
}

// InsertMerge keeps a merge.
func InsertMerge[R any](ctx context.Context, tx *Tx, noun crm.Noun, m crm.MergeOf[R]) error {
	row := mergeRow{ID: ID(m.ID), Noun: string(noun), KeptID: ID(m.KeptID), GoneID: ID(m.GoneID), GoneName: m.GoneName, MergedAt: millis(m.MergedAt), UserID: ID(m.UserID)}
	for _, part := range []struct {
		into *string
		from R
	}{{&row.Before, m.Before}, {&row.After, m.After}} {
		b, err := json.Marshal(part.from)
		if err != nil {
			return fault.Wrap(err, "writing a merge")
		}
		*part.into = string(b)
	}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// CloseMerge notes what the kept record became.
func CloseMerge[R any](ctx context.Context, tx *Tx, id crm.ID, after R) error {
	b, err := json.Marshal(after)
	if err != nil {
		return fault.Wrap(err, "writing a merge")
	}
	_, err = tx.NewRaw("UPDATE merge SET after = ? WHERE id = ?", string(b), ID(id)).Exec(ctx)
	return err
}

// UndoneMerge notes that a merge was undone.
func UndoneMerge(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewRaw("UPDATE merge SET undone_at = ? WHERE id = ?", millis(tx.Now), ID(id)).Exec(ctx)
	return err
}

// passage is a merge as far as the rows of other tables need it.
type passage struct {
	id, kept, gone crm.ID
	at             time.Time
}

func passageOf[R any](m crm.MergeOf[R]) passage {
	return passage{m.ID, m.KeptID, m.GoneID, m.MergedAt}
}

// MoveBelongings gives what belongs to the record that is gone to the kept one,
// and keeps which rows these were.
func MoveBelongings[R any](ctx context.Context, tx *Tx, references []Reference, merged crm.MergeOf[R]) error {
	m := passageOf(merged)
	for _, r := range references {
		var err error
		switch r.way {
		case moves:
			err = r.move(ctx, tx, m)
		case movesAlone:
			err = r.moveAlone(ctx, tx, m)
		}
		if err != nil {
			return fault.Wrap(err, "moving "+r.source())
		}
	}
	return nil
}

func (r Reference) source() string { return r.Table + "." + r.Column }

// set writes the record and, where people edit the row, a new version.
func (r Reference) set() string {
	if r.edited {
		return "UPDATE " + r.Table + " SET " + r.Column + " = ?, version = version + 1"
	}
	return "UPDATE " + r.Table + " SET " + r.Column + " = ?"
}

func (r Reference) move(ctx context.Context, tx *Tx, m passage) error {
	keep := "INSERT INTO merge_row (merge_id, source, row_id) SELECT ?, ?, " + r.key + " FROM " + r.Table + " WHERE " + r.Column + " = ? AND " + r.key + " NOT IN (SELECT " + r.key + " FROM " + r.Table + " WHERE " + r.Column + " = ?)"
	args := []any{ID(m.id), r.source(), ID(m.gone), ID(m.kept)}
	if r.Table == "company" { // a company is not its own holding
		keep += " AND id <> ?"
		args = append(args, ID(m.kept))
	}
	if _, err := tx.NewRaw(keep, args...).Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw(r.set()+" WHERE "+r.Column+" = ? AND "+r.key+" IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND source = ?)", ID(m.kept), ID(m.gone), ID(m.id), r.source()).Exec(ctx)
	return err
}

func (r Reference) moveAlone(ctx context.Context, tx *Tx, m passage) error {
	keep := "INSERT INTO merge_row (merge_id, source, row_id) SELECT ?, ?, " + r.Column + " FROM " + r.Table + " WHERE " + r.Column + " = ? AND NOT EXISTS (SELECT 1 FROM " + r.Table + " WHERE " + r.Column + " = ?)"
	if _, err := tx.NewRaw(keep, ID(m.id), r.source(), ID(m.gone), ID(m.kept)).Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw(r.set()+" WHERE "+r.Column+" IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND source = ?)", ID(m.kept), ID(m.id), r.source()).Exec(ctx)
	return err
}

// ReturnBelongings gives the moved rows back, except those that have gone
// elsewhere since, and counts by table what came to the kept record since.
func ReturnBelongings[R any](ctx context.Context, tx *Tx, references []Reference, merged crm.MergeOf[R]) (map[string]int64, error) {
	m, stayed := passageOf(merged), map[string]int64{}
	for _, r := range references {
		const rows = " IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND source = ?)"
		var err error
		switch r.way {
		case moves:
			_, err = tx.NewRaw(r.set()+" WHERE "+r.Column+" = ? AND "+r.key+rows, ID(m.gone), ID(m.kept), ID(m.id), r.source()).Exec(ctx)
		case movesAlone:
			_, err = tx.NewRaw(r.set()+" WHERE "+r.Column+" = ? AND ?"+rows, ID(m.gone), ID(m.kept), ID(m.gone), ID(m.id), r.source()).Exec(ctx)
		}
		if err != nil {
			return nil, fault.Wrap(err, "returning "+r.source())
		}
		if r.way != moves || r.since == "" {
			continue
		}
		var n int64
		if err := tx.NewRaw("SELECT count(*) FROM "+r.Table+" WHERE "+r.Column+" = ? AND "+r.since+" > ?", ID(m.kept), millis(m.at)).Scan(ctx, &n); err != nil {
			return nil, err
		}
		if n > 0 {
			stayed[r.Table] = n
		}
	}
	return stayed, nil
}
