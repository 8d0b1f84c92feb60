package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// layersOf evaluates a middleware argument. What is applied in a loop over a
// slice stands for every element, unless the world has chosen one.
func (w *world) layersOf(o operand) []layer { return w.layers(o, 0) }

func (w *world) layers(o operand, depth int) []layer {
	for ; depth < maxEval; depth++ {
		op := o.def()
		if op != nil {
			switch op.Code {
			case effects.FuncVal:
				return layerOf(w.code(o.str(op.Sym)))
			case effects.Closure, effects.Bound:
				made := w.made[objectKey{o.frame.inst.id, op, 0}]
				if made != nil && made.fn == nil {
					if row := w.base.Func(made.sym); row != nil && row.Token != nil && row.Token.Op == "middleware" {
						return []layer{{name: shortCallee(made.sym), reads: op, wired: via{o.frame.inst, op}}}
					}
					return []layer{{wired: via{o.frame.inst, op}}}
				}
				return layerOf(made)
			case effects.Box:
				if ls := w.boxLayers(o, op); len(ls) > 0 {
					return ls
				}
				o = o.at(op.A)
				continue
			case effects.Load:
				if all := w.everyElement(o, op); len(all) > 0 {
					var ls []layer
					for _, e := range all {
						ls = append(ls, w.layers(e, depth+1)...)
					}
					return ls
				}
			case effects.Call:
				if ls, final := w.callLayers(o, op, depth); final {
					return ls
				}
			}
		}
		next, ok := w.step(o)
		if !ok {
			return append(w.layersAt(o), w.madeAbroad(o)...)
		}
		o = next
	}
	return nil
}

// madeAbroad returns the layer of middleware that a library makes.
func (w *world) madeAbroad(o operand) []layer {
	if op := o.def(); op != nil && op.Code == effects.Call {
		return []layer{{wired: via{o.frame.inst, op}}}
	}
	return nil
}

func layerOf(o *object) []layer {
	if o == nil || o.fn == nil {
		return nil
	}
	return []layer{{obj: o, name: o.fn.name()}}
}

// boxLayers returns the method by which a value of the program's own types is
// middleware.
func (w *world) boxLayers(o operand, op *effects.Op) []layer {
	box := w.made[objectKey{o.frame.inst.id, op, 0}]
	if box == nil {
		return nil
	}
	ways := []knowledge.Layer{{Method: "ServeHTTP"}}
	for _, typ := range []string{o.str(op.Sym), strings.TrimPrefix(box.typ, "*")} {
		if row := w.base.Type(typ); row != nil && len(row.Middleware) > 0 {
			ways = row.Middleware
		}
	}
	var ls []layer
	for _, way := range ways {
		found := layerOf(w.method(box, way.Method))
		if way.Method == "" {
			found = w.layersOf(o.at(op.A))
		}
		for _, l := range found {
			l.stream = way.Only
			ls = append(ls, l)
		}
	}
	return ls
}

// callLayers evaluates middleware that a call makes: an adapter's argument, or
// what a function of foreign code was given.
func (w *world) callLayers(o operand, op *effects.Op, depth int) ([]layer, bool) {
	st := w.sites[siteKey{o.frame.inst.id, op}]
	if st == nil || st.row == nil {
		return nil, false
	}
	g := &registration{w: w, site: st, row: st.row, at: o.frame}
	if a := st.row.Adapter; a != nil && st.row.Token == nil {
		return append(w.layers(o.at(g.arg(a.Handler)), depth+1), layer{wired: via{st.inst, op}}), true
	}
	if st.row.Dedupe == "middleware" {
		if g.switchedOff() {
			return nil, true
		}
		return []layer{{name: shortCallee(st.sym), dedupes: true, wired: via{st.inst, op}}}, true
	}
	if u := st.row.Use; u != nil {
		return w.given(o), true
	}
	if t := st.row.Token; t != nil && t.Op == "middleware" {
		return w.tokenLayers(st), true
	}
	return nil, false
}

// tokenLayers returns what runs when a library's middleware reads tokens: the
// middleware, and the functions it is given.
func (w *world) tokenLayers(st *site) []layer {
	ls := []layer{{name: shortCallee(st.sym), reads: st.op, wired: via{st.inst, st.op}}}
	for _, o := range w.ownReaders(st, st.row.Token) {
		ls = append(ls, layerOf(o)...)
	}
	if st.row.Token.Parser == nil {
		return ls
	}
	for _, ref := range w.claimsAt(st.inst.node(st.operand(*st.row.Token.Parser))) {
		c := w.cellOf(ref)
		for _, sub := range c.subs {
			row := w.base.Field(c.typ + "." + sub.name())
			if row == nil || row.Token == nil || !row.Token.Hook {
				continue
			}
			for _, in := range w.pts[sub.node] {
				if obj := w.cellOf(in).obj; obj.kind == code {
					ls = append(ls, layerOf(obj)...)
				}
			}
		}
	}
	return ls
}

// everyElement returns the values of all elements of a slice that a load with
// a variable index reads, if the world is not about one of them.
func (w *world) everyElement(o operand, op *effects.Op) []operand {
	at := w.origin(o.at(op.A))
	d := at.def()
	if d == nil || d.Code != effects.IndexAddr || d.Sym != 0 {
		return nil
	}
	base := w.origin(at.at(d.A))
	if _, chosen := w.chosen[question{kind: whichElement, frame: at.frame, node: d.B, base: base}]; chosen {
		return nil
	}
	return w.values(at.at(d.A))
}

