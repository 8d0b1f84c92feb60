package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// presentedUses finds secrets that each process draws for itself and that
// clients must present: values from a random source that start-up code keeps,
// and that are compared with what a request brings.
func (l *locator) presentedUses() {
	for _, i := range l.insts {
		if i.fn == nil || i.phase != request {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if sym := i.fn.str(op.Sym); op.Code != effects.Derive || len(op.Args) != 2 || sym != "==" && sym != "!=" || !i.fn.refuses(op) {
				continue
			}
			l.compares(i, op, op.Args[0], op.Args[1])
			l.compares(i, op, op.Args[1], op.Args[0])
		}
	}
	for _, st := range l.calls {
		if st.row == nil || !st.row.Equal || st.inst.id <= 0 || st.inst.phase != request {
			continue
		}
		l.compares(st.inst, st.op, st.operand(0), st.operand(1))
		l.compares(st.inst, st.op, st.operand(1), st.operand(0))
	}
}

// compares enters the secrets that a comparison of what a client brings with
// something else uses.
func (l *locator) compares(i *instance, op *effects.Op, brought, kept int32) {
	if l.taintOf(i, brought)&FromRequest == 0 || l.taintOf(i, kept)&FromRandom == 0 {
		return
	}
	f := &keyFinder{locator: l, seen: make(map[keyPlace]bool), presented: true}
	f.compared(i, brought, kept, 0)
	for _, found := range f.result() {
		found.Secrets = append(found.Secrets, &Touch{Spot: newSpot(i, op), Mode: Read, Presented: true})
	}
}

// maxCompareDepth bounds the functions around a comparison that are looked at.
const maxCompareDepth = 4

// compared follows what is kept of a comparison. A function that compares its
// parameters is judged by each of its calls: others give it other things.
func (f *keyFinder) compared(i *instance, brought, kept int32, depth int) {
	p, q := i.fn.onlyParam(brought), i.fn.onlyParam(kept)
	if p == 0 || q == 0 || p == q {
		// What is drawn for the comparison, or hashed with a salt, is nothing that
		// the client was told.
		if t := f.taintOf(i, brought); t&FromRequest == 0 || t&FromRandom != 0 || f.taintOf(i, kept)&FromRequest != 0 {
			return
		}
		f.visit(i, kept, 0)
		return
	}
	if depth > maxCompareDepth {
		return
	}
	for _, caller := range i.callers {
		if caller.fn == nil {
			continue
		}
		for _, c := range caller.calls {
			if a, b := argument(c.op, i.fn, p), argument(c.op, i.fn, q); c.callee == i && a != 0 && b != 0 {
				f.compared(caller, a, b, depth+1)
			}
		}
	}
}

// onlyParam returns the parameter that a value is computed from, if it is
// computed from one and from nothing else but constants; 0 if not.
func (f *function) onlyParam(n int32) int32 {
	found := make(map[int32]bool)
	if !f.computedFromParams(n, found, make(map[int32]bool)) || len(found) != 1 {
		return 0
	}
	for p := range found {
		return p
	}
	return 0
}

// computedFromParams collects the parameters that a value is computed from. It
// returns false if it is computed from anything else, too.
func (f *function) computedFromParams(n int32, found, seen map[int32]bool) bool {
	if n == 0 || seen[n] {
		return true
	}
	seen[n] = true
	if int(n) <= len(f.Params) {
		found[n] = true
		return true
	}
	from := func(values []int32) bool {
		return !slices.ContainsFunc(values, func(v int32) bool { return !f.computedFromParams(v, found, seen) })
	}
	ops := f.definitions(n)
	for _, op := range ops {
		ok := false
		switch op.Code {
		case effects.Const:
			ok = true
		case effects.Copy, effects.Box, effects.Unbox, effects.Concat, effects.Derive, effects.Call:
			ok = from(operands(op))
		case effects.Alloc:
			ok = from(f.storesInto(n))
		case effects.Load:
			stored := f.localStores(op.A)
			ok = len(stored) > 0 && from(stored)
		}
		if !ok {
			return false
		}
	}
	return len(ops) > 0
}

// refuses reports whether those who are found to bring another value may be
// refused. They are not if what is done for the same value is done besides, or
// is to refuse: a service that looks for its own mark does that.
func (f *function) refuses(op *effects.Op) bool {
	succs := f.succs(f.placeOf(op).block)
	if len(succs) != 2 {
		return true
	}
	equal, other := int(succs[0]), int(succs[1])
	if f.str(op.Sym) == "!=" {
		equal, other = other, equal
	}
	if f.reachable(equal, -1)[other] {
		return false
	}
	yes, no := f.escapesFrom(equal, nil), f.escapesFrom(other, nil)
	return yes.success || !no.success
}

// element reports whether an address is of an element, or of a part of one.
func (f *function) element(addr int32) bool {
	op := f.def(addr)
	for op != nil && op.Code == effects.FieldAddr {
		op = f.def(op.A)
	}
	return op != nil && op.Code == effects.IndexAddr
}
