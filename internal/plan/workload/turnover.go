package workload

// learning is the months of full output that a new person has not yet given
// when fully trained: Σ (1 − share of month k).
func (p Person) learning() float64 {
	months := 0.0
	for _, share := range p.Ramp {
		months += 1 - share
	}
	return months
}

// productive is the share of a team's selling time that is left when, month by
// month, attrition ÷ 12 of the people are replaced by others who still learn.
// A vacancy is nobody's time and is not counted here.
func (p Person) productive() float64 { return 1 - p.Attrition/12*p.learning() }

func (p Person) explainTurnover() Term {
	return Term{
		Key: "productive_share", Value: p.productive(), Unit: "share", Formula: "1 − {attrition} ÷ 12 × {learning_months}",
		Inputs: []Term{
			{Key: "attrition", Value: p.Attrition, Unit: "share", Setting: "person/attrition"},
			{Key: "learning_months", Value: p.learning(), Unit: "months", Setting: "person/ramp"},
		},
	}
}
