// Package store is the only place that speaks SQL. One query text serves both
// engines; sqlite.go and postgres.go hold every difference. One file per noun.
//
// Work happens inside View (a consistent snapshot, read only) or Write (one
// transaction, all or nothing). The functions of a noun take the transaction:
//
//	err := st.Write(ctx, now, func(tx *store.Tx) error {
//		return store.InsertCompany(ctx, tx, company)
//	})
//
// Not found is an error of kind fault.NotFound, never nil, nil.
package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"sync/atomic"
	"time"

	"github.com/pressly/goose/v3"
	"github.com/uptrace/bun"

	"kaymak/internal/fault"
)

//go:embed migrations
var migrations embed.FS

// Store is an open database. On SQLite it has one writer and a bounded pool of
// readers; on PostgreSQL both are one pool.
type Store struct {
	engine engine
	reader *bun.DB
	writer *bun.DB
	writes atomic.Uint64
	// hotWriter and hotReader are the statements their connections keep.
	hotWriter, hotReader prepared
	together             gathering
}

// engine is what differs between SQLite and PostgreSQL.
type engine interface {
	name() string
	// bulk inserts many rows into a table, inside the transaction.
	bulk(ctx context.Context, tx *Tx, table string, columns []string, rows iter.Seq[[]any]) error
	// each runs one statement with "?" placeholders once per row of arguments.
	each(ctx context.Context, tx *Tx, statement string, rows iter.Seq[[]any]) error
	// searchableLater adds many rows to a table and then, at once, what finds them.
	searchableLater(ctx context.Context, tx *Tx, table string, add func() error) error
	// fragments are the conditions that the search key of a table's row, called
	// alias, has every word of the folded term; a term of short words alone is the
	// beginning of the sort key. At most depth matches count, all when 0.
	fragments(table, alias, term string, depth int) []condition
	// rekeyed rewrites the search keys of a whole table.
	rekeyed(ctx context.Context, tx *Tx, table string, rewrite func() error) error
	// withoutIndexes does bulk work on columns of a table with their indexes out
	// of the way, where that is faster and hurts no reader.
	withoutIndexes(ctx context.Context, tx *Tx, table string, columns []string, work func() error) error
	// insertNew runs an INSERT … ON CONFLICT DO NOTHING once per row and tells of
	// each whether it was added.
	insertNew(ctx context.Context, tx *Tx, statement string, rows iter.Seq2[[]any, func(added bool) error]) error
	// matching is fragments for a list in order: what begins with the whole term is
	// never lost to the depth.
	matching(table, alias, term string, depth int) []condition
	// addressed is the condition that a company's e-mail address begins so.
	addressed(beginning string, depth int) condition
	// rowKey is the column by which a row of company is found fastest.
	rowKey() string
	// hint makes a query read company by an index; by none of them when empty.
	hint(index string) string
	// folded is a text in lower case with "е" for "ё", as crm.Fold makes it.
	folded(column string) string
	// plain makes a text be ordered by its characters' numbers, on both engines alike.
	plain(text string, f Field) string
	// placeholders turns "?" placeholders into those of the driver.
	placeholders(statement string) string
	// lock makes a query hold the rows it reads until the transaction ends.
	lock() string
	// skipLocked makes a query hold the rows of company, called c, that it reads, and
	// pass over those that others hold.
	skipLocked() string
	// classify turns an engine's error into a fault by its code.
	classify(err error) error
	gooseDialect() goose.Dialect
	// alone runs fn while no other process runs its own.
	alone(ctx context.Context, db *bun.DB, fn func() error) error
}

// Tx is a running transaction. Now is its one moment.
type Tx struct {
	bun.Tx
	Now    time.Time
	engine engine
	conn   bun.Conn
	hot    prepared
}

// Config says where the data lives: a PostgreSQL URL, else a SQLite file.
type Config struct {
	File        string
	DatabaseURL string
}

