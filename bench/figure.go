package main

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"time"
)

// figure is one row of the results for one engine.
type figure struct {
	Work  string // what was measured
	Goal  string // what the quality page demands
	Value string // what was seen
	Floor string // what others need for the same, in the same run
}

// sample is a set of measured times.
type sample []time.Duration

func (s sample) quantile(q float64) time.Duration {
	if len(s) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(s))
	return sorted[min(len(sorted)-1, int(q*float64(len(sorted))))]
}

func (s sample) median() time.Duration { return s.quantile(0.5) }
func (s sample) p95() time.Duration    { return s.quantile(0.95) }

// repeat measures a piece of work n times.
func repeat(n int, work func() error) (sample, error) {
	times := make(sample, 0, n)
	for range n {
		begun := time.Now()
		if err := work(); err != nil {
			return times, err
		}
		times = append(times, time.Since(begun))
	}
	return times, nil
}

// ms writes a time with the precision one can believe.
func ms(d time.Duration) string {
	switch x := float64(d.Microseconds()) / 1000; {
	case x < 10:
		return fmt.Sprintf("%.1f ms", x)
	case x < 1000:
		return fmt.Sprintf("%.0f ms", x)
	default:
		return fmt.Sprintf("%.2f s", x/1000)
	}
}

// against writes a floor and how many times ours takes it.
func against(name string, floor, ours time.Duration) string {
	if floor == 0 {
		return name + " not measured"
	}
	return fmt.Sprintf("%s %s (×%.2f)", name, ms(floor), float64(ours)/float64(floor))
}

// linesOf walks over the lines of an output.
func linesOf(out []byte) iter.Seq[[]byte] { return bytes.Lines(bytes.TrimSpace(out)) }
