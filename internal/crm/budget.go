package crm

import "kaymak/internal/fault"

// TimeRules say what an hour with companies costs and when time spent beside
// money is worth an alarm.
type TimeRules struct {
	HourCost int64 `json:"hour_cost"` // of one person, minor units; 0 not said
	// AlarmPoints is by how much a share of minutes may exceed the share of money,
	// in ten thousandths; 0 for no alarm.
	AlarmPoints int64 `json:"alarm_points"`
	Version     int64 `json:"-"` // 0 while nobody has said anything
}

// maxHourCost is more than anybody's hour costs in any currency.
const maxHourCost = 1_000_000_000_00

// CheckTimeRules refuses what cannot be meant.
func CheckTimeRules(r TimeRules) error {
	var f fault.Fields
	if r.HourCost < 0 || r.HourCost > maxHourCost {
		f.Add("hour_cost", "budget.hour_cost", "must not be below nought")
	}
	if r.AlarmPoints < 0 || r.AlarmPoints > 10_000 {
		f.Add("alarm_points", "budget.alarm_points", "must lie between 0 and 100 points")
	}
	return f.Err()
}
