package store

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// CompanyFields are the fields of the company list.
var CompanyFields = []Field{
	{Name: "name", Type: TextField, Sortable: true, Filterable: true, column: "c.name", order: "c.sort_key", index: "company_sort"},
	{Name: "group", Type: ChoiceField, Sortable: true, Filterable: true, Choices: []string{"A", "B", "C", "0", "N", ""}, column: "c.abc_group", letters: []int{groupLetter}},
	{Name: "potential_class", Type: ChoiceField, Sortable: true, Filterable: true, Choices: []string{"A", "B", "C", "?"}, column: "c.potential_class", letters: []int{classLetter}},
	{Name: "segment", Type: ChoiceField, Filterable: true, Choices: segments(), column: "(c.abc_group || '/' || c.potential_class)", letters: []int{groupLetter, classLetter}},
	{Name: "treatment", Type: ChoiceField, Sortable: true, Filterable: true, Choices: []string{"visit", "invite", "call", "write", "farewell", "assess", ""}, column: "c.treatment", letters: []int{treatmentLetter}},
	{Name: "status", Type: ChoiceField, Sortable: true, Filterable: true, Choices: []string{"prospect", "client", "lapsed", "released"}, column: "c.status", letters: []int{statusLetter}},
	{Name: "owner", Type: PersonField, Sortable: true, Filterable: true, column: "c.owner_id", order: ownerName, lookup: "company_owner"},
	{Name: "second_owner", Type: PersonField, Filterable: true, column: "c.second_owner_id"},
	{Name: "industry", Type: TextField, Sortable: true, Filterable: true, column: "c.industry", lookup: "company_industry"},
	{Name: "region", Type: TextField, Sortable: true, Filterable: true, column: "c.region", lookup: "company_region"},
	{Name: "city", Type: TextField, Sortable: true, Filterable: true, column: "c.city"},
	{Name: "source", Type: TextField, Sortable: true, Filterable: true, column: "c.source", lookup: "company_source"},
	{Name: "size_band", Type: TextField, Sortable: true, Filterable: true, column: "c.size_band"},
	{Name: "actual", Type: MoneyField, Sortable: true, Filterable: true, column: "c.actual", index: "company_actual", strata: true},
	{Name: "potential", Type: MoneyField, Sortable: true, Filterable: true, column: "c.potential", index: "company_potential", strata: true},
	{Name: "gap", Type: MoneyField, Sortable: true, Filterable: true, column: "c.gap", index: "company_gap", strata: true},
	{Name: "value", Type: MoneyField, Sortable: true, Filterable: true, column: "c.value"},
	{Name: "budget_minutes", Type: MinutesField, Sortable: true, Filterable: true, column: "c.budget_minutes"},
	{Name: "last_paid_on", Type: DateField, Sortable: true, Filterable: true, column: "c.last_paid_on", index: "company_last_paid", strata: true},
	{Name: "first_paid_on", Type: DateField, Sortable: true, Filterable: true, column: "c.first_paid_on"},
	{Name: "potential_on", Type: DateField, Sortable: true, Filterable: true, column: "c.potential_on"},
	{Name: "used_minutes", Type: MinutesField, Sortable: true, Filterable: true, column: "c.used_minutes"},
	{Name: "scheduled_minutes", Type: MinutesField, Sortable: true, Filterable: true, column: "c.scheduled_minutes"},
	{Name: "year_minutes", Type: MinutesField, Sortable: true, Filterable: true, column: "c.year_minutes"},
	{Name: "left_minutes", Type: MinutesField, Sortable: true, Filterable: true, column: "c.left_minutes", index: "company_time", strata: true},
	{Name: "last_contact_on", Type: DateField, Sortable: true, Filterable: true, column: "c.last_contact_on", index: "company_last_contact", strata: true},
	{Name: "next_step_on", Type: DateField, Sortable: true, Filterable: true, column: "c.next_step_on"},
	{Name: "created_at", Type: InstantField, Sortable: true, Filterable: true, column: "c.created_at", index: "company_created"},
}

