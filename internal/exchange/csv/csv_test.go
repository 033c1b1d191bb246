package csv

import (
	"bytes"
	stdcsv "encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func openText(content []byte) (*Source, error) {
	return Open(bytes.NewReader(content), int64(len(content)), Dialect{})
}

// read gives all cells, and the error that ended the reading.
func read(s *Source) (rows [][]string, lines []int, bad int, err error) {
	for record, err := range s.Records() {
		if err != nil {
			return rows, lines, bad, err
		}
		if record.Bad != nil {
			bad++
			continue
		}
		rows = append(rows, append([]string(nil), record.Cells...))
		lines = append(lines, record.Line)
	}
	return rows, lines, bad, nil
}

const russian = "Контрагент;Дата;Сумма\nООО «Ромашка»;05.01.2026;1 234,50\nЗАО Вектор плюс;06.01.2026;99,00\nИП Щукин Ёж;07.01.2026;5,10\n"

func TestEncodings(t *testing.T) {
	latin := "Nom;Ville;Pays\nSociété;Müller;Été\nFaçade;Größe;Ñandú\nCafé;Zürich;Malmö\n"
	for _, c := range []struct {
		name, text, want string
		with             encoding.Encoding
	}{
		{"utf-8", russian, "utf-8", encoding.Nop},
		{"utf-8 with mark", "\uFEFF" + russian, "utf-8", encoding.Nop},
		{"utf-16le with mark", russian, "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-16be with mark", russian, "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"utf-16le", russian, "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"utf-16be", russian, "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"windows-1251", russian, "windows-1251", charmap.Windows1251},
		{"cp866", strings.NewReplacer("«", `"`, "»", `"`).Replace(russian), "cp866", charmap.CodePage866},
		{"koi8-r", strings.NewReplacer("«", `"`, "»", `"`).Replace(russian), "koi8-r", charmap.KOI8R},
		{"windows-1252", latin, "windows-1252", charmap.Windows1252},
	} {
		t.Run(c.name, func(t *testing.T) {
			content, err := c.with.NewEncoder().Bytes([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			s, err := openText(content)
			if err != nil {
				t.Fatal(err)
			}
			rows, _, _, err := read(s)
			if err != nil || s.Dialect.Encoding != c.want || s.Dialect.Delimiter != ";" {
				t.Fatalf("%+v %v", s.Dialect, err)
			}
			want := strings.Split(strings.Split(strings.TrimPrefix(c.text, "\uFEFF"), "\n")[3], ";")
			if diff := cmp.Diff(want, rows[3]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The letters that reveal the encoding stand far behind the first pages.
func TestLateLettersDecideTheEncoding(t *testing.T) {
	late, err := charmap.Windows1251.NewEncoder().String("Итог;ООО Ромашка\n")
	if err != nil {
		t.Fatal(err)
	}
	s, err := openText([]byte(strings.Repeat("abc;def\n", 300_000) + late))
	if err != nil || s.Dialect.Encoding != "windows-1251" {
		t.Fatal(s, err)
	}
}

func TestDialects(t *testing.T) {
	for _, c := range []struct {
		name, text               string
		delimiter, quote, escape string
		want                     [][]string
	}{
		{"decimal commas beside semicolons", "a;b\n1,5;2,5\n3,5;4,5\n", ";", `"`, `"`, [][]string{{"a", "b"}, {"1,5", "2,5"}, {"3,5", "4,5"}}},
		{"pipes", "a|b|c\n1|x, y|2\n", "|", `"`, `"`, [][]string{{"a", "b", "c"}, {"1", "x, y", "2"}}},
		{"one column", "name\nИванов Иван\nПетров Пётр\n", ",", `"`, `"`, [][]string{{"name"}, {"Иванов Иван"}, {"Петров Пётр"}}},
		{"backslashes", "a,b\n1,\"x\\\" y\\\\\"\n2,\"z\"\n", ",", `"`, `\`, [][]string{{"a", "b"}, {"1", `x" y\`}, {"2", "z"}}},
		{"NUL before a quote", "a,b\n1,\"x\x00\" y\"\n2,\"z\"\n", ",", `"`, "\x00", [][]string{{"a", "b"}, {"1", `x" y`}, {"2", "z"}}},
		{"a stray quote", "a,b\n1,5\" pipe\n2,\"7\" pipe\"\n3,x\n", ",", `"`, `"`, [][]string{{"a", "b"}, {"1", `5" pipe`}, {"2", `7" pipe`}, {"3", "x"}}},
		{"blanks after a quote", "a,b\n\"1\" ,\"2\" \n", ",", `"`, `"`, [][]string{{"a", "b"}, {"1", "2"}}},
		{"old Mac lines", "a,b\r1,2\r3,4", ",", `"`, `"`, [][]string{{"a", "b"}, {"1", "2"}, {"3", "4"}}},
		{"Windows lines", "a,b\r\n1,\"2\r\n3\"\r\n", ",", `"`, `"`, [][]string{{"a", "b"}, {"1", "2\r\n3"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := openText([]byte(c.text))
			if err != nil {
				t.Fatal(err)
			}
			rows, _, bad, err := read(s)
			if diff := cmp.Diff(c.want, rows); diff != "" || err != nil || bad > 0 {
				t.Error(diff, err, bad)
			}
			if s.Dialect.Delimiter != c.delimiter || *s.Dialect.Quote != c.quote || *s.Dialect.Escape != c.escape {
				t.Errorf("%q %q %q", s.Dialect.Delimiter, *s.Dialect.Quote, *s.Dialect.Escape)
			}
		})
	}
}

func TestLinesAreCountedThroughQuotedLineEnds(t *testing.T) {
	s, err := openText([]byte("a,b\n\"1\n\n2\",x\n\n3,y\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, lines, _, err := read(s)
	if diff := cmp.Diff([]int{1, 2, 5, 6}, lines); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

func TestOpenQuoteRefusesOneLine(t *testing.T) {
	s, err := openText([]byte("a,b\n" + strings.Repeat("1,\"x, x\"\n", 20) + "2,\"y\n3,z\n"))
	if err != nil {
		t.Fatal(err)
	}
	rows, lines, bad, err := read(s)
	if err != nil || bad != 1 || len(rows) != 22 || lines[21] != 23 {
		t.Error(rows, lines, bad, err)
	}
}

// endless gives the same bytes for ever: a file that need not exist.
type endless struct {
	start, repeat string
	size          int64
}

func (e endless) ReadAt(p []byte, at int64) (int, error) {
	for i := range p {
		switch {
		case at+int64(i) >= e.size:
			return i, io.EOF
		case at+int64(i) < int64(len(e.start)):
			p[i] = e.start[at+int64(i)]
		default:
			p[i] = e.repeat[(at+int64(i))%int64(len(e.repeat))]
		}
	}
	return len(p), nil
}

func TestGiantLineIsRefusedInBoundedMemory(t *testing.T) {
	for _, c := range []struct{ name, start, repeat, code string }{
		{"no line end", "a,b\n1,2\n3,", "x", "file.line_too_long"},
		{"cells without line end", "a,b\n1,2\n", "y,", "file.line_too_long"},
		{"a quote in every line", "a,b\n1,2\n", "\"abcdefg\n", "file.quotes"},
		{"quotes only", "a,b\n1,2\n\"", "\"", "file.quotes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dialect := Dialect{Encoding: "utf-8", Delimiter: ",", Quote: new(`"`), Escape: new(`"`), Newline: "\n"}
			r := newReader(io.NewSectionReader(endless{c.start, c.repeat, 1 << 30}, 0, 1<<30), dialect)
			var err error
			for err == nil {
				_, err = r.next()
			}
			if fault.CodeOf(err) != c.code || len(r.buf) > maxRecord {
				t.Errorf("%v with a buffer of %d", err, len(r.buf))
			}
		})
	}
}

func TestBinaryIsRefused(t *testing.T) {
	noise := make([]byte, 4096)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	if _, err := openText(noise); fault.CodeOf(err) != "file.binary" {
		t.Error(err)
	}
}

// encoding/csv is the oracle: what it writes, we read.
func TestReadsWhatTheStandardWriterWrites(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 5).Draw(t, "width")
		cell := rapid.OneOf(rapid.StringMatching(`[a-zа-я0-9 ",;'\n\\]{0,12}`), rapid.String())
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, width, width), 1, 8).Draw(t, "rows")
		for _, row := range rows {
			for i := range row {
				row[i] = strings.NewReplacer("\r", "", "\ufeff", "").Replace(row[i])
			}
		}
		var text bytes.Buffer
		w := stdcsv.NewWriter(&text)
		if err := w.WriteAll(rows); err != nil {
			t.Skip("not writable")
		}
		want, err := stdcsv.NewReader(bytes.NewReader(text.Bytes())).ReadAll()
		if err != nil {
			t.Skip("not readable")
		}
		dialect := Dialect{Encoding: "utf-8", Delimiter: ",", Quote: new(`"`), Escape: new(`"`), Newline: "\n"}
		all, _, bad, err := read(Restore(bytes.NewReader(text.Bytes()), int64(text.Len()), dialect))
		var got [][]string
		for _, row := range all {
			if len(row) > 1 || row[0] != "" || width == 1 && strings.Contains(text.String(), `""`) {
				got = append(got, row)
			}
		}
		if width == 1 {
			got, want = withoutBlank(got), withoutBlank(want)
		}
		if diff := cmp.Diff(fmt.Sprintf("%q", want), fmt.Sprintf("%q", got)); diff != "" || bad > 0 || err != nil {
			t.Fatal(diff, bad, err)
		}
	})
}

func withoutBlank(rows [][]string) (kept [][]string) {
	for _, row := range rows {
		if row[0] != "" {
			kept = append(kept, row)
		}
	}
	return kept
}

func FuzzOpen(f *testing.F) {
	for _, s := range []string{russian, "a,b\n\"1,2\n", "\"\"\"\"\"\"", "\xff\xfea\x00", "a\x00b", "\r\r\n\n", "'a','b\\''", "a, b, \n", "\xd0\xcf\xf0\xe8\xe2;\xe5\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := openText(content)
		if err != nil {
			return
		}
		line := 0
		for record, err := range s.Records() {
			if err != nil {
				return
			}
			if record.Line <= line || len(record.Cells) == 0 {
				t.Fatalf("line %d after %d with %d cells", record.Line, line, len(record.Cells))
			}
			line = record.Line
		}
	})
}
