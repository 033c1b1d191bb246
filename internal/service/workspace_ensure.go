package service

import (
	"context"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// Ensure gives the workspace, making it where work on the command line comes
// before the first run. What it makes is replaced by what the first
// administrator chooses.
func (s Workspaces) Ensure(ctx context.Context, a access.Actor, currency money.Currency, language string) (w crm.Workspace, err error) {
	if err := access.May(a, access.Administer); err != nil {
		return w, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		if w, err = store.Workspace(ctx, tx); !fault.Is(err, fault.NotFound) {
			return err
		}
		w = crm.Workspace{Name: "Kaymak", Currency: currency, TimeZone: "UTC", Language: language, PotentialCuts: defaultPotentialCuts(currency)}
		if err := store.InsertWorkspace(ctx, tx, w); err != nil {
			return err
		}
		return seed(ctx, tx, w, crm.ID{})
	})
	return w, err
}
