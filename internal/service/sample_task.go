package service

import (
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/sample"
	"kaymak/internal/store"
)

// tags are added beside those that are there; one of the same name serves.
func (l *sampleLoad) tags() error {
	there, err := store.Tags(l.ctx, l.tx)
	if err != nil {
		return err
	}
	numbers := map[string]int64{}
	for _, t := range there {
		numbers[crm.Fold(t.Name)] = t.Number
	}
	for _, made := range l.data.Tags {
		number, known := numbers[crm.Fold(made.Name)]
		if !known {
			t, err := store.InsertTag(l.ctx, l.tx, crm.Tag{ID: newID(), Name: made.Name, Colour: made.Colour, CreatedAt: l.tx.Now, UpdatedAt: l.tx.Now, Version: 1})
			if err != nil {
				return err
			}
			number = t.Number
			l.remember.Tags = append(l.remember.Tags, t.ID)
		}
		l.numbers = append(l.numbers, number)
	}
	return nil
}

// tasks are told to nobody: the made-up people do not read.
func (l *sampleLoad) tasks() error {
	for _, made := range l.data.Tasks {
		t := crm.Task{
			ID: newID(), Title: made.Title, Note: made.Note, DueOn: made.DueOn, DueAt: made.DueAt, Repeat: made.Repeat, Priority: made.Priority,
			CompanyID: l.remember.Companies[made.Company], AssigneeID: l.remember.People[made.Person], AuthorID: l.remember.People[made.Author],
			State: crm.TaskOpen, CreatedAt: morning(made.CreatedOn), UpdatedAt: morning(made.CreatedOn), Version: 1,
		}
		if made.Deal != sample.Nobody {
			t.DealID = l.made[made.Deal]
		}
		if made.DoneOn != 0 {
			t.State, t.DoneAt, t.DoneBy, t.UpdatedAt = crm.TaskDone, morning(made.DoneOn), t.AssigneeID, morning(made.DoneOn)
		}
		t, err := crm.CheckTask(t)
		if err != nil {
			return fault.Wrap(err, "making up a task")
		}
		if err := store.InsertTask(l.ctx, l.tx, t); err != nil {
			return err
		}
	}
	return nil
}

func (l *sampleLoad) notes() error {
	records := map[crm.Noun][]crm.ID{crm.NounCompany: l.remember.Companies, crm.NounContact: l.remember.Contacts, crm.NounDeal: l.made}
	for _, made := range l.data.Notes {
		at := morning(made.CreatedOn)
		n := crm.Note{ID: newID(), Noun: made.Noun, RecordID: records[made.Noun][made.Record], Text: made.Text, AuthorID: l.remember.People[made.Author], Pinned: made.Pinned, CreatedAt: at, UpdatedAt: at, Version: 1}
		if made.Named != sample.Nobody {
			n.Text = strings.ReplaceAll(n.Text, sample.NamedHere, crm.Mention(l.remember.People[made.Named]))
		}
		if err := store.InsertNote(l.ctx, l.tx, n); err != nil {
			return err
		}
	}
	return nil
}
