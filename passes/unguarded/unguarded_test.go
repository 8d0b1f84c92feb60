package unguarded_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/unguarded"
)

const testdata = "../../testdata/unguarded"

// TestFindings compares the findings of each module under testdata/unguarded
// with the want comments at the declarations of the variables.
func TestFindings(t *testing.T) {
	dirs, err := os.ReadDir(testdata)
	require.NoError(t, err)
	for _, dir := range dirs {
		if !dir.IsDir() {
			continue
		}
		t.Run(dir.Name(), func(t *testing.T) {
			pkgs := load(t, dir.Name())
			got := make(map[string]string)
			for _, f := range findings(t, pkgs) {
				got[place(f.Position)+" "+name(f)] = fmt.Sprintf("%s: %s %s", f.Check, f.Kind, f.Severity)
			}
			assert.Equal(t, wants(pkgs), got)
		})
	}
}

// TestMessages checks that findings say what happens, why it is concurrent, and
// what guards elsewhere.
func TestMessages(t *testing.T) {
	got := make(map[string]*finding.Finding)
	for _, module := range []string{"locks", "ordering"} {
		for _, f := range findings(t, load(t, module)) {
			got[name(f)] = f
		}
	}
	for id, want := range map[string]string{
		"half":            "locks.half (map[string]string) is raced: plain$5 writes it, holding halfMu, and plain$6 reads it, with no lock held; PUT /half runs concurrently with GET /half; other accesses hold halfMu; concurrent use of a map can end the process",
		"readers.bad":     "locks.readers.bad (map[string]string) is raced: reading$3 removes from it, holding mu (for reading); DELETE /readers runs concurrently with itself; concurrent use of a map can end the process",
		"refresher.value": "ordering.refresher.value (string) is raced: (*refresher).run sets it, with no lock held, and actors$3 reads it, with no lock held; the goroutine that actors starts runs concurrently with GET /refresher",
	} {
		require.Contains(t, got, id)
		assert.Equal(t, want, got[id].Message)
	}
	var steps []string
	for _, s := range got["table.loose"].Trace {
		steps = append(steps, fmt.Sprintf("%s:%d %s", s.Position.File, s.Position.Line, s.Message))
	}
	assert.Equal(t, []string{
		"main.go:20 handle$1 calls callers$3",
		"callers.go:36 callers$3 calls (*table).put",
		"callers.go:19 (*table).put writes loose, holding mu",
		"main.go:20 handle$1 calls callers$4",
		"callers.go:39 callers$4 calls (*table).put",
		"callers.go:19 (*table).put writes loose, with no lock held",
	}, steps)
}

// TestReporters checks that the package which wires a store reports its race.
func TestReporters(t *testing.T) {
	pkgs := load(t, "wiring")
	g, err := checker.Analyze([]*analysis.Analyzer{unguarded.Analyzer}, pkgs, nil)
	require.NoError(t, err)
	var got []string
	for _, act := range g.Roots {
		for _, f := range act.Result.(*finding.Result).Findings {
			got = append(got, act.Package.PkgPath+" "+name(f))
		}
	}
	assert.Equal(t, []string{"example.com/wiring/cmd bare.orders"}, got)
}

func place(p finding.Position) string { return fmt.Sprintf("%s/%s:%d", p.Package, p.File, p.Line) }

// name returns the id of a finding without check and package path.
func name(f *finding.Finding) string {
	return strings.TrimPrefix(f.ID, f.Check+":"+f.State.Declaration.Package+".")
}

func load(t *testing.T, module string) []*packages.Package {
	t.Helper()
	cfg := &packages.Config{Dir: filepath.Join(testdata, module), Mode: packages.LoadSyntax | packages.NeedModule, Env: append(os.Environ(), "GOPROXY=off", "GOWORK=off")}
	pkgs, err := packages.Load(cfg, "./...")
	require.NoError(t, err)
	require.Zero(t, packages.PrintErrors(pkgs))
	return pkgs
}

func findings(t *testing.T, pkgs []*packages.Package) []*finding.Finding {
	t.Helper()
	g, err := checker.Analyze([]*analysis.Analyzer{unguarded.Analyzer}, pkgs, nil)
	require.NoError(t, err)
	var out []*finding.Finding
	for _, act := range g.Roots {
		require.NoError(t, act.Err)
		out = append(out, act.Result.(*finding.Result).Findings...)
	}
	return out
}

var expectation = regexp.MustCompile(`^// want "(unguarded: \S+ \S+) (\S+)"$`)

// wants returns the expectations by position and name.
func wants(pkgs []*packages.Package) map[string]string {
	out := make(map[string]string)
	for _, pkg := range pkgs {
		for _, f := range pkg.Syntax {
			for _, g := range f.Comments {
				for _, c := range g.List {
					if m := expectation.FindStringSubmatch(c.Text); m != nil {
						pos := pkg.Fset.Position(c.Pos())
						out[fmt.Sprintf("%s/%s:%d %s", pkg.PkgPath, filepath.Base(pos.Filename), pos.Line, m[2])] = m[1]
					}
				}
			}
		}
	}
	return out
}
