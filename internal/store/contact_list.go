package store

import (
	"context"
	"slices"
	"strings"

	"kaymak/internal/crm"
)

// contactListing declares the list of contacts. Whose a contact is, its companies
// say too, so that rights and search are conditions of its own: see list.
var contactListing = Listing{Fields: ContactFields, table: "contact"}

// ContactFields are the fields of the contact list.
var ContactFields = []Field{
	{Name: "name", Type: TextField, Sortable: true, column: "t.sort_key", index: "contact_sort"},
	{Name: "role", Type: ChoiceField, Filterable: true, Choices: texts(crm.DecisionRoles), column: "t.role", lookup: "contact_role"},
	{Name: "owner", Type: PersonField, Filterable: true, column: "t.owner_id", lookup: "contact_owner"},
	{Name: "channel", Type: ChoiceField, Filterable: true, Choices: append(texts(crm.Channels), ""), column: "t.channel", lookup: "contact_channel"},
	{Name: "consent", Type: ChoiceField, Filterable: true, Choices: []string{"given", "withdrawn", ""}, column: "t.consent", lookup: "contact_consent"},
	{Name: "do_not_contact", Type: ChoiceField, Filterable: true, Choices: []string{"some", "all", ""}, column: "t.silence", lookup: "contact_silence"},
	{Name: "language", Type: TextField, Filterable: true, column: "t.language", lookup: "contact_language"},
	{Name: "position", Type: TextField, Filterable: true, column: "t.position"},
	{Name: "birth_month", Type: NumberField, Filterable: true, column: "t.birth_month", lookup: "contact_birth_month"},
	{Name: "created_at", Type: InstantField, Sortable: true, Filterable: true, column: "t.created_at", index: "contact_created"},
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = string(t)
	}
	return out
}

// ContactQuery asks for a page of contacts.
type ContactQuery struct {
	Within    crm.Reach // whose contacts; the zero value finds none
	Term      string    // what is looked for, folded by crm.ContactTerm
	NamesOnly bool      // numbers and addresses are not looked at
	CompanyID crm.ID    // only those of this company; the zero ID for all
	Filters   []Filter
	Match     crm.Match // holds together with the filters
	Sort      string    // a sortable field
	Desc      bool
	After     string // the cursor of the page before, empty for the first
	Limit     int
}

// ContactPage is a page of contacts.
type ContactPage struct {
	Contacts []crm.Contact
	Next     string // cursor of the next page, empty after the last
	// Capped tells that more contacts hold the searched text than a list shows:
	// only the first ones found are in it.
	Capped bool
}

// Contacts gives a page of the list, without deleted ones.
func Contacts(ctx context.Context, tx *Tx, q ContactQuery) (ContactPage, error) {
	return contactPage(ctx, tx, q, fewCompanies)
}

func contactPage(ctx context.Context, tx *Tx, q ContactQuery, few int64) (page ContactPage, err error) {
	if q.Within.Nobody() {
		return page, nil
	}
	list, err := q.list(ctx, tx, few, q.depth())
	if err != nil {
		return page, err
	}
	ids, next, err := contactListing.ids(ctx, tx, list)
	if err != nil {
		return page, err
	}
	contacts, err := contactsByID(ctx, tx, ids)
	if err != nil {
		return page, err
	}
	page.Next = next
	if page.Contacts, err = inOrderOf(ids, contacts, func(c crm.Contact) ID { return ID(c.ID) }); err != nil {
		return page, err
	}
	page.Capped, err = q.capped(ctx, tx)
	return page, err
}

// CountContacts counts the contacts that a query would list, exactly.
func CountContacts(ctx context.Context, tx *Tx, q ContactQuery) (int64, error) {
	if q.Within.Nobody() {
		return 0, nil
	}
	list, err := q.list(ctx, tx, allCompanies, 0) // all of them are met anyway
	if err != nil {
		return 0, err
	}
	return contactListing.count(ctx, tx, list)
}

