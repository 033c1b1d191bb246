package week

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"

	"kaymak/internal/civil"
)

// crowd is one person with a thousand companies and ten working days of the
// blocks that a standard week has; about a third of what is due fits.
func crowd(seed uint64) Input {
	random := rand.New(rand.NewPCG(seed, 0))
	in := Input{From: day("2026-11-23"), Days: 12}
	for d := in.From; d < in.From.AddDays(in.Days); d++ {
		if w := d.Weekday(); w == 0 || w == 6 {
			continue
		}
		in.Blocks = append(in.Blocks, Block{Date: d, Start: nine, Minutes: 120, Operations: []string{"call", "letter"}},
			Block{Date: d, Start: 13 * 60, Minutes: 180, Operations: []string{"field_meeting"}, Area: fmt.Sprint("area ", int(d)%4)},
			Block{Date: d, Start: 16 * 60, Minutes: 60, Operations: []string{"call", "office_meeting"}})
	}
	operations := []string{"call", "call", "call", "letter", "field_meeting", "office_meeting"}
	for i := range 1000 {
		interval := 7 * (1 + random.IntN(26))
		last := in.From.AddDays(-random.IntN(interval + interval/4))
		c := Client{
			ID: fmt.Sprintf("company %04d", i), Operation: operations[random.IntN(len(operations))], Minutes: 5 + 5*random.IntN(12), IntervalDays: interval, Last: &last,
			Class: []Class{A, B, C, C, Unknown}[random.IntN(5)], Value: random.Int64N(10_000_000), Area: fmt.Sprint("area ", random.IntN(4)),
		}
		if random.IntN(50) == 0 {
			promise := in.From.AddDays(random.IntN(14))
			c.Promise = &promise
		}
		if random.IntN(10) == 0 {
			for w := range 5 {
				c.Hours = append(c.Hours, Hours{w + 1, civil.ClockTime(600), civil.ClockTime(720 + 60*random.IntN(6))})
			}
		}
		in.Clients = append(in.Clients, c)
	}
	return in
}

// BenchmarkPlan is one of the 500 people of the full size.
func BenchmarkPlan(b *testing.B) {
	in := crowd(1)
	b.ReportAllocs()
	for b.Loop() {
		r, err := Plan(in)
		if err != nil || len(r.Slots) == 0 || len(r.Overflow) == 0 {
			b.Fatal(err)
		}
	}
}

// BenchmarkStretch finds the factor at which everything fits.
func BenchmarkStretch(b *testing.B) {
	in := crowd(1)
	in.Short = Stretch
	for b.Loop() {
		if _, err := Plan(in); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTeam is the full size: 500 people with 500,000 companies, on all cores.
// The goal is six seconds on two.
func BenchmarkTeam(b *testing.B) {
	team := make([]Input, 500)
	for i := range team {
		team[i] = crowd(uint64(i))
	}
	for b.Loop() {
		var next atomic.Int64
		var workers sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			workers.Go(func() {
				for i := next.Add(1) - 1; i < int64(len(team)); i = next.Add(1) - 1 {
					if _, err := Plan(team[i]); err != nil {
						b.Error(err)
					}
				}
			})
		}
		workers.Wait()
	}
}
