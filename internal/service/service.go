// Package service holds the use cases, one file per noun. Each takes the acting
// person, asks access, loads records, calls the plan rooms, and saves the
// result with its history in one transaction with one "now".
package service

import (
	"context"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/google/uuid"

	"kaymak/internal/access"
	"kaymak/internal/blob"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Core is what every use case works with.
type Core struct {
	Store *store.Store
	Now   func() time.Time
	Log   *slog.Logger
	// Files is the folder for uploads on their way in.
	Files string
	// Blobs keeps the contents of files on records, within the limits.
	Blobs      blob.Store
	FileLimits FileLimits
	// Enqueue hands a job to the runner inside the transaction that asks for it.
	Enqueue func(ctx context.Context, tx *store.Tx, job crm.ID) error
	// Board holds the live progress of jobs running in this process.
	Board *Board
	// totals keeps the sums of the segments while somebody tries out changes.
	totals *totalsMemory
	// evidence keeps what the log says of the norms.
	evidence *evidenceMemory
}

// NewCore makes the ground for the use cases. Enqueue is set by whoever runs jobs;
// contents of files are kept in the folder unless told otherwise.
func NewCore(st *store.Store, files string, log *slog.Logger) *Core {
	return &Core{Store: st, Now: func() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }, Log: log, Files: files, Blobs: blob.Disk{Folder: filepath.Join(files, "content")}, FileLimits: DefaultFileLimits(), Board: NewBoard(), totals: &totalsMemory{}, evidence: &evidenceMemory{}}
}

// Sessions is where the edge keeps who is signed in.
func (c *Core) Sessions() store.Sessions { return store.Sessions{Store: c.Store} }

// newID makes a UUIDv7; ids made later sort later.
func newID() crm.ID { return crm.ID(uuid.Must(uuid.NewV7())) }

func (c *Core) view(ctx context.Context, fn func(*store.Tx) error) error {
	return c.Store.View(ctx, fn)
}

func (c *Core) write(ctx context.Context, fn func(*store.Tx) error) error {
	return c.Store.Write(ctx, c.Now(), fn)
}

// writeTogether is write for short work that many people do at once.
func (c *Core) writeTogether(ctx context.Context, fn func(context.Context, *store.Tx) error) error {
	return c.Store.WriteTogether(ctx, c.Now(), fn)
}

// record appends to the history what the actor did, in the same transaction.
// An update that changed nothing leaves no entry.
func record(ctx context.Context, tx *store.Tx, a access.Actor, noun string, id crm.ID, action string, changes ...crm.Change) error {
	if action == "updated" && len(changes) == 0 {
		return nil
	}
	if event, ok := undone(ctx); ok {
		action = "reverted"
		changes = append(changes, crm.Change{Field: "undoes", After: event})
	}
	err := store.InsertEvent(ctx, tx, crm.Event{ID: newID(), At: tx.Now, UserID: a.UserID, Noun: noun, RecordID: id, Action: action, Changes: changes})
	if err != nil || noun != "user" {
		return err
	}
	return tellWayIn(ctx, tx, a, id, action, changes)
}

// changed lists a field when it differs.
func changed[T comparable](list []crm.Change, field string, before, after T) []crm.Change {
	if before == after {
		return list
	}
	return append(list, crm.Change{Field: field, Before: before, After: after})
}

// zones keeps the time zones that were loaded: Go reads a zone's file each time
// it is asked for, and every change asks what day it is.
var zones sync.Map

// changedValues lists a field of several values when they differ. The history
// keeps the values whole, so that the change can be taken back.
func changedValues[T comparable](list []crm.Change, field string, before, after []T) []crm.Change {
	if slices.Equal(before, after) {
		return list
	}
	return append(list, crm.Change{Field: field, Before: before, After: after})
}

// zone is the workspace's time zone.
func zone(w crm.Workspace) (*time.Location, error) {
	if z, loaded := zones.Load(w.TimeZone); loaded {
		return z.(*time.Location), nil
	}
	z, err := time.LoadLocation(w.TimeZone)
	if err == nil {
		zones.Store(w.TimeZone, z)
	}
	return z, fault.Wrap(err, "loading the time zone "+w.TimeZone)
}

// today is the calendar day it is in the workspace.
func today(ctx context.Context, tx *store.Tx, now time.Time) (civil.Date, error) {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return 0, err
	}
	z, err := zone(w)
	if err != nil {
		return 0, err
	}
	return civil.DateOf(now, z), nil
}
