package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Scenarios are read by whoever analyses and changed by whoever manages.
func init() {
	inputs := `{"months":[],"norms":[],"cells":[],"segments":[],"person":{"vacation_days":20,"illness_days":5,"training_days":3,"selling_share":0.6,"utilisation":0.85},"hires":[]}`
	rows = append(rows, []row{
		{"foresee-capacity", "", analysts, "", `{}`},
		{"list-scenarios", "", analysts, "", ""},
		{"create-scenario", "", managers, "", `{"name":"More calls"}`},
		{"get-scenario", "scenario", analysts, "", ""},
		{"update-scenario", "scenario", managers, "", `{"name":"More calls","version":1,"inputs":` + inputs + `}`},
		{"delete-scenario", "scenario", managers, "version=1", ""},
		{"foresee-scenario", "scenario", analysts, "", inputs},
		{"compare-scenarios", "", analysts, "today=true&id={scenario}", ""},
		{"export-scenario", "scenario", analysts, "format=pdf", ""},
		{"renew-scenario", "scenario", managers, "", `{"version":1}`},
		{"approve-scenario", "scenario", managers, "", `{"valid_from":"2026-01-01","version":1}`},
		{"withdraw-scenario", "scenario", managers, "", `{"version":1}`},
	}...)
}

// scenarios gives every actor a copy of the inputs.
func (b *builder) scenarios() {
	for _, name := range actors {
		made := must[service.ScenarioCard](b)(service.Scenarios{Core: b.core}.Create(b.t.Context(), b.admin, "What if", "", crm.ID{}))
		b.note(name, "scenario", made.ID)
	}
}
