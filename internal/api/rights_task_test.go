package api_test

import (
	"strings"

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

// files puts one with the company, and one that was deleted.
func (b *builder) files(where string, company crm.ID) {
	files := service.Files{Core: b.core}
	for _, word := range []string{"file", "shred"} {
		f := crm.File{Noun: crm.NounCompany, RecordID: company, Name: word + ".txt"}
		made := must[crm.File](b)(files.Add(b.t.Context(), b.admin, f, strings.NewReader(word+" on "+where)))
		b.note(where, word, made.ID)
		if word == "shred" {
			if err := files.Delete(b.t.Context(), b.admin, made.ID, made.Version); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}
