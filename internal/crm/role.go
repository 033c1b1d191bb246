package crm

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// Noun is a kind of record that belongs to people.
type Noun string

// The nouns with rights of their own. Payments, notes and files follow the
// record they hang on.
const (
	NounCompany  Noun = "company"
	NounContact  Noun = "contact"
	NounActivity Noun = "activity"
	NounDeal     Noun = "deal"
	NounTask     Noun = "task"
)

// Nouns lists them in the order in which people read about them.
var Nouns = []Noun{NounCompany, NounContact, NounActivity, NounDeal, NounTask}

// Deed is what is done to a record.
type Deed string

// The deeds. Assign gives a record to somebody else.
const (
	DeedRead   Deed = "read"
	DeedCreate Deed = "create"
	DeedEdit   Deed = "edit"
	DeedDelete Deed = "delete"
	DeedAssign Deed = "assign"
)

// Deeds lists them.
var Deeds = []Deed{DeedRead, DeedCreate, DeedEdit, DeedDelete, DeedAssign}

// Scope says whose records a right covers.
type Scope string

// The scopes, each wider than the one before except that a team and those who
// report to somebody are different people.
const (
	ScopeNone         Scope = "none"
	ScopeOwn          Scope = "own"
	ScopeSubordinates Scope = "subordinates" // own, and of everybody who reports to the person, directly or not
	ScopeTeam         Scope = "team"         // own, and of the person's team
	ScopeAll          Scope = "all"          // everybody's and nobody's
)

// Scopes lists them.
var Scopes = []Scope{ScopeNone, ScopeOwn, ScopeSubordinates, ScopeTeam, ScopeAll}

// Power is a right that is about no single record.
type Power string

// The powers.
const (
	PowerRead       Power = "read"       // sign in and use what everybody needs: people's names, kinds of work
	PowerAnalyse    Power = "analyse"    // see and try out analyses, strategy, capacity, reports over everybody
	PowerManage     Power = "manage"     // apply groups, import, change strategy, norms and calendars
	PowerAdminister Power = "administer" // settings, people, roles, sample data
	PowerExport     Power = "export"     // take lists out as files
	PowerBulk       Power = "bulk"       // change many records at once
	PowerAudit      Power = "audit"      // read the log of the whole workspace
)

// Powers lists them.
var Powers = []Power{PowerRead, PowerAnalyse, PowerManage, PowerAdminister, PowerExport, PowerBulk, PowerAudit}

// Hideable are the fields that a role can be kept from seeing.
var Hideable = []string{"payment.margin", "company.money", "company.potential", "contact.reach", "deal.amount"}

// Rights are what a role may do.
type Rights struct {
	Records map[Noun]map[Deed]Scope `json:"records"` // a missing entry is none
	Powers  []Power                 `json:"powers"`
	Hidden  []string                `json:"hidden"` // of Hideable
}

// Scope is whose records of the noun the deed may be done to.
func (r Rights) Scope(n Noun, d Deed) Scope {
	if s, given := r.Records[n][d]; given {
		return s
	}
	return ScopeNone
}

// Has tells whether the power is among the rights.
func (r Rights) Has(p Power) bool { return slices.Contains(r.Powers, p) }

// Hides tells whether the field is kept from the role.
func (r Rights) Hides(field string) bool { return slices.Contains(r.Hidden, field) }

// Within tells whether the rights hold nothing that the others do not: no wider
// scope, no other power, and every field hidden that is hidden there.
func (r Rights) Within(others Rights) bool {
	for _, noun := range Nouns {
		for _, deed := range Deeds {
			if wider(r.Scope(noun, deed), others.Scope(noun, deed)) {
				return false
			}
		}
	}
	return !slices.ContainsFunc(r.Powers, func(p Power) bool { return !others.Has(p) }) &&
		!slices.ContainsFunc(others.Hidden, func(field string) bool { return !r.Hides(field) })
}

// everywhere gives each noun the same scopes.
func everywhere(scopes map[Deed]Scope) map[Noun]map[Deed]Scope {
	all := map[Noun]map[Deed]Scope{}
	for _, n := range Nouns {
		all[n] = scopes
	}
	return all
}

