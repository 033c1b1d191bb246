package crm

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// BalanceState is where a proposal stands.
type BalanceState string

// The states. What lies beyond ready follows from the change of many records that
// applied it.
const (
	BalanceRunning   BalanceState = "running"
	BalanceFailed    BalanceState = "failed"
	BalanceCancelled BalanceState = "cancelled"
	BalanceReady     BalanceState = "ready"
	BalanceApplying  BalanceState = "applying"
	BalanceApplied   BalanceState = "applied"
	BalanceUndoing   BalanceState = "undoing"
	BalanceUndone    BalanceState = "undone"
)

// The modes, as plan/balance has them.
const (
	BalanceRebalance = "rebalance"
	BalanceDesign    = "design"
	BalanceBook      = "book"
)

// BalanceModes lists them.
var BalanceModes = []string{BalanceRebalance, BalanceDesign, BalanceBook}

// BalanceWorth says what a company is worth to whoever has it.
type BalanceWorth string

// The worths.
const (
	WorthActual    BalanceWorth = "actual"    // revenue a year
	WorthPotential BalanceWorth = "potential" // what it could pay a year
)

// BalanceScope says whose companies are looked at: everybody's, a team's, or those
// of a manager and all who report to them.
type BalanceScope struct {
	TeamID    ID `json:"team_id,omitzero"`
	ManagerID ID `json:"manager_id,omitzero"`
}

// BalanceWish asks for a proposal.
type BalanceWish struct {
	BalanceScope
	Mode      string       `json:"mode"`
	For       ID           `json:"for,omitzero"` // whose book is built
	Tolerance float64      `json:"tolerance"`    // share of everybody's target
	Worth     BalanceWorth `json:"worth"`
	Ownerless bool         `json:"ownerless,omitempty"` // those of nobody are given to somebody
	Away      []ID         `json:"away,omitempty"`      // whose companies go to the others
}

// DefaultTolerance leaves whoever is within 15 per cent of their target alone.
const DefaultTolerance = 0.15

// maxAway bounds the people named as away.
const maxAway = 1000

// CheckBalance checks a wish.
func CheckBalance(w BalanceWish) error {
	var f fault.Fields
	if !slices.Contains(BalanceModes, w.Mode) {
		f.AddWith("mode", "balance.mode", "must be rebalance, design or book", fault.Params{"value": w.Mode})
	}
	if (w.Mode == BalanceBook) == w.For.IsZero() {
		f.Add("for", "balance.for", "says whose book is built, and nothing else")
	}
	if !(w.Tolerance >= 0 && w.Tolerance <= 1) {
		f.Add("tolerance", "balance.tolerance", "must lie between 0 and 100 %")
	}
	if w.Worth != WorthActual && w.Worth != WorthPotential {
		f.Add("worth", "balance.worth", "must be actual or potential")
	}
	if !w.TeamID.IsZero() && !w.ManagerID.IsZero() {
		f.Add("team_id", "balance.scope", "is either a team or a manager's people")
	}
	if len(w.Away) > maxAway {
		f.Add("away", "balance.away", "names too many people")
	}
	return f.Err()
}

// Balance is a proposal of who should look after which company.
type Balance struct {
	ID         ID
	State      BalanceState
	Wish       BalanceWish
	Summary    BalanceSummary
	Ground     string // SHA-256 of all it was computed from, hexadecimal
	JobID      ID
	BulkID     ID // the change of many records that applied it; zero before
	UserID     ID
	CreatedAt  time.Time
	FinishedAt *time.Time
	Version    int64
}

// BalanceSummary is what comes of a proposal, its moves aside. Minutes are per
// year, money in minor units per year.
type BalanceSummary struct {
	People     []BalanceLoad `json:"people"`
	Companies  int64         `json:"companies"`   // that have minutes
	Idle       int64         `json:"idle"`        // without minutes, which stay where they are
	Moves      int64         `json:"moves"`       // that somebody loses to somebody
	MovedWorth int64         `json:"moved_worth"` // of those
	Placed     int64         `json:"placed"`      // that nobody had, or somebody who is away
	Unplaced   int64         `json:"unplaced"`    // that nobody may take
	Unfit      int64         `json:"unfit"`       // that stay with an owner who lacks what they need
	Locked     int64         `json:"locked"`
	Out        int64         `json:"out"` // moves that somebody took out
	Within     bool          `json:"within"`
	Exact      bool          `json:"exact"` // every assignment was tried
	SpreadWas  float64       `json:"spread_was"`
	Spread     float64       `json:"spread"`
	Bound      float64       `json:"bound"` // what no assignment can bring the spread under
}

