// Package cli is the command line: it reads arguments, wires the rooms together
// and turns errors into exit codes. 0 is success, 1 a failure or unusable
// input, 2 a wrong way of calling.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"kaymak/internal/fault"
)

// Version is the program's version.
const Version = "0.1.0"

// Streams are where a command reads and writes.
type Streams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
}

type root struct {
	ABC       abcCommand       `cmd:"" name:"abc" help:"Group the companies of a payments file into A, B and C."`
	Headcount headcountCommand `cmd:"" help:"Say how many people a plan of operations, segments and working time takes."`
	Week      weekCommand      `cmd:"" help:"Lay the schedule of the next days from blocks and clients."`
	Market    marketCommand    `cmd:"" help:"Say how fast a market of prospects is worked through, and by how many people."`
	Allocate  allocateCommand  `cmd:"" help:"Spend hours or people where a plan of responses says that they earn most."`
	Balance   balanceCommand   `cmd:"" help:"Spread accounts over people by their capacity, with as few moves as can be."`
	Serve     serveCommand     `cmd:"" help:"Start the CRM and answer in the browser."`
	Demo      demoCommand      `cmd:"" help:"Fill an empty data folder with a made-up company to try things on."`
	Import    importCommand    `cmd:"" help:"Bring a file of companies or payments in, all of it or nothing."`
	Password  passwordCommand  `cmd:"" help:"Make a link with which somebody locked out chooses another password."`
	OpenAPI   openAPICommand   `cmd:"" name:"openapi" help:"Print the description of the API (OpenAPI 3.1, JSON)."`
	Version   versionCommand   `cmd:"" help:"Print the version."`
}

const exitOK = 0

// Run executes one command line and gives the exit code.
func Run(args []string, std *Streams) int {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	exited := -1
	parser, err := kong.New(&root{},
		kong.Name("kaymak"), kong.Description("A CRM that spends a sales team's time where it earns most."),
		kong.Writers(std.Out, std.Err), kong.Exit(func(code int) { exited = code }), kong.UsageOnError(),
		kong.Bind(std), kong.BindTo(ctx, (*context.Context)(nil)), kong.DefaultEnvars("KAYMAK"))
	if err != nil {
		fmt.Fprintln(std.Err, "kaymak:", err)
		return exitUsage
	}
	command, err := parser.Parse(args)
	if exited >= 0 {
		return exited // --help was answered
	}
	if err != nil {
		fmt.Fprintf(std.Err, "kaymak: %s\nkaymak: see kaymak --help\n", err)
		return exitUsage
	}
	return report(std.Err, command.Run())
}

// report prints what went wrong, a line a problem, and gives the exit code.
func report(w io.Writer, err error) int {
	if err == nil {
		return exitOK
	}
	if e, ok := fault.As(err); ok && len(e.Fields) > 0 {
		for _, f := range e.Fields {
			fmt.Fprintf(w, "kaymak: %s: %s\n", f.Path, f.Detail)
		}
	} else {
		fmt.Fprintln(w, "kaymak:", err)
	}
	var wrong usageError
	if errors.As(err, &wrong) {
		return exitUsage
	}
	return exitFailed
}

type versionCommand struct{}

// Run prints the version.
func (versionCommand) Run(std *Streams) error {
	_, err := fmt.Fprintln(std.Out, "kaymak", Version)
	return err
}
