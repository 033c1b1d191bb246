package store

import (
	"context"
	"encoding/json"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// ImportPersonChange is a person an import added or completed: the version it made
// and what was before; nobody, where it added the person.
type ImportPersonChange struct {
	PersonID     crm.ID
	VersionAfter int64
	Before       crm.User
}

// InsertImportPersonChange keeps what an import changed.
func InsertImportPersonChange(ctx context.Context, tx *Tx, id crm.ID, c ImportPersonChange) error {
	c.Before.PasswordHash = "" // read again when it is taken back
	before, err := json.Marshal(c.Before)
	if err != nil {
		return fault.Wrap(err, "writing an import's changes")
	}
	_, err = tx.NewRaw("INSERT INTO import_person_change (import_id, person_id, version_after, before) VALUES (?, ?, ?, ?)", ID(id), ID(c.PersonID), c.VersionAfter, string(before)).Exec(ctx)
	return err
}

// ImportPersonChanges gives what an import changed.
func ImportPersonChanges(ctx context.Context, tx *Tx, id crm.ID) ([]ImportPersonChange, error) {
	var rows []struct {
		PersonID     ID
		VersionAfter int64
		Before       string
	}
	if err := tx.NewRaw("SELECT person_id, version_after, before FROM import_person_change WHERE import_id = ?", ID(id)).Scan(ctx, &rows); err != nil {
		return nil, err
	}
	changes := make([]ImportPersonChange, len(rows))
	for i, r := range rows {
		changes[i] = ImportPersonChange{PersonID: crm.ID(r.PersonID), VersionAfter: r.VersionAfter}
		if err := json.Unmarshal([]byte(r.Before), &changes[i].Before); err != nil {
			return nil, fault.Wrap(err, "reading an import's changes")
		}
	}
	return changes, nil
}
