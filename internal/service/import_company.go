package service

import (
	"cmp"
	"slices"
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/store"
)

// companyIntake lands a file of companies: known ones take the file's values
// where it has any, unknown ones are made.
type companyIntake struct {
	*intake
	parties     *parties
	owners      *owners
	words       companyWords
	holdings    []holdingName
	assessments map[int]crm.Potential // by party, the last row wins
	broken      error
}

func (c *companyIntake) run() (err error) {
	c.parties, c.assessments = newParties(), map[int]crm.Potential{}
	if c.owners, err = newOwners(c.intake); err != nil {
		return err
	}
	if c.words, err = newCompanyWords(c.intake); err != nil {
		return err
	}
	if err := c.each("reading", true, c.meet); err != nil {
		return err
	}
	if c.broken != nil {
		return c.broken
	}
	if err := c.parties.resolve(c.intake); err != nil {
		return err
	}
	if _, err := c.parties.create(c.intake); err != nil {
		return err
	}
	c.refuseProblems()
	if err := cmp.Or(c.hold(), c.broken); err != nil {
		return err
	}
	c.report("writing", 0, 0)
	if err := c.update(); err != nil {
		return err
	}
	return c.assess()
}

func (c *companyIntake) meet(row table.Row) *table.Refusal {
	company := c.read(row)
	if bad := c.readMore(row, &company); bad != nil {
		return bad
	}
	checked := company
	if checked.Name = cmp.Or(company.Name, company.ExternalID, company.TaxID); checked.Name == "" {
		return c.reject(row, "name", errCellEmpty)
	}
	if _, err := crm.CheckCompany(checked); err != nil {
		reason := firstField(err)
		return c.reject(row, reason.Params["field"], reason)
	}
	assessment, has, bad := c.potential(row)
	if bad != nil {
		return bad
	}
	key := partyKey{externalID: company.ExternalID, taxID: strings.ToUpper(crm.TaxKey(company.TaxID)), nameKey: crm.NameKey(company.Name)}
	known := len(c.parties.list)
	place := c.parties.place(key, func() crm.Company { return company })
	if place < known {
		c.counts.Known++ // a second row of the same company
	}
	if has {
		c.assessments[place] = assessment
	}
	if text := strings.TrimSpace(c.cell(row, "holding")); text != "" {
		c.holdings = append(c.holdings, holdingName{place, text})
	}
	return nil
}

func (c *companyIntake) read(row table.Row) crm.Company {
	owner, err := c.owners.id(c.cell(row, "owner"))
	if err != nil {
		c.broken = err
	}
	return crm.Company{
		Name: c.cell(row, "name"), ExternalID: c.cell(row, "external_id"), TaxID: c.cell(row, "tax_id"), Industry: c.cell(row, "industry"), Region: c.region(row), City: c.cell(row, "city"),
		SizeBand: c.cell(row, "size_band"), Website: c.cell(row, "website"), Note: c.cell(row, "note"),
		Status: statusOf(c.cell(row, "status")), OwnerID: owner,
	}
}

// region is the country where the file has no narrower one.
func (c *companyIntake) region(row table.Row) string {
	if _, mapped := c.imported.Mapping["region"]; mapped {
		return c.cell(row, "region")
	}
	return c.cell(row, "country")
}

// emailOf drops what is no address: a file's dash or remark is no reason to
// refuse a company.
func emailOf(text string) string {
	if !strings.Contains(text, "@") {
		return ""
	}
	return text
}

var statusWords = map[string]crm.Status{
	"client": crm.Client, "customer": crm.Client, "active": crm.Client, "клиент": crm.Client, "действующий": crm.Client, "активный": crm.Client, "активен": crm.Client,
	"lapsed": crm.Lapsed, "inactive": crm.Lapsed, "former": crm.Lapsed, "неактивный": crm.Lapsed, "бывший": crm.Lapsed, "неактивен": crm.Lapsed, "бивш": crm.Lapsed,
	"released": crm.Released, "отпущен": crm.Released, "освободен": crm.Released,
}

func statusOf(text string) crm.Status {
	if s, ok := statusWords[crm.NameKey(text)]; ok {
		return s
	}
	return crm.Prospect
}

