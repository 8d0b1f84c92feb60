package run

import (
	"errors"
	"fmt"
	"io"
)

// Exit codes. That the analysis was incomplete wins over findings: a gate must
// not take a part of the program for the whole.
const (
	exitFindings   = 1
	exitUsage      = 2
	exitIncomplete = 3

	exitInterrupted = 130 // as of a program that Ctrl-C ends
)

// exitError is an error that decides the exit code. Without a message there is
// nothing left to say.
type exitError struct {
	code    int
	message string
	kind    error // what it is, for those who ask; or nil
}

func (e *exitError) Error() string { return e.message }

// Unwrap returns the kind of the error.
func (e *exitError) Unwrap() error { return e.kind }

// errNoPackages is the kind of an error that nothing matches what is named.
var errNoPackages = errors.New("no packages")

var (
	errFindings    = &exitError{code: exitFindings}
	errInterrupted = &exitError{code: exitInterrupted, message: "interrupted"}
	errIncomplete  = &exitError{code: exitIncomplete, message: "the analysis is incomplete"}
)

func usagef(format string, args ...any) error {
	return &exitError{code: exitUsage, message: fmt.Sprintf(format, args...)}
}

// usageError makes err one of wrong usage or configuration.
func usageError(err error) error { return &exitError{code: exitUsage, message: err.Error()} }

// exitCode says what an error has to say and returns the exit code for it.
func exitCode(stderr io.Writer, err error) int {
	if err == nil {
		return 0
	}
	if message := err.Error(); message != "" {
		fmt.Fprintln(stderr, "hiddenstate:", message)
	}
	var e *exitError
	if errors.As(err, &e) {
		return e.code
	}
	return exitUsage // the run failed as a whole, such as on a closed output
}
