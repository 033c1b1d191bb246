package crm

import (
	"encoding/binary"
	"time"

	"kaymak/internal/civil"
)

// Payment is money received from a company on a day; a refund is negative.
type Payment struct {
	ID         ID
	CompanyID  ID
	PaidOn     civil.Date
	Amount     int64  // minor units of the workspace currency
	Margin     *int64 // minor units, where known
	ExternalID string
	Purpose    string
	ImportID   ID
	CreatedAt  time.Time
	Version    int64
}

// PaymentID names a payment by what makes it the same payment: the day it was
// made and a digest of its number or content. Ids of one company sort by day.
// The layout is a UUID of version 8 (RFC 9562): four bytes of the day, the rest
// of the digest.
func PaymentID(paidOn civil.Date, digest [16]byte) ID {
	id := ID(digest)
	binary.BigEndian.PutUint32(id[:4], uint32(paidOn))
	id[6] = id[6]&0x0f | 0x80
	id[8] = id[8]&0x3f | 0x80
	return id
}

// DaySum is what a company paid on one day.
type DaySum struct {
	Day     civil.Date
	Revenue int64
	Margin  int64
	Count   int64
}

// MonthsOf sums days, sorted, by month.
func MonthsOf(days []DaySum) []MonthSum {
	var months []MonthSum
	for _, d := range days {
		if n := len(months); n == 0 || months[n-1].Month != d.Day.Month() {
			months = append(months, MonthSum{Month: d.Day.Month()})
		}
		m := &months[len(months)-1]
		m.Revenue, m.Margin, m.Count = m.Revenue+d.Revenue, m.Margin+d.Margin, m.Count+d.Count
	}
	return months
}

// MonthSum is what a company paid in one month.
type MonthSum struct {
	Month   civil.Month
	Revenue int64
	Margin  int64
	Count   int64
}
