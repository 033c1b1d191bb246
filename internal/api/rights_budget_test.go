package api_test

func init() {
	rows = append(rows, []row{
		{"get-budget", "", everybody, "", ""},
		{"get-budget", "", everybody, "by=team", ""},
		{"list-served-companies", "", everybody, "which=under", ""},
		{"get-attainment", "", everybody, "by=person&within=this:year", ""},
		{"export-budget", "", analysts, "format=csv&headings=c0&headings=c1&headings=c2&headings=c3&headings=c4&headings=c5&headings=c6&headings=c7&headings=c8&headings=c9&headings=c10&headings=c11&headings=c12&headings=c13", ""},
		{"export-attainment", "", analysts, "format=csv&headings=c0&headings=c1&headings=c2&headings=c3&headings=c4&headings=c5&headings=c6&headings=c7&headings=c8&headings=c9&headings=c10&headings=c11&headings=c12", ""},
		{"get-value", "", analysts, "by=team", ""},
		{"get-time-rules", "", everybody, "", ""},
		{"save-time-rules", "", managers, "", `{"hour_cost":100000,"alarm_points":1000,"version":0}`},
	}...)
}
