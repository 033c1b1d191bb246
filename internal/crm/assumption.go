package crm

import (
	"fmt"
	"maps"
	"slices"

	"kaymak/internal/civil"
)

// Difference is one input that differs between two sets of assumptions, named as
// settings are: "norm/call", "standard/C/A/call", "segment/C/A",
// "calendar/2026-01", "person/selling_share", "hires/2026-03", "people". Words
// stand in place of values where the input is no number.
type Difference struct {
	Setting string
	Before  float64
	After   float64
	Words   [2]string
	apply   func(*Assumptions)
}

// Group is what a reader knows the setting by: all months of the calendar are one.
func (d Difference) Group() string {
	for _, group := range []string{"calendar", "hires", "people"} {
		if len(d.Setting) > len(group) && d.Setting[:len(group)+1] == group+"/" {
			return group
		}
	}
	return d.Setting
}

// Apply makes the difference in other assumptions. What they do not have, such as
// a month that is over, stays out.
func (d Difference) Apply(to *Assumptions) { d.apply(to) }

// Clone copies everything that Apply changes.
func (a Assumptions) Clone() Assumptions {
	a.Months, a.Norms, a.Segments, a.People, a.Hires = slices.Clone(a.Months), slices.Clone(a.Norms), slices.Clone(a.Segments), slices.Clone(a.People), slices.Clone(a.Hires)
	a.Person.Ramp = slices.Clone(a.Person.Ramp)
	a.Cells = slices.Clone(a.Cells)
	for i := range a.Cells {
		a.Cells[i].Operations = maps.Clone(a.Cells[i].Operations)
	}
	return a
}

// Differences lists what b has otherwise than a, in the order of the screens.
// What is known of a norm from the log is no input that somebody sets.
func Differences(a, b Assumptions) []Difference {
	list := periodDifference(a, b)
	list = append(list, normDifferences(a, b)...)
	list = append(list, cellDifferences(a, b)...)
	list = append(list, segmentDifferences(a, b)...)
	list = append(list, monthDifferences(a, b)...)
	list = append(list, personDifferences(a.Person, b.Person)...)
	return append(list, teamDifferences(a, b)...)
}

// Period is the setting of the months themselves: the same plan looked at later.
const Period = "months"

func periodDifference(a, b Assumptions) []Difference {
	if len(a.Months) == 0 || len(b.Months) == 0 || len(a.Months) == len(b.Months) && a.Months[0].Month == b.Months[0].Month {
		return nil
	}
	return []Difference{{Setting: Period, Words: [2]string{a.Months[0].Month.String(), b.Months[0].Month.String()}, apply: func(to *Assumptions) {
		to.People = over(to.People, to.Months, b.Months)
		to.Months = slices.Clone(b.Months)
		to.Hires = slices.DeleteFunc(slices.Clone(to.Hires), func(h HireAssumed) bool { return h.Month < b.Months[0].Month })
	}}}
}

// over gives people's positions in other months; before and after those known
// they are as at the nearest.
func over(people []PersonAssumed, from, to []MonthAssumed) []PersonAssumed {
	list := slices.Clone(people)
	for i, p := range people {
		list[i].Employed, list[i].Present = nil, nil
		for _, m := range to {
			at := min(max(0, int(m.Month-from[0].Month)), len(from)-1)
			list[i].Employed = append(list[i].Employed, p.Employed[at])
			list[i].Present = append(list[i].Present, p.Present[at])
		}
	}
	return list
}

// number adds a difference of numbers, if it is one.
func number(list []Difference, setting string, before, after float64, set func(*Assumptions, float64)) []Difference {
	if before == after {
		return list
	}
	return append(list, Difference{Setting: setting, Before: before, After: after, apply: func(to *Assumptions) { set(to, after) }})
}

