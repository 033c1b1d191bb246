package crm_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/crm"
)

// sifted gives the pairs that are Alike among those that the sift brings together.
func sifted(companies []crm.Company) (pairs [][2]int, s *crm.Sift) {
	s = &crm.Sift{}
	for _, c := range companies {
		s.Add(c)
	}
	for _, p := range s.Pairs(func(int, int) bool { return true }) {
		if _, score := crm.Alike(companies[p[0]], companies[p[1]]); score > 0 {
			pairs = append(pairs, p)
		}
	}
	return pairs, s
}

// allPairs compares each with each.
func allPairs(companies []crm.Company) (pairs [][2]int) {
	for i, a := range companies {
		for j := i + 1; j < len(companies); j++ {
			if _, score := crm.Alike(a, companies[j]); score > 0 {
				pairs = append(pairs, [2]int{i, j})
			}
		}
	}
	return pairs
}

func TestTheSiftLosesNothing(t *testing.T) {
	pick := func(rt *rapid.T, what string, from ...string) string { return rapid.SampledFrom(from).Draw(rt, what) }
	rapid.Check(t, func(rt *rapid.T) {
		var companies []crm.Company
		for range rapid.IntRange(0, 25).Draw(rt, "n") {
			companies = append(companies, crm.Company{
				Name:  pick(rt, "name", "ООО «Северный бетон»", "Severny Beton", "Северный бетонн", "Севреный бетон", "Southern bricks", "Southern brick", "School 12 north", "School 13 north", "ь", "?!"),
				TaxID: pick(rt, "tax", "", "", "7801234567", "BG 123"), Phone: pick(rt, "phone", "", "8 911 000 00 01", "+79110000001", "101"),
				Email: pick(rt, "email", "", "a@beton.example", "b@beton.example", "x@gmail.com"), Website: pick(rt, "website", "", "www.beton.example"), City: pick(rt, "city", "", "Псков", "Pskov", "Омск"),
			})
		}
		if fast, _ := sifted(companies); !slices.Equal(fast, allPairs(companies)) {
			rt.Fatalf("sifted %v, each with each %v", fast, allPairs(companies))
		}
	})
}

// Whatever slip of one letter is made in a name, it is found as one.
func TestOneLetterApart(t *testing.T) {
	for name, pair := range map[string][2]string{
		"a letter less": {"Строительная", "Строитльная"}, "a letter more": {"Строительная", "Строитгельная"},
		"another letter": {"Строительная", "Строительнвя"}, "neighbours": {"Строительная", "Стриотельная"}, "the first": {"Montana Foods", "Nontana Foods"},
	} {
		reasons, score := crm.Alike(crm.Company{Name: pair[0], City: "Омск"}, crm.Company{Name: pair[1]})
		if !slices.Equal(reasons, []crm.Likeness{crm.OneLetter}) || score != 30 {
			t.Errorf("%s: %v", name, reasons)
		}
	}
	for name, pair := range map[string][2]crm.Company{
		"numbers":      {{Name: "Школа искусств 12"}, {Name: "Школа искусств 13"}},
		"a short name": {{Name: "Альфа"}, {Name: "Альба"}},
		"other cities": {{Name: "Балтстройсервис", City: "Рига"}, {Name: "Белтстройсервис", City: "Минск"}},
		"two letters":  {{Name: "Балтстройсервис"}, {Name: "Белтстройсирвис"}},
	} {
		if reasons, _ := crm.Alike(pair[0], pair[1]); reasons != nil {
			t.Errorf("%s: %v", name, reasons)
		}
	}
}

// A telephone of three thousand companies is set aside and said, and two of them
// that are the same by name are found still.
func TestACrowdIsSetAside(t *testing.T) {
	var companies []crm.Company
	for i := range 3000 {
		companies = append(companies, crm.Company{Name: "Shop of " + strings.Repeat(string(rune('a'+i%26)), 1+i/26) + "!", Phone: "+7 800 555-35-35"})
	}
	companies = append(companies, crm.Company{Name: "Ромашка", Phone: "8 800 555 35 35"}, crm.Company{Name: "Romashka Ltd"})
	pairs, s := sifted(companies)
	if !slices.Contains(pairs, [2]int{3000, 3001}) || len(s.Crowds) == 0 || s.Crowds[0].Reason != crm.SamePhone || s.Crowds[0].Size != 3001 || s.Full {
		t.Errorf("%d pairs, crowds %+v", len(pairs), s.Crowds)
	}
}
