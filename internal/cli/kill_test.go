package cli_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"kaymak/internal/store"
	"kaymak/internal/store/storetest"
)

// These tests kill the real program. The moment of each kill is part of the
// input: it is drawn from a seed over the time that the same work took when
// nobody disturbed it. KAYMAK_KILL_ROUNDS asks for more rounds than CI runs.

func rounds(t *testing.T) int {
	text := os.Getenv("KAYMAK_KILL_ROUNDS")
	if text == "" {
		return 3
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("KAYMAK_KILL_ROUNDS: %v", err)
	}
	return n
}

// onEachEngine runs a test on a site of every engine there is.
func onEachEngine(t *testing.T, test func(t *testing.T, s *site)) {
	t.Run("sqlite", func(t *testing.T) { test(t, newSite(t, "")) })
	t.Run("postgres", func(t *testing.T) { test(t, newSite(t, storetest.PostgresURL(t))) })
}

// moments draws when to kill: one moment in each of n equal parts of a span.
func moments(n int, span time.Duration) []time.Duration {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	list := make([]time.Duration, n)
	for i := range list {
		list[i] = time.Duration((float64(i) + r.Float64()) / float64(n) * float64(span))
	}
	r.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// paymentsFile makes payments of one year by 3,000 companies. Another round
// makes other payments.
func paymentsFile(round int) string {
	var b strings.Builder
	b.WriteString("Payment,Client,Date,Amount\n")
	for i := range 15_000 {
		fmt.Fprintf(&b, "P%d-%d,Client %04d Ltd,2026-%02d-%02d,%d.50\n", round, i, i*7%3_000, 1+i%10, 1+i%28, 10+i*i%9_973)
	}
	return b.String()
}

// importOf uploads a file and gives the way to start landing it.
func importOf(t *testing.T, s *site, round int) func() (job string) {
	var draft struct{ ID string }
	s.must(t, "POST", "/imports?file_name=payments.csv", strings.NewReader(paymentsFile(round)), &draft)
	return func() string {
		var ref struct {
			JobID string `json:"job_id"`
		}
		s.must(t, "POST", "/imports/"+draft.ID+"/start", nil, &ref)
		return ref.JobID
	}
}

// applyOf gives the way to apply groups that no earlier round had.
func applyOf(t *testing.T, s *site, round int) func() (job string) {
	return func() string {
		var ref struct {
			JobID string `json:"job_id"`
		}
		s.must(t, "POST", "/analysis/runs", map[string]any{"from": "2026-01-01", "to": "2026-11-01", "cut_a": 2000 + 3000*(round%2) + round, "cut_b": 9000}, &ref)
		return ref.JobID
	}
}

// TestKilledImportHappensOnce and the next test: whenever the program is killed,
// the data is as before or as after, and when it is started again the job comes
// to its end without anybody asking.
func TestKilledImportHappensOnce(t *testing.T) {
	onEachEngine(t, func(t *testing.T, s *site) { killDuring(t, s, importOf) })
}

func TestKilledApplyHappensOnce(t *testing.T) {
	onEachEngine(t, func(t *testing.T, s *site) {
		running := s.start(t)
		s.firstRun(t)
		s.await(t, importOf(t, s, 0)())
		running.stop(t)
		killDuring(t, s, applyOf)
	})
}

// clientsFile makes a payment by each of 10,000 companies.
func clientsFile() string {
	var b strings.Builder
	b.WriteString("Payment,Client,Date,Amount\n")
	for i := range 10_000 {
		fmt.Fprintf(&b, "P%d,Client %05d Ltd,2026-03-%02d,100.00\n", i, i, 1+i%28)
	}
	return b.String()
}

// bulkOf gives the way to change a field of every company to what none had.
func bulkOf(t *testing.T, s *site, round int) func() (job string) {
	return func() string {
		var ref struct {
			JobID string `json:"job_id"`
		}
		s.must(t, "POST", "/bulk", map[string]any{"noun": "company", "change": map[string]any{"deed": "edit", "field": "region", "value": fmt.Sprintf("Region %d", round)}}, &ref)
		return ref.JobID
	}
}

// Of a change of very many records there is all, with the history and the undo of
// every row, or nothing.
func TestKilledBulkChangeHappensOnce(t *testing.T) {
	onEachEngine(t, func(t *testing.T, s *site) {
		running := s.start(t)
		s.firstRun(t)
		var draft struct{ ID string }
		s.must(t, "POST", "/imports?file_name=payments.csv", strings.NewReader(clientsFile()), &draft)
		var ref struct {
			JobID string `json:"job_id"`
		}
		s.must(t, "POST", "/imports/"+draft.ID+"/start", nil, &ref)
		s.await(t, ref.JobID)
		running.stop(t)
		killDuring(t, s, bulkOf)
	})
}

func killDuring(t *testing.T, s *site, work func(*testing.T, *site, int) func() string) {
	running := s.start(t)
	if fresh(t, s) {
		s.firstRun(t)
	}
	start := work(t, s, 1)
	begun := time.Now()
	s.await(t, start())
	span := time.Since(begun)
	kept := 0
	for round, moment := range moments(rounds(t), span) {
		before := digest(t, s)
		start := work(t, s, round+2)
		kill := time.NewTimer(moment)
		job := start()
		<-kill.C
		running.kill()
		left := digest(t, s)
		running = s.start(t)
		if j := s.await(t, job); j.State != "done" {
			t.Fatalf("killed after %s, the job ended as %s: %v\n%s", moment, j.State, j.Problem, running.log.String())
		}
		after := digest(t, s)
		if after == before {
			t.Fatalf("killed after %s, the job is done and nothing happened", moment)
		}
		if left != before && left != after {
			t.Fatalf("killed after %s, the data is neither as before nor as after:\nbefore %s\nleft   %s\nafter  %s", moment, before, left, after)
		}
		if left == before {
			kept++
		}
	}
	t.Logf("killed %d times within %s: %d times the data was as before, else as after", rounds(t), span, kept)
	running.stop(t)
}

func fresh(t *testing.T, s *site) bool {
	var session struct {
		FirstRun bool `json:"first_run"`
	}
	s.must(t, "GET", "/session", nil, &session)
	return session.FirstRun
}

// digestQueries add up everything that imports and applied groups change.
var digestQueries = []string{
	"SELECT count(*), coalesce(sum(amount), 0), coalesce(sum(paid_on), 0) FROM payment",
	"SELECT count(*), coalesce(sum(length(months)), 0), 0 FROM company_month",
	"SELECT count(*), coalesce(sum(value), 0), coalesce(sum(last_paid_on), 0) FROM company",
	"SELECT count(*), coalesce(sum(actual), 0), coalesce(sum(budget_minutes), 0) FROM company WHERE abc_group = 'A'",
	"SELECT count(*), coalesce(sum(value_after), 0), 0 FROM abc_change",
	"SELECT count(*), 0, 0 FROM abc_run WHERE state = 'applied'",
	"SELECT count(*), 0, 0 FROM import WHERE state = 'done'",
	"SELECT count(*), coalesce(sum(version), 0), count(DISTINCT region) FROM company",
	"SELECT count(*), 0, 0 FROM history WHERE noun = 'company' AND action = 'updated'",
	"SELECT count(*), coalesce(sum(version_after), 0), 0 FROM bulk_item",
	"SELECT count(*), 0, 0 FROM bulk WHERE state = 'done'",
}

// digest reads the database directly, also while no server runs.
func digest(t *testing.T, s *site) string {
	t.Helper()
	ctx := context.Background()
	st, err := store.Open(ctx, store.Config{File: filepath.Join(s.dir, "kaymak.db"), DatabaseURL: s.databaseURL})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	var b strings.Builder
	err = st.View(ctx, func(tx *store.Tx) error {
		for _, query := range digestQueries {
			var n, x, y int64
			if err := tx.Tx.Tx.QueryRowContext(ctx, query).Scan(&n, &x, &y); err != nil {
				return fmt.Errorf("%s: %w", query, err)
			}
			fmt.Fprintf(&b, "%d/%d/%d ", n, x, y)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestAcknowledgedWritesSurviveAKill: what the server has answered for is there
// after the kill, however many people write.
func TestAcknowledgedWritesSurviveAKill(t *testing.T) {
	onEachEngine(t, func(t *testing.T, s *site) {
		running := s.start(t)
		s.firstRun(t)
		for round := range rounds(t) {
			acknowledged := writeUntilKilled(s, running, 20+37*round%200)
			running = s.start(t)
			if len(acknowledged) < 20 {
				t.Fatalf("only %d writes were acknowledged\n%s", len(acknowledged), running.log.String())
			}
			for _, id := range acknowledged {
				s.must(t, "GET", "/companies/"+id, nil, nil)
			}
		}
		running.stop(t)
	})
}

// writeUntilKilled lets four people add companies and kills the server as soon
// as it has answered for enough of them. It gives the ids it answered for.
func writeUntilKilled(s *site, running *server, enough int) []string {
	return postUntilKilled(s, running, "/companies", func(person, i int) string {
		return fmt.Sprintf(`{"name": "Written by %d, number %d"}`, person, i)
	}, enough)
}

// postUntilKilled is the same with any form.
func postUntilKilled(s *site, running *server, path string, form func(person, i int) string, enough int) []string {
	var mu sync.Mutex
	var acknowledged []string
	var people sync.WaitGroup
	for person := range 4 {
		people.Go(func() {
			for i := 0; ; i++ {
				var made struct{ ID string }
				if s.call("POST", path, strings.NewReader(form(person, i)), &made) != nil {
					return
				}
				mu.Lock()
				acknowledged = append(acknowledged, made.ID)
				reached := len(acknowledged) == enough
				mu.Unlock()
				if reached {
					running.kill()
				}
			}
		})
	}
	people.Wait()
	return acknowledged
}

func TestASecondProcessIsRefused(t *testing.T) {
	s := newSite(t, "")
	running := s.start(t)
	for _, args := range [][]string{{"serve", "--data", s.dir, "--listen", freeAddress(t)}, {"demo", "--data", s.dir}} {
		second := exec.Command(program(t), args...)
		out, err := second.CombinedOutput()
		if err == nil || second.ProcessState.ExitCode() != 1 {
			t.Errorf("kaymak %s: %v, exit %d", args[0], err, second.ProcessState.ExitCode())
		}
		want := fmt.Sprintf("Another kaymak (process %d) already works in %s.", running.cmd.Process.Pid, s.dir)
		if !strings.Contains(string(out), want) {
			t.Errorf("kaymak %s says %q, want %q", args[0], out, want)
		}
	}
	running.stop(t)
	s.start(t).stop(t)
}

// TestStoppingInTheMiddleOfAnImport: a job that is interrupted by a clean stop
// starts again, and the program still ends well.
func TestStoppingInTheMiddleOfAnImport(t *testing.T) {
	onEachEngine(t, func(t *testing.T, s *site) {
		running := s.start(t)
		s.firstRun(t)
		job := importOf(t, s, 1)()
		running.stop(t)
		running = s.start(t)
		if j := s.await(t, job); j.State != "done" {
			t.Fatalf("the job ended as %s: %v", j.State, j.Problem)
		}
		running.stop(t)
	})
}

// TestAcknowledgedActivitiesSurviveAKill: every activity that was answered for is
// there, and the card of its company counts all that are there and nothing else.
func TestAcknowledgedActivitiesSurviveAKill(t *testing.T) {
	onEachEngine(t, func(t *testing.T, s *site) {
		running := s.start(t)
		s.firstRun(t)
		var company struct{ ID string }
		s.must(t, "POST", "/companies", map[string]any{"name": "Called often"}, &company)
		var operations struct{ Items []struct{ ID, Code string } }
		s.must(t, "GET", "/operations", nil, &operations)
		call := ""
		for _, o := range operations.Items {
			if o.Code == "call" {
				call = o.ID
			}
		}
		form := fmt.Sprintf(`{"company_id": %q, "operation_id": %q, "minutes": 7}`, company.ID, call)
		for round := range rounds(t) {
			acknowledged := postUntilKilled(s, running, "/activities", func(int, int) string { return form }, 20+37*round%200)
			running = s.start(t)
			if len(acknowledged) < 20 {
				t.Fatalf("only %d activities were acknowledged\n%s", len(acknowledged), running.log.String())
			}
			for _, id := range acknowledged {
				s.must(t, "GET", "/activities/"+id, nil, nil)
			}
			var counted struct{ Count int64 }
			s.must(t, "GET", "/activities/count?company_id="+company.ID, nil, &counted)
			var card struct {
				UsedMinutes int64 `json:"used_minutes"`
			}
			s.must(t, "GET", "/companies/"+company.ID, nil, &card)
			if card.UsedMinutes != 7*counted.Count {
				t.Fatalf("the card shows %d minutes of %d activities of 7", card.UsedMinutes, counted.Count)
			}
		}
		running.stop(t)
	})
}