// Open connects and brings the schema up to date. A schema newer than this
// program is refused (code "store.schema_newer").
func Open(ctx context.Context, cfg Config) (*Store, error) {
	open := openSQLite
	place := cfg.File
	if cfg.DatabaseURL != "" {
		open, place = openPostgres, cfg.DatabaseURL
	}
	s, err := open(ctx, place)
	if err != nil {
		return nil, err
	}
	if err := s.Alone(ctx, func() error { return s.migrate(ctx) }); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := s.Alone(ctx, func() error { return s.rekey(ctx) }); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := s.Alone(ctx, func() error { return s.retext(ctx) }); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	if err := s.prepareHot(ctx); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// migrate applies what is missing. A number may be lower than one that was applied:
// what two people made at the same time lands in any order.
func (s *Store) migrate(ctx context.Context) error {
	sub, err := fs.Sub(migrations, "migrations/"+s.engine.name())
	if err != nil {
		return fault.Wrap(err, "finding migrations")
	}
	p, err := goose.NewProvider(s.engine.gooseDialect(), s.writer.DB, sub, goose.WithDisableGlobalRegistry(true), goose.WithAllowOutofOrder(true))
	if err != nil {
		return fault.Wrap(err, "reading migrations")
	}
	current, target, err := p.GetVersions(ctx)
	if err != nil {
		return fault.Wrap(s.engine.classify(err), "reading the schema version")
	}
	if current > target {
		return fault.Newf(fault.Conflict, "store.schema_newer", "The data was written by a newer Kaymak (schema %d, this program knows %d). Install that version or restore a backup.", current, target)
	}
	if _, err := p.Up(ctx); err != nil {
		return fault.Wrap(err, "upgrading the schema")
	}
	return nil
}

// Alone runs fn while no other process on the same database runs its own:
// schemas are changed by one process at a time.
func (s *Store) Alone(ctx context.Context, fn func() error) error {
	return s.engine.alone(ctx, s.writer, fn)
}

// Engine is "sqlite" or "postgres".
func (s *Store) Engine() string { return s.engine.name() }

// WriterDB is the pool for writing, for libraries that keep their own tables.
func (s *Store) WriterDB() *sql.DB { return s.writer.DB }

// Ping tells whether the database answers.
func (s *Store) Ping(ctx context.Context) error {
	return fault.Wrap(s.reader.PingContext(ctx), "pinging the database")
}

// Close gives the connections back.
func (s *Store) Close() error {
	err := s.reader.Close()
	if s.writer != s.reader {
		err = errors.Join(err, s.writer.Close())
	}
	return err
}

// View runs fn on a consistent snapshot.
func (s *Store) View(ctx context.Context, fn func(*Tx) error) error {
	return s.run(ctx, s.reader, &sql.TxOptions{ReadOnly: true, Isolation: s.snapshot()}, time.Time{}, fn)
}

// Write runs fn in one transaction: all of it happens, or nothing. now is the
// moment every record of the transaction carries.
func (s *Store) Write(ctx context.Context, now time.Time, fn func(*Tx) error) error {
	err := s.run(ctx, s.writer, nil, now, fn)
	s.writes.Add(1)
	return err
}

// Writes counts the write transactions of this process, so that what was
// computed from the data can be kept until something may have changed it.
func (s *Store) Writes() uint64 { return s.writes.Load() }

func (s *Store) snapshot() sql.IsolationLevel {
	if s.engine.name() == "postgres" {
		return sql.LevelRepeatableRead
	}
	return sql.LevelDefault
}

func (s *Store) run(ctx context.Context, db *bun.DB, opts *sql.TxOptions, now time.Time, fn func(*Tx) error) (err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return s.fail(err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	inner, err := conn.BeginTx(ctx, opts)
	if err != nil {
		return s.fail(err)
	}
	finished := false
	defer func() {
		if !finished {
			_ = inner.Rollback()
		}
	}()
	tx := &Tx{Tx: inner, Now: now, engine: s.engine, conn: conn, hot: s.hotReader}
	if db == s.writer {
		tx.hot = s.hotWriter
	}
	if err := fn(tx); err != nil {
		return s.fail(err)
	}
	finished = true
	return s.fail(inner.Commit())
}

// fail classifies what came out of a transaction.
func (s *Store) fail(err error) error {
	if err == nil {
		return nil
	}
	if _, classified := fault.As(err); classified {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return fault.New(fault.Unavailable, "cancelled", "The work was cancelled.").Because(err)
	}
	return fault.Wrap(s.engine.classify(err), "talking to the database")
}

// Bulk inserts many rows, as fast as the engine can.
func (tx *Tx) Bulk(ctx context.Context, table string, columns []string, rows iter.Seq[[]any]) error {
	return tx.engine.bulk(ctx, tx, table, columns, rows)
}

// Each runs one statement with "?" placeholders once per row of arguments.
func (tx *Tx) Each(ctx context.Context, statement string, rows iter.Seq[[]any]) error {
	return tx.engine.each(ctx, tx, statement, rows)
}

// one demands that a statement touched exactly the row it meant.
func one(res sql.Result, err error, otherwise error) error {
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	if n != 1 {
		return otherwise
	}
	return nil
}

// found turns "no rows" into the noun's not-found fault.
func found(err error, noun string) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fault.New(fault.NotFound, noun+".not_found", fmt.Sprintf("This %s does not exist.", noun))
	}
	return err
}

// millis is an instant as stored: Unix milliseconds.
func millis(t time.Time) int64 { return t.UnixMilli() }

func instant(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

// Shared tells whether other processes may work on the same database.
func (s *Store) Shared() bool { return s.engine.name() == "postgres" }
