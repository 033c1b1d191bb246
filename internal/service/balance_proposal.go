package service

import (
	"cmp"
	"context"
	"io"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Doubt says why a move cannot be made any more.
type Doubt string

// The doubts.
const (
	DoubtGone   Doubt = "gone"   // the company was deleted or let go
	DoubtOwner  Doubt = "owner"  // it belongs to somebody else by now
	DoubtLocked Doubt = "locked" // it was locked to its owner
	DoubtPerson Doubt = "person" // who should get it does not work here any more
)

// BalanceProposal is a proposal as it stands today.
type BalanceProposal struct {
	crm.Balance
	Names map[crm.ID]string
	Valid int64 // moves that can be made, those taken out aside
	Stale int64 // moves that cannot be made any more
	Undo  bool  // what was applied can be undone
}

// ProposedMove is a move with the company it is about.
type ProposedMove struct {
	crm.BalanceMove
	Company crm.Company
	Doubt   Doubt // empty while it can be made
}

// List gives the latest proposals, newest first: of whoever sees everybody's
// companies all of them, of a manager their own.
func (s Balances) List(ctx context.Context, a access.Actor) (list []BalanceProposal, err error) {
	within, err := mayLook(a)
	if err != nil {
		return nil, err
	}
	person := a.UserID
	if within.All {
		person = crm.ID{}
	}
	err = s.view(ctx, func(tx *store.Tx) error {
		all, err := store.Balances(ctx, tx, person, recentBulks)
		if err != nil {
			return err
		}
		names, err := userNames(ctx, tx)
		for _, b := range all {
			p := BalanceProposal{Names: names}
			if p.Balance, p.Undo, err = s.stood(ctx, tx, b); err != nil {
				return err
			}
			list = append(list, p)
		}
		return err
	})
	return list, err
}

// Get shows a proposal and how many of its moves can still be made.
func (s Balances) Get(ctx context.Context, a access.Actor, id crm.ID) (p BalanceProposal, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		if p.Balance, p.Undo, err = s.found(ctx, tx, a, id); err != nil {
			return err
		}
		moves, doubts, err := doubted(ctx, tx, p.Balance)
		if err != nil {
			return err
		}
		for i, m := range moves {
			switch {
			case m.Kind != crm.BalanceMoved || m.Out:
			case doubts[i] == "":
				p.Valid++
			default:
				p.Stale++
			}
		}
		p.Names, err = userNames(ctx, tx)
		return err
	})
	return p, err
}

// found finds a proposal that the actor may look at.
func (s Balances) found(ctx context.Context, tx *store.Tx, a access.Actor, id crm.ID) (b crm.Balance, undo bool, err error) {
	within, err := mayLook(a)
	if err != nil {
		return b, false, err
	}
	if b, err = store.Balance(ctx, tx, id); err == nil && !within.All && b.UserID != a.UserID {
		err = fault.New(fault.NotFound, "balance.not_found", "This balance does not exist.")
	}
	if err != nil {
		return b, false, err
	}
	return s.stood(ctx, tx, b)
}

// stood tells how a proposal stands by the work on it, and whether it can be undone.
func (s Balances) stood(ctx context.Context, tx *store.Tx, b crm.Balance) (crm.Balance, bool, error) {
	if b.State == crm.BalanceRunning {
		j, err := store.Job(ctx, tx, b.JobID)
		if err == nil && j.State.Final() {
			b.State = crm.BalanceFailed
			if j.State == crm.JobCancelled {
				b.State = crm.BalanceCancelled
			}
		}
		return b, false, err
	}
	if b.BulkID.IsZero() {
		return b, false, nil
	}
	bulk, err := store.Bulk(ctx, tx, b.BulkID)
	if err != nil {
		return b, false, err
	}
	if bulk, err = stands(ctx, tx, bulk); err != nil {
		return b, false, err
	}
	b.JobID = bulk.JobID
	b.State = map[crm.BulkState]crm.BalanceState{
		crm.BulkRunning: crm.BalanceApplying, crm.BulkDone: crm.BalanceApplied, crm.BulkUndoing: crm.BalanceUndoing, crm.BulkUndone: crm.BalanceUndone,
		crm.BulkFailed: crm.BalanceReady, crm.BulkCancelled: crm.BalanceReady,
	}[bulk.State]
	return b, b.State == crm.BalanceApplied && s.Now().Sub(bulk.CreatedAt).Hours() <= 24*crm.BulkKeptDays, nil
}

