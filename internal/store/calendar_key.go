package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type calendarKeyRow struct {
	bun.BaseModel `bun:"table:calendar_key,alias:ck"`
	ID            ID `bun:",pk"`
	UserID        ID
	Kind          string
	Name          string
	SecretHash    string
	CreatedAt     int64
	UsedAt        *int64
}

func (r calendarKeyRow) key() crm.CalendarKey {
	k := crm.CalendarKey{ID: crm.ID(r.ID), UserID: crm.ID(r.UserID), Kind: crm.CalendarKeyKind(r.Kind), Name: r.Name, SecretHash: r.SecretHash, CreatedAt: instant(r.CreatedAt)}
	if r.UsedAt != nil {
		at := instant(*r.UsedAt)
		k.UsedAt = &at
	}
	return k
}

// InsertCalendarKey adds a key.
func InsertCalendarKey(ctx context.Context, tx *Tx, k crm.CalendarKey) error {
	row := calendarKeyRow{ID: ID(k.ID), UserID: ID(k.UserID), Kind: string(k.Kind), Name: k.Name, SecretHash: k.SecretHash, CreatedAt: millis(k.CreatedAt)}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// CalendarKeys lists a person's keys, the oldest first.
func CalendarKeys(ctx context.Context, tx *Tx, person crm.ID) ([]crm.CalendarKey, error) {
	var rows []calendarKeyRow
	if err := tx.NewSelect().Model(&rows).Where("user_id = ?", ID(person)).Order("id").Scan(ctx); err != nil {
		return nil, err
	}
	keys := make([]crm.CalendarKey, len(rows))
	for i, r := range rows {
		keys[i] = r.key()
	}
	return keys, nil
}

// CalendarKey finds the key with a secret; NotFound when there is none.
func CalendarKey(ctx context.Context, tx *Tx, secretHash string) (crm.CalendarKey, error) {
	var row calendarKeyRow
	err := tx.NewSelect().Model(&row).Where("secret_hash = ?", secretHash).Scan(ctx)
	return row.key(), found(err, "calendar_key")
}

// UseCalendarKey notes that a key was used now.
func UseCalendarKey(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewUpdate().Model((*calendarKeyRow)(nil)).Set("used_at = ?", millis(tx.Now)).Where("id = ?", ID(id)).Exec(ctx)
	return err
}

// DeleteCalendarKey takes a person's key away; false when there is none.
func DeleteCalendarKey(ctx context.Context, tx *Tx, person, id crm.ID) (bool, error) {
	n, err := deleted(tx.NewDelete().Model((*calendarKeyRow)(nil)).Where("user_id = ? AND id = ?", ID(person), ID(id)).Exec(ctx))
	return n == 1, err
}
