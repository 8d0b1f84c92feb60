package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// maxRoutes is the number of routes of a finding that are listed: enough to
// recognise the feature, few enough to see the next finding.
const maxRoutes = 8

// maxSteps is the number of steps of a path that are shown.
const maxSteps = 12

// writeText writes findings for a person, and a summary after them.
func writeText(w io.Writer, doc *document.Document, options Options) error {
	t := text{Writer: bufio.NewWriter(w), options: options}
	for _, f := range options.shown(doc).New() {
		t.finding(f)
	}
	t.incomplete(doc.Summary.Incomplete)
	t.former(doc)
	t.summary(doc)
	return t.Flush()
}

// text writes to a buffer, whose error Flush returns.
type text struct {
	*bufio.Writer
	options Options
}

func (t text) finding(f *document.Finding) {
	severity := t.paint(severityColor[f.Severity], f.Severity)
	fmt.Fprintf(t, "%s: %s: %s (%s %s)\n", t.paint(bold, place(&f.Position)), severity, f.Message, f.Check, f.Handle)
	if f.State != nil {
		t.section("state", []string{describe(f)})
	}
	t.section("routes", t.routes(f.EntryPoints))
	t.section("path", t.path(f.Trace))
	if f.Remedy != "" {
		t.section("remedy", []string{f.Remedy})
	}
	if f.Suppressed != nil {
		t.section("reason", []string{suppression(f.Suppressed)})
	}
	fmt.Fprintln(t)
}

// describe returns the full name and type of a finding's state, and its
// declaration unless the finding stands there.
func describe(f *document.Finding) string {
	s := f.State
	words := s.Owner + "." + s.Name
	if s.Type != "" {
		words += " " + s.Type
	}
	if s.Declaration != nil && *s.Declaration != f.Position {
		words += ", declared at " + place(s.Declaration)
	}
	return words
}

func (t text) routes(points []document.EntryPoint) []string {
	rest := 0
	if len(points) > maxRoutes && !t.options.Verbose {
		points, rest = points[:maxRoutes], len(points)-maxRoutes
	}
	var rows [][]string
	for _, e := range points {
		rows = append(rows, []string{cmp.Or(strings.TrimSpace(e.Method+" "+e.Route), e.Framework), e.Handler, place(e.Position)})
	}
	lines := align(rows)
	if rest > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", rest))
	}
	return lines
}

// path lists the steps of a path; of a long one, those at both ends.
func (t text) path(steps []document.Step) []string {
	cut := 0
	if len(steps) > maxSteps && !t.options.Verbose {
		cut = len(steps) - maxSteps
	}
	var rows [][]string
	for n, s := range steps {
		switch {
		case cut > 0 && n == maxSteps/2:
			rows = append(rows, []string{"", fmt.Sprintf("… %d more calls …", cut)})
		case n < maxSteps/2 || n >= maxSteps/2+cut:
			rows = append(rows, []string{place(s.Position), s.Message})
		}
	}
	return align(rows)
}

// section writes lines below a finding, the first with a label.
func (t text) section(label string, lines []string) {
	for i, line := range lines {
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(t, "    %s  %s\n", t.paint(dim, fmt.Sprintf("%-6s", label)), line)
	}
}

func (t text) incomplete(list []document.Incomplete) {
	for _, i := range list {
		fmt.Fprintln(t, notAnalysed(i))
	}
}

func (t text) summary(doc *document.Document) {
	s := doc.Summary
	bySeverity := map[string]int{}
	for _, f := range doc.New() {
		bySeverity[f.Severity]++
	}
	looked := count(s.Packages, "package") + ", no handlers recognised"
	if s.EntryPoints > 0 {
		looked = fmt.Sprintf("%s, %s (%s)", count(s.Packages, "package"), count(s.EntryPoints, "entry point"), byCount(s.EntryPointsByFramework))
	}
	found := "no findings"
	if n := len(doc.New()); n > 0 {
		found = fmt.Sprintf("%s (%s)", count(n, "finding"), severities(bySeverity))
	}
	if doc.Comparison != nil {
		found = compared(doc)
	}
	fmt.Fprintf(t, "%s: %s\n", looked, t.paint(bold, found))
	if len(s.Hidden) > 0 {
		fmt.Fprintf(t, "below the threshold and not shown: %s\n", severities(s.Hidden))
	}
	if n := len(doc.Suppressed); n > 0 && t.options.Suppressed {
		fmt.Fprintf(t, "suppressed: %s\n", count(n, "finding"))
	} else if n > 0 {
		fmt.Fprintf(t, "suppressed and not shown: %s (-show-suppressed shows them)\n", count(n, "finding"))
	}
}

// severities lists counts by severity, the gravest first.
func severities(counts map[string]int) string {
	var parts []string
	for _, severity := range severityOrder {
		if n := counts[severity]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, severity))
		}
	}
	return strings.Join(parts, ", ")
}

// byCount lists counts by name, the largest first.
func byCount(counts map[string]int) string {
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for i, name := range names {
		names[i] = fmt.Sprintf("%s %d", name, counts[name])
	}
	return strings.Join(names, ", ")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func place(p *document.Position) string {
	if p == nil {
		return ""
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// align returns the rows as lines whose columns begin at the same place.
func align(rows [][]string) []string {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var line strings.Builder
		for j, cell := range row {
			fmt.Fprintf(&line, "%-*s  ", widths[j], cell)
		}
		lines[i] = strings.TrimRight(line.String(), " ")
	}
	return lines
}
