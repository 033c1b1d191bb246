package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// AlikeContact is a contact that may be the one that was asked about.
type AlikeContact struct {
	Contact Contact  `json:"contact"`
	Reasons []string `json:"reasons" nullable:"false" doc:"phone, email, name, similar_name"`
	Score   int      `json:"score" doc:"how likely it is the same, of 100"`
}

type alikeContactInput struct {
	ID        crm.ID   `query:"id" doc:"the contact itself, where there is one already"`
	Name      string   `query:"name" maxLength:"400"`
	Phones    []string `query:"phones" maxItems:"20"`
	Emails    []string `query:"emails" maxItems:"20"`
	Companies []string `query:"companies" maxItems:"50" doc:"ids of companies"`
}

func (in alikeContactInput) contact() crm.Contact {
	c := crm.Contact{ID: in.ID}
	c.GivenName, c.MiddleName, c.FamilyName = crm.SplitName(in.Name)
	for _, p := range in.Phones {
		c.Phones = append(c.Phones, crm.Phone{Typed: p})
	}
	for _, e := range in.Emails {
		c.Emails = append(c.Emails, crm.Email{Address: e})
	}
	for _, text := range in.Companies {
		var id crm.ID
		if id.UnmarshalText([]byte(text)) == nil { // what is no id is no company
			c.Links = append(c.Links, crm.ContactLink{CompanyID: id})
		}
	}
	return c
}

type contactMergeInput struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		ContactForm
		Version     int64  `json:"version"`
		GoneID      crm.ID `json:"gone_id" format:"uuid" doc:"the contact that is merged into this one"`
		GoneVersion int64  `json:"gone_version"`
	}
}

func registerContactMerges(r *router) {
	handle(r, operation("find-duplicate-contacts", http.MethodGet, "/contacts/duplicates", "Contacts that one somebody types may be"), func(ctx context.Context, a access.Actor, in *alikeContactInput) (*answer[page[AlikeContact]], error) {
		list, err := r.Duplicates.OfContact(ctx, a, in.contact())
		return &answer[page[AlikeContact]]{whole(list, func(x service.AlikeContact) AlikeContact {
			return AlikeContact{newContact(x.Contact), whole(x.Reasons, func(r crm.Likeness) string { return string(r) }).Items, x.Score}
		})}, err
	})
	handle(r, operation("merge-contact", http.MethodPost, "/contacts/{id}/merge", "Merge another contact into this one, with the fields this one shall have"), func(ctx context.Context, a access.Actor, in *contactMergeInput) (*answer[Contact], error) {
		c, err := in.Body.contact()
		if err != nil {
			return nil, err
		}
		c.ID, c.Version = in.ID, in.Body.Version
		merged, err := r.Merges.MergeContacts(ctx, a, c, in.Body.GoneID, in.Body.GoneVersion)
		return &answer[Contact]{newContact(merged)}, err
	})
	handle(r, operation("list-contact-merges", http.MethodGet, "/contacts/{id}/merges", "What was merged into a contact and can be given back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[page[Merge]], error) {
		list, err := r.Merges.OfContact(ctx, a, in.ID)
		return &answer[page[Merge]]{whole(list, func(m crm.ContactMerge) Merge { return Merge{m.ID, m.GoneID, m.GoneName, m.MergedAt, m.UserID} })}, err
	})
	handle(r, operation("undo-contact-merge", http.MethodPost, "/contact-merges/{id}/undo", "Give both contacts back as they were"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Parted], error) {
		p, err := r.Merges.UndoContacts(ctx, a, in.ID)
		return &answer[Parted]{newParted(p)}, err
	})
}
