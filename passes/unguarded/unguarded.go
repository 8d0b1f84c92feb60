package unguarded

import (
	_ "embed"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/checkdoc"
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/reporting"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

//go:embed doc.go
var source string

// Analyzer reports variables that concurrent requests access without a common
// lock.
var Analyzer = &analysis.Analyzer{
	Name:             "unguarded",
	Doc:              checkdoc.Must(source, "unguarded"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/unguarded",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         reporting.Requires,
	FactTypes:        []analysis.Fact{new(established)},
	ResultType:       reflect.TypeFor[*finding.Result](),
}

// established is a fact that records the races which the package or one that
// it imports has reported.
type established struct{ finding.Known }

func (*established) AFact() {}

// threshold is the least severity that is reported as a diagnostic. The result
// holds all findings.
var threshold = finding.Warning

func init() {
	Analyzer.Flags.Var(&threshold, "severity", "least severity to report: info, warning or error")
}

func run(pass *analysis.Pass) (any, error) {
	w := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	if w.Own == nil {
		return new(finding.Result), nil
	}
	r := reporting.Start[established](pass, threshold)
	for _, race := range w.Races {
		r.Report(report(w, race), race.Decl, race.Entries)
	}
	return r.Finish(), nil
}

// kindOf names what is raced.
func kindOf(r *wiring.Race) string {
	switch {
	case (r.A.Whole || r.B.Whole) && !r.Copies():
		return "iteration"
	case r.Map:
		return "map"
	case r.Entry:
		return "escaped-object"
	}
	return "value"
}

// severityOf is error for what ends the process or tears a value.
func severityOf(r *wiring.Race) finding.Severity {
	if r.Map || torn(r) {
		return finding.Error
	}
	return finding.Warning
}

// torn reports whether a reader may see half of an assignment: the value takes
// several words of memory.
func torn(r *wiring.Race) bool {
	kind, typ := r.Kind, r.Type
	if r.Element {
		kind, typ = r.ElemKind, typ[strings.LastIndexByte(typ, ']')+1:]
	} else if r.A.Mode != wiring.Assign {
		return false
	}
	switch kind {
	case effects.Slice, effects.Interface, effects.Struct:
		return true
	}
	return typ == "string"
}
