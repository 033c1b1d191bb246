package store

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"slices"
	"strings"

	"kaymak/internal/crm"
)

// EachRecognised streams what companies are recognised by: name, tax id, city,
// telephones, addresses and website. Deleted ones are left out.
func EachRecognised(ctx context.Context, tx *Tx, fn func(crm.Company) error) (err error) {
	rows, err := tx.QueryContext(ctx, "SELECT id, name, tax_id, city, phone, email, website, details FROM company WHERE status <> 'deleted'")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var c crm.Company
		var id ID
		var details string
		if err := rows.Scan(&id, &c.Name, &c.TaxID, &c.City, &c.Phone, &c.Email, &c.Website, &details); err != nil {
			return err
		}
		c.ID = crm.ID(id)
		readCompanyDetails(details, &c)
		if err := fn(c); err != nil {
			return err
		}
	}
	return rows.Err()
}

// CountRecognised is about how many companies EachRecognised gives.
func CountRecognised(ctx context.Context, tx *Tx) (n int64, err error) {
	err = tx.NewRaw("SELECT count(*) FROM company").Scan(ctx, &n)
	return n, err
}

// ReplaceDuplicates keeps what a search of the whole base found instead of what the
// one before did.
func ReplaceDuplicates(ctx context.Context, tx *Tx, pairs iter.Seq[crm.Pair]) error {
	if _, err := tx.NewRaw("DELETE FROM duplicate").Exec(ctx); err != nil {
		return err
	}
	return tx.Bulk(ctx, "duplicate", []string{"one_id", "other_id", "score", "reasons"}, func(yield func([]any) bool) {
		for p := range pairs {
			one, other := lesserFirst(p.OneID, p.OtherID)
			reasons := make([]string, len(p.Reasons))
			for i, r := range p.Reasons {
				reasons[i] = string(r)
			}
			if !yield([]any{one, other, int64(p.Score), strings.Join(reasons, " ")}) {
				return
			}
		}
	})
}

// lesserFirst puts the lesser id first.
func lesserFirst(a, b crm.ID) (one, other ID) {
	if bytes.Compare(a[:], b[:]) > 0 {
		a, b = b, a
	}
	return ID(a), ID(b)
}

// byScore is the order of pairs, as far as cursors tell it.
var byScore = Field{Name: "score"}

// Duplicates gives pairs of companies that may be one, both within reach, the
// likeliest first; those that somebody told apart are left out. after is the cursor
// of the page before, empty for the first.
func Duplicates(ctx context.Context, tx *Tx, within crm.Reach, after string, limit int) (pairs []crm.Pair, next string, err error) {
	var w wording
	w.add("SELECT d.one_id, d.other_id, d.score, d.reasons FROM duplicate AS d JOIN company AS a ON a.id = d.one_id JOIN company AS b ON b.id = d.other_id")
	conditions := []condition{
		{text: "a.status <> 'deleted' AND b.status <> 'deleted'"},
		{text: "NOT EXISTS (SELECT 1 FROM distinction AS x WHERE x.one_id = d.one_id AND x.other_id = d.other_id)"},
	}
	if !within.All {
		list, people := idList(within.People)
		for _, side := range []string{"a", "b"} {
			conditions = append(conditions, condition{"", "(" + side + ".owner_id IN (" + list + ") OR " + side + ".second_owner_id IN (" + list + "))", slices.Concat(people, people)})
		}
	}
	if after != "" {
		p, err := readCursor(byScore, true, after)
		if err != nil {
			return nil, "", err
		}
		var other crm.ID
		if err := other.UnmarshalText([]byte(p.Text)); err != nil {
			return nil, "", err
		}
		conditions = append(conditions, condition{"", "(d.score, d.one_id, d.other_id) < (?, ?, ?)", []any{p.Number, p.ID, ID(other)}})
	}
	w.where(conditions)
	w.add(" ORDER BY d.score DESC, d.one_id DESC, d.other_id DESC LIMIT ?", limit+1)
	var rows []struct {
		OneID, OtherID ID
		Score          int
		Reasons        string
	}
	if err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &rows); err != nil {
		return nil, "", err
	}
	for i, r := range rows {
		if i == limit {
			last := rows[limit-1]
			next = writeCursor(byScore, true, position{int64(last.Score), crm.ID(last.OtherID).String(), last.OneID})
			break
		}
		p := crm.Pair{OneID: crm.ID(r.OneID), OtherID: crm.ID(r.OtherID), Score: r.Score}
		for _, reason := range strings.Fields(r.Reasons) {
			p.Reasons = append(p.Reasons, crm.Likeness(reason))
		}
		pairs = append(pairs, p)
	}
	return pairs, next, nil
}

// TellApart keeps that two companies are not one; it tells whether that is news.
func TellApart(ctx context.Context, tx *Tx, a, b, user crm.ID) (news bool, err error) {
	one, other := lesserFirst(a, b)
	res, err := tx.NewRaw("INSERT INTO distinction (one_id, other_id, user_id, said_at) VALUES (?, ?, ?, ?) ON CONFLICT (one_id, other_id) DO NOTHING", one, other, ID(user), millis(tx.Now)).Exec(ctx)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n > 0, err
}

// TakeTogether forgets that two companies are not one; it tells whether that is news.
func TakeTogether(ctx context.Context, tx *Tx, a, b crm.ID) (news bool, err error) {
	one, other := lesserFirst(a, b)
	res, err := tx.NewRaw("DELETE FROM distinction WHERE one_id = ? AND other_id = ?", one, other).Exec(ctx)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n > 0, err
}

// ToldApart gives the companies that somebody told apart from one.
func ToldApart(ctx context.Context, tx *Tx, company crm.ID) (map[crm.ID]bool, error) {
	var ids []ID
	err := tx.NewRaw("SELECT other_id FROM distinction WHERE one_id = ? UNION ALL SELECT one_id FROM distinction WHERE other_id = ?", ID(company), ID(company)).Scan(ctx, &ids)
	apart := make(map[crm.ID]bool, len(ids))
	for _, id := range ids {
		apart[crm.ID(id)] = true
	}
	return apart, err
}

// LastJob gives the latest job of a kind that was done; the zero Job where none was.
func LastJob(ctx context.Context, tx *Tx, kind string) (crm.Job, error) {
	var rows []jobRow
	err := tx.NewSelect().Model((*jobRow)(nil)).Where("kind = ? AND state = 'done'", kind).Order("created_at DESC").Limit(1).Scan(ctx, &rows)
	if err != nil || len(rows) == 0 {
		return crm.Job{}, err
	}
	return rows[0].job(), nil
}
