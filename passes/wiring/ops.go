package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// enter sets up the constraints of one op of an instance.
func (s *solver) enter(i *instance, op *effects.Op) {
	switch op.Code {
	case effects.Global:
		s.add(i.node(op.Dst), makeRef(s.cell(s.global(i.fn.str(op.Sym)), ""), true, false))
	case effects.FuncVal:
		if o := s.code(i.fn.str(op.Sym)); o != nil {
			s.add(i.node(op.Dst), makeRef(s.cell(o, ""), true, false))
		}
	case effects.Closure:
		s.closure(i, op)
	case effects.Bound:
		s.bound(i, op)
	case effects.Alloc, effects.Make:
		s.add(i.node(op.Dst), s.allocate(i, op, i.fn.str(op.Typ)))
	case effects.Copy:
		s.flow(i.node(op.A), i.node(op.Dst))
	case effects.Derive, effects.Concat:
		s.derive(i, op)
	case effects.Box:
		s.box(i, op)
	case effects.Len:
		s.addUse(i.node(op.A), use{inst: i, op: op})
	case effects.Append:
		s.append(i, op)
	case effects.Store, effects.Send:
		if op.Code == effects.Store {
			s.storeForeign(i, op)
		}
		s.addUse(i.node(op.A), use{inst: i, op: op})
		if op.Flag&effects.FlagValue != 0 {
			s.addUse(i.node(op.B), use{inst: i, op: op, role: 1})
		}
	case effects.Update:
		s.addUse(i.node(op.A), use{inst: i, op: op})
		if op.Flag&effects.FlagValue != 0 {
			s.addUse(i.node(op.C), use{inst: i, op: op, role: 1})
		}
	case effects.CopyElems:
		s.addUse(i.node(op.A), use{inst: i, op: op})
		s.addUse(i.node(op.B), use{inst: i, op: op, role: 1})
	case effects.FieldVal, effects.FieldAddr:
		s.foreignField(i, op)
		s.expiryField(i, op)
		s.keyField(i, op)
		s.addUse(i.node(op.A), use{inst: i, op: op})
	case effects.Lookup:
		s.taintThrough(i, op)
		s.expiryKey(i, op)
		s.addUse(i.node(op.A), use{inst: i, op: op})
	case effects.Unbox:
		if op.Flag&effects.FlagCommaOk == 0 { // what is not there has no type: the assertion panics
			s.addEdge(i.node(op.A), edge{dst: i.node(op.Dst), only: filter{mode: passPresent}})
		} else {
			s.taintThrough(i, op)
		}
		s.addUse(i.node(op.A), use{inst: i, op: op})
	case effects.Load, effects.Elems, effects.Recv, effects.IndexAddr:
		s.taintThrough(i, op)
		s.addUse(i.node(op.A), use{inst: i, op: op})
	case effects.Call:
		s.call(i, op)
	}
}

// apply runs an op on one new ref of the node it depends on.
func (s *solver) apply(u use, r ref) {
	i, op := u.inst, u.op
	if u.bind != nil {
		s.resolve(u.bind, u.role, r)
		return
	}
	c := s.cellOf(r)
	dst := i.node(op.Dst)
	switch op.Code {
	case effects.FieldAddr:
		s.add(dst, makeRef(s.sub(c, i.fn.str(op.Sym)), r.shared(), false))
	case effects.IndexAddr:
		name := "[*]"
		if op.Sym != 0 {
			name = i.fn.str(op.Sym)
		}
		s.add(dst, makeRef(s.sub(c, name), r.shared(), false))
	case effects.FieldVal:
		s.read(s.sub(c, i.fn.str(op.Sym)), dst, op, r)
	case effects.Load:
		if s.embedded(i, op, c) {
			s.add(dst, makeRef(s.cell(c.obj, ""), r.shared(), false))
		}
		s.read(c, dst, op, r)
	case effects.Lookup:
		s.read(s.sub(c, "[*]"), dst, op, r)
	case effects.Recv:
		s.recv(s.sub(c, "[*]"), dst, op)
	case effects.Elems:
		s.flow(s.sub(c, "[k]").node, dst)
		s.read(s.sub(c, "[*]"), i.node(op.B), op, r)
	case effects.Store:
		s.write(i, op, op.A, op.B, "", u.role, r)
	case effects.Send:
		s.write(i, op, op.A, op.B, "[*]", u.role, r)
	case effects.Update:
		if u.role == 0 {
			s.flow(i.node(op.B), s.sub(c, "[k]").node)
		}
		s.write(i, op, op.A, op.C, "[*]", u.role, r)
	case effects.CopyElems:
		s.copyElems(i, op, u.role, r)
	case effects.Append:
		s.appendRef(i, op, u.role, r)
	case effects.Unbox:
		s.unbox(i, op, r)
	case effects.Box:
		s.boxValue(i, op, r)
	case effects.Len:
		s.flowTaint(c.node, dst)
	}
}

// embedded reports whether a load yields the router that a router of a library
// embeds: it is the same.
func (s *solver) embedded(i *instance, op *effects.Op, c *cell) bool {
	if c.obj.kind != foreign || c.path == "" || op.Typ == 0 {
		return false
	}
	row := s.base.Type(i.fn.str(op.Typ))
	return row != nil && row.Role == "router"
}

