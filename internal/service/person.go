package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// People are the use cases around those who work here: who they are, whom they
// report to, what they may do, how they come and go.
type People struct{ *Core }

// Person is somebody with the invitation that is open for them, if there is one.
type Person struct {
	crm.User
	Invitation *crm.Invitation
	// Identified is set where the sign-in provider lets the person in.
	Identified bool
}

// SignsIn tells whether the person has a way in.
func (p Person) SignsIn() bool { return p.Active && (p.PasswordHash != "" || p.Identified) }

// ways are how people come in.
type ways struct {
	invitations map[crm.ID]crm.Invitation
	identified  map[crm.ID]bool
}

func waysIn(ctx context.Context, tx *store.Tx) (w ways, err error) {
	if w.invitations, err = store.Invitations(ctx, tx); err != nil {
		return w, err
	}
	p, err := store.Provider(ctx, tx)
	if err == nil && p.On {
		w.identified, err = store.Identified(ctx, tx, p.Issuer)
	}
	return w, err
}

// mayKeepPeople lets those who manage and those who administer change who works here.
func mayKeepPeople(a access.Actor) error {
	if access.May(a, access.Administer) == nil {
		return nil
	}
	return access.May(a, access.Manage)
}

// List gives everybody, by name. Addresses are for those who keep the people.
func (s People) List(ctx context.Context, a access.Actor) (all []Person, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		users, err := store.Users(ctx, tx)
		if err != nil {
			return err
		}
		in, err := waysIn(ctx, tx)
		for _, u := range users {
			all = append(all, personFor(a, u, in))
		}
		return err
	})
	return all, err
}

func personFor(a access.Actor, u crm.User, in ways) Person {
	p := Person{User: u, Identified: in.identified[u.ID]}
	if i, open := in.invitations[u.ID]; open {
		p.Invitation = &i
	}
	if mayKeepPeople(a) != nil && u.ID != a.UserID {
		p.Email, p.Invitation = "", nil
	}
	return p
}

// Get finds a person.
func (s People) Get(ctx context.Context, a access.Actor, id crm.ID) (p Person, err error) {
	if err := access.May(a, access.Read); err != nil {
		return p, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		u, err := store.User(ctx, tx, id)
		if err != nil {
			return err
		}
		in, err := waysIn(ctx, tx)
		p = personFor(a, u, in)
		return err
	})
	return p, err
}

// Add adds somebody who cannot sign in until they are invited. Without a role
// they are a salesperson, without a language they speak the workspace's.
func (s People) Add(ctx context.Context, a access.Actor, u crm.User) (p Person, err error) {
	if err := mayKeepPeople(a); err != nil {
		return p, err
	}
	u.ID, u.Active, u.PasswordHash, u.Version = newID(), true, "", 1
	if u.Role == "" {
		u.Role = crm.Salesperson
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		if u.Language == "" {
			u.Language = w.Language
		}
		u.CreatedAt, u.UpdatedAt = tx.Now, tx.Now
		if u, err = checkPerson(ctx, tx, a, crm.User{}, u); err != nil {
			return err
		}
		if err := store.InsertUser(ctx, tx, u); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", u.ID, "created", crm.Change{Field: "name", After: u.Name}, crm.Change{Field: "role", After: u.Role})
	})
	return Person{User: u}, err
}

// Update replaces what people edit of somebody, of the version u carries.
func (s People) Update(ctx context.Context, a access.Actor, u crm.User) (p Person, err error) {
	if err := mayKeepPeople(a); err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := store.LockPeople(ctx, tx); err != nil {
			return err
		}
		before, err := store.User(ctx, tx, u.ID)
		if err != nil {
			return err
		}
		u.Active, u.PasswordHash, u.ExternalID, u.CreatedAt = before.Active, before.PasswordHash, before.ExternalID, before.CreatedAt
		if u, err = checkPerson(ctx, tx, a, before, u); err != nil {
			return err
		}
		if err := s.save(ctx, tx, a, "updated", before, &u); err != nil {
			return err
		}
		in, err := waysIn(ctx, tx)
		p = personFor(a, u, in)
		return err
	})
	return p, err
}

// save writes a changed person with its history. Somebody who administers must
// be left.
func (s People) save(ctx context.Context, tx *store.Tx, a access.Actor, action string, before crm.User, u *crm.User) error {
	if err := store.UpdateUser(ctx, tx, *u); err != nil {
		return err
	}
	u.Version++
	if before.Email != u.Email { // the link went to another address
		if _, err := store.DeleteInvitation(ctx, tx, u.ID); err != nil {
			return err
		}
	}
	if err := demandAdministrator(ctx, tx); err != nil {
		return err
	}
	if before.Role != u.Role || before.Active && !u.Active {
		if err := endEverywhere(ctx, tx, u.ID); err != nil {
			return err
		}
	}
	return record(ctx, tx, a, "user", u.ID, action, personChanges(before, *u)...)
}

