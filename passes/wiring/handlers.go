package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A handler is what a registration leads to: the innermost function of the
// program that serves, and the functions wrapped around it, outermost first.
type handler struct {
	obj   *object   // code that serves; nil for routers
	outer []*object // code that is called first: wrappers' closures
	wraps []string  // names of the wrappers
	mount *object   // a router that serves instead
}

const maxHandlers = 32

// handlersOf returns the handlers that a node stands for in a frame.
func (s *solver) handlersOf(f *frame, n int32, depth int) []handler {
	fn := f.inst.fn
	if n == 0 || depth > 16 {
		return nil
	}
	if int(n) <= len(fn.Params) {
		if f.up != nil {
			if a := argument(f.call, fn, n); a != 0 {
				return s.handlersOf(f.up, a, depth+1)
			}
		}
		return s.handlersAt(s.pts[f.inst.node(n)])
	}
	op := fn.def(n)
	if op == nil {
		return s.handlersAt(s.pts[f.inst.node(n)])
	}
	switch op.Code {
	case effects.Closure:
		return s.unwrap(f, op, n, depth)
	case effects.Copy:
		return s.handlersOf(f, op.A, depth+1)
	case effects.Box, effects.Unbox:
		if hs := s.handlersOf(f, op.A, depth+1); len(hs) > 0 {
			return hs
		}
	case effects.FieldVal, effects.Load:
		if hs := s.handlersIn(f, op, depth); len(hs) > 0 {
			return hs
		}
	case effects.Call:
		if hs := s.handlersFrom(f, op, n, depth); len(hs) > 0 {
			return hs
		}
	}
	return s.handlersAt(s.pts[f.inst.node(n)])
}

// handlersAt returns the handlers among refs.
func (s *solver) handlersAt(refs []ref) []handler {
	var hs []handler
	for _, r := range refs {
		o := s.cellOf(r).obj
		switch o.kind {
		case code:
			if o.fn != nil {
				hs = append(hs, handler{obj: o})
			}
		case foreign:
			hs = append(hs, handler{mount: o})
		case boxed:
			hs = append(hs, s.boxedHandlers(o)...)
		}
		if len(hs) >= maxHandlers {
			break
		}
	}
	return hs
}

// boxedHandlers returns the handlers that an interface value stands for: the
// function in it, or its ServeHTTP method.
func (s *solver) boxedHandlers(o *object) []handler {
	var hs []handler
	for _, r := range s.pts[s.cell(o, "").node] {
		if in := s.cellOf(r).obj; in.kind == code && in.fn != nil {
			hs = append(hs, handler{obj: in})
		}
	}
	if len(hs) > 0 {
		if m := s.method(o, "ServeHTTP"); m != nil && s.typeOf(o.typ).Kind == effects.Signature {
			for i := range hs {
				hs[i].outer = append(hs[i].outer, m)
				hs[i].wraps = append(hs[i].wraps, m.fn.name())
			}
		}
		return hs
	}
	if m := s.method(o, "ServeHTTP"); m != nil {
		return []handler{{obj: m}}
	}
	return nil
}

// method returns a method of what a box holds as a function object.
func (s *solver) method(o *object, name string) *object {
	typ := s.typeOf(o.typ)
	if typ == nil || typ.methods[name] == nil {
		return nil
	}
	m := typ.methods[name]
	fn := s.funcs[m.Sym]
	if fn == nil {
		return nil
	}
	key := methodKey{o.id, name}
	if s.methods[key] == nil {
		s.methods[key] = s.newObject(object{kind: code, sym: m.Sym, fn: fn, recv: s.selectPath(s.cell(o, "").node, typ, m.Path)})
	}
	return s.methods[key]
}

type methodKey struct {
	obj  int32
	name string
}

