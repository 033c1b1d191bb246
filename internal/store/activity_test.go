package store_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// The people, and the operation, of the activities below.
var ann, boris, vera, aCall = id(1), id(2), id(3), id(40)

// peopled adds the people and companies that activities refer to: company 11 is
// Ann's, 12 Boris's, 13 nobody's.
func peopled(t *testing.T, st *store.Store) {
	t.Helper()
	write(t, st, func(tx *store.Tx) error {
		for i, person := range []crm.ID{ann, boris, vera} {
			u := crm.User{ID: person, Name: string(rune('A' + i)), Role: crm.Salesperson, Language: "en", Active: true, CreatedAt: now, UpdatedAt: now, Version: 1}
			if err := store.InsertUser(t.Context(), tx, u); err != nil {
				return err
			}
		}
		if err := store.InsertOperation(t.Context(), tx, crm.Operation{ID: aCall, Code: "call", Active: true, CreatedAt: now, Version: 1}); err != nil {
			return err
		}
		for n, owner := range map[byte]crm.ID{11: ann, 12: boris, 13: {}} {
			c := company(n, fmt.Sprint("Company ", n))
			c.OwnerID = owner
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
		}
		return nil
	})
}

// activity is done with a company by a person on a day of November 2026.
func activity(n, company byte, person crm.ID, day int) crm.Activity {
	at := time.Date(2026, time.November, day, 10, 0, 0, 0, time.UTC)
	return crm.Activity{
		ID: id(n), CompanyID: id(company), OperationID: aCall, State: crm.ActivityDone, Persons: []crm.ID{person}, StartAt: at, Day: civil.DateOf(at, time.UTC),
		Minutes: 12, MinutesBy: crm.MinutesByNorm, Reached: true, CreatedAt: now, UpdatedAt: now, Version: 1,
	}
}

func insert(t *testing.T, st *store.Store, activities ...crm.Activity) {
	t.Helper()
	write(t, st, func(tx *store.Tx) error {
		for _, a := range activities {
			if err := store.InsertActivity(t.Context(), tx, a); err != nil {
				return err
			}
		}
		return nil
	})
}

func view[T any](t *testing.T, st *store.Store, read func(tx *store.Tx) (T, error)) (out T) {
	t.Helper()
	err := st.View(t.Context(), func(tx *store.Tx) (err error) {
		out, err = read(tx)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func readActivity(ctx context.Context, id crm.ID) func(*store.Tx) (crm.Activity, error) {
	return func(tx *store.Tx) (crm.Activity, error) { return store.Activity(ctx, tx, id) }
}

func TestActivityComesBackAsItWent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		want := activity(50, 11, boris, 23)
		want.Persons, want.Contacts, want.DealID, want.AfterID, want.AuthorID = []crm.ID{boris, ann, vera}, []crm.ID{id(70), id(71)}, id(80), id(90), ann
		want.Outcome, want.OutcomeText, want.Quality, want.Note, want.PromiseOn = "offer", "по телефону", 4, "note", want.Day+3
		insert(t, st, want)
		if diff := gocmp.Diff(want, view(t, st, readActivity(t.Context(), want.ID))); diff != "" {
			t.Error(diff)
		}
		changed := want
		changed.State, changed.Persons, changed.Contacts, changed.Minutes, changed.Reached = crm.ActivityMissed, []crm.ID{vera}, nil, 30, false
		write(t, st, func(tx *store.Tx) error { return store.UpdateActivity(t.Context(), tx, changed) })
		changed.Version = 2
		if diff := gocmp.Diff(changed, view(t, st, readActivity(t.Context(), want.ID))); diff != "" {
			t.Error(diff)
		}
		err := st.Write(t.Context(), now, func(tx *store.Tx) error { return store.UpdateActivity(t.Context(), tx, want) })
		if !fault.Is(err, fault.Stale) {
			t.Errorf("an old version: %v", err)
		}
	})
}

