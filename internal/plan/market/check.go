package market

import (
	"fmt"
	"math"
	"strings"

	"kaymak/internal/fault"
)

// Bounds of what can be meant. Beyond them a value is a slip of the hand.
const (
	maxMonths = 600
	maxLag    = 120
	maxStages = 50
	maxCount  = 1e9  // prospects, clients, people
	maxHours  = 8784 // hours of a leap year: the longest unit of work
	maxMoney  = 1e15
)

// check names every faulty input.
func check(in Input) error {
	var f fault.Fields
	if in.Months < 1 || in.Months > maxMonths {
		f.AddWith("months", "market.months", fmt.Sprintf("must be from 1 to %d", maxMonths), fault.Params{"max": fmt.Sprint(maxMonths)})
	}
	within(&f, "base_hours", in.BaseHours, maxCount*maxHours)
	checkPace(&f, in)
	checkSeries(&f, "person_hours", in.PersonHours, in.Months, maxHours)
	if in.Order != "" && in.Order != InOrder && in.Order != SkimFirst && in.Order != AllAtOnce {
		f.Add("order", "market.order", "The order is in_order, skim_first or all_at_once.")
	}
	if len(in.Segments) == 0 {
		f.Add("segments", "market.no_segments", "There are no prospects.")
	}
	names := map[string]bool{}
	for i, s := range in.Segments {
		path := fmt.Sprintf("segments[%d]", i)
		if names[s.Name] {
			f.AddWith(path+".name", "market.duplicate", fmt.Sprintf("%q stands twice.", s.Name), fault.Params{"name": s.Name})
		}
		names[s.Name] = true
		checkSegment(&f, path, s, in.Order)
	}
	if err := f.Err(); err != nil {
		return err
	}
	return checkWork(in)
}

func checkPace(f *fault.Fields, in Input) {
	if in.StartPerMonth == 0 && len(in.People) == 0 {
		f.Add("start_per_month", "market.no_pace", "Give the prospects to start per month, or the people.")
		return
	}
	within(f, "start_per_month", in.StartPerMonth, maxCount)
	if len(in.People) > 0 {
		checkSeries(f, "people", in.People, in.Months, maxCount)
	}
}

// checkSeries wants one number or one a month. A month of people may be empty,
// a month of a person's hours may not: it would make the need infinite.
func checkSeries(f *fault.Fields, path string, series []float64, months int, most float64) {
	if len(series) != 1 && len(series) != months {
		f.Add(path, "market.series", "must be one number, or one for each month")
	}
	sum := 0.0
	for i, v := range series {
		where := path
		if len(series) > 1 {
			where = fmt.Sprintf("%s[%d]", path, i)
		}
		if path == "person_hours" || len(series) == 1 {
			positive(f, where, v, most)
		} else {
			within(f, where, v, most)
		}
		sum += v
	}
	if len(series) > 1 && sum == 0 {
		f.Add(path, "number.zero", "must be above zero")
	}
}

func checkSegment(f *fault.Fields, path string, s Segment, order Order) {
	switch {
	case !s.Open:
		positive(f, path+".prospects", s.Prospects, maxCount)
	case order == SkimFirst || order == AllAtOnce:
		f.Add(path+".prospects", "market.open", "Prospects must be counted to be worked in this order.")
	}
	within(f, path+".potential", s.Potential, maxMoney)
	within(f, path+".share", s.Share, 1)
	within(f, path+".service.clients", s.Service.Clients, maxCount)
	within(f, path+".service.hours_per_client", s.Service.HoursPerClient, maxHours)
	within(f, path+".service.churn", s.Service.Churn, 1)
	if len(s.Stages) == 0 || len(s.Stages) > maxStages {
		f.AddWith(path+".stages", "market.stages", fmt.Sprintf("must be from 1 to %d stages", maxStages), fault.Params{"max": fmt.Sprint(maxStages)})
	}
	names := map[string]bool{}
	for i, stage := range s.Stages {
		where := fmt.Sprintf("%s.stages[%d]", path, i)
		if names[stage.Name] {
			f.AddWith(where+".name", "market.duplicate", fmt.Sprintf("%q stands twice.", stage.Name), fault.Params{"name": stage.Name})
		}
		names[stage.Name] = true
		within(f, where+".hours", stage.Hours, maxHours)
		within(f, where+".conversion", stage.Conversion, 1)
		within(f, where+".lag", float64(stage.Lag), maxLag)
	}
}

// checkWork refuses a funnel that takes no hours: it would need nobody, and
// people could start any number.
func checkWork(in Input) error {
	var f fault.Fields
	for i, s := range in.Segments {
		if Hours(s.Stages) == 0 {
			f.Add(fmt.Sprintf("segments[%d].stages", i), "market.no_work", "The stages take no hours at all.")
		}
	}
	return f.Err()
}

func checkResult(r Result) error {
	if r.PeakPeople <= maxCount {
		return nil
	}
	var f fault.Fields
	f.Add("person_hours", "market.out_of_range", "The hours of one person are so few that the number of people cannot be told.")
	return f.Err()
}

func within(f *fault.Fields, path string, v, most float64) {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		f.Add(path, "number.not_finite", "must be a finite number")
	case v < 0:
		f.Add(path, "number.negative", "must not be negative")
	case v > most:
		f.AddWith(path, "number.too_large", "must not be above "+plain(most), fault.Params{"max": plain(most)})
	}
}

func positive(f *fault.Fields, path string, v, most float64) {
	if v == 0 {
		f.Add(path, "number.zero", "must be above zero")
		return
	}
	within(f, path, v, most)
}

func plain(v float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0") }
