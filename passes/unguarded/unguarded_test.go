package unguarded_test

import (
	"fmt"
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
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
			pkgs := checktest.Load(t, testdata+"/"+dir.Name())
			got := make(map[string]string)
			for _, f := range checktest.Merged(t, unguarded.Analyzer, pkgs) {
				got[checktest.Place(f.Position)+" "+checktest.Name(f)] = fmt.Sprintf("%s: %s %s", f.Check, f.Kind, f.Severity)
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
		for _, f := range checktest.Merged(t, unguarded.Analyzer, checktest.Load(t, testdata+"/"+module)) {
			got[checktest.Name(f)] = f
		}
	}
	for id, want := range map[string]string{
		"half":            "locks.half (map[string]string) is raced: plain$5 writes it, holding halfMu, and plain$6 reads it, with no lock held; PUT /half runs concurrently with GET /half; other accesses hold halfMu; concurrent use of a map can end the process",
		"readers.bad":     "locks.readers.bad (map[string]string) is raced: reading$3 removes from it, holding mu (for reading); DELETE /readers runs concurrently with itself; concurrent use of a map can end the process",
		"refresher.value": "ordering.refresher.value (string) is raced: (*refresher).run sets it, with no lock held, and actors$7 reads it, with no lock held; the goroutine that actors starts runs concurrently with GET /refresher",
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
	pkgs := checktest.Load(t, testdata+"/"+"wiring")
	var got []string
	for pkg, fs := range checktest.Findings(t, unguarded.Analyzer, pkgs) {
		for _, f := range fs {
			got = append(got, pkg+" "+checktest.Name(f))
		}
	}
	assert.Equal(t, []string{"example.com/wiring/cmd bare.orders"}, got)
}

var expectation = regexp.MustCompile(`^// want "(unguarded: \S+ \S+) (\S+)"$`)

// wants returns the expectations by position and name.
func wants(pkgs []*packages.Package) map[string]string {
	out := make(map[string]string)
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out[place+" "+m[2]] = m[1] })
	return out
}
