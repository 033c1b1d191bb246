package workcalendar_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/exchange/workcalendar"
	"kaymak/internal/fault"
	"kaymak/internal/plan/worktime"
)

// sharedData is the folder of real files; its absence skips a test, and fails
// it in CI.
func sharedData(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("KAYMAK_SHARED_DATA")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "..", "shared", "data")
	}
	if _, err := os.Stat(folder); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the shared data folder is missing: %v", err)
		}
		t.Skipf("the shared data folder is missing: %v", err)
	}
	return folder
}

// The calendars shipped with the program say day for day what the published
// ones say.
func TestShippedCalendarsEqualThePublishedOnes(t *testing.T) {
	for year := 2023; year <= 2026; year++ {
		text, err := os.ReadFile(filepath.Join(sharedData(t), "calendar", "ru", fmt.Sprint(year), "calendar.xml"))
		if err != nil {
			t.Fatal(err)
		}
		published, err := workcalendar.Read(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		shipped, err := worktime.Official("ru", year)
		if err != nil {
			t.Fatal(err)
		}
		var days []worktime.Day
		for _, d := range published.Days {
			days = append(days, worktime.Day{Date: d.Date, Kind: worktime.Kind(d.Kind), Title: d.Title, From: d.From})
		}
		if diff := cmp.Diff(days, shipped.Days); diff != "" {
			t.Errorf("%d: published − shipped +\n%s", year, diff)
		}
	}
}

func TestRead(t *testing.T) {
	got, err := workcalendar.Read(strings.NewReader(`<calendar year="2024" country="RU">
		<holidays><holiday id="1" title="New Year"/></holidays>
		<days><day d="04.27" t="3"/><day d="01.01" t="1" h="1"/><day d="04.29" t="1" f="04.27"/><day d="11.02" t="2"/></days></calendar>`))
	if err != nil {
		t.Fatal(err)
	}
	from := civil.MakeDate(2024, 4, 27)
	want := workcalendar.Calendar{Country: "ru", Year: 2024, Days: []workcalendar.Day{
		{Date: from, Kind: workcalendar.Work},
		{Date: civil.MakeDate(2024, 1, 1), Kind: workcalendar.Off, Title: "New Year"},
		{Date: civil.MakeDate(2024, 4, 29), Kind: workcalendar.Off, From: &from},
		{Date: civil.MakeDate(2024, 11, 2), Kind: workcalendar.Short},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "not a working calendar",
		"<html></html>":          "not a working calendar",
		`<calendar year="2026">`: "not a working calendar",
		`<calendar year="2026"><days></days></calendar>`:                                                         "no days",
		`<calendar year="soon"><days><day d="01.01" t="1"/></days></calendar>`:                                   "calendar.year",
		`<calendar year="2026"><days><day d="02.30" t="1"/><day d="01.01" t="9"/></days></calendar>`:             "calendar.days[1].t",
		`<calendar year="2026"><days><day d="02.30" t="1"/></days></calendar>`:                                   "calendar.days[0].d",
		`<calendar year="2026"><days><day d="01.02" t="1" f="13.01"/></days></calendar>`:                         "calendar.days[0].f",
		`<calendar year="2026"><days><day d="01.02" t="1"/><day d="01.02" t="2"/></days></calendar>`:             "twice",
		`<calendar year="2026"><days>` + strings.Repeat(`<day d="01.02" t="1"/>`, 60_000) + `</days></calendar>`: "larger than 1 MB",
	} {
		_, err := workcalendar.Read(strings.NewReader(text))
		if !fault.Is(err, fault.Invalid) || !strings.Contains(err.Error(), want) {
			t.Errorf("Read(%.80q) = %v, want %q", text, err, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(`<calendar year="2026"><days><day d="01.01" t="1" h="1" f="01.03"/></days></calendar>`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := workcalendar.Read(bytes.NewReader(text))
		if err == nil && (len(c.Days) == 0 || len(c.Days) > 366) {
			t.Errorf("%d days", len(c.Days))
		}
	})
}
