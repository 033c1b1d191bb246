package table

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// measured is what stands between the digits of a number, before anybody says
// which separator is the decimal one.
type measured struct {
	whole          string // without the power of ten
	points, commas int
	blanks         int // spaces and apostrophes: thousands separators for sure
	lastBlank      int
	blank          string // the last of them
	exponent       int
}

// measure fails on anything that is not a digit, a separator or a power of ten.
func measure(s string) (m measured, ok bool) {
	m.whole, m.lastBlank = s, -1
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case '0' <= c && c <= '9':
			i++
		case c == '.':
			m.points, i = m.points+1, i+1
		case c == ',':
			m.commas, i = m.commas+1, i+1
		case c == 'e' || c == 'E':
			power, err := strconv.Atoi(s[i+1:])
			if err != nil || power < -40 || power > 40 {
				return m, false
			}
			m.whole, m.exponent = s[:i], power
			return m, i > 0
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !isBlank(r) && r != '\'' && r != '’' {
				return m, false
			}
			m.blanks, m.lastBlank, m.blank = m.blanks+1, i, s[i:i+size]
			i += size
		}
	}
	return m, true
}

// isBlank covers the spaces that programs put between thousands.
func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', 0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x3000:
		return true
	}
	return false
}

// goodGroups tells whether the separators cut the digits into threes: "1 234
// 567" but neither "1 23" nor "1234,567", and no two separators differ.
func goodGroups(s string) bool {
	run, first := 0, true
	var separator rune
	for _, r := range s {
		if '0' <= r && r <= '9' {
			run++
			continue
		}
		if separator != 0 && separator != r || first && (run == 0 || run > 3) || !first && run != 3 {
			return false
		}
		separator, run, first = r, 0, false
	}
	return first || run == 3
}

// CurrencyOf gives the ISO 4217 code of a currency sign, code or short name.
func CurrencyOf(s string) (string, bool) {
	for s != "" && strings.IndexByte(". ()[]", s[0]) >= 0 {
		s = s[1:]
	}
	for s != "" && strings.IndexByte(". ()[]", s[len(s)-1]) >= 0 {
		s = s[:len(s)-1]
	}
	code, ok := currencies[s]
	return code, ok
}

var currencies = func() map[string]string {
	m := map[string]string{}
	for _, line := range []string{
		"RUB ₽ руб рубль рубли рублей рублях р rur", "EUR € евро", "USD $ us$ долл доллар доллары доллари", "BGN лв лева lv leva",
		"GBP £", "UAH ₴ грн", "KZT ₸ тг тенге", "BYN br бел.руб", "JPY ¥", "TRY ₺ tl", "INR ₹", "PLN zł", "CZK kč", "RON lei",
		"CHF fr", "CNY rmb", "AMD ֏", "GEL ₾", "ILS ₪", "KRW ₩", "VND ₫", "RSD din", "HUF ft",
		"SEK", "NOK", "DKK", "AUD a$", "CAD c$", "NZD", "SGD", "HKD", "MXN", "BRL r$", "ZAR", "AED", "UZS", "KGS", "TJS", "AZN", "MDL", "MKD", "ALL", "BAM",
	} {
		words := strings.Fields(line)
		for _, w := range words {
			m[w], m[strings.ToLower(w)], m[strings.ToUpper(w)], m[title(strings.ToLower(w))] = words[0], words[0], words[0], words[0]
		}
	}
	return m
}()
