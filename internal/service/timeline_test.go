package service_test

import (
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// Somebody at two companies: whoever looks after one of them reads the notes on
// the person and the activities with that company, and none with the other.
func TestAContactsTimelineShowsWhatTheReaderMaySee(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		f := newField(t, st)
		ctx, bob, cyd := t.Context(), seller(t, f.Ground, "Bob"), seller(t, f.Ground, "Cydney")
		own := owned(t, f.Ground, "Own", bob.UserID, 1)[0]
		ivan, err := service.Contacts{Core: f.Ground.Core}.Create(ctx, f.Admin, crm.Contact{GivenName: "Ivan", Links: []crm.ContactLink{{CompanyID: f.company}, {CompanyID: own.ID}}})
		if err != nil {
			t.Fatal(err)
		}
		for _, company := range []crm.ID{f.company, own.ID} {
			call := f.call()
			call.CompanyID, call.Contacts = company, []crm.ID{ivan.ID}
			if _, err := f.Create(ctx, f.Admin, call, nil); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := (service.Notes{Core: f.Ground.Core}).Create(ctx, f.Admin, crm.Note{Noun: crm.NounContact, RecordID: ivan.ID, Text: "never before ten"}); err != nil {
			t.Fatal(err)
		}
		read := func(a access.Actor) (kinds map[service.TimelineKind]int, err error) {
			part, err := service.Timelines{Core: f.Ground.Core}.OfContact(ctx, a, ivan.ID, service.TimelineQuery{})
			kinds = map[service.TimelineKind]int{}
			for _, e := range part.Entries {
				kinds[e.Kind]++
				if e.Activity != nil && a.UserID == bob.UserID && e.Activity.CompanyID != own.ID {
					t.Errorf("Bob reads an activity with %s", part.Companies[e.Activity.CompanyID])
				}
			}
			return kinds, err
		}
		if got, err := read(bob); err != nil || got[store.TimelineActivity] != 1 || got[store.TimelineNote] != 1 {
			t.Errorf("Bob reads %v, %v", got, err)
		}
		if got, err := read(f.Admin); err != nil || got[store.TimelineActivity] != 2 || got[store.TimelineNote] != 1 {
			t.Errorf("Ann reads %v, %v", got, err)
		}
		if _, err := read(cyd); !fault.Is(err, fault.NotFound) {
			t.Errorf("Cydney reads: %v", err)
		}
	})
}
