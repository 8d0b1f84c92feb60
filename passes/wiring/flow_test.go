package wiring

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// branching returns a function with one op in each block, which returns early
// with a failure:
//
//	0: open        → 1, 2
//	1: fail        (exit, fails)
//	2: loop head   → 3, 4
//	3: loop body   → 2
//	4: done        (exit)
func branching() *function {
	return &function{Func: &effects.Func{
		Ops: make([]effects.Op, 5),
		Blocks: []effects.Block{
			{First: 0, Succs: []int32{1, 2}},
			{First: 1, Fails: true},
			{First: 2, Succs: []int32{3, 4}},
			{First: 3, Succs: []int32{2}},
			{First: 4},
		},
	}}
}

func TestDominates(t *testing.T) {
	f := branching()
	op := func(n int) *effects.Op { return &f.Ops[n] }
	assert.True(t, f.dominates(op(0), op(4)))
	assert.True(t, f.dominates(op(2), op(3)))
	assert.False(t, f.dominates(op(3), op(4)), "the loop may not run")
	assert.False(t, f.dominates(op(4), op(0)))
	assert.False(t, f.dominates(op(0), op(0)))
}

func TestMayFollow(t *testing.T) {
	f := branching()
	op := func(n int) *effects.Op { return &f.Ops[n] }
	assert.True(t, f.mayFollow(op(0), op(1)))
	assert.True(t, f.mayFollow(op(3), op(2)), "in the next round")
	assert.True(t, f.mayFollow(op(3), op(3)))
	assert.False(t, f.mayFollow(op(1), op(4)))
	assert.False(t, f.mayFollow(op(4), op(3)))
}

func TestEscapes(t *testing.T) {
	f := branching()
	op := func(n int) *effects.Op { return &f.Ops[n] }
	assert.Equal(t, exits{success: true, failure: true}, f.escapes(op(0), nil))
	assert.Equal(t, exits{failure: true}, f.escapes(op(0), []*effects.Op{op(4)}), "only the early return gets away")
	assert.Equal(t, exits{success: true, failure: true}, f.escapes(op(0), []*effects.Op{op(3)}), "the loop may not run")
	assert.Equal(t, exits{}, f.escapes(op(0), []*effects.Op{op(1), op(2)}))
	assert.Equal(t, exits{success: true}, f.escapes(op(3), nil))

	straight := &function{Func: &effects.Func{Ops: make([]effects.Op, 3)}}
	assert.Equal(t, exits{success: true}, straight.escapes(&straight.Ops[1], nil))
	assert.Equal(t, exits{success: true}, straight.escapes(&straight.Ops[1], []*effects.Op{&straight.Ops[0]}), "it comes before")
	assert.Equal(t, exits{}, straight.escapes(&straight.Ops[1], []*effects.Op{&straight.Ops[2]}))
}
