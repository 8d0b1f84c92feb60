package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// Mode says how a touch uses a state.
type Mode uint8

const (
	Read   Mode = iota
	Assign      // the whole value is replaced
	Put         // an element is set or added
	Remove      // elements are removed
	Send        // a value is queued
)

// A Touch is an access to a state at run time.
type Touch struct {
	Spot
	Mode Mode
	// Key and Value say where the key and the written value come from.
	Key, Value Taint
	Derived    bool            // the written value is computed from the state's own
	Constant   bool            // the written value is a constant
	Text       string          // of the constant
	Shrinks    bool            // the written value is a part of the list that was there
	FromKey    bool            // the written value is computed from the key alone
	AfterRead  bool            // the function looked the state up before
	Through    bool            // the function writes to something outside the process too
	Loads      bool            // the function reads from something outside the process
	Fills      bool            // the function itself looked the state up, reads from outside, and writes nothing there
	Open       bool            // the function calls what only an importer of the package may know
	Drawn      bool            // the value is given to the function, or it draws random values
	Startup    bool            // what is touched was made before requests
	Library    *knowledge.Func // the operation of a library container
	Presented  bool            // clients must bring what the state holds: it is compared with that
	Wired      bool            // a call that is a Backend makes what is touched
	Life       Life
	Made       finding.Position // where what is touched is made, if known

	cell  *cell
	value int32     // local node of the written value
	maker *instance // that makes what is touched
}

// Life says why what is touched outlives the request.
type Life uint8

const (
	Provided Life = iota // callers of the package, or a framework, provide it: the receiver of a handler, say
	Variable             // a package variable
	Startup              // code that runs before requests makes it
	Held                 // a request makes it, and something that outlives the request refers to it
)

// life tells why a cell outlives the request, and where its object is made.
func life(c *cell) (Life, finding.Position) {
	o := c.obj
	var made finding.Position
	if o.inst != nil && o.inst.fn != nil && o.op != nil {
		made = o.inst.fn.position(o.op.Pos)
	}
	switch {
	case o.kind == variable:
		return Variable, finding.Position{}
	case o.kind == symbolic:
		return Provided, finding.Position{}
	case o.phase == start || o.long:
		return Startup, made
	}
	return Held, made
}

// collect records every access to long-lived memory at run time.
func (l *locator) collect() {
	for _, i := range l.insts {
		if i.phase == start {
			continue
		}
		for k := range i.fn.Ops {
			l.touch(i, &i.fn.Ops[k])
		}
	}
	for _, st := range l.calls {
		if st.inst.phase != start && st.row != nil && st.inst.id > 0 {
			l.containerTouch(st)
		}
	}
}

func (l *locator) touch(i *instance, op *effects.Op) {
	switch op.Code {
	case effects.Load:
		l.record(i, op, op.A, "", Read, 0, 0)
	case effects.FieldVal:
		l.record(i, op, op.A, i.fn.str(op.Sym), Read, 0, 0)
	case effects.Lookup:
		l.record(i, op, op.A, "[*]", Read, op.B, 0)
	case effects.Elems, effects.Recv, effects.Append:
		l.record(i, op, op.A, "[*]", Read, 0, 0)
	case effects.Len:
		l.record(i, op, op.A, "[*]", Read, 0, 0)
	case effects.Store:
		l.record(i, op, op.A, "", Assign, 0, op.B)
	case effects.Update:
		l.record(i, op, op.A, "[*]", Put, op.B, op.C)
	case effects.CopyElems:
		l.record(i, op, op.A, "[*]", Put, 0, op.B)
	case effects.Delete:
		l.record(i, op, op.A, "[*]", Remove, op.B, 0)
	case effects.Clear:
		l.record(i, op, op.A, "[*]", Remove, 0, 0)
	case effects.Send:
		l.record(i, op, op.A, "[*]", Send, 0, op.B)
	}
}

// record enters an access through a node to the states it may concern.
func (l *locator) record(i *instance, op *effects.Op, on int32, part string, mode Mode, key, value int32) {
	for _, r := range l.pts[i.node(on)] {
		c := l.sub(l.cellOf(r), part)
		if !r.shared() && !c.obj.long || c.obj.handle != nil {
			continue
		}
		l.enter(&Touch{Spot: newSpot(i, op), Mode: mode, cell: c}, key, value)
	}
}

