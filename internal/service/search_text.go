package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// seekTexts finds tasks and notes by their words; the detail is the piece of text
// around what was found.
func seekTexts(ctx context.Context, tx *store.Tx, a access.Actor, term string, limit int) ([]crm.Finding, error) {
	within := func(noun crm.Noun) crm.Reach { return access.Over(a, noun, crm.DeedRead) }
	q := store.TextSeek{Term: term, Companies: within(crm.NounCompany), Contacts: within(crm.NounContact), Deals: within(crm.NounDeal), Tasks: within(crm.NounTask), Limit: limit}
	tasks, err := store.SeekTasks(ctx, tx, q)
	if err != nil {
		return nil, err
	}
	notes, err := store.SeekNotes(ctx, tx, q)
	found := append(tasks, notes...)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	names, err := userNames(ctx, tx)
	for i, f := range found {
		found[i].Detail = crm.Excerpt(crm.WithNames(f.Text, names), term)
	}
	return found, err
}
