package effects_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// TestBlocks checks how functions branch and at which exits they fail.
func TestBlocks(t *testing.T) {
	unit, _ := summarise(t, "../../testdata/effects/flow")
	shapes := make(map[string]string)
	for _, f := range unit.Funcs {
		shapes[f.Sym] = shape(f)
	}
	const pkg = "example.com/flow."
	assert.Equal(t, "", shapes[pkg+"straight"], "no branches")
	assert.Equal(t, "[2 1] fails ok", shapes[pkg+"refused"])
	assert.Equal(t, "[3 2] fails fails ok", shapes[pkg+"deferred"], "block 1 is where a panic leads")
	assert.Equal(t, "[2 1] fails ok", shapes[pkg+"crashed"])
	assert.Equal(t, "[1 2] [1 2] ok", shapes[pkg+"repeated"])
}

// shape spells the successors of each block, and how exits end.
func shape(f *effects.Func) string {
	var out string
	for i, b := range f.Blocks {
		if i > 0 {
			out += " "
		}
		switch {
		case len(b.Succs) > 0:
			out += fmt.Sprint(b.Succs)
		case b.Fails:
			out += "fails"
		default:
			out += "ok"
		}
	}
	return out
}
