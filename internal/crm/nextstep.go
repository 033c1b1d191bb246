package crm

import (
	"maps"
	"math"
	"slices"
	"time"

	"kaymak/internal/civil"
)

// Step is a proposal for what comes next with a company.
type Step struct {
	Operation    string // code
	On           civil.Date
	IntervalDays int64 // between two of these by the standard; 0 where it asks for none
}

// usualStep is proposed where no standard says how often: two weeks are long
// enough for the client to think and short enough to be remembered.
const usualStep = 14

// IntervalDays is how many days lie between two operations of so many a year.
func IntervalDays(perYear float64) int64 {
	return max(1, int64(math.Round(365.25/perYear)))
}

// NextStep proposes what follows an operation done on a day: the same again
// after its interval by the standard (operations per year); where the standard
// does not ask for it, the one it asks for most often. A weekend moves to the
// Monday after it, and what would lie in the past to tomorrow.
func NextStep(standard map[string]float64, done string, on, today civil.Date) Step {
	step := Step{Operation: done, On: on.AddDays(usualStep)}
	perYear := standard[done]
	if perYear <= 0 {
		for _, code := range slices.Sorted(maps.Keys(standard)) {
			if standard[code] > perYear {
				step.Operation, perYear = code, standard[code]
			}
		}
	}
	if perYear > 0 {
		step.IntervalDays = IntervalDays(perYear)
		step.On = on.AddDays(int(step.IntervalDays))
	}
	step.On = afterWeekend(max(step.On, today.AddDays(1)))
	return step
}

func afterWeekend(d civil.Date) civil.Date {
	switch d.Weekday() {
	case time.Saturday:
		return d.AddDays(2)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}
