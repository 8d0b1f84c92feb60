package wiring

import (
	"maps"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// An originFinder follows values backwards to what they are computed from:
// constants, calls, places in memory. It is asked for few values, so that
// nothing needs to be kept for all others.
type originFinder struct {
	*locator
	ids   map[originKey]int32
	seen  map[originVisit]bool
	parts map[int32]bool
	watch *watcher // what is told of the way, if anything
}

// A watcher follows a search for origins. It may keep it within some of the
// instances, and end it at calls of which it knows enough.
type watcher struct {
	within func(*instance) bool                   // whether a caller or a store counts
	call   func(i *instance, op *effects.Op) bool // a call outside the program; true ends the search there
	cell   func(c *cell)                          // a place in memory
	part   func(c *cell)                          // a part of one that is asked for as a whole
	leaf   func(i *instance, n int32)             // a parameter of which no argument is known
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

// An originVisit is a step of a search.
type originVisit struct{ inst, node, cell int32 }

// maxOriginSteps bounds a search.
const maxOriginSteps = 400

// originsOf returns the numbers of the origins of a value, ascending.
func (o *originFinder) originsOf(i *instance, n int32) []int32 {
	o.seen, o.parts = make(map[originVisit]bool), make(map[int32]bool)
	o.visit(i, n)
	return slices.Sorted(maps.Keys(o.parts))
}

// found enters an origin, numbering it on first use.
func (o *originFinder) found(k originKey) {
	n, ok := o.ids[k]
	if !ok {
		n = int32(len(o.ids)) + 1
		o.ids[k] = n
	}
	o.parts[n] = true
}

func (o *originFinder) visit(i *instance, n int32) {
	at := originVisit{inst: i.id, node: n}
	if n == 0 || o.seen[at] || len(o.seen) > maxOriginSteps {
		return
	}
	o.seen[at] = true
	params := int32(len(i.fn.Params))
	switch {
	case n <= params:
		o.arguments(i, n)
		return
	case n <= params+i.fn.Free:
		o.captured(i, n)
		return
	}
	ops := i.fn.definitions(n)
	if len(ops) == 0 {
		o.found(originKey{inst: i.id, node: n})
	}
	for _, op := range ops {
		o.op(i, op, n)
	}
}

// op follows the op that defines a node.
func (o *originFinder) op(i *instance, op *effects.Op, n int32) {
	switch op.Code {
	case effects.Const:
		o.found(originKey{text: i.fn.str(op.Sym)})
	case effects.Copy, effects.Box, effects.Unbox:
		o.visit(i, op.A)
	case effects.Load:
		o.place(i, op, "")
	case effects.FieldVal:
		o.place(i, op, i.fn.str(op.Sym))
	case effects.Lookup, effects.Elems, effects.Recv:
		o.place(i, op, "[*]")
	case effects.Alloc:
		for _, v := range i.fn.storesInto(n) {
			o.visit(i, v)
		}
		o.found(originKey{inst: i.id, op: op})
		o.filled(i, n)
	case effects.Call:
		o.call(i, op, n)
	case effects.Make:
		o.elements(i, op, n)
	default:
		o.found(originKey{inst: i.id, op: op})
		for _, a := range operands(op) {
			o.visit(i, a)
		}
	}
}

// elements follows what is put into a slice, map or channel that is made on the
// spot.
func (o *originFinder) elements(i *instance, op *effects.Op, n int32) {
	o.found(originKey{inst: i.id, op: op})
	if o.watch == nil {
		return
	}
	o.filled(i, n)
	for _, ref := range o.pts[i.node(n)] {
		o.stored(o.sub(o.cellOf(ref), "[*]"))
	}
}

// filled tells of what fills a local object or its parts.
func (o *originFinder) filled(i *instance, n int32) {
	if o.watch == nil {
		return
	}
	for _, ref := range o.pts[i.node(n)] {
		c := o.cellOf(ref)
		o.watch.cell(c)
		for _, sub := range c.subs {
			o.watch.part(sub)
		}
	}
}

// arguments follows a parameter to the calls.
func (o *originFinder) arguments(i *instance, param int32) {
	known := false
	for _, caller := range i.callers {
		if caller.fn == nil || o.watch != nil && !o.watch.within(caller) {
			continue
		}
		for _, c := range caller.calls {
			if a := int32(0); c.callee == i {
				if a = argument(c.op, i.fn, param); a != 0 {
					o.visit(caller, a)
					known = true
				}
			}
		}
	}
	if !known {
		o.found(originKey{inst: i.id, node: param})
		if o.watch != nil {
			o.watch.leaf(i, param)
		}
	}
}

// captured follows a captured variable to where closures are made.
func (o *originFinder) captured(i *instance, n int32) {
	k := int(n) - len(i.fn.Params) - 1
	for _, c := range o.allClosures(i.fn) {
		if c.op != nil && c.inst != nil && k < len(c.op.Args) {
			o.visit(c.inst, c.op.Args[k])
		}
	}
}

// place follows what is loaded to what was stored there.
func (o *originFinder) place(i *instance, op *effects.Op, part string) {
	known := false
	for _, r := range o.pts[i.node(op.A)] {
		c := o.sub(o.cellOf(r), part)
		o.stored(c)
		known = true
	}
	if !known {
		o.found(originKey{inst: i.id, op: op})
		o.visit(i, op.A)
	}
}

// stored follows the stores into a cell, and into those it is a copy of.
func (o *originFinder) stored(c *cell) {
	at := originVisit{cell: c.id}
	if o.seen[at] || len(o.seen) > maxOriginSteps {
		return
	}
	o.seen[at] = true
	if o.watch != nil {
		o.watch.cell(c)
	}
	for _, w := range c.writers {
		if o.watch != nil && w.inst.phase.atRunTime() && !o.watch.within(w.inst) {
			continue
		}
		o.visit(w.inst, w.value)
	}
	for _, m := range c.sources {
		o.stored(m.other)
	}
	o.overwritten(c)
	if len(c.writers)+len(c.sources) == 0 {
		o.found(originKey{cell: c.id})
		if o.watch != nil && c.parent != nil {
			o.whole(c.parent)
		}
	}
}

// overwritten follows a field of a copied struct that is set after the copy: it
// may be read before.
func (o *originFinder) overwritten(c *cell) {
	if o.watch == nil || c.parent == nil {
		return
	}
	for _, w := range c.parent.writers {
		if !slices.ContainsFunc(w.op.Args, func(n int32) bool { return w.op.Code == effects.Store && w.inst.fn.str(n) == c.name() }) {
			continue
		}
		for _, ref := range o.pts[w.inst.node(w.value)] {
			o.stored(o.sub(o.cellOf(ref), c.name()))
		}
	}
}

// whole follows the structs that were stored in a cell as one, for a part of
// which nothing is known: that of a library, or of a type parameter, has no
// parts by itself.
func (o *originFinder) whole(c *cell) {
	for ; c != nil; c = c.parent {
		for _, w := range c.writers {
			if w.op.Flag&effects.FlagValue != 0 && (!w.inst.phase.atRunTime() || o.watch.within(w.inst)) {
				o.visit(w.inst, w.value)
			}
		}
	}
}

// call follows the result of a call: into own functions, else to the arguments.
func (o *originFinder) call(i *instance, op *effects.Op, n int32) {
	own := false
	for _, c := range i.calls {
		if c.op != op || int(n-op.Dst) >= len(c.callee.fn.Results) {
			continue
		}
		own = true
		result := c.callee.fn.Result(int(n - op.Dst))
		for _, def := range c.callee.fn.definitions(result) {
			o.op(c.callee, def, result)
		}
	}
	if own {
		return
	}
	if o.sites[siteKey{i.id, op}] == nil {
		return
	}
	o.found(originKey{inst: i.id, op: op})
	if o.watch != nil && o.watch.call(i, op) {
		return
	}
	for _, a := range append([]int32{op.A}, op.Args...) {
		o.visit(i, a)
	}
}
