package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"time"
)

// results is one run.
type results struct {
	size             string
	postgresSize     string
	only             []string // parts that were measured; empty for all
	began            time.Time
	sqlite, postgres []figure
	withoutPostgres  string // why, empty when it was measured
}

const preface = `# Measured

Made by ` + "`make bench`" + `; do not edit. Times are medians of repeated runs in one session, over HTTP and
JSON on the same machine unless said otherwise; “×” is ours against the other in this same run.
“Processor” is how long our server kept cores busy for one answer: on a machine that has other work
to do, that is the figure to look at. A goal is what we aim at on two idle cores.

`

// write writes the page.
func (r results) write(path string) error {
	var b strings.Builder
	b.WriteString(preface)
	n := sizes[r.size]
	load := strings.Fields(firstLine("/proc/loadavg"))
	fmt.Fprintf(&b, "- Date: %s, took %s; processes that wanted a core at the end, 15-minute mean: %s\n- Machine: %s\n", r.began.UTC().Format("2006-01-02 15:04 UTC"), time.Since(r.began).Round(time.Second), load[min(2, len(load)-1)], machine())
	fmt.Fprintf(&b, "- Data: %s size from seed 1: %s companies (60 %% Cyrillic names), %s payments over 36 months (Zipf over companies, log-normal amounts, 3 %% refunds), %s contacts, %s activities, %s deals, %s tasks, %d salespeople.\n", r.size, grouped(n.companies), grouped(n.payments), grouped(n.contacts), grouped(n.activities), grouped(n.deals), grouped(n.people*tasksOfOne), n.people)
	if len(r.only) > 0 {
		fmt.Fprintf(&b, "- Only these parts were measured: %s.\n", strings.Join(r.only, ", "))
	}
	if r.withoutPostgres != "" {
		fmt.Fprintf(&b, "- PostgreSQL was not measured: %s.\n", r.withoutPostgres)
	}
	if r.withoutPostgres == "" && r.postgresSize != r.size {
		fmt.Fprintf(&b, "- PostgreSQL was measured on the %s size: %s companies, %s payments.\n", r.postgresSize, grouped(sizes[r.postgresSize].companies), grouped(sizes[r.postgresSize].payments))
	}
	b.WriteString("\n| work | goal | SQLite | PostgreSQL | floor, same run |\n|---|---|---|---|---|\n")
	other := map[string]string{}
	for _, f := range r.postgres {
		other[f.Work] = f.Value
	}
	for _, f := range r.sqlite {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", cell(f.Work), cell(f.Goal), cell(f.Value), cell(other[f.Work]), cell(f.Floor))
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// cell keeps a text inside its cell.
func cell(text string) string {
	return strings.NewReplacer("|", "\\|", "\n", " ").Replace(text)
}

// grouped writes 500000 as 500,000.
func grouped(n int) string {
	text := fmt.Sprint(n)
	for at := len(text) - 3; at > 0; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}

// machine describes processor, memory and system.
func machine() string {
	processor := firstAfter("/proc/cpuinfo", "model name")
	memory := firstAfter("/proc/meminfo", "MemTotal")
	return fmt.Sprintf("%d × %s, %s memory, %s/%s, %s", runtime.NumCPU(), processor, memory, runtime.GOOS, runtime.GOARCH, runtime.Version())
}

func firstLine(path string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return "unknown"
	}
	line, _, _ := strings.Cut(string(text), "\n")
	return line
}

// firstAfter gives the value of a "key : value" line of a file of the system.
func firstAfter(path, key string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return "unknown"
	}
	for line := range strings.Lines(string(text)) {
		if name, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(name) == key {
			return strings.TrimSpace(value)
		}
	}
	return "unknown"
}
