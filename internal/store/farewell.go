package store

import (
	"context"
	"database/sql"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type farewellRow struct {
	bun.BaseModel  `bun:"table:farewell,alias:f"`
	ID             ID `bun:",pk"`
	CompanyID      ID
	UserID         ID
	Reason         string
	Text           string
	SaidAt         int64
	SaidOn         int32
	ReturnOn       int32
	Minutes        int64
	Status         string
	AbcGroup       string
	PotentialClass string
	EndedAt        *int64
	EndedBy        ID
}

func (r farewellRow) release() crm.Release {
	f := crm.Release{
		ID: crm.ID(r.ID), CompanyID: crm.ID(r.CompanyID), UserID: crm.ID(r.UserID), Reason: r.Reason, Text: r.Text, SaidAt: instant(r.SaidAt), SaidOn: civil.Date(r.SaidOn), ReturnOn: civil.Date(r.ReturnOn), Minutes: r.Minutes,
		Status: crm.Status(r.Status), Segment: crm.Segment{Group: crm.Group(r.AbcGroup), Class: crm.PotentialClass(r.PotentialClass)}, EndedBy: crm.ID(r.EndedBy),
	}
	if r.EndedAt != nil {
		at := instant(*r.EndedAt)
		f.EndedAt = &at
	}
	return f
}

// InsertRelease adds a farewell.
func InsertRelease(ctx context.Context, tx *Tx, f crm.Release) error {
	row := farewellRow{
		ID: ID(f.ID), CompanyID: ID(f.CompanyID), UserID: ID(f.UserID), Reason: f.Reason, Text: f.Text, SaidAt: millis(f.SaidAt), SaidOn: int32(f.SaidOn), ReturnOn: int32(f.ReturnOn), Minutes: f.Minutes,
		Status: string(f.Status), AbcGroup: string(f.Segment.Group), PotentialClass: string(f.Segment.Class),
	}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// EndRelease ends a farewell now; NotFound where it holds no more.
func EndRelease(ctx context.Context, tx *Tx, id, by crm.ID) error {
	res, err := tx.NewUpdate().Model((*farewellRow)(nil)).Set("ended_at = ?", millis(tx.Now)).Set("ended_by = ?", ID(by)).Where("id = ? AND ended_at IS NULL", ID(id)).Exec(ctx)
	return one(res, err, found(sql.ErrNoRows, "farewell"))
}

// Release finds a farewell by id.
func Release(ctx context.Context, tx *Tx, id crm.ID) (crm.Release, error) {
	var row farewellRow
	err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx)
	return row.release(), found(err, "farewell")
}

// Releases gives a page of farewells to companies within reach, the latest first:
// those that hold, or all. A zero after begins at the latest.
func Releases(ctx context.Context, tx *Tx, within crm.Reach, holding bool, after crm.ID, limit int) ([]crm.Release, error) {
	q := tx.NewSelect().Model((*farewellRow)(nil)).Order("f.id DESC").Limit(int64(limit))
	if holding {
		q = q.Where("f.ended_at IS NULL")
	}
	if !after.IsZero() {
		q = q.Where("f.id < ?", ID(after))
	}
	if !within.All {
		list, args := idList(within.People)
		q = q.Where("f.company_id IN (SELECT id FROM company WHERE owner_id IN ("+list+") UNION SELECT id FROM company WHERE second_owner_id IN ("+list+"))", append(append([]any(nil), args...), args...)...)
	}
	var rows []farewellRow
	if err := q.Scan(ctx, &rows); err != nil {
		return nil, err
	}
	all := make([]crm.Release, len(rows))
	for i, r := range rows {
		all[i] = r.release()
	}
	return all, nil
}

// MissedOften gives the companies within reach, not released, that were to be
// contacted so many times and were not, since somebody reached them last.
func MissedOften(ctx context.Context, tx *Tx, within crm.Reach, times, limit int) ([]crm.ID, error) {
	q := tx.NewSelect().TableExpr("schedule_miss AS m").Join("JOIN company AS c ON c.id = m.company_id").ColumnExpr("m.company_id").
		Where("m.times >= ?", times).Where("c.status NOT IN ('released', 'deleted')").Where("c.last_contact_on < m.last_on").OrderExpr("m.times DESC, m.company_id").Limit(int64(limit))
	if !within.All {
		list, args := idList(within.People)
		q = q.Where("(c.owner_id IN ("+list+") OR c.second_owner_id IN ("+list+"))", append(append([]any(nil), args...), args...)...)
	}
	var rows []ID
	err := q.Scan(ctx, &rows)
	ids := make([]crm.ID, len(rows))
	for i, id := range rows {
		ids[i] = crm.ID(id)
	}
	return ids, err
}

type letterRow struct {
	bun.BaseModel `bun:"table:letter,alias:l"`
	Kind          string `bun:",pk"`
	Language      string `bun:",pk"`
	Subject       string
	Body          string
	UpdatedAt     int64
	Version       int64
}

// Letters gives all template letters, those nobody has changed with the words we
// begin with.
func Letters(ctx context.Context, tx *Tx) ([]crm.Letter, error) {
	var rows []letterRow
	if err := tx.NewSelect().Model(&rows).Scan(ctx); err != nil {
		return nil, err
	}
	all := append([]crm.Letter(nil), crm.FirstLetters...)
	for i, l := range all {
		for _, r := range rows {
			if r.Kind == string(l.Kind) && r.Language == l.Language {
				all[i].Subject, all[i].Body, all[i].UpdatedAt, all[i].Version = r.Subject, r.Body, instant(r.UpdatedAt), r.Version
			}
		}
	}
	return all, nil
}

// PutLetter writes a letter over the version it carries.
func PutLetter(ctx context.Context, tx *Tx, l crm.Letter) error {
	row := letterRow{Kind: string(l.Kind), Language: l.Language, Subject: l.Subject, Body: l.Body, UpdatedAt: millis(tx.Now), Version: l.Version + 1}
	if l.Version == 0 {
		_, err := tx.NewInsert().Model(&row).Exec(ctx)
		return takenAs(tx, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", l.Version).Exec(ctx)
	return one(res, err, stale())
}
