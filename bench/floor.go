package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// arrays does ABC the plainest way there is: a sum per company in an array,
// sorted and cut.
func (set *reference) arrays(w window) (times sample, groups []group) {
	for range 5 {
		begun := time.Now()
		groups = set.abc(w)
		times = append(times, time.Since(begun))
	}
	return times, groups
}

func (set *reference) abc(w window) []group {
	sums := make([]int64, len(set.companies))
	for _, p := range set.payments {
		if p.day >= w.from && p.day < w.to {
			sums[p.company] += p.amount
		}
	}
	ranked := slices.DeleteFunc(sums, func(v int64) bool { return v <= 0 })
	slices.SortFunc(ranked, func(a, b int64) int { return cmp.Compare(b, a) })
	total := int64(0)
	for _, v := range ranked {
		total += v
	}
	groups := []group{{Group: "A"}, {Group: "B"}, {Group: "C"}}
	before, at, last := int64(0), 0, int64(-1)
	for _, v := range ranked {
		if v != last { // equal values get equal groups
			for at < 2 && before*10_000 >= [2]int64{8_000, 9_500}[at]*total {
				at++
			}
		}
		groups[at].Companies++
		groups[at].Value += v
		before, last = before+v, v
	}
	return groups
}

// duckAnswer is what bench/duckdb/abc.mjs prints of one window.
type duckAnswer struct {
	Times  []float64 // milliseconds
	Groups []group
}

func (a duckAnswer) sample() sample {
	s := make(sample, len(a.Times))
	for i, t := range a.Times {
		s[i] = time.Duration(t * float64(time.Millisecond))
	}
	return s
}

// duckDB asks DuckDB every window, or says why it cannot.
func (t *target) duckDB(ctx context.Context) (answers []duckAnswer, why string) {
	home := filepath.Join("bench", "duckdb")
	if _, err := os.Stat(filepath.Join(home, "node_modules")); err != nil {
		install := exec.CommandContext(ctx, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
		install.Dir = home
		if out, err := install.CombinedOutput(); err != nil {
			return nil, fmt.Sprintf("skipped: npm ci in bench/duckdb failed (%v: %.100s)", err, out)
		}
	}
	args := []string{filepath.Join(home, "abc.mjs"), filepath.Join(t.dir, "payments.duckdb"), filepath.Join(t.dir, "payments.csv"), "7"}
	for _, w := range windows {
		args = append(args, w.from.String()+":"+w.to.String())
	}
	out, err := exec.CommandContext(ctx, "node", args...).Output()
	if err != nil {
		return nil, fmt.Sprintf("skipped: %v", err)
	}
	var told struct{ Answers []duckAnswer }
	if err := json.Unmarshal(out, &told); err != nil || len(told.Answers) != len(windows) {
		return nil, fmt.Sprintf("skipped: its answer cannot be read (%v)", err)
	}
	return told.Answers, ""
}

// sqlABC is the question in plain SQL over the payments. Equal values get equal
// groups, so the ranking is one of distinct values.
const sqlABC = `WITH s AS (SELECT company_id, sum(amount) AS v FROM payment WHERE paid_on >= %d AND paid_on < %d GROUP BY company_id),
	d AS (SELECT v, count(*) AS n FROM s WHERE v > 0 GROUP BY v),
	ranked AS (SELECT v, n, sum(v * n) OVER (ORDER BY v DESC ROWS UNBOUNDED PRECEDING) - v * n AS before, sum(v * n) OVER () AS total FROM d)
	SELECT CASE WHEN before * 100 < 80 * total THEN 'A' WHEN before * 100 < 95 * total THEN 'B' ELSE 'C' END AS grp, sum(n), sum(v * n) FROM ranked GROUP BY grp ORDER BY grp;`

func (t *target) sqliteABC(ctx context.Context, w window) (times sample, groups []group, err error) {
	for range 3 {
		taken, rows, err := t.sqlite3(ctx, fmt.Sprintf(sqlABC, int(w.from), int(w.to)))
		if err != nil {
			return nil, nil, err
		}
		times, groups = append(times, taken), groups[:0]
		for _, row := range rows {
			companies, _ := strconv.Atoi(row[1])
			value, _ := strconv.ParseInt(row[2], 10, 64)
			groups = append(groups, group{row[0], companies, value})
		}
	}
	return times, groups, nil
}

// sqlite3 runs one statement in the command-line program and gives its own time
// and the rows. What it changes is rolled back.
func (t *target) sqlite3(ctx context.Context, statement string) (time.Duration, [][]string, error) {
	return sqlite3(ctx, filepath.Join(t.dir, "kaymak.db"), "PRAGMA cache_size = -65536;\nPRAGMA mmap_size = 268435456;\nBEGIN;\n.timer on\n"+statement+"\n.timer off\nROLLBACK;\n")
}

func sqlite3(ctx context.Context, file, script string) (taken time.Duration, rows [][]string, err error) {
	cmd := exec.CommandContext(ctx, "sqlite3", "-batch", file)
	cmd.Stdin = strings.NewReader(script)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return 0, nil, fmt.Errorf("sqlite3: %w\n%.500s", err, out)
	}
	for line := range linesOf(out) {
		text := strings.TrimSpace(string(line))
		if fields := strings.Fields(text); strings.HasPrefix(text, "Run Time: real ") {
			seconds, err := strconv.ParseFloat(fields[3], 64)
			if err != nil {
				return 0, nil, err
			}
			taken += time.Duration(seconds * float64(time.Second))
		} else if strings.Contains(text, "|") {
			rows = append(rows, strings.Split(text, "|"))
		}
	}
	return taken, rows, nil
}
