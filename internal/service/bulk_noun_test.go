package service_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// noted is a record of some noun with ways to look at it.
type noted struct {
	noun   crm.Noun
	id     crm.ID
	match  crm.Match // finds it
	read   func() (any, error)
	assign string // the field that hands it over
	edits  map[string]string
	worked func(t *testing.T) // somebody changes it
}

// everyNoun makes one record of each, with all that a change could lose.
func everyNoun(t *testing.T, f *field) []noted {
	t.Helper()
	g := f.Ground
	contacts, deals, tasks, activities := service.Contacts{Core: g.Core}, service.Deals{Core: g.Core}, service.Tasks{Core: g.Core}, service.Activities{Core: g.Core}
	c := met(t, g, g.Admin, crm.Contact{GivenName: "Maria", FamilyName: "Ivanova", Position: "Buyer", Language: "bg", OwnerID: g.Admin.UserID, Phones: []crm.Phone{{Typed: "0888 123 456"}}, Emails: []crm.Email{{Address: "m@example.com"}}, Links: []crm.ContactLink{{CompanyID: f.company, Primary: true}}})
	d := dealt(t, g, g.Admin, crm.Deal{Title: "Pallets", ExternalID: "D-1", Amount: 100_000, CompanyID: f.company, Contacts: []crm.ID{c.ID}, Products: []crm.DealProduct{{Name: "Pallet", Quantity: 1000, Price: 100_000}}, ExpectedOn: civil.MakeDate(2026, 12, 24), Source: "site"})
	k := written(t, g, g.Admin, crm.Task{Title: "Call", DueOn: civil.MakeDate(2026, 12, 1), DueAt: 9 * 60, DealID: d.ID})
	call := f.call()
	call.Outcome, call.Contacts = "order", []crm.ID{c.ID}
	v, err := activities.Create(t.Context(), g.Admin, call, nil)
	if err != nil {
		t.Fatal(err)
	}
	return []noted{
		{crm.NounContact, c.ID, everyone("language", "is", "bg"), func() (any, error) { return contacts.Get(t.Context(), g.Admin, c.ID) }, "owner_id", map[string]string{"position": "Head", "language": "ru", "channel": "phone"}, func(t *testing.T) {
			card, err := contacts.Get(t.Context(), g.Admin, c.ID)
			card.Note = "called"
			if _, err2 := contacts.Update(t.Context(), g.Admin, card.Contact); err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
		}},
		{crm.NounDeal, d.ID, everyone("source", "contains", "sit"), func() (any, error) { return deals.Get(t.Context(), g.Admin, d.ID) }, "owner_id", map[string]string{"expected_on": "2027-01-31", "source": "fair"}, func(t *testing.T) {
			card, err := deals.Get(t.Context(), g.Admin, d.ID)
			card.Note = "called"
			if _, err2 := deals.Update(t.Context(), g.Admin, card.Deal); err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
		}},
		{crm.NounTask, k.ID, everyone("assignee", "is", "me"), func() (any, error) { return tasks.Get(t.Context(), g.Admin, k.ID) }, "assignee_id", map[string]string{"due_on": "", "priority": "high", "state": "done"}, func(t *testing.T) {
			card, err := tasks.Get(t.Context(), g.Admin, k.ID)
			card.Note = "called"
			if _, err2 := tasks.Update(t.Context(), g.Admin, card.Task); err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
		}},
		{crm.NounActivity, v.ID, everyone("person", "is", "me"), func() (any, error) { return activities.Get(t.Context(), g.Admin, v.ID) }, "person_id", map[string]string{"outcome": "", "note": "all of them"}, func(t *testing.T) {
			card, err := activities.Get(t.Context(), g.Admin, v.ID)
			card.Note = "called"
			if _, err2 := activities.Update(t.Context(), g.Admin, card, nil); err != nil || err2 != nil {
				t.Fatal(err, err2)
			}
		}},
	}
}

