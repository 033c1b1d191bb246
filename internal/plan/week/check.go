package week

import (
	"fmt"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Bounds of what can be meant. Beyond them a value is a slip of the hand.
const (
	maxDays     = 366
	dayMinutes  = 1440
	maxInterval = 3660 // days: ten years
	maxValue    = 1_000_000_000_000_000
	maxWeight   = 1000
)

// maxDate leaves room for the longest interval, stretched, before years have
// five digits.
var maxDate = civil.MakeDate(9900, 1, 1)

// check names every faulty input. Clients are named as in a plan file: name,
// interval_days, potential.
func check(in Input) error {
	var f fault.Fields
	checkDate(&f, "from", &in.From)
	checkDays(&f, in.Days)
	if in.Short != "" && in.Short != Cut && in.Short != Stretch {
		f.Add("short", "week.short", "What is due and does not fit is cut, or intervals stretch.")
	}
	checkBlocks(&f, in.Blocks)
	for i, a := range in.Appointments {
		checkSpan(&f, fmt.Sprintf("appointments[%d]", i), a.Start, a.Minutes)
	}
	for i, a := range in.Away {
		checkSpan(&f, fmt.Sprintf("away[%d]", i), a.From, int(a.To)-int(a.From))
	}
	seen := map[string]bool{}
	for i := range in.Clients {
		c, path := &in.Clients[i], fmt.Sprintf("clients[%d]", i)
		if c.ID == "" || seen[c.ID] {
			f.AddWith(path+".name", "week.duplicate", fmt.Sprintf("must be a name of its own, not %q again", c.ID), fault.Params{"name": c.ID})
		}
		seen[c.ID] = true
		checkNumber(&f, path+".minutes", int64(c.Minutes), dayMinutes, 1)
		checkNumber(&f, path+".interval_days", int64(c.IntervalDays), maxInterval, 1)
		checkNumber(&f, path+".value", c.Value, maxValue, 0)
		checkNumber(&f, path+".weight", int64(c.Weight), maxWeight, 0)
		checkDate(&f, path+".last", c.Last)
		if _, known := classes[c.Class]; !known {
			f.AddWith(path+".potential", "week.potential", fmt.Sprintf("must be A, B, C or ?, not %q", c.Class), fault.Params{"value": string(c.Class)})
		}
		for j, h := range c.Hours {
			checkSpan(&f, fmt.Sprintf("%s.hours[%d]", path, j), h.From, int(h.To)-int(h.From))
		}
	}
	return f.Err()
}

func checkDate(f *fault.Fields, path string, d *civil.Date) {
	if d != nil && *d > maxDate {
		f.AddWith(path, "week.date", "must not be after "+maxDate.String(), fault.Params{"max": maxDate.String()})
	}
}

func checkDays(f *fault.Fields, days int) { checkNumber(f, "days", int64(days), maxDays, 1) }

func checkNumber(f *fault.Fields, path string, v, most, least int64) {
	switch {
	case v < 0:
		f.Add(path, "number.negative", "must not be negative")
	case v < least:
		f.Add(path, "number.zero", "must be above zero")
	case v > most:
		f.AddWith(path, "number.too_large", fmt.Sprintf("must not be above %d", most), fault.Params{"max": fmt.Sprint(most)})
	}
}

func checkBlocks(f *fault.Fields, blocks []Block) {
	order := make([]int, len(blocks))
	for i, b := range blocks {
		order[i] = i
		checkSpan(f, fmt.Sprintf("blocks[%d]", i), b.Start, b.Minutes)
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if blocks[i].Date != blocks[j].Date {
			return blocks[i].Date.Sub(blocks[j].Date)
		}
		return int(blocks[i].Start) - int(blocks[j].Start)
	})
	for k := 1; k < len(order); k++ {
		a, b := &blocks[order[k-1]], &blocks[order[k]]
		if a.Date == b.Date && overlap(a.Start, a.Minutes, b.Start, b.Minutes) {
			overlapping(f, fmt.Sprintf("blocks[%d]", order[k]), fmt.Sprintf("blocks[%d]", order[k-1]))
		}
	}
}

// checkSpan checks that a span of time is some time inside one day.
func checkSpan(f *fault.Fields, path string, start civil.ClockTime, minutes int) {
	switch {
	case minutes < 0:
		f.Add(path+".minutes", "number.negative", "must not be negative")
	case minutes == 0:
		f.Add(path+".minutes", "number.zero", "must be above zero")
	case start < 0 || int(start)+minutes > dayMinutes:
		f.Add(path+".minutes", "week.midnight", "must end by midnight")
	}
}
