package crm

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// CustomKind says what a field that the workspace made for itself holds.
type CustomKind string

// The kinds. The values are texts in one form everywhere (on the record, in
// filters, in files): a number as 12.5, money in minor units, a date as
// YYYY-MM-DD, a choice by the number of its option, a person by id, yes or no.
const (
	CustomText   CustomKind = "text"
	CustomNumber CustomKind = "number"
	CustomMoney  CustomKind = "money"
	CustomDate   CustomKind = "date"
	CustomChoice CustomKind = "choice"
	CustomPerson CustomKind = "person"
	CustomYesNo  CustomKind = "yesno"
)

// CustomKinds lists them.
var CustomKinds = []CustomKind{CustomText, CustomNumber, CustomMoney, CustomDate, CustomChoice, CustomPerson, CustomYesNo}

// Places where a custom field is shown. Whoever may edit the record always finds
// it in the form.
const (
	ShownCard = "card"
	ShownList = "list" // among the columns a list begins with
	ShownNew  = "new"  // asked at once when a record is added
)

// CustomPlaces lists them.
var CustomPlaces = []string{ShownCard, ShownList, ShownNew}

// CustomField is a field that the workspace made for itself.
type CustomField struct {
	ID        ID
	Number    int64 // unique over all nouns, never used again
	Noun      Noun
	Kind      CustomKind
	Name      string
	Names     map[string]string // by language, where it is not Name
	Options   []CustomOption    // of a choice, in the order they are offered
	Required  bool              // of whoever edits a record by hand
	Shown     []string          // of CustomPlaces
	Place     int64             // order among the noun's fields
	CreatedAt time.Time
	UpdatedAt time.Time
	DeletedAt *time.Time // nil while it is there; values stay for a return
	Version   int64
}

// CustomOption is one of the things to choose from.
type CustomOption struct {
	Number  int64             `json:"number"`
	Name    string            `json:"name"`
	Names   map[string]string `json:"names,omitempty"`
	Retired bool              `json:"retired,omitempty"` // no longer offered; records may have it
}

// Key is the field's name in records, filters and files, such as "money_102".
func (c CustomField) Key() string { return CustomKey(c.Kind, c.Number) }

// CustomKey is the name of a custom field.
func CustomKey(kind CustomKind, number int64) string {
	return string(kind) + "_" + strconv.FormatInt(number, 10)
}

// ReadCustomKey reads such a name.
func ReadCustomKey(key string) (kind CustomKind, number int64, ok bool) {
	before, after, _ := strings.Cut(key, "_")
	number, err := strconv.ParseInt(after, 10, 64)
	kind = CustomKind(before)
	return kind, number, err == nil && number > 0 && slices.Contains(CustomKinds, kind) && key == CustomKey(kind, number)
}

// NumberScale is how many parts a custom number is counted in: four decimals.
const NumberScale = 10_000

// maxCustomNumber bounds a custom number, so that every one can be counted in parts.
const maxCustomNumber = 100_000_000_000_000

// ParseNumber reads a number with a point or a comma and at most four decimals,
// in parts of NumberScale.
func ParseNumber(text string) (int64, bool) {
	text = strings.ReplaceAll(strings.TrimSpace(text), ",", ".")
	negative := strings.HasPrefix(text, "-")
	whole, part, dot := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	part = strings.TrimRight(part, "0")
	if whole == "" && (!dot || part == "") || len(part) > 4 || strings.Trim(whole+part, "0123456789") != "" || len(whole) > 18 {
		return 0, false
	}
	w, _ := strconv.ParseInt("0"+whole, 10, 64)
	p, _ := strconv.ParseInt(part+strings.Repeat("0", 4-len(part)), 10, 64)
	if w > maxCustomNumber {
		return 0, false
	}
	n := w*NumberScale + p
	if negative {
		n = -n
	}
	return n, true
}

// FormatNumber writes parts of NumberScale as ParseNumber reads them.
func FormatNumber(n int64) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	part := strings.TrimRight(strconv.FormatInt(NumberScale+n%NumberScale, 10)[1:], "0")
	if part != "" {
		part = "." + part
	}
	return sign + strconv.FormatInt(n/NumberScale, 10) + part
}

// Read brings a value into its one form; empty stays empty. False where the field
// cannot hold it. That a person exists is the caller's to check.
func (c CustomField) Read(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", true
	}
	switch c.Kind {
	case CustomNumber:
		n, ok := ParseNumber(text)
		return FormatNumber(n), ok
	case CustomMoney:
		n, err := strconv.ParseInt(text, 10, 64)
		return strconv.FormatInt(n, 10), err == nil
	case CustomDate:
		d, err := civil.ParseDate(text)
		return d.String(), err == nil
	case CustomPerson:
		id, err := ParseID(text)
		return id.String(), err == nil
	case CustomYesNo:
		return text, text == "yes" || text == "no"
	case CustomChoice:
		return text, slices.ContainsFunc(c.Options, func(o CustomOption) bool { return strconv.FormatInt(o.Number, 10) == text })
	}
	return text, utf8.RuneCountInString(text) <= 2000 && utf8.ValidString(text) && !strings.ContainsRune(text, 0)
}

