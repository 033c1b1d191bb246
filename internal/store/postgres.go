package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"

	"kaymak/internal/fault"
)

type postgresEngine struct{}

func openPostgres(ctx context.Context, url string) (*Store, error) {
	cfg, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fault.New(fault.Invalid, "store.url", "The database URL must look like postgres://user:password@host:5432/name.").Because(err)
	}
	db := stdlib.OpenDB(*cfg)
	db.SetMaxOpenConns(8 * runtime.NumCPU())
	db.SetMaxIdleConns(4 * runtime.NumCPU())
	if err := db.PingContext(ctx); err != nil {
		return nil, errors.Join(fault.Newf(fault.Unavailable, "store.unreachable", "PostgreSQL at %s:%d does not answer or refuses the sign-in.", cfg.Host, cfg.Port).Because(err), db.Close())
	}
	pool := bun.NewDB(db, pgdialect.New())
	return &Store{engine: postgresEngine{}, reader: pool, writer: pool}, nil
}

func (postgresEngine) name() string                { return "postgres" }
func (postgresEngine) gooseDialect() goose.Dialect { return goose.DialectPostgres }

// schemaLock is the advisory lock that stands for the right to change schemas.
const schemaLock = 0x6b61796d616b

func (postgresEngine) alone(ctx context.Context, db *bun.DB, fn func() error) (err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return fault.Wrap(err, "connecting to PostgreSQL")
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.ExecContext(ctx, "SELECT pg_advisory_lock(?)", schemaLock); err != nil {
		return fault.Wrap(err, "waiting for another process to change the schema")
	}
	defer func() {
		_, unlockErr := conn.ExecContext(context.WithoutCancel(ctx), "SELECT pg_advisory_unlock(?)", schemaLock)
		err = errors.Join(err, unlockErr)
	}()
	return fn()
}

func (postgresEngine) bulk(ctx context.Context, tx *Tx, table string, columns []string, rows iter.Seq[[]any]) error {
	next, stop := iter.Pull(rows)
	defer stop()
	source := pgx.CopyFromFunc(func() ([]any, error) {
		row, ok := next()
		if !ok {
			return nil, nil
		}
		return row, nil
	})
	return tx.conn.Raw(func(driverConn any) error {
		_, err := driverConn.(*stdlib.Conn).Conn().CopyFrom(ctx, pgx.Identifier{table}, columns, source)
		return err
	})
}

// each sends the rows in batches, because a round trip a row would dominate.
func (postgresEngine) each(ctx context.Context, tx *Tx, statement string, rows iter.Seq[[]any]) error {
	statement = dollars(statement)
	return tx.conn.Raw(func(driverConn any) error {
		conn := driverConn.(*stdlib.Conn).Conn()
		batch := &pgx.Batch{}
		send := func() error {
			err := conn.SendBatch(ctx, batch).Close()
			batch = &pgx.Batch{}
			return err
		}
		for args := range rows {
			batch.Queue(statement, args...)
			if batch.Len() == batchRows {
				if err := send(); err != nil {
					return err
				}
			}
		}
		return send()
	})
}

func (postgresEngine) insertNew(ctx context.Context, tx *Tx, statement string, rows iter.Seq2[[]any, func(bool) error]) error {
	statement = dollars(statement)
	return tx.conn.Raw(func(driverConn any) error {
		conn := driverConn.(*stdlib.Conn).Conn()
		batch := &pgx.Batch{}
		var tells []func(bool) error
		for args, tell := range rows {
			batch.Queue(statement, args...)
			if tells = append(tells, tell); len(tells) == batchRows {
				if err := sendTelling(ctx, conn, batch, tells); err != nil {
					return err
				}
				batch, tells = &pgx.Batch{}, tells[:0]
			}
		}
		return sendTelling(ctx, conn, batch, tells)
	})
}

func sendTelling(ctx context.Context, conn *pgx.Conn, batch *pgx.Batch, tells []func(bool) error) error {
	results := conn.SendBatch(ctx, batch)
	for _, tell := range tells {
		tag, err := results.Exec()
		if err == nil {
			err = tell(tag.RowsAffected() == 1)
		}
		if err != nil {
			return errors.Join(err, results.Close())
		}
	}
	return results.Close()
}

func (postgresEngine) placeholders(statement string) string { return dollars(statement) }

// lock leaves others free to refer to the rows by foreign keys.
func (postgresEngine) lock() string { return " FOR NO KEY UPDATE" }

func (postgresEngine) skipLocked() string { return " FOR NO KEY UPDATE OF c SKIP LOCKED" }

