package store

import (
	"context"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/uptrace/bun"
)

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

// Written makes a database as an older program left it: with the first migrations
// alone, and with what is filled in there.
func Written(ctx context.Context, cfg Config, version int64, fill func(*bun.DB) error) error {
	open, place := openSQLite, cfg.File
	if cfg.DatabaseURL != "" {
		open, place = openPostgres, cfg.DatabaseURL
	}
	s, err := open(ctx, place)
	if err != nil {
		return err
	}
	defer s.Close()
	sub, err := fs.Sub(migrations, "migrations/"+s.engine.name())
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(s.engine.gooseDialect(), s.writer.DB, sub, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := p.UpTo(ctx, version); err != nil {
		return err
	}
	return fill(s.writer)
}

// Asked gives the statements that a reading transaction sends.
func Asked(ctx context.Context, s *Store, fn func(*Tx) error) (statements []string, err error) {
	reader := s.reader
	defer func() { s.reader = reader }()
	s.reader = reader.WithQueryHook(asked{&statements})
	err = s.View(ctx, fn)
	return statements, err
}

type asked struct{ statements *[]string }

func (a asked) BeforeQuery(ctx context.Context, e *bun.QueryEvent) context.Context {
	*a.statements = append(*a.statements, e.Query)
	return ctx
}

func (asked) AfterQuery(context.Context, *bun.QueryEvent) {}
