package cli

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/fault"
	"kaymak/internal/plan/balance"
)

// balanceCommand spreads accounts over people, without any database. The plan's
// keys and the JSON are a stable contract.
type balanceCommand struct {
	Plan   string `arg:"" help:"Plan in YAML or JSON; - reads standard input."`
	Format string `default:"table" env:"-" enum:"table,json" help:"Form of the answer: ${enum}."`
}

// Help is what kong shows below the flags.
func (balanceCommand) Help() string {
	return `A plan names people and the accounts they look after:

  tolerance: 0.15           # default 0.15
  mode: rebalance           # default; or design, or book with for: P
  people:
    - {name: P, capacity: 16, skills: [], languages: [bg], territories: [north]}
  accounts:
    - {name: a, work: 9, value: 1, owner: P, locked: false, skills: [], second_owner: Q, language: bg, region: north, city: Ruse}

Everybody should have the share of all work that their capacity is of all capacity, within the tolerance. rebalance
makes the moves that are needed and disrupt least, design forgets the owners, book gives one person accounts of those
who have too much. A locked account stays. An account goes only to somebody with all its skills, its language and its
region; people without languages or territories take any. Only name and work, name and capacity are needed.

Exit code: 0 with an answer, 1 when the plan cannot be used (every problem is named), 2 on wrong usage.`
}

// Run reads the plan, balances and prints.
func (c *balanceCommand) Run(std *Streams) error {
	plan, faults, err := readPlan(c.Plan, std.In, planfile.ReadBalance)
	if err != nil {
		return err
	}
	result, err := balance.Balance(balanceInput(plan))
	if err := faults.join(err); err != nil {
		return err
	}
	for _, note := range balanceNotes(result) {
		fmt.Fprintln(std.Err, "kaymak:", note)
	}
	if c.Format == "json" {
		return fault.Wrap(printJSON(std.Out, newBalanceReport(result)), "writing the answer")
	}
	return fault.Wrap(printBalance(std.Out, result), "writing the answer")
}

func balanceInput(plan planfile.Balance) balance.Input {
	in := balance.Input{Mode: balance.Mode(plan.Mode), For: plan.For, Tolerance: plan.Tolerance, ValueWeight: balance.ValueWeight}
	for _, p := range plan.People {
		in.People = append(in.People, balance.Person(p))
	}
	for _, a := range plan.Accounts {
		in.Accounts = append(in.Accounts, balance.Account(a))
	}
	return in
}

// balanceNotes name what cannot be as it should.
func balanceNotes(r balance.Result) []string {
	var notes []string
	if len(r.Unplaced) > 0 {
		notes = append(notes, "nobody may have "+listed(r.Unplaced)+": no person has what they need")
	}
	if len(r.Unfit) > 0 {
		notes = append(notes, "the owner lacks what is needed for "+listed(r.Unfit)+", which stay")
	}
	if !r.WithinTolerance {
		notes = append(notes, fmt.Sprintf("the tolerance is not reached: somebody is %.0f %% off their share; locked and single large accounts alone force %.0f %%", 100*r.After.Spread, 100*r.After.Bound))
	}
	return notes
}

// listed names the first few.
func listed(names []string) string {
	if n := len(names); n > shownNames {
		names = append(names[:shownNames:shownNames], fmt.Sprintf("%d others", n-shownNames))
	}
	return strings.Join(names, ", ")
}

// balanceReport is the answer of the balance command; its JSON is a stable
// contract. from is empty for an account that had no owner.
type balanceReport struct {
	People          []balanceLoad `json:"people"`
	Moves           []balanceMove `json:"moves"`
	WithinTolerance bool          `json:"within_tolerance"`
	Unplaced        []string      `json:"unplaced,omitempty"`
}

type balanceLoad struct {
	Name  string  `json:"name"`
	Work  float64 `json:"work"`
	Value float64 `json:"value"`
}

type balanceMove struct {
	Account string `json:"account"`
	From    string `json:"from"`
	To      string `json:"to"`
}

func newBalanceReport(r balance.Result) balanceReport {
	report := balanceReport{WithinTolerance: r.WithinTolerance, Unplaced: r.Unplaced, Moves: []balanceMove{}}
	for _, p := range r.People {
		report.People = append(report.People, balanceLoad{p.Name, tidy(p.After.Work), tidy(p.After.Value)})
	}
	for _, m := range r.Moves {
		report.Moves = append(report.Moves, balanceMove{m.Account, m.From, m.To})
	}
	return report
}

func printBalance(w io.Writer, r balance.Result) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "person\tcapacity\tshare\twork before\twork\toff\tvalue before\tvalue\taccounts before\taccounts\t\n")
	for _, p := range r.People {
		off := 0.0
		if p.Target > 0 {
			off = 100 * (p.After.Work/p.Target - 1)
		}
		fmt.Fprintf(t, "%s\t%.1f\t%.1f\t%.1f\t%.1f\t%+.0f %%\t%.2f\t%.2f\t%d\t%d\t\n", p.Name, p.Capacity, p.Target, p.Before.Work, p.After.Work, off,
			p.Before.Value, p.After.Value, p.Before.Accounts, p.After.Accounts)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	within := "within the tolerance"
	if !r.WithinTolerance {
		within = "not within the tolerance"
	}
	if _, err := fmt.Fprintf(w, "\n%s; moved accounts: %d, their value: %.2f; accounts with a first owner: %d\n", within, len(r.Moves)-r.Placed, r.MovedValue, r.Placed); err != nil || len(r.Moves) == 0 {
		return err
	}
	fmt.Fprintf(t, "\naccount\tfrom\tto\twork\tvalue\t\n")
	for _, m := range r.Moves {
		from := m.From
		if from == "" {
			from = "–"
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%.1f\t%.2f\t\n", m.Account, from, m.To, m.Work, m.Value)
	}
	return t.Flush()
}
