package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func user(n byte, name string) crm.User {
	return crm.User{ID: id(n), Name: name, Role: crm.Salesperson, Language: "en", Active: true, CreatedAt: now, UpdatedAt: now, Version: 1}
}

func TestAnInvitationTakesThePlaceOfTheEarlierOne(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		want := crm.Invitation{TokenHash: "b", UserID: id(1), AuthorID: id(2), CreatedAt: now, ExpiresAt: now.AddDate(0, 0, 7)}
		write(t, st, func(tx *store.Tx) error {
			if err := store.InsertUser(t.Context(), tx, user(1, "Ann")); err != nil {
				return err
			}
			earlier := want
			earlier.TokenHash = "a"
			if err := store.SaveInvitation(t.Context(), tx, earlier); err != nil {
				return err
			}
			return store.SaveInvitation(t.Context(), tx, want)
		})
		write(t, st, func(tx *store.Tx) error {
			if _, err := store.Invitation(t.Context(), tx, "a"); !fault.Is(err, fault.NotFound) {
				t.Errorf("the earlier one: %v", err)
			}
			got, err := store.Invitation(t.Context(), tx, "b")
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			return err
		})
		write(t, st, func(tx *store.Tx) error {
			for _, there := range []bool{true, false} {
				if had, err := store.DeleteInvitation(t.Context(), tx, id(1)); had != there || err != nil {
					t.Errorf("%v, %v", had, err)
				}
			}
			return nil
		})
	})
}

func TestNamesAndAddressesAreTakenOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		ann, bob := user(1, "Ann"), user(2, "Bob")
		ann.Email = "ann@example.com"
		write(t, st, func(tx *store.Tx) error {
			if err := store.InsertUser(t.Context(), tx, ann); err != nil {
				return err
			}
			if err := store.InsertTeam(t.Context(), tx, crm.Team{ID: id(1), Name: "North", Version: 1}); err != nil {
				return err
			}
			return store.InsertRole(t.Context(), tx, crm.OwnRole{ID: id(1), Name: "Clerk", Version: 1})
		})
		bob.Email = ann.Email
		for code, again := range map[string]func(tx *store.Tx) error{
			"user.email_taken": func(tx *store.Tx) error { return store.InsertUser(t.Context(), tx, bob) },
			"team.name_taken": func(tx *store.Tx) error {
				return store.InsertTeam(t.Context(), tx, crm.Team{ID: id(2), Name: "North", Version: 1})
			},
			"role.name_taken": func(tx *store.Tx) error {
				return store.InsertRole(t.Context(), tx, crm.OwnRole{ID: id(2), Name: "Clerk", Version: 1})
			},
		} {
			if err := st.Write(t.Context(), now, again); fault.CodeOf(err) != code {
				t.Errorf("want %s, got %v", code, err)
			}
		}
	})
}

// Ann leaves: her company goes to Bob, who was its second owner, and where she was
// the second owner nobody is.
func TestHoldingsChangeHands(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		first, second := company(1, "First"), company(2, "Second")
		first.OwnerID, first.SecondID = id(1), id(2)
		second.OwnerID, second.SecondID = id(2), id(1)
		write(t, st, func(tx *store.Tx) error {
			for _, u := range []crm.User{user(1, "Ann"), user(2, "Bob")} {
				if err := store.InsertUser(t.Context(), tx, u); err != nil {
					return err
				}
			}
			for _, c := range []crm.Company{first, second} {
				if err := store.InsertCompany(t.Context(), tx, c); err != nil {
					return err
				}
			}
			return nil
		})
		write(t, st, func(tx *store.Tx) error {
			counts, err := store.CountHeld(t.Context(), tx, id(1))
			if err != nil || counts[crm.NounCompany] != 2 {
				t.Errorf("counted %v, %v", counts, err)
			}
			for _, h := range store.Holdings {
				held, err := store.HeldBy(t.Context(), tx, h, id(1))
				if err != nil {
					return err
				}
				err = store.HandOver(t.Context(), tx, h, func(yield func(crm.ID, crm.ID) bool) {
					for _, record := range held {
						to := id(2)
						if h.Field == "second_owner_id" && record.Other == to {
							to = crm.ID{}
						}
						if !yield(record.ID, to) {
							return
						}
					}
				})
				if err != nil {
					return err
				}
			}
			for n := byte(1); n <= 2; n++ {
				c, err := store.Company(t.Context(), tx, id(n))
				if err != nil || c.OwnerID != id(2) || !c.SecondID.IsZero() || c.Version != 2 {
					t.Errorf("%d: owner %s, second %s, version %d, %v", n, c.OwnerID, c.SecondID, c.Version, err)
				}
			}
			return nil
		})
	})
}

// Every declared holding names a table and columns that exist, on both engines.
func TestEveryHoldingIsThere(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		for _, h := range store.Holdings {
			write(t, st, func(tx *store.Tx) error {
				if held, err := store.HeldBy(t.Context(), tx, h, id(1)); err != nil || len(held) > 0 {
					t.Errorf("%s %s: %v, %v", h.Noun, h.Field, held, err)
				}
				return store.HandOver(t.Context(), tx, h, func(yield func(crm.ID, crm.ID) bool) { yield(id(9), id(2)) })
			})
		}
	})
}
