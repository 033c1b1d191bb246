package table

import (
	"slices"
	"strings"
)

// Match says which column feeds a field, and how sure that is.
type Match struct {
	Field      string
	Column     int
	Confidence float64 // 0 … 1: 1 the name and the content fit, below 0.5 a guess from content
}

// Mapping is the fields of a target with their columns. It is a proposal until
// the user agrees.
type Mapping struct {
	Target  Target
	Matches []Match
}

// Column gives the column of a field, -1 when nothing feeds it.
func (m Mapping) Column(field string) int {
	for _, match := range m.Matches {
		if match.Field == field {
			return match.Column
		}
	}
	return -1
}

// Set maps a field to a column, instead of what either had before; column -1
// clears the field.
func (m *Mapping) Set(field string, column int) {
	m.Matches = slices.DeleteFunc(m.Matches, func(x Match) bool { return x.Field == field || x.Column == column })
	if column >= 0 {
		m.Matches = append(m.Matches, Match{field, column, 1})
	}
}

// ProposeTarget decides what the rows describe: deals stand in stages; payments
// need a party, a date and an amount, which is named as one or at least looks like
// money; everything else is companies.
func ProposeTarget(t *Table) Target {
	if d := ProposeMapping(t, Deals); d.confidence("stage") >= 0.75 && max(d.confidence("title"), d.confidence("amount"), d.confidence("external_id")) >= 0.5 {
		return Deals
	}
	if ofStaff(t) {
		return People
	}
	if describesCompanies(t) {
		return whose(t)
	}
	m := ProposeMapping(t, Payments)
	party := max(m.confidence("company"), m.confidence("company_id"), m.confidence("company_tax_id"))
	if party == 0 || m.confidence("date") == 0 {
		return whose(t)
	}
	if amount := m.Column("amount"); amount >= 0 {
		n := t.Columns[amount].Numbers
		if m.confidence("amount") >= 0.5 || n.Places == 2 || n.Currency != "" {
			return Payments
		}
	}
	return whose(t)
}

// describesCompanies tells whether a file says of its rows what is said of
// companies and not of payments. Such a file may well have dates and amounts.
func describesCompanies(t *Table) bool {
	m, told := ProposeMapping(t, Companies), 0
	for _, field := range []string{"phone", "email", "website", "tags", "size_band", "second_owner", "holding", "potential"} {
		if m.confidence(field) >= surely {
			told++
		}
	}
	return told >= 3
}

// whose tells a file of people from one of companies.
func whose(t *Table) Target {
	if ofPeople(t) {
		return Contacts
	}
	return Companies
}

func (m Mapping) confidence(field string) float64 {
	for _, match := range m.Matches {
		if match.Field == field {
			return match.Confidence
		}
	}
	return 0
}

// ProposeMapping finds the columns of a target's fields by their names and
// content. Each column feeds one field, each field has one column; the surest
// pairs are taken first.
func ProposeMapping(t *Table, target Target) Mapping {
	var pairs []Match
	for _, field := range Fields(target) {
		for i, c := range t.Columns {
			if score := nameScore(c.Name, field.names) * field.wants(c); score > 0 {
				pairs = append(pairs, Match{field.Key, i, score})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b Match) int {
		switch {
		case a.Confidence > b.Confidence:
			return -1
		case a.Confidence < b.Confidence:
			return 1
		}
		return 0
	})
	m := Mapping{Target: target}
	for _, pair := range pairs {
		m.take(pair)
	}
	m.guess(t)
	return m
}

func (m *Mapping) take(pair Match) {
	for _, taken := range m.Matches {
		if taken.Field == pair.Field || taken.Column == pair.Column {
			return
		}
	}
	m.Matches = append(m.Matches, pair)
}

// nameScore compares a column name with the names of a field: 1 for the best
// name down to 0.8 for the last, less where the name stands among other words.
func nameScore(name, names string) float64 {
	normalised := NormaliseName(name)
	if normalised == "" {
		return 0
	}
	list, best := strings.Split(names, "|"), 0.0
	for rank, candidate := range list {
		score := 1 - 0.2*float64(rank)/float64(len(list))
		switch {
		case candidate == normalised:
		case strings.Contains(" "+normalised+" ", " "+candidate+" "):
			extra := strings.Count(normalised, " ") - strings.Count(candidate, " ")
			score *= 0.75 - 0.08*float64(min(extra, 5))
		default:
			continue
		}
		best = max(best, score)
	}
	return best
}

// guess fills what a payments file must have from content alone, at low
// confidence: the only date column, the likeliest amount, the wordiest name.
func (m *Mapping) guess(t *Table) {
	if m.Target == Payments {
		m.guessOne("date", t, func(c Column) float64 { return boolFloat(c.Kind == Date) })
		m.guessOne("amount", t, func(c Column) float64 {
			if c.Kind != Number || namesIdentifier(c.Name) {
				return 0
			}
			return 0.5 + 0.2*boolFloat(c.Numbers.Places > 0) + 0.2*boolFloat(c.Numbers.Currency != "") + 0.1*boolFloat(!c.Distinct)
		})
		if m.Column("company_id") < 0 && m.Column("company_tax_id") < 0 {
			m.guessOne("company", t, wordy)
		}
		return
	}
	if m.Target == Companies && m.Column("external_id") < 0 && m.Column("tax_id") < 0 {
		m.guessOne("name", t, wordy)
	}
}

// wordy prefers columns of words with a value in every row.
func wordy(c Column) float64 {
	if c.Kind != Text || sampleShare(c, hasLetter) < 0.8 {
		return 0
	}
	return 0.5 + 0.3*sampleShare(c, func(s string) bool { return strings.Contains(s, " ") })
}

func (m *Mapping) guessOne(field string, t *Table, score func(Column) float64) {
	if m.Column(field) >= 0 {
		return
	}
	best, at, rows := 0.0, -1, 1
	for _, c := range t.Columns {
		rows = max(rows, c.Filled)
	}
	for i, c := range t.Columns {
		if m.uses(i) {
			continue
		}
		if s := score(c) * float64(c.Filled) / float64(rows); s > best {
			best, at = s, i
		}
	}
	if at >= 0 {
		m.Matches = append(m.Matches, Match{field, at, best * 0.45})
	}
}

func (m Mapping) uses(column int) bool {
	return slices.ContainsFunc(m.Matches, func(x Match) bool { return x.Column == column })
}
