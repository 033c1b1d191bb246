package api

import (
	"context"
	"net/http"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/plan/response"
	"kaymak/internal/service"
)

// FiveAnswers are what somebody thinks sales would be after a year of another
// effort, in per cent of today's; today's effort itself is 100.
type FiveAnswers struct {
	None      *int64 `json:"none" required:"false" nullable:"true" minimum:"0" maximum:"10000" doc:"nobody contacts them"`
	Half      *int64 `json:"half" required:"false" nullable:"true" minimum:"0" maximum:"10000" doc:"half of today's effort"`
	More      *int64 `json:"more" required:"false" nullable:"true" minimum:"0" maximum:"10000" doc:"half as much again"`
	Unlimited *int64 `json:"unlimited" required:"false" nullable:"true" minimum:"0" maximum:"10000" doc:"as much as one likes"`
}

func (f FiveAnswers) answers() response.Answers {
	share := func(percent *int64) *float64 {
		if percent == nil {
			return nil
		}
		v := float64(*percent) / 100
		return &v
	}
	return response.Answers{None: share(f.None), Half: share(f.Half), More: share(f.More), Unlimited: share(f.Unlimited)}
}

// ResponseAnswer is what one person said of a segment; all empty where the
// questions were skipped.
type ResponseAnswer struct {
	FiveAnswers
	AnsweredAt time.Time `json:"answered_at"`
	Version    int64     `json:"version"`
}

// ResponseAnswerForm is an answer to keep.
type ResponseAnswerForm struct {
	FiveAnswers
	Group   string `json:"group" enum:"A,B,C,0"`
	Class   string `json:"class" enum:"A,B,C,?"`
	Version int64  `json:"version" doc:"0 for the first answer"`
}

