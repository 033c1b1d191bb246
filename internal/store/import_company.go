package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// CompanyRef is what an import needs to recognise a company.
type CompanyRef struct {
	ID         crm.ID
	ExternalID string
	TaxID      string
	NameKey    string
}

// CompanyKey is a way to recognise a company.
type CompanyKey string

// The ways. ByNameKey is the exact normalised name.
const (
	ByExternalID CompanyKey = "external_id"
	ByTaxID      CompanyKey = "tax_id"
	ByNameKey    CompanyKey = "name_key"
)

// FindCompanies gives the companies that have one of the values.
func FindCompanies(ctx context.Context, tx *Tx, by CompanyKey, values []string) ([]CompanyRef, error) {
	var refs []CompanyRef
	for part := range chunks(values, 500) {
		var rows []struct {
			ID         ID
			ExternalID *string
			TaxID      string
			NameKey    string
		}
		if err := tx.NewRaw("SELECT id, external_id, tax_id, name_key FROM company WHERE ? IN (?) AND status <> 'deleted'", bun.Ident(by), bun.List(part)).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			refs = append(refs, CompanyRef{crm.ID(r.ID), deref(r.ExternalID), r.TaxID, r.NameKey})
		}
	}
	return refs, nil
}

// CompaniesByID gives companies in no particular order.
func CompaniesByID(ctx context.Context, tx *Tx, ids []crm.ID) (map[crm.ID]crm.Company, error) {
	companies := make(map[crm.ID]crm.Company, len(ids))
	for part := range chunks(ids, 500) {
		var rows []companyRow
		if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(columnIDs(part))).Scan(ctx); err != nil {
			return nil, err
		}
		for _, r := range rows {
			companies[crm.ID(r.ID)] = r.company()
		}
	}
	return companies, nil
}

func columnIDs(ids []crm.ID) []ID {
	list := make([]ID, len(ids))
	for i, id := range ids {
		list[i] = ID(id)
	}
	return list
}

// WithdrawPotentials marks the assessments of an import as withdrawn and gives
// the companies they were about.
func WithdrawPotentials(ctx context.Context, tx *Tx, id crm.ID) ([]crm.ID, error) {
	var rows []ID
	if err := tx.NewRaw("SELECT DISTINCT company_id FROM potential WHERE import_id = ? AND withdrawn_at IS NULL", ID(id)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	_, err := tx.NewRaw("UPDATE potential SET withdrawn_at = ? WHERE import_id = ? AND withdrawn_at IS NULL", millis(tx.Now), ID(id)).Exec(ctx)
	companies := make([]crm.ID, len(rows))
	for i, r := range rows {
		companies[i] = crm.ID(r)
	}
	return companies, err
}

// ImportChange is a company an import changed: the version it made and what the
// company was before.
type ImportChange struct {
	CompanyID    crm.ID
	VersionAfter int64
	Before       crm.Company
}

// InsertImportChanges keeps what an import changed.
func InsertImportChanges(ctx context.Context, tx *Tx, id crm.ID, changes []ImportChange) error {
	var broken error
	err := tx.Bulk(ctx, "import_change", []string{"import_id", "company_id", "version_after", "before"}, func(yield func([]any) bool) {
		for _, c := range changes {
			before, err := json.Marshal(c.Before)
			if err != nil {
				broken = err
				return
			}
			if !yield([]any{ID(id), ID(c.CompanyID), c.VersionAfter, string(before)}) {
				return
			}
		}
	})
	if broken != nil {
		return fault.Wrap(broken, "writing an import's changes")
	}
	return err
}

// ImportChanges gives what an import changed.
func ImportChanges(ctx context.Context, tx *Tx, id crm.ID) ([]ImportChange, error) {
	var rows []struct {
		CompanyID    ID
		VersionAfter int64
		Before       string
	}
	if err := tx.NewRaw("SELECT company_id, version_after, before FROM import_change WHERE import_id = ?", ID(id)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	changes := make([]ImportChange, len(rows))
	for i, r := range rows {
		changes[i] = ImportChange{CompanyID: crm.ID(r.CompanyID), VersionAfter: r.VersionAfter}
		if err := json.Unmarshal([]byte(r.Before), &changes[i].Before); err != nil {
			return nil, fault.Wrap(err, "reading an import's changes")
		}
	}
	return changes, nil
}

// inUse tells, of companies an import created, which somebody has worked with
// since: edited, assessed, given an own standard, a note, a file or a company that belongs to it, or paid from elsewhere.
const inUse = `(version > 1
	OR EXISTS (SELECT 1 FROM payment p WHERE p.company_id = company.id)
	OR EXISTS (SELECT 1 FROM potential q WHERE q.company_id = company.id AND q.withdrawn_at IS NULL)
	OR EXISTS (SELECT 1 FROM contact_company k WHERE k.company_id = company.id)
	OR EXISTS (SELECT 1 FROM deal d WHERE d.company_id = company.id)
	OR EXISTS (SELECT 1 FROM note n WHERE n.record_id = company.id)
	OR EXISTS (SELECT 1 FROM company k WHERE k.parent_id = company.id AND (k.import_id IS NULL OR k.import_id <> company.import_id))
	OR EXISTS (SELECT 1 FROM file f WHERE f.record_id = company.id)
	OR EXISTS (SELECT 1 FROM standard_override o WHERE o.company_id = company.id))`

// RemoveImportedCompanies deletes the companies an import created that nobody
// has worked with since. It gives how many stay and some of their names.
func RemoveImportedCompanies(ctx context.Context, tx *Tx, id crm.ID) (kept int64, names []string, err error) {
	if err := tx.NewRaw("SELECT count(*) FROM company WHERE import_id = ? AND "+inUse, ID(id)).Scan(ctx, &kept); err != nil {
		return 0, nil, err
	}
	if err := tx.NewRaw("SELECT name FROM company WHERE import_id = ? AND "+inUse+" ORDER BY sort_key LIMIT 100", ID(id)).Scan(ctx, &names); err != nil {
		return 0, nil, err
	}
	const gone = "SELECT id FROM company WHERE import_id = ? AND NOT " + inUse
	for _, table := range []string{"potential", "company_month", "company_day", "abc_change"} {
		if _, err := tx.NewRaw("DELETE FROM "+table+" WHERE company_id IN ("+gone+")", ID(id)).Exec(ctx); err != nil {
			return 0, nil, err
		}
	}
	if _, err := tx.NewRaw("DELETE FROM stored_value WHERE record_id IN ("+gone+")", ID(id)).Exec(ctx); err != nil {
		return 0, nil, err
	}
	if _, err = tx.NewRaw("DELETE FROM company WHERE import_id = ? AND NOT "+inUse, ID(id)).Exec(ctx); err != nil {
		return 0, nil, err
	}
	_, err = tx.NewRaw("UPDATE company SET parent_id = NULL WHERE import_id = ? AND parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM company AS p WHERE p.id = company.parent_id)", ID(id)).Exec(ctx)
	return kept, names, err
}
