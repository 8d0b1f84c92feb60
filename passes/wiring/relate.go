package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// relate finds how the writes of each state depend on its reads: which follow
// a look-up, in the function or in one of the functions around it that calls
// both, and which are computed from what is there.
func (l *locator) relate() {
	open := l.openCalls()
	for _, st := range l.sorted() {
		if len(st.Writes) == 0 {
			continue
		}
		readers := make(map[*instance]bool)
		reads := make(map[*instance][]*effects.Op)
		for _, t := range st.Reads {
			readers[t.inst] = true
			reads[t.inst] = append(reads[t.inst], t.op)
		}
		for _, t := range st.Writes {
			t.AfterRead = looksUp(t.inst, t.op, reads, 2)
			t.Derived = t.Derived || l.derived(t.inst, t.value, st, readers, 2)
			t.Shrinks = t.Mode == Assign && st.Kind == effects.Slice && l.shrinks(t.inst, t.value, st, 0)
			t.Through = l.around(t.inst, 2, l.writesOut)
			t.Loads = l.around(t.inst, 2, l.readsOut)
			t.Fills = looksUp(t.inst, t.op, reads, 0) && l.within(t.inst, 2, l.readsOut) && !l.within(t.inst, 2, l.writesOut)
			t.Open = l.leadsTo(t.inst, open, 2)
			t.Drawn = l.given(t.inst, t.value) || l.draws(t.inst, 3)
		}
	}
}

// looksUp reports whether an instance or one of its callers, up to depth
// levels, reads a state before an op, itself or by a function that it calls.
func looksUp(i *instance, op *effects.Op, reads map[*instance][]*effects.Op, depth int) bool {
	for _, r := range reads[i] {
		if r == op || i.fn.mayFollow(r, op) {
			return true
		}
	}
	for _, c := range i.calls {
		if len(reads[c.callee]) > 0 && c.op != op && i.fn.mayFollow(c.op, op) {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	for _, c := range callsTo(i) {
		if looksUp(c.inst, c.op, reads, depth-1) {
			return true
		}
	}
	return false
}

// derived reports whether a value is computed from a state: a counter's next
// value, a slice with one more element.
func (l *locator) derived(i *instance, value int32, st *State, readers map[*instance]bool, depth int) bool {
	if value == 0 {
		return false
	}
	if int(value) <= len(i.fn.Params) {
		return depth > 0 && l.derivedByCaller(i, value, st, readers, depth-1)
	}
	seen := make(map[int32]bool)
	var visit func(n int32, depth int) bool
	visit = func(n int32, depth int) bool {
		if n == 0 || seen[n] || depth > 12 {
			return false
		}
		seen[n] = true
		for _, op := range i.fn.definitions(n) {
			switch op.Code {
			case effects.Load:
				if l.readsState(i, op.A, "", st) {
					return true
				}
				if l.updated(i, op.A, visit, depth) {
					return true
				}
			case effects.Lookup:
				if l.readsState(i, op.A, "[*]", st) {
					return true
				}
			case effects.Derive, effects.Concat, effects.Copy, effects.Append, effects.Box, effects.Unbox, effects.FieldVal:
				for _, a := range append([]int32{op.A, op.B}, op.Args...) {
					if visit(a, depth+1) {
						return true
					}
				}
			case effects.Call:
				if i.callsAny(op, readers) {
					return true
				}
				for _, a := range op.Args {
					if visit(a, depth+1) {
						return true
					}
				}
			}
		}
		return false
	}
	return visit(value, 0)
}

// shrinks reports whether a value is a part of a list that a state keeps: it is
// read from there, or parts of it are put together.
func (l *locator) shrinks(i *instance, n int32, st *State, depth int) bool {
	ops := i.fn.definitions(n)
	if len(ops) == 0 || depth > 4 {
		return false
	}
	for _, op := range ops {
		ok := false
		switch op.Code {
		case effects.Load:
			ok = l.readsState(i, op.A, "", st)
		case effects.Copy:
			ok = l.shrinks(i, op.A, st, depth+1)
		case effects.Append:
			ok = l.shrinks(i, op.A, st, depth+1) && l.shrinks(i, op.B, st, depth+1)
		}
		if !ok {
			return false
		}
	}
	return true
}

// derivedByCaller reports whether an argument is computed from the state: a
// container's Set is given what its Get returned, and one more.
func (l *locator) derivedByCaller(i *instance, param int32, st *State, readers map[*instance]bool, depth int) bool {
	for _, caller := range i.callers {
		if caller.fn == nil {
			continue
		}
		for _, c := range caller.calls {
			if c.callee == i && l.derived(caller, argument(c.op, i.fn, param), st, readers, depth) {
				return true
			}
		}
	}
	return false
}

// callsAny reports whether a call may enter one of some instances.
func (i *instance) callsAny(op *effects.Op, set map[*instance]bool) bool {
	for _, c := range i.calls {
		if c.op == op && set[c.callee] {
			return true
		}
	}
	return false
}

// openCalls returns the instances that call methods of own interfaces of which
// only an importer may know the types.
func (l *locator) openCalls() map[*instance]bool {
	out := make(map[*instance]bool)
	if l.main.Name == "main" {
		return out
	}
	for _, t := range l.unresolved {
		if typ := l.types[t.iface]; !t.bound && !t.site.hit && typ != nil && !typ.Foreign && len(l.pts[t.recv]) == 0 {
			out[t.site.inst] = true
		}
	}
	return out
}

// leadsTo reports whether an instance, or one that it calls up to depth, is one
// of a set.
func (l *locator) leadsTo(i *instance, set map[*instance]bool, depth int) bool {
	if set[i] {
		return true
	}
	return depth > 0 && slices.ContainsFunc(i.calls, func(c callEdge) bool { return c.callee.fn != nil && l.leadsTo(c.callee, set, depth-1) })
}

// given reports whether a value comes to an instance by a parameter.
func (l *locator) given(i *instance, value int32) bool {
	from := make(map[int32]bool)
	l.leaves(i, value, from, nil, 0)
	for n := range from {
		if n > 0 && int(n) <= len(i.fn.Params) {
			return true
		}
	}
	return false
}

// draws reports whether an instance, or one that it calls up to depth, draws
// random values.
func (l *locator) draws(i *instance, depth int) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Call {
			continue
		}
		if st := l.sites[siteKey{i.id, op}]; st != nil && st.row != nil && st.row.Random {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	for _, c := range i.calls {
		if c.callee.fn != nil && l.draws(c.callee, depth-1) {
			return true
		}
	}
	return false
}

// updated reports whether a local struct is an element of the state with a
// field changed: it was copied from there, and a field was set to a constant or
// to a value computed from the struct. A struct that a query fills is not.
func (l *locator) updated(i *instance, addr int32, visit func(int32, int) bool, depth int) bool {
	base := addr
	for op := i.fn.def(base); op != nil && op.Code == effects.FieldAddr; op = i.fn.def(base) {
		base = op.A
	}
	if op := i.fn.def(base); op == nil || op.Code != effects.Alloc {
		return false
	}
	copied := false
	for _, v := range i.fn.storesTo(base) {
		copied = copied || visit(v, depth+1)
	}
	if !copied {
		return false
	}
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Store || op.A == base || !i.fn.partOf(op.A, base) {
			continue
		}
		if op.Flag&effects.FlagConst != 0 || i.fn.computedFrom(op.B, base, 0) {
			return true
		}
	}
	return false
}

func (l *locator) readsState(i *instance, on int32, part string, st *State) bool {
	for _, r := range l.pts[i.node(on)] {
		c := l.sub(l.cellOf(r), part)
		if l.state(c) == st {
			return true
		}
	}
	return false
}

// backwards visits a local node and those that it comes from, each once: visit
// returns where to go on.
func backwards(n int32, visit func(n int32) []int32) {
	seen := map[int32]bool{0: true}
	for work := []int32{n}; len(work) > 0; work = work[1:] {
		if n := work[0]; !seen[n] {
			seen[n] = true
			work = append(work, visit(n)...)
		}
	}
}

// definitions returns the ops that define a local node.
func (f *function) definitions(n int32) []*effects.Op {
	if op := f.def(n); op != nil {
		return []*effects.Op{op}
	}
	if f.defs[n] != -2 {
		return nil
	}
	var ops []*effects.Op
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Dst == n && op.Code != effects.Call {
			ops = append(ops, op)
		}
	}
	return ops
}

