package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

// call runs a command line with standard input.
func call(t *testing.T, input string, args ...string) (exit int, out, errs string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	exit = Run(args, &Streams{In: strings.NewReader(input), Out: &stdout, Err: &stderr})
	return exit, stdout.String(), stderr.String()
}

// abcJSON runs abc over standard input and reads its JSON.
func abcJSON(t *testing.T, input string, flags ...string) abcReport {
	t.Helper()
	exit, out, errs := call(t, input, append([]string{"abc", "-", "--format", "json"}, flags...)...)
	if exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs)
	}
	return parseReport(t, out)
}

func parseReport(t *testing.T, out string) (report abcReport) {
	t.Helper()
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	return report
}

// short writes rows as "company value group".
func short(report abcReport) []string {
	var rows []string
	for _, row := range report.Rows {
		rows = append(rows, row.Company+" "+row.Value+" "+row.Group)
	}
	return rows
}

const worked = "company,amount\nv,100\nw,50\nx,8\ny,20\nz,5\n"

func TestABCWorkedCheck(t *testing.T) {
	for boundary, groups := range map[string]string{"inclusive": "ABBCC", "crossing": "AABBC", "midpoint": "AABCC"} {
		report := abcJSON(t, worked, "--boundary", boundary)
		got := ""
		for _, row := range report.Rows {
			got += row.Group
		}
		if got != groups {
			t.Errorf("%s: %s, want %s", boundary, got, groups)
		}
	}
}

