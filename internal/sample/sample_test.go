package sample

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

var day = civil.MakeDate(2026, time.November, 23)

func mustMake(t interface{ Fatal(...any) }, seed uint64, language string, today civil.Date) Data {
	d, err := Make(seed, language, today)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheSameSeedMakesTheSameCompany(t *testing.T) {
	for _, language := range crm.Languages {
		if diff := gocmp.Diff(mustMake(t, 1, language, day), mustMake(t, 1, language, day)); diff != "" {
			t.Errorf("%s: two runs differ:\n%s", language, diff)
		}
		if gocmp.Equal(mustMake(t, 1, language, day).Companies, mustMake(t, 2, language, day).Companies) {
			t.Errorf("%s: another seed made the same companies", language)
		}
	}
}

func TestUnknownLanguageIsRefused(t *testing.T) {
	if _, err := Make(1, "fr", day); !fault.Is(err, fault.Invalid) {
		t.Errorf("got %v", err)
	}
}

// TestEverySeedIsBelievable holds what the screens rely on, for any seed,
// language and day.
func TestEverySeedIsBelievable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := civil.MakeDate(2024, time.January, 1).AddDays(rapid.IntRange(0, 1500).Draw(t, "day"))
		d := mustMake(t, rapid.Uint64().Draw(t, "seed"), rapid.SampledFrom(crm.Languages).Draw(t, "language"), today)
		if len(d.People) != 6 || len(d.Companies) != companies {
			t.Fatalf("%d people, %d companies", len(d.People), len(d.Companies))
		}
		checkCompanies(t, d)
		checkPayments(t, d, today)
		checkPotential(t, d, today)
	})
}

func checkCompanies(t *rapid.T, d Data) {
	names, external := map[string]bool{}, map[string]bool{}
	for _, c := range d.Companies {
		checked, err := crm.CheckCompany(c.Company)
		if err != nil || !reflect.DeepEqual(checked, c.Company) {
			t.Fatalf("%+v is not a company we take: %v", c, err)
		}
		if names[crm.NameKey(c.Name)] || external[c.ExternalID] {
			t.Fatalf("%s %s is there twice", c.ExternalID, c.Name)
		}
		names[crm.NameKey(c.Name)], external[c.ExternalID] = true, true
		if c.Owner < Nobody || c.Owner >= len(d.People) || c.Industry == "" || c.Region == "" || c.City == "" {
			t.Fatalf("%+v lacks something", c)
		}
		if !strings.HasSuffix(c.Email, ".example") || strings.Trim(c.Email, "abcdefghijklmnopqrstuvwxyz0123456789@.-") != "" {
			t.Fatalf("%s is no address under .example", c.Email)
		}
	}
}

func checkPayments(t *rapid.T, d Data, today civil.Date) {
	paid, refunds, recent := map[int]bool{}, 0, map[int]int64{}
	numbers := map[string]bool{}
	if !slices.IsSortedFunc(d.Payments, func(a, b Payment) int { return cmp.Compare(a.PaidOn, b.PaidOn) }) {
		t.Fatal("payments are out of order")
	}
	for _, p := range d.Payments {
		if p.PaidOn >= today || p.PaidOn < (today.Month()-36).First() || p.Amount == 0 || numbers[p.Number] || strings.Contains(p.Purpose, "%") {
			t.Fatalf("%+v is no payment of these three years", p)
		}
		if (p.Margin < 0) != (p.Amount < 0) && p.Margin != 0 || abs(p.Margin) > abs(p.Amount) {
			t.Fatalf("%+v has a margin that cannot be", p)
		}
		numbers[p.Number], paid[p.Company] = true, true
		if p.Amount < 0 {
			refunds++
		}
		if p.PaidOn >= (today.Month() - 12).First() {
			recent[p.Company] += p.Amount
		}
	}
	if n := len(d.Payments); n < 4000 || n > 20000 || refunds*100 < n || refunds*100 > 6*n {
		t.Fatalf("%d payments, %d refunds", n, refunds)
	}
	if len(paid) < 260 || len(paid) > 360 || len(recent) > len(paid)-15 {
		t.Fatalf("%d clients, %d in the last year", len(paid), len(recent))
	}
	for i, c := range d.Companies {
		if (c.Status == crm.Prospect) == paid[i] {
			t.Fatalf("%s is a %s: paid %v", c.Name, c.Status, paid[i])
		}
	}
}

func checkPotential(t *rapid.T, d Data, today civil.Date) {
	assessed := map[int]bool{}
	for _, p := range d.Potential {
		assessment := crm.Potential{ValidFrom: p.ValidFrom, Low: p.Low, Likely: p.Likely, High: p.High, Method: crm.ByPerson, Evidence: p.Evidence}
		if err := crm.CheckPotential(assessment, today); err != nil || p.Likely == 0 || p.Author == Nobody {
			t.Fatalf("%+v: %v", p, err)
		}
		assessed[p.Company] = true
	}
	if n := len(assessed); n < companies/2 || n > companies*7/10 {
		t.Fatalf("%d of %d companies are assessed", n, companies)
	}
}

func abs(x int64) int64 { return max(x, -x) }

// What is bought in the twelve months is what is bought in a year.
func TestSeasonsAddUpToAYear(t *testing.T) {
	for i, s := range []season{even, feasts, harvest, summer, spring, autumn} {
		sum := 0
		for _, share := range s {
			sum += share
		}
		if sum != 1200 {
			t.Errorf("season %d adds up to %d", i, sum)
		}
	}
}

func TestVocabulariesNameEveryTrade(t *testing.T) {
	for language, words := range vocabularies {
		if len(words.trades) != len(trades) {
			t.Errorf("%s names %d of %d trades", language, len(words.trades), len(trades))
		}
	}
}

// The check digits of published examples, and ours that must be off.
func TestTaxIDsBelongToNobody(t *testing.T) {
	if c := innCheck([]int{7, 7, 0, 7, 0, 8, 3, 8, 9}); c != 3 {
		t.Errorf("the INN 7707083893 ends in 3, not %d", c)
	}
	if c := eikCheck([]int{1, 2, 1, 8, 1, 7, 3, 0}); c != 9 {
		t.Errorf("the EIK 121817309 ends in 9, not %d", c)
	}
	if c := vatLetters[irishCheck([]int{6, 3, 8, 8, 0, 4, 7})]; c != 'V' {
		t.Errorf("the VAT number IE6388047V ends in V, not %c", c)
	}
	for _, c := range mustMake(t, 1, "ru", day).Companies {
		d := make([]int, len(c.TaxID))
		for i, r := range c.TaxID {
			d[i] = int(r - '0')
		}
		if n := len(d) - 1; innCheck(d[:n]) == d[n] {
			t.Errorf("%s could be somebody's", c.TaxID)
		}
	}
}

func TestAdjectivesAgree(t *testing.T) {
	for _, check := range []struct {
		adjective string
		gender    byte
		want      string
	}{
		{"Волжский", 'm', "Волжский"}, {"Волжский", 'f', "Волжская"}, {"Волжский", 'n', "Волжское"}, {"Волжский", 'p', "Волжские"},
		{"Добрый", 'f', "Добрая"}, {"Добрый", 'p', "Добрые"}, {"Полевой", 'f', "Полевая"}, {"Донской", 'p', "Донские"},
	} {
		if got := agree(check.adjective, check.gender); got != check.want {
			t.Errorf("agree(%s, %c) = %s, want %s", check.adjective, check.gender, got, check.want)
		}
	}
}
