package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

var tiny = size{companies: 500, payments: 20_000, people: 30, contacts: 900, activities: 5_000, deals: 100}

func TestTheSameSeedMakesTheSameBytes(t *testing.T) {
	one, two := t.TempDir(), t.TempDir()
	for _, dir := range []string{one, two} {
		if err := makeReference(1, tiny).writeFiles(dir); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"companies.csv", "payments.csv"} {
		a, errA := os.ReadFile(filepath.Join(one, name))
		b, errB := os.ReadFile(filepath.Join(two, name))
		if errA != nil || errB != nil || len(a) == 0 || !bytes.Equal(a, b) {
			t.Errorf("%s differs between two runs (%d and %d bytes): %v %v", name, len(a), len(b), errA, errB)
		}
	}
	var other bytes.Buffer
	set := makeReference(2, tiny)
	if err := writeRows(&other, func(w *csv.Writer) error { return set.paymentRows(w, 0, len(set.payments)) }); err != nil {
		t.Fatal(err)
	}
	if a, _ := os.ReadFile(filepath.Join(one, "payments.csv")); bytes.Equal(a, other.Bytes()) {
		t.Error("another seed made the same payments")
	}
}

func TestTheReferenceIsAsDescribed(t *testing.T) {
	set := makeReference(1, size{companies: 5_000, payments: 100_000, people: 5})
	cyrillic, refunds := 0, 0
	ids := map[crm.ID]bool{}
	for _, c := range set.companies {
		if c.Name[0] >= 0x80 {
			cyrillic++
		}
		ids[c.ID] = true
	}
	for _, p := range set.payments {
		if p.amount < 0 {
			refunds++
		}
		if p.day < firstDay || p.day >= endDay {
			t.Fatalf("a payment on %s", p.day)
		}
	}
	if share := float64(cyrillic) / 5_000; share < 0.58 || share > 0.62 {
		t.Errorf("%.2f of the names are Cyrillic", share)
	}
	if share := float64(refunds) / 100_000; share < 0.027 || share > 0.033 {
		t.Errorf("%.3f of the payments are refunds", share)
	}
	if len(ids) != 5_000 {
		t.Errorf("%d different ids", len(ids))
	}
}

// TestTheDatabaseHoldsWhatTheFilesHold: the sums by month are those of the payments.
func TestTheDatabaseHoldsWhatTheFilesHold(t *testing.T) {
	ctx := context.Background()
	st, err := store.Open(ctx, store.Config{File: filepath.Join(t.TempDir(), "kaymak.db")})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	set := makeReference(1, tiny)
	if err := set.load(ctx, st, tiny, func(string) {}); err != nil {
		t.Fatal(err)
	}
	err = st.View(ctx, func(tx *store.Tx) error {
		for i, c := range set.companies {
			sums, err := store.MonthSums(ctx, tx, c.ID)
			if err != nil {
				return err
			}
			for _, s := range sums {
				if want := set.sumOf(i, s.Month); s != want {
					t.Errorf("%s in %s: %+v, want %+v", c.Name, s.Month, s, want)
				}
			}
		}
		return counted(ctx, t, tx, map[string]int{"contact": 900, "contact_company": 900, "activity": 5_000, "deal": 100, "task": 3_000, "team": 2, "app_user": 30})
	})
	if err != nil {
		t.Error(err)
	}
}

// counted demands that each table has as many rows.
func counted(ctx context.Context, t *testing.T, tx *store.Tx, want map[string]int) error {
	for table, n := range want {
		var rows int
		if err := tx.Tx.Tx.QueryRowContext(ctx, "SELECT count(*) FROM "+table).Scan(&rows); err != nil {
			return err
		}
		if rows != n {
			t.Errorf("%d rows in %s, want %d", rows, table, n)
		}
	}
	return nil
}

// sumOf adds up one company's month the slow way.
func (set *reference) sumOf(company int, month civil.Month) crm.MonthSum {
	sum := crm.MonthSum{Month: month}
	for _, p := range set.payments {
		if int(p.company) == company && p.day.Month() == month {
			sum.Revenue += p.amount
			sum.Margin += p.margin
			sum.Count++
		}
	}
	return sum
}

func TestMoneyIsWrittenWithTwoPlaces(t *testing.T) {
	for minor, want := range map[int64]string{0: "0.00", 5: "0.05", 12345: "123.45", -5: "-0.05", -12300: "-123.00"} {
		if got := decimal(minor); got != want {
			t.Errorf("decimal(%d) = %s, want %s", minor, got, want)
		}
	}
}
