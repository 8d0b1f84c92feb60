package sticky

import (
	"cmp"
	_ "embed"
	"fmt"
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

// Analyzer reports clients that are pinned to one instance.
var Analyzer = &analysis.Analyzer{
	Name:             "sticky",
	Doc:              checkdoc.Must(source, "sticky"),
	URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/sticky",
	Run:              run,
	RunDespiteErrors: true,
	Requires:         reporting.Requires,
	FactTypes:        []analysis.Fact{new(pinned)},
	ResultType:       reflect.TypeFor[*finding.Result](),
}

// pinned is a fact that records the findings of the package and of those that it
// imports.
type pinned struct{ finding.Known }

func (*pinned) AFact() {}

func (p *pinned) String() string { return "pinned(" + strings.Join(p.IDs, " ") + ")" }

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
	r := reporting.Start[pinned](pass, threshold)
	for _, p := range w.Pins {
		f := pin(w, p)
		r.Report(f, f.Position, p.Entries())
	}
	return r.Finish(), nil
}

// Recognised says how a client is recognised, by what settings are about.
var Recognised = map[string]string{"address": "by their address", "cookie": "by a cookie", "session": "by their session"}

// Remedy is what to do about what pins clients, in Go or in files beside it.
const Remedy = "remove it once no instance keeps data of its own; any instance can then serve any request"

func pin(w *wiring.Result, p *wiring.Pin) *finding.Finding {
	function, at := p.Function()
	setting := p.Setting
	if p.Value != "" {
		setting += ": " + p.Value
	}
	by := cmp.Or(Recognised[p.By], "by a cookie or their address")
	entries := p.Entries()
	message, severity := fmt.Sprintf("%s pins clients to instances %s (%s)", function, by, setting), finding.Warning
	if p.Option {
		message, severity = fmt.Sprintf("%s pins clients to instances %s where it is asked to (%s)", function, by, setting), finding.Info
	}
	if len(entries) > 0 {
		message += "; reached from " + finding.Routes(w.Reached(entries))
	}
	return &finding.Finding{
		ID: "sticky:" + p.ID, Check: "sticky", Kind: p.Kind, Severity: severity, Message: message,
		Position: at, Package: at.Package, Function: function, EntryPoints: w.Reached(entries),
		Trace: w.Trace(p.Nearest(), "pins clients ("+setting+")"), Remedy: Remedy,
	}
}
