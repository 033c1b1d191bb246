package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kaymak/internal/store"
)

type runCommand struct {
	Size        string   `enum:"full,small" default:"full" help:"Reference data to measure on (${enum})."`
	Data        string   `default:"/tmp/kaymak-bench" help:"Folder for generated data." type:"path"`
	Fresh       bool     `help:"Make the data anew even where it is there."`
	Results     string   `default:"bench/RESULTS.md" help:"File to write." type:"path"`
	Only        []string `help:"Measure these sections only, for example screens,people."`
	NoPostgres  bool     `help:"Leave PostgreSQL out."`
	Postgres    string   `enum:"full,small,same" default:"same" help:"Reference data to measure PostgreSQL on (${enum})."`
	PostgresURL string   `name:"postgres-url" help:"Measure this PostgreSQL, which gen --database-url has filled, rather than one made for the run."`
	DatabaseURL string   `name:"database-url" hidden:"" help:"Measure this empty PostgreSQL and print figures as JSON."`
}

// target is one engine with the reference data in it.
type target struct {
	size     string
	n        size
	dir      string // data folder
	url      string // of PostgreSQL; empty for the SQLite file in dir
	binary   string
	set      *reference
	only     []string // sections; empty for all
	progress func(string)
}

// section measures one row or several. Floors are measured on SQLite only.
type section struct {
	name    string
	measure func(context.Context, *target) ([]figure, error)
}

// sections in the order of the report. What starts its own server comes last.
var sections = []section{
	{"analysis", measureAnalysis}, {"apply", measureApply}, {"activities", measureActivities}, {"schedules", measureSchedules}, {"companies", measureCompanies}, {"screens", measureScreens}, {"people", measurePeople}, {"headcount", measureHeadcount}, {"plans", measurePlans}, {"optimum", measureOptimum}, {"import", measureImport}, {"process", measureProcess},
}

// Run builds the program, makes the data where it is missing, and measures.
func (c *runCommand) Run(ctx context.Context) error {
	t := &target{size: c.Size, n: sizes[c.Size], dir: filepath.Join(c.Data, c.Size), url: c.DatabaseURL, binary: filepath.Join("bench", "out", "kaymak"), only: c.Only}
	begun := time.Now()
	t.progress = func(what string) { fmt.Fprintf(os.Stderr, "%7.1f s  %s\n", time.Since(begun).Seconds(), what) }
	if c.DatabaseURL != "" {
		return c.runPostgres(ctx, t)
	}
	if err := build(ctx, t.binary); err != nil {
		return err
	}
	if err := t.prepare(ctx, c.Fresh); err != nil {
		return err
	}
	if c.Postgres == "same" {
		c.Postgres = c.Size
	}
	r := results{size: c.Size, only: c.Only, postgresSize: c.Postgres, began: begun, sqlite: t.measureAll(ctx), withoutPostgres: "the run was stopped before"}
	if err := errors.Join(ctx.Err(), r.write(c.Results)); err != nil {
		return err
	}
	t.progress("PostgreSQL")
	r.postgres, r.withoutPostgres = c.otherEngine(ctx, t.binary, t.progress)
	return errors.Join(ctx.Err(), r.write(c.Results))
}

// build makes the binary with the flags of the Makefile.
func build(ctx context.Context, path string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-ldflags", "-s -w", "-o", path, "./cmd/kaymak")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	return cmd.Run()
}

// prepare makes sure that the data is there.
func (t *target) prepare(ctx context.Context, fresh bool) error {
	t.set = makeReference(1, t.n)
	t.progress("made up the reference data")
	if _, err := os.Stat(filepath.Join(t.dir, wholeFile)); err == nil && !fresh && t.url == "" {
		return nil
	}
	gen := genCommand{Size: t.size, Seed: 1, Out: t.dir, DatabaseURL: t.url, NoFiles: t.url != ""}
	return gen.make(ctx, t.set, t.n, t.progress)
}

// measureAll runs every section; one that fails says so in its place.
func (t *target) measureAll(ctx context.Context) []figure {
	var all []figure
	for _, s := range sections {
		if len(t.only) > 0 && !slices.Contains(t.only, s.name) {
			continue
		}
		t.progress("measuring " + s.name)
		figures, err := s.measure(ctx, t)
		all = append(all, figures...)
		if err != nil {
			t.progress(fmt.Sprintf("%s: %v", s.name, err))
			all = append(all, figure{Work: s.name, Value: "not measured: " + err.Error()})
		}
	}
	return all
}

// otherEngine measures PostgreSQL in a server made for this run, and says why
// not where there is none.
func (c *runCommand) otherEngine(ctx context.Context, binary string, progress func(string)) (figures []figure, why string) {
	if c.NoPostgres {
		return nil, "left out by --no-postgres"
	}
	if c.PostgresURL != "" {
		t := &target{size: c.Size, n: sizes[c.Size], dir: filepath.Join(c.Data, c.Size+"-postgres"), url: c.PostgresURL, binary: binary, only: c.Only, progress: progress}
		t.set = makeReference(1, t.n)
		return t.measureAll(ctx), ""
	}
	if _, err := exec.LookPath("pg_virtualenv"); err != nil {
		return nil, "pg_virtualenv (Debian: postgresql-common) is not installed"
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err.Error()
	}
	script := `exec "$0" run --size "$1" --data "$2" --only "$3" --database-url "postgres://$PGUSER:$PGPASSWORD@$PGHOST:$PGPORT/postgres"`
	cmd := exec.CommandContext(ctx, "pg_virtualenv", "-t", "-o", "max_connections=100", "-o", "shared_buffers=1GB", "-o", "max_wal_size=8GB", "bash", "-c", script, self, c.Postgres, c.Data, strings.Join(c.Only, ","))
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, "the run on PostgreSQL failed: " + err.Error()
	}
	if err := json.Unmarshal(jsonLine(out), &figures); err != nil {
		return nil, "the run on PostgreSQL gave no figures: " + err.Error()
	}
	return figures, ""
}

// jsonLine finds our line among what pg_virtualenv prints itself.
func jsonLine(out []byte) []byte {
	for line := range linesOf(out) {
		if len(line) > 0 && line[0] == '[' {
			return line
		}
	}
	return nil
}

func (c *runCommand) runPostgres(ctx context.Context, t *target) error {
	t.dir += "-postgres"
	if err := t.prepare(ctx, true); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(t.measureAll(ctx))
}

// open opens the target's database beside or instead of a server.
func (t *target) open(ctx context.Context) (*store.Store, error) {
	return store.Open(ctx, store.Config{File: filepath.Join(t.dir, "kaymak.db"), DatabaseURL: t.url})
}

// change runs statements on the target's database in one transaction.
func (t *target) change(ctx context.Context, statements ...string) error {
	st, err := t.open(ctx)
	if err != nil {
		return err
	}
	err = st.Write(ctx, time.Now(), func(tx *store.Tx) error {
		for _, statement := range statements {
			if _, err := tx.Tx.Tx.ExecContext(ctx, statement); err != nil {
				return fmt.Errorf("%s: %w", statement, err)
			}
		}
		return nil
	})
	return errors.Join(err, st.Close())
}
