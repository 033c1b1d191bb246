package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// ProposalForm asks for a proposal.
type ProposalForm struct {
	TeamID    crm.ID   `json:"team_id" required:"false" doc:"only this team's people"`
	ManagerID crm.ID   `json:"manager_id" required:"false" doc:"only this person and all who report to them"`
	Mode      string   `json:"mode" enum:"rebalance,design,book" doc:"few moves, a new design, or a book for one person"`
	For       crm.ID   `json:"for" required:"false" doc:"whose book is built"`
	Tolerance float64  `json:"tolerance" minimum:"0" maximum:"1" default:"0.15" required:"false" doc:"share of everybody's target"`
	Worth     string   `json:"worth" enum:"actual,potential" default:"actual" required:"false" doc:"what a company is worth"`
	Ownerless bool     `json:"ownerless" required:"false" doc:"those of nobody are given to somebody"`
	Away      []crm.ID `json:"away" required:"false" nullable:"false" maxItems:"1000" doc:"whose companies go to the others"`
}

// Proposal says who should look after which company.
type Proposal struct {
	ID         crm.ID         `json:"id" format:"uuid"`
	State      string         `json:"state" enum:"running,failed,cancelled,ready,applying,applied,undoing,undone"`
	Wish       ProposalForm   `json:"wish"`
	People     []ProposalLoad `json:"people" nullable:"false"`
	Companies  int64          `json:"companies" doc:"with a time budget"`
	Idle       int64          `json:"idle" doc:"without one, which stay where they are"`
	Locked     int64          `json:"locked"`
	Moves      int64          `json:"moves" doc:"that somebody loses to somebody"`
	MovedWorth int64          `json:"moved_worth" doc:"of those"`
	Placed     int64          `json:"placed" doc:"that nobody had, or somebody who is away"`
	Unplaced   int64          `json:"unplaced" doc:"that nobody may take"`
	Unfit      int64          `json:"unfit" doc:"that stay with an owner who lacks what they need"`
	Out        int64          `json:"out" doc:"moves that were taken out"`
	Within     bool           `json:"within" doc:"everybody is within the tolerance"`
	Exact      bool           `json:"exact" doc:"every assignment was tried"`
	SpreadWas  float64        `json:"spread_was" doc:"largest deviation from a target, as a share of it"`
	Spread     float64        `json:"spread"`
	Bound      float64        `json:"bound" doc:"what no assignment can bring the spread under"`
	Ground     string         `json:"ground" doc:"hash of all it was computed from: proposals with the same one are about the same data"`
	Valid      int64          `json:"valid" doc:"moves that can be made; in the list of proposals 0"`
	Stale      int64          `json:"stale" doc:"moves that cannot be made any more; in the list of proposals 0"`
	Undo       bool           `json:"undo" doc:"it was applied and can be undone"`
	JobID      crm.ID         `json:"job_id" doc:"the last job that worked on it"`
	UserID     crm.ID         `json:"user_id"`
	UserName   string         `json:"user_name"`
	CreatedAt  time.Time      `json:"created_at"`
	FinishedAt *time.Time     `json:"finished_at" nullable:"true"`
	Version    int64          `json:"version"`
}

// ProposalLoad is one person before and after.
type ProposalLoad struct {
	PersonID crm.ID       `json:"person_id" format:"uuid"`
	Name     string       `json:"name"`
	Capacity int64        `json:"capacity" doc:"minutes a year"`
	Target   int64        `json:"target" doc:"minutes a year"`
	Away     bool         `json:"away"`
	Before   BookStanding `json:"before"`
	After    BookStanding `json:"after"`
}

// BookStanding is what somebody looks after.
type BookStanding struct {
	Companies int64 `json:"companies"`
	Minutes   int64 `json:"minutes" doc:"a year"`
	Worth     int64 `json:"worth" doc:"a year"`
}

// ProposedMove is a company that changes hands, or should and cannot.
type ProposedMove struct {
	CompanyID crm.ID `json:"company_id" format:"uuid"`
	Name      string `json:"name" doc:"empty for a company that was deleted"`
	City      string `json:"city"`
	Region    string `json:"region"`
	Group     string `json:"group"`
	Class     string `json:"class"`
	Kind      string `json:"kind" enum:"moved,unplaced,unfit,out,stale"`
	Doubt     string `json:"doubt" enum:",gone,owner,locked,person" doc:"why it cannot be made any more"`
	FromID    crm.ID `json:"from_id"`
	ToID      crm.ID `json:"to_id"`
	Minutes   int64  `json:"minutes" doc:"a year"`
	Worth     int64  `json:"worth" doc:"a year"`
}

// ProposedMoves is a part of them.
type ProposedMoves struct {
	Items []ProposedMove `json:"items" nullable:"false"`
	Total int            `json:"total"`
}

func (f ProposalForm) wish() crm.BalanceWish {
	return crm.BalanceWish{
		BalanceScope: crm.BalanceScope{TeamID: f.TeamID, ManagerID: f.ManagerID}, Mode: f.Mode, For: f.For, Tolerance: f.Tolerance, Worth: crm.BalanceWorth(f.Worth), Ownerless: f.Ownerless, Away: f.Away,
	}
}

