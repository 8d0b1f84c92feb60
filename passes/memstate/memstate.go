package memstate

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

// Analyzer reports request data kept in the memory of one process.
var Analyzer = &analysis.Analyzer{
	Name:             "memstate",
	Doc:              checkdoc.Must(source, "memstate"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/memstate",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         []*analysis.Analyzer{wiring.Analyzer},
	FactTypes:        []analysis.Fact{new(established)},
	ResultType:       reflect.TypeFor[*finding.Result](),
}

// established is a fact that records the states which the package or one that
// it imports has reported.
type established struct{ finding.Established }

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
	result := new(finding.Result)
	if w.Own == nil {
		return result, nil
	}
	result.Functions = len(w.Own.Funcs)
	if w.Own.Skipped != "" {
		result.Incomplete = append(result.Incomplete, finding.Incomplete{Package: w.Own.Path, Reason: w.Own.Skipped})
	}
	result.References = w.References
	result.Incomplete = append(result.Incomplete, w.Incomplete...)
	known := imported(pass)
	for _, e := range w.EntryPoints {
		if !e.Background {
			result.EntryPoints = append(result.EntryPoints, e.EntryPoint)
		}
	}
	for _, st := range w.States {
		v := judge(w, st)
		if v == nil {
			continue
		}
		if !known.New(st.ID, v.severity) {
			continue
		}
		f := v.finding()
		result.Findings = append(result.Findings, f)
		if f.Severity >= threshold {
			finding.Report(pass, f, w.Blame(pass, st, v.entries))
		}
	}
	export(pass, known)
	return result, nil
}

// imported returns the states that imported packages have reported.
func imported(pass *analysis.Pass) finding.Known {
	known := make(finding.Known)
	for _, imp := range pass.Pkg.Imports() {
		var fact established
		if pass.ImportPackageFact(imp, &fact) {
			known.Add(fact.Established)
		}
	}
	return known
}

func export(pass *analysis.Pass, known finding.Known) {
	if len(known) > 0 {
		pass.ExportPackageFact(&established{known.Established()})
	}
}
