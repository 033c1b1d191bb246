package service

import (
	"context"
	"encoding/json"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/abc"
	"kaymak/internal/sample"
	"kaymak/internal/store"
)

// Samples are the use cases around the sample company.
type Samples struct{ *Core }

// SampleWish says which sample company is wanted.
type SampleWish struct {
	Language string `json:"language"`
	Seed     uint64 `json:"seed"`
}

// SampleResult says what was brought.
type SampleResult struct {
	Companies int `json:"companies"`
	Payments  int `json:"payments"`
	People    int `json:"people"`
}

// Start queues the loading of the sample company and gives the job. It is
// refused with code "sample.not_empty" when there are companies already.
func (s Samples) Start(ctx context.Context, a access.Actor, wish SampleWish) (job crm.ID, err error) {
	if err := access.May(a, access.Administer); err != nil {
		return job, err
	}
	if !crm.KnownLanguage(wish.Language) {
		var f fault.Fields
		f.Add("language", "language.unknown", "must be en, ru or bg")
		return job, f.Err()
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := demandEmpty(ctx, tx); err != nil {
			return err
		}
		job, err = s.enqueue(ctx, tx, a, "sample", crm.ID{}, wish)
		return err
	})
	return job, err
}

// sampleHandler loads the sample company as a job.
func sampleHandler(c *Core) Handler {
	return func(ctx context.Context, j crm.Job, report Report) error {
		var wish SampleWish
		if err := json.Unmarshal(j.Payload, &wish); err != nil {
			return fault.Wrap(err, "reading the job")
		}
		return c.write(ctx, func(tx *store.Tx) error {
			result, err := fillSample(ctx, tx, access.Actor{UserID: j.UserID}, wish, report)
			if err != nil {
				return err
			}
			return finish(ctx, tx, j, result)
		})
	}
}

// Fill loads the sample company at once, for whoever owns the data folder.
// Without a workspace it makes one whose administrator the first run still asks for.
func (s Samples) Fill(ctx context.Context, wish SampleWish, report Report) (result SampleResult, err error) {
	err = s.write(ctx, func(tx *store.Tx) error {
		result, err = fillSample(ctx, tx, access.System, wish, report)
		return err
	})
	return result, err
}

func demandEmpty(ctx context.Context, tx *store.Tx) error {
	has, err := store.HasCompanies(ctx, tx)
	if err == nil && has {
		return fault.New(fault.Conflict, "sample.not_empty", "There are companies already. The sample company goes only into an empty workspace.")
	}
	return err
}

func fillSample(ctx context.Context, tx *store.Tx, a access.Actor, wish SampleWish, report Report) (SampleResult, error) {
	if err := demandEmpty(ctx, tx); err != nil {
		return SampleResult{}, err
	}
	day, err := sampleDay(ctx, tx)
	if err != nil {
		return SampleResult{}, err
	}
	d, err := sample.Make(wish.Seed, wish.Language, day)
	if err != nil {
		return SampleResult{}, err
	}
	w, before, err := sampleWorkspace(ctx, tx, wish, d)
	if err != nil {
		return SampleResult{}, err
	}
	l := &sampleLoad{ctx: ctx, tx: tx, wish: wish, data: d, workspace: w, report: report, remember: crm.Sample{Before: before}}
	if err := l.run(); err != nil {
		return SampleResult{}, err
	}
	if err := store.SaveSample(ctx, tx, l.remember); err != nil {
		return SampleResult{}, err
	}
	if err := groupSample(ctx, tx, a, day, report); err != nil {
		return SampleResult{}, err
	}
	if err := l.schedules(a); err != nil {
		return SampleResult{}, err
	}
	result := SampleResult{len(d.Companies), len(d.Payments), len(d.People)}
	return result, record(ctx, tx, a, "workspace", crm.WorkspaceID, "sample_loaded", workspaceChanges(before, w)...)
}

// groupSample applies the usual analysis of the last twelve full months, so that
// every screen has something to show.
func groupSample(ctx context.Context, tx *store.Tx, a access.Actor, day civil.Date, report Report) error {
	w := suggestedWindow(day, AnalysisGround{})
	question, err := json.Marshal(AnalysisQuestion{From: w.From, To: w.To, Measure: crm.Revenue, Rule: abc.DefaultRule()})
	if err != nil {
		return fault.Wrap(err, "writing an analysis")
	}
	run := crm.AnalysisRun{ID: newID(), State: crm.RunRunning, Question: question, Result: []byte("{}"), UserID: a.UserID, CreatedAt: tx.Now}
	if err := store.InsertRun(ctx, tx, run); err != nil {
		return err
	}
	_, err = applyRun(ctx, tx, a, &run, report)
	return err
}

// sampleDay is today in the workspace, or in UTC where there is none yet.
func sampleDay(ctx context.Context, tx *store.Tx) (civil.Date, error) {
	day, err := today(ctx, tx, tx.Now)
	if fault.Is(err, fault.NotFound) {
		return civil.DateOf(tx.Now, time.UTC), nil
	}
	return day, err
}

// sampleWorkspace gives the workspace the sample's name, currency and country,
// and what it was before.
func sampleWorkspace(ctx context.Context, tx *store.Tx, wish SampleWish, d sample.Data) (w, before crm.Workspace, err error) {
	before, err = store.Workspace(ctx, tx)
	missing := fault.Is(err, fault.NotFound)
	if err != nil && !missing {
		return w, before, err
	}
	w = before
	if missing {
		w.TimeZone, w.Language = d.TimeZone, wish.Language
	}
	w.Name, w.Currency, w.Country, w.Demo = d.Name, d.Currency, d.Country, true
	w.PotentialCuts = defaultPotentialCuts(d.Currency)
	if !missing {
		return w, before, store.UpdateWorkspace(ctx, tx, w)
	}
	if err := store.InsertWorkspace(ctx, tx, w); err != nil {
		return w, before, err
	}
	return w, before, seed(ctx, tx, w, crm.ID{})
}

// Remove takes the sample company away and gives the workspace its own settings
// back. What people added beside it stays.
func (s Samples) Remove(ctx context.Context, a access.Actor) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		brought, err := store.Sample(ctx, tx)
		if err != nil {
			return err
		}
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		if err := store.RemoveSample(ctx, tx, brought); err != nil {
			return err
		}
		after := withoutSample(w, brought.Before)
		if err := store.UpdateWorkspace(ctx, tx, after); err != nil {
			return err
		}
		if err := reclassify(ctx, tx, after.PotentialCuts); err != nil {
			return err
		}
		return record(ctx, tx, a, "workspace", crm.WorkspaceID, "sample_removed", workspaceChanges(w, after)...)
	})
}

func withoutSample(w, before crm.Workspace) crm.Workspace {
	w.Demo = false
	if before.Name != "" {
		w.Name, w.Currency, w.Country, w.PotentialCuts = before.Name, before.Currency, before.Country, before.PotentialCuts
	}
	return w
}
