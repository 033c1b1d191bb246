package service

import (
	"context"
	"strings"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/money"
	"kaymak/internal/store"
)

// Workspaces are the use cases of the installation's settings.
type Workspaces struct{ *Core }

// Get reads the settings; NotFound before the first run.
func (s Workspaces) Get(ctx context.Context) (w crm.Workspace, err error) {
	err = s.view(ctx, func(tx *store.Tx) error {
		w, err = store.Workspace(ctx, tx)
		return err
	})
	return w, err
}

// Update replaces the settings of the version w carries. New potential cuts
// reclassify every assessed company in the same transaction.
func (s Workspaces) Update(ctx context.Context, a access.Actor, w crm.Workspace) (crm.Workspace, error) {
	if err := access.May(a, access.Administer); err != nil {
		return w, err
	}
	z, err := time.LoadLocation(w.TimeZone)
	if err != nil {
		z = nil
	}
	if w, err = crm.CheckWorkspace(w, z); err != nil {
		return w, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		before, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		w.Demo = before.Demo
		if err := store.UpdateWorkspace(ctx, tx, w); err != nil {
			return err
		}
		w.Version++
		if before.PotentialCuts != w.PotentialCuts {
			if err := reclassify(ctx, tx, w.PotentialCuts); err != nil {
				return err
			}
		}
		return record(ctx, tx, a, "workspace", crm.WorkspaceID, "updated", workspaceChanges(before, w)...)
	})
	return w, err
}

// beginWorkspace makes the workspace of the first run. One that kaymak demo
// filled before anybody could sign in keeps the sample's settings until the
// sample goes; then what was asked for now comes into force.
func beginWorkspace(ctx context.Context, tx *store.Tx, w crm.Workspace, author crm.ID) error {
	made, err := store.Workspace(ctx, tx)
	if fault.Is(err, fault.NotFound) {
		if err := store.InsertWorkspace(ctx, tx, w); err != nil {
			return err
		}
		return seed(ctx, tx, w, author)
	}
	if err != nil {
		return err
	}
	w.Version = made.Version
	if made.Demo {
		brought, err := store.Sample(ctx, tx)
		if err != nil {
			return err
		}
		brought.Before = w
		if err := store.SaveSample(ctx, tx, brought); err != nil {
			return err
		}
		made.TimeZone, made.Language = w.TimeZone, w.Language
		w = made
	}
	return store.UpdateWorkspace(ctx, tx, w)
}

func workspaceChanges(before, after crm.Workspace) []crm.Change {
	var list []crm.Change
	list = changed(list, "name", before.Name, after.Name)
	list = changed(list, "currency", before.Currency, after.Currency)
	list = changed(list, "time_zone", before.TimeZone, after.TimeZone)
	list = changed(list, "language", before.Language, after.Language)
	list = changed(list, "country", before.Country, after.Country)
	list = changed(list, "potential_cuts.a", before.PotentialCuts.A, after.PotentialCuts.A)
	return changed(list, "potential_cuts.b", before.PotentialCuts.B, after.PotentialCuts.B)
}

// defaultPotentialCuts are starting points of about 50,000 and 10,000 euro a
// year, in round numbers of the currency.
func defaultPotentialCuts(c money.Currency) crm.PotentialCuts {
	major := int64(10_000)
	switch c {
	case "RUB", "KZT", "JPY", "INR":
		major = 1_000_000
	case "BGN":
		major = 20_000
	}
	return crm.PotentialCuts{A: 5 * major * c.Unit(), B: major * c.Unit()}
}

func currencyOf(s string) money.Currency {
	return money.Currency(strings.ToUpper(strings.TrimSpace(s)))
}

func normalEmail(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
