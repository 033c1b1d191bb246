package cli

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestABCEqualsSuperstore: the dates of the workbook are serials, its amounts
// binary fractions (4.5599999999999996 is shown as 4.56).
func TestABCEqualsSuperstore(t *testing.T) {
	var want reference
	readJSON(t, sharedData(t, "xlsx/superstore-2015.abc_reference.json"), &want)
	path := sharedData(t, "xlsx/superstore-2015.xlsx")
	flags := []string{"--company", "Customer ID", "--date", "Order Date", "--amount", "Sales"}
	compareWindow(t, path, want.Whole, flags...)
	compareWindow(t, path, want.Last365, append(flags, "--from", want.From365)...)
}

// TestABCAgreesWithPeer compares with another program, whose rule is inclusive:
// it reads the first three columns of its workbooks, whatever stands beside them.
func TestABCAgreesWithPeer(t *testing.T) {
	worked := []string{"Товар 1 100 A", "Товар 2 50 B", "Товар 4 20 B", "Товар 3 8 C", "Товар 5 5 C"}
	renamed := []string{"Товар 1 100 A", "Товар 2 50 B", "Товар 3 20 B", "Товар 4 8 C", "Товар 5 5 C"}
	tests := map[string]struct {
		rows    []string
		refused []string // column and value
	}{
		"abc_test.xlsx":                   {worked, nil},
		"abc_result.xlsx":                 {worked, nil},
		"category.xlsx":                   {renamed, nil},
		"value_in_share.xlsx":             {renamed, nil},
		"value_in_accumulated_share.xlsx": {renamed, nil},
		"negative_value.xlsx":             {[]string{"Товар 1 100 A", "Товар 3 35 B", "Товар 4 20 C", "Товар 5 5 C", "Товар 2 -50 N"}, nil},
		"not_numeric.xlsx":                {[]string{"Товар 1 100 A", "Товар 3 35 B", "Товар 4 20 C", "Товар 5 5 C"}, []string{"fd"}},
		"empty_value.xlsx":                {[]string{"Товар 1 100 A", "Товар 2 50 C", "Товар 5 5 C"}, []string{"", ""}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			report := peerReport(t, name)
			if diff := cmp.Diff(test.rows, short(report)); diff != "" {
				t.Error(diff)
			}
			var refused []string
			for _, r := range report.Refused {
				refused = append(refused, r.Value)
			}
			if diff := cmp.Diff(test.refused, refused); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func peerReport(t *testing.T, name string) abcReport {
	t.Helper()
	path := sharedData(t, "abc-peer", name)
	exit, out, errs := call(t, "", "abc", path, "--format", "json", "--boundary", "inclusive", "--amount", "данные по анализируемому критерию (продажи/оборот/прибыль)")
	if exit != 0 {
		t.Fatalf("exit %d: %s", exit, errs)
	}
	return parseReport(t, out)
}

func TestABCRefusesWorkbooksWithoutATable(t *testing.T) {
	for name, says := range map[string]string{"empty_exel.xlsx": "no rows", "only_header.xlsx": "no row could be used", "data_test.xlsx": "--company"} {
		exit, _, errs := call(t, "", "abc", sharedData(t, "abc-peer", name))
		if exit != 1 || !strings.Contains(errs, says) {
			t.Errorf("%s: exit %d, %s; want %q", name, exit, errs, says)
		}
	}
}
