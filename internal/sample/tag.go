package sample

import "math/rand/v2"

// Tag is a word that companies are marked with.
type Tag struct {
	Name   string
	Colour string
}

// tagShares are how many of a hundred companies have each tag.
var tagShares = []int{9, 7, 6, 11, 14, 5}

var tagWords = map[string][]Tag{
	"en": {{"Tender", "violet"}, {"Fair 2026", "blue"}, {"Pays late", "red"}, {"Own design", "teal"}, {"Food", "green"}, {"Wants a visit", "orange"}},
	"ru": {{"Тендер", "violet"}, {"Выставка 2026", "blue"}, {"Платит с задержкой", "red"}, {"Свой дизайн", "teal"}, {"Пищевое производство", "green"}, {"Ждёт визита", "orange"}},
	"bg": {{"Търг", "violet"}, {"Изложение 2026", "blue"}, {"Плаща със закъснение", "red"}, {"Собствен дизайн", "teal"}, {"Храни", "green"}, {"Очаква посещение", "orange"}},
}

// familyStream keeps tags and holdings from changing anything else of a seed.
const familyStream = 14

// holdings is how many companies have others under them.
const holdings = 9

// families marks companies with tags and puts some under others of the same
// salesperson: a holding is led by one.
func families(seed uint64, language string, d *Data) {
	r := rand.New(rand.NewPCG(seed, familyStream))
	d.Tags = tagWords[language]
	for i := range d.Companies {
		for at, share := range tagShares {
			if r.IntN(100) < share {
				d.Companies[i].Marks = append(d.Companies[i].Marks, at)
			}
		}
	}
	taken := map[int]bool{}
	places := r.Perm(len(d.Companies))
	for _, head := range places {
		if len(d.heads()) == holdings {
			return
		}
		if taken[head] || d.Companies[head].Owner == Nobody {
			continue
		}
		taken[head] = true
		left := 2 + r.IntN(3)
		for _, under := range places {
			if left > 0 && !taken[under] && d.Companies[under].Owner == d.Companies[head].Owner && d.Companies[under].Industry == d.Companies[head].Industry {
				d.Companies[under].Holding, taken[under] = head, true
				left--
			}
		}
	}
}

// heads are the companies that others are under.
func (d *Data) heads() map[int]bool {
	heads := map[int]bool{}
	for _, c := range d.Companies {
		if c.Holding != Nobody {
			heads[c.Holding] = true
		}
	}
	return heads
}
