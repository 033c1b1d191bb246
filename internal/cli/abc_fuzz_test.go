package cli

import (
	"bytes"
	"encoding/json"
	"math/big"
	"testing"
)

// FuzzABC: whatever the bytes, the answer is an exit code, and a report whose
// companies, groups and sums agree.
func FuzzABC(f *testing.F) {
	for _, seed := range []string{worked, "", "company,amount\n", "Клиент;Дата;Сумма\nА;01.02.2026;1 234,50\n", "a\tb\n1\t2\n", "company,amount\na,1e5\nb,-2\nc,(3)\n\"x", "PK\x03\x04", "\xff\xfec\x00,\x00a\x00\n\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, input []byte) {
		var out, errs bytes.Buffer
		exit := Run([]string{"abc", "-", "--format", "json"}, &Streams{In: bytes.NewReader(input), Out: &out, Err: &errs})
		if exit != 0 && exit != 1 {
			t.Fatalf("exit %d: %s", exit, errs.String())
		}
		if exit == 1 {
			return
		}
		var report abcReport
		if err := json.Unmarshal(out.Bytes(), &report); err != nil {
			t.Fatal(err)
		}
		checkReport(t, report)
	})
}

func checkReport(t *testing.T, report abcReport) {
	t.Helper()
	rows, groups := new(big.Rat), new(big.Rat)
	ranked := 0
	for _, row := range report.Rows {
		if row.Group == "A" || row.Group == "B" || row.Group == "C" {
			rows.Add(rows, number(t, row.Value))
			ranked++
		}
	}
	companies := 0
	for _, g := range report.Groups {
		groups.Add(groups, number(t, g.Value))
		companies += g.Companies
	}
	total := number(t, report.Total)
	if rows.Cmp(total) != 0 || groups.Cmp(total) != 0 || companies != ranked || len(report.Rows) != report.Companies || report.Companies-report.Unranked != ranked {
		t.Fatalf("sums do not agree: %+v", report)
	}
}
