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

// BlockKind is what a stretch of the standard week is kept for.
type BlockKind string

// The kinds. Nobody is planned into the last three.
const (
	BlockBase        BlockKind = "base"        // clients we have
	BlockDevelopment BlockKind = "development" // clients that could pay much more
	BlockMarket      BlockKind = "market"      // who has not paid yet
	BlockVisits      BlockKind = "visits"      // meetings, at theirs or ours, with anybody
	BlockOffers      BlockKind = "offers"      // offers, contracts and papers, when they are asked for
	BlockReserve     BlockKind = "reserve"     // whoever calls, and what nobody foresaw
	BlockAdmin       BlockKind = "admin"
	BlockMeeting     BlockKind = "meeting" // among ourselves; lunch too
)

// BlockKinds lists them.
var BlockKinds = []BlockKind{BlockBase, BlockDevelopment, BlockMarket, BlockVisits, BlockOffers, BlockReserve, BlockAdmin, BlockMeeting}

// Takes lists the kinds of clients that a block of the kind takes; none for any.
// Who could pay much may also stand among the clients we have, not the reverse.
func (k BlockKind) Takes() []string {
	switch k {
	case BlockBase:
		return []string{string(BlockBase), string(BlockDevelopment)}
	case BlockDevelopment, BlockMarket:
		return []string{string(k)}
	}
	return nil
}

// Block is a stretch of a weekday in somebody's standard week.
type Block struct {
	Weekday    int             `json:"weekday"` // 0 is Sunday
	Start      civil.ClockTime `json:"start"`
	Minutes    int             `json:"minutes"`
	Kind       BlockKind       `json:"kind"`
	Operations []string        `json:"operations"`     // codes; none where nobody is planned
	Area       string          `json:"area,omitempty"` // a city: the block is a trip there
}

// StandardWeek is the week that somebody's work is planned into.
type StandardWeek struct {
	PersonID  ID
	Blocks    []Block
	UpdatedAt time.Time
	Version   int64 // 0 while nobody made one
}

// WeekTemplate is the week that people of a role begin with.
type WeekTemplate struct {
	Role    Role
	Blocks  []Block
	Version int64 // 0 for the one that is always there
}

// MaxBlocks bounds a week.
const MaxBlocks = 100

// CheckBlocks checks the blocks of a week and puts them in the order of time from
// Monday on. Errors name "blocks[2].minutes".
func CheckBlocks(blocks []Block, operations []Operation) ([]Block, error) {
	var f fault.Fields
	if len(blocks) > MaxBlocks {
		f.AddWith("blocks", "week.too_many", fmt.Sprintf("must be at most %d", MaxBlocks), fault.Params{"max": fmt.Sprint(MaxBlocks)})
		return nil, f.Err()
	}
	for i, b := range blocks {
		checkBlock(&f, fmt.Sprintf("blocks[%d]", i), b, operations)
		for j, other := range blocks[:i] {
			if other.Weekday == b.Weekday && int(b.Start) < int(other.Start)+other.Minutes && int(other.Start) < int(b.Start)+b.Minutes {
				f.AddWith(fmt.Sprintf("blocks[%d]", i), "week.overlap", "overlaps another block", fault.Params{"other": fmt.Sprintf("blocks[%d]", j)})
			}
		}
	}
	ordered := slices.Clone(blocks)
	slices.SortFunc(ordered, func(a, b Block) int {
		if a.Weekday != b.Weekday {
			return (a.Weekday+6)%7 - (b.Weekday+6)%7
		}
		return int(a.Start) - int(b.Start)
	})
	for i := range ordered {
		ordered[i].Area = strings.TrimSpace(ordered[i].Area)
	}
	return ordered, f.Err()
}

func checkBlock(f *fault.Fields, path string, b Block, operations []Operation) {
	if b.Weekday < 0 || b.Weekday > 6 {
		f.Add(path+".weekday", "week.weekday", "is no weekday")
	}
	if b.Minutes < 5 || b.Start < 0 || int(b.Start)+b.Minutes > 24*60 {
		f.Add(path+".minutes", "week.midnight", "must be at least 5 minutes and end by midnight")
	}
	if !slices.Contains(BlockKinds, b.Kind) {
		f.Add(path+".kind", "week.kind", "is not a kind of block we know")
	}
	if utf8.RuneCountInString(b.Area) > 120 {
		f.Add(path+".area", "text.too_long", "is too long")
	}
	for _, code := range b.Operations {
		if !slices.ContainsFunc(operations, func(o Operation) bool { return o.Code == code && o.Active }) {
			f.Add(path+".operations", "activity.operation", "names an operation that is not in use")
		}
	}
}

