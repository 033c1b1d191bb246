package service_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// heard is what somebody was told, in words, sorted.
func heard(t *testing.T, g *servicetest.Ground, a access.Actor) []string {
	t.Helper()
	list, err := service.Notifications{Core: g.Core}.List(t.Context(), a, crm.ID{}, 50)
	if err != nil {
		t.Fatal(err)
	}
	words := []string{}
	for _, n := range list.Told {
		line := fmt.Sprintf("%s %s %q by %s", n.Kind, n.Noun, n.Title, list.Names[n.Words.ByID])
		if n.Excerpt != "" {
			line += ": " + n.Excerpt
		}
		if n.Words.Count > 0 {
			line += fmt.Sprint(" ×", n.Words.Count)
		}
		if n.Words.Job != "" {
			line += fmt.Sprintf(" %s %s", n.Words.Job, n.Words.State)
		}
		words = append(words, line)
	}
	slices.Sort(words)
	return words
}

func expect(t *testing.T, g *servicetest.Ground, a access.Actor, want ...string) {
	t.Helper()
	if diff := cmp.Diff(append([]string{}, want...), heard(t, g, a)); diff != "" {
		t.Error(diff)
	}
}

func TestPeopleAreToldWhatOthersDo(t *testing.T) {
	g := servicetest.New(t)
	ann, bob := g.Admin, seller(t, g, "Bob")
	companies := service.Companies{Core: g.Core}
	metal := owned(t, g, "Metal", bob.UserID, 1)[0]
	owned(t, g, "Own", ann.UserID, 1)
	written(t, g, ann, crm.Task{Title: "Mine"})
	task := written(t, g, ann, crm.Task{Title: "Call them", AssigneeID: bob.UserID}).Task
	if _, err := (service.Deals{Core: g.Core}).Create(t.Context(), ann, crm.Deal{Title: "Line 2", CompanyID: metal.ID, OwnerID: bob.UserID}); err != nil {
		t.Fatal(err)
	}
	view, err := service.Views{Core: g.Core}.Create(t.Context(), ann, crm.View{Noun: crm.NounCompany, Name: "Silent ones", Share: crm.ShareAll})
	if err != nil {
		t.Fatal(err)
	}
	view.Name = "Silent"
	if _, err := (service.Views{Core: g.Core}).Update(t.Context(), ann, view); err != nil {
		t.Fatal(err)
	}
	expect(t, g, bob, `owner company "Metal 1" by Ann`, `owner deal "Line 2" by Ann`, `task task "Call them" by Ann`, `view view "Silent" by Ann`)
	expect(t, g, ann) // nobody is told of their own doing

	// What somebody may not see any more is told without its name.
	task.AssigneeID = ann.UserID
	if _, err := (service.Tasks{Core: g.Core}).Update(t.Context(), ann, task); err != nil {
		t.Fatal(err)
	}
	metal.OwnerID = ann.UserID
	if _, err := companies.Update(t.Context(), ann, metal); err != nil {
		t.Fatal(err)
	}
	expect(t, g, bob, `owner company "" by Ann`, `owner deal "Line 2" by Ann`, `task task "" by Ann`, `view view "Silent" by Ann`)
}

func TestManyRecordsHandedOverAreToldOnce(t *testing.T) {
	g := servicetest.New(t)
	bob := seller(t, g, "Bob")
	owned(t, g, "Metal", g.Admin.UserID, 3)
	bulk(t, g, g.Admin, crm.BulkWish{Match: everyone("city", "is", "Sofia"), Change: crm.BulkChange{Deed: crm.DeedAssign, Field: "owner_id", Value: bob.UserID.String()}})
	expect(t, g, bob, `owner company "" by Ann ×3`)
	expect(t, g, g.Admin, `job job "" by  bulk done`)

	eva := hired(t, g, crm.User{Name: "Eva"})
	ownedBy(t, g, "1", eva.ID, crm.ID{})
	ownedBy(t, g, "2", eva.ID, crm.ID{})
	if _, err := (service.People{Core: g.Core}).Deactivate(t.Context(), g.Admin, eva.Version, crm.Handover{From: eva.ID, Successors: map[crm.Noun][]crm.ID{crm.NounCompany: {bob.UserID}}}); err != nil {
		t.Fatal(err)
	}
	expect(t, g, bob, `owner company "" by Ann ×2`, `owner company "" by Ann ×3`)
}

func TestAJobThatFailsIsTold(t *testing.T) {
	g := servicetest.New(t)
	j := crm.Job{ID: crm.ID{7}, Kind: "bulk", UserID: g.Admin.UserID, Payload: []byte("{}")}
	if err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error { return store.InsertJob(t.Context(), tx, j) }); err != nil {
		t.Fatal(err)
	}
	for _, state := range []crm.JobState{crm.JobFailed, crm.JobCancelled} {
		if err := g.Core.EndJob(t.Context(), j, state, "{}"); err != nil {
			t.Fatal(err)
		}
	}
	expect(t, g, g.Admin, `job job "" by  bulk failed`)
}

