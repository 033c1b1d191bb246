package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// tasks makes one for the owner about the company, and one that was deleted.
func (b *builder) tasks(where string, company, owner crm.ID) {
	tasks := service.Tasks{Core: b.core}
	for _, word := range []string{"task", "dropped"} {
		made := must[service.TaskCard](b)(tasks.Create(b.t.Context(), b.admin, crm.Task{Title: word + " " + where, CompanyID: company, AssigneeID: owner}))
		b.note(where, word, made.ID)
		if word == "dropped" {
			if err := tasks.Delete(b.t.Context(), b.admin, made.ID, made.Version); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}

// notes writes one on the company, and one that was deleted.
func (b *builder) notes(where string, company crm.ID) {
	notes := service.Notes{Core: b.core}
	for _, word := range []string{"note", "torn"} {
		made := must[crm.Note](b)(notes.Create(b.t.Context(), b.admin, crm.Note{Noun: crm.NounCompany, RecordID: company, Text: word + " on " + where}))
		b.note(where, word, made.ID)
		if word == "torn" {
			if err := notes.Delete(b.t.Context(), b.admin, made.ID, made.Version); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}
