package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"kaymak/internal/fault"
)

func openBytes(content []byte, sheet string) (*Source, error) {
	return Open(bytes.NewReader(content), int64(len(content)), sheet)
}

func read(s *Source) (rows [][]string, err error) {
	for record, err := range s.Records() {
		if err != nil {
			return rows, err
		}
		if record.Bad != nil {
			return rows, record.Bad
		}
		rows = append(rows, append([]string(nil), record.Cells...))
	}
	return rows, nil
}

// written makes a workbook with another program's library.
func written(t testing.TB, fill func(f *excelize.File) error) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := fill(f); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTypes(t *testing.T) {
	content := written(t, func(f *excelize.File) error {
		date, err := f.NewStyle(&excelize.Style{NumFmt: 14})
		if err != nil {
			return err
		}
		custom := `[$-419]d mmmm yyyy "г."`
		named, err := f.NewStyle(&excelize.Style{CustomNumFmt: &custom})
		if err != nil {
			return err
		}
		money := `# ##0.00" руб."`
		roubles, err := f.NewStyle(&excelize.Style{CustomNumFmt: &money})
		if err != nil {
			return err
		}
		cells := map[string]any{
			"A1": "ООО «Ромашка & Ко» <1>", "B1": 16.9, "C1": true, "D1": 46027, "E1": 46027.75, "F1": 46027, "G1": 1234.5, "H1": 1.234, "J1": "line\nbreak", "K1": 46027,
			"L1": 0.1 + 0.2, "M1": 1e-14, "N1": 12345678901.25, "O1": -0.5, "P1": "_x 1 < 2",
		}
		for cell, value := range cells {
			if err := f.SetCellValue("Sheet1", cell, value); err != nil {
				return err
			}
		}
		for cell, style := range map[string]int{"D1": date, "E1": date, "F1": named, "G1": roubles} {
			if err := f.SetCellStyle("Sheet1", cell, cell, style); err != nil {
				return err
			}
		}
		return nil
	})
	s, err := openBytes(content, "")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := read(s)
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{{
		"ООО «Ромашка & Ко» <1>", "16.9", "true", "2026-01-05", "2026-01-05 18:00:00", "2026-01-05", "1234.5", "1.2340", "", "line\nbreak", "46027",
		"0.3", "0", "12345678901.25", "-0.5", "_x 1 < 2",
	}}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
}

func TestSheets(t *testing.T) {
	content := written(t, func(f *excelize.File) error {
		if err := f.SetCellValue("Sheet1", "A1", "a title alone"); err != nil {
			return err
		}
		if _, err := f.NewSheet("Платежи"); err != nil {
			return err
		}
		for i, row := range [][]any{{"Дата", "Сумма"}, {"05.01.2026", 5}} {
			if err := f.SetSheetRow("Платежи", fmt.Sprintf("A%d", i+1), &row); err != nil {
				return err
			}
		}
		return nil
	})
	s, err := openBytes(content, "")
	if err != nil || s.Sheet != "Платежи" || len(s.Notes) != 1 {
		t.Fatal(s, err)
	}
	if s, err = openBytes(content, "sheet1"); err != nil || s.Sheet != "Sheet1" {
		t.Fatal(s, err)
	}
	if _, err = openBytes(content, "Nowhere"); fault.CodeOf(err) != "file.no_sheet" {
		t.Fatal(err)
	}
}

// excelize is the oracle: what it writes as text, we read.
func TestReadsWhatExcelizeWrites(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		width := rapid.IntRange(1, 4).Draw(rt, "width")
		cell := rapid.StringMatching(`[a-zA-Zа-яё0-9 <>&"'_\n]{1,12}`)
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, width, width), 1, 5).Draw(rt, "rows")
		content := written(t, func(f *excelize.File) error {
			for i, row := range rows {
				if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
					return err
				}
			}
			return nil
		})
		s, err := openBytes(content, "")
		if err != nil {
			rt.Fatal(err)
		}
		got, err := read(s)
		if diff := cmp.Diff(rows, got); diff != "" || err != nil {
			rt.Fatal(diff, err)
		}
	})
}

// workbook packs parts by hand, for what no library would write.
func workbook(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"xl/workbook.xml":            `<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
	}
	for name, content := range parts {
		all[name] = content
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range all {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func sheetXML(rows string) map[string]string {
	return map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData>` + rows + `</sheetData></worksheet>`}
}

