package forecast_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/plan/forecast"
)

var today = civil.MakeDate(2026, 11, 23)

func open(day civil.Date, probability, amount int64) forecast.Row {
	return forecast.Row{Day: day, Probability: probability, Count: 1, Amount: amount, Weighted: amount * probability / 10_000}
}

func TestDealsAreSpreadOverMonths(t *testing.T) {
	f := forecast.Of([]forecast.Row{
		{Won: true, Day: civil.MakeDate(2026, 11, 2), Probability: 10_000, Count: 2, Amount: 700, Weighted: 700},
		{Won: true, Day: civil.MakeDate(2026, 10, 31), Probability: 10_000, Count: 1, Amount: 999, Weighted: 999},
		open(today, 7500, 1000),
		open(civil.MakeDate(2026, 11, 30), 5000, 400),
		open(civil.MakeDate(2026, 12, 31), 9000, 2000),
		open(civil.MakeDate(2027, 1, 1), 1000, 5000),
		open(today-1, 2500, 800),
		open(0, 1000, 300),
	}, today, 2, 7500)
	want := forecast.Forecast{
		Months: []forecast.Month{
			{Month: civil.MakeMonth(2026, 11), Sum: forecast.Sum{Won: 700, WonCount: 2, Open: 1400, OpenCount: 2, Committed: 1000, Weighted: 950}},
			{Month: civil.MakeMonth(2026, 12), Sum: forecast.Sum{Open: 2000, OpenCount: 1, Committed: 2000, Weighted: 1800}},
		},
		Overdue: forecast.Sum{Open: 800, OpenCount: 1, Weighted: 200},
		Later:   forecast.Sum{Open: 5000, OpenCount: 1, Weighted: 500},
		Undated: forecast.Sum{Open: 300, OpenCount: 1, Weighted: 30},
	}
	if diff := cmp.Diff(want, f); diff != "" {
		t.Error(diff)
	}
	if november := f.Months[0]; november.Expected() != 1650 || november.Promised() != 1700 {
		t.Errorf("expected %d, promised %d", november.Expected(), november.Promised())
	}
}

// No open deal is lost or counted twice, wherever its day lies.
func TestEveryOpenDealIsInOnePart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var rows []forecast.Row
		var amount, count, weighted, committed int64
		for range rapid.IntRange(0, 40).Draw(t, "rows") {
			day := civil.Date(0)
			if rapid.Bool().Draw(t, "dated") {
				day = today + civil.Date(rapid.IntRange(-800, 800).Draw(t, "day"))
			}
			r := open(day, rapid.Int64Range(0, 10_000).Draw(t, "p"), rapid.Int64Range(0, 1_000_000).Draw(t, "amount"))
			amount, count, weighted = amount+r.Amount, count+1, weighted+r.Weighted
			if r.Probability >= 6000 {
				committed += r.Amount
			}
			rows = append(rows, r)
		}
		f := forecast.Of(rows, today, rapid.IntRange(1, 24).Draw(t, "months"), 6000)
		parts := []forecast.Sum{f.Overdue, f.Later, f.Undated}
		for _, m := range f.Months {
			parts = append(parts, m.Sum)
		}
		for _, p := range parts {
			amount, count, weighted, committed = amount-p.Open, count-p.OpenCount, weighted-p.Weighted, committed-p.Committed
		}
		if amount != 0 || count != 0 || weighted != 0 || committed != 0 {
			t.Fatalf("left over: %d, %d, %d, %d", amount, count, weighted, committed)
		}
	})
}
