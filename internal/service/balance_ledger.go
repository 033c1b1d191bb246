package service

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"slices"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/balance"
	"kaymak/internal/store"
)

// ledger is the companies and people of a proposal in the words of plan/balance.
// People and companies are called by the bytes of their ids.
type ledger struct {
	in     balance.Input
	people []BookOf          // those who take companies, as in in.People
	away   []BookOf          // whose companies go to the others
	left   map[string]crm.ID // by company: who has it and is away
	idle   int64
	locked int64
	ground hash.Hash
}

func called(id crm.ID) string { return string(id[:]) }

func idCalled(name string) (id crm.ID) {
	copy(id[:], name)
	return id
}

// readLedger reads everything that a proposal is computed from.
func readLedger(ctx context.Context, tx *store.Tx, within crm.Reach, w crm.BalanceWish) (*ledger, error) {
	all, err := books(ctx, tx, within, w.BalanceScope)
	if err != nil {
		return nil, err
	}
	sums, err := store.BookSums(ctx, tx)
	if err != nil {
		return nil, err
	}
	l := &ledger{left: map[string]crm.ID{}, ground: sha256.New()}
	l.in = balance.Input{Mode: balance.Mode(w.Mode), Tolerance: w.Tolerance, ValueWeight: balance.ValueWeight}
	if w.Mode == crm.BalanceBook {
		l.in.For = called(w.For)
	}
	count := l.seat(summed(withNew(all, w.For), sums), sums, w)
	if len(l.people) == 0 {
		return nil, fault.New(fault.Conflict, "balance.nobody_takes", "Nobody of these people takes companies.")
	}
	return l, l.read(ctx, tx, w, within.All && w.BalanceScope == crm.BalanceScope{}, count)
}

// withNew lets whose book is built take companies whatever their role is.
func withNew(people []BookOf, new crm.ID) []BookOf {
	for i, p := range people {
		if p.Person.ID == new {
			people[i].Person.Role = crm.Salesperson
		}
	}
	return people
}

// seat parts those who take companies from those whose companies are given away,
// and tells how many companies they have.
func (l *ledger) seat(people []BookOf, sums []store.BookSum, w crm.BalanceWish) (count int64) {
	for _, p := range people {
		l.note(p.Person.ID[:], p.Capacity, 0)
		l.noteWords(p.Remit.Languages)
		l.noteWords(p.Remit.Regions)
		count += p.Sum.Companies
		l.idle += p.Sum.Idle
		if !p.Takes || slices.Contains(w.Away, p.Person.ID) {
			l.away = append(l.away, p)
			continue
		}
		l.people = append(l.people, p)
		l.in.People = append(l.in.People, balance.Person{Name: called(p.Person.ID), Capacity: float64(p.Capacity), Languages: p.Remit.Languages, Territories: p.Remit.Regions})
	}
	for _, sum := range sums {
		if sum.OwnerID.IsZero() && w.Ownerless {
			count += sum.Companies
			l.idle += sum.Idle
		}
	}
	return count
}

// read reads the companies; whole says that everybody's are looked at. They are held
// once, in the words of the plan, however many there are.
func (l *ledger) read(ctx context.Context, tx *store.Tx, w crm.BalanceWish, whole bool, count int64) error {
	spoken, ours, err := l.languages(ctx, tx)
	if err != nil {
		return err
	}
	takes, away, owners := map[crm.ID]string{}, map[crm.ID]bool{}, []crm.ID{}
	for _, p := range l.people {
		takes[p.Person.ID] = called(p.Person.ID)
		owners = append(owners, p.Person.ID)
	}
	for _, p := range l.away {
		away[p.Person.ID] = true
		owners = append(owners, p.Person.ID)
	}
	if w.Ownerless || whole {
		owners = nil // reading all of them in a row is quicker than by owner
	}
	words := map[string]string{}
	l.in.Accounts = make([]balance.Account, 0, count)
	query := store.BookQuery{Owners: owners, Worth: w.Worth, Named: spoken != nil}
	err = store.EachBookCompany(ctx, tx, query, func(c *store.BookCompany) error {
		owner, taking := takes[c.OwnerID]
		if !taking && !away[c.OwnerID] && !(c.OwnerID.IsZero() && w.Ownerless) {
			return nil
		}
		a := balance.Account{Name: called(c.ID), Work: float64(c.Minutes), Value: float64(max(0, c.Worth)), Owner: owner, SecondOwner: takes[c.SecondID], Locked: c.Locked && taking, Region: once(words, c.Region), City: once(words, c.City)}
		if spoken != nil {
			if a.Language = spoken[c.ID]; a.Language == "" {
				a.Language = crm.LanguageOf(c.Name, ours)
			}
		}
		if a.Locked {
			l.locked++
		}
		if away[c.OwnerID] {
			l.left[a.Name] = c.OwnerID
		}
		l.in.Accounts = append(l.in.Accounts, a)
		return nil
	})
	if err != nil {
		return err
	}
	l.settle()
	return nil
}

