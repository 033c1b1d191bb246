package service

import (
	"context"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/response"
	"kaymak/internal/store"
)

// Answer keeps what the actor thinks of a segment, in place of the version it
// carries (0: the first time). Answers that contradict each other are refused by
// name: "half", "more" …
func (s Responses) Answer(ctx context.Context, a access.Actor, answer crm.ResponseAnswer) (q SegmentQuestion, err error) {
	if err := mayTellResponse(a); err != nil {
		return q, err
	}
	if err := crm.CheckMatrixSegment(answer.Segment); err != nil {
		return q, err
	}
	if _, err := response.Fit(answersOf(answer)); err != nil {
		return q, err
	}
	writes := s.Store.Writes()
	err = s.write(ctx, func(tx *store.Tx) error {
		who, err := s.reach(ctx, tx, a, writes)
		if err != nil {
			return err
		}
		if !who.may(a, answer.Segment) {
			return fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
		}
		if err := saveAnswer(ctx, tx, a, answer); err != nil {
			return err
		}
		said, err := opinionsOf(ctx, tx)
		if err != nil {
			return err
		}
		all, err := s.questions(ctx, tx, a, who, said)
		for _, one := range all {
			if one.Segment() == answer.Segment {
				q = one
			}
		}
		return err
	})
	return q, err
}

func saveAnswer(ctx context.Context, tx *store.Tx, a access.Actor, answer crm.ResponseAnswer) error {
	before := crm.ResponseAnswer{ID: newID(), UserID: a.UserID, Segment: answer.Segment}
	all, err := store.ResponseAnswers(ctx, tx)
	if err != nil {
		return err
	}
	for _, one := range all {
		if one.UserID == a.UserID && one.Segment == answer.Segment {
			before = one
		}
	}
	answer.ID, answer.UserID, answer.AnsweredAt = before.ID, a.UserID, tx.Now
	if err := store.SaveResponseAnswer(ctx, tx, answer); err != nil {
		return err
	}
	action := "updated"
	if answer.Version == 0 {
		action = "created"
	}
	return record(ctx, tx, a, "response", answer.ID, action, answerChanges(before, answer)...)
}

func answerChanges(before, after crm.ResponseAnswer) []crm.Change {
	list := []crm.Change{{Field: "segment", After: after.Segment.String()}}
	list = changedNumber(list, "none", before.None, after.None)
	list = changedNumber(list, "half", before.Half, after.Half)
	list = changedNumber(list, "more", before.More, after.More)
	return changedNumber(list, "unlimited", before.Unlimited, after.Unlimited)
}

func changedNumber(list []crm.Change, field string, before, after *int64) []crm.Change {
	if before == after || before != nil && after != nil && *before == *after {
		return list
	}
	change := crm.Change{Field: field}
	if before != nil {
		change.Before = *before
	}
	if after != nil {
		change.After = *after
	}
	return append(list, change)
}

// Invite asks people to answer. Whoever was asked already stays so.
func (s Responses) Invite(ctx context.Context, a access.Actor, people []crm.ID) error {
	if err := access.May(a, access.Manage); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		before, err := store.ResponseInvitations(ctx, tx)
		if err != nil {
			return err
		}
		for _, id := range people {
			if slices.ContainsFunc(before, func(i crm.ResponseInvitation) bool { return i.UserID == id }) {
				continue
			}
			u, err := store.User(ctx, tx, id)
			if err != nil {
				return err
			}
			if err := store.InviteToAnswer(ctx, tx, crm.ResponseInvitation{UserID: u.ID, InvitedBy: a.UserID, InvitedAt: tx.Now}); err != nil {
				return err
			}
			if err := record(ctx, tx, a, "response", u.ID, "invited", crm.Change{Field: "person", After: u.Name}); err != nil {
				return err
			}
		}
		return nil
	})
}

// Contradiction is an answer that cannot be meant beside the others.
type Contradiction struct {
	Question string
	Code     string // as the rule calls it: "response.half_below_none"
	Limit    *float64
}

// Draw gives the curve of answers while somebody gives them, or what contradicts.
// Nothing is kept.
func (s Responses) Draw(a access.Actor, answers response.Answers) (c response.Curve, wrong []Contradiction, err error) {
	if err := mayTellResponse(a); err != nil {
		return c, nil, err
	}
	c, err = response.Fit(answers)
	refused, known := fault.As(err)
	if err == nil || !known || len(refused.Fields) == 0 {
		return c, nil, err
	}
	for _, field := range refused.Fields {
		one := Contradiction{Question: field.Path, Code: field.Code}
		if limit, err := strconv.ParseFloat(field.Params["limit"], 64); err == nil {
			one.Limit = &limit
		}
		wrong = append(wrong, one)
	}
	return c, wrong, nil
}
