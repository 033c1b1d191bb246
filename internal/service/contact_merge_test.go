package service_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// twoOfOnePerson gives two contacts of the sample with everything that may hang on
// one, and a deal that both have to do with.
func twoOfOnePerson(t *testing.T, g *servicetest.Ground) (kept, gone crm.Contact) {
	t.Helper()
	loadSample(t, g)
	var ids []store.ID
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		if err := tx.NewRaw("SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 2").Scan(t.Context(), &ids); err != nil {
			return err
		}
		for _, what := range []string{"activity", "deal"} { // the first is of both, the second of the other
			for _, pair := range []string{"LIMIT 1) AS x, contact AS t WHERE t.id IN (?, ?)", "LIMIT 1 OFFSET 1) AS x, contact AS t WHERE t.id = ? AND t.id <> ?"} {
				of := "INSERT INTO " + what + "_contact (" + what + "_id, contact_id) SELECT x.id, t.id FROM (SELECT id FROM " + what + " ORDER BY id " + pair + " ON CONFLICT DO NOTHING"
				if _, err := tx.NewRaw(of, ids[1], ids[0]).Exec(t.Context()); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil || len(ids) != 2 {
		t.Fatalf("there are %d contacts: %v", len(ids), err)
	}
	one, other := contactNow(t, g, crm.ID(ids[0])), contactNow(t, g, crm.ID(ids[1]))
	other.ExternalID, other.Note = "X-7", "of the other"
	if _, err := (service.Contacts{Core: g.Core}).Update(t.Context(), g.Admin, other); err != nil {
		t.Fatal(err)
	}
	if _, err := (service.Notes{Core: g.Core}).Create(t.Context(), g.Admin, crm.Note{Noun: crm.NounContact, RecordID: other.ID, Text: "hangs on the other"}); err != nil {
		t.Fatal(err)
	}
	return one, contactNow(t, g, other.ID)
}

func contactNow(t *testing.T, g *servicetest.Ground, id crm.ID) crm.Contact {
	t.Helper()
	card, err := service.Contacts{Core: g.Core}.Get(t.Context(), g.Admin, id)
	if err != nil {
		t.Fatal(err)
	}
	return card.Contact
}

// TestMergingContactsLosesNoRows (odoo/odoo PR #179657: merge loses rows): after
// a merge of contacts nothing names the one that is gone but what says what
// was; after undoing it every row of every table is what it was.
func TestMergingContactsLosesNoRows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		merges := service.Merges{Core: g.Core}
		kept, gone := twoOfOnePerson(t, g)
		before := everyRow(t, g)
		form := kept
		form.ExternalID, form.Note = gone.ExternalID, gone.Note
		form.Phones, form.Emails = slices.Concat(kept.Phones, gone.Phones), slices.Concat(kept.Emails, gone.Emails)
		for _, l := range gone.Links {
			if l.Primary = false; !slices.Contains(kept.Companies(), l.CompanyID) {
				form.Links = append(slices.Clone(form.Links), l)
			}
		}
		one, err := merges.MergeContacts(t.Context(), g.Admin, form, gone.ID, gone.Version)
		if err != nil {
			t.Fatal(err)
		}
		if one.ExternalID != "X-7" || one.Note != "of the other" || len(one.Links) < len(kept.Links) {
			t.Errorf("one is %+v", one.Contact)
		}
		left := map[string]int{}
		for _, row := range everyRow(t, g) {
			table, _, _ := strings.Cut(row, " ")
			if strings.Contains(row, fmt.Sprintf("=%v", gone.ID[:])) || strings.Contains(row, "="+gone.ID.String()) {
				left[table]++
			}
		}
		// What both had to do with stays with the one that is gone too.
		if left["activity_contact"] != 1 || left["deal_contact"] != 1 || left["task"]+left["note"]+left["file"] > 0 {
			t.Errorf("still named: %v", left)
		}
		if _, err := (service.Contacts{Core: g.Core}).Restore(t.Context(), g.Admin, gone.ID); fault.CodeOf(err) != "contact.merged" {
			t.Errorf("restoring who was merged: %v", err)
		}
		list, err := merges.OfContact(t.Context(), g.Admin, kept.ID)
		if err != nil || len(list) != 1 || list[0].GoneName != gone.Name() {
			t.Fatalf("merges %+v, %v", list, err)
		}
		if _, err := merges.Undo(t.Context(), g.Admin, list[0].ID); fault.CodeOf(err) != "merge.not_found" {
			t.Errorf("undone as a merge of companies: %v", err)
		}
		p, err := merges.UndoContacts(t.Context(), g.Admin, list[0].ID)
		if err != nil || len(p.Stayed)+len(p.Fields) > 0 {
			t.Errorf("left behind %+v, %v", p, err)
		}
		if diff := cmp.Diff(before, everyRow(t, g)); diff != "" {
			t.Errorf("after undoing: %s", diff)
		}
		if _, err := merges.UndoContacts(t.Context(), g.Admin, list[0].ID); fault.CodeOf(err) != "merge.undone" {
			t.Errorf("undone twice: %v", err)
		}
	})
}

