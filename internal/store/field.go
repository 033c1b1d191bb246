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

// The types. Money is in minor units; a date is YYYY-MM-DD, an instant Unix
// milliseconds.
const (
	TextField    FieldType = "text"
	ChoiceField  FieldType = "choice"
	PersonField  FieldType = "person"
	MoneyField   FieldType = "money"
	MinutesField FieldType = "minutes"
	DateField    FieldType = "date"
	InstantField FieldType = "instant"
	NumberField  FieldType = "number"
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
	order   string // SQL that the list is ordered by, where that is not the column
	index   string // of the order; without one the whole table is put in order
	lookup  string // index that finds a value
	strata  bool   // the index begins with the stratum
	letters []int  // where in the stratum this choice stands
	stored  int64  // number among the fields of stored_value, which answers instead of the column
	record  string // SQL of the record's id there
}

// Operator says how a filter compares.
type Operator string

// The operators. From and To are inclusive; the rest of a text's fold case and
// "ё". Empty and Filled take no value.
const (
	Is       Operator = "is"
	IsNot    Operator = "is_not"
	From     Operator = "from"
	To       Operator = "to"
	Contains Operator = "contains"
	Begins   Operator = "begins"
	Empty    Operator = "empty"
	Filled   Operator = "filled"
)

// Operators a field can be filtered with.
func (f Field) Operators() []Operator {
	if !f.Filterable {
		return nil
	}
	switch f.Type {
	case MoneyField, MinutesField, NumberField:
		if f.stored != 0 { // what nobody said is not nought
			return []Operator{Is, From, To, Empty, Filled}
		}
		return []Operator{Is, From, To}
	case DateField:
		return []Operator{Is, From, To, Empty, Filled}
	case InstantField:
		return []Operator{From, To}
	case PersonField:
		return []Operator{Is, IsNot, Empty, Filled}
	case ChoiceField:
		if f.stored != 0 {
			return []Operator{Is, IsNot, Empty, Filled}
		}
		return []Operator{Is, IsNot}
	}
	return []Operator{Is, IsNot, Contains, Begins, Empty, Filled}
}

// textual tells whether the list is ordered by the field's text.
func (f Field) textual() bool {
	switch f.Type {
	case MoneyField, MinutesField, NumberField, DateField, InstantField:
		return false
	}
	return true
}

// ordering is the SQL that the list is ordered by.
func (f Field) ordering() string {
	if f.order != "" {
		return f.order
	}
	return f.column
}

// Filter narrows a list. Several values of one field under Is mean any of them;
// everything else must hold together. An empty value means that there is none:
// no owner, never paid.
type Filter struct {
	Field    string
	Operator Operator
	Value    string
}

// condition is a piece of SQL with its arguments. field names what an index of
// it can answer the condition, and is empty where none can.
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

// filterValue reads a value as the field's column holds it.
func filterValue(f Field, text string) (any, bool) {
	switch f.Type {
	case ChoiceField:
		return text, slices.Contains(f.Choices, text)
	case PersonField:
		var id crm.ID
		err := id.UnmarshalText([]byte(text))
		return ID(id), err == nil
	case NumberField:
		if f.stored != 0 {
			return crm.ParseNumber(text)
		}
		n, err := strconv.ParseInt(text, 10, 64)
		return n, err == nil
	case MoneyField, MinutesField, InstantField:
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
