package run

import (
	"fmt"
	"io"
	"runtime/debug"

	"github.com/hiddenstate/hiddenstate/analyzers"
)

const usage = `Hiddenstate tells why a Go service cannot run as two replicas: it finds the
request data, background work and other state that only one process holds.

Usage:

	hiddenstate [flags] packages...    analyse packages, such as ./...
	hiddenstate explain CHECK          describe a check
	hiddenstate -explain ID packages...
	                                   explain one finding
	hiddenstate help                   print this text
	hiddenstate version                print the version
	go vet -vettool=$(which hiddenstate) packages...

Flags:

`

const exitCodes = `
Exit codes:

	0  no finding of the severity asked for
	1  findings
	2  wrong usage or configuration
	3  analysis incomplete: a package does not load

Settings that belong to a module are read from .hiddenstate.yaml beside its
go.mod or go.work, or from the file that HIDDENSTATE_CONFIG names: checks,
severity, tests and knowledge, as the flags above, and below options those of
single checks, such as jwtexpiry.lifetime: 12h.
`

// help prints the usage, or the description of a check.
func help(w io.Writer, args []string) error {
	if len(args) > 0 {
		return explain(w, args)
	}
	fmt.Fprint(w, usage)
	set := flags(new(options))
	set.SetOutput(w)
	set.PrintDefaults()
	fmt.Fprint(w, "\nChecks:\n\n")
	for _, c := range analyzers.Suite() {
		note := ""
		if !c.Default {
			note = " (only if named)"
		}
		fmt.Fprintf(w, "\t%-14s %-8s %s%s\n", c.Analyzer.Name, c.Severity, c.Title, note)
	}
	_, err := fmt.Fprint(w, exitCodes)
	return err
}

// explain prints the documentation of a check.
func explain(w io.Writer, args []string) error {
	if len(args) != 1 {
		return usagef("usage: hiddenstate explain CHECK")
	}
	checks, err := analyzers.Select(args)
	if err != nil {
		return usageError(err)
	}
	_, err = fmt.Fprintf(w, "%s: %s\n", args[0], checks[0].Analyzer.Doc)
	return err
}

// version returns the version of the module that the command was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
