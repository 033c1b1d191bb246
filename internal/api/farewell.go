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

// FarewellForm says goodbye to companies.
type FarewellForm struct {
	CompanyIDs []crm.ID    `json:"company_ids" minItems:"1" maxItems:"500" nullable:"false"`
	Reason     string      `json:"reason" enum:"low_potential,no_need,no_answer,bad_terms,competitor,closed,other"`
	Text       string      `json:"text" required:"false" maxLength:"8000"`
	ReturnOn   *civil.Date `json:"return_on" required:"false" nullable:"true" format:"date" doc:"when to look at them again; never, when not given"`
}

// FarewellsSaid says what came of it.
type FarewellsSaid struct {
	IDs     []crm.ID `json:"ids" nullable:"false" doc:"to take back"`
	Minutes int64    `json:"minutes" doc:"a year, that they free"`
}

// Farewell is a company that was let go.
type Farewell struct {
	ID             crm.ID      `json:"id" format:"uuid"`
	CompanyID      crm.ID      `json:"company_id" format:"uuid"`
	CompanyName    string      `json:"company_name"`
	PersonID       crm.ID      `json:"person_id" doc:"who let it go"`
	Reason         string      `json:"reason"`
	Text           string      `json:"text"`
	SaidAt         time.Time   `json:"said_at"`
	ReturnOn       *civil.Date `json:"return_on" nullable:"true" format:"date"`
	Minutes        int64       `json:"minutes" doc:"a year, that it frees"`
	Group          string      `json:"group" doc:"then"`
	PotentialClass string      `json:"potential_class" doc:"then"`
	GroupNow       string      `json:"group_now"`
	ClassNow       string      `json:"class_now"`
	PaidOn         *civil.Date `json:"paid_on" nullable:"true" format:"date" doc:"last payment since"`
	Causes         []string    `json:"causes" nullable:"false" doc:"why it is proposed to come back: date, payment, potential"`
	EndedAt        *time.Time  `json:"ended_at" nullable:"true" doc:"when it came back"`
}

// Farewells is a page of them.
type Farewells struct {
	Items []Farewell `json:"items" nullable:"false"`
	Next  crm.ID     `json:"next" doc:"after which the next page begins; empty after the last"`
}

// Returned says how many companies came back.
type Returned struct {
	Companies int `json:"companies"`
}

// LetterForm is a template letter as people write it.
type LetterForm struct {
	Subject string `json:"subject" maxLength:"800"`
	Body    string `json:"body" maxLength:"40000"`
	Version int64  `json:"version"`
}

// Letter is a template letter.
type Letter struct {
	Kind     string `json:"kind" enum:"farewell,invitation,introduction"`
	Language string `json:"language" enum:"en,ru,bg"`
	LetterForm
}

// CompanyLetter is a letter to a company, to look at before it is sent.
type CompanyLetter struct {
	Letter
	To string `json:"to" doc:"a mailbox; empty where none is known, or nobody may be written to"`
}

func newFarewell(r service.Released) Farewell {
	f := Farewell{
		ID: r.ID, CompanyID: r.CompanyID, CompanyName: r.Company.Name, PersonID: r.UserID, Reason: r.Reason, Text: r.Text, SaidAt: r.SaidAt, ReturnOn: known(r.ReturnOn), Minutes: r.Minutes,
		Group: string(r.Segment.Group), PotentialClass: string(r.Segment.Class), GroupNow: string(r.Company.Standing.Group), ClassNow: string(r.Company.Standing.PotentialClass), Causes: []string{}, EndedAt: r.EndedAt,
	}
	if on := r.Company.Standing.LastPaidOn; on > r.SaidOn {
		f.PaidOn = known(on)
	}
	for _, c := range r.Causes {
		f.Causes = append(f.Causes, string(c))
	}
	return f
}

func newLetter(l crm.Letter) Letter {
	return Letter{string(l.Kind), l.Language, LetterForm{l.Subject, l.Body, l.Version}}
}

type farewellsInput struct {
	Away  bool   `query:"away" doc:"only those that are away"`
	After string `query:"after" maxLength:"36"`
}

type returnInput struct {
	Body struct {
		IDs []crm.ID `json:"ids" minItems:"1" maxItems:"500" nullable:"false" doc:"farewells"`
	}
}

type companyLetterInput struct {
	ID       crm.ID `path:"id" format:"uuid"`
	Kind     string `query:"kind" required:"true" enum:"farewell,invitation,introduction"`
	Language string `query:"language" maxLength:"2" doc:"the contact's, when not given"`
}

func registerFarewells(r *router) {
	handle(r, operation("say-farewell", http.MethodPost, "/farewells", "Let companies go: we do not come by ourselves any more"), func(ctx context.Context, a access.Actor, in *answer[FarewellForm]) (*answer[FarewellsSaid], error) {
		said, err := r.Farewells.Say(ctx, a, service.FarewellWish{Companies: in.Body.CompanyIDs, Reason: in.Body.Reason, Text: in.Body.Text, ReturnOn: day(in.Body.ReturnOn)})
		return &answer[FarewellsSaid]{FarewellsSaid{some(said.Releases), said.Minutes}}, err
	})
	handle(r, operation("list-farewells", http.MethodGet, "/farewells", "Who was let go, by whom, and what came of it"), func(ctx context.Context, a access.Actor, in *farewellsInput) (*answer[Farewells], error) {
		var after crm.ID
		if err := after.UnmarshalText([]byte(in.After)); err != nil {
			return nil, err
		}
		list, next, err := r.Farewells.List(ctx, a, in.Away, after)
		return &answer[Farewells]{Farewells{whole(list, newFarewell).Items, next}}, err
	})
	handle(r, operation("list-missed-companies", http.MethodGet, "/farewells/missed", "Companies that could not be contacted three times in a row"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Company]], error) {
		list, err := r.Farewells.Missed(ctx, a)
		return &answer[page[Company]]{whole(list, newCompany)}, err
	})
	handle(r, operation("return-companies", http.MethodPost, "/farewells/return", "Bring companies back that were let go"), func(ctx context.Context, a access.Actor, in *returnInput) (*answer[Returned], error) {
		n, err := r.Farewells.Return(ctx, a, in.Body.IDs)
		return &answer[Returned]{Returned{n}}, err
	})
	handle(r, operation("list-letters", http.MethodGet, "/letters", "The template letters"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Letter]], error) {
		letters, err := r.Letters.List(ctx, a)
		return &answer[page[Letter]]{whole(letters, newLetter)}, err
	})
	handle(r, operation("update-letter", http.MethodPut, "/letters", "Change a template letter"), func(ctx context.Context, a access.Actor, in *answer[Letter]) (*answer[Letter], error) {
		l, err := r.Letters.Save(ctx, a, crm.Letter{Kind: crm.LetterKind(in.Body.Kind), Language: in.Body.Language, Subject: in.Body.Subject, Body: in.Body.Body, Version: in.Body.Version})
		return &answer[Letter]{newLetter(l)}, err
	})
	handle(r, operation("get-company-letter", http.MethodGet, "/companies/{id}/letter", "A letter to a company, written out"), func(ctx context.Context, a access.Actor, in *companyLetterInput) (*answer[CompanyLetter], error) {
		l, err := r.Letters.To(ctx, a, crm.LetterKind(in.Kind), in.Language, in.ID)
		return &answer[CompanyLetter]{CompanyLetter{newLetter(l.Letter), l.To}}, err
	})
}
