package sample

import (
	"fmt"
	"strings"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// life is how a company buys: from when till when, how much, and where it goes.
type life struct {
	course   course
	season   season
	from, to civil.Date // days with payments, half-open
	level    float64    // yearly purchases, minor units, at the middle of the three years
	trend    float64    // yearly growth, 0.1 is 10 %
	orders   float64    // payments per year
	margin   float64
}

// course is the shape of a life.
type course int

const (
	prospect  course = iota // has never paid
	steady                  // pays about as much every year
	growing                 //
	declining               //
	lapsed                  // has stopped
	fresh                   // pays since a few months
	returned                // has only a refund in the last year
)

var courseWeights = []int{88, 158, 50, 34, 44, 22, 4}

func (m *maker) company(i, people int) (Company, life) {
	kind := weighted(m.random, tradeWeights)
	where := weighted(m.random, placeWeights(m.words.places))
	p := m.words.places[where]
	l := m.life(trades[kind])
	c := crm.Company{
		ExternalID: fmt.Sprintf("C-%05d", 1000+i*7+m.random.IntN(7)), Industry: m.words.trades[kind].industry,
		City: p.city, Region: p.region, SizeBand: sizeBand(l.level / m.words.minor), Status: l.status(m.today),
	}
	c.Name = m.name(m.words.trades[kind], p)
	c.TaxID = m.words.taxID(m.random, c.Name)
	c.Phone = m.words.phone(m.random, p)
	slug := latin(crm.NameKey(c.Name))
	c.Email = pick(m.random, []string{"office", "info", "sales", "buying"}) + "@" + slug + ".example"
	if m.random.IntN(3) > 0 {
		c.Website = "https://www." + slug + ".example"
	}
	return Company{Company: c, Owner: m.owner(where, people), Holding: Nobody}, l
}

var tradeWeights = func() []int {
	weights := make([]int, len(trades))
	for i, t := range trades {
		weights[i] = t.weight
	}
	return weights
}()

func placeWeights(places []place) []int {
	weights := make([]int, len(places))
	for i, p := range places {
		weights[i] = p.weight
	}
	return weights
}

// name makes names until one is new.
func (m *maker) name(t tradeWords, p place) string {
	for {
		name := m.words.name(m.random, t, p)
		if key := crm.NameKey(name); !m.names[key] {
			m.names[key] = true
			return name
		}
	}
}

// owner is mostly the salesperson of the place; some companies changed hands,
// and some nobody looks after.
func (m *maker) owner(where, people int) int {
	switch dice := m.random.IntN(100); {
	case dice < 6:
		return Nobody
	case dice < 26:
		return m.random.IntN(people)
	}
	return (where*7 + where/3) % people
}

// month is a number of days: shapes need no more precision.
const month = 30

func (m *maker) life(t trade) life {
	start, end := (m.today.Month() - 36).First(), m.today
	l := life{course: course(weighted(m.random, courseWeights)), season: t.season, from: start, to: end, trend: between(m.random, -0.06, 0.1), margin: between(m.random, 0.14, 0.34)}
	l.level = logNormal(m.random, 6_000, 1.45) * t.scale * m.words.minor
	switch l.course {
	case prospect:
		l.to = l.from
	case growing:
		l.trend = between(m.random, 0.3, 0.8)
	case declining:
		l.trend = between(m.random, -0.5, -0.25)
	case lapsed:
		l.to = end.AddDays(-month * (13 + m.random.IntN(18)))
	case fresh:
		l.from = end.AddDays(-month * (2 + m.random.IntN(8)))
	case returned:
		l.level = logNormal(m.random, 1_500, 0.5) * m.words.minor
		l.to = end.AddDays(-month * 14)
	}
	euros := l.level / m.words.minor
	l.orders = max(2, min(40, 3+euros/900)) * between(m.random, 0.7, 1.4)
	return l
}

func (l life) status(today civil.Date) crm.Status {
	switch {
	case l.course == prospect:
		return crm.Prospect
	case l.to < today:
		return crm.Lapsed
	}
	return crm.Client
}

// sizeBand follows from what a company buys, with the staff such a company has.
func sizeBand(euros float64) string {
	switch {
	case euros < 2_500:
		return "1–10"
	case euros < 12_000:
		return "11–50"
	case euros < 50_000:
		return "51–250"
	}
	return "250+"
}

// letters spells Cyrillic in Latin letters, after the streamlined systems of
// both countries as far as they agree.
var letters = strings.NewReplacer(
	"а", "a", "б", "b", "в", "v", "г", "g", "д", "d", "е", "e", "ж", "zh", "з", "z", "и", "i", "й", "y", "к", "k", "л", "l", "м", "m", "н", "n", "о", "o", "п", "p",
	"р", "r", "с", "s", "т", "t", "у", "u", "ф", "f", "х", "h", "ц", "ts", "ч", "ch", "ш", "sh", "щ", "sht", "ъ", "a", "ы", "y", "ь", "", "э", "e", "ю", "yu", "я", "ya",
)

// latin makes a name key fit for a domain.
func latin(key string) string { return strings.ReplaceAll(letters.Replace(key), " ", "-") }
