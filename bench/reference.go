package main

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// reference is the data set of the quality page.
type reference struct {
	teams     []crm.Team
	people    []crm.User
	companies []crm.Company
	payments  []payment // oldest first
}

// payment is kept small: there are ten million.
type payment struct {
	company        int32
	day            civil.Date
	amount, margin int64
}

// The payments of 36 months; the moment at which everything was recorded.
var (
	firstDay = civil.MakeDate(2023, time.November, 1)
	endDay   = civil.MakeDate(2026, time.November, 1)
	recorded = time.Date(2026, time.November, 1, 6, 0, 0, 0, time.UTC)
)

func makeReference(seed uint64, n size) *reference {
	r := rand.New(rand.NewPCG(seed, 7))
	set := &reference{}
	for i := range n.people {
		set.people = append(set.people, crm.User{
			ID: madeID(r, 0, i), Name: pick(r, given) + " " + pick(r, families), Role: crm.Salesperson, Language: "en", Active: true, TimeShare: 10_000,
			CreatedAt: recorded, UpdatedAt: recorded, Version: 1,
		})
	}
	set.inTeams(seed)
	set.companies = make([]crm.Company, n.companies)
	for i := range set.companies {
		set.companies[i] = makeCompany(r, i, set.people)
	}
	set.payments = makePayments(r, n)
	set.settle()
	return set
}

// inTeams puts everybody into teams of teamOf, of which the first leads.
func (set *reference) inTeams(seed uint64) {
	r := rand.New(rand.NewPCG(seed, 41))
	for i := range set.people {
		if i%teamOf == 0 {
			number := i/teamOf + 1
			set.teams = append(set.teams, crm.Team{ID: madeID(r, 8, number), Name: fmt.Sprintf("Team %d", number), CreatedAt: recorded, UpdatedAt: recorded, Version: 1})
		} else {
			set.people[i].ManagerID = set.people[i-i%teamOf].ID
		}
		set.people[i].TeamID = set.teams[len(set.teams)-1].ID
	}
}

// teamOf is how many people are in a team.
const teamOf = 25

// madeID is a UUIDv7 whose time is a counter, so that the same seed makes the
// same id. kind keeps people, companies, payments and assessments apart.
func madeID(r *rand.Rand, kind uint64, i int) crm.ID {
	var id crm.ID
	base := uint64(recorded.UnixMilli()) + kind<<24
	binary.BigEndian.PutUint64(id[:8], (base+uint64(i/1000))<<16|uint64(0x7000|i%1000))
	binary.BigEndian.PutUint64(id[8:], r.Uint64()>>2|1<<63)
	return id
}

// makePayments spreads payments over the companies by Zipf's law and over the
// days evenly; amounts are log-normal, three in a hundred are refunds.
func makePayments(r *rand.Rand, n size) []payment {
	list := make([]payment, n.payments)
	rank := rand.NewZipf(r, 1.05, 200, uint64(n.companies-1))
	days := endDay.Sub(firstDay)
	for i := range list {
		amount := int64(30_000 * math.Exp(1.2*r.NormFloat64()))
		if r.IntN(100) < 3 {
			amount = -amount / 2
		}
		list[i] = payment{
			company: spread(rank.Uint64(), n.companies), day: firstDay.AddDays(i * days / n.payments),
			amount: amount, margin: amount * int64(12+r.IntN(20)) / 100,
		}
	}
	return list
}

// spread scatters ranks over the places of the companies, one to one, because
// the multiplier and the number of companies have no divisor in common.
func spread(rank uint64, n int) int32 { return int32(rank * 7_368_787 % uint64(n)) }

// settle derives the first and last payment day of every company.
func (set *reference) settle() {
	for _, p := range set.payments {
		s := &set.companies[p.company].Standing
		if s.FirstPaidOn == 0 {
			s.FirstPaidOn = p.day
		}
		s.LastPaidOn = p.day
	}
	for i := range set.companies {
		if c := &set.companies[i]; c.Standing.LastPaidOn != 0 {
			c.Status = crm.Client
		}
	}
}

func externalID(i int) string { return fmt.Sprintf("K%07d", i) }

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }
