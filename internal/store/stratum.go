package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"kaymak/internal/crm"
)

// A company's stratum is four letters: its group, potential class, treatment
// and status, "-" for none. There are some dozens of them, however many
// companies there are, and the indexes that order the derived numbers begin with
// it. A list narrowed by any of the four is then merged from the strata that the
// filter admits, each already in order, instead of walking past everything that
// the filter drops: the poorest of group A stand right at the beginning of theirs.

// Places of the letters.
const (
	groupLetter = iota
	classLetter
	treatmentLetter
	statusLetter
)

// strata lists the strata that exist, by jumping through an index from one to
// the next.
func strata(ctx context.Context, tx *Tx) ([]string, error) {
	return jump(ctx, tx, "stratum", 10_000)
}

// jump lists the different values of a column that an index begins with.
func jump(ctx context.Context, tx *Tx, column string, limit int) ([]string, error) {
	var values []string
	err := tx.NewRaw(`WITH RECURSIVE v (x) AS (
			SELECT min(`+column+`) FROM company
			UNION ALL SELECT (SELECT min(`+column+`) FROM company WHERE `+column+` > v.x) FROM v WHERE v.x IS NOT NULL)
		SELECT x FROM v WHERE x IS NOT NULL LIMIT ?`, limit).Scan(ctx, &values)
	return values, err
}

// admitted keeps the strata that everything lettered lets pass.
func admitted(all []string, matching []node) []string {
	return slices.DeleteFunc(slices.Clone(all), func(stratum string) bool {
		return slices.ContainsFunc(matching, func(n node) bool { return n.lettered() && !n.admits(stratum) })
	})
}

// lettered tells whether a stratum holds a choice ("A", "visit", "C/A") at its places.
func lettered(stratum string, places []int, choice string) bool {
	for i, part := range strings.SplitN(choice, "/", len(places)) {
		letter := byte('-')
		if part != "" {
			letter = part[0]
		}
		if stratum[places[i]] != letter {
			return false
		}
	}
	return true
}

// hollowStratum tells whether a stratum is that of deleted companies.
func hollowStratum(stratum string) bool {
	return lettered(stratum, []int{statusLetter}, string(DeletedStatus))
}

// stratumOf is how the strata of a segment begin.
func stratumOf(s crm.Segment) string {
	return cmp.Or(string(s.Group), "-") + string(s.Class)
}
