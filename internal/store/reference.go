package store

// Reference is a column that says to which company or contact a row belongs.
// Merging goes by these lists; a test holds them against the schema, so that no
// table is forgotten.
type Reference struct {
	Table  string
	Column string
	way    way
	key    string // tells the rows of a company apart
	since  string // when a row came, Unix milliseconds; empty where that is not kept
	edited bool   // people edit the row, so that it has a version
}

// way is what happens to the rows when their record is merged into another.
type way int

const (
	// moves: the rows go over. One that the kept record has already stays.
	moves way = iota
	// movesAlone: a record has one row at most, which goes over to one without.
	movesAlone
	// derives: the rows are made anew.
	derives
	// stays: the rows tell what was; they stay with the record that is gone.
	stays
)

// CompanyReferences lists every column that names a company.
var CompanyReferences = []Reference{
	{Table: "payment", Column: "company_id", key: "id", since: "created_at"},
	{Table: "potential", Column: "company_id", key: "id", since: "recorded_at"},
	{Table: "activity", Column: "company_id", key: "id", since: "created_at", edited: true},
	{Table: "deal", Column: "company_id", key: "id", since: "created_at", edited: true},
	{Table: "task", Column: "company_id", key: "id", since: "created_at", edited: true},
	{Table: "note", Column: "record_id", key: "id", since: "created_at", edited: true},
	{Table: "file", Column: "record_id", key: "id", since: "created_at", edited: true},
	{Table: "notification", Column: "record_id", key: "id", since: "created_at"},
	{Table: "contact_company", Column: "company_id", key: "contact_id"},
	{Table: "company", Column: "parent_id", key: "id", since: "", edited: true},
	{Table: "farewell", Column: "company_id", key: "id", since: "said_at"},
	{Table: "standard_override", Column: "company_id", way: movesAlone},
	{Table: "visiting_hours", Column: "company_id", way: movesAlone},
	{Table: "schedule_skip", Column: "company_id", way: movesAlone},
	{Table: "schedule_miss", Column: "company_id", way: movesAlone},
	{Table: "prospect_claim", Column: "company_id", way: movesAlone},
	{Table: "company_month", Column: "company_id", way: derives},
	{Table: "company_day", Column: "company_id", way: derives},
	{Table: "stored_value", Column: "record_id", way: derives},
	{Table: "schedule_slot", Column: "company_id", way: stays},
	{Table: "schedule_overflow", Column: "company_id", way: stays},
	{Table: "abc_change", Column: "company_id", way: stays},
	{Table: "prospect_pass", Column: "company_id", way: stays},
	{Table: "import_change", Column: "company_id", way: stays},
	{Table: "company_trash", Column: "company_id", way: stays},
	{Table: "bulk_item", Column: "record_id", way: stays},
	{Table: "duplicate", Column: "one_id", way: stays},
	{Table: "duplicate", Column: "other_id", way: stays},
	{Table: "distinction", Column: "one_id", way: stays},
	{Table: "distinction", Column: "other_id", way: stays},
	{Table: "segment_past", Column: "company_id", way: stays},
	{Table: "override_past", Column: "company_id", way: stays},
	{Table: "history", Column: "record_id", way: stays},
}

// ContactReferences lists every column that names a contact.
var ContactReferences = []Reference{
	{Table: "activity_contact", Column: "contact_id", key: "activity_id"},
	{Table: "deal_contact", Column: "contact_id", key: "deal_id"},
	{Table: "task", Column: "contact_id", key: "id", since: "created_at", edited: true},
	{Table: "note", Column: "record_id", key: "id", since: "created_at", edited: true},
	{Table: "file", Column: "record_id", key: "id", since: "created_at", edited: true},
	{Table: "notification", Column: "record_id", key: "id", since: "created_at"},
	{Table: "contact_company", Column: "contact_id", way: stays}, // the form that is merged names the companies
	{Table: "contact_point", Column: "contact_id", way: stays},   // and the telephones and mailboxes
	{Table: "import_contact_change", Column: "contact_id", way: stays},
	{Table: "stored_value", Column: "record_id", way: stays},
	{Table: "bulk_item", Column: "record_id", way: stays},
	{Table: "history", Column: "record_id", way: stays},
}
