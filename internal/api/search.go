package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Finding is a record that was found.
type Finding struct {
	Noun        string `json:"noun" enum:"company,contact,deal,task,note"`
	ID          crm.ID `json:"id" format:"uuid"`
	Title       string `json:"title"`
	Detail      string `json:"detail" doc:"a company's town, a contact's position; of a task and a note the piece of text around what was found"`
	CompanyName string `json:"company_name" doc:"of whatever belongs to one; empty when there is none, or none you may see"`
	Group       string `json:"group" doc:"of a company"`
	Class       string `json:"potential_class" doc:"of a company"`
	Outcome     string `json:"outcome" doc:"of a deal: open, won or lost"`
	On          string `json:"on" enum:",company,contact,deal" doc:"of a note: what it hangs on"`
	RecordID    crm.ID `json:"record_id" doc:"likewise; empty for others"`
	Own         bool   `json:"own" doc:"yours, or with a company of yours"`
}

type searchInput struct {
	Q     string `query:"q" required:"true" minLength:"1" maxLength:"200" doc:"part of a name in either script, a telephone number in any form, an e-mail address, a tax id or an external id"`
	Limit int    `query:"limit" minimum:"1" maximum:"20" default:"6" doc:"of each noun"`
}

func registerSearch(r *router) {
	handle(r, operation("search", http.MethodGet, "/search", "Companies, contacts, deals, tasks and notes that come closest to what was typed"), func(ctx context.Context, a access.Actor, in *searchInput) (*answer[page[Finding]], error) {
		found, err := r.Searches.Search(ctx, a, in.Q, in.Limit)
		return &answer[page[Finding]]{whole(found, newFinding)}, err
	})
}

func newFinding(f service.Found) Finding {
	out := Finding{Noun: string(f.Noun), ID: f.ID, Title: f.Title, Detail: f.Detail, CompanyName: f.CompanyName, Outcome: string(f.Outcome), On: string(f.On), RecordID: f.RecordID, Own: f.Own}
	if f.Noun == crm.NounCompany {
		out.Group, out.Class = string(f.Segment.Group), string(f.Segment.Class)
	}
	return out
}
