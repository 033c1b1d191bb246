package crm

import "strings"

// People look for a Cyrillic name with a Latin keyboard and the other way round,
// so that names are found in both scripts. The spelling is the one most people
// type, not one of the standards: what is looked for is folded, not shown.

var toLatin = strings.NewReplacer(
	"щ", "sht", "ж", "zh", "ц", "ts", "ч", "ch", "ш", "sh", "ю", "yu", "я", "ya", "х", "h",
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "з", "z", "и", "i", "й", "y", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p",
	"р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "ъ", "a", "ы", "y", "ь", "", "э", "e",
)

var toCyrillic = strings.NewReplacer(
	"shch", "щ", "sht", "щ", "zh", "ж", "kh", "х", "ts", "ц", "ch", "ч", "sh", "ш", "yu", "ю", "ya", "я", "x", "кс", "ck", "к", "ph", "ф", "w", "в", "q", "к",
	"a", "а", "b", "б", "c", "к", "d", "д", "e", "е", "f", "ф", "g", "г", "h", "х", "i", "и", "j", "й", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п",
	"r", "р", "s", "с", "t", "т", "u", "у", "v", "в", "y", "й", "z", "з",
)

// otherScript spells folded words in the other script: Cyrillic ones in Latin
// letters, Latin ones in Cyrillic.
func otherScript(folded string) string {
	if latin := toLatin.Replace(folded); latin != folded {
		return latin
	}
	return toCyrillic.Replace(folded)
}
