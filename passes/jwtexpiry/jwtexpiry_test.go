package jwtexpiry_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/jwtexpiry"
)

const testdata = "../../testdata/jwtexpiry"

// TestFindings compares the findings of each module with its want comments.
func TestFindings(t *testing.T) {
	for _, module := range []string{"libraries", "follow", "issue"} {
		t.Run(module, func(t *testing.T) {
			pkgs := load(t, filepath.Join(testdata, module))
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// TestFixes applies the suggested fixes and compares the results with golden
// files.
func TestFixes(t *testing.T) {
	dir, err := filepath.Abs(filepath.Join(testdata, "fixes"))
	require.NoError(t, err)
	analysistest.RunWithSuggestedFixes(t, dir, jwtexpiry.Analyzer, "./...")
}

func load(t *testing.T, dir string) []*packages.Package {
	t.Helper()
	dir, err := filepath.Abs(dir)
	require.NoError(t, err)
	env := append(os.Environ(), "GOPROXY=off", "GOFLAGS=-mod=mod", "GOWORK=off")
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir, Env: env}, "./...")
	require.NoError(t, err)
	require.NotEmpty(t, pkgs)
	for _, p := range pkgs {
		require.Empty(t, p.Errors)
	}
	return pkgs
}

// findings returns the findings as sorted lines, those of one id once.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{jwtexpiry.Analyzer}, pkgs, nil)
	require.NoError(t, err)
	merged := make(map[string]*finding.Finding)
	for _, action := range graph.Roots {
		require.NoError(t, action.Err)
		result := action.Result.(*finding.Result)
		assert.Empty(t, result.Incomplete)
		for _, f := range result.Findings {
			if old := merged[f.ID]; old == nil || old.Severity < f.Severity {
				merged[f.ID] = f
			}
		}
	}
	var out []string
	for _, f := range merged {
		assert.NotEmpty(t, f.EntryPoints, f.ID)
		assert.NotEmpty(t, f.Trace, f.ID)
		out = append(out, fmt.Sprintf("%s/%s:%d jwtexpiry: %s %s", f.Package, f.Position.File, f.Position.Line, f.Kind, f.Severity))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want "(jwtexpiry: \S+ \S+)"$`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	for _, pkg := range pkgs {
		for _, f := range pkg.Syntax {
			for _, g := range f.Comments {
				for _, c := range g.List {
					if m := expectation.FindStringSubmatch(c.Text); m != nil {
						pos := pkg.Fset.Position(c.Pos())
						out = append(out, fmt.Sprintf("%s/%s:%d %s", pkg.PkgPath, filepath.Base(pos.Filename), pos.Line, m[1]))
					}
				}
			}
		}
	}
	slices.Sort(out)
	return out
}
