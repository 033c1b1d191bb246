package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type viewRow struct {
	bun.BaseModel `bun:"table:list_view,alias:v"`
	ID            ID `bun:",pk"`
	Noun          string
	Name          string
	OwnerID       ID
	Share         string
	Content       string
	Place         int64
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newViewRow(v crm.View) (viewRow, error) {
	content, err := json.Marshal(v.Content)
	return viewRow{
		ID: ID(v.ID), Noun: string(v.Noun), Name: v.Name, OwnerID: ID(v.OwnerID), Share: string(v.Share), Content: string(content), Place: v.Place,
		CreatedAt: millis(v.CreatedAt), UpdatedAt: millis(v.UpdatedAt), Version: v.Version,
	}, fault.Wrap(err, "writing a view")
}

func (r viewRow) view() (crm.View, error) {
	v := crm.View{
		ID: crm.ID(r.ID), Noun: crm.Noun(r.Noun), Name: r.Name, OwnerID: crm.ID(r.OwnerID), Share: crm.ViewShare(r.Share), Place: r.Place,
		CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
	}
	return v, fault.Wrap(json.Unmarshal([]byte(r.Content), &v.Content), "reading a view")
}

// View finds a view by id.
func View(ctx context.Context, tx *Tx, id crm.ID) (crm.View, error) {
	var row viewRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.View{}, found(err, "view")
	}
	return row.view()
}

// Views gives the views of a noun that a person sees: own ones, those shared with
// all, and those that a teammate shares with the team.
func Views(ctx context.Context, tx *Tx, noun crm.Noun, person crm.ID, teammates []crm.ID) ([]crm.View, error) {
	var rows []viewRow
	q := tx.NewSelect().Model(&rows).Where("noun = ?", string(noun)).WhereGroup(" AND ", func(q *bun.SelectQuery) *bun.SelectQuery {
		q = q.Where("owner_id = ?", ID(person)).WhereOr("share = 'all'")
		if len(teammates) > 0 {
			q = q.WhereOr("share = 'team' AND owner_id IN (?)", bun.List(columnIDs(teammates)))
		}
		return q
	})
	if err := q.Order("place", "name", "id").Limit(500).Scan(ctx); err != nil {
		return nil, err
	}
	views := make([]crm.View, len(rows))
	for i, r := range rows {
		var err error
		if views[i], err = r.view(); err != nil {
			return nil, err
		}
	}
	return views, nil
}

// CountViews counts the views that a person has saved.
func CountViews(ctx context.Context, tx *Tx, person crm.ID) (int64, error) {
	return tx.NewSelect().Model((*viewRow)(nil)).Where("owner_id = ?", ID(person)).Count(ctx)
}

// InsertView adds a view.
func InsertView(ctx context.Context, tx *Tx, v crm.View) error {
	row, err := newViewRow(v)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateView replaces the version v carries; the noun and the owner stay.
func UpdateView(ctx context.Context, tx *Tx, v crm.View) error {
	row, err := newViewRow(v)
	if err != nil {
		return err
	}
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "noun", "owner_id", "created_at").WherePK().Where("version = ?", v.Version).Exec(ctx)
	return one(res, err, stale())
}

// DeleteView removes a view.
func DeleteView(ctx context.Context, tx *Tx, id crm.ID) error {
	res, err := tx.NewDelete().Model((*viewRow)(nil)).Where("id = ?", ID(id)).Exec(ctx)
	return one(res, err, fault.New(fault.NotFound, "view.not_found", "This view does not exist."))
}

// DefaultView is the view with which a person begins; the zero ID for none.
func DefaultView(ctx context.Context, tx *Tx, person crm.ID, noun crm.Noun) (crm.ID, error) {
	var ids []ID
	if err := tx.NewRaw("SELECT view_id FROM list_view_default WHERE user_id = ? AND noun = ?", ID(person), string(noun)).Scan(ctx, &ids); err != nil || len(ids) == 0 {
		return crm.ID{}, err
	}
	return crm.ID(ids[0]), nil
}

// SetDefaultView chooses the view with which a person begins; the zero ID for none.
func SetDefaultView(ctx context.Context, tx *Tx, person crm.ID, noun crm.Noun, view crm.ID) error {
	if _, err := tx.NewRaw("DELETE FROM list_view_default WHERE user_id = ? AND noun = ?", ID(person), string(noun)).Exec(ctx); err != nil || view.IsZero() {
		return err
	}
	_, err := tx.NewRaw("INSERT INTO list_view_default (user_id, noun, view_id) VALUES (?, ?, ?)", ID(person), string(noun), ID(view)).Exec(ctx)
	return err
}
