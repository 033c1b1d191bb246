package crm

import (
	"strings"
	"unicode"
)

// legalForms are dropped from names, because the same company is written with
// and without them. Compared after folding.
var legalForms = wordSet("ооо оао зао пао ао нао ип тоо чп фгуп гуп муп тд ад еад оод еоод ет кд сд" +
	" дззд llc ltd inc corp plc gmbh ag sa srl bv nv oy ab as llp lp jsc co company" +
	" limited incorporated corporation ood eood ad ead ooo zao oao pao ao ip")

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// foldRune lower-cases and merges letters that people mix up in writing. It
// gives a space for runes that only separate words and −1 for runes to drop.
func foldRune(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'ё':
		return 'е'
	case '\'', '’', '`', 'ʼ':
		return -1
	}
	if unicode.IsLetter(r) || unicode.IsDigit(r) {
		return r
	}
	if unicode.IsMark(r) {
		return -1
	}
	return ' '
}

// words folds a text and splits it.
func words(text string) []string { return strings.Fields(strings.Map(foldRune, text)) }

// Fold is a text as "contains" compares it: in lower case, with "е" for "ё".
func Fold(text string) string { return strings.ReplaceAll(strings.ToLower(text), "ё", "е") }

// NameKey is the normalised name by which the same company is recognised:
// folded, without punctuation and legal forms. A name of legal forms only keeps them.
func NameKey(name string) string {
	all := words(name)
	kept := all[:0:0]
	for _, w := range all {
		if !legalForms[w] {
			kept = append(kept, w)
		}
	}
	if len(kept) == 0 {
		kept = all
	}
	return strings.Join(kept, " ")
}

// SortKey orders names as a reader expects on both engines: by the name without
// quotes and legal forms.
func SortKey(name string) string { return NameKey(name) }

// TaxKey keeps the letters and digits of a tax id: "BG 123-456" is "bg123456".
func TaxKey(taxID string) string { return strings.Join(words(taxID), "") }

// Digits keeps the digits of a phone number.
func Digits(phone string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, phone)
}

// SearchKey holds everything by which a user may look a company up.
func SearchKey(c Company) string {
	name := strings.Join(words(c.Name), " ")
	parts := []string{name, otherSkeleton(name), TaxKey(c.TaxID), Digits(c.Phone), strings.ToLower(c.Email), strings.Join(words(c.ExternalID), " ")}
	for _, p := range c.Phones {
		parts = append(parts, Digits(p.Typed))
	}
	for _, e := range c.Emails {
		parts = append(parts, e.Key())
	}
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "\n")
}

// SearchTerm folds what a user typed the way SearchKey was folded. An address
// or a number keeps its form.
func SearchTerm(typed string) string {
	typed = strings.TrimSpace(typed)
	if strings.ContainsRune(typed, '@') {
		return strings.ToLower(typed)
	}
	if d := Digits(typed); len(d) >= 3 && strings.Trim(typed, "+0123456789 ()-.") == "" {
		return subscriber(d)
	}
	return strings.Join(words(typed), " ")
}

// subscriber drops from a whole phone number what people write in different
// ways: +7 or 8 in Russia, +359 or 0 in Bulgaria, 00 for +.
func subscriber(digits string) string {
	d := strings.TrimPrefix(digits, "00")
	switch {
	case len(d) == 11 && (d[0] == '7' || d[0] == '8'):
		return d[1:]
	case len(d) == 12 && strings.HasPrefix(d, "359"):
		return d[3:]
	case len(d) == 10 && d[0] == '0':
		return d[1:]
	}
	return d
}
