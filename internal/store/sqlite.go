package store

import (
	"context"
	"errors"
	"iter"
	"net/url"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"github.com/pressly/goose/v3"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/sqlitedialect"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"database/sql"
	"database/sql/driver"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

type sqliteEngine struct{}

// openSQLite opens a file with one writer and a reader per core: more readers
// than cores only make the slowest answers slower.
func openSQLite(_ context.Context, file string) (*Store, error) {
	writer, err := sqlitePool(file, 1, "immediate")
	if err != nil {
		return nil, err
	}
	reader, err := sqlitePool(file, max(2, runtime.NumCPU()), "deferred")
	if err != nil {
		return nil, errors.Join(err, writer.Close())
	}
	return &Store{engine: sqliteEngine{}, reader: reader, writer: writer}, nil
}

func sqlitePool(file string, connections int, lock string) (*bun.DB, error) {
	q := url.Values{"_txlock": {lock}, "_pragma": {
		"busy_timeout(30000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)",
		"cache_size(-16384)", "temp_store(MEMORY)", "mmap_size(268435456)", "journal_size_limit(67108864)",
	}}
	// "?" and "#" in a path would end it.
	path := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(file)
	db, err := sql.Open("sqlite", "file:"+path+"?"+q.Encode())
	if err != nil {
		return nil, fault.Wrap(err, "opening the SQLite file")
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return bun.NewDB(db, sqlitedialect.New()), nil
}

func (sqliteEngine) name() string                { return "sqlite" }
func (sqliteEngine) gooseDialect() goose.Dialect { return goose.DialectSQLite3 }

// alone only runs: the data folder is locked for this process.
func (sqliteEngine) alone(_ context.Context, _ *bun.DB, fn func() error) error { return fn() }

func (e sqliteEngine) bulk(ctx context.Context, tx *Tx, table string, columns []string, rows iter.Seq[[]any]) error {
	marks := strings.Repeat(", ?", len(columns))[2:]
	return e.each(ctx, tx, "INSERT INTO "+table+" ("+strings.Join(columns, ", ")+") VALUES ("+marks+")", rows)
}

func (sqliteEngine) each(ctx context.Context, tx *Tx, statement string, rows iter.Seq[[]any]) error {
	stmt, err := tx.Tx.Tx.PrepareContext(ctx, statement)
	if err != nil {
		return err
	}
	defer stmt.Close()
	n, steady := 0, context.WithoutCancel(ctx)
	for args := range rows {
		if n++; n%cancelEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if _, err := stmt.ExecContext(steady, args...); err != nil {
			return err
		}
	}
	return nil
}

// cancelEvery is how many rows pass between two looks at whether the work is
// still wanted. A context that can end costs the driver a goroutine a statement.
const cancelEvery = 1000

func (sqliteEngine) insertNew(ctx context.Context, tx *Tx, statement string, rows iter.Seq2[[]any, func(bool) error]) error {
	stmt, err := tx.Tx.Tx.PrepareContext(ctx, statement)
	if err != nil {
		return err
	}
	defer stmt.Close()
	n, steady := 0, context.WithoutCancel(ctx)
	for args, tell := range rows {
		if n++; n%cancelEvery == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		res, err := stmt.ExecContext(steady, args...)
		if err != nil {
			return err
		}
		if err := tellAdded(res, tell); err != nil {
			return err
		}
	}
	return nil
}

func tellAdded(res sql.Result, tell func(bool) error) error {
	n, err := res.RowsAffected()
	if err != nil {
		return err
	}
	return tell(n == 1)
}

// SQLite's own lower() knows Latin letters only.
func init() {
	sqlite.MustRegisterDeterministicScalarFunction("kaymak_fold", 1, func(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
		text, ok := args[0].(string)
		if !ok {
			return args[0], nil
		}
		return crm.Fold(text), nil
	})
}

func (sqliteEngine) folded(column string) string { return "kaymak_fold(" + column + ")" }

func (sqliteEngine) plain(text string, _ Field) string { return text }

func (sqliteEngine) placeholders(statement string) string { return statement }

// lock has nothing to add: there is one writer.
func (sqliteEngine) lock() string { return "" }

func (sqliteEngine) skipLocked() string { return "" }

func (sqliteEngine) rowKey() string { return "seq" }

// hint is needed because SQLite chooses an index without looking how many rows
// a value has.
func (sqliteEngine) hint(index string) string {
	if isStored(index) {
		return "" // SQLite takes the ids one by one
	}
	if index == "" || index == withinIndex {
		return " NOT INDEXED"
	}
	return " INDEXED BY " + index
}

// withoutIndexes drops the indexes over the columns and makes them again, all in
// the transaction: readers see only the end, and half a million rows take a
// tenth of the time.
func (sqliteEngine) withoutIndexes(ctx context.Context, tx *Tx, table string, columns []string, work func() error) error {
	var indexes []struct{ Name, SQL string }
	if err := tx.NewRaw("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", table).Scan(ctx, &indexes); err != nil {
		return err
	}
	over := func(sql string) bool {
		words := strings.FieldsFunc(sql, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) })
		return slices.ContainsFunc(columns, func(column string) bool { return slices.Contains(words, column) })
	}
	var dropped []string
	for _, index := range indexes {
		if !over(index.SQL) {
			continue
		}
		if _, err := tx.ExecContext(ctx, "DROP INDEX ?", bun.Ident(index.Name)); err != nil {
			return err
		}
		dropped = append(dropped, index.SQL)
	}
	if err := work(); err != nil {
		return err
	}
	for _, statement := range dropped {
		if _, err := tx.ExecContext(ctx, "?", bun.Safe(statement)); err != nil {
			return err
		}
	}
	return nil
}

