package checkdoc_test

import (
	"strings"
	"testing"

	"github.com/hiddenstate/hiddenstate/passes/checkdoc"
)

const source = `// Package two defines two Analyzers.
//
// # Analyzer first
//
// first: reports the first thing
//
// The text of the first.
//
// # What it cannot see
//
// Much.
//
// # Analyzer second
//
// second: reports the second thing
package two
`

func TestExtract(t *testing.T) {
	first, err := checkdoc.Extract(source, "first")
	if err != nil {
		t.Fatal(err)
	}
	want := "reports the first thing\n\nThe text of the first.\n\n# What it cannot see\n\nMuch."
	if first != want {
		t.Errorf("first = %q, want %q", first, want)
	}
	second, err := checkdoc.Extract(source, "second")
	if err != nil {
		t.Fatal(err)
	}
	if second != "reports the second thing" {
		t.Errorf("second = %q", second)
	}
}

func TestExtractErrors(t *testing.T) {
	for _, test := range []struct{ source, name, want string }{
		{"package x\n", "first", "no package comment"},
		{"not go", "first", "expected 'package'"},
		{source, "third", `no heading "# Analyzer third"`},
		{"// # Analyzer first\n//\n// words\npackage x\n", "first", `not followed by "first: title"`},
	} {
		_, err := checkdoc.Extract(test.source, test.name)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("Extract(%q, %q) = %v, want an error with %q", test.source, test.name, err, test.want)
		}
	}
}
