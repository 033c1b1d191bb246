package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type noteRow struct {
	bun.BaseModel `bun:"table:note,alias:t"`
	ID            ID `bun:",pk"`
	Noun          string
	RecordID      ID
	Body          string
	AuthorID      ID
	Pinned        bool
	CreatedAt     int64
	UpdatedAt     int64
	DeletedAt     int64
	Version       int64
}

func (r noteRow) note() crm.Note {
	return crm.Note{ID: crm.ID(r.ID), Noun: crm.Noun(r.Noun), RecordID: crm.ID(r.RecordID), Text: r.Body, AuthorID: crm.ID(r.AuthorID), Pinned: r.Pinned, CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version}
}

// Note finds a note by id, a deleted one too.
func Note(ctx context.Context, tx *Tx, id crm.ID) (n crm.Note, deleted bool, err error) {
	var row noteRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return n, false, found(err, "note")
	}
	return row.note(), row.DeletedAt != 0, nil
}

// Notes gives the notes on a record, the pinned ones first, then the newest; at
// most limit, from offset on.
func Notes(ctx context.Context, tx *Tx, noun crm.Noun, record crm.ID, offset, limit int64) ([]crm.Note, error) {
	var rows []noteRow
	err := tx.NewSelect().Model(&rows).Where("record_id = ?", ID(record)).Where("noun = ?", string(noun)).Where("deleted_at = 0").
		OrderExpr("pinned DESC, created_at DESC, id DESC").Offset(offset).Limit(limit).Scan(ctx)
	notes := make([]crm.Note, len(rows))
	for i, r := range rows {
		notes[i] = r.note()
	}
	return notes, err
}

// noteBranches shows the notes on the subject when they were written; those on
// somebody's own records are seen there.
func noteBranches(q TimelineQuery) []timelineBranch {
	for noun, id := range map[crm.Noun]crm.ID{crm.NounCompany: q.Company, crm.NounContact: q.Contact, crm.NounDeal: q.Deal} {
		if !id.IsZero() {
			return []timelineBranch{{"note AS t", "t.created_at", "t.id", condition{"subject", "t.record_id = ? AND t.noun = ? AND t.deleted_at = 0", []any{ID(id), string(noun)}}}}
		}
	}
	return nil
}

func loadTimelineNotes(ctx context.Context, tx *Tx, entries []*TimelineEntry) error {
	var rows []noteRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(entryIDs(entries))).Scan(ctx); err != nil {
		return err
	}
	byID := make(map[crm.ID]crm.Note, len(rows))
	for _, r := range rows {
		byID[crm.ID(r.ID)] = r.note()
	}
	for _, e := range entries {
		if n, here := byID[e.ID]; here {
			e.Note = &n
		}
	}
	return nil
}

// InsertNote adds a note.
func InsertNote(ctx context.Context, tx *Tx, n crm.Note) error {
	row := noteRow{
		ID: ID(n.ID), Noun: string(n.Noun), RecordID: ID(n.RecordID), Body: n.Text, AuthorID: ID(n.AuthorID), Pinned: n.Pinned,
		CreatedAt: millis(n.CreatedAt), UpdatedAt: millis(n.UpdatedAt), Version: n.Version,
	}
	if _, err := tx.NewInsert().Model(&row).Exec(ctx); err != nil {
		return err
	}
	return saveText(ctx, tx, "note", row.ID, crm.NoteSearchKey(n))
}

// UpdateNote replaces the text of the version n carries, and whether it is pinned.
func UpdateNote(ctx context.Context, tx *Tx, n crm.Note) error {
	res, err := tx.NewRaw("UPDATE note SET body = ?, pinned = ?, updated_at = ?, version = version + 1 WHERE id = ? AND version = ? AND deleted_at = 0",
		n.Text, n.Pinned, millis(tx.Now), ID(n.ID), n.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	return saveText(ctx, tx, "note", ID(n.ID), crm.NoteSearchKey(n))
}

// TrashNote takes the version n carries out of what is shown.
func TrashNote(ctx context.Context, tx *Tx, n crm.Note) error {
	res, err := tx.NewRaw("UPDATE note SET deleted_at = ?, version = version + 1 WHERE id = ? AND version = ? AND deleted_at = 0", millis(tx.Now), ID(n.ID), n.Version).Exec(ctx)
	return one(res, err, stale())
}

// UntrashNote brings a deleted note back.
func UntrashNote(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewRaw("UPDATE note SET deleted_at = 0, version = version + 1 WHERE id = ?", ID(id)).Exec(ctx)
	return err
}
