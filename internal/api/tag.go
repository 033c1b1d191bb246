package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// TagForm is what people edit of a tag.
type TagForm struct {
	Name   string `json:"name" maxLength:"400"`
	Colour string `json:"colour" required:"false" enum:"gray,red,orange,yellow,green,teal,blue,violet" default:"gray"`
}

// Tag is a word of the whole workspace that records are marked with.
type Tag struct {
	TagForm
	ID      crm.ID `json:"id" format:"uuid"`
	Number  int64  `json:"number" doc:"by which records name it"`
	Version int64  `json:"version"`
}

// TagUse is how many records a tag marks.
type TagUse struct {
	Number int64 `json:"number"`
	Count  int64 `json:"count"`
}

func newTag(t crm.Tag) Tag { return Tag{TagForm{t.Name, t.Colour}, t.ID, t.Number, t.Version} }

type tagUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		TagForm
		Version int64 `json:"version"`
	}
}

func registerTags(r *router) {
	handle(r, operation("list-tags", http.MethodGet, "/tags", "The tags there are"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Tag]], error) {
		all, err := r.Tags.List(ctx, a)
		return &answer[page[Tag]]{whole(all, newTag)}, err
	})
	handle(r, operation("count-tags", http.MethodGet, "/tags/uses", "How many records each tag marks"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[TagUse]], error) {
		counts, err := r.Tags.Uses(ctx, a)
		out := page[TagUse]{Items: []TagUse{}}
		for number, count := range counts {
			out.Items = append(out.Items, TagUse{number, count})
		}
		return &answer[page[TagUse]]{out}, err
	})
	handle(r, created(operation("create-tag", http.MethodPost, "/tags", "Make a tag")), func(ctx context.Context, a access.Actor, in *answer[TagForm]) (*answer[Tag], error) {
		t, err := r.Tags.Create(ctx, a, crm.Tag{Name: in.Body.Name, Colour: in.Body.Colour})
		return &answer[Tag]{newTag(t)}, err
	})
	handle(r, operation("update-tag", http.MethodPut, "/tags/{id}", "Rename or recolour a tag"), func(ctx context.Context, a access.Actor, in *tagUpdate) (*answer[Tag], error) {
		t, err := r.Tags.Update(ctx, a, crm.Tag{ID: in.ID, Name: in.Body.Name, Colour: in.Body.Colour, Version: in.Body.Version})
		return &answer[Tag]{newTag(t)}, err
	})
	handle(r, operation("delete-tag", http.MethodDelete, "/tags/{id}", "Take a tag away; it can be restored"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Tags.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-tag", http.MethodPost, "/tags/{id}/restore", "Bring a tag back with all that it marked"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Tag], error) {
		t, err := r.Tags.Restore(ctx, a, in.ID)
		return &answer[Tag]{newTag(t)}, err
	})
}
