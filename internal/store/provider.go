package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

const providerKey = "provider"

// Provider reads where people sign in beside here: nowhere, with version 0, until
// somebody chooses.
func Provider(ctx context.Context, tx *Tx) (p crm.Provider, err error) {
	var row settingRow
	err = found(tx.ask(ctx, settingOf, providerKey).Scan(&row.Value, &row.Version), "provider")
	if fault.Is(err, fault.NotFound) {
		return p, nil
	}
	if err != nil {
		return p, err
	}
	p.Version = row.Version
	return p, fault.Wrap(json.Unmarshal([]byte(row.Value), &p), "reading the sign-in provider")
}

// SaveProvider replaces the version p carries.
func SaveProvider(ctx context.Context, tx *Tx, p crm.Provider) error {
	b, err := json.Marshal(p)
	if err != nil {
		return fault.Wrap(err, "writing the sign-in provider")
	}
	return saveSetting(ctx, tx, settingRow{Key: providerKey, Value: string(b), Version: p.Version})
}

// saveSetting replaces the version that a row carries, 0 where there is none yet.
func saveSetting(ctx context.Context, tx *Tx, row settingRow) error {
	before := row.Version
	row.Version, row.UpdatedAt = before+1, millis(tx.Now)
	if before == 0 {
		_, err := tx.NewInsert().Model(&row).Exec(ctx)
		return takenAs(tx, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", before).Exec(ctx)
	return one(res, err, stale())
}

type identityRow struct {
	bun.BaseModel `bun:"table:identity,alias:i"`
	ID            ID `bun:",pk"`
	UserID        ID
	Issuer        string
	Subject       string
	Email         string
	CreatedAt     int64
	UsedAt        int64
}

func (r identityRow) identity() crm.Identity {
	return crm.Identity{ID: crm.ID(r.ID), UserID: crm.ID(r.UserID), Issuer: r.Issuer, Subject: r.Subject, Email: r.Email, CreatedAt: instant(r.CreatedAt), UsedAt: instant(r.UsedAt)}
}

// InsertIdentity binds a person to who they are at the provider. Where the person
// is somebody else there, or somebody else is them, it is a Conflict with code
// "provider.unknown".
func InsertIdentity(ctx context.Context, tx *Tx, i crm.Identity) error {
	row := identityRow{ID: ID(i.ID), UserID: ID(i.UserID), Issuer: i.Issuer, Subject: i.Subject, Email: i.Email, CreatedAt: millis(i.CreatedAt), UsedAt: millis(i.UsedAt)}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return taken(tx, err, "provider.unknown", "Nobody here signs in with this account of the provider.")
}

// Identity finds who somebody at a provider is.
func Identity(ctx context.Context, tx *Tx, issuer, subject string) (crm.Identity, error) {
	var row identityRow
	if err := tx.NewSelect().Model(&row).Where("issuer = ? AND subject = ?", issuer, subject).Scan(ctx); err != nil {
		return crm.Identity{}, found(err, "user")
	}
	return row.identity(), nil
}

// Identities lists who a person is at providers, the oldest first.
func Identities(ctx context.Context, tx *Tx, person crm.ID) ([]crm.Identity, error) {
	var rows []identityRow
	if err := tx.NewSelect().Model(&rows).Where("user_id = ?", ID(person)).Order("id").Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Identity, len(rows))
	for i, r := range rows {
		list[i] = r.identity()
	}
	return list, nil
}

// Identified are the people who can sign in at an issuer.
func Identified(ctx context.Context, tx *Tx, issuer string) (map[crm.ID]bool, error) {
	var ids []ID
	if err := tx.NewSelect().Model((*identityRow)(nil)).Column("user_id").Where("issuer = ?", issuer).Scan(ctx, &ids); err != nil {
		return nil, err
	}
	people := make(map[crm.ID]bool, len(ids))
	for _, id := range ids {
		people[crm.ID(id)] = true
	}
	return people, nil
}

// UseIdentity notes that somebody signed in with it.
func UseIdentity(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewUpdate().Model((*identityRow)(nil)).Set("used_at = ?", millis(tx.Now)).Where("id = ?", ID(id)).Exec(ctx)
	return err
}

// DeleteIdentity forgets who a person is at a provider.
func DeleteIdentity(ctx context.Context, tx *Tx, person, id crm.ID) (bool, error) {
	n, err := deleted(tx.NewDelete().Model((*identityRow)(nil)).Where("user_id = ? AND id = ?", ID(person), ID(id)).Exec(ctx))
	return n == 1, err
}

// DeleteIdentities forgets who a person is at every provider, and counts them.
func DeleteIdentities(ctx context.Context, tx *Tx, person crm.ID) (int64, error) {
	return deleted(tx.NewDelete().Model((*identityRow)(nil)).Where("user_id = ?", ID(person)).Exec(ctx))
}

type errandRow struct {
	bun.BaseModel `bun:"table:errand,alias:e"`
	StateHash     string `bun:",pk"`
	BrowserHash   string
	Nonce         string
	Verifier      string
	Redirect      string
	ExpiresAt     int64
}

// InsertErrand notes that a browser is sent to the provider.
func InsertErrand(ctx context.Context, tx *Tx, e crm.Errand) error {
	row := errandRow{StateHash: e.StateHash, BrowserHash: e.BrowserHash, Nonce: e.Nonce, Verifier: e.Verifier, Redirect: e.Redirect, ExpiresAt: millis(e.ExpiresAt)}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// TakeErrand gives what a browser was sent for and forgets it: of two who come back
// with the same answer one finds it. NotFound where it is used up, too old or
// another browser's.
func TakeErrand(ctx context.Context, tx *Tx, stateHash, browserHash string) (crm.Errand, error) {
	var row errandRow
	err := tx.NewSelect().Model(&row).Where("state_hash = ? AND browser_hash = ? AND expires_at > ?", stateHash, browserHash, millis(tx.Now)).Scan(ctx)
	if err != nil {
		return crm.Errand{}, found(err, "session")
	}
	n, err := deleted(tx.NewDelete().Model((*errandRow)(nil)).Where("state_hash = ?", stateHash).Exec(ctx))
	if err == nil && n == 0 {
		err = fault.New(fault.NotFound, "session.not_found", "This session does not exist.")
	}
	return crm.Errand{StateHash: row.StateHash, BrowserHash: row.BrowserHash, Nonce: row.Nonce, Verifier: row.Verifier, Redirect: row.Redirect, ExpiresAt: instant(row.ExpiresAt)}, err
}

// SweepErrands forgets those that nobody came back from.
func SweepErrands(ctx context.Context, tx *Tx, now time.Time) error {
	_, err := tx.NewDelete().Model((*errandRow)(nil)).Where("expires_at <= ?", millis(now)).Exec(ctx)
	return err
}
