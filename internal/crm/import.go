package crm

import "time"

// ImportState is where an import stands.
type ImportState string

// The states of an import. A draft has written nothing yet.
const (
	ImportDraft     ImportState = "draft"
	ImportRunning   ImportState = "running"
	ImportDone      ImportState = "done"
	ImportFailed    ImportState = "failed"
	ImportCancelled ImportState = "cancelled"
	ImportUndoing   ImportState = "undoing"
	ImportUndone    ImportState = "undone"
)

// CanStart tells whether the import may be checked or started: it has written
// nothing, or what it wrote was rolled back.
func (s ImportState) CanStart() bool {
	return s == ImportDraft || s == ImportFailed || s == ImportCancelled
}

// ImportOptions are the user's choices.
type ImportOptions struct {
	CreateCompanies bool  `json:"create_companies"` // a payment or a contact of an unknown company creates it
	UpdateCompanies bool  `json:"update_companies"` // a known company or contact takes the file's values
	Twins           Twins `json:"twins,omitempty"`  // what happens to a company that probably is here under another name
}

// Twins says what an import does with a company that would be made although it
// probably is here already.
type Twins string

// The choices; an empty one is TwinsMade.
const (
	TwinsMade    Twins = "create" // made all the same
	TwinsSkipped Twins = "skip"   // its rows are refused
	TwinsUpdated Twins = "update" // taken for the one that is here, which keeps its name
)

// ImportTwin is a company of a file with the one that is here and that it probably is.
type ImportTwin struct {
	Name      string     `json:"name"` // in the file
	CompanyID ID         `json:"company_id"`
	Company   string     `json:"company"`
	Reasons   []Likeness `json:"reasons"`
	Score     int        `json:"score"`
}

// ImportCounts is what an import found or did.
type ImportCounts struct {
	Rows             int64        `json:"rows"`
	Refused          int64        `json:"refused"`
	Payments         int64        `json:"payments"`          // new ones
	Deals            int64        `json:"deals"`             // new ones
	Known            int64        `json:"known"`             // rows that are here already
	Rounded          int64        `json:"rounded"`           // amounts with more decimals than the currency has
	CompaniesNew     int64        `json:"companies_new"`     // created
	CompaniesMatched int64        `json:"companies_matched"` // found
	CompaniesChanged int64        `json:"companies_changed"` // updated
	PeopleNew        int64        `json:"people_new"`        // added
	PeopleChanged    int64        `json:"people_changed"`    // completed
	Potentials       int64        `json:"potentials"`        // assessments added
	ContactsNew      int64        `json:"contacts_new"`      // created
	ContactsChanged  int64        `json:"contacts_changed"`  // updated
	Kept             []string     `json:"kept,omitempty"`    // after an undo: companies kept because somebody edited them since
	KeptCount        int64        `json:"kept_count"`
	Twins            int64        `json:"twins"`                 // companies that probably are here under another name
	TwinsNamed       []ImportTwin `json:"twins_named,omitempty"` // some of them
}

// Import is a file that came in or is about to.
type Import struct {
	ID         ID
	Kind       string // companies | payments | contacts | deals | people
	State      ImportState
	FileName   string
	FileSize   int64
	Wish       []byte         // JSON
	Plan       []byte         // JSON
	Preview    []byte         // JSON
	Mapping    map[string]int // field → column
	Options    ImportOptions
	Counts     ImportCounts
	JobID      ID
	UserID     ID
	CreatedAt  time.Time
	FinishedAt *time.Time
	UndoneAt   *time.Time
	Version    int64
}

// Refusal is one row, or one cell of it, that an import did not take.
type Refusal struct {
	Line    int64
	Column  string
	Value   string
	Code    string
	Message string
	Params  map[string]string
}
