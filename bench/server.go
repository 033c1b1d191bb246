package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// server is the built program serving a target, with a person signed in.
type server struct {
	cmd    *exec.Cmd
	base   string
	client *http.Client
}

// serve starts the program and signs in.
func (t *target) serve(ctx context.Context) (*server, error) {
	s, err := startServer(ctx, t.binary, t.dir, t.url)
	if err != nil {
		return nil, err
	}
	if err := s.signIn(); err != nil {
		s.stop()
		return nil, err
	}
	return s, nil
}

func startServer(ctx context.Context, binary, dir, databaseURL string) (*server, error) {
	args := []string{"serve", "--data", dir, "--listen", "127.0.0.1:0"}
	if databaseURL != "" {
		args = append(args, "--database-url", databaseURL)
	}
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	s := &server{cmd: exec.CommandContext(ctx, binary, args...), client: &http.Client{Jar: jar, Timeout: 10 * time.Minute}}
	stderr, err := s.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	var log bytes.Buffer
	lines := bufio.NewScanner(stderr)
	for lines.Scan() {
		fmt.Fprintln(&log, lines.Text())
		if _, after, found := strings.Cut(lines.Text(), "answers on "); found {
			s.base = strings.Fields(after)[0]
			go io.Copy(io.Discard, stderr)
			return s, nil
		}
	}
	return nil, fmt.Errorf("the server did not start: %w\n%s", s.cmd.Wait(), log.String())
}

func (s *server) stop() {
	_ = s.cmd.Process.Signal(syscall.SIGTERM)
	_ = s.cmd.Wait()
}

const password = "measured with care"

// signIn makes the administrator, or signs in where there is one.
func (s *server) signIn() error {
	person := map[string]any{
		"name": "Bench", "email": "bench@example.com", "password": password, "language": "en", "workspace_name": "Reference", "currency": "EUR", "time_zone": "UTC", "country": "",
	}
	if s.post("/first-run", person, nil) == nil {
		return nil
	}
	return s.post("/session", map[string]any{"email": "bench@example.com", "password": password}, nil)
}

func (s *server) get(path string, answer any) error { return s.do("GET", path, nil, answer) }

func (s *server) post(path string, body, answer any) error {
	b, err := json.Marshal(body)
	if err != nil {
		return err
	}
	return s.do("POST", path, bytes.NewReader(b), answer)
}

func (s *server) do(method, path string, body io.Reader, answer any) error {
	req, err := http.NewRequest(method, s.base+"/api/v1"+path, body)
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
		return fmt.Errorf("%s %s: %s %.300s", method, path, res.Status, text)
	}
	if answer == nil {
		return nil
	}
	return json.Unmarshal(text, answer)
}

// await follows a job to its end.
func (s *server) await(job string) error {
	for {
		var j struct {
			State   string
			Problem json.RawMessage
		}
		if err := s.get("/jobs/"+job, &j); err != nil {
			return err
		}
		switch j.State {
		case "done":
			return nil
		case "failed", "cancelled":
			return fmt.Errorf("the job ended as %s: %s", j.State, j.Problem)
		}
		time.Sleep(10 * time.Millisecond)
	}
}