// ResponseOpinion is what several people said to one question, in shares of
// today's sales.
type ResponseOpinion struct {
	People int     `json:"people"`
	Median float64 `json:"median"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
}

// ResponseOpinions are the middles and how far people lie apart.
type ResponseOpinions struct {
	People    int             `json:"people" doc:"who answered anything"`
	None      ResponseOpinion `json:"none"`
	Half      ResponseOpinion `json:"half"`
	More      ResponseOpinion `json:"more"`
	Unlimited ResponseOpinion `json:"unlimited"`
	Curve     ResponseCurve   `json:"curve"`
}

// ResponseCurve is sales over effort, both as multiples of today's.
type ResponseCurve struct {
	Basis  string       `json:"basis" enum:"answers,ends,prior" doc:"what it rests on: all answers, those of its ends, or nothing but what is usual"`
	Points []CurvePoint `json:"points" nullable:"false"`
	Off    float64      `json:"off" doc:"how far it passes by an answer at most"`
}

// CurvePoint is one point of a curve.
type CurvePoint struct {
	Effort float64 `json:"effort"`
	Sales  float64 `json:"sales"`
}

// SegmentQuestion is a segment with its questions.
type SegmentQuestion struct {
	Group     string            `json:"group"`
	Class     string            `json:"class"`
	Treatment string            `json:"treatment"`
	Companies int64             `json:"companies" doc:"that you see"`
	Actual    int64             `json:"actual" doc:"their sales of a year, minor units"`
	Minutes   int64             `json:"minutes" doc:"of a company and year, by the standard"`
	May       bool              `json:"may" doc:"you answer"`
	Mine      *ResponseAnswer   `json:"mine,omitempty"`
	Said      *ResponseOpinions `json:"said,omitempty" doc:"what all said; nothing before you have answered yourself"`
}

// AskedPerson is somebody who was asked, or could be.
type AskedPerson struct {
	ID       crm.ID `json:"id" format:"uuid"`
	Name     string `json:"name"`
	Invited  bool   `json:"invited"`
	Answered int    `json:"answered" doc:"segments"`
}

// ResponseQuestions is everything that you may answer or read.
type ResponseQuestions struct {
	Segments []SegmentQuestion `json:"segments" nullable:"false"`
	People   []AskedPerson     `json:"people" nullable:"false" doc:"for whoever manages"`
}

// ResponseContradiction is an answer that cannot be meant beside the others.
type ResponseContradiction struct {
	Question string   `json:"question" enum:"none,half,more,unlimited"`
	Problem  string   `json:"problem" enum:"no_none,none_above_same,no_unlimited,unlimited_below_same,half_above_same,half_below_none,more_below_same,more_above_unlimited,number"`
	Limit    *float64 `json:"limit" nullable:"true" doc:"the answer it contradicts"`
}

// DrawnResponse is the curve of answers, or why there is none.
type DrawnResponse struct {
	Curve          *ResponseCurve          `json:"curve,omitempty"`
	Contradictions []ResponseContradiction `json:"contradictions" nullable:"false"`
}

// Curves are drawn up to twice today's effort, in so many steps.
const curveReach, curveSteps = 2.0, 40

func newResponseCurve(c response.Curve) ResponseCurve {
	out := ResponseCurve{Basis: string(c.Basis), Points: make([]CurvePoint, 0, curveSteps+1), Off: max(c.HalfOff, -c.HalfOff, c.MoreOff, -c.MoreOff)}
	for i := range curveSteps + 1 {
		x := curveReach * float64(i) / curveSteps
		out.Points = append(out.Points, CurvePoint{x, c.At(x)})
	}
	return out
}

func newResponseOpinions(o response.Opinions, c response.Curve, people int) ResponseOpinions {
	one := func(said response.Opinion) ResponseOpinion {
		return ResponseOpinion(said)
	}
	return ResponseOpinions{people, one(o.None), one(o.Half), one(o.More), one(o.Unlimited), newResponseCurve(c)}
}

func newSegmentQuestion(q service.SegmentQuestion) SegmentQuestion {
	out := SegmentQuestion{Group: string(q.Group), Class: string(q.Class), Treatment: string(q.Treatment), Companies: q.Companies, Actual: q.Actual, Minutes: q.Minutes, May: q.May}
	if m := q.Mine; m != nil {
		out.Mine = &ResponseAnswer{FiveAnswers{m.None, m.Half, m.More, m.Unlimited}, m.AnsweredAt, m.Version}
	}
	if q.Said != nil {
		said := newResponseOpinions(*q.Said, *q.Curve, q.Answered)
		out.Said = &said
	}
	return out
}

func newDrawnResponse(c response.Curve, wrong []service.Contradiction) DrawnResponse {
	out := DrawnResponse{Contradictions: whole(wrong, func(w service.Contradiction) ResponseContradiction {
		problem, ours := strings.CutPrefix(w.Code, "response.")
		if !ours {
			problem = "number"
		}
		return ResponseContradiction{w.Question, problem, w.Limit}
	}).Items}
	if len(wrong) == 0 {
		curve := newResponseCurve(c)
		out.Curve = &curve
	}
	return out
}

func newAskedPerson(p service.AskedPerson) AskedPerson {
	return AskedPerson{p.ID, p.Name, p.Invited, p.Answered}
}

// ResponseInvitationForm names people to ask.
type ResponseInvitationForm struct {
	PersonIDs []crm.ID `json:"person_ids" minItems:"1" maxItems:"500" nullable:"false"`
}

func registerResponses(r *router) {
	handle(r, operation("list-response-questions", http.MethodGet, "/allocation/questions", "The segments whose five questions you may answer or read"), func(ctx context.Context, a access.Actor, _ *struct{}) (*answer[ResponseQuestions], error) {
		q, err := r.Responses.Questions(ctx, a)
		return &answer[ResponseQuestions]{ResponseQuestions{whole(q.Segments, newSegmentQuestion).Items, whole(q.People, newAskedPerson).Items}}, err
	})
	handle(r, operation("save-response-answer", http.MethodPut, "/allocation/answer", "Answer the five questions for a segment, or skip them"), func(ctx context.Context, a access.Actor, in *answer[ResponseAnswerForm]) (*answer[SegmentQuestion], error) {
		f := in.Body
		q, err := r.Responses.Answer(ctx, a, crm.ResponseAnswer{
			Segment: crm.Segment{Group: crm.Group(f.Group), Class: crm.PotentialClass(f.Class)}, None: f.None, Half: f.Half, More: f.More, Unlimited: f.Unlimited, Version: f.Version,
		})
		return &answer[SegmentQuestion]{newSegmentQuestion(q)}, err
	})
	handle(r, operation("draw-response", http.MethodPost, "/allocation/curve", "The curve of answers, or what contradicts in them; nothing is kept"), func(_ context.Context, a access.Actor, in *answer[FiveAnswers]) (*answer[DrawnResponse], error) {
		c, wrong, err := r.Responses.Draw(a, in.Body.answers())
		return &answer[DrawnResponse]{newDrawnResponse(c, wrong)}, err
	})
	handle(r, operation("invite-to-answer", http.MethodPost, "/allocation/invitations", "Ask people to answer the five questions"), func(ctx context.Context, a access.Actor, in *answer[ResponseInvitationForm]) (*struct{}, error) {
		return nil, r.Responses.Invite(ctx, a, in.Body.PersonIDs)
	})
}
