package attainment

import (
	"slices"

	"kaymak/internal/civil"
)

// Version is a standard from a day on: what a company deserves a year.
type Version struct {
	From     civil.Date
	Minutes  float64 // per year
	Contacts float64 // per year
}

// Override takes the place of every version on its days.
type Override struct {
	Days     civil.Interval
	Minutes  float64
	Contacts float64
}

// Share is what falls on a period.
type Share struct{ Minutes, Contacts float64 }

// ProRata is the budget of a period in which the standard changed. Each day
// carries its part of the year it lies in, by the standard of that day: a whole
// calendar year under one standard is exactly that standard, leap year or not.
// Before the first version, and before the company was ours (from since on),
// nothing is due. Of two overrides on one day the later in the list counts.
func ProRata(period civil.Interval, since civil.Date, versions []Version, overrides []Override) Share {
	versions = slices.SortedStableFunc(slices.Values(versions), func(a, b Version) int { return a.From.Sub(b.From) })
	edges := []civil.Date{max(period.From, since), period.To}
	for _, v := range versions {
		edges = append(edges, v.From)
	}
	for _, o := range overrides {
		edges = append(edges, o.Days.From, o.Days.To)
	}
	for y, last := yearOf(period.From), yearOf(period.To); y <= last; y++ {
		edges = append(edges, civil.MakeDate(y, 1, 1))
	}
	slices.Sort(edges)
	days := civil.Interval{From: max(period.From, since), To: period.To}
	var s Share
	for i := 1; i < len(edges); i++ {
		piece := civil.Interval{From: max(edges[i-1], days.From), To: min(edges[i], days.To)}
		if piece.To <= piece.From {
			continue
		}
		rate := rateOn(piece.From, versions, overrides)
		y := yearOf(piece.From)
		part := float64(piece.Len()) / float64(civil.MakeDate(y+1, 1, 1).Sub(civil.MakeDate(y, 1, 1)))
		s.Minutes += part * rate.Minutes
		s.Contacts += part * rate.Contacts
	}
	return s
}

// rateOn is what holds on a day, per year.
func rateOn(d civil.Date, versions []Version, overrides []Override) Share {
	for _, o := range slices.Backward(overrides) {
		if o.Days.Contains(d) {
			return Share{o.Minutes, o.Contacts}
		}
	}
	for _, v := range slices.Backward(versions) {
		if v.From <= d {
			return Share{v.Minutes, v.Contacts}
		}
	}
	return Share{}
}

func yearOf(d civil.Date) int {
	y, _, _ := d.YMD()
	return y
}