func TestADeletedActivityComesBackWhole(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		want := activity(50, 11, boris, 23)
		want.Persons, want.Contacts = []crm.ID{boris, ann}, []crm.ID{id(70)}
		insert(t, st, want)
		write(t, st, func(tx *store.Tx) error { return store.TrashActivity(t.Context(), tx, want) })
		err := st.View(t.Context(), func(tx *store.Tx) error {
			_, err := store.Activity(t.Context(), tx, want.ID)
			return err
		})
		if !fault.Is(err, fault.NotFound) {
			t.Errorf("deleted and still there: %v", err)
		}
		write(t, st, func(tx *store.Tx) error {
			a, err := store.TrashedActivity(t.Context(), tx, want.ID)
			if err != nil {
				return err
			}
			return store.UntrashActivity(t.Context(), tx, a)
		})
		if diff := gocmp.Diff(want, view(t, st, readActivity(t.Context(), want.ID))); diff != "" {
			t.Error(diff)
		}
		err = st.View(t.Context(), func(tx *store.Tx) error {
			_, err := store.TrashedActivity(t.Context(), tx, want.ID)
			return err
		})
		if !fault.Is(err, fault.NotFound) {
			t.Errorf("restored and still deleted: %v", err)
		}
	})
}

// The small world: 50 Ann's with her company; 51 Boris's with Ann's company; 52
// Boris's with his, Ann takes part; 53 Boris's with his; 54 Vera's with nobody's.
func TestActivitiesWithinReach(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		shared := activity(52, 12, boris, 12)
		shared.Persons = []crm.ID{boris, ann}
		insert(t, st, activity(50, 11, ann, 10), activity(51, 11, boris, 11), shared, activity(53, 12, boris, 13), activity(54, 13, vera, 14))
		of := func(people ...crm.ID) crm.Reach { return crm.Reach{People: people} }
		for _, tc := range []struct {
			name              string
			people, companies crm.Reach
			want              []byte
		}{
			{"nobody", crm.Reach{}, crm.Reach{}, nil},
			{"Ann, her own and of her companies", of(ann), of(ann), []byte{52, 51, 50}},
			{"Ann, only her own", of(ann), crm.Reach{}, []byte{52, 50}},
			{"only of Ann's companies", crm.Reach{}, of(ann), []byte{51, 50}},
			{"Vera", of(vera), of(vera), []byte{54}},
			{"Boris", of(boris), of(boris), []byte{53, 52, 51}},
			{"everybody's activities", crm.Everybody, crm.Reach{}, []byte{54, 53, 52, 51, 50}},
			{"everybody's companies", crm.Reach{}, crm.Everybody, []byte{54, 53, 52, 51, 50}},
		} {
			q := store.ActivityQuery{OfCompanies: tc.companies}
			q.Within, q.Sort, q.Desc, q.Limit = tc.people, "start_at", true, 10
			page := view(t, st, func(tx *store.Tx) (store.ActivityPage, error) { return store.ListActivities(t.Context(), tx, q) })
			var got []byte
			for _, a := range page.Activities {
				got = append(got, a.ID[15])
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("%s: got %v, want %v", tc.name, got, tc.want)
			}
			n := view(t, st, func(tx *store.Tx) (int64, error) { return store.CountActivities(t.Context(), tx, q) })
			if n != int64(len(tc.want)) {
				t.Errorf("%s: counted %d, want %d", tc.name, n, len(tc.want))
			}
		}
	})
}

