package cli

import "kaymak/internal/fault"

// Exit codes of commands that read a file: 0 with some good rows, 1 with none or
// unreadable input, 2 on wrong usage.
const (
	exitFailed = 1
	exitUsage  = 2
)

// usageError marks an error as a wrong call of the program: kong finds the code
// in it.
type usageError struct{ error }

// ExitCode tells the shell that the call was wrong.
func (usageError) ExitCode() int { return exitUsage }

func (e usageError) Unwrap() error { return e.error }

// misused makes a usage error that names the flag, what is wrong and what to do.
func misused(flag, format string, args ...any) error {
	return usageError{fault.Newf(fault.Invalid, "usage", flag+": "+format, args...)}
}