// sameRecord compares what people know of a record.
var sameRecord = cmp.Options{cmpopts.EquateEmpty(), cmp.FilterPath(func(p cmp.Path) bool {
	at := p.Last().String()
	return at == ".Version" || at == ".UpdatedAt" || at == ".RemindAt" || at == ".Rank"
}, cmp.Ignore())}

func changed(t *testing.T, g *servicetest.Ground, noun crm.Noun, a access.Actor, w crm.BulkWish) crm.Bulk {
	t.Helper()
	bulks := service.Bulks{Core: g.Core}
	b, err := bulks.Start(t.Context(), a, noun, w)
	if err != nil {
		t.Fatalf("%s %+v: %v", noun, w.Change, err)
	}
	g.RunJobs(t)
	if b, err = bulks.Get(t.Context(), a, b.ID); err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEveryNounIsChangedInBulkAndComesBackAsItWas(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		ivan := seller(t, f.Ground, "Ivan")
		for _, n := range everyNoun(t, f) {
			wishes := []crm.BulkChange{{Deed: crm.DeedAssign, Field: n.assign, Value: ivan.UserID.String()}, {Deed: crm.DeedDelete}}
			for field, value := range n.edits {
				wishes = append(wishes, crm.BulkChange{Deed: crm.DeedEdit, Field: field, Value: value})
			}
			for _, change := range wishes {
				before, err := n.read()
				if err != nil {
					t.Fatal(n.noun, err)
				}
				w := crm.BulkWish{Match: n.match, Change: change}
				p, err := service.Bulks{Core: f.Ground.Core}.Preview(t.Context(), f.Admin, n.noun, w)
				if err != nil || p != (service.BulkPreview{Matching: 1, Touchable: 1}) {
					t.Errorf("%s %+v: preview %+v, %v", n.noun, change, p, err)
				}
				b := changed(t, f.Ground, n.noun, f.Admin, w)
				if b.State != crm.BulkDone || b.Counts.Changed != 1 {
					t.Fatalf("%s %+v: %+v", n.noun, change, b)
				}
				after, err := n.read()
				if change.Deed == crm.DeedDelete && !fault.Is(err, fault.NotFound) || change.Deed != crm.DeedDelete && (err != nil || cmp.Equal(before, after, sameRecord)) {
					t.Errorf("%s %+v changed nothing: %v", n.noun, change, err)
				}
				if b = undone(t, f.Ground, f.Admin, b.ID); b.Counts.Undone != 1 || b.Counts.KeptCount != 0 {
					t.Errorf("%s %+v undone: %+v", n.noun, change, b.Counts)
				}
				after, err = n.read()
				if diff := cmp.Diff(before, after, sameRecord); diff != "" || err != nil {
					t.Errorf("%s %+v taken back: %v %s", n.noun, change, err, diff)
				}
			}
		}
	})
}

func TestABulkChangeOfAnyNounKeepsWhatPeopleDidSince(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	for _, n := range everyNoun(t, f) {
		for field, value := range n.edits {
			b := changed(t, f.Ground, n.noun, f.Admin, crm.BulkWish{IDs: []crm.ID{n.id}, Change: crm.BulkChange{Deed: crm.DeedEdit, Field: field, Value: value}})
			n.worked(t)
			if b = undone(t, f.Ground, f.Admin, b.ID); b.Counts.Undone != 0 || b.Counts.KeptCount != 1 || len(b.Counts.Kept) != 1 {
				t.Errorf("%s.%s: %+v", n.noun, field, b.Counts)
			}
			break
		}
	}
}

