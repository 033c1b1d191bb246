package crm

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// Status is where a company stands with us.
type Status string

// The statuses.
const (
	Prospect Status = "prospect"
	Client   Status = "client"
	Lapsed   Status = "lapsed"
	Released Status = "released"
)

// Company is a legal entity or group we sell to.
type Company struct {
	ID         ID
	ExternalID string // the accounting system's name for it, unique, may be empty
	TaxID      string
	Name       string
	Industry   string
	Region     string
	City       string
	SizeBand   string
	Phone      string
	Email      string
	Website    string
	Note       string
	Phones     []Phone // further ones, beside the main one
	Emails     []Email // further ones, beside the main one
	Source     string  // where we know it from
	Addresses  []Address
	Tags       []int64           // numbers of tags, ascending
	Custom     map[string]string // by key of a custom field; nothing empty in it
	ParentID   ID                // the holding it belongs to
	Status     Status
	OwnerID    ID
	SecondID   ID     // a second owner, who sees and does what the first may
	LockedTo   ID     // the owner with whom it stays: see Locked
	LockReason string // why
	ImportID   ID
	CreatedAt  time.Time
	UpdatedAt  time.Time
	Version    int64
	Standing   Standing
	Effort     Effort
}

// Owners are the people the company belongs to.
func (c Company) Owners() []ID { return []ID{c.OwnerID, c.SecondID} }

// Standing is what the analysis and the strategy derived about a company.
// Nobody edits it; it follows from payments, potential, group and standards.
type Standing struct {
	Group          Group
	RunID          ID
	Value          int64 // by the measure of the applied analysis, in its window
	Actual         int64 // revenue per year in that window
	Potential      int64 // PERT mean per year, 0 when not assessed
	PotentialClass PotentialClass
	PotentialOn    civil.Date // valid from, 0 when not assessed
	Gap            int64
	Treatment      Treatment
	BudgetMinutes  int64      // per year
	FirstPaidOn    civil.Date // 0 when never paid
	LastPaidOn     civil.Date // 0 when never paid
}

// Segment is the company's cell of the strategy matrix.
func (s Standing) Segment() Segment { return Segment{s.Group, s.PotentialClass} }

// textLimits are the longest values accepted, in characters.
var textLimits = []struct {
	path string
	max  int
	get  func(*Company) *string
}{
	{"name", 300, func(c *Company) *string { return &c.Name }},
	{"external_id", 100, func(c *Company) *string { return &c.ExternalID }},
	{"tax_id", 40, func(c *Company) *string { return &c.TaxID }},
	{"industry", 120, func(c *Company) *string { return &c.Industry }},
	{"region", 120, func(c *Company) *string { return &c.Region }},
	{"city", 120, func(c *Company) *string { return &c.City }},
	{"size_band", 60, func(c *Company) *string { return &c.SizeBand }},
	{"phone", 60, func(c *Company) *string { return &c.Phone }},
	{"email", 254, func(c *Company) *string { return &c.Email }},
	{"website", 300, func(c *Company) *string { return &c.Website }},
	{"source", 120, func(c *Company) *string { return &c.Source }},
	{"note", 10000, func(c *Company) *string { return &c.Note }},
}

// CheckStatus refuses to call a company that has paid a prospect; what else a
// company is to us, people decide.
func CheckStatus(c Company) error {
	var f fault.Fields
	if c.Status == Prospect && c.Standing.FirstPaidOn != 0 {
		f.Add("status", "company.status_paid", "has paid already and is no prospect")
	}
	return f.Err()
}

// CheckCompany trims the texts, keeps of a tax id its letters and digits, and
// checks a company a person or a file gives us.
func CheckCompany(c Company) (Company, error) {
	var f fault.Fields
	for _, l := range textLimits {
		text := l.get(&c)
		*text = strings.TrimSpace(*text)
		if utf8.RuneCountInString(*text) > l.max {
			f.Add(l.path, "text.too_long", "is too long")
		}
		if !utf8.ValidString(*text) || strings.ContainsRune(*text, 0) {
			f.Add(l.path, "text.malformed", "has characters that cannot be stored")
		}
	}
	c.TaxID = strings.ToUpper(TaxKey(c.TaxID))
	if c.Name == "" {
		f.Add("name", "company.name_missing", "must not be empty")
	}
	if c.Email != "" && !strings.Contains(c.Email, "@") {
		f.Add("email", "company.email", "is not an e-mail address")
	}
	c.Addresses = checkAddresses(&f, c.Addresses)
	if c.Phones != nil {
		c.Phones = append([]Phone{}, checkPhones(&f, c.Phones)...)
	}
	if c.Emails != nil {
		c.Emails = append([]Email{}, checkEmails(&f, c.Emails)...)
	}
	if c.Tags = tidyTags(c.Tags); len(c.Tags) > maxTags {
		f.AddWith("tags", "tag.many", "are more than can be kept", fault.Params{"max": strconv.Itoa(maxTags)})
	}
	if c.ParentID == c.ID && !c.ID.IsZero() {
		f.Add("parent_id", "company.parent_circle", "would be its own holding")
	}
	switch c.Status {
	case Prospect, Client, Lapsed, Released:
	default:
		f.Add("status", "company.status", "is not a status we know")
	}
	return c, f.Err()
}