// handlersIn returns the handlers stored where a load or field selection
// reads.
func (s *solver) handlersIn(f *frame, op *effects.Op, depth int) []handler {
	fn := f.inst.fn
	var cells []*cell
	switch a := fn.def(op.A); {
	case op.Code == effects.FieldVal:
		for _, c := range s.cellsAt(f, op.A) {
			if sub := c.child(fn.str(op.Sym)); sub != nil {
				cells = append(cells, sub)
			}
		}
	case a != nil && a.Code == effects.Alloc:
		var hs []handler
		for _, v := range fn.storesTo(op.A) {
			hs = append(hs, s.handlersOf(f, v, depth+1)...)
		}
		return hs
	case a != nil && a.Code == effects.FieldAddr:
		for _, c := range s.cellsAt(f, a.A) {
			if sub := c.child(fn.str(a.Sym)); sub != nil {
				cells = append(cells, sub)
			}
		}
	default:
		cells = s.cellsAt(f, op.A)
	}
	var hs []handler
	for _, c := range cells {
		hs = append(hs, s.handlersStored(c, depth+1)...)
	}
	return hs
}

// handlersStored returns the handlers stored in a cell, or in those it copies.
func (s *solver) handlersStored(c *cell, depth int) []handler {
	if depth > 16 {
		return nil
	}
	var hs []handler
	for _, w := range c.writers {
		hs = append(hs, s.handlersOf(&frame{inst: w.inst}, w.value, depth+1)...)
		if len(hs) >= maxHandlers {
			return hs
		}
	}
	for _, m := range c.sources {
		hs = append(hs, s.handlersStored(m.other, depth+4)...)
	}
	return hs
}

// handlersFrom returns the handlers that a call makes: through an adapter that
// the base knows, through a wrapper of the program, or those of a factory.
func (s *solver) handlersFrom(f *frame, op *effects.Op, n int32, depth int) []handler {
	if st := s.sites[siteKey{f.inst.id, op}]; st != nil && st.row != nil && st.row.Adapter != nil {
		arg := st.row.Adapter.Handler
		if st.sym[0] == '(' && op.Flag&effects.FlagInvoke == 0 {
			arg++
		}
		if arg >= 0 && arg < len(op.Args) {
			return s.handlersOf(f, op.Args[arg], depth+1)
		}
	}
	var hs []handler
	for _, c := range f.inst.calls {
		if c.op != op {
			continue
		}
		in := &frame{inst: c.callee, call: op, up: f}
		result := c.callee.fn.Result(int(n - op.Dst))
		for i := range c.callee.fn.Ops {
			if r := &c.callee.fn.Ops[i]; r.Code == effects.Copy && r.Dst == result {
				hs = append(hs, s.handlersOf(in, r.A, depth+1)...)
			}
		}
	}
	return hs
}

// unwrap looks through a closure that captures a handler: what it wraps
// serves. Without one, the closure itself does.
func (s *solver) unwrap(f *frame, op *effects.Op, n int32, depth int) []handler {
	self := s.handlersAt(s.pts[f.inst.node(n)])
	if len(self) != 1 || self[0].obj == nil {
		return self
	}
	fn := f.inst.fn
	for _, captured := range op.Args {
		for _, v := range append([]int32{captured}, fn.storesTo(captured)...) {
			if v < 1 || int(v) > len(fn.Params) || !handlerLike(fn, fn.Params[v-1]) {
				continue
			}
			inner := s.handlersOf(f, v, depth+1)
			for i := range inner {
				inner[i].outer = append([]*object{self[0].obj}, inner[i].outer...)
				inner[i].wraps = append([]string{wrapperName(fn, self[0].obj)}, inner[i].wraps...)
			}
			if len(inner) > 0 {
				return inner
			}
		}
	}
	return self
}

// wrapperName names a wrapper: the function that makes the closure, if that is
// all it does.
func wrapperName(fn *function, closure *object) string {
	for _, r := range fn.Results {
		if r.Kind == effects.Signature || r.Kind == effects.Interface {
			return fn.name()
		}
	}
	return closure.fn.name()
}

// handlerLike reports whether a captured parameter may be the handler that a
// closure wraps: a function, or an interface like the one that is returned.
func handlerLike(fn *function, p effects.Param) bool {
	if p.Kind == effects.Signature {
		return true
	}
	return p.Kind == effects.Interface && (p.Sym == "net/http.Handler" || slices.ContainsFunc(fn.Results, func(r effects.Param) bool { return r.Type == p.Type }))
}
