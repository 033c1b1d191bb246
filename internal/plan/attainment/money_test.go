package attainment

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// C/C takes 30 % of the time for 10 % of the money: 20 points, which exceeds 19,99
// and not 20.
func TestTimeAgainstMoneyWorked(t *testing.T) {
	groups := []Spent{{Minutes: 700, Money: 900, Potential: 100, Gap: 0}, {Minutes: 300, Money: 100, Potential: 300, Gap: 50}}
	want := []Against{{is(0.7), is(0.9), is(0.25), is(0), false}, {is(0.3), is(0.1), is(0.75), is(1), true}}
	if diff := cmp.Diff(want, AgainstMoney(groups, 1999), near); diff != "" {
		t.Error(diff)
	}
	if AgainstMoney(groups, 2000)[1].Alarm || AgainstMoney(groups, 0)[1].Alarm {
		t.Error("20 points are no more than 20, and 0 rings no alarm")
	}
}

func TestAShareOfNothing(t *testing.T) {
	want := []Against{{}}
	if diff := cmp.Diff(want, AgainstMoney([]Spent{{}}, 1)); diff != "" {
		t.Error(diff)
	}
	huge := Spent{Minutes: 1e12, Money: 9e18}
	if got := AgainstMoney([]Spent{huge, {Minutes: 1e12}}, 4999); got[0].Alarm || !got[1].Alarm {
		t.Errorf("%+v", got)
	}
}

func TestCostWorked(t *testing.T) {
	for _, c := range [][3]int64{{90, 100_000, 150_000}, {1, 100, 2}, {1, 90, 2}, {1, 89, 1}, {0, 5, 0}, {10, 0, 0}} {
		if got := Cost(c[0], c[1]); got != c[2] {
			t.Errorf("%d minutes at %d an hour cost %d, want %d", c[0], c[1], got, c[2])
		}
	}
}