// doubted gives the moves of a proposal with what stands against each today; once
// it is applied, with what became of each since.
func doubted(ctx context.Context, tx *store.Tx, b crm.Balance) ([]crm.BalanceMove, []Doubt, error) {
	moves, err := store.BalanceMoves(ctx, tx, b.ID)
	if err != nil {
		return nil, nil, err
	}
	doubts, err := doubtsOf(ctx, tx, moves, b.State == crm.BalanceApplied || b.State == crm.BalanceUndoing)
	return moves, doubts, err
}

func doubtsOf(ctx context.Context, tx *store.Tx, moves []crm.BalanceMove, made bool) ([]Doubt, error) {
	ids := make([]crm.ID, len(moves))
	for i, m := range moves {
		ids[i] = m.CompanyID
	}
	now, err := store.BookOwners(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	users, err := store.Users(ctx, tx)
	if err != nil {
		return nil, err
	}
	works := map[crm.ID]bool{}
	for _, u := range users {
		works[u.ID] = u.Active
	}
	doubts := make([]Doubt, len(moves))
	for i, m := range moves {
		owner, there := now[m.CompanyID]
		switch {
		case m.Kind != crm.BalanceMoved || made && m.Out:
		case !there:
			doubts[i] = DoubtGone
		case made && owner.OwnerID == m.To:
		case made || owner.OwnerID != m.From:
			doubts[i] = DoubtOwner
		case owner.Locked && works[m.From]:
			doubts[i] = DoubtLocked
		case !works[m.To]:
			doubts[i] = DoubtPerson
		}
	}
	return doubts, nil
}

// MoveQuery narrows the moves of a proposal.
type MoveQuery struct {
	Person crm.ID // who loses or gets the company; zero: all
	Kind   string // moved, unplaced, unfit, stale, out; empty: all
	Offset int
	Limit  int
}

// Moves gives a part of the moves of a proposal, those that weigh most first, and
// how many there are.
func (s Balances) Moves(ctx context.Context, a access.Actor, id crm.ID, q MoveQuery) (list []ProposedMove, total int, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		b, _, err := s.found(ctx, tx, a, id)
		if err != nil {
			return err
		}
		all, err := narrowedMoves(ctx, tx, b, q)
		if err != nil {
			return err
		}
		total = len(all)
		all = all[min(q.Offset, total):min(q.Offset+q.Limit, total)]
		list, err = withMoved(ctx, tx, a, all)
		return err
	})
	return list, total, err
}

func narrowedMoves(ctx context.Context, tx *store.Tx, b crm.Balance, q MoveQuery) (list []ProposedMove, err error) {
	moves, doubts, err := doubted(ctx, tx, b)
	if err != nil {
		return nil, err
	}
	kinds := map[string]func(crm.BalanceMove, Doubt) bool{
		"moved":    func(m crm.BalanceMove, d Doubt) bool { return m.Kind == crm.BalanceMoved && !m.Out && d == "" },
		"stale":    func(m crm.BalanceMove, d Doubt) bool { return d != "" },
		"out":      func(m crm.BalanceMove, _ Doubt) bool { return m.Out },
		"unplaced": func(m crm.BalanceMove, _ Doubt) bool { return m.Kind == crm.BalanceUnplaced },
		"unfit":    func(m crm.BalanceMove, _ Doubt) bool { return m.Kind == crm.BalanceUnfit },
	}
	for i, m := range moves {
		if fits := kinds[q.Kind]; fits != nil && !fits(m, doubts[i]) || !q.Person.IsZero() && m.From != q.Person && m.To != q.Person {
			continue
		}
		list = append(list, ProposedMove{BalanceMove: m, Doubt: doubts[i]})
	}
	slices.SortStableFunc(list, func(a, b ProposedMove) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(b.Minutes, a.Minutes), cmp.Compare(b.Worth, a.Worth))
	})
	return list, nil
}

