package store

import (
	"context"
	"strings"

	"kaymak/internal/crm"
)

// contactListing declares the list of contacts. Whose a contact is, its companies
// say too, so that rights and search are conditions of its own: see list.
var contactListing = Listing{Fields: ContactFields, table: "contact"}

// ContactFields are the fields of the contact list.
var ContactFields = []Field{
	{Name: "name", Type: TextField, Sortable: true, column: "t.sort_key", index: "contact_sort"},
	{Name: "role", Type: ChoiceField, Filterable: true, Choices: texts(crm.DecisionRoles), column: "t.role"},
	{Name: "owner", Type: PersonField, Filterable: true, column: "t.owner_id", index: "contact_owner"},
	{Name: "channel", Type: ChoiceField, Filterable: true, Choices: append(texts(crm.Channels), ""), column: "t.channel"},
	{Name: "consent", Type: ChoiceField, Filterable: true, Choices: []string{"given", "withdrawn", ""}, column: "t.consent"},
	{Name: "do_not_contact", Type: ChoiceField, Filterable: true, Choices: []string{"some", "all", ""}, column: "t.silence"},
	{Name: "language", Type: TextField, Filterable: true, column: "t.language"},
	{Name: "position", Type: TextField, Filterable: true, column: "t.position"},
	{Name: "birth_month", Type: NumberField, Filterable: true, column: "t.birth_month"},
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
}

// Contacts gives a page of the list, without deleted ones.
func Contacts(ctx context.Context, tx *Tx, q ContactQuery) (page ContactPage, err error) {
	if q.Within.Nobody() {
		return page, nil
	}
	ids, next, err := contactListing.ids(ctx, tx, q.list(tx))
	if err != nil {
		return page, err
	}
	list, err := contactsByID(ctx, tx, ids)
	if err != nil {
		return page, err
	}
	page.Next = next
	page.Contacts, err = inOrderOf(ids, list, func(c crm.Contact) ID { return ID(c.ID) })
	return page, err
}

// CountContacts counts the contacts that a query would list, exactly.
func CountContacts(ctx context.Context, tx *Tx, q ContactQuery) (int64, error) {
	if q.Within.Nobody() {
		return 0, nil
	}
	return contactListing.count(ctx, tx, q.list(tx))
}

// list is the query with what only contacts ask for put into conditions.
func (q ContactQuery) list(tx *Tx) ListQuery {
	only := []condition{{"deleted_at", "t.deleted_at IS NULL", nil}}
	if !q.Within.All {
		only = append(only, contactsWithin(q.Within))
	}
	if !q.CompanyID.IsZero() {
		only = append(only, condition{"company", "t.id IN (SELECT contact_id FROM contact_company WHERE company_id = ?)", []any{ID(q.CompanyID)}})
	}
	switch {
	case q.Term == "":
	case q.NamesOnly:
		only = append(only, holding("t.name_key", strings.Fields(q.Term))...)
	default:
		only = append(only, tx.engine.fragments("contact", "t", q.Term, 0)...)
	}
	return ListQuery{Within: crm.Everybody, Filters: q.Filters, Match: q.Match, Sort: q.Sort, Desc: q.Desc, After: q.After, Limit: q.Limit, only: only}
}

// contactsWithin is the condition that a contact, or a company it belongs to, is
// somebody's within reach.
func contactsWithin(reach crm.Reach) condition {
	list, args := idList(reach.People)
	const ofCompanies = "SELECT k.contact_id FROM company AS c JOIN contact_company AS k ON k.company_id = c.id WHERE c."
	text := "t.id IN (SELECT id FROM contact WHERE owner_id IN (" + list + ") UNION " + ofCompanies + "owner_id IN (" + list + ") UNION " + ofCompanies + "second_owner_id IN (" + list + "))"
	all := append(append(append([]any{}, args...), args...), args...)
	return condition{"within", text, all}
}
