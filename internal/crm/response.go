package crm

import (
	"fmt"
	"strings"
	"time"

	"kaymak/internal/fault"
)

// ResponseAnswer is what one person thinks sales of a segment would be after a
// year of another effort, in per cent of today's sales. Nil is a question that was
// skipped; somebody who skipped all of them has been asked all the same.
type ResponseAnswer struct {
	ID         ID
	UserID     ID
	Segment    Segment
	None       *int64 // nobody contacts them
	Half       *int64 // half of today's effort
	More       *int64 // half as much again
	Unlimited  *int64 // as much as one likes
	AnsweredAt time.Time
	Version    int64
}

// Skipped tells whether nothing was answered.
func (a ResponseAnswer) Skipped() bool {
	return a.None == nil && a.Half == nil && a.More == nil && a.Unlimited == nil
}

// CheckMatrixSegment demands a cell of the matrix.
func CheckMatrixSegment(s Segment) error {
	var f fault.Fields
	if !inMatrix(s) {
		f.AddWith("segment", "response.segment", "is no segment of the matrix", fault.Params{"segment": s.String()})
	}
	return f.Err()
}

// ParseMatrixSegment reads "A/B" as a cell of the matrix.
func ParseMatrixSegment(text string) (Segment, error) {
	group, class, _ := strings.Cut(text, "/")
	s := Segment{Group(group), PotentialClass(class)}
	return s, CheckMatrixSegment(s)
}

// ResponseInvitation is somebody who was asked to answer.
type ResponseInvitation struct {
	UserID    ID
	InvitedBy ID
	InvitedAt time.Time
}

// Allocation is what sharing out the hours needs to know and no record says.
type Allocation struct {
	Margin     float64                   `json:"margin"`      // share of sales that is earned, 0…1
	PersonCost int64                     `json:"person_cost"` // minor units a year, all included; 0 while nobody said
	Realised   [3]float64                `json:"realised"`    // share of the gain that comes in the first, second and third year
	Discount   float64                   `json:"discount"`    // per year, 0…1
	Segments   map[string]AllocationCell `json:"segments"`    // by name, "A/B"
	Version    int64                     `json:"-"`
}

// AllocationCell bounds one segment. Nil is no bound.
type AllocationCell struct {
	Least    *int64 `json:"least,omitempty"`    // minutes per company and year
	Most     *int64 `json:"most,omitempty"`     // minutes per company and year
	Expected int64  `json:"expected,omitempty"` // sales a year that today's hours should bring where there are none yet; minor units
}

// DefaultAllocation holds until somebody says better. A changed effort shows in
// sales slowly: clients take time.
func DefaultAllocation() Allocation {
	return Allocation{Margin: 0.3, Realised: [3]float64{0.4, 0.8, 1}, Discount: 0.1, Segments: map[string]AllocationCell{}}
}

// MaxCellMinutes is the most service of one company: all working time of a person.
const MaxCellMinutes = 120_000

// CheckAllocation demands shares, money and bounds that can be meant.
func CheckAllocation(a Allocation) error {
	var f fault.Fields
	share := func(path string, v float64) {
		if !(v >= 0 && v <= 1) {
			f.Add(path, "allocation.share", "must be from 0 to 100 %")
		}
	}
	if share("margin", a.Margin); a.Margin == 0 {
		f.Add("margin", "allocation.no_margin", "must be above 0: nothing is earned otherwise")
	}
	share("discount", a.Discount)
	for i, v := range a.Realised {
		share(fmt.Sprintf("realised[%d]", i), v)
	}
	money := func(path string, v int64) {
		if v < 0 || v > 1<<53 {
			f.Add(path, "allocation.money", "must not be negative, nor larger than money can be")
		}
	}
	money("person_cost", a.PersonCost)
	for name, c := range a.Segments {
		path := "segments." + name
		if _, err := ParseMatrixSegment(name); err != nil {
			f.AddWith(path, "response.segment", "is no segment of the matrix", fault.Params{"segment": name})
		}
		money(path+".expected", c.Expected)
		checkBounds(&f, path, c)
	}
	return f.Err()
}

func checkBounds(f *fault.Fields, path string, c AllocationCell) {
	for _, one := range []struct {
		path  string
		value *int64
	}{{path + ".least", c.Least}, {path + ".most", c.Most}} {
		if one.value != nil && (*one.value < 0 || *one.value > MaxCellMinutes) {
			f.Add(one.path, "allocation.minutes", "must be minutes of a year, at most the working time of a person")
		}
	}
	if c.Least != nil && c.Most != nil && *c.Most < *c.Least {
		f.Add(path+".most", "allocation.most_below_least", "must not be below the least")
	}
}
