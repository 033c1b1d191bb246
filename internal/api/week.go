package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Block is a stretch of a weekday in a standard week.
type Block struct {
	Weekday    int      `json:"weekday" minimum:"0" maximum:"6" doc:"0 Sunday, 1 Monday …"`
	Start      string   `json:"start" maxLength:"5" example:"09:30"`
	Minutes    int      `json:"minutes" minimum:"1" maximum:"1440"`
	Kind       string   `json:"kind" enum:"base,development,market,visits,offers,reserve,admin,meeting"`
	Operations []string `json:"operations" nullable:"false" maxItems:"50" doc:"codes of what is planned into it; none where nobody is"`
	Area       string   `json:"area" required:"false" maxLength:"400" doc:"a city: the block is a trip there"`
}

// StandardWeekForm is a standard week as people edit it.
type StandardWeekForm struct {
	Blocks  []Block `json:"blocks" nullable:"false" maxItems:"200"`
	Version int64   `json:"version" doc:"0 while nobody made one"`
}

// WeekProposal is a standard week made from what the companies deserve.
type WeekProposal struct {
	Blocks []Block   `json:"blocks" nullable:"false"`
	Weeks  float64   `json:"weeks" doc:"effective weeks of the year"`
	Needed int       `json:"needed_minutes" doc:"a week"`
	Open   *Overload `json:"open,omitempty" doc:"what does not fit, to be decided"`
}

// Overload is what does not fit, with what each of the three ways out would change.
type Overload struct {
	Missing        []MissingWork `json:"missing" nullable:"false"`
	MinutesPerWeek int           `json:"minutes_per_week"`
	MinutesPerYear float64       `json:"minutes_per_year"`
	Hire           float64       `json:"hire" doc:"people like this one"`
	HandOver       int           `json:"hand_over" doc:"companies, the lowest potential first, whose time is what is missing"`
	HandOverValue  int64         `json:"hand_over_value" doc:"money per year at stake with them, minor units; 0 where it is hidden"`
	Stretch        float64       `json:"stretch" doc:"factor on all intervals"`
}

// MissingWork is what one kind of work needs a week and gets.
type MissingWork struct {
	Kind string `json:"kind"`
	Area string `json:"area"`
	Need int    `json:"need_minutes"`
	Got  int    `json:"got_minutes"`
}

// AbsenceForm is time in which somebody does not work.
type AbsenceForm struct {
	From   civil.Date `json:"from" format:"date"`
	Until  civil.Date `json:"until" format:"date" doc:"that day included"`
	Reason string     `json:"reason" enum:"vacation,illness,training,other"`
	Note   string     `json:"note" required:"false" maxLength:"2000"`
}

// Absence is an absence as saved.
type Absence struct {
	AbsenceForm
	ID       crm.ID `json:"id" format:"uuid"`
	PersonID crm.ID `json:"person_id" format:"uuid"`
	Version  int64  `json:"version"`
}

// VisitingHoursForm is when a company sees us.
type VisitingHoursForm struct {
	Hours   []Hours `json:"hours" nullable:"false" maxItems:"50" doc:"none for any time"`
	Version int64   `json:"version" doc:"0 while nobody set them"`
}

// Hours are a span of a weekday.
type Hours struct {
	Weekday int    `json:"weekday" minimum:"0" maximum:"6" doc:"0 Sunday, 1 Monday …"`
	From    string `json:"from" maxLength:"5" example:"09:00"`
	To      string `json:"to" maxLength:"5" example:"17:00"`
}

func newBlocks(blocks []crm.Block) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		out[i] = Block{b.Weekday, b.Start.String(), b.Minutes, string(b.Kind), append([]string{}, b.Operations...), b.Area}
	}
	return out
}

func readBlocks(blocks []Block) ([]crm.Block, error) {
	out := make([]crm.Block, len(blocks))
	for i, b := range blocks {
		start, err := civil.ParseClock(b.Start)
		if err != nil {
			return nil, err
		}
		out[i] = crm.Block{Weekday: b.Weekday, Start: start, Minutes: b.Minutes, Kind: crm.BlockKind(b.Kind), Operations: b.Operations, Area: b.Area}
	}
	return out, nil
}

func newAbsence(v crm.Absence) Absence {
	return Absence{AbsenceForm{v.From, v.Until, string(v.Reason), v.Note}, v.ID, v.PersonID, v.Version}
}

func newWeekProposal(p service.WeekProposal) WeekProposal {
	out := WeekProposal{Blocks: newBlocks(p.Blocks), Weeks: p.Weeks, Needed: p.Needed}
	if o := p.Open; o != nil {
		out.Open = &Overload{MinutesPerWeek: o.MinutesPerWeek, MinutesPerYear: o.MinutesPerYear, Hire: o.Hire, HandOver: o.HandOver, HandOverValue: o.HandOverValue, Stretch: o.Stretch, Missing: []MissingWork{}}
		for _, m := range o.Missing {
			out.Open.Missing = append(out.Open.Missing, MissingWork{m.Kind, m.Area, m.Need, m.Got})
		}
	}
	return out
}

func newVisitingHours(v crm.VisitingHours) VisitingHoursForm {
	out := VisitingHoursForm{Hours: []Hours{}, Version: v.Version}
	for _, h := range v.Hours {
		out.Hours = append(out.Hours, Hours{h.Weekday, h.From.String(), h.To.String()})
	}
	return out
}

