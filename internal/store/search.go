package store

import (
	"math"
	"strings"
	"unicode/utf8"
)

// lastRune sorts after whatever may follow a prefix.
const lastRune = "\U0010FFFF"

// shortest is the length from which a word can be looked up by its trigrams.
const shortest = 3

// wordsByLength tells the words that a trigram index can find from those it
// cannot.
func wordsByLength(term string) (long, short []string) {
	for _, word := range strings.Fields(term) {
		if utf8.RuneCountInString(word) >= shortest {
			long = append(long, word)
		} else {
			short = append(short, word)
		}
	}
	return long, short
}

var likeEscape = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

// containing are the conditions that a search key holds every word somewhere.
func containing(words []string) []condition {
	var list []condition
	for _, word := range words {
		list = append(list, condition{"search_key", `c.search_key LIKE ? ESCAPE '\'`, []any{"%" + likeEscape.Replace(word) + "%"}})
	}
	return list
}

// unlimited is a limit that 0 lifts.
func unlimited(depth int) int64 {
	if depth == 0 {
		return math.MaxInt64
	}
	return int64(depth)
}
