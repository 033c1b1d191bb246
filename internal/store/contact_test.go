package store_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// guests are 90 contacts of few different values at three companies of three
// owners, some of them deleted.
func guests() (companies []crm.Company, contacts []crm.Contact) {
	for n := byte(1); n <= 3; n++ {
		c := company(n, fmt.Sprintf("Company %d", n))
		c.OwnerID = id(n)
		if n == 3 {
			c.SecondID = id(1)
		}
		companies = append(companies, c)
	}
	given, family := []string{"Анна", "Ёлка", "John", "Ба"}, []string{"", "Петрова", "O'Neil", "Петров"}
	for i := range 90 {
		c := crm.Contact{ID: crm.ID{0: byte(i * 11), 1: 1, 15: byte(i)}, GivenName: given[i%4], FamilyName: family[i/3%4], CreatedAt: now, UpdatedAt: now, Version: 1}
		if i%5 == 0 {
			c.OwnerID = id(byte(i%3 + 1))
		}
		for k := range i % 3 {
			c.Links = append(c.Links, crm.ContactLink{CompanyID: companies[(i+k)%3].ID, Role: crm.DecisionRoles[i%4], Primary: k == 0})
		}
		c.Phones = []crm.Phone{{Kind: crm.PointWork, Typed: fmt.Sprintf("0888 %03d", i), E164: fmt.Sprintf("+359888%03d", i)}}
		if i%7 == 0 {
			c.DeletedAt = &now
		}
		if i%4 == 0 {
			c.DoNotContact = crm.Channels[:i%6]
		}
		contacts = append(contacts, c)
	}
	return companies, contacts
}

func insertGuests(t *testing.T, st *store.Store) ([]crm.Company, []crm.Contact) {
	t.Helper()
	companies, contacts := guests()
	write(t, st, func(tx *store.Tx) error {
		for n := byte(1); n <= 3; n++ {
			if err := store.InsertUser(t.Context(), tx, user(n, fmt.Sprintf("Person %d", n))); err != nil {
				return err
			}
		}
		if err := store.LoadCompanies(t.Context(), tx, slices.Values(companies)); err != nil {
			return err
		}
		return store.LoadContacts(t.Context(), tx, contacts)
	})
	return companies, contacts
}

// listedContacts is what the list of contacts must give, in order.
func listedContacts(companies []crm.Company, contacts []crm.Contact, q store.ContactQuery, words ...string) []crm.ID {
	kept := slices.DeleteFunc(slices.Clone(contacts), func(c crm.Contact) bool {
		owners := []crm.ID{c.OwnerID}
		for _, l := range c.Links {
			i := slices.IndexFunc(companies, func(x crm.Company) bool { return x.ID == l.CompanyID })
			owners = append(owners, companies[i].Owners()...)
		}
		key := crm.ContactSearchKey(c)
		missing := slices.ContainsFunc(words, func(w string) bool {
			return !slices.ContainsFunc(crm.Spellings(w), func(spelling string) bool { return strings.Contains(key, spelling) })
		})
		if len(words) > 0 && !slices.ContainsFunc(words, func(w string) bool { return len([]rune(w)) >= 3 }) {
			missing = !strings.HasPrefix(crm.ContactSortKey(c), q.Term)
		}
		for _, f := range q.Filters {
			value := map[string]string{"role": string(c.Role()), "do_not_contact": c.Silence()}[f.Field]
			missing = missing || value != f.Value
		}
		return c.DeletedAt != nil || !q.Within.Covers(owners...) || missing || !q.CompanyID.IsZero() && !slices.Contains(c.Companies(), q.CompanyID)
	})
	slices.SortFunc(kept, func(a, b crm.Contact) int {
		order := cmp.Or(cmp.Compare(crm.ContactSortKey(a), crm.ContactSortKey(b)), slices.Compare(a.ID[:], b.ID[:]))
		if q.Desc {
			return -order
		}
		return order
	})
	ids := make([]crm.ID, len(kept))
	for i, c := range kept {
		ids[i] = c.ID
	}
	return ids
}

