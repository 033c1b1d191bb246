package service

import (
	"context"
	"slices"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// HandoverLine is a company that somebody hands over or takes over, with what one
// has to know in the first talk.
type HandoverLine struct {
	ProposedMove
	Contact string // of the main contact
	Phone   string
	Email   string
}

// Handover is the list of one person. A list is cut off where it is longer than
// anybody talks through.
type Handover struct {
	Gets  []HandoverLine
	Gives []HandoverLine
	More  bool
}

// handoverLines bounds one side of a list.
const handoverLines = 300

// Handover lists what somebody hands over and takes over by a proposal, the clients
// that take most time first.
func (s Balances) Handover(ctx context.Context, a access.Actor, id, person crm.ID) (h Handover, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		b, _, err := s.found(ctx, tx, a, id)
		if err != nil {
			return err
		}
		if _, err := store.User(ctx, tx, person); err != nil {
			return err
		}
		moves, err := narrowedMoves(ctx, tx, b, MoveQuery{Person: person, Kind: "moved"})
		if err != nil {
			return err
		}
		gives := slices.Clone(moves)
		gets := slices.DeleteFunc(moves, func(m ProposedMove) bool { return m.To != person })
		gives = slices.DeleteFunc(gives, func(m ProposedMove) bool { return m.From != person })
		h.More = max(len(gets), len(gives)) > handoverLines
		if h.Gets, err = handoverOf(ctx, tx, a, gets[:min(len(gets), handoverLines)]); err != nil {
			return err
		}
		h.Gives, err = handoverOf(ctx, tx, a, gives[:min(len(gives), handoverLines)])
		return err
	})
	return h, err
}

func handoverOf(ctx context.Context, tx *store.Tx, a access.Actor, moves []ProposedMove) ([]HandoverLine, error) {
	moves, err := withMoved(ctx, tx, a, moves)
	if err != nil {
		return nil, err
	}
	lines := make([]HandoverLine, len(moves))
	for i, m := range moves {
		lines[i] = HandoverLine{ProposedMove: m, Phone: m.Company.Phone, Email: m.Company.Email}
		contact, known, err := mainContact(ctx, tx, m.CompanyID)
		if err != nil {
			return nil, err
		}
		if !known {
			continue
		}
		lines[i].Contact = strings.TrimSpace(contact.Name() + " · " + contact.Position)
		lines[i].Contact = strings.TrimSuffix(lines[i].Contact, " ·")
		if access.Hides(a, contactReach) {
			continue
		}
		if len(contact.Phones) > 0 {
			lines[i].Phone = contact.Phones[0].Typed
		}
		if len(contact.Emails) > 0 {
			lines[i].Email = contact.Emails[0].Address
		}
	}
	return lines, nil
}
