package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A supply says what a library may be given to keep its data in.
type supply uint8

const (
	hereSupply  supply = 1 << iota // a store that is in this process, or on its disk
	otherSupply                    // another one, of the program's own say, or one of which nothing is known
)

// supplied reports whether a call is given a store. Whoever makes that one is
// judged there.
func (k *backendFinder) supplied(st *site, b *Backend) bool {
	w := &supplyWalk{backendFinder: k, seen: make(map[keyPlace]bool), cells: make(map[*cell]bool)}
	row := st.row.Store
	got := w.given(st, row.Fields, b)
	if len(row.Fields) > 0 {
		b.Missing = row.Fields[0]
	}
	if got != 0 && row.Also != "" {
		lock := &supplyWalk{backendFinder: k, seen: make(map[keyPlace]bool), cells: make(map[*cell]bool)}
		if lock.given(st, []string{row.Also}, b) == 0 {
			b.Missing, b.Locks = row.Also, true
			return false
		}
	}
	for _, field := range row.Result {
		b.Missing = field
		for _, r := range k.pts[st.inst.node(st.op.Dst)] {
			if c := k.cellOf(r); c.obj.store == st || c.obj.store != nil && c.obj.store.op == st.op {
				got |= w.field(c, field)
			}
		}
	}
	return got|w.setters(st) != 0
}

// A supplyWalk follows values back to the stores that they are.
type supplyWalk struct {
	*backendFinder
	seen  map[keyPlace]bool
	cells map[*cell]bool
}

// given returns what the arguments of a call give its library: stores, or
// configurations with the fields for one.
func (w *supplyWalk) given(st *site, fields []string, b *Backend) (got supply) {
	for _, n := range st.row.Store.Given.Of(st.numArgs()) {
		if len(fields) == 0 {
			got |= w.value(st.inst, st.operand(n))
		} else {
			got |= w.config(st, n, fields, b)
		}
	}
	return got
}

// config says what a configuration, given as an argument, names.
func (w *supplyWalk) config(st *site, n int, fields []string, b *Backend) supply {
	node := st.operand(n)
	if node == 0 {
		return 0
	}
	found := w.configs(st.inst.node(node))
	if len(found) == 0 && !w.emptyList(st.inst, node) {
		return otherSupply
	}
	var got supply
	for _, c := range found {
		if c.obj.kind == foreign {
			continue // what another call has made of it
		}
		for _, field := range fields {
			got |= w.field(c, field)
		}
		if c.obj.kind == symbolic {
			got |= otherSupply
		}
		if o := c.made(); b.literal == nil && o.inst != nil && o.op != nil && o.op.Pos.File != 0 {
			b.literal = &via{o.inst, o.op}
		}
	}
	return got
}

// made returns the object that a configuration was written as, before it was
// copied into a list of arguments.
func (c *cell) made() *object {
	for len(c.sources) == 1 {
		c = c.sources[0].other
	}
	return c.obj
}

// configs returns the structs that an argument is, points to, or is a list of.
func (k *backendFinder) configs(n int32) []*cell {
	var out []*cell
	for _, r := range k.claimsAt(n) {
		out = append(out, k.cellOf(r))
	}
	if len(out) > 0 {
		return out
	}
	for _, r := range k.pts[n] {
		for _, sub := range k.cellOf(r).subs {
			if sub.name()[0] == '[' && len(sub.subs)+len(sub.sources) > 0 {
				out = append(out, sub)
			}
		}
	}
	return out
}

// emptyList reports whether a value is a list of arguments that holds nothing.
func (w *supplyWalk) emptyList(i *instance, n int32) bool {
	op := i.fn.def(n)
	return op != nil && op.Code == effects.Alloc && len(i.fn.storesInto(n)) == 0
}

// field says what a field of a configuration is set to.
func (w *supplyWalk) field(c *cell, name string) supply {
	sub := c.child(name)
	if sub == nil {
		return 0
	}
	return w.stored(sub)
}

// stored says what a place holds: all that was ever stored there counts.
func (w *supplyWalk) stored(c *cell) supply {
	if w.cells[c] {
		return 0
	}
	w.cells[c] = true
	var got supply
	for _, wr := range c.writers {
		if wr.op.Flag&effects.FlagConst != 0 {
			if text := wr.inst.fn.str(wr.op.Sym); text != "" && text != "false" {
				got |= otherSupply
			}
			continue
		}
		got |= w.value(wr.inst, wr.value)
	}
	for _, m := range c.sources {
		got |= w.stored(m.other)
	}
	if c.obj.kind == symbolic && len(c.writers) == 0 {
		got |= otherSupply
	}
	return got
}

// value says which stores a value may be, or may be an option for.
func (w *supplyWalk) value(i *instance, n int32) supply {
	at := keyPlace{i.id, n}
	if n == 0 || w.seen[at] {
		return 0
	}
	w.seen[at] = true
	switch params := int32(len(i.fn.Params)); {
	case n <= params:
		return w.arguments(i, n)
	case n <= params+i.fn.Free:
		return w.captured(i, n)
	}
	var got supply
	for _, op := range i.fn.definitions(n) {
		got |= w.op(i, op, n)
	}
	return got
}

