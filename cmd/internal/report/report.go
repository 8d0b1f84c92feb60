// Package report writes a findings document in the formats of the command, one
// file a format. A format sees nothing but the document.
package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// Options say how a format is written. A format ignores what it has no use for.
type Options struct {
	Color   bool // mark up for a terminal
	Verbose bool // list all routes of a finding
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

// Check returns an error if there is no format of this name.
func Check(name string) error {
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
	return Check(name)
}
