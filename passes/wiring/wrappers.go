package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// closureHandler looks through a closure that passes the request on to a
// function or handler it captures: that one serves, and the closure runs
// around it. A closure that is given a handler nobody knows is none itself.
func (w *world) closureHandler(o operand, op *effects.Op, depth int) (handler, bool) {
	self := w.made[objectKey{o.frame.inst.id, op, 0}]
	if self == nil || self.fn == nil {
		return handler{}, false
	}
	var inside []handler
	strongest := passesNothing
	for k, captured := range op.Args {
		use := w.passesOn(self.fn, int32(len(self.fn.Params)+k+1), 0)
		if use == passesNothing {
			continue
		}
		inner := o.at(captured)
		if d := inner.def(); d != nil && d.Code == effects.Alloc {
			stored, ok := w.contents(inner, nil)
			if !ok {
				continue
			}
			inner = stored
		}
		if h, ok := w.handler(inner, depth+1); ok {
			if use == passesData && (!takes(o.frame.inst.fn, inner.node) || h.obj == nil || !fails(h.obj.fn)) {
				continue
			}
			if use < strongest {
				continue
			}
			if use > strongest {
				strongest, inside = use, nil
			}
			inside = append(inside, h)
			continue
		}
		if last := w.origin(inner); use == passesRequest && last.frame != nil && takes(last.frame.inst.fn, last.node) && callable(last.frame.inst.fn.Params[last.node-1]) {
			return handler{}, false
		}
	}
	if len(inside) == 0 {
		return handler{obj: self}, true
	}
	h := inside[w.choose(question{kind: whichRef, frame: o.frame, node: o.node}, len(inside))]
	l := layer{obj: self, name: wrapperName(o.frame.inst.fn, self)}
	if self.fn.Gen {
		l.name = "" // generated dispatchers are not listed
	}
	return h.wrap(l), true
}

// fails reports whether a function returns an error, as handlers of a
// program's own shape do.
func fails(fn *function) bool {
	return slices.ContainsFunc(fn.Results, func(r effects.Param) bool { return r.Type == "error" })
}

// callable reports whether a parameter may be a handler.
func callable(p effects.Param) bool {
	return p.Kind == effects.Signature || p.Kind == effects.Interface
}

// wrapperName names a wrapper: the function that makes the closure, if making
// handlers is what it does.
func wrapperName(fn *function, closure *object) string {
	for _, r := range fn.Results {
		if r.Kind == effects.Signature || r.Kind == effects.Interface {
			return fn.name()
		}
	}
	return closure.fn.name()
}

// How a function passes a request on to a function that it captures.
type passing uint8

const (
	passesNothing passing = iota
	passesData            // calls it with what it reads from the request
	passesRequest         // calls it with its own parameters
)

// passesOn says how a function calls what one of its captured variables holds.
func (w *world) passesOn(fn *function, free int32, depth int) passing {
	if depth > 2 {
		return passesNothing
	}
	held := []int32{free}
	best := passesNothing
	for i := range fn.Ops {
		op := &fn.Ops[i]
		switch op.Code {
		case effects.Load, effects.Copy, effects.Unbox, effects.Box:
			if slices.Contains(held, op.A) {
				held = append(held, op.Dst)
			}
		case effects.Closure:
			k := slices.IndexFunc(op.Args, func(a int32) bool { return slices.Contains(held, a) })
			if in := w.funcs[fn.str(op.Sym)]; k >= 0 && in != nil {
				best = max(best, w.passesOn(in, int32(len(in.Params)+k+1), depth+1))
			}
		case effects.Call:
			if p := w.passedBy(fn, op, held); p > best {
				best = p
			}
		}
	}
	return best
}

// passedBy says how one call passes the request on to a held function.
func (w *world) passedBy(fn *function, op *effects.Op, held []int32) passing {
	serves := false
	switch {
	case op.Flag&effects.FlagDynamic != 0:
		serves = slices.Contains(held, op.A)
	case op.Flag&effects.FlagInvoke != 0:
		serves = slices.Contains(held, op.A) && w.servingCall(fn, op)
	}
	handed := !serves && slices.ContainsFunc(op.Args, func(a int32) bool { return slices.Contains(held, a) })
	if !serves && !handed {
		return passesNothing
	}
	if handed && (op.Flag&effects.FlagInvoke != 0 || !w.accepts(fn, op, held)) {
		return passesNothing
	}
	passed := make(map[int32]bool)
	best := passesNothing
	for _, a := range op.Args {
		if slices.Contains(held, a) {
			continue
		}
		if p := fn.paramOf(a); p > 0 {
			passed[p] = true
		}
		if serves && op.C > 0 && fn.fromParams(a, 0) {
			best = passesData
		}
	}
	if len(passed) > 1 || len(passed) > 0 && op.Flag&effects.FlagInvoke != 0 {
		return passesRequest
	}
	for n, p := range fn.Params {
		if p.Type != "context.Context" && !passed[int32(n+1)] {
			return best
		}
	}
	return passesRequest
}

