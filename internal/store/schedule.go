package store

import (
	"context"
	"slices"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
)

type scheduleRow struct {
	bun.BaseModel   `bun:"table:schedule,alias:s"`
	ID              ID `bun:",pk"`
	PersonID        ID
	State           string
	FromOn          int32
	Days            int
	Short           string
	InputHash       string
	CapacityMinutes int
	UsedMinutes     int
	StretchPercent  int
	Later           int
	MadeAt          int64
	MadeBy          ID
	DataAsOf        int64
	Version         int64
}

func newScheduleRow(s crm.Schedule) scheduleRow {
	return scheduleRow{
		ID: ID(s.ID), PersonID: ID(s.PersonID), State: string(s.State), FromOn: int32(s.From), Days: s.Days, Short: s.Short, InputHash: s.InputHash, CapacityMinutes: s.Capacity, UsedMinutes: s.Used,
		StretchPercent: s.Stretch, Later: s.Later, MadeAt: millis(s.MadeAt), MadeBy: ID(s.MadeBy), DataAsOf: millis(s.DataAsOf), Version: s.Version,
	}
}

func (r scheduleRow) schedule() crm.Schedule {
	return crm.Schedule{
		ID: crm.ID(r.ID), PersonID: crm.ID(r.PersonID), State: crm.ScheduleState(r.State), From: civil.Date(r.FromOn), Days: r.Days, Short: r.Short, InputHash: r.InputHash, Capacity: r.CapacityMinutes, Used: r.UsedMinutes,
		Stretch: r.StretchPercent, Later: r.Later, MadeAt: instant(r.MadeAt), MadeBy: crm.ID(r.MadeBy), DataAsOf: instant(r.DataAsOf), Version: r.Version,
	}
}

// Schedule finds a schedule by id.
func Schedule(ctx context.Context, tx *Tx, id crm.ID) (crm.Schedule, error) {
	var r scheduleRow
	if err := tx.NewSelect().Model(&r).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Schedule{}, found(err, "schedule")
	}
	return r.schedule(), nil
}

// ScheduleOf finds somebody's schedule of a state; of several, the one made last.
func ScheduleOf(ctx context.Context, tx *Tx, person crm.ID, state crm.ScheduleState) (crm.Schedule, error) {
	var r scheduleRow
	if err := tx.NewSelect().Model(&r).Where("person_id = ? AND state = ?", ID(person), string(state)).Order("made_at DESC", "id DESC").Limit(1).Scan(ctx); err != nil {
		return crm.Schedule{}, found(err, "schedule")
	}
	return r.schedule(), nil
}

const scheduledOf hotStatement = "SELECT count(*) FROM schedule WHERE person_id = ? AND state = '" + hotStatement(crm.ScheduleInForce) + "'"

// HasSchedule tells whether a person has a schedule in force.
func HasSchedule(ctx context.Context, tx *Tx, person crm.ID) (bool, error) {
	n := 0
	err := tx.ask(ctx, scheduledOf, ID(person)).Scan(&n)
	return n > 0, err
}

// SchedulesOlderThan names the people whose schedule in force begins before a day.
func SchedulesOlderThan(ctx context.Context, tx *Tx, day civil.Date) ([]crm.ID, error) {
	return people(ctx, tx, "SELECT person_id FROM schedule WHERE state = ? AND from_on < ? ORDER BY person_id", string(crm.ScheduleInForce), int32(day))
}

// InsertSchedule adds a schedule without its slots.
func InsertSchedule(ctx context.Context, tx *Tx, s crm.Schedule) error {
	row := newScheduleRow(s)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateSchedule replaces the version s carries.
func UpdateSchedule(ctx context.Context, tx *Tx, s crm.Schedule) error {
	row := newScheduleRow(s)
	row.Version++
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "person_id").WherePK().Where("version = ?", s.Version).Exec(ctx)
	return one(res, err, stale())
}

