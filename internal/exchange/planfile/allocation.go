package planfile

import "io"

// Allocation is a budget of effort and what it may be spent on:
//
//	budget: 430
//	unit_cost: 0.057          # default 0
//	items:
//	  - {name: X, value: 214.4, margin: 0.7, effort: 96.8, min: 0, max: 1000,
//	     response: {none: 0.47, half: 0.68, same: 1, more: 1.26, unlimited: 1.52}}
//
// response may be left out, as may its middle answers, min and max.
type Allocation struct {
	Budget   float64
	UnitCost float64
	Items    []AllocationItem
}

// AllocationItem is something that gets effort.
type AllocationItem struct {
	Name     string
	Value    float64
	Margin   float64
	Effort   float64
	Response Response
	Min, Max *float64
}

// Response holds the sales indexes answered; nil where a question was skipped.
type Response struct{ None, Half, Same, More, Unlimited *float64 }

// ReadAllocation reads the plan of an allocation, as Read does one of headcount.
func ReadAllocation(r io.Reader) (Allocation, error) {
	root, err := decode(r)
	if err != nil {
		return Allocation{}, err
	}
	w := walker{allowed: nodes(root)}
	top := w.object(root, "", "budget", "unit_cost", "items")
	plan := Allocation{Budget: w.number(w.required(top, "budget")), UnitCost: w.number(top.field("unit_cost"))}
	for _, item := range w.items(w.required(top, "items")) {
		plan.Items = append(plan.Items, w.allocationItem(item))
	}
	return plan, w.faults.Err()
}

func (w *walker) allocationItem(f field) AllocationItem {
	body := w.object(f.value, f.path, "name", "value", "margin", "effort", "response", "min", "max")
	item := AllocationItem{
		Name: w.text(w.required(body, "name")), Value: w.number(w.required(body, "value")), Margin: w.number(w.required(body, "margin")),
		Effort: w.number(w.required(body, "effort")), Min: w.optional(body.field("min")), Max: w.optional(body.field("max")),
	}
	if response := body.field("response"); response.value != nil {
		answers := w.object(response.value, response.path, "none", "half", "same", "more", "unlimited")
		item.Response = Response{
			None: w.optional(answers.field("none")), Half: w.optional(answers.field("half")), Same: w.optional(answers.field("same")),
			More: w.optional(answers.field("more")), Unlimited: w.optional(answers.field("unlimited")),
		}
	}
	return item
}
