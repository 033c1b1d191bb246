package response

import (
	"fmt"
	"math"
	"strconv"

	"kaymak/internal/fault"
)

// Bounds of what can be meant. Beyond them a value is a slip of the hand.
const (
	maxBudget = 10_000_000 // units; who has more counts in larger ones
	maxMoney  = 1e15
	maxEffort = maxBudget
)

// check names every faulty input.
func check(in Input) error {
	var f fault.Fields
	if in.Budget == 0 {
		f.Add("budget", "number.zero", "must be above zero")
	}
	within(&f, "budget", float64(in.Budget), maxBudget)
	within(&f, "unit_cost", in.UnitCost, maxMoney)
	if len(in.Items) == 0 {
		f.Add("items", "response.no_items", "There is nothing to spend the effort on.")
	}
	for i := range in.Items {
		checkItem(&f, i, &in.Items[i])
	}
	checkNames(&f, in.Items)
	if f.Err() == nil {
		checkWhole(&f, in)
	}
	return f.Err()
}

// checkItem makes the path only where something is wrong: there may be half a
// million items.
func checkItem(f *fault.Fields, i int, item *Item) {
	if item.valid() {
		return
	}
	path := fmt.Sprintf("items[%d]", i)
	within(f, path+".value", item.Value, maxMoney)
	within(f, path+".margin", item.Margin, 1)
	if item.Effort == 0 {
		f.Add(path+".effort", "response.no_effort", "must be above zero: the answers compare with today's effort. For something new give the effort you think of as effort, and the sales it should bring as value")
	}
	within(f, path+".effort", item.Effort, maxEffort)
	within(f, path+".min", float64(item.Least), maxBudget)
	if item.Most != nil {
		within(f, path+".max", float64(*item.Most), math.MaxInt64)
		if *item.Most >= 0 && *item.Most < item.Least {
			least := strconv.FormatInt(item.Least, 10)
			f.AddWith(path+".max", "response.max_below_min", "must not be below min ("+least+" whole units)", fault.Params{"min": least})
		}
	}
	if !item.Curve.valid() {
		f.Add(path+".response", "response.no_curve", "is no curve: make it of answers")
	}
}

func (item *Item) valid() bool {
	return item.Value >= 0 && item.Value <= maxMoney && item.Margin >= 0 && item.Margin <= 1 && item.Effort > 0 && item.Effort <= maxEffort &&
		item.Least >= 0 && item.Least <= maxBudget && (item.Most == nil || *item.Most >= item.Least) && item.Curve.valid()
}

func (c Curve) valid() bool {
	return c.None >= 0 && c.None < 1 && c.Unlimited > 1 && c.Anchor > 0 && c.Bend > 0 && !math.IsInf(c.Unlimited+c.Anchor+c.Bend, 0)
}

func checkNames(f *fault.Fields, items []Item) {
	names := make(map[string]int, len(items))
	for i := range items {
		name := items[i].Name
		if first, twice := names[name]; twice {
			f.AddWith(fmt.Sprintf("items[%d].name", i), "response.duplicate", fmt.Sprintf("%q is the name of items[%d] already", name, first), fault.Params{"name": name})
			continue
		}
		names[name] = i
	}
}

// checkWhole looks at what no single value shows.
func checkWhole(f *fault.Fields, in Input) {
	least, earned := int64(0), 0.0
	for i := range in.Items {
		least += in.Items[i].Least
		earned += in.Items[i].Value * in.Items[i].Margin
	}
	if least > in.Budget {
		sum := strconv.FormatInt(least, 10)
		f.AddWith("budget", "response.budget_below_min", "must not be below the sum of all min ("+sum+" whole units)", fault.Params{"min": sum})
	}
	if earned == 0 {
		for i := range in.Items {
			f.Add(fmt.Sprintf("items[%d].value", i), "response.nothing_earned", "value × margin is zero everywhere: there is nothing to earn")
		}
	}
}

func within(f *fault.Fields, path string, v, most float64) {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		f.Add(path, "number.not_finite", "must be a finite number")
	case v < 0:
		f.Add(path, "number.negative", "must not be negative")
	case v > most:
		text := strconv.FormatFloat(most, 'f', -1, 64)
		f.AddWith(path, "number.too_large", "must not be above "+text, fault.Params{"max": text})
	}
}
