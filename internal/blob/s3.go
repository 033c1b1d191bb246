package blob

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"

	"kaymak/internal/fault"
)

// S3Config says where an S3-compatible store is and who we are there.
type S3Config struct {
	Endpoint  string // https://s3.example.com; http:// only where the network is trusted
	Bucket    string
	Region    string
	Prefix    string // put before every key, such as "kaymak/"
	AccessKey string
	SecretKey string
}

// S3 keeps contents in a bucket of an S3-compatible store.
type S3 struct {
	client *minio.Client
	S3Config
}

const (
	s3Tries   = 4
	checkTime = 30 * time.Second
)

// NewS3 makes the client; it talks to nobody yet.
func NewS3(cfg S3Config) (*S3, error) {
	at, err := url.Parse(cfg.Endpoint)
	if err != nil || at.Scheme != "http" && at.Scheme != "https" || at.Host == "" || at.Path != "" && at.Path != "/" {
		return nil, fault.Newf(fault.Invalid, "data.s3", "The address of the S3 store has to look like https://s3.example.com, not %q.", cfg.Endpoint)
	}
	if cfg.Bucket == "" || cfg.AccessKey == "" || cfg.SecretKey == "" {
		return nil, fault.New(fault.Invalid, "data.s3", "An S3 store needs --s3-bucket and the keys in KAYMAK_S3_ACCESS_KEY and KAYMAK_S3_SECRET_KEY.")
	}
	client, err := minio.New(at.Host, &minio.Options{Creds: credentials.NewStaticV4(cfg.AccessKey, cfg.SecretKey, ""), Secure: at.Scheme == "https", Region: cfg.Region, MaxRetries: s3Tries})
	if err != nil {
		return nil, fault.Newf(fault.Invalid, "data.s3", "The S3 store cannot be used: %v.", err)
	}
	return &S3{client, cfg}, nil
}

func (s *S3) key(sum string) string { return s.Prefix + sum[:2] + "/" + sum }

// Put sends a staged content.
func (s *S3) Put(ctx context.Context, staged *Staged) error {
	file, err := os.Open(staged.path)
	if err != nil {
		return broken(err)
	}
	defer file.Close()
	if _, err := s.client.PutObject(ctx, s.Bucket, s.key(staged.Sum), file, staged.Size, minio.PutObjectOptions{ContentType: "application/octet-stream"}); err != nil {
		return broken(err)
	}
	return nil
}

func isAbsent(err error) bool {
	return err != nil && minio.ToErrorResponse(err).StatusCode == http.StatusNotFound
}

// Open reads a content; it is fetched as it is read, from where it is read.
func (s *S3) Open(ctx context.Context, sum string) (io.ReadSeekCloser, error) {
	if err := checkSum(sum); err != nil {
		return nil, err
	}
	object, err := s.client.GetObject(ctx, s.Bucket, s.key(sum), minio.GetObjectOptions{})
	if err != nil {
		return nil, broken(err)
	}
	if _, err := object.Stat(); err != nil {
		if isAbsent(err) {
			return nil, errors.Join(missing(err), object.Close())
		}
		return nil, errors.Join(broken(err), object.Close())
	}
	return object, nil
}

// Remove drops a content.
func (s *S3) Remove(ctx context.Context, sum string) error {
	if err := checkSum(sum); err != nil {
		return err
	}
	if err := s.client.RemoveObject(ctx, s.Bucket, s.key(sum), minio.RemoveObjectOptions{}); err != nil && !isAbsent(err) {
		return broken(err)
	}
	return nil
}

// Check writes, reads and removes an object, and says which of these fails.
func (s *S3) Check(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	there, err := s.client.BucketExists(ctx, s.Bucket)
	if err != nil {
		return s.wrong("cannot be asked for the bucket "+s.Bucket, err)
	}
	if !there {
		return s.wrong("has no bucket "+s.Bucket, errors.New("make it, or name another with --s3-bucket"))
	}
	key, content := s.Prefix+"kaymak-check", []byte("written at start, removed at once")
	if _, err := s.client.PutObject(ctx, s.Bucket, key, bytes.NewReader(content), int64(len(content)), minio.PutObjectOptions{}); err != nil {
		return s.wrong("refuses to be written to", err)
	}
	object, err := s.client.GetObject(ctx, s.Bucket, key, minio.GetObjectOptions{})
	if err != nil {
		return s.wrong("refuses to be read", err)
	}
	read, err := io.ReadAll(object)
	if err = errors.Join(err, object.Close()); err != nil || !bytes.Equal(read, content) {
		return s.wrong("does not give back what was written", err)
	}
	if err := s.client.RemoveObject(ctx, s.Bucket, key, minio.RemoveObjectOptions{}); err != nil {
		return s.wrong("refuses to remove", err)
	}
	return nil
}

func (s *S3) wrong(what string, cause error) error {
	return fault.Newf(fault.Unavailable, "data.s3", "The S3 store at %s %s: %v.", s.Endpoint, what, cause)
}
