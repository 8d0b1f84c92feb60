// Package report writes a findings document in the formats of the command, one
// file a format. A format sees the document and its Options, nothing else.
package report

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// Options say how a format is written. A format ignores what it has no use for.
type Options struct {
	Color   bool // mark up for a terminal
	Verbose bool // list all routes and steps of a finding

	// Suppressed makes text, JSON and SARIF show suppressed findings, too.
	// Other formats are for gates, and leave them out.
	Suppressed bool

	// Base is the folder of the run below the root of its repository, which
	// code hosts resolve files from; empty if they are the same.
	Base   string
	Checks []Check // that ran, in order
	// Source returns the lines of a file of the document, or nil if it cannot
	// be read. Nil: no file can.
	Source func(file string) []string
}

// A Check is what formats say of a check.
type Check struct {
	Name     string
	Severity string // of most of its findings
	Title    string // what it reports, in one line
	Doc      string // Markdown
	URL      string
}

// A format writes a document.
type format struct {
	name  string
	write func(io.Writer, *document.Document, Options) error
}

// formats returns the formats in the order of the help text.
func formats() []format {
	return []format{
		{"text", writeText},
		{"json", writeJSON},
		{"sarif", writeSARIF},
		{"github", writeGitHub},
		{"gitlab", writeGitLab},
		{"junit", writeJUnit},
		{"dot", writeDOT},
		{"html", writeHTML},
		{"markdown", writeMarkdown},
	}
}

// Formats returns the names of the formats, the default first.
func Formats() []string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return names
}

// Known returns an error if there is no format of this name.
func Known(name string) error {
	if slices.Contains(Formats(), name) {
		return nil
	}
	return fmt.Errorf("no format %q; there are: %s", name, strings.Join(Formats(), ", "))
}

// Write writes the document in the named format.
func Write(name string, w io.Writer, doc *document.Document, options Options) error {
	for _, f := range formats() {
		if f.name == name {
			return f.write(w, doc, options)
		}
	}
	return Known(name)
}

// checks returns the checks that ran, and those that the findings name besides.
func (o Options) checks(doc *document.Document) []Check {
	list := slices.Clone(o.Checks)
	for _, f := range doc.Findings {
		if !slices.ContainsFunc(list, func(c Check) bool { return c.Name == f.Check }) {
			list = append(list, Check{Name: f.Check, Severity: f.Severity, Title: f.Check})
		}
	}
	return list
}

// routeName names an entry point for people.
func routeName(e document.EntryPoint) string {
	return cmp.Or(strings.TrimSpace(e.Method+" "+e.Route), e.Handler, e.Framework)
}

// stateName returns the full name of a state.
func stateName(s *document.State) string { return s.Owner + "." + s.Name }

// notAnalysed says what was left out of the analysis, and why.
func notAnalysed(i document.Incomplete) string {
	if i.Function == "" {
		return fmt.Sprintf("not analysed: %s: %s", i.Package, i.Reason)
	}
	return fmt.Sprintf("partly analysed: %s: %s: %s", i.Package, i.Function, i.Reason)
}

// inRepository returns a file as seen from the root of the repository.
func (o Options) inRepository(file string) string { return path.Join(o.Base, file) }

// isForeign reports whether a file lies outside the analysed modules, named
// module@version/path.
func isForeign(file string) bool { return strings.Contains(file, "@v") }

// gravestFirst returns the findings by severity, otherwise in their order.
func gravestFirst(list []*document.Finding) []*document.Finding {
	return slices.SortedStableFunc(slices.Values(list), func(a, b *document.Finding) int {
		return cmp.Compare(slices.Index(severityOrder, a.Severity), slices.Index(severityOrder, b.Severity))
	})
}

var severityOrder = []string{"error", "warning", "info"}
