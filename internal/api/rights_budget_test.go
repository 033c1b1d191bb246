package api_test

func init() {
	rows = append(rows, []row{
		{"get-budget", "", everybody, "", ""},
		{"get-budget", "", everybody, "by=team", ""},
		{"list-served-companies", "", everybody, "which=under", ""},
		{"get-time-rules", "", everybody, "", ""},
		{"save-time-rules", "", managers, "", `{"hour_cost":100000,"alarm_points":1000,"version":0}`},
	}...)
}
