package crm

import (
	"time"

	"kaymak/internal/fault"
)

// Invitation lets somebody choose a password, once and for some days. The token
// itself is known only to whoever holds the link.
type Invitation struct {
	TokenHash string // SHA-256 of the token, hexadecimal
	UserID    ID
	AuthorID  ID
	CreatedAt time.Time
	ExpiresAt time.Time
	Reset     bool // for somebody who signs in already and lost the way
}

// InvitationDays is how long an invitation holds, ResetDays how long a link to
// choose another password does.
const (
	InvitationDays = 7
	ResetDays      = 1
)

// CheckInvited demands that a person can be invited: they work here, have an
// address to sign in with and cannot sign in yet.
func CheckInvited(u User) error {
	switch {
	case !u.Active:
		return fault.New(fault.Conflict, "invitation.inactive", "This person does not work here any more.")
	case u.Email == "":
		return fault.New(fault.Conflict, "invitation.email", "Give the person an e-mail address first.")
	case u.PasswordHash != "":
		return fault.New(fault.Conflict, "invitation.joined", "This person signs in already.")
	}
	return nil
}

// CheckReset demands that a person can choose another password: they work here
// and have an address to sign in with.
func CheckReset(u User) error {
	u.PasswordHash = ""
	return CheckInvited(u)
}

// Handover says to whom the records go of somebody who leaves. A noun without
// successors stays where it is; several successors get them in turn, so that
// each gets as many as the others.
type Handover struct {
	From       ID            `json:"from"`
	Successors map[Noun][]ID `json:"successors"`
}

// To is who gets the record at the place given, counted from 0.
func (h Handover) To(noun Noun, at int) ID {
	successors := h.Successors[noun]
	return successors[at%len(successors)]
}

// CheckHandover demands successors who work here and are not the one who leaves.
func CheckHandover(h Handover, people []User) error {
	active := map[ID]bool{}
	for _, u := range people {
		active[u.ID] = u.Active && u.ID != h.From
	}
	var f fault.Fields
	for _, noun := range Nouns {
		for _, id := range h.Successors[noun] {
			if !active[id] {
				f.Add("successors."+string(noun), "user.successor", "must be other people who work here")
				break
			}
		}
	}
	return f.Err()
}
