package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// ViewForm is what people edit of a saved list.
type ViewForm struct {
	Name    string       `json:"name" maxLength:"1000"`
	Share   string       `json:"share" required:"false" enum:"own,team,all" default:"own"`
	Search  string       `json:"search" required:"false" maxLength:"1000"`
	Match   Match        `json:"match" required:"false"`
	Sort    string       `json:"sort" required:"false" maxLength:"1000" doc:"a sortable field, with - before it to begin with the largest"`
	Columns []ViewColumn `json:"columns" required:"false" nullable:"false" doc:"in their order; empty for the usual ones"`
	Place   int64        `json:"place" required:"false" doc:"views are shown in this order"`
}

// ViewColumn is a column in its place.
type ViewColumn struct {
	ID    string `json:"id" maxLength:"1000"`
	Width int    `json:"width" required:"false" doc:"CSS pixels; 0 for the usual"`
}

// Match is a tree of filters.
type Match struct {
	Any     bool    `json:"any" required:"false" doc:"one of the parts suffices; else all must hold"`
	Filters []Test  `json:"filters" required:"false" nullable:"false"`
	Groups  []Match `json:"groups" required:"false" nullable:"false"`
}

// Test compares one field.
type Test struct {
	Field    string   `json:"field" maxLength:"1000"`
	Operator string   `json:"operator" maxLength:"100"`
	Values   []string `json:"values" required:"false" nullable:"false" doc:"several mean any of them, under is_not none of them"`
}

func (m Match) match() crm.Match {
	out := crm.Match{Any: m.Any}
	for _, t := range m.Filters {
		out.Tests = append(out.Tests, crm.Test{Field: t.Field, Operator: t.Operator, Values: t.Values})
	}
	for _, g := range m.Groups {
		out.Groups = append(out.Groups, g.match())
	}
	return out
}

func newMatch(m crm.Match) Match {
	out := Match{Any: m.Any, Filters: []Test{}, Groups: []Match{}}
	for _, t := range m.Tests {
		out.Filters = append(out.Filters, Test{t.Field, t.Operator, append([]string{}, t.Values...)})
	}
	for _, g := range m.Groups {
		out.Groups = append(out.Groups, newMatch(g))
	}
	return out
}

// View is a saved list.
type View struct {
	ViewForm
	ID        crm.ID    `json:"id" format:"uuid"`
	Noun      string    `json:"noun"`
	OwnerID   crm.ID    `json:"owner_id" format:"uuid"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int64     `json:"version"`
}

func newView(v crm.View) View {
	c := v.Content
	out := View{
		ViewForm: ViewForm{Name: v.Name, Share: string(v.Share), Search: c.Search, Match: newMatch(c.Match), Sort: c.Sort, Columns: []ViewColumn{}, Place: v.Place},
		ID:       v.ID, Noun: string(v.Noun), OwnerID: v.OwnerID, UpdatedAt: v.UpdatedAt, Version: v.Version,
	}
	for _, column := range c.Columns {
		out.Columns = append(out.Columns, ViewColumn(column))
	}
	return out
}

func (f ViewForm) view() crm.View {
	v := crm.View{Name: f.Name, Share: crm.ViewShare(f.Share), Place: f.Place, Content: crm.ViewContent{Search: f.Search, Match: f.Match.match(), Sort: f.Sort}}
	for _, column := range f.Columns {
		v.Content.Columns = append(v.Content.Columns, crm.ViewColumn(column))
	}
	return v
}

// ViewList are the views of a noun.
type ViewList struct {
	Items   []View `json:"items" nullable:"false"`
	Default crm.ID `json:"default" doc:"the view with which the person begins; empty for none"`
}

type nounInput struct {
	Noun string `query:"noun" required:"true" enum:"company,contact,activity,deal,task"`
}

type viewCreate struct {
	Body struct {
		ViewForm
		Noun string `json:"noun" enum:"company,contact,activity,deal,task"`
	}
}

type viewUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		ViewForm
		Version int64 `json:"version"`
	}
}

type viewBegin struct {
	Body struct {
		Noun   string `json:"noun" enum:"company,contact,activity,deal,task"`
		ViewID crm.ID `json:"view_id" required:"false" doc:"empty for none"`
	}
}

func registerViews(r *router) {
	handle(r, operation("list-views", http.MethodGet, "/views", "Saved lists that a person sees"), func(ctx context.Context, a access.Actor, in *nounInput) (*answer[ViewList], error) {
		views, begin, err := r.Views.List(ctx, a, crm.Noun(in.Noun))
		return &answer[ViewList]{ViewList{Items: whole(views, newView).Items, Default: begin}}, err
	})
	handle(r, created(operation("create-view", http.MethodPost, "/views", "Save a list")), func(ctx context.Context, a access.Actor, in *viewCreate) (*answer[View], error) {
		v := in.Body.view()
		v.Noun = crm.Noun(in.Body.Noun)
		v, err := r.Views.Create(ctx, a, v)
		return &answer[View]{newView(v)}, err
	})
	handle(r, operation("begin-with-view", http.MethodPut, "/views/default", "Choose the saved list to begin with"), func(ctx context.Context, a access.Actor, in *viewBegin) (*struct{}, error) {
		return nil, r.Views.Begin(ctx, a, crm.Noun(in.Body.Noun), in.Body.ViewID)
	})
	handle(r, operation("update-view", http.MethodPut, "/views/{id}", "Change a saved list"), func(ctx context.Context, a access.Actor, in *viewUpdate) (*answer[View], error) {
		v := in.Body.view()
		v.ID, v.Version = in.ID, in.Body.Version
		v, err := r.Views.Update(ctx, a, v)
		return &answer[View]{newView(v)}, err
	})
	handle(r, operation("delete-view", http.MethodDelete, "/views/{id}", "Delete a saved list"), func(ctx context.Context, a access.Actor, in *idInput) (*struct{}, error) {
		return nil, r.Views.Delete(ctx, a, in.ID)
	})
}
