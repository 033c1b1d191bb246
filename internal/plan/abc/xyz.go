package abc

import (
	"cmp"
	"fmt"
	"math"
	"math/big"

	"kaymak/internal/fault"
)

// Stability is the class of a company by how even its months are. The zero
// Stability means that there is nothing to judge: no payments, or a sum that is
// not positive.
type Stability byte

// The classes, steady first.
const (
	X Stability = 'X'
	Y Stability = 'Y'
	Z Stability = 'Z'
)

func (s Stability) String() string {
	if s == 0 {
		return ""
	}
	return string(s)
}

// MarshalText writes the letter.
func (s Stability) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the letter; the empty text is the zero Stability.
func (s *Stability) UnmarshalText(b []byte) error {
	switch t := string(b); t {
	case "":
		*s = 0
	case "X", "Y", "Z":
		*s = Stability(t[0])
	default:
		return fault.Newf(fault.Invalid, "abc.stability", "%q is not a class of stability: X, Y or Z.", t).With("value", t)
	}
	return nil
}

// Limits are the highest coefficients of variation of classes X and Y in basis
// points: 1000 is 10 %.
type Limits struct{ X, Y int64 }

// DefaultLimits are 10 % and 25 %.
func DefaultLimits() Limits { return Limits{1_000, 2_500} }

// maxLimit is a coefficient of variation of 1000 %, beyond any use.
const maxLimit = 10 * Whole

// Validate names the limits that cannot be used, code "abc.limit".
func (l Limits) Validate() error {
	var fields fault.Fields
	if l.X < 0 {
		fields.Add("x", "abc.limit", "The limit of class X must not be negative.")
	}
	if l.Y <= l.X || l.Y > maxLimit {
		fields.AddWith("y", "abc.limit", fmt.Sprintf("The limit of class Y must be above that of X and at most %d %%.", maxLimit/100), fault.Params{"most": "1000"})
	}
	return fields.Err()
}

// Steadiness classifies the monthly sums of one company by their coefficient of
// variation, population σ over μ. Pass the months of the window in order from
// the company's first payment on, those without payments included. The class is
// decided exactly; cv is for showing and is NaN where there is no class.
func (l Limits) Steadiness(months []int64) (class Stability, cv float64) {
	if square, spread, sign, ok := smallMoments(months); ok {
		return judge(l, sign, square, spread), variation(sign, square.float(), spread.float())
	}
	square, spread, sign := moments(months)
	square64, _ := square.v.Float64()
	spread64, _ := spread.v.Float64()
	return judge(l, sign, square, spread), variation(sign, square64, spread64)
}

// judge compares spread/square, the square of the coefficient of variation,
// with the squares of the limits.
func judge[T number[T]](l Limits, sign int, square, spread T) Stability {
	spread = spread.times(Whole * Whole)
	switch {
	case sign <= 0:
		return 0
	case spread.compare(square.times(uint64(l.X*l.X))) <= 0:
		return X
	case spread.compare(square.times(uint64(l.Y*l.Y))) <= 0:
		return Y
	}
	return Z
}

func variation(sign int, square, spread float64) float64 {
	if sign <= 0 {
		return math.NaN()
	}
	return math.Sqrt(spread / square)
}

// moments gives (Σx)², n·Σx² − (Σx)² and the sign of Σx.
func moments(months []int64) (square, spread unbounded, sign int) {
	var total, squares, x, xx big.Int
	for _, v := range months {
		x.SetInt64(v)
		total.Add(&total, &x)
		squares.Add(&squares, xx.Mul(&x, &x))
	}
	square = unbounded{new(big.Int).Mul(&total, &total)}
	spread = unbounded{new(big.Int).Mul(&squares, big.NewInt(int64(len(months))))}
	spread.v.Sub(spread.v, square.v)
	return square, spread, total.Sign()
}

// Below these sizes every product of judge stays under 2¹²⁷: a month up to
// 2³⁶ units (687 million of a currency with cents) and 512 months.
const (
	smallMonth = 1 << 36
	fewMonths  = 512
)

// smallMoments is moments in 128 bits; ok is false where they may not do.
func smallMoments(months []int64) (square, spread wide, sign int, ok bool) {
	if len(months) > fewMonths {
		return wide{}, wide{}, 0, false
	}
	var total int64
	var squares wide
	for _, v := range months {
		if v > smallMonth || v < -smallMonth {
			return wide{}, wide{}, 0, false
		}
		size := uint64(max(v, -v))
		squares = squares.plus(wide{low: size}.times(size))
		total += v
	}
	size := uint64(max(total, -total))
	square = wide{low: size}.times(size)
	return square, squares.times(uint64(len(months))).minus(square), cmp.Compare(total, 0), true
}
