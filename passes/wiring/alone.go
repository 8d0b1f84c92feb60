package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// Objects of libraries that are not safe for concurrent use have no memory that
// is seen here. An object of kind unseen stands for what a variable refers to;
// it has a cell for each group of methods that exclude each other.

// aloneOperations enters a call of a method that must not run at the same time
// as others of its group, for each variable that may hold the receiver.
func (x *explorer) aloneOperations(st *site, add func(o operation, r ref, c *cell)) {
	recv := st.operand(-1)
	if st.hit || x.guardsItself(st.inst, recv) {
		return
	}
	o := operation{Spot: newSpot(st.inst, st.op), node: recv, Mode: Put, Calls: st.sym[strings.LastIndexByte(st.sym, '.')+1:]}
	for _, h := range x.readFrom(st.inst, recv, 0) {
		c := x.cellOf(h)
		add(o, h, x.cell(x.unseenIn(c), st.row.Alone))
	}
}

// maxHanded bounds how often a value is handed on as an argument.
const maxHanded = 4

// readFrom returns the variables that a value is read from. Of a parameter these
// are what the callers give, if all give the same: of several, which of them is
// locked when is not told.
func (x *explorer) readFrom(i *instance, n int32, depth int) []ref {
	if int(n) <= len(i.fn.Params) {
		return x.given(i, n, depth)
	}
	def := i.fn.def(n)
	if def == nil {
		return nil
	}
	part := ""
	switch def.Code {
	case effects.Load:
	case effects.FieldVal:
		part = i.fn.str(def.Sym)
	case effects.Lookup:
		part = "[*]"
	default:
		return nil
	}
	var out []ref
	for _, r := range x.pts[i.node(def.A)] {
		out = append(out, x.copied(x.sub(x.cellOf(r), part), r.shared())...)
	}
	return out
}

// given returns the variables that all callers give a parameter from, none if a
// caller is not known, or is the function itself.
func (x *explorer) given(i *instance, param int32, depth int) []ref {
	unknown := func(caller *instance) bool { return caller.fn == nil || caller == i }
	if depth == maxHanded || slices.ContainsFunc(i.callers, unknown) {
		return nil
	}
	var out []ref
	for _, c := range callsTo(i) {
		var from []ref
		if arg := argument(c.op, i.fn, param); arg != 0 {
			from = x.readFrom(c.inst, arg, depth+1)
		}
		if len(from) == 0 || out != nil && !slices.Equal(out, from) {
			return nil
		}
		out = from
	}
	return out
}

// copied returns a variable and those that it is a copy of: a method with a value
// for its receiver has a copy that refers to the same.
func (x *explorer) copied(c *cell, shared bool) []ref {
	out := []ref{makeRef(c, shared, false)}
	for n := 0; n < len(out); n++ {
		for _, m := range x.cellOf(out[n]).sources {
			if !slices.ContainsFunc(out, func(r ref) bool { return x.cellOf(r) == m.other }) {
				out = append(out, makeRef(m.other, m.share || out[n].shared(), false))
			}
		}
	}
	return out
}

// unseenIn returns the object that stands for what a variable refers to.
func (x *explorer) unseenIn(holder *cell) *object {
	o := x.unseen[holder]
	if o == nil {
		o = x.newObject(object{kind: unseen, phase: holder.obj.phase, long: holder.obj.long, parent: holder})
		x.unseen[holder] = o
	}
	return o
}

// place returns the cell itself, or the variable of what is not seen.
func (c *cell) place() *cell {
	if c.obj.kind == unseen {
		return c.obj.parent
	}
	return c
}

// guardsItself reports whether a value was made with a part that the program
// implements, such as a source of random numbers that locks.
func (x *explorer) guardsItself(i *instance, n int32) bool {
	find := &originFinder{locator: x.locator, ids: make(map[originKey]int32)}
	find.originsOf(i, n)
	for k := range find.ids {
		if k.op == nil || k.op.Code != effects.Call {
			continue
		}
		maker := x.sites[siteKey{k.inst, k.op}]
		if maker == nil || maker.row == nil || maker.row.Safe == nil {
			continue
		}
		part := &originFinder{locator: x.locator, ids: make(map[originKey]int32)}
		part.originsOf(maker.inst, maker.operand(*maker.row.Safe))
		for p := range part.ids {
			if p.op == nil || p.op.Code != effects.Alloc {
				continue
			}
			if t := x.typeOf(x.insts[p.inst-1].fn.str(p.op.Typ)); t != nil && !t.Foreign {
				return true
			}
		}
	}
	return false
}
