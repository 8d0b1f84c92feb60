package wiring

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// An Access is a use of shared memory by a thread.
type Access struct {
	operation
	way       *visit          // by which the thread comes to it
	path      string          // of what is accessed, in the function
	locks     *lockSet        // held, with those of callers
	elsewhere map[string]bool // keys of held locks that belong to other objects
	entry     int             // the nearest entry point
	dist      int             // calls from there
	steps     []finding.Step
}

func (a *Access) reads() bool { return a.Mode == Read }

// request reports whether the access belongs to the work for a request.
func (a *Access) request() bool { return a.way.thread.request || a.inst.phase == fed }

// An operation is an op that touches memory: where, and how.
type operation struct {
	Spot
	Mode  Mode
	Whole bool // all elements of a container are visited

	Calls string // the method of a library that is called on it

	atomic bool // it orders itself: package sync/atomic, a library's own lock
	cell   *cell
	node   int32   // local, that leads to the memory
	part   string  // of what the node refers to
	deep   bool    // the node leads to the memory by way of other objects
	maker  bool    // by the maker of the object, which no other thread has made
	once   []int32 // cells of what runs the operation once, if anything does
}

// operations returns what instances that run after the start do to shared
// memory, by object. Objects that no operation writes are left out.
func (x *explorer) operations() map[*object][]operation {
	found := make(map[*object][]operation)
	written := make(map[*object]bool)
	enter := func(o operation, r ref, c *cell) {
		obj := c.place().obj
		if obj.kind == contextual || obj.kind == code || obj.kind == boxed || obj.handle != nil {
			return
		}
		if !r.shared() && !obj.long && !x.receivedKept(o.inst, obj) || x.handedOver(obj) || initial(o.inst, o.op, obj) {
			return
		}
		o.cell = c
		found[c.obj] = append(found[c.obj], o)
		written[c.obj] = written[c.obj] || o.Mode != Read
	}
	add := func(o operation, refs []ref) {
		for _, r := range refs {
			c := x.cellOf(r)
			if o.op.Code == effects.Len && c.obj.made != effects.Map {
				continue // the length of a slice is beside its elements
			}
			if r.value() && o.op.Code != effects.Call {
				continue
			}
			enter(o, r, x.sub(c, o.part))
		}
	}
	for _, i := range x.insts {
		if i.phase == start || len(x.visits[i]) == 0 {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			for _, o := range plainOperations(i, op) {
				add(o, x.pts[i.node(o.node)])
			}
			x.publishedOperations(i, op, enter)
		}
	}
	for _, st := range x.calls {
		if st.inst.phase != start && st.row != nil && st.inst.id > 0 && len(x.visits[st.inst]) > 0 {
			for _, o := range x.foreignOperations(st) {
				add(o, x.unboxed(x.pts[st.inst.node(o.node)]))
			}
			if st.row.Alone != "" {
				x.aloneOperations(st, enter)
			}
			if st.row.Reads != nil {
				x.readOperations(st, enter)
			}
			x.onceOperations(st, enter)
		}
	}
	x.lateOperations(enter)
	for o := range found {
		if !written[o] {
			delete(found, o)
		}
	}
	return found
}

// plainOperations returns what an op does to memory. Channels order what is
// done to them.
func plainOperations(i *instance, op *effects.Op) []operation {
	o := operation{Spot: newSpot(i, op), node: op.A}
	switch op.Code {
	case effects.Load:
		o.Whole = i.fn.rangeElement(op.A)
	case effects.FieldVal:
		o.part = i.fn.str(op.Sym)
	case effects.Lookup, effects.Len:
		o.part = "[*]"
	case effects.Elems:
		o.part, o.Whole = "[*]", true
	case effects.Store:
		o.Mode = Assign
	case effects.Update, effects.CopyElems:
		o.part, o.Mode = "[*]", Put
	case effects.Append:
		if op.Flag&effects.FlagInPlace == 0 {
			return nil // what is there stays
		}
		o.part, o.Mode = "[*]", Put
	case effects.Delete, effects.Clear:
		o.part, o.Mode = "[*]", Remove
	default:
		return nil
	}
	return []operation{o}
}

// rangeElement reports whether an address is of the element that a range loop
// is at, or of a part of it.
func (f *function) rangeElement(addr int32) bool {
	op := f.def(addr)
	for op != nil && op.Code == effects.FieldAddr {
		op = f.def(op.A)
	}
	return op != nil && op.Code == effects.IndexAddr && op.Flag&effects.FlagRange != 0
}

