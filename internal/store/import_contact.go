package store

import (
	"context"
	"encoding/json"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// ImportContactChange is a contact an import changed: the version it made and
// what the contact was before.
type ImportContactChange struct {
	ContactID    crm.ID
	VersionAfter int64
	Before       crm.Contact
}

// InsertImportContactChanges keeps what an import changed.
func InsertImportContactChanges(ctx context.Context, tx *Tx, id crm.ID, changes []ImportContactChange) error {
	var broken error
	err := tx.Bulk(ctx, "import_contact_change", []string{"import_id", "contact_id", "version_after", "before"}, func(yield func([]any) bool) {
		for _, c := range changes {
			before, err := json.Marshal(c.Before)
			if err != nil {
				broken = err
				return
			}
			if !yield([]any{ID(id), ID(c.ContactID), c.VersionAfter, string(before)}) {
				return
			}
		}
	})
	if broken != nil {
		return fault.Wrap(broken, "writing an import's changes")
	}
	return err
}

// ImportContactChanges gives what an import changed.
func ImportContactChanges(ctx context.Context, tx *Tx, id crm.ID) ([]ImportContactChange, error) {
	var rows []struct {
		ContactID    ID
		VersionAfter int64
		Before       string
	}
	if err := tx.NewRaw("SELECT contact_id, version_after, before FROM import_contact_change WHERE import_id = ?", ID(id)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	changes := make([]ImportContactChange, len(rows))
	for i, r := range rows {
		changes[i] = ImportContactChange{ContactID: crm.ID(r.ContactID), VersionAfter: r.VersionAfter}
		if err := json.Unmarshal([]byte(r.Before), &changes[i].Before); err != nil {
			return nil, fault.Wrap(err, "reading an import's changes")
		}
	}
	return changes, nil
}

// ReplaceNewContact completes a contact that nobody but the running import knows
// yet: it stays at its first version.
func ReplaceNewContact(ctx context.Context, tx *Tx, c crm.Contact) error {
	if _, err := tx.NewRaw("DELETE FROM contact WHERE id = ?", ID(c.ID)).Exec(ctx); err != nil {
		return err
	}
	return InsertContact(ctx, tx, c)
}

// metSince tells, of contacts an import created, whom somebody has worked with
// since.
const metSince = `(version > 1
	OR EXISTS (SELECT 1 FROM activity_contact a WHERE a.contact_id = contact.id)
	OR EXISTS (SELECT 1 FROM deal_contact d WHERE d.contact_id = contact.id)
	OR EXISTS (SELECT 1 FROM note n WHERE n.record_id = contact.id)
	OR EXISTS (SELECT 1 FROM file f WHERE f.record_id = contact.id))`

// RemoveImportedContacts deletes the contacts an import created that nobody has
// worked with since. It gives how many stay and some of their names.
func RemoveImportedContacts(ctx context.Context, tx *Tx, id crm.ID) (kept int64, names []string, err error) {
	if err := tx.NewRaw("SELECT count(*) FROM contact WHERE import_id = ? AND "+metSince, ID(id)).Scan(ctx, &kept); err != nil {
		return 0, nil, err
	}
	if err := tx.NewRaw("SELECT trim(given_name || ' ' || family_name) FROM contact WHERE import_id = ? AND "+metSince+" ORDER BY sort_key LIMIT 100", ID(id)).Scan(ctx, &names); err != nil {
		return 0, nil, err
	}
	_, err = tx.NewRaw("DELETE FROM contact WHERE import_id = ? AND NOT "+metSince, ID(id)).Exec(ctx)
	return kept, names, err
}
