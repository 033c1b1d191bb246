package crm

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Strategy is the whole matrix from a day on: how every segment is treated and
// how often. Versions are added, never changed.
type Strategy struct {
	ID         ID
	ValidFrom  civil.Date
	RecordedAt time.Time
	Cells      []Cell
	AuthorID   ID
	Note       string
	Version    int64 // counts the versions saved so far
}

// Cell is one segment's treatment and service standard: operation code → times
// per company and year.
type Cell struct {
	Group      Group              `json:"group"`
	Class      PotentialClass     `json:"class"`
	Treatment  Treatment          `json:"treatment"`
	Operations map[string]float64 `json:"operations"`
}

// Segment is where the cell stands.
func (c Cell) Segment() Segment { return Segment{c.Group, c.Class} }

// The matrix has a row for each paying group and one for those who pay nothing.
var (
	MatrixGroups  = []Group{GroupA, GroupB, GroupC, GroupZero}
	MatrixClasses = []PotentialClass{PotentialA, PotentialB, PotentialC, PotentialUnknown}
)

// MatrixSegment is the cell a company of any segment belongs to: net refunds
// stand with those who pay nothing. ok is false before the first analysis.
func MatrixSegment(s Segment) (cell Segment, ok bool) {
	switch s.Group {
	case GroupNone:
		return s, false
	case GroupNet:
		s.Group = GroupZero
	}
	return s, true
}

// DefaultCells is the matrix a new workspace begins with: time follows what a
// client could pay, not only what it pays.
func DefaultCells() []Cell {
	cell := func(g Group, p PotentialClass, t Treatment, operations map[string]float64) Cell {
		return Cell{Group: g, Class: p, Treatment: t, Operations: operations}
	}
	return []Cell{
		cell(GroupA, PotentialA, Visit, map[string]float64{"field_meeting": 24, "call": 36, "offer": 6, "contract": 1, "shipment": 12}),
		cell(GroupA, PotentialB, Visit, map[string]float64{"field_meeting": 12, "call": 24, "offer": 4, "contract": 1, "shipment": 12}),
		cell(GroupA, PotentialC, Invite, map[string]float64{"office_meeting": 4, "call": 24, "offer": 2, "contract": 1, "shipment": 12}),
		cell(GroupA, PotentialUnknown, Assess, map[string]float64{"field_meeting": 6, "call": 24, "offer": 2, "contract": 1, "shipment": 12}),
		cell(GroupB, PotentialA, Visit, map[string]float64{"field_meeting": 18, "call": 36, "presentation": 1, "offer": 6, "shipment": 6}),
		cell(GroupB, PotentialB, Invite, map[string]float64{"office_meeting": 4, "call": 18, "offer": 3, "shipment": 6}),
		cell(GroupB, PotentialC, Call, map[string]float64{"call": 12, "offer": 1, "shipment": 6}),
		cell(GroupB, PotentialUnknown, Assess, map[string]float64{"office_meeting": 1, "call": 12, "offer": 1, "shipment": 6}),
		cell(GroupC, PotentialA, Visit, map[string]float64{"field_meeting": 18, "call": 36, "presentation": 1, "offer": 4}),
		cell(GroupC, PotentialB, Call, map[string]float64{"call": 12, "offer": 2}),
		cell(GroupC, PotentialC, Farewell, map[string]float64{"letter": 1}),
		cell(GroupC, PotentialUnknown, Write, map[string]float64{"letter": 2, "call": 2}),
		cell(GroupZero, PotentialA, Visit, map[string]float64{"field_meeting": 4, "call": 12, "presentation": 1, "offer": 1}),
		cell(GroupZero, PotentialB, Call, map[string]float64{"call": 6, "offer": 1}),
		cell(GroupZero, PotentialC, Farewell, map[string]float64{}),
		cell(GroupZero, PotentialUnknown, Write, map[string]float64{"letter": 1}),
	}
}

