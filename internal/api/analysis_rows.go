package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/abc"
	"kaymak/internal/service"
)

// AnalysisRowsWish asks for the companies behind an answer.
type AnalysisRowsWish struct {
	Question  AnalysisQuestion `json:"question"`
	Group     *string          `json:"group" required:"false" nullable:"true" enum:"A,B,C,0,N" doc:"only this group"`
	Stability *string          `json:"stability" required:"false" nullable:"true" enum:"X,Y,Z," doc:"only this class; empty is none"`
	Before    *Window          `json:"before" required:"false" doc:"also tells the value in this window"`
	From      *string          `json:"from" required:"false" nullable:"true" enum:"A,B,C,0,N" doc:"only those of this group in the window before"`
	Cursor    string           `json:"cursor" required:"false"`
	Limit     int              `json:"limit" required:"false" minimum:"1" maximum:"200" default:"50"`
}

// AnalysisRow is one company of an answer.
type AnalysisRow struct {
	ID         crm.ID      `json:"id" format:"uuid"`
	Name       string      `json:"name"`
	Industry   string      `json:"industry"`
	Region     string      `json:"region"`
	OwnerID    crm.ID      `json:"owner_id" doc:"empty when nobody owns it"`
	Rank       int         `json:"rank" doc:"0 outside the base"`
	Value      int64       `json:"value"`
	Before     int64       `json:"before" doc:"value in the window before, when one was asked for"`
	Share      float64     `json:"share"`
	Cumulative float64     `json:"cumulative"`
	Group      string      `json:"group" enum:"A,B,C,0,N"`
	Stability  string      `json:"stability" doc:"X, Y, Z or empty"`
	OnCard     string      `json:"on_card" doc:"the group on the card now; empty when never analysed"`
	LastPaidOn *civil.Date `json:"last_paid_on" nullable:"true" format:"date"`
}

// AnalysisRows is a page of rows, best first.
type AnalysisRows struct {
	Items []AnalysisRow `json:"items" nullable:"false"`
	Next  string        `json:"next" doc:"cursor of the next page, empty on the last"`
}

func (w AnalysisRowsWish) wish() (out service.RowsWish, err error) {
	out = service.RowsWish{After: w.Cursor, Limit: w.Limit}
	if out.Group, err = groupWish(w.Group); err != nil {
		return out, err
	}
	if out.From, err = groupWish(w.From); err != nil {
		return out, err
	}
	if w.Before != nil {
		before := w.Before.interval()
		out.Before = &before
	}
	if w.Stability != nil {
		class := new(abc.Stability)
		if err := class.UnmarshalText([]byte(*w.Stability)); err != nil {
			return out, err
		}
		out.Steady = class
	}
	return out, nil
}

func groupWish(s *string) (*abc.Group, error) {
	if s == nil {
		return nil, nil
	}
	g, err := abc.ParseGroup(*s)
	return &g, err
}

func registerAnalysisRows(r *router) {
	handle(r, operation("list-analysed", http.MethodPost, "/analysis/rows", "The companies behind an answer"), func(ctx context.Context, a access.Actor, in *answer[AnalysisRowsWish]) (*answer[AnalysisRows], error) {
		wish, err := in.Body.wish()
		if err != nil {
			return nil, err
		}
		page, err := r.Analyses.Rows(ctx, a, in.Body.Question.question(), wish)
		out := &answer[AnalysisRows]{AnalysisRows{Items: make([]AnalysisRow, len(page.Rows)), Next: page.Next}}
		for i, row := range page.Rows {
			c := row.Company
			out.Body.Items[i] = AnalysisRow{
				ID: c.ID, Name: c.Name, Industry: c.Industry, Region: c.Region, OwnerID: c.OwnerID, Rank: row.Rank, Value: row.Value, Before: row.Before,
				Share: row.Share, Cumulative: row.Cumulative, Group: row.Group.String(), Stability: row.Steady.String(), OnCard: string(c.Standing.Group), LastPaidOn: known(c.Standing.LastPaidOn),
			}
		}
		return out, err
	})
}

// MovementWish asks how companies moved between groups.
type MovementWish struct {
	Question AnalysisQuestion `json:"question"`
	Before   *Window          `json:"before" required:"false" doc:"the window to compare with; absent compares with the groups on the cards"`
}

// Move is one cell of the movement matrix.
type Move struct {
	From      string `json:"from" doc:"A, B, C, 0, N or empty: never analysed"`
	To        string `json:"to" enum:"A,B,C,0,N"`
	Companies int    `json:"companies"`
	Before    int64  `json:"before" doc:"their value before"`
	After     int64  `json:"after" doc:"their value now"`
}

// Moves are the cells of the movement matrix that hold companies.
type Moves struct {
	Items []Move `json:"items" nullable:"false"`
}

func newMoves(moves []abc.Move) []Move {
	out := make([]Move, len(moves))
	for i, m := range moves {
		out[i] = Move{m.From.String(), m.To.String(), m.Companies, m.Before, m.After}
	}
	return out
}

// StabilityWish asks for groups against the steadiness of months.
type StabilityWish struct {
	Question AnalysisQuestion `json:"question"`
	LimitX   int64            `json:"limit_x" required:"false" default:"1000" doc:"basis points: highest coefficient of variation of class X"`
	LimitY   int64            `json:"limit_y" required:"false" default:"2500"`
}

// StabilityCell is one cell of groups against stability.
type StabilityCell struct {
	Group     string `json:"group" enum:"A,B,C,0,N"`
	Stability string `json:"stability" doc:"X, Y, Z or empty: nothing to judge"`
	Companies int    `json:"companies"`
	Value     int64  `json:"value"`
}

// StabilityCells are the cells that hold companies.
type StabilityCells struct {
	Items []StabilityCell `json:"items" nullable:"false"`
}

func registerMovement(r *router) {
	handle(r, operation("get-movement", http.MethodPost, "/analysis/movement", "Who moved between groups"), func(ctx context.Context, a access.Actor, in *answer[MovementWish]) (*answer[Moves], error) {
		q := in.Body.Question.question()
		if in.Body.Before == nil {
			moves, err := r.Analyses.Changes(ctx, a, q)
			return &answer[Moves]{Moves{newMoves(moves)}}, err
		}
		moves, err := r.Analyses.Movement(ctx, a, q, in.Body.Before.interval())
		return &answer[Moves]{Moves{newMoves(moves)}}, err
	})
	handle(r, operation("get-stability", http.MethodPost, "/analysis/stability", "Groups against the steadiness of months (XYZ)"), func(ctx context.Context, a access.Actor, in *answer[StabilityWish]) (*answer[StabilityCells], error) {
		cells, err := r.Analyses.Steadiness(ctx, a, in.Body.Question.question(), abc.Limits{X: in.Body.LimitX, Y: in.Body.LimitY})
		out := &answer[StabilityCells]{StabilityCells{make([]StabilityCell, len(cells))}}
		for i, c := range cells {
			out.Body.Items[i] = StabilityCell{c.Group.String(), c.Steady.String(), c.Companies, c.Value}
		}
		return out, err
	})
}
