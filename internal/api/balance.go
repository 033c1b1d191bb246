package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Book is what one person looks after and can.
type Book struct {
	PersonID  crm.ID      `json:"person_id" format:"uuid"`
	Name      string      `json:"name"`
	TeamID    crm.ID      `json:"team_id"`
	Active    bool        `json:"active"`
	Takes     bool        `json:"takes" doc:"is given companies"`
	Capacity  int64       `json:"capacity" doc:"minutes with clients a year; 0 for whoever left"`
	Target    int64       `json:"target" doc:"minutes a year: the share of all minutes that capacity is of all capacity"`
	AwayUntil *civil.Date `json:"away_until" nullable:"true" format:"date" doc:"last day of the absence of today"`
	BookSum
	Remit
}

// BookSum is what somebody, or nobody, looks after.
type BookSum struct {
	Companies int64 `json:"companies" doc:"with a time budget"`
	Idle      int64 `json:"idle" doc:"without one"`
	Minutes   int64 `json:"minutes" doc:"a year"`
	Actual    int64 `json:"actual" doc:"revenue a year"`
	Potential int64 `json:"potential" doc:"a year"`
	Locked    int64 `json:"locked" doc:"that stay with their owner"`
}

// RemitForm says what companies somebody takes.
type RemitForm struct {
	Languages []string `json:"languages" nullable:"false" maxItems:"100" doc:"ISO 639 codes; empty: any"`
	Regions   []string `json:"regions" nullable:"false" maxItems:"500" doc:"empty: any"`
}

// Remit is that with its version.
type Remit struct {
	RemitForm
	Version int64 `json:"version" doc:"0 where nobody set one"`
}

// BalanceOverview is the books of the people looked at.
type BalanceOverview struct {
	People []Book  `json:"people" nullable:"false"`
	Nobody BookSum `json:"nobody" doc:"companies without an owner"`
	May    bool    `json:"may" doc:"you may propose and apply"`
}

func newBookSum(s service.BookSum) BookSum {
	return BookSum{s.Companies, s.Idle, s.Minutes, s.Actual, s.Potential, s.Locked}
}

func newRemit(r crm.Remit) Remit {
	return Remit{RemitForm{append([]string{}, r.Languages...), append([]string{}, r.Regions...)}, r.Version}
}

func newBook(b service.BookOf) Book {
	return Book{
		PersonID: b.Person.ID, Name: b.Person.Name, TeamID: b.Person.TeamID, Active: b.Person.Active, Takes: b.Takes, Capacity: b.Capacity, Target: b.Target,
		AwayUntil: known(b.AwayUntil), BookSum: newBookSum(b.Sum), Remit: newRemit(b.Remit),
	}
}

type balanceScopeInput struct {
	TeamID    string `query:"team_id" maxLength:"36" doc:"only this team's people"`
	ManagerID string `query:"manager_id" maxLength:"36" doc:"only this person and all who report to them"`
}

func (in balanceScopeInput) scope() (s crm.BalanceScope, err error) {
	if err := s.TeamID.UnmarshalText([]byte(in.TeamID)); err != nil {
		return s, err
	}
	return s, s.ManagerID.UnmarshalText([]byte(in.ManagerID))
}

type remitInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body Remit
}

type lockInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Reason  string `json:"reason" maxLength:"1200" doc:"empty: not locked any more"`
		Version int64  `json:"version" doc:"of the company"`
	}
}

func registerBalance(r *router) {
	handle(r, operation("get-balance", http.MethodGet, "/balance", "Who looks after how much, against what they can"), func(ctx context.Context, a access.Actor, in *balanceScopeInput) (*answer[BalanceOverview], error) {
		scope, err := in.scope()
		if err != nil {
			return nil, err
		}
		o, err := r.Balances.Overview(ctx, a, scope)
		return &answer[BalanceOverview]{BalanceOverview{whole(o.People, newBook).Items, newBookSum(o.Nobody), o.May}}, err
	})
	handle(r, operation("save-remit", http.MethodPut, "/balance/people/{id}", "Say what companies somebody takes"), func(ctx context.Context, a access.Actor, in *remitInput) (*answer[Remit], error) {
		saved, err := r.Balances.SaveRemit(ctx, a, crm.Remit{PersonID: in.ID, Languages: in.Body.Languages, Regions: in.Body.Regions, Version: in.Body.Version})
		return &answer[Remit]{newRemit(saved)}, err
	})
	handle(r, operation("lock-company", http.MethodPut, "/companies/{id}/lock", "Say that a company stays with its owner, and why"), func(ctx context.Context, a access.Actor, in *lockInput) (*answer[Company], error) {
		c, err := r.Companies.Lock(ctx, a, in.ID, in.Body.Reason, in.Body.Version)
		return &answer[Company]{newCompany(c)}, err
	})
	registerProposals(r)
}
