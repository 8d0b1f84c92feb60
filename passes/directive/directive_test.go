package directive_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/hiddenstate/hiddenstate/passes/directive"
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
