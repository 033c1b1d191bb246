package service_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

const paymentsFile = "Клиент;ИНН;Дата оплаты;Сумма\n" +
	"ООО «Ромашка»;7801234567;01.02.2026;1 234,56\n" +
	"Ромашка;7801234567;03.02.2026;100,00\n" +
	"Альфа;;15.03.2026;-50,00\n" +
	"Альфа;;15.03.2026;-50,00\n" +
	"Бета;;32.01.2026;5,00\n" +
	";;01.03.2026;7,00\n" +
	"Гамма;;01.03.2026;0\n"

// desk is a ground with the imports at hand.
type desk struct {
	*servicetest.Ground
	t       *testing.T
	imports service.Imports
}

func newDesk(t *testing.T, st *store.Store) desk {
	g := servicetest.On(t, st)
	return desk{g, t, service.Imports{Core: g.Core}}
}

func (d desk) upload(name, content string) crm.Import {
	d.t.Helper()
	i, err := d.imports.Upload(d.t.Context(), d.Admin, name, strings.NewReader(content))
	if err != nil {
		d.t.Fatal(err)
	}
	return i
}

// land uploads, starts and runs an import with the mapping proposed for it.
func (d desk) land(name, content string) crm.Import {
	d.t.Helper()
	return d.run(d.upload(name, content))
}

func (d desk) landMapped(name, content string, mapping map[string]int) crm.Import {
	d.t.Helper()
	i := d.upload(name, content)
	i, err := d.imports.Adjust(d.t.Context(), d.Admin, i.ID, service.Adjustment{Version: i.Version, Mapping: mapping, Options: i.Options})
	if err != nil {
		d.t.Fatal(err)
	}
	return d.run(i)
}

func (d desk) run(i crm.Import) crm.Import {
	d.t.Helper()
	if _, err := d.imports.Start(d.t.Context(), d.Admin, i.ID, false); err != nil {
		d.t.Fatal(err)
	}
	d.RunJobs(d.t)
	return d.get(i.ID)
}

func (d desk) get(id crm.ID) crm.Import {
	d.t.Helper()
	i, err := d.imports.Get(d.t.Context(), d.Admin, id)
	if err != nil {
		d.t.Fatal(err)
	}
	return i
}

func (d desk) undo(id crm.ID) crm.Import {
	d.t.Helper()
	if _, err := d.imports.Undo(d.t.Context(), d.Admin, id); err != nil {
		d.t.Fatal(err)
	}
	d.RunJobs(d.t)
	return d.get(id)
}

// world is everything an import may touch, as text.
func (d desk) world() []string {
	d.t.Helper()
	var lines []string
	err := d.Core.Store.View(d.t.Context(), func(tx *store.Tx) error {
		refs, err := store.FindCompanies(d.t.Context(), tx, store.ByNameKey, []string{"ромашка", "альфа", "бета", "гамма", "new", "known"})
		if err != nil {
			return err
		}
		for _, r := range refs {
			c, err := store.Company(d.t.Context(), tx, r.ID)
			if err != nil {
				return err
			}
			payments, err := store.Payments(d.t.Context(), tx, r.ID, store.PaymentPage{Limit: 100})
			if err != nil {
				return err
			}
			months, err := store.MonthSums(d.t.Context(), tx, r.ID)
			if err != nil {
				return err
			}
			total := int64(0)
			for _, p := range payments {
				total += p.Amount
			}
			lines = append(lines, fmt.Sprintf("%s %s %s %s city=%s paid=%d/%d last=%s %v potential=%d%s gap=%d", r.NameKey, c.Status, c.TaxID, c.ExternalID, c.City, len(payments), total, c.Standing.LastPaidOn, months, c.Standing.Potential, c.Standing.PotentialClass, c.Standing.Gap))
		}
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
	slices.Sort(lines)
	return lines
}

func TestAPaymentsFileLandsWithEveryRefusedRowNamed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		i := d.land("оплаты.csv", paymentsFile)
		want := crm.ImportCounts{Rows: 7, Refused: 3, Payments: 4, CompaniesNew: 2}
		got := i.Counts
		if diff := cmp.Diff(want, got); diff != "" || i.State != crm.ImportDone {
			t.Errorf("%s %s", i.State, diff)
		}
		wantWorld := []string{
			"альфа client   city= paid=2/-10000 last=2026-03-15 [{2026-03 -10000 0 2}] potential=0? gap=0",
			"ромашка client 7801234567  city= paid=2/133456 last=2026-02-03 [{2026-02 133456 0 2}] potential=0? gap=0",
		}
		if diff := cmp.Diff(wantWorld, d.world()); diff != "" {
			t.Error(diff)
		}
		refusals, err := d.imports.Refusals(t.Context(), d.Admin, i.ID, 0, 10)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, r := range refusals {
			lines = append(lines, fmt.Sprintf("%d %s %q %s", r.Line, r.Column, r.Value, r.Code))
		}
		wantLines := []string{`6 Дата оплаты "32.01.2026" cell.no_such_day`, `7 Клиент "" payment.no_company`, `8 Сумма "0" payment.zero`}
		if diff := cmp.Diff(wantLines, lines); diff != "" {
			t.Error(diff)
		}
	})
}

func TestTheSameFileAgainAddsNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		d.land("a.csv", paymentsFile)
		before := d.world()
		again := d.land("b.csv", paymentsFile)
		if again.Counts.Payments != 0 || again.Counts.Known != 4 || again.Counts.CompaniesNew != 0 {
			t.Errorf("got %+v", again.Counts)
		}
		if diff := cmp.Diff(before, d.world()); diff != "" {
			t.Error(diff)
		}
		more := d.land("c.csv", paymentsFile+"Альфа;;15.03.2026;-50,00\n")
		if more.Counts.Payments != 1 || more.Counts.Known != 4 {
			t.Errorf("a third equal row is a third payment: got %+v", more.Counts)
		}
	})
}

func TestADocumentNumberNamesOnePaymentAYearAndCompany(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	const header = "customer;document number;payment date;amount\n"
	mapping := map[string]int{"company": 0, "external_id": 1, "date": 2, "amount": 3}
	d.landMapped("a.csv", header+"Known;15;2025-02-01;10.00\nKnown;16;2025-02-02;20.00\n", mapping)
	got := d.landMapped("b.csv", header+"Known;15;2025-02-01;11.00\nKnown;15;2026-02-01;10.00\nOther;15;2025-02-01;10.00\n", mapping).Counts
	if got.Payments != 2 || got.Known != 1 {
		t.Errorf("got %+v", got)
	}
}

func TestACheckSaysWhatLandingDoesAndWritesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		d.land("a.csv", "Клиент;Дата оплаты;Сумма\nАльфа;15.03.2026;-50,00\n")
		before := d.world()
		i := d.upload("b.csv", paymentsFile)
		if _, err := d.imports.Start(t.Context(), d.Admin, i.ID, true); err != nil {
			t.Fatal(err)
		}
		d.RunJobs(t)
		checked := d.get(i.ID)
		if diff := cmp.Diff(before, d.world()); diff != "" {
			t.Errorf("the check wrote: %s", diff)
		}
		if checked.State != crm.ImportDraft {
			t.Errorf("state %s", checked.State)
		}
		if _, err := d.imports.Start(t.Context(), d.Admin, i.ID, false); err != nil {
			t.Fatal(err)
		}
		d.RunJobs(t)
		landed := d.get(i.ID).Counts
		if diff := cmp.Diff(checked.Counts, landed); diff != "" {
			t.Errorf("check against landing: %s", diff)
		}
	})
}

// TestAnUndoneImportLeavesNoTrace (SuiteCRM-Core#805: undo of an import fails or is
// missing).
func TestAnUndoneImportLeavesNoTrace(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		d.land("companies.csv", "name;tax id;city;potential\nKnown;831650349;Sofia;5000\n")
		d.land("a.csv", "customer;payment date;amount\nKnown;2026-01-05;10\n")
		before := d.world()
		payments := d.land("b.csv", paymentsFile+"Known;831650349;01.04.2026;77,00\n")
		companies := d.land("c.csv", "name;tax id;city;potential\nKnown;831650349;Plovdiv;90000000\nNew;121699202;Varna;1000\n")
		if companies.Counts.CompaniesChanged != 1 || companies.Counts.CompaniesNew != 1 || companies.Counts.Potentials != 2 {
			t.Errorf("companies: %+v", companies.Counts)
		}
		d.undo(companies.ID)
		undone := d.undo(payments.ID)
		if diff := cmp.Diff(before, d.world()); diff != "" {
			t.Error(diff)
		}
		if undone.State != crm.ImportUndone || undone.Counts.KeptCount != 0 {
			t.Errorf("got %s %+v", undone.State, undone.Counts)
		}
		if again := d.land("d.csv", paymentsFile); again.Counts.Payments != 4 {
			t.Errorf("after the undo the file can come again: %+v", again.Counts)
		}
	})
}

