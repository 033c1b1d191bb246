package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type roleRow struct {
	bun.BaseModel `bun:"table:role,alias:r"`
	ID            ID `bun:",pk"`
	Name          string
	Rights        string
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newRoleRow(r crm.OwnRole) (roleRow, error) {
	rights, err := json.Marshal(r.Rights)
	return roleRow{ID: ID(r.ID), Name: r.Name, Rights: string(rights), CreatedAt: millis(r.CreatedAt), UpdatedAt: millis(r.UpdatedAt), Version: r.Version}, fault.Wrap(err, "writing rights")
}

func (r roleRow) role() (crm.OwnRole, error) {
	role := crm.OwnRole{ID: crm.ID(r.ID), Name: r.Name, CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version}
	return role, fault.Wrap(json.Unmarshal([]byte(r.Rights), &role.Rights), "reading rights")
}

// OwnRole finds a role that the workspace made.
func OwnRole(ctx context.Context, tx *Tx, id crm.ID) (crm.OwnRole, error) {
	var row roleRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.OwnRole{}, found(err, "role")
	}
	return row.role()
}

// OwnRoles gives the roles that the workspace made, by name.
func OwnRoles(ctx context.Context, tx *Tx) ([]crm.OwnRole, error) {
	var rows []roleRow
	if err := tx.NewSelect().Model(&rows).Order("name").Scan(ctx); err != nil {
		return nil, err
	}
	roles := make([]crm.OwnRole, len(rows))
	for i, r := range rows {
		var err error
		if roles[i], err = r.role(); err != nil {
			return nil, err
		}
	}
	return roles, nil
}

// InsertRole adds a role; a name in use is a Conflict with code
// "role.name_taken".
func InsertRole(ctx context.Context, tx *Tx, r crm.OwnRole) error {
	row, err := newRoleRow(r)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return taken(tx, err, "role.name_taken", "Another role has this name.")
}

// UpdateRole replaces the version r carries.
func UpdateRole(ctx context.Context, tx *Tx, r crm.OwnRole) error {
	row, err := newRoleRow(r)
	if err != nil {
		return err
	}
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "created_at").WherePK().Where("version = ?", r.Version).Exec(ctx)
	return taken(tx, one(res, err, stale()), "role.name_taken", "Another role has this name.")
}

// DeleteRole removes the version r carries; whether somebody still has it is for
// the caller to ask.
func DeleteRole(ctx context.Context, tx *Tx, r crm.OwnRole) error {
	res, err := tx.NewDelete().Model((*roleRow)(nil)).Where("id = ? AND version = ?", ID(r.ID), r.Version).Exec(ctx)
	return one(res, err, stale())
}

// RoleHolders counts the people of every role that somebody has, those who left
// included.
func RoleHolders(ctx context.Context, tx *Tx) (map[crm.Role]int64, error) {
	var rows []struct {
		Role    string
		Holders int64
	}
	err := tx.NewRaw("SELECT role, count(*) AS holders FROM app_user GROUP BY role").Scan(ctx, &rows)
	holders := make(map[crm.Role]int64, len(rows))
	for _, r := range rows {
		holders[crm.Role(r.Role)] = r.Holders
	}
	return holders, err
}
