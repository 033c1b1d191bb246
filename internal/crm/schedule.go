package crm

import (
	"maps"
	"slices"
	"time"

	"kaymak/internal/civil"
)

// ScheduleState says what became of a schedule.
type ScheduleState string

// The states. A person has one schedule of each at most.
const (
	ScheduleProposed ScheduleState = "proposed"
	ScheduleInForce  ScheduleState = "in_force"
	ScheduleBefore   ScheduleState = "before" // what the one in force took the place of
)

// Schedule is the filling of somebody's next days.
type Schedule struct {
	ID        ID
	PersonID  ID
	State     ScheduleState
	From      civil.Date
	Days      int    // calendar days
	Short     string // what happens when more is due than fits: cut | stretch
	InputHash string
	Capacity  int // minutes
	Used      int // minutes
	Stretch   int // per cent of the intervals
	Later     int // companies whose next step lies behind the horizon
	MadeAt    time.Time
	MadeBy    ID
	DataAsOf  time.Time // what was known when it was made
	Version   int64
}

// Last is the last day of the horizon.
func (s Schedule) Last() civil.Date { return s.From.AddDays(s.Days - 1) }

// SlotState says what became of a planned contact.
type SlotState string

// The states.
const (
	SlotPlanned SlotState = "planned"
	SlotDone    SlotState = "done"
	SlotMissed  SlotState = "missed"
	SlotSkipped SlotState = "skipped"
)

// ScheduleSum is a schedule with what has no place in it: how many companies, and
// the money per year at stake with them, in minor units.
type ScheduleSum struct {
	Schedule
	Overflow      int
	OverflowValue int64
}

// Slot is a contact with its place in somebody's day.
type Slot struct {
	ID         ID
	ScheduleID ID
	CompanyID  ID
	Operation  string // code
	Day        civil.Date
	Start      civil.ClockTime
	Minutes    int
	Class      PotentialClass
	Value      int64 // money per year at stake, minor units
	Area       string
	Rank       int // in the order of urgency, the lowest first
	Reason     SlotReason
	Notice     string // what repeated misses ask for: tell_head | offer_release
	Locked     bool   // set by a person
	State      SlotState
	ActivityID ID // the planned activity it stands for; zero when none is
	Version    int64
}

// SlotReason is why a contact stands where it stands: a code with what it names.
type SlotReason struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params"`
}

// ReasonAppointment is the code of a slot that stands for an agreed meeting; the
// other codes are those of internal/plan/week.
const ReasonAppointment = "appointment"

// Overflow is work that is due and has no place in a schedule.
type Overflow struct {
	ScheduleID ID
	CompanyID  ID
	Operation  string
	Minutes    int
	Due        civil.Date
	Class      PotentialClass
	Value      int64
	Reason     SlotReason
	Notice     string
}

// SkipReason says why a contact was put off.
type SkipReason string

// SkipReasons lists them.
var SkipReasons = []SkipReason{"no_time", "not_ready", "client_asked", "unreachable", "no_sense"}

// BackAfter is after how many days who was skipped comes back.
func (r SkipReason) BackAfter() int {
	switch r {
	case "client_asked":
		return 7
	case "not_ready":
		return 2
	case "no_sense":
		return 30
	}
	return 1
}

// Skip is the last time that a contact was put off.
type Skip struct {
	CompanyID ID
	PersonID  ID
	Reason    SkipReason
	BackOn    civil.Date // it is planned again from that day on
	At        time.Time
}

// Misses count how often in a row the planned contact with a company did not
// happen; a contact after the last miss makes them nothing.
type Misses struct {
	CompanyID ID
	PersonID  ID
	Times     int
	Last      civil.Date
}

// MissesSince is the count that is left after a contact on a day; 0 for never.
func (m Misses) MissesSince(contact civil.Date) int {
	if contact >= m.Last {
		return 0
	}
	return m.Times
}

// eventDriven are operations that come when the client asks: no schedule is
// filled with them, and they make no contact due.
var eventDriven = map[string]bool{"offer": true, "contract": true, "shipment": true}

// Initiative tells whether an operation is begun by us, so that it can be planned.
func Initiative(operation string) bool { return !eventDriven[operation] }

// Meeting tells whether an operation takes an agreed hour.
func Meeting(operation string) bool {
	return operation == "field_meeting" || operation == "office_meeting" || operation == "presentation"
}

// ContactsPerYear sums what of a standard we begin ourselves.
func ContactsPerYear(standard map[string]float64) (sum float64) {
	for _, code := range slices.Sorted(maps.Keys(standard)) {
		if Initiative(code) {
			sum += standard[code]
		}
	}
	return sum
}
