package year

import (
	"flag"
	"os"
	"reflect"
	"sync"
	"testing"

	"kaymak/internal/crm"
)

var update = flag.Bool("update", false, "write the page of the results")

const page = "../../docs/simulated-year.md"

// allTheirTime is lived once for all tests.
var allTheirTime = sync.OnceValue(func() [2]Lived { return both(100) })

func both(share int64) [2]Lived {
	scheduled, plain, err := Both(share)
	if err != nil {
		panic(err)
	}
	return [2]Lived{scheduled, plain}
}

// attained is the capped attainment of a class.
func attained(l Lived, class crm.PotentialClass) float64 {
	rows, _ := l.Attainment()
	return *rows[class].Capped
}

func TestAYearByTheSchedule(t *testing.T) {
	whole, short := allTheirTime(), both(70)
	if a := attained(whole[0], crm.PotentialA); a < 0.95 {
		t.Errorf("%.3f of what clients of potential A were due", a)
	}
	if attained(short[0], crm.PotentialA) <= attained(short[1], crm.PotentialA) {
		t.Error("short of time, potential A gets no more than by the plain rule")
	}
	for name, l := range map[string]Lived{"whole": whole[0], "short": short[0]} {
		if l.OverDays > 0 || l.Stepless > 0 || l.Mornings != 6*365 {
			t.Errorf("%s time: %d days over capacity, %d companies without a next step in %d mornings", name, l.OverDays, l.Stepless, l.Mornings)
		}
	}
	text := Page(whole, short)
	if *update {
		if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if written, err := os.ReadFile(page); err != nil || string(written) != text {
		t.Errorf("%s is not current (%v): go test ./bench/year -update writes it", page, err)
	}
}

func TestAYearIsTheSameEveryTime(t *testing.T) {
	again, err := live(bySchedule, 100)
	if err != nil || !reflect.DeepEqual(again, allTheirTime()[0]) {
		t.Error("the same seed made another year")
	}
}

// TestWhatChanceDoes: the two years differ only by whom they contact.
func TestWhatChanceDoes(t *testing.T) {
	years := allTheirTime()
	if len(years[0].firms) != len(years[1].firms) {
		t.Fatal("the years have different companies")
	}
	for i, f := range years[0].firms {
		g := years[1].firms[i]
		if f.ID != g.ID || f.since != g.since || f.due != g.due || f.owner != g.owner || !reflect.DeepEqual(f.standard, g.standard) {
			t.Fatalf("%s and %s are not the same company", f.ID, g.ID)
		}
	}
}

func TestWhatIsDue(t *testing.T) {
	w, err := newWorld(100)
	if err != nil {
		t.Fatal(err)
	}
	f := &firm{since: span.From}
	f.IntervalDays = 7
	// Never met: due on 12 January, the first working day of Russia's 2026, then weekly, every
	// Monday but 23 February, 9 March and 11 May, which make Tuesdays of the weeks after.
	if due := w.dueOf(f); due != 51 {
		t.Errorf("%d contacts, one a week from 12 January on", due)
	}
	f.since = span.To.AddDays(-1)
	if due := w.dueOf(f); due != 0 {
		t.Errorf("%d contacts on the last of December, which is a holiday", due)
	}
}
