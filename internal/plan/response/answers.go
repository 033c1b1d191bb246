package response

import (
	"fmt"
	"math"
	"strconv"

	"kaymak/internal/fault"
)

// Answers are what somebody said to the five questions: the sales index after a
// change of effort, today being 1. A question may be skipped.
type Answers struct {
	None      *float64 // no effort at all
	Half      *float64 // half of today's effort
	Same      *float64 // today's effort: 1, and need not be said
	More      *float64 // half as much again
	Unlimited *float64 // as much as one likes
}

// maxIndex bounds an answer; beyond it per cent were meant or the hand slipped.
const maxIndex = 100

func (a Answers) empty() bool {
	return a.None == nil && a.Half == nil && a.Same == nil && a.More == nil && a.Unlimited == nil
}

// Fit draws the curve through the answers: exactly through none, same and
// unlimited, and by least squares past half and more. Where both of these are
// skipped the usual bend is taken, where all is skipped the usual curve.
//
// Errors are Invalid and name each answer that contradicts another: "none",
// "half", "same", "more", "unlimited".
func Fit(a Answers) (Curve, error) {
	if err := a.check(); err != nil {
		return Curve{}, err
	}
	if a.None == nil {
		return Prior(), nil
	}
	c := between(*a.None, *a.Unlimited)
	if a.Half == nil && a.More == nil {
		c.Bend, c.Basis = c.usualBend(), Partly
		return c, nil
	}
	c.Bend, c.Basis = c.bend(a), Answered
	c.HalfOff, c.MoreOff = c.off(half, a.Half), c.off(more, a.More)
	return c, nil
}

// Relative efforts of the two middle questions.
const half, more = 0.5, 1.5

// off is how far the curve passes above an answer.
func (c Curve) off(x float64, answer *float64) float64 {
	if answer == nil {
		return 0
	}
	return c.At(x) - *answer
}

// bend is the c of least squares. It lies between those that meet one answer
// each: beyond them both errors grow.
func (c Curve) bend(a Answers) float64 {
	switch {
	case a.Half == nil:
		return c.through(more, *a.More)
	case a.More == nil:
		return c.through(half, *a.Half)
	}
	low, high := c.through(half, *a.Half), c.through(more, *a.More)
	if low > high {
		low, high = high, low
	}
	return least(low, high, func(bend float64) float64 {
		c.Bend = bend
		return math.Pow(c.off(half, a.Half), 2) + math.Pow(c.off(more, a.More), 2)
	})
}

// through is the c of the curve that passes y at x; x is not 1.
func (c Curve) through(x, y float64) float64 {
	return -math.Log((c.Unlimited-y)/((y-c.None)*c.Anchor)) / math.Log(x)
}

// least finds the minimum of f on [low, high]: a scan finds its valley, the
// golden section the bottom.
func least(low, high float64, f func(float64) float64) float64 {
	const steps = 32
	best, lowest, width := low, f(low), (high-low)/steps
	for i := 1; i <= steps; i++ {
		x := low + float64(i)*width
		if y := f(x); y < lowest {
			best, lowest = x, y
		}
	}
	low, high = math.Max(low, best-width), math.Min(high, best+width)
	golden := (math.Sqrt(5) - 1) / 2
	left, right := high-golden*(high-low), low+golden*(high-low)
	atLeft, atRight := f(left), f(right)
	for range 40 {
		if atLeft < atRight {
			high, right, atRight = right, left, atLeft
			left = high - golden*(high-low)
			atLeft = f(left)
		} else {
			low, left, atLeft = left, right, atRight
			right = low + golden*(high-low)
			atRight = f(right)
		}
	}
	return (low + high) / 2
}

// check names what cannot be meant and what contradicts.
func (a Answers) check() error {
	var f fault.Fields
	for _, one := range []struct {
		path  string
		value *float64
	}{{"none", a.None}, {"half", a.Half}, {"same", a.Same}, {"more", a.More}, {"unlimited", a.Unlimited}} {
		if one.value != nil {
			within(&f, one.path, *one.value, maxIndex)
		}
	}
	if f.Err() != nil || a.empty() {
		return f.Err()
	}
	if a.Same != nil && *a.Same != 1 {
		f.Add("same", "response.same", "must be 1: sales of today's effort are the measure of the other answers")
	}
	a.checkEnds(&f)
	a.checkMiddle(&f)
	return f.Err()
}

func (a Answers) checkEnds(f *fault.Fields) {
	switch {
	case a.None == nil:
		f.Add("none", "response.no_none", "is missing: the other answers mean nothing without it")
	case *a.None >= 1:
		f.Add("none", "response.none_above_same", "must be below 1: without effort sales are lower than today")
	}
	switch {
	case a.Unlimited == nil:
		f.Add("unlimited", "response.no_unlimited", "is missing: the other answers mean nothing without it")
	case *a.Unlimited <= 1:
		f.Add("unlimited", "response.unlimited_below_same", "must be above 1: with unlimited effort sales are higher than today")
	}
}

func (a Answers) checkMiddle(f *fault.Fields) {
	if a.Half != nil {
		switch {
		case *a.Half >= 1:
			f.Add("half", "response.half_above_same", "must be below 1: with half the effort sales are lower than today")
		case a.None != nil && *a.None < 1 && *a.Half <= *a.None:
			limit(f, "half", "response.half_below_none", "must be above none (%s): half the effort brings more than no effort", *a.None)
		}
	}
	if a.More != nil {
		switch {
		case *a.More <= 1:
			f.Add("more", "response.more_below_same", "must be above 1: with half as much effort again sales are higher than today")
		case a.Unlimited != nil && *a.Unlimited > 1 && *a.More >= *a.Unlimited:
			limit(f, "more", "response.more_above_unlimited", "must be below unlimited (%s): no effort brings more than unlimited effort", *a.Unlimited)
		}
	}
}

// limit notes an answer that is on the wrong side of another one.
func limit(f *fault.Fields, path, code, detail string, other float64) {
	value := strconv.FormatFloat(other, 'g', -1, 64)
	f.AddWith(path, code, fmt.Sprintf(detail, value), fault.Params{"limit": value})
}
