package crm

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"kaymak/internal/civil"
	"kaymak/internal/fault"
)

// DecisionRole is what somebody has to do with a company's decision to buy.
type DecisionRole string

// The roles; RoleUnknown where nobody has said.
const (
	RoleUnknown    DecisionRole = ""
	RoleDecides    DecisionRole = "decides"
	RoleInfluences DecisionRole = "influences"
	RoleUses       DecisionRole = "uses"
	RolePays       DecisionRole = "pays"
	RoleGatekeeper DecisionRole = "gatekeeper" // lets others through or does not
	RoleOther      DecisionRole = "other"
)

// DecisionRoles lists them, the weightiest first.
var DecisionRoles = []DecisionRole{RoleDecides, RoleInfluences, RoleUses, RolePays, RoleGatekeeper, RoleOther, RoleUnknown}

// Channel is a way to reach somebody.
type Channel string

// The channels; ChannelAny where nobody has said which is preferred.
const (
	ChannelAny     Channel = ""
	ChannelPhone   Channel = "phone"
	ChannelEmail   Channel = "email"
	ChannelMessage Channel = "message" // messengers and text messages
	ChannelLetter  Channel = "letter"
	ChannelVisit   Channel = "visit"
)

// Channels lists the ways there are.
var Channels = []Channel{ChannelPhone, ChannelEmail, ChannelMessage, ChannelLetter, ChannelVisit}

// ConsentState says whether somebody let us keep and use what we know of them.
type ConsentState string

// The states of consent.
const (
	ConsentUnknown   ConsentState = ""
	ConsentGiven     ConsentState = "given"
	ConsentWithdrawn ConsentState = "withdrawn"
)

// Consent is what somebody said, when, how, and what proves it.
type Consent struct {
	State    ConsentState
	On       civil.Date // 0 when not known
	How      string
	Evidence string
}

// ContactLink is a person's place at a company.
type ContactLink struct {
	CompanyID ID
	Position  string // there; the contact's own where it is empty
	Role      DecisionRole
	Primary   bool // the company the person is usually met at; one of them
}

// Contact is a person at one or several companies.
type Contact struct {
	ID           ID
	ExternalID   string // another system's name for the person, unique, may be empty
	GivenName    string
	MiddleName   string // patronymic
	FamilyName   string
	Position     string
	Links        []ContactLink // the primary one first
	Phones       []Phone       // the best one first
	Emails       []Email       // the best one first
	Birthday     Birthday
	Language     string // ISO 639 code of the language spoken, empty when not known
	Channel      Channel
	Consent      Consent
	DoNotContact []Channel
	Note         string
	OwnerID      ID
	ImportID     ID
	CreatedAt    time.Time
	UpdatedAt    time.Time
	DeletedAt    *time.Time // nil while the contact is there
	Version      int64
}

// Name is how the person is called in lists.
func (c Contact) Name() string {
	return strings.Join(strings.Fields(c.GivenName+" "+c.MiddleName+" "+c.FamilyName), " ")
}

// Role is the role at the primary company.
func (c Contact) Role() DecisionRole {
	for _, l := range c.Links {
		if l.Primary {
			return l.Role
		}
	}
	return RoleUnknown
}

// Silence tells in one word whether the person wants to be left alone: some ways
// to reach them are closed, or all.
func (c Contact) Silence() string {
	switch len(c.DoNotContact) {
	case 0:
		return ""
	case len(Channels):
		return "all"
	}
	return "some"
}

// Companies are the ids of the companies the person belongs to.
func (c Contact) Companies() []ID {
	ids := make([]ID, len(c.Links))
	for i, l := range c.Links {
		ids[i] = l.CompanyID
	}
	return ids
}

// contactLimits are the longest texts accepted, in characters.
var contactLimits = []struct {
	path string
	max  int
	get  func(*Contact) *string
}{
	{"external_id", 100, func(c *Contact) *string { return &c.ExternalID }},
	{"given_name", 120, func(c *Contact) *string { return &c.GivenName }},
	{"middle_name", 120, func(c *Contact) *string { return &c.MiddleName }},
	{"family_name", 120, func(c *Contact) *string { return &c.FamilyName }},
	{"position", 200, func(c *Contact) *string { return &c.Position }},
	{"note", 10000, func(c *Contact) *string { return &c.Note }},
	{"consent.how", 300, func(c *Contact) *string { return &c.Consent.How }},
	{"consent.evidence", 2000, func(c *Contact) *string { return &c.Consent.Evidence }},
}

