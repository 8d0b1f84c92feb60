// Package checktest runs analyzers on the modules under testdata and reads their
// want comments, for the tests of the passes.
package checktest

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// Load loads packages of the module in dir, all if no pattern names some. They
// must compile, and get no module from elsewhere.
func Load(t *testing.T, dir string, patterns ...string) []*packages.Package {
	t.Helper()
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	env := append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
	pkgs, err := packages.Load(&packages.Config{Dir: dir, Mode: packages.LoadSyntax | packages.NeedModule, Env: env}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 || len(pkgs) == 0 {
		t.Fatalf("%s does not compile, or has no packages", dir)
	}
	return pkgs
}

// Findings returns what a check reports, by the path of the package that
// reports it. All must have been analysed.
func Findings(t *testing.T, check *analysis.Analyzer, pkgs []*packages.Package) map[string][]*finding.Finding {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{check}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][]*finding.Finding)
	for _, action := range graph.Roots {
		if action.Err != nil {
			t.Fatal(action.Err)
		}
		result := action.Result.(*finding.Result)
		if len(result.Incomplete) > 0 {
			t.Errorf("%s: not analysed: %v", action.Package.PkgPath, result.Incomplete)
		}
		path := action.Package.PkgPath
		out[path] = append(out[path], result.Findings...)
	}
	return out
}

// Merged returns what a check reports, ordered by id: of one id the gravest, as
// the first package has it.
func Merged(t *testing.T, check *analysis.Analyzer, pkgs []*packages.Package) []*finding.Finding {
	t.Helper()
	merged := make(map[string]*finding.Finding)
	found := Findings(t, check, pkgs)
	for _, path := range slices.Sorted(maps.Keys(found)) {
		for _, f := range found[path] {
			if old := merged[f.ID]; old == nil || f.Severity > old.Severity {
				merged[f.ID] = f
			}
		}
	}
	return slices.SortedFunc(maps.Values(merged), func(a, b *finding.Finding) int { return cmp.Compare(a.ID, b.ID) })
}

// Comments calls each for the comments that match a pattern, with their place,
// as Place spells it, and the groups of the match.
func Comments(pkgs []*packages.Package, pattern *regexp.Regexp, each func(place string, groups []string)) {
	for _, pkg := range pkgs {
		for _, file := range pkg.Syntax {
			for _, group := range file.Comments {
				for _, c := range group.List {
					if m := pattern.FindStringSubmatch(c.Text); m != nil {
						pos := pkg.Fset.Position(c.Pos())
						each(Place(finding.Position{Package: pkg.PkgPath, File: filepath.Base(pos.Filename), Line: pos.Line}), m)
					}
				}
			}
		}
	}
}

// Place spells a position for comparisons: package, file and line.
func Place(p finding.Position) string { return fmt.Sprintf("%s/%s:%d", p.Package, p.File, p.Line) }

// Name returns the id of a finding about a state, without check and package. Of
// a library's variable, the package's name stays.
func Name(f *finding.Finding) string {
	id := f.ID[len(f.Check+":"):]
	if name, own := strings.CutPrefix(id, f.State.Declaration.Package+"."); own {
		return name
	}
	return id[strings.LastIndexByte(id, '/')+1:]
}

// Explained checks that a finding answers all questions, in their order.
func Explained(t *testing.T, f *finding.Finding) {
	t.Helper()
	var asked []finding.Question
	for _, r := range f.Reasons {
		if r.Answer == "" {
			t.Errorf("%s: no answer to %q", f.ID, r.Question)
		}
		asked = append(asked, r.Question)
	}
	if want := []finding.Question{finding.Reached, finding.Outlives, finding.Changes, finding.Meaning}; !slices.Equal(asked, want) {
		t.Errorf("%s answers %v, want %v", f.ID, asked, want)
	}
}
