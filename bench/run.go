package main

import "context"

type runCommand struct{}

// Run measures.
func (c *runCommand) Run(ctx context.Context) error { return nil }
