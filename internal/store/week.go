package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type standardWeekRow struct {
	bun.BaseModel `bun:"table:standard_week,alias:w"`
	PersonID      ID `bun:",pk"`
	Blocks        string
	UpdatedAt     int64
	Version       int64
}

// StandardWeek finds somebody's standard week.
func StandardWeek(ctx context.Context, tx *Tx, person crm.ID) (crm.StandardWeek, error) {
	var r standardWeekRow
	if err := tx.NewSelect().Model(&r).Where("person_id = ?", ID(person)).Scan(ctx); err != nil {
		return crm.StandardWeek{}, found(err, "week")
	}
	w := crm.StandardWeek{PersonID: crm.ID(r.PersonID), UpdatedAt: instant(r.UpdatedAt), Version: r.Version}
	return w, fault.Wrap(json.Unmarshal([]byte(r.Blocks), &w.Blocks), "reading a standard week")
}

// SaveStandardWeek adds somebody's week (version 0) or replaces the version w carries.
func SaveStandardWeek(ctx context.Context, tx *Tx, w crm.StandardWeek) error {
	row := standardWeekRow{PersonID: ID(w.PersonID), Blocks: jsonText(w.Blocks, false), UpdatedAt: millis(tx.Now), Version: w.Version + 1}
	if w.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (person_id) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", w.Version).Exec(ctx)
	return one(res, err, stale())
}

type weekTemplateRow struct {
	bun.BaseModel `bun:"table:week_template,alias:w"`
	Role          string `bun:",pk"`
	Blocks        string
	Version       int64
}

// WeekTemplate finds the week that people of a role begin with, where it was changed.
func WeekTemplate(ctx context.Context, tx *Tx, role crm.Role) (crm.WeekTemplate, error) {
	var r weekTemplateRow
	if err := tx.NewSelect().Model(&r).Where("role = ?", string(role)).Scan(ctx); err != nil {
		return crm.WeekTemplate{}, found(err, "week")
	}
	w := crm.WeekTemplate{Role: crm.Role(r.Role), Version: r.Version}
	return w, fault.Wrap(json.Unmarshal([]byte(r.Blocks), &w.Blocks), "reading a template of a week")
}

// SaveWeekTemplate adds a role's week (version 0) or replaces the version w carries.
func SaveWeekTemplate(ctx context.Context, tx *Tx, w crm.WeekTemplate) error {
	row := weekTemplateRow{Role: string(w.Role), Blocks: jsonText(w.Blocks, false), Version: w.Version + 1}
	if w.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (role) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", w.Version).Exec(ctx)
	return one(res, err, stale())
}

type absenceRow struct {
	bun.BaseModel `bun:"table:absence,alias:a"`
	ID            ID `bun:",pk"`
	PersonID      ID
	FromOn        int32
	UntilOn       int32
	Reason        string
	Note          string
	CreatedAt     int64
	Version       int64
}

func newAbsenceRow(a crm.Absence) absenceRow {
	return absenceRow{ID: ID(a.ID), PersonID: ID(a.PersonID), FromOn: int32(a.From), UntilOn: int32(a.Until), Reason: string(a.Reason), Note: a.Note, CreatedAt: millis(a.CreatedAt), Version: a.Version}
}

func (r absenceRow) absence() crm.Absence {
	return crm.Absence{ID: crm.ID(r.ID), PersonID: crm.ID(r.PersonID), From: civil.Date(r.FromOn), Until: civil.Date(r.UntilOn), Reason: crm.AbsenceReason(r.Reason), Note: r.Note, CreatedAt: instant(r.CreatedAt), Version: r.Version}
}

// Absences gives somebody's absences that are not over on a day, the first first.
func Absences(ctx context.Context, tx *Tx, person crm.ID, from civil.Date) ([]crm.Absence, error) {
	var rows []absenceRow
	if err := tx.NewSelect().Model(&rows).Where("person_id = ? AND until_on >= ?", ID(person), int32(from)).Order("from_on", "id").Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Absence, len(rows))
	for i, r := range rows {
		list[i] = r.absence()
	}
	return list, nil
}

// AbsencesOfAll gives everybody's absences that are not over on a day.
func AbsencesOfAll(ctx context.Context, tx *Tx, from civil.Date) ([]crm.Absence, error) {
	var rows []absenceRow
	if err := tx.NewSelect().Model(&rows).Where("until_on >= ?", int32(from)).Order("person_id", "from_on", "id").Scan(ctx); err != nil {
		return nil, err
	}
	list := make([]crm.Absence, len(rows))
	for i, r := range rows {
		list[i] = r.absence()
	}
	return list, nil
}

// Absence finds an absence by id.
func Absence(ctx context.Context, tx *Tx, id crm.ID) (crm.Absence, error) {
	var r absenceRow
	if err := tx.NewSelect().Model(&r).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Absence{}, found(err, "absence")
	}
	return r.absence(), nil
}

// InsertAbsence adds an absence.
func InsertAbsence(ctx context.Context, tx *Tx, a crm.Absence) error {
	row := newAbsenceRow(a)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// DeleteAbsence takes the version given away.
func DeleteAbsence(ctx context.Context, tx *Tx, id crm.ID, version int64) error {
	res, err := tx.NewDelete().Model((*absenceRow)(nil)).Where("id = ? AND version = ?", ID(id), version).Exec(ctx)
	return one(res, err, stale())
}

type visitingHoursRow struct {
	bun.BaseModel `bun:"table:visiting_hours,alias:v"`
	CompanyID     ID `bun:",pk"`
	Hours         string
	Version       int64
}

// VisitingHours finds when a company sees us; version 0 and no hours where nobody
// set them.
func VisitingHours(ctx context.Context, tx *Tx, company crm.ID) (crm.VisitingHours, error) {
	var rows []visitingHoursRow
	err := tx.NewSelect().Model(&rows).Where("company_id = ?", ID(company)).Scan(ctx)
	v := crm.VisitingHours{CompanyID: company}
	if err != nil || len(rows) == 0 {
		return v, err
	}
	v.Version = rows[0].Version
	return v, fault.Wrap(json.Unmarshal([]byte(rows[0].Hours), &v.Hours), "reading visiting hours")
}

// SaveVisitingHours adds a company's hours (version 0) or replaces the version v
// carries.
func SaveVisitingHours(ctx context.Context, tx *Tx, v crm.VisitingHours) error {
	row := visitingHoursRow{CompanyID: ID(v.CompanyID), Hours: jsonText(v.Hours, false), Version: v.Version + 1}
	if v.Version == 0 {
		res, err := tx.NewInsert().Model(&row).On("CONFLICT (company_id) DO NOTHING").Exec(ctx)
		return one(res, err, stale())
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", v.Version).Exec(ctx)
	return one(res, err, stale())
}
