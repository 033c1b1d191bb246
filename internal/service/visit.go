package service

import (
	"context"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Visit is where somebody knocks from.
type Visit struct {
	Address string // of the network peer
	Device  string // what the browser calls itself
	Known   string // the token of a browser in which somebody signed in before, or empty
}

func (v Visit) device() string {
	name := strings.ToValidUTF8(v.Device, "")
	for len(name) > crm.MaxDevice {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return name
}

// Resumed is who acts in a session.
type Resumed struct {
	access.Actor
	User    crm.User
	Session crm.ID
	// MustEnrol is set where the workspace demands a second factor that the person
	// does not have: until then they may only get one. Where a provider let them in
	// it is the one to ask.
	MustEnrol bool
}

// seen remembers when sessions were used last, so that the note about it is
// written once in a while and never waited for.
type seen struct {
	mu sync.Mutex
	at map[crm.ID]seenAt
}

type seenAt struct{ used, tried time.Time }

const (
	// seenEvery is how exactly people can read when a session was used last.
	seenEvery = time.Minute
	// seenPatience is how long a request waits for the writer to note that.
	seenPatience = 20 * time.Millisecond
	seenKept     = 100_000
)

func newSeen() *seen { return &seen{at: map[crm.ID]seenAt{}} }

// use notes that a session is used and tells whether this shall be written.
func (s *seen) use(id crm.ID, stored, now time.Time) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.at) >= seenKept {
		clear(s.at)
	}
	last := s.at[id]
	due := now.Sub(stored) >= seenEvery && now.Sub(last.tried) >= seenEvery
	if due {
		last.tried = now
	}
	last.used = now
	s.at[id] = last
	return due
}

// last is when a session was used last, as far as this process knows.
func (s *seen) last(session crm.Session) crm.Session {
	s.mu.Lock()
	defer s.mu.Unlock()
	if used := s.at[session.ID].used; used.After(session.SeenAt) {
		session.SeenAt = used
	}
	return session
}

// Resume finds who acts in a session; Unauthenticated when it is over.
func (s Accounts) Resume(ctx context.Context, id crm.ID) (Resumed, error) {
	r, session, err := s.resumed(ctx, id)
	if err == nil && s.seen.use(id, session.SeenAt, s.Now()) {
		s.noteSeen(ctx, id)
	}
	return r, err
}

// Watch does so for what a screen asks by itself: nobody works here because of
// it, so an idle session goes on towards its end.
func (s Accounts) Watch(ctx context.Context, id crm.ID) (Resumed, error) {
	r, _, err := s.resumed(ctx, id)
	return r, err
}

func (s Accounts) resumed(ctx context.Context, id crm.ID) (r Resumed, session crm.Session, err error) {
	var demanded crm.Security
	var factors crm.Factors
	err = s.view(ctx, func(tx *store.Tx) error {
		if session, err = store.Session(ctx, tx, id); err != nil {
			return err
		}
		if demanded, err = store.Security(ctx, tx); err != nil {
			return err
		}
		if demanded.SecondFactor || len(demanded.SecondFactorRoles) > 0 {
			if factors, err = store.FactorsOf(ctx, tx, session.UserID); err != nil {
				return err
			}
		}
		r.Actor, r.User, err = activeActor(ctx, tx, session.UserID)
		return err
	})
	if fault.Is(err, fault.NotFound) || err == nil && !demanded.Holds(s.seen.last(session), s.Now()) {
		return Resumed{}, session, signInFirst()
	}
	if err != nil {
		return Resumed{}, session, err
	}
	r.Session, r.MustEnrol = id, demanded.Demands(r.User.Role) && !factors.Any() && session.Method != crm.MethodProvider
	return r, session, nil
}

// noteSeen writes when a session was used last, unless the writer is busy: then
// the next minute's request does.
func (s Accounts) noteSeen(ctx context.Context, id crm.ID) {
	ctx, cancel := context.WithTimeout(ctx, seenPatience)
	defer cancel()
	err := s.write(ctx, func(tx *store.Tx) error { return store.SeeSession(ctx, tx, id, tx.Now) })
	if err != nil && !fault.Is(err, fault.Unavailable) {
		s.Log.Warn("the use of a session was not noted", "error", err)
	}
}

func signInFirst() error {
	return fault.New(fault.Unauthenticated, "session.none", "Sign in first.")
}

// Open opens a session for somebody who has shown all they need to show. It gives
// the token by which the browser is known from now on.
func (s Accounts) Open(ctx context.Context, person crm.ID, v Visit, shown string) (session crm.Session, known string, err error) {
	known = v.Known
	err = s.write(ctx, func(tx *store.Tx) error {
		if err := demandProvider(ctx, tx, person, shown); err != nil {
			return err
		}
		old, err := store.KnowsDevice(ctx, tx, person, tokenHash(v.Known))
		if err != nil {
			return err
		}
		if !old {
			known = newToken()
		}
		if err := store.SaveDevice(ctx, tx, person, tokenHash(known)); err != nil {
			return err
		}
		session = crm.Session{ID: newID(), UserID: person, Device: v.device(), Address: v.Address, CreatedAt: tx.Now, SeenAt: tx.Now, Method: shown}
		if err := store.InsertSession(ctx, tx, session); err != nil {
			return err
		}
		return record(ctx, tx, access.Actor{UserID: person}, "user", person, "signed_in", crm.Change{Field: "address", After: v.Address}, crm.Change{Field: "method", After: shown})
	})
	if fault.CodeOf(err) == "session.provider_only" {
		err = s.refuse(ctx, person, v, err)
	}
	return session, known, err
}

// Close ends the session somebody signs out of.
func (s Accounts) Close(ctx context.Context, session crm.ID) error {
	return s.write(ctx, func(tx *store.Tx) error {
		held, err := store.Session(ctx, tx, session)
		if fault.Is(err, fault.NotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := store.EndSession(ctx, tx, held.UserID, session); err != nil {
			return err
		}
		return record(ctx, tx, access.Actor{UserID: held.UserID}, "user", held.UserID, "signed_out")
	})
}

// Sweep forgets sessions that are over, errands that nobody came back from and
// browsers not seen for a year.
func (s Accounts) Sweep(ctx context.Context) error {
	return s.write(ctx, func(tx *store.Tx) error {
		demanded, err := store.Security(ctx, tx)
		if err != nil {
			return err
		}
		if err := store.SweepErrands(ctx, tx, tx.Now); err != nil {
			return err
		}
		if err := store.SweepDevices(ctx, tx, tx.Now.AddDate(-1, 0, 0)); err != nil {
			return err
		}
		// An hour more, because what was used last may be known to another process.
		idle := tx.Now.Add(-time.Duration(demanded.IdleHours+1) * time.Hour)
		return store.SweepSessions(ctx, tx, tx.Now.AddDate(0, 0, -demanded.SessionDays), idle)
	})
}
