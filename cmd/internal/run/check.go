package run

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/analyzers"
	"github.com/hiddenstate/hiddenstate/cmd/internal/document"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// check runs the checks on the program and collects their results. It gives no
// second opinion: what a check says of a package is taken as it is.
func check(ctx context.Context, p *program, checks []analyzers.Check, o *options) (document.Input, error) {
	in := document.Input{Version: version()}
	readMigrations(p)
	graph, err := checker.Analyze(analyzers.Analyzers(checks), p.named, nil)
	if err != nil {
		return in, err
	}
	functions := make(map[string]int)
	paths := make(map[string]bool)
	for _, pkg := range p.named {
		paths[pkg.PkgPath] = true
	}
	results := make(map[*packages.Package][]*finding.Result)
	var directives unusedDirectives
	for _, action := range graph.Roots {
		if action.Err != nil {
			in.Incomplete = append(in.Incomplete, finding.Incomplete{
				Package: action.Package.PkgPath, Reason: cause(action), Broken: true,
			})
			continue
		}
		result, ok := action.Result.(*finding.Result)
		if !ok {
			continue // a check of another make has only diagnostics
		}
		results[action.Package] = append(results[action.Package], result)
		directives.add(result)
		in.Incomplete = append(in.Incomplete, result.Incomplete...)
		// Each check counts the same functions, and a package may have a
		// variant for its tests.
		path := action.Package.PkgPath
		functions[path] = max(functions[path], result.Functions)
	}
	in.Packages = len(paths)
	for _, m := range ownModules(p) {
		in.Modules = append(in.Modules, m.Path)
	}
	for _, n := range functions {
		in.Functions += n
	}
	collect(&in, p.named, results)
	in.Incomplete = append(in.Incomplete, loadErrors(p)...)
	directives.report(ctx, &in, p, o)
	return in, nil
}

// collect takes the findings and entry points of all packages. Where several
// packages know of one registration, the view of the topmost counts, also in
// findings that a package below has made.
func collect(in *document.Input, named []*packages.Package, results map[*packages.Package][]*finding.Result) {
	var views finding.Views
	below := make(importSets)
	for _, pkg := range named {
		below[pkg] = nil
	}
	packages.Visit(named, nil, func(pkg *packages.Package) {
		for _, r := range results[pkg] {
			views.Refer(r.References)
			views.Add(pkg.PkgPath, r.EntryPoints, func(path string) bool { return below.of(pkg)[path] })
			in.Findings = append(in.Findings, r.Findings...)
		}
	})
	in.EntryPoints, in.Services = views.All(), views.Services()
	for _, f := range in.Findings {
		views.Complete(f)
	}
}

// cause returns the error of an action, or that of one it needs.
func cause(action *checker.Action) string {
	for _, needed := range action.Deps {
		if needed.Err != nil {
			return cause(needed)
		}
	}
	return action.Analyzer.Name + ": " + action.Err.Error()
}

// importSets are, of each named package, the paths of the named packages that it
// imports, directly or not; nil where nobody has asked. No other package imports
// a named one.
type importSets map[*packages.Package]map[string]bool

func (s importSets) of(pkg *packages.Package) map[string]bool {
	if s[pkg] != nil {
		return s[pkg]
	}
	set := make(map[string]bool)
	for _, imp := range pkg.Imports {
		if _, named := s[imp]; named {
			set[imp.PkgPath] = true
			maps.Copy(set, s.of(imp))
		}
	}
	s[pkg] = set
	return set
}

// broken returns the packages that make the analysis incomplete, each once.
func broken(in document.Input) []finding.Incomplete {
	var list []finding.Incomplete
	for _, i := range in.Incomplete {
		if i.Broken {
			list = append(list, i)
		}
	}
	slices.SortFunc(list, func(a, b finding.Incomplete) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(list)
}