func TestActivitiesAreNarrowed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		planned, attempt, withContact := activity(51, 11, boris, 24), activity(52, 12, boris, 20), activity(53, 12, ann, 12)
		planned.State, attempt.Reached, withContact.Contacts, withContact.DealID = crm.ActivityPlanned, false, []crm.ID{id(70)}, id(80)
		insert(t, st, activity(50, 11, ann, 10), planned, attempt, withContact)
		where := func(field, operator, value string) store.ActivityQuery {
			return store.ActivityQuery{ListQuery: store.ListQuery{Filters: []store.Filter{{Field: field, Operator: store.Operator(operator), Value: value}}}}
		}
		for name, tc := range map[string]struct {
			query store.ActivityQuery
			want  []byte
		}{
			"planned":            {where("state", "is", "planned"), []byte{51}},
			"by Ann":             {where("person", "is", ann.String()), []byte{50, 53}},
			"up to a day":        {where("day", "to", "2026-11-12"), []byte{50, 53}},
			"from a day":         {where("day", "from", "2026-11-20"), []byte{52, 51}},
			"on a day":           {where("day", "is", "2026-11-20"), []byte{52}},
			"attempts in vain":   {where("reached", "is", "no"), []byte{52}},
			"with a company":     {store.ActivityQuery{Company: id(12)}, []byte{53, 52}},
			"with a contact":     {store.ActivityQuery{Contact: id(70)}, []byte{53}},
			"of a deal":          {store.ActivityQuery{Deal: id(80)}, []byte{53}},
			"of an operation":    {where("operation", "is", aCall.String()), []byte{50, 53, 52, 51}},
			"of another outcome": {where("outcome", "is", "order"), nil},
		} {
			q := tc.query
			q.Within, q.Sort, q.Limit = crm.Everybody, "start_at", 10
			page := view(t, st, func(tx *store.Tx) (store.ActivityPage, error) { return store.ListActivities(t.Context(), tx, q) })
			var got []byte
			for _, a := range page.Activities {
				got = append(got, a.ID[15])
			}
			if !slices.Equal(got, tc.want) {
				t.Errorf("%s: got %v, want %v", name, got, tc.want)
			}
		}
	})
}

// effortOracle adds up, activity by activity, what a card must show in 2026.
func effortOracle(activities []crm.Activity, company crm.ID) crm.Effort {
	e := crm.Effort{Year: 2026}
	for _, a := range activities {
		if a.CompanyID != company {
			continue
		}
		year, _, _ := a.Day.YMD()
		switch {
		case a.State == crm.ActivityDone && year == 2026:
			e.UsedMinutes += a.Minutes
		case a.State == crm.ActivityPlanned && year == 2026:
			e.ScheduledMinutes += a.Minutes
		}
		if a.State == crm.ActivityDone && a.Reached {
			e.LastContactOn = max(e.LastContactOn, a.Day)
		}
		if a.State == crm.ActivityPlanned && (e.NextStepOn == 0 || a.Day < e.NextStepOn) {
			e.NextStepOn = a.Day
		}
	}
	return e
}

func TestEffortFollowsFromTheActivities(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		rapid.Check(t, func(rt *rapid.T) {
			var all []crm.Activity
			for n := range rapid.IntRange(0, 12).Draw(rt, "activities") {
				a := activity(byte(100+n), byte(rapid.IntRange(11, 12).Draw(rt, "company")), ann, 1)
				a.State = rapid.SampledFrom(crm.ActivityStates).Draw(rt, "state")
				a.Reached = rapid.Bool().Draw(rt, "reached")
				a.Day = civil.MakeDate(2026, 1, 1).AddDays(rapid.IntRange(-3, 367).Draw(rt, "day"))
				a.StartAt, a.Minutes = a.Day.In(time.UTC), int64(rapid.IntRange(0, 90).Draw(rt, "minutes"))
				all = append(all, a)
			}
			write(t, st, func(tx *store.Tx) error {
				if _, err := tx.NewRaw("DELETE FROM activity").Exec(t.Context()); err != nil {
					return err
				}
				for _, a := range all {
					if err := store.InsertActivity(t.Context(), tx, a); err != nil {
						return err
					}
				}
				for _, c := range []byte{11, 12} {
					if _, err := store.LockOwners(t.Context(), tx, id(c)); err != nil {
						return err
					}
					if err := store.RefreshEffort(t.Context(), tx, id(c), 2026); err != nil {
						return err
					}
				}
				return nil
			})
			for _, c := range []byte{11, 12} {
				got := view(t, st, func(tx *store.Tx) (crm.Company, error) { return store.Company(t.Context(), tx, id(c)) })
				if want := effortOracle(all, id(c)); got.Effort != want {
					rt.Fatalf("company %d: got %+v, want %+v", c, got.Effort, want)
				}
			}
		})
	})
}

