package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/store"
)

// batch is how many payments go into one transaction: a bigger one would be
// written to the disk twice over.
const batch = 1_000_000

// load fills an empty database with the set, as an import would have.
func (set *reference) load(ctx context.Context, st *store.Store, n size, step func(string)) error {
	if err := set.fillCompanies(ctx, st); err != nil {
		return err
	}
	step("loaded the companies with their months")
	if err := set.fillPayments(ctx, st, step); err != nil {
		return err
	}
	step("built the indexes of the payments")
	if err := set.fillSales(ctx, st, n, step); err != nil {
		return err
	}
	step("derived the cards")
	return execute(ctx, st.WriterDB(), "ANALYZE")
}

func (set *reference) fillCompanies(ctx context.Context, st *store.Store) error {
	core := service.NewCore(st, "", slog.New(slog.DiscardHandler))
	if _, err := (service.Workspaces{Core: core}).Ensure(ctx, access.System, "EUR", "en"); err != nil {
		return err
	}
	restore, err := dropIndexes(ctx, st, "company")
	if err != nil {
		return err
	}
	if err := st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadCompanies(ctx, tx) }); err != nil {
		return err
	}
	return executeAll(ctx, st, restore)
}

// fillPayments writes the payments as the table keeps them: by company and day.
func (set *reference) fillPayments(ctx context.Context, st *store.Store, step func(string)) error {
	order := set.byCompany()
	for from := 0; from < len(order); from += batch {
		to := min(from+batch, len(order))
		if err := st.Write(ctx, recorded, func(tx *store.Tx) error { return set.loadPayments(ctx, tx, order[from:to]) }); err != nil {
			return err
		}
		step(fmt.Sprintf("loaded %d payments", to))
	}
	return nil
}

// byCompany gives the places of the payments sorted by company and day.
func (set *reference) byCompany() []int32 {
	order := make([]int32, len(set.payments))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		x, y := set.payments[a], set.payments[b]
		return cmp.Or(cmp.Compare(x.company, y.company), cmp.Compare(x.day, y.day))
	})
	return order
}

// indexQueries list the indexes of a table, without that of its primary key.
var indexQueries = map[string]string{
	"sqlite":   "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = $1 ORDER BY name",
	"postgres": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND indexname NOT LIKE '%_key' AND indexname NOT LIKE '%_pkey' ORDER BY indexname",
}

// dropIndexes drops the indexes of a table while it is filled, because building
// them at the end is faster, and gives the statements that bring them back.
func dropIndexes(ctx context.Context, st *store.Store, table string) (restore []string, err error) {
	rows, err := st.WriterDB().QueryContext(ctx, indexQueries[st.Engine()], table)
	if err != nil {
		return nil, err
	}
	var drops []string
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			return nil, errors.Join(err, rows.Close())
		}
		drops, restore = append(drops, "DROP INDEX "+name), append(restore, statement)
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
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return err
	}
	for _, team := range set.teams {
		if err := store.InsertTeam(ctx, tx, team); err != nil {
			return err
		}
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
	return store.LoadDays(ctx, tx, set.days)
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

// days gives the daily sums of every company that has paid.
func (set *reference) days(yield func(store.CompanyDays) bool) {
	order := set.byCompany()
	for start := 0; start < len(order); {
		company := set.payments[order[start]].company
		var days []crm.DaySum
		for ; start < len(order) && set.payments[order[start]].company == company; start++ {
			p := set.payments[order[start]]
			days = append(days, crm.DaySum{Day: p.day, Revenue: p.amount, Margin: p.margin, Count: 1})
		}
		if !yield(store.CompanyDays{CompanyID: set.companies[company].ID, Days: store.MergeDays(days)}) {
			return
		}
	}
}

func (set *reference) loadPayments(ctx context.Context, tx *store.Tx, places []int32) error {
	return store.LoadPayments(ctx, tx, func(yield func(crm.Payment) bool) {
		for _, i := range places {
			p := set.payments[i]
			number := paymentNumber(int(i))
			digest := sha256.Sum256([]byte(number))
			made := crm.Payment{
				ID: crm.PaymentID(p.day, [16]byte(digest[:16])), CompanyID: set.companies[p.company].ID, PaidOn: p.day, Amount: p.amount, Margin: &set.payments[i].margin,
				ExternalID: number, CreatedAt: recorded, Version: 1,
			}
			if !yield(made) {
				return
			}
		}
	})
}
