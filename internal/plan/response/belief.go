package response

import "math"

// Curve draws the curve through the middle of what was said. Where people skipped
// different questions, the middles of the two inner ones may contradict those of
// the ends; then the ends count alone.
func (o Opinions) Curve() Curve { return curveOf(o.Answers()) }

func curveOf(a Answers) Curve {
	if c, err := Fit(a); err == nil {
		return c
	}
	if c, err := Fit(Answers{None: a.None, Unlimited: a.Unlimited}); err == nil {
		return c
	}
	return Prior()
}

// alone is how far the effect of effort may lie beside what one person alone says;
// of n people it is so much ÷ √n.
const alone = 0.25

// Where nobody answered, the elasticity lies between these two.
const leastElasticity, mostElasticity = 0.1, 0.6

// Believed is the curve of somebody who believes in effort as little (0), as much
// as the middle (0.5) or as much (1) as may be after what was said. It runs
// through the answers of those who believe least and most, and further where few
// people answered.
func (o Opinions) Believed(belief float64) Curve {
	tilt := 2*math.Max(0, math.Min(1, belief)) - 1 // −1 … 1
	if o.None.People == 0 {
		reach := mostElasticity - priorElasticity
		if tilt < 0 {
			reach = priorElasticity - leastElasticity
		}
		c := Prior()
		c.Bend *= 1 + tilt*reach/priorElasticity
		return c
	}
	wide := alone / math.Sqrt(float64(o.None.People))
	weaker, stronger := 1-wide, math.Min(1+wide, 1/(1-o.None.Median)) // sales without effort cannot fall below nothing
	return curveOf(Answers{
		None: o.None.believed(tilt, weaker, stronger), Half: o.Half.believed(tilt, weaker, stronger),
		More: o.More.believed(tilt, weaker, stronger), Unlimited: o.Unlimited.believed(tilt, weaker, stronger),
	})
}

// believed is the answer of somebody who believes so much in effort; its effect
// is how far the index lies from today's 1.
func (o Opinion) believed(tilt, weaker, stronger float64) *float64 {
	if o.People == 0 {
		return nil
	}
	effect := o.Median - 1
	weak, strong := 1+effect*weaker, 1+effect*stronger
	if effect < 0 {
		weak, strong = math.Max(weak, o.High), math.Min(strong, o.Low)
	} else {
		weak, strong = math.Min(weak, o.Low), math.Max(strong, o.High)
	}
	v := o.Median + tilt*(strong-o.Median)
	if tilt < 0 {
		v = o.Median - tilt*(weak-o.Median)
	}
	return &v
}
