package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Delete puts a company away: nobody finds it any more, no sum counts it, and it
// can be restored. An older version is stale.
func (s Companies) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedDelete); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		c, err := companyFor(ctx, tx, a, id, crm.DeedDelete)
		if err != nil {
			return err
		}
		if c.Version != version {
			return fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime. Load it again and repeat your change.")
		}
		if err := store.TrashCompanies(ctx, tx, []crm.ID{id}, a.UserID); err != nil {
			return err
		}
		return record(ctx, tx, a, "company", id, "deleted", crm.Change{Field: "name", Before: c.Name})
	})
}

// Restore takes a deleted company back, as it was.
func (s Companies) Restore(ctx context.Context, a access.Actor, id crm.ID) (c crm.Company, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedDelete); err != nil {
		return c, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		trashed, err := store.Trashed(ctx, tx, []crm.ID{id})
		if err != nil {
			return err
		}
		c, ok := trashed[id]
		if !ok || !access.Sees(a, crm.NounCompany, c.Owners()...) {
			return fault.New(fault.NotFound, "company.not_found", "This company does not exist.")
		}
		if err := access.MayTouch(a, crm.NounCompany, crm.DeedDelete, c.Owners()...); err != nil {
			return err
		}
		into, err := store.MergedInto(ctx, tx, id)
		if err != nil {
			return err
		}
		if !into.IsZero() {
			return fault.New(fault.Conflict, "company.merged", "This company was merged into another one. Undo the merge to get it back.")
		}
		if err := store.RestoreCompany(ctx, tx, c); err != nil {
			return err
		}
		return record(ctx, tx, a, "company", id, "restored", crm.Change{Field: "name", After: c.Name})
	})
	if err != nil {
		return c, err
	}
	return s.Get(ctx, a, id)
}

// trashCompanies deletes the companies that the actor may delete.
func trashCompanies(ctx context.Context, tx *store.Tx, a access.Actor, ids []crm.ID, counts *crm.BulkCounts) ([]crm.BulkItem, error) {
	briefs, err := store.CompanyBriefs(ctx, tx, ids, "", store.Locked)
	if err != nil {
		return nil, err
	}
	var gone []crm.ID
	var items []crm.BulkItem
	var events []crm.Event
	for _, b := range briefs {
		if access.MayTouch(a, crm.NounCompany, crm.DeedDelete, b.Company.Owners()...) != nil {
			counts.Refused++
			continue
		}
		gone = append(gone, b.Company.ID)
		items = append(items, crm.BulkItem{RecordID: b.Company.ID, Before: b.Company.Name, VersionAfter: b.Company.Version + 1})
		events = append(events, companyEvent(tx, a, b.Company.ID, "deleted", []crm.Change{{Field: "name", Before: b.Company.Name}}))
	}
	if err := store.TrashCompanies(ctx, tx, gone, a.UserID); err != nil {
		return nil, err
	}
	return items, store.LoadEvents(ctx, tx, slices.Values(events))
}

// untrashCompanies restores companies, except those that somebody has restored
// already and those whose external id another company was given.
func untrashCompanies(ctx context.Context, tx *store.Tx, a access.Actor, items []crm.BulkItem, counts *crm.BulkCounts) error {
	ids := make([]crm.ID, len(items))
	for i, item := range items {
		ids[i] = item.RecordID
	}
	trashed, err := store.Trashed(ctx, tx, ids)
	if err != nil {
		return err
	}
	taken, err := takenExternalIDs(ctx, tx, trashed)
	if err != nil {
		return err
	}
	var events []crm.Event
	for _, item := range items {
		c, ok := trashed[item.RecordID]
		if !ok || taken[c.ExternalID] {
			keepChanged(counts, item.Before)
			continue
		}
		if err := store.RestoreCompany(ctx, tx, c); err != nil {
			return err
		}
		counts.Undone++
		events = append(events, companyEvent(tx, a, c.ID, "restored", []crm.Change{{Field: "name", After: c.Name}}))
	}
	return store.LoadEvents(ctx, tx, slices.Values(events))
}

func takenExternalIDs(ctx context.Context, tx *store.Tx, companies map[crm.ID]crm.Company) (map[string]bool, error) {
	var wanted []string
	for _, c := range companies {
		if c.ExternalID != "" {
			wanted = append(wanted, c.ExternalID)
		}
	}
	refs, err := store.FindCompanies(ctx, tx, store.ByExternalID, wanted)
	taken := make(map[string]bool, len(refs))
	for _, ref := range refs {
		taken[ref.ExternalID] = true
	}
	return taken, err
}
