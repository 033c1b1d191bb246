package job

import (
	"database/sql"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
	"github.com/riverqueue/river/riverdriver/riversqlite"

	"kaymak/internal/store"
)

type queue struct{ *river.Client[*sql.Tx] }

// riverDriver lets the queue share the store's writer, so that a job and the
// record that asks for it are one transaction.
func riverDriver(st *store.Store) riverdriver.Driver[*sql.Tx] {
	if st.Shared() {
		return riverdatabasesql.New(st.WriterDB())
	}
	return riversqlite.New(st.WriterDB())
}
