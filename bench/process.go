package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// measureProcess looks at the program itself.
func measureProcess(ctx context.Context, t *target) ([]figure, error) {
	info, err := os.Stat(t.binary)
	if err != nil {
		return nil, err
	}
	figures := []figure{{Work: "size of the binary, UI included", Goal: "≤ 60 MB", Value: fmt.Sprintf("%.1f MB", float64(info.Size())/1e6)}}
	var starts sample
	for range 5 {
		taken, err := t.startOnce(ctx)
		if err != nil {
			return figures, err
		}
		starts = append(starts, taken)
	}
	memory, err := t.idleMemory(ctx)
	if err != nil {
		return figures, err
	}
	return append(figures,
		figure{Work: "start to first answer", Goal: "≤ 0.5 s", Value: ms(starts.median())},
		figure{Work: "memory, idle", Goal: "≤ 80 MB", Value: fmt.Sprintf("%d MB", memory>>20)}), nil
}

// startOnce is the time from starting the program to its first answer.
func (t *target) startOnce(ctx context.Context) (time.Duration, error) {
	begun := time.Now()
	s, err := startServer(ctx, t.binary, t.dir, t.url)
	if err != nil {
		return 0, err
	}
	defer s.stop()
	err = s.healthy()
	return time.Since(begun), err
}

func (s *server) healthy() error {
	res, err := http.Get(s.base + "/healthz")
	if err != nil {
		return err
	}
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("/healthz says %s", res.Status)
	}
	return res.Body.Close()
}

// idle is after how long a server counts as waiting.
const idle = 15 * time.Second

// idleMemory is what a server holds that has answered a few screens and now waits.
func (t *target) idleMemory(ctx context.Context) (int64, error) {
	s, err := t.serve(ctx)
	if err != nil {
		return 0, err
	}
	defer s.stop()
	for range 20 {
		if err := s.get("/settings", nil); err != nil {
			return 0, err
		}
	}
	time.Sleep(idle)
	return memoryOf(s.cmd.Process.Pid, "VmRSS:")
}

// processorTime is how long a process has kept a core busy so far. Unlike the
// time on the wall it hardly depends on what else the machine does.
func processorTime(pid int) time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(text), ") ")
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * tick
}

// tick is the unit of Linux's account of processor time.
const tick = 10 * time.Millisecond

// busy measures the processor time that work takes in the server, each time.
func (s *server) busy(times int, work func() error) (time.Duration, error) {
	before := processorTime(s.cmd.Process.Pid)
	err := work()
	return (processorTime(s.cmd.Process.Pid) - before) / time.Duration(times), err
}

// memoryOf reads Linux's account of a process: VmRSS is what it holds, RssAnon the
// part that is not a mapped file, VmHWM the most it has held, in bytes.
func memoryOf(pid int, key string) (int64, error) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(text)) {
		if fields := strings.Fields(line); len(fields) > 1 && fields[0] == key {
			kb, err := strconv.ParseInt(fields[1], 10, 64)
			return kb << 10, err
		}
	}
	return 0, fmt.Errorf("no %s of process %d", key, pid)
}