// fromKey reports whether a value is computed from the key and from nothing
// else that a request brings.
func (l *locator) fromKey(i *instance, key, value int32) bool {
	if value == 0 {
		return false
	}
	keys, values := make(map[int32]bool), make(map[int32]bool)
	l.leaves(i, key, keys, nil, 0)
	l.leaves(i, value, values, keys, 0)
	if values[key] && len(values) == 1 && len(i.fn.definitions(value)) == 0 || len(values) == 0 {
		return false
	}
	for n := range values {
		if !keys[n] && l.taintOf(i, n)&FromRequest != 0 {
			return false
		}
	}
	for n := range values {
		if keys[n] {
			return true
		}
	}
	return false
}

// leaves collects the values that a node is computed from. Of a key, calls are
// leaves: what is computed from the arguments is not computed from the key. Of
// a value, the key's leaves are.
func (l *locator) leaves(i *instance, n int32, out, keys map[int32]bool, depth int) {
	if n == 0 || out[n] {
		return
	}
	ops := i.fn.definitions(n)
	if len(ops) == 0 || depth > 12 || keys[n] {
		out[n] = true
		return
	}
	for _, op := range ops {
		switch op.Code {
		case effects.Const, effects.Global, effects.FuncVal:
		case effects.Derive, effects.Concat, effects.Copy, effects.Append, effects.Box, effects.Unbox, effects.Call:
			st := l.sites[siteKey{i.id, op}]
			if op.Code == effects.Call && (keys == nil || st != nil && st.row != nil && (st.row.Source != nil || st.row.Effect != nil)) {
				out[n] = true
				continue
			}
			for _, a := range append([]int32{op.A, op.B}, op.Args...) {
				if op.Code != effects.Call || a != op.B {
					l.leaves(i, a, out, keys, depth+1)
				}
			}
		case effects.Alloc:
			for _, v := range i.fn.storesInto(n) {
				l.leaves(i, v, out, keys, depth+1)
			}
		default:
			out[n] = true
		}
	}
}
