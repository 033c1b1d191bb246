package service

import (
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// holdingText writes the holding of a company where the reader may know it.
func (x exportContext) holdingText(c crm.Company) string { return x.holdings[c.ParentID] }

// holdingNames are the names of all holdings that the actor may see.
func holdingNames(parents []crm.Company, a access.Actor) map[crm.ID]string {
	named := map[crm.ID]string{}
	for _, p := range parents {
		if access.MayTouch(a, crm.NounCompany, crm.DeedRead, p.Owners()...) == nil {
			named[p.ID] = p.Name
		}
	}
	return named
}

// phoneTexts and emailTexts write further telephones and mailboxes in one cell,
// as readPoints reads them.
func phoneTexts(c crm.Company) string {
	var list []string
	for _, p := range c.Phones {
		text := strings.NewReplacer(";", ",", "\n", " ").Replace(p.Typed)
		if p.Kind != crm.PointWork {
			text = string(p.Kind) + ": " + text
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}

func emailTexts(c crm.Company) string {
	var list []string
	for _, e := range c.Emails {
		text := e.Address
		if e.Kind != crm.PointWork {
			text = string(e.Kind) + ": " + text
		}
		list = append(list, text)
	}
	return strings.Join(list, "; ")
}

func addressTexts(c crm.Company) string {
	var list []string
	for _, a := range c.Addresses {
		list = append(list, writeAddress(a))
	}
	return strings.Join(list, "\n")
}

// writeAddress is the one form of an address that readAddress reads back whole.
func writeAddress(a crm.Address) string {
	parts := []string{string(a.Kind), a.Street, a.City, a.Region, a.Postcode, a.Country}
	for i, part := range parts {
		parts[i] = strings.Join(strings.Fields(strings.ReplaceAll(part, "|", "/")), " ")
	}
	return strings.Join(parts, addressBar)
}
