package memstate_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/memstate"
)

const testdata = "../../testdata/memstate"

// TestDiagnostics runs the analyzer as vet drivers do, with facts encoded
// between packages.
func TestDiagnostics(t *testing.T) {
	dir, err := filepath.Abs(filepath.Join(testdata, "diagnostics"))
	require.NoError(t, err)
	analysistest.Run(t, dir, memstate.Analyzer, "./...")
}

// TestFindings compares the findings of each module under testdata/memstate,
// merged over its packages, with the want comments at the declarations of the
// states. A comment that lists routes compares these, too.
func TestFindings(t *testing.T) {
	dirs, err := os.ReadDir(testdata)
	require.NoError(t, err)
	for _, dir := range dirs {
		if dir.IsDir() && dir.Name() != "diagnostics" {
			t.Run(dir.Name(), func(t *testing.T) { testFindings(t, dir.Name()) })
		}
	}
}

func testFindings(t *testing.T, module string) {
	pkgs := checktest.Load(t, filepath.Join(testdata, module))
	routes := make(map[string]map[string]bool)
	for _, fs := range checktest.Findings(t, memstate.Analyzer, pkgs) {
		for _, f := range fs {
			if routes[f.ID] == nil {
				routes[f.ID] = make(map[string]bool)
			}
			for _, e := range f.EntryPoints {
				routes[f.ID][strings.TrimSpace(e.Method+" "+e.Route)] = true
			}
		}
	}
	got := make(map[string]string)
	for _, f := range checktest.Merged(t, memstate.Analyzer, pkgs) {
		got[checktest.Place(f.Position)+" "+checktest.Name(f)] = fmt.Sprintf("%s: %s %s [%s]", f.Check, f.Kind, f.Severity, strings.Join(sorted(routes[f.ID]), ", "))
	}
	compare(t, wants(pkgs), got)
}

// compare compares findings by position and name, as texts of which the wanted
// one may lack the routes.
func compare(t *testing.T, want, got map[string]string) {
	t.Helper()
	for _, where := range sorted(want) {
		switch g, ok := got[where]; {
		case !ok:
			t.Errorf("%s: missing %s", where, want[where])
		case !strings.HasPrefix(g, want[where]):
			t.Errorf("%s: got %s, want %s", where, g, want[where])
		}
	}
	for _, where := range sorted(got) {
		if _, ok := want[where]; !ok {
			t.Errorf("%s: unexpected %s", where, got[where])
		}
	}
}

func sorted[V any](set map[string]V) []string {
	out := make([]string, 0, len(set))
	for s := range set {
		out = append(out, s)
	}
	sort.Strings(out)
	return out
}

// TestReporters checks which packages report a state: those that first see a
// request write it and something read it.
func TestReporters(t *testing.T) {
	got := make(map[string][]string)
	for pkg, fs := range checktest.Findings(t, memstate.Analyzer, checktest.Load(t, filepath.Join(testdata, "wiring"))) {
		for _, f := range fs {
			id := strings.TrimPrefix(f.ID, "memstate:example.com/wiring/")
			got[id] = append(got[id], strings.TrimPrefix(pkg, "example.com/wiring/"))
		}
	}
	for id, want := range map[string][]string{
		"walk/memory.store.items":           {"walk/cmd/choice", "walk/cmd/inmemory"},
		"who/onlymain/store.Store.sessions": {"who/onlymain/cmd"},
		"who/server/store.Store.carts":      {"who/server/server"},
		"who/twomains/store.Store.uploads":  {"who/twomains/cmd/one", "who/twomains/cmd/two"},
		"who/writeonly/store.Store.orders":  nil,
		"who/apart/store.Store.themes":      nil,
	} {
		sort.Strings(got[id])
		assert.Equal(t, want, got[id], id)
	}
}

// TestMakers looks at the end of traces: who makes what is written to, and who
// calls that.
func TestMakers(t *testing.T) {
	got := make(map[string][]string)
	for _, f := range checktest.Merged(t, memstate.Analyzer, checktest.Load(t, filepath.Join(testdata, "wiring"), "./walk/...", "./who/server/...")) {
		for _, s := range f.Trace[len(f.Trace)-2:] {
			got[f.State.Name] = append(got[f.State.Name], fmt.Sprintf("%s:%d: %s", s.Position.File, s.Position.Line, s.Message))
		}
	}
	assert.Equal(t, map[string][]string{
		"items": {"memory.go:17: New makes it", "main.go:21: main calls New"},
		"carts": {"store.go:13: New makes it", "server.go:15: New calls New"},
	}, got)
}

var expectation = regexp.MustCompile(`^// want "(memstate: \S+ \S+) ([^ ]+)( \[.*\])?"$`)

// wants returns the expectations by position and name.
func wants(pkgs []*packages.Package) map[string]string {
	out := make(map[string]string)
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out[place+" "+m[2]] = m[1] + m[3] })
	return out
}

// TestProgress checks that what keeps the progress of work names the finding on
// the work.
func TestProgress(t *testing.T) {
	for _, f := range checktest.Merged(t, memstate.Analyzer, checktest.Load(t, filepath.Join(testdata, "kinds"), "./records")) {
		work := (&finding.Finding{ID: "localjob:example.com/kinds/records.importer.run#go"}).Handle()
		named := strings.Contains(f.Message, "work that (*importer).start begins leaves its progress there (localjob "+work+")")
		assert.Equal(t, f.ID == "memstate:example.com/kinds/records.importer.jobs", named, f.Message)
	}
}
