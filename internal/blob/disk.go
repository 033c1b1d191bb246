package blob

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Disk keeps contents in a folder, in 256 folders by the first byte of their hash.
// What is staged has to be in the same file system.
type Disk struct{ Folder string }

func (d Disk) path(sum string) string { return filepath.Join(d.Folder, sum[:2], sum) }

// Put moves a staged content to its place. The content was written through to the
// disk when it was staged; here its name is. One that is there already is replaced
// by the same: its name may not have reached the disk when its sender was killed.
func (d Disk) Put(_ context.Context, s *Staged) error {
	place := d.path(s.Sum)
	if err := os.MkdirAll(filepath.Dir(place), 0o700); err != nil {
		return broken(err)
	}
	if err := os.Rename(s.path, place); err != nil {
		return broken(err)
	}
	for _, folder := range []string{filepath.Dir(place), d.Folder} {
		if err := syncFolder(folder); err != nil {
			return err
		}
	}
	return nil
}

// syncFolder writes the names in a folder through to the disk.
func syncFolder(path string) error {
	folder, err := os.Open(path)
	if err != nil {
		return broken(err)
	}
	if err := errors.Join(folder.Sync(), folder.Close()); err != nil {
		return broken(err)
	}
	return nil
}

// Open reads a content.
func (d Disk) Open(_ context.Context, sum string) (io.ReadSeekCloser, error) {
	if err := checkSum(sum); err != nil {
		return nil, err
	}
	file, err := os.Open(d.path(sum))
	if errors.Is(err, os.ErrNotExist) {
		return nil, missing(err)
	}
	if err != nil {
		return nil, broken(err)
	}
	return file, nil
}

// Remove drops a content.
func (d Disk) Remove(_ context.Context, sum string) error {
	if err := checkSum(sum); err != nil {
		return err
	}
	if err := os.Remove(d.path(sum)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return broken(err)
	}
	return nil
}

// Check makes the folder.
func (d Disk) Check(context.Context) error {
	if err := os.MkdirAll(d.Folder, 0o700); err != nil {
		return broken(err)
	}
	return nil
}
