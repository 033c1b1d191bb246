package store

import (
	"context"
	"encoding/json"
	"iter"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type importRow struct {
	bun.BaseModel `bun:"table:import,alias:i"`
	ID            ID `bun:",pk"`
	Kind          string
	State         string
	FileName      string
	FileSize      int64
	Wish          string
	Plan          string
	Preview       string
	Mapping       string
	Options       string
	Counts        string
	JobID         ID
	UserID        ID
	CreatedAt     int64
	FinishedAt    *int64
	UndoneAt      *int64
	Version       int64
}

func newImportRow(i crm.Import) (importRow, error) {
	row := importRow{
		ID: ID(i.ID), Kind: i.Kind, State: string(i.State), FileName: i.FileName, FileSize: i.FileSize, Wish: string(i.Wish), Plan: string(i.Plan), Preview: string(i.Preview),
		JobID: ID(i.JobID), UserID: ID(i.UserID), CreatedAt: millis(i.CreatedAt), FinishedAt: optionalMillis(i.FinishedAt), UndoneAt: optionalMillis(i.UndoneAt), Version: i.Version,
	}
	for _, part := range []struct {
		into *string
		from any
	}{{&row.Mapping, i.Mapping}, {&row.Options, i.Options}, {&row.Counts, i.Counts}} {
		b, err := json.Marshal(part.from)
		if err != nil {
			return row, fault.Wrap(err, "writing an import")
		}
		*part.into = string(b)
	}
	return row, nil
}

func (r importRow) imported() (crm.Import, error) {
	i := crm.Import{
		ID: crm.ID(r.ID), Kind: r.Kind, State: crm.ImportState(r.State), FileName: r.FileName, FileSize: r.FileSize, Wish: []byte(r.Wish), Plan: []byte(r.Plan), Preview: []byte(r.Preview),
		JobID: crm.ID(r.JobID), UserID: crm.ID(r.UserID), CreatedAt: instant(r.CreatedAt), FinishedAt: optionalInstant(r.FinishedAt), UndoneAt: optionalInstant(r.UndoneAt), Version: r.Version,
	}
	for _, part := range []struct {
		from string
		into any
	}{{r.Mapping, &i.Mapping}, {r.Options, &i.Options}, {r.Counts, &i.Counts}} {
		if err := json.Unmarshal([]byte(part.from), part.into); err != nil {
			return i, fault.Wrap(err, "reading an import")
		}
	}
	return i, nil
}

func optionalMillis(t *time.Time) *int64 {
	if t == nil {
		return nil
	}
	ms := millis(*t)
	return &ms
}

func optionalInstant(ms *int64) *time.Time {
	if ms == nil {
		return nil
	}
	t := instant(*ms)
	return &t
}

// InsertImport adds a draft.
func InsertImport(ctx context.Context, tx *Tx, i crm.Import) error {
	row, err := newImportRow(i)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateImport replaces the version i carries.
func UpdateImport(ctx context.Context, tx *Tx, i crm.Import) error {
	row, err := newImportRow(i)
	if err != nil {
		return err
	}
	row.Version++
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "created_at").WherePK().Where("version = ?", i.Version).Exec(ctx)
	return one(res, err, stale())
}

// Import finds an import.
func Import(ctx context.Context, tx *Tx, id crm.ID) (crm.Import, error) {
	var row importRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Import{}, found(err, "import")
	}
	return row.imported()
}

// Imports gives the latest imports, newest first.
func Imports(ctx context.Context, tx *Tx, limit int64) ([]crm.Import, error) {
	var rows []importRow
	if err := tx.NewSelect().Model(&rows).ExcludeColumn("plan", "preview").ColumnExpr("'' AS plan, '' AS preview").Order("created_at DESC", "id DESC").Limit(limit).Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Import, len(rows))
	for n, r := range rows {
		i, err := r.imported()
		if err != nil {
			return nil, err
		}
		list[n] = i
	}
	return list, nil
}

// ReplaceRefusals keeps the refused rows of an import instead of earlier ones.
func ReplaceRefusals(ctx context.Context, tx *Tx, id crm.ID, refusals []crm.Refusal) error {
	if _, err := tx.NewRaw("DELETE FROM import_refusal WHERE import_id = ?", ID(id)).Exec(ctx); err != nil {
		return err
	}
	columns := []string{"import_id", "seq", "line", "column_name", "value", "code", "message", "params"}
	return tx.Bulk(ctx, "import_refusal", columns, func(yield func([]any) bool) {
		for n, r := range refusals {
			params, err := json.Marshal(r.Params)
			if err != nil {
				params = []byte("null")
			}
			if !yield([]any{ID(id), int64(n), r.Line, r.Column, r.Value, r.Code, r.Message, string(params)}) {
				return
			}
		}
	})
}

// Refusals gives refused rows of an import in the order of the file, from the
// given place on.
func Refusals(ctx context.Context, tx *Tx, id crm.ID, from, limit int64) ([]crm.Refusal, error) {
	var rows []struct {
		Line       int64
		ColumnName string
		Value      string
		Code       string
		Message    string
		Params     string
	}
	err := tx.NewRaw("SELECT line, column_name, value, code, message, params FROM import_refusal WHERE import_id = ? AND seq >= ? ORDER BY seq LIMIT ?", ID(id), from, limit).Scan(ctx, &rows)
	if err != nil {
		return nil, err
	}
	list := make([]crm.Refusal, len(rows))
	for n, r := range rows {
		list[n] = crm.Refusal{Line: r.Line, Column: r.ColumnName, Value: r.Value, Code: r.Code, Message: r.Message}
		if err := json.Unmarshal([]byte(r.Params), &list[n].Params); err != nil {
			return nil, fault.Wrap(err, "reading refused rows")
		}
	}
	return list, nil
}

// chunks cuts a list into pieces that fit one statement.
func chunks[T any](list []T, size int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for start := 0; start < len(list); start += size {
			if !yield(list[start:min(start+size, len(list))]) {
				return
			}
		}
	}
}
