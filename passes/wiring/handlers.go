package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A handler is what a value that serves leads to: the innermost function of
// the program that gets the request, and what runs around it, outermost first.
type handler struct {
	obj       *object // function that serves; nil for routers
	around    []layer
	mount     *routerRef // a router that serves instead
	prefix    string     // taken off the path before it is served
	framework string     // of the adapter that names it
}

// A layer is a function that runs before the handler.
type layer struct {
	obj    *object
	name   string      // "" for helpers of an adapter, which are not listed
	scope  string      // path below which it runs
	exact  bool        // it runs for that path only
	stream string      // "unary" or "stream": the kind of RPC it runs for
	reads  *effects.Op // of a library's middleware that reads tokens: what makes it
	wired  via         // the call of a library that makes it, if one does
	// dedupes says that a library's middleware answers repeated requests.
	dedupes bool
}

// wrap puts a layer around a handler.
func (h handler) wrap(ls ...layer) handler {
	h.around = append(append([]layer(nil), ls...), h.around...)
	return h
}

// handler evaluates a value that serves. It fails for foreign handlers and
// for those of which nothing is known.
func (w *world) handler(o operand, depth int) (handler, bool) {
	for ; depth < maxEval; depth++ {
		if o.done != nil {
			return *o.done, true
		}
		if o.frame == nil || o.node == 0 {
			return handler{}, false
		}
		op := o.def()
		if op == nil {
			if h, ok := w.folded(o, depth); ok {
				return h, true
			}
		} else {
			switch op.Code {
			case effects.FuncVal:
				return plain(w.code(o.str(op.Sym)))
			case effects.Closure:
				return w.closureHandler(o, op, depth)
			case effects.Bound:
				return w.methodValue(o, op, depth)
			case effects.Box:
				if h, ok, final := w.boxHandler(o, op, depth); final {
					return h, ok
				}
				o = o.at(op.A)
				continue
			case effects.Call:
				if h, ok, final := w.callHandler(o, op, depth); final {
					return h, ok
				}
			}
		}
		next, ok := w.step(o)
		if !ok {
			return w.handlerAt(o)
		}
		o = next
	}
	return handler{}, false
}

func plain(o *object) (handler, bool) { return handler{obj: o}, o != nil && o.fn != nil }

// methodValue returns the handler that a method value is. The method of an
// interface is that of what the interface holds.
func (w *world) methodValue(o operand, op *effects.Op, depth int) (handler, bool) {
	if op.Flag&effects.FlagInvoke == 0 {
		obj := w.made[objectKey{o.frame.inst.id, op, 0}]
		if obj != nil && obj.fn == nil { // router.ServeHTTP
			r, ok := w.routerOf(o.at(op.A))
			return handler{mount: &r}, ok
		}
		if obj != nil && obj.fn.Params[0].Kind == effects.Signature { // the function that it is a method of serves
			if h, ok := w.handler(o.at(op.A), depth+1); ok {
				return h.wrap(layer{obj: obj, name: obj.fn.name()}), true
			}
		}
		return plain(obj)
	}
	name := o.str(op.B)
	recv := o.at(op.A)
	for range maxEval {
		if d := recv.def(); d != nil && d.Code == effects.Box {
			if box := w.made[objectKey{recv.frame.inst.id, d, 0}]; box != nil {
				return plain(w.method(box, name))
			}
		}
		next, ok := w.step(recv)
		if !ok {
			break
		}
		recv = next
	}
	var objs []*object
	for _, r := range w.pts[recv.frame.inst.node(recv.node)] {
		if b := w.cellOf(r).obj; b.kind == boxed {
			if m := w.method(b, name); m != nil {
				objs = append(objs, m)
			}
		}
	}
	if len(objs) == 0 {
		return handler{}, false
	}
	return plain(objs[w.choose(question{kind: whichRef, frame: recv.frame, node: recv.node}, len(objs))])
}

// handlerAt chooses one of the handlers that a node may hold, of which no
// more is known.
func (w *world) handlerAt(o operand) (handler, bool) {
	var hs []handler
	for _, r := range w.pts[o.frame.inst.node(o.node)] {
		hs = append(hs, w.handlersIn(o, w.cellOf(r).obj)...)
	}
	if len(hs) == 0 {
		return handler{}, false
	}
	return hs[w.choose(question{kind: whichRef, frame: o.frame, node: o.node}, len(hs))], true
}

