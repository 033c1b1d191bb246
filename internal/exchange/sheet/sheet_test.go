package sheet_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/exchange"
	"kaymak/internal/exchange/sheet"
)

var day = civil.MakeDate(2026, 2, 28)

func rows() [][]sheet.Cell {
	return [][]sheet.Cell{
		{sheet.Text("ООО «Ёлка»"), sheet.Number("1200.50"), sheet.Day(&day), sheet.Text("+7 (911) 000 12 34")},
		{sheet.Text("a, \"b\"\nc"), sheet.Number("-0.01"), sheet.Day(nil), sheet.Text("")},
		{sheet.Text("Third"), sheet.Number("123456789.99"), sheet.Day(&day), sheet.Text("x")},
	}
}

func file(t *testing.T, format sheet.Format, rows [][]sheet.Cell) string {
	t.Helper()
	var out bytes.Buffer
	w, err := sheet.New(format, &out, []string{"Name", "Amount", "Date", "Phone"})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if err := w.Row(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "list."+string(format))
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// What is written is read back by our own importer as it was.
func TestTheImporterReadsBackWhatIsWritten(t *testing.T) {
	for _, format := range []sheet.Format{sheet.CSV, sheet.XLSX} {
		f, err := exchange.Open(file(t, format, rows()))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		d, err := f.Detect(exchange.Wish{})
		if err != nil {
			t.Fatal(err)
		}
		amount, date := d.Table.Find("Amount"), d.Table.Find("Date")
		var got []string
		for row, err := range d.Table.Rows() {
			if err != nil || row.Bad != nil {
				t.Fatal(err, row.Bad)
			}
			number, bad := d.Table.Columns[amount].Numbers.Parse(row.Cells[amount])
			if bad != nil {
				t.Fatalf("%s: %v", format, bad)
			}
			_, exact, ok := number.Rescale(2)
			when := ""
			if row.Cells[date] != "" {
				on, bad := d.Table.Columns[date].Dates.Parse(row.Cells[date])
				if bad != nil {
					t.Fatalf("%s: %v", format, bad)
				}
				when = on.String()
			}
			if !exact || !ok {
				t.Errorf("%s: %v is not exact", format, number)
			}
			got = append(got, row.Cells[d.Table.Find("Name")], number.String(), when, row.Cells[d.Table.Find("Phone")])
		}
		want := []string{"ООО «Ёлка»", "1200.50", "2026-02-28", "+7 (911) 000 12 34", "a, \"b\"\nc", "-0.01", "", "", "Third", "123456789.99", "2026-02-28", "x"}
		if format == sheet.XLSX {
			want[1] = "1200.5"
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
}

func TestNoTextIsAFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=HYPERLINK(\"http://x\")": "'=HYPERLINK(\"http://x\")", "+SUM(A1)": "'+SUM(A1)", "-1+2": "'-1+2", "@cmd": "'@cmd", "\tx": "'\tx", "\rx": "'\rx",
		"+7 (911) 000": "+7 (911) 000", "-12": "-12", "plain": "plain", "": "", "-": "'-", "a=b": "a=b", "+7=1": "'+7=1",
	} {
		if got := sheet.Harmless(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
