package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type userSessionRow struct {
	bun.BaseModel `bun:"table:user_session,alias:us"`
	ID            ID `bun:",pk"`
	UserID        ID
	Device        string
	Address       string
	CreatedAt     int64
	SeenAt        int64
	Method        string
}

func (r userSessionRow) session() crm.Session {
	return crm.Session{ID: crm.ID(r.ID), UserID: crm.ID(r.UserID), Device: r.Device, Address: r.Address, CreatedAt: instant(r.CreatedAt), SeenAt: instant(r.SeenAt), Method: r.Method}
}

// InsertSession adds where somebody is signed in.
func InsertSession(ctx context.Context, tx *Tx, s crm.Session) error {
	row := userSessionRow{ID: ID(s.ID), UserID: ID(s.UserID), Device: s.Device, Address: s.Address, CreatedAt: millis(s.CreatedAt), SeenAt: millis(s.SeenAt), Method: s.Method}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

const sessionOf hotStatement = "SELECT id, user_id, device, address, created_at, seen_at, method FROM user_session WHERE id = ?"

// Session finds where somebody is signed in.
func Session(ctx context.Context, tx *Tx, id crm.ID) (crm.Session, error) {
	var r userSessionRow
	if err := tx.ask(ctx, sessionOf, ID(id)).Scan(&r.ID, &r.UserID, &r.Device, &r.Address, &r.CreatedAt, &r.SeenAt, &r.Method); err != nil {
		return crm.Session{}, found(err, "session")
	}
	return r.session(), nil
}

// SessionsOf lists where a person is signed in, the last used first.
func SessionsOf(ctx context.Context, tx *Tx, person crm.ID) ([]crm.Session, error) {
	var rows []userSessionRow
	if err := tx.NewSelect().Model(&rows).Where("user_id = ?", ID(person)).Order("seen_at DESC", "id").Scan(ctx); err != nil {
		return nil, err
	}
	sessions := make([]crm.Session, len(rows))
	for i, r := range rows {
		sessions[i] = r.session()
	}
	return sessions, nil
}

// SeeSession notes that a session was used.
func SeeSession(ctx context.Context, tx *Tx, id crm.ID, at time.Time) error {
	_, err := tx.NewUpdate().Model((*userSessionRow)(nil)).Set("seen_at = ?", millis(at)).Where("id = ? AND seen_at < ?", ID(id), millis(at)).Exec(ctx)
	return err
}

// EndSession ends one session of a person and tells whether there was one.
func EndSession(ctx context.Context, tx *Tx, person, id crm.ID) (bool, error) {
	n, err := deleted(tx.NewDelete().Model((*userSessionRow)(nil)).Where("user_id = ? AND id = ?", ID(person), ID(id)).Exec(ctx))
	return n == 1, err
}

// EndSessions ends a person's sessions but one, or all when that is the zero ID,
// and counts them.
func EndSessions(ctx context.Context, tx *Tx, person, but crm.ID) (int64, error) {
	q := tx.NewDelete().Model((*userSessionRow)(nil)).Where("user_id = ?", ID(person))
	if !but.IsZero() {
		q = q.Where("id <> ?", ID(but))
	}
	return deleted(q.Exec(ctx))
}

// SweepSessions forgets sessions that cannot hold any more.
func SweepSessions(ctx context.Context, tx *Tx, begunBefore, seenBefore time.Time) error {
	_, err := tx.NewDelete().Model((*userSessionRow)(nil)).Where("created_at < ? OR seen_at < ?", millis(begunBefore), millis(seenBefore)).Exec(ctx)
	return err
}

type deviceRow struct {
	bun.BaseModel `bun:"table:known_device,alias:kd"`
	TokenHash     string `bun:",pk"`
	UserID        ID
	SeenAt        int64
}

// SaveDevice notes that a person signed in with a browser.
func SaveDevice(ctx context.Context, tx *Tx, person crm.ID, tokenHash string) error {
	row := deviceRow{TokenHash: tokenHash, UserID: ID(person), SeenAt: millis(tx.Now)}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (token_hash) DO UPDATE").Set("user_id = EXCLUDED.user_id").Set("seen_at = EXCLUDED.seen_at").Exec(ctx)
	return err
}

// KnowsDevice tells whether a person signed in with a browser before.
func KnowsDevice(ctx context.Context, tx *Tx, person crm.ID, tokenHash string) (bool, error) {
	return tx.NewSelect().Model((*deviceRow)(nil)).Where("token_hash = ? AND user_id = ?", tokenHash, ID(person)).Exists(ctx)
}

// ForgetDevices forgets the browsers of a person.
func ForgetDevices(ctx context.Context, tx *Tx, person crm.ID) error {
	_, err := tx.NewDelete().Model((*deviceRow)(nil)).Where("user_id = ?", ID(person)).Exec(ctx)
	return err
}

// SweepDevices forgets browsers that nobody signed in with for long.
func SweepDevices(ctx context.Context, tx *Tx, seenBefore time.Time) error {
	_, err := tx.NewDelete().Model((*deviceRow)(nil)).Where("seen_at < ?", millis(seenBefore)).Exec(ctx)
	return err
}
