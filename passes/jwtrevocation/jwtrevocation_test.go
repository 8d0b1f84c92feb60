package jwtrevocation_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/jwtrevocation"
)

const testdata = "../../testdata/jwtrevocation"

// TestFindings compares the findings of each module with its want comments.
func TestFindings(t *testing.T) {
	for _, module := range []string{"service", "../tokens"} {
		t.Run(module, func(t *testing.T) {
			pkgs := checktest.Load(t, filepath.Join(testdata, module), "./...")
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// TestLifetime lowers findings where all tokens live for a short time.
func TestLifetime(t *testing.T) {
	pkgs := checktest.Load(t, filepath.Join(testdata, "service"), "./short")
	set := func(bound string) { require.NoError(t, jwtrevocation.Analyzer.Flags.Set("lifetime", bound)) }
	defer set("0")
	for bound, severity := range map[string]string{"0": "warning", "5m": "warning", "10m": "info"} {
		set(bound)
		found := findings(t, pkgs)
		require.Len(t, found, 1)
		assert.Contains(t, found[0], "no-revocation "+severity, bound)
	}
}

// TestMiddleware names the middleware that verifies, and no other.
func TestMiddleware(t *testing.T) {
	pkgs := checktest.Load(t, filepath.Join(testdata, "service"), "./middleware", "./handlers")
	messages := make(map[string]string)
	for _, f := range checktest.Merged(t, jwtrevocation.Analyzer, pkgs) {
		messages[finding.Routes(f.EntryPoints)] = f.Message
	}
	assert.Contains(t, messages["/nothing"], "accepts tokens for 1 route behind middleware (*Server).nothing: /nothing;")
	assert.Contains(t, messages["/limited"], "accepts tokens for 1 route: /limited;")
}

// findings returns the findings as sorted lines, those of one id once.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, jwtrevocation.Analyzer, pkgs) {
		assert.NotEmpty(t, f.EntryPoints, f.ID)
		assert.NotEmpty(t, f.Trace, f.ID)
		out = append(out, fmt.Sprintf("%s jwtrevocation: %s %s [%s]", checktest.Place(f.Position), f.Kind, f.Severity, finding.Routes(f.EntryPoints)))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want (?:"[^"]*" )*"(jwtrevocation: \S+ \S+ \[[^"]*\])"`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out = append(out, place+" "+m[1]) })
	slices.Sort(out)
	return out
}