// Plannable tells whether clients are planned into the block.
func (b Block) Plannable() bool { return len(b.Operations) > 0 }

// DefaultWeek is the week that a role begins with, before anybody changed it.
func DefaultWeek(r Role) []Block {
	talk, papers, meet := []string{"call", "letter"}, []string{"offer", "contract", "shipment"}, []string{"field_meeting", "office_meeting", "presentation", "call"}
	var week []Block
	for day := 1; day <= 5; day++ {
		add := func(hour, minute, minutes int, kind BlockKind, operations []string) {
			week = append(week, Block{Weekday: day, Start: civil.ClockTime(hour*60 + minute), Minutes: minutes, Kind: kind, Operations: operations})
		}
		if r == HeadOfSales {
			add(9, 0, 60, BlockMeeting, nil)
			add(10, 0, 120, BlockVisits, append(slices.Clone(meet), "letter"))
			add(13, 0, 60, BlockMeeting, nil)
			add(14, 0, 120, BlockReserve, nil)
			continue
		}
		add(9, 0, 60, BlockMarket, talk)
		add(10, 0, 90, BlockBase, talk)
		add(11, 30, 90, BlockDevelopment, append(slices.Clone(talk), "office_meeting", "presentation"))
		add(13, 0, 60, BlockMeeting, nil)
		if day%2 == 0 {
			add(14, 0, 180, BlockVisits, meet)
		} else {
			add(14, 0, 120, BlockBase, append(slices.Clone(talk), "office_meeting", "presentation"))
			add(16, 0, 60, BlockOffers, papers)
		}
		add(17, 0, 40, BlockReserve, nil)
		add(17, 40, 20, BlockAdmin, nil)
	}
	return week
}

// Absence is time in which somebody does not work; both days belong to it.
type Absence struct {
	ID        ID
	PersonID  ID
	From      civil.Date
	Until     civil.Date
	Reason    AbsenceReason
	Note      string
	CreatedAt time.Time
	Version   int64
}

// AbsenceReason says why somebody is away.
type AbsenceReason string

// AbsenceReasons lists them.
var AbsenceReasons = []AbsenceReason{"vacation", "illness", "training", "other"}

// CheckAbsence checks an absence.
func CheckAbsence(a Absence) (Absence, error) {
	var f fault.Fields
	a.Note = strings.TrimSpace(a.Note)
	checkText(&f, "note", a.Note, 500)
	if !believable(a.From) {
		f.Add("from", "task.day", "must lie between the years 1990 and 2100")
	}
	if !believable(a.Until) || a.Until < a.From {
		f.Add("until", "absence.until", "must not lie before the first day")
	}
	if !slices.Contains(AbsenceReasons, a.Reason) {
		f.Add("reason", "absence.reason", "is not a reason we know")
	}
	return a, f.Err()
}

// Hours are when a company sees us on a weekday (0 is Sunday).
type Hours struct {
	Weekday int             `json:"weekday"`
	From    civil.ClockTime `json:"from"`
	To      civil.ClockTime `json:"to"`
}

// VisitingHours are all the hours in which a company can be reached; none for
// any time.
type VisitingHours struct {
	CompanyID ID
	Hours     []Hours
	Version   int64 // 0 while nobody set them
}

// CheckHours checks visiting hours.
func CheckHours(hours []Hours) error {
	var f fault.Fields
	if len(hours) > 28 {
		f.AddWith("hours", "week.too_many", "must be at most 28", fault.Params{"max": "28"})
	}
	for i, h := range hours {
		if h.Weekday < 0 || h.Weekday > 6 {
			f.Add(fmt.Sprintf("hours[%d].weekday", i), "week.weekday", "is no weekday")
		}
		if h.From < 0 || h.To > 24*60 || h.To <= h.From {
			f.Add(fmt.Sprintf("hours[%d].to", i), "week.midnight", "must end after it begins, by midnight")
		}
	}
	return f.Err()
}
