// Package pivot counts things by two of their properties at once: what stands in
// a row, what in a column, and what they add up to.
//
// A column may be a stretch of days. Days come in as dates and are put into the
// buckets that hold them; what lies in no bucket is counted nowhere.
package pivot

import (
	"cmp"
	"slices"

	"kaymak/internal/civil"
)

// Fact is a number of things that share a row and a column, with what they add
// up to. Every fact has as many numbers.
type Fact struct {
	Row, Column string
	Numbers     []int64
}

// Line is a row or a column with its numbers: for a row one cell a column.
type Line struct {
	Key   string
	Cells [][]int64
	Total []int64
}

// Table is what was counted. Every cell has its numbers, 0 where there is nothing.
type Table struct {
	Rows    []Line
	Columns []string
	Totals  [][]int64 // of the columns
	Total   []int64
}

// Of lays facts out under these rows and columns, in this order. What belongs to
// none of them is left out. width is how many numbers a fact has.
func Of(rows, columns []string, width int, facts []Fact) Table {
	t := Table{Columns: columns, Totals: zeros(len(columns), width), Total: make([]int64, width)}
	rowAt, columnAt := places(rows), places(columns)
	for _, key := range rows {
		t.Rows = append(t.Rows, Line{Key: key, Cells: zeros(len(columns), width), Total: make([]int64, width)})
	}
	for _, f := range facts {
		r, ok1 := rowAt[f.Row]
		c, ok2 := columnAt[f.Column]
		if !ok1 || !ok2 {
			continue
		}
		for _, sum := range [][]int64{t.Rows[r].Cells[c], t.Rows[r].Total, t.Totals[c], t.Total} {
			for i, n := range f.Numbers {
				sum[i] += n
			}
		}
	}
	return t
}

func places(keys []string) map[string]int {
	at := make(map[string]int, len(keys))
	for i, key := range keys {
		at[key] = i
	}
	return at
}

func zeros(n, width int) [][]int64 {
	list := make([][]int64, n)
	for i := range list {
		list[i] = make([]int64, width)
	}
	return list
}

// LargestFirst orders rows by their first number; equal ones keep their order.
func (t Table) LargestFirst() {
	slices.SortStableFunc(t.Rows, func(a, b Line) int { return cmp.Compare(b.Total[0], a.Total[0]) })
}

// Bucket is a stretch of days, both ends included.
type Bucket struct {
	Key      string
	From, To civil.Date
}

// Unit is how long a bucket lasts.
type Unit string

// The units. Weeks begin on Monday.
const (
	Week  Unit = "week"
	Month Unit = "month"
)

// Buckets cuts the days from one to another, both included, into weeks or months.
// The first and the last are cut where the days end. A bucket is named by the
// first day of its week or month.
func Buckets(from, to civil.Date, unit Unit) (list []Bucket) {
	for day := from; day <= to; {
		first, next := around(day, unit)
		list = append(list, Bucket{Key: first.String(), From: max(first, from), To: min(next.AddDays(-1), to)})
		day = next
	}
	return list
}

// around gives the first day of the unit that a day lies in, and of the next one.
func around(day civil.Date, unit Unit) (first, next civil.Date) {
	if unit == Month {
		return day.Month().First(), day.Month().Next().First()
	}
	first = day.AddDays(-(int(day.Weekday()) + 6) % 7)
	return first, first.AddDays(7)
}

// Holding finds the bucket of a day among buckets in their order; false where none
// holds it.
func Holding(list []Bucket, day civil.Date) (Bucket, bool) {
	i, _ := slices.BinarySearchFunc(list, day, func(b Bucket, d civil.Date) int { return cmp.Compare(b.To, d) })
	if i == len(list) || day < list[i].From {
		return Bucket{}, false
	}
	return list[i], true
}
