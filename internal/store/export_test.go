package store

import "context"

// CompaniesAt lists with other depths, so that a small table takes the ways of
// a large one.
func CompaniesAt(ctx context.Context, tx *Tx, q CompanyQuery, gather int64, walk int) (CompanyPage, error) {
	return companies(ctx, tx, q, depths{gather: gather, walk: walk, lookup: gather + 5})
}

// Rekey does what opening a database of an older version does.
func Rekey(ctx context.Context, s *Store) error { return s.rekey(ctx) }

// ContactsAt lists as where more than so many companies within reach are many.
func ContactsAt(ctx context.Context, tx *Tx, q ContactQuery, few int64) (ContactPage, error) {
	return contactPage(ctx, tx, q, few)
}
