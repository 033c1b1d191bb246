package service

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// companyWords are the things of the workspace that cells of companies name.
type companyWords struct {
	tags   map[string]int64 // by folded name
	fields []crm.CustomField
}

func newCompanyWords(in *intake) (w companyWords, err error) {
	tags, err := store.Tags(in.ctx, in.tx)
	if err != nil {
		return w, err
	}
	w.tags = map[string]int64{}
	for _, t := range tags {
		w.tags[crm.Fold(t.Name)] = t.Number
	}
	w.fields, err = store.CustomFields(in.ctx, in.tx, crm.NounCompany)
	return w, err
}

// readMore reads what a company may have several of, and its own fields.
func (c *companyIntake) readMore(row table.Row, company *crm.Company) *table.Refusal {
	company.Source = clipText(c.cell(row, "source"), 120)
	second, err := c.owners.id(c.cell(row, "second_owner"))
	if err != nil {
		c.broken = err
	}
	company.SecondID = second
	c.readPoints(row, company)
	company.Addresses = c.addresses(row)
	if company.Tags, err = c.tags(c.cell(row, "tags")); err != nil {
		c.broken = err
	}
	return c.readOwn(row, company)
}

// readPoints reads telephones and mailboxes: the first is the main one.
func (c *companyIntake) readPoints(row table.Row, company *crm.Company) {
	var phones []crm.Phone
	for _, field := range []string{"phone", "phone_more", "fax"} {
		for _, text := range severalIn(c.cell(row, field)) {
			p := crm.Phone{Kind: crm.PointWork, Typed: text}
			if field == "fax" {
				p.Kind = crm.PointFax
			}
			if kind, number, named := strings.Cut(text, ": "); named && slices.Contains(crm.PhoneKinds, crm.PointKind(kind)) {
				p = crm.Phone{Kind: crm.PointKind(kind), Typed: number}
			}
			if p.Typed = clipText(p.Typed, 60); field == "phone" && company.Phone == "" {
				company.Phone = p.Typed
			} else if len(crm.Digits(p.Typed)) >= 5 {
				phones = append(phones, p)
			}
		}
	}
	if len(phones) > 0 {
		company.Phones = readPhones(phones, c.space.Country)
	}
	for _, field := range []string{"email", "email_more"} {
		for _, text := range severalIn(c.cell(row, field)) {
			e := crm.Email{Kind: crm.PointWork, Address: text}
			if kind, address, named := strings.Cut(text, ": "); named && slices.Contains(crm.EmailKinds, crm.PointKind(kind)) {
				e = crm.Email{Kind: crm.PointKind(kind), Address: address}
			}
			if e.Address = emailOf(e.Address); field == "email" && company.Email == "" {
				company.Email = e.Address
			} else if crm.Mailbox(e.Address) {
				company.Emails = append(company.Emails, e)
			}
		}
	}
}