// withMoved adds the companies; one that was deleted has no name any more.
func withMoved(ctx context.Context, tx *store.Tx, a access.Actor, moves []ProposedMove) ([]ProposedMove, error) {
	ids := make([]crm.ID, len(moves))
	for i, m := range moves {
		ids[i] = m.CompanyID
	}
	companies, err := store.CompaniesByID(ctx, tx, ids)
	for i, m := range moves {
		if c, there := companies[m.CompanyID]; there {
			moves[i].Company = shownCompany(a, c)
		}
	}
	return moves, err
}

// TakeOut takes moves out of a proposal of a version, or puts them back.
func (s Balances) TakeOut(ctx context.Context, a access.Actor, id crm.ID, companies []crm.ID, out bool, version int64) error {
	if _, err := maySpread(a); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		b, _, err := s.found(ctx, tx, a, id)
		if err != nil {
			return err
		}
		if b.State != crm.BalanceReady && b.State != crm.BalanceUndone {
			return fault.New(fault.Conflict, "balance.not_ready", "Only a proposal that is ready and not applied can be changed.")
		}
		moves, err := store.BalanceMoves(ctx, tx, id)
		if err != nil {
			return err
		}
		named := make(map[crm.ID]bool, len(companies))
		for _, c := range companies {
			named[c] = true
		}
		for i := range moves {
			if named[moves[i].CompanyID] {
				b.Summary.TakeOut(&moves[i], out, b.Wish.Tolerance)
			}
		}
		if err := store.SaveBalanceMoves(ctx, tx, id, moves); err != nil {
			return err
		}
		b.State, b.Version = crm.BalanceReady, version
		return store.UpdateBalance(ctx, tx, b)
	})
}

// proposalColumns are those of the moves of a proposal in a file.
var proposalColumns = []exportColumn[ProposedMove]{
	textColumn("name", func(m ProposedMove) string { return m.Company.Name }),
	textColumn("city", func(m ProposedMove) string { return m.Company.City }),
	textColumn("region", func(m ProposedMove) string { return m.Company.Region }),
	textColumn("segment", func(m ProposedMove) string {
		return string(m.Company.Standing.Group) + "/" + string(m.Company.Standing.PotentialClass)
	}),
	personColumn("from", func(m ProposedMove) crm.ID { return m.From }),
	personColumn("to", func(m ProposedMove) crm.ID { return m.To }),
	numberColumn("minutes", func(m ProposedMove) int64 { return m.Minutes }),
	moneyColumn("worth", func(m ProposedMove) int64 { return m.Worth }),
	textColumn("kind", func(m ProposedMove) string { return MoveKind(m) }),
}

// MoveKind is what a line of a proposal tells, in one word.
func MoveKind(m ProposedMove) string {
	switch {
	case m.Kind == crm.BalanceUnplaced:
		return "unplaced"
	case m.Kind == crm.BalanceUnfit:
		return "unfit"
	case m.Out:
		return "out"
	case m.Doubt != "":
		return "stale"
	}
	return "moved"
}

// exportPortion is how many moves get their companies together.
const exportPortion = 1000

// Export makes a file of the moves of a proposal ready.
func (s Balances) Export(ctx context.Context, a access.Actor, id crm.ID, q MoveQuery, wish ExportWish) (write func(io.Writer) error, err error) {
	var all []ProposedMove
	return export(ctx, s.Core, a, wish, exportable[ProposedMove]{
		noun: "balance", columns: proposalColumns,
		ready: func(tx *store.Tx) error {
			b, _, err := s.found(ctx, tx, a, id)
			if err != nil {
				return err
			}
			all, err = narrowedMoves(ctx, tx, b, q)
			return err
		},
		count: func(*store.Tx) (int64, error) { return int64(len(all)), nil },
		each: func(tx *store.Tx, row func(ProposedMove) error) error {
			for portion := range slices.Chunk(all, exportPortion) {
				filled, err := withMoved(ctx, tx, a, portion)
				if err != nil {
					return err
				}
				for _, m := range filled {
					if err := row(m); err != nil {
						return err
					}
				}
			}
			return nil
		},
	})
}
