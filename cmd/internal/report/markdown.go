package report

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// maxShown is the number of findings that the Markdown shows in full. Hosts cut
// long summaries off, or show none at all.
const maxShown = 50

// writeMarkdown writes what a reviewer is to read, such as the summary of a job
// or a comment: new findings, the gravest first, and what has become of others.
func writeMarkdown(w io.Writer, doc *document.Document, options Options) error {
	m := markdown{Writer: bufio.NewWriter(w), options: options}
	found := gravestFirst(doc.New())
	fmt.Fprintf(m, "## hiddenstate: %s\n\n", title(doc))
	m.facts(doc)
	for n, f := range found {
		if n == maxShown {
			fmt.Fprintf(m, "\nand %s more.\n", count(len(found)-n, "finding"))
			break
		}
		m.finding(f)
	}
	m.former(doc)
	m.incomplete(doc.Summary.Incomplete)
	return m.Flush()
}

// title says in a line how it went.
func title(doc *document.Document) string {
	n := len(doc.New())
	if doc.Comparison == nil {
		if n == 0 {
			return "no findings"
		}
		return count(n, "finding")
	}
	words := "nothing introduced"
	if n > 0 {
		words = count(n, "finding") + " introduced"
	}
	if fixed := len(doc.Comparison.Fixed); fixed > 0 {
		words += fmt.Sprintf(", %d fixed", fixed)
	}
	return words
}

type markdown struct {
	*bufio.Writer
	options Options
}

// facts says what was looked at.
func (m markdown) facts(doc *document.Document) {
	s := doc.Summary
	line := count(s.Packages, "package") + ", **no handlers recognised**: nothing that requests reach was judged"
	if s.EntryPoints > 0 {
		line = fmt.Sprintf("%s, %s (%s)", count(s.Packages, "package"), count(s.EntryPoints, "entry point"), prose(byCount(s.EntryPointsByFramework)))
	}
	fmt.Fprintf(m, "%s.\n", line)
	if doc.Comparison != nil {
		fmt.Fprintf(m, "%s.\n", prose(compared(doc)))
	}
}

func (m markdown) finding(f *document.Finding) {
	fmt.Fprintf(m, "\n### %s: %s\n\n", f.Severity, codeSpan(heading(f)))
	fmt.Fprintf(m, "%s (%s, %s)\n\n", prose(f.Message), f.Kind, codeSpan(f.Check+" "+f.Handle))
	fmt.Fprintf(m, "- at %s\n", m.place(&f.Position))
	if len(f.EntryPoints) > 0 {
		var routes []string
		for n, e := range f.EntryPoints {
			if n == maxRoutes {
				routes = append(routes, fmt.Sprintf("and %d more", len(f.EntryPoints)-n))
				break
			}
			routes = append(routes, codeSpan(routeName(e)))
		}
		fmt.Fprintf(m, "- reached by %s\n", strings.Join(routes, ", "))
	}
	if f.Remedy != "" {
		fmt.Fprintf(m, "- remedy: %s\n", prose(f.Remedy))
	}
	if len(f.Trace) > 0 {
		fmt.Fprintf(m, "\n<details><summary>Path, %s</summary>\n\n", count(len(f.Trace), "step"))
		for _, s := range f.Trace {
			fmt.Fprintf(m, "1. %s %s\n", prose(s.Message), m.place(s.Position))
		}
		fmt.Fprint(m, "\n</details>\n")
	}
}

// former lists what is no more and what has moved.
func (m markdown) former(doc *document.Document) {
	c := doc.Comparison
	if c == nil {
		return
	}
	m.section("Fixed", c.Fixed)
	if moved := moves(doc); len(moved) > 0 {
		fmt.Fprint(m, "\n### Moved\n\n")
		for _, f := range moved {
			fmt.Fprintf(m, "- %s to %s\n", codeSpan(f.MovedFrom.ID), m.place(&f.Position))
		}
	}
	m.section("No longer found: remove from "+codeSpan(c.Baseline), c.Stale)
}

func (m markdown) section(title string, list []document.Former) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(m, "\n### %s\n\n", title)
	for _, f := range list {
		fmt.Fprintf(m, "- %s", codeSpan(f.ID))
		if f.Position != nil {
			fmt.Fprintf(m, ", which was at %s", m.place(f.Position))
		}
		fmt.Fprintln(m)
	}
}

func (m markdown) incomplete(list []document.Incomplete) {
	if len(list) == 0 {
		return
	}
	fmt.Fprint(m, "\n### Not analysed\n\n")
	for _, i := range list {
		fmt.Fprintf(m, "- %s\n", prose(notAnalysed(i)))
	}
}

// place names a place as code hosts do, from the root of the repository.
func (m markdown) place(p *document.Position) string {
	if p == nil {
		return ""
	}
	file := p.File
	if !isForeign(file) {
		file = m.options.inRepository(file)
	}
	return codeSpan(fmt.Sprintf("%s:%d", file, p.Line))
}

// special matches what Markdown or HTML would take for markup.
var special = regexp.MustCompile("[\\\\`*_{}\\[\\]<>#|&~$!]")

// prose escapes words that are to be read as they are.
func prose(s string) string {
	return special.ReplaceAllString(strings.Join(strings.Fields(s), " "), `\$0`)
}

// codeSpan marks words as code, in more backticks than they have in a row.
func codeSpan(s string) string {
	fence := "`"
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if strings.HasPrefix(s, "`") || strings.HasSuffix(s, "`") {
		s = " " + s + " "
	}
	return fence + s + fence
}
