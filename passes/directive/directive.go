package directive

import (
	_ "embed"
	"reflect"
	"slices"
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

const name = "directive"

// New returns an analyzer of the directives about the findings of checks, all
// there are: it runs them, since they tell what is used.
func New(checks ...*analysis.Analyzer) *analysis.Analyzer {
	d := &check{checks: checks, threshold: finding.Warning}
	for _, c := range checks {
		d.names = append(d.names, c.Name)
	}
	d.names = append(d.names, name)
	a := &analysis.Analyzer{
		Name:             name,
		Doc:              checkdoc.Must(source, name),
		URL:              "https://pkg.go.dev/github.com/hiddenstate/hiddenstate/passes/directive",
		Run:              d.run,
		RunDespiteErrors: true,
		Requires:         slices.Concat(reporting.Requires, checks),
		FactTypes:        []analysis.Fact{new(reported)},
		ResultType:       reflect.TypeFor[*finding.Result](),
	}
	a.Flags.Var(&d.threshold, "severity", "least severity to report: info, warning or error")
	return a
}

// reported is a fact that records the findings of the package and of those
// that it imports.
type reported struct{ finding.Known }

func (*reported) AFact() {}

func (r *reported) String() string { return "reported(" + strings.Join(r.IDs, " ") + ")" }

type check struct {
	checks    []*analysis.Analyzer
	names     []string // that a directive may give
	threshold finding.Severity
}

func (d *check) run(pass *analysis.Pass) (any, error) {
	w := pass.ResultOf[wiring.Analyzer].(*wiring.Result)
	if w.Own == nil {
		return new(finding.Result), nil
	}
	r := reporting.Start[reported](pass, d.threshold)
	comments := pass.ResultOf[suppression.Analyzer].(*suppression.Result).Comments
	names := newNamer(pass)
	for _, c := range comments {
		if p := d.faulty(c); p != nil {
			f := p.finding(c, names)
			r.Report(f, f.Position, nil)
		}
	}
	used, complete := d.used(pass)
	r.Uses(used)
	if !complete {
		return r.Finish(), nil
	}
	for _, c := range comments {
		for _, idle := range d.idle(c, used) {
			f := unused(c, idle.Check).finding(c, names)
			if w.Own.Name == "main" {
				r.Report(f, f.Position, nil)
			} else {
				r.Withhold(f, idle)
			}
		}
	}
	return r.Finish(), nil
}

// used returns the uses that findings of the package have for directives, and
// whether these are all findings that there are.
func (d *check) used(pass *analysis.Pass) (used []finding.Use, complete bool) {
	complete = true
	for _, c := range d.checks {
		result := pass.ResultOf[c].(*finding.Result)
		complete = complete && len(result.Incomplete) == 0
		used = append(used, result.Used...)
		for _, f := range result.Findings {
			for _, s := range f.Suppressed {
				if s.Kind != finding.InSource {
					continue
				}
				used = append(used, finding.Use{Directive: s.Position, Check: f.Check})
			}
		}
	}
	return used, complete
}

// idle returns what a directive could be used for and is not. That it may be
// unused is nothing to be used for.
func (d *check) idle(c suppression.Comment, used []finding.Use) []finding.Use {
	if c.Fault != "" {
		return nil
	}
	var list []finding.Use
	for _, check := range c.Checks {
		use := finding.Use{Directive: c.Position, Check: check}
		if check != name && slices.Contains(d.names, check) && !slices.Contains(used, use) {
			list = append(list, use)
		}
	}
	return list
}