func TestABulkChangeOfAnyNounKeepsToRightsAndRules(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	bulks := service.Bulks{Core: f.Ground.Core}
	ivan := seller(t, f.Ground, "Ivan")
	for _, n := range everyNoun(t, f) {
		change := crm.BulkChange{Deed: crm.DeedEdit, Field: "nothing", Value: "x"}
		if _, err := bulks.Start(t.Context(), f.Admin, n.noun, crm.BulkWish{Change: change}); code(err) != "bulk.field" {
			t.Errorf("%s, no such field: %v", n.noun, err)
		}
		stranger := crm.BulkChange{Deed: crm.DeedAssign, Field: n.assign, Value: crm.ID{1}.String()}
		if _, err := bulks.Start(t.Context(), f.Admin, n.noun, crm.BulkWish{Change: stranger}); code(err) != "company.owner" {
			t.Errorf("%s, handed to nobody: %v", n.noun, err)
		}
		for field, value := range n.edits {
			w := crm.BulkWish{IDs: []crm.ID{n.id}, Change: crm.BulkChange{Deed: crm.DeedEdit, Field: field, Value: value}}
			if p, err := bulks.Preview(t.Context(), ivan, n.noun, w); err != nil || p.Matching != 0 {
				t.Errorf("%s: somebody else's is counted: %+v, %v", n.noun, p, err)
			}
			if b := changed(t, f.Ground, n.noun, ivan, w); b.Counts.Changed != 0 {
				t.Errorf("%s: somebody else's was changed: %+v", n.noun, b.Counts)
			}
		}
	}
}

// What a role hides is found out neither by a filter of a change nor in a file.
func TestHiddenFieldsStayHiddenInBulkAndInFiles(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	everyNoun(t, f)
	rights, _ := crm.BuiltInRights(crm.Administrator)
	rights.Hidden = crm.Hideable
	blind := access.Actor{UserID: f.Admin.UserID, Role: "own", Rights: &rights}
	w := crm.BulkWish{Match: everyone("amount", "from", "1"), Change: crm.BulkChange{Deed: crm.DeedDelete}}
	if _, err := (service.Bulks{Core: f.Ground.Core}).Preview(t.Context(), blind, crm.NounDeal, w); fault.CodeOf(err) != "access.hidden" {
		t.Errorf("deals by amount: %v", err)
	}
	p, err := service.Bulks{Core: f.Ground.Core}.Preview(t.Context(), blind, crm.NounContact, crm.BulkWish{Search: "0888123456", Change: crm.BulkChange{Deed: crm.DeedDelete}})
	if err != nil || p.Matching != 0 {
		t.Errorf("contacts by number: %+v, %v", p, err)
	}
	for name, file := range f.files(t, blind) {
		if strings.Contains(file, "1000") || strings.Contains(file, "0888") || strings.Contains(file, "m@example.com") {
			t.Errorf("%s: %s", name, file)
		}
	}
	if _, err := (service.Deals{Core: f.Ground.Core}).Export(t.Context(), blind, service.DealQuery{}, service.ExportWish{Format: sheet.CSV, Columns: []string{"amount"}}); code(err) != "export.column" {
		t.Errorf("a hidden column: %v", err)
	}
}

func (f *field) files(t *testing.T, a access.Actor) map[string]string {
	t.Helper()
	wish := service.ExportWish{Format: sheet.CSV}
	files := map[string]string{}
	add := func(name string) func(write func(out *bytes.Buffer) error, err error) {
		return func(write func(out *bytes.Buffer) error, err error) {
			t.Helper()
			var out bytes.Buffer
			if err != nil {
				t.Fatal(name, err)
			}
			if err := write(&out); err != nil {
				t.Fatal(name, err)
			}
			files[name] = strings.TrimPrefix(out.String(), "\ufeff")
		}
	}
	contacts, err := service.Contacts{Core: f.Ground.Core}.Export(t.Context(), a, service.ContactQuery{}, wish)
	add("contacts")(func(out *bytes.Buffer) error { return contacts(out) }, err)
	deals, err := service.Deals{Core: f.Ground.Core}.Export(t.Context(), a, service.DealQuery{}, wish)
	add("deals")(func(out *bytes.Buffer) error { return deals(out) }, err)
	tasks, err := service.Tasks{Core: f.Ground.Core}.Export(t.Context(), a, service.TaskQuery{}, wish)
	add("tasks")(func(out *bytes.Buffer) error { return tasks(out) }, err)
	activities, err := service.Activities{Core: f.Ground.Core}.Export(t.Context(), a, service.ActivityQuery{}, wish)
	add("activities")(func(out *bytes.Buffer) error { return activities(out) }, err)
	return files
}

