package service

import (
	"cmp"
	"slices"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// contactIntake lands a file of contacts. The first pass meets the companies and
// refuses bad rows; then the companies are found or made; the second pass writes
// the people, a batch at a time, so that memory does not grow with the file.
type contactIntake struct {
	*intake
	parties *parties
	owners  *owners
	batch   []crm.Contact
	rows    []table.Row     // of the batch, to point at
	met     map[string]bool // whom the file has named already
	changes []store.ImportContactChange
	broken  error
}

// contactBatch is how many people are looked up and written together.
const contactBatch = 2000

var errContactAmbiguous = fault.New(fault.Invalid, "import.contact_ambiguous", "Several contacts may be this person. Add a column with their code, or merge them first.")

func (c *contactIntake) run() (err error) {
	c.parties, c.met = newParties(), map[string]bool{}
	if c.owners, err = newOwners(c.intake); err != nil {
		return err
	}
	if err := c.each("reading", true, c.meet); err != nil || c.broken != nil {
		return cmp.Or(err, c.broken)
	}
	if err := c.parties.resolve(c.intake); err != nil {
		return err
	}
	if _, err := c.parties.create(c.intake); err != nil {
		return err
	}
	if err := c.each("writing", false, c.take); err != nil || c.broken != nil {
		return cmp.Or(err, c.broken)
	}
	if err := c.flush(); err != nil || c.dry {
		return err
	}
	return store.InsertImportContactChanges(c.ctx, c.tx, c.imported.ID, c.changes)
}

// meet checks a row and notes its company.
func (c *contactIntake) meet(row table.Row) *table.Refusal {
	_, _, bad := c.read(row)
	return bad
}

// take puts a row's person into the batch. Somebody the file names a second time
// must be found among those written, so that the batch is written first.
func (c *contactIntake) take(row table.Row) *table.Refusal {
	contact, place, bad := c.read(row)
	if bad != nil || c.broken != nil {
		return bad // listed on the first pass
	}
	if place >= 0 {
		q := c.parties.list[place]
		if q.problem != nil {
			c.refuse(c.reject(row, "company", q.problem))
			return nil
		}
		contact.Links = []crm.ContactLink{{CompanyID: q.id, Role: roleOf(c.cell(row, "role")), Primary: true}}
	}
	again := c.again(contact)
	if again && c.dry {
		c.counts.Known++
		return nil
	}
	if again || len(c.batch) == contactBatch {
		c.broken = c.flush()
	}
	row.Cells = slices.Clone(row.Cells)
	c.batch, c.rows = append(c.batch, contact), append(c.rows, row)
	return nil
}

// again tells whether the file may have named the person before.
func (c *contactIntake) again(contact crm.Contact) bool {
	name := crm.ContactKey(contact)
	keys := []string{"id " + contact.ExternalID}
	for _, p := range pointsOf(contact) {
		keys = append(keys, name+"\n"+p)
	}
	company := ""
	if len(contact.Links) > 0 {
		company = contact.Links[0].CompanyID.String()
	}
	keys = append(keys, name+"\n@"+company)
	found := false
	for i, k := range keys {
		if i > 0 || contact.ExternalID != "" {
			found = found || c.met[k]
			c.met[k] = true
		}
	}
	return found
}

// read is a row as a contact, and the place of its company, −1 for none.
func (c *contactIntake) read(row table.Row) (contact crm.Contact, place int, bad *table.Refusal) {
	contact = crm.Contact{
		GivenName: c.cell(row, "given_name"), MiddleName: c.cell(row, "middle_name"), FamilyName: c.cell(row, "family_name"), ExternalID: c.cell(row, "external_id"),
		Position: clipText(c.cell(row, "position"), 200), Note: clipText(c.cell(row, "note"), 10000), Language: cardLanguage(strings.ToLower(c.cell(row, "language"))),
	}
	if contact.Name() == "" {
		contact.GivenName, contact.MiddleName, contact.FamilyName = crm.SplitName(c.cell(row, "name"))
	}
	var err error
	if contact.OwnerID, err = c.owners.id(c.cell(row, "owner")); err != nil {
		c.broken = err
	}
	for _, kind := range []crm.PointKind{crm.PointWork, crm.PointMobile, crm.PointHome, crm.PointOther} {
		c.points(row, kind, &contact)
	}
	if says(c.cell(row, "do_not_contact")) {
		contact.DoNotContact = crm.Channels
	}
	if bad := c.birthday(row, &contact); bad != nil {
		return contact, -1, bad
	}
	if contact, err = crm.CheckContact(contact); err != nil {
		reason := firstField(err)
		return contact, -1, c.reject(row, strings.TrimSuffix(reason.Params["field"], "s[0].number"), reason)
	}
	return contact, c.party(row), nil
}

// points adds the numbers and addresses of one kind. A cell may hold several,
// separated by semicolons; what is none is no reason to refuse a person.
func (c *contactIntake) points(row table.Row, kind crm.PointKind, contact *crm.Contact) {
	for number := range strings.SplitSeq(c.cell(row, "phone_"+string(kind)), ";") {
		if number = clipText(strings.TrimSpace(number), 60); len(crm.Digits(number)) >= 5 {
			contact.Phones = append(contact.Phones, crm.Phone{Kind: kind, Typed: number, E164: e164(number, c.space.Country)})
		}
	}
	for address := range strings.SplitSeq(c.cell(row, "email_"+string(kind)), ";") {
		if address = strings.TrimSpace(address); crm.Mailbox(address) {
			contact.Emails = append(contact.Emails, crm.Email{Kind: emailKind(string(kind)), Address: address})
		}
	}
}

func (c *contactIntake) birthday(row table.Row, contact *crm.Contact) *table.Refusal {
	text := c.cell(row, "birthday")
	if text == "" {
		return nil
	}
	day, reason := c.table.Columns[c.imported.Mapping["birthday"]].Dates.Parse(text)
	if reason != nil {
		return c.reject(row, "birthday", reason)
	}
	year, month, number := day.YMD()
	contact.Birthday = crm.Birthday{Year: year, Month: month, Day: number}
	return nil
}

func (c *contactIntake) party(row table.Row) int {
	name, code, tax := c.cell(row, "company"), c.cell(row, "company_id"), strings.ToUpper(crm.TaxKey(c.cell(row, "company_tax_id")))
	if name == "" && code == "" && tax == "" {
		return -1
	}
	return c.parties.place(partyKey{externalID: code, taxID: tax, nameKey: crm.NameKey(name)}, func() crm.Company {
		return crm.Company{Name: cmp.Or(name, code, tax), ExternalID: code, TaxID: tax, Status: crm.Prospect}
	})
}

// flush finds out who of the batch is here already and writes the others.
func (c *contactIntake) flush() error {
	known, err := acquainted(c.ctx, c.tx, c.batch)
	if err != nil {
		return err
	}
	var fresh []crm.Contact
	for i, contact := range c.batch {
		same := known.same(contact)
		switch {
		case len(same) > 1:
			c.refuse(c.reject(c.rows[i], "name", errContactAmbiguous))
		case len(same) == 1:
			err = c.update(same[0], contact)
		default:
			contact.ID, contact.ImportID, contact.CreatedAt, contact.UpdatedAt, contact.Version = newID(), c.imported.ID, c.tx.Now, c.tx.Now, 1
			fresh = append(fresh, contact)
		}
		if err != nil {
			return err
		}
	}
	c.counts.ContactsNew += int64(len(fresh))
	c.batch, c.rows = c.batch[:0], c.rows[:0]
	if c.dry {
		return nil
	}
	return store.LoadContacts(c.ctx, c.tx, fresh)
}

// update gives a known person what the file says, and keeps what they were.
func (c *contactIntake) update(before, file crm.Contact) error {
	after, err := crm.CheckContact(overlayContact(before, file))
	if !c.imported.Options.UpdateCompanies || err != nil || len(contactChanges(before, after)) == 0 {
		c.counts.Known++
		return nil
	}
	if before.ImportID == c.imported.ID { // a second row of somebody new
		c.counts.Known++
		return store.ReplaceNewContact(c.ctx, c.tx, after)
	}
	c.counts.ContactsChanged++
	if c.dry {
		return nil
	}
	if err := store.UpdateContact(c.ctx, c.tx, after); err != nil {
		return err
	}
	// Of a person that the file changes twice, what was before the first change counts.
	at := slices.IndexFunc(c.changes, func(x store.ImportContactChange) bool { return x.ContactID == before.ID })
	if at < 0 {
		c.changes = append(c.changes, store.ImportContactChange{ContactID: before.ID, VersionAfter: before.Version + 1, Before: before})
	} else {
		c.changes[at].VersionAfter = before.Version + 1
	}
	return record(c.ctx, c.tx, actorOf(c.imported), "contact", before.ID, "imported", contactChanges(before, after)...)
}

// overlayContact takes every value the file has; numbers, addresses and companies
// are added to those known.
func overlayContact(before, file crm.Contact) crm.Contact {
	after := before
	for _, pair := range []struct {
		into *string
		from string
	}{
		{&after.ExternalID, file.ExternalID}, {&after.GivenName, file.GivenName}, {&after.MiddleName, file.MiddleName}, {&after.FamilyName, file.FamilyName}, {&after.Position, file.Position},
		{&after.Language, file.Language}, {&after.Note, file.Note},
	} {
		if pair.from != "" {
			*pair.into = pair.from
		}
	}
	after.Phones = append(slices.Clone(before.Phones), file.Phones...)
	after.Emails = append(slices.Clone(before.Emails), file.Emails...)
	after.Links = slices.Clone(before.Links)
	for _, l := range file.Links {
		if at := linkTo(before, l.CompanyID); at < 0 {
			l.Primary = len(before.Links) == 0
			after.Links = append(after.Links, l)
		} else if l.Role != crm.RoleUnknown {
			after.Links[at].Role = l.Role
		}
	}
	if file.Birthday.Known() {
		after.Birthday = file.Birthday
	}
	if !file.OwnerID.IsZero() {
		after.OwnerID = file.OwnerID
	}
	if len(file.DoNotContact) > 0 {
		after.DoNotContact = file.DoNotContact
	}
	return after
}

var yesWords = []string{"yes", "y", "true", "1", "x", "да", "+", "истина", "вярно"}

// says tells whether a cell says yes.
func says(text string) bool { return slices.Contains(yesWords, strings.ToLower(text)) }

var roleWords = map[string]crm.DecisionRole{
	"decides": crm.RoleDecides, "decision maker": crm.RoleDecides, "decider": crm.RoleDecides, "решает": crm.RoleDecides, "лпр": crm.RoleDecides, "решава": crm.RoleDecides,
	"influences": crm.RoleInfluences, "influencer": crm.RoleInfluences, "влияет": crm.RoleInfluences, "лвр": crm.RoleInfluences, "влияе": crm.RoleInfluences,
	"uses": crm.RoleUses, "user": crm.RoleUses, "пользуется": crm.RoleUses, "пользователь": crm.RoleUses, "ползва": crm.RoleUses,
	"pays": crm.RolePays, "payer": crm.RolePays, "платит": crm.RolePays, "плаща": crm.RolePays,
	"gatekeeper": crm.RoleGatekeeper, "секретарь": crm.RoleGatekeeper, "other": crm.RoleOther, "другое": crm.RoleOther, "друго": crm.RoleOther,
}

func roleOf(text string) crm.DecisionRole { return roleWords[strings.ToLower(text)] }
