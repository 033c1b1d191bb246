package store

import (
	"context"
	"strings"

	"kaymak/internal/crm"
)

// One box looks for everything. It shows a handful of each noun, so no noun is
// asked for more matches than can be weighed in a few milliseconds. A person's own
// records are looked through apart: however many foreign ones match, they are found.

const (
	// seekDepth is how many matches of a noun are weighed.
	seekDepth = 120
	// seekFirst is how many are taken of those whose name begins so.
	seekFirst = 20
	// seekFew records are looked through one by one.
	seekFew = 2000
	// seekWide is how many matches are looked at for those within reach, where very
	// many are.
	seekWide = 2000
)

// Seek is what the box looks for.
type Seek struct {
	Term   string    // folded
	Within crm.Reach // whose records may be found
	// Companies are those whose contacts and deals may be found as well.
	Companies crm.Reach
	Person    crm.ID // whose records come first
	NamesOnly bool   // numbers and addresses are not looked at
	Limit     int
}

// own is the same about the person's own records.
func (q Seek) own() Seek {
	person := crm.Reach{People: []crm.ID{q.Person}}
	if q.Person.IsZero() {
		person = crm.Reach{}
	}
	if !q.Within.Nobody() {
		q.Within = person
	}
	if !q.Companies.Nobody() {
		q.Companies = person
	}
	return q
}

// ownOnly tells whether nothing but the person's own records may be found.
func (q Seek) ownOnly() bool {
	own := func(r crm.Reach) bool { return r.Nobody() || len(r.People) == 1 && r.People[0] == q.Person }
	return own(q.Within) && own(q.Companies)
}

// seeking is a noun as the box looks for it.
type seeking struct {
	noun   crm.Noun
	table  string // its alias is t
	only   string // what holds in any case
	name   string // the column of folded names
	show   string // title, company_id, detail and mark
	owners []string
	// linked correlates a company, called c, with the row; the row has one where
	// hasCompany holds. Empty for companies themselves.
	linked, hasCompany string
	// paths lead from people to the rows: those of owners, then those of companies.
	ofOwners, ofCompanies []string
}

var seekingCompanies = seeking{
	noun: crm.NounCompany, table: "company", only: "t.status <> 'deleted'", name: "t.search_key", show: "t.name AS title, NULL AS company_id, t.city AS detail, t.abc_group || '/' || t.potential_class AS mark",
	owners:   []string{"t.owner_id", "t.second_owner_id"},
	ofOwners: []string{"SELECT id FROM company WHERE owner_id", "SELECT id FROM company WHERE second_owner_id"},
}

var seekingContacts = seeking{
	noun: crm.NounContact, table: "contact", only: "t.deleted_at IS NULL", name: "t.name_key",
	show:   "t.given_name || ' ' || t.middle_name || ' ' || t.family_name AS title, (SELECT k.company_id FROM contact_company AS k WHERE k.contact_id = t.id AND k.place = 0) AS company_id, t.position AS detail, '' AS mark",
	owners: []string{"t.owner_id"},
	linked: "contact_company AS k JOIN company AS c ON c.id = k.company_id WHERE k.contact_id = t.id", hasCompany: "EXISTS (SELECT 1 FROM contact_company AS k WHERE k.contact_id = t.id)",
	ofOwners:    []string{"SELECT id FROM contact WHERE owner_id"},
	ofCompanies: []string{"SELECT k.contact_id AS id FROM company AS c JOIN contact_company AS k ON k.company_id = c.id WHERE c.owner_id", "SELECT k.contact_id AS id FROM company AS c JOIN contact_company AS k ON k.company_id = c.id WHERE c.second_owner_id"},
}

