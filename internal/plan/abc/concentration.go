package abc

// Concentration says how much of the value few companies hold. All shares are
// 0…1 and for showing: no group depends on them.
type Concentration struct {
	Gini      float64 // 0: all equal … 1: one company has everything
	HHI       float64 // Herfindahl–Hirschman index, Σ share²: 1/n … 1
	Effective float64 // 1/HHI: as many companies of equal size would be as concentrated
	Top       []Top   // what the largest hold
}

// Top is the share of the k largest companies.
type Top struct {
	Companies int
	Share     float64
}

// Concentrate measures the ranking of a classification. tops are numbers of
// companies; one larger than the ranking means all of it. Without ranked
// companies everything is 0.
func Concentrate(values []int64, result Result, tops ...int) Concentration {
	c := Concentration{Gini: result.Gini}
	total := sum(values, result.Order)
	for _, k := range tops {
		c.Top = append(c.Top, Top{k, share(sum(values, result.Order[:min(k, len(result.Order))]), total)})
	}
	for _, i := range result.Order {
		s := float64(values[i]) / total
		c.HHI += s * s
	}
	if c.HHI > 0 {
		c.Effective = 1 / c.HHI
	}
	return c
}

// Point is one point of the Lorenz curve taken from the largest company down:
// the best Rank companies are the share Companies of all ranked ones and hold
// the share Value.
type Point struct {
	Rank             int
	Companies, Value float64
}

// Lorenz draws the curve from (0, 0) to (1, 1). Where there are more companies
// than steps, it keeps a point each time the curve has moved by 1/steps in
// either direction, so that the steep beginning stays as smooth as the flat
// end; there are at most 2·steps+2 points. An empty ranking has no curve.
func Lorenz(values []int64, order []int32, steps int) []Point {
	if len(order) == 0 {
		return nil
	}
	points := []Point{{}}
	total, n, step := sum(values, order), float64(len(order)), 1/float64(max(steps, 1))
	cumulative := 0.0
	for place, i := range order[:len(order)-1] {
		cumulative += float64(values[i])
		p := Point{place + 1, float64(place+1) / n, cumulative / total}
		last := points[len(points)-1]
		if p.Companies-last.Companies >= step || p.Value-last.Value >= step {
			points = append(points, p)
		}
	}
	return append(points, Point{len(order), 1, 1})
}

func sum(values []int64, order []int32) float64 {
	total := 0.0
	for _, i := range order {
		total += float64(values[i])
	}
	return total
}

func share(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}