// accepts reports whether the callee takes one of the held values for what may
// be a handler. What a closure captures beside handlers, such as a setting or a
// store, is often handed on with the request: to evaluate these as handlers
// would lead far into the program, and to nothing.
func (w *world) accepts(fn *function, op *effects.Op, held []int32) bool {
	callee := w.funcs[fn.str(op.Sym)]
	if callee == nil || op.Flag&effects.FlagDynamic != 0 {
		return true
	}
	for n, a := range op.Args {
		if slices.Contains(held, a) && (n >= len(callee.Params) || w.mayServe(callee.Params[n]) || callee.asks(int32(n+1))) {
			return true
		}
	}
	return false
}

// mayServe reports whether a parameter may hold a handler, as far as its type
// tells.
func (w *world) mayServe(p effects.Param) bool {
	switch p.Kind {
	case effects.Signature:
		return true
	case effects.Interface, effects.Pointer:
		if row := w.base.Type(p.Sym); row != nil && row.Handler != "" {
			return true
		}
		typ := w.typeOf(p.Sym)
		return typ == nil || typ.methods["ServeHTTP"] != nil
	}
	return false
}

// asks reports whether a function calls a method of one of its parameters with
// several of the others, as one does that passes a request on.
func (f *function) asks(param int32) bool {
	for i := range f.Ops {
		op := &f.Ops[i]
		if op.Code != effects.Call || op.Flag&effects.FlagInvoke == 0 || f.paramOf(op.A) != param {
			continue
		}
		passed := make(map[int32]bool)
		for _, a := range op.Args {
			if p := f.paramOf(a); p > 0 {
				passed[p] = true
			}
		}
		if len(passed) > 1 {
			return true
		}
	}
	return false
}

// servingCall reports whether an interface method is one that serves.
func (w *world) servingCall(fn *function, op *effects.Op) bool {
	sym := fn.str(op.Sym)
	row := w.base.Type(receiverSymbol(sym))
	return row != nil && row.Handler == methodName(sym)
}

// paramOf returns the parameter that a node is, also through the variable
// that a captured parameter is kept in; 0 if it is none.
func (f *function) paramOf(n int32) int32 {
	for range 4 {
		if n > 0 && int(n) <= len(f.Params) {
			return n
		}
		op := f.def(n)
		if op == nil {
			return 0
		}
		switch op.Code {
		case effects.Box, effects.Copy, effects.Unbox:
			n = op.A
		case effects.Load:
			vals := f.storesTo(op.A)
			if len(vals) != 1 {
				return 0
			}
			n = vals[0]
		default:
			return 0
		}
	}
	return 0
}

// fromParams reports whether a value is computed from a function's
// parameters, or was filled by a call that got something that is.
func (f *function) fromParams(n int32, depth int) bool {
	if n == 0 || depth > 8 {
		return false
	}
	if int(n) <= len(f.Params) {
		return true
	}
	op := f.def(n)
	if op == nil {
		return false
	}
	if op.Code == effects.Alloc {
		for i := range f.Ops {
			if c := &f.Ops[i]; c.Code == effects.Call && slices.Contains(c.Args, n) {
				for _, a := range append([]int32{c.A}, c.Args...) {
					if a != n && f.fromParams(a, depth+1) {
						return true
					}
				}
			}
		}
		return slices.ContainsFunc(f.storesInto(n), func(v int32) bool { return f.fromParams(v, depth+1) })
	}
	for _, a := range append([]int32{op.A}, op.Args...) {
		if a != n && f.fromParams(a, depth+1) {
			return true
		}
	}
	return false
}

// receiverValue reports whether a node is the variable that a value receiver
// is kept in.
func (f *function) receiverValue(n int32) bool {
	op := f.def(n)
	return op != nil && op.Code == effects.Alloc && slices.Contains(f.storesTo(n), 1)
}