// BalanceLoad is one person before and after.
type BalanceLoad struct {
	PersonID ID              `json:"person_id"`
	Capacity int64           `json:"capacity"` // minutes a year
	Target   int64           `json:"target"`   // minutes a year
	Away     bool            `json:"away,omitempty"`
	Before   BalanceStanding `json:"before"`
	After    BalanceStanding `json:"after"`
}

// BalanceStanding is what somebody looks after.
type BalanceStanding struct {
	Companies int64 `json:"companies"`
	Minutes   int64 `json:"minutes"`
	Worth     int64 `json:"worth"`
}

// BalanceMoveKind says what a line of a proposal tells of a company.
type BalanceMoveKind uint8

// The kinds.
const (
	BalanceMoved    BalanceMoveKind = iota // it changes hands
	BalanceUnplaced                        // nobody may have it
	BalanceUnfit                           // it stays with an owner who lacks what it needs
)

// BalanceMove is a company that changes hands, or should and cannot.
type BalanceMove struct {
	CompanyID ID
	Kind      BalanceMoveKind
	From      ID // zero: nobody
	To        ID // zero: nobody
	Minutes   int64
	Worth     int64
	Out       bool // somebody took it out of the proposal
}

// Remit says what companies a person takes: those in one of the languages and in
// one of the regions. No language, no region: any.
type Remit struct {
	PersonID  ID
	Languages []string
	Regions   []string
	Version   int64 // 0 where nobody set one
}

// maxRemit bounds the languages and regions of one person.
const maxRemit = 200

// CheckRemit tidies what somebody takes.
func CheckRemit(r Remit) (Remit, error) {
	var f fault.Fields
	r.Languages, r.Regions = tidyWords(r.Languages), tidyWords(r.Regions)
	for _, l := range r.Languages {
		if !languageCode(l) {
			f.Add("languages", "contact.language", "is not a language code like bg")
		}
	}
	for _, region := range r.Regions {
		if utf8.RuneCountInString(region) > 120 || !utf8.ValidString(region) || strings.ContainsRune(region, 0) {
			f.Add("regions", "text.too_long", "is too long")
		}
	}
	if len(r.Regions) > maxRemit {
		f.Add("regions", "balance.regions", "are more than can be kept")
	}
	return r, f.Err()
}

// tidyWords trims words, in order, each once.
func tidyWords(words []string) []string {
	tidy := []string{}
	for _, w := range words {
		if w = strings.TrimSpace(w); w != "" {
			tidy = append(tidy, w)
		}
	}
	slices.Sort(tidy)
	return slices.Compact(tidy)
}

// LanguageOf tells by its letters in which language a company is spoken to, where
// they say so: Cyrillic with ы, э or ё is Russian, other Cyrillic the language of
// the workspace if that is written so. Latin letters say nothing.
func LanguageOf(name, ours string) string {
	cyrillic := false
	for _, r := range name {
		switch r {
		case 'ы', 'э', 'ё', 'Ы', 'Э', 'Ё':
			return "ru"
		}
		cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
	}
	if cyrillic && (ours == "ru" || ours == "bg") {
		return ours
	}
	return ""
}

// MaxLockReason is how long the reason of a lock is at most, in characters.
const MaxLockReason = 300

// Locked tells whether a company stays with its owner: the lock is about the two of
// them and ends when it goes to somebody else.
func (c Company) Locked() bool { return !c.LockedTo.IsZero() && c.LockedTo == c.OwnerID }

// WithLock is the company locked to its owner, or for an empty reason not locked.
func (c Company) WithLock(reason string) Company {
	c.LockedTo, c.LockReason = c.OwnerID, strings.TrimSpace(reason)
	if c.LockReason == "" {
		c.LockedTo = ID{}
	}
	return c
}

// CheckLock refuses a lock to nobody, and a reason nobody can keep.
func CheckLock(c Company) error {
	var f fault.Fields
	if n := utf8.RuneCountInString(c.LockReason); n > MaxLockReason || !utf8.ValidString(c.LockReason) || strings.ContainsRune(c.LockReason, 0) {
		f.Add("reason", "text.too_long", "is too long")
	}
	if c.LockReason != "" && c.OwnerID.IsZero() {
		f.Add("reason", "balance.lock_nobody", "needs an owner to whom the company is locked")
	}
	return f.Err()
}

// Lock is the reason why a company stays with its owner, empty where it need not.
func (c Company) Lock() string {
	if c.Locked() {
		return c.LockReason
	}
	return ""
}
