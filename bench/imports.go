package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// importSize is what is brought into an empty workspace: 10,000 companies and
// then a million of their payments, or a hundredth of the payments.
func (t *target) importSize() size {
	if t.size == "small" {
		return size{companies: 10_000, payments: 10_000, people: 1}
	}
	return size{companies: 10_000, payments: 1_000_000, people: 1}
}

// measureImport brings files into an empty workspace over HTTP, as the browser
// does: upload, detection and landing together.
func measureImport(ctx context.Context, t *target) ([]figure, error) {
	dir, err := os.MkdirTemp("", "kaymak-bench-import-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	n := t.importSize()
	if err := makeReference(2, n).writeFiles(dir); err != nil {
		return nil, err
	}
	if err := t.emptyDatabase(ctx); err != nil {
		return nil, err
	}
	empty := target{binary: t.binary, dir: filepath.Join(dir, "data"), url: t.url}
	s, err := empty.serve(ctx)
	if err != nil {
		return nil, err
	}
	defer s.stop()
	own := watchMemory(ctx, s.cmd.Process.Pid)
	companies, payments := filepath.Join(dir, "companies.csv"), filepath.Join(dir, "payments.csv")
	figures := []figure{{Work: "import 10,000 companies", Goal: "≤ 0.5 s"}, {Work: "import payments, matched to companies", Goal: "≥ 100,000 rows/s"}, {Work: "the same payments again: nothing is added"}}
	for i, file := range []string{companies, payments, payments} {
		var taken time.Duration
		processor, err := s.busy(1, func() (err error) {
			taken, err = s.importFile(file)
			return err
		})
		if err != nil {
			return figures, err
		}
		figures[i].Value = ms(taken) + ", processor " + ms(processor)
		if i > 0 {
			figures[i].Value = fmt.Sprintf("%s rows: %s, %s rows/s", grouped(n.payments), figures[i].Value, grouped(int(float64(n.payments)/taken.Seconds())))
		}
		if t.url == "" && i < 2 {
			floor, err := importFloor(ctx, file)
			if err != nil {
				return figures, err
			}
			figures[i].Floor = against("sqlite3 .import into one bare table", floor, taken)
		}
	}
	together, err := memoryOf(s.cmd.Process.Pid, "VmHWM:")
	value := fmt.Sprintf("%d MB its own, %d MB with mapped pages of the database file", own()>>20, together>>20)
	return append(figures, figure{Work: "memory while importing, peak", Goal: "≤ 400 MB", Value: value}), err
}

// watchMemory samples what a process holds for itself; calling the answer ends
// it and gives the highest. Mapped pages of a file do not count: the system
// takes them back when it needs them.
func watchMemory(ctx context.Context, pid int) (peak func() int64) {
	ctx, cancel := context.WithCancel(ctx)
	highest := make(chan int64, 1)
	go func() {
		most := int64(0)
		for ctx.Err() == nil {
			now, err := memoryOf(pid, "RssAnon:")
			if err != nil {
				break
			}
			most = max(most, now)
			time.Sleep(50 * time.Millisecond)
		}
		highest <- most
	}()
	return func() int64 {
		cancel()
		return <-highest
	}
}

// emptyDatabase leaves PostgreSQL without data, as a new folder is for SQLite.
func (t *target) emptyDatabase(ctx context.Context) error {
	if t.url == "" {
		return nil
	}
	return t.change(ctx, "TRUNCATE company, payment, company_month, company_day, potential, abc_change, abc_run, import, import_refusal CASCADE")
}

// importFile uploads a file and lands it.
func (s *server) importFile(path string) (time.Duration, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	begun := time.Now()
	var draft struct{ ID string }
	if err := s.do("POST", "/imports?file_name="+filepath.Base(path), file, &draft); err != nil {
		return 0, err
	}
	var ref struct {
		JobID string `json:"job_id"`
	}
	if err := s.do("POST", "/imports/"+draft.ID+"/start", nil, &ref); err != nil {
		return 0, err
	}
	err = s.await(ref.JobID)
	return time.Since(begun), err
}

// importFloor is sqlite3's own import: no types, no matching, no duplicates, no undo.
func importFloor(ctx context.Context, file string) (time.Duration, error) {
	times, err := repeat(3, func() error {
		database := file + ".db"
		defer removeDatabase(database)
		_, _, err := sqlite3(ctx, database, ".import --csv "+file+" t\n")
		return err
	})
	return times.median(), err
}
