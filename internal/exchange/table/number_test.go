package table

import (
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestNumbers(t *testing.T) {
	for _, c := range []struct {
		cell    string
		decimal byte
		want    string // number, or reason code
	}{
		{"1234.5", '.', "1234.5"}, {"-7", '.', "-7"}, {"0", ',', "0"}, {".5", '.', "0.5"}, {"5.", '.', "5"}, {"+7", '.', "7"},
		{"1,234.50", '.', "1234.50"}, {"1.234,50", ',', "1234.50"}, {"1 234,50", ',', "1234.50"}, {"1\u00a0234,50", ',', "1234.50"},
		{"1\u202f234\u202f567,8", ',', "1234567.8"}, {"1'234.50", '.', "1234.50"}, {"1’234’567", '.', "1234567"},
		{"1,234", '.', "1234"}, {"1,234", ',', "1.234"}, {"1.234", ',', "1234"}, {"1.234", '.', "1.234"}, {"0,234", '.', "0.234"},
		{"12,50", '.', "12.50"}, {"12.50", ',', "12.50"}, {"1234,567", '.', "1234.567"}, {"1,234,567", ',', "1234567"},
		{"(1,234.50)", '.', "-1234.50"}, {"(5)", '.', "-5"}, {"123-", '.', "-123"}, {"−5", '.', "-5"}, {"- 5", '.', "-5"}, {"–5,1", ',', "-5.1"},
		{"$74.69", '.', "74.69"}, {"-$5", '.', "-5"}, {"$-5", '.', "-5"}, {"€ 5", '.', "5"}, {"5 €", '.', "5"}, {"12,00 лв.", ',', "12.00"}, {"1 500 руб.", ',', "1500"},
		{"100р.", ',', "100"}, {"RUB 100", '.', "100"}, {"100 USD", '.', "100"}, {"₽1 000,5", ',', "1000.5"}, {"($5.10)", '.', "-5.10"}, {"5 ЕВРО", '.', "5"},
		{"1.5E-3", '.', "0.0015"}, {"2E3", '.', "2000"}, {"1.5E+2", ',', "150"}, {"0.000", '.', "0.000"},
		{"999999999999999999", '.', "999999999999999999"}, {"1000000000000000000", '.', "cell.too_many_digits"},
		{"", '.', "cell.empty"}, {"fd", '.', "cell.not_a_number"}, {"12 шт.", '.', "cell.not_a_number"}, {"12.05.2026", '.', "cell.separators"}, {"1 23", '.', "cell.separators"},
		{"1,23,456", '.', "cell.separators"}, {"1.234.56", ',', "cell.separators"}, {"1,5 000", ',', "cell.separators"}, {"12:30", '.', "cell.not_a_number"}, {"--5", '.', "cell.not_a_number"},
		{"(-5)", '.', "cell.not_a_number"}, {"$5€", '.', "cell.not_a_number"}, {"-", '.', "cell.not_a_number"}, {"1e99", '.', "cell.not_a_number"}, {"٣", '.', "cell.not_a_number"},
	} {
		got, bad := NumberFormat{Decimal: c.decimal}.Parse(c.cell)
		text := got.String()
		if bad != nil {
			text = bad.Code
		}
		if text != c.want {
			t.Errorf("%q with %q: %s, want %s", c.cell, c.decimal, text, c.want)
		}
	}
}

func TestAnotherCurrencyIsRefused(t *testing.T) {
	_, bad := NumberFormat{Decimal: '.', Currency: "EUR"}.Parse("$5")
	if bad == nil || bad.Code != "cell.currency" {
		t.Error(bad)
	}
}

func TestColumnsDecideSeparators(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells string
		want  NumberFormat
	}{
		{"point with thousands", "184,904.05 301300", NumberFormat{Decimal: '.', Places: 2}},
		{"one cell decides the others", "1,234 5,678 12,5", NumberFormat{Decimal: ',', Places: 3}},
		{"two commas are thousands", "1,234 5,678 1,234,567", NumberFormat{Decimal: '.', Groups: ","}},
		{"nothing decides", "1,234 5,678", NumberFormat{Decimal: '.', Ambiguous: true, Groups: ","}},
		{"no separator", "1 22 333", NumberFormat{Decimal: '.'}},
		{"currency", "$1.50 $2", NumberFormat{Decimal: '.', Places: 2, Currency: "USD"}},
		{"two currencies", "$1.50 €2", NumberFormat{Decimal: '.', Places: 2}},
	} {
		var e numberEvidence
		for _, cell := range strings.Fields(c.cells) {
			if !e.look(cell) {
				t.Errorf("%s: %s is no number", c.name, cell)
			}
		}
		if diff := cmp.Diff(c.want, e.decide('.')); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestRescale(t *testing.T) {
	for _, c := range []struct {
		d      Decimal
		places int
		want   int64
		exact  bool
	}{
		{Decimal{15, 1}, 2, 150, true}, {Decimal{12345, 3}, 2, 1235, false}, {Decimal{-12345, 3}, 2, -1235, false}, {Decimal{12344, 3}, 2, 1234, false},
		{Decimal{1000, 3}, 0, 1, true}, {Decimal{0, 18}, 2, 0, true}, {Decimal{1, 18}, 0, 0, false},
	} {
		if v, exact, ok := c.d.Rescale(c.places); v != c.want || exact != c.exact || !ok {
			t.Errorf("%v to %d: %d %v %v", c.d, c.places, v, exact, ok)
		}
	}
	if _, _, ok := (Decimal{999999999999999999, 0}).Rescale(2); ok {
		t.Error("does not fit")
	}
}

// Every way to write a number reads back as the same number.
func TestWrittenNumbersReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Int64Range(-99999999999, 99999999999).Draw(t, "value")
		places := rapid.IntRange(0, 4).Draw(t, "places")
		decimal := rapid.SampledFrom([]string{".", ","}).Draw(t, "decimal")
		groups := rapid.SampledFrom([]string{"", " ", "\u00a0", "\u2009", "\u202f", "'", "’", "other"}).Draw(t, "groups")
		if groups == "other" {
			groups = map[string]string{".": ",", ",": "."}[decimal]
		}
		want := Decimal{v, places}
		cell := rapid.SampledFrom([]string{"", "$", "₽", "EUR "}).Draw(t, "before") + spell(want, decimal, groups) +
			rapid.SampledFrom([]string{"", " "}).Draw(t, "after")
		got, bad := NumberFormat{Decimal: decimal[0]}.Parse(strings.TrimSpace(cell))
		if bad != nil || rational(got).Cmp(rational(want)) != 0 {
			t.Fatalf("%q: %v %v, want %v", cell, got, bad, want)
		}
	})
}

func spell(d Decimal, decimal, groups string) string {
	plain := strings.TrimPrefix(d.String(), "-")
	whole, frac, has := strings.Cut(plain, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + groups + whole[i:]
	}
	if has {
		whole += decimal + frac
	}
	if d.Unscaled < 0 {
		return "-" + whole
	}
	return whole
}

func rational(d Decimal) *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(d.Unscaled), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(d.Scale)), nil))
}

func FuzzNumber(f *testing.F) {
	for _, s := range []string{"1 234,50", "(5)", "$-1.5E-3", "−12", "1.2.3", "..", ",", "(", "5-", "€"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s = Clean(s); s == "" {
			return
		}
		var e numberEvidence
		seen := e.look(s)
		for _, decimal := range []byte{'.', ','} {
			d, bad := NumberFormat{Decimal: decimal}.Parse(s)
			if bad != nil {
				continue
			}
			if !seen {
				t.Fatalf("%q is read as %v but not counted as a number", s, d)
			}
			again, bad := NumberFormat{Decimal: '.'}.Parse(d.String())
			if bad != nil || again != d && rational(again).Cmp(rational(d)) != 0 {
				t.Fatalf("%q: %v reads back as %v %v", s, d, again, bad)
			}
		}
	})
}
