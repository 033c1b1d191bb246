package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// Notes and tasks are found by keys that lie in tables of their own, one row for
// each note and task.

// saveText writes by what a row of a table is found.
func saveText(ctx context.Context, tx *Tx, table string, id ID, key string) error {
	_, err := tx.NewRaw("INSERT INTO "+table+"_text (id, search_key) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET search_key = excluded.search_key", id, key).Exec(ctx)
	return err
}

// textSetting holds of which version these keys are.
const textSetting = "text_keys"

// retext writes the keys anew where there are none yet, or older ones.
func (s *Store) retext(ctx context.Context) error {
	return s.Write(ctx, time.Now(), func(tx *Tx) error {
		var version string
		err := tx.NewRaw("SELECT value FROM setting WHERE key = ?", textSetting).Scan(ctx, &version)
		if err != nil && !errors.Is(err, sql.ErrNoRows) || version == crm.KeyVersion {
			return err
		}
		for table, keys := range map[string]partKeys{"note": noteKeys, "task": taskKeys} {
			if err := rewriteTexts(ctx, tx, table, keys); err != nil {
				return fault.Wrap(err, "writing the search keys of "+table)
			}
		}
		_, err = tx.NewRaw("INSERT INTO setting (key, value, version, updated_at) VALUES (?, ?, 1, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
			textSetting, crm.KeyVersion, millis(tx.Now)).Exec(ctx)
		return err
	})
}

func rewriteTexts(ctx context.Context, tx *Tx, table string, keys partKeys) error {
	for after := (ID{}); ; {
		part, err := keys(ctx, tx, after)
		if err != nil {
			return err
		}
		for _, k := range part {
			if err := saveText(ctx, tx, table, k.id, k.key); err != nil {
				return err
			}
		}
		if len(part) < rekeyPart {
			return nil
		}
		after = part[len(part)-1].id
	}
}

func noteKeys(ctx context.Context, tx *Tx, after ID) ([]keyed, error) {
	var rows []noteRow
	err := nextPart(tx.NewSelect().Model(&rows), after).Scan(ctx)
	list := make([]keyed, len(rows))
	for i, r := range rows {
		list[i] = keyed{r.ID, crm.NoteSearchKey(r.note())}
	}
	return list, err
}

func taskKeys(ctx context.Context, tx *Tx, after ID) ([]keyed, error) {
	var rows []taskRow
	err := nextPart(tx.NewSelect().Model(&rows), after).Scan(ctx)
	list := make([]keyed, len(rows))
	for i, r := range rows {
		list[i] = keyed{r.ID, crm.TaskTextKey(crm.Task{Title: r.Title, Note: r.Note})}
	}
	return list, err
}
