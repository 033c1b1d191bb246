package service

import (
	"strconv"
	"sync"
	"time"

	"kaymak/internal/fault"
)

// attempts slows guessing down. Failures are counted per pair of address and
// origin, so that a stranger cannot lock somebody else out, and per origin, so
// that one machine cannot try many addresses. A browser in which the person
// signed in before is counted by itself, and so passes by what strangers on the
// same network did. After the free tries each failure doubles the wait.
type attempts struct {
	mu     sync.Mutex
	counts map[string]*attemptCount
}

type attemptCount struct {
	failures int
	last     time.Time
}

const (
	freePerPair   = 5
	freePerOrigin = 50
	firstWait     = 10 * time.Second
	longestWait   = 15 * time.Minute
	// attemptsForgotten is how long after the last failure a count begins anew.
	attemptsForgotten = time.Hour
	attemptsKept      = 100_000
)

func newAttempts() *attempts { return &attempts{counts: map[string]*attemptCount{}} }

// tally is what a try is counted under, and how many failures are free.
type tally struct {
	key  string
	free int
}

// tallies are those of a try at a password.
func tallies(email string, v Visit, known bool) []tally {
	if known {
		return []tally{{"device\n" + tokenHash(v.Known), freePerPair}}
	}
	return []tally{{"pair\n" + email + "\n" + v.Address, freePerPair}, {"origin\n" + v.Address, freePerOrigin}}
}

// allow is nil where a try may be made now, else Limit with code
// "session.too_many" and the wait in whole minutes.
func (t *attempts) allow(now time.Time, under []tally) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	var wait time.Duration
	for _, u := range under {
		if c := t.counts[u.key]; c != nil {
			wait = max(wait, c.last.Add(delay(c.failures-u.free)).Sub(now))
		}
	}
	if wait <= 0 {
		return nil
	}
	minutes := strconv.Itoa(int((wait + time.Minute - 1) / time.Minute))
	return fault.New(fault.Limit, "session.too_many", "Too many attempts. Try again in "+minutes+" min.").With("minutes", minutes)
}

// delay is the wait after so many failures beyond the free ones.
func delay(beyond int) time.Duration {
	if beyond < 0 {
		return 0
	}
	if beyond > 10 {
		return longestWait
	}
	return min(firstWait<<beyond, longestWait)
}

func (t *attempts) failed(now time.Time, under []tally) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.counts) >= attemptsKept {
		t.forget(now)
	}
	for _, u := range under {
		c := t.counts[u.key]
		if c == nil || now.Sub(c.last) > attemptsForgotten {
			c = &attemptCount{}
			t.counts[u.key] = c
		}
		c.failures++
		c.last = now
	}
}

// forget drops what is too old to matter, and everything where that is not
// enough: a flood of addresses shall not fill the memory.
func (t *attempts) forget(now time.Time) {
	for key, c := range t.counts {
		if now.Sub(c.last) > attemptsForgotten {
			delete(t.counts, key)
		}
	}
	if len(t.counts) >= attemptsKept {
		clear(t.counts)
	}
}

// succeeded takes back what was counted for the person here. What strangers
// failed at from elsewhere stays counted.
func (t *attempts) succeeded(under []tally) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, u := range under {
		if u.free == freePerPair {
			delete(t.counts, u.key)
		}
	}
}
