package crm

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// People look for a Cyrillic name with a Latin keyboard and the other way round,
// and everyone spells in their own way: Severny, Severniy, Severnyj. So what is
// written and what is looked for are both brought down to a skeleton: Latin
// letters in which the usual spellings of one sound are the same. Nobody is
// shown a skeleton.

// KeyVersion changes with whatever search keys are made of: a database whose keys
// are of another version gets new ones when it is opened.
const KeyVersion = "2"

var toLatin = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ж", "zh", "з", "z", "и", "i", "й", "i", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p",
	"р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "sh", "ъ", "a", "ы", "i", "ь", "", "э", "e", "ю", "iu", "я", "ia",
	"і", "i", "ї", "i", "є", "e", "ґ", "g",
)

// sounds are spellings of one sound. Each is found wherever it stands, so that a
// piece of a word has a piece of the word's skeleton.
var sounds = strings.NewReplacer(
	"shch", "sh", "sch", "sh", "sht", "sh", "tch", "ch", "ch", "ch", "kh", "h", "ph", "f", "ck", "k", "ce", "tse", "ci", "tsi", "cy", "tsi", "c", "k",
	"tz", "ts", "q", "k", "w", "v", "x", "ks", "y", "i", "j", "i",
)

// Skeleton is the folded text in which the usual spellings of a sound, in Latin
// and Cyrillic, are the same: "северный", "severny" and "severnyj" are "severni".
func Skeleton(folded string) string {
	var b strings.Builder
	last := ' '
	for _, r := range sounds.Replace(toLatin.Replace(folded)) {
		if r != last || !unicode.IsLetter(r) {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// otherSkeleton is the skeleton where it tells more than the text itself.
func otherSkeleton(folded string) string {
	if s := Skeleton(folded); s != folded {
		return s
	}
	return ""
}

// The keys of a Latin and a Cyrillic keyboard in the same places.
const (
	latinKeys    = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
	cyrillicKeys = "йцукенгшщзхъфывапролджэячсмитьбюё"
)

// OtherKeyboard is what the same keys give on the other keyboard: "rfqvfr" was
// meant to be "каймак".
func OtherKeyboard(typed string) string {
	latin, cyrillic := []rune(latinKeys), []rune(cyrillicKeys)
	to := map[rune]rune{}
	for i := range latin {
		to[latin[i]], to[cyrillic[i]] = cyrillic[i], latin[i]
	}
	return strings.Map(func(r rune) rune {
		if other, ok := to[unicode.ToLower(r)]; ok {
			return other
		}
		return r
	}, typed)
}

// shortSkeleton letters would be found in too much.
const shortSkeleton = 2

// Spellings are the ways in which a folded word may stand in a search key: as it
// is, and as its skeleton where that differs and says enough.
func Spellings(word string) []string {
	if s := otherSkeleton(word); utf8.RuneCountInString(s) > shortSkeleton && !strings.ContainsRune(word, '@') {
		return []string{word, s}
	}
	return []string{word}
}
