package main

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// batch is how many payments go into one transaction: a bigger one would be
// written to the disk twice over.
const batch = 1_000_000

// load fills an empty database with the set, as an import would have.
func (set *reference) load(ctx context.Context, st *store.Store, step func(string)) error {
	if err := set.fillCompanies(ctx, st); err != nil {
		return err
	}
	step("loaded the companies with their months")
	if err := set.fillPayments(ctx, st, step); err != nil {
		return err
	}
	step("built the indexes of the payments")
	return execute(ctx, st.WriterDB(), "ANALYZE")
}

func (set *reference) fillCompanies(ctx context.Context, st *store.Store) error {
	restore, err := dropBuilt(ctx, st, "company")
	if err != nil {
		return err
	}
	if err := st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadCompanies(ctx, tx) }); err != nil {
		return err
	}
	if st.Engine() == "sqlite" {
		restore = append(restore, "INSERT INTO company_search (company_search) VALUES ('rebuild')")
	}
	return executeAll(ctx, st, restore)
}

func (set *reference) fillPayments(ctx context.Context, st *store.Store, step func(string)) error {
	restore, err := dropBuilt(ctx, st, "payment")
	if err != nil {
		return err
	}
	r := rand.New(rand.NewPCG(11, 13))
	for from := 0; from < len(set.payments); from += batch {
		to := min(from+batch, len(set.payments))
		if err := st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadPayments(ctx, tx, r, from, to) }); err != nil {
			return err
		}
		step(fmt.Sprintf("loaded %d payments", to))
	}
	return executeAll(ctx, st, restore)
}

// builtQueries list what is built from a table while it is filled: its indexes,
// without that of its primary key, and its triggers.
var builtQueries = map[string]string{
	"sqlite":   "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name = $1 ORDER BY name",
	"postgres": "SELECT 'index', indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND indexname NOT LIKE '%_key' AND indexname NOT LIKE '%_pkey' ORDER BY indexname",
}

// dropBuilt drops what is built from a table while it is filled, because
// building it at the end is faster, and gives the statements that bring it back.
func dropBuilt(ctx context.Context, st *store.Store, table string) (restore []string, err error) {
	rows, err := st.WriterDB().QueryContext(ctx, builtQueries[st.Engine()], table)
	if err != nil {
		return nil, err
	}
	var drops []string
	for rows.Next() {
		var kind, name, statement string
		if err := rows.Scan(&kind, &name, &statement); err != nil {
			return nil, errors.Join(err, rows.Close())
		}
		drops, restore = append(drops, "DROP "+kind+" "+name), append(restore, statement)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	return restore, executeAll(ctx, st, drops)
}

func executeAll(ctx context.Context, st *store.Store, statements []string) error {
	for _, statement := range statements {
		if err := execute(ctx, st.WriterDB(), statement); err != nil {
			return err
		}
	}
	return nil
}

func execute(ctx context.Context, db *sql.DB, statement string) error {
	if _, err := db.ExecContext(ctx, statement); err != nil {
		return fmt.Errorf("%s: %w", statement, err)
	}
	return nil
}

func (set *reference) loadCompanies(ctx context.Context, tx *store.Tx) error {
	w := crm.Workspace{Name: "Reference", Currency: "EUR", TimeZone: "UTC", Language: "en", Country: "bg", PotentialCuts: crm.PotentialCuts{A: 1_000_000, B: 200_000}}
	if err := store.InsertWorkspace(ctx, tx, w); err != nil {
		return err
	}
	for _, u := range set.people {
		if err := store.InsertUser(ctx, tx, u); err != nil {
			return err
		}
	}
	for i := range set.companies {
		s := &set.companies[i].Standing
		s.PotentialClass = crm.PotentialUnknown
		if s.PotentialOn != 0 {
			s.PotentialClass, s.Gap = w.PotentialCuts.Classify(s.Potential), s.Potential
		}
	}
	if err := store.LoadCompanies(ctx, tx, slices.Values(set.companies)); err != nil {
		return err
	}
	if err := store.LoadPotentials(ctx, tx, set.assessments); err != nil {
		return err
	}
	return store.LoadMonths(ctx, tx, set.months)
}

// assessments gives every assessed company its one assessment.
func (set *reference) assessments(yield func(crm.Potential) bool) {
	r := rand.New(rand.NewPCG(17, 19))
	for i, c := range set.companies {
		if c.Standing.PotentialOn == 0 {
			continue
		}
		p := crm.Potential{
			ID: madeID(r, 3, i), CompanyID: c.ID, ValidFrom: c.Standing.PotentialOn, RecordedAt: recorded, Low: c.Standing.Potential, Likely: c.Standing.Potential, High: c.Standing.Potential,
			Method: crm.ByImport, Evidence: "reference data",
		}
		if !yield(p) {
			return
		}
	}
}

// months gives the monthly sums of every company that has paid.
func (set *reference) months(yield func(crm.ID, []crm.MonthSum) bool) {
	first, end := firstDay.Month(), endDay.Month()
	span := int(end - first)
	cube := make([]crm.MonthSum, len(set.companies)*span)
	for _, p := range set.payments {
		s := &cube[int(p.company)*span+int(p.day.Month()-first)]
		s.Revenue += p.amount
		s.Margin += p.margin
		s.Count++
	}
	kept := make([]crm.MonthSum, 0, span)
	for i, c := range set.companies {
		kept = kept[:0]
		for m := range span {
			if s := cube[i*span+m]; s.Count > 0 {
				s.Month = first + civil.Month(m)
				kept = append(kept, s)
			}
		}
		if len(kept) > 0 && !yield(c.ID, kept) {
			return
		}
	}
}

func (set *reference) loadPayments(ctx context.Context, tx *store.Tx, r *rand.Rand, from, to int) error {
	return store.LoadPayments(ctx, tx, func(yield func([]byte, crm.Payment) bool) {
		for i := from; i < to; i++ {
			p := set.payments[i]
			number := paymentNumber(i)
			key := sha256.Sum256([]byte(number))
			made := crm.Payment{
				ID: madeID(r, 2, i), CompanyID: set.companies[p.company].ID, PaidOn: p.day, Amount: p.amount, Margin: &set.payments[i].margin,
				ExternalID: number, CreatedAt: recorded, Version: 1,
			}
			if !yield(key[:16], made) {
				return
			}
		}
	})
}
