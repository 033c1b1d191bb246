package store

import (
	"context"
	"iter"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

var dealColumns = []string{
	"id", "external_id", "title", "sort_key", "search_key", "company_id", "owner_id", "pipeline_id", "stage_id", "amount", "own_probability", "expected_on", "source", "note",
	"outcome", "reason_id", "reason_note", "closed_on", "moved_at", "place", "import_id", "created_at", "updated_at", "version", "probability", "weighted",
}

func (r dealRow) values() []any {
	return []any{
		r.ID, r.ExternalID, r.Title, r.SortKey, r.SearchKey, r.CompanyID, r.OwnerID, r.PipelineID, r.StageID, r.Amount, r.OwnProbability, r.ExpectedOn, r.Source, r.Note,
		r.Outcome, r.ReasonID, r.ReasonNote, r.ClosedOn, r.MovedAt, r.Place, r.ImportID, r.CreatedAt, r.UpdatedAt, r.Version, r.Probability, r.Weighted,
	}
}

// LoadDeals adds many new deals with their products; contacts they have none.
func LoadDeals(ctx context.Context, tx *Tx, deals []crm.Deal) error {
	err := tx.engine.searchableLater(ctx, tx, "deal", func() error {
		return tx.Bulk(ctx, "deal", dealColumns, func(yield func([]any) bool) {
			for _, d := range deals {
				if !yield(newDealRow(d).values()) {
					return
				}
			}
		})
	})
	if err != nil {
		return dealIDTaken(tx, err)
	}
	return tx.Bulk(ctx, "deal_product", []string{"deal_id", "seq", "name", "quantity", "price"}, productRows(deals))
}

func productRows(deals []crm.Deal) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for _, d := range deals {
			for i, l := range d.Products {
				if !yield([]any{ID(d.ID), int64(i), l.Name, l.Quantity, l.Price}) {
					return
				}
			}
		}
	}
}

// KnownDeals tells which external ids and which ids are taken.
func KnownDeals(ctx context.Context, tx *Tx, externalIDs []string, ids []crm.ID) (taken map[string]bool, here map[crm.ID]bool, err error) {
	taken, here = map[string]bool{}, map[crm.ID]bool{}
	for part := range chunks(externalIDs, 500) {
		var rows []string
		if err := tx.NewRaw("SELECT external_id FROM deal WHERE external_id IN (?)", bun.List(part)).Scan(ctx, &rows); err != nil {
			return nil, nil, err
		}
		for _, r := range rows {
			taken[r] = true
		}
	}
	for part := range chunks(ids, 500) {
		var rows []ID
		if err := tx.NewRaw("SELECT id FROM deal WHERE id IN (?)", bun.List(columnIDs(part))).Scan(ctx, &rows); err != nil {
			return nil, nil, err
		}
		for _, r := range rows {
			here[crm.ID(r)] = true
		}
	}
	return taken, here, nil
}

// LastRank is the rank of the lowest open deal of a stage; without any, that of
// the place above the first.
func LastRank(ctx context.Context, tx *Tx, stage crm.ID) (rank int64, err error) {
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(place), ?) FROM deal WHERE outcome = 'open' AND stage_id = ?", crm.SpreadRank(-1), ID(stage)).Scan(&rank)
	return rank, err
}

// dealInUse tells, of deals an import created, which somebody has worked with since.
const dealInUse = `(version > 1
	OR EXISTS (SELECT 1 FROM activity a WHERE a.deal_id = deal.id)
	OR EXISTS (SELECT 1 FROM note n WHERE n.record_id = deal.id)
	OR EXISTS (SELECT 1 FROM file f WHERE f.record_id = deal.id))`

// RemoveImportedDeals deletes the deals an import created that nobody has worked
// with since. It gives how many stay and some of their titles.
func RemoveImportedDeals(ctx context.Context, tx *Tx, id crm.ID) (kept int64, titles []string, err error) {
	if err := tx.NewRaw("SELECT count(*) FROM deal WHERE import_id = ? AND "+dealInUse, ID(id)).Scan(ctx, &kept); err != nil {
		return 0, nil, err
	}
	if err := tx.NewRaw("SELECT title FROM deal WHERE import_id = ? AND "+dealInUse+" ORDER BY sort_key LIMIT 100", ID(id)).Scan(ctx, &titles); err != nil {
		return 0, nil, err
	}
	const gone = " WHERE import_id = ? AND NOT " + dealInUse
	for _, table := range []string{"deal_product", "deal_contact"} {
		if _, err := tx.NewRaw("DELETE FROM "+table+" WHERE deal_id IN (SELECT id FROM deal"+gone+")", ID(id)).Exec(ctx); err != nil {
			return 0, nil, err
		}
	}
	_, err = tx.NewRaw("DELETE FROM deal"+gone, ID(id)).Exec(ctx)
	return kept, titles, err
}
