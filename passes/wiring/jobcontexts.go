package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// maxContexts bounds the steps from a context to the call that makes it.
const maxContexts = 8

// contextOf returns the op that names the contexts of a call, or nil.
func (f *function) contextOf(call *effects.Op) *effects.Op {
	if n := f.opIndex(call); n > 0 && f.Ops[n-1].Code == effects.Context && f.Ops[n-1].B == 0 {
		return &f.Ops[n-1]
	}
	return nil
}

// contextEnds reports whether a context ends with the request: it is the
// request's, or made of one that ends, or the request ends it.
func (l *leash) contextEnds(i *instance, n int32, depth int) bool {
	if n == 0 || depth == 0 || i.fn == nil {
		return false
	}
	params := int32(len(i.fn.Params))
	switch op := i.fn.def(n); {
	case n <= params:
		return l.givenEnds(i, n, depth)
	case n <= params+i.fn.Free:
		return l.capturedEnds(i, n-params-1, depth)
	case op != nil && op.Code == effects.Alloc:
		return l.heldEnds(i, n, depth)
	case op != nil && op.Code == effects.Call:
		return l.madeEnds(i, op, depth)
	}
	return false
}

// givenEnds reports whether each context that callers pass for a parameter ends.
// What serves a request is given the request's.
func (l *leash) givenEnds(i *instance, param int32, depth int) bool {
	if slices.ContainsFunc(i.callers, func(c *instance) bool { return c.fn == nil }) {
		return true
	}
	calls := callsTo(i)
	for _, c := range calls {
		given := c.inst.fn.contextOf(c.op)
		if given == nil {
			return false
		}
		call := *c.op
		call.Args = given.Args
		if !l.contextEnds(c.inst, argument(&call, i.fn, param), depth-1) {
			return false
		}
	}
	return len(calls) > 0
}

// capturedEnds reports whether each context in a variable that a closure captures
// ends.
func (l *leash) capturedEnds(i *instance, number int32, depth int) bool {
	found := false
	for _, o := range l.allClosures(i.fn) {
		if o.phase != i.phase || int(number) >= len(o.op.Args) {
			continue
		}
		found = true
		if !l.contextEnds(o.inst, o.op.Args[number], depth-1) {
			return false
		}
	}
	return found
}

// heldEnds reports whether each context that a variable holds ends.
func (l *leash) heldEnds(i *instance, variable int32, depth int) bool {
	found := false
	for k := range i.fn.Ops {
		if op := &i.fn.Ops[k]; op.Code == effects.Context && op.B == variable {
			found = true
			if !l.contextEnds(i, op.A, depth-1) {
				return false
			}
		}
	}
	return found
}

// madeEnds reports whether a context that a call makes ends.
func (l *leash) madeEnds(i *instance, op *effects.Op, depth int) bool {
	st := l.sites[siteKey{i.id, op}]
	if st == nil || st.row == nil {
		return false
	}
	switch st.row.Ends {
	case "request":
		return true
	case "call":
		for _, r := range l.pts[i.node(op.Dst+1)] {
			if o := l.cellOf(r).obj; o.op == op && l.objectEnds(o) {
				return true
			}
		}
	case "":
		return false
	}
	parent := i.fn.contextOf(op)
	return parent != nil && len(parent.Args) > 0 && l.contextEnds(i, parent.Args[0], depth-1)
}
