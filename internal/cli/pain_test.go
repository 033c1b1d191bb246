package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestOneProgramIsAllThatRuns (twentyhq/twenty#8013: four containers and 2 GB): a
// folder and one process, which starts no other, with a company of 3,000 clients
// in it, stay below a tenth of that.
func TestOneProgramIsAllThatRuns(t *testing.T) {
	const most = 200 << 10 // kB
	s := newSite(t, "")
	running := s.start(t)
	s.firstRun(t)
	if j := s.await(t, importOf(t, s, 1)()); j.State != "done" {
		t.Fatalf("the import ended as %s: %v", j.State, j.Problem)
	}
	pid := running.cmd.Process.Pid
	tasks, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if err != nil || len(tasks) == 0 {
		t.Fatalf("no threads of %d: %v", pid, err)
	}
	for _, task := range tasks {
		children, err := os.ReadFile(task)
		if err == nil && len(strings.TrimSpace(string(children))) > 0 {
			t.Errorf("it started %s", children)
		}
	}
	if resident := residentMemory(t, pid); resident == 0 || resident > most {
		t.Errorf("%d kB of memory, want at most %d", resident, most)
	}
	running.stop(t)
}

// residentMemory is what a process has in memory of its own, in kB: pages of the
// database file, which the kernel gives back when it likes, are not counted.
func residentMemory(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "RssAnon:"); ok {
			kB, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")))
			if err != nil {
				t.Fatal(err)
			}
			return kB
		}
	}
	return 0
}

// TestTheDocumentedBackupRestores (twentyhq/twenty#15999: documented restore does not
// restore): the data folder is copied while nothing runs, as the guide says; the
// copy is all that another place needs, and signing in works there.
func TestTheDocumentedBackupRestores(t *testing.T) {
	s := newSite(t, "")
	running := s.start(t)
	s.firstRun(t)
	s.await(t, importOf(t, s, 1)())
	running.stop(t)
	want := digest(t, s)

	restored := newSite(t, "")
	if err := os.CopyFS(filepath.Join(restored.dir, "copy"), os.DirFS(s.dir)); err != nil {
		t.Fatal(err)
	}
	restored.dir = filepath.Join(restored.dir, "copy")
	if got := digest(t, restored); got != want {
		t.Errorf("restored: %s, was %s", got, want)
	}
	again := restored.start(t)
	restored.must(t, "POST", "/session", map[string]any{"email": "ann@example.com", "password": "correct horse battery"}, nil)
	restored.must(t, "POST", "/companies", map[string]any{"name": "After the restore"}, nil)
	again.stop(t)
	if got := digest(t, s); got != want {
		t.Errorf("the original changed: %s, was %s", got, want)
	}
}
