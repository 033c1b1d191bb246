package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

var now = time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC)

func id(n byte) crm.ID { return crm.ID{15: n} }

func write(t *testing.T, st *store.Store, fn func(tx *store.Tx) error) {
	t.Helper()
	if err := st.Write(context.Background(), now, fn); err != nil {
		t.Fatal(err)
	}
}

func company(n byte, name string) crm.Company {
	return crm.Company{ID: id(n), Name: name, Status: crm.Client, CreatedAt: now, UpdatedAt: now, Version: 1, Standing: crm.Standing{PotentialClass: crm.PotentialUnknown}}
}

func TestCompanyComesBackAsItWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		want := company(1, "ООО «Северный бетон»")
		want.ExternalID, want.TaxID, want.Phone, want.OwnerID = "C-1", "7801", "+7 911 000-00-01", crm.ID{}
		want.Standing.Potential, want.Standing.PotentialOn, want.Standing.PotentialClass = 6_200_000_00, civil.MakeDate(2026, 10, 1), crm.PotentialA
		write(t, st, func(tx *store.Tx) error { return store.InsertCompany(t.Context(), tx, want) })
		var got crm.Company
		err := st.View(t.Context(), func(tx *store.Tx) (err error) {
			got, err = store.Company(t.Context(), tx, want.ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestUpdateOfAnOldVersionIsStale(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := company(1, "Metal")
		write(t, st, func(tx *store.Tx) error { return store.InsertCompany(t.Context(), tx, c) })
		c.Name = "Metal works"
		write(t, st, func(tx *store.Tx) error { return store.UpdateCompany(t.Context(), tx, c) })
		err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.UpdateCompany(t.Context(), tx, c) })
		if !fault.Is(err, fault.Stale) {
			t.Errorf("got %v, want a stale fault", err)
		}
	})
}

func TestEngineErrorsAreClassifiedByCode(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		a, b := company(1, "A"), company(2, "B")
		a.ExternalID, b.ExternalID = "same", "same"
		write(t, st, func(tx *store.Tx) error { return store.InsertCompany(t.Context(), tx, a) })
		err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.InsertCompany(t.Context(), tx, b) })
		if fault.CodeOf(err) != "company.external_id_taken" {
			t.Errorf("external id taken: got %v", err)
		}
		err = st.View(t.Context(), func(tx *store.Tx) error {
			_, err := store.Company(t.Context(), tx, id(9))
			return err
		})
		if !fault.Is(err, fault.NotFound) {
			t.Errorf("unknown company: got %v", err)
		}
	})
}

func TestAFailedWriteLeavesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		broken := errors.New("broken")
		err := st.Write(t.Context(), now, func(tx *store.Tx) error {
			if err := store.InsertCompany(t.Context(), tx, company(1, "Gone")); err != nil {
				return err
			}
			return broken
		})
		if !errors.Is(err, broken) {
			t.Fatalf("got %v", err)
		}
		err = st.View(t.Context(), func(tx *store.Tx) error {
			_, err := store.Company(t.Context(), tx, id(1))
			return err
		})
		if !fault.Is(err, fault.NotFound) {
			t.Errorf("the company survived: %v", err)
		}
	})
}

func TestBulkAndEachWriteManyRows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		write(t, st, func(tx *store.Tx) error {
			rows := [][]any{{store.ID(id(1)), []byte{1}}, {store.ID(id(2)), []byte{2}}}
			return tx.Bulk(t.Context(), "company_month", []string{"company_id", "months"}, slices.Values(rows))
		})
		write(t, st, func(tx *store.Tx) error {
			rows := [][]any{{[]byte{7}, store.ID(id(2))}}
			return tx.Each(t.Context(), "UPDATE company_month SET months = ? WHERE company_id = ?", slices.Values(rows))
		})
		var got []byte
		err := st.View(t.Context(), func(tx *store.Tx) error {
			return tx.NewRaw("SELECT months FROM company_month WHERE company_id = ?", store.ID(id(2))).Scan(t.Context(), &got)
		})
		if err != nil || !slices.Equal(got, []byte{7}) {
			t.Errorf("got %v, %v", got, err)
		}
	})
}

func TestHistoryIsReadNewestFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		write(t, st, func(tx *store.Tx) error {
			for n := byte(1); n <= 3; n++ {
				e := crm.Event{ID: id(n), At: now, Noun: "company", RecordID: id(9), Action: "updated", Changes: []crm.Change{{Field: "name", Before: "a", After: "b"}}}
				if err := store.InsertEvent(t.Context(), tx, e); err != nil {
					return err
				}
			}
			return nil
		})
		var events []crm.Event
		err := st.View(t.Context(), func(tx *store.Tx) (err error) {
			events, err = store.Events(t.Context(), tx, store.EventQuery{Noun: "company", Record: id(9), Before: id(3), Limit: 10})
			return err
		})
		if err != nil || len(events) != 2 || events[0].ID != id(2) {
			t.Errorf("got %v, %v", events, err)
		}
	})
}

func TestRebuildDaysSumsPayments(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		margin := int64(30)
		day := civil.MakeDate(2026, time.January, 31)
		payment := func(n byte, paidOn civil.Date, amount int64, margin *int64) crm.Payment {
			return crm.Payment{ID: crm.PaymentID(paidOn, [16]byte{15: n}), CompanyID: id(1), PaidOn: paidOn, Amount: amount, Margin: margin, CreatedAt: now, Version: 1}
		}
		payments := []crm.Payment{payment(1, day, 100, &margin), payment(2, day+1, -40, nil), payment(3, day, 5, nil)}
		write(t, st, func(tx *store.Tx) error {
			if err := store.InsertCompany(t.Context(), tx, company(1, "Payer")); err != nil {
				return err
			}
			if err := store.LoadPayments(t.Context(), tx, slices.Values(payments)); err != nil {
				return err
			}
			return store.RebuildDays(t.Context(), tx, []crm.ID{id(1)})
		})
		err := st.View(t.Context(), func(tx *store.Tx) error {
			got, err := store.MonthSums(t.Context(), tx, id(1))
			january := civil.MakeMonth(2026, time.January)
			want := []crm.MonthSum{{Month: january, Revenue: 105, Margin: 30, Count: 2}, {Month: january + 1, Revenue: -40, Count: 1}}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if err != nil {
				return err
			}
			page, err := store.Payments(t.Context(), tx, id(1), store.PaymentPage{Limit: 2})
			if err != nil || len(page) != 2 || page[0].PaidOn != day+1 {
				t.Errorf("first page %v, %v", page, err)
				return err
			}
			rest, err := store.Payments(t.Context(), tx, id(1), store.PaymentPage{Before: page[1].ID, Limit: 2})
			if len(rest) != 1 || rest[0].PaidOn != day {
				t.Errorf("second page %v", rest)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	})
}

func TestDaysUnpackToWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfNDistinct(rapid.Int32Range(1, 40000), 0, 40, rapid.ID).Draw(t, "days")
		slices.Sort(days)
		want := make([]crm.DaySum, len(days))
		for i, d := range days {
			want[i] = crm.DaySum{Day: civil.Date(d), Revenue: rapid.Int64().Draw(t, "revenue"), Margin: rapid.Int64().Draw(t, "margin"), Count: rapid.Int64Range(1, 1<<40).Draw(t, "count")}
		}
		got, err := store.UnpackDays(store.PackDays(want), nil)
		if err != nil || !slices.Equal(want, got) {
			t.Fatalf("got %v, %v, want %v", got, err, want)
		}
	})
}

func monthSums(t *rapid.T, label string) []crm.MonthSum {
	months := rapid.SliceOfNDistinct(rapid.IntRange(20000, 30000), 0, 40, rapid.ID).Draw(t, label)
	slices.Sort(months)
	sums := make([]crm.MonthSum, len(months))
	for i, m := range months {
		sums[i] = crm.MonthSum{Month: civil.Month(m), Revenue: rapid.Int64().Draw(t, "revenue"), Margin: rapid.Int64().Draw(t, "margin"), Count: rapid.Int64Range(1, 1<<40).Draw(t, "count")}
	}
	return sums
}

func TestMonthsUnpackToWhatWasPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := monthSums(t, "months")
		got, err := store.UnpackMonths(store.PackMonths(want), nil)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(want, got) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

func FuzzUnpackMonths(f *testing.F) {
	f.Add(store.PackMonths([]crm.MonthSum{{Month: 24000, Revenue: -5, Margin: 1, Count: 2}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		if _, err := store.UnpackMonths(b, nil); err != nil && fault.CodeOf(err) != "store.sums_damaged" {
			t.Errorf("unexpected error %v", err)
		}
	})
}
