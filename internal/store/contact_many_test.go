package store_test

import (
	"encoding/binary"
	"errors"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// More people share a word than a list puts in order: whose name begins with it
// are there first of all, and the page says that it is not everybody.
func TestOfVeryManyContactsThoseWhoseNameBeginsSoAreListed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		const many = 1100
		var contacts []crm.Contact
		for n := range many {
			c := crm.Contact{GivenName: "Вера", FamilyName: "Аист", Version: 1, CreatedAt: now, UpdatedAt: now}
			binary.BigEndian.PutUint64(c.ID[:], uint64(n+1))
			contacts = append(contacts, c)
		}
		contacts[many-1].FamilyName = "Верасова"
		write(t, st, func(tx *store.Tx) error { return store.LoadContacts(t.Context(), tx, contacts) })
		if err := st.View(t.Context(), func(tx *store.Tx) error {
			q := store.ContactQuery{Within: crm.Everybody, Term: crm.SearchTerm("вера"), Sort: "name", Desc: true, Limit: 20}
			page, err := store.Contacts(t.Context(), tx, q)
			if err != nil {
				return err
			}
			if len(page.Contacts) != 20 || !page.Capped || page.Contacts[0].FamilyName != "Верасова" {
				t.Errorf("%d contacts, capped %v, the first %q", len(page.Contacts), page.Capped, page.Contacts[0].FamilyName)
			}
			n, err := store.CountContacts(t.Context(), tx, q)
			if n != many {
				t.Errorf("counted %d", n)
			}
			q.Term = crm.SearchTerm("верасова")
			page, rare := store.Contacts(t.Context(), tx, q)
			if len(page.Contacts) != 1 || page.Capped {
				t.Errorf("a rare word finds %d, capped %v", len(page.Contacts), page.Capped)
			}
			return errors.Join(err, rare)
		}); err != nil {
			t.Fatal(err)
		}
	})
}