func (w *supplyWalk) op(i *instance, op *effects.Op, n int32) supply {
	switch op.Code {
	case effects.Copy, effects.Unbox:
		return w.value(i, op.A)
	case effects.Box:
		if t := w.typeOf(i.fn.str(op.Typ)); t != nil && !t.Foreign {
			return otherSupply
		}
		return w.value(i, op.A)
	case effects.Append:
		return w.value(i, op.A) | w.value(i, op.B)
	case effects.Alloc:
		if effects.Kind(op.C) == effects.Struct && i.fn.str(op.Typ) != "" && i.fn.str(op.Typ)[0] != ' ' {
			return otherSupply // a struct of the program's, or of a library's store
		}
		return w.all(i, i.fn.storesInto(n))
	case effects.Load:
		return w.place(i, op.A, "")
	case effects.FieldVal:
		return w.place(i, op.A, i.fn.str(op.Sym))
	case effects.Lookup, effects.Elems:
		return w.place(i, op.A, "[*]")
	case effects.Make:
		return w.place(i, n, "[*]")
	case effects.Call:
		return w.result(i, op, n)
	}
	return otherSupply
}

func (w *supplyWalk) all(i *instance, nodes []int32) supply {
	var got supply
	for _, n := range nodes {
		got |= w.value(i, n)
	}
	return got
}

// place says what is stored where a value is loaded from.
func (w *supplyWalk) place(i *instance, on int32, part string) supply {
	var got supply
	refs := w.pts[i.node(on)]
	for _, r := range refs {
		c := w.sub(w.cellOf(r), part)
		got |= w.stored(c)
	}
	if len(refs) == 0 {
		return otherSupply
	}
	return got
}

// arguments follows a parameter to the calls.
func (w *supplyWalk) arguments(i *instance, param int32) supply {
	var got supply
	known := false
	for _, c := range callsTo(i) {
		known = true
		got |= w.value(c.inst, argument(c.op, i.fn, param))
	}
	if !known {
		return otherSupply
	}
	return got
}

// captured follows a captured variable to where closures are made.
func (w *supplyWalk) captured(i *instance, n int32) supply {
	var got supply
	k := int(n) - len(i.fn.Params) - 1
	for _, c := range w.allClosures(i.fn) {
		if c.op != nil && c.inst != nil && k < len(c.op.Args) {
			got |= w.value(c.inst, c.op.Args[k])
		}
	}
	return got
}

// result follows the result of a call: into own functions, or to what the base
// says of it. An option of the library itself of which it says nothing gives no
// store.
func (w *supplyWalk) result(i *instance, op *effects.Op, n int32) supply {
	own := false
	var got supply
	for _, c := range i.calls {
		if c.op == op && int(n-op.Dst) < len(c.callee.fn.Results) {
			own = true
			got |= w.value(c.callee, c.callee.fn.Result(int(n-op.Dst)))
		}
	}
	if own {
		return got
	}
	st := w.sites[siteKey{i.id, op}]
	switch {
	case st == nil || st.row == nil && w.described(st.sym):
		return 0
	case st.row != nil && st.row.New == "container" && st.row.Store == nil:
		return 0 // in this process, and what is given it uses it: nobody else reports it
	case st.row != nil && st.row.Store != nil && st.row.Store.Op == "option":
		for _, g := range st.row.Store.Given.Of(st.numArgs()) {
			got |= w.value(i, st.operand(g))
		}
		return got
	case st.row != nil && st.row.Store != nil && (st.row.Store.At == "memory" || st.row.Store.At == "disk"):
		return hereSupply
	}
	return otherSupply
}

// described reports whether the base has rows about stores of the package that
// a function is of.
func (w *supplyWalk) described(sym string) bool {
	pkg := packageOf(sym)
	for _, st := range w.calls {
		if st.row != nil && st.row.Store != nil && packageOf(st.sym) == pkg {
			return true
		}
	}
	return false
}

// setters says what the thing that a call makes, or its configuration, is told
// to use by calls of its methods.
func (w *supplyWalk) setters(st *site) supply {
	mine := make(map[*object]bool)
	nodes := []int32{st.inst.node(st.op.Dst)}
	for _, n := range st.row.Store.Given.Of(st.numArgs()) {
		nodes = append(nodes, st.inst.node(st.operand(n)))
	}
	for _, n := range nodes {
		for _, r := range w.claimsAt(n) {
			mine[w.cellOf(r).obj] = true
		}
	}
	var got supply
	for _, set := range w.settings(mine) {
		if set.row.Store.Op == "add" {
			continue
		}
		if set.row.Store.Given == nil {
			got |= otherSupply
		}
		for _, n := range set.row.Store.Given.Of(set.numArgs()) {
			got |= w.value(set.inst, set.operand(n))
		}
	}
	return got
}

// settings returns the calls that give one of some objects a store, or a second
// one.
func (k *backendFinder) settings(objects map[*object]bool) []*site {
	var out []*site
	for _, set := range k.calls {
		if set.row == nil || set.row.Store == nil || set.row.Store.Op != "set" && set.row.Store.Op != "add" || set.inst.id <= 0 {
			continue
		}
		for _, r := range k.pts[set.inst.node(set.operand(knowledge.Recv))] {
			if objects[k.cellOf(r).obj] {
				out = append(out, set)
				break
			}
		}
	}
	return out
}
