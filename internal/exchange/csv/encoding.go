package csv

import (
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	unicodeencoding "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

var legacy = map[string]*charmap.Charmap{
	"windows-1251": charmap.Windows1251, "windows-1252": charmap.Windows1252, "cp866": charmap.CodePage866, "koi8-r": charmap.KOI8R,
}

// decode gives a text as UTF-8 without byte order mark.
func decode(in io.Reader, name string) (io.Reader, error) {
	var from encoding.Encoding
	switch name {
	case "utf-8":
		return skipMark(in)
	case "utf-16le":
		from = unicodeencoding.UTF16(unicodeencoding.LittleEndian, unicodeencoding.UseBOM)
	case "utf-16be":
		from = unicodeencoding.UTF16(unicodeencoding.BigEndian, unicodeencoding.UseBOM)
	default:
		known, ok := legacy[name]
		if !ok {
			return nil, errEncoding.With("value", name)
		}
		from = known
	}
	return transform.NewReader(in, from.NewDecoder()), nil
}

func skipMark(in io.Reader) (io.Reader, error) {
	var mark [3]byte
	n, err := io.ReadFull(in, mark[:])
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return nil, errUnreadable.Because(err)
	}
	if n == 3 && mark == [3]byte{0xEF, 0xBB, 0xBF} {
		return in, nil
	}
	return io.MultiReader(bytes.NewReader(mark[:n]), in), nil
}

type foundEncoding struct {
	name   string
	broken int // invalid sequences in a text that is UTF-8 nevertheless
}

// findEncoding looks at the byte order mark, at the places of NUL bytes, at
// whether the whole file is valid UTF-8, and last at the letters it would hold
// in each of the older encodings.
func findEncoding(file io.ReaderAt, size int64) (foundEncoding, error) {
	var start [4096]byte
	n, err := file.ReadAt(start[:min(int64(len(start)), size)], 0)
	if err != nil && err != io.EOF {
		return foundEncoding{}, errUnreadable.Because(err)
	}
	if name := byMark(start[:n]); name != "" {
		return foundEncoding{name: name}, nil
	}
	if isBinary(start[:n]) {
		return foundEncoding{}, errBinary
	}
	u, err := checkUTF8(file, size)
	if err != nil {
		return foundEncoding{}, err
	}
	if u.broken == 0 || u.multi >= 20*u.broken {
		return foundEncoding{"utf-8", u.broken}, nil
	}
	return foundEncoding{name: byLetters(u.sample)}, nil
}

func byMark(start []byte) string {
	switch {
	case bytes.HasPrefix(start, []byte{0xEF, 0xBB, 0xBF}):
		return "utf-8"
	case bytes.HasPrefix(start, []byte{0xFF, 0xFE}):
		return "utf-16le"
	case bytes.HasPrefix(start, []byte{0xFE, 0xFF}):
		return "utf-16be"
	}
	switch {
	case inPairs(start, 1):
		return "utf-16le"
	case inPairs(start, 0):
		return "utf-16be"
	}
	return ""
}

// inPairs tells whether the text may be of two-byte letters whose upper byte
// stands at odd (1) or even (0) places: often zero there, hardly ever at the
// others, and with a printable letter beside each zero.
func inPairs(start []byte, upper int) bool {
	zeros, strange := 0, 0
	pairs := len(start) / 2
	for i := range pairs {
		high, low := start[2*i+upper], start[2*i+1-upper]
		if high == 0 {
			zeros++
		}
		if low == 0 || high == 0 && low < ' ' && low != '\n' && low != '\r' && low != '\t' {
			strange++
		}
	}
	return pairs >= 4 && zeros*5 >= pairs && strange*10 < pairs
}

// isBinary: many control characters, which no text has.
func isBinary(start []byte) bool {
	controls := 0
	for _, b := range start {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' {
			controls++
		}
	}
	return controls*20 > len(start) && controls > 2
}

type utf8Check struct {
	multi, broken int
	sample        []byte // text from the first byte that is not ASCII
}

