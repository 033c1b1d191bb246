package crm_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

func TestNamesAreTakenApart(t *testing.T) {
	for full, want := range map[string][3]string{
		"Anna":                {"Anna", "", ""},
		"Anna Petrova":        {"Anna", "", "Petrova"},
		"Petrova, Anna Maria": {"Anna", "Maria", "Petrova"},
		"Иванова Анна Петровна":     {"Анна", "Петровна", "Иванова"},
		"Анна Петровна Иванова":     {"Анна", "Петровна", "Иванова"},
		"Анна Петровна":             {"Анна", "Петровна", ""},
		"Иван Петров Стоянов":       {"Иван", "Петров", "Стоянов"},
		"Сидоров Пётр Ильич":        {"Пётр", "Ильич", "Сидоров"},
		"Hans Peter van der Meulen": {"Hans", "Peter van der", "Meulen"},
		"Пётр Ильич Станкевич":      {"Пётр", "Ильич", "Станкевич"},
		"  ":                        {"", "", ""},
	} {
		given, middle, family := crm.SplitName(full)
		if got := [3]string{given, middle, family}; got != want {
			t.Errorf("%q: %q, want %q", full, got, want)
		}
	}
}

// No word of a name is lost or made up.
func TestATakenApartNameHasTheSameWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		full := rapid.StringMatching(`[А-Яа-яA-Za-z,вна ]{0,40}`).Draw(t, "full")
		given, middle, family := crm.SplitName(full)
		count := func(text string) map[string]int {
			words := map[string]int{}
			for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == ',' }) {
				words[w]++
			}
			return words
		}
		if diff := cmp.Diff(count(full), count(given+" "+middle+" "+family)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestBirthdays(t *testing.T) {
	for text, want := range map[string]string{
		"1980-05-04": "1980-05-04", "19800504": "1980-05-04", "--05-04": "--05-04", "--0504": "--05-04", "--02-29": "--02-29", "2000-02-29": "2000-02-29", "": "",
		"2001-02-29": "no", "--13-01": "no", "04.05.1980": "no", "--02-30": "no",
	} {
		b, ok := crm.ParseBirthday(text)
		if got := b.String(); ok != (want != "no") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
}

func TestAContactIsChecked(t *testing.T) {
	first, second := crm.ID{15: 1}, crm.ID{15: 2}
	c, err := crm.CheckContact(crm.Contact{
		GivenName: " Anna ", Links: []crm.ContactLink{{CompanyID: first}, {CompanyID: second, Primary: true}},
		Phones:       []crm.Phone{{Typed: " "}, {Typed: "0888 1", E164: "+3598881"}, {Typed: "08881", E164: "+3598881"}},
		Emails:       []crm.Email{{Address: "A@example.com"}, {Address: "a@example.com"}},
		DoNotContact: []crm.Channel{crm.ChannelVisit, crm.ChannelPhone, crm.ChannelVisit}, Consent: crm.Consent{How: "never asked"},
	})
	want := crm.Contact{
		GivenName: "Anna", Links: []crm.ContactLink{{CompanyID: second, Primary: true}, {CompanyID: first}},
		Phones: []crm.Phone{{Kind: crm.PointWork, Typed: "0888 1", E164: "+3598881"}}, Emails: []crm.Email{{Kind: crm.PointWork, Address: "A@example.com"}},
		DoNotContact: []crm.Channel{crm.ChannelPhone, crm.ChannelVisit},
	}
	if diff := cmp.Diff(want, c); err != nil || diff != "" {
		t.Errorf("%v: %s", err, diff)
	}
	for code, bad := range map[string]crm.Contact{
		"contact.name_missing":  {},
		"contact.primary":       {GivenName: "A", Links: []crm.ContactLink{{CompanyID: first, Primary: true}, {CompanyID: second, Primary: true}}},
		"contact.company_twice": {GivenName: "A", Links: []crm.ContactLink{{CompanyID: first}, {CompanyID: first}}},
		"contact.company":       {GivenName: "A", Links: []crm.ContactLink{{}}},
		"contact.role":          {GivenName: "A", Links: []crm.ContactLink{{CompanyID: first, Role: "boss"}}},
		"contact.channel":       {GivenName: "A", Channel: "fax"},
		"contact.language":      {GivenName: "A", Language: "English"},
		"contact.consent":       {GivenName: "A", Consent: crm.Consent{State: "maybe"}},
		"contact.point_kind":    {GivenName: "A", Phones: []crm.Phone{{Kind: "car", Typed: "12345"}}},
		"phone.malformed":       {GivenName: "A", Phones: []crm.Phone{{Typed: "none"}}},
		"email.malformed":       {GivenName: "A", Emails: []crm.Email{{Address: "a at b"}}},
		"text.too_long":         {GivenName: strings.Repeat("я", 121)},
		"text.malformed":        {GivenName: "A\x00"},
		"contact.points":        {GivenName: "A", Emails: many()},
	} {
		_, err := crm.CheckContact(bad)
		e, ok := fault.As(err)
		if !ok || len(e.Fields) != 1 || e.Fields[0].Code != code {
			t.Errorf("want %s, got %v", code, err)
		}
	}
}

func many() []crm.Email {
	list := make([]crm.Email, 21)
	for i := range list {
		list[i].Address = strings.Repeat("a", i+1) + "@example.com"
	}
	return list
}

func TestASearchKeyHasNameSkeletonNumbersAndAddresses(t *testing.T) {
	got := crm.ContactSearchKey(crm.Contact{GivenName: "Юлия", FamilyName: "Жукова", Phones: []crm.Phone{{Typed: "0888 12", E164: "+35988812"}, {Typed: "(02) 1"}}, Emails: []crm.Email{{Address: "J@X.example"}}})
	if want := "юлия жукова\niulia zhukova\n35988812\n088812\n021\nj@x.example"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := crm.ContactSearchKey(crm.Contact{GivenName: "Shura"}); got != "shura" {
		t.Errorf("got %q", got)
	}
}
