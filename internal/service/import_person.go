package service

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// personIntake lands a file of those who work here. Somebody known by code, address
// or name is completed where nothing is said of them yet; everybody else is added,
// as somebody who cannot sign in until they are invited. Teams and managers that are
// not here are made.
type personIntake struct {
	*intake
	actor    access.Actor
	people   []*staffed
	teams    map[string]crm.ID
	managers []managerName
}

// staffed is a person before and after the file; before is nobody for a new one.
type staffed struct {
	before, after crm.User
	written       bool
}

// managerName is a row's word for whom its person reports to.
type managerName struct {
	of   *staffed
	text string
	row  table.Row
}

var (
	errPersonTwo     = fault.New(fault.Invalid, "import.person_two", "The code and the address belong to two different people.")
	errManagerCircle = fault.New(fault.Invalid, "user.manager_circle", "Reports to this person.")
)

func (p *personIntake) run() error {
	if err := p.prepare(); err != nil {
		return err
	}
	if err := p.each("reading", true, p.meet); err != nil {
		return err
	}
	p.report("writing", 0, 0)
	if err := p.placeUnder(); err != nil {
		return err
	}
	for _, s := range p.people {
		if err := p.write(s); err != nil {
			return err
		}
	}
	return nil
}

// prepare reads who is here. Who brings a file in may do by it what they may do
// by hand.
func (p *personIntake) prepare() error {
	u, err := store.User(p.ctx, p.tx, p.imported.UserID)
	if err != nil {
		return err
	}
	if p.actor, err = acting(p.ctx, p.tx, u); err != nil {
		return err
	}
	if err := cmp.Or(mayKeepPeople(p.actor), access.MayPlace(p.actor)); err != nil {
		return err
	}
	users, err := store.Users(p.ctx, p.tx)
	if err != nil {
		return err
	}
	for _, u := range users {
		p.people = append(p.people, &staffed{before: u, after: u})
	}
	teams, err := store.Teams(p.ctx, p.tx)
	p.teams = map[string]crm.ID{}
	for _, t := range teams {
		p.teams[crm.NameKey(t.Name)] = t.ID
	}
	return err
}

// find gives the person whom a text names by code, by address or by name; nil
// when there is none.
func (p *personIntake) find(text string) *staffed {
	if text == "" {
		return nil
	}
	for _, same := range []func(u crm.User) bool{
		func(u crm.User) bool { return u.ExternalID == text },
		func(u crm.User) bool { return u.Email != "" && u.Email == strings.ToLower(text) },
		func(u crm.User) bool { return crm.NameKey(u.Name) == crm.NameKey(text) },
	} {
		if at := slices.IndexFunc(p.people, func(s *staffed) bool { return same(s.after) }); at >= 0 {
			return p.people[at]
		}
	}
	return nil
}

func (p *personIntake) meet(row table.Row) *table.Refusal {
	name := cmp.Or(p.cell(row, "name"), strings.TrimSpace(p.cell(row, "given_name")+" "+p.cell(row, "family_name")))
	code, email := clipText(p.cell(row, "external_id"), 100), strings.ToLower(emailOf(p.cell(row, "email")))
	s := cmp.Or(p.find(code), p.find(email), p.find(name))
	if other := p.find(email); s != nil && other != nil && other != s {
		return p.reject(row, "email", errPersonTwo)
	}
	if s == nil {
		if name == "" {
			return p.reject(row, "name", errCellEmpty)
		}
		s = p.newcomer(name)
	}
	draft := s.after
	draft.ExternalID, draft.Email = cmp.Or(draft.ExternalID, code), cmp.Or(draft.Email, email)
	if bad := p.readPlace(row, s, &draft); bad != nil {
		return bad
	}
	checked, err := crm.CheckUser(draft)
	if err != nil {
		reason := firstField(err)
		return p.reject(row, reason.Params["field"], reason)
	}
	s.after = checked
	if !slices.Contains(p.people, s) {
		p.people = append(p.people, s)
	} else {
		p.counts.Known++
	}
	if text := p.cell(row, "manager"); text != "" {
		row.Cells = slices.Clone(row.Cells)
		p.managers = append(p.managers, managerName{s, text, row})
	}
	return nil
}

func (p *personIntake) newcomer(name string) *staffed {
	return &staffed{after: crm.User{ID: newID(), Name: name, Role: crm.Salesperson, Language: p.space.Language, Active: true, TimeShare: 10000, CreatedAt: p.tx.Now, UpdatedAt: p.tx.Now, Version: 1}}
}

// readPlace reads team, role and first day where nothing is said of them yet.
func (p *personIntake) readPlace(row table.Row, s *staffed, u *crm.User) *table.Refusal {
	if text := clipText(p.cell(row, "team"), 120); text != "" && u.TeamID.IsZero() {
		id, err := p.team(text)
		if err != nil {
			return p.reject(row, "team", firstField(err))
		}
		u.TeamID = id
	}
	if role, known := staffRoles[crm.NameKey(p.cell(row, "role"))]; known && s.before.ID.IsZero() {
		if err := mayGrantRoles(p.ctx, p.tx, p.actor, role); err != nil {
			return p.reject(row, "role", fault.New(fault.Invalid, fault.CodeOf(err), "You may not give this role."))
		}
		u.Role = role
	}
	if text := p.cell(row, "hired_on"); text != "" && u.HiredOn == nil {
		day, reason := p.table.Columns[p.imported.Mapping["hired_on"]].Dates.Parse(text)
		if reason != nil {
			return p.reject(row, "hired_on", reason)
		}
		u.HiredOn = &day
	}
	return nil
}

