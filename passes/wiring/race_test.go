package wiring

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// TestOnePerCopy checks that of the races that one copy of an object has, one
// that entry points reach is kept, and that others are left alone.
func TestOnePerCopy(t *testing.T) {
	object := &cell{obj: &object{}}
	copies := &effects.Op{Code: effects.Load}
	fn := &function{Func: &effects.Func{Sym: "pkg.f"}}
	race := func(name string, depth int, entries ...int) *Race {
		field := &cell{obj: object.obj, path: name, parent: object}
		access := func(c *cell, op *effects.Op) *Access {
			way := &visit{thread: &thread{request: true}, depth: depth}
			return &Access{operation: operation{Spot: Spot{inst: &instance{fn: fn}, op: op}, cell: c}, way: way}
		}
		return &Race{State: &State{ID: name}, A: access(field, &effects.Op{Code: effects.Store}), B: access(object, copies), Entries: entries}
	}
	nearest, near, far := race("a", 1), race("b", 2, 0), race("c", 3, 0)
	other := race("d", 9, 0)
	other.B.cell = other.A.cell
	reached := func([]int) bool { return true }
	assert.Equal(t, []*Race{near, other}, reportable([]*Race{nearest, near, far, other}, reached))
	assert.Empty(t, reportable([]*Race{nearest}, reached))
	assert.Empty(t, reportable([]*Race{near}, func([]int) bool { return false }), "only an importer knows the route")
}
