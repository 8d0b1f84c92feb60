package directive_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/hiddenstate/hiddenstate/passes/directive"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/memstate"
	"github.com/hiddenstate/hiddenstate/passes/unguarded"
)

// checked is the check of directives about two checks.
var checked = directive.New(memstate.Analyzer, unguarded.Analyzer)

func run(t *testing.T, module string, a *analysis.Analyzer) {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("../../testdata/directive", module))
	require.NoError(t, err)
	analysistest.Run(t, dir, a, "./...")
}

// TestPlacement looks at which findings of another check are left.
func TestPlacement(t *testing.T) { run(t, "placement", memstate.Analyzer) }

// TestMalformed looks at what is said of comments.
func TestMalformed(t *testing.T) { run(t, "malformed", checked) }

// TestReasons looks at the findings of that module which are suppressed, and by
// which directive.
func TestReasons(t *testing.T) {
	got := make(map[string]string)
	for _, f := range checktest.Merged(t, memstate.Analyzer, checktest.Load(t, "../../testdata/directive/placement")) {
		if len(f.Suppressed) > 0 {
			got[checktest.Name(f)] = f.Suppressed[0].Reason
		}
	}
	assert.Equal(t, map[string]string{
		"onLine": "one replica by design", "above": "one replica by design",
		"documented": "one replica by design", "first": "one replica by design",
		"groupedA": "the whole group", "groupedB": "this one of the group",
		"oneOfA": "this one", "oneOfC": "this one",
		"multi": "where it begins", "multiEnd": "behind its end",
		"fields.trailing": "on its line", "fields.documented": "in its comment", "fields.nested": "all that is nested",
		"whole.a": "the type", "whole.b": "the type",
		"function.captured": "the function", "braces.captured": "the line where a function begins",
		"statement.line": "the statement", "statement.below": "the statement below",
		"statement.long": "where the statement begins", "statement.end": "where the statement ends",
		"several": "several",
	}, got)
}
