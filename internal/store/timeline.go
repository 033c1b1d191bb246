package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// A timeline shows in one stream, newest first, what several tables hold about a
// company, a contact, a deal or a person. Each source names its branches: a table
// in which one index finds what belongs to the subject in the order of time. The
// beginnings of all branches are merged, and the records of the page that comes
// of it are loaded, a query for each kind.

// TimelineKind says what an entry is.
type TimelineKind string

// The kinds.
const (
	TimelineActivity TimelineKind = "activity"
	TimelineChange   TimelineKind = "change" // an entry of the history
	TimelineNote     TimelineKind = "note"
	TimelineDeal     TimelineKind = "deal" // what became of a deal
)

// TimelineQuery asks for a part of the timeline of one subject: exactly one of
// the ids is given.
type TimelineQuery struct {
	Company crm.ID
	Contact crm.ID
	Deal    crm.ID
	Person  crm.ID
	// Of a contact only activities of people or companies within reach are shown.
	Within      crm.Reach
	OfCompanies crm.Reach
	Kinds       []TimelineKind // all when empty
	After       string         // the cursor of the part before, empty for the newest
	Limit       int
}

// TimelineEntry is one thing that happened or shall happen. The field of its
// kind is set.
type TimelineEntry struct {
	Kind     TimelineKind
	At       time.Time
	ID       crm.ID
	Activity *crm.Activity
	Event    *crm.Event
	Note     *crm.Note
}

// TimelinePart is a part of a timeline.
type TimelinePart struct {
	Entries []TimelineEntry
	Next    string // cursor of the next part, empty after the last
}

// timelineSource is a kind of entry. branches gives none where the subject has
// nothing of the kind; load fills in the entries it is handed, all of its kind.
type timelineSource struct {
	kind     TimelineKind
	branches func(TimelineQuery) []timelineBranch
	load     func(ctx context.Context, tx *Tx, entries []*TimelineEntry) error
}

// timelineBranch is one indexed way to entries of a subject.
type timelineBranch struct {
	from   string // table with its joins
	at, id string // columns
	where  condition
}

var timelineSources = []timelineSource{
	{TimelineActivity, activityBranches, loadTimelineActivities},
	{TimelineChange, changeBranches, loadTimelineChanges},
	{TimelineNote, noteBranches, loadTimelineNotes},
	{TimelineDeal, dealBranches, loadTimelineChanges},
}

// TimelineKinds lists the kinds there are.
func TimelineKinds() []string {
	var kinds []string
	for _, s := range timelineSources {
		kinds = append(kinds, string(s.kind))
	}
	return kinds
}

// timelineOrder is the order that cursors of a timeline speak of.
var timelineOrder = Field{Name: "timeline", Type: InstantField}

// Timeline gives a part of a subject's timeline, newest first.
func Timeline(ctx context.Context, tx *Tx, q TimelineQuery) (part TimelinePart, err error) {
	for _, kind := range q.Kinds {
		if !slices.Contains(TimelineKinds(), string(kind)) {
			var f fault.Fields
			f.AddWith("kind", "timeline.kind", "is not a kind we know", fault.Params{"kind": string(kind)})
			return part, f.Err()
		}
	}
	var after *position
	if q.After != "" {
		if after, err = readCursor(timelineOrder, true, q.After); err != nil {
			return part, err
		}
	}
	if part.Entries, err = timelineHeads(ctx, tx, q, after); err != nil {
		return part, err
	}
	if len(part.Entries) > q.Limit {
		part.Entries = part.Entries[:q.Limit]
		last := part.Entries[q.Limit-1]
		part.Next = writeCursor(timelineOrder, true, position{Number: millis(last.At), ID: ID(last.ID)})
	}
	for _, source := range timelineSources {
		var of []*TimelineEntry
		for i := range part.Entries {
			if part.Entries[i].Kind == source.kind {
				of = append(of, &part.Entries[i])
			}
		}
		if len(of) == 0 {
			continue
		}
		if err := source.load(ctx, tx, of); err != nil {
			return part, err
		}
	}
	return part, nil
}

