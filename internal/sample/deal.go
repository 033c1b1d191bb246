package sample

import (
	"math/rand/v2"

	"kaymak/internal/civil"
)

// Deal is something the salespeople try to sell, or sold, or lost. Stages count
// from 0, reasons from 0 among those of its outcome.
type Deal struct {
	Company    int
	Owner      int // place in People
	Stage      int
	Outcome    Outcome
	Reason     int
	Title      string
	Products   []DealProduct
	CreatedOn  civil.Date
	MovedOn    civil.Date
	ExpectedOn civil.Date
	ClosedOn   civil.Date // 0 while open
}

// Outcome is how a deal ended.
type Outcome int

// The outcomes.
const (
	OpenDeal Outcome = iota
	WonDeal
	LostDeal
)

// DealProduct is a line: thousandths, and minor units for one.
type DealProduct struct {
	Name     string
	Quantity int64
	Price    int64
}

// wares are what the distributor sells: a name in each language, the price of one
// in euro, and how many a usual order has.
var wares = []struct {
	names map[string]string
	price float64
	usual int
}{
	{map[string]string{"en": "Pallet boxes", "ru": "Палетные короба", "bg": "Палетни кашони"}, 11.5, 400},
	{map[string]string{"en": "Stretch film, rolls", "ru": "Стрейч-плёнка, рулоны", "bg": "Стреч фолио, рола"}, 9.2, 300},
	{map[string]string{"en": "Printed cartons", "ru": "Коробки с печатью", "bg": "Кашони с печат"}, 0.85, 9000},
	{map[string]string{"en": "Gift boxes", "ru": "Подарочные коробки", "bg": "Подаръчни кутии"}, 2.4, 1500},
	{map[string]string{"en": "Labels, rolls", "ru": "Этикетки, рулоны", "bg": "Етикети, рола"}, 14, 220},
	{map[string]string{"en": "Packing line audit", "ru": "Аудит упаковочной линии", "bg": "Одит на опаковъчната линия"}, 1800, 1},
}

// stageWeights make a funnel of the open deals.
var stageWeights = []int{30, 24, 20, 15, 11}

// deals come from a stream of their own, so that they change nothing else of the
// company that is made up.
func deals(seed uint64, language string, today civil.Date, d Data) []Deal {
	r := rand.New(rand.NewPCG(seed, 13))
	minor := vocabularies[language].minor
	var list []Deal
	for i, c := range d.Companies {
		if c.Owner == Nobody || r.IntN(100) >= 34 {
			continue
		}
		list = append(list, deal(r, i, c.Owner, language, minor, today))
	}
	return list
}

func deal(r *rand.Rand, company, owner int, language string, minor float64, today civil.Date) Deal {
	d := Deal{Company: company, Owner: owner, Stage: weighted(r, stageWeights), Outcome: Outcome(weighted(r, []int{56, 27, 17})), CreatedOn: today.AddDays(-5 - r.IntN(150))}
	d.Products = lines(r, language, minor)
	d.Title = d.Products[0].Name
	age := today.Sub(d.CreatedOn)
	d.MovedOn = d.CreatedOn.AddDays(age * (60 + r.IntN(40)) / 100)
	d.ExpectedOn = today.AddDays(r.IntN(150) - 12)
	if d.Outcome != OpenDeal {
		d.ClosedOn = d.MovedOn.AddDays(r.IntN(max(1, today.Sub(d.MovedOn))))
		d.ExpectedOn = d.ClosedOn.AddDays(r.IntN(30) - 10)
		d.Stage = 4 - r.IntN(2)
	}
	if d.Outcome == LostDeal {
		d.Stage, d.Reason = r.IntN(5), r.IntN(5)
	} else if d.Outcome == WonDeal {
		d.Reason = r.IntN(3)
	}
	return d
}

func lines(r *rand.Rand, language string, minor float64) []DealProduct {
	var list []DealProduct
	for _, at := range r.Perm(len(wares))[:1+r.IntN(3)] {
		w := wares[at]
		quantity := int64(1)
		if w.usual > 1 {
			quantity = figures(between(r, 0.4, 2.2) * float64(w.usual))
		}
		list = append(list, DealProduct{Name: w.names[language], Quantity: quantity * 1000, Price: int64(w.price*minor*between(r, 0.9, 1.1) + 0.5)})
	}
	return list
}
