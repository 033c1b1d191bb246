package service

import (
	"context"

	"kaymak/internal/crm"
	"kaymak/internal/store"
)

// seed gives a new workspace what every team begins with and may change.
func seed(ctx context.Context, tx *store.Tx, w crm.Workspace, author crm.ID) error {
	if err := seedStrategy(ctx, tx, w, author); err != nil {
		return err
	}
	return seedPipelines(ctx, tx)
}
