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

// ActivityForm is what people say about an activity.
type ActivityForm struct {
	CompanyID   crm.ID        `json:"company_id" format:"uuid"`
	OperationID crm.ID        `json:"operation_id" format:"uuid"`
	State       string        `json:"state" required:"false" enum:"planned,done,missed,cancelled" default:"done"`
	PersonIDs   []crm.ID      `json:"person_ids" required:"false" nullable:"false" maxItems:"20" doc:"who does it; the first answers for it. Whoever asks, when empty"`
	ContactIDs  []crm.ID      `json:"contact_ids" required:"false" nullable:"false" maxItems:"50"`
	DealID      crm.ID        `json:"deal_id" required:"false" doc:"empty when it belongs to no deal"`
	StartAt     *time.Time    `json:"start_at" required:"false" nullable:"true" doc:"now, when neither this nor the day is given"`
	On          *civil.Date   `json:"on" required:"false" nullable:"true" format:"date" doc:"the day, when the hour does not matter"`
	Minutes     *int64        `json:"minutes" required:"false" nullable:"true" doc:"the norm of the day, when not given"`
	MinutesBy   string        `json:"minutes_by" required:"false" enum:"norm,typed,timer" default:"typed" doc:"where the minutes come from"`
	Reached     bool          `json:"reached" required:"false" default:"true" doc:"false for an attempt that found nobody"`
	Outcome     string        `json:"outcome" required:"false" enum:"order,offer,meeting,call_back,thinking,informed,problem,refused," doc:"empty when nobody said"`
	OutcomeText string        `json:"outcome_text" required:"false" maxLength:"2000"`
	Quality     int64         `json:"quality" required:"false" minimum:"0" maximum:"5" doc:"1 to 5; 0 when nobody said"`
	Note        string        `json:"note" required:"false" maxLength:"40000"`
	PromiseOn   *civil.Date   `json:"promise_on" required:"false" nullable:"true" format:"date" doc:"the day promised to the client"`
	Next        *NextStepForm `json:"next,omitempty" required:"false" doc:"a step to plan at once"`
}

// NextStepForm is a step to plan with the same company.
type NextStepForm struct {
	OperationID crm.ID      `json:"operation_id" format:"uuid"`
	On          *civil.Date `json:"on" required:"false" nullable:"true" format:"date"`
	StartAt     *time.Time  `json:"start_at" required:"false" nullable:"true"`
	Minutes     *int64      `json:"minutes" required:"false" nullable:"true" doc:"the norm, when not given"`
	Note        string      `json:"note" required:"false" maxLength:"40000"`
}

// Activity is one operation with one company.
type Activity struct {
	ID          crm.ID      `json:"id" format:"uuid"`
	CompanyID   crm.ID      `json:"company_id" format:"uuid"`
	CompanyName string      `json:"company_name,omitempty" doc:"in lists"`
	OperationID crm.ID      `json:"operation_id" format:"uuid"`
	State       string      `json:"state" enum:"planned,done,missed,cancelled"`
	PersonIDs   []crm.ID    `json:"person_ids" nullable:"false"`
	ContactIDs  []crm.ID    `json:"contact_ids" nullable:"false"`
	Contacts    []Named     `json:"contacts,omitempty" doc:"in lists, those you may see"`
	DealID      crm.ID      `json:"deal_id"`
	StartAt     time.Time   `json:"start_at"`
	Day         civil.Date  `json:"day" format:"date" doc:"of the start, in the workspace"`
	Minutes     int64       `json:"minutes"`
	MinutesBy   string      `json:"minutes_by" enum:"norm,typed,timer"`
	Reached     bool        `json:"reached"`
	Outcome     string      `json:"outcome"`
	OutcomeText string      `json:"outcome_text"`
	Quality     int64       `json:"quality"`
	Note        string      `json:"note"`
	PromiseOn   *civil.Date `json:"promise_on" nullable:"true" format:"date"`
	AfterID     crm.ID      `json:"after_id" doc:"the activity whose next step this is, or empty"`
	AuthorID    crm.ID      `json:"author_id"`
	CreatedAt   time.Time   `json:"created_at"`
	UpdatedAt   time.Time   `json:"updated_at"`
	Version     int64       `json:"version"`
}

// LoggedActivity is an activity as saved, and the step planned with it.
type LoggedActivity struct {
	Activity
	Next *Activity `json:"next,omitempty"`
}

func newActivity(a crm.Activity) Activity {
	return Activity{
		ID: a.ID, CompanyID: a.CompanyID, OperationID: a.OperationID, State: string(a.State), PersonIDs: some(a.Persons), ContactIDs: some(a.Contacts), DealID: a.DealID, StartAt: a.StartAt, Day: a.Day,
		Minutes: a.Minutes, MinutesBy: string(a.MinutesBy), Reached: a.Reached, Outcome: string(a.Outcome), OutcomeText: a.OutcomeText, Quality: a.Quality, Note: a.Note, PromiseOn: known(a.PromiseOn),
		AfterID: a.AfterID, AuthorID: a.AuthorID, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt, Version: a.Version,
	}
}

// some is a list that is never null.
func some(ids []crm.ID) []crm.ID {
	if ids == nil {
		return []crm.ID{}
	}
	return ids
}

