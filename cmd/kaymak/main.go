// Command kaymak is the whole CRM in one program.
package main

import (
	"os"

	"kaymak/internal/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], &cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
