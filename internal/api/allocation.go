package api

import (
	"context"
	"math"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/plan/response"
	"kaymak/internal/service"
)

// AllocatedSegment is one segment's hours and what they earn, today and where they
// earn most.
type AllocatedSegment struct {
	CellForm
	Companies         int64            `json:"companies"`
	Kept              string           `json:"kept" enum:",no_sales,no_effort" doc:"why it keeps its hours; empty where it took part"`
	HoursToday        float64          `json:"hours_today" doc:"a year"`
	Hours             float64          `json:"hours"`
	SalesToday        int64            `json:"sales_today" doc:"a year, minor units"`
	Sales             int64            `json:"sales"`
	ContributionToday int64            `json:"contribution_today"`
	Contribution      int64            `json:"contribution"`
	Basis             string           `json:"basis" enum:"answers,ends,prior"`
	People            int              `json:"people" doc:"who answered"`
	Spread            float64          `json:"spread" doc:"how far they lie apart at most, in shares of today's sales"`
	Proposed          map[string]int64 `json:"proposed" doc:"operation code → whole contacts a year and company"`
}

// AllocatedMove is hours that go from one segment to another.
type AllocatedMove struct {
	From  string `json:"from" doc:"a segment; empty where the hours are new"`
	To    string `json:"to" doc:"a segment; empty where the hours are given up"`
	Hours int64  `json:"hours"`
	Gain  int64  `json:"gain" doc:"contribution a year, all of these hours together"`
}

// HiringStep is one number of people.
type HiringStep struct {
	People       int   `json:"people"`
	Contribution int64 `json:"contribution"`
	Profit       int64 `json:"profit" doc:"less the cost of the people"`
}

// Hiring says what more people would earn.
type Hiring struct {
	Now         int          `json:"now"`
	Next        int64        `json:"next" doc:"what one person more brings a year after their cost"`
	Best        int          `json:"best"`
	FlatFrom    int          `json:"flat_from" doc:"the profit is within 1 % of the best from so many people"`
	FlatTo      int          `json:"flat_to"`
	BlockPeople int          `json:"block_people" doc:"people to hire together; 0: nobody is worth hiring"`
	BlockProfit int64        `json:"block_profit" doc:"what they bring a year after their cost"`
	BlockReturn int64        `json:"block_return" doc:"over three years, discounted, after cost"`
	BlockRatio  float64      `json:"block_ratio" doc:"that return, as a share of the cost of these years"`
	Steps       []HiringStep `json:"steps" nullable:"false"`
}

// SureSegment is what the answers for one segment do to the gain.
type SureSegment struct {
	Segment string `json:"segment"`
	People  int    `json:"people" doc:"who answered"`
	Low     int64  `json:"low" doc:"the gain when its clients respond little"`
	High    int64  `json:"high" doc:"and when they respond much"`
}

// Sureness is how sure the gain is.
type Sureness struct {
	P10     int64         `json:"p10"`
	P50     int64         `json:"p50"`
	P90     int64         `json:"p90"`
	Gains   float64       `json:"gains" doc:"share of the draws in which it gains at all"`
	Decides []SureSegment `json:"decides" nullable:"false" doc:"whose answers matter most"`
}

// Allocation is where the hours of the team earn most. Money is contribution a
// year in minor units.
type Allocation struct {
	Hours       int64              `json:"hours" doc:"shared out, a year"`
	TeamHours   int64              `json:"team_hours" doc:"what the people there are can do"`
	PersonHours float64            `json:"person_hours"`
	People      float64            `json:"people"`
	Attained    float64            `json:"attained" doc:"share of the standards that these people can do"`
	Segments    []AllocatedSegment `json:"segments" nullable:"false"`
	Today       int64              `json:"today"`
	Then        int64              `json:"then"`
	Lambda      int64              `json:"lambda" doc:"of one hour more"`
	Gap         int64              `json:"gap" doc:"no allocation earns more than so much above this one"`
	Exact       bool               `json:"exact" doc:"no allocation earns more"`
	Moves       []AllocatedMove    `json:"moves" nullable:"false" doc:"what earns most an hour first"`
	Hiring      *Hiring            `json:"hiring,omitempty" doc:"once the cost of a person is known"`
	Sure        *Sureness          `json:"sure,omitempty"`
}

func cents(v float64) int64 { return int64(math.Round(v)) }