func TestUnusualWritings(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"prefixes", `<x:row r="3"><x:c r="B3"><x:v>5</x:v></x:c></x:row>`, `[["" "5"]]`},
		{"no references", `<row><c><v>1</v></c><c><v>2</v></c></row>`, `[["1" "2"]]`},
		{"inline rich text", `<row><c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>x</t></rPh></is></c></row>`, `[["a b"]]`},
		{"formula text", `<row><c t="str"><f>A1&amp;B1</f><v>x&amp;y &#x41;&#66;</v></c></row>`, `[["x&y AB"]]`},
		{"CDATA and comments", `<row><c t="str"><v><!-- no --><![CDATA[<1>]]></v></c></row>`, `[["<1>"]]`},
		{"missing shared string", `<row><c t="s"><v>99</v></c></row>`, `[[""]]`},
		{"errors", `<row><c t="e"><v>#N/A</v></c></row>`, `[["#N/A"]]`},
		{"powers of ten", `<row><c><v>1.5E3</v></c><c><v>NaN</v></c></row>`, `[["1500" "NaN"]]`},
		{"quoted brackets", `<row r='1' note="a>b"><c r='A1'><v>1</v></c></row>`, `[["1"]]`},
	} {
		s, err := openBytes(workbook(t, sheetXML(c.rows)), "")
		if err != nil {
			t.Fatal(c.name, err)
		}
		rows, err := read(s)
		if got := fmt.Sprintf("%q", rows); got != c.want || err != nil {
			t.Errorf("%s: %s %v, want %s", c.name, got, err, c.want)
		}
	}
}

func TestDaysOf1904(t *testing.T) {
	parts := sheetXML(`<row><c s="1"><v>44565</v></c></row>`)
	parts["xl/workbook.xml"] = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`
	parts["xl/styles.xml"] = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`
	s, err := openBytes(workbook(t, parts), "")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := read(s)
	if want := time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, 44565).Format(time.DateOnly); err != nil || rows[0][0] != want {
		t.Error(rows, err, want)
	}
}

func TestHostileWorkbooksAreRefused(t *testing.T) {
	bomb := strings.Repeat(`<row><c><v>1</v></c></row>`, 1<<20)
	for _, c := range []struct {
		name, code string
		content    []byte
	}{
		{"not a zip", "file.broken", []byte("PK\x03\x04 nothing")},
		{"no workbook", "file.broken", workbook(t, map[string]string{"xl/workbook.xml": ""})},
		{"no sheet part", "file.broken", workbook(t, nil)},
		{"bomb in the sheet", "file.packed", workbook(t, sheetXML(bomb))},
		{"bomb in the strings", "file.packed", workbook(t, map[string]string{"xl/worksheets/sheet1.xml": "<worksheet/>", "xl/sharedstrings.xml": "<sst>" + strings.Repeat("<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>", 1<<20)})},
		{"bomb in the styles", "file.packed", workbook(t, map[string]string{"xl/worksheets/sheet1.xml": "<worksheet/>", "xl/styles.xml": "<styleSheet>" + strings.Repeat("<cellXfs/>", 4<<20)})},
		{"entities", "file.broken", workbook(t, map[string]string{"xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`})},
		{"giant cell", "file.too_large", workbook(t, sheetXML(`<row><c t="str"><v>`+strings.Repeat("x", 2<<20)+`</v></c></row>`))},
		{"cut off", "file.broken", workbook(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c><v>1</v></c></row><row><c><v>1`})},
		{"far column", "row.too_many_cells", workbook(t, sheetXML(`<row><c r="XFD1"><v>1</v></c></row>`))},
		{"endless column", "row.too_many_cells", workbook(t, sheetXML(`<row><c r="ZZZZZZZZZZZZZZZZZZZZZ1"><v>1</v></c></row>`))},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := openBytes(c.content, "")
			if err == nil {
				_, err = read(s)
			}
			if fault.CodeOf(err) != c.code {
				t.Errorf("%v, want %s", err, c.code)
			}
		})
	}
}

func FuzzSheet(f *testing.F) {
	for _, rows := range []string{`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, `<row><c t="inlineStr"><is><t>a</t></is></c></row>`, `<row><c s="1"><v>1e300</v></c><c s="1"><v>-5</v></c></row>`, `<!--`, `<![CDATA[`, `<row><c><v>&#x110000;_xD800_`} {
		f.Add(rows)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		parts := sheetXML(rows)
		parts["xl/sharedstrings.xml"] = `<sst><si>` + rows + `</si></sst>`
		parts["xl/styles.xml"] = `<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`
		s, err := openBytes(workbook(t, parts), "")
		if err != nil {
			return
		}
		line := 0
		for record, err := range s.Records() {
			if err != nil {
				return
			}
			if record.Line <= line || len(record.Cells) > maxCells {
				t.Fatalf("row %d after %d with %d cells", record.Line, line, len(record.Cells))
			}
			line = record.Line
		}
	})
}
