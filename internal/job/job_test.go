package job_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"testing"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/job"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// house is a core with a runner that knows one kind of job.
type house struct {
	core   *service.Core
	runner *job.Runner
}

func open(t *testing.T, st *store.Store, work service.Handler) house {
	t.Helper()
	core := service.NewCore(st, t.TempDir(), slog.New(slog.DiscardHandler))
	runner, err := job.New(t.Context(), core, "test", map[string]service.Handler{"work": work})
	if err != nil {
		t.Fatal(err)
	}
	return house{core, runner}
}

func (h house) start(t *testing.T) {
	t.Helper()
	if err := h.runner.Start(context.WithoutCancel(t.Context())); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.runner.Stop(context.Background()); err != nil {
			t.Error(err)
		}
	})
}

func (h house) queue(t *testing.T, id crm.ID) {
	t.Helper()
	err := h.core.Store.Write(t.Context(), h.core.Now(), func(tx *store.Tx) error {
		if err := store.InsertJob(t.Context(), tx, crm.Job{ID: id, Kind: "work", Payload: []byte("{}")}); err != nil {
			return err
		}
		return h.core.Enqueue(t.Context(), tx, id)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// await asks until the job has come to an end, as a screen does.
func (h house) await(t *testing.T, id crm.ID) crm.Job {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		j, err := service.Jobs{Core: h.core}.Get(ctx, access.System, id)
		if err != nil {
			t.Fatal(err)
		}
		if j.State.Final() {
			return j
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			t.Fatalf("the job is still %s", j.State)
		}
	}
}

func TestAJobReportsAndEnds(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		var h house
		h = open(t, st, func(ctx context.Context, j crm.Job, report service.Report) error {
			report("counting", 5, 10)
			if got, err := (service.Jobs{Core: h.core}).Get(ctx, access.System, j.ID); err != nil || got.Stage != "counting" || got.Done != 5 || got.State != crm.JobRunning {
				t.Errorf("while running: %+v, %v", got, err)
			}
			return nil
		})
		h.start(t)
		h.queue(t, crm.ID{1})
		if j := h.await(t, crm.ID{1}); j.State != crm.JobDone || j.FinishedAt == nil {
			t.Errorf("got %+v", j)
		}
	})
}

func TestAFailedJobKeepsItsCodeAndHidesInternals(t *testing.T) {
	cases := map[string]error{
		"import.empty": fault.New(fault.Invalid, "import.empty", "The file has no rows."),
		"internal":     fault.Wrap(context.DeadlineExceeded, "reading a secret path"),
	}
	for code, cause := range cases {
		t.Run(code, func(t *testing.T) {
			h := open(t, storetest.SQLite(t), func(context.Context, crm.Job, service.Report) error { return cause })
			h.start(t)
			h.queue(t, crm.ID{1})
			j := h.await(t, crm.ID{1})
			var p job.Problem
			if err := json.Unmarshal([]byte(j.Error), &p); err != nil || j.State != crm.JobFailed || p.Code != code {
				t.Errorf("got %+v, %v", j, err)
			}
		})
	}
}

func TestAPanicFailsTheJobAndNotTheServer(t *testing.T) {
	h := open(t, storetest.SQLite(t), func(context.Context, crm.Job, service.Report) error { panic("oops") })
	h.start(t)
	h.queue(t, crm.ID{1})
	if j := h.await(t, crm.ID{1}); j.State != crm.JobFailed {
		t.Errorf("got %+v", j)
	}
}

func TestARunningJobCanBeCancelled(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		running := make(chan struct{})
		h := open(t, st, func(ctx context.Context, _ crm.Job, _ service.Report) error {
			close(running)
			<-ctx.Done()
			return ctx.Err()
		})
		h.start(t)
		h.queue(t, crm.ID{1})
		<-running
		if err := (service.Jobs{Core: h.core}).Cancel(t.Context(), access.System, crm.ID{1}); err != nil {
			t.Fatal(err)
		}
		if j := h.await(t, crm.ID{1}); j.State != crm.JobCancelled {
			t.Errorf("got %+v", j)
		}
	})
}

func TestAQueuedJobIsCancelledAtOnceAndNeverRuns(t *testing.T) {
	h := open(t, storetest.SQLite(t), func(context.Context, crm.Job, service.Report) error {
		t.Error("a cancelled job ran")
		return nil
	})
	h.queue(t, crm.ID{1})
	if err := (service.Jobs{Core: h.core}).Cancel(t.Context(), access.System, crm.ID{1}); err != nil {
		t.Fatal(err)
	}
	h.queue(t, crm.ID{2})
	err := h.core.Store.Write(t.Context(), h.core.Now(), func(tx *store.Tx) error {
		return store.FinishJob(t.Context(), tx, crm.ID{2}, crm.JobDone, "", "")
	})
	if err != nil {
		t.Fatal(err)
	}
	h.start(t)
	if j := h.await(t, crm.ID{1}); j.State != crm.JobCancelled {
		t.Errorf("got %+v", j)
	}
}

// A process that dies leaves its job marked as running. The next one on the
// same node takes it up again.
func TestAJobOfAProcessThatDiedRunsAgain(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		begun := make(chan struct{})
		first := open(t, st, func(ctx context.Context, _ crm.Job, _ service.Report) error {
			close(begun)
			<-ctx.Done()
			return ctx.Err()
		})
		if err := first.runner.Start(context.WithoutCancel(t.Context())); err != nil {
			t.Fatal(err)
		}
		first.queue(t, crm.ID{1})
		<-begun
		second := open(t, st, func(context.Context, crm.Job, service.Report) error { return nil })
		if err := first.runner.Stop(context.Background()); err != nil {
			t.Fatal(err)
		}
		second.start(t)
		if j := second.await(t, crm.ID{1}); j.State != crm.JobDone {
			t.Errorf("got %+v", j)
		}
	})
}

// Processes that start at once on a new database make its tables once.
func TestSeveralProcessesMayStartAtOnce(t *testing.T) {
	url := storetest.PostgresURL(t)
	failed := make(chan error)
	for range 4 {
		go func() {
			st, err := store.Open(t.Context(), store.Config{DatabaseURL: url})
			if err != nil {
				failed <- err
				return
			}
			_, err = job.New(t.Context(), service.NewCore(st, t.TempDir(), slog.New(slog.DiscardHandler)), "test", nil)
			failed <- errors.Join(err, st.Close())
		}()
	}
	for range 4 {
		if err := <-failed; err != nil {
			t.Error(err)
		}
	}
}
