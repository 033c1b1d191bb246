// Package access decides, purely, whether a person may do something. Use cases
// ask it before they touch anything.
package access

import (
	"slices"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// Actor is the person a use case acts for.
type Actor struct {
	UserID crm.ID
	Role   crm.Role
}

// System acts where no person does: the first run, the sample company from the
// command line, recovery after a crash.
var System = Actor{Role: crm.Administrator}

// Action is what somebody wants to do.
type Action string

// The actions.
const (
	Read       Action = "read"       // see companies, payments, analyses, strategy
	Edit       Action = "edit"       // create and change companies, assess potential
	Analyse    Action = "analyse"    // run analyses and imports without applying them
	Manage     Action = "manage"     // apply groups, import, change strategy, norms, calendars and people
	Administer Action = "administer" // settings, users, sample data
)

var allowed = map[crm.Role][]Action{
	crm.Administrator: {Read, Edit, Analyse, Manage, Administer},
	crm.HeadOfSales:   {Read, Edit, Analyse, Manage},
	crm.Salesperson:   {Read, Edit},
	crm.Analyst:       {Read, Analyse},
}

// May is nil when the actor may do it, else Forbidden with code
// "access.forbidden".
func May(a Actor, action Action) error {
	if slices.Contains(allowed[a.Role], action) {
		return nil
	}
	return fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
}
