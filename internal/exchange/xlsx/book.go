package xlsx

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// Bounds of what is unpacked.
const (
	maxParts   = 10_000
	maxSmall   = 32 << 20  // workbook, relations, styles
	maxStrings = 128 << 20 // shared strings
	maxSheet   = 2 << 30
	freeUnpack = 8 << 20 // a part this small is never a bomb
	maxRatio   = 200
)

type sheet struct {
	name string
	part *zip.File
}

// book is what is known of a workbook before its sheets are read.
type book struct {
	parts     map[string]*zip.File
	sheets    []sheet
	strings   sharedStrings
	dates     []bool // by cell style: shows a date or a time
	since1904 bool
}

func openBook(file io.ReaderAt, size int64) (*book, error) {
	archive, err := zip.NewReader(file, size)
	if err != nil {
		return nil, errBroken.Because(err)
	}
	if len(archive.File) > maxParts {
		return nil, errPacked
	}
	b := &book{parts: map[string]*zip.File{}}
	for _, f := range archive.File {
		b.parts[strings.ToLower(strings.TrimPrefix(f.Name, "/"))] = f
	}
	main := b.target("_rels/.rels", "", "officeDocument", "xl/workbook.xml")
	if err := b.readWorkbook(main); err != nil {
		return nil, err
	}
	if err := b.readStyles(b.target(relations(main), path.Dir(main), "styles", "xl/styles.xml")); err != nil {
		return nil, err
	}
	return b, b.readStrings(b.target(relations(main), path.Dir(main), "sharedStrings", "xl/sharedstrings.xml"))
}

func relations(part string) string {
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

// relationsOf reads a relations part; a missing one is empty.
func (b *book) relationsOf(part string) []relation {
	var list struct {
		Items []relation `xml:"Relationship"`
	}
	if b.unmarshal(part, &list) != nil {
		return nil
	}
	return list.Items
}

// target follows the relation of a type; without it the usual place is meant.
func (b *book) target(part, dir, kind, usual string) string {
	for _, r := range b.relationsOf(part) {
		if strings.HasSuffix(r.Type, "/"+kind) {
			return resolve(dir, r.Target)
		}
	}
	return usual
}

func resolve(dir, target string) string {
	if strings.HasPrefix(target, "/") {
		return path.Clean(target[1:])
	}
	return path.Join(dir, target)
}

// unmarshal reads a small part.
func (b *book) unmarshal(name string, into any) error {
	f := b.parts[strings.ToLower(name)]
	if f == nil {
		return errBroken.With("part", name)
	}
	r, err := openPart(f, maxSmall)
	if err != nil {
		return err
	}
	defer r.Close()
	if err := xml.NewDecoder(r).Decode(into); err != nil {
		return partError(err, name)
	}
	return nil
}

func (b *book) readWorkbook(name string) error {
	var w struct {
		Properties struct {
			Since1904 string `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Sheets []struct {
			Name  string     `xml:"name,attr"`
			State string     `xml:"state,attr"`
			Attrs []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := b.unmarshal(name, &w); err != nil {
		return err
	}
	b.since1904 = w.Properties.Since1904 == "1" || w.Properties.Since1904 == "true"
	targets := map[string]string{}
	for _, r := range b.relationsOf(relations(name)) {
		if strings.HasSuffix(r.Type, "/worksheet") {
			targets[r.ID] = resolve(path.Dir(name), r.Target)
		}
	}
	for _, s := range w.Sheets {
		for _, a := range s.Attrs {
			if part := b.parts[strings.ToLower(targets[a.Value])]; a.Name.Local == "id" && part != nil && s.State == "" || a.Name.Local == "id" && part != nil && s.State == "visible" {
				b.sheets = append(b.sheets, sheet{s.Name, part})
			}
		}
	}
	if len(b.sheets) == 0 {
		return errBroken
	}
	return nil
}

// readStyles notes which cell styles show dates.
func (b *book) readStyles(name string) error {
	if b.parts[strings.ToLower(name)] == nil {
		return nil
	}
	var s struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Styles []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := b.unmarshal(name, &s); err != nil {
		return err
	}
	custom := map[int]bool{}
	for _, f := range s.Formats {
		custom[f.ID] = showsDate(f.Code)
	}
	for _, style := range s.Styles {
		date, known := custom[style.Format]
		b.dates = append(b.dates, date || !known && builtinDate(style.Format))
	}
	return nil
}

// builtinDate knows the numbers of the formats that files do not spell out
// (ECMA-376 part 1, 18.8.30), those of East Asian locales included.
func builtinDate(id int) bool {
	return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58
}

// showsDate tells whether a format code has a letter of dates outside quotes,
// brackets and escapes.
func showsDate(code string) bool {
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			for i++; i < len(code) && code[i] != '"'; i++ {
			}
		case '[':
			for i++; i < len(code) && code[i] != ']'; i++ {
			}
		case '\\', '_', '*':
			i++
		case 'y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S':
			return true
		}
	}
	return false
}

// part is the unpacked content of one file of the archive, counted.
type part struct {
	io.ReadCloser
	left int64
}

func openPart(f *zip.File, limit int64) (*part, error) {
	r, err := f.Open()
	if err != nil {
		return nil, errBroken.Because(err)
	}
	packed := int64(min(f.CompressedSize64, 1<<40))
	return &part{r, min(limit, max(freeUnpack, packed*maxRatio))}, nil
}

func (p *part) Read(b []byte) (int, error) {
	n, err := p.ReadCloser.Read(b)
	if p.left -= int64(n); p.left < 0 {
		return 0, errPacked
	}
	return n, err
}

// partError keeps our own errors and calls everything else damage.
func partError(err error, name string) error {
	for _, ours := range []error{errPacked, errTooLarge} {
		if strings.Contains(err.Error(), ours.Error()) {
			return ours
		}
	}
	return errBroken.With("part", name).Because(err)
}
