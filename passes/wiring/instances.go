package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// bind calls a function of the program. At run time, methods are told apart by
// whether their receiver is long-lived; methods of generic containers by
// object.
func (s *solver) bind(t *target) {
	if s.perCall(t) {
		s.link(t, instanceKey{phase: t.phase, obj: s.siteNumber(t.site)}, filter{})
		return
	}
	if !s.depends(t) {
		s.link(t, instanceKey{phase: t.phase, obj: t.closure}, filter{})
		return
	}
	s.waiting = append(s.waiting, t)
	s.addUse(t.args[0], use{inst: t.site.inst, op: t.site.op, role: roleArg, bind: t})
}

// depends reports whether the instance that is called depends on the first
// argument.
func (s *solver) depends(t *target) bool {
	if len(t.args) == 0 || t.args[0] == 0 || len(t.fn.Params) == 0 || t.fn.Params[0].Kind == effects.Scalar {
		return false
	}
	return t.phase != start || s.genericMethod(t.fn)
}

// genericMethod reports whether fn is a method of a generic type of the
// program: a container whose instances hold different things.
func (s *solver) genericMethod(fn *function) bool {
	if !fn.Recv {
		return false
	}
	typ := s.types[fn.Params[0].Sym]
	return typ != nil && typ.Generic
}

// maxFactoryDepth bounds how many calls deep calls are told apart.
const maxFactoryDepth = 4

// perCall reports whether each call is an instance of its own: what it makes
// is not to be mixed with what other calls make. These are constructors of
// generic containers, and, while wiring, functions that make handlers or
// other functions, or that take some and register them, and those that make
// routers below others or add middleware.
func (s *solver) perCall(t *target) bool {
	if t.site.inst.depth >= maxFactoryDepth {
		return false
	}
	for _, r := range t.fn.Results {
		if t.phase == start && (r.Kind == effects.Signature || r.Sym == "net/http.Handler") {
			return true
		}
		if typ := s.types[r.Sym]; typ != nil && typ.Generic && !t.fn.Recv {
			return true
		}
	}
	takes := takesFunction(t.fn)
	return t.phase == start && (takes && s.registers(t.fn) || (takes || len(t.fn.Results) > 0) && s.arranges(t.fn))
}

// takesFunction reports whether a parameter is a function.
func takesFunction(fn *function) bool {
	return slices.ContainsFunc(fn.Params, func(p effects.Param) bool {
		return p.Kind == effects.Signature || p.Sym == "net/http.Handler"
	})
}

// siteNumber numbers call sites, below zero to keep them from objects.
func (s *solver) siteNumber(st *site) int32 {
	key := siteKey{st.inst.id, st.op}
	if s.siteNumbers[key] == 0 {
		s.siteNumbers[key] = -1 - int32(len(s.siteNumbers))
	}
	return s.siteNumbers[key]
}

func (s *solver) bindRef(t *target, r ref) {
	key := instanceKey{phase: t.phase, shared: r.shared(), obj: t.closure}
	only := filter{mode: 2}
	if r.shared() {
		only.mode = 1
	}
	if s.genericMethod(t.fn) {
		key.obj = s.cellOf(r).id
		only = filter{mode: 3, obj: key.obj}
	}
	t.bound = true
	s.link(t, key, only)
}

// link connects a call with an instance of its callee.
func (s *solver) link(t *target, key instanceKey, only filter) {
	depth := t.depth
	if key.obj < 0 {
		depth = t.site.inst.depth + 1
	}
	callee := s.instance(t.fn, key, depth)
	s.addCall(t.site.inst, callEdge{t.site.op, callee, t.direct, t.maker})
	if t.handler != nil {
		if callee.serves == nil {
			callee.serves = make(map[*object]bool)
		}
		callee.serves[t.handler] = true
	}
	for n, a := range t.args {
		if n >= len(t.fn.Params) {
			break
		}
		e := edge{dst: callee.node(int32(n + 1))}
		if n == 0 {
			e.only = only
		}
		s.addEdge(a, e)
	}
	for n, f := range t.free {
		s.flow(f, callee.node(int32(len(t.fn.Params)+n+1)))
	}
	for n, d := range t.dst {
		if n >= len(t.fn.Results) {
			break
		}
		if t.fn.Forward != nil && t.fn.Forward[n] != 0 && int(t.fn.Forward[n]) <= len(t.args) {
			s.flow(t.args[t.fn.Forward[n]-1], d)
			continue
		}
		s.flow(callee.node(t.fn.Result(n)), d)
	}
}

func (s *solver) addCall(caller *instance, e callEdge) {
	for _, c := range caller.calls {
		if c.op == e.op && c.callee == e.callee {
			return
		}
	}
	caller.calls = append(caller.calls, e)
	e.callee.callers = append(e.callee.callers, caller)
}
