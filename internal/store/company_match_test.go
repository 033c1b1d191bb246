package store_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// personName makes names sort otherwise than ids do.
func personName(person crm.ID) string {
	return map[crm.ID]string{id(1): "Яна", id(2): "Boris", id(3): "Ёва"}[person]
}

func ownerName(c crm.Company) string { return personName(c.OwnerID) }

// tree is what a query asks for, its flat filters included.
func tree(q store.CompanyQuery) crm.Match {
	whole := crm.Match{Groups: []crm.Match{q.Match}}
	named := map[string]int{}
	for _, f := range q.Filters {
		at, again := named[f.Field]
		if f.Operator == store.Is && again {
			whole.Tests[at].Values = append(whole.Tests[at].Values, f.Value)
			continue
		}
		if f.Operator == store.Is {
			named[f.Field] = len(whole.Tests)
		}
		whole.Tests = append(whole.Tests, crm.Test{Field: f.Field, Operator: string(f.Operator), Values: []string{f.Value}})
	}
	return whole
}

// matches is the slow oracle of a tree.
func matches(c crm.Company, m crm.Match) bool {
	var parts []bool
	for _, t := range m.Tests {
		parts = append(parts, holds(c, t))
	}
	for _, g := range m.Groups {
		if !g.Empty() {
			parts = append(parts, matches(c, g))
		}
	}
	if len(parts) == 0 {
		return true
	}
	if m.Any {
		return slices.Contains(parts, true)
	}
	return !slices.Contains(parts, false)
}

// holds is the slow oracle of one test.
func holds(c crm.Company, t crm.Test) bool {
	s := c.Standing
	text := map[string]string{
		"group": string(s.Group), "potential_class": string(s.PotentialClass), "segment": string(s.Group) + "/" + string(s.PotentialClass), "treatment": string(s.Treatment),
		"status": string(c.Status), "industry": c.Industry, "region": c.Region, "city": c.City, "owner": ownerText(c.OwnerID), "second_owner": ownerText(c.SecondID), "name": c.Name,
	}[t.Field]
	n := map[string]int64{"actual": s.Actual, "gap": s.Gap, "potential": s.Potential, "budget_minutes": s.BudgetMinutes, "last_paid_on": int64(s.LastPaidOn)}[t.Field]
	day := t.Field == "last_paid_on"
	numeric := day || slices.Contains([]string{"actual", "gap", "potential", "budget_minutes"}, t.Field)
	fold := func(s string) string { return strings.ReplaceAll(strings.ToLower(s), "ё", "е") }
	any := func(fits func(value string) bool) bool { return slices.ContainsFunc(t.Values, fits) }
	switch store.Operator(t.Operator) {
	case store.Is:
		return any(func(v string) bool { return numeric && n == number(v) || !numeric && text == v })
	case store.IsNot:
		return !any(func(v string) bool { return text == v })
	case store.From:
		return n >= number(t.Values[0])
	case store.To:
		return n <= number(t.Values[0]) && (!day || n != 0)
	case store.Contains:
		return any(func(v string) bool { return strings.Contains(fold(text), fold(v)) })
	case store.Begins:
		return any(func(v string) bool { return strings.HasPrefix(fold(text), fold(v)) })
	case store.Empty:
		return day && n == 0 || !day && text == ""
	}
	return day && n != 0 || !day && text != ""
}

