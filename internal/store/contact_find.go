package store

import (
	"context"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

// ContactKey is a way to recognise a contact.
type ContactKey string

// The ways. ContactByName is the exact normalised name, see crm.ContactKey;
// ContactByPoint a telephone in E.164 or an address in small letters.
const (
	ContactByExternalID ContactKey = "external_id"
	ContactByName       ContactKey = "name_key"
	ContactByPoint      ContactKey = "norm"
)

// FindContacts gives, by value, the contacts that have one of the values; deleted
// ones are passed over.
func FindContacts(ctx context.Context, tx *Tx, by ContactKey, values []string) (map[string][]crm.ID, error) {
	query := "SELECT id, ? AS value FROM contact WHERE deleted_at IS NULL AND ? IN (?)"
	if by == ContactByPoint {
		query = "SELECT t.id, ? AS value FROM contact_point AS p JOIN contact AS t ON t.id = p.contact_id WHERE t.deleted_at IS NULL AND ? IN (?)"
	}
	found := map[string][]crm.ID{}
	for part := range chunks(values, 500) {
		var rows []struct {
			ID    ID
			Value string
		}
		if err := tx.NewRaw(query, bun.Ident(by), bun.Ident(by), bun.List(part)).Scan(ctx, &rows); err != nil {
			return nil, err
		}
		for _, r := range rows {
			found[r.Value] = append(found[r.Value], crm.ID(r.ID))
		}
	}
	return found, nil
}

// Colleagues gives people of the companies, at most limit of each.
func Colleagues(ctx context.Context, tx *Tx, companies []crm.ID, limit int) (all []crm.ID, err error) {
	for _, id := range companies {
		var ids []ID
		if err := tx.NewRaw("SELECT contact_id FROM contact_company WHERE company_id = ? LIMIT ?", ID(id), limit).Scan(ctx, &ids); err != nil {
			return nil, err
		}
		for _, one := range ids {
			all = append(all, crm.ID(one))
		}
	}
	return all, nil
}
