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
	db := st.WriterDB()
	restore, err := dropIndexes(ctx, st, "payment")
	if err != nil {
		return err
	}
	if err := st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadCompanies(ctx, tx) }); err != nil {
		return err
	}
	step("loaded the companies with their months")
	r := rand.New(rand.NewPCG(11, 13))
	for from := 0; from < len(set.payments); from += batch {
		to := min(from+batch, len(set.payments))
		if err := st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadPayments(ctx, tx, r, from, to) }); err != nil {
			return err
		}
		step(fmt.Sprintf("loaded %d payments", to))
	}
	for _, statement := range restore {
		if err := execute(ctx, db, statement); err != nil {
			return err
		}
		step(statement)
	}
	return execute(ctx, db, "ANALYZE")
}

// indexQueries list the indexes of a table, without that of its primary key.
var indexQueries = map[string]string{
	"sqlite":   "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = $1 ORDER BY name",
	"postgres": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND indexname NOT LIKE '%_pkey' ORDER BY indexname",
}

// dropIndexes drops the indexes of a table while it is loaded, because building
// them at the end is faster, and gives the statements that bring them back.
func dropIndexes(ctx context.Context, st *store.Store, table string) (restore []string, err error) {
	db := st.WriterDB()
	rows, err := db.QueryContext(ctx, indexQueries[st.Engine()], table)
	if err != nil {
		return nil, err
	}
	var names []string
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			return nil, errors.Join(err, rows.Close())
		}
		names, restore = append(names, name), append(restore, statement)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	for _, name := range names {
		if err := execute(ctx, db, "DROP INDEX "+name); err != nil {
			return nil, err
		}
	}
	return restore, nil
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
