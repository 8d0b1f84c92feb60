package memstate

import (
	_ "embed"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/checkdoc"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/reporting"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

//go:embed doc.go
var source string

// Analyzer reports request data kept in the memory of one process.
var Analyzer = &analysis.Analyzer{
	Name:             "memstate",
	Doc:              checkdoc.Must(source, "memstate"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/memstate",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         reporting.Requires,
	FactTypes:        []analysis.Fact{new(established)},
	ResultType:       reflect.TypeFor[*finding.Result](),
}

// established is a fact that records the states which the package or one that
// it imports has reported.
type established struct{ finding.Known }

func (*established) AFact() {}

func (e *established) String() string { return "established(" + strings.Join(e.IDs, " ") + ")" }

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
	for _, st := range w.States {
		v := judge(w, st)
		if v == nil || r.Knows(v.id(), v.severity) {
			continue
		}
		r.Report(v.finding(), st.Decl, v.entries)
	}
	return r.Finish(), nil
}