func newAllocation(o service.Allocated) Allocation {
	out := Allocation{
		Hours: o.Hours, TeamHours: o.TeamHours, PersonHours: o.PersonHours, People: o.People, Attained: o.Attained, Segments: whole(o.Segments, newAllocatedSegment).Items,
		Today: cents(o.Today), Then: cents(o.Then), Lambda: cents(o.Lambda), Gap: cents(o.Gap), Exact: o.Exact, Moves: whole(o.Moves, newAllocatedMove).Items,
	}
	if h := o.Hiring; h != nil {
		out.Hiring = &Hiring{
			Now: h.Now, Next: cents(h.Next), Best: h.Best, FlatFrom: h.Flat[0], FlatTo: h.Flat[1], BlockPeople: h.Block.People, BlockProfit: cents(h.Block.Profit), BlockReturn: cents(h.Block.Return), BlockRatio: h.Block.Ratio,
			Steps: whole(h.Steps, func(s response.Step) HiringStep { return HiringStep{s.People, cents(s.Contribution), cents(s.Profit)} }).Items,
		}
	}
	if s := o.Sure; s != nil {
		out.Sure = &Sureness{P10: cents(s.P10), P50: cents(s.P50), P90: cents(s.P90), Gains: s.Gains, Decides: whole(s.Decides, func(d service.SureSegment) SureSegment {
			return SureSegment{d.Segment.String(), d.People, cents(d.Low), cents(d.High)}
		}).Items}
	}
	return out
}

func newAllocatedSegment(s service.AllocatedSegment) AllocatedSegment {
	return AllocatedSegment{
		CellForm: newCellForm(s.Cell), Companies: s.Companies, Kept: s.Kept, HoursToday: s.HoursToday, Hours: s.Hours, SalesToday: cents(s.SalesToday), Sales: cents(s.Sales),
		ContributionToday: cents(s.ContributionToday), Contribution: cents(s.Contribution), Basis: string(s.Basis), People: s.People, Spread: s.Spread, Proposed: s.Proposed,
	}
}

func newAllocatedMove(m service.AllocatedMove) AllocatedMove {
	name := func(s *crm.Segment) string {
		if s == nil {
			return ""
		}
		return s.String()
	}
	return AllocatedMove{name(m.From), name(m.To), m.Hours, cents(m.Gain)}
}

// CompanyMinutes is what one company would get.
type CompanyMinutes struct {
	ID       crm.ID `json:"id" format:"uuid"`
	Name     string `json:"name"`
	Actual   int64  `json:"actual" doc:"pays a year"`
	Today    int64  `json:"today" doc:"minutes a year"`
	Proposed int64  `json:"proposed"`
	Own      bool   `json:"own" doc:"it keeps a standard of its own"`
}

// CompanyShare is a page of a segment's companies, those who pay most first.
type CompanyShare struct {
	Items  []CompanyMinutes `json:"items" nullable:"false"`
	Lambda int64            `json:"lambda" doc:"of one hour more in this segment"`
	Next   string           `json:"next"`
}

// AllocationInput says what is shared out.
type AllocationInput struct {
	Hours int64 `query:"hours" minimum:"0" maximum:"10000000" doc:"to share out; those of the team, when 0"`
}

func (in AllocationInput) wish() service.AllocationWish {
	return service.AllocationWish{Hours: in.Hours}
}

type companyShareInput struct {
	AllocationInput
	Segment string `query:"segment" required:"true" maxLength:"3" example:"A/B"`
	After   string `query:"after" maxLength:"500"`
	Limit   int    `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

type allocationExportInput struct {
	AllocationInput
	Format   string   `query:"format" enum:"csv,xlsx" default:"xlsx"`
	Headings []string `query:"headings,explode" maxItems:"200" doc:"of the columns in their order; their names when empty"`
}

func registerAllocation(r *router) {
	handle(r, operation("get-allocation", http.MethodGet, "/allocation", "Where the hours of the team earn most"), func(ctx context.Context, a access.Actor, in *AllocationInput) (*answer[Allocation], error) {
		found, err := r.Responses.Allocate(ctx, a, in.wish())
		return &answer[Allocation]{newAllocation(found)}, err
	})
	handle(r, operation("list-allocated-companies", http.MethodGet, "/allocation/companies", "The minutes of a segment's companies"), func(ctx context.Context, a access.Actor, in *companyShareInput) (*answer[CompanyShare], error) {
		segment, err := crm.ParseMatrixSegment(in.Segment)
		if err != nil {
			return nil, err
		}
		found, err := r.Responses.Companies(ctx, a, in.wish(), segment, in.After, in.Limit)
		items := whole(found.Companies, func(c service.CompanyMinutes) CompanyMinutes {
			return CompanyMinutes{c.ID, c.Name, c.Standing.Actual, c.Today, c.Proposed, c.Own}
		}).Items
		return &answer[CompanyShare]{CompanyShare{items, cents(found.Price), found.Next}}, err
	})
	handle(r, binary(operation("export-allocation", http.MethodGet, "/allocation/export", "The same as a file, with the standards that follow from it"), sheet.CSV.ContentType(), sheet.XLSX.ContentType()), func(ctx context.Context, a access.Actor, in *allocationExportInput) (*huma.StreamResponse, error) {
		write, err := r.Responses.Export(ctx, a, in.wish(), service.AllocationExport{Format: sheet.Format(in.Format), Headings: in.Headings})
		if err != nil {
			return nil, err
		}
		return file("allocation", sheet.Format(in.Format), write), nil
	})
	registerAllocationSettings(r)
}
