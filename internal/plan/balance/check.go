package balance

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"kaymak/internal/fault"
)

// Bounds of what can be meant. Beyond them a value is a slip of the hand.
const (
	maxAmount   = 1e15
	maxPeople   = 5_000
	maxAccounts = 1_000_000
)

// check names every faulty input.
func check(in Input) error {
	var f fault.Fields
	if !slices.Contains([]Mode{Rebalance, Design, Book}, in.Mode) {
		f.AddWith("mode", "balance.mode", fmt.Sprintf("must be rebalance, design or book, not %q", in.Mode), fault.Params{"value": string(in.Mode)})
	}
	within(&f, "tolerance", in.Tolerance, 1)
	within(&f, "value_weight", in.ValueWeight, maxAmount)
	if len(in.People) == 0 {
		f.Add("people", "balance.no_people", "There is nobody to look after the accounts.")
	}
	if len(in.Accounts) == 0 {
		f.Add("accounts", "balance.no_accounts", "There are no accounts to look after.")
	}
	within(&f, "people", float64(len(in.People)), maxPeople)
	within(&f, "accounts", float64(len(in.Accounts)), maxAccounts)
	people := checkPeople(&f, in)
	checkAccounts(&f, in, people)
	return f.Err()
}

func checkPeople(f *fault.Fields, in Input) map[string]int {
	people := make(map[string]int, len(in.People))
	for i, p := range in.People {
		path := fmt.Sprintf("people[%d]", i)
		if first, twice := people[p.Name]; twice || p.Name == "" {
			duplicate(f, path, p.Name, fmt.Sprintf("people[%d]", first))
		} else {
			people[p.Name] = i
		}
		if p.Capacity == 0 {
			f.Add(path+".capacity", "balance.no_capacity", "must be above zero. Who leaves does not belong to people: leave the owner of their accounts empty")
		}
		within(f, path+".capacity", p.Capacity, maxAmount)
	}
	if _, known := people[in.For]; in.Mode == Book && !known {
		unknown(f, "for", in.For)
	}
	return people
}

func checkAccounts(f *fault.Fields, in Input, people map[string]int) {
	names := make(map[string]int, len(in.Accounts))
	sum := 0.0
	for i := range in.Accounts {
		a := &in.Accounts[i]
		if first, twice := names[a.Name]; twice || a.Name == "" {
			duplicate(f, fmt.Sprintf("accounts[%d]", i), a.Name, fmt.Sprintf("accounts[%d]", first))
		} else {
			names[a.Name] = i
		}
		checkAccount(f, i, a, people)
		sum += a.Work
	}
	if sum == 0 && len(in.Accounts) > 0 {
		f.Add("accounts[0].work", "balance.no_work", "no account takes any work: there is nothing to balance")
	}
}

// checkAccount makes the path only where something is wrong: there may be many.
func checkAccount(f *fault.Fields, i int, a *Account, people map[string]int) {
	note := func(key string, say func(path string)) { say(fmt.Sprintf("accounts[%d].%s", i, key)) }
	if !(a.Work >= 0 && a.Work <= maxAmount) {
		note("work", func(path string) { within(f, path, a.Work, maxAmount) })
	}
	if !(a.Value >= 0 && a.Value <= maxAmount) {
		note("value", func(path string) { within(f, path, a.Value, maxAmount) })
	}
	if _, known := people[a.Owner]; a.Owner != "" && !known {
		note("owner", func(path string) { unknown(f, path, a.Owner) })
	}
	if _, known := people[a.SecondOwner]; a.SecondOwner != "" && !known {
		note("second_owner", func(path string) { unknown(f, path, a.SecondOwner) })
	}
	if a.Locked && a.Owner == "" {
		note("locked", func(path string) {
			f.Add(path, "balance.locked_to_nobody", "is locked, but has no owner to be locked to")
		})
	}
}

func duplicate(f *fault.Fields, path, name, first string) {
	detail := fmt.Sprintf("%q is the name of %s already", name, first)
	if name == "" {
		detail = "must be a name"
	}
	f.AddWith(path+".name", "balance.duplicate", detail, fault.Params{"name": name})
}

func unknown(f *fault.Fields, path, name string) {
	f.AddWith(path, "balance.unknown_person", fmt.Sprintf("%q is not among the people", name), fault.Params{"name": name})
}

func within(f *fault.Fields, path string, v, most float64) {
	switch {
	case math.IsNaN(v) || math.IsInf(v, 0):
		f.Add(path, "number.not_finite", "must be a finite number")
	case v < 0:
		f.Add(path, "number.negative", "must not be negative")
	case v > most:
		text := strconv.FormatFloat(most, 'f', -1, 64)
		f.AddWith(path, "number.too_large", "must not be above "+text, fault.Params{"max": text})
	}
}
