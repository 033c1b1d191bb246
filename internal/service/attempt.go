package service

import (
	"sync"
	"time"

	"kaymak/internal/fault"
)

// attempts slows guessing down. Failures are counted per pair of address and
// origin, so that a stranger cannot lock somebody else out, and per origin, so
// that one machine cannot try many addresses.
type attempts struct {
	mu     sync.Mutex
	counts map[string]*attemptCount
}

type attemptCount struct {
	failures int
	since    time.Time
}

const (
	attemptWindow     = 15 * time.Minute
	attemptsPerPair   = 8
	attemptsPerOrigin = 60
	attemptsKept      = 100_000
)

func newAttempts() *attempts { return &attempts{counts: map[string]*attemptCount{}} }

func (t *attempts) allow(now time.Time, email, remote string) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.recent(now, email+"\n"+remote) >= attemptsPerPair || t.recent(now, "\n"+remote) >= attemptsPerOrigin {
		return fault.New(fault.Limit, "session.too_many", "Too many attempts. Try again in 15 minutes.")
	}
	return nil
}

func (t *attempts) recent(now time.Time, key string) int {
	c := t.counts[key]
	if c == nil || now.Sub(c.since) > attemptWindow {
		return 0
	}
	return c.failures
}

func (t *attempts) failed(now time.Time, email, remote string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.counts) >= attemptsKept {
		t.forget(now)
	}
	for _, key := range []string{email + "\n" + remote, "\n" + remote} {
		if t.recent(now, key) == 0 {
			t.counts[key] = &attemptCount{since: now}
		}
		t.counts[key].failures++
	}
}

// forget drops what is too old to matter.
func (t *attempts) forget(now time.Time) {
	for key, c := range t.counts {
		if now.Sub(c.since) > attemptWindow {
			delete(t.counts, key)
		}
	}
}

func (t *attempts) succeeded(email string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for key := range t.counts {
		if len(key) > len(email) && key[:len(email)+1] == email+"\n" {
			delete(t.counts, key)
		}
	}
}