func (w *world) handlersIn(o operand, obj *object) []handler {
	switch obj.kind {
	case code:
		if obj.fn != nil {
			return []handler{{obj: obj}}
		}
	case foreign:
		if obj.site != nil {
			return []handler{{mount: &routerRef{obj, w.near(o.frame, obj.site.inst)}}}
		}
	case memory:
		return w.hooked(obj)
	case boxed:
		if m := w.servingMethod(obj, ""); m != nil && w.typeOf(obj.typ).Kind != effects.Signature {
			return []handler{{obj: m}}
		}
		var hs []handler
		for _, r := range w.pts[w.cell(obj, "").node] {
			if in := w.cellOf(r).obj; in.kind != boxed {
				hs = append(hs, w.handlersIn(o, in)...)
			}
		}
		return hs
	}
	return nil
}

// hooked returns the function of the program by which a library's own handler
// serves.
func (w *world) hooked(obj *object) []handler {
	row := w.base.Type(obj.typ)
	if row == nil {
		return nil
	}
	for _, name := range row.Hooks {
		field := w.cell(obj, "").child(name)
		if field == nil {
			continue
		}
		for _, r := range w.pts[field.node] {
			if o := w.cellOf(r).obj; o.kind == code && o.fn != nil {
				return []handler{{obj: o}}
			}
		}
	}
	return nil
}

// servingMethod returns the method through which an interface value serves.
func (w *world) servingMethod(box *object, iface string) *object {
	if row := w.base.Type(iface); row != nil && row.Handler != "" {
		return w.method(box, row.Handler)
	}
	return w.method(box, "ServeHTTP")
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

// boxHandler evaluates a value of a type of the program that serves by a
// method. final is false if the value in the box is to be looked at instead.
func (w *world) boxHandler(o operand, op *effects.Op, depth int) (h handler, ok, final bool) {
	box := w.made[objectKey{o.frame.inst.id, op, 0}]
	if box == nil || w.typeOf(box.typ) == nil {
		return h, false, false
	}
	m := w.servingMethod(box, o.str(op.Sym))
	if m == nil {
		return h, false, false
	}
	self := layer{obj: m, name: m.fn.name()}
	if w.typeOf(box.typ).Kind == effects.Signature {
		if h, ok = w.handler(o.at(op.A), depth+1); ok {
			return h.wrap(self), true, true
		}
		return h, false, true
	}
	passed, found := passageOf(m.fn)
	if !found {
		return handler{obj: m}, true, true
	}
	at := w.origin(o.at(op.A))
	inner, ok := w.contents(at, []string{passed.next})
	if !ok {
		return handler{obj: m}, true, true
	}
	if inner.frame == o.frame && takes(o.frame.inst.fn, inner.node) {
		self.name = o.frame.inst.fn.name()
	}
	if h, ok = w.handler(inner, depth+1); !ok {
		return handler{obj: m}, true, true
	}
	if passed.guard != nil {
		if guard, ok := w.contents(at, passed.guard); ok {
			h = h.wrap(w.layersOf(guard)...)
		}
	}
	return h.wrap(self), true, true
}

// takes reports whether a node is a parameter of a function: one that takes a
// handler and returns another is known by its own name.
func takes(fn *function, n int32) bool { return n > 0 && int(n) <= len(fn.Params) }

// callHandler evaluates a handler that a call makes: by an adapter or router
// that the base knows, or by foreign code that returns what it is given. final
// is false for functions of the program, which are entered.
func (w *world) callHandler(o operand, op *effects.Op, depth int) (h handler, ok, final bool) {
	st := w.sites[siteKey{o.frame.inst.id, op}]
	if st == nil {
		return h, false, false
	}
	if op.Flag&effects.FlagDynamic != 0 {
		return w.appliedHandler(o, op, depth)
	}
	if st.row == nil {
		if w.funcs[st.sym] != nil || op.Flag&effects.FlagInvoke != 0 {
			return h, false, false
		}
		return w.passedHandler(o, op, depth)
	}
	g := &registration{w: w, site: st, row: st.row, at: o.frame}
	if a := st.row.Adapter; a != nil {
		h, ok = w.handler(g.operand(a.Handler), depth+1)
		if fn := o.frame.inst.fn; takes(fn, g.arg(a.Handler)) && makesHandler(fn) {
			h = h.wrap(layer{obj: w.code(fn.Sym), name: fn.name()})
		}
		if t := st.row.Token; t != nil && t.Op == "middleware" {
			h = h.wrap(w.tokenLayers(st)...)
		}
		return g.adapted(a, h), ok, true
	}
	if st.made != nil {
		return handler{mount: &routerRef{st.made, o.frame}}, true, true
	}
	if w.enterCall(o, op) != nil {
		return h, false, false
	}
	return w.passedHandler(o, op, depth)
}