func TestContactListIsWhatItSays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		companies, contacts := insertGuests(t, st)
		terms := []string{"", "анна", "an", "ба", "петров", "888 07", "anna петр", "o'neil", "нет"}
		reaches := []crm.Reach{crm.Everybody, {People: []crm.ID{id(1)}}, {People: []crm.ID{id(2), id(3)}}, {People: []crm.ID{id(9)}}, {}}
		rapid.Check(t, func(r *rapid.T) {
			term := crm.SearchTerm(rapid.SampledFrom(terms).Draw(r, "term"))
			q := store.ContactQuery{Within: rapid.SampledFrom(reaches).Draw(r, "within"), Term: term, Sort: "name", Desc: rapid.Bool().Draw(r, "desc"), Limit: rapid.IntRange(1, 40).Draw(r, "limit")}
			if rapid.Bool().Draw(r, "company") {
				q.CompanyID = rapid.SampledFrom(companies).Draw(r, "of").ID
			}
			if rapid.Bool().Draw(r, "filter") {
				q.Filters = []store.Filter{{Field: "role", Operator: store.Is, Value: rapid.SampledFrom([]string{"decides", "influences", ""}).Draw(r, "role")}}
			} else if rapid.Bool().Draw(r, "silent") {
				q.Filters = []store.Filter{{Field: "do_not_contact", Operator: store.Is, Value: rapid.SampledFrom([]string{"some", "all", ""}).Draw(r, "silence")}}
			}
			want := listedContacts(companies, contacts, q, strings.Fields(term)...)
			var got []crm.ID
			few := rapid.SampledFrom([]int64{0, 3000}).Draw(r, "few")
			count := view(t, st, func(tx *store.Tx) (int64, error) {
				for {
					page, err := store.ContactsAt(t.Context(), tx, q, few)
					if err != nil {
						return 0, err
					}
					for _, c := range page.Contacts {
						got = append(got, c.ID)
					}
					if q.After = page.Next; q.After == "" {
						return store.CountContacts(t.Context(), tx, q)
					}
				}
			})
			if !slices.Equal(got, want) || count != int64(len(want)) {
				r.Fatalf("%d listed, %d counted, want %d: %+v", len(got), count, len(want), q)
			}
		})
	})
}

func TestContactsKeepWhatTheyAreGiven(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		companies, _ := guests()
		_, contacts := insertGuests(t, st)
		c := crm.Contact{
			ID: id(200), ExternalID: "17", GivenName: "Мария", MiddleName: "Петровна", FamilyName: "Иванова", Position: "Директор",
			Links:    []crm.ContactLink{{CompanyID: companies[1].ID, Position: "Owner", Role: crm.RoleDecides, Primary: true}, {CompanyID: companies[0].ID}},
			Phones:   []crm.Phone{{Kind: crm.PointMobile, Typed: "0888 1", E164: "+3598881"}, {Kind: crm.PointFax, Typed: "x 22"}},
			Emails:   []crm.Email{{Kind: crm.PointHome, Address: "M@Example.com"}},
			Birthday: crm.Birthday{Month: 2, Day: 29}, Language: "ru", Channel: crm.ChannelMessage,
			Consent:      crm.Consent{State: crm.ConsentGiven, On: civil.MakeDate(2026, 5, 4), How: "by phone", Evidence: "record 7"},
			DoNotContact: []crm.Channel{crm.ChannelLetter, crm.ChannelVisit}, Note: "n", OwnerID: id(1), ImportID: id(77), CreatedAt: now, UpdatedAt: now, Version: 1,
		}
		write(t, st, func(tx *store.Tx) error { return store.InsertContact(t.Context(), tx, c) })
		read := func() crm.Contact {
			return view(t, st, func(tx *store.Tx) (crm.Contact, error) { return store.Contact(t.Context(), tx, c.ID) })
		}
		if diff := gocmp.Diff(c, read()); diff != "" {
			t.Error(diff)
		}
		c.Links, c.Phones, c.DeletedAt, c.Birthday = c.Links[1:], nil, &now, crm.Birthday{}
		c.Links[0].Primary = true
		write(t, st, func(tx *store.Tx) error { return store.UpdateContact(t.Context(), tx, c) })
		c.Version = 2
		if diff := gocmp.Diff(c, read()); diff != "" {
			t.Error(diff)
		}
		for code, change := range map[string]func(tx *store.Tx) error{
			"stale": func(tx *store.Tx) error {
				old := c
				old.Version = 1
				return store.UpdateContact(t.Context(), tx, old)
			},
			"contact.external_id_taken": func(tx *store.Tx) error {
				other := contacts[0]
				other.ExternalID = "17"
				return store.UpdateContact(t.Context(), tx, other)
			},
		} {
			if err := st.Write(t.Context(), now, change); fault.CodeOf(err) != code {
				t.Errorf("got %v, want %s", err, code)
			}
		}
	})
}
