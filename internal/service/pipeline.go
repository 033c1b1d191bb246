package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Pipelines are the use cases of pipelines, their stages, and the reasons why
// deals are won and lost. Everybody reads them, who manages changes them.
type Pipelines struct{ *Core }

// List gives every pipeline in their order. A workspace from before there were
// deals gets its first one now.
func (s Pipelines) List(ctx context.Context, a access.Actor) (all []crm.Pipeline, err error) {
	if err := access.May(a, access.Read); err != nil {
		return nil, err
	}
	read := func(tx *store.Tx) error {
		all, err = store.Pipelines(ctx, tx)
		return err
	}
	if err := s.view(ctx, read); err != nil || len(all) > 0 {
		return all, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := seedPipelines(ctx, tx); err != nil {
			return err
		}
		return read(tx)
	})
	return all, err
}

// seedPipelines gives a workspace its first pipeline and reasons, in its
// language, once.
func seedPipelines(ctx context.Context, tx *store.Tx) error {
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return err
	}
	p := crm.DefaultPipeline(w.Language)
	p.CreatedAt, p.UpdatedAt = tx.Now, tx.Now
	for i := range p.Stages {
		p.Stages[i].ID = newID()
	}
	added, err := store.InsertPipeline(ctx, tx, p)
	if err != nil || !added {
		return err
	}
	for _, r := range crm.DefaultReasons(w.Language) {
		r.ID = newID()
		if err := store.InsertReason(ctx, tx, r); err != nil {
			return err
		}
	}
	return nil
}

// Create adds a pipeline after the others.
func (s Pipelines) Create(ctx context.Context, a access.Actor, p crm.Pipeline) (crm.Pipeline, error) {
	if err := access.May(a, access.Manage); err != nil {
		return p, err
	}
	p.ID, p.Version, p.Active = newID(), 1, true
	p, err := crm.CheckPipeline(withStageIDs(p, crm.Pipeline{}))
	if err != nil {
		return p, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		all, err := store.Pipelines(ctx, tx)
		if err != nil {
			return err
		}
		p.Position, p.CreatedAt, p.UpdatedAt = int64(len(all)+1), tx.Now, tx.Now
		if _, err := store.InsertPipeline(ctx, tx, p); err != nil {
			return err
		}
		return record(ctx, tx, a, "pipeline", p.ID, "created", crm.Change{Field: "name", After: p.Name})
	})
	return p, err
}

// withStageIDs names the stages that are new; ids of other pipelines' stages are
// replaced too.
func withStageIDs(p, before crm.Pipeline) crm.Pipeline {
	stages, seen := make([]crm.Stage, len(p.Stages)), map[crm.ID]bool{}
	for i, stage := range p.Stages {
		if _, known := before.Stage(stage.ID); !known || seen[stage.ID] {
			stage.ID = newID()
		}
		seen[stage.ID] = true
		stages[i] = stage
	}
	p.Stages = stages
	return p
}

// Update replaces the version p carries with its stages. Open deals follow the
// probability of their stage.
func (s Pipelines) Update(ctx context.Context, a access.Actor, p crm.Pipeline) (crm.Pipeline, error) {
	if err := access.May(a, access.Manage); err != nil {
		return p, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := pipeline(ctx, tx, p.ID)
		if err != nil {
			return err
		}
		p.Position, p.CreatedAt = before.Position, before.CreatedAt
		if p, err = crm.CheckPipeline(withStageIDs(p, before)); err != nil {
			return err
		}
		if err := demandActive(ctx, tx, p); err != nil {
			return err
		}
		if err := store.UpdatePipeline(ctx, tx, before, p); err != nil {
			return err
		}
		p.Version++
		return record(ctx, tx, a, "pipeline", p.ID, "updated", pipelineChanges(before, p)...)
	})
	return p, err
}

