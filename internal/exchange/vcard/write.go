package vcard

import (
	"io"
	"strings"

	"github.com/emersion/go-vcard"

	"kaymak/internal/fault"
)

// Write writes cards as vCard 3.0.
func Write(out io.Writer, cards []Card) error {
	enc := vcard.NewEncoder(out)
	for _, c := range cards {
		if err := enc.Encode(c.fields()); err != nil {
			return fault.Wrap(err, "writing an address card")
		}
	}
	return nil
}

func (c Card) fields() vcard.Card {
	card := vcard.Card{}
	card.SetValue(vcard.FieldVersion, "3.0")
	card.SetValue(vcard.FieldFormattedName, c.Name)
	card.SetValue(vcard.FieldName, strings.Join([]string{protect(c.Family), protect(c.Given), protect(c.Middle), "", ""}, ";"))
	for _, p := range []struct{ field, value string }{
		{vcard.FieldUID, c.UID}, {vcard.FieldTitle, c.Title}, {vcard.FieldOrganization, protect(c.Organization)}, {vcard.FieldBirthday, c.Birthday}, {vcard.FieldLanguage, c.Language}, {vcard.FieldNote, c.Note},
	} {
		if p.value != "" {
			card.SetValue(p.field, p.value)
		}
	}
	for _, p := range c.Phones {
		card.Add(vcard.FieldTelephone, &vcard.Field{Value: p.Value, Params: vcard.Params{vcard.ParamType: typesOf(p.Kind)}})
	}
	for _, p := range c.Emails {
		card.Add(vcard.FieldEmail, &vcard.Field{Value: p.Value, Params: vcard.Params{vcard.ParamType: typesOf(p.Kind)}})
	}
	return card
}

// protect keeps a semicolon from splitting a value in two: the encoder has no way
// to write one that does not.
func protect(value string) string { return strings.ReplaceAll(value, ";", ",") }

func typesOf(kind string) []string {
	switch kind {
	case "mobile":
		return []string{"CELL"}
	case "fax":
		return []string{"FAX", "WORK"}
	case "other":
		return []string{"OTHER"}
	}
	return []string{strings.ToUpper(kind)}
}