// checkPerson checks a new or changed person and the actor's right to make them so.
func checkPerson(ctx context.Context, tx *store.Tx, a access.Actor, before, u crm.User) (crm.User, error) {
	u, err := crm.CheckUser(u)
	if err != nil {
		return u, err
	}
	var f fault.Fields
	if _, err := time.LoadLocation(u.TimeZone); err != nil {
		f.Add("time_zone", "workspace.time_zone", "must be a name like Europe/Sofia")
	}
	if err := checkPlace(ctx, tx, a, before, u, &f); err != nil {
		return u, err
	}
	if err := f.Err(); err != nil {
		return u, err
	}
	if before.Role != u.Role || before.Email != u.Email {
		return u, mayGrantRoles(ctx, tx, a, before.Role, u.Role)
	}
	return u, nil
}

// mayGrantRoles lets somebody's role and address change where the actor holds
// what the roles hold.
func mayGrantRoles(ctx context.Context, tx *store.Tx, a access.Actor, roles ...crm.Role) error {
	for _, r := range roles {
		if r == "" {
			continue
		}
		rights, err := roleRights(ctx, tx, r)
		if fault.Is(err, fault.NotFound) {
			var f fault.Fields
			f.Add("role", "user.role", "is not a role we know")
			return f.Err()
		}
		if err != nil {
			return err
		}
		if err := access.MayGrant(a, rights); err != nil {
			return err
		}
	}
	return nil
}

// checkPlace checks the team and whom a person reports to.
func checkPlace(ctx context.Context, tx *store.Tx, a access.Actor, before, u crm.User, f *fault.Fields) error {
	if before.TeamID == u.TeamID && before.ManagerID == u.ManagerID {
		return nil
	}
	if err := access.MayPlace(a); err != nil {
		return err
	}
	if before.TeamID != u.TeamID && !u.TeamID.IsZero() {
		if _, err := store.Team(ctx, tx, u.TeamID); fault.Is(err, fault.NotFound) {
			f.Add("team_id", "team.not_found", "is no team")
		} else if err != nil {
			return err
		}
	}
	if before.ManagerID == u.ManagerID || u.ManagerID.IsZero() {
		return nil
	}
	manager, err := store.User(ctx, tx, u.ManagerID)
	if fault.Is(err, fault.NotFound) || err == nil && !manager.Active {
		f.Add("manager_id", "user.manager", "is nobody who works here")
		return nil
	}
	if err != nil {
		return err
	}
	under, err := store.Subordinates(ctx, tx, u.ID)
	if (crm.Reach{People: under}).Covers(u.ManagerID) {
		f.Add("manager_id", "user.manager_circle", "reports to this person")
	}
	return err
}

// demandAdministrator refuses a change after which nobody who can sign in
// administers: Conflict with code "user.last_administrator".
func demandAdministrator(ctx context.Context, tx *store.Tx) error {
	users, err := store.Users(ctx, tx)
	if err != nil {
		return err
	}
	for _, u := range users {
		if !u.Active || u.Email == "" || u.PasswordHash == "" {
			continue
		}
		rights, err := roleRights(ctx, tx, u.Role)
		if err != nil {
			return err
		}
		if rights.Has(access.Administer) {
			return nil
		}
	}
	return fault.New(fault.Conflict, "user.last_administrator", "Somebody who can sign in must administer the workspace.")
}

func personChanges(before, after crm.User) []crm.Change {
	var list []crm.Change
	list = changed(list, "name", before.Name, after.Name)
	list = changed(list, "email", before.Email, after.Email)
	list = changed(list, "role", before.Role, after.Role)
	list = changed(list, "team_id", before.TeamID, after.TeamID)
	list = changed(list, "manager_id", before.ManagerID, after.ManagerID)
	list = changed(list, "language", before.Language, after.Language)
	list = changed(list, "time_zone", before.TimeZone, after.TimeZone)
	list = changed(list, "time_share", before.TimeShare, after.TimeShare)
	list = changed(list, "hired_on", dayText(before.HiredOn), dayText(after.HiredOn))
	list = changed(list, "left_on", dayText(before.LeftOn), dayText(after.LeftOn))
	return changed(list, "active", before.Active, after.Active)
}
