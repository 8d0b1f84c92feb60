package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A function that runs once is start-up code: what it writes is in order for
// those who have had it run, whoever did. Others may read while it writes.

// onceOperations enters what a function that a call runs once writes, as done by
// the call.
func (x *explorer) onceOperations(st *site, enter func(o operation, r ref, c *cell)) {
	once := x.onceOf(st)
	if len(once) == 0 || x.onceAtStart(once) || x.wraps(st.inst) {
		return
	}
	for _, c := range st.inst.calls {
		if c.op != st.op || c.callee.fn == nil {
			continue
		}
		for k := range c.callee.fn.Ops {
			op := &c.callee.fn.Ops[k]
			if op.Held != 0 {
				continue
			}
			for _, w := range plainOperations(c.callee, op) {
				x.onceWrites(st, once, c.callee, w, enter)
			}
		}
	}
}

func (x *explorer) onceWrites(st *site, once []int32, i *instance, w operation, enter func(o operation, r ref, c *cell)) {
	if w.Mode == Read {
		return
	}
	for _, r := range x.pts[i.node(w.node)] {
		c := x.sub(x.cellOf(r), w.part)
		if c.obj.inst != i && !r.value() {
			enter(operation{Spot: newSpot(st.inst, st.op), Mode: w.Mode, node: st.operand(-1), deep: true, once: once}, r, c)
		}
	}
}

// onceOf returns the cells that a call marks as done, of those that run a
// function once.
func (x *explorer) onceOf(st *site) []int32 {
	if st.row == nil || st.op.Flag&(effects.FlagGo|effects.FlagDefer) != 0 {
		return nil
	}
	var cells []int32
	for _, cb := range st.row.Calls {
		if cb.When != "once" || cb.Result {
			continue
		}
		for _, r := range x.pts[st.inst.node(st.operand(-1))] {
			cells = append(cells, x.cellOf(r).id)
		}
	}
	return cells
}

// onceAtStart reports whether start-up code has the function run already.
func (x *explorer) onceAtStart(once []int32) bool {
	return slices.ContainsFunc(x.calls, func(st *site) bool { return st.inst.phase == start && anyOf(x.onceOf(st), once) })
}

// wraps reports whether an instance is, or is called by, middleware: what it has
// run once is done for the handlers behind it.
func (x *explorer) wraps(i *instance) bool {
	for _, v := range x.visits[i] {
		for ; v != nil; v = v.from {
			if slices.ContainsFunc(v.inst.calls, func(c callEdge) bool { return c.callee.serves != nil }) && v.inst.fn != nil {
				return true
			}
		}
	}
	return false
}

func anyOf(a, b []int32) bool {
	return slices.ContainsFunc(a, func(n int32) bool { return slices.Contains(b, n) })
}

// maxOnceDepth bounds how many callers are asked.
const maxOnceDepth = 6

// after reports whether an op of an instance runs after something was run once,
// by the function itself or by all its callers.
func (x *explorer) after(once []int32, i *instance, op *effects.Op, depth int) bool {
	for k := range i.fn.Ops {
		d := &i.fn.Ops[k]
		if d.Code == effects.Call && (d == op || i.fn.dominates(d, op)) && x.runs(once, i, d, 2) {
			return true
		}
	}
	if depth == 0 {
		return true // nobody knows
	}
	if slices.ContainsFunc(i.callers, func(c *instance) bool { return c.fn == nil }) {
		return false // an entry point
	}
	callers := callsTo(i)
	return len(callers) > 0 && !slices.ContainsFunc(callers, func(c via) bool { return !x.after(once, c.inst, c.op, depth-1) })
}

// runs reports whether a call always has something run that runs once, or waits
// until it has.
func (x *explorer) runs(once []int32, i *instance, op *effects.Op, depth int) bool {
	if st := x.sites[siteKey{i.id, op}]; st != nil && anyOf(x.onceOf(st), once) {
		return true
	}
	if depth == 0 || op.Flag&(effects.FlagGo|effects.FlagDefer) != 0 {
		return false
	}
	for _, c := range i.calls {
		if c.op != op || c.callee.fn == nil {
			continue
		}
		var all []*effects.Op
		for k := range c.callee.fn.Ops {
			if d := &c.callee.fn.Ops[k]; d.Code == effects.Call && x.runs(once, c.callee, d, depth-1) {
				all = append(all, d)
			}
		}
		if len(all) > 0 && !c.callee.fn.escapesFrom(0, all).success {
			return true
		}
	}
	return false
}

// inOnce reports whether what one of two accesses runs once is in order with the
// other.
func (x *explorer) inOnce(a, b *Access) bool {
	switch {
	case a.once != nil:
		return x.after(a.once, b.inst, b.op, maxOnceDepth)
	case b.once != nil:
		return x.after(b.once, a.inst, a.op, maxOnceDepth)
	}
	return false
}
