package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/plan/response"
	"kaymak/internal/store"
)

// Responses are the use cases of the five questions: what sales follow from
// effort, as people see it, and where the hours should go.
type Responses struct{ *Core }

// SegmentQuestion is a segment with what its questions are about. Companies and
// sales are those that the person sees.
type SegmentQuestion struct {
	crm.Cell
	Companies int64
	Actual    int64
	Minutes   int64               // of a company and year, by its standard
	Mine      *crm.ResponseAnswer // nil before the person was asked
	May       bool                // answer it
	Said      *response.Opinions  // nil before the person has answered
	Curve     *response.Curve     // of what was said
	Answered  int                 // people who did, skipping all left out
}

// AskedPerson is somebody who was asked, and how far they are.
type AskedPerson struct {
	crm.User
	Invited  bool
	Answered int // segments
}

// Questions are all that a person may answer or read.
type Questions struct {
	Segments []SegmentQuestion
	People   []AskedPerson // for whoever manages
}

// whoAnswers tells in which segments somebody may answer: whoever manages in all,
// others where they have companies. All is for whoever reads them all.
type whoAnswers struct {
	manages, all bool
	totals       map[crm.Segment]store.SegmentTotal
}

func (w whoAnswers) may(a access.Actor, s crm.Segment) bool {
	_, owns := w.totals[s]
	return w.manages || owns && access.MayAny(a, crm.NounCompany, crm.DeedEdit) == nil
}

// reach finds out where the actor answers; Forbidden for nowhere at all.
func (s Responses) reach(ctx context.Context, tx *store.Tx, a access.Actor, writes uint64) (w whoAnswers, err error) {
	w.manages = access.May(a, access.Manage) == nil
	w.all = w.manages || access.May(a, access.Analyse) == nil
	var totals []store.SegmentTotal
	if w.all {
		totals, err = s.totals.read(ctx, tx, s.Store, writes, s.Now())
	} else {
		totals, err = store.OwnedTotals(ctx, tx, a.UserID)
	}
	state := staffing{totals: map[crm.Segment]store.SegmentTotal{}}
	state.sum(totals)
	w.totals = state.totals
	return w, err
}

func mayTellResponse(a access.Actor) error {
	if access.May(a, access.Analyse) == nil || access.May(a, access.Manage) == nil {
		return nil
	}
	return access.MayAny(a, crm.NounCompany, crm.DeedEdit)
}

// Questions lists the segments that the actor may answer or read. What others
// said is kept from those who can still answer, so that everybody answers for
// themselves.
func (s Responses) Questions(ctx context.Context, a access.Actor) (q Questions, err error) {
	if err := mayTellResponse(a); err != nil {
		return q, err
	}
	writes := s.Store.Writes()
	err = s.view(ctx, func(tx *store.Tx) error {
		who, err := s.reach(ctx, tx, a, writes)
		if err != nil {
			return err
		}
		said, err := opinionsOf(ctx, tx)
		if err != nil {
			return err
		}
		if q.Segments, err = s.questions(ctx, tx, a, who, said); err != nil || !who.manages {
			return err
		}
		q.People, err = asked(ctx, tx, said)
		return err
	})
	return q, err
}

func (s Responses) questions(ctx context.Context, tx *store.Tx, a access.Actor, who whoAnswers, said opinions) ([]SegmentQuestion, error) {
	day, err := today(ctx, tx, s.Now())
	if err != nil {
		return nil, err
	}
	strategy, err := store.StrategyOn(ctx, tx, day)
	if err != nil {
		return nil, err
	}
	operations, err := normsOn(ctx, tx, day)
	if err != nil {
		return nil, err
	}
	var all []SegmentQuestion
	for _, c := range strategy.Cells {
		total, there := who.totals[c.Segment()]
		if !there {
			continue // nobody stands there, or nobody of the actor's
		}
		one := SegmentQuestion{Cell: c, Companies: total.Companies, Actual: total.Actual, Minutes: budgetMinutes(c.Operations, operations), May: who.may(a, c.Segment())}
		if access.Hides(a, hideMoney) {
			one.Actual = 0
		}
		said.tell(&one, a)
		all = append(all, one)
	}
	return all, nil
}

// opinions is everything that was answered, by segment.
type opinions struct {
	users   []crm.User
	invited []crm.ResponseInvitation
	answers map[crm.Segment][]crm.ResponseAnswer // of people who are still here
}

func opinionsOf(ctx context.Context, tx *store.Tx) (o opinions, err error) {
	if o.users, err = store.Users(ctx, tx); err != nil {
		return o, err
	}
	if o.invited, err = store.ResponseInvitations(ctx, tx); err != nil {
		return o, err
	}
	all, err := store.ResponseAnswers(ctx, tx)
	if err != nil {
		return o, err
	}
	o.answers = map[crm.Segment][]crm.ResponseAnswer{}
	for _, answer := range all {
		if slices.ContainsFunc(o.users, func(u crm.User) bool { return u.ID == answer.UserID && u.Active }) {
			o.answers[answer.Segment] = append(o.answers[answer.Segment], answer)
		}
	}
	return o, nil
}

// tell adds to a question what its reader may know.
func (o opinions) tell(q *SegmentQuestion, a access.Actor) {
	for _, answer := range o.answers[q.Segment()] {
		if answer.UserID == a.UserID {
			mine := answer
			q.Mine = &mine
		}
	}
	if q.May && q.Mine == nil {
		return
	}
	said, curve, people := o.of(q.Segment())
	q.Said, q.Curve, q.Answered = &said, &curve, people
}

// of takes what was said of a segment together; the curve is the usual one where
// nobody said anything.
func (o opinions) of(s crm.Segment) (said response.Opinions, curve response.Curve, people int) {
	var all []response.Answers
	for _, answer := range o.answers[s] {
		if !answer.Skipped() {
			all = append(all, answersOf(answer))
		}
	}
	said = response.Delphi(all)
	return said, said.Curve(), len(all)
}

// answersOf are per cent as shares of today's sales.
func answersOf(a crm.ResponseAnswer) response.Answers {
	share := func(percent *int64) *float64 {
		if percent == nil {
			return nil
		}
		v := float64(*percent) / 100
		return &v
	}
	return response.Answers{None: share(a.None), Half: share(a.Half), More: share(a.More), Unlimited: share(a.Unlimited)}
}

// asked lists who was asked or has answered, those who did not first.
func asked(ctx context.Context, tx *store.Tx, o opinions) ([]AskedPerson, error) {
	var people []AskedPerson
	for _, u := range o.users {
		if !u.Active {
			continue
		}
		one := AskedPerson{User: u, Invited: slices.ContainsFunc(o.invited, func(i crm.ResponseInvitation) bool { return i.UserID == u.ID })}
		for _, answers := range o.answers {
			if slices.ContainsFunc(answers, func(a crm.ResponseAnswer) bool { return a.UserID == u.ID }) {
				one.Answered++
			}
		}
		people = append(people, one)
	}
	return people, nil
}
