package api_test

// The operations on where hours earn most.
func init() {
	rows = append(rows, []row{
		{"list-response-questions", "", everybody, "", ""},
		{"draw-response", "", everybody, "", `{"none":30,"unlimited":170}`},
		{"save-response-answer", "", managers, "", `{"group":"A","class":"C","none":30,"unlimited":170,"version":0}`},
		{"invite-to-answer", "", managers, "", `{"person_ids":["{self}"]}`},
	}...)
}
