package effects_test

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// summarise returns the unit of the one package of a test module, and its
// package fact.
func summarise(t *testing.T, dir string) (*effects.Unit, analysis.Fact) {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{Dir: dir, Mode: packages.LoadSyntax | packages.NeedModule, Env: append(os.Environ(), "GOWORK=off")}, "./...")
	require.NoError(t, err)
	require.Len(t, pkgs, 1)
	g, err := checker.Analyze([]*analysis.Analyzer{effects.Analyzer}, pkgs, nil)
	require.NoError(t, err)
	act := g.Roots[0]
	require.NoError(t, act.Err)
	facts := act.AllPackageFacts()
	require.Len(t, facts, 1)
	return act.Result.(*effects.Result).Own, facts[0].Fact
}

var held = regexp.MustCompile(`// held:(.*)$`)

// TestLockSets compares the lock sets of accesses with the comments beside
// them.
func TestLockSets(t *testing.T) {
	const file = "../../testdata/effects/locks/locks.go"
	source, err := os.ReadFile(file)
	require.NoError(t, err)
	want := make(map[int32]string)
	for i, line := range strings.Split(string(source), "\n") {
		if m := held.FindStringSubmatch(line); m != nil {
			want[int32(i+1)] = strings.TrimSpace(m[1])
		}
	}
	unit, _ := summarise(t, "../../testdata/effects/locks")
	got := make(map[int32]string)
	for _, f := range unit.Funcs {
		for _, op := range f.Ops {
			if _, ok := want[op.Pos.Line]; !ok || op.Code != effects.Store && op.Code != effects.Load {
				continue
			}
			got[op.Pos.Line] = locks(f, op.Held)
		}
	}
	assert.Equal(t, want, got)
}

func locks(f *effects.Func, set int32) string {
	if set == 0 {
		return ""
	}
	var out []string
	for _, l := range f.LockSets[set] {
		s := l.Path
		if l.Read {
			s += " (read)"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// TestLockDeltas checks what callers of helper methods may rely on.
func TestLockDeltas(t *testing.T) {
	unit, _ := summarise(t, "../../testdata/effects/locks")
	got := make(map[string]string)
	for _, f := range unit.Funcs {
		if len(f.Acquires)+len(f.Releases) > 0 {
			got[f.Sym] = fmt.Sprint(f.Acquires, f.Releases)
		}
	}
	assert.Equal(t, []string{"(*example.com/locks.guarded).lock", "(*example.com/locks.guarded).unlock"}, pick(got, "lock", "unlock"))
	assert.Equal(t, "[{$0.mu false}] []", got["(*example.com/locks.guarded).lock"])
	assert.Equal(t, "[] [{$0.mu false}]", got["(*example.com/locks.guarded).unlock"])
	assert.NotContains(t, got, "(*example.com/locks.guarded).deferred", "it releases what it acquired")
}

func pick(m map[string]string, methods ...string) []string {
	var out []string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		if slices.Contains(methods, k[strings.LastIndexByte(k, '.')+1:]) {
			out = append(out, k)
		}
	}
	return out
}

// TestFactRoundTrip checks that a unit survives being a fact, and that a fact
// has one encoding.
func TestFactRoundTrip(t *testing.T) {
	unit, fact := summarise(t, "../../testdata/effects/locks")
	first, second := encode(t, fact), encode(t, fact)
	assert.Equal(t, first, second)
	again := fact
	require.NoError(t, gob.NewDecoder(bytes.NewReader(first)).Decode(again))
	assert.Contains(t, fmt.Sprint(again), unit.Path)
	assert.NotEmpty(t, unit.Funcs)
}

func encode(t *testing.T, fact analysis.Fact) []byte {
	t.Helper()
	var buf bytes.Buffer
	require.NoError(t, gob.NewEncoder(&buf).Encode(fact))
	return buf.Bytes()
}
