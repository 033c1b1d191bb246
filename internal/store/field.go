package store

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// FieldType says what a field holds, and with it which values a filter takes.
type FieldType string

// The types. Money is in minor units; a date is YYYY-MM-DD.
const (
	TextField    FieldType = "text"
	ChoiceField  FieldType = "choice"
	PersonField  FieldType = "person"
	MoneyField   FieldType = "money"
	MinutesField FieldType = "minutes"
	DateField    FieldType = "date"
	InstantField FieldType = "instant"
)

// Field is one thing by which a noun's list is sorted or narrowed. A noun
// declares its fields once, in a table: lists, saved views and the description
// of the API read the same one. A column name never comes from a caller.
type Field struct {
	Name       string
	Type       FieldType
	Sortable   bool
	Filterable bool
	Choices    []string // of a choice

	column  string // SQL over company or whatever the list calls c
	index   string // of a sortable field: its order; of another: its values
	strata  bool   // the index begins with the stratum
	letters []int  // where in the stratum this choice stands
}

// Operator says how a filter compares.
type Operator string

// The operators. From and To are inclusive.
const (
	Is   Operator = "is"
	From Operator = "from"
	To   Operator = "to"
)

// Operators a field can be filtered with.
func (f Field) Operators() []Operator {
	switch {
	case !f.Filterable:
		return nil
	case f.Type == MoneyField || f.Type == MinutesField:
		return []Operator{From, To}
	case f.Type == DateField:
		return []Operator{Is, From, To}
	}
	return []Operator{Is}
}

// Filter narrows a list. Several values of one field under Is mean any of them;
// everything else must hold together. An empty value means that there is none:
// no owner, never paid.
type Filter struct {
	Field    string
	Operator Operator
	Value    string
}

// condition is a piece of SQL with its arguments.
type condition struct {
	field string
	text  string
	args  []any
}

// findField looks a field up by the name callers know.
func findField(table []Field, name string) (Field, bool) {
	i := slices.IndexFunc(table, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return table[i], true
}

// sortField finds a field by which the list can be ordered; Invalid with code
// "sort.unknown" otherwise.
func sortField(table []Field, name string) (Field, error) {
	f, ok := findField(table, name)
	if !ok || !f.Sortable {
		var faults fault.Fields
		faults.AddWith("sort", "sort.unknown", "the list cannot be sorted by "+strconv.Quote(name), fault.Params{"field": name})
		return Field{}, faults.Err()
	}
	return f, nil
}

// checkFilters groups filters by field in the table's order and reports every
// unknown field, operator and value at once. A field's values under Is come
// together.
func checkFilters(table []Field, filters []Filter) ([]fieldFilter, error) {
	grouped := make([]fieldFilter, len(table))
	var faults fault.Fields
	for i, filter := range filters {
		path := "where[" + strconv.Itoa(i) + "]"
		at := slices.IndexFunc(table, func(f Field) bool { return f.Name == filter.Field && f.Filterable })
		if at < 0 {
			faults.AddWith(path, "filter.field", "there is no filter by "+strconv.Quote(filter.Field), fault.Params{"field": filter.Field})
			continue
		}
		if !slices.Contains(table[at].Operators(), filter.Operator) {
			faults.AddWith(path, "filter.operator", filter.Field+" cannot be compared with "+strconv.Quote(string(filter.Operator)), fault.Params{"field": filter.Field, "operator": string(filter.Operator)})
			continue
		}
		value, ok := filterValue(table[at], filter.Value)
		if !ok {
			faults.AddWith(path, "filter.value", strconv.Quote(filter.Value)+" is no value of "+filter.Field, fault.Params{"field": filter.Field, "value": filter.Value})
			continue
		}
		grouped[at].add(table[at], filter, value)
	}
	used := slices.DeleteFunc(grouped, func(g fieldFilter) bool { return g.Name == "" })
	return used, faults.Err()
}

// filterValue reads a value as the field's column holds it.
func filterValue(f Field, text string) (any, bool) {
	switch f.Type {
	case ChoiceField:
		return text, slices.Contains(f.Choices, text)
	case PersonField:
		var id crm.ID
		err := id.UnmarshalText([]byte(text))
		return ID(id), err == nil
	case MoneyField, MinutesField:
		n, err := strconv.ParseInt(text, 10, 64)
		return n, err == nil
	case DateField:
		if text == "" {
			return int64(0), true
		}
		d, err := civil.ParseDate(text)
		return int64(d), err == nil
	}
	return text, utf8.ValidString(text) && !strings.ContainsRune(text, 0)
}

// fieldFilter is everything asked of one field.
type fieldFilter struct {
	Field
	texts  []string // of Is, as typed
	values []any    // of Is, as stored
	bounds []condition
}

func (g *fieldFilter) add(f Field, filter Filter, value any) {
	g.Field = f
	switch filter.Operator {
	case From:
		g.bounds = append(g.bounds, condition{f.Name, f.column + " >= ?", []any{value}})
	case To:
		text := f.column + " <= ?"
		if f.Type == DateField { // 0 stands for "never", which lies before nothing
			text += " AND " + f.column + " <> 0"
		}
		g.bounds = append(g.bounds, condition{f.Name, text, []any{value}})
	default:
		g.texts, g.values = append(g.texts, filter.Value), append(g.values, value)
	}
}

// conditions are the SQL of one field's filter.
func (g *fieldFilter) conditions() []condition {
	list := g.bounds
	if len(g.values) == 0 {
		return list
	}
	var named []any
	var either []string
	for _, v := range g.values {
		if id, ok := v.(ID); ok && crm.ID(id).IsZero() {
			either = append(either, g.column+" IS NULL")
			continue
		}
		named = append(named, v)
	}
	if len(named) > 0 {
		either = append(either, g.column+" IN ("+marks(len(named))+")")
	}
	return append(list, condition{g.Name, "(" + strings.Join(either, " OR ") + ")", named})
}

// wording is a query being written: its text and the arguments in their order.
type wording struct {
	text strings.Builder
	args []any
}

func (w *wording) add(text string, args ...any) {
	w.text.WriteString(text)
	w.args = append(w.args, args...)
}

// where adds conditions that must all hold.
func (w *wording) where(conditions []condition) {
	for i, c := range conditions {
		if i == 0 {
			w.text.WriteString(" WHERE ")
		} else {
			w.text.WriteString(" AND ")
		}
		w.add(c.text, c.args...)
	}
}

func marks(n int) string { return strings.Repeat(", ?", n)[2:] }
