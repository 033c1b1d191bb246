// Package outlook sets the people that standards need against the people there
// will be, month by month over whole years, and says how sure that is.
//
//	need(t)   = the work of a month ÷ what a trained full position does in it
//	there(t)  = Σ people employed × stay^t + hires        full positions
//	output(t) = the same, less planned absences, new ones times their ramp
//	stay      = 1 − attrition ÷ 12
//
// Need is told in trained positions: what turnover and learning take is on the
// side of those who are there, and is not counted twice. Requisitions cover the
// mean need, not the peak: nobody is hired for January alone.
//
// It carries the results of workload, uncertainty and hiring from one to the next,
// and knows no store, clock or actor.
package outlook

import (
	"fmt"
	"math"
	"slices"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
	"kaymak/internal/plan/hiring"
	"kaymak/internal/plan/workload"
)

// Input is what the standards take and who is there.
type Input struct {
	// Work has the standards per year; its months are those looked at, whole years
	// of them. Its minutes are those of an attempt that succeeds. Ramp and attrition
	// belong here instead.
	Work         workload.Input
	Norms        map[string]Evidence // by operation; one without is a guess
	Illness      float64             // share of the working days, already out of attendance
	People       []Person
	Hires        []hiring.Change // planned, beside the people
	Ramp         []float64       // output of a new person in each month, a share of the full one
	Attrition    float64         // share of the people that leaves per year
	MonthsToFill int
}

// Evidence is what is known of a norm. The zero value is a guess that always succeeds.
type Evidence struct {
	Observations   int
	Spread         float64 // the factor a typical observation lies above or below the median
	Success        float64 // share of attempts that succeed, above 0 to 1; 0 counts as 1
	FailureMinutes float64 // of an attempt that does not
	Attempts       int     // seen, for how sure the share is
}

// Person is one who is there for some of the months.
type Person struct {
	Start    civil.Month // of the ramp; zero for one who has long learned
	Employed []float64   // full positions by month
	Present  []float64   // the same less planned absences
}

// Result is the months, and what to do. Need is people; its mean goes over all months.
type Result struct {
	Months       []Month
	Need         float64
	Peak         Month
	Output       float64 // mean
	WorkHours    float64 // per year, work and travel of the whole team
	Requisitions []hiring.Requisition
	Work         workload.Result // of all months together
}

// Month sets need against what there is.
type Month struct {
	workload.MonthResult
	There  float64 // heads in full positions, learning or not
	Output float64 // what they give
	Hired  float64 // what they give when the requisitions are opened
}

// Lacking is the mean need that is not met, negative when there is more than needed.
func (r Result) Lacking() float64 { return r.Need - r.Output }

// Evaluate computes the plan without any chance. Errors are Invalid and name every
// faulty input as workload and hiring do; months that are not whole years have the
// code "outlook.months", people with other months "outlook.people".
func Evaluate(in Input) (Result, error) {
	if err := check(in); err != nil {
		return Result{}, err
	}
	w, err := workload.Evaluate(in.work(true))
	if err != nil {
		return Result{}, err
	}
	r := Result{Need: w.People, WorkHours: (w.WorkHours + w.TravelHours) / in.years(), Work: w}
	stay := 1 - in.Attrition/12
	for t, m := range w.Months {
		month := Month{MonthResult: m}
		left := math.Pow(stay, float64(t))
		for _, p := range in.People {
			month.There += p.Employed[t] * left
			month.Output += p.Present[t] * left * in.learned(m.Month.Month-p.Start, p.Start)
		}
		in.addHires(&month, m.Month.Month, stay)
		r.Months = append(r.Months, month)
		r.Output += month.Output / float64(len(w.Months))
		if t == 0 || month.People > r.Peak.People {
			r.Peak = month
		}
	}
	return r, in.hire(&r)
}

// learned is the share of full output so many months after the start.
func (in Input) learned(months, start civil.Month) float64 {
	if start == 0 || months < 0 || int(months) >= len(in.Ramp) {
		return 1
	}
	return in.Ramp[months]
}

func (in Input) addHires(month *Month, m civil.Month, stay float64) {
	for _, h := range in.Hires {
		if h.Month > m {
			continue
		}
		heads := h.People * math.Pow(stay, float64(m-h.Month))
		month.There += heads
		if h.People > 0 {
			heads *= in.learned(m-h.Month, h.Month)
		}
		month.Output += heads
	}
	month.There, month.Output = max(0, month.There), max(0, month.Output)
}

// hire finds the requisitions for what the mean need lacks, and what they bring.
func (in Input) hire(r *Result) error {
	plan := hiring.Input{First: r.Months[0].Month.Month, Ramp: in.Ramp, Attrition: in.Attrition, MonthsToFill: in.MonthsToFill}
	for _, m := range r.Months {
		plan.Need = append(plan.Need, max(0, r.Need-m.There))
	}
	hired, err := hiring.Evaluate(plan)
	if err != nil {
		return err
	}
	r.Requisitions = hired.Requisitions
	for t := range r.Months {
		r.Months[t].Hired = r.Months[t].Output + hired.Months[t].Output
	}
	return nil
}

func (in Input) years() float64 { return float64(len(in.Work.Person.Months)) / 12 }

// work is the plan over all the months, so that a year's standards are asked for
// as often as there are years. With attempts the minutes hold those that fail.
func (in Input) work(attempts bool) workload.Input {
	w := in.Work
	w.Person.Ramp, w.Person.Attrition = nil, 0
	years := in.years()
	w.Segments = make([]workload.Segment, len(in.Work.Segments))
	for i, s := range in.Work.Segments {
		s.Standard = slices.Clone(s.Standard)
		for j := range s.Standard {
			s.Standard[j].PerYear *= years
		}
		s.Own.WorkMinutes, s.Own.TravelMinutes = s.Own.WorkMinutes*years, s.Own.TravelMinutes*years
		w.Segments[i] = s
	}
	if !attempts {
		return w
	}
	w.Operations = slices.Clone(w.Operations)
	for i, op := range w.Operations {
		w.Operations[i].Minutes = in.Norms[op.Key].Minutes(op.Minutes)
	}
	return w
}

// Minutes is what one success takes, with the attempts that come to nothing.
func (e Evidence) Minutes(success float64) float64 {
	if e.FailureMinutes == 0 {
		return success
	}
	return workload.Attempts(e.success(), success, e.FailureMinutes)
}

func (e Evidence) success() float64 {
	if e.Success == 0 {
		return 1
	}
	return e.Success
}

func check(in Input) error {
	var f fault.Fields
	n := len(in.Work.Person.Months)
	if n == 0 || n%12 != 0 {
		f.Add("months", "outlook.months", "must be whole years")
	}
	for i, p := range in.People {
		if len(p.Employed) != n || len(p.Present) != n {
			f.Add(fmt.Sprintf("people[%d]", i), "outlook.people", "must have a position for every month")
		}
	}
	for key, e := range in.Norms {
		if !(e.success() > 0 && e.success() <= 1) || !(e.FailureMinutes >= 0) || math.IsInf(e.FailureMinutes, 0) {
			f.Add("norms."+key, "outlook.attempts", "needs a share of successes above 0 and at most 1, and minutes that are not negative")
		}
	}
	if !(in.Illness >= 0 && in.Illness < 1) {
		f.Add("illness", "outlook.illness", "must be a share from 0, below 1")
	}
	return f.Err()
}
