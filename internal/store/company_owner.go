package store

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// An order by the owner's name has no index, and looking up the name of half a
// million owners takes a second. But the owners are few: a page is read from one
// after the other, in the order of their names.

// ownersTried is how many rows of depths.walk one owner stands for: a page that so
// many owners do not fill is given up.
const ownersTried = 200

// byOwner finds the page in the order of owners' names. full is false where too
// many owners were asked in vain.
func (l *companyList) byOwner(ctx context.Context, tx *Tx) (keys []position, full bool, err error) {
	names, owners, err := l.ownersByName(ctx, tx)
	if err != nil {
		return nil, false, err
	}
	for tried, name := range names {
		if tried >= l.depths.walk/ownersTried {
			return nil, false, nil
		}
		if err := l.ofOwner(ctx, tx, name, owners[name], &keys); err != nil || len(keys) > l.limit {
			return keys, true, err
		}
	}
	return keys, true, nil
}

// ownersByName gives the names in the list's order, from the one on which the page
// begins, and who has each; nobody's name is empty.
func (l *companyList) ownersByName(ctx context.Context, tx *Tx) (names []string, owners map[string][]any, err error) {
	var rows []struct {
		ID   ID
		Name string
	}
	if err := tx.NewRaw("SELECT id, name FROM app_user").Scan(ctx, &rows); err != nil {
		return nil, nil, err
	}
	owners = map[string][]any{"": nil}
	for _, r := range rows {
		owners[r.Name] = append(owners[r.Name], r.ID)
	}
	for name := range owners {
		before := l.after != nil && (l.desc && name > l.after.Text || !l.desc && name < l.after.Text)
		if !before {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if l.desc {
			a, b = b, a
		}
		return cmp.Compare(a, b)
	})
	return names, owners, nil
}

// ofOwner adds the next companies of whoever has a name.
func (l *companyList) ofOwner(ctx context.Context, tx *Tx, name string, ids []any, keys *[]position) error {
	var either []string
	if name == "" {
		either = append(either, "c.owner_id IS NULL")
	}
	if len(ids) > 0 {
		either = append(either, "c.owner_id IN ("+marks(len(ids))+")")
	}
	conditions := []condition{{"owner", "(" + strings.Join(either, " OR ") + ")", ids}}
	if l.after != nil && l.after.Text == name {
		sign := " > ?"
		if l.desc {
			sign = " < ?"
		}
		conditions = append(conditions, condition{"id", "c.id" + sign, []any{l.after.ID}})
	}
	direction := ""
	if l.desc {
		direction = " DESC"
	}
	var w wording
	w.add("SELECT c.id FROM company AS c")
	if len(either) == 1 {
		w.add(tx.engine.hint("company_owner"))
	}
	w.where(slices.Concat(conditions, l.lettered, l.rest))
	w.add(" ORDER BY c.id"+direction+" LIMIT ?", l.limit+1-len(*keys))
	var found []ID
	if err := tx.NewRaw(w.text.String(), w.args...).Scan(ctx, &found); err != nil {
		return err
	}
	for _, id := range found {
		*keys = append(*keys, position{Text: name, ID: id})
	}
	return nil
}
