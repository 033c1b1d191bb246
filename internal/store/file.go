package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type fileRow struct {
	bun.BaseModel `bun:"table:file,alias:f"`
	ID            ID `bun:",pk"`
	Noun          string
	RecordID      ID
	Name          string
	Size          int64
	MediaType     string
	SHA256        string `bun:"sha256"`
	AuthorID      ID
	CreatedAt     int64
	UpdatedAt     int64
	DeletedAt     int64
	Version       int64
}

func (r fileRow) file() crm.File {
	return crm.File{
		ID: crm.ID(r.ID), Noun: crm.Noun(r.Noun), RecordID: crm.ID(r.RecordID), Name: r.Name, Size: r.Size, MediaType: r.MediaType, SHA256: r.SHA256,
		AuthorID: crm.ID(r.AuthorID), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version,
	}
}

// File finds a file by id, a deleted one too.
func File(ctx context.Context, tx *Tx, id crm.ID) (f crm.File, deleted bool, err error) {
	var row fileRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return f, false, found(err, "file")
	}
	return row.file(), row.DeletedAt != 0, nil
}

// Files gives the files on a record, the newest first; at most limit, from offset on.
func Files(ctx context.Context, tx *Tx, noun crm.Noun, record crm.ID, offset, limit int64) ([]crm.File, error) {
	var rows []fileRow
	err := tx.NewSelect().Model(&rows).Where("record_id = ?", ID(record)).Where("noun = ?", string(noun)).Where("deleted_at = 0").
		OrderExpr("created_at DESC, id DESC").Offset(offset).Limit(limit).Scan(ctx)
	files := make([]crm.File, len(rows))
	for i, r := range rows {
		files[i] = r.file()
	}
	return files, err
}

// InsertFile adds a file.
func InsertFile(ctx context.Context, tx *Tx, f crm.File) error {
	row := fileRow{
		ID: ID(f.ID), Noun: string(f.Noun), RecordID: ID(f.RecordID), Name: f.Name, Size: f.Size, MediaType: f.MediaType, SHA256: f.SHA256, AuthorID: ID(f.AuthorID),
		CreatedAt: millis(f.CreatedAt), UpdatedAt: millis(f.UpdatedAt), Version: f.Version,
	}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// RenameFile gives the version f carries its name and type.
func RenameFile(ctx context.Context, tx *Tx, f crm.File) error {
	res, err := tx.NewRaw("UPDATE file SET name = ?, media_type = ?, updated_at = ?, version = version + 1 WHERE id = ? AND version = ? AND deleted_at = 0",
		f.Name, f.MediaType, millis(tx.Now), ID(f.ID), f.Version).Exec(ctx)
	return one(res, err, stale())
}

// TrashFile takes the version f carries out of what is shown.
func TrashFile(ctx context.Context, tx *Tx, f crm.File) error {
	res, err := tx.NewRaw("UPDATE file SET deleted_at = ?, version = version + 1 WHERE id = ? AND version = ? AND deleted_at = 0", millis(tx.Now), ID(f.ID), f.Version).Exec(ctx)
	return one(res, err, stale())
}

// UntrashFile brings a deleted file back.
func UntrashFile(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewRaw("UPDATE file SET deleted_at = 0, version = version + 1 WHERE id = ?", ID(id)).Exec(ctx)
	return err
}

// DropFiles forgets files that were deleted before an instant.
func DropFiles(ctx context.Context, tx *Tx, before time.Time) error {
	_, err := tx.NewRaw("DELETE FROM file WHERE deleted_at > 0 AND deleted_at < ?", millis(before)).Exec(ctx)
	return err
}

// HoldContent notes that a content is needed now, and until the transaction ends
// keeps others from holding or dropping the same one.
func HoldContent(ctx context.Context, tx *Tx, sum string, size int64) error {
	_, err := tx.NewRaw("INSERT INTO file_content (sha256, size, held_at) VALUES (?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET held_at = EXCLUDED.held_at", sum, size, millis(tx.Now)).Exec(ctx)
	return err
}

// UnusedContents gives contents that no file names and that were held before an
// instant; at most limit.
func UnusedContents(ctx context.Context, tx *Tx, before time.Time, limit int64) (sums []string, err error) {
	err = tx.NewRaw("SELECT sha256 FROM file_content AS c WHERE held_at < ? AND NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = c.sha256) ORDER BY sha256 LIMIT ?", millis(before), limit).Scan(ctx, &sums)
	return sums, err
}

// DropContent forgets a content that was held before an instant and that no file
// names, and tells whether it did. Until the transaction ends nobody else holds it.
func DropContent(ctx context.Context, tx *Tx, sum string, before time.Time) (bool, error) {
	// The row is taken by a statement of its own: what is read with the second one
	// includes files that were added while we waited for it.
	if _, err := tx.NewRaw("UPDATE file_content SET size = size WHERE sha256 = ?", sum).Exec(ctx); err != nil {
		return false, err
	}
	res, err := tx.NewRaw("DELETE FROM file_content WHERE sha256 = ? AND held_at < ? AND NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = file_content.sha256)", sum, millis(before)).Exec(ctx)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n > 0, err
}

// ContentSize adds up the contents that are kept, in bytes.
func ContentSize(ctx context.Context, tx *Tx) (size int64, err error) {
	err = tx.NewRaw("SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM file_content").Scan(ctx, &size)
	return size, err
}
