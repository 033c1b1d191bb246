package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type jobRow struct {
	bun.BaseModel `bun:"table:job,alias:j"`
	ID            ID `bun:",pk"`
	Kind          string
	State         string
	SubjectID     ID
	UserID        ID
	Payload       string
	Stage         string
	Done          int64
	Total         int64
	Cancelling    bool
	Error         string
	Result        string
	CreatedAt     int64
	FinishedAt    *int64
}

func (r jobRow) job() crm.Job {
	j := crm.Job{
		ID: crm.ID(r.ID), Kind: r.Kind, State: crm.JobState(r.State), SubjectID: crm.ID(r.SubjectID), UserID: crm.ID(r.UserID), Payload: []byte(r.Payload),
		Stage: r.Stage, Done: r.Done, Total: r.Total, Cancelling: r.Cancelling, Error: r.Error, Result: r.Result, CreatedAt: instant(r.CreatedAt),
	}
	if r.FinishedAt != nil {
		t := instant(*r.FinishedAt)
		j.FinishedAt = &t
	}
	return j
}

// InsertJob adds a queued job.
func InsertJob(ctx context.Context, tx *Tx, j crm.Job) error {
	row := jobRow{ID: ID(j.ID), Kind: j.Kind, State: string(crm.JobQueued), SubjectID: ID(j.SubjectID), UserID: ID(j.UserID), Payload: string(j.Payload), CreatedAt: millis(tx.Now)}
	_, err := tx.NewInsert().Model(&row).Exec(ctx)
	return err
}

// Job finds a job.
func Job(ctx context.Context, tx *Tx, id crm.ID) (crm.Job, error) {
	var row jobRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.Job{}, found(err, "job")
	}
	return row.job(), nil
}

// OpenJobs gives the jobs that have not come to an end, oldest first.
func OpenJobs(ctx context.Context, tx *Tx) ([]crm.Job, error) {
	var rows []jobRow
	if err := tx.NewSelect().Model(&rows).Where("state IN ('queued', 'running')").Order("created_at").Limit(100).Scan(ctx); err != nil {
		return nil, err
	}
	jobs := make([]crm.Job, len(rows))
	for i, r := range rows {
		jobs[i] = r.job()
	}
	return jobs, nil
}

// StartJob marks a job as running.
func StartJob(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewUpdate().Model((*jobRow)(nil)).Set("state = ?", string(crm.JobRunning)).Where("id = ? AND state IN ('queued', 'running')", ID(id)).Exec(ctx)
	return err
}

// FinishJob writes a job's end. Called in the transaction that holds the job's
// work, it makes the work and its end one thing: a killed job is either done
// or has done nothing.
func FinishJob(ctx context.Context, tx *Tx, id crm.ID, state crm.JobState, result, problem string) error {
	_, err := tx.NewUpdate().Model((*jobRow)(nil)).
		Set("state = ?", string(state)).Set("result = ?", result).Set("error = ?", problem).Set("finished_at = ?", millis(tx.Now)).Set("done = total").
		Where("id = ? AND state IN ('queued', 'running')", ID(id)).Exec(ctx)
	return err
}

// RequestCancel asks a job to stop, wherever it runs.
func RequestCancel(ctx context.Context, tx *Tx, id crm.ID) error {
	_, err := tx.NewUpdate().Model((*jobRow)(nil)).Set("cancelling = ?", true).Where("id = ? AND state IN ('queued', 'running')", ID(id)).Exec(ctx)
	return err
}

// SaveProgress writes how far a job has come and tells whether it was asked to stop.
func SaveProgress(ctx context.Context, tx *Tx, id crm.ID, stage string, done, total int64) (cancelling bool, err error) {
	err = tx.NewUpdate().Model((*jobRow)(nil)).Set("stage = ?", stage).Set("done = ?", done).Set("total = ?", total).
		Where("id = ?", ID(id)).Returning("cancelling").Scan(ctx, &cancelling)
	return cancelling, err
}

// ReleaseJobs gives jobs back to the queue that a process of this node was
// working on when it died. On SQLite no other process can be at work.
func (s *Store) ReleaseJobs(ctx context.Context, node string) error {
	mine := "1 = 1"
	if s.Shared() {
		mine = "attempted_by[array_upper(attempted_by, 1)] = ?"
	}
	_, err := s.writer.NewRaw("UPDATE river_job SET state = 'available' WHERE state = 'running' AND "+mine, node).Exec(ctx)
	return s.fail(err)
}
