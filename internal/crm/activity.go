package crm

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// ActivityState says how far an activity got.
type ActivityState string

// The states.
const (
	ActivityPlanned   ActivityState = "planned"
	ActivityDone      ActivityState = "done"
	ActivityMissed    ActivityState = "missed"    // should have happened and did not
	ActivityCancelled ActivityState = "cancelled" // called off
)

// ActivityStates lists them.
var ActivityStates = []ActivityState{ActivityPlanned, ActivityDone, ActivityMissed, ActivityCancelled}

// MinutesSource says where the minutes of an activity come from: only what was
// measured or typed tells anything about the norm.
type MinutesSource string

// The sources.
const (
	MinutesByNorm  MinutesSource = "norm"
	MinutesTyped   MinutesSource = "typed"
	MinutesByTimer MinutesSource = "timer"
)

// MinutesSources lists them.
var MinutesSources = []MinutesSource{MinutesByNorm, MinutesTyped, MinutesByTimer}

// Outcome is what an activity led to, in one word; empty when nobody said.
type Outcome string

// Outcomes is the short list; what it does not hold is written beside it.
var Outcomes = []Outcome{"order", "offer", "meeting", "call_back", "thinking", "informed", "problem", "refused"}

// Activity is one operation with one company: planned, done or not.
type Activity struct {
	ID          ID
	CompanyID   ID
	OperationID ID
	DealID      ID // zero when it belongs to no deal
	State       ActivityState
	Persons     []ID // who does it; the first answers for it
	Contacts    []ID // with whom
	StartAt     time.Time
	Day         civil.Date // of the start, in the workspace
	Minutes     int64
	MinutesBy   MinutesSource
	// Reached is false for an attempt that found nobody: the minutes count, a
	// contact it was not.
	Reached     bool
	Outcome     Outcome
	OutcomeText string
	Quality     int64 // 1 to 5; 0 when nobody said
	Note        string
	PromiseOn   civil.Date // the day promised to the client; 0 when none
	AfterID     ID         // the activity whose next step this is
	AuthorID    ID         // who entered it
	CreatedAt   time.Time
	UpdatedAt   time.Time
	Version     int64
}

// Bounds of an activity.
const (
	MaxActivityMinutes = 1440
	MaxPersons         = 20
	MaxContacts        = 50
	MaxQuality         = 5
)

// CheckActivity checks an activity that a person gives us. Day must be set;
// today is the day it is in the workspace.
func CheckActivity(a Activity, today civil.Date) (Activity, error) {
	var f fault.Fields
	a.Note, a.OutcomeText = strings.TrimSpace(a.Note), strings.TrimSpace(a.OutcomeText)
	if a.CompanyID.IsZero() {
		f.Add("company_id", "activity.company", "say with which company")
	}
	if a.OperationID.IsZero() {
		f.Add("operation_id", "activity.operation", "say what was done")
	}
	checkTogether(&f, "person_ids", a.Persons, 1, MaxPersons)
	checkTogether(&f, "contact_ids", a.Contacts, 0, MaxContacts)
	checkActivityTexts(&f, a)
	checkActivityChoices(&f, a)
	if a.Minutes < 0 || a.Minutes > MaxActivityMinutes {
		f.AddWith("minutes", "activity.minutes", fmt.Sprintf("must be 0 to %d minutes", MaxActivityMinutes), fault.Params{"max": fmt.Sprint(MaxActivityMinutes)})
	}
	if a.State == ActivityDone && a.Day > today {
		f.Add("start_at", "activity.future", "what is done cannot lie in the future")
	}
	if year, _, _ := a.Day.YMD(); year < 1990 || year > 2100 {
		f.Add("start_at", "activity.start", "must lie between the years 1990 and 2100")
	}
	if a.PromiseOn != 0 && a.PromiseOn < a.Day {
		f.Add("promise_on", "activity.promise", "must not lie before the activity")
	}
	return a, f.Err()
}

// checkTogether demands different ids, not too few and not too many.
func checkTogether(f *fault.Fields, path string, ids []ID, least, most int) {
	if len(ids) < least || len(ids) > most {
		f.AddWith(path, "activity.how_many", fmt.Sprintf("must name %d to %d", least, most), fault.Params{"min": fmt.Sprint(least), "max": fmt.Sprint(most)})
		return
	}
	for i, id := range ids {
		if id.IsZero() || slices.Contains(ids[:i], id) {
			f.Add(path, "activity.twice", "names somebody twice or nobody")
			return
		}
	}
}

func checkActivityTexts(f *fault.Fields, a Activity) {
	for _, l := range []struct {
		path, text string
		max        int
	}{{"note", a.Note, 10_000}, {"outcome_text", a.OutcomeText, 500}} {
		if utf8.RuneCountInString(l.text) > l.max {
			f.Add(l.path, "text.too_long", "is too long")
		}
		if !utf8.ValidString(l.text) || strings.ContainsRune(l.text, 0) {
			f.Add(l.path, "text.malformed", "has characters that cannot be stored")
		}
	}
}

func checkActivityChoices(f *fault.Fields, a Activity) {
	if !slices.Contains(ActivityStates, a.State) {
		f.Add("state", "activity.state", "is not a state we know")
	}
	if !slices.Contains(MinutesSources, a.MinutesBy) {
		f.Add("minutes_by", "activity.minutes_by", "is not a source we know")
	}
	if a.Outcome != "" && !slices.Contains(Outcomes, a.Outcome) {
		f.Add("outcome", "activity.outcome", "is not an outcome we know")
	}
	if a.Quality < 0 || a.Quality > MaxQuality {
		f.Add("quality", "activity.quality", "must be 1 to 5")
	}
	if a.State != ActivityDone && (a.Outcome != "" || a.Quality != 0) {
		f.Add("outcome", "activity.not_done", "only what is done has an outcome and a quality")
	}
}

// Effort is the time that goes to a company and the days around it. Nobody
// edits it: it follows from the activities. The minutes are those of Year.
type Effort struct {
	Year             int64
	UsedMinutes      int64      // done in the year, attempts included
	ScheduledMinutes int64      // planned in the year
	LastContactOn    civil.Date // last activity that reached somebody, whoever did it; 0 when never
	NextStepOn       civil.Date // first planned activity; 0 when none
	// YearMinutes is the budget of the year that runs: each day by the standard
	// that held on it.
	YearMinutes int64
}
