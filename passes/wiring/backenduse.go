package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// packageOf returns the path of the package that a function or method is of.
func packageOf(sym string) string {
	sym = strings.TrimLeft(sym, "(*")
	slash := strings.LastIndexByte(sym, '/') + 1
	name, _, _ := strings.Cut(sym[slash:], ".")
	return sym[:slash] + name
}

// uses finds the calls of run-time code that get what keeps data.
func (k *backendFinder) uses() {
	if len(k.found) == 0 {
		return
	}
	for _, st := range k.calls {
		if st.inst.id <= 0 || st.inst.phase == start {
			continue
		}
		if st.row != nil && st.row.Store != nil && st.row.Store.Op == "use" {
			for _, b := range k.oneStore(st.row) {
				b.Uses = append(b.Uses, newSpot(st.inst, st.op))
			}
			continue
		}
		w := &backendWalk{backendFinder: k, seen: make(map[keyPlace]bool), cells: make(map[*cell]bool)}
		for _, a := range append([]int32{st.op.A}, st.op.Args...) {
			for _, r := range k.pts[st.inst.node(a)] {
				w.memory(k.cellOf(r), 1)
			}
		}
		for _, b := range w.behind {
			b.Uses = append(b.Uses, newSpot(st.inst, st.op))
		}
	}
}

// oneStore returns what keeps data for a library that has one store: what a
// field switches on, or what the program has put into a variable.
func (k *backendFinder) oneStore(row *knowledge.Func) []*Backend {
	if row.Store.Var == "" {
		return slices.DeleteFunc(slices.Clone(k.found), func(b *Backend) bool { return b.family != row.Family || b.Row.Value == "" })
	}
	w := &backendWalk{backendFinder: k, seen: make(map[keyPlace]bool), cells: make(map[*cell]bool)}
	if o := k.globals[row.Store.Var]; o != nil {
		for _, wr := range k.cell(o, "").writers {
			w.visit(wr.inst, wr.value)
		}
	}
	for _, b := range w.behind {
		b.kinds = append(b.kinds, row.Store.Kind)
	}
	return w.behind
}

// behind returns what a call gets that keeps data, directly or not.
func (k *backendFinder) behind(v via) []*Backend {
	if found, ok := k.known[v]; ok {
		return found
	}
	k.known[v] = nil // a cycle adds nothing
	w := &backendWalk{backendFinder: k, seen: make(map[keyPlace]bool), cells: make(map[*cell]bool)}
	if b := k.byOp[v.op]; b != nil {
		w.enter(b)
	} else {
		for _, a := range append([]int32{v.op.A}, v.op.Args...) {
			w.visit(v.inst, a)
		}
	}
	if st := k.sites[siteKey{v.inst.id, v.op}]; st != nil && st.row != nil && st.row.Store != nil && st.row.Store.Kind != "" {
		for _, b := range w.behind {
			b.kinds = append(b.kinds, st.row.Store.Kind)
		}
	}
	k.known[v] = w.behind
	return w.behind
}

// A backendWalk goes back from a value to what keeps data behind it.
type backendWalk struct {
	*backendFinder
	seen   map[keyPlace]bool
	cells  map[*cell]bool
	behind []*Backend
}

func (w *backendWalk) enter(bs ...*Backend) {
	for _, b := range bs {
		if !slices.Contains(w.behind, b) {
			w.behind = append(w.behind, b)
		}
	}
}

// memory looks into memory, some references deep.
func (w *backendWalk) memory(c *cell, depth int) {
	if w.cells[c] {
		return
	}
	w.cells[c] = true
	if st := c.obj.store; st != nil {
		if b := w.byOp[st.op]; b != nil {
			w.enter(b)
		} else if st.row.Store != nil {
			w.enter(w.backendFinder.behind(via{st.inst, st.op})...)
			w.told(c)
		}
		return
	}
	if c.obj.kind == boxed {
		depth++
	}
	if depth == 0 || c.obj.kind == contextual || c.obj.kind == code {
		return
	}
	for _, r := range w.pts[c.node] {
		w.memory(w.cellOf(r), depth-1)
	}
	for _, sub := range c.subs {
		w.memory(sub, depth)
	}
}

