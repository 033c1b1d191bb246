package service

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"

	"kaymak/internal/access"
	"kaymak/internal/civil"
	"kaymak/internal/crm"
	"kaymak/internal/exchange/onepage"
	"kaymak/internal/exchange/sheet"
	"kaymak/internal/fault"
	"kaymak/internal/service/outlook"
	"kaymak/internal/store"
)

// ScenarioFormat is a kind of file: a workbook of everything, or the page for the
// director.
type ScenarioFormat string

// The formats.
const (
	ScenarioWorkbook ScenarioFormat = "xlsx"
	ScenarioPage     ScenarioFormat = "pdf"
)

// scenarioPaper is everything the files tell of.
type scenarioPaper struct {
	paper
	crm.Scenario
	day     civil.Date
	base    Outlook // of the copy
	is      Outlook
	against *ScenarioAgainst // the copy
}

// Export makes a file of a scenario ready, in a language. The history says that it
// was taken.
func (s Scenarios) Export(ctx context.Context, a access.Actor, id crm.ID, format ScenarioFormat, language string) (write func(io.Writer) error, err error) {
	for _, power := range []crm.Power{access.Analyse, access.Export} {
		if err := access.May(a, power); err != nil {
			return nil, err
		}
	}
	if format != ScenarioWorkbook && format != ScenarioPage {
		return nil, fault.New(fault.Invalid, "scenario.format", "A scenario is written as xlsx or pdf.")
	}
	var p scenarioPaper
	err = s.write(ctx, func(tx *store.Tx) error {
		operations, err := store.Operations(ctx, tx)
		if err != nil {
			return err
		}
		p.paper = newPaper(language, operations)
		if p.Scenario, err = store.Scenario(ctx, tx, id); err != nil {
			return err
		}
		if p.day, err = today(ctx, tx, tx.Now); err != nil {
			return err
		}
		return record(ctx, tx, a, "export", newID(), "exported", crm.Change{Field: "report", After: "scenario"}, crm.Change{Field: "format", After: string(format)})
	})
	if err != nil {
		return nil, err
	}
	if p.base, err = foresee(a, p.Base); err != nil {
		return nil, err
	}
	if p.is, err = foresee(a, p.Inputs); err != nil {
		return nil, err
	}
	if p.against, err = against(p.base, p.is, p.Base, p.Inputs); err != nil {
		return nil, err
	}
	if format == ScenarioPage {
		return func(out io.Writer) error { return onepage.Write(out, p.page()) }, nil
	}
	return p.workbook, nil
}

// page is the one sheet for whoever decides: question, answer, reasons, risks.
func (p scenarioPaper) page() onepage.Page {
	out := onepage.Page{Language: p.language, Title: p.Name, Made: p.UpdatedAt, Footer: fmt.Sprintf(p.Made, p.is.Hash[:16], OutlookDraws, OutlookSeed, p.paper.day(p.day))}
	out.Sections = []onepage.Section{p.question(), p.answer(), p.todo(), p.reasons(), p.risks()}
	if p.Notes != "" {
		out.Sections = append(out.Sections, onepage.Section{Heading: p.paper.Notes, Texts: []string{p.Notes}})
	}
	out.Chart = &onepage.Chart{Legend: p.Legend}
	for t, m := range p.is.Plan.Months {
		_, month := m.Month.Month.YM()
		c := p.is.Chance.Months[t]
		out.Chart.Bars = append(out.Chart.Bars, onepage.Bar{Label: strconv.Itoa(int(month)), Likely: c.P50, Reserve: c.P80, Have: m.Output})
	}
	return out
}

// told is how many changes and reasons stand on a page.
const told = 10

func (p scenarioPaper) question() onepage.Section {
	months := p.Inputs.Months
	s := onepage.Section{Heading: p.Question, Texts: []string{fmt.Sprintf(p.Ask, p.month(months[0].Month), p.month(months[len(months)-1].Month))}}
	terms := p.against.Terms
	for _, t := range terms[:min(told, len(terms))] {
		s.Lines = append(s.Lines, p.change(t.Difference))
	}
	if len(terms) == 0 {
		s.Lines = []string{p.Unchanged}
	}
	return s
}

