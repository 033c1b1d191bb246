package store

import (
	"context"
	"encoding/json"
	"errors"
	"iter"
	"slices"
	"strings"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// bulkColumns are the columns of a company that are changed in bulk. None of them
// is in what finds a company, so its search key stays.
var bulkColumns = map[string]string{
	"owner_id": "owner_id", "second_owner_id": "second_owner_id", "status": "status",
	"industry": "industry", "region": "region", "city": "city", "size_band": "size_band",
	OwnersField: ownerColumns,
}

// OwnersField stands for both owners of a company, which change together where its
// second one becomes the first. Its values are made by OwnersValue.
const OwnersField, ownerColumns = "owners", "owner_id, second_owner_id"

// OwnersValue is both owners as one value.
func OwnersValue(owner, second crm.ID) string { return idText(owner) + " " + idText(second) }

// ReadOwners takes such a value apart.
func ReadOwners(value string) (owner, second crm.ID, err error) {
	first, other, _ := strings.Cut(value, " ")
	return owner, second, errors.Join(owner.UnmarshalText([]byte(first)), second.UnmarshalText([]byte(other)))
}

// Lock tells whether others may change what was read before the transaction ends.
type Lock bool

// The locks.
const (
	Shared Lock = false
	Locked Lock = true
)

// CompanyBrief is what changing a company in bulk needs to know of it.
type CompanyBrief struct {
	Company crm.Company // id, name, owners, lock, status, first payment and version
	Value   string      // of the field that is changed; an id as text, empty for none
}

// CompanyBriefs gives companies in the order of the ids, those that do not exist
// left out. field is one of those changed in bulk, or empty.
func CompanyBriefs(ctx context.Context, tx *Tx, ids []crm.ID, field string, lock Lock) ([]CompanyBrief, error) {
	column, ok := bulkColumns[field]
	if !ok && field != "" {
		return nil, fault.Newf(fault.Internal, "internal", "no company has the field %q", field)
	}
	var rows []struct {
		ID            ID
		Name          string
		OwnerID       ID
		SecondOwnerID ID
		LockOwnerID   ID
		Status        string
		FirstPaidOn   int32
		Version       int64
		Industry      string
		Region        string
		City          string
		SizeBand      string
	}
	q := "SELECT id, name, owner_id, second_owner_id, lock_owner_id, status, first_paid_on, version"
	if column != "" && column != "owner_id" && column != "second_owner_id" && column != "status" && column != ownerColumns {
		q += ", " + column
	}
	q += " FROM company WHERE status <> 'deleted' AND id IN (?) ORDER BY id"
	if lock == Locked {
		q += tx.engine.lock()
	}
	if err := tx.NewRaw(q, bun.List(columnIDs(ids))).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	briefs := make([]CompanyBrief, len(rows))
	for i, r := range rows {
		c := crm.Company{ID: crm.ID(r.ID), Name: r.Name, OwnerID: crm.ID(r.OwnerID), SecondID: crm.ID(r.SecondOwnerID), LockedTo: crm.ID(r.LockOwnerID), Status: crm.Status(r.Status), Version: r.Version}
		c.Standing.FirstPaidOn = civil.Date(r.FirstPaidOn)
		value := map[string]string{"owner_id": idText(c.OwnerID), "second_owner_id": idText(c.SecondID), "status": r.Status, "industry": r.Industry, "region": r.Region, "city": r.City, "size_band": r.SizeBand, OwnersField: OwnersValue(c.OwnerID, c.SecondID)}[field]
		briefs[i] = CompanyBrief{c, value}
	}
	return briefs, nil
}

func idText(id crm.ID) string {
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// CompanyValue is a company's new value of the field that is changed in bulk.
type CompanyValue struct {
	ID    crm.ID
	Value string
}

// SetCompanyValues writes one field of companies, each with a new version.
func SetCompanyValues(ctx context.Context, tx *Tx, field string, values iter.Seq[CompanyValue]) error {
	column, ok := bulkColumns[field]
	if !ok {
		return fault.Newf(fault.Internal, "internal", "no company has the field %q", field)
	}
	if field == OwnersField {
		return setOwners(ctx, tx, values)
	}
	var broken error
	err := tx.Each(ctx, "UPDATE company SET "+column+" = ?, updated_at = ?, version = version + 1 WHERE id = ?", func(yield func([]any) bool) {
		for v := range values {
			var value any = v.Value
			if column == "owner_id" || column == "second_owner_id" {
				var id crm.ID
				if broken = id.UnmarshalText([]byte(v.Value)); broken != nil {
					return
				}
				value = ID(id)
			}
			if !yield([]any{value, millis(tx.Now), ID(v.ID)}) {
				return
			}
		}
	})
	if broken != nil {
		return fault.Wrap(broken, "writing an owner")
	}
	return err
}

func setOwners(ctx context.Context, tx *Tx, values iter.Seq[CompanyValue]) error {
	var broken error
	err := tx.Each(ctx, "UPDATE company SET owner_id = ?, second_owner_id = ?, updated_at = ?, version = version + 1 WHERE id = ?", func(yield func([]any) bool) {
		for v := range values {
			var owner, second crm.ID
			if owner, second, broken = ReadOwners(v.Value); broken != nil || !yield([]any{ID(owner), ID(second), millis(tx.Now), ID(v.ID)}) {
				return
			}
		}
	})
	return errors.Join(err, fault.Wrap(broken, "writing owners"))
}

// WithoutIndexesOf runs work that changes a field of very many companies with the
// indexes over it out of the way, where that is faster.
func WithoutIndexesOf(ctx context.Context, tx *Tx, field string, rows int, work func() error) error {
	columns := map[string][]string{"owner_id": {"owner_id"}, "second_owner_id": {"second_owner_id"}, OwnersField: {"owner_id", "second_owner_id"}, "status": {"stratum"}, "industry": {"industry"}, "region": {"region"}}[field]
	if rows < manyCards || columns == nil {
		return work()
	}
	return tx.engine.withoutIndexes(ctx, tx, "company", columns, work)
}

// MatchingCompanies gives the ids of all companies that a query lists, in
// ascending order of ids.
func MatchingCompanies(ctx context.Context, tx *Tx, q CompanyQuery) ([]crm.ID, error) {
	q.Sort, q.After = "name", ""
	l, err := newCompanyList(ctx, tx, q, measured)
	if err != nil || l.empty() {
		return nil, err
	}
	index, err := l.countIndex(ctx, tx)
	if err != nil {
		return nil, err
	}
	conditions := l.conditions(tx, index, 0)
	var w wording
	w.add("SELECT c.id FROM company AS c")
	if len(conditions) > 0 {
		w.add(tx.engine.hint(index))
	}
	w.where(conditions)
	var rows []ID
	if err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	ids := make([]crm.ID, len(rows))
	for i, id := range rows {
		ids[i] = crm.ID(id)
	}
	slices.SortFunc(ids, func(a, b crm.ID) int { return slices.Compare(a[:], b[:]) })
	return ids, nil
}

// A deleted company's row stays for what refers to it, hollow: without owner,
// standing, payments and all by which it could be found. The company itself lies
// in the trash.

// DeletedStatus is that of a hollow row.
const DeletedStatus crm.Status = "deleted"

// hollow empties a row.
const hollow = `UPDATE company SET status = 'deleted', external_id = NULL, tax_id = '', name_key = '', search_key = '', phone = '', email = '',
	source = '', parent_id = NULL, details = '', tags = '', custom = '',
	owner_id = NULL, second_owner_id = NULL, lock_owner_id = NULL, lock_reason = '', abc_group = '', value = 0, actual = 0, potential = 0, potential_class = ?, potential_on = 0, gap = 0, treatment = '', budget_minutes = 0,
	first_paid_on = 0, last_paid_on = 0, updated_at = ?, version = version + 1 WHERE id = ?`

// TrashCompanies deletes companies so that they can be restored.
func TrashCompanies(ctx context.Context, tx *Tx, ids []crm.ID, by crm.ID) error {
	companies, err := CompaniesByID(ctx, tx, ids)
	if err != nil {
		return err
	}
	var broken error
	rows := func(yield func([]any) bool) {
		for _, id := range ids {
			var record []byte
			if record, broken = json.Marshal(companies[id]); broken != nil {
				return
			}
			if !yield([]any{ID(id), string(record), millis(tx.Now), ID(by)}) {
				return
			}
		}
	}
	err = tx.Each(ctx, "INSERT INTO company_trash (company_id, record, deleted_at, user_id) VALUES (?, ?, ?, ?)", rows)
	if err != nil || broken != nil {
		return errors.Join(err, fault.Wrap(broken, "writing a deleted company"))
	}
	for _, statement := range []string{
		"UPDATE company_trash SET months = (SELECT m.months FROM company_month AS m WHERE m.company_id = company_trash.company_id), days = (SELECT d.days FROM company_day AS d WHERE d.company_id = company_trash.company_id) WHERE company_id = ?",
		"DELETE FROM company_month WHERE company_id = ?",
		"DELETE FROM company_day WHERE company_id = ?",
		"DELETE FROM stored_value WHERE record_id = ?",
	} {
		if err := tx.Each(ctx, statement, slices.Values(idRows(ids))); err != nil {
			return err
		}
	}
	return tx.Each(ctx, hollow, func(yield func([]any) bool) {
		for _, id := range ids {
			if !yield([]any{string(crm.PotentialUnknown), millis(tx.Now), ID(id)}) {
				return
			}
		}
	})
}

// Trashed gives deleted companies as they were, each with the version of its
// hollow row.
func Trashed(ctx context.Context, tx *Tx, ids []crm.ID) (map[crm.ID]crm.Company, error) {
	var rows []struct {
		ID      ID
		Version int64
		Record  string
	}
	q := "SELECT c.id, c.version, t.record FROM company_trash AS t JOIN company AS c ON c.id = t.company_id WHERE t.company_id IN (?)"
	if err := tx.NewRaw(q, bun.List(columnIDs(ids))).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	companies := make(map[crm.ID]crm.Company, len(rows))
	for _, r := range rows {
		var c crm.Company
		if err := json.Unmarshal([]byte(r.Record), &c); err != nil {
			return nil, fault.Wrap(err, "reading a deleted company")
		}
		c.Version = r.Version
		companies[c.ID] = c
	}
	return companies, nil
}

// RestoreCompany takes a company out of the trash. An external id that another
// company was given meanwhile is a Conflict.
func RestoreCompany(ctx context.Context, tx *Tx, c crm.Company) error {
	if err := UpdateCompany(ctx, tx, c); err != nil {
		return err
	}
	if err := SetStanding(ctx, tx, c.ID, c.Standing); err != nil {
		return err
	}
	for _, statement := range []string{
		"INSERT INTO company_month (company_id, months) SELECT company_id, months FROM company_trash WHERE company_id = ? AND months IS NOT NULL ON CONFLICT (company_id) DO NOTHING",
		"INSERT INTO company_day (company_id, days) SELECT company_id, days FROM company_trash WHERE company_id = ? AND days IS NOT NULL ON CONFLICT (company_id) DO NOTHING",
		"DELETE FROM company_trash WHERE company_id = ?",
	} {
		if _, err := tx.NewRaw(statement, ID(c.ID)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
