package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// maxChecks bounds the calls between a write and the code that looks at what is
// stored before it.
const maxChecks = 4

// checksFirst reports whether an op of work runs only after a function was shown
// what is stored and had the chance to refuse: the replica that comes second
// finds what the first has done.
func (f *jobFinder) checksFirst(i *instance, op *effects.Op, work map[*instance]bool, depth int) bool {
	for k := range i.fn.Ops {
		call := &i.fn.Ops[k]
		if call.Code == effects.Call && call.Flag&(effects.FlagDynamic|effects.FlagGo|effects.FlagDefer) == effects.FlagDynamic && i.fn.dominates(call, op) && f.shown(i, call) {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	called := false
	for _, c := range callsTo(i) {
		if !work[c.inst] {
			continue
		}
		called = true
		if !f.checksFirst(c.inst, c.op, work, depth-1) {
			return false
		}
	}
	return called
}

// shown reports whether a call gives what is stored outside the process to a
// function that may refuse because of it.
func (f *jobFinder) shown(i *instance, call *effects.Op) bool {
	if !slices.ContainsFunc(call.Args, func(n int32) bool { return f.taintOf(i, n)&FromExternal != 0 }) {
		return false
	}
	found := false
	for _, c := range i.calls {
		if c.op != call {
			continue
		}
		if c.callee.fn == nil || !f.mayRefuse(c.callee, maxChecks) {
			return false
		}
		found = true
	}
	return found
}

// mayRefuse reports whether a function refuses because of what it is given, or
// because another function does to which it hands that on.
func (f *jobFinder) mayRefuse(i *instance, depth int) bool {
	for k := range i.fn.Ops {
		if op := &i.fn.Ops[k]; op.Code == effects.Guard && i.fn.madeOfParams(op.A) {
			return true
		}
	}
	return depth > 0 && slices.ContainsFunc(i.calls, func(c callEdge) bool {
		return c.op.Code == effects.Call && c.op.Flag&(effects.FlagGo|effects.FlagDefer) == 0 && c.callee.fn != nil && i.fn.failsWithout(&stop{op: c.op}) &&
			slices.ContainsFunc(c.op.Args, i.fn.madeOfParams) && f.mayRefuse(c.callee, depth-1)
	})
}

// madeOfParams reports whether a value is computed from a parameter, not the
// receiver, perhaps among others.
func (f *function) madeOfParams(n int32) bool {
	found := false
	backwards(n, func(n int32) []int32 {
		if found = found || int(n) <= len(f.Params) && !(f.Recv && n == 1); found {
			return nil
		}
		var more []int32
		for _, op := range f.definitions(n) {
			more = append(more, operands(op)...)
			if op.Code == effects.Alloc {
				more = append(more, f.storesInto(n)...)
			}
		}
		return more
	})
	return found
}