func (p scenarioPaper) answer() onepage.Section {
	c, plan := p.is.Chance, p.is.Plan
	s := onepage.Section{Heading: p.Answer, Strong: fmt.Sprintf(p.Strong, p.number(c.Need.Plan, 1)), Texts: []string{
		fmt.Sprintf(p.Interval, p.number(c.Need.P50, 1), p.number(c.Need.P80, 1)),
		fmt.Sprintf(p.Peak, p.month(plan.Peak.Month.Month), p.number(c.Peak.Plan, 1), p.number(c.Peak.P80, 1)),
	}}
	balance := fmt.Sprintf(p.Lacking, p.number(plan.Lacking(), 1))
	if plan.Lacking() < 0 {
		balance = fmt.Sprintf(p.Spare, p.number(-plan.Lacking(), 1))
	}
	s.Texts = append(s.Texts, fmt.Sprintf(p.Have, p.number(plan.Output, 1))+" "+balance)
	return s
}

func (p scenarioPaper) todo() onepage.Section {
	s := onepage.Section{Heading: p.Todo}
	for _, r := range p.is.Plan.Requisitions {
		s.Lines = append(s.Lines, fmt.Sprintf(p.Open, p.paper.day(r.Open.First()), r.People, p.month(r.Start)))
	}
	if len(s.Lines) == 0 {
		s.Texts = []string{p.Nobody}
	}
	return s
}

func (p scenarioPaper) reasons() onepage.Section {
	need, terms := p.against.Need, p.against.Terms
	s := onepage.Section{Heading: p.Reasons}
	if len(terms) == 0 {
		s.Texts = []string{p.NoReasons}
		return s
	}
	s.Texts = []string{fmt.Sprintf(p.Against, p.signed(need.P50), p.signed(need.P10), p.signed(need.P90))}
	for _, t := range terms[:min(told, len(terms))] {
		s.Lines = append(s.Lines, p.signed(t.People)+"  "+p.change(t.Difference))
	}
	return s
}

func (p scenarioPaper) risks() onepage.Section {
	s := onepage.Section{Heading: p.Risks}
	worst := 0
	for t, share := range p.is.Chance.Overload {
		if share > p.is.Chance.Overload[worst] {
			worst = t
		}
	}
	s.Lines = append(s.Lines, fmt.Sprintf(p.Overload, p.month(p.is.Plan.Months[worst].Month.Month), p.percent(p.is.Chance.Overload[worst]), p.percent(p.is.Chance.Hired[worst])))
	for _, w := range p.is.Warnings {
		s.Lines = append(s.Lines, p.warning(w))
	}
	for _, swing := range p.is.Chance.Swings[:min(2, len(p.is.Chance.Swings))] {
		s.Lines = append(s.Lines, fmt.Sprintf(p.Driver, p.setting(swing.Group), p.number(min(swing.Low, swing.High), 2), p.number(max(swing.Low, swing.High), 2)))
	}
	return s
}

func (p scenarioPaper) warning(w Warning) string {
	switch w.Code {
	case WarnSelling:
		return fmt.Sprintf(p.Selling, p.percent(w.Values["share"]), p.percent(w.Values["usual"]))
	case WarnObservations:
		names := ""
		for i, code := range w.Names {
			if i > 0 {
				names += ", "
			}
			names += p.operation(code)
		}
		return fmt.Sprintf(p.Observations, p.number(w.Values["needed"], 0), names)
	case WarnMarket:
		return p.Market
	}
	return fmt.Sprintf(p.Season, p.monthOf(w.Names[0]), p.percent(w.Values["more"]), p.monthOf(w.Names[1]))
}

// workbook is a table of every result, every month and every input, as copied and
// as it is in the scenario.
func (p scenarioPaper) workbook(out io.Writer) error {
	w, err := sheet.New(sheet.XLSX, out, p.Columns)
	if err != nil {
		return err
	}
	rows := slices.Concat(p.results(), p.monthRows(), p.inputRows())
	for _, r := range rows {
		cells := []sheet.Cell{sheet.Text(r.part), sheet.Text(r.what), decimal(r.before), decimal(r.after)}
		if err := w.Row(cells); err != nil {
			return err
		}
	}
	return w.Close()
}