var seekingDeals = seeking{
	noun: crm.NounDeal, table: "deal", only: "1 = 1", name: "t.search_key", show: "t.title AS title, t.company_id AS company_id, '' AS detail, t.outcome AS mark",
	owners: []string{"t.owner_id"},
	linked: "company AS c WHERE c.id = t.company_id", hasCompany: "t.company_id IS NOT NULL",
	ofOwners:    []string{"SELECT id FROM deal WHERE owner_id"},
	ofCompanies: []string{"SELECT d.id FROM company AS c JOIN deal AS d ON d.company_id = c.id WHERE c.owner_id", "SELECT d.id FROM company AS c JOIN deal AS d ON d.company_id = c.id WHERE c.second_owner_id"},
}

// SeekCompanies gives the companies that come closest to what is looked for.
func SeekCompanies(ctx context.Context, tx *Tx, q Seek) ([]crm.Finding, error) {
	return seekingCompanies.nearest(ctx, tx, q)
}

// SeekContacts does so for contacts.
func SeekContacts(ctx context.Context, tx *Tx, q Seek) ([]crm.Finding, error) {
	return seekingContacts.nearest(ctx, tx, q)
}

// SeekDeals does so for deals.
func SeekDeals(ctx context.Context, tx *Tx, q Seek) ([]crm.Finding, error) {
	return seekingDeals.nearest(ctx, tx, q)
}

func (s seeking) nearest(ctx context.Context, tx *Tx, q Seek) ([]crm.Finding, error) {
	if q.Term == "" || q.Within.Nobody() && q.Companies.Nobody() {
		return nil, nil
	}
	found, err := s.own(ctx, tx, q.own())
	if err != nil {
		return nil, err
	}
	mine := make(map[crm.ID]bool, len(found))
	for _, f := range found {
		mine[f.ID] = true
	}
	others, err := s.all(ctx, tx, q)
	for _, f := range others {
		if !mine[f.ID] {
			found = append(found, f)
		}
	}
	for i, f := range found {
		found[i].Own = mine[f.ID]
	}
	return crm.Nearest(q.Term, found, q.Limit), err
}

// own gives the matches among the person's own records, of very many among the
// first ones.
func (s seeking) own(ctx context.Context, tx *Tx, q Seek) ([]crm.Finding, error) {
	if text, _ := s.paths(q, ""); text == "" {
		return nil, nil
	}
	return s.find(ctx, tx, append(s.holds(q), s.lookedUp(tx, q)), "", seekDepth)
}

// all gives the first whose name begins so and some that have the words anywhere;
// of a small reach all but the own ones, which are found already.
func (s seeking) all(ctx context.Context, tx *Tx, q Seek) ([]crm.Finding, error) {
	depth := seekDepth
	if !q.Within.All && !q.Companies.All {
		few, err := s.few(ctx, tx, q)
		if err != nil {
			return nil, err
		}
		if few && q.ownOnly() {
			return nil, nil // all of it is among the own ones
		}
		if few {
			return s.find(ctx, tx, append(s.holds(q), s.lookedUp(tx, q)), "", seekDepth)
		}
		depth = seekWide
	}
	reach := s.within(q)
	first, err := s.find(ctx, tx, append(reach, s.beginning(q, depth)), " ORDER BY t.sort_key, t.id", seekFirst)
	if err != nil {
		return nil, err
	}
	inside := s.fragments(tx, q, depth)
	if inside == nil {
		return first, nil
	}
	more, err := s.find(ctx, tx, append(reach, inside...), "", seekDepth)
	return append(first, more...), err
}

// beginning looks at no more rows than depth, in order.
func (s seeking) beginning(q Seek, depth int) condition {
	return condition{"search", "t.id IN (SELECT id FROM " + s.table + " WHERE sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?)", []any{q.Term, q.Term + lastRune, depth}}
}

func (s seeking) holds(q Seek) []condition {
	column := "t.search_key"
	if q.NamesOnly {
		column = s.name
	}
	return holding(column, strings.Fields(q.Term))
}