func TestNormOnIsTheNormInForce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		var norms []crm.Norm
		for i, day := range []civil.Date{20_300, 20_100, 20_200, 20_200} {
			norms = append(norms, crm.Norm{ID: id(byte(200 + i)), OperationID: aCall, ValidFrom: day, RecordedAt: now.Add(time.Duration(i) * time.Hour), Minutes: int64(10 + i), PerTrip: 1})
		}
		write(t, st, func(tx *store.Tx) error {
			for _, n := range norms {
				if err := store.InsertNorm(t.Context(), tx, n); err != nil {
					return err
				}
			}
			return nil
		})
		for _, day := range []civil.Date{20_000, 20_100, 20_150, 20_200, 20_299, 20_300, 20_400} {
			want, _ := crm.InForce(norms, aCall, day)
			got := view(t, st, func(tx *store.Tx) (store.OperationOn, error) { return store.NormOn(t.Context(), tx, aCall, day) })
			if got.Minutes != want.Minutes {
				t.Errorf("on %s: got %d, want %d", day, got.Minutes, want.Minutes)
			}
		}
	})
}

// TestTimelineMergesItsSources: whatever the size of a part, the parts together
// are everything in the order of time, once.
func TestTimelineMergesItsSources(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		peopled(t, st)
		var want []string
		var at []time.Time
		write(t, st, func(tx *store.Tx) error {
			for n := range byte(9) {
				a := activity(100+n, 11, ann, 1+int(n)/2)
				e := crm.Event{ID: id(200 + n), At: a.StartAt.Add(time.Duration(n%3) * time.Hour), Noun: "company", RecordID: id(11), Action: "updated"}
				if err := store.InsertActivity(t.Context(), tx, a); err != nil {
					return err
				}
				if err := store.InsertEvent(t.Context(), tx, e); err != nil {
					return err
				}
				note := crm.Note{ID: id(150 + n), Noun: crm.NounCompany, RecordID: id(11), Text: "x", CreatedAt: a.StartAt.Add(-time.Duration(n%2) * time.Hour), UpdatedAt: a.StartAt, Version: 1}
				if err := store.InsertNote(t.Context(), tx, note); err != nil {
					return err
				}
				want, at = append(want, a.ID.String(), e.ID.String(), note.ID.String()), append(at, a.StartAt, e.At, note.CreatedAt)
			}
			torn := crm.Note{ID: id(149), Noun: crm.NounCompany, RecordID: id(11), Text: "x", CreatedAt: now, UpdatedAt: now, Version: 1}
			if err := errors.Join(store.InsertNote(t.Context(), tx, torn), store.TrashNote(t.Context(), tx, torn)); err != nil {
				return err
			}
			return store.InsertActivity(t.Context(), tx, activity(99, 12, ann, 2)) // of another company
		})
		moment := map[string]time.Time{}
		for i, id := range want {
			moment[id] = at[i]
		}
		slices.SortFunc(want, func(x, y string) int { return cmp.Or(moment[y].Compare(moment[x]), cmp.Compare(y, x)) })
		for _, limit := range []int{1, 2, 5, 27, 50} {
			var got []string
			q := store.TimelineQuery{Company: id(11), Limit: limit}
			for {
				part := view(t, st, func(tx *store.Tx) (store.TimelinePart, error) { return store.Timeline(t.Context(), tx, q) })
				for _, e := range part.Entries {
					held := map[store.TimelineKind]bool{store.TimelineActivity: e.Activity != nil && e.Activity.ID == e.ID, store.TimelineChange: e.Event != nil && e.Event.ID == e.ID, store.TimelineNote: e.Note != nil && e.Note.ID == e.ID}
					if !held[e.Kind] {
						t.Fatalf("entry %s of kind %s holds something else", e.ID, e.Kind)
					}
					got = append(got, e.ID.String())
				}
				if q.After = part.Next; q.After == "" {
					break
				}
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("in parts of %d:\n%s", limit, diff)
			}
		}
		only := view(t, st, func(tx *store.Tx) (store.TimelinePart, error) {
			return store.Timeline(t.Context(), tx, store.TimelineQuery{Person: ann, Limit: 50, Kinds: []store.TimelineKind{store.TimelineActivity}})
		})
		if len(only.Entries) != 10 {
			t.Errorf("Ann did %d activities, want 10", len(only.Entries))
		}
	})
}
