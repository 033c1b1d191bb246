package crm

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Operation is a kind of elementary work with a company. Built-in kinds have a
// code the interface translates; own kinds have a name.
type Operation struct {
	ID        ID
	Code      string
	Name      string // of an own kind; empty for a built-in one
	Position  int64
	Active    bool
	CreatedAt time.Time
	Version   int64
}

// Norm is the time one completed operation takes, from a day on: preparation,
// the operation itself and its entry into the CRM. Travel is budgeted per trip,
// and a trip holds PerTrip operations.
type Norm struct {
	ID          ID
	OperationID ID
	ValidFrom   civil.Date
	RecordedAt  time.Time
	Minutes     int64
	TripMinutes int64
	PerTrip     int64
	Cost        int64 // money per operation, minor units
	AuthorID    ID
}

// DefaultNorm is an operation that a new workspace begins with, and its norm.
type DefaultNorm struct {
	Code        string
	Minutes     int64
	TripMinutes int64
	PerTrip     int64
}

// DefaultNorms are what business-to-business sales usually takes. They are
// guesses to start from: the team's own figures take their place.
var DefaultNorms = []DefaultNorm{
	{"field_meeting", 95, 75, 3}, // a round of three clients
	{"office_meeting", 75, 0, 1},
	{"call", 12, 0, 1},
	{"presentation", 90, 0, 1},
	{"letter", 10, 0, 1},
	{"offer", 30, 0, 1},
	{"contract", 60, 0, 1},
	{"shipment", 15, 0, 1}, // paperwork of one shipment
}

// CheckOperation checks the name of an own kind of work.
func CheckOperation(o Operation) (Operation, error) {
	var f fault.Fields
	o.Name = strings.TrimSpace(o.Name)
	if n := utf8.RuneCountInString(o.Name); n > 80 || n == 0 && o.OwnKind() {
		f.Add("name", "operation.name", "must have 1 to 80 characters")
	}
	return o, f.Err()
}

// ownPrefix begins the code of an operation that the workspace added.
const ownPrefix = "own-"

// OwnCode is the code of an own kind of work.
func OwnCode(id ID) string { return ownPrefix + id.String() }

// OwnKind tells whether the workspace added the operation itself.
func (o Operation) OwnKind() bool { return strings.HasPrefix(o.Code, ownPrefix) }

// Bounds of a norm: a working week of minutes, a round of fifty clients.
const (
	MaxNormMinutes = 2400
	MaxPerTrip     = 50
)

// CheckNorm checks the minutes, the trip and the cost.
func CheckNorm(n Norm) error {
	var f fault.Fields
	if n.Minutes < 1 || n.Minutes > MaxNormMinutes {
		f.AddWith("minutes", "norm.minutes", fmt.Sprintf("must be 1 to %d minutes", MaxNormMinutes), fault.Params{"max": fmt.Sprint(MaxNormMinutes)})
	}
	if n.TripMinutes < 0 || n.TripMinutes > MaxNormMinutes {
		f.AddWith("trip_minutes", "norm.minutes", fmt.Sprintf("must be 0 to %d minutes", MaxNormMinutes), fault.Params{"max": fmt.Sprint(MaxNormMinutes)})
	}
	if n.PerTrip < 1 || n.PerTrip > MaxPerTrip {
		f.AddWith("per_trip", "norm.per_trip", fmt.Sprintf("must be 1 to %d", MaxPerTrip), fault.Params{"max": fmt.Sprint(MaxPerTrip)})
	}
	if n.Cost < 0 {
		f.Add("cost", "norm.cost", "must not be negative")
	}
	return f.Err()
}

// InForce finds the norm of an operation on a day among norms in any order: the
// latest valid_from up to that day, then the latest recorded. Before the first
// one the first counts, so that a norm never jumps in from nothing.
func InForce(norms []Norm, operation ID, day civil.Date) (Norm, bool) {
	var best, first Norm
	found, any := false, false
	for _, n := range norms {
		if n.OperationID != operation {
			continue
		}
		if !any || n.ValidFrom < first.ValidFrom {
			first, any = n, true
		}
		if n.ValidFrom <= day && (!found || later(n, best)) {
			best, found = n, true
		}
	}
	if !found {
		return first, any
	}
	return best, true
}

func later(a, b Norm) bool {
	if a.ValidFrom != b.ValidFrom {
		return a.ValidFrom > b.ValidFrom
	}
	return a.RecordedAt.After(b.RecordedAt)
}
