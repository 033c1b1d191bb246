package service

import (
	"context"
	"strconv"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// ownColumns are the columns of the fields that the workspace made for itself.
func (c *Core) ownColumns(ctx context.Context) (columns []exportColumn[crm.Company], err error) {
	err = c.view(ctx, func(tx *store.Tx) error {
		fields, err := store.CustomFields(ctx, tx, crm.NounCompany)
		for _, field := range fields {
			columns = append(columns, ownColumn(field))
		}
		return err
	})
	return columns, err
}

func ownColumn(field crm.CustomField) exportColumn[crm.Company] {
	key := field.Key()
	return exportColumn[crm.Company]{key, func(x exportContext, c crm.Company) sheet.Cell {
		text, given := c.Custom[key]
		if !given {
			return sheet.Cell{}
		}
		return x.own(field, text)
	}}
}

// own is a value as a reader of the file expects it: names in the place of
// numbers and ids.
func (x exportContext) own(field crm.CustomField, text string) sheet.Cell {
	switch field.Kind {
	case crm.CustomNumber:
		return sheet.Number(text)
	case crm.CustomMoney:
		minor, err := strconv.ParseInt(text, 10, 64)
		if err == nil {
			return sheet.Number(money.FormatDecimal(money.Amount(minor), x.decimals))
		}
	case crm.CustomDate:
		if d, err := civil.ParseDate(text); err == nil {
			return sheet.Day(&d)
		}
	case crm.CustomPerson:
		if id, err := crm.ParseID(text); err == nil {
			return sheet.Text(x.people[id])
		}
	case crm.CustomChoice:
		for _, o := range field.Options {
			if strconv.FormatInt(o.Number, 10) == text {
				return sheet.Text(o.Name)
			}
		}
	}
	return sheet.Text(text)
}

// tagNames writes a company's tags in one cell.
func (x exportContext) tagNames(c crm.Company) string {
	var names []string
	for _, number := range c.Tags {
		if name, there := x.tags[number]; there {
			names = append(names, name)
		}
	}
	return strings.Join(names, "; ")
}
