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

// ScenarioMonth is the working time of a month.
type ScenarioMonth struct {
	Month civil.Month `json:"month" format:"month"`
	Days  int64       `json:"days"`
	Hours float64     `json:"hours"`
}

// ScenarioNorm is what an operation takes. Minutes are those of an attempt that succeeds.
type ScenarioNorm struct {
	Operation      string  `json:"operation"`
	Minutes        float64 `json:"minutes"`
	TripMinutes    float64 `json:"trip_minutes"`
	PerTrip        float64 `json:"per_trip"`
	Success        float64 `json:"success" doc:"share of attempts that succeed, above 0 to 1"`
	FailureMinutes float64 `json:"failure_minutes" doc:"of an attempt that does not"`
	Observations   int64   `json:"observations" required:"false" readOnly:"true" doc:"behind the norm, when it was copied"`
	Spread         float64 `json:"spread" required:"false" readOnly:"true"`
	Attempts       int64   `json:"attempts" required:"false" readOnly:"true"`
}

// ScenarioSegment counts the companies of a segment.
type ScenarioSegment struct {
	Group     string  `json:"group" enum:"A,B,C,0"`
	Class     string  `json:"class" enum:"A,B,C,?"`
	Companies float64 `json:"companies" doc:"those with a standard of their own not counted"`
	Own       float64 `json:"own" required:"false" readOnly:"true" doc:"companies with a standard of their own"`
}

// ScenarioHire is people known to start in a month, or to be gone when negative.
type ScenarioHire struct {
	Month  civil.Month `json:"month" format:"month"`
	People float64     `json:"people"`
}

// ScenarioInputs is everything a number of people is computed from.
type ScenarioInputs struct {
	Months   []ScenarioMonth   `json:"months" maxItems:"60" nullable:"false"`
	Norms    []ScenarioNorm    `json:"norms" maxItems:"200" nullable:"false"`
	Cells    []CellForm        `json:"cells" maxItems:"64" nullable:"false"`
	Segments []ScenarioSegment `json:"segments" maxItems:"64" nullable:"false"`
	Person   ProfileForm       `json:"person"`
	Hires    []ScenarioHire    `json:"hires" maxItems:"200" nullable:"false"`
}

// ScenarioChange is one input that differs.
type ScenarioChange struct {
	Setting    string  `json:"setting" example:"norm/call"`
	Before     float64 `json:"before"`
	After      float64 `json:"after"`
	WordBefore string  `json:"word_before" doc:"where the input is no number"`
	WordAfter  string  `json:"word_after"`
}

// ScenarioHead is a scenario in a list.
type ScenarioHead struct {
	ID         crm.ID      `json:"id" format:"uuid"`
	Name       string      `json:"name"`
	Notes      string      `json:"notes"`
	AuthorID   crm.ID      `json:"author_id"`
	CreatedAt  time.Time   `json:"created_at"`
	UpdatedAt  time.Time   `json:"updated_at"`
	ApprovedAt *time.Time  `json:"approved_at" nullable:"true"`
	ApprovedBy crm.ID      `json:"approved_by"`
	ValidFrom  *civil.Date `json:"valid_from" nullable:"true" format:"date" doc:"of what was approved"`
	Version    int64       `json:"version"`
	Need       float64     `json:"need" doc:"people, mean of the months"`
	Lacking    float64     `json:"lacking" doc:"negative when there is more than needed"`
	Changes    int         `json:"changes" doc:"inputs that were changed"`
	Stale      bool        `json:"stale" doc:"what it was copied from was changed since"`
}

// Scenario is a scenario with its inputs.
type Scenario struct {
	ScenarioHead
	Inputs  ScenarioInputs   `json:"inputs"`
	Base    ScenarioInputs   `json:"base" doc:"as they were copied"`
	Changed []ScenarioChange `json:"changed" nullable:"false"`
	Drift   []ScenarioChange `json:"drift" nullable:"false" doc:"what was set otherwise since"`
	Hash    string           `json:"hash"`
}