var someTests = []crm.Test{
	{"group", "is", []string{"A", "B"}}, {"group", "is_not", []string{"A"}}, {"group", "is", []string{""}}, {"segment", "is_not", []string{"C/A", "/B"}}, {"treatment", "is", []string{"visit", ""}},
	{"status", "is_not", []string{"client", "lapsed"}}, {"potential_class", "is", []string{"?"}},
	{"owner", "is", []string{id(2).String(), ""}}, {"owner", "is_not", []string{id(2).String()}}, {"owner", "is_not", []string{id(1).String(), ""}}, {"owner", "empty", nil}, {"owner", "filled", nil},
	{"second_owner", "is", []string{id(1).String()}}, {"second_owner", "is_not", []string{id(2).String(), id(3).String()}},
	{"industry", "contains", []string{"СТАЛ", "oo"}}, {"industry", "empty", nil}, {"industry", "is_not", []string{"", "wood"}}, {"city", "begins", []string{"va"}}, {"city", "contains", []string{"%", "_"}}, {"region", "filled", nil},
	{"name", "contains", []string{"елк"}}, {"name", "begins", []string{"ЁЛ", "metal"}},
	{"actual", "from", []string{"500"}}, {"actual", "is", []string{"300", "1200"}}, {"gap", "to", []string{"20"}}, {"budget_minutes", "is", []string{"0"}},
	{"last_paid_on", "is", []string{"2026-01-10", ""}}, {"last_paid_on", "empty", nil}, {"last_paid_on", "filled", nil}, {"last_paid_on", "to", []string{"2026-01-20"}},
}

// drawMatch draws a tree no deeper than the levels given.
func drawMatch(t *rapid.T, levels int) crm.Match {
	m := crm.Match{Any: rapid.Bool().Draw(t, "any")}
	for range rapid.IntRange(0, 3).Draw(t, "tests") {
		m.Tests = append(m.Tests, rapid.SampledFrom(someTests).Draw(t, "test"))
	}
	if levels > 0 {
		for range rapid.IntRange(0, 2).Draw(t, "groups") {
			m.Groups = append(m.Groups, drawMatch(t, levels-1))
		}
	}
	return m
}

func TestWhatATreeCannotAskIsRefused(t *testing.T) {
	st := storetest.SQLite(t)
	deep := crm.Match{Tests: []crm.Test{{"group", "is", []string{"A"}}}}
	for range 6 {
		deep = crm.Match{Groups: []crm.Match{deep}}
	}
	wide := crm.Match{Any: true}
	for range 101 {
		wide.Tests = append(wide.Tests, crm.Test{Field: "owner", Operator: "filled"})
	}
	cases := map[string]struct {
		match      crm.Match
		path, code string
	}{
		"unknown field":     {crm.Match{Groups: []crm.Match{{}, {Tests: []crm.Test{{"password", "is", []string{"x"}}}}}}, "match.groups[1].filters[0]", "filter.field"},
		"unknown operator":  {crm.Match{Tests: []crm.Test{{"owner", "contains", []string{"x"}}}}, "match.filters[0]", "filter.operator"},
		"no value":          {crm.Match{Tests: []crm.Test{{"group", "is", nil}}}, "match.filters[0]", "filter.count"},
		"two bounds in one": {crm.Match{Tests: []crm.Test{{"gap", "from", []string{"1", "2"}}}}, "match.filters[0]", "filter.count"},
		"wrong value":       {crm.Match{Tests: []crm.Test{{"gap", "from", []string{"much"}}}}, "match.filters[0]", "filter.value"},
		"unresolved person": {crm.Match{Tests: []crm.Test{{"owner", "is", []string{"me"}}}}, "match.filters[0]", "filter.value"},
		"too deep":          {deep, "match", "filter.size"},
		"too wide":          {wide, "match", "filter.size"},
	}
	for name, c := range cases {
		err := st.View(t.Context(), func(tx *store.Tx) error {
			_, err := store.Companies(t.Context(), tx, store.CompanyQuery{Within: crm.Everybody, Sort: "name", Limit: 10, Match: c.match})
			return err
		})
		e, ok := fault.As(err)
		if !ok || e.Kind != fault.Invalid || len(e.Fields) != 1 || e.Fields[0].Code != c.code || e.Fields[0].Path != c.path {
			t.Errorf("%s: got %v, want code %s at %s", name, err, c.code, c.path)
		}
	}
}
