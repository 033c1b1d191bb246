package store

import (
	"context"
	"database/sql"

	"kaymak/internal/fault"
)

// hotStatement is one that runs for every activity somebody logs. SQLite spends
// longer on reading such a statement than on doing it, so its one writer keeps
// them prepared; PostgreSQL's driver does so by itself.
type hotStatement string

// hotStatements lists them; each is declared where its noun is.
var hotStatements = []hotStatement{insertEvent, insertActivity, refreshEffort, ownersOf, normOn, settingOf}

// prepareHot prepares the hot statements on SQLite's writer.
func (s *Store) prepareHot(ctx context.Context) error {
	if s.engine.name() == "postgres" {
		return nil
	}
	s.hot = map[hotStatement]*sql.Stmt{}
	for _, statement := range hotStatements {
		prepared, err := s.writer.DB.PrepareContext(ctx, string(statement))
		if err != nil {
			return fault.Wrap(err, "preparing a statement")
		}
		s.hot[statement] = prepared
	}
	return nil
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
