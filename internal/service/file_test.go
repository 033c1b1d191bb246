package service_test

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/blob"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

// shelf is a workspace with a company that files are put with.
type shelf struct {
	*servicetest.Ground
	t       *testing.T
	files   service.Files
	company crm.Company
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	g := servicetest.New(t)
	c, err := service.Companies{Core: g.Core}.Create(t.Context(), g.Admin, crm.Company{Name: "Metal"})
	if err != nil {
		t.Fatal(err)
	}
	return &shelf{g, t, service.Files{Core: g.Core}, c}
}

func (s *shelf) add(name, content string) (crm.File, error) {
	return s.files.Add(s.t.Context(), s.Admin, crm.File{Noun: crm.NounCompany, RecordID: s.company.ID, Name: name}, strings.NewReader(content))
}

func (s *shelf) mustAdd(name, content string) crm.File {
	s.t.Helper()
	f, err := s.add(name, content)
	if err != nil {
		s.t.Fatal(err)
	}
	return f
}

func (s *shelf) names(company crm.ID) (names []string) {
	s.t.Helper()
	list, err := s.files.List(s.t.Context(), s.Admin, crm.NounCompany, company, 0, 50)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, f := range list.Files {
		names = append(names, f.Name)
	}
	return names
}

func (s *shelf) read(f crm.File) string {
	s.t.Helper()
	_, r, err := s.files.Open(s.t.Context(), s.Admin, f.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	defer r.Close()
	content, err := io.ReadAll(r)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(content)
}

// contents are the files on the disk, staged ones too.
func (s *shelf) contents() (names []string) {
	s.t.Helper()
	err := filepath.WalkDir(s.Core.Files, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, d.Name())
		}
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return names
}

