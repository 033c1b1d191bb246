package cli

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sharedData finds real files of others. They are no part of the project: where
// they are absent the test says so, except in CI, which has them.
func sharedData(t *testing.T, parts ...string) string {
	t.Helper()
	folder := os.Getenv("KAYMAK_SHARED_DATA")
	if folder == "" {
		folder = "../../../shared/data"
	}
	path := filepath.Join(append([]string{folder}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("CI must have %s: %v", path, err)
		}
		t.Skipf("skipped: %s is absent; set KAYMAK_SHARED_DATA", path)
	}
	return path
}

// reference is what independent arithmetic found in a data set.
type reference struct {
	LastDay string          `json:"last_day"`
	From365 string          `json:"window_365_first_day"`
	Whole   referenceWindow `json:"whole"`
	Last365 referenceWindow `json:"last_365_days"`
}

type referenceWindow struct {
	Ranked    int                       `json:"customers_ranked"`
	Total     string                    `json:"T"`
	Before    map[string]referenceGroup `json:"R1_before"`
	Including map[string]referenceGroup `json:"R2_including"`
	Gini      float64                   `json:"gini"`
	Top5      [][4]string               `json:"top5"`
}

// UnmarshalJSON of the groups skips "boundary_ties", which is a list.
func (g *referenceGroup) UnmarshalJSON(b []byte) error {
	if b[0] == '[' {
		return nil
	}
	var plain struct {
		Customers int     `json:"customers"`
		Revenue   string  `json:"revenue"`
		Share     float64 `json:"revenue_share"`
	}
	err := json.Unmarshal(b, &plain)
	*g = referenceGroup(plain)
	return err
}

type referenceGroup struct {
	Customers int
	Revenue   string
	Share     float64
}

func TestABCEqualsReferences(t *testing.T) {
	tests := []struct {
		name, reference string
		input           func(t *testing.T) string // path of the file
		flags           []string
	}{
		{"classicmodels", "payments/classicmodels/abc_reference.json", plain("payments/classicmodels/payments.csv"), nil},
		{"maven", "payments/maven-crm/abc_reference.json", mavenWon, nil},
		{"accounts receivable", "payments/accounts-receivable/abc_reference.json", plain("payments/accounts-receivable/invoices.csv"), []string{"--date", "SettledDate"}},
		{"HMRC", "payments/uk-spend-hmrc/abc_reference_hmrc_2018_09.json", plain("payments/uk-spend-hmrc/HMRC_spending_over_25000_for_September_2018.csv"), nil},
		{"northwind", "payments/northwind/abc_reference.json", northwindLines, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var want reference
			readJSON(t, sharedData(t, test.reference), &want)
			path := test.input(t)
			compareWindow(t, path, want.Whole, test.flags...)
			compareWindow(t, path, want.Last365, append(test.flags, "--from", want.From365)...)
		})
	}
}

// compareWindow compares both boundary rules. The reference does not force the
// first company into A, which makes no difference in these files: none holds
// more than 80 %.
func compareWindow(t *testing.T, path string, want referenceWindow, flags ...string) {
	t.Helper()
	for boundary, groups := range map[string]map[string]referenceGroup{"crossing": want.Before, "inclusive": want.Including} {
		exit, out, errs := call(t, "", append([]string{"abc", path, "--format", "json", "--boundary", boundary}, flags...)...)
		var got abcReport
		if err := json.Unmarshal([]byte(out), &got); exit != 0 || err != nil {
			t.Fatal(exit, errs, err)
		}
		if got.Companies-got.Unranked != want.Ranked || !sameCents(got.Total, want.Total) || fmt.Sprintf("%.6f", got.Gini) != fmt.Sprintf("%.6f", want.Gini) {
			t.Errorf("%s %v: %d ranked, %s, Gini %f; want %d, %s, %f", boundary, flags, got.Companies-got.Unranked, got.Total, got.Gini, want.Ranked, want.Total, want.Gini)
		}
		for _, g := range got.Groups {
			w := groups[g.Group]
			if g.Companies != w.Customers || !sameCents(g.Value, w.Revenue) || fmt.Sprintf("%.6f", g.Share) != fmt.Sprintf("%.6f", w.Share) {
				t.Errorf("%s %v: %+v, want %+v", boundary, flags, g, w)
			}
		}
		for i, top := range want.Top5 {
			group := top[2]
			if boundary == "inclusive" {
				group = top[3]
			}
			if row := got.Rows[i]; !strings.HasPrefix(top[0], row.Company) || !sameCents(row.Value, top[1]) || row.Group != group {
				t.Errorf("%s %v: place %d is %+v, want %v", boundary, flags, i+1, row, top)
			}
		}
	}
}

// sameCents: the reference rounds half to even to two places.
func sameCents(exact, rounded string) bool {
	a, ok1 := new(big.Rat).SetString(exact)
	b, ok2 := new(big.Rat).SetString(rounded)
	if !ok1 || !ok2 {
		return false
	}
	return a.Sub(a, b).Abs(a).Cmp(big.NewRat(1, 200)) <= 0
}

// TestABCEqualsReferencesByCompany compares every company of the sets that list them.
func TestABCEqualsReferencesByCompany(t *testing.T) {
	for set, input := range map[string]func(*testing.T) string{"classicmodels": plain("payments/classicmodels/payments.csv"), "northwind": northwindLines} {
		want := map[string]string{}
		for _, record := range readCSV(t, sharedData(t, "payments", set, "abc_customers.csv"))[1:] {
			want[record[0]] = record[2]
		}
		_, out, _ := call(t, "", "abc", input(t), "--format", "csv")
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, row := range rows[1:] {
			got[row[0]] = row[4]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", set, diff)
		}
	}
}

func plain(path string) func(*testing.T) string {
	return func(t *testing.T) string { return sharedData(t, path) }
}

// mavenWon keeps the deals that were won.
func mavenWon(t *testing.T) string {
	records := readCSV(t, sharedData(t, "payments/maven-crm/sales_pipeline.csv"))
	stage := slices.Index(records[0], "deal_stage")
	return writeCSV(t, slices.DeleteFunc(records, func(r []string) bool { return r[stage] != "Won" && r[stage] != "deal_stage" }))
}

// northwindLines joins order lines with their orders: customer, date, exact amount.
func northwindLines(t *testing.T) string {
	orders := map[string][]string{}
	for _, r := range readCSV(t, sharedData(t, "payments/northwind/orders.csv"))[1:] {
		orders[r[0]] = r
	}
	records := [][]string{{"customer", "order_date", "amount"}}
	for _, r := range readCSV(t, sharedData(t, "payments/northwind/order_details.csv"))[1:] {
		amount, discount := number(t, r[2]), number(t, r[4])
		amount.Mul(amount, number(t, r[3])).Mul(amount, discount.Sub(big.NewRat(1, 1), discount))
		records = append(records, []string{orders[r[0]][1], orders[r[0]][3], amount.FloatString(6)})
	}
	return writeCSV(t, records)
}

func number(t *testing.T, s string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("%q is not a number", s)
	}
	return r
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(text, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func writeCSV(t *testing.T, records [][]string) string {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "joined.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := csv.NewWriter(file).WriteAll(records); err != nil {
		t.Fatal(err)
	}
	return file.Name()
}
