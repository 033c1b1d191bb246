package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"kaymak/internal/store"
)

// size is how much is made.
type size struct {
	companies, payments, people, contacts, activities, deals int
}

// sizes as in the reference data: small is a hundredth of full.
var sizes = map[string]size{
	"full":  {companies: 500_000, payments: 10_000_000, people: 500, contacts: 900_000, activities: 5_000_000, deals: 100_000},
	"small": {companies: 5_000, payments: 100_000, people: 5, contacts: 9_000, activities: 50_000, deals: 1_000},
}

type genCommand struct {
	Size        string `enum:"full,small" default:"full" help:"How much to make (${enum})."`
	Seed        uint64 `default:"1" help:"The same seed makes the same data."`
	Out         string `default:"/tmp/kaymak-bench/full" help:"Folder for the files." type:"path"`
	DatabaseURL string `name:"database-url" help:"Empty PostgreSQL to load instead of the SQLite file."`
	NoFiles     bool   `help:"Load the database only."`
}

// Run makes the files and the database.
func (c *genCommand) Run(ctx context.Context) error {
	started := time.Now()
	return c.make(ctx, makeReference(c.Seed, sizes[c.Size]), sizes[c.Size], func(what string) { fmt.Printf("%7.1f s  %s\n", time.Since(started).Seconds(), what) })
}

func (c *genCommand) make(ctx context.Context, set *reference, n size, step func(string)) error {
	if err := os.MkdirAll(c.Out, 0o700); err != nil {
		return err
	}
	if !c.NoFiles {
		if err := set.writeFiles(c.Out); err != nil {
			return err
		}
		step("wrote companies.csv and payments.csv")
	}
	file := filepath.Join(c.Out, "kaymak.db")
	if err := os.RemoveAll(filepath.Join(c.Out, wholeFile)); err != nil {
		return err
	}
	if err := removeDatabase(file); err != nil {
		return err
	}
	st, err := store.Open(ctx, store.Config{File: file, DatabaseURL: c.DatabaseURL})
	if err != nil {
		return err
	}
	defer st.Close()
	if err := set.load(ctx, st, n, step); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(c.Out, wholeFile), nil, 0o600)
}

// wholeFile says that the database beside it is whole and holds what this
// version of the program makes; its number changes with what is made.
const wholeFile = "whole-2"

// removeDatabase deletes a SQLite file of an earlier run with its companions.
func removeDatabase(file string) error {
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(file + suffix); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}
