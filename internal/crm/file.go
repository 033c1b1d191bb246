package crm

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// File is what somebody put with a record: a name for a content that is kept
// elsewhere, under the hash of what is in it.
type File struct {
	ID        ID
	Noun      Noun // of FiledNouns
	RecordID  ID
	Name      string // as FileName leaves it
	Size      int64  // bytes
	MediaType string // of FileKinds, by the name's extension
	SHA256    string // of the content, in hex
	AuthorID  ID
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// FiledNouns are the records that files hang on.
var FiledNouns = []Noun{NounCompany, NounContact, NounActivity, NounDeal, NounTask}

// MaxFileName is the length of a file's name, in bytes: what every file system takes.
const MaxFileName = 255

// FileKind is a kind of file that is taken.
type FileKind struct {
	Extension string
	MediaType string
	// Looks are the kinds a content of this kind may look like.
	Looks []string
}

const (
	ooxml    = "application/vnd.openxmlformats-officedocument."
	odf      = "application/vnd.oasis.opendocument."
	ole      = "application/x-ole-storage"
	zipped   = "application/zip"
	textKind = "text/plain"
)

// FileKinds are the kinds of file that are known, by extension. What a browser
// would run (HTML, SVG, scripts) and programs are not among them.
var FileKinds = []FileKind{
	{"pdf", "application/pdf", nil},
	{"png", "image/png", []string{"image/vnd.mozilla.apng"}},
	{"jpg", "image/jpeg", nil},
	{"jpeg", "image/jpeg", nil},
	{"webp", "image/webp", nil},
	{"gif", "image/gif", nil},
	{"heic", "image/heic", []string{"image/heif", "image/heic-sequence", "image/heif-sequence"}},
	{"tif", "image/tiff", nil},
	{"tiff", "image/tiff", nil},
	{"docx", ooxml + "wordprocessingml.document", []string{zipped}},
	{"xlsx", ooxml + "spreadsheetml.sheet", []string{zipped}},
	{"pptx", ooxml + "presentationml.presentation", []string{zipped}},
	{"doc", "application/msword", []string{ole}},
	{"xls", "application/vnd.ms-excel", []string{ole}},
	{"ppt", "application/vnd.ms-powerpoint", []string{ole}},
	{"msg", "application/vnd.ms-outlook", []string{ole}},
	{"odt", odf + "text", []string{zipped}},
	{"ods", odf + "spreadsheet", []string{zipped}},
	{"odp", odf + "presentation", []string{zipped}},
	{"rtf", "text/rtf", []string{"application/rtf"}},
	{"txt", textKind, []string{"text/csv", "text/tab-separated-values", "application/json"}},
	{"csv", "text/csv", []string{textKind, "text/tab-separated-values"}},
	{"tsv", "text/tab-separated-values", []string{textKind, "text/csv"}},
	{"eml", "message/rfc822", []string{textKind}},
	{"vcf", "text/vcard", []string{textKind}},
	{"ics", "text/calendar", []string{textKind}},
	{"zip", zipped, nil},
	{"7z", "application/x-7z-compressed", nil},
	{"mp3", "audio/mpeg", nil},
	{"m4a", "audio/x-m4a", []string{"audio/mp4", "video/mp4"}},
	{"ogg", "audio/ogg", []string{"application/ogg"}},
	{"wav", "audio/wav", nil},
	{"mp4", "video/mp4", nil},
}

// Shown tells whether a browser may show a content of this type itself. Of all
// others it only makes a file on the person's disk.
func Shown(mediaType string) bool {
	return slices.Contains([]string{"image/png", "image/jpeg", "image/webp", "application/pdf"}, mediaType)
}

// FileName is what is left of a name that somebody gave: its last element,
// without what cannot be seen or turns the direction of reading, and short enough
// for every file system. Empty when nothing is left.
func FileName(given string) string {
	given = strings.ToValidUTF8(given, "")
	given = given[strings.LastIndexAny(given, `/\`)+1:]
	given = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Noncharacter_Code_Point) || strings.ContainsRune(`<>:"|?*`, r):
			return -1
		}
		return r
	}, given)
	name := strings.TrimRight(strings.Join(strings.Fields(given), " "), ". ")
	if len(name) <= MaxFileName {
		return name
	}
	stem, extension := cutExtension(name)
	if len(extension) > 16 {
		stem, extension = name, ""
	}
	stem = stem[:MaxFileName-len(extension)]
	for !utf8.ValidString(stem) {
		stem = stem[:len(stem)-1]
	}
	return strings.TrimRight(stem, ". ") + extension
}

// cutExtension cuts a name before the dot of its extension.
func cutExtension(name string) (stem, extension string) {
	if at := strings.LastIndexByte(name, '.'); at > 0 {
		return name[:at], name[at:]
	}
	return name, ""
}

// FileKindOf gives the kind of file that a name says it is.
func FileKindOf(name string) (FileKind, bool) {
	_, extension := cutExtension(name)
	at := slices.IndexFunc(FileKinds, func(k FileKind) bool { return "."+k.Extension == strings.ToLower(extension) })
	if at < 0 {
		return FileKind{}, false
	}
	return FileKinds[at], true
}

// CheckFileName gives the name as it is kept and the kind that it says, which has
// to be one of the allowed extensions.
func CheckFileName(given string, allowed []string) (string, FileKind, error) {
	var f fault.Fields
	name := FileName(given)
	stem, _ := cutExtension(name)
	kind, known := FileKindOf(name)
	switch {
	case strings.Trim(stem, ". ") == "":
		f.Add("name", "file.name", "must not be empty")
	case !known || !slices.Contains(allowed, kind.Extension):
		f.Add("name", "file.kind", "is no kind of file that is taken here")
	}
	return name, kind, f.Err()
}

// CheckFileContent demands that a content is what its name says. look is the
// media type that it looks like; whatever is told apart more finely, such as HTML
// from plain text, is not taken for the wider kind.
func CheckFileContent(kind FileKind, look string) error {
	if look == kind.MediaType || slices.Contains(kind.Looks, look) {
		return nil
	}
	return fault.New(fault.Invalid, "file.disguised", "The content is not what the name says it is.").With("extension", kind.Extension)
}
