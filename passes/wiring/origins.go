package wiring

import (
	"maps"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// An originFinder follows values backwards to what they are made of. It is
// asked for the few values that name something outside the process, so that
// nothing needs to be kept for all others.
type originFinder struct {
	*locator
	ids          map[originKey]int32
	seen         map[originVisit]bool
	exact, parts map[int32]bool
	texts, via   map[string]bool
}

// An originKey is where a value is made: a constant, an op, a parameter of
// which no argument is known, a place that nothing visible is stored in.
type originKey struct {
	text string
	inst int32
	op   *effects.Op
	node int32
	cell int32
}

// An originVisit is a step of a search: exact as long as the value itself is
// followed, not what it is computed from.
type originVisit struct {
	inst  int32
	node  int32
	cell  int32
	exact bool
}

// maxOriginSteps bounds a search.
const maxOriginSteps = 400

// describe fills in the origins of a value.
func (o *originFinder) describe(v *Value, i *instance, n int32) {
	o.seen = make(map[originVisit]bool)
	o.exact, o.parts = make(map[int32]bool), make(map[int32]bool)
	o.texts, o.via = make(map[string]bool), make(map[string]bool)
	o.visit(i, n, true)
	v.Origins = slices.Sorted(maps.Keys(o.exact))
	v.Parts = slices.Sorted(maps.Keys(o.parts))
	v.Texts = slices.Sorted(maps.Keys(o.texts))
	v.Via = slices.Sorted(maps.Keys(o.via))
}

// id numbers an origin.
func (o *originFinder) id(k originKey) int32 {
	n, ok := o.ids[k]
	if !ok {
		n = int32(len(o.ids)) + 1
		o.ids[k] = n
	}
	return n
}

func (o *originFinder) found(k originKey, exact bool) {
	n := o.id(k)
	o.parts[n] = true
	if exact {
		o.exact[n] = true
	}
	if k.text != "" {
		o.texts[k.text] = true
	}
}

func (o *originFinder) visit(i *instance, n int32, exact bool) {
	at := originVisit{inst: i.id, node: n, exact: exact}
	if n == 0 || o.seen[at] || len(o.seen) > maxOriginSteps {
		return
	}
	o.seen[at] = true
	params := int32(len(i.fn.Params))
	switch {
	case n <= params:
		o.arguments(i, n, exact)
		return
	case n <= params+i.fn.Free:
		o.captured(i, n, exact)
		return
	}
	ops := i.fn.definitions(n)
	if len(ops) == 0 {
		o.found(originKey{inst: i.id, node: n}, exact)
	}
	for _, op := range ops {
		o.op(i, op, n, exact)
	}
}

// op follows the op that defines a node.
func (o *originFinder) op(i *instance, op *effects.Op, n int32, exact bool) {
	switch op.Code {
	case effects.Const:
		o.found(originKey{text: i.fn.str(op.Sym)}, exact)
	case effects.Copy, effects.Box, effects.Unbox:
		o.visit(i, op.A, exact)
	case effects.Load:
		o.place(i, op, "", exact)
	case effects.FieldVal:
		o.place(i, op, i.fn.str(op.Sym), exact)
	case effects.Lookup, effects.Elems, effects.Recv:
		o.place(i, op, "[*]", exact)
	case effects.Alloc:
		for _, v := range i.fn.storesInto(n) {
			o.visit(i, v, false)
		}
		o.found(originKey{inst: i.id, op: op}, exact)
	case effects.Call:
		o.call(i, op, n, exact)
	default:
		o.found(originKey{inst: i.id, op: op}, exact)
		for _, a := range operands(op) {
			o.visit(i, a, false)
		}
	}
}

// arguments follows a parameter to the calls.
func (o *originFinder) arguments(i *instance, param int32, exact bool) {
	known := false
	for _, caller := range i.callers {
		if caller.fn == nil {
			continue
		}
		for _, c := range caller.calls {
			if a := int32(0); c.callee == i {
				if a = argument(c.op, i.fn, param); a != 0 {
					o.visit(caller, a, exact)
					known = true
				}
			}
		}
	}
	if !known {
		o.found(originKey{inst: i.id, node: param}, exact)
	}
}

// captured follows a captured variable to where closures are made.
func (o *originFinder) captured(i *instance, n int32, exact bool) {
	k := int(n) - len(i.fn.Params) - 1
	for _, c := range o.closuresOf(i.fn) {
		if c.op != nil && c.inst != nil && k < len(c.op.Args) {
			o.visit(c.inst, c.op.Args[k], exact)
		}
	}
}

// closuresOf returns the closures of a function.
func (l *locator) closuresOf(fn *function) []*object {
	if l.closed == nil {
		l.closed = make(map[*function][]*object)
		for _, o := range l.objects[1:] {
			if o.kind == code && len(o.free) > 0 {
				l.closed[o.fn] = append(l.closed[o.fn], o)
			}
		}
	}
	return l.closed[fn]
}

// place follows what is loaded to what was stored there.
func (o *originFinder) place(i *instance, op *effects.Op, part string, exact bool) {
	known := false
	for _, r := range o.pts[i.node(op.A)] {
		c := o.cellOf(r)
		if part != "" {
			c = o.sub(c, part)
		}
		o.stored(c, exact)
		known = true
	}
	if !known {
		o.found(originKey{inst: i.id, op: op}, exact)
		o.visit(i, op.A, false)
	}
}

// stored follows the stores into a cell, and into those it is a copy of.
func (o *originFinder) stored(c *cell, exact bool) {
	at := originVisit{cell: c.id, exact: exact}
	if o.seen[at] || len(o.seen) > maxOriginSteps {
		return
	}
	o.seen[at] = true
	for _, w := range c.writers {
		o.visit(w.inst, w.value, exact)
	}
	for _, m := range c.sources {
		o.stored(m.other, exact)
	}
	if len(c.writers)+len(c.sources) == 0 {
		o.found(originKey{cell: c.id}, exact)
	}
}

// call follows the result of a call: into own functions, and to the argument
// of which it is another name.
func (o *originFinder) call(i *instance, op *effects.Op, n int32, exact bool) {
	own := false
	for _, c := range i.calls {
		if c.op != op || int(n-op.Dst) >= len(c.callee.fn.Results) {
			continue
		}
		own = true
		result := c.callee.fn.Result(int(n - op.Dst))
		for _, def := range c.callee.fn.definitions(result) {
			o.op(c.callee, def, result, exact)
		}
	}
	if own {
		return
	}
	st := o.sites[siteKey{i.id, op}]
	if st == nil {
		return
	}
	o.via[st.sym] = true
	if st.row != nil && st.row.Same != nil {
		o.visit(i, st.operand(*st.row.Same), exact)
		return
	}
	o.found(originKey{inst: i.id, op: op}, exact)
	for _, a := range append([]int32{op.A}, op.Args...) {
		o.visit(i, a, false)
	}
}
