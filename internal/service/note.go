package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Notes are the use cases of what people write down about a record. Whoever sees
// the record reads them, whoever may change it writes them.
type Notes struct{ *Core }

// NoteList is a part of the notes on a record with the names in it.
type NoteList struct {
	Notes []crm.Note
	Names map[crm.ID]string
	More  bool
}

// mayNote demands that the actor may do the deed to the record that notes hang on.
func mayNote(ctx context.Context, tx *store.Tx, a access.Actor, noun crm.Noun, id crm.ID, deed crm.Deed) (err error) {
	switch noun {
	case crm.NounCompany:
		_, err = companyFor(ctx, tx, a, id, deed)
	case crm.NounContact:
		_, err = contactFor(ctx, tx, a, id, deed)
	case crm.NounDeal:
		_, err = dealFor(ctx, tx, a, id, deed)
	default:
		err = fault.New(fault.NotFound, "note.noun", "There are no notes on such records.").With("noun", string(noun))
	}
	return err
}

// List gives the notes on a record from an offset on, the pinned ones first.
func (s Notes) List(ctx context.Context, a access.Actor, noun crm.Noun, record crm.ID, offset, limit int64) (list NoteList, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := mayNote(ctx, tx, a, noun, record, crm.DeedRead); err != nil {
			return err
		}
		if list.Notes, err = store.Notes(ctx, tx, noun, record, offset, limit+1); err != nil {
			return err
		}
		if list.More = int64(len(list.Notes)) > limit; list.More {
			list.Notes = list.Notes[:limit]
		}
		list.Names, err = userNames(ctx, tx)
		return err
	})
	return list, err
}

// Create writes a note on a record.
func (s Notes) Create(ctx context.Context, a access.Actor, n crm.Note) (crm.Note, error) {
	if slices.Contains(crm.NotedNouns, n.Noun) {
		if err := access.MayAny(a, n.Noun, crm.DeedEdit); err != nil {
			return n, err
		}
	}
	n, err := crm.CheckNote(n)
	if err != nil {
		return n, err
	}
	n.ID, n.AuthorID, n.Version = newID(), a.UserID, 1
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := mayNote(ctx, tx, a, n.Noun, n.RecordID, crm.DeedEdit); err != nil {
			return err
		}
		n.CreatedAt, n.UpdatedAt = tx.Now, tx.Now
		if err := store.InsertNote(ctx, tx, n); err != nil {
			return err
		}
		if err := mention(ctx, tx, a, "", n); err != nil {
			return err
		}
		return record(ctx, tx, a, "note", n.ID, "created", crm.Change{Field: "text", After: n.Text})
	})
	return n, err
}

// noteFor finds a note that is there, or that was deleted, and demands that the
// actor may do the deed to its record.
func noteFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed, away bool) (crm.Note, error) {
	n, deleted, err := store.Note(ctx, tx, id)
	if err != nil {
		return n, err
	}
	err = mayNote(ctx, tx, a, n.Noun, n.RecordID, deed)
	if fault.Is(err, fault.NotFound) || err == nil && deleted != away {
		return n, fault.New(fault.NotFound, "note.not_found", "This note does not exist.")
	}
	return n, err
}

// Update replaces the text and whether the note is pinned, of the version n carries.
func (s Notes) Update(ctx context.Context, a access.Actor, n crm.Note) (out crm.Note, err error) {
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := noteFor(ctx, tx, a, n.ID, crm.DeedEdit, false)
		if err != nil {
			return err
		}
		out = before
		out.Text, out.Pinned, out.Version = n.Text, n.Pinned, n.Version
		if out, err = crm.CheckNote(out); err != nil {
			return err
		}
		if err := store.UpdateNote(ctx, tx, out); err != nil {
			return err
		}
		if err := mention(ctx, tx, a, before.Text, out); err != nil {
			return err
		}
		var list []crm.Change
		list = changed(list, "text", before.Text, out.Text)
		list = changed(list, "pinned", before.Pinned, out.Pinned)
		out.Version++
		out.UpdatedAt = tx.Now
		return record(ctx, tx, a, "note", n.ID, "updated", list...)
	})
	return out, err
}

// Delete takes a note away; Restore brings it back.
func (s Notes) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	return s.write(ctx, func(tx *store.Tx) error {
		n, err := noteFor(ctx, tx, a, id, crm.DeedEdit, false)
		if err != nil {
			return err
		}
		text := n.Text
		n.Version = version
		if err := store.TrashNote(ctx, tx, n); err != nil {
			return err
		}
		return record(ctx, tx, a, "note", id, "deleted", crm.Change{Field: "text", Before: text})
	})
}

// Restore brings a deleted note back.
func (s Notes) Restore(ctx context.Context, a access.Actor, id crm.ID) (n crm.Note, err error) {
	err = s.write(ctx, func(tx *store.Tx) error {
		if n, err = noteFor(ctx, tx, a, id, crm.DeedEdit, true); err != nil {
			return err
		}
		if err := store.UntrashNote(ctx, tx, id); err != nil {
			return err
		}
		n.Version++
		return record(ctx, tx, a, "note", id, "restored", crm.Change{Field: "text", After: n.Text})
	})
	return n, err
}

// undoNote takes a change back, as an update that somebody makes.
func undoNote(c *Core, ctx context.Context, a access.Actor, id crm.ID, changes []crm.Change) error {
	var n crm.Note
	s := Notes{c}
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		n, err = noteFor(ctx, tx, a, id, crm.DeedEdit, false)
		return err
	})
	if err != nil {
		return err
	}
	if err := crm.Revert([]crm.FieldAt{{Name: "text", At: &n.Text}, {Name: "pinned", At: &n.Pinned}}, changes); err != nil {
		return err
	}
	_, err = s.Update(ctx, a, n)
	return err
}

func restoreNote(c *Core, ctx context.Context, a access.Actor, id crm.ID) error {
	_, err := Notes{c}.Restore(ctx, a, id)
	return err
}
