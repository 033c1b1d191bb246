// Package lookalike estimates what a company could pay from what its likes pay:
// the 80th percentile of the yearly revenue among paying companies of the same
// industry and size. Four of five of its likes pay less, one pays more: a goal
// that is high and that somebody really reaches.
//
// Fewer than MinLikes companies say nothing. The estimate then falls back to the
// industry alone, then to the size alone, and says so; else there is none. Only
// companies that pay are likes, because those that do not say nothing about what
// can be paid.
package lookalike

import "slices"

// MinLikes is how many likes an estimate needs.
const MinLikes = 20

// Basis says whose likes an estimate comes from.
type Basis string

// The bases, the closest first.
const (
	IndustryAndSize Basis = "industry_size"
	Industry        Basis = "industry"
	Size            Basis = "size"
)

// Client is one company with what it pays per year, in minor units.
type Client struct {
	Industry string
	Size     string
	Actual   int64
}

// Estimate is a potential per year in minor units, with the number of likes it
// rests on. Raised tells that the company pays more than the percentile already.
type Estimate struct {
	Value  int64
	Median int64
	Likes  int
	Basis  Basis
	Raised bool
}

// Model holds the percentiles of all peer groups.
type Model struct {
	both     map[[2]string]Estimate
	industry map[string]Estimate
	size     map[string]Estimate
}

// Build computes the percentiles of every group of likes that is large enough.
// An unknown industry or size makes no group.
func Build(clients []Client) Model {
	both, industry, size := map[[2]string][]int64{}, map[string][]int64{}, map[string][]int64{}
	for _, c := range clients {
		if c.Actual <= 0 {
			continue
		}
		if c.Industry != "" {
			industry[c.Industry] = append(industry[c.Industry], c.Actual)
		}
		if c.Size != "" {
			size[c.Size] = append(size[c.Size], c.Actual)
		}
		if c.Industry != "" && c.Size != "" {
			key := [2]string{c.Industry, c.Size}
			both[key] = append(both[key], c.Actual)
		}
	}
	return Model{estimates(both, IndustryAndSize), estimates(industry, Industry), estimates(size, Size)}
}

func estimates[K comparable](groups map[K][]int64, basis Basis) map[K]Estimate {
	all := map[K]Estimate{}
	for key, values := range groups {
		if len(values) < MinLikes {
			continue
		}
		slices.Sort(values)
		all[key] = Estimate{Value: percentile(values, 80), Median: percentile(values, 50), Likes: len(values), Basis: basis}
	}
	return all
}

// percentile is the nearest rank: the smallest value that at least p per cent of
// the sorted values do not exceed.
func percentile(sorted []int64, p int) int64 {
	return sorted[(len(sorted)*p+99)/100-1]
}

// Estimate gives the estimate for a company that pays actual per year now; ok is
// false where there are too few likes. What it pays already it can pay.
func (m Model) Estimate(industry, size string, actual int64) (e Estimate, ok bool) {
	if e, ok = m.both[[2]string{industry, size}]; !ok {
		if e, ok = m.industry[industry]; !ok {
			e, ok = m.size[size]
		}
	}
	e.Raised = ok && actual > e.Value
	e.Value = max(e.Value, actual)
	return e, ok
}
