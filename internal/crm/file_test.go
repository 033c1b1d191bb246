package crm_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

func TestFileNames(t *testing.T) {
	long := strings.Repeat("ж", 200)
	for given, want := range map[string]string{
		"Offer.pdf":                     "Offer.pdf",
		"/etc/passwd":                   "passwd",
		`C:\Documents\Оферта 5.docx`:    "Оферта 5.docx",
		"../../../evil.txt":             "evil.txt",
		"invoice\u202Efdp.exe":          "invoicefdp.exe",
		"a\x00b\r\nc.txt":               "ab c.txt",
		"zero\u200bwidth\ufeff.txt":     "zerowidth.txt",
		"  two   words .txt. . ":        "two words .txt",
		`what<is>:"this|?*.txt`:         "whatisthis.txt",
		"bad\xffutf8.txt":               "badutf8.txt",
		"":                              "",
		"...":                           "",
		"folder/":                       "",
		long + ".xlsx":                  strings.Repeat("ж", 125) + ".xlsx",
		"a." + strings.Repeat("x", 300): "a." + strings.Repeat("x", 253),
	} {
		if got := crm.FileName(given); got != want {
			t.Errorf("%q becomes %q, want %q", given, got, want)
		}
	}
}

// Whatever somebody sends as a name, what is kept is harmless and stays so.
func TestFileNamesAreHarmless(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOf(rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{"/", `\`, "..", ".", "\u202e", "\u2066", "\x00", "\n", " ", ".pdf", "ж"})))
		name := crm.FileName(strings.Join(parts.Draw(t, "parts"), ""))
		if len(name) > crm.MaxFileName || !utf8.ValidString(name) || strings.ContainsAny(name, `/\`) || name == "." || name == ".." {
			t.Fatalf("%q", name)
		}
		for _, r := range name {
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
				t.Fatalf("%q has %U", name, r)
			}
		}
		if again := crm.FileName(name); again != name {
			t.Fatalf("%q becomes %q the second time", name, again)
		}
	})
}

func TestKindsOfFile(t *testing.T) {
	allowed := []string{"pdf", "docx", "txt", "jpeg"}
	for given, want := range map[string]string{
		"Offer.PDF": "", "photo.jpeg": "", "a.b.txt": "",
		"page.html": "file.kind", "run.exe": "file.kind", "none": "file.kind", "photo.jpg": "file.kind", // known, but not taken here
		".pdf": "file.kind", "": "file.name", "..pdf": "file.name",
	} {
		_, _, err := crm.CheckFileName(given, allowed)
		got := ""
		if e, ok := fault.As(err); ok {
			got = e.Fields[0].Code
		}
		if got != want {
			t.Errorf("%q: %q, want %q", given, got, want)
		}
	}
}

func TestContentIsWhatTheNameSays(t *testing.T) {
	const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	for _, c := range []struct {
		name, look string
		fits       bool
	}{
		{"a.png", "image/png", true},
		{"a.png", "text/html", false},
		{"a.png", "image/svg+xml", false},
		{"a.png", "image/jpeg", false},
		{"a.jpg", "image/jpeg", true},
		{"a.xlsx", workbook, true},
		{"a.xlsx", "application/zip", true},
		{"a.xlsx", "application/java-archive", false},
		{"a.docx", workbook, false},
		{"a.doc", "application/x-ole-storage", true},
		{"a.txt", "text/plain", true},
		{"a.txt", "text/csv", true},
		{"a.txt", "text/html", false},
		{"a.csv", "text/plain", true},
		{"a.csv", "text/javascript", false},
		{"a.pdf", "application/octet-stream", false},
	} {
		kind, known := crm.FileKindOf(c.name)
		if err := crm.CheckFileContent(kind, c.look); !known || (err == nil) != c.fits {
			t.Errorf("%s with %s: %v", c.name, c.look, err)
		}
	}
}

// No kind that is taken may look like what a browser runs, and what is shown is
// among the kinds.
func TestNoKindRuns(t *testing.T) {
	var shown []string
	for _, k := range crm.FileKinds {
		for _, look := range append([]string{k.MediaType}, k.Looks...) {
			for _, word := range []string{"html", "svg", "script", "xml", "xhtml"} {
				if strings.Contains(strings.TrimPrefix(look, "application/vnd.openxmlformats"), word) {
					t.Errorf("%s may look like %s", k.Extension, look)
				}
			}
		}
		if crm.Shown(k.MediaType) {
			shown = append(shown, k.Extension)
		}
	}
	if want := []string{"pdf", "png", "jpg", "jpeg", "webp"}; !slices.Equal(shown, want) {
		t.Errorf("%q are shown, want %q", shown, want)
	}
}
