package service

import (
	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// dealIntake lands a file of deals. The first pass reads the rows and meets their
// companies; then the companies are found or made, and what is not here yet is
// added at the end of its stage. The stages are those of the pipeline that knows
// most of the file's.
type dealIntake struct {
	*intake
	parties  *parties
	owners   *owners
	pipeline crm.Pipeline
	stages   map[string]crm.Stage // by name
	reasons  map[string]crm.Reason
	rows     []dealDraft
	seen     map[string]int // equal rows met
	broken   error
}

// dealDraft is a row as a deal, and the place of its company among the parties; −1
// where the row names none.
type dealDraft struct {
	crm.Deal
	party int
	row   table.Row
}

var (
	errStageUnknown = fault.New(fault.Invalid, "import.stage_unknown", "No pipeline in use has this stage. Add it to one in the settings, then check again.")
	errDealFuture   = fault.New(fault.Invalid, "deal.future", "A deal cannot be closed in the future.")
)

func (d *dealIntake) run() (err error) {
	d.parties, d.seen = newParties(), map[string]int{}
	if d.owners, err = newOwners(d.intake); err != nil {
		return err
	}
	if err := d.choosePipeline(); err != nil {
		return err
	}
	if err := d.each("reading", true, d.meet); err != nil {
		return err
	}
	if d.broken != nil {
		return d.broken
	}
	if err := d.parties.resolve(d.intake); err != nil {
		return err
	}
	if _, err := d.parties.create(d.intake); err != nil {
		return err
	}
	fresh, err := d.fresh()
	if err != nil {
		return err
	}
	d.counts.Deals = int64(len(fresh))
	d.report("writing", 0, d.counts.Deals)
	if d.dry {
		return nil
	}
	if err := d.place(fresh); err != nil {
		return err
	}
	return store.LoadDeals(d.ctx, d.tx, fresh)
}

// choosePipeline takes the pipeline in use that knows most of the file's stages,
// the first of equal ones.
func (d *dealIntake) choosePipeline() error {
	if !d.dry {
		if err := seedPipelines(d.ctx, d.tx); err != nil {
			return err
		}
	}
	all, err := store.Pipelines(d.ctx, d.tx)
	if err != nil {
		return err
	}
	if len(all) == 0 { // a check of a workspace from before there were deals
		all = []crm.Pipeline{crm.DefaultPipeline(d.space.Language)}
	}
	names := map[string]bool{}
	for row, err := range d.table.Rows() {
		if err != nil {
			return err
		}
		if row.Bad == nil {
			names[crm.NameKey(d.cell(row, "stage"))] = true
		}
	}
	best := -1
	for _, p := range all {
		known := 0
		for _, s := range p.Stages {
			if names[crm.NameKey(s.Name)] {
				known++
			}
		}
		if p.Active && known > best {
			best, d.pipeline = known, p
		}
	}
	d.stages = map[string]crm.Stage{}
	for _, s := range d.pipeline.Stages {
		d.stages[crm.NameKey(s.Name)] = s
	}
	return d.readReasons()
}

func (d *dealIntake) readReasons() error {
	all, err := store.Reasons(d.ctx, d.tx)
	d.reasons = map[string]crm.Reason{}
	for _, r := range all {
		d.reasons[string(r.Outcome)+" "+crm.NameKey(r.Name)] = r
	}
	return err
}

// fresh are the deals that are not here yet, with their companies. A second row
// with the same code is known as well.
func (d *dealIntake) fresh() ([]crm.Deal, error) {
	var codes []string
	var ids []crm.ID
	for _, r := range d.rows {
		if r.ExternalID != "" {
			codes = append(codes, r.ExternalID)
		} else {
			ids = append(ids, r.ID)
		}
	}
	taken, here, err := store.KnownDeals(d.ctx, d.tx, codes, ids)
	if err != nil {
		return nil, err
	}
	var list []crm.Deal
	for _, r := range d.rows {
		if taken[r.ExternalID] || here[r.ID] {
			d.counts.Known++
			continue
		}
		if r.party >= 0 {
			q := d.parties.list[r.party]
			if q.problem != nil {
				d.refuse(d.reject(r.row, "company", q.problem))
				continue
			}
			r.CompanyID = q.id
		}
		if r.ExternalID != "" {
			taken[r.ExternalID] = true
		}
		list = append(list, r.Deal)
	}
	return list, nil
}

// place puts open deals at the end of their stages, in the order of the file.
func (d *dealIntake) place(list []crm.Deal) error {
	last := map[crm.ID]int64{}
	for i := range list {
		v := &list[i]
		rank, locked := last[v.StageID]
		if !locked {
			if err := store.LockStage(d.ctx, d.tx, v.StageID); err != nil {
				return err
			}
			var err error
			if rank, err = store.LastRank(d.ctx, d.tx, v.StageID); err != nil {
				return err
			}
		}
		v.Rank = rank + crm.RankGap
		last[v.StageID] = v.Rank
	}
	return nil
}