// DropSchedules deletes somebody's schedules of a state with all that is in them.
func DropSchedules(ctx context.Context, tx *Tx, person crm.ID, state crm.ScheduleState) error {
	const of = " WHERE schedule_id IN (SELECT id FROM schedule WHERE person_id = ? AND state = ?)"
	for _, statement := range []string{"DELETE FROM schedule_slot" + of, "DELETE FROM schedule_overflow" + of, "DELETE FROM schedule WHERE person_id = ? AND state = ?"} {
		if _, err := tx.NewRaw(statement, ID(person), string(state)).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

type slotRow struct {
	bun.BaseModel `bun:"table:schedule_slot,alias:s"`
	ID            ID `bun:",pk"`
	ScheduleID    ID
	CompanyID     ID
	Operation     string
	Day           int32
	StartAt       int
	Minutes       int
	Class         string
	Value         int64
	Area          string
	Place         int
	Reason        string
	Notice        string
	Locked        bool
	State         string
	ActivityID    ID
	Version       int64
}

func newSlotRow(s crm.Slot) slotRow {
	return slotRow{
		ID: ID(s.ID), ScheduleID: ID(s.ScheduleID), CompanyID: ID(s.CompanyID), Operation: s.Operation, Day: int32(s.Day), StartAt: int(s.Start), Minutes: s.Minutes, Class: string(s.Class), Value: s.Value, Area: s.Area,
		Place: s.Rank, Reason: jsonText(s.Reason, false), Notice: s.Notice, Locked: s.Locked, State: string(s.State), ActivityID: ID(s.ActivityID), Version: s.Version,
	}
}

func (r slotRow) slot() crm.Slot {
	s := crm.Slot{
		ID: crm.ID(r.ID), ScheduleID: crm.ID(r.ScheduleID), CompanyID: crm.ID(r.CompanyID), Operation: r.Operation, Day: civil.Date(r.Day), Start: civil.ClockTime(r.StartAt), Minutes: r.Minutes, Class: crm.PotentialClass(r.Class),
		Value: r.Value, Area: r.Area, Rank: r.Place, Notice: r.Notice, Locked: r.Locked, State: crm.SlotState(r.State), ActivityID: crm.ID(r.ActivityID), Version: r.Version,
	}
	readJSON(r.Reason, &s.Reason)
	return s
}

// Slots gives the slots of a schedule from a day on, in the order of time.
func Slots(ctx context.Context, tx *Tx, schedule crm.ID, from civil.Date) ([]crm.Slot, error) {
	return slots(ctx, tx.NewSelect().Model((*slotRow)(nil)).Where("schedule_id = ? AND day >= ?", ID(schedule), int32(from)).Order("day", "start_at", "id"))
}

// SlotsOn gives the slots of a schedule on a day, in the order of time.
func SlotsOn(ctx context.Context, tx *Tx, schedule crm.ID, day civil.Date) ([]crm.Slot, error) {
	return slots(ctx, tx.NewSelect().Model((*slotRow)(nil)).Where("schedule_id = ? AND day = ?", ID(schedule), int32(day)).Order("start_at", "id"))
}

// SlotsWith gives the slots of all schedules with a company on a day.
func SlotsWith(ctx context.Context, tx *Tx, company crm.ID, day civil.Date) ([]crm.Slot, error) {
	return slots(ctx, tx.NewSelect().Model((*slotRow)(nil)).Where("company_id = ? AND day = ?", ID(company), int32(day)).Order("id"))
}

func slots(ctx context.Context, q *bun.SelectQuery) ([]crm.Slot, error) {
	var rows []slotRow
	if err := q.Scan(ctx, &rows); err != nil {
		return nil, err
	}
	list := make([]crm.Slot, len(rows))
	for i, r := range rows {
		list[i] = r.slot()
	}
	return list, nil
}

// Slot finds a slot by id.
func Slot(ctx context.Context, tx *Tx, id crm.ID) (crm.Slot, error) {
	var r slotRow
	if err := tx.NewSelect().Model(&r).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Slot{}, found(err, "slot")
	}
	return r.slot(), nil
}

// NextSlotDay is the first day after another on which a schedule has something
// planned; 0 when there is none.
func NextSlotDay(ctx context.Context, tx *Tx, schedule crm.ID, after civil.Date) (day civil.Date, err error) {
	var next int32
	err = tx.NewRaw("SELECT coalesce(min(day), 0) FROM schedule_slot WHERE schedule_id = ? AND day > ? AND state = 'planned'", ID(schedule), int32(after)).Scan(ctx, &next)
	return civil.Date(next), err
}

var slotColumns = []string{"id", "schedule_id", "company_id", "operation", "day", "start_at", "minutes", "class", "value", "area", "place", "reason", "notice", "locked", "state", "activity_id", "version"}

// InsertSlots adds slots.
func InsertSlots(ctx context.Context, tx *Tx, list []crm.Slot) error {
	if len(list) == 0 {
		return nil
	}
	return tx.Bulk(ctx, "schedule_slot", slotColumns, func(yield func([]any) bool) {
		for _, s := range list {
			r := newSlotRow(s)
			if !yield([]any{r.ID, r.ScheduleID, r.CompanyID, r.Operation, r.Day, r.StartAt, r.Minutes, r.Class, r.Value, r.Area, r.Place, r.Reason, r.Notice, r.Locked, r.State, r.ActivityID, r.Version}) {
				return
			}
		}
	})
}

// UpdateSlot replaces the version s carries.
func UpdateSlot(ctx context.Context, tx *Tx, s crm.Slot) error {
	row := newSlotRow(s)
	row.Version++
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "schedule_id", "company_id").WherePK().Where("version = ?", s.Version).Exec(ctx)
	return one(res, err, stale())
}