func checkUTF8(file io.ReaderAt, size int64) (u utf8Check, err error) {
	buf := make([]byte, 1<<20)
	for at := int64(0); at < size; {
		n, err := file.ReadAt(buf, at)
		if n == 0 {
			if err == io.EOF {
				break
			}
			return u, errUnreadable.Because(err)
		}
		chunk := buf[:n]
		if int64(n)+at < size {
			chunk = wholeRunes(chunk)
		}
		u.add(chunk)
		at += int64(len(chunk))
	}
	return u, nil
}

// wholeRunes leaves out a rune that the end of the chunk may cut.
func wholeRunes(p []byte) []byte {
	for i := 1; i <= utf8.UTFMax && i < len(p); i++ {
		if utf8.RuneStart(p[len(p)-i]) {
			if !utf8.FullRune(p[len(p)-i:]) {
				return p[:len(p)-i]
			}
			break
		}
	}
	return p
}

func (u *utf8Check) add(p []byte) {
	if utf8.Valid(p) && u.multi > 0 {
		return
	}
	for i := 0; i < len(p); {
		if p[i] < utf8.RuneSelf {
			i++
			continue
		}
		if u.sample == nil {
			u.sample = append(u.sample, p[max(0, i-16):min(len(p), i+64<<10)]...)
		}
		r, n := utf8.DecodeRune(p[i:])
		if r == utf8.RuneError && n == 1 {
			u.broken++
		} else {
			u.multi++
		}
		i += n
	}
}

// byLetters chooses among the older encodings by what the text would say.
func byLetters(sample []byte) string {
	best, name := -1e18, "windows-1252"
	for _, candidate := range []string{"windows-1251", "cp866", "koi8-r"} {
		if score := cyrillicScore(sample, legacy[candidate]); score > best {
			best, name = score, candidate
		}
	}
	if latinScore(sample) >= best {
		return "windows-1252"
	}
	return name
}

// letterWeight is how often a letter stands in Russian and Bulgarian text, per
// thousand.
var letterWeight = map[rune]float64{
	'о': 105, 'е': 85, 'а': 95, 'и': 80, 'н': 68, 'т': 68, 'с': 53, 'р': 47, 'в': 44, 'л': 40, 'к': 35, 'м': 30, 'д': 31, 'п': 29, 'у': 22, 'я': 20,
	'ы': 15, 'ь': 14, 'г': 17, 'з': 19, 'б': 16, 'ч': 14, 'й': 10, 'х': 9, 'ж': 8, 'ш': 7, 'ю': 6, 'ц': 6, 'щ': 4, 'э': 3, 'ф': 3, 'ъ': 8, 'ё': 1,
}

func cyrillicScore(sample []byte, from *charmap.Charmap) float64 {
	score, high := 0.0, 0
	before := ' '
	for _, b := range sample {
		r := from.DecodeByte(b)
		if b >= 0x80 {
			high++
			weight, letter := letterWeight[unicode.ToLower(r)]
			switch {
			case !letter:
				score -= 40
			case unicode.IsUpper(r) && unicode.IsLower(before):
				score -= 60
			case before < 0x80 && unicode.IsLetter(before):
				score -= 40 // a Cyrillic letter inside a Latin word
			default:
				score += weight
			}
		}
		before = r
	}
	return score / float64(max(high, 1))
}

// latinScore rewards single accented letters inside Latin words.
func latinScore(sample []byte) float64 {
	score, high := 0.0, 0
	before := ' '
	for _, b := range sample {
		r := charmap.Windows1252.DecodeByte(b)
		if b >= 0x80 {
			high++
			switch {
			case unicode.IsLetter(r) && before >= 0x80 && unicode.IsLetter(before):
				score -= 60
			case unicode.IsLetter(r) && unicode.IsLetter(before):
				score += 60
			case r == utf8.RuneError:
				score -= 60
			default:
				score += 20
			}
		}
		before = r
	}
	return score / float64(max(high, 1))
}