func normDifferences(a, b Assumptions) (list []Difference) {
	for _, after := range b.Norms {
		i := slices.IndexFunc(a.Norms, func(n NormAssumed) bool { return n.Operation == after.Operation })
		if i < 0 {
			list = append(list, Difference{Setting: "norm/" + after.Operation, After: after.Minutes, apply: func(to *Assumptions) { to.Norms = append(to.Norms, after) }})
			continue
		}
		before := a.Norms[i]
		part := func(kind string, was, is float64, field func(*NormAssumed) *float64) {
			list = number(list, kind+"/"+after.Operation, was, is, func(to *Assumptions, v float64) {
				for i := range to.Norms {
					if to.Norms[i].Operation == after.Operation {
						*field(&to.Norms[i]) = v
					}
				}
			})
		}
		part("norm", before.Minutes, after.Minutes, func(n *NormAssumed) *float64 { return &n.Minutes })
		part("trip", before.TripMinutes, after.TripMinutes, func(n *NormAssumed) *float64 { return &n.TripMinutes })
		part("per_trip", before.PerTrip, after.PerTrip, func(n *NormAssumed) *float64 { return &n.PerTrip })
		part("conversion", before.Success, after.Success, func(n *NormAssumed) *float64 { return &n.Success })
		part("failure", before.FailureMinutes, after.FailureMinutes, func(n *NormAssumed) *float64 { return &n.FailureMinutes })
	}
	return list
}

func cellDifferences(a, b Assumptions) (list []Difference) {
	was := map[Segment]Cell{}
	for _, c := range a.Cells {
		was[c.Segment()] = c
	}
	for _, after := range b.Cells {
		before, name := was[after.Segment()], after.Segment().String()
		in := func(change func(*Cell)) func(*Assumptions) {
			return func(to *Assumptions) {
				for i := range to.Cells {
					if to.Cells[i].Segment() == after.Segment() {
						change(&to.Cells[i])
					}
				}
			}
		}
		if before.Treatment != after.Treatment {
			list = append(list, Difference{Setting: "treatment/" + name, Words: [2]string{string(before.Treatment), string(after.Treatment)}, apply: in(func(c *Cell) { c.Treatment = after.Treatment })})
		}
		both := maps.Clone(after.Operations)
		if both == nil {
			both = map[string]float64{}
		}
		maps.Copy(both, before.Operations)
		for _, code := range slices.Sorted(maps.Keys(both)) {
			list = number(list, "standard/"+name+"/"+code, before.Operations[code], after.Operations[code], func(to *Assumptions, v float64) {
				in(func(c *Cell) { c.set(code, v) })(to)
			})
		}
	}
	return list
}

// set changes how often an operation happens; what never happens is left out.
func (c *Cell) set(code string, perYear float64) {
	if perYear == 0 {
		delete(c.Operations, code)
		return
	}
	if c.Operations == nil {
		c.Operations = map[string]float64{}
	}
	c.Operations[code] = perYear
}

func segmentDifferences(a, b Assumptions) (list []Difference) {
	was := map[Segment]SegmentAssumed{}
	for _, s := range a.Segments {
		was[s.Segment()] = s
	}
	for _, after := range b.Segments {
		before, name := was[after.Segment()], after.Segment().String()
		in := func(to *Assumptions, change func(*SegmentAssumed)) {
			for i := range to.Segments {
				if to.Segments[i].Segment() == after.Segment() {
					change(&to.Segments[i])
				}
			}
		}
		list = number(list, "segment/"+name, before.Companies, after.Companies, func(to *Assumptions, v float64) { in(to, func(s *SegmentAssumed) { s.Companies = v }) })
		if before.Own != after.Own || !maps.Equal(before.OwnOperations, after.OwnOperations) {
			list = append(list, Difference{Setting: "override/" + name, Before: before.Own, After: after.Own, apply: func(to *Assumptions) {
				in(to, func(s *SegmentAssumed) { s.Own, s.OwnOperations = after.Own, after.OwnOperations })
			}})
		}
	}
	return list
}

