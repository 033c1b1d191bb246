package main

import (
	"fmt"
	"math/rand/v2"
	"time"

	"kaymak/internal/crm"
)

// languages are those that contacts speak; one in two has said nothing.
var languages = []string{"ru", "bg", "en", "de", "", "", "", ""}

// contacts makes n people who work for the companies, one after the other until
// everybody has a place. They draw from a stream of their own.
func (set *reference) contacts(seed uint64, n int) []crm.Contact {
	r := rand.New(rand.NewPCG(seed, 23))
	list := make([]crm.Contact, n)
	for i := range list {
		company := &set.companies[int(spread(uint64(i%len(set.companies)), len(set.companies)))]
		list[i] = makeContact(r, i, company)
	}
	return list
}

func makeContact(r *rand.Rand, i int, company *crm.Company) crm.Contact {
	number := fmt.Sprintf("+359%09d", 880_000_000+i)
	c := crm.Contact{
		ID: madeID(r, 4, i), GivenName: pick(r, given), FamilyName: fmt.Sprintf("%s-%s", pick(r, families), pick(r, families)), Language: pick(r, languages), OwnerID: company.OwnerID,
		Phones: []crm.Phone{{Kind: crm.PointWork, Typed: number, E164: number}}, Emails: []crm.Email{{Kind: crm.PointWork, Address: fmt.Sprintf("p%d@k.example", i)}},
		Birthday: crm.Birthday{Month: time.Month(1 + r.IntN(12)), Day: 1 + r.IntN(28)}, CreatedAt: recorded, UpdatedAt: recorded, Version: 1,
	}
	role := pick(r, crm.DecisionRoles)
	c.Position = "staff"
	if role == crm.RoleDecides {
		c.Position = "director"
	}
	c.Links = []crm.ContactLink{{CompanyID: company.ID, Role: role, Position: c.Position, Primary: true}}
	if r.IntN(3) == 0 {
		c.Channel = pick(r, crm.Channels)
	}
	if r.IntN(30) == 0 {
		c.DoNotContact = []crm.Channel{crm.ChannelPhone}
	}
	return c
}
