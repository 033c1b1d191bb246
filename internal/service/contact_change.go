package service

import (
	"slices"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// contactChanges lists what differs, field by field. Lists are told as texts a
// person can read, one a line of the form.
func contactChanges(before, after crm.Contact) []crm.Change {
	var list []crm.Change
	list = changed(list, "external_id", before.ExternalID, after.ExternalID)
	list = changed(list, "given_name", before.GivenName, after.GivenName)
	list = changed(list, "middle_name", before.MiddleName, after.MiddleName)
	list = changed(list, "family_name", before.FamilyName, after.FamilyName)
	list = changed(list, "position", before.Position, after.Position)
	list = append(list, linkChanges(before.Links, after.Links)...)
	list = changedList(list, "phones", before.Phones, after.Phones, func(p crm.Phone) string { return string(p.Kind) + " " + p.Typed })
	list = changedList(list, "emails", before.Emails, after.Emails, func(e crm.Email) string { return string(e.Kind) + " " + e.Address })
	list = changed(list, "birthday", before.Birthday.String(), after.Birthday.String())
	list = changed(list, "language", before.Language, after.Language)
	list = changed(list, "channel", before.Channel, after.Channel)
	list = changed(list, "consent", before.Consent.State, after.Consent.State)
	list = changed(list, "consent_on", knownDay(before.Consent.On), knownDay(after.Consent.On))
	list = changed(list, "consent_how", before.Consent.How, after.Consent.How)
	list = changed(list, "consent_evidence", before.Consent.Evidence, after.Consent.Evidence)
	list = changedList(list, "do_not_contact", before.DoNotContact, after.DoNotContact, func(c crm.Channel) string { return string(c) })
	list = changed(list, "note", before.Note, after.Note)
	return changed(list, "owner_id", before.OwnerID, after.OwnerID)
}

// knownDay is a day as the history tells it, empty where it is not known.
func knownDay(d civil.Date) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

// changedList lists a field of several values when they differ.
func changedList[T any](list []crm.Change, field string, before, after []T, text func(T) string) []crm.Change {
	written := func(values []T) string {
		texts := make([]string, len(values))
		for i, v := range values {
			texts[i] = text(v)
		}
		return strings.Join(texts, ", ")
	}
	return changed(list, field, written(before), written(after))
}

// linkChanges tells of each company that came, went, or where the person's place
// changed.
func linkChanges(before, after []crm.ContactLink) []crm.Change {
	find := func(links []crm.ContactLink, id crm.ID) *crm.ContactLink {
		if i := slices.IndexFunc(links, func(l crm.ContactLink) bool { return l.CompanyID == id }); i >= 0 {
			return &links[i]
		}
		return nil
	}
	var list []crm.Change
	for _, was := range before {
		is := find(after, was.CompanyID)
		if is == nil {
			list = append(list, crm.Change{Field: "company_id", Before: was.CompanyID})
			continue
		}
		list = changed(list, "company_position", was.Position, is.Position)
		list = changed(list, "role", was.Role, is.Role)
		if is.Primary && !was.Primary {
			list = append(list, crm.Change{Field: "primary_company_id", After: is.CompanyID})
		}
	}
	for _, is := range after {
		if find(before, is.CompanyID) == nil {
			list = append(list, crm.Change{Field: "company_id", After: is.CompanyID})
		}
	}
	return list
}