// CompanyFieldsNow are the fields of the company list, the workspace's own among
// them.
func CompanyFieldsNow(ctx context.Context, tx *Tx) ([]Field, error) {
	own, err := ownFields(ctx, tx, crm.NounCompany, "c.id")
	return append(slices.Clone(CompanyFields), own...), err
}

// ownerName orders companies by who owns them; nobody comes first.
const ownerName = "coalesce((SELECT u.name FROM app_user AS u WHERE u.id = c.owner_id), '')"

func segments() []string {
	var all []string
	for _, group := range []string{"A", "B", "C", "0", "N", ""} {
		for _, class := range []string{"A", "B", "C", "?"} {
			all = append(all, group+"/"+class)
		}
	}
	return all
}

// CompanyQuery asks for a page of companies.
type CompanyQuery struct {
	Within  crm.Reach // whose companies; the zero value finds none
	Search  string    // as typed
	Filters []Filter
	Match   crm.Match // holds together with the filters
	Sort    string    // a sortable field
	Desc    bool
	After   string // the cursor of the page before, empty for the first
	Limit   int
}

// CompanyPage is a page of companies.
type CompanyPage struct {
	Companies []crm.Company
	Next      string // cursor of the next page, empty after the last
	// Capped tells that more companies hold the searched text than a list shows:
	// only the first ones found are in it.
	Capped bool
}

// searchDepth bounds how many matches of a fragment are put in order, so that a
// common fragment answers as fast as a rare one.
const searchDepth = 1000

// Companies gives a page of the list. Equal values stand in the order of ids,
// so that paging visits every matching company exactly once.
func Companies(ctx context.Context, tx *Tx, q CompanyQuery) (CompanyPage, error) {
	return companies(ctx, tx, q, measured)
}

func companies(ctx context.Context, tx *Tx, q CompanyQuery, d depths) (CompanyPage, error) {
	l, err := newCompanyList(ctx, tx, q, d)
	if err != nil {
		return CompanyPage{}, err
	}
	keys, err := l.page(ctx, tx)
	if err != nil {
		return CompanyPage{}, err
	}
	page := CompanyPage{}
	if len(keys) > q.Limit {
		keys = keys[:q.Limit]
		page.Next = writeCursor(l.sort, l.desc, keys[q.Limit-1])
	}
	if page.Companies, err = companiesByID(ctx, tx, keys); err != nil {
		return CompanyPage{}, err
	}
	if l.search != nil && q.After == "" {
		page.Capped, err = l.capped(ctx, tx)
	}
	return page, err
}

// CountMatching counts the companies that a query would list, exactly.
func CountMatching(ctx context.Context, tx *Tx, q CompanyQuery) (n int64, err error) {
	q.Sort, q.After = "name", ""
	l, err := newCompanyList(ctx, tx, q, measured)
	if err != nil || l.empty() {
		return 0, err
	}
	return l.count(ctx, tx)
}

// EachMatching hands over every company that a query lists, in the list's order;
// limit and cursor do not count.
func EachMatching(ctx context.Context, tx *Tx, q CompanyQuery, fn func(crm.Company) error) error {
	q.After, q.Limit = "", math.MaxInt32-1
	l, err := newCompanyList(ctx, tx, q, measured)
	if err != nil || l.empty() {
		return err
	}
	index, _, err := l.fewest(ctx, tx)
	if err != nil {
		return err
	}
	if l.search != nil {
		index = ""
	}
	keys, err := l.gather(ctx, tx, index, 0)
	if err != nil {
		return err
	}
	for part := range chunks(keys, 500) {
		companies, err := companiesByID(ctx, tx, part)
		if err != nil {
			return err
		}
		for _, c := range companies {
			if err := fn(c); err != nil {
				return err
			}
		}
	}
	return nil
}

// companyList is a query made ready: everything checked, nothing asked yet.
type companyList struct {
	depths
	fields   []Field
	stored   map[string]condition // what rows of stored_value fulfil, by condition
	sort     Field
	desc     bool
	limit    int
	after    *position
	within   *crm.Reach  // nil when everybody's
	search   search      // nil when nothing is searched for
	strata   []string    // those the filters admit
	lettered []condition // what the strata answer
	rest     []condition // what they do not
}

