package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type passkeyRow struct {
	bun.BaseModel `bun:"table:passkey,alias:pk"`
	ID            ID `bun:",pk"`
	UserID        ID
	CredentialID  []byte
	Credential    string
	Name          string
	CreatedAt     int64
	UsedAt        *int64
}

func (r passkeyRow) passkey() crm.Passkey {
	p := crm.Passkey{ID: crm.ID(r.ID), UserID: crm.ID(r.UserID), CredentialID: r.CredentialID, Credential: []byte(r.Credential), Name: r.Name, CreatedAt: instant(r.CreatedAt)}
	if r.UsedAt != nil {
		at := instant(*r.UsedAt)
		p.UsedAt = &at
	}
	return p
}

// InsertPasskey adds a passkey; one that somebody has already is a Conflict with
// code "passkey.taken".
func InsertPasskey(ctx context.Context, tx *Tx, p crm.Passkey) error {
	row := passkeyRow{ID: ID(p.ID), UserID: ID(p.UserID), CredentialID: p.CredentialID, Credential: string(p.Credential), Name: p.Name, CreatedAt: millis(p.CreatedAt)}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return taken(tx, err, "passkey.taken", "This passkey is known already.")
}

// Passkeys lists a person's, the oldest first.
func Passkeys(ctx context.Context, tx *Tx, person crm.ID) ([]crm.Passkey, error) {
	var rows []passkeyRow
	if err := tx.NewSelect().Model(&rows).Where("user_id = ?", ID(person)).Order("id").Scan(ctx); err != nil {
		return nil, err
	}
	passkeys := make([]crm.Passkey, len(rows))
	for i, r := range rows {
		passkeys[i] = r.passkey()
	}
	return passkeys, nil
}

// UsePasskey keeps what the key pair's device said about itself this time.
func UsePasskey(ctx context.Context, tx *Tx, credentialID, credential []byte) error {
	_, err := tx.NewUpdate().Model((*passkeyRow)(nil)).Set("credential = ?", string(credential)).Set("used_at = ?", millis(tx.Now)).Where("credential_id = ?", credentialID).Exec(ctx)
	return err
}

// DeletePasskey forgets a person's passkey.
func DeletePasskey(ctx context.Context, tx *Tx, person, id crm.ID) (bool, error) {
	n, err := deleted(tx.NewDelete().Model((*passkeyRow)(nil)).Where("user_id = ? AND id = ?", ID(person), ID(id)).Exec(ctx))
	return n == 1, err
}
