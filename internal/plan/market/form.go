package market

import "slices"

// Variable is an input that may turn out otherwise, named as in Term.Setting,
// and the value it has in the plan.
type Variable struct {
	Setting string
	Value   float64
}

// Form is a checked plan to be computed many times with other values of its
// variables: hours and conversions of stages, potential and its share, service
// and churn of each segment.
type Form struct {
	Variables []Variable
	in        Input
}

// Places of the answers behind those of the months.
const (
	answerClients = iota // at the end of the plan
	answerMoney          // minor units over the whole plan
	answerFinish         // the finish month; one after the plan when prospects are left
	afterMonths
)

// Compile checks a plan and finds its variables.
func Compile(in Input) (*Form, error) {
	if _, err := Evaluate(in); err != nil {
		return nil, err
	}
	f := &Form{in: in}
	for i := range in.Segments {
		s := &in.Segments[i]
		each(s, func(setting string, v *float64) { f.Variables = append(f.Variables, Variable{setting, *v}) })
	}
	return f, nil
}

// each walks the variables of a segment, always in the same order.
func each(s *Segment, do func(setting string, v *float64)) {
	for k := range s.Stages {
		stage := &s.Stages[k]
		where := "stage/" + s.Name + "/" + stage.Name
		do(where+"/hours", &stage.Hours)
		do(where+"/conversion", &stage.Conversion)
	}
	do("segment/"+s.Name+"/potential", &s.Potential)
	do("segment/"+s.Name+"/share", &s.Share)
	do("service/"+s.Name+"/hours", &s.Service.HoursPerClient)
	do("service/"+s.Name+"/churn", &s.Service.Churn)
}

// Answers is how many answers Plan gives: the people of each month, and behind
// them the places of Clients, Money and Finish.
func (f *Form) Answers() int { return f.in.Months + afterMonths }

// Clients is the place of the clients at the end of the plan.
func (f *Form) Clients() int { return f.in.Months + answerClients }

// Money is the place of the money of the whole plan, in minor units.
func (f *Form) Money() int { return f.in.Months + answerMoney }

// Finish is the place of the finish month; a plan that leaves prospects has the
// month after its last.
func (f *Form) Finish() int { return f.in.Months + answerFinish }

// Plan computes the answers for values of the variables, in their order. Values
// are taken as they are: not negative, shares up to 1.
func (f *Form) Plan(values, out []float64) {
	in := f.in
	in.Segments = slices.Clone(in.Segments)
	next := 0
	for i := range in.Segments {
		s := &in.Segments[i]
		s.Stages = slices.Clone(s.Stages)
		each(s, func(_ string, v *float64) {
			*v = values[next]
			next++
		})
	}
	r := evaluate(in)
	money := 0.0
	for t, m := range r.Months {
		out[t] = m.People
		money += m.Money
	}
	out[f.Clients()] = r.Months[in.Months-1].Clients
	out[f.Money()] = money
	if out[f.Finish()] = float64(r.FinishMonth); r.FinishMonth == 0 {
		out[f.Finish()] = float64(in.Months + 1)
	}
}