// settle puts the companies in order, so that the same data give the same proposal,
// and notes them in the ground.
func (l *ledger) settle() {
	byName := func(a, b balance.Account) int { return strings.Compare(a.Name, b.Name) }
	if !slices.IsSortedFunc(l.in.Accounts, byName) {
		slices.SortFunc(l.in.Accounts, byName)
	}
	for i := range l.in.Accounts {
		a := &l.in.Accounts[i]
		owner := idCalled(a.Owner)
		if a.Owner == "" {
			owner = l.left[a.Name]
		}
		l.note([]byte(a.Name), int64(a.Work), int64(a.Value))
		l.note(owner[:], int64(len(a.SecondOwner)), int64(len(a.Language)))
		l.noteWords([]string{a.SecondOwner, a.Language, a.Region, a.City})
		if a.Locked {
			l.note(nil, 1, 0)
		}
	}
}

// languages are those in which companies are spoken to, where somebody does not take
// all; nil otherwise.
func (l *ledger) languages(ctx context.Context, tx *store.Tx) (spoken map[crm.ID]string, ours string, err error) {
	if !slices.ContainsFunc(l.people, func(p BookOf) bool { return len(p.Remit.Languages) > 0 }) {
		return nil, "", nil
	}
	w, err := store.Workspace(ctx, tx)
	if err != nil {
		return nil, "", err
	}
	spoken, err = store.SpokenLanguages(ctx, tx)
	return spoken, w.Language, err
}

// once keeps one copy of each word.
func once(words map[string]string, word string) string {
	if kept, known := words[word]; known {
		return kept
	}
	word = strings.Clone(word)
	words[word] = word
	return word
}

// note adds to what the ground is the hash of.
func (l *ledger) note(id []byte, a, b int64) {
	var buffer [48]byte
	text := append(buffer[:0], id...)
	text = binary.AppendVarint(binary.AppendVarint(text, a), b)
	l.ground.Write(text)
}

func (l *ledger) noteWords(words []string) {
	for _, word := range words {
		l.note([]byte(word), int64(len(word)), 0)
	}
	l.note(nil, int64(len(words)), 0)
}

// hash is the ground as text.
func (l *ledger) hash() string { return hex.EncodeToString(l.ground.Sum(nil)) }

// ownerOf is who has a company before anything is moved.
func (l *ledger) ownerOf(name string) crm.ID {
	a := l.account(name)
	if a.Owner == "" {
		return l.left[name]
	}
	return idCalled(a.Owner)
}

func (l *ledger) account(name string) *balance.Account {
	i, _ := slices.BinarySearchFunc(l.in.Accounts, name, func(a balance.Account, name string) int { return strings.Compare(a.Name, name) })
	return &l.in.Accounts[i]
}

// moves tells what the plan found, in the order of the companies' ids.
func (l *ledger) moves(r balance.Result) []crm.BalanceMove {
	list := make([]crm.BalanceMove, 0, len(r.Moves)+len(r.Unplaced)+len(r.Unfit))
	add := func(name string, kind crm.BalanceMoveKind, to crm.ID) {
		a := l.account(name)
		list = append(list, crm.BalanceMove{CompanyID: idCalled(name), Kind: kind, From: l.ownerOf(name), To: to, Minutes: int64(a.Work), Worth: int64(a.Value)})
	}
	for _, m := range r.Moves {
		add(m.Account, crm.BalanceMoved, idCalled(m.To))
	}
	for _, name := range r.Unplaced {
		add(name, crm.BalanceUnplaced, crm.ID{})
	}
	for _, name := range r.Unfit {
		add(name, crm.BalanceUnfit, crm.ID{})
	}
	slices.SortFunc(list, func(a, b crm.BalanceMove) int { return bytes.Compare(a.CompanyID[:], b.CompanyID[:]) })
	return list
}
