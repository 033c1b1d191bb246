package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type tagRow struct {
	bun.BaseModel `bun:"table:tag,alias:t"`
	ID            ID `bun:",pk"`
	Number        int64
	Name          string
	NameKey       string
	Colour        string
	CreatedAt     int64
	UpdatedAt     int64
	DeletedAt     *int64
	Version       int64
}

func newTagRow(t crm.Tag) tagRow {
	return tagRow{ID: ID(t.ID), Number: t.Number, Name: t.Name, NameKey: crm.Fold(t.Name), Colour: t.Colour, CreatedAt: millis(t.CreatedAt), UpdatedAt: millis(t.UpdatedAt), DeletedAt: optionalMillis(t.DeletedAt), Version: t.Version}
}

func (r tagRow) tag() crm.Tag {
	return crm.Tag{ID: crm.ID(r.ID), Number: r.Number, Name: r.Name, Colour: r.Colour, CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), DeletedAt: optionalInstant(r.DeletedAt), Version: r.Version}
}

// Tag finds a tag by id, also a deleted one.
func Tag(ctx context.Context, tx *Tx, id crm.ID) (crm.Tag, error) {
	var row tagRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Tag{}, found(err, "tag")
	}
	return row.tag(), nil
}

// Tags gives every tag that is there, by name.
func Tags(ctx context.Context, tx *Tx) ([]crm.Tag, error) {
	var rows []tagRow
	if err := tx.NewSelect().Model(&rows).Where("deleted_at IS NULL").Order("name_key").Scan(ctx); err != nil {
		return nil, err
	}
	tags := make([]crm.Tag, len(rows))
	for i, r := range rows {
		tags[i] = r.tag()
	}
	return tags, nil
}

// InsertTag adds a tag and gives it a number; a name in use is a Conflict with
// code "tag.name_taken".
func InsertTag(ctx context.Context, tx *Tx, t crm.Tag) (crm.Tag, error) {
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) + 1 FROM tag").Scan(&t.Number); err != nil {
		return t, err
	}
	row := newTagRow(t)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return t, taken(tx, err, "tag.name_taken", "Another tag has this name.")
}

// UpdateTag replaces the version t carries.
func UpdateTag(ctx context.Context, tx *Tx, t crm.Tag) error {
	row := newTagRow(t)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "number", "created_at").WherePK().Where("version = ?", t.Version).Exec(ctx)
	return taken(tx, one(res, err, stale()), "tag.name_taken", "Another tag has this name.")
}

// CountTagged counts the records that each tag marks, by the tag's number.
func CountTagged(ctx context.Context, tx *Tx) (map[int64]int64, error) {
	var rows []struct {
		Text  string
		Count int64
	}
	if err := tx.NewRaw("SELECT v.text, count(*) AS count FROM stored_value AS v WHERE v.field = ? AND v.text <> '' GROUP BY v.text", tagField).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	counts := map[int64]int64{}
	for _, r := range rows {
		counts[wholeNumber(r.Text)] = r.Count
	}
	return counts, nil
}
