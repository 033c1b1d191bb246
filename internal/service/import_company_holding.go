package service

import (
	"maps"
	"slices"

	"kaymak/internal/crm"
	"kaymak/internal/exchange/table"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// holdingName is a row's word for the company that the row's company belongs to.
type holdingName struct {
	place int // of the row's company among the parties
	text  string
}

var errHoldingCircle = fault.New(fault.Invalid, "company.parent_circle", "The company would be its own holding.")

// hold puts companies under their holdings, which the file names by code or by
// name; one that is not here is made.
func (c *companyIntake) hold() error {
	if len(c.holdings) == 0 {
		return nil
	}
	parents, err := c.findHoldings()
	if err != nil {
		return err
	}
	up := map[crm.ID]crm.ID{}
	for _, h := range c.holdings {
		child, parent := c.parties.list[h.place], parents[h.text]
		if child.id.IsZero() || parent.problem == nil && parent.id.IsZero() {
			continue
		}
		if parent.problem == nil && c.inCircle(up, child.id, parent.id) {
			parent.problem = errHoldingCircle
		}
		if p := parent.problem; p != nil {
			c.refuse(&table.Refusal{Value: h.text, Code: p.Code, Message: p.Message, Params: p.Params})
			continue
		}
		up[child.id] = parent.id
		child.draft.ParentID = parent.id
		if child.isNew && !c.dry {
			if err := store.SetNewParent(c.ctx, c.tx, child.id, parent.id); err != nil {
				return err
			}
		}
	}
	return nil
}

// findHoldings finds the company of every text: among those of the file, then
// among all, by code and by name.
func (c *companyIntake) findHoldings() (map[string]party, error) {
	found, codes := map[string]party{}, map[string]crm.ID{}
	names := map[string]*party{}
	for _, q := range c.parties.list {
		if q.id.IsZero() {
			continue
		}
		codes[q.externalID] = q.id
		if q.nameKey != "" && names[q.nameKey] == nil {
			names[q.nameKey] = q
		}
	}
	others, places := newParties(), map[string]int{}
	for _, h := range c.holdings {
		if id, ok := codes[h.text]; ok {
			found[h.text] = party{id: id}
		} else if q := names[crm.NameKey(h.text)]; q != nil {
			found[h.text] = *q
		} else {
			key := partyKey{nameKey: crm.NameKey(h.text)}
			places[h.text] = others.place(key, func() crm.Company { return crm.Company{Name: clipText(h.text, 300), Status: crm.Prospect} })
		}
	}
	refs, err := store.FindCompanies(c.ctx, c.tx, store.ByExternalID, slices.Collect(maps.Keys(places)))
	if err != nil {
		return nil, err
	}
	for _, r := range refs {
		others.list[places[r.ExternalID]].id = r.ID
	}
	if err := others.resolve(c.intake); err != nil {
		return nil, err
	}
	if _, err := others.create(c.intake); err != nil {
		return nil, err
	}
	for text, place := range places {
		found[text] = *others.list[place]
	}
	return found, nil
}

// inCircle tells whether the parent belongs to the child already, by what is
// stored and by what the file has said so far.
func (c *companyIntake) inCircle(up map[crm.ID]crm.ID, child, parent crm.ID) bool {
	for range len(up) + 1 {
		if parent == child {
			return true
		}
		stored, err := store.Ancestors(c.ctx, c.tx, parent)
		if err != nil {
			c.broken = err
			return true
		}
		if slices.Contains(stored, child) {
			return true
		}
		next, moved := up[parent]
		if !moved {
			return false
		}
		parent = next
	}
	return true
}
