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
	if kind, _, own := crm.ReadCustomKey(t.Field); own || t.Field == "tag" {
		return holdsOwn(c, t, kind)
	}
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

func asks(field, operator string, values ...string) crm.Test {
	return crm.Test{Field: field, Operator: operator, Values: values}
}

var someTests = []crm.Test{
	asks("group", "is", "A", "B"), asks("group", "is_not", "A"), asks("group", "is", ""), asks("segment", "is_not", "C/A", "/B"), asks("treatment", "is", "visit", ""),
	asks("status", "is_not", "client", "lapsed"), asks("potential_class", "is", "?"),
	asks("owner", "is", id(2).String(), ""), asks("owner", "is_not", id(2).String()), asks("owner", "is_not", id(1).String(), ""), asks("owner", "empty"), asks("owner", "filled"),
	asks("second_owner", "is", id(1).String()), asks("second_owner", "is_not", id(2).String(), id(3).String()),
	asks("industry", "contains", "СТАЛ", "oo"), asks("industry", "empty"), asks("industry", "is_not", "", "wood"), asks("city", "begins", "va"), asks("city", "contains", "%", "_"), asks("region", "filled"),
	asks("name", "contains", "елк"), asks("name", "begins", "ЁЛ", "metal"),
	asks("actual", "from", "500"), asks("actual", "is", "300", "1200"), asks("gap", "to", "20"), asks("budget_minutes", "is", "0"),
	asks("last_paid_on", "is", "2026-01-10", ""), asks("last_paid_on", "empty"), asks("last_paid_on", "filled"), asks("last_paid_on", "to", "2026-01-20"),
	asks("tag", "is", "1", "3"), asks("tag", "is_not", "2", "3"), asks("tag", "empty"), asks("tag", "filled"),
	asks("text_101", "is", "ЕЛКА"), asks("text_101", "is_not", "ёлка"), asks("text_101", "is", "ёлка", ""), asks("text_101", "is_not", "", "metal"), asks("text_101", "begins", "me", "ел"), asks("text_101", "contains", "%"), asks("text_101", "empty"),
	asks("number_102", "is", "0", "2.5"), asks("number_102", "from", "0"), asks("number_102", "to", "-1"), asks("number_102", "empty"), asks("number_102", "filled"), asks("money_107", "from", "100"),
	asks("date_103", "from", "2026-01-03"), asks("date_103", "to", "2026-01-05"), asks("date_103", "is", "2026-01-02", "2026-01-04"), asks("date_103", "empty"),
	asks("choice_104", "is", "1", "2"), asks("choice_104", "is_not", "1"), asks("choice_104", "filled"), asks("person_105", "is", id(2).String(), ""), asks("person_105", "is_not", id(1).String()), asks("yesno_106", "is", "no"), asks("yesno_106", "is_not", "no"),
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
	deep := crm.Match{Tests: []crm.Test{asks("group", "is", "A")}}
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
		"unknown field":     {crm.Match{Groups: []crm.Match{{}, {Tests: []crm.Test{asks("password", "is", "x")}}}}, "match.groups[1].filters[0]", "filter.field"},
		"unknown operator":  {crm.Match{Tests: []crm.Test{asks("owner", "contains", "x")}}, "match.filters[0]", "filter.operator"},
		"no value":          {crm.Match{Tests: []crm.Test{asks("group", "is")}}, "match.filters[0]", "filter.count"},
		"two bounds in one": {crm.Match{Tests: []crm.Test{asks("gap", "from", "1", "2")}}, "match.filters[0]", "filter.count"},
		"wrong value":       {crm.Match{Tests: []crm.Test{asks("gap", "from", "much")}}, "match.filters[0]", "filter.value"},
		"unresolved person": {crm.Match{Tests: []crm.Test{asks("owner", "is", "me")}}, "match.filters[0]", "filter.value"},
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
