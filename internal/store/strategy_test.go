package store_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func read[T any](t *testing.T, st *store.Store, fn func(tx *store.Tx) (T, error)) T {
	t.Helper()
	var got T
	err := st.View(t.Context(), func(tx *store.Tx) (err error) {
		got, err = fn(tx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestTheStrategyInForce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		january, march := civil.MakeDate(2026, 1, 1), civil.MakeDate(2026, 3, 1)
		write(t, st, func(tx *store.Tx) error {
			for i, from := range []civil.Date{march, january, january} {
				s := crm.Strategy{ID: id(byte(i + 1)), ValidFrom: from, RecordedAt: now, Version: int64(i + 1), Cells: crm.DefaultCells()}
				if err := store.InsertStrategy(t.Context(), tx, s); err != nil {
					return err
				}
			}
			return nil
		})
		for day, want := range map[civil.Date]crm.ID{
			civil.MakeDate(2025, 1, 1): id(3), // before the first, the first; of two recorded at once, the later id
			january:                    id(3), march.AddDays(-1): id(3), march: id(1), civil.MakeDate(2027, 1, 1): id(1),
		} {
			got := read(t, st, func(tx *store.Tx) (crm.Strategy, error) { return store.StrategyOn(t.Context(), tx, day) })
			if got.ID != want || cmp.Diff(crm.DefaultCells(), got.Cells) != "" {
				t.Errorf("on %s the strategy %s holds, want %s", day, got.ID, want)
			}
		}
		if v := read(t, st, func(tx *store.Tx) (int64, error) { return store.LatestStrategyVersion(t.Context(), tx) }); v != 3 {
			t.Errorf("latest version %d", v)
		}
		turns := func(from, to civil.Date) bool {
			return read(t, st, func(tx *store.Tx) (bool, error) { return store.TurnsOn(t.Context(), tx, from, to) })
		}
		if !turns(march, march) || turns(march+1, march+30) {
			t.Error("a version begins to hold on the first of March and on no other day of it")
		}
	})
}

func TestSegmentsAreSummedUp(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		write(t, st, func(tx *store.Tx) error {
			for i, status := range []crm.Status{crm.Client, crm.Client, crm.Released, crm.Prospect} {
				c := company(byte(i+1), "Company")
				c.Status = status
				c.Standing = crm.Standing{Group: crm.GroupA, PotentialClass: crm.PotentialB, Actual: 10, Potential: 30, Gap: 20}
				if status == crm.Prospect {
					c.Standing = crm.Standing{PotentialClass: crm.PotentialUnknown}
				}
				if err := store.InsertCompany(t.Context(), tx, c); err != nil {
					return err
				}
			}
			return nil
		})
		got := read(t, st, func(tx *store.Tx) ([]store.SegmentTotal, error) { return store.SegmentTotals(t.Context(), tx) })
		slices.SortFunc(got, func(a, b store.SegmentTotal) int { return strings.Compare(a.AbcGroup, b.AbcGroup) })
		want := []store.SegmentTotal{{PotentialClass: "?", Companies: 1}, {AbcGroup: "A", PotentialClass: "B", Companies: 2, Actual: 20, Potential: 60, Gap: 40}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestAnOverrideComesBackAsItWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := company(1, "One")
		c.Standing.Group = crm.GroupA
		o := crm.Override{CompanyID: c.ID, Operations: map[string]float64{"call": 2.5}, Treatment: crm.Call, Minutes: 30, Reason: "why", Until: civil.MakeDate(2026, 12, 31), CreatedAt: now}
		write(t, st, func(tx *store.Tx) error {
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
			return store.SaveOverride(t.Context(), tx, o)
		})
		o.Version = 1
		got := read(t, st, func(tx *store.Tx) ([]store.SegmentOverride, error) { return store.SegmentOverrides(t.Context(), tx) })
		if diff := cmp.Diff([]store.SegmentOverride{{Override: o, Segment: crm.Segment{Group: crm.GroupA, Class: crm.PotentialUnknown}}}, got); diff != "" {
			t.Error(diff)
		}
		for _, version := range []int64{0, 7} {
			o.Version = version
			err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.SaveOverride(t.Context(), tx, o) })
			if !fault.Is(err, fault.Stale) {
				t.Errorf("version %d: %v", version, err)
			}
		}
		ended := read(t, st, func(tx *store.Tx) ([]crm.ID, error) {
			return store.EndedOverrides(t.Context(), tx, civil.MakeDate(2027, 1, 1))
		})
		if len(ended) != 1 || ended[0] != c.ID {
			t.Errorf("ended: %v", ended)
		}
	})
}

func TestCalendarProfileAndNormsComeBackAsTheyWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		from := civil.MakeDate(2026, 1, 3)
		calendar := crm.Calendar{Country: "ru", Year: 2026, Source: "decree", UpdatedAt: now, Days: []crm.CalendarDay{{Date: civil.MakeDate(2026, 1, 9), Kind: "off", Title: "Moved", From: &from}}}
		operation := crm.Operation{ID: id(1), Code: "call", Position: 3, Active: true, CreatedAt: now, Version: 1}
		norm := crm.Norm{ID: id(2), OperationID: operation.ID, ValidFrom: from, RecordedAt: now, Minutes: 12, TripMinutes: 5, PerTrip: 2, Cost: 300, AuthorID: id(9)}
		profile := crm.Profile{VacationDays: 20.5, SellingShare: 0.4, Utilisation: 1, Spread: "even"}
		write(t, st, func(tx *store.Tx) error {
			for _, save := range []func() error{
				func() error { return store.SaveCalendar(t.Context(), tx, calendar) },
				func() error { return store.InsertOperation(t.Context(), tx, operation) },
				func() error { return store.InsertNorm(t.Context(), tx, norm) },
				func() error { return store.SaveProfile(t.Context(), tx, profile) },
				func() error { return store.SaveBudgetsDay(t.Context(), tx, from) },
				func() error { return store.SaveBudgetsDay(t.Context(), tx, from+1) },
			} {
				if err := save(); err != nil {
					return err
				}
			}
			return nil
		})
		calendar.Version, profile.Version = 1, 1
		for _, pair := range [][2]any{
			{calendar, read(t, st, func(tx *store.Tx) (crm.Calendar, error) { return store.Calendar(t.Context(), tx, "ru", 2026) })},
			{[]crm.Operation{operation}, read(t, st, func(tx *store.Tx) ([]crm.Operation, error) { return store.Operations(t.Context(), tx) })},
			{[]crm.Norm{norm}, read(t, st, func(tx *store.Tx) ([]crm.Norm, error) { return store.Norms(t.Context(), tx) })},
			{profile, read(t, st, func(tx *store.Tx) (crm.Profile, error) { return store.Profile(t.Context(), tx) })},
			{from + 1, read(t, st, func(tx *store.Tx) (civil.Date, error) { return store.BudgetsDay(t.Context(), tx) })},
		} {
			if diff := cmp.Diff(pair[0], pair[1]); diff != "" {
				t.Error(diff)
			}
		}
	})
}
