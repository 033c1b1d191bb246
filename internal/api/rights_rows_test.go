package api_test

// The declared table of rights. Every operation has at least one row here; one
// without a row fails TestEveryOperationHasItsRights. A row says who may, in the
// order of actors (administrator, head, salesperson, analyst, clerk):
//
//	y  goes through (whatever else may be wrong with it)
//	f  is refused: 403
//	n  is told that there is no such record: 404
//
// An operation on records has a group of letters for each actor instead, in the
// order of relations: own, second, sub's, mate's, foreign, nobody's.
//
// {id} in the operation's path is the record named in the second column; {words}
// in a body or a query are what the world noted under that name.
type row struct {
	operation string
	record    string // what {id} stands for
	who       string
	query     string
	body      string
}

// Who may, for the operations that are about no single record.
const (
	everybody  = "y y y y y"
	analysts   = "y y f y f"
	managers   = "y y f f f"
	keepers    = managers // of people
	admins     = "y f f f f"
	hasNothing = "n f f f f"
)

// Who may, for records: as the built-in roles and the clerk have it.
const (
	sees    = "yyyyyy yyyyyy yyynnn yyyyyy yynynn"
	creates = "yyyyyy yyyyyy yfyffy ffffff yffffy"
	edits   = "yyyyyy yyyyyy yyynnn ffffff yynfnn"
	assigns = "yyyyyy yyyyyy yyynnn ffffff ffnfnn" // gives it to somebody within reach
	givesUp = "yyyyyy yyyyyy fffnnn ffffff ffnfnn" // gives it to a stranger
	deletes = "yyyyyy yyyyyy yyfnnn ffffff ffffff"
	// Activities are read by whoever sees their company too.
	takesPart = "yyyyyy yyyyyy yfynnn ffffff yfnfnn" // changes those one takes part in
	takesAway = "yyyyyy yyyyyy yffnnn ffffff ffffff"
	logs      = "yyyyyy yyyyyy yyynnn ffffff yynynn" // one's own, with a company one sees
	follows   = "yyyyyy yyyyyy ynynnn yyyyyy ynnynn" // what these people did
	hasToDo   = "yyyyyy yyyyyy ynynnn ffffff ynnfnn" // changes what these people have to do
	aPeriod   = `{"from":"2026-01-01","to":"2026-02-01"}`
	aWeek     = `{"question":{"from":"2026-01-01","to":"2026-02-01"}}`
)

// door are the operations before anybody is signed in.
var door = map[string]bool{"get-session": true, "sign-in": true, "sign-out": true, "show-code": true, "ask-passkey": true, "show-passkey": true, "begin-provider": true, "show-provider": true, "first-run": true, "look-at-invitation": true, "accept-invitation": true}

