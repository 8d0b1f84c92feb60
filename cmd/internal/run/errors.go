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
)

// exitError is an error that decides the exit code. Without a message there is
// nothing left to say.
type exitError struct {
	code    int
	message string
}

func (e *exitError) Error() string { return e.message }

var (
	errFindings   = &exitError{code: exitFindings}
	errIncomplete = &exitError{code: exitIncomplete, message: "the analysis is incomplete"}
)

func usagef(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Sprintf(format, args...)}
}

// usageError makes err one of wrong usage or configuration.
func usageError(err error) error { return &exitError{exitUsage, err.Error()} }

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
