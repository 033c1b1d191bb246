package access_test

import (
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// The exact powers, one line a role, in the order of crm.Powers: read, analyse,
// manage, administer, export, bulk, audit.
func TestEveryRoleHasExactlyThesePowers(t *testing.T) {
	rights := map[crm.Role]string{
		crm.Administrator:  "yyyyyyy",
		crm.HeadOfSales:    "yyy-yy-",
		crm.Salesperson:    "y------",
		crm.Analyst:        "yy--y--",
		crm.Role("nobody"): "-------",
		crm.Role(""):       "-------",
	}
	for role, row := range rights {
		for i, power := range crm.Powers {
			err := access.May(access.Actor{Role: role}, power)
			if allowed := row[i] == 'y'; (err == nil) != allowed {
				t.Errorf("%q %s: got %v", role, power, err)
			}
			if err != nil && !fault.Is(err, fault.Forbidden) {
				t.Errorf("%q %s: %v is no refusal", role, power, err)
			}
		}
	}
	if err := access.May(access.System, access.Administer); err != nil {
		t.Errorf("the system may everything: %v", err)
	}
	if err := access.May(access.Actor{Role: crm.Administrator}, access.Action("unheard of")); err == nil {
		t.Error("an unknown power was granted")
	}
}

// A small world. Boss leads the sales; Ann leads Bob, who leads Cid; Dan is of
// Ann's team and reports to Boss; nobody owns the pool.
//
//	Boss ─┬─ Ann ── Bob ── Cid        team north: Ann, Dan
//	      └─ Dan
var (
	boss, ann, bob, cid, dan = crm.ID{1}, crm.ID{2}, crm.ID{3}, crm.ID{4}, crm.ID{5}
	pool                     = crm.ID{}
)

func acting(role crm.Role, rights *crm.Rights) access.Actor {
	return access.Actor{UserID: ann, Role: role, Rights: rights, Team: []crm.ID{dan}, Subordinates: []crm.ID{bob, cid}}
}

// For every scope, exactly whose records it covers: Boss, Ann, Bob, Cid, Dan, nobody's.
func TestScopesCoverExactlyThesePeople(t *testing.T) {
	covered := map[crm.Scope]string{
		crm.ScopeNone:         "------",
		crm.ScopeOwn:          "-A----",
		crm.ScopeSubordinates: "-ABC--",
		crm.ScopeTeam:         "-A--D-",
		crm.ScopeAll:          "bABCDp",
		crm.Scope("unknown"):  "------",
	}
	owners := []crm.ID{boss, ann, bob, cid, dan, pool}
	for scope, row := range covered {
		rights := &crm.Rights{Records: map[crm.Noun]map[crm.Deed]crm.Scope{crm.NounDeal: {crm.DeedEdit: scope}}}
		a := acting("own", rights)
		for i, owner := range owners {
			err := access.MayTouch(a, crm.NounDeal, crm.DeedEdit, owner)
			if allowed := row[i] != '-'; (err == nil) != allowed {
				t.Errorf("%s, owner %d: got %v", scope, i, err)
			}
			if access.MayTouch(a, crm.NounDeal, crm.DeedDelete, owner) == nil || access.MayTouch(a, crm.NounCompany, crm.DeedEdit, owner) == nil {
				t.Errorf("%s, owner %d: a right to one deed allowed another", scope, i)
			}
		}
	}
}

func TestAnyOwnerOfARecordIsEnough(t *testing.T) {
	a := acting(crm.Salesperson, nil)
	if err := access.MayTouch(a, crm.NounCompany, crm.DeedEdit, boss, cid); err != nil {
		t.Errorf("a second owner who reports to the actor: %v", err)
	}
	if access.Sees(a, crm.NounCompany, boss, pool) {
		t.Error("neither owner is within reach")
	}
	if access.Sees(a, crm.NounCompany) {
		t.Error("a record without owners is seen only by whoever sees all")
	}
}

// Somebody who is nobody owns nothing, also where both ids are zero.
func TestNobodyReachesNothing(t *testing.T) {
	if !access.Over(access.Actor{Role: crm.Salesperson}, crm.NounCompany, crm.DeedRead).Nobody() {
		t.Error("an actor without an id reaches records")
	}
	if err := access.MayAny(access.Actor{}, crm.NounCompany, crm.DeedRead); !fault.Is(err, fault.Forbidden) {
		t.Errorf("no role: %v", err)
	}
}

// Exact scopes of the roles that are always there, in the order of crm.Deeds:
// read, create, edit, delete, assign; (a)ll, (s)ubordinates, (o)wn, - none.
func TestBuiltInRolesHaveExactlyTheseScopes(t *testing.T) {
	rows := map[crm.Role]string{crm.Administrator: "aaaaa", crm.HeadOfSales: "aaaaa", crm.Salesperson: "sssos", crm.Analyst: "a----"}
	letters := map[byte]crm.Scope{'a': crm.ScopeAll, 's': crm.ScopeSubordinates, 'o': crm.ScopeOwn, '-': crm.ScopeNone}
	for role, row := range rows {
		scopes := access.Scopes(access.Actor{Role: role})
		for _, noun := range crm.Nouns {
			for i, deed := range crm.Deeds {
				if got, want := scopes[noun][deed], letters[row[i]]; got != want {
					t.Errorf("%s %s %s: %s, want %s", role, noun, deed, got, want)
				}
			}
		}
	}
}

func TestARoleMayNotActOnWhatItDoesNotSee(t *testing.T) {
	role := func(read, edit crm.Scope) crm.OwnRole {
		return crm.OwnRole{Name: "x", Rights: crm.Rights{Records: map[crm.Noun]map[crm.Deed]crm.Scope{crm.NounTask: {crm.DeedRead: read, crm.DeedEdit: edit}}}}
	}
	for _, c := range []struct {
		read, edit crm.Scope
		fine       bool
	}{
		{crm.ScopeAll, crm.ScopeTeam, true}, {crm.ScopeTeam, crm.ScopeTeam, true}, {crm.ScopeTeam, crm.ScopeOwn, true}, {crm.ScopeOwn, crm.ScopeNone, true},
		{crm.ScopeNone, crm.ScopeOwn, false}, {crm.ScopeOwn, crm.ScopeTeam, false}, {crm.ScopeTeam, crm.ScopeSubordinates, false}, {crm.ScopeSubordinates, crm.ScopeAll, false},
	} {
		if _, err := crm.CheckOwnRole(role(c.read, c.edit)); (err == nil) != c.fine {
			t.Errorf("reads %s, edits %s: %v", c.read, c.edit, err)
		}
	}
}

func TestHiddenFields(t *testing.T) {
	rights := &crm.Rights{Hidden: []string{"payment.margin"}}
	if !access.Hides(acting("own", rights), "payment.margin") || access.Hides(acting("own", rights), "deal.amount") {
		t.Error("exactly the margin is hidden")
	}
}

// Who may give which role to others: rows give, columns are given, in the order of
// crm.BuiltInRoles: administrator, head, salesperson, analyst.
func TestNobodyGrantsMoreThanTheyHold(t *testing.T) {
	for role, row := range map[crm.Role]string{crm.Administrator: "yyyy", crm.HeadOfSales: "-yyy", crm.Salesperson: "--y-", crm.Analyst: "---y", "nobody": "----"} {
		for i, given := range crm.BuiltInRoles {
			rights, _ := crm.BuiltInRights(given)
			err := access.MayGrant(access.Actor{Role: role}, rights)
			if allowed := row[i] == 'y'; (err == nil) != allowed {
				t.Errorf("%s gives %s: %v", role, given, err)
			}
		}
	}
	blind, _ := crm.BuiltInRights(crm.HeadOfSales)
	blind.Hidden = []string{"deal.amount"}
	head, _ := crm.BuiltInRights(crm.HeadOfSales)
	if access.MayGrant(access.Actor{Rights: &blind}, head) == nil {
		t.Error("who does not see amounts gave somebody the sight of them")
	}
	if err := access.MayGrant(access.Actor{Role: crm.HeadOfSales}, blind); err != nil {
		t.Errorf("hiding more is giving less: %v", err)
	}
}

func TestPlacingTakesSomebodyWhoSeesEverything(t *testing.T) {
	for role, may := range map[crm.Role]bool{crm.Administrator: true, crm.HeadOfSales: true, crm.Salesperson: false, crm.Analyst: true, "nobody": false} {
		if err := access.MayPlace(access.Actor{Role: role}); (err == nil) != may {
			t.Errorf("%s: %v", role, err)
		}
	}
}
