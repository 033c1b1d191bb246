package response

import (
	"math"
	"sort"
)

// Crowd is many items that share a curve and differ in their sales: the companies
// of a segment. Units are small ones, minutes.
type Crowd struct {
	Curve  Curve
	Margin float64
	Effort float64 // of each today, in units
	Least  int64   // units each gets at least
	Most   int64   // and at most
	Bands  []Band
}

// Band is the items of a crowd that sell the same.
type Band struct {
	Value float64
	Count int64
}

// Takes is how many units an item of the crowd takes when a unit costs price: all
// that earn more than they cost, and those before them that they need. It never
// rises with the price.
func (c Crowd) Takes(value, price float64) int64 {
	item := Item{Value: value, Margin: c.Margin, Effort: c.Effort, Curve: c.Curve}
	earns := func(units int64) float64 { return value * c.Margin * item.Curve.At(float64(units)/c.Effort) }
	// From here on every further unit earns less than the one before.
	bent := max(c.Least, min(c.Most, int64(math.Ceil(c.Curve.inflection()*c.Effort))))
	further := int64(sort.Search(int(c.Most-bent), func(k int) bool {
		units := bent + int64(k)
		return earns(units+1)-earns(units) <= price
	}))
	taken := bent + further
	if earns(taken)-earns(c.Least) <= price*float64(taken-c.Least) {
		return c.Least
	}
	return taken
}

// Price is the lowest price at which the crowd takes no more than the budget, and
// what it takes then. It is 0 where the budget is more than everybody can take;
// where it is less than the least of all, that least is taken.
func (c Crowd) Price(budget int64) (price float64, taken int64) {
	at := func(price float64) (sum int64) {
		for _, b := range c.Bands {
			sum += b.Count * c.Takes(b.Value, price)
		}
		return sum
	}
	if taken = at(0); taken <= budget {
		return 0, taken
	}
	low, high := 0.0, c.dearest()
	for range priceSteps {
		middle := (low + high) / 2
		if at(middle) > budget {
			low = middle
		} else {
			high = middle
		}
	}
	return high, at(high)
}

// priceSteps halve a price until nobody can tell the rest from nothing.
const priceSteps = 48

// dearest is a price at which nobody takes more than the least: all that an item
// can earn, for one unit.
func (c Crowd) dearest() float64 {
	most := 0.0
	for _, b := range c.Bands {
		most = math.Max(most, b.Value)
	}
	return most*c.Margin*c.Curve.Unlimited + 1
}
