package table

import (
	"strings"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// NumberFormat is how the numbers of one column are written. The zero value
// reads a decimal point.
type NumberFormat struct {
	Decimal   byte   // '.' or ','
	Ambiguous bool   // nothing in the column decides between "1,234" as 1234 and as 1.234
	Groups    string // the thousands separators seen, for showing
	Currency  string // ISO 4217 of the signs seen; "" when none
	Places    int    // most decimal places seen
}

// Parse reads one cell exactly: thousands separators (space, no-break and thin
// space, apostrophe, the other of comma and point), currency signs and codes,
// "(123)" and "123-" as negatives, the Unicode minus, powers of ten ("1.5E-3").
// The reasons are cell.empty, cell.not_a_number, cell.separators,
// cell.too_many_digits and cell.currency (another one than the column's).
func (f NumberFormat) Parse(s string) (Decimal, *fault.Error) {
	if d, ok := f.plain(s); ok {
		return d, nil
	}
	if s == "" {
		return Decimal{}, ErrEmpty
	}
	n, ok := peel(s)
	if !ok {
		return Decimal{}, errNotNumber
	}
	if f.Currency != "" && n.currency != "" && n.currency != f.Currency {
		return Decimal{}, errCurrency.With("currency", n.currency)
	}
	d, bad := f.body(n.body)
	if bad != nil {
		return Decimal{}, bad
	}
	if n.negative {
		d.Unscaled = -d.Unscaled
	}
	return d, nil
}

// plain is the fast way for "-1234.56".
func (f NumberFormat) plain(s string) (Decimal, bool) {
	i := 0
	negative := len(s) > 0 && s[0] == '-'
	if negative {
		i = 1
	}
	point, v, digits := -1, int64(0), 0
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			v, digits = v*10+int64(c-'0'), digits+1
		case c == f.decimal() && point < 0 && digits > 0:
			point = digits
		default:
			return Decimal{}, false
		}
	}
	if digits == 0 || digits > MaxDigits || point == digits {
		return Decimal{}, false
	}
	if negative {
		v = -v
	}
	if point < 0 {
		return Decimal{v, 0}, true
	}
	return Decimal{v, digits - point}, true
}

func (f NumberFormat) decimal() byte {
	if f.Decimal == ',' {
		return ','
	}
	return '.'
}

// peeled is a number without its sign and currency.
type peeled struct {
	body     string // starts and ends with a digit or a decimal separator
	negative bool
	currency string
}

func peel(s string) (n peeled, ok bool) {
	if len(s) > 64 {
		return n, false
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") {
		n.negative, s = true, s[1:len(s)-1]
	}
	first := strings.IndexAny(s, "0123456789")
	if first < 0 {
		return n, false
	}
	last := strings.LastIndexAny(s, "0123456789")
	if first > 0 && (s[first-1] == '.' || s[first-1] == ',') && !endsInLetter(s[:first-1]) {
		first--
	}
	if last+1 < len(s) && (s[last+1] == '.' || s[last+1] == ',') && last+2 == len(s) {
		s = s[:last+1]
	}
	n.body = s[first : last+1]
	return n, n.affix(s[:first]) && n.affix(s[last+1:])
}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r > 'a' || 'A' <= r && r <= 'Z'
}

// affix reads what stands before or after the digits: a sign, a currency, both.
func (n *peeled) affix(s string) bool {
	if s == "" {
		return true
	}
	signs := 0
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '-' || r == '−' || r == '–':
			signs++
			return -1
		case r == '+' || isBlank(r):
			return -1
		}
		return r
	}, s)
	if signs > 1 || signs == 1 && n.negative {
		return false
	}
	n.negative = n.negative || signs == 1
	if s == "" {
		return true
	}
	code, known := CurrencyOf(s)
	if !known || n.currency != "" {
		return false
	}
	n.currency = code
	return true
}

// body reads digits with separators under this format.
func (f NumberFormat) body(s string) (Decimal, *fault.Error) {
	m, ok := measure(s)
	if !ok {
		return Decimal{}, errNotNumber
	}
	whole, frac := m.whole, ""
	decimals, grouped := m.points, m.commas
	if f.decimal() == ',' {
		decimals, grouped = m.commas, m.points
	}
	if decimals > 1 {
		return Decimal{}, errSeparators
	}
	if decimals == 1 {
		i := strings.LastIndexByte(whole, f.decimal())
		whole, frac = whole[:i], whole[i+1:]
		if strings.IndexByte(frac, '.')+strings.IndexByte(frac, ',') != -2 || m.lastBlank > i {
			return Decimal{}, errSeparators
		}
	}
	if grouped+m.blanks > 0 && !goodGroups(whole) {
		return Decimal{}, errSeparators
	}
	return assemble(whole, frac, m.exponent)
}

// assemble joins the digits of both parts, ignoring separators.
func assemble(whole, frac string, exponent int) (Decimal, *fault.Error) {
	v, digits := int64(0), 0
	for _, part := range [2]string{whole, frac} {
		for i := range len(part) {
			c := part[i]
			if c < '0' || c > '9' {
				continue
			}
			if v > 0 || c != '0' {
				digits++
			}
			if digits > MaxDigits {
				return Decimal{}, errTooLong
			}
			v = v*10 + int64(c-'0')
		}
	}
	return shift(v, len(frac)-exponent)
}

// shift normalises v / 10^scale to a scale of 0 … 18.
func shift(v int64, scale int) (Decimal, *fault.Error) {
	for scale > MaxDigits && v%10 == 0 && v != 0 {
		v, scale = v/10, scale-1
	}
	for ; scale < 0 && v != 0; scale++ {
		if magnitude(v) >= uint64(powers[MaxDigits-1]) {
			return Decimal{}, errTooLong
		}
		v *= 10
	}
	if v == 0 {
		scale = min(max(scale, 0), MaxDigits)
	}
	if scale > MaxDigits {
		return Decimal{}, errTooLong
	}
	return Decimal{v, scale}, nil
}

var errCurrency = fault.New(fault.Invalid, "cell.currency", "The currency differs from that of the column.")
