package service

import (
	"bytes"
	"context"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/market"
	"kaymak/internal/store"
)

// Prospects are the use cases of the queue: who works on which prospect next, so
// that each hour goes where it is expected to bring most and nobody meets a
// colleague at the door.
type Prospects struct{ *Core }

// TakenProspect is a prospect that somebody works on.
type TakenProspect struct {
	crm.Claim
	Company   crm.Company
	ExpiresOn civil.Date // goes back to the queue that day, unless something is done
}

// ProspectDesk is what a person has taken and may still take.
type ProspectDesk struct {
	PersonID crm.ID
	Rules    crm.QueueRules
	Plan     string // name of the plan that says what an hour is worth; empty for none
	Taken    []TakenProspect
	Room     int64 // that may still be taken
}

// passedDays is how long a prospect that a person gave back is not offered to the
// same person again.
const passedDays = 90

// Desk gives what a person has taken; the zero ID is the actor.
func (s Prospects) Desk(ctx context.Context, a access.Actor, person crm.ID) (d ProspectDesk, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedRead); err != nil {
		return d, err
	}
	if person.IsZero() {
		person = a.UserID
	}
	if !access.Sees(a, crm.NounCompany, person) {
		return d, fault.New(fault.NotFound, "user.not_found", "This person does not exist.")
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		d, err = desk(ctx, tx, a, person)
		return err
	})
	return d, err
}

