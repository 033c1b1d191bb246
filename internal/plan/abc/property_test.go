package abc

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestClassifyEqualsOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values, rule := anyValues().Draw(t, "values"), anyShareRule().Draw(t, "rule")
		if diff := cmp.Diff(oracle(values, rule), classify(t, values, rule).Groups); diff != "" {
			t.Fatalf("(-oracle +got)\n%s", diff)
		}
	})
}

func TestClassifyBigEqualsClassify(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values, rule := anyValues().Draw(t, "values"), anyRule().Draw(t, "rule")
		large := make([]*big.Int, len(values))
		for i, v := range values {
			large[i] = big.NewInt(v)
		}
		got, err := ClassifyBig(large, rule)
		if err != nil {
			t.Fatal(err)
		}
		want := classify(t, values, rule)
		if !slices.Equal(want.Groups, got.Groups) || !slices.Equal(want.Order, got.Order) || want.Gini != got.Gini {
			t.Fatalf("int64 %v\nbig %v", want, got)
		}
	})
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values, rule := anyValues().Draw(t, "values"), anyRule().Draw(t, "rule")
		result := classify(t, values, rule)
		byValue := map[int64]Group{}
		for i, g := range result.Groups {
			if g.Ranked() != (values[i] > 0) || (g == Net) != (values[i] < 0) || (g == Zero) != (values[i] == 0) {
				t.Fatalf("value %d is in %q", values[i], g)
			}
			if twin, ok := byValue[values[i]]; ok && twin != g {
				t.Fatalf("equal values %d in %s and %s", values[i], twin, g)
			}
			byValue[values[i]] = g
		}
		for place := 1; place < len(result.Order); place++ {
			above, here := result.Order[place-1], result.Order[place]
			if values[above] < values[here] || values[above] == values[here] && above > here {
				t.Fatal("not in rank order")
			}
			if result.Groups[above] > result.Groups[here] {
				t.Fatal("a better value is in a worse group")
			}
		}
	})
}

func TestOrderOfInputDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values, rule := anyValues().Draw(t, "values"), anyRule().Draw(t, "rule")
		moved := rapid.Permutation(indices(len(values))).Draw(t, "permutation")
		shuffled := make([]int64, len(values))
		for to, from := range moved {
			shuffled[to] = values[from]
		}
		plain, other := classify(t, values, rule), classify(t, shuffled, rule)
		for to, from := range moved {
			if plain.Groups[from] != other.Groups[to] {
				t.Fatalf("value %d is in %s, shuffled in %s", values[from], plain.Groups[from], other.Groups[to])
			}
		}
	})
}

func TestTotalsKeepTheSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.Int64Range(-1e12, 1e12)).Draw(t, "values")
		totals, err := Totals(values, classify(t, values, DefaultRule()).Groups)
		if err != nil {
			t.Fatal(err)
		}
		var sum, kept int64
		companies := 0
		for _, v := range values {
			sum += v
		}
		for _, total := range totals {
			kept += total.Value
			companies += total.Companies
		}
		if kept != sum || companies != len(values) {
			t.Fatalf("%d companies, %d; want %d, %d", companies, kept, len(values), sum)
		}
	})
}

func indices(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

func BenchmarkClassify500k(b *testing.B) {
	values := logNormal(500_000)
	for b.Loop() {
		if _, err := Classify(values, DefaultRule()); err != nil {
			b.Fatal(err)
		}
	}
}

// logNormal is the shape that payments have.
func logNormal(n int) []int64 {
	random := rand.New(rand.NewPCG(1, 2))
	values := make([]int64, n)
	for i := range values {
		size := 1.0
		for range 20 {
			size *= 0.4 + 2*random.Float64()
		}
		values[i] = int64(100_000 * size)
	}
	return values
}
