package api_test

// The operations on where hours earn most.
func init() {
	rows = append(rows, []row{
		{"list-response-questions", "", everybody, "", ""},
		{"draw-response", "", everybody, "", `{"none":30,"unlimited":170}`},
		{"save-response-answer", "", managers, "", `{"group":"A","class":"C","none":30,"unlimited":170,"version":0}`},
		{"invite-to-answer", "", managers, "", `{"person_ids":["{self}"]}`},
		{"get-allocation", "", analysts, "", ""},
		{"list-allocated-companies", "", analysts, "segment=A/C", ""},
		{"export-allocation", "", analysts, "", ""},
		{"get-allocation-settings", "", analysts, "", ""},
		{"save-allocation-settings", "", managers, "", `{"margin":0.3,"person_cost":0,"realised":[0.4,0.8,1],"discount":0.1,"segments":{},"version":0}`},
	}...)
}
