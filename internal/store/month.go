package store

import (
	"encoding/binary"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// A company's payments by month are packed into one row, oldest month first:
// the first entry holds the month itself, each later one the distance to the
// month before; then revenue, margin and count. All numbers are varints.
// Months without payments are left out. One row per company answers any window
// on month bounds with a single scan.

// PackMonths encodes monthly sums that are sorted by month.
func PackMonths(sums []crm.MonthSum) []byte {
	b := make([]byte, 0, 10*len(sums))
	last := civil.Month(0)
	for _, s := range sums {
		b = packEntry(b, int32(s.Month-last), s.Revenue, s.Margin, s.Count)
		last = s.Month
	}
	return b
}

// UnpackMonths decodes monthly sums, appending to into.
func UnpackMonths(b []byte, into []crm.MonthSum) ([]crm.MonthSum, error) {
	last := civil.Month(0)
	for len(b) > 0 {
		var e entry
		rest, err := nextEntry(b, &e)
		if err != nil {
			return nil, err
		}
		last += civil.Month(e.distance)
		into, b = append(into, crm.MonthSum{Month: last, Revenue: e.revenue, Margin: e.margin, Count: e.count}), rest
	}
	return into, nil
}

// entry is one packed sum: how far it lies from the one before, and what it holds.
type entry struct {
	distance               int32
	revenue, margin, count int64
}

func packEntry(b []byte, distance int32, revenue, margin, count int64) []byte {
	b = binary.AppendUvarint(b, uint64(distance))
	b = binary.AppendVarint(b, revenue)
	b = binary.AppendVarint(b, margin)
	return binary.AppendUvarint(b, uint64(count))
}

func nextEntry(b []byte, e *entry) ([]byte, error) {
	distance, n1 := binary.Uvarint(b)
	if n1 <= 0 {
		return nil, damagedSums()
	}
	revenue, n2 := binary.Varint(b[n1:])
	if n2 <= 0 {
		return nil, damagedSums()
	}
	margin, n3 := binary.Varint(b[n1+n2:])
	if n3 <= 0 {
		return nil, damagedSums()
	}
	count, n4 := binary.Uvarint(b[n1+n2+n3:])
	if n4 <= 0 {
		return nil, damagedSums()
	}
	*e = entry{int32(distance), revenue, margin, int64(count)}
	return b[n1+n2+n3+n4:], nil
}

func damagedSums() error {
	return fault.New(fault.Internal, "store.sums_damaged", "The sums of a company's payments cannot be read. Restore a backup.")
}
