package service

import (
	"context"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// mentionable is how many people are offered.
const mentionable = 8

// Mentionable gives people who may see a record, for a piece of their name: those
// whom a note on it may name. The actor is not among them.
func (s Notes) Mentionable(ctx context.Context, a access.Actor, noun crm.Noun, record crm.ID, typed string) (people []crm.User, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := mayNote(ctx, tx, a, noun, record, crm.DeedEdit); err != nil {
			return err
		}
		users, err := store.Users(ctx, tx)
		if err != nil {
			return err
		}
		for _, u := range users {
			if len(people) == mentionable {
				return nil
			}
			if u.ID == a.UserID || !named(u, typed) {
				continue
			}
			sees, err := maySee(ctx, tx, u, noun, record)
			if err != nil {
				return err
			}
			if sees {
				people = append(people, u)
			}
		}
		return nil
	})
	return people, err
}

// named tells whether every typed word begins a word of the person's name, in
// either script.
func named(u crm.User, typed string) bool {
	name := " " + crm.Fold(u.Name)
	for _, word := range strings.Fields(crm.Fold(typed)) {
		if !strings.Contains(name, " "+word) && !strings.Contains(" "+crm.Skeleton(crm.Fold(u.Name)), " "+crm.Skeleton(word)) {
			return false
		}
	}
	return true
}

// maySee tells whether somebody who works here may see the record that a note
// hangs on.
func maySee(ctx context.Context, tx *store.Tx, u crm.User, noun crm.Noun, record crm.ID) (bool, error) {
	if !u.Active {
		return false, nil
	}
	them, err := acting(ctx, tx, u)
	if err != nil {
		return false, err
	}
	err = mayNote(ctx, tx, them, noun, record, crm.DeedRead)
	if fault.Is(err, fault.NotFound) || fault.Is(err, fault.Forbidden) {
		return false, nil
	}
	return err == nil, err
}

// mention tells those whom the note names and did not name before. Somebody who
// may not see the record is refused: they would be told of what they cannot read.
func mention(ctx context.Context, tx *store.Tx, a access.Actor, before string, n crm.Note) error {
	old := map[crm.ID]bool{}
	for _, id := range crm.Mentions(before) {
		old[id] = true
	}
	var added []crm.ID
	for _, id := range crm.Mentions(n.Text) {
		if old[id] {
			continue
		}
		u, err := store.User(ctx, tx, id)
		sees := false
		if err == nil {
			sees, err = maySee(ctx, tx, u, n.Noun, n.RecordID)
		}
		if err != nil && !fault.Is(err, fault.NotFound) {
			return err
		}
		if !sees {
			var f fault.Fields
			f.AddWith("text", "note.mention", "names somebody who may not see this record", fault.Params{"name": u.Name})
			return f.Err()
		}
		added = append(added, id)
	}
	return tell(ctx, tx, a, crm.Notification{Kind: crm.NotifyMention, Noun: n.Noun, RecordID: n.RecordID, Words: crm.NotificationWords{NoteID: n.ID}}, added...)
}
