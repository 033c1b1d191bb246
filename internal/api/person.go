package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// PersonForm is what people edit of somebody who works here.
type PersonForm struct {
	Name      string      `json:"name" maxLength:"400"`
	Email     string      `json:"email" required:"false" maxLength:"254" doc:"to sign in with; empty for somebody who does not"`
	Role      string      `json:"role" required:"false" maxLength:"40" doc:"salesperson when empty for somebody new; administrator, head, salesperson, analyst or the id of an own role"`
	TeamID    crm.ID      `json:"team_id" required:"false" doc:"empty for no team"`
	ManagerID crm.ID      `json:"manager_id" required:"false" doc:"whom the person reports to; empty for nobody"`
	Language  string      `json:"language" required:"false" enum:"en,ru,bg," doc:"the workspace's when empty for somebody new"`
	TimeZone  string      `json:"time_zone" required:"false" maxLength:"80" doc:"the workspace's when empty"`
	TimeShare float64     `json:"time_share" minimum:"0" maximum:"1" doc:"of a full position"`
	HiredOn   *civil.Date `json:"hired_on,omitempty" format:"date"`
	LeftOn    *civil.Date `json:"left_on,omitempty" format:"date"`
}

// Person is somebody who works here, or did.
type Person struct {
	PersonForm
	ID           crm.ID     `json:"id" format:"uuid"`
	Active       bool       `json:"active" doc:"works here"`
	SignsIn      bool       `json:"signs_in" doc:"has chosen a password, or comes in by the sign-in provider"`
	Identified   bool       `json:"identified" doc:"the sign-in provider lets the person in"`
	InvitedUntil *time.Time `json:"invited_until" nullable:"true" doc:"until when the open invitation holds; told to those who keep the people"`
	Version      int64      `json:"version"`
}

func newPerson(p service.Person) Person {
	u := p.User
	out := Person{
		PersonForm: PersonForm{
			Name: u.Name, Email: u.Email, Role: string(u.Role), TeamID: u.TeamID, ManagerID: u.ManagerID, Language: u.Language, TimeZone: u.TimeZone,
			TimeShare: float64(u.TimeShare) / 10000, HiredOn: u.HiredOn, LeftOn: u.LeftOn,
		},
		ID: u.ID, Active: u.Active, SignsIn: p.SignsIn(), Identified: p.Active && p.Identified, Version: u.Version,
	}
	if p.Invitation != nil {
		out.InvitedUntil = &p.Invitation.ExpiresAt
	}
	return out
}

func (f PersonForm) user() crm.User {
	return crm.User{
		Name: f.Name, Email: f.Email, Role: crm.Role(f.Role), TeamID: f.TeamID, ManagerID: f.ManagerID, Language: f.Language, TimeZone: f.TimeZone,
		TimeShare: int64(f.TimeShare*10000 + 0.5), HiredOn: f.HiredOn, LeftOn: f.LeftOn,
	}
}

type personUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		PersonForm
		Version int64 `json:"version"`
	}
}

// Held is how many records of a noun go to successors.
type Held struct {
	Noun  string `json:"noun" doc:"company, contact, activity, deal or task"`
	Count int64  `json:"count"`
}

func heldList(counts map[crm.Noun]int64) []Held {
	list := []Held{}
	for _, noun := range crm.Nouns {
		if n, held := counts[noun]; held {
			list = append(list, Held{string(noun), n})
		}
	}
	return list
}

type departureInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Version    int64               `json:"version"`
		Successors map[string][]crm.ID `json:"successors" required:"false" doc:"noun → who gets the records, in turn where there are several; a noun without successors stays"`
	}
}

func (in departureInput) handover() crm.Handover {
	h := crm.Handover{From: in.ID, Successors: map[crm.Noun][]crm.ID{}}
	for noun, successors := range in.Body.Successors {
		h.Successors[crm.Noun(noun)] = successors
	}
	return h
}

// Departure is what followed when somebody left.
type Departure struct {
	Person Person `json:"person"`
	Handed []Held `json:"handed" nullable:"false" doc:"records that went to successors at once"`
	JobID  crm.ID `json:"job_id" doc:"of the job that hands over many records, or empty"`
}

type versionInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Version int64 `json:"version"`
	}
}

func registerPeople(r *router) {
	handle(r, operation("list-people", http.MethodGet, "/people", "The people there are"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Person]], error) {
		all, err := r.People.List(ctx, a)
		return &answer[page[Person]]{whole(all, newPerson)}, err
	})
	handle(r, operation("get-person", http.MethodGet, "/people/{id}", "Somebody who works here"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Person], error) {
		p, err := r.People.Get(ctx, a, in.ID)
		return &answer[Person]{newPerson(p)}, err
	})
	handle(r, created(operation("add-person", http.MethodPost, "/people", "Add somebody who works here")), func(ctx context.Context, a access.Actor, in *answer[PersonForm]) (*answer[Person], error) {
		p, err := r.People.Add(ctx, a, in.Body.user())
		return &answer[Person]{newPerson(p)}, err
	})
	handle(r, operation("update-person", http.MethodPut, "/people/{id}", "Change somebody who works here"), func(ctx context.Context, a access.Actor, in *personUpdate) (*answer[Person], error) {
		u := in.Body.user()
		u.ID, u.Version = in.ID, in.Body.Version
		p, err := r.People.Update(ctx, a, u)
		return &answer[Person]{newPerson(p)}, err
	})
	registerDepartures(r)
}

func registerDepartures(r *router) {
	handle(r, operation("count-holdings", http.MethodGet, "/people/{id}/holdings", "What goes to successors when somebody leaves"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[page[Held]], error) {
		counts, err := r.People.Holdings(ctx, a, in.ID)
		return &answer[page[Held]]{page[Held]{Items: heldList(counts)}}, err
	})
	handle(r, operation("deactivate-person", http.MethodPost, "/people/{id}/deactivate", "End somebody's work here and hand their records over"), func(ctx context.Context, a access.Actor, in *departureInput) (*answer[Departure], error) {
		d, err := r.People.Deactivate(ctx, a, in.Body.Version, in.handover())
		return &answer[Departure]{Departure{newPerson(d.Person), heldList(d.Handed), d.Job}}, err
	})
	handle(r, operation("reactivate-person", http.MethodPost, "/people/{id}/reactivate", "Let somebody who left work here again"), func(ctx context.Context, a access.Actor, in *versionInput) (*answer[Person], error) {
		p, err := r.People.Reactivate(ctx, a, in.ID, in.Body.Version)
		return &answer[Person]{newPerson(p)}, err
	})
}
