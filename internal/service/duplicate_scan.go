package service

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// scanKind is the job that looks for duplicates in the whole base.
const scanKind = "duplicate.scan"

const (
	// scanPairs is how many pairs are loaded and weighed together.
	scanPairs = 2000
	// scanKept is how many pairs are kept, the likeliest ones.
	scanKept = 100_000
	// crowdsTold is how many crowds are told.
	crowdsTold = 20
	// scanTold companies are read between two words on how far it is.
	scanTold = 1000
)

// ScanResult is what a search of the whole base came to.
type ScanResult struct {
	Companies int64       `json:"companies"` // looked at
	Pairs     int64       `json:"pairs"`     // that may be one
	Full      bool        `json:"full"`      // there may be more than could be compared or kept
	Crowds    []ScanCrowd `json:"crowds"`    // what so many share that it is no sign
}

// ScanCrowd is something that so many companies share that they were not compared
// for it.
type ScanCrowd struct {
	Reason    crm.Likeness `json:"reason"`
	Size      int          `json:"size"`
	CompanyID crm.ID       `json:"company_id"` // one of them
	Name      string       `json:"-"`          // of that one, where the actor sees it
}

// Scan queues the job that looks for duplicates in the whole base.
func (s Duplicates) Scan(ctx context.Context, a access.Actor) (job crm.ID, err error) {
	if err := access.May(a, access.Manage); err != nil {
		return job, err
	}
	if err := mayMerge(a); err != nil {
		return job, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		running, err := scanning(ctx, tx)
		if err != nil {
			return err
		}
		if !running.IsZero() {
			return fault.New(fault.Conflict, "duplicate.scanning", "Duplicates are being looked for already.")
		}
		job, err = s.enqueue(ctx, tx, a, scanKind, crm.ID{}, struct{}{})
		return err
	})
	return job, err
}

// scanning gives the job that looks for duplicates now; the zero ID where none does.
func scanning(ctx context.Context, tx *store.Tx) (crm.ID, error) {
	open, err := store.OpenJobs(ctx, tx)
	for _, j := range open {
		if j.Kind == scanKind {
			return j.ID, err
		}
	}
	return crm.ID{}, err
}

// scan is the job: it reads and compares without holding anybody up, then replaces
// what the search before found.
func (s Duplicates) scan(ctx context.Context, j crm.Job, report Report) error {
	var result ScanResult
	var pairs []crm.Pair
	err := s.view(ctx, func(tx *store.Tx) (err error) {
		pairs, result, err = scanned(ctx, tx, report)
		return err
	})
	if err != nil {
		return err
	}
	report("writing", 0, 0)
	return s.write(ctx, func(tx *store.Tx) error {
		if err := store.ReplaceDuplicates(ctx, tx, slices.Values(pairs)); err != nil {
			return err
		}
		return finish(ctx, tx, j, result)
	})
}

func scanned(ctx context.Context, tx *store.Tx, report Report) (pairs []crm.Pair, r ScanResult, err error) {
	total, err := store.CountRecognised(ctx, tx)
	if err != nil {
		return nil, r, err
	}
	var sift crm.Sift
	var ids []crm.ID
	err = store.EachRecognised(ctx, tx, func(c crm.Company) error {
		sift.Add(c)
		if ids = append(ids, c.ID); len(ids)%scanTold == 0 {
			report("reading", int64(len(ids)), max(total, int64(len(ids))))
		}
		return ctx.Err()
	})
	if err != nil {
		return nil, r, err
	}
	places := sift.Pairs(func(done, total int) bool {
		report("comparing", int64(done), int64(total))
		return ctx.Err() == nil
	})
	if ctx.Err() != nil {
		return nil, r, ctx.Err()
	}
	r.Companies, r.Full = int64(len(ids)), sift.Full
	for _, w := range sift.Crowds[:min(len(sift.Crowds), crowdsTold)] {
		r.Crowds = append(r.Crowds, ScanCrowd{Reason: w.Reason, Size: w.Size, CompanyID: ids[w.Place]})
	}
	for done := 0; done < len(places); done += scanPairs {
		report("weighing", int64(done), int64(len(places)))
		part, err := weigh(ctx, tx, ids, places[done:min(done+scanPairs, len(places))])
		if err != nil {
			return nil, r, err
		}
		if pairs = append(pairs, part...); len(pairs) > 2*scanKept {
			pairs, r.Full = likeliest(pairs), true
		}
	}
	r.Full = r.Full || len(pairs) > scanKept
	pairs = likeliest(pairs)
	r.Pairs = int64(len(pairs))
	return pairs, r, ctx.Err()
}

// weigh gives those of the pairs that may be one.
func weigh(ctx context.Context, tx *store.Tx, ids []crm.ID, places [][2]int) (pairs []crm.Pair, err error) {
	var both []crm.ID
	for _, p := range places {
		both = append(both, ids[p[0]], ids[p[1]])
	}
	slices.SortFunc(both, func(a, b crm.ID) int { return bytes.Compare(a[:], b[:]) })
	companies, err := store.CompaniesByID(ctx, tx, slices.Compact(both))
	for _, p := range places {
		one, other := ids[p[0]], ids[p[1]]
		if reasons, score := crm.Alike(companies[one], companies[other]); score > 0 {
			pairs = append(pairs, crm.Pair{OneID: one, OtherID: other, Reasons: reasons, Score: score})
		}
	}
	return pairs, err
}