// NewScenario makes a copy.
type NewScenario struct {
	Name  string `json:"name" maxLength:"480"`
	Notes string `json:"notes" required:"false" maxLength:"32000"`
	From  crm.ID `json:"from" required:"false" doc:"another scenario; what holds today, when empty"`
}

// ScenarioForm is what people edit.
type ScenarioForm struct {
	Name    string         `json:"name" maxLength:"480"`
	Notes   string         `json:"notes" required:"false" maxLength:"32000"`
	Inputs  ScenarioInputs `json:"inputs"`
	Version int64          `json:"version"`
}

// ScenarioApproval approves a scenario.
type ScenarioApproval struct {
	ValidFrom civil.Date `json:"valid_from" format:"date"`
	Version   int64      `json:"version"`
}

// ScenarioVersion names the version that was seen.
type ScenarioVersion struct {
	Version int64 `json:"version"`
}

// ScenarioSettled is a scenario that was approved or withdrawn, and the job that
// brings the cards in line.
type ScenarioSettled struct {
	Scenario Scenario `json:"scenario"`
	JobID    crm.ID   `json:"job_id" doc:"empty when everything is done already"`
}

func newScenarioHead(c service.ScenarioCard) ScenarioHead {
	head := ScenarioHead{
		ID: c.ID, Name: c.Name, Notes: c.Notes, AuthorID: c.AuthorID, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt, ApprovedAt: c.ApprovedAt, ApprovedBy: c.ApprovedBy, Version: c.Version,
		Need: c.Plan.Need, Lacking: c.Plan.Lacking(), Changes: len(c.Changes), Stale: c.Stale(),
	}
	if c.ApprovedAt != nil {
		head.ValidFrom = &c.Approval.ValidFrom
	}
	return head
}

func newScenario(c service.ScenarioCard) Scenario {
	return Scenario{newScenarioHead(c), newScenarioInputs(c.Inputs), newScenarioInputs(c.Base), newScenarioChanges(c.Changes), newScenarioChanges(c.Drift), c.Inputs.Hash()}
}

func newScenarioChange(d crm.Difference) ScenarioChange {
	return ScenarioChange{d.Setting, d.Before, d.After, d.Words[0], d.Words[1]}
}

func newScenarioChanges(differences []crm.Difference) []ScenarioChange {
	list := []ScenarioChange{}
	for _, d := range differences {
		list = append(list, newScenarioChange(d))
	}
	return list
}

func newScenarioInputs(a crm.Assumptions) ScenarioInputs {
	out := ScenarioInputs{Months: []ScenarioMonth{}, Norms: []ScenarioNorm{}, Cells: []CellForm{}, Segments: []ScenarioSegment{}, Person: newProfileForm(a.Person), Hires: []ScenarioHire{}}
	for _, m := range a.Months {
		out.Months = append(out.Months, ScenarioMonth(m))
	}
	for _, n := range a.Norms {
		out.Norms = append(out.Norms, ScenarioNorm(n))
	}
	for _, c := range a.Cells {
		out.Cells = append(out.Cells, newCellForm(c))
	}
	for _, s := range a.Segments {
		out.Segments = append(out.Segments, ScenarioSegment{string(s.Group), string(s.Class), s.Companies, s.Own})
	}
	for _, h := range a.Hires {
		out.Hires = append(out.Hires, ScenarioHire(h))
	}
	return out
}

func (in ScenarioInputs) assumptions() crm.Assumptions {
	a := crm.Assumptions{Cells: cells(in.Cells), Person: in.Person.profile(), Hires: []crm.HireAssumed{}}
	for _, m := range in.Months {
		a.Months = append(a.Months, crm.MonthAssumed(m))
	}
	for _, n := range in.Norms {
		a.Norms = append(a.Norms, crm.NormAssumed(n))
	}
	for _, s := range in.Segments {
		a.Segments = append(a.Segments, crm.SegmentAssumed{Group: crm.Group(s.Group), Class: crm.PotentialClass(s.Class), Companies: s.Companies})
	}
	for _, h := range in.Hires {
		a.Hires = append(a.Hires, crm.HireAssumed(h))
	}
	return a
}

type scenarioUpdate[T any] struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body T
}