// timelineHeads merges the beginnings of all branches after a position: one
// entry more than asked for where there are more.
func timelineHeads(ctx context.Context, tx *Tx, q TimelineQuery, after *position) (entries []TimelineEntry, err error) {
	var w wording
	branches := 0
	for _, source := range timelineSources {
		if len(q.Kinds) > 0 && !slices.Contains(q.Kinds, source.kind) {
			continue
		}
		for _, b := range source.branches(q) {
			if branches++; branches > 1 {
				w.add(" UNION ALL ")
			}
			w.add("SELECT * FROM (SELECT '" + string(source.kind) + "' AS kind, " + b.at + " AS at, " + b.id + " AS id FROM " + b.from)
			conditions := []condition{b.where}
			if after != nil {
				conditions = append(conditions, condition{"after", "(" + b.at + ", " + b.id + ") < (?, ?)", []any{after.Number, after.ID}})
			}
			w.where(conditions)
			w.add(" ORDER BY "+b.at+" DESC, "+b.id+" DESC LIMIT ?) AS head", q.Limit+1)
		}
	}
	if branches == 0 {
		return nil, nil
	}
	rows, err := tx.QueryContext(ctx, "SELECT kind, at, id FROM ("+w.text.String()+") AS merged ORDER BY at DESC, id DESC LIMIT ?", append(w.args, q.Limit+1)...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var e TimelineEntry
		var at int64
		if err := rows.Scan(&e.Kind, &at, (*ID)(&e.ID)); err != nil {
			return nil, err
		}
		e.At = instant(at)
		entries = append(entries, e)
	}
	return entries, rows.Err()
}

func activityBranches(q TimelineQuery) []timelineBranch {
	of := func(from, text string, id crm.ID) timelineBranch {
		return timelineBranch{from, "t.start_at", "t.id", condition{"subject", text, []any{ID(id)}}}
	}
	switch {
	case !q.Company.IsZero():
		return []timelineBranch{of("activity AS t", "t.company_id = ?", q.Company)}
	case !q.Deal.IsZero():
		return []timelineBranch{of("activity AS t", "t.deal_id = ?", q.Deal)}
	case !q.Contact.IsZero():
		b := of("activity_contact AS l JOIN activity AS t ON t.id = l.activity_id", "l.contact_id = ?", q.Contact)
		if !q.Within.All && !q.OfCompanies.All {
			within := activitiesWithin(q.Within, q.OfCompanies)
			b.where = condition{"subject", b.where.text + " AND " + within.text, append(b.where.args, within.args...)}
		}
		return []timelineBranch{b}
	}
	return []timelineBranch{
		of("activity AS t", "t.person_id = ?", q.Person),
		of("activity_person AS l JOIN activity AS t ON t.id = l.activity_id", "l.user_id = ?", q.Person),
	}
}

func loadTimelineActivities(ctx context.Context, tx *Tx, entries []*TimelineEntry) error {
	all, err := activitiesByID(ctx, tx, entryIDs(entries))
	for i := range all {
		entries[i].Activity = &all[i]
	}
	return err
}

// changeBranches shows the history of companies; what is done to an activity is
// seen on the activity.
func changeBranches(q TimelineQuery) []timelineBranch {
	if q.Company.IsZero() {
		return nil
	}
	return []timelineBranch{{"history AS t", "t.at", "t.id", condition{"subject", "t.noun = 'company' AND t.record_id = ?", []any{ID(q.Company)}}}}
}

// dealBranches shows how the deals of a company begin, go through their stages and
// end.
func dealBranches(q TimelineQuery) []timelineBranch {
	if q.Company.IsZero() {
		return nil
	}
	return []timelineBranch{{"deal AS d JOIN history AS t ON t.record_id = d.id", "t.at", "t.id",
		condition{"subject", "d.company_id = ? AND t.noun = 'deal' AND t.action IN ('created', 'moved', 'won', 'lost', 'reopened')", []any{ID(q.Company)}}}}
}

func loadTimelineChanges(ctx context.Context, tx *Tx, entries []*TimelineEntry) error {
	all, err := eventsByID(ctx, tx, entryIDs(entries))
	for i := range all {
		entries[i].Event = &all[i]
	}
	return err
}

// DealTitles names deals by their ids.
func DealTitles(ctx context.Context, tx *Tx, ids []crm.ID) (map[crm.ID]string, error) {
	titles := map[crm.ID]string{}
	for part := range chunks(ids, 500) {
		var rows []struct {
			ID    ID
			Title string
		}
		if err := tx.NewRaw("SELECT id, title FROM deal WHERE id IN (?)", bun.List(columnIDs(part))).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			titles[crm.ID(r.ID)] = r.Title
		}
	}
	return titles, nil
}

func entryIDs(entries []*TimelineEntry) []ID {
	ids := make([]ID, len(entries))
	for i, e := range entries {
		ids[i] = ID(e.ID)
	}
	return ids
}
