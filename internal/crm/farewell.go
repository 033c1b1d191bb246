package crm

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// FarewellReasons is the short list of why we stop coming to a company by
// ourselves; what it does not hold is written beside it.
var FarewellReasons = []string{"low_potential", "no_need", "no_answer", "bad_terms", "competitor", "closed", "other"}

// Release is the polite farewell: it ends our initiative towards a company; what the company itself wants
// is served as before.
type Release struct {
	ID        ID
	CompanyID ID
	UserID    ID // who said it
	Reason    string
	Text      string
	SaidAt    time.Time
	SaidOn    civil.Date
	ReturnOn  civil.Date // when to look at the company again; 0 for never
	Minutes   int64      // a year, that it frees
	// What the company was then.
	Status  Status
	Segment Segment
	EndedAt *time.Time // nil while it holds
	EndedBy ID
}

// ReturnCause says why a company is proposed to come back.
type ReturnCause string

// The causes.
const (
	ReturnByDate      ReturnCause = "date"
	ReturnByPayment   ReturnCause = "payment"
	ReturnByPotential ReturnCause = "potential"
)

// Causes gives why the company should come back, none while the farewell stands:
// its date has come, it pays, or it could pay more than it could then.
func (f Release) Causes(now Standing, today civil.Date) (list []ReturnCause) {
	if f.ReturnOn != 0 && f.ReturnOn <= today {
		list = append(list, ReturnByDate)
	}
	if now.LastPaidOn > f.SaidOn {
		list = append(list, ReturnByPayment)
	}
	if better(now.PotentialClass, f.Segment.Class) {
		list = append(list, ReturnByPotential)
	}
	return list
}

// better tells whether a class is higher than another; an unknown one is lower
// than all, and what becomes known as the lowest is no reason to come back.
func better(now, then PotentialClass) bool {
	rank := func(c PotentialClass) int {
		return slices.Index([]PotentialClass{PotentialC, PotentialB, PotentialA}, c)
	}
	return rank(now) > max(0, rank(then))
}

// CheckRelease checks what people say of a farewell.
func CheckRelease(f Release, today civil.Date) (Release, error) {
	var e fault.Fields
	f.Text = strings.TrimSpace(f.Text)
	if !slices.Contains(FarewellReasons, f.Reason) {
		e.Add("reason", "farewell.reason", "is not a reason we know")
	}
	if utf8.RuneCountInString(f.Text) > 2000 {
		e.Add("text", "text.too_long", "is too long")
	}
	if !utf8.ValidString(f.Text) || strings.ContainsRune(f.Text, 0) {
		e.Add("text", "text.malformed", "has characters that cannot be stored")
	}
	if f.ReturnOn != 0 && f.ReturnOn <= today {
		e.Add("return_on", "farewell.return_on", "must lie in the future")
	}
	return f, e.Err()
}
