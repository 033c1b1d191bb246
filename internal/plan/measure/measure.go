// Package measure compares the norms of operations with the minutes that were
// really logged.
//
// Durations are skewed and some of them are lies: a timer forgotten over lunch,
// one stopped at once. So everything is taken from the logarithms, by a rule that
// neither bends: an observation is left out when it lies further from the median
// than 3.5 robust deviations (1.4826 × the median absolute deviation; Iglewicz
// and Hoaglin 1993) and further than a factor of three. The factor keeps honest
// variety where most people log the same round number. What is left out is
// counted and shown, never deleted.
//
// The norm is a typical operation, so the proposal is the median. It is made only
// for a real difference: at least MinCount observations, the present norm outside
// the 95 % confidence interval of the median (by order statistics, which assumes
// no distribution), and a change of at least five per cent. The mean is given
// beside it, because sums of hours follow the mean.
package measure

import (
	"cmp"
	"math"
	"slices"
)

// MinCount is how many observations a proposal needs.
const MinCount = 30

// Observation is a logged operation, or several of the same minutes. Failed is an
// attempt that reached nobody.
type Observation struct {
	Operation string
	Person    string
	Segment   string
	Minutes   int
	Failed    bool
	Times     int // how many; 0 counts as one
}

// Dimension says what observations are told apart by, beside their operation.
type Dimension uint8

// The dimensions, which add up.
const (
	ByPerson Dimension = 1 << iota
	BySegment
)

// Key names a row; what it is not told apart by is empty.
type Key struct{ Operation, Person, Segment string }

// Row is what was measured. Minutes are those of one operation; Spread is the
// factor that a typical observation lies above or below the median (1.3: by 30 %).
type Row struct {
	Key
	Count      int // kept observations of success
	LeftOut    int // forgotten timers, and those stopped at once
	Median     float64
	P80        float64
	Mean       float64
	Spread     float64
	Low, High  float64 // the 95 % confidence interval of the median
	Norm       int     // the present one; 0 where there is none
	Proposal   *int    // minutes; nil when the norm is as good
	Attempts   Attempts
	PerSuccess float64 // minutes with the attempts that came to nothing
}

// Attempts counts the attempts of a row.
type Attempts struct {
	Succeeded     int
	Failed        int
	FailedMinutes float64 // median of the failed ones
}

// Share is the share of attempts that succeed; 1 where nobody tried.
func (a Attempts) Share() float64 {
	if a.Succeeded == 0 {
		return 1
	}
	return float64(a.Succeeded) / float64(a.Succeeded+a.Failed)
}

// PerSuccess is the time that one success takes with the attempts that come to
// nothing: τ = τs + (1 ÷ p − 1) × τf. Check: p 0.3, 20 and 3 minutes make 27.
func (a Attempts) PerSuccess(success float64) float64 {
	return success + (1/a.Share()-1)*a.FailedMinutes
}

// Report measures the observations of each operation, in the order of the keys.
// norms are minutes by operation.
func Report(observations []Observation, by Dimension, norms map[string]int) []Row {
	succeeded, failed := map[Key][]int{}, map[Key][]int{}
	for _, o := range observations {
		key := Key{Operation: o.Operation}
		if by&ByPerson != 0 {
			key.Person = o.Person
		}
		if by&BySegment != 0 {
			key.Segment = o.Segment
		}
		into := succeeded
		if o.Failed {
			into = failed
		} else if o.Minutes <= 0 {
			continue
		}
		for range max(1, o.Times) {
			into[key] = append(into[key], o.Minutes)
		}
	}
	var rows []Row
	for key, minutes := range succeeded {
		rows = append(rows, measured(key, minutes, failed[key], norms[key.Operation]))
	}
	slices.SortFunc(rows, func(a, b Row) int { return a.Key.compare(b.Key) })
	return rows
}

func measured(key Key, minutes, failed []int, norm int) Row {
	slices.Sort(minutes)
	kept := honest(minutes)
	row := Row{Key: key, Count: len(kept), LeftOut: len(minutes) - len(kept), Norm: norm}
	row.Median, row.P80, row.Mean = quantile(kept, 0.5), quantile(kept, 0.8), mean(kept)
	row.Spread = math.Exp(deviation(kept, row.Median))
	row.Low, row.High = confidence(kept)
	row.Attempts = Attempts{Succeeded: len(minutes), Failed: len(failed)}
	if len(failed) > 0 {
		slices.Sort(failed)
		row.Attempts.FailedMinutes = quantile(failed, 0.5)
	}
	row.PerSuccess = row.Attempts.PerSuccess(row.Median)
	row.Proposal = row.proposal()
	return row
}

// proposal is the median in whole minutes where it differs for real.
func (r Row) proposal() *int {
	minutes := max(1, int(math.Round(r.Median)))
	norm := float64(r.Norm)
	switch {
	case r.Count < MinCount, r.Low <= norm && norm <= r.High:
		return nil
	case math.Abs(float64(minutes)-norm) < 0.05*norm || minutes == r.Norm:
		return nil
	}
	return &minutes
}

// Bounds of what counts as a slip of the timer.
const (
	deviations = 3.5
	factor     = 3
)

// honest leaves out forgotten timers and those stopped at once. minutes are
// sorted and above zero.
func honest(minutes []int) []int {
	median := quantile(minutes, 0.5)
	reach := max(deviations*deviation(minutes, median), math.Log(factor))
	kept := make([]int, 0, len(minutes))
	for _, m := range minutes {
		if math.Abs(math.Log(float64(m)/median)) <= reach {
			kept = append(kept, m)
		}
	}
	return kept
}

// deviation is 1.4826 × the median absolute deviation of the logarithms, which of
// a normal distribution is its standard deviation.
func deviation(minutes []int, median float64) float64 {
	distances := make([]float64, len(minutes))
	for i, m := range minutes {
		distances[i] = math.Abs(math.Log(float64(m) / median))
	}
	slices.Sort(distances)
	return 1.4826 * quantile(distances, 0.5)
}

// quantile interpolates between the sorted values as spreadsheets do: the first
// is the quantile 0, the last the quantile 1.
func quantile[N int | float64](sorted []N, q float64) float64 {
	at := q * float64(len(sorted)-1)
	i := int(at)
	if i+1 >= len(sorted) {
		return float64(sorted[len(sorted)-1])
	}
	return float64(sorted[i]) + (at-float64(i))*float64(sorted[i+1]-sorted[i])
}

func mean(minutes []int) float64 {
	sum := 0
	for _, m := range minutes {
		sum += m
	}
	return float64(sum) / float64(len(minutes))
}

// manyObservations is where the binomial distribution is as good as normal.
const manyObservations = 500

// confidence is the narrowest pair of order statistics, symmetric about the
// median, that holds the true median with 95 %: how many values lie below it is
// binomial. Fewer than six values tell no more than their ends.
func confidence(sorted []int) (low, high float64) {
	n, k := len(sorted), 0
	if n > manyObservations {
		k = int((float64(n) - 1.96*math.Sqrt(float64(n))) / 2)
		return float64(sorted[k]), float64(sorted[n-1-k])
	}
	chance := math.Exp2(-float64(n)) // of k values below
	for tail := chance; ; k++ {
		chance *= float64(n-k) / float64(k+1)
		if tail += chance; tail > 0.025 {
			return float64(sorted[k]), float64(sorted[n-1-k])
		}
	}
}

func (k Key) compare(o Key) int {
	return cmp.Or(cmp.Compare(k.Operation, o.Operation), cmp.Compare(k.Person, o.Person), cmp.Compare(k.Segment, o.Segment))
}
