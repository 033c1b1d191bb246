package crm

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// AddressKind says what is at an address.
type AddressKind string

// The kinds.
const (
	AddressOffice   AddressKind = "office"
	AddressLegal    AddressKind = "legal"
	AddressPostal   AddressKind = "postal"
	AddressDelivery AddressKind = "delivery"
	AddressOther    AddressKind = "other"
)

// AddressKinds lists them.
var AddressKinds = []AddressKind{AddressOffice, AddressLegal, AddressPostal, AddressDelivery, AddressOther}

// Address is a place of a company.
type Address struct {
	Kind     AddressKind
	Country  string
	Region   string
	City     string
	Street   string // with house, floor, office
	Postcode string
}

// maxAddresses is how many addresses a company can have.
const maxAddresses = 20

func (a Address) empty() bool {
	return a.Country+a.Region+a.City+a.Street+a.Postcode == ""
}

// String is the address in one line, the narrowest first.
func (a Address) String() string {
	var parts []string
	for _, part := range []string{a.Street, a.City, a.Region, a.Postcode, a.Country} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// checkAddresses trims and checks addresses and drops those that say nothing. No
// list stays no list, so that "unchanged" and "none" are told apart.
func checkAddresses(f *fault.Fields, list []Address) []Address {
	if list == nil {
		return nil
	}
	kept := []Address{}
	for i, a := range list {
		path := "addresses[" + strconv.Itoa(i) + "]."
		for _, part := range []struct {
			name string
			max  int
			text *string
		}{{"country", 120, &a.Country}, {"region", 120, &a.Region}, {"city", 120, &a.City}, {"street", 300, &a.Street}, {"postcode", 20, &a.Postcode}} {
			*part.text = strings.TrimSpace(*part.text)
			if utf8.RuneCountInString(*part.text) > part.max {
				f.Add(path+part.name, "text.too_long", "is too long")
			}
			if !utf8.ValidString(*part.text) || strings.ContainsRune(*part.text, 0) {
				f.Add(path+part.name, "text.malformed", "has characters that cannot be stored")
			}
		}
		if a.Kind == "" {
			a.Kind = AddressOffice
		}
		if !slices.Contains(AddressKinds, a.Kind) {
			f.Add(path+"kind", "address.kind", "is not a kind we know")
		}
		if !a.empty() {
			kept = append(kept, a)
		}
	}
	if len(kept) > maxAddresses {
		f.AddWith("addresses", "address.many", "are more than can be kept", fault.Params{"max": strconv.Itoa(maxAddresses)})
	}
	return kept
}
