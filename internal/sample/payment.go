package sample

import (
	"fmt"
	"math"
	"slices"
	"time"

	"kaymak/internal/civil"
)

// payments walks through the life of a company, from payment to payment.
func (m *maker) payments(i int, l life) []Payment {
	var list []Payment
	for day := l.from; ; {
		day = day.AddDays(1 + int(m.random.ExpFloat64()*365/l.orders))
		if day >= l.to {
			break
		}
		p := m.payment(i, l, workday(day))
		if p.PaidOn >= m.today {
			break
		}
		list = append(list, p)
		if m.random.IntN(100) < 3 {
			list = append(list, m.refund(p))
		}
	}
	if len(list) == 0 && l.course != prospect {
		list = append(list, m.payment(i, l, workday(l.to.AddDays(-month))))
	}
	if l.course == returned {
		paid := list[0]
		paid.PaidOn = workday(m.today.AddDays(-month * 8))
		list = append(list, m.refund(paid))
	}
	return slices.DeleteFunc(list, func(p Payment) bool { return p.PaidOn >= m.today })
}

func (m *maker) payment(i int, l life, on civil.Date) Payment {
	_, calendarMonth := on.Month().YM()
	years := float64(on.Sub(m.today))/365.25 + 1.5
	expected := l.level / l.orders * float64(l.season[calendarMonth-1]) / 100 * math.Pow(1+l.trend, years)
	amount := max(1, int64(logNormal(m.random, expected, 0.4)))
	return Payment{Company: i, PaidOn: on, Amount: amount, Margin: int64(float64(amount) * l.margin * between(m.random, 0.85, 1.15)), Purpose: m.words.purpose}
}

// refund gives part of a payment back some days later.
func (m *maker) refund(p Payment) Payment {
	share := between(m.random, 0.05, 0.7)
	p.PaidOn = workday(p.PaidOn.AddDays(3 + m.random.IntN(25)))
	p.Amount, p.Margin = -max(1, int64(float64(p.Amount)*share)), -int64(float64(p.Margin)*share)
	p.Purpose = m.words.refund
	return p
}

// workday is the day itself or the Monday after the weekend it lies in.
func workday(d civil.Date) civil.Date {
	switch d.Weekday() {
	case time.Saturday:
		return d.AddDays(2)
	case time.Sunday:
		return d.AddDays(1)
	}
	return d
}

// number sorts the payments by day and numbers documents and invoices.
func number(list []Payment, words *vocabulary) {
	slices.SortStableFunc(list, func(a, b Payment) int { return int(a.PaidOn - b.PaidOn) })
	for i := range list {
		list[i].Number = fmt.Sprintf("P-%06d", i+1)
		list[i].Purpose = fmt.Sprintf(list[i].Purpose, 1200+i)
	}
}
