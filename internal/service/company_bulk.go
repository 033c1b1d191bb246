package service

import (
	"context"
	"errors"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// companyFields are the fields of a company that are changed in bulk, and the
// right that it takes.
var companyFields = map[string]crm.Deed{
	"owner_id": crm.DeedAssign, "second_owner_id": crm.DeedAssign,
	"status": crm.DeedEdit, "industry": crm.DeedEdit, "region": crm.DeedEdit, "city": crm.DeedEdit, "size_band": crm.DeedEdit,
}

// companyBulk changes companies in bulk.
func companyBulk(c *Core) bulkable {
	further := companyRecordBulk(c)
	return bulkable{
		check: func(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange) error {
			if furtherField(change) {
				return further.check(ctx, tx, a, change)
			}
			return checkCompanyChange(ctx, tx, change)
		},
		find: func(ctx context.Context, tx *store.Tx, a access.Actor, w crm.BulkWish, deed crm.Deed) ([]crm.ID, error) {
			return findCompanies(ctx, tx, c, a, w, access.Over(a, crm.NounCompany, deed))
		},
		alter: func(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, ids []crm.ID, counts *crm.BulkCounts) ([]crm.BulkItem, error) {
			if furtherField(change) {
				return further.alter(ctx, tx, a, change, ids, counts)
			}
			return alterCompanies(ctx, tx, a, change, ids, counts)
		},
		revert: func(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, items []crm.BulkItem, counts *crm.BulkCounts) error {
			if furtherField(change) {
				return further.revert(ctx, tx, a, change, items, counts)
			}
			return revertCompanies(ctx, tx, a, change, items, counts)
		},
		around: func(ctx context.Context, tx *store.Tx, change crm.BulkChange, rows int, work func() error) error {
			return store.WithoutIndexesOf(ctx, tx, change.Field, rows, work)
		},
	}
}

// checkCompanyChange refuses what no company can be given.
func checkCompanyChange(ctx context.Context, tx *store.Tx, change crm.BulkChange) error {
	if change.Deed == crm.DeedDelete {
		return nil
	}
	var f fault.Fields
	if deed, ok := companyFields[change.Field]; !ok || deed != change.Deed {
		f.AddWith("change.field", "bulk.field", "is not changed in bulk", fault.Params{"field": change.Field})
		return f.Err()
	}
	c, err := withValue(crm.Company{Name: "any", Status: crm.Client}, change.Field, change.Value)
	if err != nil {
		return err
	}
	if _, err := crm.CheckCompany(c); err != nil {
		return err
	}
	return checkOwners(ctx, tx, crm.Company{}, c)
}

// withValue is the company with one field changed.
func withValue(c crm.Company, field, value string) (crm.Company, error) {
	switch field {
	case "owner_id", "second_owner_id":
		var id crm.ID
		if id.UnmarshalText([]byte(value)) != nil {
			var f fault.Fields
			f.Add("change.value", "company.owner", "is nobody who works here")
			return c, f.Err()
		}
		if field == "owner_id" {
			c.OwnerID = id
		} else {
			c.SecondID = id
		}
	case "status":
		c.Status = crm.Status(value)
	case "industry":
		c.Industry = value
	case "region":
		c.Region = value
	case "city":
		c.City = value
	case "size_band":
		c.SizeBand = value
	}
	return c, nil
}

func findCompanies(ctx context.Context, tx *store.Tx, core *Core, a access.Actor, w crm.BulkWish, within crm.Reach) ([]crm.ID, error) {
	if len(w.IDs) > 0 {
		return namedCompanies(ctx, tx, w.IDs, within)
	}
	q := CompanyQuery{Within: within, Search: w.Search, Match: w.Match}
	if err := (Companies{core}).ready(ctx, tx, a, &q); err != nil {
		return nil, err
	}
	return store.MatchingCompanies(ctx, tx, q)
}

// namedCompanies keeps, of companies named one by one, those within reach.
func namedCompanies(ctx context.Context, tx *store.Tx, named []crm.ID, within crm.Reach) ([]crm.ID, error) {
	sorted := slices.Clone(named)
	slices.SortFunc(sorted, func(a, b crm.ID) int { return slices.Compare(a[:], b[:]) })
	var ids []crm.ID
	for portion := range parts(slices.Compact(sorted), bulkPortion) {
		briefs, err := store.CompanyBriefs(ctx, tx, portion, "", store.Shared)
		if err != nil {
			return nil, err
		}
		for _, b := range briefs {
			if within.Covers(b.Company.Owners()...) {
				ids = append(ids, b.Company.ID)
			}
		}
	}
	return ids, nil
}

// alterCompanies changes the companies that the actor may change.
func alterCompanies(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, ids []crm.ID, counts *crm.BulkCounts) ([]crm.BulkItem, error) {
	if change.Deed == crm.DeedDelete {
		return trashCompanies(ctx, tx, a, ids, counts)
	}
	briefs, err := store.CompanyBriefs(ctx, tx, ids, change.Field, store.Locked)
	if err != nil {
		return nil, err
	}
	var items []crm.BulkItem
	var values []store.CompanyValue
	var events []crm.Event
	for _, b := range briefs {
		after, err := withValue(b.Company, change.Field, change.Value)
		if err != nil {
			return nil, err
		}
		if mayChange(a, change.Deed, b.Company, after) != nil {
			counts.Refused++
			continue
		}
		if b.Value == change.Value {
			counts.Same++
			continue
		}
		items = append(items, crm.BulkItem{RecordID: b.Company.ID, Before: b.Value, VersionAfter: b.Company.Version + 1})
		values = append(values, store.CompanyValue{ID: b.Company.ID, Value: change.Value})
		events = append(events, companyEvent(tx, a, b.Company.ID, "updated", changed(nil, change.Field, b.Value, change.Value)))
	}
	if err := store.SetCompanyValues(ctx, tx, change.Field, slices.Values(values)); err != nil {
		return nil, err
	}
	return items, store.LoadEvents(ctx, tx, slices.Values(events))
}

// mayChange asks for the rights and keeps the rules of one company.
func mayChange(a access.Actor, deed crm.Deed, before, after crm.Company) error {
	if err := access.MayTouch(a, crm.NounCompany, deed, before.Owners()...); err != nil {
		return err
	}
	if err := mayHandOver(a, before, after); err != nil {
		return err
	}
	if after.SecondID == after.OwnerID && !after.SecondID.IsZero() {
		return fault.New(fault.Invalid, "company.second_owner", "This person is the first owner already.")
	}
	return crm.CheckStatus(after)
}

func companyEvent(tx *store.Tx, a access.Actor, id crm.ID, action string, changes []crm.Change) crm.Event {
	return crm.Event{ID: newID(), At: tx.Now, UserID: a.UserID, Noun: string(crm.NounCompany), RecordID: id, Action: action, Changes: changes}
}

// revertCompanies gives companies back what they were.
func revertCompanies(ctx context.Context, tx *store.Tx, a access.Actor, change crm.BulkChange, items []crm.BulkItem, counts *crm.BulkCounts) error {
	if change.Deed == crm.DeedDelete {
		return untrashCompanies(ctx, tx, a, items, counts)
	}
	ids, was := make([]crm.ID, len(items)), make(map[crm.ID]crm.BulkItem, len(items))
	for i, item := range items {
		ids[i], was[item.RecordID] = item.RecordID, item
	}
	briefs, err := store.CompanyBriefs(ctx, tx, ids, change.Field, store.Locked)
	if err != nil {
		return err
	}
	var values []store.CompanyValue
	var events []crm.Event
	for _, b := range briefs {
		item := was[b.Company.ID]
		if b.Company.Version != item.VersionAfter {
			keepChanged(counts, b.Company.Name)
			continue
		}
		values = append(values, store.CompanyValue{ID: b.Company.ID, Value: item.Before})
		changes, err := valueChanges(change.Field, b.Value, item.Before)
		if err != nil {
			return err
		}
		events = append(events, companyEvent(tx, a, b.Company.ID, "undone", changes))
	}
	counts.Undone += int64(len(values))
	counts.KeptCount += int64(len(items) - len(briefs)) // deleted since
	if err := store.SetCompanyValues(ctx, tx, change.Field, slices.Values(values)); err != nil {
		return err
	}
	return store.LoadEvents(ctx, tx, slices.Values(events))
}

// valueChanges tells a change of one field, or of both owners.
func valueChanges(field, before, after string) ([]crm.Change, error) {
	if field != store.OwnersField {
		return changed(nil, field, before, after), nil
	}
	was, wasSecond, err1 := store.ReadOwners(before)
	is, second, err2 := store.ReadOwners(after)
	changes := changed(nil, "owner_id", was, is)
	return changed(changes, "second_owner_id", wasSecond, second), fault.Wrap(errors.Join(err1, err2), "reading owners")
}
