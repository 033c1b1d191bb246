// Package response says what sales follow from effort, and where effort earns
// most.
//
// Effort x is relative to today's: 1 is today, 0 none, 1.5 half as much again.
// Sales are an index of today's, so that f(1) = 1. Their curve is ADBUDG (Little
// 1970; for salespeople Lodish 1971):
//
//	f(x) = a + (b − a) · xᶜ ÷ (d + xᶜ)
//
// a is what is left without any effort, b what no effort exceeds; c bends the
// curve, which is S-shaped where c > 1. d = (b − 1) ÷ (1 − a) makes f(1) = 1.
//
// Contribution of an item = value × margin × f(effort ÷ effort today), in the
// money of value and per the time of value, which is the caller's to choose.
// Effort is in whole units of any kind: hours, people.
//
// S-shaped curves make plain greedy wrong: the first unit of a worthwhile item
// may earn little. Allocate therefore fills the segments of the upper concave
// envelopes in the order of their slope. The envelopes bound every allocation
// from above, and the distance to that bound is part of the answer. Small
// problems are solved exactly by dynamic programming.
package response

import "math"

// Curve is the sales index over relative effort.
type Curve struct {
	None      float64 // a: index without effort
	Unlimited float64 // b: index that no effort exceeds
	Bend      float64 // c
	Anchor    float64 // d
	Basis     Basis
	HalfOff   float64 // curve − answer at half the effort; 0 where nobody answered
	MoreOff   float64 // curve − answer at half as much again
}

// Basis says what a curve rests on, and so how sure it is.
type Basis string

// The bases: answers to all that bends the curve, answers for its ends with the
// usual bend between them, or nothing but what is usual.
const (
	Answered Basis = "answers"
	Partly   Basis = "ends"
	Guessed  Basis = "prior"
)

// Elasticity of sales to personal selling that is taken where nobody answered:
// 1 % more effort brings 0.34 % more sales.
const priorElasticity = 0.34

// Ends of the curve that is taken where nobody answered. They lie so far apart
// that the bend stays below 1: a guess must not advise all or nothing, which is
// what an S-shaped curve does.
const priorNone, priorUnlimited = 0.3, 1.7

// Prior is the curve where nobody answered anything.
func Prior() Curve {
	c := between(priorNone, priorUnlimited)
	c.Bend, c.Basis = c.usualBend(), Guessed
	return c
}

func between(none, unlimited float64) Curve {
	return Curve{None: none, Unlimited: unlimited, Anchor: (unlimited - 1) / (1 - none)}
}

// usualBend is the c that gives the elasticity of the prior at today's effort.
func (c Curve) usualBend() float64 {
	return priorElasticity * (c.Unlimited - c.None) / ((1 - c.None) * (c.Unlimited - 1))
}

// Elasticity is the share by which sales rise when today's effort rises by one,
// both as parts of themselves.
func (c Curve) Elasticity() float64 {
	return c.Bend * (1 - c.None) * (c.Unlimited - 1) / (c.Unlimited - c.None)
}

// At is the sales index at relative effort x ≥ 0.
func (c Curve) At(x float64) float64 { return c.fromPower(math.Pow(x, -c.Bend)) }

// fromPower takes x⁻ᶜ: written so, no effort and endless effort need no care.
func (c Curve) fromPower(p float64) float64 {
	return c.None + (c.Unlimited-c.None)/(1+c.Anchor*p)
}

// inflection is the relative effort from which on every further unit earns less
// than the one before; 0 where that is so from the start.
func (c Curve) inflection() float64 {
	if c.Bend <= 1 {
		return 0
	}
	return math.Pow(c.Anchor*(c.Bend-1)/(c.Bend+1), 1/c.Bend)
}
