package cli

import (
	"math/big"
	"slices"
	"strings"

	"kaymak/internal/exchange/table"
)

// payer is one company of a file with what it paid, added up exactly whatever
// the number of decimal places of each payment.
type payer struct {
	key  string // what makes it the same company: white space collapsed, case kept
	name string // as it was written first
	sums []partialSum
}

// partialSum is a sum of amounts with the same number of decimal places. A sum
// that would leave int64 is continued in another one.
type partialSum struct {
	unscaled int64
	scale    int
}

func (p *payer) add(d table.Decimal) {
	for i := range p.sums {
		s := &p.sums[i]
		if s.scale != d.Scale {
			continue
		}
		if sum := s.unscaled + d.Unscaled; (sum < s.unscaled) == (d.Unscaled < 0) {
			s.unscaled = sum
			return
		}
	}
	p.sums = append(p.sums, partialSum{d.Unscaled, d.Scale})
}

// total is the sum in units of 10^-scale.
func (p *payer) total(scale int) *big.Int {
	total := new(big.Int)
	for _, s := range p.sums {
		part := big.NewInt(s.unscaled)
		total.Add(total, part.Mul(part, powerOfTen(scale-s.scale)))
	}
	return total
}

func powerOfTen(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// ledger is every company of a file.
type ledger struct {
	payers map[string]*payer
	scale  int // most decimal places of any amount
}

func newLedger() *ledger { return &ledger{payers: map[string]*payer{}} }

// payer finds the company, or opens an account for it. The name is copied: it is
// a part of the text of its whole row.
func (l *ledger) payer(name string) *payer {
	key := collapse(name)
	p := l.payers[key]
	if p == nil {
		name = strings.Clone(name)
		p = &payer{key: collapse(name), name: name}
		l.payers[p.key] = p
	}
	return p
}

func (l *ledger) pay(p *payer, amount table.Decimal) {
	l.scale = max(l.scale, amount.Scale)
	p.add(amount)
}

// sorted gives the companies in the order in which ties rank: by key, in the
// order of code points.
func (l *ledger) sorted() []*payer {
	list := make([]*payer, 0, len(l.payers))
	for _, p := range l.payers {
		list = append(list, p)
	}
	slices.SortFunc(list, func(a, b *payer) int { return strings.Compare(a.key, b.key) })
	return list
}

// collapse makes one space of every run of white space.
func collapse(s string) string {
	if !strings.ContainsAny(s, "\t\n\v\f\r\u0085\u00a0\u2007\u2009\u202f") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// decimal writes v units of 10^-scale as a plain decimal with scale places.
func decimal(v *big.Int, scale int) string {
	digits := new(big.Int).Abs(v).String()
	if scale > 0 {
		if pad := scale + 1 - len(digits); pad > 0 {
			digits = strings.Repeat("0", pad) + digits
		}
		digits = digits[:len(digits)-scale] + "." + digits[len(digits)-scale:]
	}
	if v.Sign() < 0 {
		return "-" + digits
	}
	return digits
}
