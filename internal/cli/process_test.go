package cli_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// patience bounds every wait, so that a hang is a failure and not a lost CI run.
const patience = 60 * time.Second

// built is the folder of the binary, removed when the tests are over.
var built string

func TestMain(m *testing.M) {
	code := m.Run()
	if built != "" {
		_ = os.RemoveAll(built)
	}
	os.Exit(code)
}

// binary builds the real program once. Its flags are those of the Makefile, so
// that what was built there is not built again.
var binary = sync.OnceValues(func() (string, error) {
	var err error
	if built, err = os.MkdirTemp("", "kaymak-binary-"); err != nil {
		return "", err
	}
	path := filepath.Join(built, "kaymak")
	build := exec.Command("go", "build", "-ldflags", "-s -w", "-o", path, "kaymak/cmd/kaymak")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("building: %w\n%s", err, out)
	}
	return path, nil
})

// program is the built binary; the test fails where it cannot be built.
func program(t *testing.T) string {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// site is an installation: a data folder, perhaps a PostgreSQL, and an address
// that stays the same when the server is started again.
type site struct {
	dir, databaseURL, listen string
	client                   *http.Client
}

func newSite(t *testing.T, databaseURL string) *site {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &site{dir: t.TempDir(), databaseURL: databaseURL, listen: freeAddress(t), client: &http.Client{Jar: jar, Timeout: patience}}
}

func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

// server is a running kaymak serve.
type server struct {
	*site
	cmd  *exec.Cmd
	log  bytes.Buffer // complete when ended is closed
	done chan struct{}
	err  error
}

func (s *site) arguments() []string {
	args := []string{"serve", "--data", s.dir, "--listen", s.listen}
	if s.databaseURL != "" {
		args = append(args, "--database-url", s.databaseURL)
	}
	return args
}

// start starts the program and waits until it answers. It is killed with the test.
func (s *site) start(t *testing.T) *server {
	t.Helper()
	running := &server{site: s, cmd: exec.Command(program(t), s.arguments()...), done: make(chan struct{})}
	stderr, err := running.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := running.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	answering := make(chan struct{})
	go running.follow(stderr, answering)
	t.Cleanup(func() { running.kill() })
	select {
	case <-answering:
	case <-running.done:
		t.Fatalf("the server ended: %v\n%s", running.err, running.log.String())
	case <-time.After(patience):
		t.Fatal("the server does not answer")
	}
	return running
}

// follow reads the log to its end and then waits for the process.
func (s *server) follow(stderr io.Reader, answering chan<- struct{}) {
	lines := bufio.NewScanner(stderr)
	for told := false; lines.Scan(); {
		fmt.Fprintln(&s.log, lines.Text())
		if !told && strings.Contains(lines.Text(), "answers on http://") {
			told = true
			close(answering)
		}
	}
	s.err = s.cmd.Wait()
	close(s.done)
}

// kill ends the process as a power cut would: no signal handler runs.
func (s *server) kill() {
	_ = s.cmd.Process.Kill()
	<-s.done
}

// stop asks the process to end and demands that it ends well.
func (s *server) stop(t *testing.T) {
	t.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case <-s.done:
	case <-time.After(patience):
		t.Fatal("the server does not stop")
	}
	if s.err != nil {
		t.Fatalf("the server stopped with %v\n%s", s.err, s.log.String())
	}
}

// call sends a request and reads the JSON answer. A status that is not 2xx is an error.
func (s *site) call(method, path string, body io.Reader, answer any) error {
	req, err := http.NewRequest(method, "http://"+s.listen+"/api/v1"+path, body)
	if err != nil {
		return err
	}
	req.Header.Set("Content-Type", "application/json")
	if strings.HasPrefix(path, "/imports?") {
		req.Header.Set("Content-Type", "application/octet-stream")
	}
	res, err := s.client.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		return err
	}
	if res.StatusCode/100 != 2 {
		return fmt.Errorf("%s %s: %s %s", method, path, res.Status, text)
	}
	if answer == nil {
		return nil
	}
	return json.Unmarshal(text, answer)
}

// must calls and fails the test where the call fails.
func (s *site) must(t *testing.T, method, path string, body, answer any) {
	t.Helper()
	reader, raw := body.(io.Reader)
	if !raw {
		b, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		reader = bytes.NewReader(b)
	}
	if err := s.call(method, path, reader, answer); err != nil {
		t.Fatal(err)
	}
}

// firstRun makes the administrator and signs in.
func (s *site) firstRun(t *testing.T) {
	t.Helper()
	s.must(t, "POST", "/first-run", map[string]any{
		"name": "Ann", "email": "ann@example.com", "password": "correct horse battery", "language": "en",
		"workspace_name": "Killed", "currency": "EUR", "time_zone": "UTC", "country": "",
	}, nil)
}

type jobAnswer struct {
	State   string `json:"state"`
	Problem any    `json:"problem"`
}

func (j jobAnswer) over() bool {
	return j.State == "done" || j.State == "failed" || j.State == "cancelled"
}

// await follows a job to its end.
func (s *site) await(t *testing.T, job string) jobAnswer {
	t.Helper()
	tick, end := time.NewTicker(10*time.Millisecond), time.After(patience)
	defer tick.Stop()
	for {
		var j jobAnswer
		s.must(t, "GET", "/jobs/"+job, nil, &j)
		if j.over() {
			return j
		}
		select {
		case <-tick.C:
		case <-end:
			t.Fatalf("job %s is still %s", job, j.State)
		}
	}
}