// foreignOperations returns what a call of a library does to its arguments.
func (x *explorer) foreignOperations(st *site) []operation {
	var out []operation
	add := func(node int32, mode Mode, atomic bool) {
		if node != 0 {
			out = append(out, operation{Spot: newSpot(st.inst, st.op), node: node, Mode: mode, atomic: atomic})
		}
	}
	for _, n := range st.row.Writes {
		add(st.operand(n), Assign, false)
	}
	if b := st.row.Bind; b != nil {
		add(st.operand(b.Into), Assign, false)
	}
	if a := st.row.Container; a != nil && !st.inst.fn.copied(st.container()) {
		mode := Put
		if a.Op == "read" {
			mode = Read
		}
		add(st.container(), mode, true)
	}
	return out
}

// copied reports whether a value is a copy of a struct: what is done by it does
// not touch the memory that it was copied from.
func (f *function) copied(n int32) bool {
	op := f.def(n)
	return op != nil && op.Code == effects.Load && op.Flag&effects.FlagValue != 0
}

// unboxed replaces boxes by what they hold.
func (x *explorer) unboxed(refs []ref) []ref {
	var out []ref
	for _, r := range refs {
		if c := x.cellOf(r); c.obj.kind == boxed {
			out = append(out, x.pts[c.node]...)
		} else {
			out = append(out, r)
		}
	}
	return out
}

// receivedKept reports whether a goroutine that was there before the request has
// got an object from it, by a channel, while others keep the object too.
func (x *explorer) receivedKept(i *instance, o *object) bool {
	return o.phase == request && (i.phase == fed || i.phase == background) && x.kept[o]
}

// handedOver reports whether an object is reached through channels only: it
// belongs to one goroutine at a time.
func (x *explorer) handedOver(o *object) bool {
	if known, ok := x.handed[o]; ok {
		return known
	}
	x.handed[o] = true // cycles add nothing
	x.handed[o] = o.phase != start && !o.long && o.parent == nil && x.keptInChannels(o)
	return x.handed[o]
}

func (x *explorer) keptInChannels(o *object) bool {
	kept := false
	for _, c := range x.holders[o.id] {
		if !x.longLived(c) {
			continue
		}
		kept = true
		if !(c.obj.made == effects.Chan && strings.HasPrefix(c.path, "[")) && !x.handedOver(c.obj) {
			return false
		}
	}
	return kept
}

// initial reports whether an op sets up an object that the same function has
// made and not shown to anybody yet.
func initial(i *instance, op *effects.Op, o *object) bool {
	if o.inst == nil || o.inst.fn != i.fn || o.op == nil || o.op.Code != effects.Alloc && o.op.Code != effects.Make {
		return false
	}
	for k := range i.fn.opIndex(op) {
		if shows(&i.fn.Ops[k], o.op.Dst) {
			return false
		}
	}
	return i.fn.opIndex(op) >= 0
}

// shows reports whether an op makes a local node known to others.
func shows(op *effects.Op, n int32) bool {
	switch op.Code {
	case effects.Store, effects.Send:
		return op.B == n
	case effects.Update:
		return op.C == n
	case effects.Call, effects.Closure:
		return op.A == n || slices.Contains(op.Args, n)
	case effects.Box, effects.Copy, effects.Bound:
		return op.A == n
	}
	return false
}

// accesses returns the accesses of operations: one for each thread and lock
// set, those with the shortest ways first.
func (x *explorer) accesses(ops []operation) []*Access {
	var out []*Access
	for _, o := range ops {
		for _, v := range x.visits[o.inst] {
			if x.ownedBy(v, &o) {
				continue
			}
			a := &Access{operation: o, way: v, locks: x.held(o.inst, o.op, v.locks)}
			if !o.deep {
				a.path = o.inst.fn.path(o.node)
			}
			out = append(out, a)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].before(out[j]) })
	return slices.CompactFunc(out, func(a, b *Access) bool {
		return a.op == b.op && a.way.thread == b.way.thread && a.locks == b.locks && a.cell == b.cell && a.request() == b.request()
	})
}

// before orders accesses: by the length of the way, then by place.
func (a *Access) before(b *Access) bool {
	p, q := a.op.Pos, b.op.Pos
	return cmp.Or(
		cmp.Compare(a.way.depth, b.way.depth), strings.Compare(a.inst.fn.Sym, b.inst.fn.Sym),
		cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col),
		cmp.Compare(b.Mode, a.Mode), cmp.Compare(a.inst.id, b.inst.id),
	) < 0
}
