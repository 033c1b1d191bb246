package service

import (
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
	list = changedValues(list, "links", before.Links, after.Links)
	list = changedValues(list, "phones", before.Phones, after.Phones)
	list = changedValues(list, "emails", before.Emails, after.Emails)
	list = changed(list, "birthday", before.Birthday.String(), after.Birthday.String())
	list = changed(list, "language", before.Language, after.Language)
	list = changed(list, "channel", before.Channel, after.Channel)
	list = changed(list, "consent", before.Consent.State, after.Consent.State)
	list = changed(list, "consent_on", knownDay(before.Consent.On), knownDay(after.Consent.On))
	list = changed(list, "consent_how", before.Consent.How, after.Consent.How)
	list = changed(list, "consent_evidence", before.Consent.Evidence, after.Consent.Evidence)
	list = changedValues(list, "do_not_contact", before.DoNotContact, after.DoNotContact)
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
