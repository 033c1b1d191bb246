package store_test

import (
	"fmt"
	"slices"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func titles(found []crm.Finding) []string {
	list := make([]string, len(found))
	for i, f := range found {
		list[i] = f.Title
	}
	return list
}

type seek func(q store.Seek) []string

// seeker asks one noun.
func seeker(t *testing.T, st *store.Store, noun crm.Noun) seek {
	t.Helper()
	return func(q store.Seek) (list []string) {
		t.Helper()
		if q.Limit == 0 {
			q.Limit = 5
		}
		q.Term = crm.SearchTerm(q.Term)
		err := st.View(t.Context(), func(tx *store.Tx) error {
			of := map[crm.Noun]func() ([]crm.Finding, error){
				crm.NounCompany: func() ([]crm.Finding, error) { return store.SeekCompanies(t.Context(), tx, q) },
				crm.NounContact: func() ([]crm.Finding, error) { return store.SeekContacts(t.Context(), tx, q) },
				crm.NounDeal:    func() ([]crm.Finding, error) { return store.SeekDeals(t.Context(), tx, q) },
			}
			found, err := of[noun]()
			list = titles(found)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
}

// town has 1,500 companies of somebody else with one name, one of ours that has
// it inside, and some others.
func town(t *testing.T, st *store.Store) {
	t.Helper()
	var companies []crm.Company
	add := func(c crm.Company, owner byte) {
		c.Status, c.OwnerID, c.CreatedAt, c.UpdatedAt, c.Version = crm.Prospect, id(owner), now, now, 1
		companies = append(companies, c)
	}
	for n := range 1500 {
		add(crm.Company{ID: crm.ID{1, byte(n >> 8), byte(n)}, Name: fmt.Sprintf("Бетон %d", n)}, 1)
	}
	add(crm.Company{ID: id(10), Name: "ЗАО «Наш железобетон»", TaxID: "7801234567", Phone: "+7 (911) 000-00-01", Email: "info@ours.example"}, 2)
	add(crm.Company{ID: id(11), Name: "Северный ветер"}, 2)
	add(crm.Company{ID: id(12), Name: "Kaymak Ltd"}, 3)
	write(t, st, func(tx *store.Tx) error {
		for n := byte(1); n <= 3; n++ {
			if err := store.InsertUser(t.Context(), tx, user(n, fmt.Sprintf("Person %d", n))); err != nil {
				return err
			}
		}
		if err := store.LoadCompanies(t.Context(), tx, slices.Values(companies)); err != nil {
			return err
		}
		return store.LoadContacts(t.Context(), tx, []crm.Contact{
			{ID: id(20), GivenName: "Мария", FamilyName: "Щукина", OwnerID: id(1), Links: []crm.ContactLink{{CompanyID: id(11), Primary: true}}, Phones: []crm.Phone{{Typed: "0888 12 34 56", E164: "+359888123456"}}, CreatedAt: now, UpdatedAt: now, Version: 1},
			{ID: id(21), GivenName: "Marie", FamilyName: "Curie", CreatedAt: now, UpdatedAt: now, Version: 1, Emails: []crm.Email{{Address: "Curie@Radium.example"}}},
		})
	})
	p := salesPipeline(t, st)
	ours, alone := deal(30, p.Stages[0], 1), deal(31, p.Stages[0], 1)
	ours.Title, ours.CompanyID, alone.Title, alone.OwnerID = "Щебень на весну", id(11), "Щебень на осень", id(1)
	insertDeals(t, st, ours, alone)
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

func TestTheBoxFindsOnesOwnAmongAThousandForeignOnes(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		town(t, st)
		find := seeker(t, st, crm.NounCompany)
		mine := crm.Reach{People: []crm.ID{id(2)}}
		for _, typed := range []string{"бетон", "beton", "ЖЕЛЕЗОБЕТОН", "zhelezobeton", "наш бет", "7801234567", "8 911 000 00 01", "info@ours"} {
			same(t, typed, find(store.Seek{Term: typed, Within: mine, Person: id(2)}), "ЗАО «Наш железобетон»")
		}
		if got := find(store.Seek{Term: "бетон", Within: crm.Everybody, Person: id(2)}); !slices.Contains(got, "ЗАО «Наш железобетон»") {
			t.Errorf("among everybody's: %q", got)
		}
		if got := find(store.Seek{Term: "бетон", Within: crm.Everybody}); len(got) != 5 || got[0] != "Бетон 0" || got[4] != "Бетон 4" {
			t.Errorf("of nobody: %q", got)
		}
		large := crm.Reach{People: []crm.ID{id(1), id(2)}}
		same(t, "a large reach", find(store.Seek{Term: "severniy", Within: large, Person: id(1)}), "Северный ветер")
		same(t, "out of reach", find(store.Seek{Term: "kaymak", Within: large, Person: id(1)}))
		same(t, "two letters", find(store.Seek{Term: "се", Within: crm.Everybody}), "Северный ветер")
		same(t, "Cyrillic for Latin", find(store.Seek{Term: "каймак", Within: crm.Everybody}), "Kaymak Ltd")
		same(t, "nobody's reach", find(store.Seek{Term: "бетон", Person: id(2)}))
		same(t, "hostile", find(store.Seek{Term: `"; DROP TABLE company; -- %_\ OR`, Within: crm.Everybody}))
	})
}

func TestTheBoxFindsContactsAndDealsThroughTheirCompanies(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		town(t, st)
		contacts, deals := seeker(t, st, crm.NounContact), seeker(t, st, crm.NounDeal)
		mine := crm.Reach{People: []crm.ID{id(2)}}
		for _, typed := range []string{"shchukina", "Щукина Мария", "mariya", "0888 123 456", "+359 888 12-34-56"} {
			same(t, typed, contacts(store.Seek{Term: typed, Within: mine, Companies: mine, Person: id(2)}), "Мария Щукина")
		}
		same(t, "an address", contacts(store.Seek{Term: "curie@rad", Within: crm.Everybody, Companies: crm.Everybody}), "Marie Curie")
		same(t, "numbers kept away", contacts(store.Seek{Term: "888123456", Within: mine, Companies: mine, NamesOnly: true}))
		same(t, "names stay", contacts(store.Seek{Term: "щукина", Within: crm.Everybody, Companies: crm.Everybody, NamesOnly: true}), "Мария Щукина")
		same(t, "both deals", deals(store.Seek{Term: "scheben", Within: crm.Everybody, Companies: crm.Everybody}), "Щебень на весну", "Щебень на осень")
		same(t, "of my company", deals(store.Seek{Term: "щебень", Within: mine, Companies: mine}), "Щебень на весну")
		same(t, "of companies alone", deals(store.Seek{Term: "щебень", Companies: crm.Everybody, Person: id(1)}), "Щебень на весну")
	})
}

// A database of an older Kaymak gets its keys anew, and its indexes with them.
func TestSearchKeysOfAnotherVersionAreWrittenAnew(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		town(t, st)
		write(t, st, func(tx *store.Tx) error {
			for _, table := range []string{"company", "contact", "deal"} {
				if _, err := tx.ExecContext(t.Context(), "UPDATE "+table+" SET search_key = 'old'"); err != nil {
					return err
				}
			}
			_, err := tx.ExecContext(t.Context(), "UPDATE setting SET value = '1' WHERE key = 'search_keys'")
			return err
		})
		find := seeker(t, st, crm.NounCompany)
		q := store.Seek{Term: "zhelezobeton", Within: crm.Everybody}
		same(t, "before", find(q))
		if err := store.Rekey(t.Context(), st); err != nil {
			t.Fatal(err)
		}
		same(t, "after", find(q), "ЗАО «Наш железобетон»")
		q.Companies = crm.Everybody
		q.Term = "shchukina"
		same(t, "a contact", seeker(t, st, crm.NounContact)(q), "Мария Щукина")
		q.Term = "scheben"
		same(t, "deals", seeker(t, st, crm.NounDeal)(q), "Щебень на весну", "Щебень на осень")
		q.Term = "old"
		same(t, "the old key", find(q))
	})
}
