package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// publishedOperations enters what the maker of an object does to its fields when
// it has stored it where others find it. That it reads them is not told: it
// mostly does so to answer the request.
func (x *explorer) publishedOperations(i *instance, op *effects.Op, enter func(o operation, r ref, c *cell)) {
	if op.Code != effects.Store {
		return
	}
	root := op.A
	for def := i.fn.def(root); def != nil && def.Code == effects.FieldAddr; def = i.fn.def(root) {
		root = def.A
	}
	made := i.fn.def(root)
	if root == op.A || made == nil || made.Code != effects.Alloc {
		return
	}
	for _, r := range x.pts[i.node(op.A)] {
		c := x.cellOf(r)
		if r.shared() || c.obj.inst != i || c.obj.op != made || !x.kept[c.obj] || !x.published(i, root, op) {
			continue
		}
		enter(operation{Spot: newSpot(i, op), node: op.A, Mode: Assign, maker: true}, r|1, c)
	}
}

// published reports whether an object was stored in long-lived memory on every
// way to an op, by the function that makes it or by one that it calls.
func (x *explorer) published(i *instance, node int32, before *effects.Op) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if !i.fn.dominates(op, before) {
			continue
		}
		if x.publishes(i, op, node) {
			return true
		}
		if op.Code != effects.Call || op.Flag&(effects.FlagGo|effects.FlagDefer) != 0 {
			continue
		}
		for _, c := range i.calls {
			if c.op == op && c.callee.fn != nil && x.stores(c, node) {
				return true
			}
		}
	}
	return false
}

// stores reports whether a function stores an argument in long-lived memory
// whenever it succeeds.
func (x *explorer) stores(c callEdge, node int32) bool {
	for n := range c.callee.fn.Params {
		if argument(c.op, c.callee.fn, int32(n+1)) != node {
			continue
		}
		var all []*effects.Op
		for k := range c.callee.fn.Ops {
			if op := &c.callee.fn.Ops[k]; x.publishes(c.callee, op, int32(n+1)) {
				all = append(all, op)
			}
		}
		if len(all) > 0 && !c.callee.fn.escapesFrom(0, all).success {
			return true
		}
	}
	return false
}

// publishes reports whether an op stores a local node in long-lived memory.
// Channels hand over: who receives may be the only one to have it.
func (x *explorer) publishes(i *instance, op *effects.Op, node int32) bool {
	value := int32(0)
	switch op.Code {
	case effects.Store:
		value = op.B
	case effects.Update:
		value = op.C
	}
	for def := i.fn.def(value); value != node && def != nil && def.Code == effects.Box; def = i.fn.def(value) {
		value = def.A
	}
	return value != 0 && value == node && slices.ContainsFunc(x.pts[i.node(op.A)], func(r ref) bool { return r.shared() && x.longLived(x.cellOf(r)) })
}
