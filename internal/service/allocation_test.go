package service_test

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/plan/response"
	"kaymak/internal/service"
	"kaymak/internal/service/servicetest"
	"kaymak/internal/store"
)

var segmentAC = crm.Segment{Group: crm.GroupA, Class: crm.PotentialC}

// paying adds companies of a segment that pay so much.
func paying(t *testing.T, g *servicetest.Ground, at byte, s crm.Segment, pays ...int64) {
	t.Helper()
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for i, actual := range pays {
			c := crm.Company{ID: crm.ID{0: 210, 1: at, 14: byte(i >> 8), 15: byte(i)}, Name: s.String(), Status: crm.Client, CreatedAt: servicetest.Now, UpdatedAt: servicetest.Now, Version: 1}
			c.Standing = crm.Standing{Group: s.Group, PotentialClass: s.Class, Actual: actual, Potential: 2 * actual}
			if err := store.InsertCompany(t.Context(), tx, c); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func team(t *testing.T, g *servicetest.Ground, people int) {
	t.Helper()
	err := g.Core.Store.Write(t.Context(), servicetest.Now, func(tx *store.Tx) error {
		for i := range people {
			u := crm.User{ID: crm.ID{0: 220, 15: byte(i)}, Name: "Seller", Role: crm.Salesperson, Language: "en", Active: true, TimeShare: 10000, Version: 1}
			if err := store.InsertUser(t.Context(), tx, u); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func repeat(n int, v int64) []int64 {
	all := make([]int64, n)
	for i := range all {
		all[i] = v
	}
	return all
}

func allocate(t *testing.T, g *servicetest.Ground) service.Allocated {
	t.Helper()
	out, err := service.Responses{Core: g.Core}.Allocate(t.Context(), g.Admin, service.AllocationWish{})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func allocatedTo(out service.Allocated, s crm.Segment) service.AllocatedSegment {
	for _, one := range out.Segments {
		if one.Segment() == s {
			return one
		}
	}
	return service.AllocatedSegment{}
}

func says(t *testing.T, g *servicetest.Ground, s crm.Segment, none, half, more, unlimited int64) {
	t.Helper()
	if _, err := (service.Responses{Core: g.Core}).Answer(t.Context(), g.Admin, crm.ResponseAnswer{Segment: s, None: per(none), Half: per(half), More: per(more), Unlimited: per(unlimited)}); err != nil {
		t.Fatal(err)
	}
}

// Clients who stay whatever one does give hours to those who would buy more. The
// hours are the team's, prospects keep theirs, and the sums agree.
func TestHoursGoWhereTheyEarnMost(t *testing.T) {
	g := servicetest.New(t)
	paying(t, g, 1, segmentAC, repeat(50, 100_000_00)...)
	paying(t, g, 2, segmentCA, repeat(100, 20_000_00)...)
	paying(t, g, 3, crm.Segment{Group: crm.GroupZero, Class: crm.PotentialA}, repeat(30, 0)...)
	says(t, g, segmentAC, 95, 98, 102, 105)
	says(t, g, segmentCA, 20, 55, 160, 500)
	out := allocate(t, g)
	if out.Attained != 1 || out.Hours != out.TeamHours {
		t.Errorf("without people the hours are those of the standards: %+v", out)
	}
	kept := allocatedTo(out, crm.Segment{Group: crm.GroupZero, Class: crm.PotentialA})
	if kept.Kept != service.KeptNoSales || kept.Hours != kept.HoursToday || kept.Hours == 0 {
		t.Errorf("prospects keep their hours: %+v", kept)
	}
	loyal, open := allocatedTo(out, segmentAC), allocatedTo(out, segmentCA)
	if loyal.Hours >= loyal.HoursToday || open.Hours <= open.HoursToday || open.Basis != response.Answered || open.People != 1 {
		t.Errorf("loyal %+v\nopen %+v", loyal, open)
	}
	if open.Proposed["call"] <= 36 || loyal.Proposed["call"] >= 24 {
		t.Errorf("proposed %v and %v", open.Proposed, loyal.Proposed)
	}
	sum, gain := 0.0, 0.0
	for _, one := range out.Segments {
		sum += one.Hours
	}
	for _, m := range out.Moves {
		gain += m.Gain
	}
	if math.Abs(sum-float64(out.Hours)) > 1 || out.Then <= out.Today || math.Abs(gain-(out.Then-out.Today)) > 0.01*(out.Then-out.Today) {
		t.Errorf("%v hours of %d, moves gain %v, all %v", sum, out.Hours, gain, out.Then-out.Today)
	}
	if out.Sure == nil || out.Sure.P10 > out.Sure.P50 || out.Sure.P50 > out.Sure.P90 || out.Sure.Gains < 0.99 || len(out.Sure.Decides) != 2 {
		t.Errorf("sure %+v", out.Sure)
	}
}

// Fewer people than the standards take do a part of them: that part is today, and
// their hours are what there is to share out.
func TestHoursAreThoseOfTheTeam(t *testing.T) {
	g := servicetest.New(t)
	paying(t, g, 1, segmentAC, repeat(100, 100_000_00)...)
	paying(t, g, 2, segmentCA, repeat(100, 20_000_00)...)
	team(t, g, 2)
	out := allocate(t, g)
	s, _, _ := staffed(t, g)
	if want := 2 / s.Result.People; math.Abs(out.Attained-want) > 1e-9 || out.People != 2 {
		t.Errorf("attained %v, want %v", out.Attained, want)
	}
	if want := (s.Result.WorkHours + s.Result.TravelHours) * out.Attained; math.Abs(float64(out.Hours)-want) > 1 || math.Abs(out.PersonHours*2-want) > 1e-6 {
		t.Errorf("%d hours, want %v", out.Hours, want)
	}
	more, err := service.Responses{Core: g.Core}.Allocate(t.Context(), g.Admin, service.AllocationWish{Hours: out.Hours + 1})
	if err != nil || more.Then < out.Then || more.Then-out.Then > out.Lambda+out.Gap+1 {
		t.Errorf("one hour more brings %v, λ is %v, %v", more.Then-out.Then, out.Lambda, err)
	}
}

// What a person costs says whether one more is worth it; a bound of service keeps
// hours where they would leave.
func TestSettingsOfTheAllocation(t *testing.T) {
	g := servicetest.New(t)
	paying(t, g, 1, segmentAC, repeat(100, 100_000_00)...)
	paying(t, g, 2, segmentCA, repeat(100, 20_000_00)...)
	team(t, g, 2)
	says(t, g, segmentAC, 95, 98, 102, 105)
	if out := allocate(t, g); out.Hiring != nil {
		t.Error("a hire is priced though nobody said what a person costs")
	}
	settings := crm.DefaultAllocation()
	settings.PersonCost = 30_000_00
	settings.Segments = map[string]crm.AllocationCell{"A/C": {Least: per(300)}}
	responses := service.Responses{Core: g.Core}
	saved, err := responses.SaveSettings(t.Context(), g.Admin, settings)
	if err != nil || saved.Version != 1 {
		t.Fatalf("%+v, %v", saved, err)
	}
	out := allocate(t, g)
	if loyal := allocatedTo(out, segmentAC); loyal.Hours < 100*300/60 {
		t.Errorf("%v hours, at least 500 are promised", loyal.Hours)
	}
	h := out.Hiring
	if h == nil || h.Now != 2 || h.Steps[len(h.Steps)-1].People != 12 {
		t.Fatalf("%+v", h)
	}
	for i, step := range h.Steps {
		if step.People == 2 && math.Abs(h.Steps[i+1].Profit-step.Profit-h.Next) > 1e-6 {
			t.Errorf("the next person brings %v, the steps say %v", h.Next, h.Steps[i+1].Profit-step.Profit)
		}
	}
	settings.Margin = 1.2
	if _, err := responses.SaveSettings(t.Context(), g.Admin, settings); !fault.Is(err, fault.Invalid) {
		t.Errorf("more is earned than sold: %v", err)
	}
	settings.Margin = 0.4
	if _, err := responses.SaveSettings(t.Context(), g.Admin, settings); !fault.Is(err, fault.Stale) {
		t.Errorf("saved over what nobody saw: %v", err)
	}
	if _, err := responses.Allocate(t.Context(), access.Actor{UserID: crm.ID{8}, Role: crm.Salesperson}, service.AllocationWish{}); !fault.Is(err, fault.Forbidden) {
		t.Errorf("a salesperson shares the hours out: %v", err)
	}
}

// Inside a segment those who pay more get more, all together what the segment got.
func TestMinutesOfCompanies(t *testing.T) {
	g := servicetest.New(t)
	pays := make([]int64, 120)
	for i := range pays {
		pays[i] = int64(i+1) * 1000_00
	}
	paying(t, g, 1, segmentAC, pays...)
	paying(t, g, 2, segmentCA, repeat(100, 20_000_00)...)
	if err := (service.Strategies{Core: g.Core}).TurnOfDay(t.Context()); err != nil { // the cards get their minutes
		t.Fatal(err)
	}
	responses := service.Responses{Core: g.Core}
	sum, last, rows := int64(0), int64(math.MaxInt64), 0
	for after := ""; rows == 0 || after != ""; {
		page, err := responses.Companies(t.Context(), g.Admin, service.AllocationWish{}, segmentAC, after, 50)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range page.Companies {
			if c.Proposed > last || c.Own || c.Today == 0 {
				t.Fatalf("%d pays %d, today %d, gets %d, before it %d", rows, c.Standing.Actual, c.Today, c.Proposed, last)
			}
			sum, last, rows = sum+c.Proposed, c.Proposed, rows+1
		}
		after = page.Next
	}
	want := allocatedTo(allocate(t, g), segmentAC).Hours * 60
	// Companies of a band are priced as one: a minute more or less of each may be theirs.
	if rows != len(pays) || float64(sum) > 1.001*want || float64(sum) < 0.98*want {
		t.Errorf("%d companies get %d of %v minutes", rows, sum, want)
	}
}

func TestAnAllocationAsAFile(t *testing.T) {
	g := servicetest.New(t)
	paying(t, g, 1, segmentAC, repeat(10, 100_000_00)...)
	write, err := service.Responses{Core: g.Core}.Export(t.Context(), g.Admin, service.AllocationWish{}, service.AllocationExport{Format: sheet.CSV, Headings: []string{"Segment"}})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 17 || !strings.HasPrefix(lines[0], "\ufeffSegment,companies,") || !strings.Contains(out.String(), "\nA/C,10,0,") {
		t.Errorf("%s", out.String())
	}
}
