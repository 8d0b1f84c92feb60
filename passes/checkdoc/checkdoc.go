// Package checkdoc takes an analyzer's documentation from the doc comment of
// its package, so that doc.go is the only place where a check is described:
// the help text, the README and the package's page all show the same words.
package checkdoc

import (
	"fmt"
	"go/parser"
	"go/token"
	"strings"
)

// Must is like Extract, and panics where Extract returns an error: a check
// without documentation is a mistake of the program.
func Must(source, name string) string {
	doc, err := Extract(source, name)
	if err != nil {
		panic(err)
	}
	return doc
}

// Extract returns the section of a package doc comment that describes an
// analyzer. source is the content of doc.go; the section has the form
//
//	# Analyzer NAME
//
//	NAME: title in one line
//
//	Full description ...
//
// and reaches to the next "# Analyzer" heading or the end of the comment. The
// result starts with the title, as [analysis.Analyzer.Doc] wants it.
//
// [analysis.Analyzer.Doc]: https://pkg.go.dev/golang.org/x/tools/go/analysis#Analyzer
func Extract(source, name string) (string, error) {
	file, err := parser.ParseFile(token.NewFileSet(), "doc.go", source, parser.ParseComments|parser.PackageClauseOnly)
	if err != nil {
		return "", fmt.Errorf("documentation of %s: %w", name, err)
	}
	if file.Doc == nil {
		return "", fmt.Errorf("documentation of %s: doc.go has no package comment", name)
	}
	const heading = "\n# Analyzer "
	for section := range strings.SplitSeq("\n"+file.Doc.Text(), heading) {
		title, body, _ := strings.Cut(section, "\n")
		if strings.TrimSpace(title) != name {
			continue
		}
		text, ok := strings.CutPrefix(strings.TrimSpace(body), name+":")
		if !ok {
			return "", fmt.Errorf("documentation of %s: the heading is not followed by %q", name, name+": title")
		}
		return strings.TrimSpace(text), nil
	}
	return "", fmt.Errorf("documentation of %s: no heading %q", name, "# Analyzer "+name)
}
