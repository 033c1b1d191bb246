package sample

import (
	"math"
	"math/rand/v2"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// Activity is one operation with one company. Planned ones lie ahead of today.
type Activity struct {
	Company   int
	Person    int    // place in People
	Operation string // code
	State     crm.ActivityState
	Day       civil.Date
	Start     civil.ClockTime
	Minutes   int64
	MinutesBy crm.MinutesSource
	Reached   bool
	Outcome   crm.Outcome
	Note      string
}

// activityStream keeps the activities from changing anything else of a seed.
const activityStream = 12

// activities is the last year of the six people, and what they plan next.
func activities(seed uint64, d Data, lives []life, words *vocabulary, today civil.Date) []Activity {
	m := &maker{random: rand.New(rand.NewPCG(seed, activityStream)), words: words, today: today}
	var list []Activity
	for i, c := range d.Companies {
		if c.Owner != Nobody {
			list = append(list, m.courtship(i, c.Owner, lives[i])...)
		}
	}
	slices.SortStableFunc(list, func(a, b Activity) int { return int(a.Day - b.Day) })
	return list
}

// rhythm is how often a company is contacted in a year, by what it buys: calls
// and letters, and one in so many of them a meeting.
func (m *maker) rhythm(l life) (perYear float64, meetingOneIn int) {
	euros := l.level / m.words.minor
	switch {
	case l.course == lapsed || l.course == returned:
		return 1.5, 10
	case l.course == prospect:
		return 3, 5
	case euros < 2_500:
		return 3, 12
	case euros < 12_000:
		return 9, 6
	case euros < 50_000:
		return 18, 4
	}
	return 30, 4
}

// courtship walks through the year of one company, from contact to contact.
func (m *maker) courtship(company, owner int, l life) []Activity {
	perYear, meetingOneIn := m.rhythm(l)
	var list []Activity
	for day := m.today.AddDays(-365 + m.random.IntN(40)); ; {
		day = workday(day.AddDays(1 + int(m.random.ExpFloat64()*365/perYear)))
		if day >= m.today {
			break
		}
		list = append(list, m.activity(company, owner, day, m.random.IntN(meetingOneIn) == 0))
	}
	if m.random.IntN(100) < 72 { // some clients are always left without a next step
		step := m.activity(company, owner, workday(m.today.AddDays(1+m.random.IntN(max(3, int(365/perYear))))), m.random.IntN(meetingOneIn) == 0)
		step.State, step.Reached, step.Outcome, step.Note, step.MinutesBy, step.Minutes = crm.ActivityPlanned, true, "", "", crm.MinutesByNorm, norm(step.Operation)
		list = append(list, step)
	}
	return list
}

func norm(code string) int64 {
	i := slices.IndexFunc(crm.DefaultNorms, func(n crm.DefaultNorm) bool { return n.Code == code })
	return crm.DefaultNorms[i].Minutes
}

func (m *maker) activity(company, owner int, day civil.Date, meeting bool) Activity {
	a := Activity{Company: company, Person: owner, Operation: m.operation(meeting), State: crm.ActivityDone, Day: day, Start: civil.ClockTime(9*60 + 5*m.random.IntN(102)), Reached: true, MinutesBy: crm.MinutesTyped}
	usual := norm(a.Operation)
	switch dice := m.random.IntN(100); {
	case dice < 3:
		a.State = crm.ActivityMissed
	case dice < 5:
		a.State = crm.ActivityCancelled
	}
	switch m.random.IntN(10) {
	case 0, 1, 2:
		a.Minutes, a.MinutesBy = usual, crm.MinutesByNorm
	case 3:
		a.MinutesBy = crm.MinutesByTimer
		fallthrough
	default:
		a.Minutes = min(480, max(1, int64(math.Round(logNormal(m.random, float64(usual)*1.1, 0.35)))))
		if usual > 20 && a.MinutesBy == crm.MinutesTyped {
			a.Minutes = (a.Minutes + 2) / 5 * 5 // people type round figures
		}
	}
	if a.Operation == "call" && m.random.IntN(100) < 28 {
		a.Reached, a.Minutes, a.MinutesBy = false, int64(1+m.random.IntN(4)), crm.MinutesTyped
	}
	if a.State == crm.ActivityDone && a.Reached {
		a.Outcome = m.outcome()
		if m.random.IntN(100) < 45 {
			a.Note = pick(m.random, m.words.notes)
		}
	}
	return a
}

func (m *maker) operation(meeting bool) string {
	if meeting {
		return []string{"field_meeting", "office_meeting", "presentation"}[weighted(m.random, []int{70, 22, 8})]
	}
	return []string{"call", "letter", "offer", "shipment"}[weighted(m.random, []int{66, 14, 12, 8})]
}

func (m *maker) outcome() crm.Outcome {
	return []crm.Outcome{"", "order", "offer", "meeting", "call_back", "thinking", "informed", "problem", "refused"}[weighted(m.random, []int{30, 16, 9, 7, 12, 9, 11, 3, 3})]
}
