package table

import (
	"strconv"
	"strings"
)

// The content checks answer from the profile of a whole column, 0 … 1; 0
// forbids the field.

func isAny(c Column) float64 { return boolFloat(c.Filled > 0) }

// isText leaves keys alone: region_id is no region.
func isText(c Column) float64 {
	if c.Kind == Date || namesIdentifier(c.Name) {
		return 0
	}
	return boolFloat(c.Filled > 0)
}

func isNumber(c Column) float64 {
	if c.Kind == Date || c.Filled == 0 || namesIdentifier(c.Name) {
		return 0
	}
	share := float64(c.Numeric) / float64(c.Filled)
	if share < 0.5 {
		return 0
	}
	return share
}

func isDate(c Column) float64 {
	if c.Filled == 0 {
		return 0
	}
	share := float64(c.Dated) / float64(c.Filled)
	if share < 0.5 || c.Kind == Number {
		return 0
	}
	return share
}

func isIdentifier(c Column) float64 {
	if c.Kind == Date || c.Filled == 0 || sampleShare(c, looksCode) < 0.6 {
		return 0
	}
	return 1
}

// isPaymentID wants values that name one payment. 1, 2, 3 … only count the
// lines of this file: the next file begins with 1 again.
func isPaymentID(c Column) float64 {
	if !c.Distinct || countsLines(c.Samples) {
		return 0
	}
	return isIdentifier(c)
}

func countsLines(samples []string) bool {
	for i, s := range samples {
		if s != strconv.Itoa(i+1) {
			return false
		}
	}
	return true
}

// isName wants words: a column of numbers or codes is a key, not a name.
func isName(c Column) float64 {
	if c.Kind == Date || c.Filled == 0 {
		return 0
	}
	if c.Kind == Number || sampleShare(c, hasLetter) < 0.5 {
		return 0
	}
	return 1
}

func isTaxID(c Column) float64 {
	return boolFloat(sampleShare(c, func(s string) bool {
		digits := countDigits(s)
		return digits >= 8 && digits <= 15 && len(s)-digits <= 4
	}) >= 0.6)
}

func isPhone(c Column) float64 {
	return boolFloat(sampleShare(c, func(s string) bool { return countDigits(s) >= 5 }) >= 0.6)
}

func isEmail(c Column) float64 {
	return boolFloat(sampleShare(c, func(s string) bool { return strings.Contains(s, "@") }) >= 0.6)
}

func isWebsite(c Column) float64 {
	return boolFloat(sampleShare(c, func(s string) bool { return strings.Contains(s, ".") && !strings.Contains(s, "@") }) >= 0.6)
}

func isCurrency(c Column) float64 {
	return boolFloat(sampleShare(c, func(s string) bool { _, ok := CurrencyOf(s); return ok }) >= 0.6)
}

func sampleShare(c Column, is func(string) bool) float64 {
	if len(c.Samples) == 0 {
		return 0
	}
	n := 0
	for _, s := range c.Samples {
		if is(s) {
			n++
		}
	}
	return float64(n) / float64(len(c.Samples))
}

// looksCode: one short word with a digit, or capitals: "103", "ALFKI", "AB-12".
func looksCode(s string) bool {
	if len(s) > 40 || strings.Contains(s, " ") {
		return false
	}
	return countDigits(s) > 0 || strings.ToUpper(s) == s
}

func hasLetter(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > 0x7F || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }) >= 0
}

func countDigits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			n++
		}
	}
	return n
}

func boolFloat(b bool) float64 {
	if b {
		return 1
	}
	return 0
}