// read makes dst hold what a cell contains, reached by r.
func (s *solver) read(c *cell, dst int32, op *effects.Op, r ref) {
	if op.Flag&effects.FlagValue != 0 {
		s.add(dst, makeRef(c, r.shared(), true))
		s.flowTaint(c.node, dst)
		return
	}
	s.addEdge(c.node, edge{dst: dst, share: r.shared()})
}

// recv takes a value out of a channel. A channel hands objects over without
// keeping them: the receiver gets them as the sender had them.
func (s *solver) recv(c *cell, dst int32, op *effects.Op) {
	if op.Flag&effects.FlagValue != 0 {
		s.add(dst, makeRef(c, false, true))
		s.flowTaint(c.node, dst)
		return
	}
	s.flow(c.node, dst)
}

// write stores a value at a part of what A refers to. Role 0 brings a new
// reference to the place, role 1 a new struct value.
func (s *solver) write(i *instance, op *effects.Op, a, b int32, part string, role uint8, r ref) {
	place := func(r ref) *cell {
		c := s.sub(s.cellOf(r), part)
		return c
	}
	if role == 0 {
		c := place(r)
		c.writers = append(c.writers, writer{i, op, b})
		if op.Code == effects.Send && i.phase.atRunTime() {
			c.obj.sends = append(c.obj.sends, sending{i, op})
		}
	}
	if op.Flag&effects.FlagValue == 0 {
		s.flow(i.node(b), place(r).node)
		return
	}
	var except []string
	if op.Code == effects.Store {
		for _, name := range op.Args {
			except = append(except, i.fn.str(name))
		}
	}
	if role == 0 {
		c := place(r)
		s.flowTaint(i.node(b), c.node)
		for _, v := range s.pts[i.node(b)] {
			s.mirrorExcept(c, s.cellOf(v), v.shared(), except)
		}
		return
	}
	for _, p := range append([]ref(nil), s.pts[i.node(a)]...) {
		s.mirrorExcept(place(p), s.cellOf(r), r.shared(), except)
	}
}

// flowTaint lets only taint flow: a filter that no ref passes.
func (s *solver) flowTaint(src, dst int32) {
	s.addEdge(src, edge{dst: dst, only: filter{mode: 3, obj: -1}})
}

// taintThrough lets what is read from tainted data of foreign types, which has
// no objects, be tainted.
func (s *solver) taintThrough(i *instance, op *effects.Op) {
	s.flowTaint(i.node(op.A), i.node(op.Dst))
	if op.Code == effects.Elems {
		s.flowTaint(i.node(op.A), i.node(op.B))
	}
}

func (s *solver) derive(i *instance, op *effects.Op) {
	for _, a := range append([]int32{op.A, op.B}, op.Args...) {
		s.flowTaint(i.node(a), i.node(op.Dst))
	}
}

// allocate returns the address of a new object.
func (s *solver) allocate(i *instance, op *effects.Op, typ string) ref {
	o := s.object(i, op, 0, func() object {
		return object{kind: memory, typ: typ, made: effects.Kind(op.C), sym: i.fn.str(op.Sym), elem: i.fn.str(op.B)}
	})
	return makeRef(s.cell(o, ""), false, false)
}

// object returns the object that an op of an instance makes. A fed goroutine
// shares the objects that its background instance made outside loops: they
// live as long as the goroutine.
func (s *solver) object(i *instance, op *effects.Op, sub int32, make func() object) *object {
	key := objectKey{i.id, op, sub}
	if o := s.made[key]; o != nil {
		return o
	}
	o := make()
	o.phase, o.inst, o.op = i.phase, i, op
	o.long = i.local != nil && op.Flag&effects.FlagLoop == 0
	obj := s.newObject(o)
	s.made[key] = obj
	return obj
}

func (s *solver) global(name string) *object {
	o := s.globals[name]
	if o == nil {
		o = s.newObject(object{kind: variable, sym: name})
		s.globals[name] = o
	}
	return o
}

// code returns the object of a plain function.
func (s *solver) code(sym string) *object {
	o := s.codes[sym]
	if o == nil {
		o = s.newObject(object{kind: code, sym: sym, fn: s.funcs[sym]})
		s.codes[sym] = o
	}
	return o
}

func (s *solver) closure(i *instance, op *effects.Op) {
	fn := s.funcs[i.fn.str(op.Sym)]
	if fn == nil {
		return
	}
	o := s.object(i, op, 0, func() object {
		o := object{kind: code, sym: fn.Sym, fn: fn}
		for _, a := range op.Args {
			o.free = append(o.free, i.node(a))
		}
		return o
	})
	s.add(i.node(op.Dst), makeRef(s.cell(o, ""), true, false))
}

