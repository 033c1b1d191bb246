// Package blob keeps contents under the hash of what is in them, in a folder or
// in an S3-compatible store. What a content is called, whose it is and whether
// anybody still needs it is known elsewhere.
package blob

import (
	"context"
	"errors"
	"io"
	"regexp"
	"strconv"

	"kaymak/internal/fault"
)

// Store is where contents are kept. Every method names a content by the hex of
// its SHA-256.
type Store interface {
	// Put keeps a staged content for good; it is there when Put returns without
	// an error, whatever happens to the process afterwards. One that is there
	// already is no error.
	Put(ctx context.Context, s *Staged) error
	// Open reads a content; code "file.content_missing" when it is not there.
	Open(ctx context.Context, sum string) (io.ReadSeekCloser, error)
	// Remove drops a content. One that is not there is no error.
	Remove(ctx context.Context, sum string) error
	// Check tries at start what the others will need, and says what is wrong.
	Check(ctx context.Context) error
}

var sumShape = regexp.MustCompile(`^[0-9a-f]{64}$`)

// checkSum keeps everything that is no hash out of paths and keys.
func checkSum(sum string) error {
	if !sumShape.MatchString(sum) {
		return fault.Wrap(errors.New(strconv.Quote(sum)+" is no hash"), "finding a content")
	}
	return nil
}

func missing(cause error) error {
	return fault.New(fault.NotFound, "file.content_missing", "The content of this file is not there any more.").Because(cause)
}

func broken(cause error) error {
	return fault.New(fault.Unavailable, "file.storage", "Files cannot be reached at the moment.").Because(cause)
}
