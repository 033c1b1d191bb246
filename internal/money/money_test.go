package money

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func TestParseDecimal(t *testing.T) {
	tests := []struct {
		text     string
		exponent int
		want     Amount
		code     string
	}{
		{"12.34", 2, 1234, ""}, {"-12.3", 2, -1230, ""}, {"+7", 2, 700, ""}, {".5", 2, 50, ""}, {"5.", 2, 500, ""},
		{"-0.05", 2, -5, ""}, {"-0", 2, 0, ""}, {"007.10", 2, 710, ""}, {"1.2300", 2, 123, ""}, {"12", 0, 12, ""}, {"1.234", 3, 1234, ""},
		{"92233720368547758.07", 2, math.MaxInt64, ""}, {"-92233720368547758.07", 2, -math.MaxInt64, ""},
		{"92233720368547758.08", 2, 0, "money.range"}, {"-92233720368547758.08", 2, 0, "money.range"},
		{strings.Repeat("9", 400), 2, 0, "money.range"},
		{"1.234", 2, 0, "money.precision"}, {"1.5", 0, 0, "money.precision"},
		{"", 2, 0, "money.amount"}, {".", 2, 0, "money.amount"}, {"-", 2, 0, "money.amount"}, {"+-1", 2, 0, "money.amount"}, {"--1", 2, 0, "money.amount"},
		{"1.2.3", 2, 0, "money.amount"}, {"1,5", 2, 0, "money.amount"}, {" 1", 2, 0, "money.amount"}, {"1e3", 2, 0, "money.amount"}, {"١", 2, 0, "money.amount"}, {"NaN", 2, 0, "money.amount"}, {"0x1", 2, 0, "money.amount"},
	}
	for _, test := range tests {
		got, err := ParseDecimal(test.text, test.exponent)
		code := ""
		if err != nil {
			code = fault.CodeOf(err)
		}
		if got != test.want || code != test.code {
			t.Errorf("ParseDecimal(%q, %d) = %d %q, want %d %q", test.text, test.exponent, got, code, test.want, test.code)
		}
	}
}

func TestFormatDecimal(t *testing.T) {
	tests := []struct {
		amount   Amount
		exponent int
		want     string
	}{
		{0, 0, "0"}, {0, 2, "0.00"}, {-5, 2, "-0.05"}, {5, 3, "0.005"}, {1234, 2, "12.34"}, {-100, 2, "-1.00"},
		{math.MaxInt64, 2, "92233720368547758.07"}, {math.MinInt64, 2, "-92233720368547758.08"}, {math.MinInt64, 0, "-9223372036854775808"},
	}
	for _, test := range tests {
		if got := FormatDecimal(test.amount, test.exponent); got != test.want {
			t.Errorf("FormatDecimal(%d, %d) = %q, want %q", test.amount, test.exponent, got, test.want)
		}
	}
}

func TestFormatThenParseIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Int64Min(-math.MaxInt64).Draw(t, "amount")
		exponent := rapid.IntRange(0, 6).Draw(t, "exponent")
		if got, err := ParseDecimal(FormatDecimal(v, exponent), exponent); err != nil || got != v {
			t.Fatalf("%d became %d: %v", v, got, err)
		}
	})
}

