package abc

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/fault"
)

// letters writes the groups of the ranked companies, best first.
func letters(r Result) string {
	s := ""
	for _, i := range r.Order {
		s += r.Groups[i].String()
	}
	return s
}

func withBoundary(b Boundary) Rule {
	r := DefaultRule()
	r.Boundary = b
	return r
}

func classify(t interface{ Fatal(...any) }, values []int64, rule Rule) Result {
	result, err := Classify(values, rule)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

func TestWorkedCheck(t *testing.T) {
	values := []int64{100, 50, 8, 20, 5}
	for boundary, want := range map[Boundary]string{Inclusive: "ABBCC", Crossing: "AABBC", Midpoint: "AABCC"} {
		result := classify(t, values, withBoundary(boundary))
		if got := letters(result); got != want {
			t.Errorf("%s: %s, want %s", boundary, got, want)
		}
		if diff := cmp.Diff([]int32{0, 1, 3, 2, 4}, result.Order); diff != "" {
			t.Errorf("%s: order (-want +got)\n%s", boundary, diff)
		}
		if got := result.Gini; got < 0.5071035 || got > 0.5071045 {
			t.Errorf("Gini %f, want 0.507104", got)
		}
	}
}

func TestClassifyCases(t *testing.T) {
	count := withBoundary(Crossing)
	count.Method = ByCount
	limits := Rule{Method: ByValue, Limits: [2]int64{50, 20}}
	tangent := Rule{Method: ByTangent}
	tests := map[string]struct {
		values []int64
		rule   Rule
		want   string // groups in the order of the values
	}{
		"nothing":                             {nil, DefaultRule(), ""},
		"nobody paid":                         {[]int64{0, -5, 0}, DefaultRule(), "0N0"},
		"one company, crossing":               {[]int64{7}, DefaultRule(), "A"},
		"one company, inclusive":              {[]int64{7}, withBoundary(Inclusive), "A"},
		"refunds and zeros are not in base":   {[]int64{-1000, 80, 0, 15, 5}, DefaultRule(), "NA0BC"},
		"share before exactly at the cut":     {[]int64{80, 15, 5}, DefaultRule(), "ABC"},
		"share with exactly at the cut":       {[]int64{80, 15, 5}, withBoundary(Inclusive), "ABC"},
		"middle exactly at the cut":           {[]int64{60, 40}, withBoundary(Midpoint), "AA"},
		"ties go up, crossing":                {[]int64{79, 7, 7, 7}, DefaultRule(), "AAAA"},
		"ties go up, inclusive":               {[]int64{40, 40, 40}, withBoundary(Inclusive), "AAA"},
		"first is always A and so is a twin":  {[]int64{50, 50}, withBoundary(Inclusive), "AA"},
		"the largest values there are":        {[]int64{1<<63 - 1, 1<<63 - 1, 1<<63 - 1, 1, -1 << 63}, DefaultRule(), "AAACN"},
		"by count: half of them":              {[]int64{9, 8, 7, 6, 5, 4, 3, 2, 1, 1}, count, "AAAAAAAABB"},
		"by absolute limits":                  {[]int64{50, 49, 20, 19, 1, 0}, limits, "ABBCC0"},
		"by tangent: above the mean, then so": {[]int64{100, 50, 8, 20, 5}, tangent, "AACBC"},
		"by tangent: all equal":               {[]int64{3, 3, 3}, tangent, "AAA"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, g := range classify(t, test.values, test.rule).Groups {
				got += g.String()
			}
			if got != test.want {
				t.Errorf("%v: %s, want %s", test.values, got, test.want)
			}
		})
	}
}

func TestRuleFaults(t *testing.T) {
	tests := map[string]struct {
		change func(*Rule)
		want   []string
	}{
		"default":            {func(*Rule) {}, nil},
		"no C at all":        {func(r *Rule) { r.Cuts = [2]int64{8000, Whole} }, nil},
		"cuts swapped":       {func(r *Rule) { r.Cuts = [2]int64{9500, 8000} }, []string{"cuts[1] abc.cut"}},
		"cuts out of range":  {func(r *Rule) { r.Cuts = [2]int64{0, 10001} }, []string{"cuts[0] abc.cut", "cuts[1] abc.cut"}},
		"unknown boundary":   {func(r *Rule) { r.Boundary = "nearest" }, []string{"boundary abc.boundary"}},
		"unknown method":     {func(r *Rule) { r.Method = "" }, []string{"method abc.method"}},
		"limits missing":     {func(r *Rule) { r.Method = ByValue }, []string{"limits[1] abc.limit", "limits[0] abc.limit"}},
		"hysteresis alone":   {func(r *Rule) { *r = Rule{Method: ByTangent, Hysteresis: 100} }, []string{"hysteresis abc.hysteresis"}},
		"hysteresis as B":    {func(r *Rule) { r.Hysteresis = 1500 }, []string{"hysteresis abc.hysteresis"}},
		"hysteresis of half": {func(r *Rule) { r.Hysteresis = 200 }, nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			rule := DefaultRule()
			test.change(&rule)
			_, err := Classify([]int64{1}, rule)
			var got []string
			if e, ok := fault.As(err); ok {
				for _, f := range e.Fields {
					got = append(got, f.Path+" "+f.Code)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestTotalsDoNotWrap(t *testing.T) {
	for _, values := range [][]int64{{1<<63 - 1, 1}, {-1 << 63, -1}} {
		groups := []Group{A, A}
		if _, err := Totals(values, groups); fault.CodeOf(err) != "abc.range" {
			t.Errorf("%v: %v", values, err)
		}
	}
}
