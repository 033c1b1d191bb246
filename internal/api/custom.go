package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// CustomForm is what can be changed of a field that the workspace made for itself.
type CustomForm struct {
	Name     string            `json:"name" maxLength:"1000"`
	Names    map[string]string `json:"names" required:"false" doc:"by language, where it is not name"`
	Options  []CustomOption    `json:"options" required:"false" maxItems:"200" doc:"of a choice; those left out are no longer offered"`
	Required bool              `json:"required" required:"false" doc:"whoever edits a record by hand must fill it in"`
	Shown    []string          `json:"shown" required:"false" enum:"card,list,new" doc:"on the card, among the columns a list begins with, where a record is added"`
}

// CustomOption is one of the things to choose from.
type CustomOption struct {
	Number  int64             `json:"number" required:"false" doc:"0 for a new one"`
	Name    string            `json:"name" maxLength:"1000"`
	Names   map[string]string `json:"names,omitempty"`
	Retired bool              `json:"retired" required:"false" doc:"no longer offered, though records may have it"`
}

// CustomField is a field that the workspace made for itself.
type CustomField struct {
	CustomForm
	ID      crm.ID `json:"id" format:"uuid"`
	Key     string `json:"key" example:"money_102" doc:"its name in records, lists and files"`
	Noun    string `json:"noun" enum:"company"`
	Kind    string `json:"kind" enum:"text,number,money,date,choice,person,yesno"`
	Version int64  `json:"version"`
}

func newCustomField(c crm.CustomField) CustomField {
	return CustomField{
		CustomForm: CustomForm{Name: c.Name, Names: whatIsThere(c.Names), Options: whole(c.Options, newCustomOption).Items, Required: c.Required, Shown: append([]string{}, c.Shown...)},
		ID:         c.ID, Key: c.Key(), Noun: string(c.Noun), Kind: string(c.Kind), Version: c.Version,
	}
}

func newCustomOption(o crm.CustomOption) CustomOption { return CustomOption(o) }

func (o CustomOption) option() crm.CustomOption { return crm.CustomOption(o) }

func (f CustomForm) field() crm.CustomField {
	return crm.CustomField{Name: f.Name, Names: f.Names, Options: shaped(f.Options, CustomOption.option), Required: f.Required, Shown: f.Shown}
}

type customList struct {
	Noun string `query:"noun" enum:"company" default:"company"`
}

type customCreate struct {
	Body struct {
		CustomForm
		Noun string `json:"noun" required:"false" enum:"company" default:"company"`
		Kind string `json:"kind" enum:"text,number,money,date,choice,person,yesno"`
	}
}

type customUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		CustomForm
		Version int64 `json:"version"`
	}
}

type customMove struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		Ahead bool `json:"ahead" doc:"one place towards the beginning, else towards the end"`
	}
}

func registerCustoms(r *router) {
	handle(r, operation("list-custom-fields", http.MethodGet, "/custom-fields", "The workspace's own fields of a noun, in their order"), func(ctx context.Context, a access.Actor, in *customList) (*answer[page[CustomField]], error) {
		all, err := r.Customs.List(ctx, a, crm.Noun(in.Noun))
		return &answer[page[CustomField]]{whole(all, newCustomField)}, err
	})
	handle(r, created(operation("create-custom-field", http.MethodPost, "/custom-fields", "Make a field of one's own")), func(ctx context.Context, a access.Actor, in *customCreate) (*answer[CustomField], error) {
		c := in.Body.field()
		c.Noun, c.Kind = crm.Noun(in.Body.Noun), crm.CustomKind(in.Body.Kind)
		c, err := r.Customs.Create(ctx, a, c)
		return &answer[CustomField]{newCustomField(c)}, err
	})
	handle(r, operation("update-custom-field", http.MethodPut, "/custom-fields/{id}", "Change a field; its kind stays"), func(ctx context.Context, a access.Actor, in *customUpdate) (*answer[CustomField], error) {
		c := in.Body.field()
		c.ID, c.Version = in.ID, in.Body.Version
		c, err := r.Customs.Update(ctx, a, c)
		return &answer[CustomField]{newCustomField(c)}, err
	})
	handle(r, operation("move-custom-field", http.MethodPost, "/custom-fields/{id}/move", "Put a field before or behind its neighbour"), func(ctx context.Context, a access.Actor, in *customMove) (*struct{}, error) {
		return nil, r.Customs.Move(ctx, a, in.ID, in.Body.Ahead)
	})
	handle(r, operation("delete-custom-field", http.MethodDelete, "/custom-fields/{id}", "Put a field away; it can be restored with its values"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Customs.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-custom-field", http.MethodPost, "/custom-fields/{id}/restore", "Bring a field back with its values"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[CustomField], error) {
		c, err := r.Customs.Restore(ctx, a, in.ID)
		return &answer[CustomField]{newCustomField(c)}, err
	})
}