// likeliest keeps as many pairs as are kept.
func likeliest(pairs []crm.Pair) []crm.Pair {
	slices.SortStableFunc(pairs, func(a, b crm.Pair) int { return cmp.Compare(b.Score, a.Score) })
	return pairs[:min(len(pairs), scanKept)]
}

// DuplicatePage is a part of the pairs that may be one.
type DuplicatePage struct {
	Pairs []DuplicatePair
	Next  string
	// Scan is what the last search of the whole base came to, and when; nil where
	// nobody has looked yet.
	Scan      *ScanResult
	ScannedAt time.Time
	JobID     crm.ID // the search under way; zero where none is
}

// DuplicatePair is two companies that may be one, as they are now.
type DuplicatePair struct {
	One, Other crm.Company
	Reasons    []crm.Likeness
	Score      int
}

// List gives the pairs of companies that the last search found and the actor may
// merge, as far as they are still alike, the likeliest first.
func (s Duplicates) List(ctx context.Context, a access.Actor, after string, limit int) (page DuplicatePage, err error) {
	if err := mayMerge(a); err != nil {
		return page, err
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		if page.JobID, err = scanning(ctx, tx); err != nil {
			return err
		}
		if err := page.last(ctx, tx); err != nil || page.Scan == nil {
			return err
		}
		pairs, next, err := store.Duplicates(ctx, tx, access.Over(a, crm.NounCompany, crm.DeedEdit), after, limit)
		if err != nil {
			return err
		}
		page.Next = next
		if err := page.nameCrowds(ctx, tx, a); err != nil {
			return err
		}
		return page.load(ctx, tx, a, pairs)
	})
	return page, err
}

// last tells of the last search.
func (p *DuplicatePage) last(ctx context.Context, tx *store.Tx) error {
	j, err := store.LastJob(ctx, tx, scanKind)
	if err != nil || j.ID.IsZero() {
		return err
	}
	p.Scan, p.ScannedAt = &ScanResult{}, *j.FinishedAt
	return fault.Wrap(json.Unmarshal([]byte(j.Result), p.Scan), "reading a search for duplicates")
}

// nameCrowds names one company of each crowd, and forgets those out of sight.
func (p *DuplicatePage) nameCrowds(ctx context.Context, tx *store.Tx, a access.Actor) error {
	var ids []crm.ID
	for _, w := range p.Scan.Crowds {
		ids = append(ids, w.CompanyID)
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	for i, w := range p.Scan.Crowds {
		if c := companies[w.CompanyID]; access.Sees(a, crm.NounCompany, c.Owners()...) && c.Status != store.DeletedStatus {
			p.Scan.Crowds[i].Name = c.Name
		} else {
			p.Scan.Crowds[i].CompanyID = crm.ID{}
		}
	}
	return err
}

func (p *DuplicatePage) load(ctx context.Context, tx *store.Tx, a access.Actor, pairs []crm.Pair) error {
	var ids []crm.ID
	for _, pair := range pairs {
		ids = append(ids, pair.OneID, pair.OtherID)
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	for _, pair := range pairs {
		one, other := companies[pair.OneID], companies[pair.OtherID]
		if reasons, score := crm.Alike(one, other); score > 0 {
			p.Pairs = append(p.Pairs, DuplicatePair{shownCompany(a, one), shownCompany(a, other), reasons, score})
		}
	}
	return err
}

// TellApart remembers that two companies are not one, or forgets it: they are not
// offered as one again. It takes the right to edit both.
func (s Duplicates) TellApart(ctx context.Context, a access.Actor, one, other crm.ID, apart bool) error {
	if err := access.MayAny(a, crm.NounCompany, crm.DeedEdit); err != nil {
		return err
	}
	if one == other {
		return fault.New(fault.Invalid, "merge.same", "A company cannot be merged with itself.")
	}
	return s.write(ctx, func(tx *store.Tx) error {
		first, err := companyFor(ctx, tx, a, one, crm.DeedEdit)
		if err != nil {
			return err
		}
		second, err := companyFor(ctx, tx, a, other, crm.DeedEdit)
		if err != nil {
			return err
		}
		var news bool
		if apart {
			news, err = store.TellApart(ctx, tx, one, other, a.UserID)
		} else {
			news, err = store.TakeTogether(ctx, tx, one, other)
		}
		if err != nil || !news {
			return err
		}
		if err := recordApart(ctx, tx, a, first, second.Name, apart); err != nil {
			return err
		}
		return recordApart(ctx, tx, a, second, first.Name, apart)
	})
}

func recordApart(ctx context.Context, tx *store.Tx, a access.Actor, c crm.Company, other string, apart bool) error {
	if apart {
		return record(ctx, tx, a, "company", c.ID, "told_apart", crm.Change{Field: "duplicate", After: other})
	}
	return record(ctx, tx, a, "company", c.ID, "taken_together", crm.Change{Field: "duplicate", After: other})
}
