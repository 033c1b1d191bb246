package cli

import (
	"fmt"

	"kaymak/internal/exchange/planfile"
	"kaymak/internal/fault"
	"kaymak/internal/plan/workload"
	"kaymak/internal/plan/worktime"
)

// headcountCommand says how many people a written plan takes, without any
// database. The plan's keys and the JSON are a stable contract.
type headcountCommand struct {
	Plan   string `arg:"" help:"Plan in YAML or JSON; - reads standard input."`
	Format string `default:"table" env:"-" enum:"table,json" help:"Form of the answer: ${enum}."`
}

// Help is what kong shows below the flags.
func (headcountCommand) Help() string {
	return `A plan names operations with their minutes, segments with their companies and operations per company
and year, and what one person can do:

  operations: {call: {minutes: 30}, field_meeting: {minutes: 90}}
  segments:
    - {name: A, companies: 200, standard: {call: 26, field_meeting: 4}, minutes: {call: 60}}
  person:
    calendar: {country: ru, year: 2026, vacation_days: 20, illness_days: 5, training_days: 3}
    selling_share: 0.4      # default 1
    utilisation: 0.85       # default 0.85

  trips: {field_meeting: {minutes: 120, per_trip: 3}}   # travel, outside the norms
  ramp: [0.25, 0.5, 0.75] # what a new person gives in the months after the start
  attrition: 0.2          # share of the people that leaves, and is replaced, per year
  draws: 10000            # of the uncertain inputs, for the interval
  seed: 1

The last five may be left out. hours_per_year may stand instead of calendar. Months are told when there is a
calendar; a year's work falls evenly on them. The interval takes each norm as uncertain by a fifth and illness
as chance: P50 people are enough in half of the draws, P80 in four of five.

Exit code: 0 with an answer, 1 when the plan cannot be used (every problem is named), 2 on wrong usage.`
}

// Run reads the plan, computes and prints.
func (c *headcountCommand) Run(std *Streams) error {
	plan, faults, err := readPlan(c.Plan, std.In, planfile.Read)
	if err != nil {
		return err
	}
	faults.take(checkDraws(plan.Draws))
	in, note := headcountInput(plan, faults)
	result, err := workload.Evaluate(in)
	if err := faults.join(err); err != nil {
		return err
	}
	if note != "" {
		fmt.Fprintln(std.Err, "kaymak:", note)
	}
	chance, err := drawHeadcount(plan, in, result)
	if err != nil {
		return err
	}
	report := newHeadcountReport(result, chance)
	if c.Format == "json" {
		return fault.Wrap(printJSON(std.Out, report), "writing the answer")
	}
	if err := report.printTable(std.Out); err != nil {
		return fault.Wrap(err, "writing the answer")
	}
	return fault.Wrap(chance.print(std.Out), "writing the answer")
}

// headcountInput gives the plan its meaning. note warns of what may change.
func headcountInput(plan planfile.Plan, faults *planFaults) (in workload.Input, note string) {
	trips := headcountTrips(plan, faults)
	for _, op := range plan.Operations {
		trip := trips[op.Name]
		in.Operations = append(in.Operations, workload.Operation{Key: op.Name, Minutes: op.Minutes, TripMinutes: trip.Minutes, PerTrip: trip.PerTrip})
	}
	for i, s := range plan.Segments {
		in.Segments = append(in.Segments, headcountSegment(i, s, plan.Operations, faults))
	}
	in.Person = workload.Person{SellingShare: plan.Person.SellingShare, Utilisation: plan.Person.Utilisation, Ramp: plan.Person.Ramp, Attrition: plan.Person.Attrition}
	if plan.Person.HoursPerYear != nil {
		in.Person.HoursPerYear = *plan.Person.HoursPerYear
	}
	if plan.Person.Calendar != nil {
		in.Person.Months, note = headcountMonths(*plan.Person.Calendar, faults)
	}
	return in, note
}

// headcountTrips gives the trips by operation. Their faults are told here, under
// the keys of the file.
func headcountTrips(plan planfile.Plan, faults *planFaults) map[string]planfile.Trip {
	trips, known := map[string]planfile.Trip{}, map[string]bool{}
	for _, op := range plan.Operations {
		known[op.Name] = true
	}
	var f fault.Fields
	for _, trip := range plan.Trips {
		path := "trips." + trip.Operation
		switch {
		case !known[trip.Operation]:
			f.Add(path, "workload.unknown_operation", fmt.Sprintf("There is no operation %q.", trip.Operation))
		case trip.Minutes < 0:
			f.Add(path+".minutes", "number.negative", "must not be negative")
		case trip.PerTrip < 1:
			f.Add(path+".per_trip", "workload.per_trip", "A trip holds at least one operation.")
		default:
			trips[trip.Operation] = trip
		}
	}
	faults.take(f.Err())
	return trips
}

func headcountSegment(i int, s planfile.Segment, operations []planfile.Operation, faults *planFaults) workload.Segment {
	segment := workload.Segment{Name: s.Name, Companies: s.Companies}
	minutes := map[string]*float64{}
	known := map[string]bool{}
	for _, op := range operations {
		known[op.Name] = true
	}
	var unknown fault.Fields
	for _, m := range s.Minutes {
		if minutes[m.Operation] = &m.Value; !known[m.Operation] {
			unknown.Add(fmt.Sprintf("segments[%d].minutes.%s", i, m.Operation), "workload.unknown_operation", fmt.Sprintf("There is no operation %q.", m.Operation))
		}
	}
	faults.take(unknown.Err())
	for _, line := range s.Standard {
		segment.Standard = append(segment.Standard, workload.Frequency{Operation: line.Operation, PerYear: line.Value, Minutes: minutes[line.Operation]})
	}
	return segment
}

// headcountMonths gives the attendance of a calendar; a fault in it is noted
// under its key, and leaves nothing to compute with.
func headcountMonths(c planfile.Calendar, faults *planFaults) (months []workload.Month, note string) {
	var f fault.Fields
	calendar, err := worktime.Official(c.Country, c.Year)
	if err != nil {
		path := map[string]string{"calendar.country": "person.calendar.country"}[fault.CodeOf(err)]
		if path == "" {
			path = "person.calendar.year"
		}
		f.Add(path, fault.CodeOf(err), err.Error())
		faults.take(f.Err())
		return nil, ""
	}
	attendance, err := calendar.Attend(worktime.Absence{VacationDays: c.VacationDays, IllnessDays: c.IllnessDays, TrainingDays: c.TrainingDays})
	if err != nil {
		e, _ := fault.As(err)
		for _, field := range e.Fields {
			f.Add("person.calendar."+field.Path, field.Code, field.Detail)
		}
		if len(e.Fields) == 0 {
			f.Add("person.calendar", e.Code, e.Message)
		}
		faults.take(f.Err())
		return nil, ""
	}
	for _, m := range attendance.Months {
		months = append(months, workload.Month{Month: m.Month, WorkingDays: m.WorkingDays, NormHours: m.NormHours, AttendanceHours: m.AttendanceHours})
	}
	if calendar.Provisional {
		note = fmt.Sprintf("the calendar of %s for %d is provisional: %s", calendar.Country, calendar.Year, calendar.Note)
	}
	return months, note
}
