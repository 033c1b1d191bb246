package store

import (
	"database/sql/driver"
	"encoding/hex"
	"fmt"

	"github.com/uptrace/bun/dialect"
	"github.com/uptrace/bun/schema"

	"kaymak/internal/crm"
)

// ID is a crm.ID as a column: 16 bytes on SQLite, uuid on PostgreSQL, NULL for
// the zero ID.
type ID crm.ID

// Value serves prepared statements.
func (id ID) Value() (driver.Value, error) {
	if crm.ID(id).IsZero() {
		return nil, nil
	}
	return id[:], nil
}

// AppendQuery serves queries that bun writes out.
func (id ID) AppendQuery(gen schema.QueryGen, b []byte) ([]byte, error) {
	switch {
	case crm.ID(id).IsZero():
		return append(b, "NULL"...), nil
	case gen.Dialect().Name() == dialect.PG:
		return append(append(append(b, '\''), crm.ID(id).String()...), '\''), nil
	}
	return append(hex.AppendEncode(append(b, "X'"...), id[:]), '\''), nil
}

// Scan reads 16 bytes, canonical text or NULL.
func (id *ID) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*id = ID{}
		return nil
	case []byte:
		if len(v) == 16 {
			copy(id[:], v)
			return nil
		}
		return (*crm.ID)(id).UnmarshalText(v)
	case string:
		return (*crm.ID)(id).UnmarshalText([]byte(v))
	}
	return fmt.Errorf("an id cannot be read from %T", src)
}
