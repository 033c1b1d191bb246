package service

import (
	"context"
	"io"
	"slices"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/store"
)

// companyColumns are the columns of the company list in a file.
var companyColumns = []exportColumn[crm.Company]{
	textColumn("name", func(c crm.Company) string { return c.Name }),
	textColumn("external_id", func(c crm.Company) string { return c.ExternalID }),
	textColumn("tax_id", func(c crm.Company) string { return c.TaxID }),
	textColumn("segment", func(c crm.Company) string {
		return string(c.Standing.Group) + "/" + string(c.Standing.PotentialClass)
	}),
	textColumn("group", func(c crm.Company) string { return string(c.Standing.Group) }),
	textColumn("potential_class", func(c crm.Company) string { return string(c.Standing.PotentialClass) }),
	textColumn("treatment", func(c crm.Company) string { return string(c.Standing.Treatment) }),
	textColumn("status", func(c crm.Company) string { return string(c.Status) }),
	moneyColumn("actual", func(c crm.Company) int64 { return c.Standing.Actual }),
	moneyColumn("potential", func(c crm.Company) int64 { return c.Standing.Potential }),
	moneyColumn("gap", func(c crm.Company) int64 { return c.Standing.Gap }),
	moneyColumn("value", func(c crm.Company) int64 { return c.Standing.Value }),
	numberColumn("budget_minutes", func(c crm.Company) int64 { return c.Standing.BudgetMinutes }),
	numberColumn("left_minutes", func(c crm.Company) int64 {
		return c.Effort.YearMinutes - c.Effort.UsedMinutes - c.Effort.ScheduledMinutes
	}),
	dayColumn("first_paid_on", func(c crm.Company) civil.Date { return c.Standing.FirstPaidOn }),
	dayColumn("last_paid_on", func(c crm.Company) civil.Date { return c.Standing.LastPaidOn }),
	dayColumn("potential_on", func(c crm.Company) civil.Date { return c.Standing.PotentialOn }),
	personColumn("owner", func(c crm.Company) crm.ID { return c.OwnerID }),
	personColumn("second_owner", func(c crm.Company) crm.ID { return c.SecondID }),
	textColumn("industry", func(c crm.Company) string { return c.Industry }),
	textColumn("region", func(c crm.Company) string { return c.Region }),
	textColumn("city", func(c crm.Company) string { return c.City }),
	textColumn("size_band", func(c crm.Company) string { return c.SizeBand }),
	textColumn("phone", func(c crm.Company) string { return c.Phone }),
	textColumn("email", func(c crm.Company) string { return c.Email }),
	textColumn("phone_more", phoneTexts),
	textColumn("email_more", emailTexts),
	textColumn("addresses", addressTexts),
	{"holding", func(x exportContext, c crm.Company) sheet.Cell { return sheet.Text(x.holdingText(c)) }},
	textColumn("source", func(c crm.Company) string { return c.Source }),
	{"tags", func(x exportContext, c crm.Company) sheet.Cell { return sheet.Text(x.tagNames(c)) }},
	textColumn("website", func(c crm.Company) string { return c.Website }),
	textColumn("note", func(c crm.Company) string { return c.Note }),
	instantColumn("created_at", func(c crm.Company) time.Time { return c.CreatedAt }),
}

// Export makes a file of a list ready: see export.
func (s Companies) Export(ctx context.Context, a access.Actor, q CompanyQuery, wish ExportWish) (write func(out io.Writer) error, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return nil, err
	}
	own, err := s.ownColumns(ctx)
	if err != nil {
		return nil, err
	}
	if q.Sort == "" {
		q.Sort = "name"
	}
	q.Within = access.Over(a, crm.NounCompany, crm.DeedRead)
	return export(ctx, s.Core, a, wish, exportable[crm.Company]{
		noun: crm.NounCompany, columns: slices.Concat(companyColumns, own), hidden: companyHidden,
		ready: func(tx *store.Tx) error { return s.ready(ctx, tx, a, &q) },
		count: func(tx *store.Tx) (int64, error) { return store.CountMatching(ctx, tx, q) },
		each: func(tx *store.Tx, row func(crm.Company) error) error {
			return store.EachMatching(ctx, tx, q, func(c crm.Company) error { return row(shownCompany(a, c)) })
		},
	})
}
