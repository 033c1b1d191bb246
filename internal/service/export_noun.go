package service

import (
	"cmp"
	"context"
	"io"
	"strconv"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// What each noun declares to leave in a file; companies do so in
// company_export.go.

// pages walks a list page by page: next gives the page after a cursor, and the
// cursor of the one that follows.
func pages[R any](next func(after string) ([]R, string, error), row func(R) error) error {
	for after := ""; ; {
		list, following, err := next(after)
		if err != nil {
			return err
		}
		for _, r := range list {
			if err := row(r); err != nil {
				return err
			}
		}
		if following == "" {
			return nil
		}
		after = following
	}
}

var contactColumns = []exportColumn[ContactCard]{
	textColumn("name", func(c ContactCard) string { return c.Name() }),
	textColumn("external_id", func(c ContactCard) string { return c.ExternalID }),
	textColumn("place", func(c ContactCard) string { return c.Position }),
	textColumn("company", func(c ContactCard) string {
		var names []string
		for _, l := range c.Links {
			if name := c.Names[l.CompanyID]; name != "" {
				names = append(names, name)
			}
		}
		return strings.Join(names, "; ")
	}),
	textColumn("role", func(c ContactCard) string { return string(c.Role()) }),
	textColumn("phone", func(c ContactCard) string {
		return joinedBy(c.Phones, func(p crm.Phone) string { return p.Typed })
	}),
	textColumn("email", func(c ContactCard) string {
		return joinedBy(c.Emails, func(e crm.Email) string { return e.Address })
	}),
	textColumn("birthday", func(c ContactCard) string { return c.Birthday.String() }),
	textColumn("language", func(c ContactCard) string { return c.Language }),
	textColumn("channel", func(c ContactCard) string { return string(c.Channel) }),
	textColumn("consent", func(c ContactCard) string { return string(c.Consent.State) }),
	textColumn("do_not_contact", func(c ContactCard) string {
		return joinedBy(c.DoNotContact, func(c crm.Channel) string { return string(c) })
	}),
	textColumn("note", func(c ContactCard) string { return c.Note }),
	personColumn("owner", func(c ContactCard) crm.ID { return c.OwnerID }),
	instantColumn("created_at", func(c ContactCard) time.Time { return c.CreatedAt }),
}

func joinedBy[T any](list []T, text func(T) string) string {
	texts := make([]string, len(list))
	for i, t := range list {
		texts[i] = text(t)
	}
	return strings.Join(texts, "; ")
}

// contactHidden says by what each column is hidden.
var contactHidden = map[string][]string{"phone": {contactReach}, "email": {contactReach}}

// Export makes a file of a list ready: see export.
func (s Contacts) Export(ctx context.Context, a access.Actor, q ContactQuery, wish ExportWish) (write func(out io.Writer) error, err error) {
	if err := access.MayAny(a, crm.NounContact, crm.DeedRead); err != nil {
		return nil, err
	}
	q.Limit = MaxPageRows
	var asked store.ContactQuery
	return export(ctx, s.Core, a, wish, exportable[ContactCard]{
		noun: crm.NounContact, columns: contactColumns, hidden: contactHidden,
		ready: func(tx *store.Tx) (err error) {
			asked, err = s.ready(ctx, tx, a, q)
			return err
		},
		count: func(tx *store.Tx) (int64, error) { return store.CountContacts(ctx, tx, asked) },
		each: func(tx *store.Tx, row func(ContactCard) error) error {
			return pages(func(after string) ([]ContactCard, string, error) {
				asked.After = after
				page, err := store.Contacts(ctx, tx, asked)
				if err != nil {
					return nil, "", err
				}
				cards, err := contactCards(ctx, tx, a, page.Contacts)
				return cards, page.Next, err
			}, row)
		},
	})
}

// dealLine is a deal with the words of its stage and its reason.
type dealLine struct {
	DealCard
	pipeline, stage, reason string
}

var dealColumns = []exportColumn[dealLine]{
	textColumn("title", func(d dealLine) string { return d.Title }),
	textColumn("external_id", func(d dealLine) string { return d.ExternalID }),
	textColumn("company", func(d dealLine) string { return d.CompanyName }),
	textColumn("pipeline", func(d dealLine) string { return d.pipeline }),
	textColumn("stage", func(d dealLine) string { return d.stage }),
	textColumn("outcome", func(d dealLine) string { return string(d.Outcome) }),
	textColumn("reason", func(d dealLine) string { return d.reason }),
	moneyColumn("amount", func(d dealLine) int64 { return d.Amount }),
	textColumn("chance", func(d dealLine) string { return strconv.FormatInt(d.Probability/100, 10) + "%" }),
	moneyColumn("weighted", func(d dealLine) int64 { return d.Weighted }),
	dayColumn("expected_on", func(d dealLine) civil.Date { return d.ExpectedOn }),
	dayColumn("closed_on", func(d dealLine) civil.Date { return d.ClosedOn }),
	personColumn("owner", func(d dealLine) crm.ID { return d.OwnerID }),
	textColumn("source", func(d dealLine) string { return d.Source }),
	textColumn("note", func(d dealLine) string { return d.Note }),
	instantColumn("moved_at", func(d dealLine) time.Time { return d.MovedAt }),
	instantColumn("created_at", func(d dealLine) time.Time { return d.CreatedAt }),
}

// Export makes a file of a list ready: see export.
func (s Deals) Export(ctx context.Context, a access.Actor, q DealQuery, wish ExportWish) (write func(out io.Writer) error, err error) {
	if q.Reach, err = dealReach(a); err != nil {
		return nil, err
	}
	if q.Limit = MaxPageRows; q.Sort == "" {
		q.Sort, q.Desc = "created_at", true
	}
	return export(ctx, s.Core, a, wish, exportable[dealLine]{
		noun: crm.NounDeal, columns: dealColumns, hidden: dealHidden,
		ready: func(tx *store.Tx) error { return s.ready(ctx, tx, a, &q) },
		count: func(tx *store.Tx) (int64, error) { return store.CountDeals(ctx, tx, q) },
		each: func(tx *store.Tx, row func(dealLine) error) error {
			words, err := dealWords(ctx, tx)
			if err != nil {
				return err
			}
			return pages(func(after string) ([]DealCard, string, error) {
				q.After = after
				page, err := store.ListDeals(ctx, tx, q)
				if err != nil {
					return nil, "", err
				}
				cards, err := dealCards(ctx, tx, a, page.Deals)
				return cards, page.Next, err
			}, func(d DealCard) error {
				return row(dealLine{d, words[d.PipelineID], words[d.StageID], words[d.ReasonID]})
			})
		},
	})
}

// dealWords names pipelines, stages and reasons.
func dealWords(ctx context.Context, tx *store.Tx) (map[crm.ID]string, error) {
	pipelines, err := store.Pipelines(ctx, tx)
	if err != nil {
		return nil, err
	}
	words := map[crm.ID]string{}
	for _, p := range pipelines {
		words[p.ID] = p.Name
		for _, s := range p.Stages {
			words[s.ID] = s.Name
		}
	}
	reasons, err := store.Reasons(ctx, tx)
	for _, r := range reasons {
		words[r.ID] = r.Name
	}
	return words, err
}

// activityLine is an activity with the words of what it was.
type activityLine struct {
	crm.Activity
	company, operation string
}

var activityColumns = []exportColumn[activityLine]{
	instantColumn("start_at", func(v activityLine) time.Time { return v.StartAt }),
	textColumn("company", func(v activityLine) string { return v.company }),
	textColumn("operation", func(v activityLine) string { return v.operation }),
	textColumn("state", func(v activityLine) string { return string(v.State) }),
	personColumn("person", func(v activityLine) crm.ID { return v.Persons[0] }),
	numberColumn("minutes", func(v activityLine) int64 { return v.Minutes }),
	textColumn("minutes_by", func(v activityLine) string { return string(v.MinutesBy) }),
	textColumn("outcome", func(v activityLine) string { return string(v.Outcome) }),
	textColumn("outcome_text", func(v activityLine) string { return v.OutcomeText }),
	numberColumn("quality", func(v activityLine) int64 { return v.Quality }),
	textColumn("note", func(v activityLine) string { return v.Note }),
	dayColumn("promise_on", func(v activityLine) civil.Date { return v.PromiseOn }),
}

// Export makes a file of a list ready: see export.
func (s Activities) Export(ctx context.Context, a access.Actor, q ActivityQuery, wish ExportWish) (write func(out io.Writer) error, err error) {
	if err := activityReach(a, &q); err != nil {
		return nil, err
	}
	if q.Limit = MaxPageRows; q.Sort == "" {
		q.Sort, q.Desc = "start_at", true
	}
	return export(ctx, s.Core, a, wish, exportable[activityLine]{
		noun: crm.NounActivity, columns: activityColumns,
		ready: func(tx *store.Tx) (err error) {
			q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Activities.Fields, q.Filters, q.Match)
			return err
		},
		count: func(tx *store.Tx) (int64, error) { return store.CountActivities(ctx, tx, q) },
		each: func(tx *store.Tx, row func(activityLine) error) error {
			operations, err := store.Operations(ctx, tx)
			if err != nil {
				return err
			}
			words := map[crm.ID]string{}
			for _, o := range operations {
				words[o.ID] = cmp.Or(o.Name, o.Code)
			}
			return pages(func(after string) ([]activityLine, string, error) {
				q.After = after
				page, err := store.ListActivities(ctx, tx, q)
				if err != nil {
					return nil, "", err
				}
				companies, err := companyNames(ctx, tx, page.Activities)
				lines := make([]activityLine, len(page.Activities))
				for i, v := range page.Activities {
					lines[i] = activityLine{v, companies[v.CompanyID], words[v.OperationID]}
				}
				return lines, page.Next, err
			}, row)
		},
	})
}

