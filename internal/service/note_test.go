package service_test

import (
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

func TestNotesStandOnTheirRecord(t *testing.T) {
	g := servicetest.New(t)
	notes := service.Notes{Core: g.Core}
	c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: "Metal"})
	if err != nil {
		t.Fatal(err)
	}
	write := func(text string) crm.Note {
		t.Helper()
		n, err := notes.Create(t.Context(), g.Admin, crm.Note{Noun: crm.NounCompany, RecordID: c.ID, Text: text})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	texts := func(offset, limit int64) (list []string, more bool) {
		t.Helper()
		found, err := notes.List(t.Context(), g.Admin, crm.NounCompany, c.ID, offset, limit)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range found.Notes {
			list = append(list, n.Text)
		}
		return list, found.More
	}
	first, second := write(" first\n"), write("second")
	if list, more := texts(0, 1); len(list) != 1 || list[0] != "second" || !more {
		t.Errorf("%q %v, want the newest", list, more)
	}
	first.Pinned = true
	pinned, err := notes.Update(t.Context(), g.Admin, first)
	if err != nil {
		t.Fatal(err)
	}
	if list, more := texts(0, 2); list[0] != "first" || more {
		t.Errorf("%q %v, want the pinned one on top and the blanks gone", list, more)
	}
	if _, err := notes.Update(t.Context(), g.Admin, first); !fault.Is(err, fault.Stale) {
		t.Errorf("the version before was replaced: %v", err)
	}
	if err := notes.Delete(t.Context(), g.Admin, first.ID, pinned.Version); err != nil {
		t.Fatal(err)
	}
	if err := notes.Delete(t.Context(), g.Admin, first.ID, pinned.Version+1); fault.CodeOf(err) != "note.not_found" {
		t.Errorf("deleted twice: %v", err)
	}
	if list, _ := texts(0, 9); len(list) != 1 {
		t.Errorf("%q after a deletion", list)
	}
	back, err := notes.Restore(t.Context(), g.Admin, first.ID)
	if err != nil || !back.Pinned || back.Version != pinned.Version+2 {
		t.Errorf("%+v, %v", back, err)
	}
	if _, err := notes.Restore(t.Context(), g.Admin, second.ID); fault.CodeOf(err) != "note.not_found" {
		t.Errorf("brought back what is there: %v", err)
	}
	if _, err := notes.Create(t.Context(), g.Admin, crm.Note{Noun: crm.NounCompany, RecordID: c.ID, Text: " "}); codeOfField(err) != "note.text" {
		t.Error(err)
	}
	if _, err := notes.Create(t.Context(), g.Admin, crm.Note{Noun: "tag", RecordID: c.ID, Text: "x"}); fault.CodeOf(err) != "note.noun" {
		t.Error(err)
	}
}
