package xlsx

import (
	"bytes"
	"io"
	"strings"
)

// sharedStrings holds all texts of a workbook in one piece of memory.
type sharedStrings struct {
	text string
	ends []uint32
}

func (s *sharedStrings) at(i int) (string, bool) {
	if i < 0 || i >= len(s.ends) {
		return "", false
	}
	from := uint32(0)
	if i > 0 {
		from = s.ends[i-1]
	}
	return s.text[from:s.ends[i]], true
}

// readStrings reads the shared strings; a workbook may have none.
func (b *book) readStrings(name string) error {
	f := b.parts[strings.ToLower(name)]
	if f == nil {
		return nil
	}
	part, err := openPart(f, maxStrings)
	if err != nil {
		return err
	}
	defer part.Close()
	scan := newScanner(part)
	var text bytes.Buffer
	for {
		err := scan.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return partError(err, name)
		}
		if err := refuseDoctype(scan); err != nil {
			return err
		}
		tag, closing, empty := scan.name()
		if tag != "si" || closing {
			continue
		}
		if !empty {
			if err := scan.richText(&text, "si"); err != nil {
				return partError(err, name)
			}
		}
		b.strings.ends = append(b.strings.ends, uint32(text.Len()))
	}
	b.strings.text = text.String()
	return nil
}

// richText joins the pieces of text up to the end of the element, without the
// readings (rPh) of East Asian words.
func (s *scanner) richText(into *bytes.Buffer, element string) error {
	reading := false
	for {
		if err := s.next(); err != nil {
			return ended(err)
		}
		tag, closing, empty := s.name()
		switch {
		case tag == element && closing:
			return nil
		case tag == "rPh":
			reading = !closing && !empty
		case tag == "t" && !closing && !empty:
			piece, err := s.content()
			if err != nil {
				return ended(err)
			}
			if !reading {
				into.WriteString(piece)
			}
			if into.Len() > maxStrings {
				return errTooLarge
			}
		}
	}
}

// ended: the part ends in the middle of an element.
func ended(err error) error {
	if err == io.EOF {
		return errBroken
	}
	return err
}

func refuseDoctype(s *scanner) error {
	if bytes.HasPrefix(s.tag, []byte("!DOCTYPE")) {
		return errBroken
	}
	return nil
}
