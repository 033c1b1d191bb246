package service

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Tags and the workspace's own fields of companies are changed in bulk one
// company after the other: what is stored of them beside the company follows.

// furtherField tells whether a change is of those.
func furtherField(change crm.BulkChange) bool {
	_, ok := furtherCompanyField(change.Field)
	return ok
}

func furtherCompanyField(name string) (bulkField[crm.Company], bool) {
	switch name {
	case "tag_add":
		return tagField(func(tags []int64, tag int64) []int64 {
			if slices.Contains(tags, tag) {
				return tags
			}
			return append(slices.Clone(tags), tag)
		}), true
	case "tag_remove":
		return tagField(func(tags []int64, tag int64) []int64 {
			return slices.DeleteFunc(slices.Clone(tags), func(t int64) bool { return t == tag })
		}), true
	}
	if name == lockKey {
		return lockField(), true
	}
	if _, _, own := crm.ReadCustomKey(name); own {
		return ownField(name), true
	}
	return bulkField[crm.Company]{}, false
}

func tagField(change func(tags []int64, tag int64) []int64) bulkField[crm.Company] {
	return bulkField[crm.Company]{
		deed: crm.DeedEdit,
		get: func(c crm.Company) string {
			text, _ := json.Marshal(noneIfEmpty(c.Tags)) // numbers only
			return string(text)
		},
		set: func(c *crm.Company, value string) error {
			tag, err := strconv.ParseInt(value, 10, 64)
			if err != nil {
				var f fault.Fields
				f.Add("change.value", "tag.unknown", "is no tag that is there")
				return f.Err()
			}
			c.Tags = change(append([]int64{}, c.Tags...), tag)
			return nil
		},
		restore: func(c *crm.Company, before string) error {
			c.Tags = []int64{}
			if err := json.Unmarshal([]byte(before), &c.Tags); err != nil {
				return fault.Wrap(err, "reading tags of before")
			}
			c.Tags = append([]int64{}, c.Tags...)
			return nil
		},
	}
}

func ownField(key string) bulkField[crm.Company] {
	return bulkField[crm.Company]{
		deed: crm.DeedEdit,
		get:  func(c crm.Company) string { return c.Custom[key] },
		set: func(c *crm.Company, value string) error {
			c.Custom = maps.Clone(c.Custom)
			if c.Custom == nil {
				c.Custom = map[string]string{}
			}
			c.Custom[key] = value
			return nil
		},
	}
}

func companyRecordBulk(c *Core) bulkable {
	return recordBulk[crm.Company]{
		field: furtherCompanyField,
		check: func(ctx context.Context, tx *store.Tx, _ access.Actor, field string, v crm.Company) error {
			if field == lockKey {
				v.OwnerID = crm.WorkspaceID // any: which companies have one is found out later
				return crm.CheckLock(v)
			}
			if v.Custom == nil {
				return checkTags(ctx, tx, nil, v.Tags)
			}
			fields, err := store.CustomFields(ctx, tx, crm.NounCompany)
			if err != nil {
				return err
			}
			if !slices.ContainsFunc(fields, func(f crm.CustomField) bool { return f.Key() == field }) {
				var f fault.Fields
				f.AddWith("change.field", "bulk.field", "is not changed in bulk", fault.Params{"field": field})
				return f.Err()
			}
			_, err = checkCustom(ctx, tx, crm.NounCompany, nil, v.Custom, false)
			return err
		},
		load: companyFor,
		save: func(ctx context.Context, tx *store.Tx, a access.Actor, before, after crm.Company) error {
			if before.Lock() != after.Lock() {
				return saveLock(ctx, tx, a, before, after)
			}
			return saveCompany(ctx, tx, a, before, after)
		},
		about: func(v crm.Company) (string, int64) { return v.Name, v.Version },
	}.bulkable()
}
