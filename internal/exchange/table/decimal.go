package table

import (
	"math"
	"strconv"
	"strings"
)

// MaxDigits is how many significant digits a number may have.
const MaxDigits = 18

// Decimal is an exact number: Unscaled / 10^Scale, with 0 ≤ Scale ≤ 18.
type Decimal struct {
	Unscaled int64
	Scale    int
}

var powers = func() (p [19]int64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * 10
	}
	return p
}()

// String writes the plain decimal with its own number of places, "-12.50".
func (d Decimal) String() string {
	digits := strconv.FormatUint(magnitude(d.Unscaled), 10)
	if d.Scale > 0 {
		if pad := d.Scale + 1 - len(digits); pad > 0 {
			digits = strings.Repeat("0", pad) + digits
		}
		digits = digits[:len(digits)-d.Scale] + "." + digits[len(digits)-d.Scale:]
	}
	if d.Unscaled < 0 {
		return "-" + digits
	}
	return digits
}

// Rescale gives the number in units of 10^-places: minor units of a currency.
// Digits beyond are rounded half away from zero, as invoices are, and exact
// tells whether any were lost; ok is false where it does not fit int64.
func (d Decimal) Rescale(places int) (v int64, exact, ok bool) {
	if places >= d.Scale {
		shift := places - d.Scale
		if d.Unscaled == 0 {
			return 0, true, true
		}
		if shift > MaxDigits || magnitude(d.Unscaled) > uint64(math.MaxInt64/powers[shift]) {
			return 0, false, false
		}
		return d.Unscaled * powers[shift], true, true
	}
	unit := powers[d.Scale-places]
	q, r := d.Unscaled/unit, d.Unscaled%unit
	if magnitude(r)*2 >= uint64(unit) {
		q += int64(1 - 2*boolInt(d.Unscaled < 0))
	}
	return q, r == 0, true
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func magnitude(v int64) uint64 {
	if v < 0 {
		return uint64(-(v + 1)) + 1
	}
	return uint64(v)
}
