package planfile

import "io"

// Balance is who looks after which accounts, and what they can take:
//
//	tolerance: 0.15           # default 0.15
//	mode: rebalance           # or design, or book with for: P; default rebalance
//	people:
//	  - {name: P, capacity: 16, skills: [bg]}
//	accounts:
//	  - {name: a, work: 9, value: 1, owner: P, locked: false, skills: [bg], second_owner: Q, region: north, city: Ruse}
//
// Of an account only name and work are needed, of a person name and capacity.
// People may also have languages and territories (names of regions), accounts
// a language.
type Balance struct {
	Tolerance float64
	Mode      string
	For       string // whose book is built
	People    []BalancePerson
	Accounts  []BalanceAccount
}

// BalancePerson is somebody who can look after accounts.
type BalancePerson struct {
	Name        string
	Capacity    float64
	Skills      []string
	Languages   []string
	Territories []string
}

// BalanceAccount is work that one person does.
type BalanceAccount struct {
	Name        string
	Work        float64
	Value       float64
	Owner       string // empty: nobody yet
	SecondOwner string
	Locked      bool
	Skills      []string
	Language    string
	Region      string
	City        string
}

// What holds where the file says nothing.
const (
	DefaultTolerance = 0.15
	DefaultMode      = "rebalance"
)

// ReadBalance reads the plan of a balance, as Read does one of headcount.
func ReadBalance(r io.Reader) (Balance, error) {
	root, err := decode(r)
	if err != nil {
		return Balance{}, err
	}
	w := walker{allowed: nodes(root)}
	top := w.object(root, "", "tolerance", "mode", "for", "people", "accounts")
	plan := Balance{Tolerance: DefaultTolerance, Mode: DefaultMode, For: w.textOrNone(top.field("for"))}
	if tolerance := w.optional(top.field("tolerance")); tolerance != nil {
		plan.Tolerance = *tolerance
	}
	if mode := top.field("mode"); mode.value != nil {
		plan.Mode = w.text(mode)
	}
	for _, item := range w.items(w.required(top, "people")) {
		plan.People = append(plan.People, w.balancePerson(item))
	}
	for _, item := range w.items(w.required(top, "accounts")) {
		plan.Accounts = append(plan.Accounts, w.balanceAccount(item))
	}
	return plan, w.faults.Err()
}

func (w *walker) balancePerson(f field) BalancePerson {
	body := w.object(f.value, f.path, "name", "capacity", "skills", "languages", "territories")
	return BalancePerson{
		Name: w.text(w.required(body, "name")), Capacity: w.number(w.required(body, "capacity")),
		Skills: w.texts(body.field("skills")), Languages: w.texts(body.field("languages")), Territories: w.texts(body.field("territories")),
	}
}

func (w *walker) balanceAccount(f field) BalanceAccount {
	body := w.object(f.value, f.path, "name", "work", "value", "owner", "second_owner", "locked", "skills", "language", "region", "city")
	return BalanceAccount{
		Name: w.text(w.required(body, "name")), Work: w.number(w.required(body, "work")), Value: w.number(body.field("value")),
		Owner: w.textOrNone(body.field("owner")), SecondOwner: w.textOrNone(body.field("second_owner")), Locked: w.truth(body.field("locked")),
		Skills: w.texts(body.field("skills")), Language: w.textOrNone(body.field("language")),
		Region: w.textOrNone(body.field("region")), City: w.textOrNone(body.field("city")),
	}
}