// told looks at the stores that something was given after it was made.
func (w *backendWalk) told(c *cell) {
	for _, sub := range c.subs {
		for _, r := range w.pts[sub.node] {
			w.memory(w.cellOf(r), 1)
		}
	}
	for _, set := range w.settings(map[*object]bool{c.obj: true}) {
		for _, n := range set.row.Store.Given.Of(set.numArgs()) {
			w.visit(set.inst, set.operand(n))
		}
	}
}

// visit follows a local node of an instance.
func (w *backendWalk) visit(i *instance, n int32) {
	at := keyPlace{i.id, n}
	if n == 0 || w.seen[at] || len(w.seen) > maxOriginSteps {
		return
	}
	w.seen[at] = true
	for _, r := range w.pts[i.node(n)] {
		w.memory(w.cellOf(r), 3)
	}
	params := int32(len(i.fn.Params))
	switch {
	case n <= params:
		for _, c := range callsTo(i) {
			w.visit(c.inst, argument(c.op, i.fn, n))
		}
		return
	case n <= params+i.fn.Free:
		for _, c := range w.allClosures(i.fn) {
			if k := int(n-params) - 1; c.op != nil && c.inst != nil && k < len(c.op.Args) {
				w.visit(c.inst, c.op.Args[k])
			}
		}
		return
	}
	for _, op := range i.fn.definitions(n) {
		w.op(i, op, n)
	}
}

func (w *backendWalk) op(i *instance, op *effects.Op, n int32) {
	switch op.Code {
	case effects.Load:
		for _, r := range w.pts[i.node(op.A)] {
			for _, wr := range w.cellOf(r).writers {
				w.visit(wr.inst, wr.value)
			}
		}
	case effects.Copy, effects.Box, effects.Unbox, effects.FieldVal, effects.Bound:
		w.visit(i, op.A)
	case effects.Alloc:
		for _, v := range i.fn.storesInto(n) {
			w.visit(i, v)
		}
	case effects.Closure:
		for _, a := range op.Args {
			w.visit(i, a)
		}
	case effects.Call:
		own := false
		for _, c := range i.calls {
			if c.op == op && int(n-op.Dst) < len(c.callee.fn.Results) {
				own = true
				w.visit(c.callee, c.callee.fn.Result(int(n-op.Dst)))
			}
		}
		if !own {
			w.enter(w.backendFinder.behind(via{i, op})...)
		}
	}
}

// rivals finds the shared stores that may stand where one that is here stands:
// the configuration chooses.
func (k *backendFinder) rivals() {
	shared := make(map[*object]string)
	here := make(map[*object]*Backend)
	for _, o := range k.objects[1:] {
		switch {
		case o.store == nil:
		case k.byOp[o.store.op] != nil:
			here[o] = k.byOp[o.store.op]
		case elsewhere(o.store.row):
			shared[o] = shortCallee(o.store.sym)
		}
	}
	if len(here) == 0 || len(shared) == 0 {
		return
	}
	handed := k.handedBack()
	for n, refs := range k.pts {
		if handed[int32(n)] {
			continue
		}
		name := ""
		var bs []*Backend
		for _, o := range k.held(refs) {
			if s := shared[o]; s != "" {
				name = s
			} else if b := here[o]; b != nil {
				bs = append(bs, b)
			}
		}
		for _, b := range bs {
			if name != "" && (b.Shared == "" || name < b.Shared) {
				b.Shared = name
			}
		}
	}
}

// handedBack returns the parameters that their functions hand back as they are,
// such as that of a helper which ends the program for an error, and those
// results: the stores of all its calls meet there, but none of them takes
// another's place.
func (k *backendFinder) handedBack() map[int32]bool {
	out := make(map[int32]bool)
	for _, i := range k.insts {
		for result, param := range i.fn.Forward {
			if param != 0 {
				out[i.node(param)], out[i.node(i.fn.Result(result))] = true, true
			}
		}
	}
	return out
}

// elsewhere reports whether a row is about a store that replicas share, or that
// clients keep.
func elsewhere(row *knowledge.Func) bool {
	return row.New == "shared" || row.Store != nil && (row.Store.At == "shared" || row.Store.At == "client")
}

// held returns the objects that refs lead to, in interfaces or not.
func (k *backendFinder) held(refs []ref) []*object {
	var out []*object
	for _, r := range refs {
		c := k.cellOf(r)
		if c.obj.kind != boxed {
			out = append(out, c.obj)
			continue
		}
		for _, in := range k.pts[c.node] {
			out = append(out, k.cellOf(in).obj)
		}
	}
	return out
}
