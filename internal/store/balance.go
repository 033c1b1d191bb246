package store

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// BookSum is what one person looks after, or nobody for the zero ID.
type BookSum struct {
	OwnerID   crm.ID
	Companies int64 // with minutes
	Idle      int64 // without minutes
	Minutes   int64 // a year
	Actual    int64
	Potential int64
	Locked    int64
}

// stands is the condition of a company that somebody looks after.
const stands = "c.status NOT IN ('deleted', 'released')"

// BookSums adds up what everybody looks after, in no particular order; nobody's
// companies are there too.
func BookSums(ctx context.Context, tx *Tx) ([]BookSum, error) {
	var rows []struct {
		OwnerID                                             ID
		Companies, Idle, Minutes, Actual, Potential, Locked int64
	}
	err := tx.NewRaw(`SELECT c.owner_id, count(CASE WHEN c.budget_minutes > 0 THEN 1 END) AS companies, count(CASE WHEN c.budget_minutes <= 0 THEN 1 END) AS idle,
		CAST(sum(c.budget_minutes) AS BIGINT) AS minutes, CAST(sum(c.actual) AS BIGINT) AS actual, CAST(sum(c.potential) AS BIGINT) AS potential,
		count(CASE WHEN c.lock_owner_id = c.owner_id THEN 1 END) AS locked
		FROM company AS c`+tx.engine.hint("")+` WHERE `+stands+` GROUP BY c.owner_id`).Scan(ctx, &rows)
	sums := make([]BookSum, len(rows))
	for i, r := range rows {
		sums[i] = BookSum{crm.ID(r.OwnerID), r.Companies, r.Idle, r.Minutes, r.Actual, r.Potential, r.Locked}
	}
	return sums, err
}

// BookCompany is what spreading clients needs to know of one.
type BookCompany struct {
	ID       crm.ID
	OwnerID  crm.ID
	SecondID crm.ID
	Locked   bool
	Minutes  int64 // a year
	Worth    int64 // a year
	Region   string
	City     string
	Name     string // where it was asked for
}

// BookQuery says which companies are read and what of them.
type BookQuery struct {
	Owners []crm.ID // whose; everybody's and nobody's when nil
	Worth  crm.BalanceWorth
	Named  bool // with their names, which only who reads their letters needs
}

// EachBookCompany hands over the companies with minutes, in no particular order,
// into the same place.
func EachBookCompany(ctx context.Context, tx *Tx, query BookQuery, fn func(*BookCompany) error) error {
	column := "actual"
	if query.Worth == crm.WorthPotential {
		column = "potential"
	}
	var owner, second ID
	var c BookCompany
	var w wording
	w.add("SELECT c.id, c.owner_id, c.second_owner_id, coalesce(c.lock_owner_id = c.owner_id, FALSE), c.budget_minutes, c." + column + ", c.region, c.city")
	into := []any{&owner, &second, &c.Locked, &c.Minutes, &c.Worth, &c.Region, &c.City}
	if query.Named {
		w.add(", c.name")
		into = append(into, &c.Name)
	}
	const standing = " WHERE " + stands + " AND c.budget_minutes > 0"
	if len(query.Owners) > 0 {
		list, ids := idList(query.Owners)
		w.add(" FROM company AS c"+standing+" AND c.owner_id IN ("+list+")", ids...)
	} else {
		w.add(" FROM company AS c" + tx.engine.hint("") + standing)
	}
	return eachOf(ctx, tx, w, into, func(id crm.ID) error {
		c.ID, c.OwnerID, c.SecondID = id, crm.ID(owner), crm.ID(second)
		return fn(&c)
	})
}

// BookOwner is whose a company is now.
type BookOwner struct {
	OwnerID crm.ID
	Locked  bool
}

// ownersAtOnce bounds the ids of one question.
const ownersAtOnce = 5000

// BookOwners gives whose companies are now; those that are deleted or were let go
// are left out.
func BookOwners(ctx context.Context, tx *Tx, ids []crm.ID) (map[crm.ID]BookOwner, error) {
	now := make(map[crm.ID]BookOwner, len(ids))
	for part := range chunks(ids, ownersAtOnce) {
		var rows []struct {
			ID, OwnerID ID
			Locked      bool
		}
		q := "SELECT c.id, c.owner_id, coalesce(c.lock_owner_id = c.owner_id, FALSE) AS locked FROM company AS c WHERE " + stands + " AND c.id IN (?)"
		if err := tx.NewRaw(q, bun.List(columnIDs(part))).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			now[crm.ID(r.ID)] = BookOwner{crm.ID(r.OwnerID), r.Locked}
		}
	}
	return now, nil
}

// SpokenLanguages gives the language in which the first contact of a company with a
// known one is spoken to.
func SpokenLanguages(ctx context.Context, tx *Tx) (map[crm.ID]string, error) {
	var rows []struct {
		CompanyID ID
		Language  string
	}
	err := tx.NewRaw(`SELECT k.company_id, t.language FROM contact_company AS k JOIN contact AS t ON t.id = k.contact_id
		WHERE t.language <> '' ORDER BY t.created_at DESC, t.id DESC`).Scan(ctx, &rows)
	spoken := make(map[crm.ID]string, len(rows))
	for _, r := range rows {
		spoken[crm.ID(r.CompanyID)] = r.Language
	}
	return spoken, err
}

type remitRow struct {
	bun.BaseModel `bun:"table:remit,alias:r"`
	PersonID      ID `bun:",pk"`
	Languages     string
	Regions       string
	Version       int64
}

// Remits gives what everybody takes who does not take any company.
func Remits(ctx context.Context, tx *Tx) (map[crm.ID]crm.Remit, error) {
	var rows []remitRow
	if err := tx.NewSelect().Model(&rows).Scan(ctx); err != nil {
		return nil, err
	}
	all := make(map[crm.ID]crm.Remit, len(rows))
	for _, r := range rows {
		one := crm.Remit{PersonID: crm.ID(r.PersonID), Version: r.Version}
		if err := errors.Join(json.Unmarshal([]byte(r.Languages), &one.Languages), json.Unmarshal([]byte(r.Regions), &one.Regions)); err != nil {
			return nil, fault.Wrap(err, "reading what somebody takes")
		}
		all[one.PersonID] = one
	}
	return all, nil
}

// SaveRemit adds what somebody takes (version 0) or replaces the version it carries.
func SaveRemit(ctx context.Context, tx *Tx, r crm.Remit) error {
	row := remitRow{PersonID: ID(r.PersonID), Languages: jsonText(r.Languages, false), Regions: jsonText(r.Regions, false), Version: r.Version + 1}
	if r.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (person_id) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", r.Version).Exec(ctx)
	return one(res, err, stale())
}
