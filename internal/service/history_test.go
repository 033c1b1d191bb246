package service_test

import (
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

func latestEvent(t *testing.T, g *servicetest.Ground, noun string, id crm.ID) crm.Event {
	t.Helper()
	part, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, noun, id, crm.ID{}, 1)
	if err != nil || len(part.Events) == 0 {
		t.Fatalf("no history: %v", err)
	}
	return part.Events[0]
}

// A single change is taken back, also after other fields were changed, and the
// history says so; what was changed again since is not overwritten.
func TestASingleChangeIsTakenBack(t *testing.T) {
	g := servicetest.New(t)
	companies, histories := service.Companies{Core: g.Core}, service.Histories{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Old", City: "Sofia", Status: crm.Client})
	c.Name, c.City = "New", ""
	c, err := companies.Update(t.Context(), g.Admin, c)
	if err != nil {
		t.Fatal(err)
	}
	renamed := latestEvent(t, g, "company", c.ID)
	c.Region = "North"
	if _, err = companies.Update(t.Context(), g.Admin, c); err != nil {
		t.Fatal(err)
	}
	if err := histories.Undo(t.Context(), g.Admin, renamed.ID); err != nil {
		t.Fatal(err)
	}
	now, err := companies.Get(t.Context(), g.Admin, c.ID)
	if err != nil || now.Name != "Old" || now.City != "Sofia" || now.Region != "North" {
		t.Errorf("got %+v, %v", now, err)
	}
	undo := latestEvent(t, g, "company", c.ID)
	last := undo.Changes[len(undo.Changes)-1]
	if undo.Action != "reverted" || last.Field != "undoes" || last.After != renamed.ID.String() {
		t.Errorf("the history says %+v", undo)
	}
	if err := histories.Undo(t.Context(), g.Admin, renamed.ID); fault.CodeOf(err) != "history.changed_since" {
		t.Errorf("a second time: %v", err)
	}
	if err := histories.Undo(t.Context(), g.Admin, undo.ID); fault.CodeOf(err) != "history.final" {
		t.Errorf("an undo of an undo: %v", err)
	}
}

func TestWhatWasDeletedComesBackFromTheHistory(t *testing.T) {
	g := servicetest.New(t)
	companies := service.Companies{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Gone"})
	if err := companies.Delete(t.Context(), g.Admin, c.ID, c.Version); err != nil {
		t.Fatal(err)
	}
	log, err := service.Histories{Core: g.Core}.Log(t.Context(), g.Admin, service.LogQuery{Noun: "company", Action: "deleted", Limit: 10})
	if err != nil || len(log.Events) != 1 || !log.Undoable[log.Events[0].ID] {
		t.Fatalf("got %+v, %v", log, err)
	}
	if err := (service.Histories{Core: g.Core}).Undo(t.Context(), g.Admin, log.Events[0].ID); err != nil {
		t.Fatal(err)
	}
	if _, err := companies.Get(t.Context(), g.Admin, c.ID); err != nil {
		t.Error(err)
	}
}

func TestTheLogIsForAuditors(t *testing.T) {
	g := servicetest.New(t)
	_, err := service.Histories{Core: g.Core}.Log(t.Context(), access.Actor{UserID: g.Admin.UserID, Role: crm.HeadOfSales}, service.LogQuery{Limit: 1})
	if !fault.Is(err, fault.Forbidden) {
		t.Errorf("got %v", err)
	}
}

// No statement changes or deletes what the history says.
func TestTheHistoryOnlyGrows(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		for _, statement := range []string{"UPDATE history SET action = 'nothing'", "DELETE FROM history"} {
			err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
				_, err := tx.ExecContext(t.Context(), statement)
				return err
			})
			if err == nil {
				t.Errorf("%s went through", statement)
			}
		}
	})
}

// The timeline of a company offers the way back that its history has.
func TestTheTimelineOffersTheWayBack(t *testing.T) {
	g := servicetest.New(t)
	companies, timelines := service.Companies{Core: g.Core}, service.Timelines{Core: g.Core}
	c := made(t, g, crm.Company{Name: "Old", Status: crm.Client})
	c.Name = "New"
	if _, err := companies.Update(t.Context(), g.Admin, c); err != nil {
		t.Fatal(err)
	}
	line, err := timelines.OfCompany(t.Context(), g.Admin, c.ID, service.TimelineQuery{})
	if err != nil || len(line.Entries) != 2 || !line.Undoable[line.Entries[0].Event.ID] || line.Undoable[line.Entries[1].Event.ID] {
		t.Errorf("to who may edit: %+v, %v", line, err)
	}
	line, err = timelines.OfCompany(t.Context(), access.Actor{UserID: g.Admin.UserID, Role: crm.Analyst}, c.ID, service.TimelineQuery{})
	if err != nil || line.Undoable[line.Entries[0].Event.ID] {
		t.Errorf("to who only reads: %+v, %v", line, err)
	}
}
