package wiring_test

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// TestEntryPoints compares the entry points of each module under
// testdata/entrypoints with the want comments at the handlers.
func TestEntryPoints(t *testing.T) {
	const root = "../../testdata/entrypoints"
	dirs, err := os.ReadDir(root)
	require.NoError(t, err)
	for _, dir := range dirs {
		if dir.IsDir() {
			t.Run(dir.Name(), func(t *testing.T) { testEntryPoints(t, filepath.Join(root, dir.Name())) })
		}
	}
}

func testEntryPoints(t *testing.T, dir string) {
	pkgs := checktest.Load(t, dir)
	views := new(finding.Views)
	middleware := make(map[finding.EntryPoint][]string)
	for _, pkg := range dependencyOrder(pkgs) {
		var entries []finding.EntryPoint
		result := analyse(t, pkg)
		views.Refer(result.References)
		for _, e := range result.EntryPoints {
			if !e.Background {
				entries = append(entries, e.EntryPoint)
				middleware[e.EntryPoint] = e.Middleware
			}
		}
		views.Add(pkg.PkgPath, entries, func(path string) bool { return imports(pkg, path) })
	}
	var got []string
	for _, e := range views.All() {
		got = append(got, fmt.Sprintf("%s/%s:%d: entry: %s %s %s %s %v", e.Position.Package, e.Position.File, e.Position.Line, e.Framework, e.Method, route(e.Route), e.Handler, middleware[e]))
	}
	sort.Strings(got)
	assert.Equal(t, strings.Join(wants(t, pkgs), "\n"), strings.Join(got, "\n"))
}

// route shows registrations without a path as the comments do.
func route(r string) string {
	if r == "" {
		return "*"
	}
	return r
}

// results holds the analysis of one load, so that facts are made once.
var results = make(map[*packages.Package]*wiring.Result)

func analyse(t *testing.T, pkg *packages.Package) *wiring.Result {
	t.Helper()
	if r := results[pkg]; r != nil {
		return r
	}
	g, err := checker.Analyze([]*analysis.Analyzer{wiring.Analyzer}, []*packages.Package{pkg}, nil)
	require.NoError(t, err)
	for _, act := range g.Roots {
		require.NoError(t, act.Err)
		results[act.Package] = act.Result.(*wiring.Result)
	}
	return results[pkg]
}

// dependencyOrder orders packages after those that they import.
func dependencyOrder(pkgs []*packages.Package) []*packages.Package {
	var out []*packages.Package
	packages.Visit(pkgs, nil, func(p *packages.Package) {
		for _, q := range pkgs {
			if p == q {
				out = append(out, p)
			}
		}
	})
	return out
}

func imports(pkg *packages.Package, path string) bool {
	for _, imp := range pkg.Imports {
		if imp.PkgPath == path || imp.Module != nil && imp.Module.Version == "" && imports(imp, path) {
			return true
		}
	}
	return false
}

var quoted = regexp.MustCompile("`([^`]*)`|\"((?:[^\"\\\\]|\\\\.)*)\"")

// wants returns the expectations, with the escapes of regular expressions
// taken off.
func wants(t *testing.T, pkgs []*packages.Package) []string {
	var out []string
	for _, pkg := range pkgs {
		for _, f := range pkg.Syntax {
			for _, g := range f.Comments {
				for _, c := range g.List {
					out = append(out, wantsOf(pkg, c)...)
				}
			}
		}
	}
	sort.Strings(out)
	return out
}

func wantsOf(pkg *packages.Package, c *ast.Comment) []string {
	_, text, ok := strings.Cut(c.Text, "// want ")
	if !ok {
		return nil
	}
	var out []string
	pos := pkg.Fset.Position(c.Pos())
	for _, m := range quoted.FindAllStringSubmatch(text, -1) {
		s := m[1]
		if s == "" {
			s = strings.ReplaceAll(m[2], `\\`, `\`)
		}
		s = regexp.MustCompile(`\\(.)`).ReplaceAllString(s, "$1")
		out = append(out, fmt.Sprintf("%s/%s:%d: %s", pkg.PkgPath, filepath.Base(pos.Filename), pos.Line, s))
	}
	return out
}