// MaxPerYear is the most of one operation a company can get: one each day.
const MaxPerYear = 366

// CheckCells demands every cell of the matrix exactly once, known treatments
// and operations, and frequencies that can be meant. The cells come back in the
// order of the matrix, without operations that never happen. Errors name
// "cells[3].operations.call".
func CheckCells(cells []Cell, operations []Operation) ([]Cell, error) {
	var f fault.Fields
	known := map[string]bool{}
	for _, o := range operations {
		known[o.Code] = true
	}
	given := map[Segment]Cell{}
	for i, c := range cells {
		path := fmt.Sprintf("cells[%d]", i)
		if _, twice := given[c.Segment()]; twice || !inMatrix(c.Segment()) {
			f.Add(path, "strategy.cell", "names a segment twice or one that the matrix does not have")
		}
		if !slices.Contains([]Treatment{Visit, Invite, Call, Write, Farewell, Assess}, c.Treatment) {
			f.Add(path+".treatment", "strategy.treatment", "is not a treatment we know")
		}
		checkFrequencies(&f, path+".operations", c.Operations, known)
		given[c.Segment()] = c
	}
	var ordered []Cell
	for _, s := range matrix() {
		c, ok := given[s]
		if !ok {
			f.AddWith("cells", "strategy.missing", "must hold the segment "+s.String(), fault.Params{"segment": s.String()})
		}
		c.Operations = happening(c.Operations)
		ordered = append(ordered, c)
	}
	return ordered, f.Err()
}

func matrix() []Segment {
	var all []Segment
	for _, g := range MatrixGroups {
		for _, p := range MatrixClasses {
			all = append(all, Segment{g, p})
		}
	}
	return all
}

func inMatrix(s Segment) bool { return slices.Contains(matrix(), s) }

func checkFrequencies(f *fault.Fields, path string, perYear map[string]float64, known map[string]bool) {
	for _, code := range slices.Sorted(maps.Keys(perYear)) {
		where := path + "." + code
		if !known[code] {
			f.AddWith(where, "strategy.operation", "is not an operation we know", fault.Params{"operation": code})
		}
		if n := perYear[code]; !(n >= 0 && n <= MaxPerYear) {
			f.AddWith(where, "strategy.per_year", fmt.Sprintf("must be 0 to %d times a year", MaxPerYear), fault.Params{"max": fmt.Sprint(MaxPerYear)})
		}
	}
}

func happening(perYear map[string]float64) map[string]float64 {
	kept := map[string]float64{}
	for code, n := range perYear {
		if n > 0 {
			kept[code] = n
		}
	}
	return kept
}

// Override is one company's own standard in place of its segment's, with the
// reason and the last day it holds.
type Override struct {
	CompanyID  ID
	Operations map[string]float64
	Treatment  Treatment
	Minutes    int64 // derived: per year
	Reason     string
	Since      civil.Date // the day it was set, or set anew
	Until      civil.Date
	AuthorID   ID
	CreatedAt  time.Time
	Version    int64
}

// CheckOverride demands a treatment, a reason and an end that is not past.
func CheckOverride(o Override, operations []Operation, today civil.Date) (Override, error) {
	var f fault.Fields
	known := map[string]bool{}
	for _, op := range operations {
		known[op.Code] = true
	}
	checkFrequencies(&f, "operations", o.Operations, known)
	if !slices.Contains([]Treatment{Visit, Invite, Call, Write, Farewell}, o.Treatment) {
		f.Add("treatment", "strategy.treatment", "is not a treatment we know")
	}
	if o.Reason = strings.TrimSpace(o.Reason); o.Reason == "" || len(o.Reason) > 2000 {
		f.Add("reason", "override.reason", "say why this company is an exception")
	}
	if o.Until < today {
		f.Add("until", "override.until", "must not lie in the past")
	}
	o.Operations = happening(o.Operations)
	return o, f.Err()
}
