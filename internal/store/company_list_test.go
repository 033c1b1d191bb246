package store_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
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

// crowd is 150 companies of few different values, so that orders have ties and
// filters meet.
func crowd() []crm.Company {
	names := []string{"ООО «Северный бетон»", "Ёлка", "Metal works", "Ателье", "beton", "Б.Р.У.С."}
	groups := []crm.Group{"A", "B", "C", "0", "N", ""}
	statuses := []crm.Status{crm.Client, crm.Prospect, crm.Lapsed, crm.Released}
	treatments := []crm.Treatment{crm.Visit, crm.Call, crm.Farewell, ""}
	all := make([]crm.Company, 150)
	for i := range all {
		c := company(0, names[i%len(names)])
		c.ID = crm.ID{0: byte(i * 7), 1: byte(i >> 8), 2: 1, 15: byte(i)}
		c.Status = statuses[i/3%len(statuses)]
		c.Industry, c.Region, c.City = []string{"", "Сталь", "wood"}[i%3], []string{"", "Sofia"}[i/5%2], []string{"Plovdiv", "Varna"}[i/7%2]
		c.CreatedAt = now.Add(time.Duration(i%50) * time.Hour)
		if i%4 > 0 {
			c.OwnerID = id(byte(i % 4))
			if second := id(byte(i/4%4 + 1)); i%5 == 0 && second != c.OwnerID && second != id(4) {
				c.SecondID = second
			}
		}
		s := &c.Standing
		s.Group, s.Treatment = groups[i*5/3%len(groups)], treatments[i/2%len(treatments)]
		s.PotentialClass = []crm.PotentialClass{"A", "B", "C", "?"}[i/11%4]
		s.Actual, s.Gap, s.Potential = int64(i%17*100), int64(i%5*10), int64(i%3)
		s.BudgetMinutes = int64(i % 6 * 60)
		if i%3 > 0 {
			s.LastPaidOn = civil.MakeDate(2026, 1, 1+i%40)
		}
		c.Tags, c.Custom = ownValues(i)
		all[i] = c
	}
	return all
}

func insertCrowd(t *testing.T, st *store.Store) []crm.Company {
	t.Helper()
	all := crowd()
	write(t, st, func(tx *store.Tx) error {
		for n := byte(1); n <= 3; n++ {
			u := crm.User{ID: id(n), Name: personName(id(n)), Role: crm.Salesperson, Language: "en", CreatedAt: now, UpdatedAt: now, Version: 1}
			if err := store.InsertUser(t.Context(), tx, u); err != nil {
				return err
			}
		}
		if err := insertOwnFields(t.Context(), tx); err != nil {
			return err
		}
		for _, c := range all {
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
		}
		return nil
	})
	return all
}

func ownerText(owner crm.ID) string {
	if owner.IsZero() {
		return ""
	}
	return owner.String()
}

