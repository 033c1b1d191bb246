package service_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

func dealt(t *testing.T, g *servicetest.Ground, a access.Actor, d crm.Deal) service.DealCard {
	t.Helper()
	card, err := service.Deals{Core: g.Core}.Create(t.Context(), a, d)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

// titles are those of a stage of the board, from the top.
func titles(t *testing.T, g *servicetest.Ground, stage int) (list []string) {
	t.Helper()
	b, err := service.Deals{Core: g.Core}.Board(t.Context(), g.Admin, service.BoardQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range b.Stages[stage].Deals {
		list = append(list, d.Title)
	}
	return list
}

func TestADealGoesItsWay(t *testing.T) {
	g := servicetest.New(t)
	deals := service.Deals{Core: g.Core}
	d := dealt(t, g, g.Admin, crm.Deal{Title: "Pallets", Amount: 100_000})
	if d.OwnerID != g.Admin.UserID || d.Probability != 1000 || d.Weighted != 10_000 || d.PipelineID != crm.DefaultPipelineID {
		t.Fatalf("a new deal is %+v", d)
	}
	b, err := deals.Board(t.Context(), g.Admin, service.BoardQuery{})
	if err != nil {
		t.Fatal(err)
	}
	d, err = deals.Move(t.Context(), g.Admin, d.ID, b.Stages[3].ID, crm.ID{}, d.Version)
	if err != nil || d.Probability != 7500 || d.Version != 2 {
		t.Fatalf("moved: %+v, %v", d, err)
	}
	if _, err := deals.Move(t.Context(), g.Admin, d.ID, b.Stages[0].ID, crm.ID{}, 1); !fault.Is(err, fault.Stale) {
		t.Errorf("moved by whoever saw it elsewhere: %v", err)
	}
	if _, err := deals.Close(t.Context(), g.Admin, d.ID, service.Closing{Outcome: crm.DealLost}, d.Version); codeOfField(err) != "deal.reason_missing" {
		t.Errorf("lost without a reason: %v", err)
	}
	reasons, err := service.Pipelines{Core: g.Core}.Reasons(t.Context(), g.Admin)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := deals.Close(t.Context(), g.Admin, d.ID, service.Closing{Outcome: crm.DealLost, ReasonID: reasons[0].ID}, d.Version); codeOfField(err) != "deal.reason" {
		t.Errorf("lost for a reason to win: %v", err)
	}
	d, err = deals.Close(t.Context(), g.Admin, d.ID, service.Closing{Outcome: crm.DealWon, ReasonID: reasons[0].ID, ReasonNote: "fast"}, d.Version)
	if err != nil || d.Weighted != 100_000 || d.ClosedOn != civil.MakeDate(2026, 11, 23) {
		t.Fatalf("won: %+v, %v", d, err)
	}
	if _, err := deals.Move(t.Context(), g.Admin, d.ID, b.Stages[0].ID, crm.ID{}, d.Version); fault.CodeOf(err) != "deal.closed" {
		t.Errorf("a closed deal moved: %v", err)
	}
	if d, err = deals.Reopen(t.Context(), g.Admin, d.ID, d.Version); err != nil || d.ClosedOn != 0 || d.StageID != b.Stages[3].ID {
		t.Fatalf("reopened: %+v, %v", d, err)
	}
	if err := deals.Delete(t.Context(), g.Admin, d.ID, d.Version); err != nil {
		t.Fatal(err)
	}
	if _, err := deals.Get(t.Context(), g.Admin, d.ID); fault.CodeOf(err) != "deal.not_found" {
		t.Errorf("a deleted deal: %v", err)
	}
	if d, err = deals.Restore(t.Context(), g.Admin, d.ID); err != nil || d.Title != "Pallets" {
		t.Errorf("restored: %+v, %v", d, err)
	}
	h, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "deal", d.ID, crm.ID{}, 10)
	if err != nil {
		t.Fatal(err)
	}
	var actions []string
	for _, e := range h.Events {
		actions = append(actions, e.Action)
	}
	if diff := cmp.Diff([]string{"restored", "deleted", "reopened", "won", "moved", "created"}, actions); diff != "" {
		t.Error(diff)
	}
}

func codeOfField(err error) string {
	if e, ok := fault.As(err); ok && len(e.Fields) > 0 {
		return e.Fields[0].Code
	}
	return ""
}

// A place within a stage is nobody's edit: the version stays, the history too.
func TestCardsAreOrderedOnTheServer(t *testing.T) {
	g := servicetest.New(t)
	deals := service.Deals{Core: g.Core}
	var made []service.DealCard
	for _, title := range []string{"C", "B", "A"} {
		made = append(made, dealt(t, g, g.Admin, crm.Deal{Title: title}))
	}
	if got := titles(t, g, 0); !slices.Equal(got, []string{"A", "B", "C"}) {
		t.Fatalf("new deals go on top: %v", got)
	}
	stage := made[0].StageID
	for range 40 { // more often than a gap can be halved
		for _, pair := range [][2]int{{2, 1}, {1, 2}} { // A under B, B under A
			if _, err := deals.Move(t.Context(), g.Admin, made[pair[0]].ID, stage, made[pair[1]].ID, 0); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got := titles(t, g, 0); !slices.Equal(got, []string{"A", "B", "C"}) {
		t.Errorf("got %v", got)
	}
	if d, err := deals.Get(t.Context(), g.Admin, made[2].ID); err != nil || d.Version != 1 {
		t.Errorf("version %d, %v", d.Version, err)
	}
	if _, err := deals.Move(t.Context(), g.Admin, made[2].ID, stage, made[0].ID, 0); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, g, 0); !slices.Equal(got, []string{"B", "C", "A"}) {
		t.Errorf("under the last: %v", got)
	}
}

func TestDealsAreReadByWhoOwnsThemAndWhoSeesTheirCompany(t *testing.T) {
	g := servicetest.New(t)
	deals := service.Deals{Core: g.Core}
	ann, bob, eve := salesperson(t, g, "Ann S"), salesperson(t, g, "Bob S"), salesperson(t, g, "Eve S")
	company := made(t, g, crm.Company{Name: "Steel", OwnerID: ann.UserID})
	d := dealt(t, g, g.Admin, crm.Deal{Title: "Beams", CompanyID: company.ID, OwnerID: bob.UserID})
	list := func(a access.Actor) int {
		l, err := deals.List(t.Context(), a, service.DealQuery{})
		if err != nil {
			t.Fatal(err)
		}
		return len(l.Deals)
	}
	if n := []int{list(ann), list(bob), list(eve), list(g.Admin)}; !slices.Equal(n, []int{1, 1, 0, 1}) {
		t.Errorf("the lists have %v", n)
	}
	if _, err := deals.Get(t.Context(), ann, d.ID); err != nil {
		t.Errorf("the company's owner: %v", err)
	}
	if _, err := deals.Get(t.Context(), eve, d.ID); fault.CodeOf(err) != "deal.not_found" {
		t.Errorf("a stranger: %v", err)
	}
	if _, err := deals.Close(t.Context(), ann, d.ID, service.Closing{Outcome: crm.DealWon}, d.Version); !fault.Is(err, fault.Forbidden) {
		t.Errorf("the company's owner closes: %v", err)
	}
	if _, err := deals.Create(t.Context(), eve, crm.Deal{Title: "X", CompanyID: company.ID}); codeOfField(err) != "company.not_found" {
		t.Errorf("with a company that is not seen: %v", err)
	}
	change := d.Deal
	change.OwnerID = eve.UserID
	if _, err := deals.Update(t.Context(), bob, change); !fault.Is(err, fault.Forbidden) {
		t.Errorf("given away beyond reach: %v", err)
	}
}

func salesperson(t *testing.T, g *servicetest.Ground, name string) access.Actor {
	t.Helper()
	u := crm.User{ID: crm.ID{1, byte(len(name)), name[0]}, Name: name, Role: crm.Salesperson, Language: "en", Active: true, TimeShare: 10_000, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.InsertUser(t.Context(), tx, u) })
	if err != nil {
		t.Fatal(err)
	}
	return access.Actor{UserID: u.ID, Role: crm.Salesperson}
}

func TestHiddenAmountsTellNothing(t *testing.T) {
	g := servicetest.New(t)
	deals := service.Deals{Core: g.Core}
	d := dealt(t, g, g.Admin, crm.Deal{Title: "Beams", Amount: 500, Products: []crm.DealProduct{{Name: "Beam", Quantity: 1000, Price: 500}}})
	rights, _ := crm.BuiltInRights(crm.HeadOfSales)
	rights.Hidden = []string{"deal.amount"}
	a := access.Actor{UserID: g.Admin.UserID, Rights: &rights}
	seen, err := deals.Get(t.Context(), a, d.ID)
	if err != nil || seen.Amount != 0 || seen.Weighted != 0 || seen.Products[0].Price != 0 || !seen.Hidden {
		t.Errorf("seen: %+v, %v", seen, err)
	}
	b, err := deals.Board(t.Context(), a, service.BoardQuery{})
	if err != nil || b.Stages[0].Amount != 0 || b.Stages[0].StageTotal.Weighted != 0 || b.Stages[0].Count != 1 {
		t.Errorf("the board: %+v, %v", b.Stages[0].StageTotal, err)
	}
	if _, err := deals.Forecast(t.Context(), a, service.BoardQuery{}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("the forecast: %v", err)
	}
	if _, err := deals.List(t.Context(), a, service.DealQuery{ListQuery: service.ListQuery{Sort: "amount"}}); fault.CodeOf(err) != "access.hidden" {
		t.Errorf("sorted: %v", err)
	}
	seen.Title = "Girders"
	if _, err := deals.Update(t.Context(), a, seen.Deal); err != nil {
		t.Fatal(err)
	}
	if d, err = deals.Get(t.Context(), g.Admin, d.ID); err != nil || d.Amount != 500 || d.Products[0].Price != 500 || d.Title != "Girders" {
		t.Errorf("what was hidden is lost: %+v, %v", d, err)
	}
}

func TestPipelinesChangeUnderTheirDeals(t *testing.T) {
	g := servicetest.New(t)
	pipelines := service.Pipelines{Core: g.Core}
	all, err := pipelines.List(t.Context(), g.Admin)
	if err != nil || len(all) != 1 || all[0].Name != "Sales" {
		t.Fatalf("got %v, %v", all, err)
	}
	d := dealt(t, g, g.Admin, crm.Deal{Title: "Beams", Amount: 1001})
	p := all[0]
	p.Stages[0].Probability = 5000
	if p, err = pipelines.Update(t.Context(), g.Admin, p); err != nil {
		t.Fatal(err)
	}
	after, err := service.Deals{Core: g.Core}.Get(t.Context(), g.Admin, d.ID)
	if err != nil || after.Probability != 5000 || after.Weighted != crm.WeightedAmount(1001, 5000) || after.Version != d.Version {
		t.Errorf("the deal follows its stage: %+v, %v", after, err)
	}
	used := p
	used.Stages = p.Stages[1:]
	if _, err := pipelines.Update(t.Context(), g.Admin, used); fault.CodeOf(err) != "pipeline.stage_in_use" {
		t.Errorf("a stage with deals goes: %v", err)
	}
	p.Active = false
	if _, err := pipelines.Update(t.Context(), g.Admin, p); fault.CodeOf(err) != "pipeline.last" {
		t.Errorf("the last pipeline goes: %v", err)
	}
	if _, err := pipelines.Create(t.Context(), access.Actor{UserID: g.Admin.UserID, Role: crm.Salesperson}, p); !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson makes one: %v", err)
	}
}
