// Package csv reads delimited text as programs really write it: any of eight
// encodings, several delimiters and quotes, lines that end in LF, CRLF or CR,
// stray quotes, text above the table.
//
// What a file is (its Dialect) is found from a sample by parsing it in every
// plausible way and keeping the way in which the rows agree best in length and
// the cells look whole. Everything found can be overridden.
//
// Memory is bounded: one record may have 4 MiB. A longer line refuses the file;
// a quote that is never closed refuses the one line.
package csv

import (
	"io"
	"iter"
	"strconv"
	"strings"

	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
)

// Dialect is how a delimited text is written. In a wish, nil or empty fields
// are to be found.
type Dialect struct {
	Encoding  string  // "utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "cp866", "koi8-r"
	Delimiter string  // "," ";" "\t" "|" " " or ", "
	Quote     *string // `"`, `'` or "": no quoting
	Escape    *string // what stands before a quote that is content: `"` (doubled), `\`, NUL, or "": nothing does
	Newline   string  // "\n", "\r\n" or "\r"
}

// Source is a delimited text with a known dialect.
type Source struct {
	Dialect Dialect
	Notes   []table.Note
	file    io.ReaderAt
	size    int64
}

// Open finds the dialect of a text of size bytes, as far as wish leaves it
// open. An error has code file.unreadable, file.binary, file.no_delimiter or
// file.encoding.
func Open(file io.ReaderAt, size int64, wish Dialect) (*Source, error) {
	s := &Source{file: file, size: size, Dialect: wish}
	if wish.Encoding == "" {
		found, err := findEncoding(file, size)
		if err != nil {
			return nil, err
		}
		s.Dialect.Encoding = found.name
		if found.broken > 0 {
			s.Notes = append(s.Notes, table.Note{
				Code: "encoding.broken", Message: "Some bytes are not valid in the encoding of the file.",
				Params: fault.Params{"count": strconv.Itoa(found.broken)},
			})
		}
	}
	text, err := s.text()
	if err != nil {
		return nil, err
	}
	sample, whole, err := readSample(text)
	if err != nil {
		return nil, err
	}
	if s.Dialect, err = findDialect(sample, whole, s.Dialect); err != nil {
		return nil, err
	}
	return s, nil
}

// Restore gives the source of a text whose dialect is known completely.
func Restore(file io.ReaderAt, size int64, dialect Dialect) *Source {
	return &Source{Dialect: dialect, file: file, size: size}
}

// sampleSize is how much text decides the dialect.
const sampleSize = 256 << 10

func readSample(text io.Reader) (sample []byte, whole bool, err error) {
	sample, err = io.ReadAll(io.LimitReader(text, sampleSize+1))
	if err != nil {
		return nil, false, errUnreadable.Because(err)
	}
	if len(sample) > sampleSize {
		return sample[:sampleSize], false, nil
	}
	return sample, true, nil
}

// text gives the file as UTF-8 from the start, without a byte order mark.
func (s *Source) text() (io.Reader, error) {
	return decode(io.NewSectionReader(s.file, 0, s.size), s.Dialect.Encoding)
}

// Records reads the records from the start.
func (s *Source) Records() iter.Seq2[table.Record, error] {
	return func(yield func(table.Record, error) bool) {
		text, err := s.text()
		if err != nil {
			yield(table.Record{}, err)
			return
		}
		r := newReader(text, s.Dialect)
		for {
			record, err := r.next()
			if err == io.EOF {
				return
			}
			if !yield(record, err) || err != nil {
				return
			}
		}
	}
}

// Lean is the decimal separator that the delimiter speaks for: where fields
// are divided by semicolons, the comma is usually taken by decimals.
func (s *Source) Lean() byte {
	if strings.HasPrefix(s.Dialect.Delimiter, ";") {
		return ','
	}
	return '.'
}

var (
	errUnreadable  = fault.New(fault.Invalid, "file.unreadable", "The file cannot be read.")
	errBinary      = fault.New(fault.Invalid, "file.binary", "The file is not a text.")
	errEncoding    = fault.New(fault.Invalid, "file.encoding", "The encoding is not known.")
	errNoDelimiter = fault.New(fault.Invalid, "file.no_delimiter", "No delimiter divides the lines of the file into equal numbers of cells.")
	errLongLine    = fault.New(fault.Invalid, "file.line_too_long", "A line of the file is longer than 4 MB.")
	errQuoteOpen   = fault.New(fault.Invalid, "row.quote_open", "A quote is opened and never closed.")
	errQuotes      = fault.New(fault.Invalid, "file.quotes", "Too many quotes of the file are never closed.")
)
