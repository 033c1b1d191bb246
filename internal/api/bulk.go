package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
)

// BulkForm says which records are changed and how: those named, or else all that
// the search and the filters find.
type BulkForm struct {
	Noun   string     `json:"noun" enum:"company,contact,deal,activity,task"`
	IDs    []crm.ID   `json:"ids" required:"false" nullable:"false" maxItems:"10000" doc:"empty for all that the search and the filters find"`
	Search string     `json:"search" required:"false" maxLength:"200"`
	Where  []string   `json:"where" required:"false" nullable:"false" maxItems:"100" doc:"field:operator:value, as in the list"`
	Match  Match      `json:"match" required:"false"`
	Change BulkChange `json:"change"`
}

// BulkChange is what is done to each record.
type BulkChange struct {
	Deed  string `json:"deed" enum:"edit,assign,delete"`
	Field string `json:"field" required:"false" maxLength:"100" doc:"assigned: owner_id (company, contact, deal), second_owner_id and lock_reason (company), person_id (activity), assignee_id (task). Edited: status, industry, region, city, size_band, tag_add, tag_remove and own fields by their key (company); position, language, channel (contact); expected_on, source (deal); outcome, note (activity); due_on, priority, state (task)"`
	Value string `json:"value" required:"false" maxLength:"10000" doc:"empty for none"`
}

// BulkPreview is what a change would meet.
type BulkPreview struct {
	Matching  int64 `json:"matching" doc:"records that are found"`
	Touchable int64 `json:"touchable" doc:"those that the person may do it to"`
}

// Bulk is a change of many records.
type Bulk struct {
	ID         crm.ID     `json:"id" format:"uuid"`
	Noun       string     `json:"noun"`
	State      string     `json:"state" enum:"running,done,failed,cancelled,undoing,undone"`
	Change     BulkChange `json:"change"`
	Matching   int64      `json:"matching"`
	Changed    int64      `json:"changed"`
	Same       int64      `json:"same" doc:"had the value already"`
	Refused    int64      `json:"refused" doc:"beyond the person's rights, or against a rule"`
	Undone     int64      `json:"undone"`
	KeptCount  int64      `json:"kept_count" doc:"changed since by somebody, so that undoing left them as they are"`
	Kept       []string   `json:"kept" nullable:"false" doc:"names of some of them"`
	JobID      crm.ID     `json:"job_id" format:"uuid" doc:"the last job that worked on it"`
	UserID     crm.ID     `json:"user_id"`
	CreatedAt  time.Time  `json:"created_at"`
	FinishedAt *time.Time `json:"finished_at" nullable:"true"`
	UndoneAt   *time.Time `json:"undone_at" nullable:"true"`
}

func newBulk(b crm.Bulk) Bulk {
	c, counts := b.Wish.Change, b.Counts
	return Bulk{
		ID: b.ID, Noun: string(b.Noun), State: string(b.State), Change: BulkChange{string(c.Deed), c.Field, c.Value},
		Matching: counts.Matching, Changed: counts.Changed, Same: counts.Same, Refused: counts.Refused, Undone: counts.Undone, KeptCount: counts.KeptCount, Kept: append([]string{}, counts.Kept...),
		JobID: b.JobID, UserID: b.UserID, CreatedAt: b.CreatedAt, FinishedAt: b.FinishedAt, UndoneAt: b.UndoneAt,
	}
}

// wish joins the flat filters to the tree; several values of one field under is
// mean any of them, as in the list.
func (f BulkForm) wish() (crm.BulkWish, error) {
	w := crm.BulkWish{IDs: f.IDs, Search: f.Search, Match: f.Match.match(), Change: crm.BulkChange{Deed: crm.Deed(f.Change.Deed), Field: f.Change.Field, Value: f.Change.Value}}
	filters, _, err := ListFilterInput{Where: f.Where}.filters()
	if err != nil || len(filters) == 0 {
		return w, err
	}
	flat, at := crm.Match{}, map[string]int{}
	for _, filter := range filters {
		if n, again := at[filter.Field]; again && filter.Operator == "is" {
			flat.Tests[n].Values = append(flat.Tests[n].Values, filter.Value)
			continue
		}
		if filter.Operator == "is" {
			at[filter.Field] = len(flat.Tests)
		}
		flat.Tests = append(flat.Tests, crm.Test{Field: filter.Field, Operator: string(filter.Operator), Values: []string{filter.Value}})
	}
	w.Match = crm.Match{Groups: []crm.Match{flat, w.Match}}
	return w, nil
}

func registerBulk(r *router) {
	handle(r, operation("preview-bulk", http.MethodPost, "/bulk/preview", "How many records a change would meet; nothing is changed"), func(ctx context.Context, a access.Actor, in *answer[BulkForm]) (*answer[BulkPreview], error) {
		w, err := in.Body.wish()
		if err != nil {
			return nil, err
		}
		p, err := r.Bulks.Preview(ctx, a, crm.Noun(in.Body.Noun), w)
		return &answer[BulkPreview]{BulkPreview(p)}, err
	})
	start := operation("start-bulk", http.MethodPost, "/bulk", "Change many records, as a job")
	start.DefaultStatus = http.StatusAccepted
	handle(r, start, func(ctx context.Context, a access.Actor, in *answer[BulkForm]) (*answer[Bulk], error) {
		w, err := in.Body.wish()
		if err != nil {
			return nil, err
		}
		b, err := r.Bulks.Start(ctx, a, crm.Noun(in.Body.Noun), w)
		return &answer[Bulk]{newBulk(b)}, err
	})
	handle(r, operation("list-bulk", http.MethodGet, "/bulk", "Changes of many records, newest first: own ones, for managers everybody's"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[Bulk]], error) {
		list, err := r.Bulks.Recent(ctx, a)
		return &answer[page[Bulk]]{whole(list, newBulk)}, err
	})
	handle(r, operation("get-bulk", http.MethodGet, "/bulk/{id}", "A change of many records"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Bulk], error) {
		b, err := r.Bulks.Get(ctx, a, in.ID)
		return &answer[Bulk]{newBulk(b)}, err
	})
	undo := operation("undo-bulk", http.MethodPost, "/bulk/{id}/undo", "Give the records back what they were, except those changed since, as a job")
	undo.DefaultStatus = http.StatusAccepted
	handle(r, undo, func(ctx context.Context, a access.Actor, in *idInput) (*answer[Bulk], error) {
		b, err := r.Bulks.Undo(ctx, a, in.ID)
		return &answer[Bulk]{newBulk(b)}, err
	})
}
