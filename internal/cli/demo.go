package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"kaymak/internal/service"
)

type demoCommand struct {
	dataFlags
	Language string `enum:"en,ru,bg" default:"en" help:"Language of the names (${enum}); currency and country follow it."`
	Seed     uint64 `default:"1" help:"The same seed makes the same company."`
}

// Run fills an empty data folder with the sample company. Who administrates it
// is asked on the first screen.
func (c *demoCommand) Run(ctx context.Context, std *Streams) error {
	d, err := c.open(ctx, slog.New(slog.NewTextHandler(std.Err, nil)), "demo")
	if err != nil {
		return err
	}
	samples := service.Samples{Core: d.core}
	result, err := samples.Fill(ctx, service.SampleWish{Language: c.Language, Seed: c.Seed}, func(string, int64, int64) {})
	if err := errors.Join(err, d.close()); err != nil {
		return err
	}
	place := c.Data
	if c.DatabaseURL != "" {
		place = "the PostgreSQL database"
	}
	_, err = fmt.Fprintf(std.Out, "%d companies, %d payments and %d salespeople, all made up, are in %s.\nStart it with kaymak serve and open it in the browser.\n", result.Companies, result.Payments, result.People, place)
	return err
}
