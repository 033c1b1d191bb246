package service

import (
	"context"
	"slices"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Letters are the template letters, and what they say to a company.
type Letters struct{ *Core }

// timesOffered is how many times an invitation proposes.
const timesOffered = 4

// WrittenLetter is a letter to a company, to look at before it is sent.
type WrittenLetter struct {
	crm.Letter
	To string // a mailbox; empty where none is known, or nobody may be written to
}

// List gives all templates.
func (s Letters) List(ctx context.Context, a access.Actor) (list []crm.Letter, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		list, err = store.Letters(ctx, tx)
		return err
	})
	return list, err
}

// Save changes a template, of the version it carries.
func (s Letters) Save(ctx context.Context, a access.Actor, l crm.Letter) (crm.Letter, error) {
	if err := access.May(a, access.Manage); err != nil {
		return l, err
	}
	l, err := crm.CheckLetter(l)
	if err != nil {
		return l, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := store.PutLetter(ctx, tx, l); err != nil {
			return err
		}
		l.Version++
		l.UpdatedAt = tx.Now
		return record(ctx, tx, a, "workspace", crm.WorkspaceID, "updated", crm.Change{Field: "letter", After: string(l.Kind) + " " + l.Language})
	})
	return l, err
}

// To writes a letter to a company: to its main contact, in their language if we
// have it, with the names filled in.
func (s Letters) To(ctx context.Context, a access.Actor, kind crm.LetterKind, language string, company crm.ID) (out WrittenLetter, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		c, err := companyFor(ctx, tx, a, company, crm.DeedRead)
		if err != nil {
			return err
		}
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		u, err := store.User(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		values := map[string]string{"company": c.Name, "person": u.Name, "us": w.Name, "contact": ""}
		c = shownCompany(a, c)
		out.To = c.Email
		contact, known, err := mainContact(ctx, tx, company)
		if err != nil {
			return err
		}
		if known {
			values["contact"] = strings.Join(strings.Fields(contact.GivenName+" "+contact.MiddleName), " ")
			if len(contact.Emails) > 0 && !access.Hides(a, contactReach) {
				out.To = contact.Emails[0].Address
			}
			if slices.Contains(contact.DoNotContact, crm.ChannelEmail) {
				out.To = ""
			}
		}
		if language == "" {
			language = languageOfLetter(contact.Language, w.Language)
		}
		if kind == crm.InvitationLetter {
			if values["times"], err = timesText(ctx, tx, s.Now(), a.UserID, language); err != nil {
				return err
			}
		}
		if kind == crm.IntroductionLetter {
			if err := introduce(ctx, tx, c, language, values); err != nil {
				return err
			}
		}
		letters, err := store.Letters(ctx, tx)
		if err != nil {
			return err
		}
		for _, l := range letters {
			if l.Kind == kind && l.Language == language {
				out.Letter = l.Fill(values)
				return nil
			}
		}
		return fault.New(fault.NotFound, "letter.not_found", "There is no such letter.")
	})
	return out, err
}

// languageOfLetter is the contact's where we have letters in it, else our own.
func languageOfLetter(contact, own string) string {
	for _, l := range []string{contact, own} {
		if slices.Contains(crm.LetterLanguages, l) {
			return l
		}
	}
	return crm.LetterLanguages[0]
}

// mainContact is the first contact of a company.
func mainContact(ctx context.Context, tx *store.Tx, company crm.ID) (c crm.Contact, known bool, err error) {
	page, err := store.Contacts(ctx, tx, store.ContactQuery{Within: crm.Everybody, CompanyID: company, Sort: "created_at", Limit: 1})
	if err != nil || len(page.Contacts) == 0 {
		return c, false, err
	}
	return page.Contacts[0], true, nil
}

// timesText tells free times in a language, one a line.
func timesText(ctx context.Context, tx *store.Tx, now time.Time, person crm.ID, language string) (string, error) {
	times, home, err := freeTimes(ctx, tx, now, person, timesOffered)
	if err != nil {
		return "", err
	}
	lines := make([]string, len(times))
	for i, at := range times {
		at = at.In(home)
		lines[i] = "– " + dayWords[language][at.Weekday()] + ", " + at.Format("02.01.2006, 15:04")
		if language == "en" {
			lines[i] = "– " + at.Format("Monday, 2 January 2006, 15:04")
		}
	}
	return strings.Join(lines, "\n"), nil
}

var dayWords = map[string]map[time.Weekday]string{
	"ru": {time.Monday: "понедельник", time.Tuesday: "вторник", time.Wednesday: "среда", time.Thursday: "четверг", time.Friday: "пятница"},
	"bg": {time.Monday: "понеделник", time.Tuesday: "вторник", time.Wednesday: "сряда", time.Thursday: "четвъртък", time.Friday: "петък"},
}

// colleague stands for whoever looked after a company before, where nobody is known.
var colleague = map[string]string{"en": "a colleague", "ru": "отдела продаж", "bg": "колега"}

// introduce fills in who looks after a company now and who did before.
func introduce(ctx context.Context, tx *store.Tx, c crm.Company, language string, values map[string]string) error {
	names, err := userNames(ctx, tx)
	if err != nil {
		return err
	}
	if name, known := names[c.OwnerID]; known {
		values["person"] = name
	}
	values["before"] = colleague[language]
	events, err := store.Events(ctx, tx, store.EventQuery{Noun: "company", Record: c.ID, Limit: eventsLookedThrough})
	for _, e := range events {
		for _, change := range e.Changes {
			var was crm.ID
			text, _ := change.Before.(string)
			if change.Field != "owner_id" || was.UnmarshalText([]byte(text)) != nil || names[was] == "" || was == c.OwnerID {
				continue
			}
			values["before"] = names[was]
			return nil
		}
	}
	return err
}

// eventsLookedThrough is how far back a former owner is looked for.
const eventsLookedThrough = 100
