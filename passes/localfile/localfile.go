package localfile

import (
	_ "embed"
	"reflect"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/checkdoc"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

//go:embed doc.go
var source string

// Analyzer reports request data that stays on the disk of one instance.
var Analyzer = &analysis.Analyzer{
	Name:             "localfile",
	Doc:              checkdoc.Must(source, "localfile"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/localfile",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         []*analysis.Analyzer{wiring.Analyzer},
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
	result := new(finding.Result)
	if w.Own == nil {
		return result, nil
	}
	w.Fill(result)
	known, fact := new(reported), new(reported)
	known.Import(pass, fact, &fact.Known)
	for _, v := range judge(w) {
		f := v.finding(w)
		if !known.Learn(f.ID, f.Severity) {
			continue
		}
		result.Findings = append(result.Findings, f)
		if f.Severity >= threshold {
			finding.Report(pass, f, w.Blame(pass, f.Position, v.entries))
		}
	}
	if len(known.IDs) > 0 {
		pass.ExportPackageFact(known)
	}
	return result, nil
}