// severalIn are the parts of a cell that holds several values.
func severalIn(text string) []string {
	var list []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// addresses reads the cell of addresses, each on a line of its own as an export
// writes it; any other text is the street of the office, to which the row may
// have postcode, city, region and country in columns of their own.
func (c *companyIntake) addresses(row table.Row) []crm.Address {
	var list []crm.Address
	text := strings.TrimSpace(c.cell(row, "addresses"))
	if strings.Contains(text, addressBar) {
		for line := range strings.SplitSeq(text, "\n") {
			list = append(list, readAddress(line))
		}
		return list
	}
	a := crm.Address{Kind: crm.AddressOffice, Street: clipText(strings.Join(strings.Fields(text), " "), 300), Postcode: clipText(c.cell(row, "postcode"), 20), Country: clipText(c.cell(row, "country"), 120)}
	if a.Street+a.Postcode == "" {
		return nil
	}
	a.City, a.Region = c.cell(row, "city"), c.cell(row, "region")
	return append(list, a)
}

// addressBar stands between the parts of an address in a cell.
const addressBar = " | "

// readAddress reads what writeAddress wrote.
func readAddress(line string) crm.Address {
	parts := strings.Split(line, strings.TrimSpace(addressBar))
	for len(parts) < 6 {
		parts = append(parts, "")
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	a := crm.Address{Kind: crm.AddressKind(strings.ToLower(parts[0])), Street: parts[1], City: parts[2], Region: parts[3], Postcode: parts[4], Country: parts[5]}
	if !slices.Contains(crm.AddressKinds, a.Kind) {
		a.Kind = crm.AddressOther
	}
	return a
}

// tags finds or makes the tags a cell names. Semicolons stand between them, or
// commas where there is none.
func (c *companyIntake) tags(text string) ([]int64, error) {
	between := ";"
	if !strings.Contains(text, between) {
		between = ","
	}
	if _, whole := c.words.tags[crm.Fold(strings.TrimSpace(text))]; whole {
		between = ";"
	}
	var numbers []int64
	for name := range strings.SplitSeq(text, between) {
		t, err := crm.CheckTag(crm.Tag{Name: clipText(strings.TrimSpace(name), 60)})
		if err != nil {
			continue // nothing between two separators
		}
		number, known := c.words.tags[crm.Fold(t.Name)]
		if !known {
			if number, err = c.newTag(t); err != nil {
				return nil, err
			}
		}
		numbers = append(numbers, number)
	}
	return numbers, nil
}

// newTag makes a tag; a check only pretends to.
func (c *companyIntake) newTag(t crm.Tag) (int64, error) {
	t.Number = -int64(len(c.words.tags) + 1)
	if !c.dry {
		var err error
		if t, err = addTag(c.ctx, c.tx, actorOf(c.imported), t); err != nil {
			return 0, err
		}
	}
	c.words.tags[crm.Fold(t.Name)] = t.Number
	return t.Number, nil
}

// readOwn reads the fields that the workspace made for itself.
func (c *companyIntake) readOwn(row table.Row, company *crm.Company) *table.Refusal {
	for _, field := range c.words.fields {
		text := c.cell(row, field.Key())
		if text == "" {
			continue
		}
		value, bad := c.ownValue(row, field, text)
		if bad != nil {
			return bad
		}
		if company.Custom == nil {
			company.Custom = map[string]string{}
		}
		company.Custom[field.Key()] = value
	}
	return nil
}

func (c *companyIntake) ownValue(row table.Row, field crm.CustomField, text string) (string, *table.Refusal) {
	key := field.Key()
	column := c.table.Columns[c.imported.Mapping[key]]
	switch field.Kind {
	case crm.CustomMoney:
		v, _, bad := c.amount(row, key)
		return strconv.FormatInt(v, 10), bad
	case crm.CustomNumber:
		d, reason := column.Numbers.Parse(text)
		if reason != nil {
			return "", c.reject(row, key, reason)
		}
		if v, _, ok := d.Rescale(4); ok {
			text = money.FormatDecimal(money.Amount(v), 4)
		}
	case crm.CustomDate:
		day, reason := column.Dates.Parse(text)
		if reason != nil {
			return "", c.reject(row, key, reason)
		}
		text = day.String()
	case crm.CustomPerson:
		person, err := c.owners.id(text)
		if err != nil {
			c.broken = err
		}
		text = person.String()
	case crm.CustomYesNo:
		text = map[bool]string{true: "yes", false: "no"}[says(text)]
	case crm.CustomChoice:
		text = optionNamed(field, text)
	}
	value, ok := field.Read(text)
	if !ok || value == "" {
		return "", c.reject(row, key, errOwnValue.With("field", field.Name).With("value", c.cell(row, key)))
	}
	return value, nil
}

var errOwnValue = fault.New(fault.Invalid, "custom.value", "The field cannot hold this value.")

// optionNamed gives the number of the option with the name, in any language.
func optionNamed(field crm.CustomField, text string) string {
	for _, o := range field.Options {
		for _, name := range append([]string{o.Name}, slices.Collect(maps.Values(o.Names))...) {
			if crm.Fold(name) == crm.Fold(text) {
				return strconv.FormatInt(o.Number, 10)
			}
		}
	}
	return "0"
}

// overlayMore adds what the file has to what a company has several of.
func overlayMore(after *crm.Company, file crm.Company) {
	if file.Source != "" {
		after.Source = file.Source
	}
	if !file.SecondID.IsZero() {
		after.SecondID = file.SecondID
	}
	if !file.ParentID.IsZero() {
		after.ParentID = file.ParentID
	}
	after.Phones = append(slices.Clone(after.Phones), file.Phones...)
	after.Emails = append(slices.Clone(after.Emails), file.Emails...)
	after.Tags = append(slices.Clone(after.Tags), file.Tags...)
	after.Addresses = slices.Clone(after.Addresses)
	for _, a := range file.Addresses {
		if !slices.Contains(after.Addresses, a) {
			after.Addresses = append(after.Addresses, a)
		}
	}
	if len(file.Custom) > 0 {
		after.Custom = maps.Clone(after.Custom)
		if after.Custom == nil {
			after.Custom = map[string]string{}
		}
		maps.Copy(after.Custom, file.Custom)
	}
}
