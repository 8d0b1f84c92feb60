package wiring

import (
	"regexp"
	"slices"
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// analyse runs the solver from the program's roots to the end: the flow of
// start-up code decides what is registered, which adds entry points, whose code
// adds flow.
func (s *solver) analyse() {
	s.startRoots()
	s.run()
	for range 60 {
		changed := s.applyFillings()
		changed = s.implicits() || changed
		changed = s.escape() || changed
		changed = s.withoutReceiver() || changed
		s.run()
		if changed {
			continue
		}
		if s.fallBack() || s.feed() || s.enterEntries() {
			s.run()
			continue
		}
		return
	}
}

// startRoots enters what runs before requests: package initialisation, main,
// and in other packages the exported functions that register handlers, with
// arguments of which nothing is known.
func (s *solver) startRoots() {
	root := &instance{phase: start}
	for _, u := range s.units {
		if fn := s.funcs[u.Path+".init"]; fn != nil {
			s.seed(root, s.code(fn.Sym), start)
		}
		for _, f := range u.Funcs {
			if strings.HasPrefix(f.Sym, u.Path+".init#") && !strings.Contains(f.Sym, "$") {
				s.seed(root, s.code(f.Sym), start)
			}
		}
	}
	if s.main.Name == "main" {
		if fn := s.funcs[s.main.Path+".main"]; fn != nil {
			s.seed(root, s.code(fn.Sym), start)
		}
		return
	}
	for _, f := range s.main.Funcs {
		if f.Export && s.registers(s.funcs[f.Sym]) {
			s.seed(root, s.code(f.Sym), start)
		}
	}
	for _, u := range s.unservedServices() {
		s.seedService(root, u)
	}
}

// registers reports whether a function, or one that it calls by name,
// registers handlers.
func (s *solver) registers(fn *function) bool {
	switch s.registering[fn.Sym] {
	case 1:
		return true
	case 2:
		return false
	}
	s.registering[fn.Sym] = 2 // recursion adds nothing
	for i := range fn.Ops {
		op := &fn.Ops[i]
		sym := fn.str(op.Sym)
		switch op.Code {
		case effects.Call:
			if row := s.base.Func(sym); row != nil && (row.Route != nil || row.Chain != nil && row.Chain.Handler != nil) || generatedRegister(sym) {
				s.registering[fn.Sym] = 1
				return true
			}
		case effects.Closure, effects.FuncVal:
		default:
			continue
		}
		if callee := s.funcs[sym]; callee != nil && s.registers(callee) {
			s.registering[fn.Sym] = 1
			return true
		}
	}
	return false
}

// arranges reports whether a function, or a closure in it, makes a router below
// another, or adds middleware to one.
func (s *solver) arranges(fn *function) bool {
	return remembered(&s.arranging, fn, func() bool {
		return slices.ContainsFunc(fn.Ops, func(op effects.Op) bool {
			switch op.Code {
			case effects.Call:
				row := s.base.Func(fn.str(op.Sym))
				return row != nil && (row.Group != nil || row.Use != nil)
			case effects.Closure:
				inner := s.funcs[fn.str(op.Sym)]
				return inner != nil && s.arranges(inner)
			}
			return false
		})
	})
}

// generated matches the functions that generated gRPC code registers servers
// with.
var generated = regexp.MustCompile(`\.Register\w+Server$`)

func generatedRegister(sym string) bool { return generated.MatchString(sym) }

// seed calls a function with arguments of which nothing is known but that, at
// run time, they come from the request.
func (s *solver) seed(root *instance, o *object, p phase) *target {
	t := &target{site: &site{inst: root, op: &effects.Op{Code: effects.Call, Flag: effects.FlagDynamic, Pos: o.fn.Pos}}, phase: p, direct: true, fn: o.fn, free: o.free}
	t.enclose(o)
	s.opaqueArgs(t, o)
	for range o.fn.Results {
		t.dst = append(t.dst, s.newNode())
	}
	if root.id < 0 && p != start {
		t.handler = o
	}
	s.bind(t)
	return t
}

// opaqueArgs gives a target the arguments that foreign code would pass.
func (s *solver) opaqueArgs(t *target, o *object) {
	params := o.fn.Params
	t.args = nil
	if o.recv != 0 {
		t.args = append(t.args, o.recv)
		params = params[1:]
	}
	for _, p := range params {
		t.args = append(t.args, s.opaque(p, t.phase))
	}
}

// opaque returns a node that holds an argument from outside: one object for
// each type and phase.
func (s *solver) opaque(p effects.Param, ph phase) int32 {
	key := opaqueKey{p.Type, ph}
	if n := s.opaques[key]; n != 0 {
		return n
	}
	n := s.newNode()
	s.opaques[key] = n
	if ph.atRunTime() {
		s.addTaint(n, FromRequest)
	}
	if p.Kind == effects.Pointer || p.Kind == effects.Struct {
		o := s.newObject(object{kind: symbolic, phase: ph, typ: p.Sym})
		c := s.cell(o, "")
		if ph.atRunTime() {
			s.taintDeep(c, FromRequest)
		}
		s.add(n, makeRef(c, false, p.Kind == effects.Struct))
	}
	return n
}

type opaqueKey struct {
	typ   string
	phase phase
}

// withoutReceiver calls functions of whose first argument nothing became
// known.
func (s *solver) withoutReceiver() bool {
	changed := false
	waiting := s.waiting
	s.waiting = nil
	for _, t := range waiting {
		if !t.bound && len(s.pts[t.args[0]]) == 0 {
			s.link(t, instanceKey{phase: t.phase, obj: t.closure}, filter{})
			changed = true
		}
	}
	return changed
}

// implicits gives long-lived memory that nothing visible fills an object, so
// that what is done through it is seen: a map made by a decoder, a field of a
// struct that callers of the package provide.
func (s *solver) implicits() bool {
	changed := false
	for n := 0; n < len(s.insts); n++ {
		i := s.insts[n]
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			var part string
			switch op.Code {
			case effects.Load:
			case effects.Lookup, effects.Elems:
				part = "[*]"
			case effects.FieldVal:
				part = i.fn.str(op.Sym)
			default:
				continue
			}
			if op.Flag&effects.FlagRef == 0 || !s.implicitKind(effects.Kind(op.C), i.fn.str(op.Typ)) {
				continue
			}
			for _, r := range append([]ref(nil), s.pts[i.node(op.A)]...) {
				c := s.sub(s.cellOf(r), part)
				changed = s.implicit(c, r, op, i.fn.str(op.Typ)) || changed
			}
		}
	}
	return changed
}

