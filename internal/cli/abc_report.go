package cli

import (
	"math/big"
	"slices"

	"kaymak/internal/plan/abc"
)

// abcReport is the answer of the abc command; its JSON is a stable contract.
// Amounts are exact decimals with as many places as the column has, shares are
// 0…1 of the total. The total and the groups hold only companies with a positive
// value; the others are the unranked, at the end of the rows.
type abcReport struct {
	Companies int          `json:"companies"`
	Unranked  int          `json:"unranked"`
	Total     string       `json:"total"`
	Gini      float64      `json:"gini"`
	Groups    []abcGroup   `json:"groups"`
	Rows      []abcRow     `json:"rows"`
	Refused   []abcRefusal `json:"refused"`
}

type abcGroup struct {
	Group     string  `json:"group"`
	Companies int     `json:"companies"`
	Value     string  `json:"value"`
	Share     float64 `json:"share"`
}

type abcRow struct {
	Company    string  `json:"company"`
	Value      string  `json:"value"`
	Share      float64 `json:"share"`
	Cumulative float64 `json:"cumulative"`
	Group      string  `json:"group"`
}

type abcRefusal struct {
	Line   int    `json:"line"`
	Column string `json:"column"`
	Value  string `json:"value"`
	Reason string `json:"reason"`
}

// newABCReport classifies the companies of a ledger.
func newABCReport(l *ledger, rule abc.Rule, refused []abcRefusal) (*abcReport, error) {
	payers := l.sorted()
	values := make([]*big.Int, len(payers))
	for i, p := range payers {
		values[i] = p.total(l.scale)
	}
	result, err := abc.ClassifyBig(values, rule)
	if err != nil {
		return nil, err
	}
	report := &abcReport{
		Companies: len(payers), Unranked: len(payers) - len(result.Order), Gini: result.Gini,
		Rows: make([]abcRow, 0, len(payers)), Refused: append([]abcRefusal{}, refused...),
	}
	total := new(big.Int)
	for _, i := range result.Order {
		total.Add(total, values[i])
	}
	report.Total = decimal(total, l.scale)
	report.addGroups(values, result, total, l.scale)
	cumulative := new(big.Int)
	for _, i := range slices.Concat(result.Order, unranked(values)) {
		row := abcRow{Company: payers[i].name, Value: decimal(values[i], l.scale), Group: result.Groups[i].String()}
		if result.Groups[i].Ranked() {
			cumulative.Add(cumulative, values[i])
			row.Share = ratio(values[i], total)
		}
		row.Cumulative = ratio(cumulative, total)
		report.Rows = append(report.Rows, row)
	}
	return report, nil
}

func (r *abcReport) addGroups(values []*big.Int, result abc.Result, total *big.Int, scale int) {
	for _, g := range []abc.Group{abc.A, abc.B, abc.C} {
		sum, companies := new(big.Int), 0
		for i, v := range values {
			if result.Groups[i] == g {
				sum.Add(sum, v)
				companies++
			}
		}
		r.Groups = append(r.Groups, abcGroup{g.String(), companies, decimal(sum, scale), ratio(sum, total)})
	}
}

// unranked lists the companies without a positive value, the largest first.
func unranked(values []*big.Int) []int32 {
	var places []int32
	for i, v := range values {
		if v.Sign() <= 0 {
			places = append(places, int32(i))
		}
	}
	slices.SortStableFunc(places, func(a, b int32) int { return values[b].Cmp(values[a]) })
	return places
}

// ratio is the nearest float64 to part/whole; 0 of nothing.
func ratio(part, whole *big.Int) float64 {
	if whole.Sign() == 0 {
		return 0
	}
	share, _ := new(big.Rat).SetFrac(part, whole).Float64()
	return share
}