func TestABCReportWhole(t *testing.T) {
	got := abcJSON(t, "company,amount\nv,60.5\nw,19.5\nx,20\nrefunded,-3\nnothing,0\nbad,abc\n,5\n", "--cuts", "60,80")
	want := abcReport{
		Companies: 5, Unranked: 2, Total: "100.0", Gini: got.Gini,
		Groups: []abcGroup{{"A", 1, "60.5", 0.605}, {"B", 1, "20.0", 0.2}, {"C", 1, "19.5", 0.195}},
		Rows: []abcRow{
			{"v", "60.5", 0.605, 0.605, "A"}, {"x", "20.0", 0.2, 0.805, "B"}, {"w", "19.5", 0.195, 1, "C"},
			{"nothing", "0.0", 0, 1, "0"}, {"refunded", "-3.0", 0, 1, "N"},
		},
		Refused: []abcRefusal{{7, "amount", "abc", "This is not a number."}, {8, "company", "", "The cell is empty."}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got.Gini < 0.273333 || got.Gini > 0.273334 { // 2·(19.5 + 2·20 + 3·60.5)/(3·100) − 4/3
		t.Errorf("Gini %v", got.Gini)
	}
}

func TestABCReadsWhatProgramsWrite(t *testing.T) {
	win1251, err := charmap.Windows1251.NewEncoder().String("Отчёт за февраль;;\n\nКлиент;Дата;Сумма\nООО «Ромашка»;01.02.2026;1 234,50\nЗАО Пёс;13.02.2026;\"2 000,00\"\nООО «Ромашка»;14.02.2026;-34,50\n")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		input string
		flags []string
		want  []string
	}{
		"windows-1251, semicolons, preamble, decimal commas": {win1251, nil, []string{"ЗАО Пёс 2000.00 A", "ООО «Ромашка» 1200.00 A"}},
		"the window is half-open":                            {win1251, []string{"--from", "2026-02-01", "--to", "2026-02-14"}, []string{"ЗАО Пёс 2000.00 A", "ООО «Ромашка» 1234.50 A"}},
		"a company with nothing in the window":               {win1251, []string{"--from", "2026-02-14"}, []string{"ЗАО Пёс 0.00 0", "ООО «Ромашка» -34.50 N"}},
		"the whole column says month first":                  {"client,date,sum\na,01/02/2026,10\nb,02/13/2026,5\n", []string{"--to", "2026-02-01"}, []string{"a 10 A", "b 0 0"}},
		"the whole column says day first":                    {"client,date,sum\na,01/02/2026,10\nb,13/02/2026,5\n", []string{"--to", "2026-02-01"}, []string{"a 0 0", "b 0 0"}},
		"both styles of thousands":                           {"supplier,amount\na,\"184,904.05\"\nb,301300\n", nil, []string{"b 301300.00 A", "a 184904.05 A"}},
		"places of the most exact amount":                    {"company,amount\na,0.1\na,0.2\nb,0.3001\n", nil, []string{"b 0.3001 A", "a 0.3000 A"}},
		"more digits than a machine number":                  {"company,amount\na,0.30000000000000004\na,12345678901234.5\n", nil, []string{"a 12345678901234.80000000000000004 A"}},
		"sums beyond a machine number":                       {"company,amount\na,900000000000000000\na,900000000000000000\nb,9000000000000000000\n", []string{"--amount", "amount"}, []string{"a 1800000000000000000 A"}},
		"counting payments needs no amounts":                 {"company,amount\na,x\na,y\nb,z\n", []string{"--measure", "count"}, []string{"a 2 A", "b 1 A"}},
		"columns in any case":                                {"Firm,Paid\na,1\n", []string{"--company", "firm", "--amount", "PAID"}, []string{"a 1 A"}},
		"names as written, white space apart":                {"company,amount\nAcme   Ltd.,1\nACME Ltd.,2\nAcme Ltd.,4\n", nil, []string{"Acme   Ltd. 5 A", "ACME Ltd. 2 A"}},
		"ties rank by name":                                  {"company,amount\nb,1\nа,1\na,1\nB,1\n", nil, []string{"B 1 A", "a 1 A", "b 1 A", "а 1 A"}},
		"refunds count against the company":                  {"company,amount\na,10\na,(4)\nb,-1\n", nil, []string{"a 6 A", "b -1 N"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, short(abcJSON(t, test.input, test.flags...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestABCExitCodes(t *testing.T) {
	tests := map[string]struct {
		input string
		args  []string
		exit  int
		says  string
	}{
		"some good rows":         {"company,amount\na,1\nb,x\n", []string{"-"}, 0, `line 3, column "amount", value "x"`},
		"no good row":            {"company,amount\na,x\n", []string{"-"}, 1, "no row could be used"},
		"a header alone":         {"company,amount\n", []string{"-"}, 1, "no row could be used"},
		"nothing":                {"", []string{"-"}, 1, "empty"},
		"no such file":           {"", []string{"/nowhere/payments.csv"}, 1, "/nowhere/payments.csv"},
		"a folder":               {"", []string{t.TempDir()}, 1, "cannot be read"},
		"no amounts":             {"company,city\na,x\nb,y\n", []string{"-"}, 1, "--amount"},
		"no file named":          {"", nil, 2, "<file>"},
		"an unknown flag":        {worked, []string{"-", "--foo"}, 2, "--foo"},
		"an unknown column":      {worked, []string{"-", "--amount", "sum"}, 2, "company, amount"},
		"an unknown format":      {worked, []string{"-", "--format", "xml"}, 2, "--format"},
		"an unknown boundary":    {worked, []string{"-", "--boundary", "nearest"}, 2, "--boundary"},
		"an unknown measure":     {worked, []string{"-", "--measure", "margin"}, 2, "--measure"},
		"one cut":                {worked, []string{"-", "--cuts", "80"}, 2, "--cuts"},
		"descending cuts":        {worked, []string{"-", "--cuts", "95,80"}, 2, "--cuts"},
		"a cut that is a word":   {worked, []string{"-", "--cuts", "80,most"}, 2, "--cuts"},
		"a cut above the whole":  {worked, []string{"-", "--cuts", "80,101"}, 2, "--cuts"},
		"too fine a cut":         {worked, []string{"-", "--cuts", "80.001,95"}, 2, "--cuts"},
		"no such day":            {worked, []string{"-", "--from", "2026-02-30"}, 2, "--from"},
		"an empty window":        {worked, []string{"-", "--from", "2026-02-01", "--to", "2026-02-01"}, 2, "--to"},
		"a window without dates": {worked, []string{"-", "--from", "2026-02-01"}, 2, "--date"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			exit, _, errs := call(t, test.input, append([]string{"abc"}, test.args...)...)
			if exit != test.exit || !strings.Contains(errs, test.says) {
				t.Errorf("exit %d, want %d; stderr: %s", exit, test.exit, errs)
			}
		})
	}
}

func TestABCListsRefusalsWhenNothingIsLeft(t *testing.T) {
	exit, out, _ := call(t, "company,amount\na,x\n", "abc", "-", "--format", "json")
	var report abcReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]abcRefusal{{2, "amount", "x", "This is not a number."}}, report.Refused); exit != 1 || diff != "" {
		t.Errorf("exit %d %s", exit, diff)
	}
	for _, list := range []string{`"groups": [`, `"rows": []`} {
		if !strings.Contains(out, list) {
			t.Errorf("no %s in %s", list, out)
		}
	}
}

func TestABCRefusesDatesInUse(t *testing.T) {
	input := "company,date,delivered,amount\na,2026-01-05,,1\nb,2026-02-30,,2\nc,2026-01-07,2026-01-09,4\nd,2026-01-08,,5\n"
	report := abcJSON(t, input)
	if diff := cmp.Diff([]abcRefusal{{3, "date", "2026-02-30", "There is no such day."}}, report.Refused); diff != "" {
		t.Error(diff)
	}
	sparse := abcJSON(t, strings.ReplaceAll(input, "2026-02-30", "2026-02-28"), "--date", "delivered")
	if len(sparse.Rows) != 1 || len(sparse.Refused) != 3 {
		t.Errorf("a named column is required in every row: %+v", sparse)
	}
}

func TestABCFromFileAndForms(t *testing.T) {
	path := filepath.Join(t.TempDir(), "платежи 1.csv")
	if err := os.WriteFile(path, []byte("company,amount\n\"Smith, \"\"Sons\"\"\",75\nbeta\x1b[31m,25\ngone,0\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	exit, out, errs := call(t, "", "abc", path, "--format=csv")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if exit != 0 || err != nil {
		t.Fatal(exit, errs, err)
	}
	want := [][]string{{"company", "value", "share", "cumulative", "group"}, {`Smith, "Sons"`, "75", "0.75", "0.75", "A"}, {"beta\x1b[31m", "25", "0.25", "1", "A"}, {"gone", "0", "0", "1", "0"}}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	exit, out, _ = call(t, "", "abc", path)
	for _, text := range []string{"A              2    100  100.00 %", "   1  A      Smith, \"Sons\"     75  75.00 %     75.00 %", "outside the base"} {
		if exit != 0 || !strings.Contains(out, text) {
			t.Errorf("no %q in\n%s", text, out)
		}
	}
	if strings.Contains(out, "\x1b") {
		t.Error("a control sequence reached the terminal")
	}
}
