package jwtrevocation

import (
	_ "embed"
	"reflect"
	"strings"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/checkdoc"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/reporting"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

//go:embed doc.go
var source string

// Analyzer reports signed tokens that cannot be taken back.
var Analyzer = &analysis.Analyzer{
	Name:             "jwtrevocation",
	Doc:              checkdoc.Must(source, "jwtrevocation"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/jwtrevocation",
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

// lifetime is the longest time that tokens may live for their findings to be
// information; 0 if there is no such time.
var lifetime time.Duration

func init() {
	Analyzer.Flags.Var(&threshold, "severity", "least severity to report: info, warning or error")
	Analyzer.Flags.DurationVar(&lifetime, "lifetime", lifetime, "report as information only what verifies tokens that live no longer than this `duration` (default 0: none)")
}

func run(pass *analysis.Pass) (any, error) {
	w := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	if w.Own == nil {
		return new(finding.Result), nil
	}
	r := reporting.Start[reported](pass, threshold)
	for _, v := range judge(w) {
		f := v.finding(w)
		r.Report(f, f.Position, v.entries)
	}
	return r.Finish(), nil
}
