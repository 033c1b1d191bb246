package crm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

func TestNumbersAreReadWithPointOrComma(t *testing.T) {
	for text, want := range map[string]int64{
		"0": 0, "12.5": 125_000, "12,5": 125_000, "-0.25": -2500, ".5": 5000, "7.": 70_000, "1.50000": 15_000, "100000000000000": 1_000_000_000_000_000_000,
	} {
		if got, ok := crm.ParseNumber(text); !ok || got != want {
			t.Errorf("%q is %d, %v; want %d", text, got, ok, want)
		}
	}
	for _, text := range []string{"", ".", "-", "1.00001", "1e3", "1 000", "--1", "1.2.3", "100000000000001", "99999999999999999999", "٣"} {
		if got, ok := crm.ParseNumber(text); ok {
			t.Errorf("%q is no number, read as %d", text, got)
		}
	}
}

func TestNumbersSurviveWriting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.Int64Range(-1_000_000_000_000_000_000, 1_000_000_000_000_000_000).Draw(t, "n")
		if got, ok := crm.ParseNumber(crm.FormatNumber(n)); !ok || got != n {
			t.Fatalf("%d is written %q and read %d, %v", n, crm.FormatNumber(n), got, ok)
		}
	})
}

func TestCustomKeysAreReadBack(t *testing.T) {
	if kind, number, ok := crm.ReadCustomKey("money_102"); kind != crm.CustomMoney || number != 102 || !ok {
		t.Errorf("money_102 is %s %d %v", kind, number, ok)
	}
	for _, key := range []string{"", "money", "money_", "money_0", "money_-1", "money_007", "tag_1", "first_paid_on", "text_1_2"} {
		if _, _, ok := crm.ReadCustomKey(key); ok {
			t.Errorf("%q is no key", key)
		}
	}
}

func TestOptionsKeepTheirNumbers(t *testing.T) {
	before := []crm.CustomOption{{Number: 1, Name: "small"}, {Number: 2, Name: "large"}, {Number: 4, Name: "old", Retired: true}}
	c, err := crm.CheckCustomField(crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomChoice, Name: " Fleet ", Options: []crm.CustomOption{{Name: "new"}, {Number: 2, Name: "big", Names: map[string]string{"ru": "большой", "bg": ""}}}}, before)
	if err != nil {
		t.Fatal(err)
	}
	want := []crm.CustomOption{{Number: 5, Name: "new"}, {Number: 2, Name: "big", Names: map[string]string{"ru": "большой"}}, {Number: 1, Name: "small", Retired: true}, {Number: 4, Name: "old", Retired: true}}
	if diff := cmp.Diff(want, c.Options); diff != "" || c.Name != "Fleet" {
		t.Errorf("name %q, options %s", c.Name, diff)
	}
}

func TestWhatNoDefinitionCanBeIsRefused(t *testing.T) {
	choice := func(options ...crm.CustomOption) crm.CustomField {
		return crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomChoice, Name: "x", Options: options}
	}
	for name, c := range map[string]struct {
		field      crm.CustomField
		path, code string
	}{
		"no name":       {crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomText}, "name", "custom.name"},
		"other noun":    {crm.CustomField{Noun: crm.NounTask, Kind: crm.CustomText, Name: "x"}, "noun", "custom.noun"},
		"other kind":    {crm.CustomField{Noun: crm.NounCompany, Kind: "colour", Name: "x"}, "kind", "custom.kind"},
		"other place":   {crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomText, Name: "x", Shown: []string{"roof"}}, "shown", "custom.shown"},
		"no options":    {choice(), "options", "custom.options"},
		"same options":  {choice(crm.CustomOption{Name: "Ёж"}, crm.CustomOption{Name: "еж"}), "options[1].name", "custom.option_twice"},
		"other option":  {choice(crm.CustomOption{Number: 7, Name: "a"}), "options[0].number", "custom.option"},
		"other tongue":  {crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomText, Name: "x", Names: map[string]string{"fr": "y"}}, "names", "language.unknown"},
		"nameless item": {choice(crm.CustomOption{Name: " "}), "options[0].name", "custom.name"},
	} {
		_, err := crm.CheckCustomField(c.field, nil)
		e, ok := fault.As(err)
		if !ok || len(e.Fields) != 1 || e.Fields[0].Path != c.path || e.Fields[0].Code != c.code {
			t.Errorf("%s: got %v, want %s at %s", name, err, c.code, c.path)
		}
	}
}

func TestCustomValuesAreBroughtIntoTheirForm(t *testing.T) {
	fields := []crm.CustomField{
		{Number: 101, Kind: crm.CustomText, Name: "note", Required: true}, {Number: 102, Kind: crm.CustomNumber, Name: "lorries"}, {Number: 103, Kind: crm.CustomDate, Name: "since"},
		{Number: 104, Kind: crm.CustomChoice, Name: "size", Options: []crm.CustomOption{{Number: 1, Name: "a"}}}, {Number: 105, Kind: crm.CustomYesNo, Name: "partner"}, {Number: 106, Kind: crm.CustomMoney, Name: "debt"},
	}
	before := map[string]string{"text_101": "old", "text_90": "of a field put away"}
	got, err := crm.CheckCustom(fields, before, map[string]string{"text_101": " new ", "number_102": "2,50", "date_103": "2026-11-25", "choice_104": "1", "yesno_105": "no", "money_106": "-5"}, true)
	want := map[string]string{"text_101": "new", "number_102": "2.5", "date_103": "2026-11-25", "choice_104": "1", "yesno_105": "no", "money_106": "-5", "text_90": "of a field put away"}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	for key, text := range map[string]string{"number_102": "many", "date_103": "25.11.2026", "choice_104": "2", "yesno_105": "maybe", "money_106": "1.5", "text_999": "x"} {
		_, err := crm.CheckCustom(fields, before, map[string]string{"text_101": "x", key: text}, true)
		e, ok := fault.As(err)
		if !ok || len(e.Fields) != 1 || e.Fields[0].Path != "custom."+key {
			t.Errorf("%s = %q: %v", key, text, err)
		}
	}
	if _, err := crm.CheckCustom(fields, before, map[string]string{}, true); fault.KindOf(err) != fault.Invalid {
		t.Errorf("a required value may be left out: %v", err)
	}
	if got, err := crm.CheckCustom(fields, before, nil, true); err != nil || !cmp.Equal(got, before) {
		t.Errorf("nothing said changes something: %v %v", got, err)
	}
}
