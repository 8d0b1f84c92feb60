// Package analyzers is the suite: every check in order, with what a driver
// must know of it besides its Analyzer.
package analyzers

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/hiddenstate/hiddenstate/passes/directive"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/idempotency"
	"github.com/hiddenstate/hiddenstate/passes/jwtexpiry"
	"github.com/hiddenstate/hiddenstate/passes/jwtrevocation"
	"github.com/hiddenstate/hiddenstate/passes/localfile"
	"github.com/hiddenstate/hiddenstate/passes/localjob"
	"github.com/hiddenstate/hiddenstate/passes/memstate"
	"github.com/hiddenstate/hiddenstate/passes/memstore"
	"github.com/hiddenstate/hiddenstate/passes/sticky"
	"github.com/hiddenstate/hiddenstate/passes/unguarded"
	"github.com/hiddenstate/hiddenstate/passes/userconn"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// Check is an analyzer of the suite. The metadata stands beside the Analyzer,
// so that this remains one that any driver can take.
type Check struct {
	Analyzer *analysis.Analyzer
	Severity finding.Severity // of most of its findings; each finding has its own
	Default  bool             // runs when no check is named
	Title    string           // what it reports, in one line
}

// ignorable are the checks whose findings directives in the code suppress.
var ignorable = []Check{
	check(memstate.Analyzer, finding.Error),
	check(memstore.Analyzer, finding.Error),
	check(localjob.Analyzer, finding.Error),
	check(unguarded.Analyzer, finding.Error),
	check(jwtexpiry.Analyzer, finding.Warning),
	check(jwtrevocation.Analyzer, finding.Warning),
	check(localfile.Analyzer, finding.Error),
	check(userconn.Analyzer, finding.Error),
	check(idempotency.Analyzer, finding.Warning),
	check(sticky.Analyzer, finding.Warning),
}

// directives is the check of what suppresses the findings of the others.
var directives = check(directive.New(Analyzers(ignorable)...), finding.Warning)

// Suite returns all checks, in the order in which they are listed and run.
func Suite() []Check { return append(slices.Clone(ignorable), directives) }

// check makes the Check of an analyzer that runs by default.
func check(a *analysis.Analyzer, severity finding.Severity) Check {
	title, _, _ := strings.Cut(a.Doc, "\n")
	return Check{Analyzer: a, Severity: severity, Default: true, Title: title}
}

// Select returns the named checks in the order of the suite, or those that run
// by default when none is named.
func Select(names []string) ([]Check, error) {
	suite := Suite()
	var known []string
	for _, c := range suite {
		known = append(known, c.Analyzer.Name)
	}
	for _, name := range names {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("no check %q; there are: %s", name, strings.Join(known, ", "))
		}
	}
	return slices.DeleteFunc(suite, func(c Check) bool {
		if len(names) == 0 {
			return !c.Default
		}
		return !slices.Contains(names, c.Analyzer.Name)
	}), nil
}

// Analyzers returns the analyzers of checks.
func Analyzers(checks []Check) []*analysis.Analyzer {
	list := make([]*analysis.Analyzer, len(checks))
	for i, c := range checks {
		list[i] = c.Analyzer
	}
	return list
}

// SetMigrations hands over the texts of SQL files that stand beside the code.
func SetMigrations(texts []string) { wiring.Migrations = texts }
