package service

import (
	"context"
	"errors"
	"io"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/blob"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Files are the use cases of files on records. Whoever sees the record reads them,
// whoever may change it adds, renames and deletes them; what happened is in the
// record's history.
type Files struct{ *Core }

// FileLimits say what is taken.
type FileLimits struct {
	Size       int64    // the largest file, in bytes
	Total      int64    // all contents together, in bytes; 0 for as much as there is room
	Extensions []string // of crm.FileKinds
}

// DefaultFileLimits take 25 MB of every kind that is known.
func DefaultFileLimits() FileLimits {
	l := FileLimits{Size: 25_000_000}
	for _, kind := range crm.FileKinds {
		l.Extensions = append(l.Extensions, kind.Extension)
	}
	return l
}

const (
	// keepDeleted is how long a deleted file can be brought back.
	keepDeleted = 30 * 24 * time.Hour
	// keepUnused is how long a content stays that no file names: far longer than
	// it may take from holding it to naming it.
	keepUnused = 24 * time.Hour
	putTime    = time.Hour
)

// FileList is a part of the files on a record with the names in it.
type FileList struct {
	Files  []crm.File
	Names  map[crm.ID]string
	More   bool
	Writes bool // the actor may add, rename and delete
}

// mayFile demands that the actor may do the deed to the record that files hang on.
func mayFile(ctx context.Context, tx *store.Tx, a access.Actor, noun crm.Noun, id crm.ID, deed crm.Deed) (err error) {
	switch noun {
	case crm.NounCompany:
		_, err = companyFor(ctx, tx, a, id, deed)
	case crm.NounContact:
		_, err = contactFor(ctx, tx, a, id, deed)
	case crm.NounActivity:
		_, err = activityFor(ctx, tx, a, id, deed)
	case crm.NounDeal:
		_, err = dealFor(ctx, tx, a, id, deed)
	case crm.NounTask:
		_, err = taskFor(ctx, tx, a, id, deed)
	default:
		err = fault.New(fault.NotFound, "file.not_found", "There are no files on such records.")
	}
	return err
}

// List gives the files on a record from an offset on, the newest first.
func (s Files) List(ctx context.Context, a access.Actor, noun crm.Noun, record crm.ID, offset, limit int64) (list FileList, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := mayFile(ctx, tx, a, noun, record, crm.DeedRead); err != nil {
			return err
		}
		list.Writes = mayFile(ctx, tx, a, noun, record, crm.DeedEdit) == nil
		if list.Files, err = store.Files(ctx, tx, noun, record, offset, limit+1); err != nil {
			return err
		}
		if list.More = int64(len(list.Files)) > limit; list.More {
			list.Files = list.Files[:limit]
		}
		list.Names, err = userNames(ctx, tx)
		return err
	})
	return list, err
}

// Add puts a file with the record that f names. The content is refused beyond the
// limits, and when it is not what the name says; what is refused, or breaks off,
// leaves nothing.
func (s Files) Add(ctx context.Context, a access.Actor, f crm.File, content io.Reader) (crm.File, error) {
	err := s.view(ctx, func(tx *store.Tx) error { return mayFile(ctx, tx, a, f.Noun, f.RecordID, crm.DeedEdit) })
	if err != nil {
		return f, err
	}
	name, kind, err := crm.CheckFileName(f.Name, s.FileLimits.Extensions)
	if err != nil {
		return f, err
	}
	staged, err := blob.Stage(s.Files, content, s.FileLimits.Size)
	if err != nil {
		return f, err
	}
	f.ID, f.Name, f.MediaType, f.Size, f.SHA256, f.AuthorID, f.Version = newID(), name, kind.MediaType, staged.Size, staged.Sum, a.UserID, 1
	err = crm.CheckFileContent(kind, staged.Look)
	if err == nil {
		f, err = s.keep(ctx, a, f, staged)
	}
	return f, errors.Join(err, staged.Discard())
}

// keep holds the content, puts it where contents are kept, and then names it. A
// process that is killed in between leaves a content that nobody names and that
// Sweep removes, never a name without a content.
func (s Files) keep(ctx context.Context, a access.Actor, f crm.File, staged *blob.Staged) (crm.File, error) {
	if err := s.write(ctx, func(tx *store.Tx) error { return s.hold(ctx, tx, f) }); err != nil {
		return f, err
	}
	short, cancel := context.WithTimeout(ctx, putTime)
	defer cancel()
	if err := s.Blobs.Put(short, staged); err != nil {
		return f, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		if err := mayFile(ctx, tx, a, f.Noun, f.RecordID, crm.DeedEdit); err != nil {
			return err
		}
		if err := store.HoldContent(ctx, tx, f.SHA256, f.Size); err != nil {
			return err
		}
		f.CreatedAt, f.UpdatedAt = tx.Now, tx.Now
		if err := store.InsertFile(ctx, tx, f); err != nil {
			return err
		}
		return recordFile(ctx, tx, a, f, "file_added", crm.Change{Field: "file", After: f.Name})
	})
	return f, err
}

