package crm

import (
	"fmt"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Profile is what a typical person of the team does in a year. Absences are
// working days; shares lie between 0 and 1.
type Profile struct {
	VacationDays float64 `json:"vacation_days"`
	IllnessDays  float64 `json:"illness_days"`
	TrainingDays float64 `json:"training_days"`
	SellingShare float64 `json:"selling_share"`  // of attendance; the rest is administration
	Utilisation  float64 `json:"utilisation"`    // of selling time that may be planned
	Spread       string  `json:"spread"`         // how a year's work falls on the months: even | working_time
	Attrition    float64 `json:"attrition"`      // share of the people that leaves per year
	MonthsToFill int64   `json:"months_to_fill"` // from the opening of a position to the first day
	// Ramp is the output of a new person in each month, as a share of the full one
	// that follows.
	Ramp    []float64 `json:"ramp"`
	Market  int64     `json:"market"` // what all companies we could sell to pay a year, minor units; 0 where nobody knows
	Version int64     `json:"-"`
}

// DefaultProfile is a person with four weeks of vacation who spends three fifths
// of the time with clients; a new one takes two months to find and three to learn.
func DefaultProfile() Profile {
	return Profile{VacationDays: 20, IllnessDays: 5, TrainingDays: 3, SellingShare: 0.6, Utilisation: 0.85, Spread: "even", MonthsToFill: 2, Ramp: []float64{0.25, 0.5, 0.75}}
}

// Bounds of turnover: months to find somebody, months to learn.
const (
	maxMonthsToFill = 24
	maxLearning     = 24
)

// CheckProfile checks days and shares.
func CheckProfile(p Profile) error {
	var f fault.Fields
	days := func(path string, v float64) {
		if !(v >= 0 && v <= 200) {
			f.Add(path, "profile.days", "must be 0 to 200 working days")
		}
	}
	share := func(path string, v float64) {
		if !(v > 0 && v <= 1) {
			f.Add(path, "profile.share", "must be above 0 and at most 100 %")
		}
	}
	days("vacation_days", p.VacationDays)
	days("illness_days", p.IllnessDays)
	days("training_days", p.TrainingDays)
	share("selling_share", p.SellingShare)
	share("utilisation", p.Utilisation)
	if p.Spread != "even" && p.Spread != "working_time" {
		f.Add("spread", "profile.spread", "must be even or working_time")
	}
	checkTurnover(&f, p)
	return f.Err()
}

func checkTurnover(f *fault.Fields, p Profile) {
	if !(p.Attrition >= 0 && p.Attrition <= 1) {
		f.Add("attrition", "profile.attrition", "must be 0 to 100 % a year")
	}
	if p.MonthsToFill < 0 || p.MonthsToFill > maxMonthsToFill {
		f.Add("months_to_fill", "profile.months_to_fill", "must be 0 to 24 months")
	}
	if len(p.Ramp) > maxLearning {
		f.Add("ramp", "profile.ramp", "must be at most 24 months, each 0 to 100 %")
	}
	for i, v := range p.Ramp {
		if !(v >= 0 && v <= 1) {
			f.Add(fmt.Sprintf("ramp[%d]", i), "profile.ramp", "must be at most 24 months, each 0 to 100 %")
		}
	}
	if p.Market < 0 {
		f.Add("market", "profile.market", "must not be negative")
	}
}

// CalendarDay is a day that differs from the plain five-day week.
type CalendarDay struct {
	Date  civil.Date  `json:"date"`
	Kind  string      `json:"kind"` // off | short | work
	Title string      `json:"title"`
	From  *civil.Date `json:"from,omitempty"` // the weekend day that was moved here
}

// Calendar is a year's working calendar as the workspace edited it.
type Calendar struct {
	Country   string
	Year      int
	Days      []CalendarDay
	Source    string
	UpdatedAt time.Time
	Version   int64
}
