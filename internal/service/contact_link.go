package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// Link puts a contact of the given version at a company, or changes its place
// there.
func (s Contacts) Link(ctx context.Context, a access.Actor, id crm.ID, link crm.ContactLink, version int64) (ContactCard, error) {
	return s.change(ctx, a, id, func(c crm.Contact) (crm.Contact, error) {
		c.Version, c.Links = version, slices.Clone(c.Links)
		if link.Primary {
			for i := range c.Links {
				c.Links[i].Primary = false
			}
		}
		at := linkTo(c, link.CompanyID)
		if at < 0 {
			c.Links = append(c.Links, link)
		} else {
			c.Links[at] = link
		}
		return c, nil
	})
}

// Unlink takes a contact of the given version from a company.
func (s Contacts) Unlink(ctx context.Context, a access.Actor, id, company crm.ID, version int64) (ContactCard, error) {
	return s.change(ctx, a, id, func(c crm.Contact) (crm.Contact, error) {
		at := linkTo(c, company)
		if at < 0 {
			return c, fault.New(fault.NotFound, "contact.not_linked", "This contact does not belong to this company.")
		}
		c.Version, c.Links = version, slices.Delete(slices.Clone(c.Links), at, at+1)
		return c, nil
	})
}

func linkTo(c crm.Contact, company crm.ID) int {
	return slices.IndexFunc(c.Links, func(l crm.ContactLink) bool { return l.CompanyID == company })
}