type scenarioDelete struct {
	ID      crm.ID `path:"id" format:"uuid"`
	Version int64  `query:"version" required:"true"`
}

func scenarioAnswer(c service.ScenarioCard, err error) (*answer[Scenario], error) {
	if err != nil {
		return nil, err
	}
	return &answer[Scenario]{newScenario(c)}, nil
}

func settledAnswer(c service.ScenarioCard, job crm.ID, err error) (*answer[ScenarioSettled], error) {
	if err != nil {
		return nil, err
	}
	return &answer[ScenarioSettled]{ScenarioSettled{newScenario(c), job}}, nil
}

func registerScenarios(r *router) {
	handle(r, operation("list-scenarios", http.MethodGet, "/scenarios", "Saved copies of all inputs of the team's size"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[page[ScenarioHead]], error) {
		all, err := r.Scenarios.List(ctx, a)
		return &answer[page[ScenarioHead]]{whole(all, newScenarioHead)}, err
	})
	handle(r, created(operation("create-scenario", http.MethodPost, "/scenarios", "Copy what holds today, or another scenario")), func(ctx context.Context, a access.Actor, in *answer[NewScenario]) (*answer[Scenario], error) {
		return scenarioAnswer(r.Scenarios.Create(ctx, a, in.Body.Name, in.Body.Notes, in.Body.From))
	})
	handle(r, operation("get-scenario", http.MethodGet, "/scenarios/{id}", "A scenario"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Scenario], error) {
		return scenarioAnswer(r.Scenarios.Get(ctx, a, in.ID))
	})
	handle(r, operation("update-scenario", http.MethodPut, "/scenarios/{id}", "Change a scenario"), func(ctx context.Context, a access.Actor, in *scenarioUpdate[ScenarioForm]) (*answer[Scenario], error) {
		return scenarioAnswer(r.Scenarios.Update(ctx, a, in.ID, service.ScenarioForm{Name: in.Body.Name, Notes: in.Body.Notes, Inputs: in.Body.Inputs.assumptions(), Version: in.Body.Version}))
	})
	handle(r, operation("delete-scenario", http.MethodDelete, "/scenarios/{id}", "Take a scenario away; what it was approved to stays"), func(ctx context.Context, a access.Actor, in *scenarioDelete) (*struct{}, error) {
		return nil, r.Scenarios.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("foresee-scenario", http.MethodPost, "/scenarios/{id}/outlook", "What a scenario would do with these inputs, without saving them"), func(ctx context.Context, a access.Actor, in *scenarioUpdate[ScenarioInputs]) (*answer[Outlook], error) {
		out, err := r.Scenarios.Preview(ctx, a, in.ID, in.Body.assumptions())
		if err != nil {
			return nil, err
		}
		return &answer[Outlook]{newOutlook(out)}, nil
	})
	handle(r, operation("renew-scenario", http.MethodPost, "/scenarios/{id}/renew", "Make a scenario's changes anew in what holds today"), func(ctx context.Context, a access.Actor, in *scenarioUpdate[ScenarioVersion]) (*answer[Scenario], error) {
		return scenarioAnswer(r.Scenarios.Renew(ctx, a, in.ID, in.Body.Version))
	})
	handle(r, operation("approve-scenario", http.MethodPost, "/scenarios/{id}/approve", "Make standards and norms of a scenario"), func(ctx context.Context, a access.Actor, in *scenarioUpdate[ScenarioApproval]) (*answer[ScenarioSettled], error) {
		return settledAnswer(r.Scenarios.Approve(ctx, a, in.ID, service.ApprovalForm{ValidFrom: in.Body.ValidFrom, Version: in.Body.Version}))
	})
	handle(r, operation("withdraw-scenario", http.MethodPost, "/scenarios/{id}/withdraw", "Take an approval back: what held before holds again"), func(ctx context.Context, a access.Actor, in *scenarioUpdate[ScenarioVersion]) (*answer[ScenarioSettled], error) {
		return settledAnswer(r.Scenarios.Withdraw(ctx, a, in.ID, in.Body.Version))
	})
	registerScenarioCompare(r)
	registerScenarioExport(r)
}
