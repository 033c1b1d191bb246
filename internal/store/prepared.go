package store

import (
	"context"
	"database/sql"
	"slices"

	"kaymak/internal/fault"
)

// hotStatement is one that runs for every request, or for every activity
// somebody logs. SQLite spends longer on reading such a statement than on doing
// it, so its connections keep them prepared; PostgreSQL's driver does so by itself.
type hotStatement string

// hotWrites run on the writer, hotReads on it and on the readers; each is
// declared where its noun is.
var (
	hotWrites = []hotStatement{insertEvent, insertActivity, refreshEffort, normOn, beginPiece, keepPiece, undoPiece}
	hotReads  = []hotStatement{ownersOf, settingOf, userOf, sessionOf, scheduledOf, tokenOf}
)

// prepared are the hot statements of one pool; none where the driver keeps them.
type prepared map[hotStatement]*sql.Stmt

// prepareHot prepares the hot statements on SQLite's connections.
func (s *Store) prepareHot(ctx context.Context) (err error) {
	if s.engine.name() == "postgres" {
		return nil
	}
	if s.hotWriter, err = prepare(ctx, s.writer.DB, slices.Concat(hotWrites, hotReads)); err != nil {
		return err
	}
	s.hotReader, err = prepare(ctx, s.reader.DB, hotReads)
	return err
}

func prepare(ctx context.Context, db *sql.DB, statements []hotStatement) (prepared, error) {
	list := prepared{}
	for _, statement := range statements {
		ready, err := db.PrepareContext(ctx, string(statement))
		if err != nil {
			return nil, fault.Wrap(err, "preparing a statement")
		}
		list[statement] = ready
	}
	return list, nil
}

// run runs a hot statement. A context that can end costs SQLite's driver a
// goroutine a statement, and these are over before anybody could stop them.
func (tx *Tx) run(ctx context.Context, statement hotStatement, args ...any) (sql.Result, error) {
	if prepared := tx.hot[statement]; prepared != nil {
		steady := context.WithoutCancel(ctx)
		return tx.Tx.Tx.StmtContext(steady, prepared).ExecContext(steady, args...)
	}
	return tx.Tx.Tx.ExecContext(ctx, tx.engine.placeholders(string(statement)), args...)
}

// ask asks a hot statement for its only row.
func (tx *Tx) ask(ctx context.Context, statement hotStatement, args ...any) *sql.Row {
	if prepared := tx.hot[statement]; prepared != nil {
		steady := context.WithoutCancel(ctx)
		return tx.Tx.Tx.StmtContext(steady, prepared).QueryRowContext(steady, args...)
	}
	return tx.Tx.Tx.QueryRowContext(ctx, tx.engine.placeholders(string(statement)), args...)
}

// askReader asks a hot statement for its only row, outside of any transaction.
func (s *Store) askReader(ctx context.Context, statement hotStatement, args ...any) *sql.Row {
	if ready := s.hotReader[statement]; ready != nil {
		return ready.QueryRowContext(context.WithoutCancel(ctx), args...)
	}
	return s.reader.DB.QueryRowContext(ctx, s.engine.placeholders(string(statement)), args...)
}