func number(text string) int64 {
	if text == "" { // never
		return 0
	}
	if d, err := civil.ParseDate(text); err == nil {
		return int64(d)
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return n
}

// listed is the slow oracle of a whole list: filter, sort, cut nothing.
func listed(all []crm.Company, q store.CompanyQuery) []crm.ID {
	asked := tree(q)
	var kept []crm.Company
	for _, c := range all {
		fits := q.Within.Covers(c.OwnerID, c.SecondID)
		if fits && matches(c, asked) {
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, func(a, b crm.Company) int {
		if q.Desc {
			a, b = b, a
		}
		return cmp.Or(compareBy(q.Sort, a, b), slices.Compare(a.ID[:], b.ID[:]))
	})
	ids := []crm.ID{}
	for _, c := range kept {
		ids = append(ids, c.ID)
	}
	return ids
}

func compareBy(field string, a, b crm.Company) int {
	switch field {
	case "name":
		return strings.Compare(crm.SortKey(a.Name), crm.SortKey(b.Name))
	case "actual":
		return cmp.Compare(a.Standing.Actual, b.Standing.Actual)
	case "potential":
		return cmp.Compare(a.Standing.Potential, b.Standing.Potential)
	case "gap":
		return cmp.Compare(a.Standing.Gap, b.Standing.Gap)
	case "last_paid_on":
		return cmp.Compare(a.Standing.LastPaidOn, b.Standing.LastPaidOn)
	case "city":
		return strings.Compare(a.City, b.City)
	case "group":
		return strings.Compare(string(a.Standing.Group), string(b.Standing.Group))
	case "budget_minutes":
		return cmp.Compare(a.Standing.BudgetMinutes, b.Standing.BudgetMinutes)
	case "owner":
		return strings.Compare(ownerName(a), ownerName(b))
	}
	if kind, _, ok := crm.ReadCustomKey(field); ok {
		return cmp.Or(cmp.Compare(ownNumber(kind, a.Custom[field]), ownNumber(kind, b.Custom[field])), strings.Compare(ownText(kind, a.Custom[field]), ownText(kind, b.Custom[field])))
	}
	return a.CreatedAt.Compare(b.CreatedAt)
}

var sorts = []string{"name", "actual", "potential", "gap", "last_paid_on", "created_at", "city", "group", "budget_minutes", "owner", "text_101", "number_102", "date_103"}

var someFilters = []store.Filter{
	{"group", store.Is, "A"}, {"group", store.Is, ""}, {"group", store.Is, "N"}, {"potential_class", store.Is, "?"}, {"potential_class", store.Is, "B"}, {"segment", store.Is, "C/A"}, {"segment", store.Is, "/B"},
	{"treatment", store.Is, "visit"}, {"treatment", store.Is, ""}, {"status", store.Is, "client"}, {"status", store.Is, "released"},
	{"owner", store.Is, ""}, {"owner", store.Is, id(2).String()}, {"industry", store.Is, "Сталь"}, {"industry", store.Is, "no such"}, {"region", store.Is, "Sofia"}, {"region", store.Is, ""}, {"city", store.Is, "Varna"},
	{"actual", store.From, "500"}, {"actual", store.To, "1200"}, {"gap", store.From, "20"}, {"budget_minutes", store.To, "120"}, {"last_paid_on", store.From, "2026-01-10"}, {"last_paid_on", store.To, "2026-01-20"},
	{"tag", store.Is, "1"}, {"tag", store.Is, "2"}, {"tag", store.Is, "3"}, {"number_102", store.From, "-0.5"}, {"number_102", store.To, "2,5"}, {"choice_104", store.Is, "2"}, {"text_101", store.Contains, "ЁЛ"},
}

var reaches = []crm.Reach{crm.Everybody, {}, {People: []crm.ID{id(1)}}, {People: []crm.ID{id(2), id(3)}}, {People: []crm.ID{id(9)}}}

func TestPagingVisitsEveryMatchOnceInOrder(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		all := insertCrowd(t, st)
		rapid.Check(t, func(t *rapid.T) {
			q := store.CompanyQuery{
				Within:  rapid.SampledFrom(reaches).Draw(t, "within"),
				Sort:    rapid.SampledFrom(sorts).Draw(t, "sort"),
				Desc:    rapid.Bool().Draw(t, "desc"),
				Limit:   rapid.SampledFrom([]int{9, 40, 200}).Draw(t, "limit"),
				Filters: rapid.SliceOfNDistinct(rapid.SampledFrom(someFilters), 0, 4, rapid.ID[store.Filter]).Draw(t, "filters"),
				Match:   drawMatch(t, 2),
			}
			gather := rapid.SampledFrom([]int64{0, 30, 3000}).Draw(t, "gather")
			walk := rapid.SampledFrom([]int{5, 60, 10_000}).Draw(t, "walk")
			got, count := everyPage(t, st, q, gather, walk)
			want := listed(all, q)
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
			if count != int64(len(want)) {
				t.Fatalf("counted %d, listed %d", count, len(want))
			}
		})
	})
}

func everyPage(t *rapid.T, st *store.Store, q store.CompanyQuery, gather int64, walk int) (ids []crm.ID, count int64) {
	ids = []crm.ID{}
	err := st.View(t.Context(), func(tx *store.Tx) (err error) {
		if count, err = store.CountMatching(t.Context(), tx, q); err != nil {
			return err
		}
		for {
			page, err := store.CompaniesAt(t.Context(), tx, q, gather, walk)
			if err != nil {
				return err
			}
			for _, c := range page.Companies {
				ids = append(ids, c.ID)
			}
			if q.After = page.Next; q.After == "" {
				return nil
			}
			if len(page.Companies) != q.Limit {
				return fmt.Errorf("a page of %d has %d and is not the last", q.Limit, len(page.Companies))
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return ids, count
}

func TestWhatAListCannotDoIsRefused(t *testing.T) {
	st := storetest.SQLite(t)
	insertCrowd(t, st)
	hostile := `actual; DROP TABLE company --`
	cases := map[string]struct {
		q    store.CompanyQuery
		code string
	}{
		"unknown order":    {store.CompanyQuery{Within: crm.Everybody, Sort: hostile}, "sort.unknown"},
		"unsortable":       {store.CompanyQuery{Within: crm.Everybody, Sort: "segment"}, "sort.unknown"},
		"unknown field":    {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{hostile, store.Is, "x"}}}, "filter.field"},
		"not filterable":   {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"tax_id", store.Is, "x"}}}, "filter.field"},
		"unknown operator": {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"group", "like", "A"}}}, "filter.operator"},
		"range of a text":  {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"city", store.From, "A"}}}, "filter.operator"},
		"unknown choice":   {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"group", store.Is, "Z"}}}, "filter.value"},
		"no number":        {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"gap", store.From, "1e3"}}}, "filter.value"},
		"no date":          {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"last_paid_on", store.To, "2026-02-30"}}}, "filter.value"},
		"no person":        {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"owner", store.Is, "me"}}}, "filter.value"},
		"unstorable text":  {store.CompanyQuery{Within: crm.Everybody, Filters: []store.Filter{{"city", store.Is, "a\x00"}}}, "filter.value"},
		"no cursor":        {store.CompanyQuery{Within: crm.Everybody, After: "nonsense"}, "cursor.invalid"},
		"other order's":    {store.CompanyQuery{Within: crm.Everybody, After: "eyJzIjoiZ2FwIiwiaSI6IiJ9"}, "cursor.invalid"},
	}
	for name, c := range cases {
		c.q.Limit, c.q.Sort = 10, cmp.Or(c.q.Sort, "name")
		err := st.View(t.Context(), func(tx *store.Tx) error {
			_, err := store.Companies(t.Context(), tx, c.q)
			return err
		})
		e, ok := fault.As(err)
		if !ok || e.Kind != fault.Invalid || len(e.Fields) != 1 || e.Fields[0].Code != c.code {
			t.Errorf("%s: got %v, want code %s", name, err, c.code)
		}
	}
}

