package userconn_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/userconn"
)

const testdata = "../../testdata/userconn"

// TestFindings compares the findings of each module with its want comments.
func TestFindings(t *testing.T) {
	for _, module := range []string{"connections"} {
		t.Run(module, func(t *testing.T) {
			pkgs := checktest.Load(t, filepath.Join(testdata, module))
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// findings returns the findings as sorted lines, those of one id once.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, userconn.Analyzer, pkgs) {
		assert.NotEmpty(t, f.EntryPoints, f.ID)
		assert.NotEmpty(t, f.Trace, f.ID)
		assert.NotEmpty(t, f.Remedy, f.ID)
		checktest.Explained(t, f)
		out = append(out, fmt.Sprintf("%s userconn: %s %s", checktest.Place(f.Position), f.Kind, f.Severity))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want "(userconn: \S+ \S+)"$`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out = append(out, place+" "+m[1]) })
	slices.Sort(out)
	return out
}

// TestMutant takes away the one Close: what was a warning, of a pool for each
// request, becomes the one error. The shared pool stays quiet.
func TestMutant(t *testing.T) {
	const opened = "example.com/mutant/main.go:17 userconn: per-request "
	module := filepath.Join(testdata, "mutant")
	assert.Equal(t, []string{opened + "warning"}, findings(t, checktest.Load(t, module)))

	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, os.DirFS(module)))
	file := filepath.Join(dir, "main.go")
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	var kept []string
	for line := range strings.Lines(string(text)) {
		if !strings.HasSuffix(line, "// mutant: close\n") {
			kept = append(kept, line)
		}
	}
	require.Len(t, kept, strings.Count(string(text), "\n")-1)
	require.NoError(t, os.WriteFile(file, []byte(strings.Join(kept, "")), 0o600))
	assert.Equal(t, []string{opened + "error"}, findings(t, checktest.Load(t, dir)))
}
