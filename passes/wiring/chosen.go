package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// maxChosen bounds the steps back from a value to what it is chosen by.
const maxChosen = 200

// chosen reports whether a value is computed from what tells clients apart, or
// is an element of a collection at an index or key that is.
func (l *locator) chosen(i *instance, n int32, seen map[keyPlace]bool) bool {
	at := keyPlace{i.id, n}
	if n == 0 || i.fn == nil || seen[at] || len(seen) > maxChosen {
		return false
	}
	seen[at] = true
	if l.taint[i.node(n)]&FromPeer != 0 {
		return true
	}
	params := int32(len(i.fn.Params))
	switch {
	case n <= params:
		return l.chosenByCallers(i, n, seen)
	case n <= params+i.fn.Free:
		for _, c := range l.allClosures(i.fn) {
			if k := int(n - params - 1); c.inst != nil && k < len(c.op.Args) && l.chosen(c.inst, c.op.Args[k], seen) {
				return true
			}
		}
		return false
	}
	for _, op := range i.fn.definitions(n) {
		if l.chosenBy(i, op, n, seen) {
			return true
		}
	}
	return false
}

func (l *locator) chosenByCallers(i *instance, param int32, seen map[keyPlace]bool) bool {
	for _, caller := range i.callers {
		for _, c := range caller.calls {
			if c.callee == i && caller.fn != nil && l.chosen(caller, argument(c.op, i.fn, param), seen) {
				return true
			}
		}
	}
	return false
}

// chosenBy follows one definition of a value.
func (l *locator) chosenBy(i *instance, op *effects.Op, n int32, seen map[keyPlace]bool) bool {
	switch op.Code {
	case effects.Copy, effects.Box, effects.Unbox, effects.Load, effects.FieldAddr, effects.FieldVal:
		return l.chosen(i, op.A, seen)
	case effects.IndexAddr, effects.Lookup:
		return l.chosen(i, op.B, seen)
	case effects.Concat, effects.Derive:
		return l.anyChosen(i, operands(op), seen)
	case effects.Alloc:
		return l.anyChosen(i, i.fn.storesInto(n), seen)
	case effects.Call:
		return l.resultChosen(i, op, n, seen)
	}
	return false
}

func (l *locator) anyChosen(i *instance, nodes []int32, seen map[keyPlace]bool) bool {
	for _, n := range nodes {
		if l.chosen(i, n, seen) {
			return true
		}
	}
	return false
}

// resultChosen follows the result of a call: into own functions, else to the
// arguments.
func (l *locator) resultChosen(i *instance, op *effects.Op, n int32, seen map[keyPlace]bool) bool {
	own := false
	for _, c := range i.calls {
		if c.op != op || int(n-op.Dst) >= len(c.callee.fn.Results) {
			continue
		}
		own = true
		if l.chosen(c.callee, c.callee.fn.Result(int(n-op.Dst)), seen) {
			return true
		}
	}
	if row := l.base.Func(i.fn.str(op.Sym)); row != nil && len(row.Pins) > 0 {
		return false // is reported itself
	}
	return !own && l.anyChosen(i, op.Args, seen)
}
