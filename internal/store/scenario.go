package store

import (
	"context"
	"encoding/json"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type scenarioRow struct {
	bun.BaseModel `bun:"table:scenario,alias:s"`
	ID            ID `bun:",pk"`
	Name          string
	Notes         string
	Base          string
	Inputs        string
	AuthorID      ID
	CreatedAt     int64
	UpdatedAt     int64
	Approval      string
	ApprovedAt    *int64
	ApprovedBy    ID
	Version       int64
}

func newScenarioRow(s crm.Scenario) (scenarioRow, error) {
	row := scenarioRow{ID: ID(s.ID), Name: s.Name, Notes: s.Notes, AuthorID: ID(s.AuthorID), CreatedAt: millis(s.CreatedAt), UpdatedAt: millis(s.UpdatedAt), ApprovedBy: ID(s.ApprovedBy), Version: s.Version}
	if s.ApprovedAt != nil {
		at := millis(*s.ApprovedAt)
		row.ApprovedAt = &at
	}
	for _, part := range []struct {
		from any
		into *string
	}{{s.Base, &row.Base}, {s.Inputs, &row.Inputs}, {s.Approval, &row.Approval}} {
		b, err := json.Marshal(part.from)
		if err != nil {
			return row, fault.Wrap(err, "writing a scenario")
		}
		*part.into = string(b)
	}
	return row, nil
}

func (r scenarioRow) scenario() (crm.Scenario, error) {
	s := crm.Scenario{ID: crm.ID(r.ID), Name: r.Name, Notes: r.Notes, AuthorID: crm.ID(r.AuthorID), CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), ApprovedBy: crm.ID(r.ApprovedBy), Version: r.Version}
	if r.ApprovedAt != nil {
		at := instant(*r.ApprovedAt)
		s.ApprovedAt = &at
	}
	for _, part := range []struct {
		from string
		into any
	}{{r.Base, &s.Base}, {r.Inputs, &s.Inputs}, {r.Approval, &s.Approval}} {
		if err := json.Unmarshal([]byte(part.from), part.into); err != nil {
			return s, fault.Wrap(err, "reading a scenario")
		}
	}
	return s, nil
}

// Scenarios gives every scenario, the latest first.
func Scenarios(ctx context.Context, tx *Tx) ([]crm.Scenario, error) {
	var rows []scenarioRow
	if err := tx.NewSelect().Model(&rows).OrderExpr("id DESC").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Scenario, len(rows))
	for i, r := range rows {
		s, err := r.scenario()
		if err != nil {
			return nil, err
		}
		all[i] = s
	}
	return all, nil
}

// Scenario finds a scenario by id.
func Scenario(ctx context.Context, tx *Tx, id crm.ID) (crm.Scenario, error) {
	var r scenarioRow
	if err := tx.NewSelect().Model(&r).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Scenario{}, found(err, "scenario")
	}
	return r.scenario()
}

// InsertScenario adds a scenario.
func InsertScenario(ctx context.Context, tx *Tx, s crm.Scenario) error {
	row, err := newScenarioRow(s)
	if err != nil {
		return err
	}
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateScenario replaces the version s carries.
func UpdateScenario(ctx context.Context, tx *Tx, s crm.Scenario) error {
	s.UpdatedAt = tx.Now
	s.Version++
	row, err := newScenarioRow(s)
	if err != nil {
		return err
	}
	res, err := tx.NewUpdate().Model(&row).WherePK().Where("version = ?", s.Version-1).Exec(ctx)
	return one(res, err, stale())
}

// DeleteScenario takes the version given away.
func DeleteScenario(ctx context.Context, tx *Tx, id crm.ID, version int64) error {
	res, err := tx.NewDelete().Model((*scenarioRow)(nil)).Where("id = ? AND version = ?", ID(id), version).Exec(ctx)
	return one(res, err, stale())
}
