package blob

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gabriel-vasile/mimetype"

	"kaymak/internal/fault"
)

// Staged is a content that has arrived whole and is not kept yet.
type Staged struct {
	Sum  string // SHA-256 in hex
	Size int64  // bytes
	Look string // the media type its first bytes look like
	path string
}

// stagePrefix names the files of contents on their way in.
const stagePrefix = "incoming-"

// Stage takes a content in, a buffer at a time, into a file of its own in the
// folder. It is refused with file.too_large beyond the limit in bytes, and with
// import.upload_broken when it does not arrive whole; neither leaves anything.
func Stage(folder string, content io.Reader, limit int64) (*Staged, error) {
	file, err := os.CreateTemp(folder, stagePrefix)
	if err != nil {
		return nil, broken(err)
	}
	s := &Staged{path: file.Name()}
	if err := errors.Join(s.take(file, content, limit), file.Close()); err != nil {
		return nil, errors.Join(err, s.Discard())
	}
	return s, nil
}

func (s *Staged) take(file *os.File, content io.Reader, limit int64) (err error) {
	hash := sha256.New()
	s.Size, err = io.Copy(io.MultiWriter(file, hash), arriving{io.LimitReader(content, limit+1)})
	switch {
	case fault.Is(err, fault.Invalid):
		return err
	case err != nil: // the disk is full, or failed
		return broken(err)
	case s.Size > limit:
		return fault.New(fault.Limit, "file.too_large", "The file is too large.")
	case s.Size == 0:
		return fault.New(fault.Invalid, "file.empty", "The file is empty.")
	}
	if err := file.Sync(); err != nil {
		return broken(err)
	}
	s.Sum = hex.EncodeToString(hash.Sum(nil))
	look, err := mimetype.DetectFile(s.path)
	if err != nil {
		return broken(err)
	}
	s.Look, _, _ = strings.Cut(look.String(), ";")
	return nil
}

// arriving tells a sender that broke off from a disk that failed.
type arriving struct{ io.Reader }

// Read reads on.
func (a arriving) Read(p []byte) (int, error) {
	n, err := a.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = fault.New(fault.Invalid, "import.upload_broken", "The file did not arrive whole. Send it again.").Because(err)
	}
	return n, err
}

// Discard drops what was staged; nothing is left to do where it was kept.
func (s *Staged) Discard() error {
	if err := os.Remove(s.path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return broken(err)
	}
	return nil
}

// Sweep removes what processes that were killed had staged before an instant.
func Sweep(folder string, before time.Time) error {
	left, err := filepath.Glob(filepath.Join(folder, stagePrefix+"*"))
	if err != nil {
		return broken(err)
	}
	for _, path := range left {
		info, err := os.Stat(path)
		if errors.Is(err, os.ErrNotExist) || err == nil && !info.ModTime().Before(before) {
			continue
		}
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return broken(err)
		}
	}
	return nil
}
