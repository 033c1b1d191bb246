package store

import (
	"context"
	"encoding/json"

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

func (r mergeRow) merge() (crm.Merge, error) {
	m := crm.Merge{ID: crm.ID(r.ID), KeptID: crm.ID(r.KeptID), GoneID: crm.ID(r.GoneID), GoneName: r.GoneName, MergedAt: instant(r.MergedAt), UserID: crm.ID(r.UserID), UndoneAt: optionalInstant(r.UndoneAt)}
	if err := json.Unmarshal([]byte(r.Before), &m.Before); err != nil {
		return m, fault.Wrap(err, "reading a merge")
	}
	return m, fault.Wrap(json.Unmarshal([]byte(r.After), &m.After), "reading a merge")
}

// Merge finds a merge of companies.
func Merge(ctx context.Context, tx *Tx, id crm.ID) (crm.Merge, error) {
	var row mergeRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Merge{}, found(err, "merge")
	}
	return row.merge()
}

// MergesInto gives the merges of companies into one that are not undone, the
// latest first.
func MergesInto(ctx context.Context, tx *Tx, kept crm.ID) ([]crm.Merge, error) {
	var rows []mergeRow
	if err := tx.NewSelect().Model(&rows).Where("kept_id = ? AND undone_at IS NULL", ID(kept)).Order("id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Merge, len(rows))
	for i, r := range rows {
		var err error
		if list[i], err = r.merge(); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// MergedInto gives the company that a deleted one was merged into; the zero ID
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
func InsertMerge(ctx context.Context, tx *Tx, m crm.Merge) error {
	row := mergeRow{ID: ID(m.ID), Noun: string(crm.NounCompany), KeptID: ID(m.KeptID), GoneID: ID(m.GoneID), GoneName: m.GoneName, MergedAt: millis(m.MergedAt), UserID: ID(m.UserID)}
	for _, part := range []struct {
		into *string
		from crm.Company
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

// CloseMerge notes what the kept company became.
func CloseMerge(ctx context.Context, tx *Tx, id crm.ID, after crm.Company) error {
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

// MoveBelongings gives what belongs to the company that is gone to the kept one,
// and keeps which rows these were.
func MoveBelongings(ctx context.Context, tx *Tx, m crm.Merge) error {
	for _, r := range CompanyReferences {
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

// set writes the company and, where people edit the row, a new version.
func (r Reference) set() string {
	if r.edited {
		return "UPDATE " + r.Table + " SET " + r.Column + " = ?, version = version + 1"
	}
	return "UPDATE " + r.Table + " SET " + r.Column + " = ?"
}

func (r Reference) move(ctx context.Context, tx *Tx, m crm.Merge) error {
	keep := "INSERT INTO merge_row (merge_id, source, row_id) SELECT ?, ?, " + r.key + " FROM " + r.Table + " WHERE " + r.Column + " = ? AND " + r.key + " NOT IN (SELECT " + r.key + " FROM " + r.Table + " WHERE " + r.Column + " = ?)"
	args := []any{ID(m.ID), r.source(), ID(m.GoneID), ID(m.KeptID)}
	if r.Table == "company" { // a company is not its own holding
		keep += " AND id <> ?"
		args = append(args, ID(m.KeptID))
	}
	if _, err := tx.NewRaw(keep, args...).Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw(r.set()+" WHERE "+r.Column+" = ? AND "+r.key+" IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND source = ?)", ID(m.KeptID), ID(m.GoneID), ID(m.ID), r.source()).Exec(ctx)
	return err
}

func (r Reference) moveAlone(ctx context.Context, tx *Tx, m crm.Merge) error {
	keep := "INSERT INTO merge_row (merge_id, source, row_id) SELECT ?, ?, " + r.Column + " FROM " + r.Table + " WHERE " + r.Column + " = ? AND NOT EXISTS (SELECT 1 FROM " + r.Table + " WHERE " + r.Column + " = ?)"
	if _, err := tx.NewRaw(keep, ID(m.ID), r.source(), ID(m.GoneID), ID(m.KeptID)).Exec(ctx); err != nil {
		return err
	}
	_, err := tx.NewRaw(r.set()+" WHERE "+r.Column+" IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND source = ?)", ID(m.KeptID), ID(m.ID), r.source()).Exec(ctx)
	return err
}

// ReturnBelongings gives the moved rows back, except those that have gone
// elsewhere since, and counts by table what came to the kept company since.
func ReturnBelongings(ctx context.Context, tx *Tx, m crm.Merge) (map[string]int64, error) {
	stayed := map[string]int64{}
	for _, r := range CompanyReferences {
		const rows = " IN (SELECT row_id FROM merge_row WHERE merge_id = ? AND source = ?)"
		var err error
		switch r.way {
		case moves:
			_, err = tx.NewRaw(r.set()+" WHERE "+r.Column+" = ? AND "+r.key+rows, ID(m.GoneID), ID(m.KeptID), ID(m.ID), r.source()).Exec(ctx)
		case movesAlone:
			_, err = tx.NewRaw(r.set()+" WHERE "+r.Column+" = ? AND ?"+rows, ID(m.GoneID), ID(m.KeptID), ID(m.GoneID), ID(m.ID), r.source()).Exec(ctx)
		}
		if err != nil {
			return nil, fault.Wrap(err, "returning "+r.source())
		}
		if r.way != moves || r.since == "" {
			continue
		}
		var n int64
		if err := tx.NewRaw("SELECT count(*) FROM "+r.Table+" WHERE "+r.Column+" = ? AND "+r.since+" > ?", ID(m.KeptID), millis(m.MergedAt)).Scan(ctx, &n); err != nil {
			return nil, err
		}
		if n > 0 {
			stayed[r.Table] = n
		}
	}
	return stayed, nil
}
