package idempotency

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

// Analyzer reports POST handlers that are not safe to retry.
var Analyzer = &analysis.Analyzer{
	Name:             "idempotency",
	Doc:              checkdoc.Must(source, "idempotency"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/idempotency",
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

// strict reports every POST that writes anything.
var strict bool

// headers is a list of names, separated by commas.
type headers struct{ names *[]string }

// String returns the names; of the zero value, none.
func (h headers) String() string {
	if h.names == nil {
		return ""
	}
	return strings.Join(*h.names, ",")
}

// Set replaces the names.
func (h headers) Set(text string) error {
	*h.names = nil
	for _, name := range strings.Split(text, ",") {
		if name = strings.TrimSpace(name); name != "" {
			*h.names = append(*h.names, name)
		}
	}
	return nil
}

func init() {
	Analyzer.Flags.Var(&threshold, "severity", "least severity to report: info, warning or error")
	Analyzer.Flags.BoolVar(&strict, "strict", false, "report every POST that writes anything")
	Analyzer.Flags.Var(headers{&wiring.KeyHeaders}, "headers", "more `headers` that carry idempotency keys, separated by commas")
}

func run(pass *analysis.Pass) (any, error) {
	w := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	if w.Own == nil {
		return new(finding.Result), nil
	}
	r := reporting.Start[reported](pass, threshold)
	for _, v := range judge(w) {
		f := v.finding(w)
		r.Report(f, f.Position, v.Entries)
	}
	return r.Finish(), nil
}
