package idempotency_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/tools/go/packages"

	"github.com/hiddenstate/hiddenstate/passes/idempotency"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
)

const testdata = "../../testdata/idempotency"

// TestFindings compares the findings of each module with its want comments.
func TestFindings(t *testing.T) {
	for _, module := range []string{"routes", "effects", "evidence", "entities"} {
		t.Run(module, func(t *testing.T) {
			pkgs := checktest.Load(t, filepath.Join(testdata, module))
			assert.Equal(t, wants(pkgs), findings(t, pkgs))
		})
	}
}

// findings returns the findings as sorted lines.
func findings(t *testing.T, pkgs []*packages.Package) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, idempotency.Analyzer, pkgs) {
		assert.NotEmpty(t, f.EntryPoints, f.ID)
		assert.NotEmpty(t, f.Trace, f.ID)
		out = append(out, fmt.Sprintf("%s idempotency: %s %s", checktest.Place(f.Position), f.Kind, f.Severity))
	}
	slices.Sort(out)
	return out
}

var expectation = regexp.MustCompile(`^// want "(idempotency: \S+ \S+)"$`)

func wants(pkgs []*packages.Package) []string {
	var out []string
	checktest.Comments(pkgs, expectation, func(place string, m []string) { out = append(out, place+" "+m[1]) })
	slices.Sort(out)
	return out
}

// TestStrict runs with -strict: what only sets is reported, too, and what reads
// is not.
func TestStrict(t *testing.T) {
	set(t, "strict", "true")
	got := routes(t, "effects")
	assert.Contains(t, got, "POST /sql/set")
	assert.Contains(t, got, "POST /sql/upsert")
	assert.Contains(t, got, "POST /sql/insert")
	got = routes(t, "routes")
	assert.Contains(t, got, "POST /orders/{id}", "a set")
	assert.Contains(t, got, "POST /orders/{id}/remove", "a deletion")
	assert.Contains(t, got, "POST /orders/once", "a key is no exception")
	assert.NotContains(t, got, "POST /search")
}

// TestHeaders names one more header that carries keys.
func TestHeaders(t *testing.T) {
	assert.Contains(t, routes(t, "evidence"), "POST /configured")
	set(t, "headers", "Operation-Id, X-Other")
	assert.NotContains(t, routes(t, "evidence"), "POST /configured")
}

// TestMerged checks that routes with one handler make one finding, which names
// both, and that the message says what is done where and on which way.
func TestMerged(t *testing.T) {
	pkgs := checktest.Load(t, filepath.Join(testdata, "routes"))
	var messages []string
	for _, f := range checktest.Merged(t, idempotency.Analyzer, pkgs) {
		if f.Package == "example.com/routes/nethttp" && f.Function == "(*server).create" {
			messages = append(messages, f.Message)
			assert.Equal(t, "idempotency:POST /orders@example.com/routes/nethttp", f.ID)
			assert.Len(t, f.EntryPoints, 2)
		}
	}
	assert.Equal(t, []string{"POST /orders, POST /v2/orders is not safe to retry: a second attempt again inserts into orders at shop.go:23, by (*server).create → (*Store).Insert"}, messages)
}

// routes returns the routes that are reported.
func routes(t *testing.T, module string) []string {
	t.Helper()
	var out []string
	for _, f := range checktest.Merged(t, idempotency.Analyzer, checktest.Load(t, filepath.Join(testdata, module))) {
		for _, e := range f.EntryPoints {
			out = append(out, e.Label())
		}
	}
	return out
}

// set sets a flag for one test.
func set(t *testing.T, name, value string) {
	t.Helper()
	f := idempotency.Analyzer.Flags.Lookup(name)
	old := f.Value.String()
	assert.NoError(t, f.Value.Set(value))
	t.Cleanup(func() { assert.NoError(t, f.Value.Set(old)) })
}
