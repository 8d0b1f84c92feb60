package effects

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestEncoding checks that functions come back from a fact as they were.
func TestEncoding(t *testing.T) {
	unit := &Unit{Path: "example.com/a", Strings: []string{"", "x"}, Funcs: []*Func{{
		Sym:   "example.com/a.F",
		Nodes: 4,
		Ops: []Op{
			{Code: Const, Dst: 1, Sym: 1, Pos: Pos{1, 10, 2}},
			{Code: Call, Sym: 1, C: 1, Dst: 2, Pos: Pos{1, 9, 4}, Args: []int32{1, 0}},
			{Code: Guard, A: 2, B: 1, Pos: Pos{2, 30, 1}},
		},
		Blocks: []Block{{Succs: []int32{1, 2}}, {First: 1, Fails: true, Says: SaysNo}, {First: 1, Says: SaysYes}, {First: 1, Succs: []int32{0}}},
	}}}
	blob, err := encode(unit)
	require.NoError(t, err)
	again, err := decode(blob)
	require.NoError(t, err)
	assert.Equal(t, unit, again)
}
