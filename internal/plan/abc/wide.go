package abc

import (
	"math/big"
	"math/bits"
)

// number is a sum that cannot overflow: the ladder needs sums of sums, times a
// number of companies or basis points.
type number[T any] interface {
	plus(T) T
	plusInt(uint64) T
	times(uint64) T
	compare(T) int
	integer() *big.Int
}

// wide is an unsigned integer of 128 bits. Values are below 2⁶³ and there are
// fewer than 2³¹ companies, so a sum is below 2⁹⁴; times twice 10,000 basis
// points or the number of companies it stays below 2¹²⁶.
type wide struct{ high, low uint64 }

func (a wide) plus(b wide) wide {
	low, carry := bits.Add64(a.low, b.low, 0)
	return wide{a.high + b.high + carry, low}
}

func (a wide) plusInt(n uint64) wide { return a.plus(wide{low: n}) }

func (a wide) times(n uint64) wide {
	high, low := bits.Mul64(a.low, n)
	return wide{high + a.high*n, low}
}

func (a wide) compare(b wide) int {
	switch {
	case a == b:
		return 0
	case a.high < b.high || a.high == b.high && a.low < b.low:
		return -1
	}
	return 1
}

// minus needs b ≤ a.
func (a wide) minus(b wide) wide {
	low, borrow := bits.Sub64(a.low, b.low, 0)
	return wide{a.high - b.high - borrow, low}
}

func (a wide) float() float64 { return float64(a.high)*(1<<64) + float64(a.low) }

func (a wide) integer() *big.Int {
	v := new(big.Int).SetUint64(a.high)
	return v.Lsh(v, 64).Or(v, new(big.Int).SetUint64(a.low))
}

// unbounded is a sum of any size, for amounts with more digits than int64 holds.
type unbounded struct{ v *big.Int }

func (a unbounded) plus(b unbounded) unbounded { return unbounded{new(big.Int).Add(a.v, b.v)} }

func (a unbounded) plusInt(n uint64) unbounded { return a.plus(unbounded{new(big.Int).SetUint64(n)}) }

func (a unbounded) times(n uint64) unbounded {
	return unbounded{new(big.Int).Mul(a.v, new(big.Int).SetUint64(n))}
}

func (a unbounded) compare(b unbounded) int { return a.v.Cmp(b.v) }

func (a unbounded) integer() *big.Int { return a.v }