// fragments are the conditions on what has the words anywhere; none where they
// are too short.
func (s seeking) fragments(tx *Tx, q Seek, depth int) []condition {
	if long, _ := wordsByLength(q.Term); len(long) == 0 {
		return nil
	}
	list := tx.engine.fragments(s.table, "t", q.Term, depth)
	if q.NamesOnly {
		list = append(list, s.holds(q)...)
	}
	return list
}

// within are the conditions on rows that may be found.
func (s seeking) within(q Seek) []condition {
	if q.Within.All {
		return nil
	}
	either, args := []string{"1 = 0"}, []any(nil)
	if len(q.Within.People) > 0 {
		list, people := idList(q.Within.People)
		for _, column := range s.owners {
			either, args = append(either, column+" IN ("+list+")"), append(args, people...)
		}
	}
	switch {
	case s.linked == "":
	case q.Companies.All:
		either = append(either, s.hasCompany)
	case len(q.Companies.People) > 0:
		list, people := idList(q.Companies.People)
		either = append(either, "EXISTS (SELECT 1 FROM "+s.linked+" AND (c.owner_id IN ("+list+") OR c.second_owner_id IN ("+list+")))")
		args = append(append(args, people...), people...)
	}
	return []condition{{"within", "(" + strings.Join(either, " OR ") + ")", args}}
}

// lookedUp is the same, by the indexes of owners, of at most seekFew rows.
// Companies are found by the key that is nearest to their rows.
func (s seeking) lookedUp(tx *Tx, q Seek) condition {
	text, args := s.paths(q, " UNION ")
	text, args = text+" LIMIT ?", append(args, seekFew)
	if s.linked != "" {
		return condition{"within", "t.id IN (" + text + ")", args}
	}
	key := tx.engine.rowKey()
	return condition{"within", "t." + key + " IN (" + strings.ReplaceAll(text, "SELECT id ", "SELECT "+key+" ") + ")", args}
}

func (s seeking) paths(q Seek, union string) (text string, args []any) {
	var parts []string
	add := func(paths []string, reach crm.Reach) {
		if len(reach.People) == 0 {
			return
		}
		list, people := idList(reach.People)
		for _, path := range paths {
			parts, args = append(parts, path+" IN ("+list+")"), append(args, people...)
		}
	}
	add(s.ofOwners, q.Within)
	add(s.ofCompanies, q.Companies)
	return strings.Join(parts, union), args
}

// few tells whether so few rows are within reach that each may be looked at.
func (s seeking) few(ctx context.Context, tx *Tx, q Seek) (bool, error) {
	text, args := s.paths(q, " UNION ALL ")
	var n int
	err := tx.QueryRowContext(ctx, "SELECT count(*) FROM ("+text+" LIMIT ?) AS found", append(args, seekFew+1)...).Scan(&n)
	return n <= seekFew, err
}

func (s seeking) find(ctx context.Context, tx *Tx, conditions []condition, order string, limit int) ([]crm.Finding, error) {
	var rows []struct {
		ID, CompanyID            ID
		Title, Key, Detail, Mark string
	}
	var w wording
	w.add("SELECT t.id, t.search_key AS key, " + s.show + " FROM " + s.table + " AS t")
	w.where(append([]condition{{text: s.only}}, conditions...))
	w.add(order+" LIMIT ?", limit)
	err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows)
	found := make([]crm.Finding, len(rows))
	for i, r := range rows {
		found[i] = crm.Finding{Noun: s.noun, ID: crm.ID(r.ID), Title: strings.Join(strings.Fields(r.Title), " "), Key: r.Key, Detail: r.Detail, CompanyID: crm.ID(r.CompanyID)}
		switch s.noun {
		case crm.NounCompany:
			group, class, _ := strings.Cut(r.Mark, "/")
			found[i].Segment = crm.Segment{Group: crm.Group(group), Class: crm.PotentialClass(class)}
		case crm.NounDeal:
			found[i].Outcome = crm.DealOutcome(r.Mark)
		}
	}
	return found, err
}