// searchableLater spares the full-text index a flush a row, which is what its
// trigger costs inside a transaction.
func (sqliteEngine) searchableLater(ctx context.Context, tx *Tx, table string, add func() error) error {
	var last int64
	var trigger string
	index := table + "_search"
	if err := tx.NewRaw("SELECT coalesce(max(seq), 0) FROM "+table).Scan(ctx, &last); err != nil {
		return err
	}
	if err := tx.NewRaw("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", index+"_insert").Scan(ctx, &trigger); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DROP TRIGGER "+index+"_insert"); err != nil {
		return err
	}
	if err := add(); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "INSERT INTO "+index+" (rowid, search_key) SELECT seq, search_key FROM "+table+" WHERE seq > ?", last); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "?", bun.Safe(trigger))
	return err
}

// matching uses the trigram index for words from three characters on; what
// begins with the whole term is never lost to the depth. Shorter words are
// looked for in what the others find, and alone match the beginning of the name.
func (sqliteEngine) matching(table, alias, term string, depth int) []condition {
	beginning := "SELECT seq FROM " + table + " WHERE sort_key >= ? AND sort_key < ? ORDER BY sort_key LIMIT ?"
	prefix := []any{term, term + lastRune, unlimited(depth)}
	long, short := wordsByLength(term)
	if len(long) == 0 {
		return []condition{{"search", alias + ".seq IN (" + beginning + ")", prefix}}
	}
	index := table + "_search"
	inside := "SELECT seq FROM (" + beginning + ") UNION SELECT rowid FROM (SELECT rowid FROM " + index + " AS s WHERE " + index + " MATCH ?"
	args := append(prefix, allOf(long))
	for _, c := range holding("s.search_key", short) {
		inside += " AND " + c.text
		args = append(args, c.args...)
	}
	return []condition{{"search", alias + ".seq IN (" + inside + " LIMIT ?))", append(args, unlimited(depth))}}
}

// allOf asks the full-text index for rows with every word, as it is or as its
// skeleton.
func allOf(words []string) string {
	all := make([]string, len(words))
	for i, word := range words {
		var either []string
		for _, spelling := range crm.Spellings(word) {
			either = append(either, `"`+strings.ReplaceAll(spelling, `"`, `""`)+`"`)
		}
		all[i] = "(" + strings.Join(either, " OR ") + ")"
	}
	return strings.Join(all, " AND ")
}

func (sqliteEngine) fragments(table, alias, term string, depth int) []condition {
	long, short := wordsByLength(term)
	if len(long) == 0 {
		return []condition{beginning(alias, term)}
	}
	index := table + "_search"
	found := condition{"search", alias + ".seq IN (SELECT rowid FROM " + index + " WHERE " + index + " MATCH ? LIMIT ?)", []any{allOf(long), unlimited(depth)}}
	return append([]condition{found}, holding(alias+".search_key", short)...)
}

// rekeyed spares the full-text index two changes a row: it is made anew.
func (sqliteEngine) rekeyed(ctx context.Context, tx *Tx, table string, rewrite func() error) error {
	var triggers []string
	index := table + "_search"
	if err := tx.NewRaw("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", index+"_update").Scan(ctx, &triggers); err != nil {
		return err
	}
	for range triggers {
		if _, err := tx.ExecContext(ctx, "DROP TRIGGER "+index+"_update"); err != nil {
			return err
		}
	}
	if err := rewrite(); err != nil {
		return err
	}
	for _, trigger := range triggers {
		if _, err := tx.ExecContext(ctx, "INSERT INTO "+index+" ("+index+") VALUES ('rebuild')"); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "?", bun.Safe(trigger)); err != nil {
			return err
		}
	}
	return nil
}

func (sqliteEngine) addressed(beginning string, depth int) condition {
	const found = "SELECT seq FROM company WHERE email <> '' AND lower(email) >= ? AND lower(email) < ? LIMIT ?"
	return condition{"search", "c.seq IN (" + found + ")", []any{beginning, beginning + lastRune, unlimited(depth)}}
}

func (sqliteEngine) classify(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() {
	case sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
		return duplicate(err)
	case sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
		return missingReference(err)
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fault.New(fault.Unavailable, "store.busy", "The database is busy. Try again in a moment.").Because(err)
	case sqlite3.SQLITE_FULL:
		return fault.New(fault.Unavailable, "store.full", "The disk is full. Nothing was changed.").Because(err)
	case sqlite3.SQLITE_INTERRUPT:
		return fault.New(fault.Unavailable, "cancelled", "The work was cancelled.").Because(err)
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return fault.New(fault.Unavailable, "store.damaged", "The database file is damaged or is no database. Restore a backup.").Because(err)
	}
	return err
}
