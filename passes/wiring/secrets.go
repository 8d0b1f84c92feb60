package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// secretUses finds keys that each process draws for itself: values from a
// random source that start-up code keeps, and that sign, verify or encrypt
// what clients carry.
func (l *locator) secretUses() {
	for _, st := range l.calls {
		if st.row == nil || st.row.Secret == nil || st.inst.id <= 0 {
			continue
		}
		if st.row.Secret.Use == "publish" && st.inst.phase == start {
			continue // for a certificate, say: who asks is told at run time
		}
		key := st.operand(st.row.Secret.Arg)
		if l.taintOf(st.inst, key)&FromRandom == 0 {
			continue
		}
		f := &keyFinder{locator: l, seen: make(map[keyPlace]bool)}
		f.visit(st.inst, key, 0)
		if len(f.result()) == 0 && st.inst.phase == start {
			f.keepers(st)
		}
		for _, found := range f.result() {
			found.Secrets = append(found.Secrets, &Touch{Spot: newSpot(st.inst, st.op), Mode: Read, Library: st.row})
		}
	}
}

// A keyFinder follows a key backwards to the long-lived places it is kept in.
type keyFinder struct {
	*locator
	seen      map[keyPlace]bool
	found     []*State
	captured  []*State // captured variables, which may be copies of what was found
	presented bool     // only what is kept as it is: no element of a container, nothing that is drawn on the way
}

// result returns the places where the key is declared: captured variables only
// if they are no copies of others.
func (f *keyFinder) result() []*State {
	if len(f.found) == 0 {
		return f.captured
	}
	return f.found
}

type keyPlace struct {
	inst int32
	node int32
}

// maxKeyDepth bounds the steps back from the use of a key.
const maxKeyDepth = 24

func (f *keyFinder) visit(i *instance, n int32, depth int) {
	at := keyPlace{i.id, n}
	if n == 0 || f.seen[at] || depth > maxKeyDepth {
		return
	}
	f.seen[at] = true
	if int(n) <= len(i.fn.Params) {
		f.callers(i, n, depth)
		return
	}
	for _, op := range i.fn.definitions(n) {
		switch op.Code {
		case effects.Load:
			if f.presented && i.fn.element(op.A) || f.kept(i, op.A, "", depth) {
				continue
			}
			for _, v := range i.fn.localStores(op.A) {
				f.visit(i, v, depth+1)
			}
		case effects.Lookup, effects.Elems:
			if !f.presented {
				f.kept(i, op.A, "[*]", depth)
			}
		case effects.FieldVal:
			if !f.kept(i, op.A, i.fn.str(op.Sym), depth) {
				f.visit(i, op.A, depth+1)
			}
		case effects.Alloc:
			for _, v := range i.fn.storesInto(n) {
				f.visit(i, v, depth+1)
			}
		case effects.Call:
			f.call(i, op, n, depth)
		default:
			for _, a := range operands(op) {
				f.visit(i, a, depth+1)
			}
		}
	}
}

// kept records the states behind a load that hold a random value from start-up
// code, and reports whether there were any.
func (f *keyFinder) kept(i *instance, on int32, part string, depth int) bool {
	hit := false
	for _, r := range f.pts[i.node(on)] {
		c := f.sub(f.cellOf(r), part)
		if c.obj.phase != start || f.alsoMadeByRequests(c.obj) || !f.refersToRandom(c, 3) || f.settled(c) {
			continue
		}
		if st := f.state(c); st != nil && (c.obj.op == nil || f.longLived(c)) && !(f.presented && f.fromOutside(c, st)) {
			hit = true
			f.record(c, st, depth)
		}
	}
	return hit
}

// record enters a state. What a captured variable was set to may be kept
// elsewhere, and is named by that place.
func (f *keyFinder) record(c *cell, st *State, depth int) {
	list := &f.found
	if st.captured {
		list = &f.captured
		for _, w := range c.writers {
			f.visit(w.inst, w.value, depth+1)
		}
	}
	if !slices.Contains(*list, st) {
		*list = append(*list, st)
	}
}

// fromOutside reports whether requests set what is kept, or whether it is a part
// of one of many records.
func (f *keyFinder) fromOutside(c *cell, st *State) bool {
	return f.cellTaint(c)&FromRequest != 0 || slices.ContainsFunc(st.Holders, func(h *State) bool {
		return h.Kind == effects.Map || h.Kind == effects.Slice
	})
}

// alsoMadeByRequests reports whether requests make objects of the same type:
// then it is a record with an id or secret of its own, not the process's key.
func (f *keyFinder) alsoMadeByRequests(o *object) bool {
	if f.types[o.typ] == nil {
		return false
	}
	for _, other := range f.objects[1:] {
		if other.typ == o.typ && other.phase.atRunTime() && other.kind == memory {
			return true
		}
	}
	return false
}

// refersToRandom reports whether a cell leads to a random value in a few
// steps.
func (f *keyFinder) refersToRandom(c *cell, depth int) bool {
	if f.cellTaint(c)&FromRandom != 0 {
		return true
	}
	if depth == 0 {
		return false
	}
	for _, part := range append([]*cell{c}, c.subs...) {
		for _, r := range f.pts[part.node] {
			if f.refersToRandom(f.cellOf(r), depth-1) {
				return true
			}
		}
	}
	return false
}

func (f *keyFinder) callers(i *instance, param int32, depth int) {
	for _, caller := range i.callers {
		if caller.fn == nil {
			continue
		}
		for _, c := range caller.calls {
			if c.callee == i {
				f.visit(caller, argument(c.op, i.fn, param), depth+2)
			}
		}
	}
}

// call follows the result of a call: into own functions, and to the arguments
// of others.
func (f *keyFinder) call(i *instance, op *effects.Op, n int32, depth int) {
	own := false
	for _, c := range i.calls {
		if c.op != op {
			continue
		}
		own = true
		result := c.callee.fn.Result(int(n - op.Dst))
		for k := range c.callee.fn.Ops {
			if r := &c.callee.fn.Ops[k]; r.Code == effects.Copy && r.Dst == result {
				f.visit(c.callee, r.A, depth+1)
			}
		}
	}
	if own {
		return
	}
	if st := f.sites[siteKey{i.id, op}]; f.presented && st != nil && st.row != nil && st.row.Random {
		return // drawn now, from a generator that may be kept
	}
	for _, a := range append([]int32{op.A}, op.Args...) {
		if d := i.fn.def(a); d != nil && d.Code == effects.FieldAddr && f.kept(i, a, "", depth) {
			continue // a method of a field
		}
		f.visit(i, a, depth+1)
	}
}

// keepers finds where start-up code keeps what it made with a key that is kept
// nowhere itself: a cookie store, a signer.
func (f *keyFinder) keepers(st *site) {
	for _, op := range st.inst.fn.users(st.op.Dst) {
		if op.Code != effects.Store || op.B != st.op.Dst {
			continue
		}
		for _, r := range f.pts[st.inst.node(op.A)] {
			if s := f.state(f.cellOf(r)); s != nil && !slices.Contains(f.found, s) {
				f.found = append(f.found, s)
			}
		}
	}
}
