// Package job runs background work through River, on both engines. What a kind
// of job does is a service.Handler; this package queues, starts, reports,
// cancels and, after a crash, starts again.
//
// A handler does its work and marks its job done in one transaction, so running
// it again after a kill is always right: it has done everything or nothing.
package job

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/rivermigrate"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/store"
)

// Runner queues jobs and works on them.
type Runner struct {
	core     *service.Core
	handlers map[string]service.Handler
	queue    *queue
	log      *slog.Logger
}

// maxAttempts bounds how often a job is started again after its process died.
const maxAttempts = 5

// New prepares the runner, brings the queue's own tables up to date and makes
// core enqueue through it. node names this process among others on the same
// database; it must stay the same over a restart.
func New(ctx context.Context, core *service.Core, node string, handlers map[string]service.Handler) (*Runner, error) {
	r := &Runner{core: core, handlers: handlers, log: core.Log}
	driver := riverDriver(core.Store)
	migrator, err := rivermigrate.New(driver, &rivermigrate.Config{Logger: quiet()})
	if err != nil {
		return nil, fault.Wrap(err, "preparing the job queue")
	}
	err = core.Store.Alone(ctx, func() error {
		_, err := migrator.Migrate(ctx, rivermigrate.DirectionUp, nil)
		return err
	})
	if err != nil {
		return nil, fault.Wrap(err, "upgrading the job queue")
	}
	workers := river.NewWorkers()
	river.AddWorker(workers, &worker{runner: r})
	client, err := river.NewClient(driver, &river.Config{
		ID: node, Workers: workers, Queues: map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: 2}},
		JobTimeout: -1, MaxAttempts: maxAttempts, RescueStuckJobsAfter: 6 * time.Hour,
		FetchCooldown: 100 * time.Millisecond, FetchPollInterval: 250 * time.Millisecond, PollOnly: true, Logger: quiet(),
	})
	if err != nil {
		return nil, fault.Wrap(err, "starting the job queue")
	}
	r.queue = &queue{client}
	core.Enqueue = r.enqueue
	if err := core.Store.ReleaseJobs(ctx, node); err != nil {
		return nil, err
	}
	return r, nil
}

// quiet keeps the queue's own chatter out of our log: its housekeeping warns
// whenever a big job holds SQLite's only writer.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

// args is what the queue keeps of a job: only its name.
type args struct {
	JobID crm.ID `json:"job_id"`
}

// Kind names our one kind of queue entry.
func (args) Kind() string { return "kaymak" }

func (r *Runner) enqueue(ctx context.Context, tx *store.Tx, id crm.ID) error {
	_, err := r.queue.InsertTx(ctx, tx.Tx.Tx, args{id}, nil)
	return fault.Wrap(err, "queueing a job")
}

// Start begins to work; Stop lets running jobs go back to the queue.
func (r *Runner) Start(ctx context.Context) error {
	return fault.Wrap(r.queue.Start(ctx), "starting the job queue")
}

// Stop interrupts running jobs, which roll back and start again next time.
func (r *Runner) Stop(ctx context.Context) error {
	return fault.Wrap(r.queue.StopAndCancel(ctx), "stopping the job queue")
}

type worker struct {
	river.WorkerDefaults[args]
	runner *Runner
}

// Work runs one job to its end.
func (w *worker) Work(ctx context.Context, entry *river.Job[args]) error {
	return w.runner.work(ctx, entry.Args.JobID)
}

func (r *Runner) work(ctx context.Context, id crm.ID) error {
	j, err := r.begin(ctx, id)
	if err != nil || j.State.Final() {
		return err
	}
	running, cancel := context.WithCancel(ctx)
	defer cancel()
	r.core.Board.Begin(id, cancel)
	stopMirror := r.mirror(running, id)
	err = r.handle(running, j)
	stopMirror()
	cancelled := r.core.Board.End(id)
	if ctx.Err() != nil {
		return ctx.Err() // the process is stopping: the job starts again next time
	}
	return r.end(ctx, j, cancelled, err)
}

func (r *Runner) begin(ctx context.Context, id crm.ID) (j crm.Job, err error) {
	err = r.core.Store.Write(ctx, r.core.Now(), func(tx *store.Tx) error {
		if j, err = store.Job(ctx, tx, id); err != nil || j.State.Final() {
			return err
		}
		return store.StartJob(ctx, tx, id)
	})
	return j, err
}

// handle runs the kind's handler; a panic fails the job, not the server.
func (r *Runner) handle(ctx context.Context, j crm.Job) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fault.New(fault.Internal, "internal", "Something went wrong on our side.")
			r.log.Error("job panicked", "job", j.ID.String(), "kind", j.Kind, "panic", p)
		}
	}()
	handler, ok := r.handlers[j.Kind]
	if !ok {
		return fault.Newf(fault.Internal, "job.unknown_kind", "This version cannot do %q.", j.Kind).With("kind", j.Kind)
	}
	return handler(ctx, j, r.core.Board.Reporter(j.ID))
}

// Problem is how a failed job's fault is kept.
type Problem struct {
	Code    string            `json:"code"`
	Message string            `json:"message"`
	Params  map[string]string `json:"params,omitempty"`
}

func (r *Runner) end(ctx context.Context, j crm.Job, cancelled bool, cause error) error {
	state, problem := crm.JobDone, ""
	switch {
	case cause != nil && cancelled:
		state = crm.JobCancelled
	case cause != nil:
		state = crm.JobFailed
		r.log.Error("job failed", "job", j.ID.String(), "kind", j.Kind, "error", cause)
		problem = describe(cause)
	}
	return r.core.EndJob(ctx, j, state, problem)
}

// describe keeps what the user may see of a fault.
func describe(err error) string {
	p := Problem{Code: "internal", Message: "Something went wrong on our side."}
	if e, ok := fault.As(err); ok && e.Kind != fault.Internal {
		p = Problem{Code: e.Code, Message: e.Message, Params: e.Params}
		if len(e.Fields) > 0 {
			p = Problem{Code: e.Fields[0].Code, Message: e.Fields[0].Path + " " + e.Fields[0].Detail, Params: e.Fields[0].Params}
		}
	}
	b, err := json.Marshal(p)
	if err != nil {
		return `{"code":"internal"}`
	}
	return string(b)
}

// mirror writes the live progress to the database for other processes and
// listens for their wish to cancel, where other processes exist.
func (r *Runner) mirror(ctx context.Context, id crm.ID) (stop func()) {
	if !r.core.Store.Shared() {
		return func() {}
	}
	done := make(chan struct{})
	finished := make(chan struct{})
	go func() {
		defer close(finished)
		tick := time.NewTicker(500 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				if err := r.mirrorOnce(ctx, id); err != nil && !errors.Is(err, context.Canceled) {
					r.log.Warn("job progress was not saved", "job", id.String(), "error", err)
				}
			}
		}
	}()
	return func() { close(done); <-finished }
}

func (r *Runner) mirrorOnce(ctx context.Context, id crm.ID) error {
	p, ok := r.core.Board.Read(id)
	if !ok {
		return nil
	}
	cancelling := false
	err := r.core.Store.Write(ctx, r.core.Now(), func(tx *store.Tx) (err error) {
		cancelling, err = store.SaveProgress(ctx, tx, id, p.Stage, p.Done, p.Total)
		return err
	})
	if cancelling {
		r.core.Board.Cancel(id)
	}
	return err
}