func monthDifferences(a, b Assumptions) (list []Difference) {
	was := map[civil.Month]MonthAssumed{}
	for _, m := range a.Months {
		was[m.Month] = m
	}
	for _, after := range b.Months {
		before, known := was[after.Month]
		if !known || before.Hours == after.Hours && before.Days == after.Days {
			continue
		}
		list = append(list, Difference{Setting: fmt.Sprint("calendar/", after.Month), Before: before.Hours, After: after.Hours, apply: func(to *Assumptions) {
			for i := range to.Months {
				if to.Months[i].Month == after.Month {
					to.Months[i] = after
				}
			}
		}})
	}
	return list
}

func personDifferences(a, b Profile) (list []Difference) {
	part := func(name string, was, is float64, set func(*Profile)) {
		list = number(list, "person/"+name, was, is, func(to *Assumptions, _ float64) { set(&to.Person) })
	}
	part("vacation_days", a.VacationDays, b.VacationDays, func(p *Profile) { p.VacationDays = b.VacationDays })
	part("illness_days", a.IllnessDays, b.IllnessDays, func(p *Profile) { p.IllnessDays = b.IllnessDays })
	part("training_days", a.TrainingDays, b.TrainingDays, func(p *Profile) { p.TrainingDays = b.TrainingDays })
	part("selling_share", a.SellingShare, b.SellingShare, func(p *Profile) { p.SellingShare = b.SellingShare })
	part("utilisation", a.Utilisation, b.Utilisation, func(p *Profile) { p.Utilisation = b.Utilisation })
	part("attrition", a.Attrition, b.Attrition, func(p *Profile) { p.Attrition = b.Attrition })
	part("months_to_fill", float64(a.MonthsToFill), float64(b.MonthsToFill), func(p *Profile) { p.MonthsToFill = b.MonthsToFill })
	if !slices.Equal(a.Ramp, b.Ramp) {
		part("ramp", float64(len(a.Ramp)), float64(len(b.Ramp))+0.5, func(p *Profile) { p.Ramp = b.Ramp })
		list[len(list)-1].After = float64(len(b.Ramp))
	}
	if a.Spread != b.Spread {
		list = append(list, Difference{Setting: "person/spread", Words: [2]string{a.Spread, b.Spread}, apply: func(to *Assumptions) { to.Person.Spread = b.Spread }})
	}
	return list
}

func teamDifferences(a, b Assumptions) (list []Difference) {
	if before, after := peopleThere(a, b), peopleThere(b, a); before != after {
		list = append(list, Difference{Setting: "people", Before: before, After: after, apply: func(to *Assumptions) { to.People = over(b.People, b.Months, to.Months) }})
	}
	was, is := hiresByMonth(a), hiresByMonth(b)
	both := maps.Clone(is)
	maps.Copy(both, was)
	for _, month := range slices.Sorted(maps.Keys(both)) {
		list = number(list, fmt.Sprint("hires/", month), was[month], is[month], func(to *Assumptions, v float64) {
			to.Hires = slices.DeleteFunc(to.Hires, func(h HireAssumed) bool { return h.Month == month })
			if v != 0 && len(to.Months) > 0 && month >= to.Months[0].Month {
				to.Hires = append(to.Hires, HireAssumed{month, v})
			}
		})
	}
	return list
}

// peopleThere is the mean of the positions present in the months that both have.
func peopleThere(of, other Assumptions) float64 {
	sum, n := 0.0, 0.0
	for t, m := range of.Months {
		if !slices.ContainsFunc(other.Months, func(o MonthAssumed) bool { return o.Month == m.Month }) {
			continue
		}
		n++
		for _, p := range of.People {
			sum += p.Present[t]
		}
	}
	if n == 0 {
		return 0
	}
	return float64(int64(sum/n*1e6+0.5)) / 1e6 // the dust of another order of adding up is no difference
}

func hiresByMonth(a Assumptions) map[civil.Month]float64 {
	sums := map[civil.Month]float64{}
	for _, h := range a.Hires {
		sums[h.Month] += h.People
	}
	return sums
}