var builtIn = map[Role]Rights{
	Administrator: {
		Records: everywhere(map[Deed]Scope{DeedRead: ScopeAll, DeedCreate: ScopeAll, DeedEdit: ScopeAll, DeedDelete: ScopeAll, DeedAssign: ScopeAll}),
		Powers:  Powers,
	},
	HeadOfSales: {
		Records: everywhere(map[Deed]Scope{DeedRead: ScopeAll, DeedCreate: ScopeAll, DeedEdit: ScopeAll, DeedDelete: ScopeAll, DeedAssign: ScopeAll}),
		Powers:  []Power{PowerRead, PowerAnalyse, PowerManage, PowerExport, PowerBulk},
	},
	// Somebody to whom nobody reports sees their own; a team's leader sees the team's.
	Salesperson: {
		Records: everywhere(map[Deed]Scope{DeedRead: ScopeSubordinates, DeedCreate: ScopeSubordinates, DeedEdit: ScopeSubordinates, DeedDelete: ScopeOwn, DeedAssign: ScopeSubordinates}),
		Powers:  []Power{PowerRead},
	},
	Analyst: {
		Records: everywhere(map[Deed]Scope{DeedRead: ScopeAll}),
		Powers:  []Power{PowerRead, PowerAnalyse, PowerExport},
	},
}

// BuiltInRoles lists the roles that are always there.
var BuiltInRoles = []Role{Administrator, HeadOfSales, Salesperson, Analyst}

// BuiltInRights gives the rights of a role that is always there; none for another.
func BuiltInRights(r Role) (Rights, bool) {
	rights, ok := builtIn[r]
	return rights, ok
}

// OwnRole is a role that the workspace made for itself. A person's Role is its
// id as text.
type OwnRole struct {
	ID        ID
	Name      string
	Rights    Rights
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// Role is how people refer to it.
func (r OwnRole) Role() Role { return Role(r.ID.String()) }

// CheckOwnRole checks a role: nobody may do to a record what they may not see.
func CheckOwnRole(r OwnRole) (OwnRole, error) {
	var f fault.Fields
	r.Name = strings.TrimSpace(r.Name)
	if n := utf8.RuneCountInString(r.Name); n == 0 || n > 120 {
		f.Add("name", "role.name", "must have 1 to 120 characters")
	}
	for noun, deeds := range r.Rights.Records {
		if !slices.Contains(Nouns, noun) {
			f.AddWith("records", "role.noun", "there are no such records", fault.Params{"noun": string(noun)})
		}
		for deed, scope := range deeds {
			path := "records." + string(noun) + "." + string(deed)
			if !slices.Contains(Deeds, deed) || !slices.Contains(Scopes, scope) {
				f.Add(path, "role.scope", "is not a right we know")
			} else if deed != DeedRead && wider(scope, r.Rights.Scope(noun, DeedRead)) {
				f.Add(path, "role.unseen", "covers records that the role may not see")
			}
		}
	}
	for _, p := range r.Rights.Powers {
		if !slices.Contains(Powers, p) {
			f.Add("powers", "role.power", "is not a right we know")
		}
	}
	for _, h := range r.Rights.Hidden {
		if !slices.Contains(Hideable, h) {
			f.Add("hidden", "role.hidden", "is not a field that can be hidden")
		}
	}
	return r, f.Err()
}

// wider tells whether a scope covers records that the other does not.
func wider(s, than Scope) bool {
	switch {
	case s == than || s == ScopeNone || than == ScopeAll:
		return false
	case s == ScopeOwn:
		return than == ScopeNone
	}
	return true
}

// Team is a group of people who may share what they see.
type Team struct {
	ID        ID
	Name      string
	CreatedAt time.Time
	UpdatedAt time.Time
	Version   int64
}

// CheckTeam checks a team.
func CheckTeam(t Team) (Team, error) {
	var f fault.Fields
	t.Name = strings.TrimSpace(t.Name)
	if n := utf8.RuneCountInString(t.Name); n == 0 || n > 120 {
		f.Add("name", "team.name", "must have 1 to 120 characters")
	}
	return t, f.Err()
}

// Reach is whose records somebody may do something to. The zero value is nobody's.
type Reach struct {
	All    bool // everybody's, and those that nobody owns
	People []ID
}

// Covers tells whether any of a record's owners is within reach; the zero ID
// owns nothing.
func (r Reach) Covers(owners ...ID) bool {
	if r.All {
		return true
	}
	return slices.ContainsFunc(owners, func(id ID) bool { return !id.IsZero() && slices.Contains(r.People, id) })
}

// Nobody tells whether the reach covers no record at all.
func (r Reach) Nobody() bool { return !r.All && len(r.People) == 0 }

// Everybody covers every record.
var Everybody = Reach{All: true}
