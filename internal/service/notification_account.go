package service

import (
	"context"
	"slices"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// wayInDeeds are the deeds that change how somebody signs in.
var wayInDeeds = []string{
	"password_changed", "password_reset", "totp_added", "totp_removed", "passkey_added", "passkey_removed", "recovery_renewed", "factors_removed", "identity_added", "identity_removed",
}

// tellWayIn tells a person that their way in was changed, also where it was by
// themselves: whoever acts in their name would have them not know.
func tellWayIn(ctx context.Context, tx *store.Tx, a access.Actor, person crm.ID, action string, changes []crm.Change) error {
	deed := action
	if action == "updated" && slices.ContainsFunc(changes, func(c crm.Change) bool { return c.Field == "email" }) {
		deed = "email"
	}
	if deed != "email" && !slices.Contains(wayInDeeds, deed) {
		return nil
	}
	return store.Notify(ctx, tx, []crm.Notification{{
		ID: newID(), PersonID: person, Kind: crm.NotifySecurity, Noun: crm.NounAccount, Words: crm.NotificationWords{ByID: a.UserID, Deed: deed}, CreatedAt: tx.Now,
	}})
}
