package store

import (
	"context"
	"math"
	"strings"
	"unicode/utf8"

	"kaymak/internal/crm"
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

// holding are the conditions that a column holds every word somewhere, as it is
// or as its skeleton.
func holding(column string, words []string) []condition {
	var list []condition
	for _, word := range words {
		var either []string
		var args []any
		for _, spelling := range crm.Spellings(word) {
			either = append(either, column+` LIKE ? ESCAPE '\'`)
			args = append(args, "%"+likeEscape.Replace(spelling)+"%")
		}
		list = append(list, condition{"search_key", "(" + strings.Join(either, " OR ") + ")", args})
	}
	return list
}

// beginning is the condition that a row's sort key begins with the term.
func beginning(alias, term string) condition {
	return condition{"search", alias + ".sort_key >= ? AND " + alias + ".sort_key < ?", []any{term, term + lastRune}}
}

// unlimited is a limit that 0 lifts.
func unlimited(depth int) int64 {
	if depth == 0 {
		return math.MaxInt64
	}
	return int64(depth)
}

// search finds companies by a folded term; depth bounds the matches, 0 for no
// bound.
type search func(depth int) []condition

// newSearch looks addresses up by their beginning where any begins so: their
// fragments ("info@", ".com") are so common that an index of fragments is slow.
func newSearch(ctx context.Context, tx *Tx, term string) (search, error) {
	if strings.Index(term, "@") > 0 {
		var any int
		c := tx.engine.addressed(term, 1)
		err := tx.QueryRowContext(ctx, "SELECT count(*) FROM company AS c WHERE "+c.text, c.args...).Scan(&any)
		if err != nil {
			return nil, err
		}
		if any > 0 {
			return func(depth int) []condition { return []condition{tx.engine.addressed(term, depth)} }, nil
		}
	}
	return func(depth int) []condition { return tx.engine.matching("company", "c", term, depth) }, nil
}
