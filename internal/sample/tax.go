package sample

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Tax ids have the length and the look of their country and a check digit that
// is off by one, so that none can belong to anybody.

func digits(r *rand.Rand, n int) []int {
	d := make([]int, n)
	for i := range d {
		d[i] = r.IntN(10)
	}
	d[0] = 1 + r.IntN(9)
	return d
}

func text(digits []int) string {
	var b strings.Builder
	for _, d := range digits {
		b.WriteByte(byte('0' + d))
	}
	return b.String()
}

func weigh(digits []int, weights ...int) int {
	sum := 0
	for i, w := range weights {
		sum += digits[i] * w
	}
	return sum
}

// innCheck is the check digit of the INN of a Russian legal entity (nine
// digits) and the last one of a person's (eleven digits).
func innCheck(d []int) int {
	if len(d) == 9 {
		return weigh(d, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
	}
	return weigh(d, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
}

func russianINN(r *rand.Rand, name string) string {
	n := 9
	if strings.HasPrefix(name, "ИП ") {
		n = 11
	}
	d := digits(r, n)
	return text(append(d, (innCheck(d)+1)%10))
}

// eikCheck is the check digit of the EIK of a Bulgarian company (eight digits).
func eikCheck(d []int) int {
	if c := weigh(d, 1, 2, 3, 4, 5, 6, 7, 8) % 11; c < 10 {
		return c
	}
	return weigh(d, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10
}

func bulgarianVAT(r *rand.Rand, _ string) string {
	d := digits(r, 8)
	return "BG" + text(append(d, (eikCheck(d)+1)%10))
}

// vatLetters are indexed by the check sum of an Irish VAT number.
const vatLetters = "WABCDEFGHIJKLMNOPQRSTUV"

func irishCheck(d []int) int { return weigh(d, 8, 7, 6, 5, 4, 3, 2) % 23 }

func irishVAT(r *rand.Rand, _ string) string {
	d := digits(r, 7)
	return fmt.Sprintf("IE%s%c", text(d), vatLetters[(irishCheck(d)+1)%23])
}
