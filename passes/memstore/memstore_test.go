package memstore_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/memstore"
)

const testdata = "../../testdata"

// TestFindings compares the findings of each module with its want comments. In
// modules of memstate, what a check of another name wants is left to it.
func TestFindings(t *testing.T) {
	for _, module := range []string{"memstore/libraries", "memstore/more", "memstore/follow", "memstate/locations", "memstate/kinds"} {
		t.Run(module, func(t *testing.T) {
			pkgs := checktest.Load(t, filepath.Join(testdata, module))
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// TestLock looks at how a finding about a lock says where it is missing: the
// store beside it is given.
func TestLock(t *testing.T) {
	pkgs := checktest.Load(t, filepath.Join(testdata, "memstore/more"), "./fiber3")
	var steps []string
	for _, f := range checktest.Merged(t, memstore.Analyzer, pkgs) {
		if strings.Contains(f.Message, "locks keys") {
			steps = append(steps, f.Trace[len(f.Trace)-1].Message)
		}
	}
	assert.Equal(t, []string{"main leaves Lock unset"}, steps)
}

// findings returns the findings as sorted lines, those of one id once.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, memstore.Analyzer, pkgs) {
		assert.NotEmpty(t, f.EntryPoints, f.ID)
		assert.NotEmpty(t, f.Trace, f.ID)
		assert.NotEmpty(t, f.Remedy, f.ID)
		checktest.Explained(t, f)
		out = append(out, fmt.Sprintf("%s memstore: %s %s", checktest.Place(f.Position), f.Kind, f.Severity))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want "(memstore: \S+ \S+)( \S+)?"$`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out = append(out, place+" "+m[1]) })
	slices.Sort(out)
	return out
}
