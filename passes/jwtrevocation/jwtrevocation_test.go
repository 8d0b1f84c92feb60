package jwtrevocation_test

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
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/jwtrevocation"
)

const testdata = "../../testdata/jwtrevocation"

// TestFindings compares the findings of each module with its want comments.
func TestFindings(t *testing.T) {
	for _, module := range []string{"service"} {
		t.Run(module, func(t *testing.T) {
			pkgs := load(t, filepath.Join(testdata, module), "./...")
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// TestLifetime lowers findings where all tokens live for a short time.
func TestLifetime(t *testing.T) {
	pkgs := load(t, filepath.Join(testdata, "service"), "./short")
	set := func(bound string) { require.NoError(t, jwtrevocation.Analyzer.Flags.Set("lifetime", bound)) }
	defer set("0")
	for bound, severity := range map[string]string{"0": "warning", "5m": "warning", "10m": "info"} {
		set(bound)
		found := findings(t, pkgs)
		require.Len(t, found, 1)
		assert.Contains(t, found[0], "no-revocation "+severity, bound)
	}
}

func load(t *testing.T, dir string, patterns ...string) []*packages.Package {
	t.Helper()
	dir, err := filepath.Abs(dir)
	require.NoError(t, err)
	env := append(os.Environ(), "GOPROXY=off", "GOFLAGS=-mod=mod", "GOWORK=off")
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Dir: dir, Env: env}, patterns...)
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
	graph, err := checker.Analyze([]*analysis.Analyzer{jwtrevocation.Analyzer}, pkgs, nil)
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
		out = append(out, fmt.Sprintf("%s/%s:%d jwtrevocation: %s %s [%s]", f.Package, f.Position.File, f.Position.Line, f.Kind, f.Severity, finding.Routes(f.EntryPoints)))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want "(jwtrevocation: \S+ \S+ \[.*\])"$`)

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