func (l *locator) enter(t *Touch, key, value int32) {
	if t.cell.obj.kind == contextual || t.cell.obj.kind == code {
		return
	}
	st := l.state(t.cell)
	if st == nil {
		return
	}
	if t.Mode == Read {
		if l.observed(t, st) {
			st.Reads = append(st.Reads, t)
		}
		return
	}
	t.Key, t.Value = l.taintOf(t.inst, key), l.taintOf(t.inst, value)
	t.Constant = t.op.Flag&effects.FlagConst != 0 || t.op.Code == effects.Call && (value == 0 || t.inst.fn.constantAt(value))
	if t.op.Code == effects.Store || t.op.Code == effects.Update {
		t.Text = t.inst.fn.str(t.op.Sym)
	}
	t.FromKey = key != 0 && l.fromKey(t.inst, key, value)
	t.Startup = t.cell.obj.phase == start || t.cell.obj.long
	t.Life, t.Made = life(t.cell)
	t.maker = t.cell.obj.inst
	t.Wired = t.cell.obj.store != nil && t.cell.obj.store.row.Store != nil
	t.value = value
	st.Writes = append(st.Writes, t)
}

// constantAt reports whether a node is a constant, perhaps converted to an
// interface.
func (f *function) constantAt(n int32) bool {
	op := f.def(n)
	return op != nil && (op.Code == effects.Const || op.Code == effects.Box && op.C != 0)
}

// containerTouch records what a call does to a container of a library, or to
// what an argument refers to.
func (l *locator) containerTouch(st *site) {
	a := st.row.Container
	for _, n := range st.row.Writes {
		l.record(st.inst, st.op, st.operand(n), "", Assign, 0, 0)
	}
	if b := st.row.Bind; b != nil {
		l.record(st.inst, st.op, st.operand(b.Into), "", Assign, 0, 0)
	}
	if a == nil {
		return
	}
	var key, value int32
	if a.Key != nil {
		key = st.operand(*a.Key)
	}
	if a.Value != nil {
		value = st.operand(*a.Value)
	}
	for _, r := range l.pts[st.inst.node(st.container())] {
		l.containerAccess(st, a, r, key, value)
	}
}

func (l *locator) containerAccess(st *site, a *knowledge.Access, r ref, key, value int32) {
	c := l.cellOf(r)
	if c.obj.kind == boxed {
		for _, in := range l.pts[c.node] {
			if l.cellOf(in).obj.kind != boxed {
				l.containerAccess(st, a, in, key, value)
			}
		}
		return
	}
	if !r.shared() && !c.obj.long {
		return
	}
	modes := map[string][]Mode{
		"read": {Read}, "write": {Put}, "delete": {Remove}, "read-write": {Read, Put}, "read-delete": {Read, Remove},
	}[a.Op]
	for _, m := range modes {
		if m == Put && a.Replaces {
			m = Assign
		}
		t := &Touch{Spot: newSpot(st.inst, st.op), Mode: m, cell: l.sub(c, "[*]"), Library: st.row}
		l.enter(t, key, value)
		if m != Read && (a.Derived || a.Op == "read-write" && a.Value == nil) {
			t.Derived = true
		}
		if a.Loader != nil {
			t.FromKey = true
		}
	}
}

// container returns the local node of the container that a call operates on:
// the argument that the row names, the receiver, or the first argument.
func (st *site) container() int32 {
	switch {
	case st.row.Container.On != nil:
		return st.operand(*st.row.Container.On)
	case st.sym[0] == '(':
		return st.operand(knowledge.Recv)
	}
	return st.operand(0)
}

// operand returns the local node of an argument of a call.
func (st *site) operand(n int) int32 {
	g := registration{site: st}
	return g.arg(n)
}

// taintOf returns the taint of a value and of what it refers to, without
// labels.
func (l *locator) taintOf(i *instance, n int32) Taint {
	if n == 0 {
		return 0
	}
	return (l.taint[i.node(n)] | l.contentTaint(i.node(n), 3)) &^ labels
}

// contentTaint returns the taint of what a node refers to, some references
// deep.
func (l *locator) contentTaint(n int32, depth int) Taint {
	if l.contents == nil {
		return l.contentOf(n, depth)
	}
	key := contentKey{n, depth}
	t, known := l.contents[key]
	if !known {
		l.contents[key] = 0 // a cycle adds nothing
		t = l.contentOf(n, depth)
		l.contents[key] = t
	}
	return t
}

// A contentKey is a question for the taint of what a node refers to.
type contentKey struct {
	node  int32
	depth int
}

func (l *locator) contentOf(n int32, depth int) Taint {
	var t Taint
	for _, r := range l.pts[n] {
		c := l.cellOf(r)
		t |= l.cellTaint(c)
		if depth > 0 && (c.obj.kind == boxed || c.obj.op != nil && c.obj.op.Code == effects.Alloc) {
			t |= l.contentTaint(c.node, depth-1)
		}
	}
	return t
}

// cellTaint returns the taint of a cell with its parts.
func (l *locator) cellTaint(c *cell) Taint {
	if t, known := l.wholes[c.id]; known {
		return t
	}
	t := l.taint[c.node] | c.deep
	for _, sub := range c.subs {
		t |= l.cellTaint(sub)
	}
	if l.wholes != nil {
		l.wholes[c.id] = t
	}
	return t
}
