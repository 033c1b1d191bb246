package service

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"kaymak/internal/crm"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// ownFields are the fields of the workspace's own that a file of the kind may feed.
func (s Imports) ownFields(ctx context.Context, kind table.Target) (fields []crm.CustomField, err error) {
	if kind != table.Companies {
		return nil, nil
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		fields, err = store.CustomFields(ctx, tx, crm.NounCompany)
		return err
	})
	return fields, err
}

// surelyBuiltIn is the confidence from which a column keeps its built-in meaning
// though an own field has its name.
const surelyBuiltIn = 0.8

// mapOwn gives own fields the columns that have exactly their name.
func mapOwn(m *table.Mapping, t *table.Table, fields []crm.CustomField) {
	for _, f := range fields {
		names := map[string]bool{f.Key(): true, table.NormaliseName(f.Name): true}
		for name := range maps.Values(f.Names) {
			names[table.NormaliseName(name)] = true
		}
		at := slices.IndexFunc(t.Columns, func(c table.Column) bool { return names[c.Name] || names[table.NormaliseName(c.Name)] })
		taken := slices.ContainsFunc(m.Matches, func(x table.Match) bool { return x.Column == at && x.Confidence >= surelyBuiltIn })
		if at >= 0 && !taken {
			m.Set(f.Key(), at)
		}
	}
}

// checkMapping takes the user's mapping when it names fields and columns that
// exist.
func (s Imports) checkMapping(ctx context.Context, i *crm.Import, mapping map[string]int) error {
	if mapping == nil {
		return nil
	}
	var plan exchange.Plan
	if err := json.Unmarshal(i.Plan, &plan); err != nil {
		return fault.Wrap(err, "reading an import")
	}
	own, err := s.ownFields(ctx, table.Target(i.Kind))
	if err != nil {
		return err
	}
	known := map[string]bool{}
	for _, f := range table.Fields(table.Target(i.Kind)) {
		known[f.Key] = true
	}
	for _, f := range own {
		known[f.Key()] = true
	}
	var f fault.Fields
	for field, column := range mapping {
		if !known[field] {
			f.Add("mapping."+field, "import.field_unknown", "is not a field of "+i.Kind)
		} else if column < 0 || column >= len(plan.Columns) {
			f.Add("mapping."+field, "import.column_unknown", "names a column the file does not have")
		}
	}
	i.Mapping = mapping
	return f.Err()
}
