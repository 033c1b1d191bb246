package response

import "slices"

// Opinion is what several people said to one question.
type Opinion struct {
	People int
	Median float64
	Low    float64
	High   float64
}

// Spread is how far apart they are. Where it is wide they should talk, and
// answer again.
func (o Opinion) Spread() float64 { return o.High - o.Low }

// Opinions are the answers of several people, question by question. A question
// that nobody answered has no people.
type Opinions struct {
	None, Half, More, Unlimited Opinion
	Contradictory               []int // whose answers contradict themselves and do not count
}

// Delphi takes the answers of several people together. The middle of answers
// that each fit together fits together as well, unless questions were skipped;
// Fit says so then.
func Delphi(people []Answers) Opinions {
	var o Opinions
	var none, half, more, unlimited []float64
	for i, a := range people {
		if a.check() != nil {
			o.Contradictory = append(o.Contradictory, i)
			continue
		}
		none, half, more, unlimited = said(none, a.None), said(half, a.Half), said(more, a.More), said(unlimited, a.Unlimited)
	}
	o.None, o.Half, o.More, o.Unlimited = opinion(none), opinion(half), opinion(more), opinion(unlimited)
	return o
}

func said(values []float64, answer *float64) []float64 {
	if answer == nil {
		return values
	}
	return append(values, *answer)
}

func opinion(values []float64) Opinion {
	n := len(values)
	if n == 0 {
		return Opinion{}
	}
	slices.Sort(values)
	return Opinion{People: n, Median: (values[(n-1)/2] + values[n/2]) / 2, Low: values[0], High: values[n-1]}
}

// Answers are the medians.
func (o Opinions) Answers() Answers {
	return Answers{None: o.None.answer(), Half: o.Half.answer(), More: o.More.answer(), Unlimited: o.Unlimited.answer()}
}

func (o Opinion) answer() *float64 {
	if o.People == 0 {
		return nil
	}
	return &o.Median
}
