package service

import (
	"context"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// RenewRecovery makes new recovery codes in the place of those there are.
func (s Accounts) RenewRecovery(ctx context.Context, a access.Actor, here crm.ID, password string) (codes []string, err error) {
	if _, err := s.confirm(ctx, a, here, password, "password"); err != nil {
		return nil, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		factors, err := store.FactorsOf(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		if !factors.Any() {
			return fault.New(fault.Conflict, "recovery.nothing", "Recovery codes stand in for a second factor; there is none.")
		}
		if codes, err = newRecovery(ctx, tx, a.UserID); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "recovery_renewed")
	})
	return codes, err
}

// firstRecovery makes recovery codes where the person has none.
func firstRecovery(ctx context.Context, tx *store.Tx, person crm.ID) ([]string, error) {
	factors, err := store.FactorsOf(ctx, tx, person)
	if err != nil || factors.Recovery > 0 {
		return nil, err
	}
	return newRecovery(ctx, tx, person)
}

func newRecovery(ctx context.Context, tx *store.Tx, person crm.ID) (codes []string, err error) {
	var hashes []string
	for range crm.RecoveryCodes {
		letters := crm.NormalRecovery(randomBase32(crm.RecoveryBytes))
		codes, hashes = append(codes, crm.RecoveryText(letters)), append(hashes, tokenHash(letters))
	}
	return codes, store.SaveRecovery(ctx, tx, person, hashes)
}

// dropRecovery forgets the recovery codes where no second factor is left.
func dropRecovery(ctx context.Context, tx *store.Tx, person crm.ID) error {
	factors, err := store.FactorsOf(ctx, tx, person)
	if err != nil || factors.Any() {
		return err
	}
	return store.SaveRecovery(ctx, tx, person, nil)
}

// RemoveFactors forgets everything somebody shows beside the password, when they
// lost it all, and signs them out.
func (s Accounts) RemoveFactors(ctx context.Context, a access.Actor, person crm.ID) error {
	if err := access.May(a, access.Administer); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if _, err := store.User(ctx, tx, person); err != nil {
			return err
		}
		if err := store.DeleteFactors(ctx, tx, person); err != nil {
			return err
		}
		if err := endEverywhere(ctx, tx, person); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", person, "factors_removed")
	})
}

// HalfwayFor is how long somebody who has shown the password may take to show the
// second factor.
const HalfwayFor = 10 * time.Minute

// SecondStep checks the code of somebody who has shown the password: of the app,
// or one of those written down. Each is taken once. It tells which one it was.
func (s Accounts) SecondStep(ctx context.Context, person crm.ID, code string, v Visit) (shown string, err error) {
	under := []tally{{"second\n" + person.String(), freePerPair}}
	if err := s.limits.allow(s.Now(), under); err != nil {
		return "", err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		shown, err = takeCode(ctx, tx, person, code)
		return err
	})
	if err != nil {
		return "", err
	}
	if shown == "" {
		s.limits.failed(s.Now(), under)
		return "", s.refuse(ctx, person, v, wrongCode())
	}
	s.limits.succeeded(under)
	return shown, nil
}

// takeCode uses a code up and tells what it was; empty when it was none.
func takeCode(ctx context.Context, tx *store.Tx, person crm.ID, code string) (string, error) {
	if _, is := crm.TotpDigits(code); !is {
		taken, err := store.TakeRecovery(ctx, tx, person, tokenHash(crm.NormalRecovery(code)))
		if taken {
			return "recovery", err
		}
		return "", err
	}
	t, err := store.Totp(ctx, tx, person)
	if fault.Is(err, fault.NotFound) || err == nil && !t.Confirmed {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	step, err := stepOf(t, code, tx.Now)
	if err != nil || step == 0 {
		return "", err
	}
	taken, err := store.TakeStep(ctx, tx, person, step)
	if taken {
		return "totp", err
	}
	return "", err
}

// Factors tells what somebody who has shown the password must show one of.
func (s Accounts) Factors(ctx context.Context, person crm.ID) (f crm.Factors, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		f, err = store.FactorsOf(ctx, tx, person)
		return err
	})
	return f, err
}
