package table

import (
	"strings"
	"unicode"
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
	if s[0] == '(' && s[len(s)-1] == ')' {
		n.negative, s = true, s[1:len(s)-1]
	}
	first, last := 0, len(s)-1
	for first < len(s) && !isDigit(s[first]) {
		first++
	}
	if first == len(s) {
		return n, false
	}
	for !isDigit(s[last]) {
		last--
	}
	if first > 0 && (s[first-1] == '.' || s[first-1] == ',') && !endsInLetter(s[:first-1]) {
		first--
	}
	if last+2 == len(s) && (s[last+1] == '.' || s[last+1] == ',') {
		s = s[:last+1]
	}
	n.body = s[first : last+1]
	return n, n.affix(s[:first]) && n.affix(s[last+1:])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// affix reads what stands before or after the digits: a sign, a currency, both.
func (n *peeled) affix(s string) bool {
	if len(s) > maxAffix {
		return false
	}
	s, before := trimSigns(s, true)
	s, after := trimSigns(s, false)
	if before+after > 1 || before+after == 1 && n.negative {
		return false
	}
	n.negative = n.negative || before+after == 1
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

// maxAffix is the longest name of a currency with its blanks and sign.
const maxAffix = 24

// trimSigns takes blanks and signs off one end and counts the minuses.
func trimSigns(s string, front bool) (rest string, minuses int) {
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		if !front {
			r, size = utf8.DecodeLastRuneInString(s)
		}
		switch {
		case r == '-' || r == '−' || r == '–':
			minuses++
		case r != '+' && !isBlank(r):
			return s, minuses
		}
		if front {
			s = s[size:]
		} else {
			s = s[:len(s)-size]
		}
	}
	return s, minuses
}

// body reads digits with separators. The cell itself mostly says which of comma
// and point divides the decimals; only "1,234" and "1.234" ask the column.
func (f NumberFormat) body(s string) (Decimal, *fault.Error) {
	m, ok := measure(s)
	if !ok {
		return Decimal{}, errNotNumber
	}
	whole, frac := m.whole, ""
	if at := f.decimalAt(m); at >= 0 {
		whole, frac = m.whole[:at], m.whole[at+1:]
		if m.lastBlank > at || strings.IndexByte(whole, m.whole[at]) >= 0 {
			return Decimal{}, errSeparators
		}
	}
	if !goodGroups(whole) {
		return Decimal{}, errSeparators
	}
	return assemble(whole, frac, m.exponent)
}

// decimalAt is where the decimal separator stands, -1 where there is none.
func (f NumberFormat) decimalAt(m measured) int {
	last := strings.LastIndexAny(m.whole, ".,")
	switch {
	case m.points+m.commas == 0:
		return -1
	case m.points > 0 && m.commas > 0:
		return last
	case m.points+m.commas > 1:
		return -1
	case m.whole[last] == f.decimal() || m.whole[0] == '0' || m.exponent != 0 || !goodGroups(m.whole):
		return last
	}
	return -1
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
