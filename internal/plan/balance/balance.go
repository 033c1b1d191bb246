// Package balance spreads accounts over people, each getting the share of all
// work that is due to their capacity:
//
//	target of a person = Σ work × capacity ÷ Σ capacity
//	within tolerance   = everybody's work is within target × (1 ± tolerance)
//
// What an assignment costs is told by three numbers, of which the earlier counts
// before all that come later when a team is re-balanced:
//
//	excess      work beyond the tolerance, above or below, of all people
//	disruption  Σ over moved accounts of (1 + value ÷ average value), half of
//	            that to the second owner, a quarter more to somebody who works in
//	            the account's region but not its city, half more to a stranger
//	imbalance   Σ ((work − target) ÷ target)² + value weight × the same of value
//
// A re-balance begins with the owners there are and makes only moves that help,
// cheapest first, then undoes those that turn out not to be needed. A design
// forgets the owners, places the longest first and improves by moves and swaps;
// there imbalance counts before disruption. Small teams are solved by trying
// every assignment.
package balance

// Input is a team and what it looks after. Work and capacity are in the same
// unit, value in money.
type Input struct {
	Mode      Mode
	Tolerance float64 // share of the target
	// ValueWeight is what an uneven spread of value counts beside one of work.
	ValueWeight float64
	For         string // whose book is built, in mode Book
	People      []Person
	Accounts    []Account
}

// ValueWeight that suits most teams: an uneven spread of money is a nuisance, one
// of work a failure.
const ValueWeight = 0.25

// Mode is the kind of question.
type Mode string

// The modes: few moves from where we are, a new design, or a book for one person
// out of what the others have too much of.
const (
	Rebalance Mode = "rebalance"
	Design    Mode = "design"
	Book      Mode = "book"
)

// Person looks after accounts. Without territories anywhere, without languages
// in any.
type Person struct {
	Name        string
	Capacity    float64
	Skills      []string
	Languages   []string
	Territories []string // regions
}

// Account is work that one person does. It goes only to people with all its
// skills, its language and its region, and, locked, to nobody else.
type Account struct {
	Name        string
	Work        float64
	Value       float64
	Owner       string // empty: nobody yet
	SecondOwner string // knows the account too: a gentle move
	Locked      bool
	Skills      []string
	Language    string
	Region      string
	City        string
}

// Result is the assignment and what it changes.
type Result struct {
	People          []Load // in the order of the input
	Moves           []Move // in the order of the accounts
	WithinTolerance bool   // whatever is unplaced; false where nothing could be placed
	Before, After   Measure
	MovedValue      float64  // of accounts that had an owner
	Placed          int      // accounts that had none
	Unplaced        []string // accounts that nobody may take
	Unfit           []string // accounts that stay with an owner who lacks what they need
	Exact           bool     // every assignment was tried
}

// Measure is how good an assignment is; see the package's beginning.
type Measure struct {
	Excess    float64
	Imbalance float64
	Spread    float64 // largest deviation from a target, as a share of it
	// Bound is what no assignment can bring the spread under: locked accounts and
	// the largest ones force as much.
	Bound float64
}

// Load is what one person has.
type Load struct {
	Name          string
	Capacity      float64
	Target        float64 // work
	Before, After Standing
}

// Standing is a person's accounts.
type Standing struct {
	Accounts int
	Work     float64
	Value    float64
}

// Move is an account that changes hands. From is empty where it had no owner.
type Move struct {
	Account string
	From    string
	To      string
	Work    float64
	Value   float64
}

// Balance answers. Errors are Invalid and name every faulty input at once:
// "tolerance", "people[0].capacity", "accounts[3].owner" …
func Balance(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	b := newBoard(in)
	switch in.Mode {
	case Design:
		b.design()
	default:
		b.rebalance()
	}
	exact := b.exhaust()
	return b.result(exact), nil
}