// DeleteSlots takes slots away.
func DeleteSlots(ctx context.Context, tx *Tx, ids []crm.ID) error {
	for part := range slices.Chunk(ids, 500) {
		list, args := idList(part)
		if _, err := tx.NewRaw("DELETE FROM schedule_slot WHERE id IN ("+list+")", args...).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

type overflowRow struct {
	bun.BaseModel `bun:"table:schedule_overflow,alias:o"`
	ScheduleID    ID `bun:",pk"`
	CompanyID     ID `bun:",pk"`
	Operation     string
	Minutes       int
	DueOn         int32
	Class         string
	Value         int64
	Reason        string
	Notice        string
}

// Overflows gives what a schedule has no place for, in no order.
func Overflows(ctx context.Context, tx *Tx, schedule crm.ID) ([]crm.Overflow, error) {
	var rows []overflowRow
	if err := tx.NewSelect().Model(&rows).Where("schedule_id = ?", ID(schedule)).Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Overflow, len(rows))
	for i, r := range rows {
		list[i] = crm.Overflow{ScheduleID: schedule, CompanyID: crm.ID(r.CompanyID), Operation: r.Operation, Minutes: r.Minutes, Due: civil.Date(r.DueOn), Class: crm.PotentialClass(r.Class), Value: r.Value, Notice: r.Notice}
		readJSON(r.Reason, &list[i].Reason)
	}
	return list, nil
}

// InsertOverflows adds what has no place.
func InsertOverflows(ctx context.Context, tx *Tx, list []crm.Overflow) error {
	if len(list) == 0 {
		return nil
	}
	columns := []string{"schedule_id", "company_id", "operation", "minutes", "due_on", "class", "value", "reason", "notice"}
	return tx.Bulk(ctx, "schedule_overflow", columns, func(yield func([]any) bool) {
		for _, o := range list {
			if !yield([]any{ID(o.ScheduleID), ID(o.CompanyID), o.Operation, o.Minutes, int32(o.Due), string(o.Class), o.Value, jsonText(o.Reason, false), o.Notice}) {
				return
			}
		}
	})
}

// DeleteOverflows takes companies out of the overflow of a schedule.
func DeleteOverflows(ctx context.Context, tx *Tx, schedule crm.ID, companies []crm.ID) error {
	for part := range slices.Chunk(companies, 500) {
		list, args := idList(part)
		if _, err := tx.NewRaw("DELETE FROM schedule_overflow WHERE schedule_id = ? AND company_id IN ("+list+")", append([]any{ID(schedule)}, args...)...).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}
