package store

import (
	"context"
	"encoding/json"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Tags and custom values lie on the record's own row, as JSON, and travel with it
// wherever it goes. So that lists can be narrowed by them, stored_value has them
// again, one row each; it is written where the record is and never read for the
// values themselves.

// tagField stands for the tags among the fields of stored_value; custom fields
// are numbered from firstCustom on.
const (
	tagField    = 1
	firstCustom = 101
)

// indexedRunes is how much of a long text a list is narrowed by.
const indexedRunes = 200

// storedValue is one row of stored_value without its record.
type storedValue struct {
	field  int64
	number int64
	text   string
}

// storedValues are the rows of a record with these tags and custom values.
func storedValues(tags []int64, custom map[string]string) []storedValue {
	var list []storedValue
	for _, tag := range tags {
		list = append(list, storedValue{field: tagField, text: strconv.FormatInt(tag, 10)})
	}
	for key, text := range custom {
		kind, number, ok := crm.ReadCustomKey(key)
		if !ok || text == "" {
			continue
		}
		v := storedValue{field: number}
		if numeric(kind) {
			v.number, ok = customNumber(kind, text)
		} else {
			v.text = storedText(text)
		}
		if ok && (numeric(kind) || v.text != "") {
			list = append(list, v)
		}
	}
	return list
}

func numeric(kind crm.CustomKind) bool {
	return kind == crm.CustomNumber || kind == crm.CustomMoney || kind == crm.CustomDate
}

// customNumber is a value as it is compared.
func customNumber(kind crm.CustomKind, text string) (int64, bool) {
	switch kind {
	case crm.CustomNumber:
		return crm.ParseNumber(text)
	case crm.CustomDate:
		d, err := civil.ParseDate(text)
		return int64(d), err == nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	return n, err == nil
}

// storedText is a text as it is compared.
func storedText(text string) string {
	text = crm.Fold(strings.TrimSpace(text))
	if utf8.RuneCountInString(text) > indexedRunes {
		text = string([]rune(text)[:indexedRunes])
	}
	return text
}

const insertStored = "INSERT INTO stored_value (record_id, field, number, text) VALUES (?, ?, ?, ?)"

// store replaces the rows of records.
func storeValues(ctx context.Context, tx *Tx, id crm.ID, values []storedValue) error {
	if _, err := tx.NewRaw("DELETE FROM stored_value WHERE record_id = ?", ID(id)).Exec(ctx); err != nil {
		return err
	}
	if len(values) == 0 {
		return nil
	}
	return tx.Each(ctx, insertStored, func(yield func([]any) bool) {
		for _, v := range values {
			if !yield([]any{ID(id), v.field, v.number, v.text}) {
				return
			}
		}
	})
}

// loadValues adds the rows of many new records.
func loadValues(ctx context.Context, tx *Tx, records iter.Seq2[crm.ID, []storedValue]) error {
	return tx.Bulk(ctx, "stored_value", []string{"record_id", "field", "number", "text"}, func(yield func([]any) bool) {
		for id, values := range records {
			for _, v := range values {
				if !yield([]any{ID(id), v.field, v.number, v.text}) {
					return
				}
			}
		}
	})
}

// jsonText writes what lies on a row as JSON; nothing is empty text.
func jsonText[T any](value T, nothing bool) string {
	if nothing {
		return ""
	}
	b, err := json.Marshal(value)
	if err != nil {
		panic(err) // texts and numbers can always be written
	}
	return string(b)
}

// readJSON reads what jsonText wrote. A row that cannot be read is an error of
// ours, and would be lost by the next change, so it stops whoever reads it.
func readJSON(text string, into any) {
	if text == "" {
		return
	}
	if err := json.Unmarshal([]byte(text), into); err != nil {
		panic("a row holds broken JSON: " + err.Error())
	}
}

// storedField is the field of a list that stored_value answers. record is the SQL
// of the record's id.
func storedField(name string, kind FieldType, number int64, record string) Field {
	f := Field{Name: name, Type: kind, Filterable: true, stored: number, record: record}
	f.column = "(SELECT v.text FROM stored_value AS v WHERE v.record_id = " + record + " AND v.field = " + strconv.FormatInt(number, 10) + ")"
	f.order = "coalesce(" + f.column + ", '')"
	if !f.textual() {
		f.column = strings.Replace(f.column, "v.text", "v.number", 1)
		f.order = "coalesce(" + f.column + ", 0)"
	}
	return f
}

// storedCondition is a test of a stored field as SQL.
func (t test) storedCondition() condition {
	inner, args, denied := t.within()
	text := "EXISTS (SELECT 1 FROM stored_value AS v WHERE v.record_id = " + t.record + " AND " + inner + ")"
	if denied {
		text = "NOT " + text
	}
	return condition{text: text, args: args}
}

// within is what a row of stored_value must fulfil; denied where there must be no
// such row.
func (t test) within() (inner string, args []any, denied bool) {
	inner = "v.field = " + strconv.FormatInt(t.stored, 10)
	if t.textual() {
		inner += " AND v.text <> ''"
	} else {
		inner += " AND v.text = ''"
	}
	switch t.operator {
	case Empty, Filled:
		return inner, nil, t.operator == Empty
	case From:
		return inner + " AND v.number >= ?", t.values, false
	case To:
		return inner + " AND v.number <= ?", t.values, false
	case Contains, Begins:
		before := "%"
		if t.operator == Begins {
			before = ""
		}
		either := make([]string, len(t.texts))
		for i, text := range t.texts {
			either[i] = `v.text LIKE ? ESCAPE '\'`
			args = append(args, before+likeEscape.Replace(storedText(text))+"%")
		}
		return inner + " AND (" + strings.Join(either, " OR ") + ")", args, false
	}
	if !t.textual() {
		return inner + " AND v.number IN (" + marks(len(t.values)) + ")", t.values, false
	}
	if slices.Contains(t.texts, "") { // none: of the value, not of the record
		return t.amongOrNone(inner)
	}
	return inner + " AND v.text IN (" + marks(len(t.texts)) + ")", foldedTexts(t.texts), t.operator == IsNot
}

// amongOrNone turns "one of these or none" round: no row beside these.
func (t test) amongOrNone(inner string) (string, []any, bool) {
	named := foldedTexts(slices.DeleteFunc(slices.Clone(t.texts), func(text string) bool { return text == "" }))
	if len(named) > 0 {
		inner += " AND v.text NOT IN (" + marks(len(named)) + ")"
	}
	return inner, named, t.operator == Is
}

func foldedTexts(texts []string) []any {
	folded := make([]any, len(texts))
	for i, text := range texts {
		folded[i] = storedText(text)
	}
	return folded
}