func TestHostileValuesAreOnlyValues(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		insertCrowd(t, st)
		for _, text := range []string{`'; DROP TABLE company; --`, `" OR 1=1`, `\`, `%`, `_`, `?`, "$1", `" NEAR "`, "a*"} {
			q := store.CompanyQuery{Within: crm.Everybody, Sort: "name", Limit: 10, Filters: []store.Filter{{"city", store.Is, text}}}
			search := store.CompanyQuery{Within: crm.Everybody, Sort: "name", Limit: 10, Search: "xx" + text + "xx"}
			for _, q := range []store.CompanyQuery{q, search} {
				err := st.View(t.Context(), func(tx *store.Tx) error {
					page, err := store.Companies(t.Context(), tx, q)
					if len(page.Companies) > 0 {
						t.Errorf("%q found %d", text, len(page.Companies))
					}
					return err
				})
				if err != nil {
					t.Errorf("%q: %v", text, err)
				}
			}
		}
	})
}

func TestSearchFindsAsPeopleType(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := company(1, `ООО «Зелёный Дом-2»`)
		c.TaxID, c.Phone, c.Email, c.ExternalID = "BG123456789", "+7 (911) 000-12-34", "Info@Zeleny.example", "К-777"
		other := company(2, "Дом книги")
		other.Phone = "0888 123 456"
		write(t, st, func(tx *store.Tx) error {
			if err := store.InsertCompany(t.Context(), tx, other); err != nil {
				return err
			}
			return store.InsertCompany(t.Context(), tx, c)
		})
		cases := map[string]int{
			"зел": 1, "ЗЕЛЕНЫЙ": 1, "зелёный дом": 1, "дом зел": 1, "еный": 1, "зе": 1, "до": 1, "дом": 2, "дом 2": 2, "ооо": 1, "оо": 0,
			"BG 123-456": 1, "123456789": 1, "9110001234": 1, "8 911 000 12 34": 1, "+7(911)000": 1, "000-12": 1, "+359 888 123456": 1, "0888123456": 1,
			"info@zeleny": 1, "INFO@": 1, "fo@zel": 1, "@zeleny": 1, "zeleny.ex": 1, "info@other": 0, "к-777": 1, "нет": 0, "зелдом": 0,
		}
		for typed, want := range cases {
			err := st.View(t.Context(), func(tx *store.Tx) error {
				q := store.CompanyQuery{Within: crm.Everybody, Search: typed, Sort: "name", Limit: 10}
				page, err := store.Companies(t.Context(), tx, q)
				if err != nil {
					return err
				}
				n, err := store.CountMatching(t.Context(), tx, q)
				if len(page.Companies) != want || n != int64(want) || page.Capped {
					t.Errorf("%q finds %d and counts %d, want %d", typed, len(page.Companies), n, want)
				}
				return err
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
}

func TestDifferentValuesAreListed(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		insertCrowd(t, st)
		for field, want := range map[string][]string{"industry": {"wood", "Сталь"}, "region": {"Sofia"}, "city": {"Plovdiv", "Varna"}, "size_band": {}} {
			err := st.View(t.Context(), func(tx *store.Tx) error {
				got, err := store.CompanyValues(t.Context(), tx, field, 100)
				if diff := gocmp.Diff(want, append([]string{}, got...)); diff != "" {
					t.Errorf("%s: %s", field, diff)
				}
				return err
			})
			if err != nil {
				t.Error(err)
			}
		}
	})
}
