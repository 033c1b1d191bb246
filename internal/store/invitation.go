package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type invitationRow struct {
	bun.BaseModel `bun:"table:invitation,alias:i"`
	TokenHash     string `bun:",pk"`
	UserID        ID
	AuthorID      ID
	CreatedAt     int64
	ExpiresAt     int64
	Reset         bool
}

func (r invitationRow) invitation() crm.Invitation {
	return crm.Invitation{TokenHash: r.TokenHash, UserID: crm.ID(r.UserID), AuthorID: crm.ID(r.AuthorID), CreatedAt: instant(r.CreatedAt), ExpiresAt: instant(r.ExpiresAt), Reset: r.Reset}
}

// SaveInvitation adds a person's invitation in the place of an earlier one.
func SaveInvitation(ctx context.Context, tx *Tx, i crm.Invitation) error {
	if _, err := DeleteInvitation(ctx, tx, i.UserID); err != nil {
		return err
	}
	row := invitationRow{TokenHash: i.TokenHash, UserID: ID(i.UserID), AuthorID: ID(i.AuthorID), CreatedAt: millis(i.CreatedAt), ExpiresAt: millis(i.ExpiresAt), Reset: i.Reset}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// Invitation finds an invitation by the hash of its token.
func Invitation(ctx context.Context, tx *Tx, tokenHash string) (crm.Invitation, error) {
	var row invitationRow
	if err := tx.NewSelect().Model(&row).Where("token_hash = ?", tokenHash).Scan(ctx); err != nil {
		return crm.Invitation{}, found(err, "invitation")
	}
	return row.invitation(), nil
}

// Invitations gives every invitation, by person.
func Invitations(ctx context.Context, tx *Tx) (map[crm.ID]crm.Invitation, error) {
	var rows []invitationRow
	if err := tx.NewSelect().Model(&rows).Scan(ctx); err != nil {
		return nil, err
	}
	all := make(map[crm.ID]crm.Invitation, len(rows))
	for _, r := range rows {
		all[crm.ID(r.UserID)] = r.invitation()
	}
	return all, nil
}

// DeleteInvitation takes a person's invitation back and tells whether there was one.
func DeleteInvitation(ctx context.Context, tx *Tx, person crm.ID) (bool, error) {
	res, err := tx.NewDelete().Model((*invitationRow)(nil)).Where("user_id = ?", ID(person)).Exec(ctx)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}
