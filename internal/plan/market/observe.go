package market

import "math"

// Trail is what was done with one company before it became a client, stage by
// stage. Days count from any day; 0 stands for never.
type Trail struct {
	First []int // day of the first attempt at each stage
	Times []int // attempts at each stage
	Won   int   // day on which it became a client
}

// Observed is what trails say of a stage.
type Observed struct {
	Companies  int     // that entered the stage long enough ago to have left it
	Attempts   float64 // per company
	Conversion float64 // share that went on to the next stage, or was won after the last
	Lag        int     // whole months until it did, on average
}

// EnoughTrails is how many companies must have entered a stage before what is
// observed of it is worth more than an assumption.
const EnoughTrails = 30

// daysOfMonth is the length of a mean month.
const daysOfMonth = 365.25 / 12

// Observe reads a funnel out of trails. A company counts for a stage when it
// entered it at least wait days before today: whoever entered later has not had
// the time to go on, and would make every stage look worse than it is. A company
// that skipped a stage does not count for it.
func Observe(trails []Trail, stages, today, wait int) []Observed {
	all := make([]Observed, stages)
	for k := range all {
		o := &all[k]
		attempts, passed, days := 0, 0, 0
		for _, t := range trails {
			entered := t.First[k]
			if entered == 0 || entered > today-wait {
				continue
			}
			o.Companies++
			attempts += t.Times[k]
			if next := t.after(k); next >= entered {
				passed++
				days += next - entered
			}
		}
		if o.Companies > 0 {
			o.Attempts = float64(attempts) / float64(o.Companies)
			o.Conversion = float64(passed) / float64(o.Companies)
		}
		if passed > 0 {
			o.Lag = int(math.Round(float64(days) / float64(passed) / daysOfMonth))
		}
	}
	return all
}

// after is the day on which the company entered a stage behind k or was won,
// the earliest; 0 for never.
func (t Trail) after(k int) int {
	day := t.Won
	for _, first := range t.First[k+1:] {
		if first >= t.First[k] && first > 0 && (day == 0 || first < day) {
			day = first
		}
	}
	return day
}

// PerHour is the share of a prospect's yearly potential that one hour spent on
// winning it is expected to bring: win × share ÷ hours of the funnel. Work that
// takes no hours counts as one.
func PerHour(stages []Stage, share float64) float64 {
	hours := Hours(stages)
	if hours == 0 {
		hours = 1
	}
	return Win(stages) * share / hours
}
