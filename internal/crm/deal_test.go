package crm_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

func TestLinesAddUp(t *testing.T) {
	// 2 × 100.00 + 0.5 × 3.01, half a cent to even: 200.00 + 1.50.
	lines := []crm.DealProduct{{Name: "A", Quantity: 2000, Price: 10_000}, {Name: "B", Quantity: 500, Price: 301}}
	if sum := crm.ProductSum(lines); sum != 20_150 {
		t.Errorf("got %d, want 20150", sum)
	}
}

func TestAmountsAreWeighed(t *testing.T) {
	half := int64(5000)
	stage := crm.Stage{Probability: 2500}
	for _, c := range []struct {
		name                  string
		deal                  crm.Deal
		probability, weighted int64
	}{
		{"by its stage", crm.Deal{Outcome: crm.DealOpen, Amount: 1001}, 2500, 250},
		{"by what somebody thinks of it", crm.Deal{Outcome: crm.DealOpen, Amount: 1001, OwnProbability: &half}, 5000, 501},
		{"won, for sure", crm.Deal{Outcome: crm.DealWon, Amount: 1001, OwnProbability: &half}, 10_000, 1001},
		{"lost, never", crm.Deal{Outcome: crm.DealLost, Amount: 1001, OwnProbability: &half}, 0, 0},
	} {
		d := c.deal.Weigh(stage)
		if d.Probability != c.probability || d.Weighted != c.weighted {
			t.Errorf("%s: got %d, %d, want %d, %d", c.name, d.Probability, d.Weighted, c.probability, c.weighted)
		}
	}
}

func TestWeighingKeepsInsideTheAmount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amount := rapid.Int64Range(0, crm.MaxAmount).Draw(t, "amount")
		p := rapid.Int64Range(0, crm.MaxProbability).Draw(t, "probability")
		if w := crm.WeightedAmount(amount, p); w < 0 || w > amount {
			t.Fatalf("%d at %d gives %d", amount, p, w)
		}
	})
}

func TestADealIsChecked(t *testing.T) {
	bad := int64(10_001)
	_, err := crm.CheckDeal(crm.Deal{Title: " ", Amount: -1, OwnProbability: &bad, ExpectedOn: civil.MakeDate(1900, 1, 1), Products: []crm.DealProduct{{Name: "", Quantity: 0, Price: -1}}})
	want := []string{"deal.title", "deal.amount", "deal.probability", "deal.day", "deal.product", "deal.quantity", "deal.amount"}
	if diff := cmp.Diff(want, codes(err)); diff != "" {
		t.Error(diff)
	}
	d, err := crm.CheckDeal(crm.Deal{Title: " Pallets ", Products: []crm.DealProduct{{Name: " Pallet ", Quantity: 1000}}})
	if err != nil || d.Title != "Pallets" || d.Products[0].Name != "Pallet" {
		t.Errorf("got %+v, %v", d, err)
	}
}

func TestWhatIsLostSaysWhy(t *testing.T) {
	today := civil.MakeDate(2026, 11, 23)
	for _, c := range []struct {
		deal crm.Deal
		want []string
	}{
		{crm.Deal{Outcome: crm.DealLost, ClosedOn: today}, []string{"deal.reason_missing"}},
		{crm.Deal{Outcome: crm.DealLost, ClosedOn: today, ReasonNote: "moved away"}, nil},
		{crm.Deal{Outcome: crm.DealWon, ClosedOn: today}, nil},
		{crm.Deal{Outcome: crm.DealOpen, ClosedOn: today + 1}, []string{"deal.outcome", "deal.future"}},
	} {
		if diff := cmp.Diff(c.want, codes(crm.CheckClosing(c.deal, today))); diff != "" {
			t.Errorf("%+v: %s", c.deal, diff)
		}
	}
}

func TestForgottenDealsAreFound(t *testing.T) {
	d := crm.Deal{MovedAt: time.Date(2026, 11, 1, 23, 30, 0, 0, time.UTC)}
	today := civil.MakeDate(2026, 11, 23)
	if got := d.Stands(today, time.FixedZone("", 2*3600)); got != 21 { // it was the 2nd there
		t.Errorf("stands for %d days, want 21", got)
	}
	stage := crm.Stage{RotDays: 20}
	if !crm.Rotting(crm.DealOpen, 21, stage) || crm.Rotting(crm.DealOpen, 20, stage) || crm.Rotting(crm.DealWon, 21, stage) || crm.Rotting(crm.DealOpen, 999, crm.Stage{}) {
		t.Error("a deal is forgotten when it is open and stands longer than its stage allows")
	}
}

func TestPipelinesAreChecked(t *testing.T) {
	for _, language := range crm.Languages {
		p, err := crm.CheckPipeline(crm.DefaultPipeline(language))
		if err != nil || len(p.Stages) != 5 || len(crm.DefaultReasons(language)) != 8 {
			t.Errorf("%s: %v", language, err)
		}
	}
	_, err := crm.CheckPipeline(crm.Pipeline{Name: "", CommitFrom: -1, Stages: []crm.Stage{{Name: "A", Probability: 1}, {Name: "a", RotDays: -1, Probability: 20_000}}})
	want := []string{"pipeline.name", "deal.probability", "stage.twice", "deal.probability", "stage.rot_days"}
	if diff := cmp.Diff(want, codes(err)); diff != "" {
		t.Error(diff)
	}
}

// codes are those of the fields of an error, in their order.
func codes(err error) []string {
	e, ok := fault.As(err)
	if !ok {
		return nil
	}
	var list []string
	for _, f := range e.Fields {
		list = append(list, f.Code)
	}
	return list
}
