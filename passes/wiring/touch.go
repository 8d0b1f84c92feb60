package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
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
	Mode  Mode
	Phase string // request, background, fed: a background goroutine at work for a request
	// Key and Value say where the key and the written value come from.
	Key, Value Taint
	Derived    bool            // the written value is computed from the state's own
	Constant   bool            // the written value is a constant
	Text       string          // of the constant
	FromKey    bool            // the written value is computed from the key alone
	AfterRead  bool            // the function looked the state up before
	Through    bool            // the function writes to something outside the process too
	Loads      bool            // the function reads from something outside the process
	Startup    bool            // what is touched was made before requests
	Library    *knowledge.Func // the operation of a library container
	Entries    []int           // numbers of the entry points that reach it, ascending

	inst  *instance
	op    *effects.Op
	cell  *cell
	value int32 // local node of the written value
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
			l.libraryTouch(st)
		}
	}
}

// relate finds how the writes of each state depend on its reads: which follow
// a look-up, in the function or in one of the functions around it that calls
// both, and which are computed from what is there.
func (l *locator) relate() {
	for _, st := range l.sorted() {
		if len(st.Writes) == 0 {
			continue
		}
		readers := make(map[*instance]bool)
		for _, t := range st.Reads {
			readers[t.inst] = true
		}
		for _, t := range st.Writes {
			t.AfterRead = looksUp(t.inst, readers, 2)
			t.Derived = t.Derived || l.derived(t.inst, t.value, st, readers, 2)
			t.Through = l.around(t.inst, 2, l.writesOut)
			t.Loads = l.around(t.inst, 2, l.readsOut)
		}
	}
}

// looksUp reports whether an instance or one of its callers, up to depth
// levels, reads a state itself or calls a function that does.
func looksUp(i *instance, readers map[*instance]bool, depth int) bool {
	if readers[i] {
		return true
	}
	for _, c := range i.calls {
		if readers[c.callee] {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	for _, caller := range i.callers {
		if caller.fn != nil && looksUp(caller, readers, depth-1) {
			return true
		}
	}
	return false
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
		c := l.cellOf(r)
		if part != "" {
			c = l.sub(c, part)
		}
		if !r.shared() && !c.obj.long {
			continue
		}
		l.enter(&Touch{Mode: mode, inst: i, op: op, cell: c}, key, value)
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
	t.Phase = "request"
	switch t.inst.phase {
	case background:
		t.Phase = "background"
	case fed:
		t.Phase = "fed"
	}
	if t.Mode == Read {
		if l.observed(t, st) {
			st.Reads = append(st.Reads, t)
		}
		return
	}
	t.Key, t.Value = l.taintOf(t.inst, key), l.taintOf(t.inst, value)
	t.Constant = t.op.Flag&effects.FlagConst != 0 || t.op.Code == effects.Call && value == 0
	if t.op.Code == effects.Store || t.op.Code == effects.Update {
		t.Text = t.inst.fn.str(t.op.Sym)
	}
	t.FromKey = key != 0 && l.fromKey(t.inst, key, value)
	t.Startup = t.cell.obj.phase == start || t.cell.obj.long
	t.value = value
	st.Writes = append(st.Writes, t)
}

// libraryTouch records what a call does to a container of a library, or to
// what an argument refers to.
func (l *locator) libraryTouch(st *site) {
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
	on := st.operand(knowledge.Recv)
	if a.On != nil {
		on = st.operand(*a.On)
	} else if st.sym[0] != '(' {
		on = st.operand(0)
	}
	var key, value int32
	if a.Key != nil {
		key = st.operand(*a.Key)
	}
	if a.Value != nil {
		value = st.operand(*a.Value)
	}
	for _, r := range l.pts[st.inst.node(on)] {
		l.libraryAccess(st, a, r, key, value)
	}
}

func (l *locator) libraryAccess(st *site, a *knowledge.Access, r ref, key, value int32) {
	c := l.cellOf(r)
	if c.obj.kind == boxed {
		for _, in := range l.pts[c.node] {
			if l.cellOf(in).obj.kind != boxed {
				l.libraryAccess(st, a, in, key, value)
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
		t := &Touch{Mode: m, inst: st.inst, op: st.op, cell: l.sub(c, "[*]"), Library: st.row}
		l.enter(t, key, value)
		if m != Read && (a.Derived || a.Op == "read-write" && a.Value == nil) {
			t.Derived = true
		}
		if a.Loader != nil {
			t.FromKey = true
		}
	}
}

// replaces reports whether a library's write replaces the whole value: the
// store of an atomic, unlike the push of a list.
func replaces(row *knowledge.Func) bool { return row.Container.Replaces }

// operand returns the local node of an argument of a call.
func (st *site) operand(n int) int32 {
	g := registration{site: st}
	return g.arg(n)
}

// taintOf returns the taint of a value and of what it refers to.
func (l *locator) taintOf(i *instance, n int32) Taint {
	if n == 0 {
		return 0
	}
	return l.taint[i.node(n)] | l.contentTaint(i.node(n), 3)
}

// contentTaint returns the taint of what a node refers to, some references
// deep.
func (l *locator) contentTaint(n int32, depth int) Taint {
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
	t := l.taint[c.node] | c.deep
	for _, sub := range c.subs {
		t |= l.cellTaint(sub)
	}
	return t
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

// around reports whether a condition on external effects holds for a call in an
// instance, in those it calls up to depth, or in its callers.
func (l *locator) around(i *instance, depth int, holds func(*site) bool) bool {
	if l.within(i, depth, holds) {
		return true
	}
	for _, caller := range i.callers {
		if caller.fn != nil && l.within(caller, 1, holds) {
			return true
		}
	}
	return false
}

func (l *locator) within(i *instance, depth int, holds func(*site) bool) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Call {
			continue
		}
		if st := l.sites[siteKey{i.id, op}]; st != nil && st.row != nil && st.row.Effect != nil && holds(st) {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	for _, c := range i.calls {
		if c.callee.fn != nil && l.within(c.callee, depth-1, holds) {
			return true
		}
	}
	return false
}

// writesOut reports whether a call writes to something outside the process
// that replicas share.
func (l *locator) writesOut(st *site) bool {
	switch st.row.Effect.Class {
	case "write", "idempotent-write":
		return st.row.Effect.Kind != "file"
	case "sql":
		return !l.queries(st)
	}
	return false
}

// readsOut reports whether a call reads from something outside the process.
func (l *locator) readsOut(st *site) bool {
	switch st.row.Effect.Class {
	case "read", "outbound-call":
		return true
	case "sql":
		return l.queries(st) || st.op.C > 1
	}
	return false
}

// queries reports whether the SQL text of a call only reads.
func (l *locator) queries(st *site) bool {
	if st.row.Effect.SQL == nil {
		return false
	}
	op := st.inst.fn.def(st.operand(*st.row.Effect.SQL))
	if op == nil || op.Code != effects.Const {
		return false
	}
	verb, _, _ := strings.Cut(strings.TrimSpace(st.inst.fn.str(op.Sym)), " ")
	return strings.EqualFold(verb, "select")
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
		c := l.cellOf(r)
		if part != "" {
			c = l.sub(c, part)
		}
		if l.state(c) == st {
			return true
		}
	}
	return false
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