func (s *solver) implicitKind(k effects.Kind, typ string) bool {
	switch k {
	case effects.Map, effects.Slice, effects.Chan:
		return true
	case effects.Pointer:
		if s.types[typ] != nil {
			return !s.types[typ].Foreign
		}
		row := s.base.Type(typ)
		return row != nil && (row.Role == "container" || row.Role == "limiter")
	}
	return false
}

func (s *solver) implicit(c *cell, r ref, op *effects.Op, typ string) bool {
	if c.filled || len(s.pts[c.node]) > 0 || !r.shared() {
		return false
	}
	c.filled = true
	o := s.newObject(object{kind: memory, phase: start, typ: typ, made: effects.Kind(op.C), parent: c, elem: s.elemOfPart(c)})
	s.add(c.node, makeRef(s.cell(o, ""), true, false))
	return true
}

// elemOfPart spells the element type of the container that a cell refers to.
func (s *solver) elemOfPart(c *cell) string {
	if c.obj.kind == variable && c.path == "" && s.vars[c.obj.sym] != nil {
		return elemType(&s.vars[c.obj.sym].Field)
	}
	if c.parent == nil {
		return ""
	}
	if t := s.types[c.parent.typ]; t != nil && t.fields[c.name()] != nil {
		return elemType(t.fields[c.name()])
	}
	return ""
}

