package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
)

// Find returns the finding with an id or a handle, or nil.
func Find(doc *document.Document, name string) *document.Finding {
	for _, f := range doc.WithSuppressed().Findings {
		if f.ID == name || f.Handle == name {
			return f
		}
	}
	return nil
}

// Explain writes all that is known of a finding for a person: the code, the
// whole path, why it is a finding, what to do, and what to do if it is none.
func Explain(w io.Writer, f *document.Finding, options Options) error {
	e := explanation{text: text{Writer: bufio.NewWriter(w), options: options}, code: newCode(options.Source)}
	e.head(f)
	e.routes(f.EntryPoints)
	e.path(f.Trace)
	e.reasons(f.Reasons)
	e.remedy(f)
	e.otherwise(f)
	return e.Flush()
}

type explanation struct {
	text
	code *code
}

func (e explanation) title(words string) { fmt.Fprintf(e, "\n%s\n\n", e.paint(bold, words)) }

func (e explanation) head(f *document.Finding) {
	severity := e.paint(severityColor[f.Severity], f.Severity)
	fmt.Fprintf(e, "%s: %s: %s (%s %s)\n\n", e.paint(bold, place(&f.Position)), severity, f.Message, f.Check, f.Handle)
	e.section("id", []string{f.ID})
	e.section("kind", []string{f.Kind})
	if f.State != nil {
		e.section("state", []string{describe(f)})
	}
	lines := e.code.around(&f.Position)
	if len(lines) > 0 {
		fmt.Fprintln(e)
	}
	for _, line := range lines {
		mark := " "
		if line.Here {
			mark = ">"
		}
		fmt.Fprintln(e, strings.TrimRight(fmt.Sprintf("  %s %5d  %s", mark, line.Number, detab(line.Text)), " "))
	}
}

// detab replaces the tabs of a line: terminals make them wide.
func detab(line string) string { return strings.ReplaceAll(line, "\t", "    ") }

func (e explanation) routes(points []document.EntryPoint) {
	if len(points) == 0 {
		return
	}
	e.title("Routes")
	var rows [][]string
	for _, p := range points {
		rows = append(rows, []string{"  " + routeName(p), p.Handler, place(p.Position)})
	}
	for _, line := range align(rows) {
		fmt.Fprintln(e, line)
	}
}

func (e explanation) path(steps []document.Step) {
	if len(steps) == 0 {
		return
	}
	e.title("Path")
	e.steps(e.code.steps(steps), "  ")
}

// steps lists steps, each with its line of code.
func (e explanation) steps(steps []stepView, indent string) {
	for _, s := range steps {
		fmt.Fprintln(e, strings.TrimRight(indent+s.Message+"  "+e.paint(dim, place(s.Position)), " "))
		if s.Code != "" {
			fmt.Fprintf(e, "%s    %s\n", indent, detab(s.Code))
		}
	}
}

func (e explanation) reasons(reasons []document.Reason) {
	if len(reasons) == 0 {
		return
	}
	e.title("Why it is a finding")
	for n, r := range reasons {
		fmt.Fprintf(e, "  %d. %s\n     %s\n", n+1, questionText[r.Question], r.Answer)
		e.steps(e.code.steps(r.Evidence), "       ")
	}
}

func (e explanation) remedy(f *document.Finding) {
	example := exampleOf(f, e.options.Checks)
	if f.Remedy == "" && example == "" {
		return
	}
	e.title("What to do")
	if f.Remedy != "" {
		fmt.Fprintf(e, "  %s\n", f.Remedy)
	}
	if example != "" {
		fmt.Fprintf(e, "\n%s", indented(example, "    "))
	}
}

func indented(text, by string) string {
	var b strings.Builder
	for line := range strings.Lines(detab(text)) {
		b.WriteString(by + line)
	}
	return b.String()
}

// otherwise says what to do about a finding that is none.
func (e explanation) otherwise(f *document.Finding) {
	if f.Check == "configuration" {
		return // the remedy says it all
	}
	e.title("If it is as you want it")
	if f.Suppressed != nil {
		fmt.Fprintf(e, "  It is %s\n\n", suppression(f.Suppressed))
	} else {
		e.suppressing(f)
	}
	fmt.Fprintf(e, `  If a library is taken for something else than it is, describe it in a file
  and name that with -knowledge:

    family: ours
    types:
      - {syms: [example.com/ours/store.Client], role: infra}  # a client of something shared

  "hiddenstate explain %s" tells what the check sees and what it does not.
`, f.Check)
}

// suppressing says how to suppress a finding.
func (e explanation) suppressing(f *document.Finding) {
	if strings.HasSuffix(f.Position.File, ".go") {
		fmt.Fprintf(e, `  Suppress it by a comment at %s, behind the code or alone on
  the line above, which says why:

    %s

  With golangci-lint, //nolint:hiddenstate hides it, too.

`, place(&f.Position), ignoring(f.Check))
	}
	fmt.Fprintf(e, `  Leave a file or a folder alone by a rule in .hiddenstate.yaml, with a path that
  is relative to that:

    rules:
      - {path: %q, checks: [%s/%s], reason: why it is as you want it}

`, f.Position.File, f.Check, f.Kind)
}

// exampleOf returns code that shows the remedy: for the kind, or else what the
// documentation of the check shows.
func exampleOf(f *document.Finding, checks []Check) string {
	if code, ok := examples[f.Kind]; ok && f.Check == "memstate" {
		return code
	}
	var code strings.Builder
	for _, c := range checks {
		if c.Name != f.Check {
			continue
		}
		for line := range strings.Lines(c.Doc) {
			if strings.HasPrefix(line, "\t") {
				code.WriteString(line[1:])
			}
		}
	}
	return code.String()
}
