package service

import (
	"context"
	"encoding/json"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Jobs are the use cases around background work.
type Jobs struct{ *Core }

// Handler does the work of one kind of job. It does all of it in one
// transaction that also calls finish, so that a killed job has done everything
// or nothing and can simply run again.
type Handler func(ctx context.Context, j crm.Job, report Report) error

// enqueue adds a job inside the transaction that asks for it.
func (c *Core) enqueue(ctx context.Context, tx *store.Tx, a access.Actor, kind string, subject crm.ID, payload any) (crm.ID, error) {
	b, err := json.Marshal(payload)
	if err != nil {
		return crm.ID{}, fault.Wrap(err, "writing a job")
	}
	j := crm.Job{ID: newID(), Kind: kind, SubjectID: subject, UserID: a.UserID, Payload: b}
	if err := store.InsertJob(ctx, tx, j); err != nil {
		return crm.ID{}, err
	}
	return j.ID, c.Enqueue(ctx, tx, j.ID)
}

// finish marks a job done inside the transaction that holds its work.
func finish(ctx context.Context, tx *store.Tx, j crm.Job, result any) error {
	b, err := json.Marshal(result)
	if err != nil {
		return fault.Wrap(err, "writing a job's result")
	}
	if err := store.FinishJob(ctx, tx, j.ID, crm.JobDone, string(b), ""); err != nil {
		return err
	}
	return tellJob(ctx, tx, j, crm.JobDone)
}

// EndJob marks a job that did not finish itself, and tells whoever asked for it
// when it failed.
func (c *Core) EndJob(ctx context.Context, j crm.Job, state crm.JobState, problem string) error {
	return c.write(ctx, func(tx *store.Tx) error {
		if err := store.FinishJob(ctx, tx, j.ID, state, "", problem); err != nil || state != crm.JobFailed {
			return err
		}
		return tellJob(ctx, tx, j, state)
	})
}

// Get shows a job with its live progress.
func (s Jobs) Get(ctx context.Context, a access.Actor, id crm.ID) (j crm.Job, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		j, err = store.Job(ctx, tx, id)
		return err
	})
	if err != nil {
		return j, err
	}
	if err := mayFollow(a, j); err != nil {
		return crm.Job{}, err
	}
	return s.live(j), nil
}

// Open shows the jobs that have not come to an end and that the actor may follow.
func (s Jobs) Open(ctx context.Context, a access.Actor) ([]crm.Job, error) {
	var open []crm.Job
	err := s.view(ctx, func(tx *store.Tx) error {
		all, err := store.OpenJobs(ctx, tx)
		for _, j := range all {
			if mayFollow(a, j) == nil {
				open = append(open, s.live(j))
			}
		}
		return err
	})
	return open, err
}

func (s Jobs) live(j crm.Job) crm.Job {
	if p, ok := s.Board.Read(j.ID); ok && !j.State.Final() {
		j.State, j.Stage, j.Done, j.Total = crm.JobRunning, p.Stage, p.Done, p.Total
	}
	return j
}

// mayFollow lets people see their own jobs, and managers everybody's.
func mayFollow(a access.Actor, j crm.Job) error {
	if j.UserID == a.UserID {
		return nil
	}
	return access.May(a, access.Manage)
}

// Cancel asks a job to stop. A queued job ends at once; a running one stops at
// the next chance and leaves everything as it was.
func (s Jobs) Cancel(ctx context.Context, a access.Actor, id crm.ID) error {
	j, err := s.Get(ctx, a, id)
	if err != nil {
		return err
	}
	if j.State.Final() {
		return fault.New(fault.Conflict, "job.finished", "This work has already come to an end.")
	}
	if s.Board.Cancel(id) {
		return nil
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if j.State == crm.JobQueued {
			return store.FinishJob(ctx, tx, id, crm.JobCancelled, "", "")
		}
		return store.RequestCancel(ctx, tx, id)
	})
}
