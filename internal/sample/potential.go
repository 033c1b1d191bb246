package sample

import "math"

// potential makes the assessments of a company: about three in five have one,
// and some of these an older one before it.
func (m *maker) potential(i int, c Company, l life) []Potential {
	if c.Owner == Nobody || m.random.IntN(100) >= 64 {
		return nil
	}
	now := l.level * math.Pow(1+l.trend, 1.5) / m.words.minor
	could := now * logNormal(m.random, 1.35, 0.5)
	switch luck := m.random.IntN(100); {
	case luck < 13 && now < 30_000: // buys a slice from us and the rest elsewhere
		could = now * logNormal(m.random, 9, 0.6)
	case luck >= 13 && luck < 21 && now < 8_000: // a big one that has only tried us
		could = now * logNormal(m.random, 40, 0.8)
	}
	age := m.random.IntN(540)
	latest := m.assess(i, c, could, age)
	if m.random.IntN(100) >= 18 {
		return []Potential{latest}
	}
	return []Potential{m.assess(i, c, could*between(m.random, 0.5, 1.1), age+180+m.random.IntN(300)), latest}
}

// assess is an estimate, in round figures, made some days ago.
func (m *maker) assess(i int, c Company, could float64, daysAgo int) Potential {
	likely := max(100, figures(could))
	unit := int64(m.words.minor)
	return Potential{
		Company: i, Author: c.Owner, ValidFrom: workday(m.today.AddDays(-4 - daysAgo)),
		Low:    min(likely, figures(float64(likely)*between(m.random, 0.5, 0.85))) * unit,
		Likely: likely * unit,
		High:   max(likely, figures(float64(likely)*between(m.random, 1.2, 1.8))) * unit, Evidence: pick(m.random, m.words.evidence),
	}
}
