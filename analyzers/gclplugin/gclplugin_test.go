package gclplugin_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/golangci/plugin-module-register/register"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	_ "github.com/hiddenstate/hiddenstate/analyzers/gclplugin"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/policy"
)

func plugin(t *testing.T, settings map[string]any) (register.LinterPlugin, error) {
	t.Helper()
	makePlugin, err := register.GetPlugin("hiddenstate")
	require.NoError(t, err)
	return makePlugin(settings)
}

func TestPlugin(t *testing.T) {
	p, err := plugin(t, map[string]any{"checks": []string{"memstate"}})
	require.NoError(t, err)
	built, err := p.BuildAnalyzers()
	require.NoError(t, err)
	require.Len(t, built, 1)
	assert.Equal(t, "memstate", built[0].Name)
	assert.Equal(t, register.LoadModeTypesInfo, p.GetLoadMode())
}

// The settings of the linter are those of the configuration file, with its
// words. Paths are relative to the linter's configuration.
func TestSettings(t *testing.T) {
	dir := t.TempDir()
	below := filepath.Join(dir, "sub")
	require.NoError(t, os.Mkdir(below, 0o777))
	require.NoError(t, os.WriteFile(filepath.Join(dir, ".golangci.yml"), nil, 0o666))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "company.yaml"), []byte("family: ours\n"), 0o666))
	t.Chdir(below)
	p, err := plugin(t, map[string]any{
		"checks":        []any{"memstate", "unguarded", "jwtrevocation"},
		"disable":       []any{"unguarded"},
		"severity":      "error",
		"severities":    map[string]any{"memstate/cache": "error"},
		"own":           []any{"example.com/shared"},
		"knowledge":     []any{"company.yaml"},
		"tests":         true,
		"jwtrevocation": map[string]any{"lifetime": "15m"},
		"rules":         []any{map[string]any{"path": "legacy", "reason": "is replaced in spring", "expires": time.Date(2999, 12, 31, 0, 0, 0, 0, time.UTC)}},
	})
	require.NoError(t, err)
	built, err := p.BuildAnalyzers()
	require.NoError(t, err)
	require.Len(t, built, 2)
	assert.Equal(t, "error", built[0].Flags.Lookup("severity").Value.String())
	assert.Equal(t, "15m0s", built[1].Flags.Lookup("lifetime").Value.String())

	current := policy.Current()
	assert.Equal(t, "legacy/a.go", current.Rel(filepath.Join(dir, "legacy", "a.go")))
	f := &finding.Finding{Check: "memstate", Kind: "cache"}
	current.Settle(f, "legacy/a.go")
	assert.Equal(t, finding.Error, f.Severity)
	require.Len(t, f.Suppressed, 1)
	assert.Equal(t, "is replaced in spring", f.Suppressed[0].Reason)
}

func TestMistakes(t *testing.T) {
	_, err := plugin(t, map[string]any{"nosuch": true})
	assert.ErrorContains(t, err, `"nosuch"`)
	_, err = plugin(t, map[string]any{"dir": "/srv"})
	assert.ErrorContains(t, err, `"dir"`)
	for want, settings := range map[string]map[string]any{
		`checks[0]: no check "nosuch"`:       {"checks": []string{"nosuch"}},
		`rules[0].reason: no reason`:         {"rules": []any{map[string]any{"path": "x"}}},
		`severities.memstate: no severity`:   {"severities": map[string]any{"memstate": "fatal"}},
		`nosuch.yaml: no such file`:          {"knowledge": []string{"nosuch.yaml"}},
		`jwtexpiry.lifetime: no duration "1`: {"jwtexpiry": map[string]any{"lifetime": "1d"}},
	} {
		p, err := plugin(t, settings)
		require.NoError(t, err)
		_, err = p.BuildAnalyzers()
		assert.ErrorContains(t, err, want)
	}
}
