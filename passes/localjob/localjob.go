package localjob

import (
	_ "embed"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/checkdoc"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/reporting"
	"github.com/hiddenstate/hiddenstate/passes/suppression"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

//go:embed doc.go
var source string

// Analyzer reports work that lives and dies with one process.
var Analyzer = &analysis.Analyzer{
	Name:             "localjob",
	Doc:              checkdoc.Must(source, "localjob"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/localjob",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         reporting.Requires,
	FactTypes:        []analysis.Fact{new(reported)},
	ResultType:       reflect.TypeFor[*finding.Result](),
}

// reported is a fact that records the findings of the package and of those
// that it imports.
type reported struct{ finding.Known }

func (*reported) AFact() {}

func (r *reported) String() string { return "reported(" + strings.Join(r.IDs, " ") + ")" }

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
	r := reporting.Start[reported](pass, threshold)
	directives := pass.ResultOf[suppression.Analyzer].(*suppression.Result)
	settled := func(places ...finding.Position) []finding.Suppression {
		return directives.Covering(pass.Analyzer.Name, places...)
	}
	var uses []finding.Use
	for _, v := range judge(w) {
		uses = append(uses, v.settle(settled)...)
		f := v.finding(w)
		r.Report(f, f.Position, v.entries)
	}
	r.Uses(uses)
	return r.Finish(), nil
}
