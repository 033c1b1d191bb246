package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type settingRow struct {
	bun.BaseModel `bun:"table:setting,alias:s"`
	Key           string `bun:",pk"`
	Value         string
	Version       int64
	UpdatedAt     int64
}

const workspaceKey = "workspace"

const settingOf hotStatement = "SELECT value, version FROM setting WHERE key = ?"

// Workspace reads the settings of the installation; NotFound before the first run.
func Workspace(ctx context.Context, tx *Tx) (crm.Workspace, error) {
	var row settingRow
	if err := tx.ask(ctx, settingOf, workspaceKey).Scan(&row.Value, &row.Version); err != nil {
		return crm.Workspace{}, found(err, "workspace")
	}
	var w crm.Workspace
	if err := json.Unmarshal([]byte(row.Value), &w); err != nil {
		return crm.Workspace{}, fault.Wrap(err, "reading the settings")
	}
	w.Version = row.Version
	return w, nil
}

// InsertWorkspace writes the settings for the first time.
func InsertWorkspace(ctx context.Context, tx *Tx, w crm.Workspace) error {
	row, err := workspaceRow(tx, w, 1)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateWorkspace replaces the settings of the version w carries.
func UpdateWorkspace(ctx context.Context, tx *Tx, w crm.Workspace) error {
	row, err := workspaceRow(tx, w, w.Version+1)
	if err != nil {
		return err
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", w.Version).Exec(ctx)
	return one(res, err, stale())
}

func workspaceRow(tx *Tx, w crm.Workspace, version int64) (settingRow, error) {
	b, err := json.Marshal(w)
	if err != nil {
		return settingRow{}, fault.Wrap(err, "writing the settings")
	}
	return settingRow{Key: workspaceKey, Value: string(b), Version: version, UpdatedAt: millis(tx.Now)}, nil
}

func stale() error {
	return fault.New(fault.Stale, "stale", "Somebody changed this record in the meantime. Load it again and repeat your change.")
}