var rows = []row{
	{"list-companies", "", everybody, "", ""},
	{"count-companies", "", everybody, "", ""},
	{"list-company-fields", "", everybody, "", ""},
	{"list-company-values", "", everybody, "field=city", ""},
	{"create-company", "", creates, "", `{"name":"New","owner_id":"{owner}"}`},
	{"get-company", "company", sees, "", ""},
	{"update-company", "company", edits, "", `{"name":"New","owner_id":"{first}","second_owner_id":"{other}","version":1}`},
	{"update-company", "company", assigns, "", `{"name":"New","owner_id":"{sub}","version":1}`},
	{"update-company", "company", givesUp, "", `{"name":"New","owner_id":"{stranger}","version":1}`},
	{"delete-company", "company", deletes, "version=1", ""},
	{"restore-company", "away", deletes, "", ""},
	{"get-company-money", "company", sees, "", ""},
	{"get-company-treatment", "company", sees, "", ""},
	{"list-company-payments", "company", sees, "", ""},
	{"list-history", "company", sees, "", ""},
	{"list-history", "activity", sees, "", ""},
	{"list-history", "contact", sees, "", ""},
	{"list-history", "deal", sees, "", ""},
	{"list-history", "task", follows, "", ""},
	{"list-deal-timeline", "deal", sees, "", ""},
	{"list-log", "", "y f f f f", "", ""},
	{"undo-change", "event", edits, "", ""},
	{"get-company-family", "company", sees, "", ""},
	{"list-tags", "", everybody, "", ""},
	{"count-tags", "", managers, "", ""},
	{"create-tag", "", managers, "", `{"name":"Fair"}`},
	{"update-tag", "tag", managers, "", `{"name":"Market","version":1}`},
	{"delete-tag", "tag", managers, "version=1", ""},
	{"restore-tag", "tag", managers, "", ""},
	{"list-custom-fields", "", everybody, "", ""},
	{"create-custom-field", "", admins, "", `{"name":"Lorries","kind":"number"}`},
	{"update-custom-field", "custom", admins, "", `{"name":"Cars","version":1}`},
	{"move-custom-field", "custom", admins, "", `{"ahead":true}`},
	{"delete-custom-field", "custom", admins, "version=1", ""},
	{"restore-custom-field", "custom", admins, "", ""},
	{"list-potentials", "company", sees, "", ""},
	{"assess-potential", "company", edits, "", `{"low":1,"likely":2,"high":3,"evidence":"a tender"}`},
	{"get-lookalike", "company", sees, "", ""},
	{"take-lookalike", "company", edits, "", ""},
	{"get-override", "company", sees, "", ""},
	{"save-override", "company", edits, "", `{"treatment":"call","operations":{"call":6},"reason":"x","until":"2027-01-31","version":1}`},
	{"remove-override", "company", edits, "", ""},
	{"preview-estimates", "", analysts, "", ""},
	{"estimate-all", "", managers, "", ""},

	{"merge-company", "company", deletes, "", `{"name":"New","owner_id":"{first}","second_owner_id":"{other}","version":2,"gone_id":"{twin}","gone_version":1}`},
	{"find-duplicates", "", everybody, "name=new", ""},
	{"list-duplicates", "", "y y y f f", "", ""},
	{"scan-duplicates", "", managers, "", ""},
	{"tell-apart", "company", edits, "", `{"one_id":"{company}","other_id":"{twin}"}`},
	{"take-together", "company", edits, "", `{"one_id":"{company}","other_id":"{twin}"}`},
	{"list-merges", "company", sees, "", ""},
	{"undo-merge", "merge", deletes, "", ""},
	{"search", "", everybody, "q=new", ""},

	{"list-contacts", "", everybody, "", ""},
	{"count-contacts", "", everybody, "", ""},
	{"list-contact-fields", "", everybody, "", ""},
	{"create-contact", "", creates, "", `{"name":"New","owner_id":"{owner}"}`},
	{"get-contact", "contact", sees, "", ""},
	{"get-contact-vcard", "contact", sees, "", ""},
	{"update-contact", "contact", edits, "", `{"name":"New","companies":[{"company_id":"{company}"}],"version":1}`},
	{"update-contact", "contact", givesUp, "", `{"name":"New","owner_id":"{stranger}","version":1}`},
	{"link-contact", "contact", edits, "", `{"role":"decides","version":1}`},
	{"unlink-contact", "contact", edits, "version=1", ""},
	{"delete-contact", "contact", deletes, "version=1", ""},
	{"restore-contact", "gone", deletes, "", ""},
	{"merge-contact", "contact", deletes, "", `{"name":"New","companies":[{"company_id":"{company}"}],"version":1,"gone_id":"{double}","gone_version":1}`},
	{"find-duplicate-contacts", "", everybody, "name=new", ""},
	{"list-contact-merges", "contact", sees, "", ""},
	{"undo-contact-merge", "contact-merge", deletes, "", ""},
	{"take-vcards", "", "y y y f y", "", "BEGIN:VCARD\nFN:New\nEND:VCARD\n"},
	{"export-vcards", "", "y y f y f", "", ""},

	{"export-companies", "", analysts, "format=csv", ""},
	{"export-contacts", "", analysts, "format=csv", ""},
	{"export-deals", "", analysts, "format=xlsx", ""},
	{"export-activities", "", analysts, "format=csv", ""},
	{"export-tasks", "", analysts, "format=csv", ""},
	{"preview-bulk", "", managers, "", `{"noun":"company","change":{"deed":"edit","field":"city","value":"Sofia"}}`},
	{"start-bulk", "", managers, "", `{"noun":"company","change":{"deed":"edit","field":"city","value":"Sofia"}}`},
	{"start-bulk", "", "y y y f y", "", `{"noun":"company","ids":["{any}"],"change":{"deed":"edit","field":"city","value":"Sofia"}}`},
	{"start-bulk", "", "y y y f f", "", `{"noun":"company","ids":["{any}"],"change":{"deed":"assign","field":"owner_id","value":""}}`},
	{"start-bulk", "", managers, "", `{"noun":"deal","change":{"deed":"edit","field":"source","value":"fair"}}`},
	{"start-bulk", "", "y y y f y", "", `{"noun":"task","ids":["{any}"],"change":{"deed":"edit","field":"priority","value":"high"}}`},
	{"start-bulk", "", "y y y f f", "", `{"noun":"contact","ids":["{any}"],"change":{"deed":"assign","field":"owner_id","value":""}}`},
	{"start-bulk", "", "y y y f f", "", `{"noun":"activity","ids":["{any}"],"change":{"deed":"delete"}}`},
	{"list-bulk", "", everybody, "", ""},
	{"get-bulk", "bulk", "y y n n n", "", ""},
	{"undo-bulk", "bulk", "y y n n n", "", ""},
	{"list-views", "", everybody, "noun=company", ""},
	{"create-view", "", everybody, "", `{"noun":"company","name":"Mine"}`},
	{"create-view", "", managers, "", `{"noun":"company","name":"Everybody's","share":"all"}`},
	{"update-view", "view", managers, "", `{"name":"Another","share":"all","version":1}`},
	{"begin-with-view", "", everybody, "", `{"noun":"company","view_id":"{view}"}`},
	{"delete-view", "view", managers, "", ""},

	{"list-activities", "", everybody, "", ""},
	{"count-activities", "", everybody, "", ""},
	{"list-activity-fields", "", everybody, "", ""},
	{"create-activity", "", logs, "", `{"company_id":"{company}","operation_id":"{operation}","state":"done"}`},
	{"get-activity", "activity", sees, "", ""},
	{"update-activity", "activity", takesPart, "", `{"company_id":"{company}","operation_id":"{operation}","state":"done","version":1}`},
	{"delete-activity", "activity", takesAway, "version=1", ""},
	{"restore-activity", "trashed", takesAway, "", ""},
	{"suggest-next-step", "company", sees, "operation_id={operation}", ""},
	{"list-company-timeline", "company", sees, "", ""},
	{"list-contact-timeline", "contact", sees, "", ""},
	{"list-person-timeline", "person", follows, "", ""},

	{"list-notes", "company", sees, "", ""},
	{"list-notes", "deal", sees, "", ""},
	{"list-notes", "contact", sees, "", ""},
	{"create-note", "company", edits, "", `{"text":"New"}`},
	{"update-note", "note", edits, "", `{"text":"New","version":1}`},
	{"delete-note", "note", edits, "version=1", ""},
	{"restore-note", "torn", edits, "", ""},
	{"list-history", "note", sees, "", ""},
	{"list-files", "company", sees, "", ""},
	{"list-files", "contact", sees, "", ""},
	{"list-files", "activity", sees, "", ""},
	{"list-files", "deal", sees, "", ""},
	{"list-files", "task", follows, "", ""},
	{"upload-file", "company", edits, "file_name=new.txt", "New"},
	{"upload-file", "contact", edits, "file_name=new.txt", "New"},
	{"upload-file", "activity", takesPart, "file_name=new.txt", "New"},
	{"upload-file", "deal", takesPart, "file_name=new.txt", "New"},
	{"upload-file", "task", hasToDo, "file_name=new.txt", "New"},
	{"download-file", "file", sees, "", ""},
	{"rename-file", "file", edits, "", `{"name":"other.txt","version":1}`},
	{"delete-file", "file", edits, "version=1", ""},
	{"restore-file", "shred", edits, "", ""},
	{"list-mentionable", "company", edits, "q=a", ""},
	{"count-unread", "", everybody, "", ""},
	{"list-notifications", "", everybody, "", ""},
	{"read-notification", "guest", everybody, "", ""},
	{"read-notifications", "", everybody, "", ""},
	{"get-notification-settings", "", everybody, "", ""},
	{"update-notification-settings", "", everybody, "", `{"off":["view"]}`},

	{"list-tasks", "", everybody, "", ""},
	{"count-tasks", "", everybody, "", ""},
	{"count-due-tasks", "", everybody, "", ""},
	{"list-task-fields", "", everybody, "", ""},
	{"create-task", "", creates, "", `{"title":"New","assignee_id":"{owner}"}`},
	{"get-task", "task", follows, "", ""},
	{"update-task", "task", hasToDo, "", `{"title":"New","assignee_id":"{person}","version":1}`},
	{"update-task", "task", "yyyyyy yyyyyy ynynnn ffffff fnnfnn", "", `{"title":"New","assignee_id":"{sub}","version":1}`},
	{"update-task", "task", "yyyyyy yyyyyy fnfnnn ffffff fnnfnn", "", `{"title":"New","assignee_id":"{stranger}","version":1}`},
	{"do-task", "task", hasToDo, "", `{"version":1}`},
	{"reopen-task", "task", hasToDo, "", `{"version":1}`},
	{"delete-task", "task", "yyyyyy yyyyyy ynfnnn ffffff ffffff", "version=1", ""},
	{"restore-task", "dropped", "yyyyyy yyyyyy ynfnnn ffffff ffffff", "", ""},
	{"list-deals", "", everybody, "", ""},
	{"count-deals", "", everybody, "", ""},
	{"list-deal-fields", "", everybody, "", ""},
	{"get-deal-board", "", everybody, "", ""},
	{"list-stage-deals", "stage", everybody, "", ""},
	{"get-deal-forecast", "", everybody, "", ""},
	{"create-deal", "", creates, "", `{"title":"New","owner_id":"{first}"}`},
	{"get-deal", "deal", sees, "", ""},
	{"update-deal", "deal", takesPart, "", `{"title":"New","owner_id":"{person}","version":1}`},
	{"update-deal", "deal", "yyyyyy yyyyyy yfynnn ffffff ffnfnn", "", `{"title":"New","owner_id":"{sub}","version":1}`},
	{"update-deal", "deal", "yyyyyy yyyyyy fffnnn ffffff ffnfnn", "", `{"title":"New","owner_id":"{stranger}","version":1}`},
	{"move-deal", "deal", takesPart, "", `{"stage_id":"{stage}","version":1}`},
	{"close-deal", "deal", takesPart, "", `{"outcome":"won","version":1}`},
	{"reopen-deal", "deal", takesPart, "", `{"version":1}`},
	{"delete-deal", "deal", takesAway, "version=1", ""},
	{"restore-deal", "lost", takesAway, "", ""},
	{"list-pipelines", "", everybody, "", ""},
	{"create-pipeline", "", managers, "", `{"name":"New","stages":[{"name":"One","probability":1000}]}`},
	{"update-pipeline", "pipeline", managers, "", `{"name":"New","stages":[{"name":"One","probability":1000}],"version":1}`},
	{"list-deal-reasons", "", everybody, "", ""},
	{"create-deal-reason", "", managers, "", `{"name":"Price","outcome":"lost"}`},
	{"update-deal-reason", "reason", managers, "", `{"name":"The price","version":1}`},

	{"report-activities", "", everybody, "", ""},
	{"report-activities", "", everybody, "rows=segment&columns=operation", ""},
	{"measure-norms", "", everybody, "", ""},
	{"measure-norms", "", everybody, "by=both", ""},
	{"report-pipeline", "", everybody, "", ""},
	{"report-uncontacted", "", everybody, "", ""},
	{"report-clients", "", everybody, "event=lost", ""},
	{"export-report-activities", "", analysts, "format=csv", ""},
	{"export-report-pipeline", "", analysts, "format=csv", ""},
	{"export-report-uncontacted", "", analysts, "format=xlsx", ""},
	{"export-report-clients", "", analysts, "format=csv", ""},

	{"get-analysis-ground", "", analysts, "", ""},
	{"preview-analysis", "", analysts, "", aPeriod},
	{"list-analysed", "", analysts, "", aWeek},
	{"get-movement", "", analysts, "", aWeek},
	{"get-stability", "", analysts, "", aWeek},
	{"list-runs", "", analysts, "", ""},
	{"apply-analysis", "", managers, "", aPeriod},
	{"undo-analysis", "run", managers, "", ""},

	{"get-strategy", "", analysts, "", ""},
	{"preview-strategy", "", analysts, "", `{}`},
	{"list-strategy-versions", "", analysts, "", ""},
	{"save-strategy", "", managers, "", `{"cells":[],"valid_from":"2026-01-01","version":1}`},
	{"list-operations", "", everybody, "", ""},
	{"create-operation", "", managers, "", `{"name":"Audit","minutes":30,"valid_from":"2026-01-01"}`},
	{"rename-operation", "operation", managers, "", `{"name":"Another","version":1}`},
	{"set-norm", "operation", managers, "", `{"minutes":30,"valid_from":"2026-01-01"}`},
	{"get-profile", "", everybody, "", ""},
	{"save-profile", "", managers, "", `{"vacation_days":20,"illness_days":5,"training_days":3,"selling_share":0.6,"utilisation":0.85,"version":0}`},
	{"get-calendar", "", everybody, "", ""},
	{"save-calendar", "", managers, "", `{"country":"bg","year":2026,"days":[],"version":0}`},
	{"restore-calendar", "", managers, "", ""},
	{"read-calendar", "", managers, "", `<calendar/>`},

	{"list-people", "", everybody, "", ""},
	{"get-person", "stranger", everybody, "", ""},
	{"add-person", "", keepers, "", `{"name":"New","time_share":1}`},
	{"add-person", "", admins, "", `{"name":"New","time_share":1,"role":"administrator"}`},
	{"update-person", "stranger", keepers, "", `{"name":"Some body","role":"salesperson","language":"en","time_share":1,"version":1}`},
	{"count-holdings", "stranger", keepers, "", ""},
	{"deactivate-person", "stranger", keepers, "", `{"version":1}`},
	{"reactivate-person", "stranger", keepers, "", `{"version":1}`},
	{"invite-person", "guest", keepers, "", ""},
	{"revoke-invitation", "guest", keepers, "", ""},
	{"reset-password", "guest", admins, "", ""},
	{"remove-factors", "guest", admins, "", ""},
	{"list-person-sessions", "guest", admins, "", ""},
	{"end-person-sessions", "guest", admins, "", ""},
	{"get-security", "", admins, "", ""},
	{"update-security", "", admins, "", `{"session_days":30,"idle_hours":24,"second_factor":false,"second_factor_roles":[],"version":0}`},
	{"get-provider", "", admins, "", ""},
	{"update-provider", "", admins, "", `{"on":false,"issuer":"","client_id":"","client_secret":"","label":"","domains":[],"makes_people":false,"only":false,"version":0}`},
	{"test-provider", "", admins, "", `{"on":true,"issuer":"ftp://nowhere","client_id":"x","client_secret":"","label":"X","domains":[],"makes_people":false,"only":false,"version":0}`},
	{"remove-identities", "guest", admins, "", ""},
	{"remove-identity", "guest", everybody, "", `{"password":"long enough for it"}`},
	{"get-account", "", everybody, "", ""},
	{"update-account", "", everybody, "", `{"name":"New","language":"bg","version":1}`},
	{"change-password", "", everybody, "", `{"old":"long enough for it","password":"another one, longer"}`},
	{"begin-totp", "", everybody, "", `{"password":"long enough for it"}`},
	{"confirm-totp", "", everybody, "", `{"code":"123456"}`},
	{"remove-totp", "", everybody, "", `{"password":"long enough for it"}`},
	{"renew-recovery-codes", "", everybody, "", `{"password":"long enough for it"}`},
	{"begin-passkey", "", everybody, "", `{"password":"long enough for it"}`},
	{"add-passkey", "", everybody, "", `{"name":"Phone","credential":{}}`},
	{"remove-passkey", "guest", everybody, "", `{"password":"long enough for it"}`},
	{"list-sessions", "", everybody, "", ""},
	{"end-session", "guest", everybody, "", ""},
	{"end-other-sessions", "", everybody, "", ""},
	{"list-farewells", "", everybody, "", ""},
	{"say-farewell", "", edits, "", `{"company_ids":["{company}"],"reason":"other"}`},
	{"return-companies", "", edits, "", `{"ids":["{farewell}"]}`},
	{"get-company-letter", "company", sees, "kind=farewell", ""},
	{"list-missed-companies", "", everybody, "", ""},
	{"list-letters", "", everybody, "", ""},
	{"update-letter", "", managers, "", `{"kind":"farewell","language":"en","subject":"Thanks","body":"Hello","version":0}`},
	{"list-calendar-keys", "", everybody, "", ""},
	{"add-calendar-key", "", everybody, "", `{"kind":"device","name":"Phone","password":"long enough for it"}`},
	{"remove-calendar-key", "guest", everybody, "", ""},
	{"list-loose-events", "", everybody, "", ""},
	{"link-calendar-event", "guest", "n n n f n", "", `{"company_id":"{stranger}","operation_id":"{stranger}"}`},
	{"import-calendar", "", everybody, "", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260101T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"},
	{"undo-calendar-import", "guest", everybody, "", ""},
	{"get-invitation", "activity", sees, "", ""},
	{"list-teams", "", everybody, "", ""},
	{"create-team", "", keepers, "", `{"name":"North"}`},
	{"update-team", "team", keepers, "", `{"name":"South","version":1}`},
	{"delete-team", "team", keepers, "version=1", ""},
	{"list-roles", "", everybody, "", ""},
	{"create-role", "", admins, "", `{"name":"Helper","rights":{"records":{},"powers":["read"],"hidden":[]}}`},
	{"update-role", "role", admins, "", `{"name":"Other","rights":{"records":{},"powers":["read"],"hidden":[]},"version":1}`},
	{"delete-role", "role", admins, "version=1", ""},

	{"list-imports", "", analysts, "", ""},
	{"upload-import", "", analysts, "file_name=a.csv", "name;city\nMetal;Sofia\n"},
	{"get-import", "import", analysts, "", ""},
	{"adjust-import", "import", analysts, "", `{"options":{"create_companies":true,"update_companies":true},"version":1}`},
	{"check-import", "import", analysts, "", ""},
	{"list-import-refusals", "import", analysts, "", ""},
	{"download-import-refusals", "import", analysts, "", ""},
	{"start-import", "import", managers, "", ""},
	{"undo-import", "import", managers, "", ""},

	{"list-jobs", "", everybody, "", ""},
	{"get-job", "job", managers, "", ""},
	{"cancel-job", "job", managers, "", ""},
	{"get-settings", "", everybody, "", ""},
	{"update-settings", "", admins, "", `{"name":"W","currency":"EUR","time_zone":"Europe/Sofia","language":"en","country":"bg","potential_cuts":{"a":20,"b":10},"version":9}`},
	{"load-sample", "", admins, "", `{"language":"en"}`},
	{"remove-sample", "", hasNothing, "", ""},
}
