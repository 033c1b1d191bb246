package service

import (
	"cmp"
	"context"
	"crypto/rand"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// CalendarKeys lists what opens the person's calendar.
func (s Accounts) CalendarKeys(ctx context.Context, a access.Actor) (keys []crm.CalendarKey, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		keys, err = store.CalendarKeys(ctx, tx, a.UserID)
		return err
	})
	return keys, err
}

// AddCalendarKey makes a key and gives its secret, which is told this once. A
// person has one feed: another takes the place of the one before, whose address
// then leads nowhere.
func (s Accounts) AddCalendarKey(ctx context.Context, a access.Actor, here crm.ID, password string, k crm.CalendarKey) (_ crm.CalendarKey, secret string, err error) {
	if k, err = crm.CheckCalendarKey(k); err != nil {
		return k, "", err
	}
	if _, err := s.confirm(ctx, a, here, password, "password"); err != nil {
		return k, "", err
	}
	secret = rand.Text()
	k.ID, k.UserID, k.SecretHash = newID(), a.UserID, tokenHash(secret)
	err = s.write(ctx, func(tx *store.Tx) error {
		k.CreatedAt = tx.Now
		keys, err := store.CalendarKeys(ctx, tx, a.UserID)
		if err != nil {
			return err
		}
		if len(keys) >= crm.MaxCalendarKeys {
			return fault.New(fault.Limit, "calendar.too_many_keys", "Remove a device first: twenty are enough.")
		}
		for _, old := range keys {
			if k.Kind == crm.FeedKey && old.Kind == crm.FeedKey {
				if _, err := store.DeleteCalendarKey(ctx, tx, a.UserID, old.ID); err != nil {
					return err
				}
			}
		}
		if err := store.InsertCalendarKey(ctx, tx, k); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "calendar_key_added", crm.Change{Field: "calendar_key", After: cmp.Or(k.Name, string(k.Kind))})
	})
	return k, secret, err
}

// RemoveCalendarKey closes the calendar to a program.
func (s Accounts) RemoveCalendarKey(ctx context.Context, a access.Actor, id crm.ID) error {
	return s.write(ctx, func(tx *store.Tx) error {
		gone, err := store.DeleteCalendarKey(ctx, tx, a.UserID, id)
		if err != nil || !gone {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "calendar_key_removed")
	})
}

// calendarKeySeen is how exactly people can read when a key was used last.
const calendarKeySeen = time.Hour

// OpenCalendar finds who a program acts for that shows a key of the kind; for a
// device, with the person's address. Wrong ones are slowed down like passwords.
func (s Accounts) OpenCalendar(ctx context.Context, kind crm.CalendarKeyKind, email, secret string, v Visit) (a access.Actor, err error) {
	email = normalEmail(email)
	under := tallies("calendar\n"+email, v, false)
	if err := s.limits.allow(s.Now(), under); err != nil {
		return a, err
	}
	var key crm.CalendarKey
	var u crm.User
	err = s.view(ctx, func(tx *store.Tx) error {
		key, err = store.CalendarKey(ctx, tx, tokenHash(secret))
		return err
	})
	if err == nil {
		a, u, err = s.Actor(ctx, key.UserID)
	}
	strange := fault.Is(err, fault.NotFound) || fault.Is(err, fault.Unauthenticated)
	if err != nil && !strange {
		return a, err
	}
	if strange || key.Kind != kind || kind == crm.DeviceKey && email != normalEmail(u.Email) {
		s.limits.failed(s.Now(), under)
		return access.Actor{}, s.refuse(ctx, crm.ID{}, v, fault.New(fault.Unauthenticated, "calendar.key_wrong", "This address and password open no calendar."))
	}
	s.limits.succeeded(under)
	if key.UsedAt == nil || s.Now().Sub(*key.UsedAt) > calendarKeySeen {
		err = s.write(ctx, func(tx *store.Tx) error { return store.UseCalendarKey(ctx, tx, key.ID) })
	}
	return a, err
}
