package service_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

// firstFault is the path and code of an input's first fault.
func firstFault(err error) [2]string {
	e, ok := fault.As(err)
	if !ok || len(e.Fields) == 0 {
		return [2]string{"", fault.CodeOf(err)}
	}
	return [2]string{e.Fields[0].Path, e.Fields[0].Code}
}

func ownField(t *testing.T, g *servicetest.Ground, c crm.CustomField) crm.CustomField {
	t.Helper()
	c.Noun = crm.NounCompany
	c, err := service.Customs{Core: g.Core}.Create(t.Context(), g.Admin, c)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestOwnFieldsAreFilledNarrowedByAndRemembered(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	lorries := ownField(t, g, crm.CustomField{Kind: crm.CustomNumber, Name: "Lorries"})
	needed := ownField(t, g, crm.CustomField{Kind: crm.CustomChoice, Name: "Fleet", Required: true, Options: []crm.CustomOption{{Name: "own"}, {Name: "hired"}}})
	if lorries.Key() != "number_101" || needed.Key() != "choice_102" {
		t.Fatalf("keys %s and %s", lorries.Key(), needed.Key())
	}
	_, err := companies.Create(t.Context(), g.Admin, crm.Company{Name: "X", Custom: map[string]string{"number_101": "5"}})
	if got := firstFault(err); got != [2]string{"custom.choice_102", "custom.required"} {
		t.Errorf("a required value left out: %v", err)
	}
	c := made(t, g, crm.Company{Name: "Metal", Custom: map[string]string{"number_101": "5,50", "choice_102": "1"}})
	made(t, g, crm.Company{Name: "Wood", Custom: map[string]string{"number_101": "50", "choice_102": "2"}})
	page, err := companies.List(t.Context(), g.Admin, service.CompanyQuery{Sort: "number_101", Desc: true, Filters: []service.Filter{service.NewFilter("number_101", "from", "5.5"), service.NewFilter("choice_102", "is", "1")}})
	if err != nil || len(page.Companies) != 1 || page.Companies[0].ID != c.ID || page.Companies[0].Custom["number_101"] != "5.5" {
		t.Fatalf("found %+v, %v", page.Companies, err)
	}
	c.Custom = map[string]string{"choice_102": "2"}
	if c, err = companies.Update(t.Context(), g.Admin, c); err != nil {
		t.Fatal(err)
	}
	c.Custom, c.Note = nil, "left out is left alone"
	if c, err = companies.Update(t.Context(), g.Admin, c); err != nil || c.Custom["choice_102"] != "2" {
		t.Fatalf("%+v, %v", c.Custom, err)
	}
	histories := service.Histories{Core: g.Core}
	history, err := histories.OfRecord(t.Context(), g.Admin, "company", c.ID, crm.ID{}, 10)
	if err != nil {
		t.Fatal(err)
	}
	want := []crm.Change{{Field: "choice_102", Before: "1", After: "2"}, {Field: "number_101", Before: "5.5", After: ""}}
	if diff := cmp.Diff(want, history.Events[1].Changes); diff != "" {
		t.Error(diff)
	}
	if err := histories.Undo(t.Context(), g.Admin, history.Events[1].ID); err != nil {
		t.Fatal(err)
	}
	if c, err = companies.Get(t.Context(), g.Admin, c.ID); err != nil || !maps.Equal(c.Custom, map[string]string{"number_101": "5.5", "choice_102": "1"}) {
		t.Errorf("after the undo %v, %v", c.Custom, err)
	}
}

func TestListsOfACompanyAreTakenBackWhole(t *testing.T) {
	g := servicetest.New(t)
	companies, histories := service.Companies{Core: g.Core}, service.Histories{Core: g.Core}
	tag, err := service.Tags{Core: g.Core}.Create(t.Context(), g.Admin, crm.Tag{Name: "Fair"})
	if err != nil {
		t.Fatal(err)
	}
	c := made(t, g, crm.Company{Name: "Metal"})
	c.Tags, c.Addresses = []int64{tag.Number}, []crm.Address{{City: "Sofia"}}
	c.Phones, c.Emails = []crm.Phone{{Typed: "0888 123 456"}, {Typed: "+359 888 123456"}}, []crm.Email{{Address: "Office@metal.example"}}
	if c, err = companies.Update(t.Context(), g.Admin, c); err != nil || c.Phones[0].E164 != "+359888123456" {
		t.Fatalf("%+v, %v", c.Phones, err)
	}
	if n, err := companies.Count(t.Context(), g.Admin, service.CompanyQuery{Search: "office@metal"}); n != 1 || err != nil {
		t.Errorf("by a further mailbox %d, %v", n, err)
	}
	history, err := histories.OfRecord(t.Context(), g.Admin, "company", c.ID, crm.ID{}, 10)
	if err != nil {
		t.Fatal(err)
	}
	if err := histories.Undo(t.Context(), g.Admin, history.Events[0].ID); err != nil {
		t.Fatal(err)
	}
	if err := histories.Undo(t.Context(), g.Admin, history.Events[0].ID); fault.CodeOf(err) != "history.changed_since" {
		t.Errorf("the same twice: %v", err)
	}
	if c, err = companies.Get(t.Context(), g.Admin, c.ID); err != nil || len(c.Tags)+len(c.Addresses)+len(c.Phones)+len(c.Emails) > 0 {
		t.Errorf("still %v %v, %v", c.Tags, c.Addresses, err)
	}
}

func TestAFieldPutAwayComesBackWithItsValues(t *testing.T) {
	g := servicetest.New(t)
	companies, customs := service.Companies{Core: g.Core}, service.Customs{Core: g.Core}
	f := ownField(t, g, crm.CustomField{Kind: crm.CustomText, Name: "Motto"})
	c := made(t, g, crm.Company{Name: "Metal", Custom: map[string]string{f.Key(): "faster"}})
	if err := customs.Delete(t.Context(), g.Admin, f.ID, f.Version+1); fault.KindOf(err) != fault.Stale {
		t.Errorf("another version: %v", err)
	}
	if err := customs.Delete(t.Context(), g.Admin, f.ID, f.Version); err != nil {
		t.Fatal(err)
	}
	q := service.CompanyQuery{Filters: []service.Filter{service.NewFilter(f.Key(), "contains", "FAST")}}
	if _, err := companies.Count(t.Context(), g.Admin, q); firstFault(err) != [2]string{"where[0]", "filter.field"} {
		t.Errorf("narrowed by a field that is away: %v", err)
	}
	c.Custom = map[string]string{}
	if _, err := companies.Update(t.Context(), g.Admin, c); err != nil {
		t.Fatal(err)
	}
	if _, err := customs.Restore(t.Context(), g.Admin, f.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := companies.Count(t.Context(), g.Admin, q); n != 1 || err != nil {
		t.Errorf("%d found after its return, %v", n, err)
	}
}

func TestTagsAreOfTheWholeWorkspace(t *testing.T) {
	g := servicetest.New(t)
	companies, tags := service.Companies{Core: g.Core}, service.Tags{Core: g.Core}
	partner, err := tags.Create(t.Context(), g.Admin, crm.Tag{Name: " Ёлка  партнёр "})
	if err != nil || partner.Name != "Ёлка партнёр" {
		t.Fatalf("%+v, %v", partner, err)
	}
	if _, err := tags.Create(t.Context(), g.Admin, crm.Tag{Name: "елка ПАРТНЕР"}); fault.CodeOf(err) != "tag.name_taken" {
		t.Errorf("the same word again: %v", err)
	}
	if _, err := companies.Create(t.Context(), g.Admin, crm.Company{Name: "X", Tags: []int64{77}}); firstFault(err) != [2]string{"tags", "tag.unknown"} {
		t.Errorf("no such tag: %v", err)
	}
	c := made(t, g, crm.Company{Name: "Metal", Tags: []int64{partner.Number, partner.Number}})
	if err := tags.Delete(t.Context(), g.Admin, partner.ID, partner.Version); err != nil {
		t.Fatal(err)
	}
	c.Note = "still marked, for the tag's return"
	if c, err = companies.Update(t.Context(), g.Admin, c); err != nil || !slices.Equal(c.Tags, []int64{partner.Number}) {
		t.Fatalf("%v, %v", c.Tags, err)
	}
	again, err := tags.Create(t.Context(), g.Admin, crm.Tag{Name: "Ёлка партнёр"})
	if err != nil || again.Number == partner.Number {
		t.Errorf("a new tag takes the number of a deleted one: %+v, %v", again, err)
	}
	if _, err := tags.Restore(t.Context(), g.Admin, partner.ID); fault.CodeOf(err) != "tag.name_taken" {
		t.Errorf("two of one name: %v", err)
	}
}

func TestAHoldingSumsWhatBelongsToIt(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	top := made(t, g, crm.Company{Name: "Holding"})
	middle := made(t, g, crm.Company{Name: "Metal", ParentID: top.ID})
	leaf := made(t, g, crm.Company{Name: "Steel", ParentID: middle.ID, OwnerID: g.Admin.UserID})
	for i, c := range []crm.Company{top, middle, leaf} {
		grouped(t, g, c.ID, crm.GroupA, int64(100*(i+1)))
	}
	f, err := companies.Family(t.Context(), g.Admin, top.ID)
	if err != nil || len(f.Members) != 3 || f.Totals.Actual != 600 || f.Parent != nil {
		t.Errorf("the holding: %+v, %v", f, err)
	}
	if f, err = companies.Family(t.Context(), g.Admin, middle.ID); err != nil || f.Totals.Actual != 500 || f.Parent == nil || f.Parent.ID != top.ID {
		t.Errorf("in the middle: %+v, %v", f, err)
	}
	own := access.Actor{UserID: g.Admin.UserID, Role: crm.Salesperson}
	if f, err = companies.Family(t.Context(), own, leaf.ID); err != nil || f.Totals.Actual != 300 || f.Parent != nil {
		t.Errorf("a parent that is somebody else's is shown: %+v, %v", f, err)
	}
	for _, below := range []crm.Company{top, middle, leaf} {
		moved := top
		moved.ParentID = below.ID
		if _, err := companies.Update(t.Context(), g.Admin, moved); firstFault(err) != [2]string{"parent_id", "company.parent_circle"} {
			t.Errorf("a circle through %s: %v", below.Name, err)
		}
	}
	leaf.ParentID = crm.ID{0: 1}
	if _, err := companies.Update(t.Context(), g.Admin, leaf); firstFault(err) != [2]string{"parent_id", "company.parent"} {
		t.Errorf("no such holding: %v", err)
	}
}
