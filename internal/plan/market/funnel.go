package market

import "math"

// Win is the share of started prospects that become clients.
func Win(stages []Stage) float64 {
	share := 1.0
	for _, s := range stages {
		share *= s.Conversion
	}
	return share
}

// Needed is how many prospects are started for so many clients; infinite where
// a stage lets none pass.
func Needed(clients float64, stages []Stage) float64 { return clients / Win(stages) }

// Lag is the months from the start of a prospect to its win.
func Lag(stages []Stage) int {
	months := 0
	for _, s := range stages {
		months += s.Lag
	}
	return months
}

// Hours is what one prospect takes on average until it is won or lost.
func Hours(stages []Stage) float64 {
	hours, reach := 0.0, 1.0
	for _, s := range stages {
		hours += reach * s.Hours
		reach *= s.Conversion
	}
	return hours
}

// trace is what one prospect started in month 0 leaves behind in each month.
type trace struct {
	funnel  []float64 // hours of the stages, as long as the funnel
	service float64   // hours per client and month
	keep    float64   // share of clients that stay from month to month
	win     float64
	lag     int
}

func (s Segment) trace() trace {
	tr := trace{funnel: make([]float64, Lag(s.Stages)+1), service: s.Service.HoursPerClient, keep: 1 - s.Service.Churn, win: Win(s.Stages), lag: Lag(s.Stages)}
	month, reach := 0, 1.0
	for _, stage := range s.Stages {
		tr.funnel[month] += reach * stage.Hours
		month, reach = month+stage.Lag, reach*stage.Conversion
	}
	return tr
}

// hours is what the prospect takes j months after its start.
func (tr trace) hours(j int) float64 {
	h := 0.0
	if j < len(tr.funnel) {
		h = tr.funnel[j]
	}
	if j >= tr.lag {
		h += tr.win * tr.service * math.Pow(tr.keep, float64(j-tr.lag))
	}
	return h
}