func TestCurrencies(t *testing.T) {
	for text, exponent := range map[string]int{"EUR": 2, " rub ": 2, "bgn": 2, "JPY": 0, "TND": 3} {
		c, err := ParseCurrency(text)
		if err != nil || c.Exponent() != exponent {
			t.Errorf("%q: %q with %d places, %v", text, c, c.Exponent(), err)
		}
	}
	if unit := Currency("KWD").Unit(); unit != 1000 {
		t.Errorf("a dinar has %d fils", unit)
	}
	// The last three are a Cyrillic letter, a Turkish dotless i and a long s, which
	// becomes a Latin S in capitals.
	for _, text := range []string{"", "EU", "EURO", "E1R", "€", "ЕUR", "ıdr", "uſd"} {
		if _, err := ParseCurrency(text); fault.CodeOf(err) != "money.currency" {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestParseAndString(t *testing.T) {
	for text, c := range map[string]Currency{"12.34": "EUR", "12": "JPY", "0.500": "KWD"} {
		m, err := Parse(text, c)
		if want := text + " " + string(c); err != nil || m.String() != want || m.Decimal() != text {
			t.Errorf("%s: %q %v", want, m, err)
		}
	}
	if _, err := Parse("0.5", "JPY"); fault.CodeOf(err) != "money.precision" {
		t.Errorf("half a yen: %v", err)
	}
}

func TestAddIsExactOrFails(t *testing.T) {
	amount := rapid.OneOf(rapid.Int64(), rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, -math.MaxInt64, math.MinInt64}))
	rapid.Check(t, func(t *rapid.T) {
		a, b := amount.Draw(t, "a"), amount.Draw(t, "b")
		exact := new(big.Int).Add(big.NewInt(a), big.NewInt(b))
		got, err := Add(a, b)
		checkExact(t, exact, got, err)
	})
}

func TestMulDivIsExactOrFails(t *testing.T) {
	amount := rapid.OneOf(rapid.Int64Range(-50, 50), rapid.Int64(), rapid.SampledFrom([]int64{math.MaxInt64, math.MinInt64}))
	rapid.Check(t, func(t *rapid.T) {
		a, num := amount.Draw(t, "a"), amount.Draw(t, "num")
		den := rapid.OneOf(rapid.Int64Range(1, 20), rapid.Int64Min(1)).Draw(t, "den")
		got, err := MulDiv(a, num, den)
		checkExact(t, halfEvenOracle(a, num, den), got, err)
	})
}

// halfEvenOracle looks for the nearest integer among three candidates.
func halfEvenOracle(a, num, den int64) *big.Int {
	exact := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(a), big.NewInt(num)), big.NewInt(den))
	floor := new(big.Int).Div(exact.Num(), exact.Denom())
	best := floor
	for d := int64(0); d <= 1; d++ {
		candidate := new(big.Int).Add(floor, big.NewInt(d))
		switch distance(exact, candidate).Cmp(distance(exact, best)) {
		case -1:
			best = candidate
		case 0:
			if candidate.Bit(0) == 0 {
				best = candidate
			}
		}
	}
	return best
}

func distance(r *big.Rat, i *big.Int) *big.Rat {
	d := new(big.Rat).Sub(r, new(big.Rat).SetInt(i))
	return d.Abs(d)
}

func checkExact(t *rapid.T, exact *big.Int, got Amount, err error) {
	fits := exact.IsInt64() && exact.Int64() != math.MinInt64
	switch {
	case fits && (err != nil || got != exact.Int64()):
		t.Fatalf("%d %v, want %v", got, err, exact)
	case !fits && fault.CodeOf(err) != "money.range":
		t.Fatalf("%d %v, want a refusal of %v", got, err, exact)
	}
}

func TestMulDivRoundsHalfToEven(t *testing.T) {
	for _, test := range []struct{ a, num, den, want int64 }{{5, 1, 2, 2}, {7, 1, 2, 4}, {-5, 1, 2, -2}, {5, -1, 2, -2}, {-7, 1, 2, -4}, {10, 1, 3, 3}, {11, 1, 3, 4}, {math.MaxInt64, 2, 2, math.MaxInt64}} {
		if got, err := MulDiv(test.a, test.num, test.den); err != nil || got != test.want {
			t.Errorf("%d·%d/%d = %d, want %d (%v)", test.a, test.num, test.den, got, test.want, err)
		}
	}
	for _, den := range []int64{0, -1} {
		if _, err := MulDiv(1, 1, den); fault.CodeOf(err) != "money.divisor" {
			t.Errorf("divisor %d: %v", den, err)
		}
	}
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"12.34", "-0.05", ".5", "1e9", "92233720368547758.08", "１２"} {
		f.Add(s, uint8(2))
	}
	f.Fuzz(func(t *testing.T, s string, e uint8) {
		exponent := int(e % 8)
		v, err := ParseDecimal(s, exponent)
		if err != nil {
			if fault.KindOf(err) != fault.Invalid {
				t.Fatal(err)
			}
			return
		}
		exact, ok := new(big.Rat).SetString(s)
		if !ok || exact.Cmp(rational(v, exponent)) != 0 {
			t.Fatalf("%q became %d", s, v)
		}
	})
}

func rational(v Amount, exponent int) *big.Rat {
	unit := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(exponent)), nil)
	return new(big.Rat).SetFrac(big.NewInt(v), unit)
}
