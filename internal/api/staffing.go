package api

import (
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/plan/workload"
	"kaymak/internal/service"
)

// Staffing is what the standards take and what the team can do.
type Staffing struct {
	People        float64          `json:"people" doc:"needed, mean of the year"`
	PeopleRounded int64            `json:"people_rounded"`
	Peak          *MonthNeed       `json:"peak,omitempty" doc:"the month that needs most"`
	Have          float64          `json:"have" doc:"full positions filled, mean of the year"`
	WorkHours     float64          `json:"work_hours" doc:"per year, whole team"`
	TravelHours   float64          `json:"travel_hours" doc:"per year, whole team"`
	SellingHours  float64          `json:"selling_hours" doc:"per year, one person"`
	CapacityHours float64          `json:"capacity_hours" doc:"hours of planned work per year, one person"`
	Clients       int64            `json:"clients" doc:"companies in the cells"`
	Unanalysed    int64            `json:"unanalysed" doc:"companies in no cell: no analysis was applied to them"`
	Actual        int64            `json:"actual"`
	Potential     int64            `json:"potential"`
	Gap           int64            `json:"gap"`
	HighTime      float64          `json:"high_time" doc:"share of the time that goes to potential class A"`
	HighMoney     float64          `json:"high_money" doc:"share of the potential that class A holds"`
	Cells         []StrategyCell   `json:"cells" nullable:"false"`
	Months        []StaffedMonth   `json:"months" nullable:"false"`
	Why           *StaffingReasons `json:"why,omitempty" doc:"of a comparison only the proposed state is explained"`
}

// MonthNeed is a month and the people it needs.
type MonthNeed struct {
	Month  civil.Month `json:"month" format:"month"`
	People float64     `json:"people"`
}

// StaffedMonth is a month's need against what there is.
type StaffedMonth struct {
	Month         civil.Month `json:"month" format:"month"`
	WorkingDays   int         `json:"working_days"`
	NormHours     float64     `json:"norm_hours"`
	SellingHours  float64     `json:"selling_hours" doc:"one person"`
	WorkHours     float64     `json:"work_hours"`
	TravelHours   float64     `json:"travel_hours"`
	CapacityHours float64     `json:"capacity_hours" doc:"one person"`
	Need          float64     `json:"need"`
	Have          float64     `json:"have"`
}

// CellForm is what people edit of a cell.
type CellForm struct {
	Group      string             `json:"group" enum:"A,B,C,0"`
	Class      string             `json:"class" enum:"A,B,C,?"`
	Treatment  string             `json:"treatment" enum:"visit,invite,call,write,farewell,assess"`
	Operations map[string]float64 `json:"operations" doc:"operation code → times per company and year"`
}

// StrategyCell is a cell with what it holds and takes.
type StrategyCell struct {
	CellForm
	Companies int64   `json:"companies"`
	Overrides int64   `json:"overrides" doc:"of them, companies with a standard of their own"`
	Actual    int64   `json:"actual"`
	Potential int64   `json:"potential"`
	Gap       int64   `json:"gap"`
	Minutes   int64   `json:"minutes" doc:"per company and year by the cell's standard"`
	Hours     float64 `json:"hours" doc:"per year"`
	People    float64 `json:"people"`
}

// StaffingReasons has the reason of every computed number.
type StaffingReasons struct {
	People Reason   `json:"people"`
	Cells  []Reason `json:"cells" nullable:"false"`
	Months []Reason `json:"months" nullable:"false"`
}

// Reason is a number with the formula and the inputs that made it.
type Reason struct {
	Key     string            `json:"key"`
	Params  map[string]string `json:"params,omitempty"`
	Value   float64           `json:"value"`
	Unit    string            `json:"unit"`
	Formula string            `json:"formula" doc:"keys of the inputs in braces; empty for a setting"`
	Setting string            `json:"setting" doc:"where a setting is set, empty for a computed number"`
	Inputs  []Reason          `json:"inputs,omitempty"`
}

func newReason(t workload.Term) Reason {
	r := Reason{Key: t.Key, Params: t.Params, Value: t.Value, Unit: t.Unit, Formula: t.Formula, Setting: t.Setting}
	r.Inputs = newReasons(t.Inputs)
	return r
}

func newReasons(terms []workload.Term) []Reason {
	list := make([]Reason, 0, len(terms))
	for _, t := range terms {
		list = append(list, newReason(t))
	}
	return list
}

func newStaffing(s service.Staffing) Staffing {
	out := Staffing{
		People: s.Result.People, PeopleRounded: s.Result.PeopleRounded, Have: s.Have, WorkHours: s.Result.WorkHours, TravelHours: s.Result.TravelHours,
		SellingHours: s.Result.SellingHours, CapacityHours: s.Result.CapacityHours, Clients: s.Clients, Unanalysed: s.Unanalysed,
		Actual: s.Actual, Potential: s.Potential, Gap: s.Gap, HighTime: s.HighTime, HighMoney: s.HighMoney,
		Cells: make([]StrategyCell, 0, len(s.Cells)), Months: make([]StaffedMonth, 0, len(s.Months)),
	}
	if s.Result.Peak != nil {
		out.Peak = &MonthNeed{s.Result.Peak.Month.Month, s.Result.Peak.People}
	}
	for _, c := range s.Cells {
		out.Cells = append(out.Cells, StrategyCell{newCellForm(c.Cell), c.Companies, c.Overrides, c.Actual, c.Potential, c.Gap, c.Minutes, c.Hours, c.People})
	}
	for _, m := range s.Months {
		out.Months = append(out.Months, StaffedMonth{
			Month: m.Month.Month, WorkingDays: m.WorkingDays, NormHours: m.NormHours, SellingHours: m.SellingHours,
			WorkHours: m.WorkHours, TravelHours: m.TravelHours, CapacityHours: m.CapacityHours, Need: m.People, Have: m.Have,
		})
	}
	return out
}

// explained adds the reason of every number.
func explained(s service.Staffing) Staffing {
	out := newStaffing(s)
	out.Why = &StaffingReasons{People: newReason(s.Why.People), Cells: newReasons(s.Why.Segments), Months: newReasons(s.Why.Months)}
	return out
}

func newCellForm(c crm.Cell) CellForm {
	return CellForm{string(c.Group), string(c.Class), string(c.Treatment), c.Operations}
}

func (f CellForm) cell() crm.Cell {
	return crm.Cell{Group: crm.Group(f.Group), Class: crm.PotentialClass(f.Class), Treatment: crm.Treatment(f.Treatment), Operations: f.Operations}
}

func cells(forms []CellForm) []crm.Cell {
	if forms == nil {
		return nil
	}
	list := make([]crm.Cell, 0, len(forms))
	for _, f := range forms {
		list = append(list, f.cell())
	}
	return list
}
