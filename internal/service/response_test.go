package service_test

import (
	"math"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/response"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

var segmentCA, segmentBB = crm.Segment{Group: crm.GroupC, Class: crm.PotentialA}, crm.Segment{Group: crm.GroupB, Class: crm.PotentialB}

func per(v int64) *int64 { return &v }

// sellerIn is a salesperson who owns one company of a segment.
func sellerIn(t *testing.T, g *servicetest.Ground, name string, n byte, s crm.Segment) access.Actor {
	t.Helper()
	u := crm.User{ID: crm.ID{0: 200, 15: n}, Name: name, Role: crm.Salesperson, Language: "en", Active: true, Version: 1}
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		if err := store.InsertUser(t.Context(), tx, u); err != nil {
			return err
		}
		c := crm.Company{ID: crm.ID{0: 201, 15: n}, Name: "of " + name, OwnerID: u.ID, Status: crm.Client, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
		c.Standing = crm.Standing{Group: s.Group, PotentialClass: s.Class, Actual: 1000_00}
		return store.InsertCompany(t.Context(), tx, c)
	})
	if err != nil {
		t.Fatal(err)
	}
	return access.Actor{UserID: u.ID, Role: u.Role}
}

func questionOf(t *testing.T, g *servicetest.Ground, a access.Actor, s crm.Segment) (service.SegmentQuestion, bool) {
	t.Helper()
	q, err := service.Responses{Core: g.Core}.Questions(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range q.Segments {
		if one.Segment() == s {
			return one, true
		}
	}
	return service.SegmentQuestion{}, false
}

// Each answers for themselves: a salesperson where they have companies, seeing of
// them their own; what others said comes after one's own answer.
func TestEverybodyAnswersForThemselves(t *testing.T) {
	g := servicetest.New(t)
	standing(t, g, crm.GroupC, crm.PotentialA, "One", "Three")
	ann, bob := sellerIn(t, g, "Ann", 1, segmentCA), sellerIn(t, g, "Bob", 2, segmentBB)
	responses := service.Responses{Core: g.Core}
	q, ok := questionOf(t, g, ann, segmentCA)
	if !ok || !q.May || q.Companies != 1 || q.Actual != 1000_00 || q.Said != nil {
		t.Errorf("Ann sees %+v", q)
	}
	if _, ok := questionOf(t, g, ann, segmentBB); ok {
		t.Error("Ann is asked about a segment in which she has nobody")
	}
	answer := crm.ResponseAnswer{Segment: segmentCA, None: per(20), Half: per(60), More: per(130), Unlimited: per(300)}
	if _, err := responses.Answer(t.Context(), bob, answer); !fault.Is(err, fault.Forbidden) {
		t.Errorf("Bob answers for clients he does not have: %v", err)
	}
	q, err := responses.Answer(t.Context(), ann, answer)
	if err != nil || q.Mine == nil || *q.Mine.None != 20 || q.Said == nil || q.Answered != 1 || q.Curve.Basis != response.Answered {
		t.Fatalf("%+v, %v", q, err)
	}
	if q, _ := questionOf(t, g, g.Admin, segmentCA); q.Companies != 3 || q.Said != nil || q.Curve != nil {
		t.Errorf("the administrator sees what Ann said before answering: %+v", q)
	}
	other := crm.ResponseAnswer{Segment: segmentCA, None: per(40), Unlimited: per(200)}
	q, err = responses.Answer(t.Context(), g.Admin, other)
	if err != nil || q.Said == nil || math.Abs(q.Said.None.Median-0.3) > 1e-12 || q.Said.None.Low != 0.2 || q.Said.None.High != 0.4 || q.Said.Half.People != 1 {
		t.Errorf("together: %+v, %v", q.Said, err)
	}
	analyst := access.Actor{UserID: crm.ID{9}, Role: crm.Analyst}
	if q, _ := questionOf(t, g, analyst, segmentCA); q.May || q.Said == nil || q.Answered != 2 {
		t.Errorf("the analyst reads: %+v", q)
	}
	if _, err := responses.Answer(t.Context(), analyst, other); !fault.Is(err, fault.Forbidden) {
		t.Errorf("the analyst answers: %v", err)
	}
}

// An answer is written over the version its author has seen, leaves a history, and
// is refused where it contradicts itself. Skipping is an answer of its own.
func TestAnAnswerIsKeptWithItsHistory(t *testing.T) {
	g := servicetest.New(t)
	standing(t, g, crm.GroupC, crm.PotentialA, "One")
	responses := service.Responses{Core: g.Core}
	_, err := responses.Answer(t.Context(), g.Admin, crm.ResponseAnswer{Segment: segmentCA, None: per(50), Half: per(40), Unlimited: per(200)})
	if e, ok := fault.As(err); !ok || len(e.Fields) != 1 || e.Fields[0].Path != "half" || e.Fields[0].Code != "response.half_below_none" {
		t.Errorf("half brings less than nothing: %v", err)
	}
	if _, err := responses.Answer(t.Context(), g.Admin, crm.ResponseAnswer{Segment: segmentCA}); err != nil {
		t.Fatal(err)
	}
	q, _ := questionOf(t, g, g.Admin, segmentCA)
	if !q.Mine.Skipped() || q.Answered != 0 || q.Curve.Basis != response.Guessed {
		t.Errorf("skipped: %+v", q)
	}
	again := crm.ResponseAnswer{Segment: segmentCA, None: per(50), Unlimited: per(200)}
	if _, err := responses.Answer(t.Context(), g.Admin, again); !fault.Is(err, fault.Stale) {
		t.Errorf("written over what nobody saw: %v", err)
	}
	again.Version = q.Mine.Version
	if q, err = responses.Answer(t.Context(), g.Admin, again); err != nil || q.Curve.Basis != response.Partly {
		t.Errorf("%+v, %v", q, err)
	}
	part, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "response", q.Mine.ID, crm.ID{}, 10)
	if err == nil && len(part.Events) != 2 {
		t.Errorf("%d entries in the history", len(part.Events))
	}
}

// Answers are drawn as they are given: the curve, or what contradicts beside the
// question concerned.
func TestDrawingAnswers(t *testing.T) {
	g := servicetest.New(t)
	none, half, unlimited := 0.5, 0.4, 1.5
	responses := service.Responses{Core: g.Core}
	_, wrong, err := responses.Draw(g.Admin, response.Answers{None: &none, Half: &half, Unlimited: &unlimited})
	if err != nil || len(wrong) != 1 || wrong[0].Question != "half" || wrong[0].Limit == nil || *wrong[0].Limit != 0.5 {
		t.Errorf("%+v, %v", wrong, err)
	}
	c, wrong, err := responses.Draw(g.Admin, response.Answers{None: &none, Unlimited: &unlimited})
	if err != nil || len(wrong) != 0 || c.At(0) != 0.5 || c.At(1) != 1 {
		t.Errorf("%+v, %+v, %v", c, wrong, err)
	}
}