// hold makes sure of the room for a content. Files that are on their way at the
// same time in other processes may exceed it by themselves.
func (s Files) hold(ctx context.Context, tx *store.Tx, f crm.File) error {
	if err := store.HoldContent(ctx, tx, f.SHA256, f.Size); err != nil || s.FileLimits.Total == 0 {
		return err
	}
	size, err := store.ContentSize(ctx, tx)
	if err == nil && size > s.FileLimits.Total {
		return fault.New(fault.Limit, "file.full", "There is no room for further files in this workspace. An administrator can make some.")
	}
	return err
}

// recordFile tells the history of the record what happened to a file on it.
func recordFile(ctx context.Context, tx *store.Tx, a access.Actor, f crm.File, action string, changes ...crm.Change) error {
	return record(ctx, tx, a, string(f.Noun), f.RecordID, action, changes...)
}

// fileFor finds a file that is there, or that was deleted, and demands that the
// actor may do the deed to its record.
func fileFor(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID, deed crm.Deed, away bool) (crm.File, error) {
	f, deleted, err := store.File(ctx, tx, id)
	if err != nil {
		return f, err
	}
	err = mayFile(ctx, tx, a, f.Noun, f.RecordID, deed)
	if fault.Is(err, fault.NotFound) || err == nil && deleted != away {
		return f, fault.New(fault.NotFound, "file.not_found", "This file does not exist.")
	}
	return f, err
}

// Open reads a file. Whoever opened it closes it.
func (s Files) Open(ctx context.Context, a access.Actor, id crm.ID) (f crm.File, content io.ReadSeekCloser, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		f, err = fileFor(ctx, tx, a, id, crm.DeedRead, false)
		return err
	})
	if err != nil {
		return f, nil, err
	}
	content, err = s.Blobs.Open(ctx, f.SHA256)
	return f, content, err
}

// Rename gives a file another name, of the version f carries. The name has to
// say the same kind of file.
func (s Files) Rename(ctx context.Context, a access.Actor, f crm.File) (out crm.File, err error) {
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := fileFor(ctx, tx, a, f.ID, crm.DeedEdit, false)
		if err != nil {
			return err
		}
		out = before
		out.Version = f.Version
		var kind crm.FileKind
		if out.Name, kind, err = crm.CheckFileName(f.Name, s.FileLimits.Extensions); err != nil {
			return err
		}
		if kind.MediaType != before.MediaType {
			return fault.New(fault.Invalid, "file.disguised", "The content is not what the name says it is.").With("extension", kind.Extension)
		}
		if err := store.RenameFile(ctx, tx, out); err != nil {
			return err
		}
		out.Version++
		out.UpdatedAt = tx.Now
		if out.Name == before.Name {
			return nil
		}
		return recordFile(ctx, tx, a, before, "file_renamed", crm.Change{Field: "file", Before: before.Name, After: out.Name})
	})
	return out, err
}

// Delete takes a file away; Restore brings it back for 30 days.
func (s Files) Delete(ctx context.Context, a access.Actor, id crm.ID, version int64) error {
	return s.write(ctx, func(tx *store.Tx) error {
		f, err := fileFor(ctx, tx, a, id, crm.DeedEdit, false)
		if err != nil {
			return err
		}
		f.Version = version
		if err := store.TrashFile(ctx, tx, f); err != nil {
			return err
		}
		return recordFile(ctx, tx, a, f, "file_deleted", crm.Change{Field: "file", Before: f.Name})
	})
}

// Restore brings a deleted file back.
func (s Files) Restore(ctx context.Context, a access.Actor, id crm.ID) (f crm.File, err error) {
	err = s.write(ctx, func(tx *store.Tx) error {
		if f, err = fileFor(ctx, tx, a, id, crm.DeedEdit, true); err != nil {
			return err
		}
		if err := store.UntrashFile(ctx, tx, id); err != nil {
			return err
		}
		f.Version++
		return recordFile(ctx, tx, a, f, "file_restored", crm.Change{Field: "file", After: f.Name})
	})
	return f, err
}

// sweepPart is how many contents one sweep removes; the next goes on.
const sweepPart = 200

// Sweep forgets what was deleted long ago and removes contents that no file names.
func (s Files) Sweep(ctx context.Context) error {
	now := s.Now()
	var unused []string
	err := s.write(ctx, func(tx *store.Tx) (err error) {
		if err := store.DropFiles(ctx, tx, now.Add(-keepDeleted)); err != nil {
			return err
		}
		unused, err = store.UnusedContents(ctx, tx, now.Add(-keepUnused), sweepPart)
		return err
	})
	if err != nil {
		return err
	}
	for _, sum := range unused {
		err := s.write(ctx, func(tx *store.Tx) error {
			dropped, err := store.DropContent(ctx, tx, sum, now.Add(-keepUnused))
			if err != nil || !dropped {
				return err
			}
			// Whoever brings the same content waits for us, and then puts it anew.
			return s.Blobs.Remove(ctx, sum)
		})
		if err != nil {
			return err
		}
	}
	return blob.Sweep(s.Files, now.Add(-keepUnused))
}