func newLogged(l service.Logged) LoggedActivity {
	out := LoggedActivity{Activity: newActivity(l.Activity)}
	if l.Next != nil {
		next := newActivity(*l.Next)
		out.Next = &next
	}
	return out
}

func (f ActivityForm) activity() crm.Activity {
	a := crm.Activity{
		CompanyID: f.CompanyID, OperationID: f.OperationID, State: crm.ActivityState(f.State), Persons: f.PersonIDs, Contacts: f.ContactIDs, DealID: f.DealID,
		Minutes: service.NormMinutes, MinutesBy: crm.MinutesSource(f.MinutesBy), Reached: f.Reached, Outcome: crm.Outcome(f.Outcome), OutcomeText: f.OutcomeText, Quality: f.Quality, Note: f.Note,
		Day: day(f.On), PromiseOn: day(f.PromiseOn), StartAt: moment(f.StartAt),
	}
	if f.Minutes != nil {
		a.Minutes = max(0, *f.Minutes)
	}
	return a
}

func (f *NextStepForm) step() *service.NextStep {
	if f == nil {
		return nil
	}
	return &service.NextStep{OperationID: f.OperationID, On: day(f.On), StartAt: moment(f.StartAt), Minutes: f.Minutes, Note: f.Note}
}

// day is 0 for a day not given.
func day(d *civil.Date) civil.Date {
	if d == nil {
		return 0
	}
	return *d
}

func moment(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

type activityUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		ActivityForm
		Version int64 `json:"version"`
	}
}

type activityDelete struct {
	ID      crm.ID `path:"id" format:"uuid"`
	Version int64  `query:"version" required:"true"`
}

func registerActivities(r *router) {
	handle(r, created(operation("create-activity", http.MethodPost, "/activities", "Log or plan an activity")), func(ctx context.Context, a access.Actor, in *answer[ActivityForm]) (*answer[LoggedActivity], error) {
		v, err := r.Activities.Create(ctx, a, in.Body.activity(), in.Body.Next.step())
		return &answer[LoggedActivity]{newLogged(v)}, err
	})
	handle(r, operation("get-activity", http.MethodGet, "/activities/{id}", "An activity"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Activity], error) {
		v, err := r.Activities.Get(ctx, a, in.ID)
		return &answer[Activity]{newActivity(v)}, err
	})
	handle(r, operation("update-activity", http.MethodPut, "/activities/{id}", "Change an activity"), func(ctx context.Context, a access.Actor, in *activityUpdate) (*answer[LoggedActivity], error) {
		v := in.Body.activity()
		v.ID, v.Version = in.ID, in.Body.Version
		out, err := r.Activities.Update(ctx, a, v, in.Body.Next.step())
		return &answer[LoggedActivity]{newLogged(out)}, err
	})
	handle(r, operation("delete-activity", http.MethodDelete, "/activities/{id}", "Delete an activity; it can be restored"), func(ctx context.Context, a access.Actor, in *activityDelete) (*struct{}, error) {
		return nil, r.Activities.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-activity", http.MethodPost, "/activities/{id}/restore", "Bring a deleted activity back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Activity], error) {
		v, err := r.Activities.Restore(ctx, a, in.ID)
		return &answer[Activity]{newActivity(v)}, err
	})
	handle(r, operation("suggest-next-step", http.MethodGet, "/companies/{id}/next-step", "What a form begins with when an activity with a company is logged"), func(ctx context.Context, a access.Actor, in *suggestInput) (*answer[Suggestion], error) {
		var operation crm.ID
		if err := operation.UnmarshalText([]byte(in.OperationID)); err != nil {
			return nil, err
		}
		s, err := r.Activities.Suggest(ctx, a, in.ID, operation)
		return &answer[Suggestion]{newSuggestion(s)}, err
	})
}

type suggestInput struct {
	ID          crm.ID `path:"id" format:"uuid"`
	OperationID string `query:"operation_id" maxLength:"36" doc:"what is done today; proposed when empty"`
}

// Suggestion is what a form of an activity begins with.
type Suggestion struct {
	OperationID  crm.ID     `json:"operation_id" format:"uuid"`
	Minutes      int64      `json:"minutes" doc:"the norm of the operation today"`
	Planned      []Activity `json:"planned" nullable:"false" doc:"what is planned with the company, earliest first, ten at most"`
	Due          *Activity  `json:"due,omitempty" doc:"the planned activity that the operation carries out"`
	NextID       crm.ID     `json:"next_operation_id" doc:"the operation of the proposed next step"`
	NextOn       civil.Date `json:"next_on" format:"date"`
	IntervalDays int64      `json:"interval_days" doc:"between two of these by the company's standard; 0 where it asks for none"`
}

func newSuggestion(s service.Suggestion) Suggestion {
	out := Suggestion{OperationID: s.OperationID, Minutes: s.Minutes, Planned: whole(s.Planned, newActivity).Items, NextID: s.NextID, NextOn: s.Next.On, IntervalDays: s.Next.IntervalDays}
	if s.Due != nil {
		due := newActivity(*s.Due)
		out.Due = &due
	}
	return out
}