type paperRow struct {
	part, what    string
	before, after float64
}

func decimal(v float64) sheet.Cell { return sheet.Number(strconv.FormatFloat(v, 'f', -1, 64)) }

func (p scenarioPaper) results() []paperRow {
	b, c := p.base, p.is
	return []paperRow{
		{p.Results, p.Need, b.Plan.Need, c.Plan.Need}, {p.Results, p.P50, b.Chance.Need.P50, c.Chance.Need.P50}, {p.Results, p.P80, b.Chance.Need.P80, c.Chance.Need.P80},
		{p.Results, p.PeakRow, b.Plan.Peak.People, c.Plan.Peak.People}, {p.Results, p.HaveRow, b.Plan.Output, c.Plan.Output}, {p.Results, p.LackingRow, b.Plan.Lacking(), c.Plan.Lacking()},
	}
}

func (p scenarioPaper) monthRows() (rows []paperRow) {
	for t, m := range p.is.Plan.Months {
		name := p.month(m.Month.Month)
		add := func(what string, of func(outlook.Result, outlook.Chance) float64) {
			rows = append(rows, paperRow{name, what, of(p.base.Plan, p.base.Chance), of(p.is.Plan, p.is.Chance)})
		}
		add(p.Need, func(r outlook.Result, _ outlook.Chance) float64 { return r.Months[t].People })
		add(p.P80, func(_ outlook.Result, c outlook.Chance) float64 { return c.Months[t].P80 })
		add(p.HaveRow, func(r outlook.Result, _ outlook.Chance) float64 { return r.Months[t].Output })
		add(p.Risk, func(_ outlook.Result, c outlook.Chance) float64 { return c.Overload[t] })
	}
	return rows
}

// inputRows lists what is set in either, whether it was changed or not.
func (p scenarioPaper) inputRows() (rows []paperRow) {
	before, after := map[string]float64{}, map[string]float64{}
	keep := func(into map[string]float64) func(string, float64) {
		return func(setting string, v float64) { into[setting] = v }
	}
	eachInput(p.Base, keep(before))
	seen := map[string]bool{}
	eachInput(p.Inputs, keep(after))
	for _, of := range []crm.Assumptions{p.Inputs, p.Base} {
		eachInput(of, func(setting string, _ float64) {
			if !seen[setting] {
				rows = append(rows, paperRow{p.paper.Inputs, p.setting(setting), before[setting], after[setting]})
			}
			seen[setting] = true
		})
	}
	return rows
}

// eachInput names every input that is a number.
func eachInput(a crm.Assumptions, tell func(setting string, v float64)) {
	for _, n := range a.Norms {
		tell("norm/"+n.Operation, n.Minutes)
		if n.TripMinutes > 0 {
			tell("trip/"+n.Operation, n.TripMinutes)
			tell("per_trip/"+n.Operation, n.PerTrip)
		}
		tell("conversion/"+n.Operation, n.Success)
		tell("failure/"+n.Operation, n.FailureMinutes)
	}
	for _, c := range a.Cells {
		for _, f := range frequencies(c.Operations) {
			tell("standard/"+segmentName(c.Segment())+"/"+f.Operation, f.PerYear)
		}
	}
	for _, s := range a.Segments {
		tell("segment/"+segmentName(s.Segment()), s.Companies)
	}
	for _, m := range a.Months {
		tell("calendar/"+m.Month.String(), m.Hours)
	}
	person := a.Person
	tell("person/vacation_days", person.VacationDays)
	tell("person/illness_days", person.IllnessDays)
	tell("person/training_days", person.TrainingDays)
	tell("person/selling_share", person.SellingShare)
	tell("person/utilisation", person.Utilisation)
	tell("person/attrition", person.Attrition)
	tell("person/months_to_fill", float64(person.MonthsToFill))
	for _, h := range a.Hires {
		tell("hires/"+h.Month.String(), h.People)
	}
}