var errBirthday = fault.New(fault.Invalid, "contact.birthday", "A birthday looks like 1980-05-04, or --05-04 without the year.")

// CheckContact trims the texts, drops empty and repeated numbers and addresses,
// and checks a contact a person or a file gives us. Where no company is the
// primary one the first is; the primary one comes first.
func CheckContact(c Contact) (Contact, error) {
	var f fault.Fields
	for _, l := range contactLimits {
		text := l.get(&c)
		*text = strings.TrimSpace(*text)
		checkText(&f, l.path, *text, l.max)
	}
	if c.Name() == "" {
		f.Add("name", "contact.name_missing", "must not be empty")
	}
	if !languageCode(c.Language) {
		f.Add("language", "contact.language", "must be a code like en")
	}
	if c.Channel != ChannelAny && !slices.Contains(Channels, c.Channel) {
		f.Add("channel", "contact.channel", "is not a channel we know")
	}
	c.Phones, c.Emails = checkPhones(&f, c.Phones), checkEmails(&f, c.Emails)
	c.DoNotContact = checkSilence(&f, c.DoNotContact)
	c.Links = checkLinks(&f, c.Links)
	c.Consent = checkConsent(&f, c.Consent)
	return c, f.Err()
}

// languageCode tells whether the text may be an ISO 639 code; empty is fine.
func languageCode(text string) bool {
	return text == "" || (len(text) == 2 || len(text) == 3) && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz") == ""
}

// checkSilence brings closed channels into their order, each once.
func checkSilence(f *fault.Fields, closed []Channel) []Channel {
	for _, c := range closed {
		if !slices.Contains(Channels, c) {
			f.Add("do_not_contact", "contact.channel", "is not a channel we know")
		}
	}
	var kept []Channel
	for _, c := range Channels {
		if slices.Contains(closed, c) {
			kept = append(kept, c)
		}
	}
	return kept
}

// maxLinks is how many companies one person may belong to.
const maxLinks = 50

func checkLinks(f *fault.Fields, links []ContactLink) []ContactLink {
	links = slices.Clone(links)
	seen, primary := map[ID]bool{}, -1
	for i := range links {
		path := "companies[" + strconv.Itoa(i) + "]"
		links[i].Position = strings.TrimSpace(links[i].Position)
		checkText(f, path+".position", links[i].Position, 200)
		if links[i].CompanyID.IsZero() {
			f.Add(path+".company_id", "contact.company", "is no company you can see")
		}
		if seen[links[i].CompanyID] {
			f.Add(path+".company_id", "contact.company_twice", "is named already")
		}
		seen[links[i].CompanyID] = true
		if !slices.Contains(DecisionRoles, links[i].Role) {
			f.Add(path+".role", "contact.role", "is not a role we know")
		}
		if links[i].Primary && primary >= 0 {
			f.Add(path+".primary", "contact.primary", "another company is the main one")
		} else if links[i].Primary {
			primary = i
		}
	}
	if len(links) > maxLinks {
		f.AddWith("companies", "contact.points", "has more than can be kept", fault.Params{"max": strconv.Itoa(maxLinks)})
	}
	if len(links) == 0 {
		return nil
	}
	if primary = max(primary, 0); primary > 0 {
		first := links[primary]
		links = slices.Insert(slices.Delete(links, primary, primary+1), 0, first)
	}
	links[0].Primary = true
	return links
}

// checkConsent forgets the details of a consent nobody has spoken about.
func checkConsent(f *fault.Fields, c Consent) Consent {
	switch c.State {
	case ConsentUnknown:
		return Consent{}
	case ConsentGiven, ConsentWithdrawn:
	default:
		f.Add("consent.state", "contact.consent", "is not a state we know")
	}
	return c
}
