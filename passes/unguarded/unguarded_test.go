package unguarded_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"runtime"
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
				checktest.Explained(t, f)
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
	for _, module := range []string{"locks", "ordering", "libraries", "escape"} {
		for _, f := range checktest.Merged(t, unguarded.Analyzer, checktest.Load(t, testdata+"/"+module)) {
			got[checktest.Name(f)] = f
		}
	}
	for id, want := range map[string]string{
		"half":            "locks.half (map[string]string) is raced: plain$5 writes it, holding halfMu, and plain$6 reads it, with no lock held; PUT /half runs concurrently with GET /half; other accesses hold halfMu; concurrent use of a map can end the process",
		"readers.bad":     "locks.readers.bad (map[string]string) is raced: reading$3 removes from it, holding mu (for reading); DELETE /readers runs concurrently with itself; concurrent use of a map can end the process",
		"account.partner": "locks.account.partner (int) is raced: others$2 sets it, holding mu of another object; PUT /accounts/{id}/partner runs concurrently with itself",
		"direct.conn":     "libraries.direct.conn (redis.Conn) is raced: direct.get calls Do on it, with no lock held; GET /direct runs concurrently with itself",
		"readers.mixed":   "locks.readers.mixed (map[string]string) is raced: reading$4 writes it, holding mu (for reading); PATCH /readers runs concurrently with itself; other accesses hold mu; concurrent use of a map can end the process",
		"board.names":     "escape.board.names ([]string) is raced: (*board).change sets it, holding mu, and slicesOf$2 iterates over it, with no lock held; PUT /board/{n} runs concurrently with GET /board; other accesses hold mu",
		"draft.title":     "escape.draft.title (string) is raced: copies$5 sets it, holding mu, and copies$6 copies the object with it, with no lock held; PUT /drafts/{id} runs concurrently with GET /drafts/{id}; other accesses hold mu",
		"memo.text":       "escape.memo.text (string) is raced: copies$4 sets it, holding mu, and (*memos).save reads it, with no lock held; PUT /memos/{id} runs concurrently with itself; other accesses hold mu",
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

// TestRepeated checks that the findings, with the pairs that they show, are the
// same every time: however many threads there are, and in whatever order the
// packages are analysed.
func TestRepeated(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, module := range []string{"wiring", "ordering", "escape"} {
		pkgs := checktest.Load(t, testdata+"/"+module)
		var first string
		for n := range 12 {
			runtime.GOMAXPROCS(n%4 + 1)
			rand.Shuffle(len(pkgs), func(i, j int) { pkgs[i], pkgs[j] = pkgs[j], pkgs[i] })
			found := checktest.Findings(t, unguarded.Analyzer, pkgs)
			text, err := json.Marshal(found)
			require.NoError(t, err)
			if first == "" {
				first = string(text)
				require.Contains(t, first, "is raced")
			}
			require.Equal(t, first, string(text), "run %d of %s", n, module)
		}
	}
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