// fallBack resolves calls of own interfaces whose receiver holds nothing
// known: by every type that the program converts to that interface.
func (s *solver) fallBack() bool {
	if s.main.Name != "main" {
		return false // an importer may supply the receiver
	}
	changed := false
	for _, t := range s.unresolved {
		if t.bound || t.site.hit || len(s.pts[t.recv]) > 0 {
			continue
		}
		typ := s.types[t.iface]
		if typ == nil || typ.Foreign {
			continue
		}
		t.bound = true
		for _, o := range s.conversions(t.iface) {
			s.add(t.recv, makeRef(s.cell(o, ""), true, false))
			changed = true
		}
	}
	return changed
}

// conversions returns a stand-in for each concrete type that the program
// converts to an interface.
func (s *solver) conversions(iface string) []*object {
	if s.converted == nil {
		s.indexConversions()
	}
	if objs, ok := s.boxes[iface]; ok {
		return objs
	}
	var objs []*object
	for _, typ := range s.converted[iface] {
		in := s.newObject(object{kind: symbolic, phase: start, typ: strings.TrimPrefix(typ, "*")})
		box := s.newObject(object{kind: boxed, phase: start, typ: typ})
		s.add(s.cell(box, "").node, makeRef(s.cell(in, ""), true, !strings.HasPrefix(typ, "*")))
		objs = append(objs, box)
	}
	s.boxes[iface] = objs
	return objs
}

func (s *solver) indexConversions() {
	s.converted = make(map[string][]string)
	seen := make(map[[2]string]bool)
	for _, u := range s.units {
		for _, f := range u.Funcs {
			for i := range f.Ops {
				op := &f.Ops[i]
				if op.Code != effects.Box || op.Sym == 0 {
					continue
				}
				key := [2]string{u.Strings[op.Sym], u.Strings[op.Typ]}
				if t := s.typeOf(key[1]); !seen[key] && t != nil && !t.Foreign && !(f.Recv && f.Params[0].Sym == t.Name) {
					seen[key] = true
					s.converted[key[0]] = append(s.converted[key[0]], key[1])
				}
			}
		}
	}
	for _, typs := range s.converted {
		sort.Strings(typs)
	}
}

// feed starts background goroutines a second time, at work on what requests
// send them.
func (s *solver) feed() bool {
	changed := false
	for n := 0; n < len(s.insts); n++ {
		i := s.insts[n]
		if i.phase != background {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Recv {
				continue
			}
			for _, r := range s.pts[i.node(op.A)] {
				for _, send := range s.cellOf(r).obj.sends {
					changed = s.feedOne(i, send) || changed
				}
			}
		}
	}
	return changed
}

// A sending is a send on a channel while serving a request.
type sending struct {
	inst *instance
	op   *effects.Op
}

func (s *solver) feedOne(i *instance, send sending) bool {
	key := i.key
	key.phase = fed
	f := s.instances[key]
	if f == nil {
		f = s.enterFed(i, key)
	}
	before := len(send.inst.calls)
	s.addCall(send.inst, callEdge{send.op, f, true, nil})
	return len(send.inst.calls) > before
}

// enterFed makes the fed twin of a background instance.
func (s *solver) enterFed(i *instance, key instanceKey) *instance {
	f := &instance{id: int32(len(s.insts)) + 1, fn: i.fn, phase: fed, key: key, local: i}
	f.base = s.newNodes(i.fn.Nodes)
	s.insts = append(s.insts, f)
	s.instances[key] = f
	for n := int32(1); n <= int32(len(i.fn.Params))+i.fn.Free; n++ {
		s.flow(i.node(n), f.node(n))
	}
	for op := range i.fn.Ops {
		s.enter(f, &i.fn.Ops[op])
	}
	return f
}
