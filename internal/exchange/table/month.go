package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// monthStems are the beginnings that tell the months apart in English, Russian
// and Bulgarian; three letters are enough everywhere but in June and July.
var monthStems = [12][]string{
	{"jan", "янв", "яну"}, {"feb", "фев"}, {"mar", "мар"}, {"apr", "апр"}, {"may", "май", "мая"}, {"jun", "июн", "юни"},
	{"jul", "июл", "юли"}, {"aug", "авг"}, {"sep", "сен", "сеп"}, {"oct", "окт"}, {"nov", "ноя", "ное"}, {"dec", "дек"},
}

// monthOf recognises a month by the beginning of its name; the rest of the word
// must be letters ("Sept", "января").
func monthOf(word string) (int, bool) {
	word = strings.ToLower(strings.TrimRight(word, "."))
	if utf8.RuneCountInString(word) < 3 || utf8.RuneCountInString(word) > 10 {
		return 0, false
	}
	for i, stems := range monthStems {
		for _, stem := range stems {
			if strings.HasPrefix(word, stem) {
				return i + 1, true
			}
		}
	}
	return 0, false
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
