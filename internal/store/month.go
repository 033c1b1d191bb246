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
		b = binary.AppendUvarint(b, uint64(s.Month-last))
		b = binary.AppendVarint(b, s.Revenue)
		b = binary.AppendVarint(b, s.Margin)
		b = binary.AppendUvarint(b, uint64(s.Count))
		last = s.Month
	}
	return b
}

// UnpackMonths decodes monthly sums, appending to into.
func UnpackMonths(b []byte, into []crm.MonthSum) ([]crm.MonthSum, error) {
	last := civil.Month(0)
	for len(b) > 0 {
		var s crm.MonthSum
		rest, err := nextMonth(b, last, &s)
		if err != nil {
			return nil, err
		}
		into, last, b = append(into, s), s.Month, rest
	}
	return into, nil
}

func nextMonth(b []byte, last civil.Month, s *crm.MonthSum) ([]byte, error) {
	distance, n1 := binary.Uvarint(b)
	if n1 <= 0 {
		return nil, damagedMonths()
	}
	revenue, n2 := binary.Varint(b[n1:])
	if n2 <= 0 {
		return nil, damagedMonths()
	}
	margin, n3 := binary.Varint(b[n1+n2:])
	if n3 <= 0 {
		return nil, damagedMonths()
	}
	count, n4 := binary.Uvarint(b[n1+n2+n3:])
	if n4 <= 0 {
		return nil, damagedMonths()
	}
	*s = crm.MonthSum{Month: last + civil.Month(distance), Revenue: revenue, Margin: margin, Count: int64(count)}
	return b[n1+n2+n3+n4:], nil
}

func damagedMonths() error {
	return fault.New(fault.Internal, "store.months_damaged", "The monthly sums of a company cannot be read. Restore a backup.")
}
