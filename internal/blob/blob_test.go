package blob_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"

	"kaymak/internal/blob"
	"kaymak/internal/fault"
)

// place is a store under test with the folder where contents are staged.
type place struct {
	blob.Store
	folder string
}

// each runs a test on every store that there is.
func each(t *testing.T, fn func(t *testing.T, p place)) {
	t.Run("disk", func(t *testing.T) {
		folder := t.TempDir()
		fn(t, place{blob.Disk{Folder: filepath.Join(folder, "content")}, folder})
	})
	t.Run("s3", func(t *testing.T) { fn(t, place{fakeS3(t, "files", "files"), t.TempDir()}) })
}

// fakeS3 is a client of a server that speaks S3 over HTTP, with a bucket in it.
func fakeS3(t *testing.T, has, wanted string) *blob.S3 {
	t.Helper()
	backend := s3mem.New()
	if err := backend.CreateBucket(has); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(gofakes3.New(backend).Server())
	t.Cleanup(server.Close)
	s, err := blob.NewS3(blob.S3Config{Endpoint: server.URL, Bucket: wanted, Prefix: "kaymak/", AccessKey: "key", SecretKey: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func stage(t *testing.T, folder, content string) *blob.Staged {
	t.Helper()
	s, err := blob.Stage(folder, strings.NewReader(content), 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWhatIsPutIsReadBack(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		if err := p.Check(t.Context()); err != nil {
			t.Fatal(err)
		}
		content := strings.Repeat("0123456789", 50_000)
		sum := sha256.Sum256([]byte(content))
		for range 2 { // bringing it twice is no error
			s := stage(t, p.folder, content)
			if s.Sum != hex.EncodeToString(sum[:]) || s.Size != 500_000 || s.Look != "text/plain" {
				t.Fatalf("%+v", s)
			}
			if err := errors.Join(p.Put(t.Context(), s), s.Discard()); err != nil {
				t.Fatal(err)
			}
		}
		r, err := p.Open(t.Context(), hex.EncodeToString(sum[:]))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := r.Seek(-12, io.SeekEnd); err != nil {
			t.Fatal(err)
		}
		if tail, err := io.ReadAll(r); string(tail) != "890123456789" || err != nil {
			t.Errorf("%q, %v", tail, err)
		}
		if _, err := r.Seek(0, io.SeekStart); err != nil {
			t.Fatal(err)
		}
		if whole, err := io.ReadAll(r); string(whole) != content || err != nil {
			t.Errorf("%d bytes, %v", len(whole), err)
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		for range 2 { // and neither is removing it twice
			if err := p.Remove(t.Context(), hex.EncodeToString(sum[:])); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := p.Open(t.Context(), hex.EncodeToString(sum[:])); fault.CodeOf(err) != "file.content_missing" {
			t.Errorf("opened what was removed: %v", err)
		}
		expectNothingStaged(t, p.folder)
	})
}

func expectNothingStaged(t *testing.T, folder string) {
	t.Helper()
	if left, _ := filepath.Glob(filepath.Join(folder, "incoming-*")); len(left) > 0 {
		t.Errorf("%q were left", left)
	}
}

func TestWhatIsNoHashIsNoContent(t *testing.T) {
	each(t, func(t *testing.T, p place) {
		for _, sum := range []string{"", "..", "../../etc/passwd", strings.Repeat("A", 64), strings.Repeat("a", 63) + "/"} {
			if _, err := p.Open(t.Context(), sum); fault.KindOf(err) != fault.Internal {
				t.Errorf("opened %q: %v", sum, err)
			}
			if err := p.Remove(t.Context(), sum); fault.KindOf(err) != fault.Internal {
				t.Errorf("removed %q: %v", sum, err)
			}
		}
	})
}

func TestWhatDoesNotArriveLeavesNothing(t *testing.T) {
	for want, content := range map[string]io.Reader{
		"file.too_large":       strings.NewReader("12345678901"),
		"file.empty":           strings.NewReader(""),
		"import.upload_broken": io.MultiReader(strings.NewReader("1234"), iotest.ErrReader(io.ErrUnexpectedEOF)),
	} {
		folder := t.TempDir()
		if _, err := blob.Stage(folder, content, 10); fault.CodeOf(err) != want {
			t.Errorf("%v, want %s", err, want)
		}
		expectNothingStaged(t, folder)
	}
	if _, err := blob.Stage(t.TempDir(), strings.NewReader("1234567890"), 10); err != nil {
		t.Errorf("exactly the limit: %v", err)
	}
	if _, err := blob.Stage(filepath.Join(t.TempDir(), "absent"), strings.NewReader("1"), 10); fault.CodeOf(err) != "file.storage" {
		t.Error(err)
	}
}

// What a process that was killed had staged goes later; what is on its way stays.
func TestSweepRemovesWhatIsOld(t *testing.T) {
	folder := t.TempDir()
	for name, age := range map[string]time.Duration{"incoming-old": 2 * time.Hour, "incoming-new": 0, "import-old": 2 * time.Hour} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, time.Time{}, time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if err := blob.Sweep(folder, time.Now().Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	var left []string
	_ = fs.WalkDir(os.DirFS(folder), ".", func(path string, d fs.DirEntry, _ error) error {
		if !d.IsDir() {
			left = append(left, path)
		}
		return nil
	})
	if got := strings.Join(left, " "); got != "import-old incoming-new" {
		t.Errorf("%q are left", got)
	}
}

// A look is what the content says, whatever a name would.
func TestLooks(t *testing.T) {
	for want, content := range map[string]string{
		"text/html":       "<!DOCTYPE html><html><script>alert(1)</script></html>",
		"image/svg+xml":   `<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>`,
		"image/png":       "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01",
		"application/pdf": "%PDF-1.7\n",
		"text/plain":      "Здравейте",
		"application/zip": "PK\x03\x04\x14\x00\x00\x00\x00\x00",
	} {
		if s := stage(t, t.TempDir(), content); s.Look != want {
			t.Errorf("%q looks like %s, want %s", content, s.Look, want)
		}
	}
}

func TestAnUnusableS3IsNamedAtStart(t *testing.T) {
	good := blob.S3Config{Endpoint: "https://s3.example.com", Bucket: "files", AccessKey: "key", SecretKey: "secret"}
	for name, broken := range map[string]func(*blob.S3Config){
		"no scheme": func(c *blob.S3Config) { c.Endpoint = "s3.example.com" },
		"a path":    func(c *blob.S3Config) { c.Endpoint += "/bucket" },
		"no bucket": func(c *blob.S3Config) { c.Bucket = "" },
		"no key":    func(c *blob.S3Config) { c.SecretKey = "" },
	} {
		cfg := good
		broken(&cfg)
		if _, err := blob.NewS3(cfg); fault.CodeOf(err) != "data.s3" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := fakeS3(t, "files", "others").Check(t.Context()); err == nil || !strings.Contains(err.Error(), "has no bucket others") {
		t.Errorf("%v", err)
	}
}

func TestADiskThatFailsIsUnavailable(t *testing.T) {
	folder := t.TempDir()
	blocked := filepath.Join(folder, "content")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil { // a file where the folder should be
		t.Fatal(err)
	}
	d, s := blob.Disk{Folder: blocked}, stage(t, folder, "x")
	for name, err := range map[string]error{"check": d.Check(t.Context()), "put": d.Put(t.Context(), s)} {
		if !fault.Is(err, fault.Unavailable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A large content passes through a small window.
func TestStagingKeepsMemoryFlat(t *testing.T) {
	const size = 64 << 20
	folder := t.TempDir()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s, err := blob.Stage(folder, io.LimitReader(zeroes{}, size), size)
	runtime.ReadMemStats(&after)
	if err != nil || s.Size != size {
		t.Fatalf("%+v, %v", s, err)
	}
	if allocated := after.TotalAlloc - before.TotalAlloc; allocated > 1<<20 {
		t.Errorf("%d bytes for a content of %d", allocated, size)
	}
}

type zeroes struct{}

func (zeroes) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