// passes lets time pass and the cleanup run.
func (s *shelf) passes(d time.Duration) {
	s.t.Helper()
	s.Core.Now = func() time.Time { return servicetest.Now.Add(d) }
	if err := s.files.Sweep(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
}

const aDay = 24 * time.Hour

func TestFilesStandOnTheirRecord(t *testing.T) {
	s := newShelf(t)
	f := s.mustAdd("folder/Offer.TXT", "one")
	if f.Name != "Offer.TXT" || f.Size != 3 || f.MediaType != "text/plain" || s.read(f) != "one" {
		t.Errorf("%+v", f)
	}
	renamed := f
	renamed.Name = "Contract.txt"
	renamed, err := s.files.Rename(t.Context(), s.Admin, renamed)
	if err != nil || renamed.Version != 2 {
		t.Fatalf("%+v, %v", renamed, err)
	}
	if _, err := s.files.Rename(t.Context(), s.Admin, f); !fault.Is(err, fault.Stale) {
		t.Errorf("the version before was renamed: %v", err)
	}
	if _, err := s.files.Rename(t.Context(), s.Admin, crm.File{ID: f.ID, Name: "Contract.pdf", Version: 2}); fault.CodeOf(err) != "file.disguised" {
		t.Errorf("a text became a PDF: %v", err)
	}
	if err := s.files.Delete(t.Context(), s.Admin, f.ID, 2); err != nil {
		t.Fatal(err)
	}
	if names := s.names(s.company.ID); len(names) > 0 {
		t.Errorf("%q after a deletion", names)
	}
	if _, _, err := s.files.Open(t.Context(), s.Admin, f.ID); fault.CodeOf(err) != "file.not_found" {
		t.Errorf("a deleted file was read: %v", err)
	}
	if back, err := s.files.Restore(t.Context(), s.Admin, f.ID); err != nil || back.Version != 4 || s.read(back) != "one" {
		t.Errorf("%+v, %v", back, err)
	}
	if _, err := s.files.Restore(t.Context(), s.Admin, f.ID); fault.CodeOf(err) != "file.not_found" {
		t.Errorf("brought back what is there: %v", err)
	}
	part, err := service.Histories{Core: s.Core}.OfRecord(t.Context(), s.Admin, "company", s.company.ID, crm.ID{}, 9)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, e := range part.Events {
		told = append(told, e.Action)
	}
	if want := []string{"file_restored", "file_deleted", "file_renamed", "file_added", "created"}; !slices.Equal(told, want) {
		t.Errorf("the history has %q, want %q", told, want)
	}
}

func TestWhatIsRefusedLeavesNothing(t *testing.T) {
	s := newShelf(t)
	s.Core.FileLimits.Size = 100
	for _, c := range []struct{ name, content, want string }{
		{"photo.png", "<!DOCTYPE html><script>alert(1)</script>", "file.disguised"},
		{"photo.png", `<svg xmlns="http://www.w3.org/2000/svg"/>`, "file.disguised"},
		{"letter.txt", "<html><body>hello</body></html>", "file.disguised"},
		{"page.html", "<html></html>", "file.kind"},
		{"  .. ", "x", "file.name"},
		{"long.txt", strings.Repeat("x", 101), "file.too_large"},
		{"empty.txt", "", "file.empty"},
	} {
		_, err := s.add(c.name, c.content)
		if code := fault.CodeOf(err); code != c.want && codeOfField(err) != c.want {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
	cut, stop := context.WithCancel(t.Context())
	stop()
	if _, err := s.files.Add(cut, s.Admin, crm.File{Noun: crm.NounCompany, RecordID: s.company.ID, Name: "a.txt"}, strings.NewReader("x")); err == nil {
		t.Error("a cancelled upload went through")
	}
	if names, left := s.names(s.company.ID), s.contents(); len(names)+len(left) > 0 {
		t.Errorf("files %q, contents %q", names, left)
	}
	s.Core.FileLimits.Total = 150
	s.mustAdd("a.txt", strings.Repeat("a", 90))
	s.mustAdd("same.txt", strings.Repeat("a", 90)) // takes no further room
	if _, err := s.add("b.txt", strings.Repeat("b", 61)); fault.CodeOf(err) != "file.full" {
		t.Error(err)
	}
	s.mustAdd("c.txt", strings.Repeat("c", 60))
}

// One content has one place, however many files name it; it goes after the last.
func TestContentsGoAfterTheLastFile(t *testing.T) {
	s := newShelf(t)
	a, b := s.mustAdd("a.txt", "same"), s.mustAdd("b.txt", "same")
	if left := s.contents(); len(left) != 1 {
		t.Fatalf("%q", left)
	}
	drop := func(f crm.File) {
		t.Helper()
		if err := s.files.Delete(t.Context(), s.Admin, f.ID, 1); err != nil {
			t.Fatal(err)
		}
	}
	drop(a)
	s.passes(31 * aDay)
	if _, err := s.files.Restore(t.Context(), s.Admin, a.ID); fault.CodeOf(err) != "file.not_found" {
		t.Errorf("brought back after a month: %v", err)
	}
	if s.read(b) != "same" {
		t.Error("the content went with the first file")
	}
	drop(b)
	s.passes(60 * aDay)
	if _, err := s.files.Restore(t.Context(), s.Admin, b.ID); err != nil { // 29 days later
		t.Fatal(err)
	}
	if err := s.files.Delete(t.Context(), s.Admin, b.ID, 3); err != nil {
		t.Fatal(err)
	}
	s.passes(91 * aDay)
	if left := s.contents(); len(left) > 0 {
		t.Errorf("%q are left", left)
	}
	if s.read(s.mustAdd("c.txt", "same")) != "same" {
		t.Error("the content did not come back")
	}
}

// torn is a store of contents in which a process dies right after a content was kept.
type torn struct{ blob.Store }

var errDied = errors.New("killed")

// Put keeps the content and dies.
func (s torn) Put(ctx context.Context, staged *blob.Staged) error {
	return errors.Join(s.Store.Put(ctx, staged), errDied)
}

// Killed between keeping the content and naming it: there is no file, and the
// content goes; never a file without a content.
func TestAKillLeavesNoFileWithoutContent(t *testing.T) {
	s := newShelf(t)
	whole := s.Core.Blobs
	s.Core.Blobs = torn{whole}
	if _, err := s.add("a.txt", "torn"); !errors.Is(err, errDied) {
		t.Fatal(err)
	}
	s.Core.Blobs = whole
	if names := s.names(s.company.ID); len(names) > 0 || len(s.contents()) != 1 {
		t.Fatalf("files %q, contents %q", names, s.contents())
	}
	s.passes(time.Hour) // somebody may be about to name it
	if len(s.contents()) != 1 {
		t.Error("a content went before it could be named")
	}
	if err := os.WriteFile(filepath.Join(s.Core.Files, "incoming-torn"), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.passes(10 * 365 * aDay)
	if left := s.contents(); len(left) > 0 {
		t.Errorf("%q are left", left)
	}
}

func TestAMergeCarriesFilesAndGivesThemBack(t *testing.T) {
	s := newShelf(t)
	other, err := service.Companies{Core: s.Core}.Create(t.Context(), s.Admin, crm.Company{Name: "Metal Ltd"})
	if err != nil {
		t.Fatal(err)
	}
	moved, err := s.files.Add(t.Context(), s.Admin, crm.File{Noun: crm.NounCompany, RecordID: other.ID, Name: "theirs.txt"}, strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	s.mustAdd("ours.txt", "y")
	merges := service.Merges{Core: s.Core}
	if _, err := merges.Merge(t.Context(), s.Admin, s.company, other.ID, other.Version); err != nil {
		t.Fatal(err)
	}
	names := s.names(s.company.ID)
	if slices.Sort(names); !slices.Equal(names, []string{"ours.txt", "theirs.txt"}) {
		t.Errorf("%q after the merge", names)
	}
	if s.read(moved) != "x" {
		t.Error("the content is not to be read any more")
	}
	list, err := merges.Of(t.Context(), s.Admin, s.company.ID)
	if err != nil || len(list) != 1 {
		t.Fatal(err)
	}
	if _, err := merges.Undo(t.Context(), s.Admin, list[0].ID); err != nil {
		t.Fatal(err)
	}
	if ours, theirs := s.names(s.company.ID), s.names(other.ID); !slices.Equal(ours, []string{"ours.txt"}) || !slices.Equal(theirs, []string{"theirs.txt"}) {
		t.Errorf("%q and %q after it was undone", ours, theirs)
	}
}

// A deleted company's files are out of reach, and come back with it.
func TestFilesGoAndComeBackWithTheirRecord(t *testing.T) {
	s := newShelf(t)
	f := s.mustAdd("a.txt", "x")
	companies := service.Companies{Core: s.Core}
	if err := companies.Delete(t.Context(), s.Admin, s.company.ID, s.company.Version); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.files.Open(t.Context(), s.Admin, f.ID); fault.CodeOf(err) != "file.not_found" {
		t.Errorf("read from a deleted company: %v", err)
	}
	s.passes(365 * aDay)
	if _, err := companies.Restore(t.Context(), s.Admin, s.company.ID); err != nil {
		t.Fatal(err)
	}
	if s.read(f) != "x" {
		t.Error("the content is gone")
	}
}

func TestSampleFilesGoWithTheSample(t *testing.T) {
	g := servicetest.New(t)
	samples, files := service.Samples{Core: g.Core}, service.Files{Core: g.Core}
	if _, err := samples.Fill(t.Context(), service.SampleWish{Language: "en", Seed: 1}, func(string, int64, int64) {}); err != nil {
		t.Fatal(err)
	}
	page, err := service.Companies{Core: g.Core}.List(t.Context(), g.Admin, service.CompanyQuery{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	f, err := files.Add(t.Context(), g.Admin, crm.File{Noun: crm.NounCompany, RecordID: page.Companies[0].ID, Name: "a.txt"}, strings.NewReader("x"))
	if err != nil {
		t.Fatal(err)
	}
	if err := samples.Remove(t.Context(), g.Admin); err != nil {
		t.Fatal(err)
	}
	g.Core.Now = func() time.Time { return servicetest.Now.Add(2 * aDay) }
	if err := files.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := g.Core.Blobs.Open(t.Context(), f.SHA256); fault.CodeOf(err) != "file.content_missing" {
		t.Errorf("the content of a removed sample is still there: %v", err)
	}
}

// Whoever may not change the record is refused before the content is read.
func TestAStrangersContentIsNotRead(t *testing.T) {
	s := newShelf(t)
	analyst := access.Actor{UserID: s.Admin.UserID, Role: crm.Analyst}
	if _, err := s.files.Add(t.Context(), analyst, crm.File{Noun: crm.NounCompany, RecordID: s.company.ID, Name: "a.txt"}, unread{t}); fault.KindOf(err) != fault.Forbidden {
		t.Error(err)
	}
}

type unread struct{ t *testing.T }

// Read fails the test.
func (u unread) Read([]byte) (int, error) {
	u.t.Error("the content was read")
	return 0, io.EOF
}
