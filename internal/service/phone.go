package service

import (
	"strings"

	"github.com/nyaruka/phonenumbers"

	"kaymak/internal/crm"
)

// e164 gives the international form of a number typed in a country (two letters
// in any case; empty where only numbers with + can be read), or nothing where it
// cannot be one.
func e164(typed, country string) string {
	n, err := phonenumbers.Parse(typed, strings.ToUpper(country))
	if err != nil || !phonenumbers.IsPossibleNumber(n) {
		return ""
	}
	return phonenumbers.Format(n, phonenumbers.E164)
}

// readPhones fills in the international forms.
func readPhones(list []crm.Phone, country string) []crm.Phone {
	read := make([]crm.Phone, len(list))
	for i, p := range list {
		p.E164 = e164(p.Typed, country)
		read[i] = p
	}
	return read
}

// searchTerm folds what a person typed to look somebody up. A whole telephone
// number becomes what every way of writing it has in common; a piece of one, a
// name or an address stays as crm.SearchTerm folds it.
func searchTerm(typed, country string) string {
	if strings.Trim(typed, "+0123456789 ()-./") != "" {
		return crm.SearchTerm(typed)
	}
	n, err := phonenumbers.Parse(typed, strings.ToUpper(country))
	if err != nil || !phonenumbers.IsValidNumber(n) {
		return crm.SearchTerm(typed)
	}
	return phonenumbers.GetNationalSignificantNumber(n)
}
