package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Alike is a company that may be the one that was asked about.
type Alike struct {
	Company Company  `json:"company"`
	Reasons []string `json:"reasons" doc:"tax_id, phone, email, domain, name, similar_name, one_letter"`
	Score   int      `json:"score" doc:"how likely it is the same, of 100"`
}

type alikeInput struct {
	ID      crm.ID `query:"id" doc:"the company itself, where there is one already"`
	Name    string `query:"name" maxLength:"300"`
	TaxID   string `query:"tax_id" maxLength:"40"`
	Phone   string `query:"phone" maxLength:"60"`
	Email   string `query:"email" maxLength:"254"`
	Website string `query:"website" maxLength:"300"`
}

// Duplicates are pairs of companies that may be one, as the last search of the
// whole base found them.
type Duplicates struct {
	Items []DuplicatePair `json:"items" nullable:"false"`
	Next  string          `json:"next"`
	Scan  *DuplicateScan  `json:"scan,omitempty" doc:"the last search; absent where nobody has looked yet"`
	JobID crm.ID          `json:"job_id" doc:"the search under way; empty where none is"`
}

// DuplicatePair is two companies that may be one.
type DuplicatePair struct {
	One     Company  `json:"one"`
	Other   Company  `json:"other"`
	Reasons []string `json:"reasons" nullable:"false" doc:"tax_id, phone, email, domain, name, similar_name, one_letter"`
	Score   int      `json:"score" doc:"how likely they are the same, of 100"`
}

// DuplicateScan is what a search of the whole base came to.
type DuplicateScan struct {
	At        time.Time        `json:"at"`
	Companies int64            `json:"companies" doc:"looked at"`
	Pairs     int64            `json:"pairs" doc:"that may be one, over all companies"`
	Full      bool             `json:"full" doc:"there may be more than could be compared or kept"`
	Crowds    []DuplicateCrowd `json:"crowds" nullable:"false" doc:"what so many companies share that they were not compared for it"`
}

// DuplicateCrowd is something that very many companies share.
type DuplicateCrowd struct {
	Reason    string `json:"reason" enum:"tax_id,phone,email,domain,similar_name"`
	Size      int    `json:"size"`
	CompanyID crm.ID `json:"company_id" doc:"one of them; empty where it is out of sight"`
	Name      string `json:"name"`
}

// PairForm names two companies.
type PairForm struct {
	OneID   crm.ID `json:"one_id" format:"uuid"`
	OtherID crm.ID `json:"other_id" format:"uuid"`
}

func newDuplicates(p service.DuplicatePage) Duplicates {
	out := Duplicates{Items: whole(p.Pairs, func(x service.DuplicatePair) DuplicatePair {
		return DuplicatePair{newCompany(x.One), newCompany(x.Other), whole(x.Reasons, func(r crm.Likeness) string { return string(r) }).Items, x.Score}
	}).Items, Next: p.Next, JobID: p.JobID}
	if s := p.Scan; s != nil {
		out.Scan = &DuplicateScan{p.ScannedAt, s.Companies, s.Pairs, s.Full, whole(s.Crowds, func(w service.ScanCrowd) DuplicateCrowd {
			return DuplicateCrowd{string(w.Reason), w.Size, w.CompanyID, w.Name}
		}).Items}
	}
	return out
}

// duplicateRows is how many pairs a page has.
const duplicateRows = 30

func registerDuplicates(r *router) {
	registerScan(r)
	handle(r, operation("find-duplicates", http.MethodGet, "/companies/duplicates", "Companies that one somebody types may be"), func(ctx context.Context, a access.Actor, in *alikeInput) (*answer[page[Alike]], error) {
		list, err := r.Duplicates.Of(ctx, a, crm.Company{ID: in.ID, Name: in.Name, TaxID: in.TaxID, Phone: in.Phone, Email: in.Email, Website: in.Website})
		return &answer[page[Alike]]{whole(list, func(x service.Alike) Alike {
			return Alike{newCompany(x.Company), whole(x.Reasons, func(r crm.Likeness) string { return string(r) }).Items, x.Score}
		})}, err
	})
}

func registerScan(r *router) {
	handle(r, operation("list-duplicates", http.MethodGet, "/duplicates", "Pairs of companies that may be one and that the person may merge, the likeliest first"), func(ctx context.Context, a access.Actor, in *struct {
		After string `query:"after" doc:"the cursor of the page before"`
	}) (*answer[Duplicates], error) {
		p, err := r.Duplicates.List(ctx, a, in.After, duplicateRows)
		return &answer[Duplicates]{newDuplicates(p)}, err
	})
	scan := operation("scan-duplicates", http.MethodPost, "/duplicates/scan", "Look for duplicates among all companies, as a job")
	scan.DefaultStatus = http.StatusAccepted
	handle(r, scan, func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[JobRef], error) {
		job, err := r.Duplicates.Scan(ctx, a)
		return &answer[JobRef]{JobRef{job}}, err
	})
	handle(r, operation("tell-apart", http.MethodPost, "/duplicates/apart", "Two companies are not one: they are not offered as one again"), func(ctx context.Context, a access.Actor, in *answer[PairForm]) (*struct{}, error) {
		return nil, r.Duplicates.TellApart(ctx, a, in.Body.OneID, in.Body.OtherID, true)
	})
	handle(r, operation("take-together", http.MethodPost, "/duplicates/together", "Forget that two companies are not one"), func(ctx context.Context, a access.Actor, in *answer[PairForm]) (*struct{}, error) {
		return nil, r.Duplicates.TellApart(ctx, a, in.Body.OneID, in.Body.OtherID, false)
	})
}
