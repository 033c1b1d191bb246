package exchange_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
)

func TestRealFilesAreMappedByThemselves(t *testing.T) {
	dir := sharedData(t)
	for _, c := range []struct {
		file   string
		want   table.Target
		fields map[string]string
	}{
		{"payments/classicmodels/payments.csv", table.Payments, map[string]string{"company_id": "customerNumber", "date": "paymentDate", "amount": "amount", "external_id": "checkNumber"}},
		{"payments/classicmodels/customers.csv", table.Companies, map[string]string{"external_id": "customerNumber", "name": "customerName", "phone": "phone", "city": "city"}},
		{"payments/northwind/customers.csv", table.Companies, map[string]string{"external_id": "customer_id", "name": "company_name", "region": "region", "city": "city", "phone": "phone"}},
		{"payments/maven-crm/sales_pipeline.csv", table.Deals, map[string]string{"company": "account", "stage": "deal_stage", "created_on": "engage_date", "closed_on": "close_date", "amount": "close_value", "external_id": "opportunity_id", "owner": "sales_agent", "product": "product"}},
		{"payments/maven-crm/accounts.csv", table.Companies, map[string]string{"name": "account", "industry": "sector", "size_band": "employees"}},
		{"payments/accounts-receivable/invoices.csv", table.Payments, map[string]string{"company_id": "customerID", "date": "SettledDate", "amount": "InvoiceAmount", "external_id": "invoiceNumber"}},
		{"payments/uk-spend-hmrc/HMRC_spending_over_25000_for_September_2018.csv", table.Payments, map[string]string{"company": "Supplier", "date": "Date", "amount": "Amount"}},
		{"xlsx/superstore-2015.xlsx", table.Payments, map[string]string{"company_id": "Customer ID", "company": "Customer Name", "date": "Order Date", "amount": "Sales", "margin": "Profit"}},
		{"contacts/contacts.csv", table.Contacts, map[string]string{
			"external_id": "id", "given_name": "first_name", "family_name": "last_name", "position": "title", "company": "company", "company_id": "company_id",
			"phone_work": "phone_work", "phone_home": "phone_home", "phone_other": "phone_other", "email_other": "email_other", "note": "background",
		}},
	} {
		t.Run(c.file, func(t *testing.T) {
			tab := detect(t, open(t, filepath.Join(dir, c.file))).Table
			if got := table.ProposeTarget(tab); got != c.want {
				t.Fatalf("target %s, want %s", got, c.want)
			}
			m := table.ProposeMapping(tab, c.want)
			got := map[string]string{}
			for field := range c.fields {
				got[field] = tab.Label(m.Column(field))
			}
			if diff := cmp.Diff(c.fields, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The totals stand in the abc_reference.json beside each file.
func TestRealSumsAreExact(t *testing.T) {
	dir := sharedData(t)
	for _, c := range []struct {
		file        string
		rows        int
		sum         string
		first, last string
	}{
		{"payments/classicmodels/payments.csv", 273, "8853839.23", "2003-01-16", "2005-06-09"},
		{"payments/accounts-receivable/invoices.csv", 2586, "155658.78", "2012-01-13", "2014-01-19"},
		{"payments/uk-spend-hmrc/HMRC_spending_over_25000_for_September_2018.csv", 406, "118461709.02", "2018-09-03", "2018-09-28"},
		{"xlsx/superstore-2015.xlsx", 1952, "1924337.88", "2015-01-01", "2015-06-30"},
	} {
		t.Run(c.file, func(t *testing.T) {
			f := open(t, filepath.Join(dir, c.file))
			d := detect(t, f)
			again, err := f.Restore(d.Plan)
			if err != nil {
				t.Fatal(err)
			}
			for _, tab := range []*table.Table{d.Table, again} {
				rows, sum, first, last := total(t, tab)
				if rows != c.rows || sum != c.sum || first.String() != c.first || last.String() != c.last {
					t.Errorf("%d rows, %s, %s … %s; want %d, %s, %s … %s", rows, sum, first, last, c.rows, c.sum, c.first, c.last)
				}
			}
		})
	}
}

func total(t *testing.T, tab *table.Table) (rows int, sum string, first, last civil.Date) {
	t.Helper()
	m := table.ProposeMapping(tab, table.Payments)
	date, amount := m.Column("date"), m.Column("amount")
	var cents int64
	first = civil.MakeDate(9999, 1, 1)
	good, bad := rowsOf(t, tab)
	if len(bad) > 0 {
		t.Fatalf("refused: %+v", bad[0])
	}
	for _, row := range good {
		day, reason := tab.Columns[date].Dates.Parse(row[date])
		if reason != nil {
			t.Fatal(reason, row)
		}
		much, reason := tab.Columns[amount].Numbers.Parse(row[amount])
		if reason != nil {
			t.Fatal(reason, row)
		}
		v, exact, ok := much.Rescale(2)
		if !exact || !ok {
			t.Fatal(much, row)
		}
		cents += v
		first, last = min(first, day), max(last, day)
	}
	return len(good), table.Decimal{Unscaled: cents, Scale: 2}.String(), first, last
}

func TestNoRealFileCrashes(t *testing.T) {
	dir := sharedData(t)
	for _, pattern := range []string{"*/*.csv", "*/*/*.csv", "*/*/*/*.csv", "*/*.xlsx", "bank/*/*", "bank/*/*/*", "ics/*/*", "vcard/*"} {
		files, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range files {
			f, err := exchange.Open(path)
			if err != nil {
				continue
			}
			if d, err := f.Detect(exchange.Wish{}); err == nil {
				rowsOf(t, d.Table)
			}
			f.Close()
		}
	}
}
