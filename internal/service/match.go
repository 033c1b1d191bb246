package service

import (
	"context"
	"slices"
	"strconv"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// What people say of themselves and of today in a filter.
const (
	valueMe   = "me"
	valueTeam = "team" // me and the others of my team
	// operatorWithin compares a day with a period told from today: see crm.ReadPeriod.
	operatorWithin = "within"
)

// Operators are all that a field can be filtered with: the list's own and those
// that are resolved before the list is asked.
func Operators(f Field) []string {
	var all []string
	for _, o := range f.Operators() {
		all = append(all, string(o))
	}
	if len(all) > 0 && (f.Type == store.DateField || f.Type == store.InstantField) {
		all = append(all, operatorWithin)
	}
	return all
}

// resolver puts a person and a day in the place of "me", "my team" and "the last
// 30 days". What it does not understand it leaves for the list to refuse.
type resolver struct {
	fields []Field
	actor  access.Actor
	team   []crm.ID
	zone   *time.Location
	today  civil.Date
}

// resolve makes the filters of a person ready to be asked of the store.
func (c *Core) resolve(ctx context.Context, tx *store.Tx, a access.Actor, fields []Field, filters []Filter, m crm.Match) ([]Filter, crm.Match, error) {
	if len(filters) == 0 && m.Empty() {
		return filters, m, nil
	}
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return nil, m, err
	}
	r := resolver{fields: fields, actor: a}
	if r.zone, err = zone(w); err != nil {
		return nil, m, err
	}
	r.today = civil.DateOf(c.Now(), r.zone)
	if r.team, err = store.Teammates(ctx, tx, a.UserID); err != nil {
		return nil, m, err
	}
	filters, told := r.flat(filters)
	m = r.match(m)
	if !told.Empty() {
		m = crm.Match{Groups: []crm.Match{told, m}}
	}
	return filters, m, nil
}

// flat takes out of simple filters those that must be resolved. Their places stay,
// empty, so that a refusal names the right one.
func (r resolver) flat(filters []Filter) ([]Filter, crm.Match) {
	var told crm.Match
	simple := slices.Clone(filters)
	people := map[string]int{}
	for i, f := range filters {
		kind := r.kind(f.Field)
		t := crm.Test{Field: f.Field, Operator: string(f.Operator), Values: []string{f.Value}}
		switch {
		case kind == store.PersonField && f.Operator == store.Is:
			// Several people of one field mean any of them, so they stay together.
			if at, again := people[f.Field]; again {
				told.Tests[at].Values = append(told.Tests[at].Values, r.people(t.Values)...)
			} else {
				people[f.Field] = len(told.Tests)
				told.Tests = append(told.Tests, r.test(t).Tests...)
			}
		case kind == store.InstantField || f.Operator == operatorWithin:
			told.Groups = append(told.Groups, r.test(t))
		default:
			continue
		}
		simple[i] = Filter{}
	}
	return simple, told
}

func (r resolver) match(m crm.Match) crm.Match {
	out := crm.Match{Any: m.Any}
	for _, t := range m.Tests {
		if resolved := r.test(t); len(resolved.Tests) == 1 {
			out.Tests = append(out.Tests, resolved.Tests[0])
		} else {
			out.Groups = append(out.Groups, resolved)
		}
	}
	for _, g := range m.Groups {
		out.Groups = append(out.Groups, r.match(g))
	}
	return out
}

func (r resolver) kind(field string) store.FieldType {
	i := slices.IndexFunc(r.fields, func(f Field) bool { return f.Name == field })
	if i < 0 {
		return ""
	}
	return r.fields[i].Type
}

// test gives what must hold together instead of one test.
func (r resolver) test(t crm.Test) crm.Match {
	same := crm.Match{Tests: []crm.Test{t}}
	switch kind := r.kind(t.Field); {
	case kind == store.PersonField:
		t.Values = r.people(t.Values)
		return crm.Match{Tests: []crm.Test{t}}
	case kind != store.DateField && kind != store.InstantField || len(t.Values) != 1:
		return same
	case t.Operator == operatorWithin:
		days, ok := crm.ReadPeriod(t.Values[0], r.today)
		if !ok {
			// No operator of the list's own: refused there, by the value.
			return crm.Match{Tests: []crm.Test{{Field: t.Field, Operator: string(store.From), Values: t.Values}}}
		}
		return r.between(t.Field, kind, days)
	case kind == store.InstantField:
		day, err := civil.ParseDate(t.Values[0])
		if err != nil {
			return same
		}
		days := crm.Days{From: &day, To: &day}
		if t.Operator == string(store.From) {
			days.To = nil
		} else if t.Operator == string(store.To) {
			days.From = nil
		}
		return r.between(t.Field, kind, days)
	}
	return same
}

// between compares a day or an instant with days.
func (r resolver) between(field string, kind store.FieldType, days crm.Days) crm.Match {
	var m crm.Match
	add := func(operator store.Operator, day civil.Date, instant time.Time) {
		value := day.String()
		if kind == store.InstantField {
			value = strconv.FormatInt(instant.UnixMilli(), 10)
		}
		m.Tests = append(m.Tests, crm.Test{Field: field, Operator: string(operator), Values: []string{value}})
	}
	if days.From != nil {
		add(store.From, *days.From, days.From.In(r.zone))
	}
	if days.To != nil {
		add(store.To, *days.To, days.To.AddDays(1).In(r.zone).Add(-time.Millisecond))
	}
	return m
}

func (r resolver) people(values []string) []string {
	var all []string
	for _, v := range values {
		switch v {
		case valueMe:
			all = append(all, r.actor.UserID.String())
		case valueTeam:
			all = append(all, r.actor.UserID.String())
			for _, id := range r.team {
				all = append(all, id.String())
			}
		default:
			all = append(all, v)
		}
	}
	return all
}

// seesFields refuses an order or a filter by which a hidden field could be found
// out. hidden names, of a list's fields, what hides them.
func seesFields(a access.Actor, hidden map[string][]string, sort string, filters []Filter, m crm.Match) error {
	names := []string{sort}
	for _, f := range filters {
		names = append(names, f.Field)
	}
	var walk func(crm.Match)
	walk = func(m crm.Match) {
		for _, t := range m.Tests {
			names = append(names, t.Field)
		}
		for _, g := range m.Groups {
			walk(g)
		}
	}
	walk(m)
	for _, name := range names {
		if hides(a, hidden[name]) {
			return fault.New(fault.Forbidden, "access.hidden", "Your role does not see this field.").With("field", name)
		}
	}
	return nil
}

// shownFields leaves out what the actor's role hides.
func shownFields(a access.Actor, fields []Field, hidden map[string][]string) []Field {
	return slices.DeleteFunc(slices.Clone(fields), func(f Field) bool { return hides(a, hidden[f.Name]) })
}

func hides(a access.Actor, by []string) bool {
	return slices.ContainsFunc(by, func(field string) bool { return access.Hides(a, field) })
}
