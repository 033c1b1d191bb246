package crm

// Sample remembers what the sample company brought, so that it can be taken
// away again without touching anything else.
type Sample struct {
	Companies []ID      `json:"companies"`
	Contacts  []ID      `json:"contacts"`
	People    []ID      `json:"people"`
	Teams     []ID      `json:"teams"`
	Tags      []ID      `json:"tags"`
	Before    Workspace `json:"before"` // the settings it replaced; without a name when there were none
}
