package service_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/plan/worktime"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
)

func TestTheTypicalPersonIsChecked(t *testing.T) {
	g := servicetest.New(t)
	s := service.Capacities{Core: g.Core}
	p, err := s.Profile(t.Context(), g.Admin)
	if err != nil || !cmp.Equal(p, crm.DefaultProfile()) {
		t.Fatalf("%v: %+v", err, p)
	}
	p.SellingShare = 0.5
	saved, err := s.SaveProfile(t.Context(), g.Admin, p)
	if err != nil || saved.Version != 1 {
		t.Fatalf("%v: %+v", err, saved)
	}
	if _, err := s.SaveProfile(t.Context(), g.Admin, p); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	p.Version, p.SellingShare, p.Utilisation, p.VacationDays, p.Spread = 1, 0, 1.2, -1, "x"
	_, err = s.SaveProfile(t.Context(), g.Admin, p)
	if e, _ := fault.As(err); e == nil || len(e.Fields) != 4 {
		t.Errorf("%v, want four faults", err)
	}
	if out, _, _ := staffed(t, g); out.Result.SellingHours != 1760*0.5 {
		t.Errorf("%v selling hours", out.Result.SellingHours)
	}
}

func TestACalendarIsEditedAndRestored(t *testing.T) {
	g := servicetest.New(t)
	s := service.Capacities{Core: g.Core}
	c, version, err := s.Calendar(t.Context(), g.Admin, "bg", 2026)
	if err != nil || version != 0 || c.Total().Days != 248 {
		t.Fatalf("%v: %d, %+v", err, version, c.Total())
	}
	c.Days = append(c.Days, worktime.Day{Date: civil.MakeDate(2026, 12, 31), Kind: worktime.Off, Title: "Inventory"})
	if _, version, err = s.SaveCalendar(t.Context(), g.Admin, c, 0); err != nil || version != 1 {
		t.Fatalf("%v: %d", err, version)
	}
	if out, _, _ := staffed(t, g); out.Months[11].WorkingDays != 19 || out.Months[11].NormHours != 152 {
		t.Errorf("December %+v", out.Months[11])
	}
	if _, _, err := s.SaveCalendar(t.Context(), g.Admin, c, 0); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	c.Days = append(c.Days, c.Days[0])
	if _, _, err := s.SaveCalendar(t.Context(), g.Admin, c, 1); !fault.Is(err, fault.Invalid) {
		t.Errorf("a day twice: %v", err)
	}
	if err := s.RestoreCalendar(t.Context(), g.Admin, "bg", 2026); err != nil {
		t.Fatal(err)
	}
	if c, _, err := s.Calendar(t.Context(), g.Admin, "bg", 2026); err != nil || c.Total().Days != 248 {
		t.Errorf("%v: %+v", err, c.Total())
	}
}

func TestACalendarThatNobodyKnowsIsThePlainWeek(t *testing.T) {
	g := servicetest.New(t)
	c, _, err := service.Capacities{Core: g.Core}.Calendar(t.Context(), g.Admin, "bg", 2031)
	if err != nil || !c.Provisional || c.Total().Days != 261 {
		t.Errorf("%v: %+v", err, c.Total())
	}
}

func TestACalendarFileIsRead(t *testing.T) {
	g := servicetest.New(t)
	s := service.Capacities{Core: g.Core}
	c, err := s.ReadCalendar(g.Admin, []byte(`<calendar year="2027" country="kz"><days><day d="01.01" t="1"/></days></calendar>`))
	if err != nil || c.Country != "kz" || c.Total().Days != 260 {
		t.Errorf("%v: %+v", err, c)
	}
	if _, err := s.ReadCalendar(g.Admin, []byte("<x/>")); !fault.Is(err, fault.Invalid) {
		t.Errorf("%v", err)
	}
}

// Who was hired in July fills half a position from July on.
func TestPeopleAreCountedByMonth(t *testing.T) {
	g := servicetest.New(t)
	s := service.Capacities{Core: g.Core}
	july := civil.MakeDate(2026, 7, 1)
	people := service.People(s)
	if _, err := people.Add(t.Context(), g.Admin, crm.User{Name: "Boris", TimeShare: 10000}); err != nil {
		t.Fatal(err)
	}
	u, err := people.Add(t.Context(), g.Admin, crm.User{Name: "Vera", TimeShare: 5000, HiredOn: &july})
	if err != nil {
		t.Fatal(err)
	}
	out, _, _ := staffed(t, g)
	if out.Months[5].Have != 1 || out.Months[6].Have != 1.5 || out.Have != 1.25 {
		t.Errorf("June %v, July %v, year %v", out.Months[5].Have, out.Months[6].Have, out.Have)
	}
	if _, err := people.Update(t.Context(), g.Admin, crm.User{ID: u.ID, Name: "Vera", Role: u.Role, Language: u.Language, TimeShare: 10000, HiredOn: &july, Version: 1}); err != nil {
		t.Error(err)
	}
	if _, err := people.Update(t.Context(), g.Admin, crm.User{ID: u.ID, Name: "Vera", Role: u.Role, Language: u.Language, TimeShare: 0, Version: 1}); !fault.Is(err, fault.Stale) {
		t.Errorf("an old version: %v", err)
	}
	if _, err := people.Add(t.Context(), g.Admin, crm.User{Name: " ", TimeShare: 20000}); !fault.Is(err, fault.Invalid) {
		t.Errorf("%v", err)
	}
}