// What somebody did since stays with the contact that was kept, and is told.
func TestUndoingKeepsWhatCameSince(t *testing.T) {
	g := servicetest.New(t)
	merges := service.Merges{Core: g.Core}
	kept, gone := met(t, g, g.Admin, crm.Contact{GivenName: "Anna", FamilyName: "Ivanova"}), met(t, g, g.Admin, crm.Contact{GivenName: "Anna", FamilyName: "Ivanowa", Position: "buyer"})
	form := kept
	form.Position = gone.Position
	one, err := merges.MergeContacts(t.Context(), g.Admin, form, gone.ID, gone.Version)
	if err != nil {
		t.Fatal(err)
	}
	one.Position = "head of buying"
	if _, err := (service.Contacts{Core: g.Core}).Update(t.Context(), g.Admin, one.Contact); err != nil {
		t.Fatal(err)
	}
	list, err := merges.OfContact(t.Context(), g.Admin, kept.ID)
	if err != nil {
		t.Fatal(err)
	}
	p, err := merges.UndoContacts(t.Context(), g.Admin, list[0].ID)
	if err != nil || !slices.Equal(p.Fields, []string{"position"}) {
		t.Errorf("stayed %+v, %v", p, err)
	}
	if now := contactNow(t, g, kept.ID); now.Position != "head of buying" {
		t.Errorf("the position is %s", now.Position)
	}
	if back := contactNow(t, g, gone.ID); back.Position != "buyer" {
		t.Errorf("the other is a %s", back.Position)
	}
}

func TestDuplicatesOfContactsAreFoundOnEntry(t *testing.T) {
	g := servicetest.New(t)
	sells := salesperson(t, g, "Bob")
	works := made(t, g, crm.Company{Name: "Beton", OwnerID: sells.UserID})
	old := met(t, g, g.Admin, crm.Contact{GivenName: "Анна", MiddleName: "Петровна", FamilyName: "Иванова", Phones: []crm.Phone{{Typed: "+359 888 123 456"}}, Emails: []crm.Email{{Address: "Anna@beton.example"}}, Links: []crm.ContactLink{{CompanyID: works.ID}}})
	met(t, g, g.Admin, crm.Contact{GivenName: "Анна", FamilyName: "Петрова", Links: []crm.ContactLink{{CompanyID: works.ID}}})
	here := []crm.ContactLink{{CompanyID: works.ID}}
	hiding, _ := crm.BuiltInRights(crm.Administrator)
	hiding.Hidden = []string{"contact.reach"}
	for name, ask := range map[string]struct {
		actor   access.Actor
		typed   crm.Contact
		reasons []crm.Likeness
	}{
		"a telephone":            {g.Admin, crm.Contact{GivenName: "X", Phones: []crm.Phone{{Typed: "0888 123 456"}}}, []crm.Likeness{crm.SamePhone}},
		"an address and a name":  {sells, crm.Contact{GivenName: "Anna", FamilyName: "Ivanova", Emails: []crm.Email{{Address: "anna@BETON.example"}}}, []crm.Likeness{crm.SameEmail, crm.SimilarName}},
		"a name at the company":  {g.Admin, crm.Contact{GivenName: "Иванова", FamilyName: "Анна", MiddleName: "Петровна", Links: here}, []crm.Likeness{crm.SameName}},
		"the same in Latin":      {g.Admin, crm.Contact{GivenName: "Anna", FamilyName: "Ivanova", Links: here}, []crm.Likeness{crm.SimilarName}},
		"a name somewhere else":  {g.Admin, crm.Contact{GivenName: "Анна", MiddleName: "Петровна", FamilyName: "Иванова"}, nil},
		"herself":                {g.Admin, old, nil},
		"somebody else's":        {salesperson(t, g, "Cid"), crm.Contact{GivenName: "X", Phones: []crm.Phone{{Typed: "0888 123 456"}}}, nil},
		"somebody kept from all": {access.Actor{UserID: g.Admin.UserID, Role: crm.Administrator, Rights: &hiding}, crm.Contact{GivenName: "X", Phones: []crm.Phone{{Typed: "0888 123 456"}}}, nil},
	} {
		list, err := service.Duplicates{Core: g.Core}.OfContact(t.Context(), ask.actor, ask.typed)
		if err != nil {
			t.Fatal(err)
		}
		var reasons []crm.Likeness
		if len(list) > 0 {
			reasons = list[0].Reasons
		}
		if len(list) > 1 || !slices.Equal(reasons, ask.reasons) || len(list) == 1 && list[0].Contact.ID != old.ID {
			t.Errorf("%s: %+v", name, list)
		}
	}
}
