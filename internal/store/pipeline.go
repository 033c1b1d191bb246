package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type pipelineRow struct {
	bun.BaseModel `bun:"table:pipeline,alias:p"`
	ID            ID `bun:",pk"`
	Name          string
	Position      int64
	Active        bool
	CommitFrom    int64
	CreatedAt     int64
	UpdatedAt     int64
	Version       int64
}

func newPipelineRow(p crm.Pipeline) pipelineRow {
	return pipelineRow{ID: ID(p.ID), Name: p.Name, Position: p.Position, Active: p.Active, CommitFrom: p.CommitFrom, CreatedAt: millis(p.CreatedAt), UpdatedAt: millis(p.UpdatedAt), Version: p.Version}
}

type stageRow struct {
	bun.BaseModel `bun:"table:deal_stage,alias:s"`
	ID            ID `bun:",pk"`
	PipelineID    ID
	Name          string
	Position      int64
	Probability   int64
	RotDays       int64
}

func newStageRow(s crm.Stage) stageRow {
	return stageRow{ID: ID(s.ID), PipelineID: ID(s.PipelineID), Name: s.Name, Position: s.Position, Probability: s.Probability, RotDays: s.RotDays}
}

// Pipelines gives every pipeline with its stages, in their order.
func Pipelines(ctx context.Context, tx *Tx) ([]crm.Pipeline, error) {
	var rows []pipelineRow
	if err := tx.NewSelect().Model(&rows).Order("position", "id").Scan(ctx); err != nil {
		return nil, err
	}
	var stages []stageRow
	if err := tx.NewSelect().Model(&stages).Order("pipeline_id", "position", "id").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Pipeline, len(rows))
	for i, r := range rows {
		all[i] = crm.Pipeline{ID: crm.ID(r.ID), Name: r.Name, Position: r.Position, Active: r.Active, CommitFrom: r.CommitFrom, CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), Version: r.Version}
		for _, s := range stages {
			if s.PipelineID == r.ID {
				all[i].Stages = append(all[i].Stages, crm.Stage{ID: crm.ID(s.ID), PipelineID: all[i].ID, Name: s.Name, Position: s.Position, Probability: s.Probability, RotDays: s.RotDays})
			}
		}
	}
	return all, nil
}

// InsertPipeline adds a pipeline with its stages, and tells whether it was not
// there yet.
func InsertPipeline(ctx context.Context, tx *Tx, p crm.Pipeline) (added bool, err error) {
	row := newPipelineRow(p)
	res, err := tx.NewInsert().Model(&row).On("CONFLICT (id) DO NOTHING").Exec(ctx)
	if err != nil {
		return false, err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	return true, insertStages(ctx, tx, p.Stages)
}

func insertStages(ctx context.Context, tx *Tx, stages []crm.Stage) error {
	for _, s := range stages {
		row := newStageRow(s)
		if _, err := tx.NewInsert().Model(&row).Exec(ctx); err != nil {
			return err
		}
	}
	return nil
}

// UpdatePipeline replaces the version p carries, its stages included. before is
// what it was. A stage that deals stand in cannot go: Conflict with code
// "pipeline.stage_in_use". Open deals take the probability of their stage where
// they have none of their own.
func UpdatePipeline(ctx context.Context, tx *Tx, before, p crm.Pipeline) error {
	row := newPipelineRow(p)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "created_at").WherePK().Where("version = ?", p.Version).Exec(ctx)
	if err := one(res, err, stale()); err != nil {
		return err
	}
	for _, s := range before.Stages {
		if _, stays := p.Stage(s.ID); stays {
			continue
		}
		if err := deleteStage(ctx, tx, s); err != nil {
			return err
		}
	}
	for _, s := range p.Stages {
		was, known := before.Stage(s.ID)
		if !known {
			if err := insertStages(ctx, tx, []crm.Stage{s}); err != nil {
				return err
			}
			continue
		}
		if err := updateStage(ctx, tx, was, s); err != nil {
			return err
		}
	}
	return nil
}

func updateStage(ctx context.Context, tx *Tx, was, s crm.Stage) error {
	if was == s {
		return nil
	}
	row := newStageRow(s)
	if _, err := tx.NewUpdate().Model(&row).Column("name", "position", "probability", "rot_days").WherePK().Exec(ctx); err != nil {
		return err
	}
	if was.Probability == s.Probability {
		return nil
	}
	_, err := tx.NewRaw("UPDATE deal SET probability = ?, weighted = (amount * ? + ?) / ? WHERE stage_id = ? AND outcome = 'open' AND own_probability IS NULL",
		s.Probability, s.Probability, crm.MaxProbability/2, crm.MaxProbability, ID(s.ID)).Exec(ctx)
	return err
}

func deleteStage(ctx context.Context, tx *Tx, s crm.Stage) error {
	used, err := tx.NewSelect().Model((*dealRow)(nil)).Where("stage_id = ?", ID(s.ID)).Exists(ctx)
	if err != nil {
		return err
	}
	if used {
		return fault.New(fault.Conflict, "pipeline.stage_in_use", "Deals stand in this stage. Move them to another one first.").With("stage", s.Name)
	}
	_, err = tx.NewRaw("DELETE FROM deal_stage WHERE id = ?", ID(s.ID)).Exec(ctx)
	return err
}

type reasonRow struct {
	bun.BaseModel `bun:"table:deal_reason,alias:r"`
	ID            ID `bun:",pk"`
	Outcome       string
	Name          string
	Position      int64
	Active        bool
	Version       int64
}

func newReasonRow(r crm.Reason) reasonRow {
	return reasonRow{ID: ID(r.ID), Outcome: string(r.Outcome), Name: r.Name, Position: r.Position, Active: r.Active, Version: r.Version}
}

// Reasons gives every reason, won before lost, in their order.
func Reasons(ctx context.Context, tx *Tx) ([]crm.Reason, error) {
	var rows []reasonRow
	if err := tx.NewSelect().Model(&rows).Order("outcome DESC", "position", "id").Scan(ctx); err != nil {
		return nil, err
	}
	all := make([]crm.Reason, len(rows))
	for i, r := range rows {
		all[i] = crm.Reason{ID: crm.ID(r.ID), Outcome: crm.DealOutcome(r.Outcome), Name: r.Name, Position: r.Position, Active: r.Active, Version: r.Version}
	}
	return all, nil
}

// InsertReason adds a reason.
func InsertReason(ctx context.Context, tx *Tx, r crm.Reason) error {
	row := newReasonRow(r)
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// UpdateReason replaces the version r carries.
func UpdateReason(ctx context.Context, tx *Tx, r crm.Reason) error {
	row := newReasonRow(r)
	row.Version++
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "outcome").WherePK().Where("version = ?", r.Version).Exec(ctx)
	return one(res, err, stale())
}