// demandActive keeps one pipeline for new deals.
func demandActive(ctx context.Context, tx *store.Tx, p crm.Pipeline) error {
	if p.Active {
		return nil
	}
	all, err := store.Pipelines(ctx, tx)
	if err != nil {
		return err
	}
	for _, other := range all {
		if other.ID != p.ID && other.Active {
			return nil
		}
	}
	return fault.New(fault.Conflict, "pipeline.last", "One pipeline must stay in use.")
}

// pipeline finds one.
func pipeline(ctx context.Context, tx *store.Tx, id crm.ID) (crm.Pipeline, error) {
	all, err := store.Pipelines(ctx, tx)
	if err != nil {
		return crm.Pipeline{}, err
	}
	for _, p := range all {
		if p.ID == id {
			return p, nil
		}
	}
	return crm.Pipeline{}, fault.New(fault.NotFound, "pipeline.not_found", "This pipeline does not exist.")
}

func pipelineChanges(before, after crm.Pipeline) []crm.Change {
	var list []crm.Change
	list = changed(list, "name", before.Name, after.Name)
	list = changed(list, "active", before.Active, after.Active)
	list = changed(list, "commit_from", before.CommitFrom, after.CommitFrom)
	for _, stage := range after.Stages {
		was, _ := before.Stage(stage.ID)
		list = changed(list, "stage", was.Name, stage.Name)
		list = changed(list, "probability", was.Probability, stage.Probability)
		list = changed(list, "rot_days", was.RotDays, stage.RotDays)
	}
	for _, stage := range before.Stages {
		if _, stays := after.Stage(stage.ID); !stays {
			list = changed(list, "stage", stage.Name, "")
		}
	}
	return list
}

// Reasons gives every reason, won before lost.
func (s Pipelines) Reasons(ctx context.Context, a access.Actor) (all []crm.Reason, err error) {
	if _, err := s.List(ctx, a); err != nil {
		return nil, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		all, err = store.Reasons(ctx, tx)
		return err
	})
	return all, err
}

// CreateReason adds a reason after the others.
func (s Pipelines) CreateReason(ctx context.Context, a access.Actor, r crm.Reason) (crm.Reason, error) {
	if err := access.May(a, access.Manage); err != nil {
		return r, err
	}
	r, err := crm.CheckReason(r)
	if err != nil {
		return r, err
	}
	r.ID, r.Version, r.Active = newID(), 1, true
	err = s.write(ctx, func(tx *store.Tx) error {
		all, err := store.Reasons(ctx, tx)
		if err != nil {
			return err
		}
		r.Position = int64(len(all) + 1)
		if err := store.InsertReason(ctx, tx, r); err != nil {
			return err
		}
		return record(ctx, tx, a, "deal_reason", r.ID, "created", crm.Change{Field: "name", After: r.Name})
	})
	return r, err
}

// UpdateReason renames a reason, or takes it out of use, of the version r carries.
func (s Pipelines) UpdateReason(ctx context.Context, a access.Actor, r crm.Reason) (crm.Reason, error) {
	if err := access.May(a, access.Manage); err != nil {
		return r, err
	}
	err := s.write(ctx, func(tx *store.Tx) error {
		before, err := reason(ctx, tx, r.ID)
		if err != nil {
			return err
		}
		r.Outcome, r.Position = before.Outcome, before.Position
		if r, err = crm.CheckReason(r); err != nil {
			return err
		}
		if err := store.UpdateReason(ctx, tx, r); err != nil {
			return err
		}
		r.Version++
		list := changed(nil, "name", before.Name, r.Name)
		return record(ctx, tx, a, "deal_reason", r.ID, "updated", changed(list, "active", before.Active, r.Active)...)
	})
	return r, err
}

// reason finds one.
func reason(ctx context.Context, tx *store.Tx, id crm.ID) (crm.Reason, error) {
	all, err := store.Reasons(ctx, tx)
	if err != nil {
		return crm.Reason{}, err
	}
	for _, r := range all {
		if r.ID == id {
			return r, nil
		}
	}
	return crm.Reason{}, fault.New(fault.NotFound, "reason.not_found", "This reason does not exist.")
}
