package api

import (
	"context"
	"net/http"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
)

type measureInput struct {
	From string `query:"from" maxLength:"10" doc:"first day; half a year before the last one, when empty"`
	To   string `query:"to" maxLength:"10" doc:"last day; today, when empty"`
	By   string `query:"by" enum:"operation,person,segment,both" default:"operation" doc:"what the rows are told apart by, beside the operation"`
}

func (in measureInput) wish() (w service.NormWish, err error) {
	w.ByPerson, w.BySegment = in.By == "person" || in.By == "both", in.By == "segment" || in.By == "both"
	var f fault.Fields
	readDay(&f, "from", in.From, &w.From)
	readDay(&f, "to", in.To, &w.To)

	return w, f.Err()
}

// NormMeasure is what was logged in a period beside the norms of today.
type NormMeasure struct {
	From civil.Date     `json:"from" format:"date"`
	To   civil.Date     `json:"to" format:"date"`
	Rows []MeasuredNorm `json:"rows" nullable:"false" doc:"in the order of the operations"`
}

// MeasuredNorm is how long an operation really took. Minutes are those of one
// operation, its trip apart.
type MeasuredNorm struct {
	OperationID   crm.ID      `json:"operation_id" format:"uuid"`
	PersonID      crm.ID      `json:"person_id" format:"uuid" doc:"empty for all together"`
	PersonName    string      `json:"person_name"`
	Segment       string      `json:"segment" example:"A/B" doc:"as the companies stand now; empty for all together"`
	Count         int         `json:"count" doc:"operations that are measured"`
	LeftOut       int         `json:"left_out" doc:"forgotten timers, and those stopped at once"`
	Median        float64     `json:"median"`
	P80           float64     `json:"p80" doc:"four of five took no longer"`
	Mean          float64     `json:"mean"`
	Spread        float64     `json:"spread" doc:"the factor that a typical one lies above or below the median"`
	Low           float64     `json:"low" doc:"the median lies above this with 95 %"`
	High          float64     `json:"high"`
	Failed        int         `json:"failed" doc:"attempts that reached nobody"`
	FailedMinutes float64     `json:"failed_minutes" doc:"median of them"`
	PerSuccess    float64     `json:"per_success" doc:"the median and the attempts that came to nothing before it"`
	Norm          int64       `json:"norm" doc:"minutes in force today"`
	TripMinutes   int64       `json:"trip_minutes" doc:"travel of one trip, by the norm; travel is not logged"`
	Proposal      *int        `json:"proposal" nullable:"true" doc:"minutes, where at least 30 operations show that the norm is another"`
	Effect        *NormEffect `json:"effect,omitempty" doc:"of accepting the proposal"`
	Where         []string    `json:"where" nullable:"false" doc:"the activities it is made of, as their list takes it"`
}

// NormEffect is what accepting a proposal does.
type NormEffect struct {
	HoursBefore  float64 `json:"hours_before" doc:"a year, the whole team"`
	HoursAfter   float64 `json:"hours_after"`
	PeopleBefore float64 `json:"people_before"`
	PeopleAfter  float64 `json:"people_after"`
}

func newNormMeasure(m service.NormMeasure) NormMeasure {
	return NormMeasure{From: m.From, To: m.To, Rows: whole(m.Rows, newMeasuredNorm).Items}
}

func newMeasuredNorm(r service.MeasuredNorm) MeasuredNorm {
	out := MeasuredNorm{
		OperationID: r.Of.ID, PersonID: r.Person.ID, PersonName: r.Person.Name, Segment: r.Segment, Count: r.Count, LeftOut: r.LeftOut,
		Median: r.Median, P80: r.P80, Mean: r.Mean, Spread: r.Spread, Low: r.Low, High: r.High, Failed: r.Attempts.Failed, FailedMinutes: r.Attempts.FailedMinutes,
		PerSuccess: r.PerSuccess, Norm: r.InForce.Minutes, TripMinutes: r.InForce.TripMinutes, Proposal: r.Proposal, Where: written(r.Where),
	}
	if r.Effect != nil {
		effect := NormEffect(*r.Effect)
		out.Effect = &effect
	}
	return out
}

func registerNorms(r *router) {
	handle(r, operation("measure-norms", http.MethodGet, "/norms/measured", "Norms beside the minutes that were logged"), func(ctx context.Context, a access.Actor, in *measureInput) (*answer[NormMeasure], error) {
		w, err := in.wish()
		if err != nil {
			return nil, err
		}
		m, err := r.Strategies.Measure(ctx, a, w)
		return &answer[NormMeasure]{newNormMeasure(m)}, err
	})
}
