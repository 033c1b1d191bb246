// Package access decides, purely, whether a person may do something. Use cases
// ask it before they touch anything.
//
// There are two questions. May asks about a power, which is about no single
// record. Over and MayTouch ask about records: a role gives each noun and deed a
// scope, and the actor's place among people turns the scope into the owners
// within reach.
package access

import (
	"slices"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// Actor is the person a use case acts for, with all that decisions need.
type Actor struct {
	UserID crm.ID
	Role   crm.Role
	// Rights are those of the role; nil for one that is always there.
	Rights *crm.Rights
	// Team are the others of the actor's team, Subordinates everybody who reports
	// to the actor, directly or not. They are loaded where the rights ask for them.
	Team         []crm.ID
	Subordinates []crm.ID
}

// System acts where no person does: the first run, the sample company from the
// command line, recovery after a crash.
var System = Actor{Role: crm.Administrator}

// Action is a power somebody wants to use.
type Action = crm.Power

// The powers.
const (
	Read       = crm.PowerRead
	Analyse    = crm.PowerAnalyse
	Manage     = crm.PowerManage
	Administer = crm.PowerAdminister
	Export     = crm.PowerExport
	Bulk       = crm.PowerBulk
	Audit      = crm.PowerAudit
)

func (a Actor) rights() crm.Rights {
	if a.Rights != nil {
		return *a.Rights
	}
	rights, _ := crm.BuiltInRights(a.Role)
	return rights
}

// May is nil when the actor has the power, else Forbidden with code
// "access.forbidden".
func May(a Actor, power Action) error {
	if a.rights().Has(power) {
		return nil
	}
	return forbidden()
}

func forbidden() error {
	return fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
}

// Over is whose records of the noun the actor may do the deed to.
func Over(a Actor, noun crm.Noun, deed crm.Deed) crm.Reach {
	var others []crm.ID
	switch a.rights().Scope(noun, deed) {
	case crm.ScopeAll:
		return crm.Everybody
	case crm.ScopeOwn:
	case crm.ScopeSubordinates:
		others = a.Subordinates
	case crm.ScopeTeam:
		others = a.Team
	default:
		return crm.Reach{}
	}
	if a.UserID.IsZero() {
		return crm.Reach{}
	}
	return crm.Reach{People: append([]crm.ID{a.UserID}, others...)}
}

// MayAny is nil when there are records of the noun that the actor may do the deed
// to, else Forbidden: what lists, forms and counts ask first.
func MayAny(a Actor, noun crm.Noun, deed crm.Deed) error {
	if Over(a, noun, deed).Nobody() {
		return forbidden()
	}
	return nil
}

// MayTouch is nil when the actor may do the deed to a record with these owners,
// else Forbidden. Whoever may not even read a record is told that there is none:
// see Sees.
func MayTouch(a Actor, noun crm.Noun, deed crm.Deed, owners ...crm.ID) error {
	if Over(a, noun, deed).Covers(owners...) {
		return nil
	}
	return forbidden()
}

// Sees tells whether the actor may know of a record with these owners.
func Sees(a Actor, noun crm.Noun, owners ...crm.ID) bool {
	return Over(a, noun, crm.DeedRead).Covers(owners...)
}

// Hides tells whether a field (one of crm.Hideable) is kept from the actor.
func Hides(a Actor, field string) bool { return a.rights().Hides(field) }

// Hidden lists the fields that are kept from the actor, in the order of
// crm.Hideable.
func Hidden(a Actor) []string {
	rights := a.rights()
	return slices.DeleteFunc(slices.Clone(crm.Hideable), func(field string) bool { return !rights.Hides(field) })
}

// MayKnow is nil when none of these fields is kept from the actor, else Forbidden
// with code "access.hidden": for answers that are about nothing else.
func MayKnow(a Actor, fields ...string) error {
	if slices.ContainsFunc(fields, a.rights().Hides) {
		return fault.New(fault.Forbidden, "access.hidden", "Your role does not see this.")
	}
	return nil
}

// MayGrant is nil when the actor may give somebody these rights, or change what
// somebody with these rights signs in with: nobody gives more than they hold,
// except whoever administers. Forbidden with code "access.beyond" otherwise.
func MayGrant(a Actor, rights crm.Rights) error {
	own := a.rights()
	if own.Has(Administer) || rights.Within(own) {
		return nil
	}
	return fault.New(fault.Forbidden, "access.beyond", "This takes more rights than your own role holds.")
}

// MayPlace is nil when the actor may say who belongs to which team and who
// reports to whom. That widens what people see, so it takes somebody who sees
// everything already.
func MayPlace(a Actor) error {
	own := a.rights()
	if own.Has(Administer) {
		return nil
	}
	for _, noun := range crm.Nouns {
		if own.Scope(noun, crm.DeedRead) != crm.ScopeAll {
			return forbidden()
		}
	}
	return nil
}

// Needs tells what of an actor's place among people the rights ask for.
func Needs(rights crm.Rights) (team, subordinates bool) {
	for _, deeds := range rights.Records {
		for _, scope := range deeds {
			team = team || scope == crm.ScopeTeam
			subordinates = subordinates || scope == crm.ScopeSubordinates
		}
	}
	return team, subordinates
}

// Powers lists what the actor may do that is about no single record, in the
// order of crm.Powers.
func Powers(a Actor) []crm.Power {
	rights := a.rights()
	return slices.DeleteFunc(slices.Clone(crm.Powers), func(p crm.Power) bool { return !rights.Has(p) })
}

// Scopes gives the actor's scope of every noun and deed.
func Scopes(a Actor) map[crm.Noun]map[crm.Deed]crm.Scope {
	rights, all := a.rights(), map[crm.Noun]map[crm.Deed]crm.Scope{}
	for _, n := range crm.Nouns {
		all[n] = map[crm.Deed]crm.Scope{}
		for _, d := range crm.Deeds {
			all[n][d] = rights.Scope(n, d)
		}
	}
	return all
}