func readHours(hours []Hours) (list []crm.Hours, err error) {
	for _, h := range hours {
		v := crm.Hours{Weekday: h.Weekday}
		if v.From, err = civil.ParseClock(h.From); err != nil {
			return nil, err
		}
		if v.To, err = civil.ParseClock(h.To); err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

type weekUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body StandardWeekForm
}

type templateInput struct {
	Role string `path:"role" maxLength:"40"`
}

type templateUpdate struct {
	Role string `path:"role" maxLength:"40"`
	Body StandardWeekForm
}

type absenceCreate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body AbsenceForm
}

type hoursUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body VisitingHoursForm
}

func registerWeeks(r *router) {
	handle(r, operation("get-week", http.MethodGet, "/people/{id}/week", "Somebody's standard week; the template of their role with version 0 while they have none"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[StandardWeekForm], error) {
		w, err := r.Weeks.Get(ctx, a, in.ID)
		return &answer[StandardWeekForm]{StandardWeekForm{newBlocks(w.Blocks), w.Version}}, err
	})
	handle(r, operation("save-week", http.MethodPut, "/people/{id}/week", "Change somebody's standard week"), func(ctx context.Context, a access.Actor, in *weekUpdate) (*answer[StandardWeekForm], error) {
		blocks, err := readBlocks(in.Body.Blocks)
		if err != nil {
			return nil, err
		}
		w, err := r.Weeks.Save(ctx, a, crm.StandardWeek{PersonID: in.ID, Blocks: blocks, Version: in.Body.Version})
		return &answer[StandardWeekForm]{StandardWeekForm{newBlocks(w.Blocks), w.Version}}, err
	})
	handle(r, operation("propose-week", http.MethodGet, "/people/{id}/week/proposal", "A standard week made from the yearly minutes of somebody's companies; saves nothing"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[WeekProposal], error) {
		p, err := r.Weeks.Propose(ctx, a, in.ID)
		return &answer[WeekProposal]{newWeekProposal(p)}, err
	})
	registerWeekTemplates(r)
	registerAbsences(r)
	handle(r, operation("get-visiting-hours", http.MethodGet, "/companies/{id}/visiting-hours", "When a company sees us"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[VisitingHoursForm], error) {
		v, err := r.Weeks.Hours(ctx, a, in.ID)
		return &answer[VisitingHoursForm]{newVisitingHours(v)}, err
	})
	handle(r, operation("save-visiting-hours", http.MethodPut, "/companies/{id}/visiting-hours", "Say when a company sees us"), func(ctx context.Context, a access.Actor, in *hoursUpdate) (*answer[VisitingHoursForm], error) {
		hours, err := readHours(in.Body.Hours)
		if err != nil {
			return nil, err
		}
		v, err := r.Weeks.SaveHours(ctx, a, crm.VisitingHours{CompanyID: in.ID, Hours: hours, Version: in.Body.Version})
		return &answer[VisitingHoursForm]{newVisitingHours(v)}, err
	})
}

func registerWeekTemplates(r *router) {
	handle(r, operation("get-week-template", http.MethodGet, "/week-templates/{role}", "The week that people of a role begin with"), func(ctx context.Context, a access.Actor, in *templateInput) (*answer[StandardWeekForm], error) {
		t, err := r.Weeks.Template(ctx, a, crm.Role(in.Role))
		return &answer[StandardWeekForm]{StandardWeekForm{newBlocks(t.Blocks), t.Version}}, err
	})
	handle(r, operation("save-week-template", http.MethodPut, "/week-templates/{role}", "Change the week that people of a role begin with"), func(ctx context.Context, a access.Actor, in *templateUpdate) (*answer[StandardWeekForm], error) {
		blocks, err := readBlocks(in.Body.Blocks)
		if err != nil {
			return nil, err
		}
		t, err := r.Weeks.SaveTemplate(ctx, a, crm.WeekTemplate{Role: crm.Role(in.Role), Blocks: blocks, Version: in.Body.Version})
		return &answer[StandardWeekForm]{StandardWeekForm{newBlocks(t.Blocks), t.Version}}, err
	})
}

func registerAbsences(r *router) {
	handle(r, operation("list-absences", http.MethodGet, "/people/{id}/absences", "Somebody's absences that are not over"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[page[Absence]], error) {
		list, err := r.Weeks.Absences(ctx, a, in.ID)
		return &answer[page[Absence]]{whole(list, newAbsence)}, err
	})
	handle(r, created(operation("add-absence", http.MethodPost, "/people/{id}/absences", "Say that somebody is away")), func(ctx context.Context, a access.Actor, in *absenceCreate) (*answer[Absence], error) {
		b := in.Body
		v, err := r.Weeks.AddAbsence(ctx, a, crm.Absence{PersonID: in.ID, From: b.From, Until: b.Until, Reason: crm.AbsenceReason(b.Reason), Note: b.Note})
		return &answer[Absence]{newAbsence(v)}, err
	})
	handle(r, operation("remove-absence", http.MethodDelete, "/absences/{id}", "Take an absence away"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Weeks.RemoveAbsence(ctx, a, in.ID, in.Version)
	})
}
