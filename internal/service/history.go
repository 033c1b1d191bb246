package service

import (
	"context"
	"slices"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Histories are the use cases of what was done: per record for whoever sees the
// record, as the log of the whole workspace for whoever may audit it.
type Histories struct{ *Core }

// HistoryPart is a part of a history with the names in it. Undoable are the
// entries that the actor may try to take back.
type HistoryPart struct {
	Events   []crm.Event
	Names    map[crm.ID]string
	Undoable map[crm.ID]bool
}

// OfRecord gives the part of a record's history before an event, newest first;
// the newest part for the zero id. One more than asked for is given where there
// are more.
func (s Histories) OfRecord(ctx context.Context, a access.Actor, noun string, id, before crm.ID, limit int64) (part HistoryPart, err error) {
	see, known := seers[noun]
	if !known {
		return part, unknownNoun(noun)
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if err := see(ctx, tx, a, id); err != nil {
			return err
		}
		part, err = historyPart(ctx, tx, a, store.EventQuery{Noun: noun, Record: id, Before: before, Limit: limit + 1})
		return err
	})
	return part, err
}

// LogQuery narrows the log; zero values narrow nothing.
type LogQuery struct {
	Noun   string
	Record crm.ID
	Person crm.ID
	Action string
	From   time.Time
	To     time.Time
	Before crm.ID
	Limit  int64
}

// Log gives a part of the log of the whole workspace, newest first; one more than
// asked for where there are more.
func (s Histories) Log(ctx context.Context, a access.Actor, q LogQuery) (part HistoryPart, err error) {
	if err := access.May(a, access.Audit); err != nil {
		return part, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		part, err = historyPart(ctx, tx, a, store.EventQuery{
			Noun: q.Noun, Record: q.Record, User: q.Person, Action: q.Action, From: q.From, To: q.To, Before: q.Before, Limit: q.Limit + 1,
		})
		return err
	})
	return part, err
}

func historyPart(ctx context.Context, tx *store.Tx, a access.Actor, q store.EventQuery) (part HistoryPart, err error) {
	if part.Events, err = store.Events(ctx, tx, q); err != nil {
		return part, err
	}
	part.Undoable = map[crm.ID]bool{}
	for _, e := range part.Events {
		part.Undoable[e.ID] = mayTryUndo(a, e)
	}
	part.Events = shownEvents(a, part.Events)
	part.Names, err = userNames(ctx, tx)
	return part, err
}

func mayTryUndo(a access.Actor, e crm.Event) bool {
	deed := map[string]crm.Deed{"updated": crm.DeedEdit, "deleted": crm.DeedDelete}[e.Action]
	_, undoable := undoers[e.Noun]
	if !undoable || deed == "" {
		return false
	}
	if crm.Noun(e.Noun) == crm.NounNote { // whoever may change its record may do everything to it
		return slices.ContainsFunc(crm.NotedNouns, func(noun crm.Noun) bool { return access.MayAny(a, noun, crm.DeedEdit) == nil })
	}
	return access.MayAny(a, crm.Noun(e.Noun), deed) == nil
}

// seers say of each noun who may read the history of one of its records.
var seers = map[string]func(context.Context, *store.Tx, access.Actor, crm.ID) error{
	"company": func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
		_, err := companyFor(ctx, tx, a, id, crm.DeedRead)
		return err
	},
	"activity": func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
		_, err := activityFor(ctx, tx, a, id, crm.DeedRead)
		return err
	},
	"contact": func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
		_, err := contactFor(ctx, tx, a, id, crm.DeedRead)
		return err
	},
	"deal": func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
		_, err := dealFor(ctx, tx, a, id, crm.DeedRead)
		return err
	},
	"task": func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
		_, err := taskFor(ctx, tx, a, id, crm.DeedRead)
		return err
	},
	"note": func(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) error {
		_, err := noteFor(ctx, tx, a, id, crm.DeedRead, false)
		return err
	},
	"user":      administrators,
	"role":      administrators,
	"team":      administrators,
	"workspace": administrators,
	"operation": planners,
	"strategy":  planners,
	"scenario":  planners,
	"profile":   planners,
	"calendar":  planners,
	"analysis":  planners,
	"import":    planners,
	"pipeline":  planners,
	"queue":     planners,
	"tag":       planners,

	"market_plan": planners,
	"custom":      administrators,
}

func administrators(_ context.Context, _ *store.Tx, a access.Actor, _ crm.ID) error {
	return access.May(a, access.Administer)
}

func planners(_ context.Context, _ *store.Tx, a access.Actor, _ crm.ID) error {
	return access.May(a, access.Analyse)
}

func unknownNoun(noun string) error {
	return fault.New(fault.NotFound, "history.noun", "There is no history of such records.").With("noun", noun)
}
