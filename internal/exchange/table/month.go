package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// monthStems are the beginnings that tell the months apart in English, Russian
// and Bulgarian.
var monthStems = func() map[string]int {
	stems := map[string]int{}
	for i, line := range [12]string{
		"jan янв яну", "feb фев", "mar мар", "apr апр", "may май мая", "jun июн юни",
		"jul июл юли", "aug авг", "sep сен сеп", "oct окт", "nov ноя ное", "dec дек",
	} {
		for _, stem := range strings.Fields(line) {
			for _, form := range [3]string{stem, strings.ToUpper(stem), title(stem)} {
				stems[form] = i + 1
			}
		}
	}
	return stems
}()

// monthOf recognises a month by the first three letters of its name.
func monthOf(word string) (int, bool) {
	if len(word) < 3 || len(word) > 20 {
		return 0, false
	}
	size := 3
	if word[0] >= utf8.RuneSelf {
		size = 6 // three Cyrillic letters
	}
	if len(word) < size {
		return 0, false
	}
	month, ok := monthStems[word[:size]]
	return month, ok
}

// title writes the first letter large. Knowing the three usual forms saves the
// folding of millions of words that are no months.
func title(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// leadingWord splits off the letters at the start.
func leadingWord(s string) (word, rest string) {
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i:]
}

// trimYearWord drops the "г.", "года", "г" that Russian and Bulgarian put
// after a year.
func trimYearWord(s string) string {
	t := strings.TrimLeft(s, " \u00a0")
	for _, w := range []string{"года", "год", "г.", "г"} {
		if rest, ok := strings.CutPrefix(t, w); ok {
			return rest
		}
	}
	return s
}

// dayThenName reads "5 Jan 2026", "05-янв-26", "5 януари 2026 г." after the day.
func dayThenName(day, size int, rest string) (d dateShape, ok bool) {
	word, rest := leadingWord(strings.TrimLeft(rest, " -./\u00a0"))
	month, ok := monthOf(word)
	if !ok {
		return d, false
	}
	year, n := leadingInt(strings.TrimLeft(rest, " -./,\u00a0"))
	rest = strings.TrimLeft(rest, " -./,\u00a0")[n:]
	if size == 4 {
		return dateShape{form: formNamed, year: day, a: month, b: year}, n >= 1 && n <= 2 && isTime(rest)
	}
	year, short := fullYear(year, n)
	return dateShape{form: formNamed, year: year, a: month, b: day, short: short}, size <= 2 && (n == 2 || n == 4) && isTime(trimYearWord(rest))
}

// monthFirstName reads "Jan 5, 2026" and "January 5 2026".
func monthFirstName(s string) (d dateShape, ok bool) {
	word, rest := leadingWord(s)
	month, ok := monthOf(word)
	if !ok {
		return d, false
	}
	rest = strings.TrimLeft(rest, " -./\u00a0")
	day, n := leadingInt(rest)
	rest = strings.TrimLeft(rest[n:], " -./,\u00a0")
	year, m := leadingInt(rest)
	year, short := fullYear(year, m)
	return dateShape{form: formNamed, year: year, a: month, b: day, short: short}, n >= 1 && n <= 2 && (m == 2 || m == 4) && isTime(rest[m:])
}