func newProposal(p service.BalanceProposal) Proposal {
	w, s := p.Wish, p.Summary
	out := Proposal{
		ID: p.ID, State: string(p.State), Wish: ProposalForm{w.TeamID, w.ManagerID, w.Mode, w.For, w.Tolerance, string(w.Worth), w.Ownerless, some(w.Away)},
		People: []ProposalLoad{}, Companies: s.Companies, Idle: s.Idle, Locked: s.Locked, Moves: s.Moves, MovedWorth: s.MovedWorth, Placed: s.Placed, Unplaced: s.Unplaced, Unfit: s.Unfit, Out: s.Out,
		Within: s.Within, Exact: s.Exact, SpreadWas: s.SpreadWas, Spread: s.Spread, Bound: s.Bound, Ground: p.Ground, Valid: p.Valid, Stale: p.Stale, Undo: p.Undo,
		JobID: p.JobID, UserID: p.UserID, UserName: p.Names[p.UserID], CreatedAt: p.CreatedAt, FinishedAt: p.FinishedAt, Version: p.Version,
	}
	for _, l := range s.People {
		out.People = append(out.People, ProposalLoad{l.PersonID, p.Names[l.PersonID], l.Capacity, l.Target, l.Away, BookStanding(l.Before), BookStanding(l.After)})
	}
	return out
}

func newProposedMove(m service.ProposedMove) ProposedMove {
	return ProposedMove{
		CompanyID: m.CompanyID, Name: m.Company.Name, City: m.Company.City, Region: m.Company.Region, Group: string(m.Company.Standing.Group), Class: string(m.Company.Standing.PotentialClass),
		Kind: service.MoveKind(m), Doubt: string(m.Doubt), FromID: m.From, ToID: m.To, Minutes: m.Minutes, Worth: m.Worth,
	}
}

// MoveFilterInput narrows the moves of a proposal.
type MoveFilterInput struct {
	ID       crm.ID `path:"id" format:"uuid"`
	PersonID string `query:"person_id" maxLength:"36" doc:"only what this person gets or loses"`
	Kind     string `query:"kind" enum:",moved,unplaced,unfit,out,stale"`
}

func (in MoveFilterInput) query() (q service.MoveQuery, err error) {
	q.Kind = in.Kind
	return q, q.Person.UnmarshalText([]byte(in.PersonID))
}

type movesInput struct {
	MoveFilterInput
	Offset int `query:"offset" minimum:"0" maximum:"1000000"`
	Limit  int `query:"limit" minimum:"1" maximum:"500" default:"100"`
}

type takeOutInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		CompanyIDs []crm.ID `json:"company_ids" nullable:"false" minItems:"1" maxItems:"1000"`
		Out        bool     `json:"out" doc:"false puts them back"`
		Version    int64    `json:"version"`
	}
}

type proposalExportInput struct {
	MoveFilterInput
	ExportInput
}

type proposalVersion struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Version int64 `json:"version"`
	}
}

func registerProposals(r *router) {
	handle(r, operation("list-proposals", http.MethodGet, "/balance/proposals", "Proposals of who should look after which company, newest first"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Proposal]], error) {
		list, err := r.Balances.List(ctx, a)
		return &answer[page[Proposal]]{whole(list, newProposal)}, err
	})
	propose := operation("propose-balance", http.MethodPost, "/balance/proposals", "Work out a proposal, as a job; nothing is changed")
	propose.DefaultStatus = http.StatusAccepted
	handle(r, propose, func(ctx context.Context, a access.Actor, in *answer[ProposalForm]) (*answer[Proposal], error) {
		b, err := r.Balances.Propose(ctx, a, in.Body.wish())
		return &answer[Proposal]{newProposal(service.BalanceProposal{Balance: b})}, err
	})
	handle(r, operation("get-proposal", http.MethodGet, "/balance/proposals/{id}", "A proposal as it stands today"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Proposal], error) {
		p, err := r.Balances.Get(ctx, a, in.ID)
		return &answer[Proposal]{newProposal(p)}, err
	})
	handle(r, operation("list-proposed-moves", http.MethodGet, "/balance/proposals/{id}/moves", "Its moves, those that weigh most first"), func(ctx context.Context, a access.Actor, in *movesInput) (*answer[ProposedMoves], error) {
		q, err := in.query()
		if err != nil {
			return nil, err
		}
		q.Offset, q.Limit = in.Offset, in.Limit
		list, total, err := r.Balances.Moves(ctx, a, in.ID, q)
		return &answer[ProposedMoves]{ProposedMoves{whole(list, newProposedMove).Items, total}}, err
	})
	handle(r, operation("take-out-moves", http.MethodPut, "/balance/proposals/{id}/moves", "Take moves out of a proposal, or put them back"), func(ctx context.Context, a access.Actor, in *takeOutInput) (*answer[Proposal], error) {
		if err := r.Balances.TakeOut(ctx, a, in.ID, in.Body.CompanyIDs, in.Body.Out, in.Body.Version); err != nil {
			return nil, err
		}
		p, err := r.Balances.Get(ctx, a, in.ID)
		return &answer[Proposal]{newProposal(p)}, err
	})
	registerProposalDeeds(r)
}
