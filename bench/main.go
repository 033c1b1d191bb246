// Command bench makes the reference data and measures the product against
// floors: what a plain program, sqlite3 or DuckDB need for the same work, in
// the same run on the same machine.
//
//	go run ./bench gen --size full --out DIR   data from a seed
//	go run ./bench run                         measure; writes bench/RESULTS.md
//
// It is a tool beside the product: nothing in the product imports it.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

type commands struct {
	Gen genCommand `cmd:"" help:"Make the reference data: companies.csv, payments.csv and a database."`
	Run runCommand `cmd:"" default:"withargs" help:"Measure everything and write the results."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	parsed := kong.Parse(&commands{}, kong.Name("bench"), kong.BindTo(ctx, (*context.Context)(nil)))
	if err := parsed.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1)
	}
}
