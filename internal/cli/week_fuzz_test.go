package cli

import (
	"encoding/json"
	"testing"
)

// Whatever the plan says, the answer is an error or a plan in which nobody stands
// twice and no more time is used than there is.
func FuzzWeek(f *testing.F) {
	f.Add(fortnight)
	f.Add("from: 9900-01-01\ndays: 366\nblocks: [{weekday: sun, start: '00:00', minutes: 1440, operations: [x]}]\nclients: [{name: a, operation: x, minutes: 1440, interval_days: 3660, last: 0001-01-01, potential: C, value: 1e13, promise: 0001-01-01, never_before: 9999-12-31}]")
	f.Fuzz(func(t *testing.T, plan string) {
		exit, out, errs := call(t, plan, "week", "-", "--format=json")
		if exit == exitFailed && out == "" && errs != "" {
			return
		}
		var report weekReport
		if err := json.Unmarshal([]byte(out), &report); exit != exitOK || err != nil {
			t.Fatalf("exit %d, %v\n%s%s", exit, err, out, errs)
		}
		seen, used := map[string]bool{}, 0
		for _, s := range report.Slots {
			if used += s.Minutes; seen[s.Client] {
				t.Errorf("%s stands twice", s.Client)
			}
			seen[s.Client] = true
		}
		for _, o := range report.Overflow {
			if seen[o.Client] {
				t.Errorf("%s stands twice", o.Client)
			}
			seen[o.Client] = true
		}
		if used != report.UsedMinutes || used > report.CapacityMinutes {
			t.Errorf("%d, told as %d, of %d minutes", used, report.UsedMinutes, report.CapacityMinutes)
		}
	})
}