var staffRoles = map[string]crm.Role{
	"administrator": crm.Administrator, "администратор": crm.Administrator, "head": crm.HeadOfSales, "head of sales": crm.HeadOfSales, "руководитель продаж": crm.HeadOfSales, "ръководител продажби": crm.HeadOfSales,
	"salesperson": crm.Salesperson, "продавец": crm.Salesperson, "търговец": crm.Salesperson, "analyst": crm.Analyst, "аналитик": crm.Analyst, "анализатор": crm.Analyst,
}

// team finds or makes a team.
func (p *personIntake) team(name string) (crm.ID, error) {
	if id, known := p.teams[crm.NameKey(name)]; known {
		return id, nil
	}
	t, err := crm.CheckTeam(crm.Team{ID: newID(), Name: name, CreatedAt: p.tx.Now, UpdatedAt: p.tx.Now, Version: 1})
	if err != nil {
		return crm.ID{}, err
	}
	p.teams[crm.NameKey(name)] = t.ID
	if p.dry {
		return t.ID, nil
	}
	if err := store.InsertTeam(p.ctx, p.tx, t); err != nil {
		return crm.ID{}, err
	}
	return t.ID, record(p.ctx, p.tx, p.actor, "team", t.ID, "created", crm.Change{Field: "name", After: t.Name})
}

// placeUnder puts people under those they report to. Whoever is only named as
// a manager is added too; a bare number names nobody new.
func (p *personIntake) placeUnder() error {
	for _, m := range p.managers {
		manager := p.find(m.text)
		if manager == nil && crm.Digits(m.text) == m.text {
			continue
		}
		if manager == nil {
			manager = p.newcomer(clipText(m.text, 120))
			p.people = append(p.people, manager)
		}
		if p.under(manager, m.of) {
			p.refuse(p.reject(m.row, "manager", errManagerCircle))
		} else if m.of.after.ManagerID.IsZero() && manager.after.Active {
			m.of.after.ManagerID = manager.after.ID
		}
	}
	return nil
}

// under tells whether somebody reports to the person, directly or not, or is them.
func (p *personIntake) under(somebody, person *staffed) bool {
	for range len(p.people) + 1 {
		if somebody == person {
			return true
		}
		at := slices.IndexFunc(p.people, func(s *staffed) bool { return s.after.ID == somebody.after.ManagerID })
		if at < 0 {
			return false
		}
		somebody = p.people[at]
	}
	return true
}

// write adds or completes a person, whoever they report to first.
func (p *personIntake) write(s *staffed) error {
	isNew := s.before.ID.IsZero()
	if s.written || !isNew && s.before.ExternalID == s.after.ExternalID && len(personChanges(s.before, s.after)) == 0 {
		return nil
	}
	s.written = true
	if at := slices.IndexFunc(p.people, func(m *staffed) bool { return m.after.ID == s.after.ManagerID }); at >= 0 {
		if err := p.write(p.people[at]); err != nil {
			return err
		}
	}
	if isNew {
		p.counts.PeopleNew++
	} else {
		p.counts.PeopleChanged++
	}
	if p.dry {
		return nil
	}
	change, action := store.ImportPersonChange{PersonID: s.after.ID, VersionAfter: 1}, "created"
	changes := []crm.Change{{Field: "name", After: s.after.Name}, {Field: "role", After: s.after.Role}}
	if isNew {
		if err := store.InsertUser(p.ctx, p.tx, s.after); err != nil {
			return err
		}
	} else {
		change.Before, change.VersionAfter = s.before, s.before.Version+1
		action, changes = "updated", personChanges(s.before, s.after)
		if err := store.UpdateUser(p.ctx, p.tx, s.after); err != nil {
			return err
		}
	}
	if err := record(p.ctx, p.tx, p.actor, "user", s.after.ID, action, changes...); err != nil {
		return err
	}
	return store.InsertImportPersonChange(p.ctx, p.tx, p.imported.ID, change)
}

// undoPeople gives completed people back what they were. Those the import added do
// not work here any more: what they own may be told apart only by people.
func undoPeople(ctx context.Context, tx *store.Tx, i *crm.Import) error {
	changes, err := store.ImportPersonChanges(ctx, tx, i.ID)
	if err != nil {
		return err
	}
	for _, change := range changes {
		now, err := store.User(ctx, tx, change.PersonID)
		if err != nil {
			return err
		}
		if now.Version != change.VersionAfter || now.PasswordHash != "" && change.Before.ID.IsZero() {
			keep(i, now.Name)
			continue
		}
		before := now
		if change.Before.ID.IsZero() {
			before.Active = false
		} else {
			before = change.Before
			before.PasswordHash, before.Version = now.PasswordHash, now.Version
		}
		if err := store.UpdateUser(ctx, tx, before); err != nil {
			return err
		}
		if err := record(ctx, tx, actorOf(*i), "user", now.ID, "updated", personChanges(now, before)...); err != nil {
			return err
		}
	}
	return nil
}
