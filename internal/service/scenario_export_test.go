package service_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/xlsx"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

func TestAScenarioIsWrittenInEveryLanguage(t *testing.T) {
	g := servicetest.New(t)
	scenarios := service.Scenarios{Core: g.Core}
	card := saved(t, g, copied(t, g), func(a *crm.Assumptions) {
		normOf(a, "call").Minutes = 17
		normOf(a, "call").Success, normOf(a, "call").FailureMinutes = 0.5, 2
		cellIn(a, lowHigh).Operations["call"] = 24
		a.Person.SellingShare, a.Person.Spread = 0.7, "working_time"
		a.Hires = append(a.Hires, crm.HireAssumed{Month: a.Months[2].Month, People: 1})
		a.Months[1].Hours += 8
	})
	words := map[string]string{"en": "Call in C/A, a year", "ru": "Звонок в C/A, в год", "bg": "Обаждане в C/A, годишно"}
	for language, want := range words {
		for _, format := range []service.ScenarioFormat{service.ScenarioPage, service.ScenarioWorkbook} {
			write, err := scenarios.Export(t.Context(), g.Admin, card.ID, format, language)
			if err != nil {
				t.Fatal(err)
			}
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			if format == service.ScenarioPage {
				if !bytes.HasPrefix(out.Bytes(), []byte("%PDF-")) || bytes.Count(out.Bytes(), []byte("/Type /Page\n")) != 1 {
					t.Errorf("%s: not one page", language)
				}
				continue
			}
			found := inputsOf(t, out.Bytes())
			if line := found[want]; len(line) != 4 || line[2] != "36" || line[3] != "24" {
				t.Errorf("%s: %q is %q", language, want, line)
			}
		}
	}
	if _, err := scenarios.Export(t.Context(), g.Admin, card.ID, "doc", "en"); !fault.Is(err, fault.Invalid) {
		t.Errorf("an unknown format: %v", err)
	}
}

// inputsOf reads the rows of a workbook by what they are called.
func inputsOf(t *testing.T, file []byte) map[string][]string {
	t.Helper()
	source, err := xlsx.Open(bytes.NewReader(file), int64(len(file)), "")
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]string{}
	for record, err := range source.Records() {
		if err != nil {
			t.Fatal(err)
		}
		rows[strings.TrimSpace(record.Cells[1])] = slices.Clone(record.Cells)
	}
	return rows
}