var taskColumns = []exportColumn[TaskCard]{
	textColumn("title", func(t TaskCard) string { return t.Title }),
	textColumn("state", func(t TaskCard) string { return string(t.State) }),
	dayColumn("due_on", func(t TaskCard) civil.Date { return t.DueOn }),
	textColumn("due_at", func(t TaskCard) string { return hour(t.DueAt) }),
	textColumn("priority", func(t TaskCard) string { return string(t.Priority) }),
	textColumn("company", func(t TaskCard) string { return t.CompanyName }),
	personColumn("assignee", func(t TaskCard) crm.ID { return t.AssigneeID }),
	personColumn("author", func(t TaskCard) crm.ID { return t.AuthorID }),
	instantColumn("done_at", func(t TaskCard) time.Time { return t.DoneAt }),
	textColumn("note", func(t TaskCard) string { return t.Note }),
	instantColumn("created_at", func(t TaskCard) time.Time { return t.CreatedAt }),
}

// Export makes a file of a list ready: see export.
func (s Tasks) Export(ctx context.Context, a access.Actor, q TaskQuery, wish ExportWish) (write func(out io.Writer) error, err error) {
	if err := access.MayAny(a, crm.NounTask, crm.DeedRead); err != nil {
		return nil, err
	}
	q.Within = access.Over(a, crm.NounTask, crm.DeedRead)
	if q.Limit = MaxPageRows; q.Sort == "" {
		q.Sort = "due_on"
	}
	return export(ctx, s.Core, a, wish, exportable[TaskCard]{
		noun: crm.NounTask, columns: taskColumns,
		ready: func(tx *store.Tx) (err error) {
			q.Filters, q.Match, err = s.resolve(ctx, tx, a, store.Tasks.Fields, q.Filters, q.Match)
			return err
		},
		count: func(tx *store.Tx) (int64, error) { return store.CountTasks(ctx, tx, q) },
		each: func(tx *store.Tx, row func(TaskCard) error) error {
			return pages(func(after string) ([]TaskCard, string, error) {
				q.After = after
				page, err := store.ListTasks(ctx, tx, q)
				if err != nil {
					return nil, "", err
				}
				cards, err := taskCards(ctx, tx, a, page.Tasks)
				return cards, page.Next, err
			}, row)
		},
	})
}
