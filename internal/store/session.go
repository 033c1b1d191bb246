package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/fault"
)

// Sessions keeps signed-in sessions for the session manager. The tokens it is
// given are hashed already.
type Sessions struct{ Store *Store }

type sessionRow struct {
	bun.BaseModel `bun:"table:session,alias:s"`
	Token         string `bun:",pk"`
	Data          []byte
	Expiry        int64
}

const tokenOf hotStatement = "SELECT data FROM session WHERE token = ? AND expiry > ?"

// FindCtx gives the data of a session that has not expired.
func (s Sessions) FindCtx(ctx context.Context, token string) (data []byte, there bool, err error) {
	err = s.Store.askReader(ctx, tokenOf, token, millis(time.Now())).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	return data, err == nil, fault.Wrap(err, "reading a session")
}

// CommitCtx saves a session. The manager calls it only where the data changed:
// a request that only reads must not wait for SQLite's one writer, which a big
// import may hold for minutes.
func (s Sessions) CommitCtx(ctx context.Context, token string, data []byte, expiry time.Time) error {
	row := sessionRow{Token: token, Data: data, Expiry: millis(expiry)}
	_, err := s.Store.writer.NewInsert().Model(&row).On("CONFLICT (token) DO UPDATE").Set("data = EXCLUDED.data").Set("expiry = EXCLUDED.expiry").Exec(ctx)
	return fault.Wrap(err, "saving a session")
}

// DeleteCtx ends a session.
func (s Sessions) DeleteCtx(ctx context.Context, token string) error {
	_, err := s.Store.writer.NewDelete().Model((*sessionRow)(nil)).Where("token = ?", token).Exec(ctx)
	return fault.Wrap(err, "ending a session")
}

// Sweep forgets sessions that expired.
func (s Sessions) Sweep(ctx context.Context, now time.Time) error {
	_, err := s.Store.writer.NewDelete().Model((*sessionRow)(nil)).Where("expiry <= ?", millis(now)).Exec(ctx)
	return fault.Wrap(err, "sweeping sessions")
}

// Find is FindCtx without a context. It, Commit and Delete complete the
// manager's interface; the manager always has a context and never calls them.
func (s Sessions) Find(token string) ([]byte, bool, error) {
	return s.FindCtx(context.Background(), token)
}

// Commit is CommitCtx without a context.
func (s Sessions) Commit(token string, data []byte, expiry time.Time) error {
	return s.CommitCtx(context.Background(), token, data, expiry)
}

// Delete is DeleteCtx without a context.
func (s Sessions) Delete(token string) error { return s.DeleteCtx(context.Background(), token) }
