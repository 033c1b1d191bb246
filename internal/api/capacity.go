package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/worktime"
)

// ProfileForm is what a typical person does in a year.
type ProfileForm struct {
	VacationDays float64   `json:"vacation_days" doc:"working days"`
	IllnessDays  float64   `json:"illness_days"`
	TrainingDays float64   `json:"training_days"`
	SellingShare float64   `json:"selling_share" doc:"of attendance, above 0 to 1"`
	Utilisation  float64   `json:"utilisation" doc:"of selling time that may be planned, above 0 to 1"`
	Spread       string    `json:"spread" enum:"even,working_time" required:"false" default:"even" doc:"how a year's work falls on the months"`
	Attrition    float64   `json:"attrition" required:"false" doc:"share of the people that leaves per year, 0 to 1"`
	MonthsToFill int64     `json:"months_to_fill" required:"false" doc:"from the opening of a position to the first day"`
	Ramp         []float64 `json:"ramp" required:"false" maxItems:"24" nullable:"false" doc:"output of a new person in each month, a share of the full one that follows"`
	Market       int64     `json:"market" required:"false" doc:"what all companies we could sell to pay a year, minor units; 0 where nobody knows"`
}

// Profile is a profile with its version.
type Profile struct {
	ProfileForm
	Version int64 `json:"version"`
}

func newProfile(p crm.Profile) Profile {
	return Profile{newProfileForm(p), p.Version}
}

func newProfileForm(p crm.Profile) ProfileForm {
	return ProfileForm{p.VacationDays, p.IllnessDays, p.TrainingDays, p.SellingShare, p.Utilisation, p.Spread, p.Attrition, p.MonthsToFill, append([]float64{}, p.Ramp...), p.Market}
}

func (f ProfileForm) profile() crm.Profile {
	return crm.Profile{
		VacationDays: f.VacationDays, IllnessDays: f.IllnessDays, TrainingDays: f.TrainingDays, SellingShare: f.SellingShare, Utilisation: f.Utilisation, Spread: f.Spread,
		Attrition: f.Attrition, MonthsToFill: f.MonthsToFill, Ramp: f.Ramp, Market: f.Market,
	}
}

// CalendarDay is a day that differs from the plain five-day week.
type CalendarDay struct {
	Date  civil.Date  `json:"date" format:"date"`
	Kind  string      `json:"kind" enum:"off,short,work"`
	Title string      `json:"title" required:"false" maxLength:"200"`
	From  *civil.Date `json:"from,omitempty" format:"date" doc:"the weekend day that was moved here"`
}

// CalendarMonth is the norm of a month.
type CalendarMonth struct {
	Month       civil.Month `json:"month" format:"month"`
	WorkingDays int         `json:"working_days"`
	Hours       float64     `json:"hours"`
}

// WorkCalendar is a year's working calendar.
type WorkCalendar struct {
	Country     string          `json:"country"`
	Year        int             `json:"year"`
	Days        []CalendarDay   `json:"days" maxItems:"366" nullable:"false"`
	Source      string          `json:"source" required:"false" maxLength:"500"`
	Note        string          `json:"note" required:"false" readOnly:"true"`
	Provisional bool            `json:"provisional" required:"false" readOnly:"true"`
	WorkingDays int             `json:"working_days" required:"false" readOnly:"true"`
	Hours       float64         `json:"hours" required:"false" readOnly:"true"`
	Months      []CalendarMonth `json:"months" required:"false" readOnly:"true" nullable:"false"`
	Version     int64           `json:"version" doc:"0 while it is the shipped one"`
}

func newWorkCalendar(c worktime.Calendar, version int64) WorkCalendar {
	total := c.Total()
	out := WorkCalendar{Country: c.Country, Year: c.Year, Source: c.Source, Note: c.Note, Provisional: c.Provisional, WorkingDays: total.Days, Hours: total.Hours(), Version: version, Days: []CalendarDay{}}
	for _, d := range c.Days {
		out.Days = append(out.Days, CalendarDay{d.Date, string(d.Kind), d.Title, d.From})
	}
	for _, m := range c.Months() {
		out.Months = append(out.Months, CalendarMonth{m.Month, m.Days, m.Hours()})
	}
	return out
}

func (c WorkCalendar) calendar(country string, year int) worktime.Calendar {
	out := worktime.Calendar{Country: country, Year: year, Source: c.Source}
	for _, d := range c.Days {
		out.Days = append(out.Days, worktime.Day{Date: d.Date, Kind: worktime.Kind(d.Kind), Title: d.Title, From: d.From})
	}
	return out
}

type calendarInput struct {
	Country string `path:"country" maxLength:"20"`
	Year    int    `path:"year" minimum:"1900" maximum:"2200"`
}

type calendarUpdate struct {
	Country string `path:"country" maxLength:"20"`
	Year    int    `path:"year" minimum:"1900" maximum:"2200"`
	Body    WorkCalendar
}

type calendarFile struct {
	RawBody []byte `contentType:"application/xml"`
}

func registerCapacity(r *router) {
	handle(r, operation("get-profile", http.MethodGet, "/profile", "What a typical person does in a year"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[Profile], error) {
		p, err := r.Capacities.Profile(ctx, a)
		return &answer[Profile]{newProfile(p)}, err
	})
	handle(r, operation("save-profile", http.MethodPut, "/profile", "Change what a typical person does in a year"), func(ctx context.Context, a access.Actor, in *answer[Profile]) (*answer[Profile], error) {
		p := in.Body.profile()
		p.Version = in.Body.Version
		p, err := r.Capacities.SaveProfile(ctx, a, p)
		return &answer[Profile]{newProfile(p)}, err
	})
	registerCalendars(r)
	registerOutlook(r)
	registerScenarios(r)
}

func registerCalendars(r *router) {
	handle(r, operation("get-calendar", http.MethodGet, "/calendars/{country}/{year}", "A working calendar"), func(ctx context.Context, a access.Actor, in *calendarInput) (*answer[WorkCalendar], error) {
		c, version, err := r.Capacities.Calendar(ctx, a, in.Country, in.Year)
		return &answer[WorkCalendar]{newWorkCalendar(c, version)}, err
	})
	handle(r, operation("save-calendar", http.MethodPut, "/calendars/{country}/{year}", "Change a working calendar"), func(ctx context.Context, a access.Actor, in *calendarUpdate) (*answer[WorkCalendar], error) {
		c, version, err := r.Capacities.SaveCalendar(ctx, a, in.Body.calendar(in.Country, in.Year), in.Body.Version)
		return &answer[WorkCalendar]{newWorkCalendar(c, version)}, err
	})
	handle(r, operation("restore-calendar", http.MethodDelete, "/calendars/{country}/{year}", "Go back to the calendar that is shipped"), func(ctx context.Context, a access.Actor, in *calendarInput) (*struct{}, error) {
		return nil, r.Capacities.RestoreCalendar(ctx, a, in.Country, in.Year)
	})
	handle(r, operation("read-calendar", http.MethodPost, "/calendars/read", "Read a calendar file in XML, without saving it"), func(_ context.Context, a access.Actor, in *calendarFile) (*answer[WorkCalendar], error) {
		c, err := r.Capacities.ReadCalendar(a, in.RawBody)
		return &answer[WorkCalendar]{newWorkCalendar(c, 0)}, err
	})
}