// batchRows is how many statements travel together.
const batchRows = 1000

// dollars turns "?" placeholders into "$1", "$2", ….
func dollars(statement string) string {
	var b strings.Builder
	n := 0
	for _, r := range statement {
		if r == '?' {
			n++
			fmt.Fprintf(&b, "$%d", n)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (postgresEngine) folded(column string) string {
	return "replace(lower(" + column + ` COLLATE "und-x-icu"), 'ё', 'е')`
}

func (postgresEngine) plain(text string, f Field) string {
	if !f.textual() {
		return text
	}
	return "(" + text + ` COLLATE "C")`
}

func (postgresEngine) rowKey() string { return "id" }

// hint is empty: PostgreSQL knows its data.
func (postgresEngine) hint(string) string { return "" }

// searchableLater only adds: an index of PostgreSQL gathers what is new by itself.
func (postgresEngine) searchableLater(_ context.Context, _ *Tx, _ string, add func() error) error {
	return add()
}

// withoutIndexes only does the work: dropping an index would lock every reader out.
func (postgresEngine) withoutIndexes(_ context.Context, _ *Tx, _ string, _ []string, work func() error) error {
	return work()
}

func (postgresEngine) fragments(table, alias, term string, depth int) []condition {
	long, short := wordsByLength(term)
	if len(long) == 0 {
		return []condition{beginning(alias, term)}
	}
	if depth == 0 {
		return holding(alias+".search_key", append(long, short...))
	}
	var w wording
	w.add(alias + ".id IN (SELECT s.id FROM " + table + " AS s")
	w.where(holding("s.search_key", append(long, short...)))
	w.add(" LIMIT ?)", depth)
	return []condition{{"search", w.text.String(), w.args}}
}

func (postgresEngine) rekeyed(_ context.Context, _ *Tx, _ string, rewrite func() error) error {
	return rewrite()
}

func (postgresEngine) matching(table, alias, term string, depth int) []condition {
	beginning := "SELECT id FROM " + table + " WHERE sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?"
	prefix := []any{term, term + lastRune, unlimited(depth)}
	long, short := wordsByLength(term)
	if len(long) == 0 {
		return []condition{{"search", alias + ".id IN (" + beginning + ")", prefix}}
	}
	inside := "SELECT id FROM (" + beginning + ") AS b UNION SELECT id FROM (SELECT s.id FROM " + table + " AS s WHERE 1 = 1"
	for _, c := range holding("s.search_key", append(long, short...)) {
		inside += " AND " + c.text
		prefix = append(prefix, c.args...)
	}
	return []condition{{"search", alias + ".id IN (" + inside + " LIMIT ?) AS f)", append(prefix, unlimited(depth))}}
}

func (postgresEngine) addressed(beginning string, depth int) condition {
	const found = `SELECT id FROM company WHERE email <> '' AND lower(email) COLLATE "C" >= ? AND lower(email) COLLATE "C" < ? LIMIT ?`
	return condition{"search", "c.id IN (" + found + ")", []any{beginning, beginning + lastRune, unlimited(depth)}}
}

func (postgresEngine) classify(err error) error {
	if errors.Is(err, sql.ErrConnDone) {
		return fault.New(fault.Unavailable, "store.unreachable", "PostgreSQL does not answer.").Because(err)
	}
	var e *pgconn.PgError
	if !errors.As(err, &e) {
		return err
	}
	switch {
	case e.Code == "23505":
		return duplicate(err)
	case e.Code == "23503":
		return missingReference(err)
	case e.Code == "40001", e.Code == "40P01", e.Code == "55P03":
		return fault.New(fault.Unavailable, "store.busy", "The database is busy. Try again in a moment.").Because(err)
	case e.Code == "57014":
		return fault.New(fault.Unavailable, "cancelled", "The work was cancelled.").Because(err)
	case e.Code == "53100":
		return fault.New(fault.Unavailable, "store.full", "The disk is full. Nothing was changed.").Because(err)
	case strings.HasPrefix(e.Code, "08"), strings.HasPrefix(e.Code, "57P"):
		return fault.New(fault.Unavailable, "store.unreachable", "PostgreSQL does not answer.").Because(err)
	}
	return err
}

func duplicate(cause error) error {
	return fault.New(fault.Conflict, "store.duplicate", "Such a record exists already.").Because(cause)
}

func missingReference(cause error) error {
	return fault.New(fault.Conflict, "store.reference", "The record refers to one that does not exist, or is still referred to.").Because(cause)
}
