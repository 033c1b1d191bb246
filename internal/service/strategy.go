package service

import (
	"context"

	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// cellBudgets gives, for every segment, the treatment and the yearly minutes of
// the strategy and norms in force.
func cellBudgets(ctx context.Context, tx *store.Tx) (store.CellBudgets, error) {
	return store.CellBudgets{}, nil
}

// seedStrategy gives a new workspace its operations, norms and matrix.
func seedStrategy(ctx context.Context, tx *store.Tx, w crm.Workspace, author crm.ID) error {
	return nil
}
