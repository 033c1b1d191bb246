package service

import (
	"context"
	"encoding/json"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

const handoverKind = "person.handover"

// handedAtOnce is how many records go to successors before the answer; more of
// them are a job.
const handedAtOnce = 1000

// Departure is what followed when somebody left.
type Departure struct {
	Person
	Handed map[crm.Noun]int64 // records that went to successors at once
	Job    crm.ID             // hands over the records where there are many
}

// Holdings counts the records that go to successors when somebody leaves.
func (s People) Holdings(ctx context.Context, a access.Actor, person crm.ID) (counts map[crm.Noun]int64, err error) {
	if err := mayKeepPeople(a); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, person); err != nil {
			return err
		}
		counts, err = store.CountHeld(ctx, tx, person)
		return err
	})
	return counts, err
}

// Deactivate ends somebody's work here: they sign in no more, those who reported
// to them report to their manager, and their records go to the successors.
func (s People) Deactivate(ctx context.Context, a access.Actor, version int64, h crm.Handover) (d Departure, err error) {
	if err := mayKeepPeople(a); err != nil {
		return d, err
	}
	for noun, successors := range h.Successors {
		if len(successors) > 0 && !access.Over(a, noun, crm.DeedAssign).All {
			return d, fault.New(fault.Forbidden, "access.forbidden", "Your role does not allow this.")
		}
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := store.LockPeople(ctx, tx); err != nil {
			return err
		}
		before, err := s.mayGo(ctx, tx, a, h.From)
		if err != nil {
			return err
		}
		u := before
		u.Active, u.Version = false, version
		if err := s.leave(ctx, tx, a, before, &u); err != nil {
			return err
		}
		d.User = u
		return s.handOverOrQueue(ctx, tx, a, h, &d)
	})
	return d, err
}

// mayGo finds the person who leaves and checks that the actor may see them off.
func (s People) mayGo(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (crm.User, error) {
	u, err := store.User(ctx, tx, id)
	if err != nil {
		return u, err
	}
	if u.ID == a.UserID {
		return u, fault.New(fault.Conflict, "user.self", "Somebody else must do this to you.")
	}
	return u, mayGrantRoles(ctx, tx, a, u.Role)
}

func (s People) leave(ctx context.Context, tx *store.Tx, a access.Actor, before crm.User, u *crm.User) error {
	day, err := today(ctx, tx, tx.Now)
	if err != nil {
		return err
	}
	if u.LeftOn == nil && (u.HiredOn == nil || *u.HiredOn <= day) {
		u.LeftOn = &day
	}
	if err := s.save(ctx, tx, a, "deactivated", before, u); err != nil {
		return err
	}
	if _, err := store.DeleteInvitation(ctx, tx, u.ID); err != nil {
		return err
	}
	reporters, err := store.Reporters(ctx, tx, u.ID)
	if err != nil {
		return err
	}
	for _, r := range reporters {
		was := r
		r.ManagerID = before.ManagerID
		if err := s.save(ctx, tx, a, "updated", was, &r); err != nil {
			return err
		}
	}
	return nil
}

func (s People) handOverOrQueue(ctx context.Context, tx *store.Tx, a access.Actor, h crm.Handover, d *Departure) error {
	users, err := store.Users(ctx, tx)
	if err != nil {
		return err
	}
	if err := crm.CheckHandover(h, users); err != nil {
		return err
	}
	counts, err := store.CountHeld(ctx, tx, h.From)
	if err != nil {
		return err
	}
	var all int64
	for noun, n := range counts {
		if len(h.Successors[noun]) > 0 {
			all += n
		}
	}
	if all > handedAtOnce {
		d.Job, err = s.enqueue(ctx, tx, a, handoverKind, h.From, h)
		return err
	}
	d.Handed, err = handOver(ctx, tx, a, h, func(string, int64, int64) {})
	return err
}

// handover is the job that gives many records to successors.
func (s People) handover(ctx context.Context, j crm.Job, report Report) error {
	var h crm.Handover
	if err := json.Unmarshal(j.Payload, &h); err != nil {
		return fault.Wrap(err, "reading the job")
	}
	return s.write(ctx, func(tx *store.Tx) error {
		handed, err := handOver(ctx, tx, access.Actor{UserID: j.UserID}, h, report)
		if err != nil {
			return err
		}
		return finish(ctx, tx, j, handed)
	})
}

// handOver gives what somebody holds to the successors, in turn, each record with
// its history.
func handOver(ctx context.Context, tx *store.Tx, a access.Actor, h crm.Handover, report Report) (map[crm.Noun]int64, error) {
	handed := map[crm.Noun]int64{}
	for _, holding := range store.Holdings {
		if len(h.Successors[holding.Noun]) == 0 {
			continue
		}
		held, err := store.HeldBy(ctx, tx, holding, h.From)
		if err != nil {
			return nil, err
		}
		gifts, counts := make([]gift, len(held)), map[crm.ID]int64{}
		for i, record := range held {
			gifts[i] = newGift(holding, h, record, i)
			counts[gifts[i].to]++
		}
		if err := tellHanded(ctx, tx, a, holding.Noun, counts); err != nil {
			return nil, err
		}
		report(string(holding.Noun), 0, int64(len(gifts)))
		err = store.HandOver(ctx, tx, holding, func(yield func(crm.ID, crm.ID) bool) {
			for i, g := range gifts {
				report(string(holding.Noun), int64(i), int64(len(gifts)))
				if !yield(g.record, g.to) {
					return
				}
			}
		})
		if err != nil {
			return nil, err
		}
		err = store.LoadEvents(ctx, tx, func(yield func(crm.Event) bool) {
			for _, g := range gifts {
				if !yield(crm.Event{ID: newID(), At: tx.Now, UserID: a.UserID, Noun: string(holding.Noun), RecordID: g.record, Action: "updated", Changes: g.changes}) {
					return
				}
			}
		})
		if err != nil {
			return nil, err
		}
		handed[holding.Noun] += int64(len(gifts))
	}
	return handed, nil
}

// gift is a record that changes hands.
type gift struct {
	record  crm.ID
	to      crm.ID
	changes []crm.Change
}

func newGift(holding store.Holding, h crm.Handover, held store.Held, at int) gift {
	g := gift{record: held.ID, to: h.To(holding.Noun, at)}
	if holding.Several() {
		others := slices.DeleteFunc(slices.Clone(held.Further), func(id crm.ID) bool { return id == g.to })
		g.changes = changedValues(nil, holding.Field, append([]crm.ID{h.From}, held.Further...), append([]crm.ID{g.to}, others...))
		return g
	}
	already := g.to == held.Other
	if already && holding.Second == "" {
		g.to = crm.ID{} // the first owner needs no second place
	}
	g.changes = changed(nil, holding.Field, h.From, g.to)
	if already && holding.Second != "" {
		g.changes = changed(g.changes, holding.Second, held.Other, crm.ID{})
	}
	return g
}

// Reactivate lets somebody who left work here again. What was theirs stays with
// those who have it now.
func (s People) Reactivate(ctx context.Context, a access.Actor, id crm.ID, version int64) (p Person, err error) {
	if err := mayKeepPeople(a); err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := s.mayGo(ctx, tx, a, id)
		if err != nil {
			return err
		}
		p.User = before
		p.Active, p.LeftOn, p.Version = true, nil, version
		return s.save(ctx, tx, a, "reactivated", before, &p.User)
	})
	return p, err
}
