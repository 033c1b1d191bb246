package pivot_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/plan/pivot"
)

func date(month time.Month, day int) civil.Date { return civil.MakeDate(2026, month, day) }

func TestAWorkedTable(t *testing.T) {
	got := pivot.Of([]string{"Ann", "Boris", "Vera"}, []string{"call", "visit"}, 2, []pivot.Fact{
		{"Ann", "call", []int64{2, 24}}, {"Boris", "visit", []int64{3, 285}}, {"Boris", "call", []int64{1, 12}}, {"Ann", "call", []int64{1, 5}}, {"Gone", "call", []int64{9, 9}},
	})
	got.LargestFirst()
	want := pivot.Table{
		Columns: []string{"call", "visit"},
		Rows: []pivot.Line{
			{"Boris", [][]int64{{1, 12}, {3, 285}}, []int64{4, 297}},
			{"Ann", [][]int64{{3, 29}, {0, 0}}, []int64{3, 29}},
			{"Vera", [][]int64{{0, 0}, {0, 0}}, []int64{0, 0}},
		},
		Totals: [][]int64{{4, 41}, {3, 285}},
		Total:  []int64{7, 326},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// The first and last buckets are cut where the days end: 23 November 2026 is a
// Monday.
func TestWorkedBuckets(t *testing.T) {
	weeks := pivot.Buckets(date(time.November, 18), date(time.December, 1), pivot.Week)
	want := []pivot.Bucket{
		{"2026-11-16", date(time.November, 18), date(time.November, 22)}, {"2026-11-23", date(time.November, 23), date(time.November, 29)}, {"2026-11-30", date(time.November, 30), date(time.December, 1)},
	}
	if diff := cmp.Diff(want, weeks); diff != "" {
		t.Error(diff)
	}
	months := pivot.Buckets(date(time.January, 31), date(time.March, 1), pivot.Month)
	want = []pivot.Bucket{{"2026-01-01", date(time.January, 31), date(time.January, 31)}, {"2026-02-01", date(time.February, 1), date(time.February, 28)}, {"2026-03-01", date(time.March, 1), date(time.March, 1)}}
	if diff := cmp.Diff(want, months); diff != "" {
		t.Error(diff)
	}
}

// Every day lies in exactly one bucket, and none outside.
func TestBucketsHoldEveryDayOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := civil.Date(rapid.IntRange(15_000, 25_000).Draw(t, "from"))
		to := from.AddDays(rapid.IntRange(0, 500).Draw(t, "days"))
		list := pivot.Buckets(from, to, rapid.SampledFrom([]pivot.Unit{pivot.Week, pivot.Month}).Draw(t, "unit"))
		for day := from.AddDays(-40); day <= to.AddDays(40); day++ {
			holding := slices.DeleteFunc(slices.Clone(list), func(b pivot.Bucket) bool { return day < b.From || day > b.To })
			if inside := from <= day && day <= to; inside != (len(holding) == 1) || len(holding) > 1 {
				t.Fatalf("%s lies in %v", day, holding)
			}
			got, found := pivot.Holding(list, day)
			if found != (len(holding) == 1) || found && got != holding[0] {
				t.Fatalf("%s: got %v, %v, want %v", day, got, found, holding)
			}
		}
	})
}

// Sums are kept whichever way they are added, and a cell is what a slow look at
// every fact finds.
func TestATableAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.SampledFrom([]string{"a", "b", "c", "d"})
		var facts []pivot.Fact
		for i := range rapid.IntRange(0, 40).Draw(t, "facts") {
			n := func(name string) int64 { return rapid.Int64Range(0, 1000).Draw(t, fmt.Sprint(name, i)) }
			facts = append(facts, pivot.Fact{Row: key.Draw(t, "row"), Column: key.Draw(t, "column"), Numbers: []int64{n("count"), n("sum")}})
		}
		rows, columns := []string{"c", "a", "b"}, []string{"b", "d"}
		table := pivot.Of(rows, columns, 2, facts)
		table.LargestFirst()
		var grand int64
		for i, line := range table.Rows {
			var across int64
			for c, cell := range line.Cells {
				var slow [2]int64
				for _, f := range facts {
					if f.Row == line.Key && f.Column == table.Columns[c] {
						slow[0], slow[1] = slow[0]+f.Numbers[0], slow[1]+f.Numbers[1]
					}
				}
				if slow != [2]int64(cell) {
					t.Fatalf("%s × %s is %v, want %v", line.Key, table.Columns[c], cell, slow)
				}
				across += cell[0]
			}
			if grand += across; across != line.Total[0] {
				t.Fatalf("%s adds up to %d, not %d", line.Key, across, line.Total[0])
			}
			if i > 0 && table.Rows[i-1].Total[0] < line.Total[0] {
				t.Fatal("a smaller row stands above a larger one")
			}
		}
		var down int64
		for _, total := range table.Totals {
			down += total[0]
		}
		if grand != table.Total[0] || down != table.Total[0] {
			t.Fatalf("%d across, %d down, %d in all", grand, down, table.Total[0])
		}
	})
}