func newCompanyList(ctx context.Context, tx *Tx, q CompanyQuery, d depths) (*companyList, error) {
	fields, err := CompanyFieldsNow(ctx, tx)
	if err != nil {
		return nil, err
	}
	sort, err := sortField(fields, q.Sort)
	if err != nil {
		return nil, err
	}
	matching, err := checkMatch(fields, q.Filters, q.Match)
	if err != nil {
		return nil, err
	}
	l := &companyList{depths: d, fields: fields, sort: sort, desc: q.Desc, limit: q.Limit}
	if q.After != "" {
		if l.after, err = readCursor(sort, q.Desc, q.After); err != nil {
			return nil, err
		}
	}
	matching = l.takeStored(matching)
	for _, n := range matching {
		if n.lettered() {
			l.lettered = append(l.lettered, n.condition(tx.engine))
		} else {
			l.rest = append(l.rest, n.condition(tx.engine))
		}
	}
	if q.Within.Nobody() {
		return l, nil
	}
	if !q.Within.All {
		l.within = &q.Within
		l.rest = append(l.rest, l.owned())
	}
	all, err := strata(ctx, tx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(all, hollowStratum) {
		all = slices.DeleteFunc(all, hollowStratum)
		l.lettered = append(l.lettered, condition{"status", "c.status <> 'deleted'", nil})
	}
	l.strata = admitted(all, matching)
	if term := crm.SearchTerm(q.Search); term != "" {
		l.search, err = newSearch(ctx, tx, term)
	}
	return l, err
}

func (l *companyList) empty() bool { return len(l.strata) == 0 }

// companiesByID loads companies in the order of their keys.
func companiesByID(ctx context.Context, tx *Tx, keys []position) ([]crm.Company, error) {
	if len(keys) == 0 {
		return nil, nil
	}
	ids, at := make([]ID, len(keys)), make(map[ID]int, len(keys))
	for i, k := range keys {
		ids[i], at[k.ID] = k.ID, i
	}
	var rows []companyRow
	if err := tx.NewSelect().Model(&rows).Where("id IN (?)", bun.List(ids)).Scan(ctx); err != nil {
		return nil, err
	}
	if len(rows) != len(keys) {
		return nil, fault.Newf(fault.Internal, "internal", "an index of companies names %d rows, the table has %d of them", len(keys), len(rows))
	}
	companies := make([]crm.Company, len(keys))
	for _, r := range rows {
		companies[at[r.ID]] = r.company()
	}
	return companies, nil
}

// indexedTexts are the text fields whose different values an index lists.
var indexedTexts = map[string]bool{"industry": true, "region": true}

// CompanyValues gives the different values of a text field, at most limit, the
// empty one left out; Invalid with code "values.field" for another field.
func CompanyValues(ctx context.Context, tx *Tx, field string, limit int) (values []string, err error) {
	f, ok := findField(CompanyFields, field)
	if !ok || f.Type != TextField || !f.Filterable {
		var faults fault.Fields
		faults.AddWith("field", "values.field", "has no list of values", fault.Params{"field": field})
		return nil, faults.Err()
	}
	if indexedTexts[field] {
		values, err = jump(ctx, tx, field, limit+1)
	} else {
		err = tx.NewRaw("SELECT DISTINCT "+f.column+" FROM company AS c LIMIT ?", limit+1).Scan(ctx, &values)
	}
	return inOrder(values, limit), err
}

// inOrder sorts values as a reader expects, the empty one left out.
func inOrder(values []string, limit int) []string {
	values = slices.DeleteFunc(values, func(v string) bool { return v == "" })
	slices.SortFunc(values, func(a, b string) int {
		return cmp.Or(cmp.Compare(crm.SortKey(a), crm.SortKey(b)), cmp.Compare(a, b))
	})
	return values[:min(limit, len(values))]
}