func TestAnUndoKeepsAndNamesWhatSomebodyEditedSince(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		d := newDesk(t, st)
		i := d.land("a.csv", paymentsFile)
		companies := service.Companies{Core: d.Core}
		var alpha crm.Company
		err := d.Core.Store.View(t.Context(), func(tx *store.Tx) error {
			refs, err := store.FindCompanies(t.Context(), tx, store.ByNameKey, []string{"альфа"})
			if err != nil {
				return err
			}
			alpha, err = store.Company(t.Context(), tx, refs[0].ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		alpha.City = "Пловдив"
		if _, err := companies.Update(t.Context(), d.Admin, alpha); err != nil {
			t.Fatal(err)
		}
		undone := d.undo(i.ID)
		if diff := cmp.Diff([]string{"Альфа"}, undone.Counts.Kept); diff != "" {
			t.Error(diff)
		}
		if world := d.world(); len(world) != 1 || !strings.Contains(world[0], "city=Пловдив paid=0/0") {
			t.Errorf("got %v", world)
		}
	})
}

func TestAPaymentFindsItsCompanyByCodeThenTaxIDThenName(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	d.land("companies.csv", "external id;name;tax id\nK1;Known;831650349\n")
	got := d.land("p.csv", "customer id;customer;tax id;payment date;amount\nK1;Anything;;2026-01-01;1\n;Whatever;831650349;2026-01-01;2\n;\"Known, Ltd.\";;2026-01-01;3\n")
	if got.Counts.CompaniesNew != 0 || got.Counts.CompaniesMatched != 3 || got.Counts.Payments != 3 {
		t.Errorf("got %+v", got.Counts)
	}
	other := d.land("q.csv", "customer id;customer;payment date;amount\nK2;Known;2026-01-02;1\n")
	if other.Counts.CompaniesNew != 1 {
		t.Errorf("the same name under another code is another company: %+v", other.Counts)
	}
}

// A file of codes and potentials assesses companies; it neither renames them
// nor makes companies called like their code.
func TestACodeAloneFindsACompanyAndNeverNamesOne(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	d.land("companies.csv", "external id;name\nK1;Known\n")
	mapping := map[string]int{"external_id": 0, "potential": 1}
	got := d.landMapped("p.csv", "external id;potential\nK1;5000\nK2;6000\n", mapping)
	if got.Counts.Potentials != 1 || got.Counts.CompaniesNew != 0 || got.Counts.CompaniesChanged != 0 || got.Counts.Refused != 1 {
		t.Errorf("got %+v", got.Counts)
	}
	if world := d.world(); len(world) != 1 || !strings.HasPrefix(world[0], "known ") {
		t.Errorf("got %v", world)
	}
}

func TestUnknownCompaniesAreRefusedWhenCreatingIsOff(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	i := d.upload("a.csv", paymentsFile)
	i, err := d.imports.Adjust(t.Context(), d.Admin, i.ID, service.Adjustment{Version: i.Version, Options: crm.ImportOptions{}})
	if err != nil {
		t.Fatal(err)
	}
	job, err := d.imports.Start(t.Context(), d.Admin, i.ID, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Run(t, job); fault.CodeOf(err) != "import.nothing" {
		t.Errorf("got %v", err)
	}
	if after := d.get(i.ID); after.State != crm.ImportFailed || len(d.world()) != 0 {
		t.Errorf("got %s, %v", after.State, d.world())
	}
}

func TestAMappingMustNameFieldsAndColumnsThatExist(t *testing.T) {
	d := newDesk(t, storetest.SQLite(t))
	i := d.upload("a.csv", paymentsFile)
	for _, mapping := range []map[string]int{{"nonsense": 0}, {"amount": 99}} {
		_, err := d.imports.Adjust(t.Context(), d.Admin, i.ID, service.Adjustment{Version: i.Version, Mapping: mapping})
		if !fault.Is(err, fault.Invalid) {
			t.Errorf("%v: got %v", mapping, err)
		}
	}
	i, err := d.imports.Adjust(t.Context(), d.Admin, i.ID, service.Adjustment{Version: i.Version, Mapping: map[string]int{"company": 0, "date": 2}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.imports.Start(t.Context(), d.Admin, i.ID, false); !fault.Is(err, fault.Invalid) {
		t.Errorf("an import without an amount started: %v", err)
	}
}
