package store

import (
	"context"
	"math"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

// SalesBand is companies that pay about the same, a hundredth more or less.
type SalesBand struct {
	Actual    float64 // mean of them, minor units a year; 0 for those who pay nothing or get money back
	Companies int64
}

// bandWidth is how far two sales may differ, in parts, and still be the same.
const bandWidth = 0.01

// SegmentBands counts the companies of a matrix segment that go by its standard,
// by what they pay, released ones left out. Owned is the minutes a year of those
// with a standard of their own, which are in no band. It reads an index and no
// card but theirs.
func SegmentBands(ctx context.Context, tx *Tx, segment crm.Segment, day civil.Date) (bands []SalesBand, owned int64, err error) {
	admitted, err := strataOf(ctx, tx, segment)
	if err != nil || len(admitted) == 0 {
		return nil, 0, err
	}
	own := map[int64]int64{}
	args := append(append([]any(nil), admitted...), int32(day))
	q := tx.NewSelect().TableExpr("standard_override AS o").Join("JOIN company AS c ON c.id = o.company_id").ColumnExpr("c.actual, o.minutes").
		Where("c.stratum IN ("+marks(len(admitted))+") AND o.until >= ?", args...)
	var actual, n int64
	err = eachRow(ctx, q, []any{&actual, &n}, func() error {
		own[actual]++
		owned += n
		return nil
	})
	if err != nil {
		return nil, 0, err
	}
	var b banding
	q = tx.NewSelect().TableExpr("company"+tx.engine.hint("company_actual")).ColumnExpr("actual, COUNT(*)").Where("stratum IN ("+marks(len(admitted))+")", admitted...).GroupExpr("actual").OrderExpr("actual")
	err = eachRow(ctx, q, []any{&actual, &n}, func() error {
		b.add(actual, n-own[actual])
		return nil
	})
	return b.bands, owned, err
}

// strataOf lists the strata of a matrix segment that somebody serves.
func strataOf(ctx context.Context, tx *Tx, segment crm.Segment) (admitted []any, err error) {
	all, err := strata(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, stratum := range all {
		if lettered(stratum, []int{statusLetter}, string(crm.Released)) || hollowStratum(stratum) || stratum[groupLetter] == '-' {
			continue
		}
		s, _ := crm.MatrixSegment(crm.Segment{Group: crm.Group(stratum[groupLetter : groupLetter+1]), Class: crm.PotentialClass(stratum[classLetter : classLetter+1])})
		if s == segment {
			admitted = append(admitted, stratum)
		}
	}
	return admitted, nil
}

// banding puts rising sales into bands.
type banding struct {
	bands []SalesBand
	key   float64
}

func (b *banding) add(actual, companies int64) {
	if companies == 0 {
		return
	}
	value, key := math.Max(0, float64(actual)), -1.0
	if value > 0 {
		key = math.Floor(math.Log(value) / bandWidth)
	}
	if len(b.bands) == 0 || key != b.key {
		b.bands, b.key = append(b.bands, SalesBand{}), key
	}
	last := &b.bands[len(b.bands)-1]
	last.Actual = (last.Actual*float64(last.Companies) + value*float64(companies)) / float64(last.Companies+companies)
	last.Companies += companies
}
