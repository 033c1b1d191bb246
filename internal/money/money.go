// Package money holds amounts as whole minor units (kopecks, cents, stotinki)
// with an ISO 4217 code. Floating point never touches an amount.
//
//	m, _ := money.Parse("12.34", "EUR") // 1234 cents
//	m.String()                          // "12.34 EUR"
//
// The number of decimal places comes from the currency: JPY has none, EUR two,
// TND three. Sums that do not fit int64 are an error, never a wrap-around.
package money

import (
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"kaymak/internal/fault"
)

// Amount is a number of minor units of a currency known from the context.
type Amount = int64

// Money is an amount with its currency.
type Money struct {
	Minor    Amount
	Currency Currency
}

// Currency is an ISO 4217 code in capital letters.
type Currency string

var exponents = map[Currency]int{
	"BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0, "UGX": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
	"BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
}

// ParseCurrency accepts three Latin letters in any case.
func ParseCurrency(s string) (Currency, error) {
	c := strings.TrimSpace(s)
	if len(c) != 3 || strings.Trim(c, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") != "" {
		return "", fault.Newf(fault.Invalid, "money.currency", "%q is not an ISO 4217 currency code.", s).With("value", s)
	}
	return Currency(strings.ToUpper(c)), nil
}

// Exponent is the number of decimal places of the currency's minor unit.
func (c Currency) Exponent() int {
	if e, ok := exponents[c]; ok {
		return e
	}
	return 2
}

// Unit is the number of minor units in one major unit (100 for EUR).
func (c Currency) Unit() int64 {
	u := int64(1)
	for range c.Exponent() {
		u *= 10
	}
	return u
}

// ParseDecimal reads a plain decimal ("-12.3", "+7", ".5") into minor units
// with the given number of decimal places. Digits beyond them are accepted only
// when they are zeros: an amount is never rounded silently. Errors have code
// "money.amount" (not a number), "money.precision" (too many decimals) or
// "money.range" (does not fit).
func ParseDecimal(s string, exponent int) (Amount, error) {
	t := s
	negative := strings.HasPrefix(t, "-")
	if negative || strings.HasPrefix(t, "+") {
		t = t[1:]
	}
	whole, frac, _ := strings.Cut(t, ".")
	if whole == "" && frac == "" || strings.Trim(whole+frac, "0123456789") != "" {
		return 0, fault.Newf(fault.Invalid, "money.amount", "%q is not an amount.", s).With("value", s)
	}
	if len(frac) > exponent {
		if strings.Trim(frac[exponent:], "0") != "" {
			return 0, fault.Newf(fault.Invalid, "money.precision", "%q has more than %d decimal places.", s, exponent).With("value", s)
		}
		frac = frac[:exponent]
	}
	digits := strings.TrimLeft(whole+frac+strings.Repeat("0", exponent-len(frac)), "0")
	if digits == "" {
		return 0, nil
	}
	if negative {
		digits = "-" + digits
	}
	v, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || v == math.MinInt64 {
		return 0, fault.Newf(fault.Invalid, "money.range", "%q is too large.", s).With("value", s)
	}
	return v, nil
}

// Parse reads a plain decimal of the currency.
func Parse(s string, c Currency) (Money, error) {
	v, err := ParseDecimal(s, c.Exponent())
	return Money{v, c}, err
}

// FormatDecimal writes minor units as a plain decimal with exactly exponent
// decimal places: FormatDecimal(-5, 2) is "-0.05".
func FormatDecimal(v Amount, exponent int) string {
	digits := strconv.FormatUint(magnitude(v), 10)
	if exponent > 0 {
		if pad := exponent + 1 - len(digits); pad > 0 {
			digits = strings.Repeat("0", pad) + digits
		}
		digits = digits[:len(digits)-exponent] + "." + digits[len(digits)-exponent:]
	}
	if v < 0 {
		return "-" + digits
	}
	return digits
}

// Decimal is the amount as a plain decimal, "12.34".
func (m Money) Decimal() string { return FormatDecimal(m.Minor, m.Currency.Exponent()) }

func (m Money) String() string { return m.Decimal() + " " + string(m.Currency) }

// Add sums two amounts; it fails with code "money.range" instead of wrapping.
func Add(a, b Amount) (Amount, error) {
	s := a + b
	if (a > 0 && b > 0 && s <= 0) || (a < 0 && b < 0 && s >= 0) || s == math.MinInt64 {
		return 0, fault.New(fault.Invalid, "money.range", "The sum is too large.")
	}
	return s, nil
}

// MulDiv is a·num/den with a 128-bit intermediate, rounded half to even, the
// rounding that does not drift over many terms. den must be positive.
func MulDiv(a Amount, num, den int64) (Amount, error) {
	if den <= 0 {
		return 0, fault.New(fault.Invalid, "money.divisor", "The divisor must be positive.")
	}
	if hi, lo := bits.Mul64(magnitude(a), magnitude(num)); hi == 0 && lo <= math.MaxInt64 {
		return halfEven(int64(lo), den, (a < 0) != (num < 0)), nil
	}
	p := new(big.Int).Mul(big.NewInt(a), big.NewInt(num))
	negative := p.Sign() < 0
	q, r := new(big.Int).QuoRem(p.Abs(p), big.NewInt(den), new(big.Int))
	switch r.Lsh(r, 1).Cmp(big.NewInt(den)) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		q.Add(q, big.NewInt(int64(q.Bit(0))))
	}
	if !q.IsInt64() {
		return 0, fault.New(fault.Invalid, "money.range", "The result is too large.")
	}
	if negative {
		return -q.Int64(), nil
	}
	return q.Int64(), nil
}

func halfEven(p, den int64, negative bool) int64 {
	q, r := p/den, p%den
	if twice := den - r; r > twice || r == twice && q%2 == 1 {
		q++
	}
	if negative {
		return -q
	}
	return q
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return uint64(-(v + 1)) + 1
	}
	return uint64(v)
}
