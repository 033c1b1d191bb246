package year

import (
	"fmt"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/plan/attainment"
)

var classes = []crm.PotentialClass{crm.PotentialA, crm.PotentialB, crm.PotentialC, crm.PotentialUnknown}

// Both lives the year twice, with a share of the time that there is, in per cent.
func Both(share int64) (scheduled, plain Lived, err error) {
	if scheduled, err = live(bySchedule, share); err != nil {
		return scheduled, plain, err
	}
	plain, err = live(byAge, share)
	return scheduled, plain, err
}

// Attainment is a row for each class of potential, and one for all.
func (l Lived) Attainment() (byClass map[crm.PotentialClass]attainment.Row, all attainment.Row) {
	var companies []attainment.Company
	for _, f := range l.firms {
		perYear := crm.ContactsPerYear(f.standard)
		minutes := 0.0
		for _, o := range crm.DefaultNorms {
			if crm.Initiative(o.Code) {
				minutes += f.standard[o.Code] * float64(o.Minutes+o.TripMinutes/o.PerTrip)
			}
		}
		share := attainment.ProRata(span, f.since, []attainment.Version{{From: f.since, Minutes: minutes, Contacts: perYear}}, nil)
		companies = append(companies, attainment.Company{
			ID: f.ID, Segment: string(f.Class), Potential: f.potential, Due: float64(f.due), Done: f.contacts, InWindow: f.inWindow, BudgetMinutes: share.Minutes, DoneMinutes: f.minutes,
		})
	}
	byClass = map[crm.PotentialClass]attainment.Row{}
	for _, row := range attainment.Report(companies, attainment.BySegment) {
		byClass[crm.PotentialClass(row.Segment)] = row
	}
	return byClass, attainment.Report(companies, 0)[0]
}

// table shows both years side by side.
func table(b *strings.Builder, scheduled, plain Lived) {
	b.WriteString("| potential | companies | contacts due | attained: schedule | longest ago | in their window: schedule | longest ago | hours: schedule | longest ago | hours beyond the budgets: schedule | longest ago |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
	byClass, all := scheduled.Attainment()
	plainByClass, plainAll := plain.Attainment()
	for _, class := range classes {
		row(b, string(class), byClass[class], plainByClass[class])
	}
	row(b, "all", all, plainAll)
	fmt.Fprintf(b, "\nMornings with a schedule: %d; days that a schedule filled beyond their time: %d; companies without exactly one next step on some morning: %d.\n", scheduled.Mornings, scheduled.OverDays, scheduled.Stepless)
}

func row(b *strings.Builder, name string, s, p attainment.Row) {
	fmt.Fprintf(b, "| %s | %d | %.0f | %s | %s | %s | %s | %.0f | %.0f | %.0f | %.0f |\n", name, s.Companies, s.Due, percent(s.Capped), percent(p.Capped), percent(s.InWindow), percent(p.InWindow),
		s.Minutes.Done/60, p.Minutes.Done/60, s.OverMinutes/60, p.OverMinutes/60)
}

func percent(share *float64) string {
	if share == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100**share)
}
