package attainment

import "math/big"

// Spent is what goes to a group of companies, in minutes, beside what comes from
// it and could. Money is in minor units a year.
type Spent struct {
	Minutes, Money, Potential, Gap int64
}

// Against is the share of a group in everything that is spent.
type Against struct {
	Minutes, Money, Potential, Gap *float64 // nil: a share of nothing
	// Alarm tells that its share of minutes exceeds its share of money by more
	// than the bound.
	Alarm bool
}

// AgainstMoney sets the share of time of each group beside its shares of money,
// potential and gap. The bound is in ten thousandths, 1000 for ten points; 0 or
// less rings no alarm. Whether an alarm rings is decided in whole numbers.
func AgainstMoney(groups []Spent, bound int64) []Against {
	var all Spent
	for _, g := range groups {
		all.Minutes, all.Money, all.Potential, all.Gap = all.Minutes+g.Minutes, all.Money+g.Money, all.Potential+g.Potential, all.Gap+g.Gap
	}
	list := make([]Against, len(groups))
	for i, g := range groups {
		list[i] = Against{
			Minutes: share(float64(g.Minutes), float64(all.Minutes)), Money: share(float64(g.Money), float64(all.Money)),
			Potential: share(float64(g.Potential), float64(all.Potential)), Gap: share(float64(g.Gap), float64(all.Gap)),
			Alarm: bound > 0 && exceeds(g, all, bound),
		}
	}
	return list
}

// exceeds is minutes ÷ all minutes − money ÷ all money > bound ÷ 10000.
func exceeds(g, all Spent, bound int64) bool {
	if all.Minutes <= 0 || all.Money <= 0 {
		return false
	}
	product := func(factors ...int64) *big.Int {
		p := big.NewInt(1)
		for _, f := range factors {
			p.Mul(p, big.NewInt(f))
		}
		return p
	}
	difference := product(10_000, g.Minutes, all.Money)
	difference.Sub(difference, product(10_000, g.Money, all.Minutes))
	return difference.Cmp(product(bound, all.Minutes, all.Money)) > 0
}

// Cost is what minutes cost at so much an hour, in minor units, rounded half up.
func Cost(minutes, hour int64) int64 {
	p := new(big.Int).Mul(big.NewInt(minutes), big.NewInt(hour))
	p.Add(p, big.NewInt(30))
	return p.Div(p, big.NewInt(60)).Int64()
}
