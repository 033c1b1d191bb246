package abc

import "kaymak/internal/fault"

// Move is one cell of the movement matrix: the companies that were in one group
// and are in another, with what they were worth in each run. The zero Group
// stands for companies that one of the runs did not hold.
type Move struct {
	From, To      Group
	Companies     int
	Before, After int64 // the unit of the values
}

// Run is one classification as movement sees it, both slices parallel to the
// companies. The two runs that are compared list the same companies.
type Run struct {
	Groups []Group
	Values []int64
}

// Movement counts who moved where, companies that stayed included, by group
// before and then group after in the order of Groups with the zero Group last.
// Cells without companies are left out. Errors: "abc.runs" where the runs
// differ in length, "abc.range" where a sum does not fit.
func Movement(before, after Run) ([]Move, error) {
	n := len(before.Groups)
	if len(before.Values) != n || len(after.Groups) != n || len(after.Values) != n {
		return nil, fault.New(fault.Invalid, "abc.runs", "The two runs must list the same companies.")
	}
	cells := map[[2]Group]*Move{}
	for i := range n {
		key := [2]Group{before.Groups[i], after.Groups[i]}
		cell := cells[key]
		if cell == nil {
			cell = &Move{From: key[0], To: key[1]}
			cells[key] = cell
		}
		if !cell.add(before.Values[i], after.Values[i]) {
			return nil, fault.New(fault.Invalid, "abc.range", "The values of one group add up to more than can be held.")
		}
	}
	return inOrder(cells), nil
}

func (m *Move) add(before, after int64) bool {
	m.Companies++
	b, a := m.Before+before, m.After+after
	fits := (b < m.Before) == (before < 0) && (a < m.After) == (after < 0)
	m.Before, m.After = b, a
	return fits
}

func inOrder(cells map[[2]Group]*Move) []Move {
	var moves []Move
	all := append(Groups(), 0)
	for _, from := range all {
		for _, to := range all {
			if cell := cells[[2]Group{from, to}]; cell != nil {
				moves = append(moves, *cell)
			}
		}
	}
	return moves
}

// Reclassify is Classify with a memory. A company moves up only if it would
// also do so with cuts narrowed by the rule's hysteresis, and down only if it
// would also do so with cuts widened by it, so that small changes around a cut
// do not throw companies to and fro. previous is parallel to values; a company
// whose previous group is not A, B or C goes where Classify puts it. Companies
// of equal value may differ here where their past does.
func Reclassify(values []int64, previous []Group, rule Rule) (Result, error) {
	result, err := Classify(values, rule)
	if err != nil || rule.Hysteresis == 0 {
		return result, err
	}
	if len(previous) != len(values) {
		return Result{}, fault.New(fault.Invalid, "abc.runs", "The two runs must list the same companies.")
	}
	strict, loose := rule, rule
	for k := range rule.Cuts {
		strict.Cuts[k] -= rule.Hysteresis
		loose.Cuts[k] = min(loose.Cuts[k]+rule.Hysteresis, Whole)
	}
	sums := climb(values, result.Order)
	up := grade(make([]Group, len(values)), result.Order, sums, strict)
	down := grade(make([]Group, len(values)), result.Order, sums, loose)
	for _, i := range result.Order {
		if previous[i].Ranked() {
			// Letters ascend as groups worsen: down ≤ group ≤ up always holds.
			result.Groups[i] = min(max(previous[i], down.Groups[i]), up.Groups[i])
		}
	}
	return result, nil
}
