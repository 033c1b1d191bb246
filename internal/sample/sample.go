// Package sample makes up a company to try Kaymak with: a distributor of
// packaging with six salespeople, about 400 clients and prospects, three years
// of payments and what the salespeople think each client could pay.
//
// Everything follows from a seed, a language and a day; the same three give the
// same data. Names are put together from parts, nobody real is copied: tax ids
// have the form of their country and a wrong check digit, telephone numbers
// begin with a zero that no exchange gives out, and mail goes to the domain
// ".example" that exists for this purpose (RFC 2606).
package sample

import (
	"math/rand/v2"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/money"
)

// Data is a made-up company with its clients. Companies refer to people, and
// payments and assessments to companies, by their place in the list.
type Data struct {
	Name       string // of the distributor
	Currency   money.Currency
	Country    string // whose working calendar holds; empty for a plain five-day week
	TimeZone   string
	Teams      []string
	People     []Person // the first leads the others
	Companies  []Company
	Contacts   []Contact
	Payments   []Payment // oldest first
	Potential  []Potential
	Activities []Activity // oldest first
	Deals      []Deal
	Tags       []Tag
	Tasks      []Task
	Notes      []Note
	Absences   []Absence
}

// Person is a salesperson.
type Person struct {
	Name      string
	HiredOn   civil.Date
	TimeShare int64 // basis points of a full position
	Team      int   // place in Teams
}

// Nobody owns a company.
const Nobody = -1

// Company is a client or a prospect. ID, OwnerID, ParentID and Tags are empty.
type Company struct {
	crm.Company
	Owner   int   // place in People, or Nobody
	Holding int   // place in Companies of the one it belongs to, or Nobody
	Marks   []int // places in Tags
}

// Payment is money received, in minor units; a refund is negative.
type Payment struct {
	Company int
	PaidOn  civil.Date
	Amount  int64
	Margin  int64
	Number  string // of the document
	Purpose string
}

// Potential is what a salesperson thinks a company could pay per year, in minor units.
type Potential struct {
	Company           int
	Author            int // place in People
	ValidFrom         civil.Date
	Low, Likely, High int64
	Evidence          string
}

// companies is how many are made: enough to fill every cell of the strategy,
// few enough to look at.
const companies = 400

// Make makes the company up. today is the first day without payments. A
// language without a vocabulary is refused with code "language.unknown".
func Make(seed uint64, language string, today civil.Date) (Data, error) {
	words, known := vocabularies[language]
	if !known {
		var f fault.Fields
		f.Add("language", "language.unknown", "must be en, ru or bg")
		return Data{}, f.Err()
	}
	m := &maker{random: rand.New(rand.NewPCG(seed, 0)), words: words, today: today, names: map[string]bool{}}
	d := Data{
		Name: pick(m.random, words.sellers), Currency: words.currency, Country: words.country, TimeZone: words.zone,
		Teams: words.teams, People: m.people(),
	}
	var lives []life
	for i := range companies {
		c, l := m.company(i, len(d.People))
		lives = append(lives, l)
		d.Companies = append(d.Companies, c)
		d.Payments = append(d.Payments, m.payments(i, l)...)
		d.Potential = append(d.Potential, m.potential(i, c, l)...)
	}
	number(d.Payments, words)
	d.Contacts = m.contacts(seed, language, d.Companies)
	d.Activities = activities(seed, d, lives, words, today)
	d.Deals = deals(seed, language, today, d)
	families(seed, language, &d)
	d.Tasks = tasks(seed, language, today, d)
	d.Notes = notes(seed, language, today, d)
	d.Absences = absences()
	return d, nil
}

// maker carries the randomness through the making.
type maker struct {
	random *rand.Rand
	words  *vocabulary
	today  civil.Date
	names  map[string]bool // name keys in use
}

func (m *maker) people() []Person {
	names := shuffled(m.random, m.words.people)[:6]
	people := make([]Person, len(names))
	for i, name := range names {
		people[i] = Person{Name: name, HiredOn: m.today.AddDays(-400 - m.random.IntN(2600)), TimeShare: 10_000, Team: i * len(m.words.teams) / len(names)}
	}
	people[len(people)-1].TimeShare = 5_000
	return people
}
