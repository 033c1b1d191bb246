package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// twins makes two companies of these owners that are one, and two that were merged.
func (b *builder) twins(where string, owner, second crm.ID) {
	ctx, companies, merges := b.t.Context(), service.Companies{Core: b.core}, service.Merges{Core: b.core}
	made := func(name string) crm.Company {
		return must[crm.Company](b)(companies.Create(ctx, b.admin, crm.Company{Name: where + ", " + name, OwnerID: owner, SecondID: second}))
	}
	b.note(where, "twin", made("twin").ID)
	kept, gone := made("kept"), made("merged")
	must[crm.Company](b)(merges.Merge(ctx, b.admin, kept, gone.ID, gone.Version))
	b.note(where, "merge", must[[]crm.Merge](b)(merges.Of(ctx, b.admin, kept.ID))[0].ID)
}

// doubles makes two people of the company that are one with its contact: one as it
// is, and one that was merged into another.
func (b *builder) doubles(where string, company crm.ID) {
	ctx, contacts, merges := b.t.Context(), service.Contacts{Core: b.core}, service.Merges{Core: b.core}
	made := func(name string) crm.Contact {
		c := crm.Contact{GivenName: where, FamilyName: name, Links: []crm.ContactLink{{CompanyID: company}}}
		return must[service.ContactCard](b)(contacts.Create(ctx, b.admin, c)).Contact
	}
	b.note(where, "double", made("double").ID)
	kept, gone := made("kept"), made("merged")
	must[service.ContactCard](b)(merges.MergeContacts(ctx, b.admin, kept, gone.ID, gone.Version))
	b.note(where, "contact-merge", must[[]crm.ContactMerge](b)(merges.OfContact(ctx, b.admin, kept.ID))[0].ID)
}
