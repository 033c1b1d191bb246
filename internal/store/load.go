package store

import (
	"context"
	"iter"
	"maps"

	"kaymak/internal/crm"
)

// Loading puts many new records in at once, as bulk work does; adding one
// record with its checks is the business of InsertCompany and its like.

var companyColumns = []string{
	"id", "external_id", "tax_id", "name", "name_key", "sort_key", "search_key", "industry", "region", "city", "size_band", "phone", "email", "website", "note",
	"source", "parent_id", "details", "tags", "custom",
	"status", "owner_id", "second_owner_id", "lock_owner_id", "lock_reason", "import_id", "created_at", "updated_at", "version",
	"abc_group", "abc_run_id", "value", "actual", "potential", "potential_class", "potential_on", "gap", "treatment", "budget_minutes", "first_paid_on", "last_paid_on",
	"year_minutes", "allotted_segment", "allotted_minutes",
}

func (r companyRow) values() []any {
	return []any{
		r.ID, r.ExternalID, r.TaxID, r.Name, r.NameKey, r.SortKey, r.SearchKey, r.Industry, r.Region, r.City, r.SizeBand, r.Phone, r.Email, r.Website, r.Note,
		r.Source, r.ParentID, r.Details, r.Tags, r.Custom,
		r.Status, r.OwnerID, r.SecondOwnerID, r.LockOwnerID, r.LockReason, r.ImportID, r.CreatedAt, r.UpdatedAt, r.Version,
		r.AbcGroup, r.AbcRunID, r.Value, r.Actual, r.Potential, r.PotentialClass, r.PotentialOn, r.Gap, r.Treatment, r.BudgetMinutes, r.FirstPaidOn, r.LastPaidOn,
		r.YearMinutes, r.AllottedSegment, r.AllottedMinutes,
	}
}

// LoadCompanies adds new companies with their standings.
func LoadCompanies(ctx context.Context, tx *Tx, companies iter.Seq[crm.Company]) error {
	values := map[crm.ID][]storedValue{}
	err := tx.engine.searchableLater(ctx, tx, "company", func() error {
		return tx.Bulk(ctx, "company", companyColumns, func(yield func([]any) bool) {
			for c := range companies {
				if stored := storedValues(c.Tags, c.Custom); len(stored) > 0 {
					values[c.ID] = stored
				}
				if !yield(newCompanyRow(c).values()) {
					return
				}
			}
		})
	})
	if err != nil || len(values) == 0 {
		return externalIDTaken(tx, err)
	}
	return loadValues(ctx, tx, maps.All(values))
}

// LoadPayments adds new payments. The sums are the caller's to load.
func LoadPayments(ctx context.Context, tx *Tx, payments iter.Seq[crm.Payment]) error {
	columns := []string{"company_id", "id", "paid_on", "amount", "margin", "external_id", "purpose", "import_id", "created_at", "version"}
	return tx.Bulk(ctx, "payment", columns, func(yield func([]any) bool) {
		for p := range payments {
			row := []any{ID(p.CompanyID), ID(p.ID), int32(p.PaidOn), p.Amount, p.Margin, optional(p.ExternalID), p.Purpose, ID(p.ImportID), millis(p.CreatedAt), p.Version}
			if !yield(row) {
				return
			}
		}
	})
}

// LoadPotentials adds assessments.
func LoadPotentials(ctx context.Context, tx *Tx, list iter.Seq[crm.Potential]) error {
	columns := []string{"id", "company_id", "valid_from", "recorded_at", "low", "likely", "high", "method", "evidence", "author_id", "import_id"}
	return tx.Bulk(ctx, "potential", columns, func(yield func([]any) bool) {
		for p := range list {
			row := []any{ID(p.ID), ID(p.CompanyID), int32(p.ValidFrom), millis(p.RecordedAt), p.Low, p.Likely, p.High, string(p.Method), p.Evidence, ID(p.AuthorID), ID(p.ImportID)}
			if !yield(row) {
				return
			}
		}
	})
}

// LoadActivities adds activities with the people who answer for them. What the
// cards derive from them is the caller's to refresh.
func LoadActivities(ctx context.Context, tx *Tx, list iter.Seq[crm.Activity]) error {
	return tx.Bulk(ctx, "activity", activityColumns, func(yield func([]any) bool) {
		for a := range list {
			if !yield(newActivityRow(a).values()) {
				return
			}
		}
	})
}
