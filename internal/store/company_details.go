package store

import (
	"context"

	"kaymak/internal/crm"
)

// addressShape is an address as it lies on the row.
type addressShape struct {
	Kind     crm.AddressKind `json:"kind"`
	Country  string          `json:"country,omitempty"`
	Region   string          `json:"region,omitempty"`
	City     string          `json:"city,omitempty"`
	Street   string          `json:"street,omitempty"`
	Postcode string          `json:"postcode,omitempty"`
}

// phoneShape is a telephone number as it lies on the row.
type phoneShape struct {
	Kind  crm.PointKind `json:"kind"`
	Typed string        `json:"typed"`
	E164  string        `json:"e164,omitempty"`
}

// emailShape is a mailbox as it lies on the row.
type emailShape struct {
	Kind    crm.PointKind `json:"kind"`
	Address string        `json:"address"`
}

// detailsShape is what a company has several of and no list is narrowed by.
type detailsShape struct {
	Addresses []addressShape `json:"addresses,omitempty"`
	Phones    []phoneShape   `json:"phones,omitempty"`
	Emails    []emailShape   `json:"emails,omitempty"`
}

func companyDetails(c crm.Company) string {
	var d detailsShape
	for _, a := range c.Addresses {
		d.Addresses = append(d.Addresses, addressShape(a))
	}
	for _, p := range c.Phones {
		d.Phones = append(d.Phones, phoneShape(p))
	}
	for _, e := range c.Emails {
		d.Emails = append(d.Emails, emailShape(e))
	}
	return jsonText(d, len(d.Addresses)+len(d.Phones)+len(d.Emails) == 0)
}

func readCompanyDetails(text string, c *crm.Company) {
	var d detailsShape
	readJSON(text, &d)
	for _, a := range d.Addresses {
		c.Addresses = append(c.Addresses, crm.Address(a))
	}
	for _, p := range d.Phones {
		c.Phones = append(c.Phones, crm.Phone(p))
	}
	for _, e := range d.Emails {
		c.Emails = append(c.Emails, crm.Email(e))
	}
}

// maxGenerations bounds how deep holdings lie in one another.
const maxGenerations = 20

// Ancestors gives a company's holding, the holding of that and so on, itself
// first.
func Ancestors(ctx context.Context, tx *Tx, id crm.ID) ([]crm.ID, error) {
	return people(ctx, tx, `WITH RECURSIVE up (id, parent_id, step) AS (
			SELECT id, parent_id, 0 FROM company WHERE id = ?
			UNION ALL SELECT c.id, c.parent_id, up.step + 1 FROM company AS c JOIN up ON c.id = up.parent_id WHERE up.step < ?)
		SELECT id FROM up ORDER BY step`, ID(id), maxGenerations)
}

// HoldFamilies keeps others from moving companies between holdings until the
// transaction ends, so that two moves never close a circle together.
func HoldFamilies(ctx context.Context, tx *Tx) error {
	if tx.engine.lock() == "" {
		return nil
	}
	_, err := tx.NewRaw("SELECT pg_advisory_xact_lock(?)", familiesLock).Exec(ctx)
	return err
}

// familiesLock is the number of the lock.
const familiesLock = 17_001

// FamilyLimit is how many companies of a family are shown.
const FamilyLimit = 1000

// Family gives a company and all that belong to it, directly or through others,
// one more than FamilyLimit where there are more. Deleted ones are left out.
func Family(ctx context.Context, tx *Tx, id crm.ID) ([]crm.Company, error) {
	ids, err := people(ctx, tx, `WITH RECURSIVE down (id, step) AS (
			SELECT id, 0 FROM company WHERE id = ?
			UNION ALL SELECT c.id, down.step + 1 FROM company AS c JOIN down ON c.parent_id = down.id WHERE down.step < ?)
		SELECT id FROM down ORDER BY step LIMIT ?`, ID(id), maxGenerations, FamilyLimit+1)
	if err != nil {
		return nil, err
	}
	found, err := CompaniesByID(ctx, tx, ids)
	var all []crm.Company
	for _, id := range ids {
		if c, ok := found[id]; ok {
			all = append(all, c)
		}
	}
	return all, err
}

// Parents gives the companies that others belong to.
func Parents(ctx context.Context, tx *Tx) (all []crm.Company, err error) {
	var rows []companyRow
	err = tx.NewSelect().Model(&rows).Where("status <> 'deleted' AND id IN (SELECT p.parent_id FROM company AS p WHERE p.parent_id IS NOT NULL)").Scan(ctx)
	for _, r := range rows {
		all = append(all, r.company())
	}
	return all, err
}

// SetNewParent puts a company that the same transaction made under its holding;
// the version stays.
func SetNewParent(ctx context.Context, tx *Tx, id, parent crm.ID) error {
	_, err := tx.NewRaw("UPDATE company SET parent_id = ? WHERE id = ?", ID(parent), ID(id)).Exec(ctx)
	return err
}