// layersAt returns the functions that a node may hold, of which no more is
// known.
func (w *world) layersAt(o operand) []layer {
	if o.frame == nil || o.node == 0 {
		return nil
	}
	var ls []layer
	for _, r := range w.pts[o.frame.inst.node(o.node)] {
		if obj := w.cellOf(r).obj; obj.kind == code {
			ls = append(ls, layerOf(obj)...)
		}
	}
	return ls
}

// given returns the middleware that foreign code was given when it made a
// value: alice.New(a, b), and options.
func (w *world) given(o operand) []layer {
	o = w.origin(o)
	op := o.def()
	if op == nil || op.Code != effects.Call {
		return nil
	}
	st := w.sites[siteKey{o.frame.inst.id, op}]
	if st == nil || st.row == nil {
		return nil
	}
	g := &registration{w: w, site: st, row: st.row, at: o.frame}
	var ls []layer
	if grp := st.row.Group; grp != nil {
		ls = append(ls, w.given(operand{frame: g.at, node: g.routerArg(grp.Router)})...)
		for _, b := range g.list(grp.Before) {
			ls = append(ls, w.layersOf(b)...)
		}
	}
	if st.row.Dedupe == "middleware" && !g.switchedOff() {
		return append(ls, layer{dedupes: true})
	}
	if u := st.row.Use; u != nil {
		for _, b := range g.list(u.Before) {
			for _, l := range w.layersIn(b) {
				if u.Only != "" {
					l.stream = u.Only
				}
				ls = append(ls, l)
			}
		}
		for _, fl := range st.row.Flows { // routes that were given some before
			if fl.Elems && fl.To.Result {
				ls = append(ls, w.given(operand{frame: g.at, node: g.arg(fl.From.N)})...)
			}
		}
	}
	return ls
}

// switchedOff reports whether the argument of an option that answers repeated
// requests says that nothing is known of them, as connect's IdempotencyUnknown
// does. An argument whose value is not known counts as chosen well.
func (g *registration) switchedOff() bool {
	level := g.w.origin(g.operand(0))
	d := level.def()
	return d != nil && d.Code == effects.Const && level.str(d.Sym) == "0"
}

// layersIn evaluates a middleware argument or a slice of such.
func (w *world) layersIn(o operand) []layer {
	ls := w.layersOf(o)
	if len(ls) > 0 {
		return ls
	}
	for _, v := range w.values(o) {
		ls = append(ls, w.layersOf(v)...)
	}
	return ls
}

// folded evaluates a handler that a loop wraps in one middleware after the
// other. A loop that counts down makes the first the outermost.
func (w *world) folded(o operand, depth int) (handler, bool) {
	fn := o.frame.inst.fn
	var call *effects.Op
	var init operand
	for _, n := range fn.copiesTo(o.node) {
		if op := fn.def(n); op != nil && op.Code == effects.Call && op.Flag&effects.FlagDynamic != 0 && slices.ContainsFunc(op.Args, func(a int32) bool { return a == o.node }) {
			call = op
		} else if n != o.node {
			init = o.at(n)
		}
	}
	if call == nil || init.node == 0 {
		return handler{}, false
	}
	h, ok := w.handler(init, depth+1)
	if !ok {
		return h, false
	}
	mws, down := w.loopOver(o.at(call.A))
	if down {
		slices.Reverse(mws)
	}
	for _, m := range mws {
		h = w.applied(m, call, o, h, depth)
	}
	return h, true
}

// loopOver returns the functions that a loop calls one after the other, in the
// order of their slice, and whether the loop counts down.
func (w *world) loopOver(f operand) ([]operand, bool) {
	op := f.def()
	if op == nil || op.Code != effects.Load {
		return nil, false
	}
	at := f.at(op.A)
	d := at.def()
	if d == nil || d.Code != effects.IndexAddr {
		return nil, false
	}
	fn := f.frame.inst.fn
	down := false
	for _, n := range fn.copiesTo(d.B) {
		if step := fn.def(n); step != nil && step.Code == effects.Derive && fn.str(step.Sym) == "-" && slices.Contains(step.Args, d.B) {
			down = true
		}
	}
	return slices.Clone(w.values(at.at(d.A))), down
}

// applied evaluates the call of middleware on a handler.
func (w *world) applied(m operand, call *effects.Op, at operand, h handler, depth int) handler {
	f := w.origin(m)
	d := f.def()
	if d == nil || d.Code != effects.FuncVal && d.Code != effects.Closure && d.Code != effects.Bound {
		return h // foreign: it passes the request on
	}
	sym := f.str(d.Sym)
	for _, c := range at.frame.inst.calls {
		if c.op != call || c.callee.fn == nil || c.callee.fn.Sym != sym || len(c.callee.fn.Results) == 0 {
			continue
		}
		in := &frame{frameKey: frameKey{inst: c.callee}}
		if d.Code == effects.Closure {
			in.maker, in.made = f.frame, d
		}
		if d.Code == effects.Bound {
			in.given = append(in.given, f.at(d.A))
		}
		for _, a := range call.Args {
			arg := at.at(a)
			if a == at.node {
				arg = operand{done: &h}
			}
			in.given = append(in.given, arg)
		}
		if wrapped, ok := w.handler(operand{frame: in, node: in.inst.fn.Result(0)}, depth+1); ok {
			return wrapped
		}
	}
	return h.wrap(w.layersOf(m)...)
}
