package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
	"kaymak/internal/fault"
)

// rekeySetting holds of which version the search keys are.
const rekeySetting = "search_keys"

// rekeyPart is how many records are read at a time.
const rekeyPart = 1000

// rekey writes the search keys anew where an older Kaymak made them otherwise:
// half a million companies take well under a minute.
func (s *Store) rekey(ctx context.Context) error {
	return s.Write(ctx, time.Now(), func(tx *Tx) error {
		var version string
		err := tx.NewRaw("SELECT value FROM setting WHERE key = ?", rekeySetting).Scan(ctx, &version)
		if err != nil && !errors.Is(err, sql.ErrNoRows) || version == crm.KeyVersion {
			return err
		}
		for table, keys := range map[string]partKeys{"company": companyKeys, "contact": contactKeys, "deal": dealKeys} {
			if err := tx.engine.rekeyed(ctx, tx, table, func() error { return rewriteKeys(ctx, tx, table, keys) }); err != nil {
				return fault.Wrap(err, "writing the search keys of "+table)
			}
		}
		_, err = tx.NewRaw("INSERT INTO setting (key, value, version, updated_at) VALUES (?, ?, 1, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
			rekeySetting, crm.KeyVersion, millis(tx.Now)).Exec(ctx)
		return err
	})
}

// keyed is a record with its search key.
type keyed struct {
	id  ID
	key string
}

// rewriteKeys goes through the records part by part in the order of ids.
func rewriteKeys(ctx context.Context, tx *Tx, table string, keys partKeys) error {
	for after := (ID{}); ; {
		part, err := keys(ctx, tx, after)
		if err != nil {
			return err
		}
		err = tx.Each(ctx, "UPDATE "+table+" SET search_key = ? WHERE id = ?", func(yield func([]any) bool) {
			for _, k := range part {
				if !yield([]any{k.key, k.id}) {
					return
				}
			}
		})
		if err != nil || len(part) < rekeyPart {
			return err
		}
		after = part[len(part)-1].id
	}
}

// partKeys gives the keys of the first records after an id.
type partKeys func(ctx context.Context, tx *Tx, after ID) ([]keyed, error)

func nextPart(q *bun.SelectQuery, after ID) *bun.SelectQuery {
	if q = q.Order("id").Limit(rekeyPart); !crm.ID(after).IsZero() {
		q = q.Where("id > ?", after)
	}
	return q
}

func companyKeys(ctx context.Context, tx *Tx, after ID) ([]keyed, error) {
	var rows []companyRow
	err := nextPart(tx.NewSelect().Model(&rows), after).Scan(ctx)
	list := make([]keyed, len(rows))
	for i, r := range rows {
		list[i].id = r.ID
		if r.Status != string(DeletedStatus) { // nothing finds a hollow row
			list[i].key = crm.SearchKey(r.company())
		}
	}
	return list, err
}

func contactKeys(ctx context.Context, tx *Tx, after ID) ([]keyed, error) {
	var ids []ID
	if err := nextPart(tx.NewSelect().Table("contact").Column("id"), after).Scan(ctx, &ids); err != nil {
		return nil, err
	}
	contacts, err := contactsByID(ctx, tx, ids)
	if err != nil {
		return nil, err
	}
	contacts, err = inOrderOf(ids, contacts, func(c crm.Contact) ID { return ID(c.ID) })
	list := make([]keyed, len(contacts))
	for i, c := range contacts {
		list[i] = keyed{ID(c.ID), crm.ContactSearchKey(c)}
	}
	return list, err
}

func dealKeys(ctx context.Context, tx *Tx, after ID) ([]keyed, error) {
	var rows []dealRow
	if err := nextPart(tx.NewSelect().Model(&rows), after).Scan(ctx); err != nil {
		return nil, err
	}
	var lines []struct {
		DealID ID
		Name   string
	}
	ids := make([]ID, len(rows))
	for i, r := range rows {
		ids[i] = r.ID
	}
	if len(ids) > 0 {
		if err := tx.NewRaw("SELECT deal_id, name FROM deal_product WHERE deal_id IN (?) ORDER BY deal_id, seq", bun.List(ids)).Scan(ctx, &lines); err != nil {
			return nil, err
		}
	}
	products := map[ID][]crm.DealProduct{}
	for _, l := range lines {
		products[l.DealID] = append(products[l.DealID], crm.DealProduct{Name: l.Name})
	}
	list := make([]keyed, len(rows))
	for i, r := range rows {
		d := r.deal()
		d.Products = products[r.ID]
		list[i] = keyed{r.ID, crm.DealSearchKey(d)}
	}
	return list, nil
}