func TestEveryListLeavesInAFile(t *testing.T) {
	f := newField(t, storetest.SQLite(t))
	everyNoun(t, f)
	want := map[string]string{
		"contacts": "name,external_id,place,company,role,phone,email,birthday,language,channel,consent,do_not_contact,note,owner,created_at\n",
		"deals":    "title,external_id,company,pipeline,stage,outcome,reason,amount,chance,weighted,expected_on,closed_on,owner,source,note,moved_at,created_at\n",
		"tasks":    "title,state,due_on,due_at,priority,company,assignee,author,done_at,note,created_at\n",
	}
	for name, file := range f.files(t, f.Admin) {
		if head := want[name]; !strings.HasPrefix(file, head) || strings.Count(file, "\n") != 2 {
			t.Errorf("%s: %s", name, file)
		}
	}
	if file := f.files(t, f.Admin)["deals"]; !strings.Contains(file, "Pallets,D-1,") || !strings.Contains(file, ",1000.00,10%,100.00,2026-12-24,,Ann,site,") {
		t.Error(file)
	}
}

func TestTagsAndOwnFieldsAreChangedInBulk(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		tag, err := service.Tags{Core: g.Core}.Create(t.Context(), g.Admin, crm.Tag{Name: "Loyal"})
		if err != nil {
			t.Fatal(err)
		}
		own, err := service.Customs{Core: g.Core}.Create(t.Context(), g.Admin, crm.CustomField{Noun: crm.NounCompany, Kind: crm.CustomNumber, Name: "Lorries"})
		if err != nil {
			t.Fatal(err)
		}
		two := owned(t, g, "Mine", g.Admin.UserID, 2)
		ids := []crm.ID{two[0].ID, two[1].ID}
		for _, change := range []crm.BulkChange{{Deed: crm.DeedEdit, Field: "tag_add", Value: "1"}, {Deed: crm.DeedEdit, Field: own.Key(), Value: "12"}} {
			b := bulk(t, g, g.Admin, crm.BulkWish{IDs: ids, Change: change})
			if c := company(t, g, ids[0]); b.Counts.Changed != 2 || change.Field == "tag_add" && !cmp.Equal(c.Tags, []int64{tag.Number}) || change.Field != "tag_add" && c.Custom[own.Key()] != "12" {
				t.Errorf("%+v: %+v, %v %v", change, b.Counts, c.Tags, c.Custom)
			}
			if again := bulk(t, g, g.Admin, crm.BulkWish{IDs: ids, Change: change}); again.Counts.Same != 2 {
				t.Errorf("again: %+v", again.Counts)
			}
			b = undone(t, g, g.Admin, b.ID)
			if c := company(t, g, ids[0]); b.Counts.Undone != 2 || len(c.Tags) != 0 || c.Custom[own.Key()] != "" {
				t.Errorf("%+v undone: %+v, %v %v", change, b.Counts, c.Tags, c.Custom)
			}
		}
		for field, value := range map[string]string{"tag_add": "77", own.Key(): "many", "number_99": "1"} {
			if _, err := (service.Bulks{Core: g.Core}).Start(t.Context(), g.Admin, crm.NounCompany, crm.BulkWish{IDs: ids, Change: crm.BulkChange{Deed: crm.DeedEdit, Field: field, Value: value}}); err == nil {
				t.Errorf("%s = %s was taken", field, value)
			}
		}
	})
}
