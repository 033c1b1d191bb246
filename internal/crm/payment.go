package crm

import (
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

// MonthSum is what a company paid in one month.
type MonthSum struct {
	Month   civil.Month
	Revenue int64
	Margin  int64
	Count   int64
}
