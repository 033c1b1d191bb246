package api_test

import (
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// Who plans somebody's time: the person, and whoever manages.
const plans = "yyyyyy yyyyyy ynfnnn ffffff ynnfnn"

// The operations on people's time; {id} of a person is whoever answers for the
// activity of the scene.
func init() {
	rows = append(rows, []row{
		{"get-week", "person", follows, "", ""},
		{"save-week", "person", plans, "", `{"blocks":[{"weekday":1,"start":"09:00","minutes":60,"kind":"base","operations":["call"]}],"version":0}`},
		{"propose-week", "person", follows, "", ""},
		{"get-week-template", "", everybody, "", ""},
		{"save-week-template", "", managers, "", `{"blocks":[],"version":0}`},
		{"list-absences", "person", follows, "", ""},
		{"add-absence", "person", plans, "", `{"from":"2030-01-07","until":"2030-01-08","reason":"vacation"}`},
		{"remove-absence", "absence", plans, "version=1", ""},
		{"get-visiting-hours", "company", sees, "", ""},
		{"save-visiting-hours", "company", edits, "", `{"hours":[{"weekday":1,"from":"09:00","to":"12:00"}],"version":0}`},
		{"get-schedule", "person", follows, "", ""},
		{"propose-schedule", "person", plans, "", `{"days":7}`},
		{"propose-schedules", "", managers, "", `{}`},
		{"accept-schedule", "proposed", plans, "", `{"version":1}`},
		{"undo-schedule", "schedule", plans, "", `{"version":2}`},
		{"compare-schedule", "proposed", follows, "", ""},
		{"move-slot", "slot", plans, "", `{"day":"{day}","start":"09:00","locked":true,"version":1}`},
		{"skip-slot", "slot", plans, "", `{"reason":"no_time","version":1}`},
		{"get-today", "person", follows, "", ""},
		{"list-planners", "", everybody, "", ""},
		{"list-team-schedules", "", everybody, "", ""},
	}...)
}

// schedules gives everybody of the scenes an absence, a schedule in force with one
// before it, and one that waits to be accepted.
func (b *builder) schedules() {
	known := map[string]map[string]string{}
	for _, actor := range actors {
		for _, relation := range relations {
			ids := b.ids[actor+" "+relation]
			person := must[crm.ID](b)(crm.ParseID(ids["person"]))
			absence := crm.Absence{PersonID: person, From: 30_000, Until: 30_001, Reason: "training"}
			b.note(actor+" "+relation, "absence", must[crm.Absence](b)(service.Weeks{Core: b.core}.AddAbsence(b.t.Context(), b.admin, absence)).ID)
			if known[ids["person"]] == nil {
				known[ids["person"]] = b.time(person)
			}
			for name, id := range known[ids["person"]] {
				ids[name] = id
			}
		}
	}
}

func (b *builder) time(person crm.ID) map[string]string {
	ctx, schedules := b.t.Context(), service.Schedules{Core: b.core}
	must[service.ScheduleCard](b)(schedules.Propose(ctx, b.admin, person, service.ScheduleWish{Accept: true}))
	card := must[service.ScheduleCard](b)(schedules.Propose(ctx, b.admin, person, service.ScheduleWish{Accept: true}))
	proposed := must[service.ScheduleCard](b)(schedules.Propose(ctx, b.admin, person, service.ScheduleWish{}))
	for _, v := range card.Slots {
		if v.State == crm.SlotPlanned {
			return map[string]string{"schedule": card.ID.String(), "proposed": proposed.ID.String(), "slot": v.ID.String(), "day": v.Day.String()}
		}
	}
	b.t.Fatal("nothing is due in the scene")
	return nil
}
