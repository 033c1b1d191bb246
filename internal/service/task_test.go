package service_test

import (
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

func written(t *testing.T, g *servicetest.Ground, a access.Actor, v crm.Task) service.TaskCard {
	t.Helper()
	card, err := service.Tasks{Core: g.Core}.Create(t.Context(), a, v)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

func TestATaskThatRepeatsComesAgain(t *testing.T) {
	g := servicetest.New(t)
	tasks := service.Tasks{Core: g.Core}
	sofia := g.Core.Now().Location()
	today := civil.DateOf(g.Core.Now(), sofia)
	card := written(t, g, g.Admin, crm.Task{Title: "Call", DueOn: today + 2, DueAt: 10 * 60, Repeat: crm.Repeat{Unit: crm.RepeatWeek, Every: 1}, Note: "ask for the price"})
	if card.AssigneeID != g.Admin.UserID || card.Priority != crm.PriorityNormal || card.Due != crm.DueWeek || card.Repeat.From != today+2 || card.RemindAt.IsZero() {
		t.Fatalf("a new task is %+v", card)
	}
	done, err := tasks.Do(t.Context(), g.Admin, card.ID, card.Version)
	if err != nil {
		t.Fatal(err)
	}
	if done.Task.State != crm.TaskDone || done.Task.DoneBy != g.Admin.UserID || done.Next == nil || done.Next.DueOn != today+9 || done.Next.DueAt != 10*60 || done.Next.Note != card.Note {
		t.Fatalf("done: %+v", done)
	}
	if _, err := tasks.Do(t.Context(), g.Admin, card.ID, done.Task.Version); fault.CodeOf(err) != "task.done" {
		t.Errorf("done twice: %v", err)
	}
	if _, err := tasks.Do(t.Context(), g.Admin, done.Next.ID, 7); !fault.Is(err, fault.Stale) {
		t.Errorf("done by whoever saw another version: %v", err)
	}
	again, err := tasks.Reopen(t.Context(), g.Admin, card.ID, done.Task.Version)
	if err != nil || again.State != crm.TaskOpen || !again.DoneAt.IsZero() {
		t.Errorf("opened again: %+v, %v", again, err)
	}
	counts, err := tasks.Counts(t.Context(), g.Admin)
	if err != nil || counts[crm.DueWeek] != 1 || counts[crm.DueLater] != 1 {
		t.Errorf("%v, %v", counts, err)
	}
}

func TestChangesOfATaskAreTakenBack(t *testing.T) {
	g := servicetest.New(t)
	tasks, histories := service.Tasks{Core: g.Core}, service.Histories{Core: g.Core}
	card := written(t, g, g.Admin, crm.Task{Title: "Call", DueOn: civil.MakeDate(2026, 12, 1), DueAt: 9 * 60})
	changed := card.Task
	changed.Title, changed.DueOn, changed.DueAt, changed.Repeat = "Write", changed.DueOn+1, crm.AllDay, crm.Repeat{Unit: crm.RepeatMonth, Every: 1}
	if _, err := tasks.Update(t.Context(), g.Admin, changed); err != nil {
		t.Fatal(err)
	}
	undo := func() {
		t.Helper()
		part, err := histories.OfRecord(t.Context(), g.Admin, "task", card.ID, crm.ID{}, 1)
		if err != nil {
			t.Fatal(err)
		}
		if err := histories.Undo(t.Context(), g.Admin, part.Events[0].ID); err != nil {
			t.Fatal(err)
		}
	}
	read := func() service.TaskCard {
		t.Helper()
		now, err := tasks.Get(t.Context(), g.Admin, card.ID)
		if err != nil {
			t.Fatal(err)
		}
		return now
	}
	undo()
	if now := read(); now.Title != "Call" || now.DueOn != card.DueOn || now.DueAt != 9*60 || now.Repeat.Repeats() {
		t.Errorf("after the undo it is %+v", now)
	}
	if _, err := tasks.Do(t.Context(), g.Admin, card.ID, read().Version); err != nil {
		t.Fatal(err)
	}
	undo()
	if now := read(); now.State != crm.TaskOpen || !now.DoneAt.IsZero() {
		t.Errorf("after the undo of doing it, it is %+v", now)
	}
	if err := tasks.Delete(t.Context(), g.Admin, card.ID, read().Version); err != nil {
		t.Fatal(err)
	}
	if _, err := tasks.Restore(t.Context(), g.Admin, card.ID); err != nil || read().Title != "Call" {
		t.Errorf("brought back: %v", err)
	}
}

func TestATaskThatRepeatsNeedsADay(t *testing.T) {
	g := servicetest.New(t)
	_, err := service.Tasks{Core: g.Core}.Create(t.Context(), g.Admin, crm.Task{Title: "Call", Repeat: crm.Repeat{Unit: crm.RepeatDay, Every: 1}})
	if codeOfField(err) != "task.repeat_undated" {
		t.Error(err)
	}
	_, err = service.Tasks{Core: g.Core}.Create(t.Context(), g.Admin, crm.Task{Title: "Call", CompanyID: crm.ID{1}})
	if codeOfField(err) != "company.not_found" {
		t.Error(err)
	}
}
