package suppression_test

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/internal/checktest"
	"github.com/hiddenstate/hiddenstate/passes/suppression"
)

const testdata = "../../testdata/suppression"

// TestFacts looks at what packages hand on: their own directives, and those of
// all own packages below.
func TestFacts(t *testing.T) {
	dir, err := filepath.Abs(testdata)
	require.NoError(t, err)
	analysistest.Run(t, dir, suppression.Analyzer, "./...")
}

// TestCovering asks the top package for places in the others.
func TestCovering(t *testing.T) {
	graph, err := checker.Analyze([]*analysis.Analyzer{suppression.Analyzer}, checktest.Load(t, testdata), nil)
	require.NoError(t, err)
	var result *suppression.Result
	for _, action := range graph.Roots {
		if action.Package.Name == "top" {
			result = action.Result.(*suppression.Result)
		}
	}
	require.NotNil(t, result)
	at := func(pkg, file string, line int) finding.Position {
		return finding.Position{Package: "example.com/suppression/" + pkg, File: file, Line: line, Column: 5}
	}
	for _, test := range []struct {
		name    string
		check   string
		places  []finding.Position
		reasons []string
	}{
		{"a package imported indirectly", "memstate", []finding.Position{at("bottom", "bottom.go", 6)}, []string{"kept below"}},
		{"another check", "jwtexpiry", []finding.Position{at("bottom", "bottom.go", 6)}, nil},
		{"the last line of a declaration", "memstate", []finding.Position{at("bottom", "bottom.go", 10)}, []string{"the whole type"}},
		{"below it", "memstate", []finding.Position{at("bottom", "bottom.go", 11)}, nil},
		{"the closest first", "memstate", []finding.Position{at("bottom", "bottom.go", 9)}, []string{"the field", "the whole type"}},
		{"another file", "memstate", []finding.Position{at("bottom", "other.go", 6)}, nil},
		{"another package", "memstate", []finding.Position{at("middle", "bottom.go", 6)}, nil},
		{"one of two places", "memstate", []finding.Position{at("top", "top.go", 1), at("bottom", "bottom.go", 6)}, []string{"kept below"}},
		{"the second of two checks", "unguarded", []finding.Position{at("middle", "middle.go", 6)}, []string{"two checks"}},
		{"a test file", "memstate", []finding.Position{at("top", "top_test.go", 3)}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var reasons []string
			for _, s := range result.Covering(test.check, test.places...) {
				assert.Equal(t, finding.InSource, s.Kind)
				reasons = append(reasons, s.Reason)
			}
			assert.Equal(t, test.reasons, reasons)
		})
	}
}
