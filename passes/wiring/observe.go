package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// observed reports whether a read of a state is more than a part of a write:
// loading a map to put something in, or a counter to add to it, tells nobody
// what the state holds.
func (l *locator) observed(t *Touch, st *State) bool {
	op := t.op
	switch op.Code {
	case effects.Load, effects.FieldVal:
		return l.looksAt(t.inst, op.Dst, st, 0)
	case effects.Lookup:
		return op.Flag&effects.FlagCommaOk != 0 || l.looksAt(t.inst, op.Dst, st, 0)
	case effects.Append:
		return l.looksAt(t.inst, op.Dst, st, 0)
	case effects.Call:
		if t.Library != nil && t.Library.Container != nil && t.Library.Container.Op != "read" {
			for r := range op.C {
				if op.Dst != 0 && l.looksAt(t.inst, op.Dst+r, st, 0) {
					return true
				}
			}
			return false
		}
	}
	return true
}

// looksAt reports whether a value is used for anything but a write of the
// state.
func (l *locator) looksAt(i *instance, n int32, st *State, depth int) bool {
	if n == 0 {
		return false
	}
	if depth > 12 || n > int32(len(i.fn.Params))+i.fn.Free && n <= int32(len(i.fn.Params))+i.fn.Free+int32(len(i.fn.Results)) {
		return true // returned
	}
	for _, op := range i.fn.users(n) {
		if l.usesUp(i, op, n, st, depth) {
			return true
		}
	}
	return false
}

// usesUp reports whether an op looks at one of its operands otherwise than for
// a write of the state.
func (l *locator) usesUp(i *instance, op *effects.Op, n int32, st *State, depth int) bool {
	switch op.Code {
	case effects.Update, effects.Send, effects.Store:
		if op.Code == effects.Store && op.B == n && st.Kind == effects.Scalar && l.keptUnseen(i, op, st, depth) {
			return false
		}
		return op.A != n && !l.readsState(i, op.A, storePart(op), st)
	case effects.Delete, effects.Clear, effects.CopyElems:
		return op.A != n
	case effects.Lookup, effects.Elems, effects.Len, effects.Recv, effects.Load, effects.FieldVal:
		return op.A != n // a read of its own
	case effects.Append:
		return op.A != n || l.looksAt(i, op.Dst, st, depth+1)
	case effects.FieldAddr:
		return st.Kind == effects.Pointer || l.looksAt(i, op.Dst, st, depth+1)
	case effects.IndexAddr, effects.Copy, effects.Box, effects.Unbox, effects.Concat:
		return l.looksAt(i, op.Dst, st, depth+1)
	case effects.Derive:
		return op.Dst == 0 || l.looksAt(i, op.Dst, st, depth+1)
	case effects.Call:
		if typ := l.types[st.Sym]; typ != nil && typ.Generic {
			return false // what the container's methods do counts by itself
		}
		return !l.containerCall(i, op, n) && !(st.Kind == effects.Scalar && l.writesLog(i, op))
	}
	return true
}

func storePart(op *effects.Op) string {
	if op.Code == effects.Store {
		return ""
	}
	return "[*]"
}

// containerCall reports whether a call is an operation on the container n,
// which counts by itself.
func (l *locator) containerCall(i *instance, op *effects.Op, n int32) bool {
	site := l.sites[siteKey{i.id, op}]
	if site == nil || site.row == nil || site.row.Container == nil {
		return false
	}
	return site.container() == n
}

// users returns the ops that use a local node.
func (f *function) users(n int32) []*effects.Op {
	if f.uses == nil {
		f.uses = make([][]*effects.Op, f.Nodes)
		for i := range f.Ops {
			op := &f.Ops[i]
			for _, a := range operands(op) {
				if !slices.Contains(f.uses[a], op) {
					f.uses[a] = append(f.uses[a], op)
				}
			}
		}
	}
	return f.uses[n]
}

// operands returns the nodes that an op reads; other numbers in an op are no
// nodes.
func operands(op *effects.Op) []int32 {
	nodes := append([]int32{op.A}, op.Args...)
	switch op.Code {
	case effects.Concat, effects.IndexAddr, effects.Store, effects.Lookup, effects.Delete, effects.Append, effects.CopyElems, effects.Send:
		nodes = append(nodes, op.B)
	case effects.Update:
		nodes = append(nodes, op.B, op.C)
	case effects.Alloc, effects.Make, effects.Guard, effects.Test, effects.Context, effects.Way:
		return nil
	}
	if op.Code == effects.Store {
		nodes = []int32{op.A, op.B} // Args are names of fields
	}
	return slices.DeleteFunc(nodes, func(n int32) bool { return n == 0 })
}

// partOf reports whether an address is of a part of a local object.
func (f *function) partOf(addr, obj int32) bool {
	for op := f.def(addr); op != nil && (op.Code == effects.FieldAddr || op.Code == effects.IndexAddr); op = f.def(addr) {
		addr = op.A
	}
	return addr == obj
}

// computedFrom reports whether a value is computed from a part of a local
// object.
func (f *function) computedFrom(n, obj int32, depth int) bool {
	if n == 0 || depth > 8 {
		return false
	}
	for _, op := range f.definitions(n) {
		if op.Code == effects.Load && f.partOf(op.A, obj) {
			return true
		}
		if op.Code == effects.Derive || op.Code == effects.Concat || op.Code == effects.Copy || op.Code == effects.Append {
			for _, a := range append([]int32{op.A}, op.Args...) {
				if f.computedFrom(a, obj, depth+1) {
					return true
				}
			}
		}
	}
	return false
}
