package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type totpRow struct {
	bun.BaseModel `bun:"table:totp,alias:t"`
	UserID        ID `bun:",pk"`
	Secret        string
	ConfirmedAt   *int64
	LastStep      int64
}

type recoveryRow struct {
	bun.BaseModel `bun:"table:recovery_code,alias:rc"`
	CodeHash      string `bun:",pk"`
	UserID        ID
}

// SaveTotp keeps a person's secret in the place of an earlier one.
func SaveTotp(ctx context.Context, tx *Tx, t crm.Totp) error {
	row := totpRow{UserID: ID(t.UserID), Secret: t.Secret, LastStep: t.LastStep}
	if t.Confirmed {
		at := millis(tx.Now)
		row.ConfirmedAt = &at
	}
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (user_id) DO UPDATE").
		Set("secret = EXCLUDED.secret").Set("confirmed_at = EXCLUDED.confirmed_at").Set("last_step = EXCLUDED.last_step").Exec(ctx)
	return err
}

// Totp finds a person's secret; NotFound when there is none.
func Totp(ctx context.Context, tx *Tx, person crm.ID) (crm.Totp, error) {
	var row totpRow
	if err := tx.NewSelect().Model(&row).Where("user_id = ?", ID(person)).Scan(ctx); err != nil {
		return crm.Totp{}, found(err, "totp")
	}
	return crm.Totp{UserID: person, Secret: row.Secret, Confirmed: row.ConfirmedAt != nil, LastStep: row.LastStep}, nil
}

// TakeStep marks the codes up to a step as used and tells whether this one was
// not: of two who show the same code one is refused.
func TakeStep(ctx context.Context, tx *Tx, person crm.ID, step int64) (bool, error) {
	n, err := deleted(tx.NewUpdate().Model((*totpRow)(nil)).Set("last_step = ?", step).Where("user_id = ? AND last_step < ?", ID(person), step).Exec(ctx))
	return n == 1, err
}

// DeleteTotp forgets a person's secret.
func DeleteTotp(ctx context.Context, tx *Tx, person crm.ID) error {
	_, err := tx.NewDelete().Model((*totpRow)(nil)).Where("user_id = ?", ID(person)).Exec(ctx)
	return err
}

// SaveRecovery keeps the hashes of a person's codes in the place of earlier ones.
func SaveRecovery(ctx context.Context, tx *Tx, person crm.ID, hashes []string) error {
	if _, err := tx.NewDelete().Model((*recoveryRow)(nil)).Where("user_id = ?", ID(person)).Exec(ctx); err != nil || len(hashes) == 0 {
		return err
	}
	rows := make([]recoveryRow, len(hashes))
	for i, hash := range hashes {
		rows[i] = recoveryRow{CodeHash: hash, UserID: ID(person)}
	}
	_, err := tx.NewInsert().Model(&rows).Exec(ctx)
	return err
}

// TakeRecovery uses a code up and tells whether it was one.
func TakeRecovery(ctx context.Context, tx *Tx, person crm.ID, hash string) (bool, error) {
	n, err := deleted(tx.NewDelete().Model((*recoveryRow)(nil)).Where("user_id = ? AND code_hash = ?", ID(person), hash).Exec(ctx))
	return n == 1, err
}

// FactorsOf tells what a person can show beside a password.
func FactorsOf(ctx context.Context, tx *Tx, person crm.ID) (f crm.Factors, err error) {
	if f.Totp, err = tx.NewSelect().Model((*totpRow)(nil)).Where("user_id = ? AND confirmed_at IS NOT NULL", ID(person)).Exists(ctx); err != nil {
		return f, err
	}
	if f.Recovery, err = tx.NewSelect().Model((*recoveryRow)(nil)).Where("user_id = ?", ID(person)).Count(ctx); err != nil {
		return f, err
	}
	f.Passkeys, err = tx.NewSelect().Model((*passkeyRow)(nil)).Where("user_id = ?", ID(person)).Count(ctx)
	return f, err
}

// DeleteFactors forgets everything a person shows beside a password.
func DeleteFactors(ctx context.Context, tx *Tx, person crm.ID) error {
	for _, model := range []any{(*totpRow)(nil), (*recoveryRow)(nil), (*passkeyRow)(nil)} {
		if _, err := tx.NewDelete().Model(model).Where("user_id = ?", ID(person)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// deleted counts the rows that a statement touched.
func deleted(res sql.Result, err error) (int64, error) {
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

const securityKey = "security"

// Security reads what is demanded of signing in, or what holds until somebody
// chooses, with version 0.
func Security(ctx context.Context, tx *Tx) (crm.Security, error) {
	var row settingRow
	err := found(tx.ask(ctx, settingOf, securityKey).Scan(&row.Value, &row.Version), "security")
	if fault.Is(err, fault.NotFound) {
		return crm.DefaultSecurity, nil
	}
	if err != nil {
		return crm.Security{}, err
	}
	s := crm.Security{Version: row.Version}
	return s, fault.Wrap(json.Unmarshal([]byte(row.Value), &s), "reading what signing in demands")
}

// SaveSecurity replaces the version s carries.
func SaveSecurity(ctx context.Context, tx *Tx, s crm.Security) error {
	b, err := json.Marshal(s)
	if err != nil {
		return fault.Wrap(err, "writing what signing in demands")
	}
	return saveSetting(ctx, tx, settingRow{Key: securityKey, Value: string(b), Version: s.Version})
}

// takenAs is what a duplicate means where another writer was first.
func takenAs(tx *Tx, err, otherwise error) error {
	if err != nil && fault.CodeOf(tx.engine.classify(err)) == "store.duplicate" {
		return otherwise
	}
	return err
}
