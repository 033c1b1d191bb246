package sample

import "kaymak/internal/crm"

// Absence is time in which a salesperson does not work. In counts the days from
// the day the company is made up for.
type Absence struct {
	Person int
	In     int
	Days   int
	Reason crm.AbsenceReason
}

// absences are the same whatever the seed: one day of training and a vacation
// that begins before the usual horizon of a schedule ends.
func absences() []Absence {
	return []Absence{{Person: 3, In: 3, Days: 1, Reason: "training"}, {Person: 1, In: 9, Days: 10, Reason: "vacation"}}
}
