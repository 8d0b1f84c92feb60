package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

func TestPattern(t *testing.T) {
	for _, test := range []struct {
		pattern  string
		yes, not []string
	}{
		{"internal/legacy", []string{"internal/legacy/a.go", "internal/legacy/x/b.go"}, []string{"internal/legacy2/a.go", "x/internal/legacy/a.go", "internal"}},
		{"./internal/legacy/", []string{"internal/legacy/a.go"}, []string{"internal/a.go"}},
		{"internal/legacy/**", []string{"internal/legacy/a.go", "internal/legacy/x/b.go"}, []string{"internal/a.go"}},
		{"internal/a.go", []string{"internal/a.go"}, []string{"internal/aa.go", "a.go"}},
		{"internal/*.go", []string{"internal/a.go"}, []string{"internal/x/a.go"}},
		{"*_gen.go", []string{"a_gen.go"}, []string{"x/a_gen.go"}},
		{"**/*_gen.go", []string{"a_gen.go", "x/y/a_gen.go"}, []string{"x/a_gen.go.txt"}},
		{"cmd/**/debug", []string{"cmd/debug/x.go", "cmd/a/b/debug/x.go"}, []string{"cmd/debugger/x.go"}},
		{"../shared", []string{"../shared/a.go"}, []string{"shared/a.go"}},
		{".", []string{"a.go", "x/a.go"}, nil},
		{"**", []string{"a.go", "x/a.go"}, nil},
		{"v[12]/?.go", []string{"v1/a.go"}, []string{"v3/a.go", "v1/ab.go"}},
	} {
		p, err := policy.Parse(test.pattern)
		require.NoError(t, err, test.pattern)
		for _, file := range test.yes {
			assert.True(t, p.Match(file), "%s names %s", test.pattern, file)
		}
		for _, file := range test.not {
			assert.False(t, p.Match(file), "%s names %s", test.pattern, file)
		}
	}
}

func TestMalformedPattern(t *testing.T) {
	for text, want := range map[string]string{
		"":            "no path",
		"/srv/app":    "want a path relative to the configuration",
		`internal\x`:  "with slashes",
		"internal/[a": "malformed pattern",
		"a**/b":       "** stands for whole elements",
	} {
		_, err := policy.Parse(text)
		assert.ErrorContains(t, err, want, text)
	}
}

func parse(t *testing.T, pattern string) policy.Pattern {
	t.Helper()
	p, err := policy.Parse(pattern)
	require.NoError(t, err)
	return p
}

func TestSeverity(t *testing.T) {
	p := policy.Policy{Severities: map[string]finding.Severity{"memstate": finding.Warning, "memstate/cache": finding.Error}}
	of := func(check, kind string) finding.Severity {
		return p.Severity(&finding.Finding{Check: check, Kind: kind, Severity: finding.Info})
	}
	assert.Equal(t, finding.Error, of("memstate", "cache"), "the kind wins over the check")
	assert.Equal(t, finding.Warning, of("memstate", "cart"))
	assert.Equal(t, finding.Info, of("unguarded", "map"), "as it was judged")
}

func TestRule(t *testing.T) {
	p := policy.Policy{Rules: []policy.Rule{
		{Path: parse(t, "old"), Expired: true},
		{Path: parse(t, "old/kept"), Selectors: []string{"memstate/cache", "unguarded"}},
		{Path: parse(t, "new")},
	}}
	of := func(check, kind, file string) int {
		return p.Rule(&finding.Finding{Check: check, Kind: kind}, file)
	}
	assert.Equal(t, 0, of("memstate", "cart", "old/a.go"))
	assert.Equal(t, 0, of("memstate", "cart", "old/kept/a.go"), "the other rule is about caches")
	assert.Equal(t, 1, of("memstate", "cache", "old/kept/a.go"), "what applies wins over what has expired")
	assert.Equal(t, 1, of("unguarded", "map", "old/kept/a.go"))
	assert.Equal(t, 2, of("jwtexpiry", "no-expiry", "new/a.go"))
	assert.Equal(t, -1, of("memstate", "cart", "other/a.go"))
}

func TestRel(t *testing.T) {
	p := policy.Policy{Dir: "/srv/app"}
	assert.Equal(t, "internal/a.go", p.Rel("/srv/app/internal/a.go"))
	assert.Equal(t, "../shared", p.Rel("/srv/shared"))
}

func TestSettle(t *testing.T) {
	place := finding.Position{File: "/srv/app/.hiddenstate.yaml", Line: 7, Column: 5}
	p := policy.Policy{
		Severities: map[string]finding.Severity{"memstate": finding.Warning},
		Rules: []policy.Rule{
			{Path: parse(t, "old"), Reason: "had a date", Expires: "2020-02-29", Expired: true},
			{Path: parse(t, "legacy"), Reason: "is replaced", Expires: "2999-12-31", Position: place},
		},
	}
	settle := func(file string) *finding.Finding {
		f := &finding.Finding{Check: "memstate", Kind: "cart", Severity: finding.Error, Message: "carts"}
		p.Settle(f, file)
		assert.Equal(t, finding.Warning, f.Severity)
		return f
	}
	f := settle("legacy/a.go")
	assert.Equal(t, "carts", f.Message)
	assert.Equal(t, []finding.Suppression{{Kind: finding.External, Reason: "is replaced", Position: place, Rule: 1}}, f.Suppressed)

	f = settle("old/a.go")
	assert.Empty(t, f.Suppressed)
	assert.Equal(t, "carts; the rule that left it alone (had a date) expired after 2020-02-29", f.Message)

	for _, file := range []string{"new/a.go", ""} {
		f = settle(file)
		assert.Empty(t, f.Suppressed)
		assert.Equal(t, "carts", f.Message)
	}
}