// MatchingContacts gives the ids of all contacts that the query lists, ascending;
// when some are named, of those.
func MatchingContacts(ctx context.Context, tx *Tx, q ContactQuery, named []crm.ID) ([]crm.ID, error) {
	if q.Within.Nobody() {
		return nil, nil
	}
	list, err := q.list(ctx, tx, allCompanies, 0)
	if err != nil {
		return nil, err
	}
	return contactListing.matching(ctx, tx, list, named)
}

// fewCompanies is up to how many companies within reach their contacts are looked
// up; with more, contacts are asked one by one whose they are.
const (
	fewCompanies = 3000
	allCompanies = 1 << 40
)

// list is the query with what only contacts ask for put into conditions; few is
// how many companies are few, depth how many matches of a text are put in order,
// all when 0.
func (q ContactQuery) list(ctx context.Context, tx *Tx, few int64, depth int) (ListQuery, error) {
	only := []condition{{"deleted_at", "t.deleted_at IS NULL", nil}}
	narrow := false
	if !q.Within.All {
		owned, err := (&companyList{within: &q.Within}).countOwned(ctx, tx, few+1)
		if err != nil {
			return ListQuery{}, err
		}
		narrow = owned <= few
		only = append(only, contactsWithin(q.Within, narrow))
	}
	if !q.CompanyID.IsZero() {
		only = append(only, condition{"company", "t.id IN (SELECT contact_id FROM contact_company WHERE company_id = ?)", []any{ID(q.CompanyID)}})
	}
	only = append(only, q.search(tx, narrow || !q.CompanyID.IsZero(), depth)...)
	return ListQuery{Within: crm.Everybody, Filters: q.Filters, Match: q.Match, Sort: q.Sort, Desc: q.Desc, After: q.After, Limit: q.Limit, only: only}, nil
}

// search are the conditions of what is looked for. Among few contacts each is
// looked at, because a common word has more finds than there are of them.
func (q ContactQuery) search(tx *Tx, few bool, depth int) []condition {
	long, _ := wordsByLength(q.Term)
	switch {
	case q.Term == "":
		return nil
	case q.NamesOnly:
		return holding("t.name_key", strings.Fields(q.Term))
	case few && len(long) > 0:
		return holding("t.search_key", strings.Fields(q.Term))
	}
	if depth == 0 {
		return tx.engine.fragments("contact", "t", q.Term, 0)
	}
	return tx.engine.matching("contact", "t", q.Term, depth)
}

// depth is how many matches are put in order. Of those who see only some contacts
// theirs might be beyond it.
func (q ContactQuery) depth() int {
	if q.Within.All && q.CompanyID.IsZero() && !q.NamesOnly {
		return searchDepth
	}
	return 0
}

// capped tells whether more contacts hold the text than the list puts in order.
func (q ContactQuery) capped(ctx context.Context, tx *Tx) (bool, error) {
	if q.Term == "" || q.After != "" || q.depth() == 0 {
		return false, nil
	}
	var w wording
	w.add("SELECT count(*) FROM contact AS t")
	w.where(q.search(tx, false, searchDepth+1))
	var n int64
	err := tx.QueryRowContext(ctx, w.text.String(), w.args...).Scan(&n)
	return n > searchDepth, err
}

// contactsWithin is the condition that a contact, or a company it belongs to, is
// somebody's within reach: looked up from the owners, or asked of each contact.
func contactsWithin(reach crm.Reach, lookup bool) condition {
	list, args := idList(reach.People)
	all := slices.Concat(args, args, args)
	if lookup {
		const ofCompanies = "SELECT k.contact_id FROM company AS c JOIN contact_company AS k ON k.company_id = c.id WHERE c."
		text := "t.id IN (SELECT id FROM contact WHERE owner_id IN (" + list + ") UNION " + ofCompanies + "owner_id IN (" + list + ") UNION " + ofCompanies + "second_owner_id IN (" + list + "))"
		return condition{"within", text, all}
	}
	text := "(t.owner_id IN (" + list + ") OR EXISTS (SELECT 1 FROM contact_company AS k JOIN company AS c ON c.id = k.company_id WHERE k.contact_id = t.id AND (c.owner_id IN (" + list + ") OR c.second_owner_id IN (" + list + "))))"
	return condition{"within", text, all}
}