// potential reads the assessment of a row: one number, or low, likely and high.
func (c *companyIntake) potential(row table.Row) (p crm.Potential, has bool, bad *table.Refusal) {
	values := map[string]int64{}
	for _, field := range []string{"potential_low", "potential", "potential_high"} {
		if c.cell(row, field) == "" {
			continue
		}
		v, _, bad := c.amount(row, field)
		if bad != nil {
			return p, false, bad
		}
		values[field] = v
	}
	if len(values) == 0 {
		return p, false, nil
	}
	likely, ok := values["potential"]
	low, hasLow := values["potential_low"]
	high, hasHigh := values["potential_high"]
	switch {
	case !ok && hasLow && hasHigh:
		likely = (low + high) / 2
	case !ok:
		likely = low + high // the only one there is
	}
	if !hasLow {
		low = likely
	}
	if !hasHigh {
		high = likely
	}
	p = crm.Potential{ValidFrom: c.today, RecordedAt: c.tx.Now, Low: low, Likely: likely, High: high, Method: crm.ByImport, Evidence: c.imported.FileName, AuthorID: c.imported.UserID, ImportID: c.imported.ID}
	if err := crm.CheckPotential(p, c.today); err != nil {
		return p, false, c.reject(row, "potential", firstField(err))
	}
	return p, true, nil
}

// refuseProblems lists the companies that could not be found or made.
func (c *companyIntake) refuseProblems() {
	for _, q := range c.parties.list {
		if q.problem != nil {
			c.refuse(&table.Refusal{Value: cmp.Or(q.draft.Name, q.externalID, q.taxID), Code: q.problem.Code, Message: q.problem.Message, Params: q.problem.Params})
		}
	}
}

// update gives known companies the file's values, and keeps what they were.
func (c *companyIntake) update() error {
	if !c.imported.Options.UpdateCompanies {
		return nil
	}
	drafts := map[crm.ID]crm.Company{}
	var ids []crm.ID
	for _, q := range c.parties.list {
		if q.id.IsZero() || q.isNew {
			continue
		}
		if before, again := drafts[q.id]; again {
			drafts[q.id] = overlay(before, q.draft)
			continue
		}
		drafts[q.id] = q.draft
		ids = append(ids, q.id)
	}
	known, err := store.CompaniesByID(c.ctx, c.tx, ids)
	if err != nil {
		return err
	}
	var changes []store.ImportChange
	for _, id := range ids {
		before, here := known[id]
		after, err := crm.CheckCompany(overlay(before, drafts[id]))
		if err != nil {
			return err
		}
		if !here || len(companyChanges(before, after)) == 0 {
			continue
		}
		c.counts.CompaniesChanged++
		if c.dry {
			continue
		}
		if err := c.change(before, after); err != nil {
			return err
		}
		changes = append(changes, store.ImportChange{CompanyID: id, VersionAfter: before.Version + 1, Before: before})
	}
	if c.dry {
		return nil
	}
	return store.InsertImportChanges(c.ctx, c.tx, c.imported.ID, changes)
}

func (c *companyIntake) change(before, after crm.Company) error {
	if err := store.UpdateCompany(c.ctx, c.tx, after); err != nil {
		return err
	}
	return record(c.ctx, c.tx, actorOf(c.imported), "company", before.ID, "imported", companyChanges(before, after)...)
}

// overlay takes every value the file has; empty cells leave a value as it is.
func overlay(before, file crm.Company) crm.Company {
	after := before
	for _, pair := range []struct {
		into *string
		from string
	}{
		{&after.Name, file.Name}, {&after.ExternalID, file.ExternalID}, {&after.TaxID, strings.ToUpper(crm.TaxKey(file.TaxID))}, {&after.Industry, file.Industry}, {&after.Region, file.Region}, {&after.City, file.City},
		{&after.SizeBand, file.SizeBand}, {&after.Phone, file.Phone}, {&after.Email, file.Email}, {&after.Website, file.Website}, {&after.Note, file.Note},
	} {
		if pair.from != "" {
			*pair.into = pair.from
		}
	}
	if !file.OwnerID.IsZero() {
		after.OwnerID = file.OwnerID
	}
	if file.Status != crm.Prospect {
		after.Status = file.Status
	}
	overlayMore(&after, file)
	return after
}

// assess adds the file's assessments that say something new.
func (c *companyIntake) assess() error {
	var ids []crm.ID
	byCompany := map[crm.ID]crm.Potential{}
	for place, p := range c.assessments {
		if id := c.parties.list[place].id; !id.IsZero() {
			p.ID, p.CompanyID = newID(), id
			byCompany[id] = p
			ids = append(ids, id)
		}
	}
	if c.dry {
		c.counts.Potentials = int64(len(ids))
		return nil
	}
	companies, err := store.CompaniesByID(c.ctx, c.tx, ids)
	if err != nil {
		return err
	}
	var fresh []crm.Potential
	var touched []crm.Company
	for id, p := range byCompany {
		company, ok := companies[id]
		if !ok || company.Standing.PotentialOn != 0 && company.Standing.Potential == p.Mean() {
			continue
		}
		fresh, touched = append(fresh, p), append(touched, company)
	}
	c.counts.Potentials = int64(len(fresh))
	if err := store.LoadPotentials(c.ctx, c.tx, slices.Values(fresh)); err != nil {
		return err
	}
	return settlePotentials(c.ctx, c.tx, touched, byCompany)
}
