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
	1  findings; with -base or -baseline, new ones
	2  wrong usage or configuration
	3  analysis incomplete: a package does not load

Settings that belong to a repository are read from .hiddenstate.yaml, the
nearest from the folder of the run upwards to the repository's root, or from the
file that -config or HIDDENSTATE_CONFIG names: checks, severities, what to know
of libraries, bounds, and rules for findings to leave alone. Flags win over it.
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
	_, err = fmt.Fprintf(w, "%s: %s\n%s", args[0], checks[0].Analyzer.Doc, suppressing(args[0]))
	return err
}

// suppressing says how to suppress findings of a check.
func suppressing(check string) string {
	if check == "directive" {
		return ""
	}
	return fmt.Sprintf(`
To suppress a finding, write at its line or above it:

	//hiddenstate:ignore %s reason

"hiddenstate explain directive" tells what such a comment covers.
`, check)
}

// version returns the version of the module that the command was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}
