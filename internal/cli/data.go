package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"syscall"

	"kaymak/internal/blob"
	"kaymak/internal/fault"
	"kaymak/internal/job"
	"kaymak/internal/service"
	"kaymak/internal/store"
)

// dataFlags say where the data lives; every command that opens it has them.
type dataFlags struct {
	Data        string  `default:"./data" help:"Folder of the database and the uploaded files." env:"KAYMAK_DATA" type:"path"`
	DatabaseURL string  `name:"database-url" help:"PostgreSQL to use instead of the SQLite file, postgres://…" env:"KAYMAK_DATABASE_URL" placeholder:"URL"`
	S3          s3Flags `embed:"" prefix:"s3-"`
}

// data is opened data: the use cases, their jobs, and the lock on the folder.
type data struct {
	core   *service.Core
	runner *job.Runner
	lock   io.Closer
}

// open takes the data folder for this process and opens what is in it. name
// tells processes on one PostgreSQL apart.
func (f dataFlags) open(ctx context.Context, log *slog.Logger, name string) (*data, error) {
	files := filepath.Join(f.Data, "files")
	if err := os.MkdirAll(files, 0o700); err != nil {
		return nil, fault.Newf(fault.Unavailable, "data.folder", "The data folder %s cannot be made: %v.", f.Data, errors.Unwrap(err))
	}
	lock, err := f.claim()
	if err != nil {
		return nil, err
	}
	st, err := store.Open(ctx, store.Config{File: filepath.Join(f.Data, "kaymak.db"), DatabaseURL: f.DatabaseURL})
	if err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	core := service.NewCore(st, files, log)
	if f.S3.Endpoint != "" {
		if core.Blobs, err = blob.NewS3(blob.S3Config(f.S3)); err != nil {
			return nil, errors.Join(err, st.Close(), lock.Close())
		}
	}
	runner, err := job.New(ctx, core, name, service.Handlers(core))
	if err != nil {
		return nil, errors.Join(err, st.Close(), lock.Close())
	}
	return &data{core: core, runner: runner, lock: lock}, nil
}

// close gives everything back.
func (d *data) close() error { return errors.Join(d.core.Store.Close(), d.lock.Close()) }

// claim keeps other processes off the SQLite file. On PostgreSQL many processes
// share the database and the folder of uploads.
func (f dataFlags) claim() (io.Closer, error) {
	if f.DatabaseURL != "" {
		return io.NopCloser(nil), nil
	}
	return lockFolder(f.Data)
}

// lockFolder makes sure that one process at a time works in a data folder. The
// lock vanishes with the process, however it ends.
func lockFolder(dir string) (io.Closer, error) {
	path := filepath.Join(dir, "kaymak.lock")
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fault.Newf(fault.Unavailable, "data.folder", "The data folder %s cannot be written to: %v.", dir, err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		owner := make([]byte, 20)
		n, _ := file.Read(owner)
		message := fmt.Sprintf("Another kaymak (process %s) already works in %s. Stop it first, or give this one its own folder with --data.", owner[:n], dir)
		return nil, errors.Join(fault.New(fault.Conflict, "data.locked", message), file.Close())
	}
	if err := file.Truncate(0); err != nil {
		return nil, errors.Join(fault.Wrap(err, "writing the lock file"), file.Close())
	}
	_, err = fmt.Fprint(file, os.Getpid())
	return file, fault.Wrap(err, "writing the lock file")
}
