package store_test

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// ownValues are the tags and custom values of the crowd's companies.
func ownValues(i int) (tags []int64, custom map[string]string) {
	tags = [][]int64{nil, {1}, {2}, {1, 2}, {3}, nil, nil}[i%7]
	custom = map[string]string{}
	give := func(key, text string) {
		if text != "" {
			custom[key] = text
		}
	}
	give("text_101", []string{"", "Ёлка", "елка зелёная", "Metal"}[i%4])
	give("number_102", []string{"", "0", "2.5", "-1", "-0.25", "100"}[i%6])
	if i%5 > 0 {
		give("date_103", civil.MakeDate(2026, 1, i%5).String())
	}
	give("choice_104", []string{"", "1", "2"}[i/2%3])
	if person := i / 3 % 4; person > 0 {
		give("person_105", id(byte(person)).String())
	}
	give("yesno_106", []string{"", "yes", "no"}[i/5%3])
	give("money_107", []string{"", "100", "-5", "99"}[i/4%4])
	return tags, custom
}

// insertOwnFields defines what ownValues gives values to.
func insertOwnFields(ctx context.Context, tx *store.Tx) error {
	for n, name := range []string{"Partner", "Fair", "Debt"} {
		if _, err := store.InsertTag(ctx, tx, crm.Tag{ID: crm.ID{0: 9, 15: byte(n)}, Name: name, Colour: "gray", CreatedAt: now, UpdatedAt: now, Version: 1}); err != nil {
			return err
		}
	}
	kinds := []crm.CustomKind{crm.CustomText, crm.CustomNumber, crm.CustomDate, crm.CustomChoice, crm.CustomPerson, crm.CustomYesNo, crm.CustomMoney}
	for n, kind := range kinds {
		c := crm.CustomField{ID: crm.ID{0: 8, 15: byte(n)}, Noun: crm.NounCompany, Kind: kind, Name: string(kind), CreatedAt: now, UpdatedAt: now, Version: 1}
		if kind == crm.CustomChoice {
			c.Options = []crm.CustomOption{{Number: 1, Name: "one"}, {Number: 2, Name: "two", Retired: true}}
		}
		if _, err := store.InsertCustomField(ctx, tx, c); err != nil {
			return err
		}
	}
	return nil
}

func ownNumber(kind crm.CustomKind, text string) int64 {
	switch kind {
	case crm.CustomNumber:
		f, _ := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64)
		return int64(f * 10_000)
	case crm.CustomDate, crm.CustomMoney:
		return number(text)
	}
	return 0
}

func ownText(kind crm.CustomKind, text string) string {
	switch kind {
	case crm.CustomNumber, crm.CustomDate, crm.CustomMoney:
		return ""
	}
	return strings.ReplaceAll(strings.ToLower(text), "ё", "е")
}

// holdsOwn is the slow oracle of one test of tags or a custom value.
func holdsOwn(c crm.Company, t crm.Test, kind crm.CustomKind) bool {
	var has []string
	if text := c.Custom[t.Field]; text != "" {
		has = append(has, text)
	}
	if t.Field == "tag" {
		for _, tag := range c.Tags {
			has = append(has, strconv.FormatInt(tag, 10))
		}
	}
	compare := func(a, b string) int {
		if n := ownNumber(kind, a) - ownNumber(kind, b); n != 0 {
			return int(n)
		}
		return strings.Compare(ownText(kind, a), ownText(kind, b))
	}
	named := func() bool {
		return slices.Contains(t.Values, "") && len(has) == 0 || slices.ContainsFunc(has, func(h string) bool {
			return slices.ContainsFunc(t.Values, func(v string) bool { return v != "" && compare(h, v) == 0 })
		})
	}
	switch store.Operator(t.Operator) {
	case store.Is:
		return named()
	case store.IsNot:
		return !named()
	case store.Empty:
		return len(has) == 0
	case store.Filled:
		return len(has) > 0
	}
	if len(has) == 0 {
		return false
	}
	text := ownText(kind, has[0])
	switch store.Operator(t.Operator) {
	case store.From:
		return compare(has[0], t.Values[0]) >= 0
	case store.To:
		return compare(has[0], t.Values[0]) <= 0
	case store.Contains:
		return slices.ContainsFunc(t.Values, func(v string) bool { return strings.Contains(text, ownText(kind, v)) })
	}
	return slices.ContainsFunc(t.Values, func(v string) bool { return strings.HasPrefix(text, ownText(kind, v)) })
}

func TestWhatACompanyHasSeveralOfStays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		c := company(1, "Holding")
		c.Source, c.Tags, c.Custom = "fair", []int64{2, 7}, map[string]string{"number_102": "2.5", "text_101": `quo"te`}
		c.Addresses = []crm.Address{{Kind: crm.AddressLegal, Country: "България", City: "София", Street: "ул. „Шипка“ 1", Postcode: "1504"}, {Kind: crm.AddressOther, Region: "x"}}
		child := company(2, "Daughter")
		child.ParentID = c.ID
		write(t, st, func(tx *store.Tx) error {
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
			return store.LoadCompanies(t.Context(), tx, slices.Values([]crm.Company{child}))
		})
		var got crm.Company
		var above []crm.ID
		var family []crm.Company
		err := st.View(t.Context(), func(tx *store.Tx) (err error) {
			if got, err = store.Company(t.Context(), tx, c.ID); err != nil {
				return err
			}
			if above, err = store.Ancestors(t.Context(), tx, child.ID); err != nil {
				return err
			}
			family, err = store.Family(t.Context(), tx, c.ID)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(got.Addresses, c.Addresses) || !slices.Equal(got.Tags, c.Tags) || got.Custom["text_101"] != `quo"te` || got.Custom["number_102"] != "2.5" || got.Source != "fair" {
			t.Errorf("got %+v", got)
		}
		if !slices.Equal(above, []crm.ID{child.ID, c.ID}) || len(family) != 2 || family[0].ID != c.ID || family[1].ID != child.ID {
			t.Errorf("above the daughter: %v; below the holding: %d", above, len(family))
		}
	})
}