func (s *solver) bound(i *instance, op *effects.Op) {
	sym := i.fn.str(op.Sym)
	o := s.object(i, op, 0, func() object {
		return object{kind: code, sym: sym, fn: s.funcs[sym], recv: i.node(op.A)}
	})
	if row := s.base.Func(sym); row != nil && row.Token != nil && row.Token.Op == "middleware" {
		f := &foreignCall{solver: s, site: &site{inst: i, op: op, sym: sym, row: row}, target: &target{args: []int32{i.node(op.A)}}, row: row}
		f.token()
	}
	s.add(i.node(op.Dst), makeRef(s.cell(o, ""), true, false))
}

// box makes an interface value. Boxes of one conversion share an object.
func (s *solver) box(i *instance, op *effects.Op) {
	o := s.boxed(i, op)
	s.add(i.node(op.Dst), makeRef(s.cell(o, ""), false, false))
	s.flowTaint(i.node(op.A), i.node(op.Dst))
	s.addUse(i.node(op.A), use{inst: i, op: op})
	if t := s.typeOf(o.typ); t != nil && t.Kind == effects.Interface { // it may hold a type of the program
		s.flow(i.node(op.A), i.node(op.Dst))
	}
}

func (s *solver) boxed(i *instance, op *effects.Op) *object {
	return s.object(i, op, 0, func() object { return object{kind: boxed, typ: i.fn.str(op.Typ)} })
}

// boxValue puts what A refers to into the box. A struct value is not copied:
// the box refers to it.
func (s *solver) boxValue(i *instance, op *effects.Op, r ref) {
	s.add(s.cell(s.boxed(i, op), "").node, r)
}

// unbox takes a value of one type out of an interface.
func (s *solver) unbox(i *instance, op *effects.Op, r ref) {
	c := s.cellOf(r)
	if c.obj.kind != boxed {
		s.add(i.node(op.Dst), r)
		return
	}
	if typ := i.fn.str(op.Typ); typ == "" || typ == "*" || c.obj.typ == typ {
		s.addEdge(c.node, edge{dst: i.node(op.Dst), share: r.shared()})
	}
}

// append makes a slice that shares arrays with its first operand. The new
// elements are in all of them and in a new one.
func (s *solver) append(i *instance, op *effects.Op) {
	dst := i.node(op.Dst)
	s.flow(i.node(op.A), dst)
	o := s.object(i, op, 0, func() object {
		return object{kind: memory, typ: i.fn.str(op.Typ), made: effects.Slice, elem: i.fn.str(op.C)}
	})
	s.add(dst, makeRef(s.cell(o, ""), false, false))
	s.flowTaint(i.node(op.B), dst)
	s.flowTaint(i.node(op.B), s.sub(s.cell(o, ""), "[*]").node)
	s.addUse(dst, use{inst: i, op: op})
	s.addUse(i.node(op.B), use{inst: i, op: op, role: 1})
}

// appendRef links the arrays of the operand (role 1) and of the result, by way
// of the new array, which holds what is appended.
func (s *solver) appendRef(i *instance, op *effects.Op, role uint8, r ref) {
	o := s.made[objectKey{i.id, op, 0}]
	s.through(s.sub(s.cell(o, ""), "[*]"), role == 1, r)
}

// copyElems links the arrays of both operands by way of an object of its own.
func (s *solver) copyElems(i *instance, op *effects.Op, role uint8, r ref) {
	o := s.object(i, op, 0, func() object { return object{kind: memory, made: effects.Slice} })
	s.through(s.sub(s.cell(o, ""), "[*]"), role == 1, r)
}

// through lets elements flow from an array into a cell between (from), or from
// there into an array.
func (s *solver) through(between *cell, from bool, r ref) {
	elems := s.sub(s.cellOf(r), "[*]")
	if from {
		s.mirror(between, elems, r.shared())
	} else {
		s.mirror(elems, between, false)
	}
}

// foreignField taints what is read from fields that hold request data.
func (s *solver) foreignField(i *instance, op *effects.Op) {
	s.flowTaint(i.node(op.A), i.node(op.Dst))
	if op.Typ == 0 {
		return
	}
	if row := s.base.Field(i.fn.str(op.Typ)); row != nil && row.Source != nil && i.phase.atRunTime() {
		t := FromRequest
		if recognises(row.Source) {
			t |= FromPeer
		}
		s.addTaint(i.node(op.Dst), t)
	}
}

// storeForeign applies what the base knows of a foreign field that is stored
// to: a function in it may be called, a handler in it is registered.
func (s *solver) storeForeign(i *instance, op *effects.Op) {
	addr := i.fn.foreignField(op)
	if addr == nil {
		return
	}
	row := s.base.Field(i.fn.str(addr.Typ))
	if row == nil {
		return
	}
	st := &site{inst: i, op: op, sym: i.fn.str(addr.Typ), row: &knowledge.Func{Symbol: row.Symbol, Family: row.Family, Route: row.Route}}
	if row.Route != nil {
		s.regs = append(s.regs, st)
	}
	if row.Token != nil {
		s.giveField(st, row.Token, i.node(op.B))
	}
	if row.Calls != "" {
		p := i.phase
		if row.Calls == "async" || row.Calls == "later" {
			p = calleePhase(p, true)
		}
		s.addUse(i.node(op.B), use{inst: i, op: op, role: roleCallee, bind: &target{site: st, phase: p, opaque: true}})
	}
}
