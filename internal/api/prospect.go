package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// QueueRulesForm says which prospects people take next, and how many.
type QueueRulesForm struct {
	PlanID crm.ID `json:"plan_id" required:"false" doc:"the market plan whose segments and funnel say what an hour is worth; empty for none"`
	Batch  int64  `json:"batch" doc:"prospects taken at once"`
	Limit  int64  `json:"limit" doc:"prospects that one person holds at most"`
	Days   int64  `json:"days" doc:"without a sign of work, after which a prospect goes back"`
}

// QueueRules are rules with their version.
type QueueRules struct {
	QueueRulesForm
	Version int64 `json:"version"`
}

// TakenProspect is a prospect that somebody works on.
type TakenProspect struct {
	CompanyID crm.ID      `json:"company_id" format:"uuid"`
	Name      string      `json:"name"`
	Industry  string      `json:"industry"`
	Region    string      `json:"region"`
	City      string      `json:"city"`
	Phone     string      `json:"phone"`
	Class     string      `json:"class"`
	Potential int64       `json:"potential" doc:"per year; 0 where it is not known or not shown"`
	Worth     int64       `json:"worth" doc:"that an hour of work on it is expected to bring; 0 where that is not known or not shown"`
	Segment   string      `json:"segment" doc:"of the market plan; empty without one"`
	TakenOn   civil.Date  `json:"taken_on" format:"date"`
	LoggedOn  *civil.Date `json:"logged_on" nullable:"true" format:"date" doc:"last day that something was done"`
	ExpiresOn civil.Date  `json:"expires_on" format:"date" doc:"goes back that day, unless something is done"`
}

// ProspectDesk is what a person has taken and may still take.
type ProspectDesk struct {
	PersonID crm.ID          `json:"person_id"`
	Plan     string          `json:"plan" doc:"name of the market plan that orders the queue; empty for none"`
	Batch    int64           `json:"batch"`
	Limit    int64           `json:"limit"`
	Days     int64           `json:"days"`
	Room     int64           `json:"room" doc:"that may still be taken"`
	Items    []TakenProspect `json:"items" nullable:"false" doc:"the most valuable first"`
}

// ProspectsTaken says what was taken.
type ProspectsTaken struct {
	Taken int          `json:"taken" doc:"fewer than asked for where the queue has no more"`
	Desk  ProspectDesk `json:"desk"`
}

func newTakenProspect(p service.TakenProspect) TakenProspect {
	c := p.Company
	return TakenProspect{
		CompanyID: p.CompanyID, Name: c.Name, Industry: c.Industry, Region: c.Region, City: c.City, Phone: c.Phone, Class: string(c.Standing.PotentialClass), Potential: c.Standing.Potential,
		Worth: p.Worth, Segment: p.Segment, TakenOn: p.ClaimedOn, LoggedOn: known(p.LoggedOn), ExpiresOn: p.ExpiresOn,
	}
}

func newProspectDesk(d service.ProspectDesk) ProspectDesk {
	return ProspectDesk{PersonID: d.PersonID, Plan: d.Plan, Batch: d.Rules.Batch, Limit: d.Rules.Limit, Days: d.Rules.Days, Room: d.Room, Items: whole(d.Taken, newTakenProspect).Items}
}

func newQueueRules(r crm.QueueRules) QueueRules {
	return QueueRules{QueueRulesForm{r.PlanID, r.Batch, r.Limit, r.Days}, r.Version}
}

type deskInput struct {
	Person string `query:"person" maxLength:"36" doc:"whose prospects; one's own, when not given"`
}

type takeInput struct {
	Body struct {
		Count int64 `json:"count" minimum:"1" maximum:"100"`
	}
}

type releaseInput struct {
	Body struct {
		CompanyIDs []crm.ID `json:"company_ids" minItems:"1" maxItems:"500" nullable:"false"`
	}
}

func registerProspects(r *router) {
	handle(r, operation("get-prospect-desk", http.MethodGet, "/prospects", "The prospects that a person works on"), func(ctx context.Context, a access.Actor, in *deskInput) (*answer[ProspectDesk], error) {
		var person crm.ID
		if err := person.UnmarshalText([]byte(in.Person)); err != nil {
			return nil, err
		}
		d, err := r.Prospects.Desk(ctx, a, person)
		return &answer[ProspectDesk]{newProspectDesk(d)}, err
	})
	handle(r, operation("take-prospects", http.MethodPost, "/prospects/take", "Take the best prospects that nobody works on"), func(ctx context.Context, a access.Actor, in *takeInput) (*answer[ProspectsTaken], error) {
		d, taken, err := r.Prospects.Take(ctx, a, in.Body.Count)
		return &answer[ProspectsTaken]{ProspectsTaken{len(taken), newProspectDesk(d)}}, err
	})
	handle(r, operation("release-prospects", http.MethodPost, "/prospects/release", "Give prospects back to the queue"), func(ctx context.Context, a access.Actor, in *releaseInput) (*answer[Returned], error) {
		n, err := r.Prospects.Release(ctx, a, in.Body.CompanyIDs)
		return &answer[Returned]{Returned{n}}, err
	})
	handle(r, operation("get-queue-rules", http.MethodGet, "/prospects/rules", "Which prospects people take next, and how many"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[QueueRules], error) {
		rules, err := r.Prospects.Rules(ctx, a)
		return &answer[QueueRules]{newQueueRules(rules)}, err
	})
	handle(r, operation("save-queue-rules", http.MethodPut, "/prospects/rules", "Say which prospects people take next, and how many"), func(ctx context.Context, a access.Actor, in *answer[QueueRules]) (*answer[QueueRules], error) {
		f := in.Body
		rules, err := r.Prospects.SaveRules(ctx, a, crm.QueueRules{PlanID: f.PlanID, Batch: f.Batch, Limit: f.Limit, Days: f.Days, Version: f.Version})
		return &answer[QueueRules]{newQueueRules(rules)}, err
	})
}