// maxCustomOptions is how many options a choice can have.
const maxCustomOptions = 200

// CheckCustomField trims and checks a definition and keeps, of the options it had,
// those that are not offered any more.
func CheckCustomField(c CustomField, before []CustomOption) (CustomField, error) {
	var f fault.Fields
	c.Name = strings.TrimSpace(c.Name)
	c.Names = checkNames(&f, "", c.Name, c.Names)
	if c.Noun != NounCompany {
		f.Add("noun", "custom.noun", "has no fields of its own")
	}
	if !slices.Contains(CustomKinds, c.Kind) {
		f.Add("kind", "custom.kind", "is not a kind we know")
	}
	for _, place := range c.Shown {
		if !slices.Contains(CustomPlaces, place) {
			f.Add("shown", "custom.shown", "is not a place we know")
		}
	}
	if c.Kind == CustomChoice {
		c.Options = checkOptions(&f, c.Options, before)
	} else {
		c.Options = nil
	}
	return c, f.Err()
}

// checkNames demands a name and keeps those of languages that differ from it.
func checkNames(f *fault.Fields, path, name string, names map[string]string) map[string]string {
	kept := map[string]string{}
	for language, text := range names {
		text = strings.TrimSpace(text)
		if !KnownLanguage(language) {
			f.Add(path+"names", "language.unknown", "must be en, ru or bg")
		}
		if text != "" && text != name {
			kept[language] = text
		}
	}
	for _, text := range append([]string{name}, mapTexts(kept)...) {
		if n := utf8.RuneCountInString(text); n == 0 || n > 120 || !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			f.Add(path+"name", "custom.name", "must have 1 to 120 characters")
			break
		}
	}
	if len(kept) == 0 {
		return nil
	}
	return kept
}

func mapTexts(texts map[string]string) []string {
	var list []string
	for _, text := range texts {
		list = append(list, text)
	}
	return list
}

func checkOptions(f *fault.Fields, options, before []CustomOption) []CustomOption {
	next := int64(1)
	known := map[int64]CustomOption{}
	for _, o := range before {
		known[o.Number] = o
		next = max(next, o.Number+1)
	}
	var kept []CustomOption
	names := map[string]bool{}
	for i, o := range options {
		path := "options[" + strconv.Itoa(i) + "]."
		o.Name, o.Retired = strings.TrimSpace(o.Name), false
		o.Names = checkNames(f, path, o.Name, o.Names)
		if key := Fold(o.Name); names[key] {
			f.Add(path+"name", "custom.option_twice", "is there twice")
		} else {
			names[key] = true
		}
		if _, ok := known[o.Number]; o.Number == 0 {
			o.Number, next = next, next+1
		} else if !ok {
			f.Add(path+"number", "custom.option", "is not an option of this field")
		}
		delete(known, o.Number)
		kept = append(kept, o)
	}
	if len(kept) == 0 || len(kept) > maxCustomOptions {
		f.Add("options", "custom.options", "must be 1 to 200")
	}
	for _, o := range before {
		if _, gone := known[o.Number]; gone {
			o.Retired = true
			kept = append(kept, o)
		}
	}
	return kept
}

// CheckCustom brings the values of a record into their form. Fields it does not
// know, and those put away, stay as they were before. complete demands the
// required ones.
func CheckCustom(fields []CustomField, before, values map[string]string, complete bool) (map[string]string, error) {
	if values == nil {
		return before, nil
	}
	var f fault.Fields
	kept := map[string]string{}
	known := map[string]bool{}
	for _, field := range fields {
		key := field.Key()
		known[key] = true
		text, ok := field.Read(values[key])
		if !ok {
			f.AddWith("custom."+key, "custom.value", "is no value of this field", fault.Params{"field": field.Name, "value": values[key]})
		} else if text == "" && field.Required && complete {
			f.AddWith("custom."+key, "custom.required", "must be filled in", fault.Params{"field": field.Name})
		}
		if text != "" {
			kept[key] = text
		}
	}
	for key := range values {
		if _, had := before[key]; !known[key] && !had {
			f.AddWith("custom."+key, "custom.unknown", "there is no such field", fault.Params{"field": key})
		}
	}
	for key, text := range before {
		if !known[key] {
			kept[key] = text
		}
	}
	return kept, f.Err()
}