func desk(ctx context.Context, tx *store.Tx, a access.Actor, person crm.ID) (ProspectDesk, error) {
	d := ProspectDesk{PersonID: person}
	var err error
	if d.Rules, err = store.QueueRules(ctx, tx); err != nil {
		return d, err
	}
	plan, err := queuePlan(ctx, tx, d.Rules)
	if err != nil {
		return d, err
	}
	d.Plan = plan.Name
	claims, err := store.Claims(ctx, tx, store.ClaimQuery{Person: person, Limit: maxClaims})
	if err != nil {
		return d, err
	}
	ids := make([]crm.ID, len(claims))
	for i, c := range claims {
		ids[i] = c.CompanyID
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	if err != nil {
		return d, err
	}
	for _, c := range claims {
		if access.Hides(a, hidePotential) {
			c.Worth = 0
		}
		d.Taken = append(d.Taken, TakenProspect{c, shownCompany(a, companies[c.CompanyID]), c.ExpiresOn(d.Rules.Days)})
	}
	d.Room = max(0, d.Rules.Limit-int64(len(claims)))
	return d, nil
}

// maxClaims is more than the rules let anybody hold.
const maxClaims = 2000

// queuePlan is the plan that orders the queue; one without a name where none does,
// or where it was deleted.
func queuePlan(ctx context.Context, tx *store.Tx, r crm.QueueRules) (crm.MarketPlan, error) {
	if r.PlanID.IsZero() {
		return crm.MarketPlan{}, nil
	}
	p, err := store.MarketPlan(ctx, tx, r.PlanID)
	if fault.Is(err, fault.NotFound) {
		return crm.MarketPlan{}, nil
	}
	return p, err
}

// Take makes the best prospects of the queue the actor's, up to count of them and
// no more than the rules let one person hold. It is a Conflict with code
// "prospect.limit" when there is no room, and gives fewer when the queue has fewer.
func (s Prospects) Take(ctx context.Context, a access.Actor, count int64) (d ProspectDesk, taken []crm.ID, err error) {
	if err := access.MayTouch(a, crm.NounCompany, crm.DeedEdit, a.UserID); err != nil {
		return d, nil, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		rules, day, err := lapsed(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		held, err := store.CountClaims(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		wanted := min(count, rules.Batch, rules.Limit-held)
		if wanted <= 0 {
			return fault.New(fault.Conflict, "prospect.limit", "You have as many prospects as one person may hold.").With("max", strconv.FormatInt(rules.Limit, 10))
		}
		if taken, err = s.take(ctx, tx, a, rules, day, int(wanted)); err != nil {
			return err
		}
		d, err = desk(ctx, tx, a, a.UserID)
		return err
	})
	if err == nil && len(taken) > 0 {
		Schedules(s).follow(ctx, a.UserID)
	}
	return d, taken, err
}

func (s Prospects) take(ctx context.Context, tx *store.Tx, a access.Actor, rules crm.QueueRules, day civil.Date, wanted int) (taken []crm.ID, err error) {
	segments, err := s.queueSegments(ctx, tx, a, rules, day)
	if err != nil {
		return nil, err
	}
	best, err := store.Candidates(ctx, tx, store.QueueWish{Segments: segments, Person: a.UserID, Since: day.AddDays(-passedDays), Limit: wanted})
	if err != nil {
		return nil, err
	}
	for _, c := range best {
		claim := crm.Claim{CompanyID: c.CompanyID, PersonID: a.UserID, ClaimedAt: tx.Now, ClaimedOn: day, Worth: c.Worth, Segment: c.Segment}
		free, err := store.TakeProspect(ctx, tx, claim)
		if err != nil {
			return nil, err
		}
		if !free {
			continue
		}
		if err := record(ctx, tx, a, "company", c.CompanyID, "claimed", crm.Change{Field: "owner_id", Before: crm.ID{}, After: a.UserID}); err != nil {
			return nil, err
		}
		taken = append(taken, c.CompanyID)
	}
	return taken, nil
}

// queueSegments are the counted segments of the plan that orders the queue. Without
// a plan everybody is one segment, worked by the assumed funnel.
func (s Prospects) queueSegments(ctx context.Context, tx *store.Tx, a access.Actor, rules crm.QueueRules, day civil.Date) ([]store.QueueSegment, error) {
	plan, err := queuePlan(ctx, tx, rules)
	if err != nil {
		return nil, err
	}
	var segments []store.QueueSegment
	var matches []crm.Match
	for _, segment := range plan.Content.Segments {
		if segment.Match != nil {
			segments = append(segments, store.QueueSegment{Name: segment.Name, PerHour: market.PerHour(marketStages(segment.Stages), segment.Share), Unknown: unknownPotential(segment.Classes)})
			matches = append(matches, *segment.Match)
		}
	}
	if matches, err = s.resolveMatches(ctx, tx, a, matches); err != nil {
		return nil, err
	}
	for i := range segments {
		segments[i].Match = matches[i]
	}
	if len(segments) > 0 {
		return segments, nil
	}
	operations, err := normsOn(ctx, tx, day)
	if err != nil {
		return nil, err
	}
	minutes, stages := operationMinutes(operations), slices.Clone(assumedFunnel)
	for i := range stages {
		stages[i].Minutes = minutes[stages[i].Operation]
	}
	return []store.QueueSegment{{PerHour: market.PerHour(marketStages(stages), 1)}}, nil
}

// unknownPotential is what the plan expects of a prospect nobody has assessed: what
// it says of these, else the mean of the others.
func unknownPotential(classes []crm.MarketClass) int64 {
	sum, prospects := 0.0, 0.0
	for _, c := range classes {
		if c.Class == crm.PotentialUnknown && c.Potential > 0 {
			return c.Potential
		}
		sum += float64(c.Potential) * c.Prospects
		prospects += c.Prospects
	}
	if prospects == 0 {
		return 0
	}
	return int64(sum / prospects)
}

// Release gives prospects back to the queue, those that are claimed at the moment;
// it gives how many they were.
func (s Prospects) Release(ctx context.Context, a access.Actor, companies []crm.ID) (n int, err error) {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return 0, err
	}
	if len(companies) == 0 || len(companies) > 500 {
		return 0, fault.New(fault.Invalid, "prospect.how_many", "Choose 1 to 500 prospects.")
	}
	var people []crm.ID
	err = s.write(ctx, func(tx *store.Tx) error {
		claims, err := store.Claims(ctx, tx, store.ClaimQuery{Companies: companies, Limit: len(companies)})
		if err != nil {
			return err
		}
		day, err := today(ctx, tx, tx.Now)
		if err != nil {
			return err
		}
		n, people = 0, nil
		// In one order, so that two who give back the same wait for one another.
		slices.SortFunc(claims, func(x, y crm.Claim) int { return bytes.Compare(x.CompanyID[:], y.CompanyID[:]) })
		for _, c := range claims {
			freed, err := giveBack(ctx, tx, a, c, day)
			if err != nil {
				return err
			}
			if freed {
				n, people = n+1, append(people, c.PersonID)
			}
		}
		return nil
	})
	if err == nil {
		Schedules(s).follow(ctx, people...)
	}
	return n, err
}

// giveBack takes one prospect from its person; false where the company was the
// person's no more.
func giveBack(ctx context.Context, tx *store.Tx, a access.Actor, c crm.Claim, day civil.Date) (bool, error) {
	if err := access.MayTouch(a, crm.NounCompany, crm.DeedEdit, c.PersonID); err != nil {
		return false, err
	}
	freed, err := store.GiveProspectUp(ctx, tx, c, day)
	if err != nil || !freed {
		return false, err
	}
	return true, record(ctx, tx, a, "company", c.CompanyID, "unclaimed", crm.Change{Field: "owner_id", Before: c.PersonID, After: crm.ID{}})
}