func TestReminders(t *testing.T) {
	storetest.Each(t, func(t *testing.T, st *store.Store) {
		g := servicetest.On(t, st)
		clock := servicetest.Now // Monday, 11:00 in Sofia
		g.Core.Now = func() time.Time { return clock }
		monday := civil.MakeDate(2026, 11, 23)
		at := func(title string, day civil.Date, hour civil.ClockTime) crm.Task {
			return written(t, g, g.Admin, crm.Task{Title: title, DueOn: day, DueAt: hour}).Task
		}
		at("at noon", monday, 12*60)
		at("this morning", monday, crm.AllDay) // nine o'clock has passed
		at("tomorrow", monday+1, crm.AllDay)
		done := at("done in time", monday, 13*60)
		remind := func(now time.Time, want ...string) {
			t.Helper()
			clock = now
			for range 2 { // what was told is not told again
				if err := (service.Notifications{Core: g.Core}).Remind(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
			expect(t, g, g.Admin, want...)
			if err := (service.Notifications{Core: g.Core}).MarkRead(t.Context(), g.Admin, crm.ID{}); err != nil {
				t.Fatal(err)
			}
			clock = now.AddDate(0, 0, 91)
			if err := (service.Notifications{Core: g.Core}).Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
			clock = now
			expect(t, g, g.Admin)
		}
		noon := servicetest.Now.Add(time.Hour)
		remind(noon.Add(-time.Millisecond))
		remind(noon, `due task "at noon" by `)
		if _, err := (service.Tasks{Core: g.Core}).Do(t.Context(), g.Admin, done.ID, done.Version); err != nil {
			t.Fatal(err)
		}
		remind(noon.Add(20 * time.Hour)) // eight o'clock on Tuesday
		remind(noon.Add(21*time.Hour), `due task "tomorrow" by `, `overdue task "at noon" by `, `overdue task "this morning" by `)
	})
}

func TestKindsThatNobodyWantsAreNotTold(t *testing.T) {
	g := servicetest.New(t)
	bob := seller(t, g, "Bob")
	s := service.Notifications{Core: g.Core}
	if err := s.SetOff(t.Context(), bob, []crm.NotificationKind{"task", "task", "due"}); err != nil {
		t.Fatal(err)
	}
	if off, err := s.Off(t.Context(), bob); err != nil || !slices.Equal(off, []crm.NotificationKind{"due", "task"}) {
		t.Errorf("%v, %v", off, err)
	}
	written(t, g, g.Admin, crm.Task{Title: "Call", AssigneeID: bob.UserID})
	expect(t, g, bob)
	if err := s.SetOff(t.Context(), bob, []crm.NotificationKind{"gossip"}); codeOfField(err) != "notification.kind" {
		t.Error(err)
	}
	owned(t, g, "Metal", bob.UserID, 2)
	if n, err := s.Unread(t.Context(), bob); n != 2 || err != nil {
		t.Errorf("%d unread, %v", n, err)
	}
}

func TestMentionsReachWhoMaySeeTheRecord(t *testing.T) {
	g := servicetest.New(t)
	bob, cyd := seller(t, g, "Bob"), seller(t, g, "Cydney")
	notes := service.Notes{Core: g.Core}
	metal := owned(t, g, "Metal", bob.UserID, 1)[0]
	about := crm.Note{Noun: crm.NounCompany, RecordID: metal.ID}
	offered := func(typed string) (names []string) {
		t.Helper()
		people, err := notes.Mentionable(t.Context(), g.Admin, about.Noun, about.RecordID, typed)
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range people {
			names = append(names, u.Name)
		}
		return names
	}
	if got := offered(""); !slices.Equal(got, []string{"Bob"}) {
		t.Errorf("offered: %v, want only who may see the company", got)
	}
	if got := append(offered("Боб"), offered("x")...); !slices.Equal(got, []string{"Bob"}) {
		t.Errorf("offered: %v", got)
	}
	about.Text = "Ask " + crm.Mention(cyd.UserID)
	if _, err := notes.Create(t.Context(), g.Admin, about); codeOfField(err) != "note.mention" {
		t.Errorf("somebody who may not see it was mentioned: %v", err)
	}
	about.Text = crm.Mention(bob.UserID) + ", ask " + crm.Mention(crm.ID{9}) + "!"
	if _, err := notes.Create(t.Context(), g.Admin, about); codeOfField(err) != "note.mention" {
		t.Errorf("nobody was mentioned: %v", err)
	}
	about.Text = crm.Mention(bob.UserID) + ", ask " + crm.Mention(g.Admin.UserID) + "!"
	n, err := notes.Create(t.Context(), g.Admin, about)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`mention company "Metal 1" by Ann: @Bob, ask @Ann!`, `owner company "Metal 1" by Ann`}
	expect(t, g, bob, want...)
	// Whoever was named stays named when the text changes, and is not told again.
	n.Text = strings.ToUpper("once more: ") + n.Text
	if n, err = notes.Update(t.Context(), g.Admin, n); err != nil {
		t.Fatal(err)
	}
	want[0] = `mention company "Metal 1" by Ann: ONCE MORE: @Bob, ask @Ann!`
	expect(t, g, bob, want...)
	// The change is taken back like any other.
	part, err := service.Histories{Core: g.Core}.OfRecord(t.Context(), g.Admin, "note", n.ID, crm.ID{}, 1)
	if err != nil {
		t.Fatal(err)
	}
	if !part.Undoable[part.Events[0].ID] {
		t.Error("nobody is offered to take the change back")
	}
	if err := (service.Histories{Core: g.Core}).Undo(t.Context(), g.Admin, part.Events[0].ID); err != nil {
		t.Fatal(err)
	}
	want[0] = `mention company "Metal 1" by Ann: @Bob, ask @Ann!`
	expect(t, g, bob, want...)
	// A note that is gone is told of without its words.
	if err := notes.Delete(t.Context(), g.Admin, n.ID, n.Version+1); err != nil {
		t.Fatal(err)
	}
	want[0] = `mention company "Metal 1" by Ann`
	expect(t, g, bob, want...)
}
