package store

import (
	"context"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type calendarEventRow struct {
	bun.BaseModel `bun:"table:calendar_event,alias:ce"`
	ID            ID `bun:",pk"`
	UserID        ID
	Name          string
	UID           string `bun:"uid"`
	Text          string
	Title         string
	ActivityID    ID
	ImportID      ID
	StartAt       int64
	Until         *int64
	UpdatedAt     int64
}

func newCalendarEventRow(e crm.CalendarEvent) calendarEventRow {
	r := calendarEventRow{ID: ID(e.ID), UserID: ID(e.UserID), Name: e.Name, UID: e.UID, Text: e.Text, Title: e.Title, ActivityID: ID(e.ActivityID), ImportID: ID(e.ImportID), StartAt: millis(e.StartAt), UpdatedAt: millis(e.UpdatedAt)}
	if !e.Until.IsZero() {
		until := millis(e.Until)
		r.Until = &until
	}
	return r
}

func (r calendarEventRow) event() crm.CalendarEvent {
	e := crm.CalendarEvent{ID: crm.ID(r.ID), UserID: crm.ID(r.UserID), Name: r.Name, UID: r.UID, Text: r.Text, Title: r.Title, ActivityID: crm.ID(r.ActivityID), ImportID: crm.ID(r.ImportID), StartAt: instant(r.StartAt), UpdatedAt: instant(r.UpdatedAt)}
	if r.Until != nil {
		e.Until = instant(*r.Until)
	}
	return e
}

func calendarEvents(rows []calendarEventRow, err error) ([]crm.CalendarEvent, error) {
	if err != nil {
		return nil, err
	}
	events := make([]crm.CalendarEvent, len(rows))
	for i, r := range rows {
		events[i] = r.event()
	}
	return events, nil
}

// PutCalendarEvent writes an event, in the place of one with the same id.
func PutCalendarEvent(ctx context.Context, tx *Tx, e crm.CalendarEvent) error {
	row := newCalendarEventRow(e)
	_, err := tx.NewInsert().Model(&row).On("CONFLICT (id) DO UPDATE").
		Set("text = EXCLUDED.text").Set("title = EXCLUDED.title").Set("activity_id = EXCLUDED.activity_id").Set("start_at = EXCLUDED.start_at").Set("until = EXCLUDED.until").Set("updated_at = EXCLUDED.updated_at").Exec(ctx)
	return taken(tx, err, "calendar.uid_taken", "The calendar has this event already, under another name.")
}

// CalendarEventBy finds a person's event by its name or its UID; NotFound when
// there is none.
func CalendarEventBy(ctx context.Context, tx *Tx, person crm.ID, name, uid string) (crm.CalendarEvent, error) {
	var row calendarEventRow
	err := tx.NewSelect().Model(&row).Where("user_id = ?", ID(person)).Where("name = ? OR uid = ?", name, uid).Order("id").Limit(1).Scan(ctx)
	return row.event(), found(err, "calendar_event")
}

// CalendarEventByID finds a person's event.
func CalendarEventByID(ctx context.Context, tx *Tx, person, id crm.ID) (crm.CalendarEvent, error) {
	var row calendarEventRow
	err := tx.NewSelect().Model(&row).Where("user_id = ? AND id = ?", ID(person), ID(id)).Scan(ctx)
	return row.event(), found(err, "calendar_event")
}

// CalendarEvents gives a person's events that touch the time between two instants,
// by their beginning.
func CalendarEvents(ctx context.Context, tx *Tx, person crm.ID, from, to time.Time) ([]crm.CalendarEvent, error) {
	var rows []calendarEventRow
	err := tx.NewSelect().Model(&rows).Where("user_id = ?", ID(person)).Where("start_at < ?", millis(to)).Where("until IS NULL OR until > ?", millis(from)).Order("start_at", "id").Scan(ctx)
	return calendarEvents(rows, err)
}

// ImportedCalendarEvents gives what a person's file brought.
func ImportedCalendarEvents(ctx context.Context, tx *Tx, person, of crm.ID) ([]crm.CalendarEvent, error) {
	var rows []calendarEventRow
	err := tx.NewSelect().Model(&rows).Where("import_id = ? AND user_id = ?", ID(of), ID(person)).Order("id").Scan(ctx)
	return calendarEvents(rows, err)
}

// DeleteCalendarEvent forgets an event.
func DeleteCalendarEvent(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewDelete().Model((*calendarEventRow)(nil)).Where("id = ?", ID(id)).Exec(ctx)
	return err
}

// AgendaOf gives a person's activities between two instants that are planned or
// done, by their beginning.
func AgendaOf(ctx context.Context, tx *Tx, person crm.ID, from, to time.Time, limit int64) ([]crm.Activity, error) {
	var rows []activityRow
	err := tx.NewSelect().Model(&rows).
		Where("t.id IN (SELECT id FROM activity WHERE person_id = ? AND start_at >= ? AND start_at < ? UNION SELECT activity_id FROM activity_person WHERE user_id = ?)", ID(person), millis(from), millis(to), ID(person)).
		Where("t.start_at >= ? AND t.start_at < ?", millis(from), millis(to)).
		Where("t.state IN (?)", bun.List([]string{string(crm.ActivityPlanned), string(crm.ActivityDone)})).
		Order("t.start_at", "t.id").Limit(limit).Scan(ctx)
	if err != nil {
		return nil, err
	}
	return together(ctx, tx, rows)
}
