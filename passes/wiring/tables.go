package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// element chooses the element that an address of a slice or array with a
// variable index means. All that is read with the same index in the same frame
// is of the same element.
func (w *world) element(at operand, op *effects.Op, base operand) (operand, bool) {
	elems := w.elements(base)
	if len(elems) == 0 {
		return at, false
	}
	return elems[w.choose(question{kind: whichElement, frame: at.frame, node: op.B, base: base}, len(elems))], true
}

// elements returns the elements of a slice or array in order: addresses in an
// array that is seen being made, or values that were stored.
func (w *world) elements(base operand) []operand { return w.elems(base, make(map[operand]bool)) }

func (w *world) elems(o operand, seen map[operand]bool) []operand {
	for range maxEval {
		if o.node == 0 || o.frame == nil || seen[o] {
			return nil
		}
		seen[o] = true
		op := o.def()
		if op == nil && o.node > int32(len(o.frame.inst.fn.Params))+o.frame.inst.fn.Free {
			var out []operand // all that meet: a slice that grows in a loop
			for _, n := range o.frame.inst.fn.copiesTo(o.node) {
				out = append(out, w.elems(o.at(n), seen)...)
			}
			return out
		}
		if op != nil {
			switch op.Code {
			case effects.Alloc:
				return w.arrayElements(o)
			case effects.Append:
				return append(w.elems(o.at(op.A), seen), w.elems(o.at(op.B), seen)...)
			case effects.Make:
				return w.writtenAt(o, []string{"[*]"}, nil)
			case effects.Box:
				o = o.at(op.A)
				continue
			case effects.Call:
				if out, ok := w.elementsOfCall(o, op, seen); ok {
					return out
				}
			}
		}
		next, ok := w.step(o)
		if !ok {
			return w.writtenAt(o, []string{"[*]"}, nil)
		}
		o = next
	}
	return nil
}

// arrayElements returns the addresses of an array's elements that the function
// which allocates it writes.
func (w *world) arrayElements(o operand) []operand {
	var out []operand
	seen := make(map[int32]bool)
	ops := o.frame.inst.fn.Ops
	for i := range ops {
		if op := &ops[i]; op.Code == effects.IndexAddr && op.A == o.node && op.Sym != 0 && !seen[op.Sym] {
			seen[op.Sym] = true
			out = append(out, o.at(op.Dst))
		}
	}
	return out
}

// elementsOfCall returns the elements that a call of foreign code takes over
// from its arguments: slices.Clone, slices.Concat.
func (w *world) elementsOfCall(o operand, op *effects.Op, seen map[operand]bool) ([]operand, bool) {
	st := w.sites[siteKey{o.frame.inst.id, op}]
	if st == nil || st.row == nil || len(st.row.Flows) == 0 {
		return nil, false
	}
	g := registration{site: st}
	var out []operand
	found := false
	for _, fl := range st.row.Flows {
		if !fl.To.Result || !fl.Elems && !fl.Alias {
			continue
		}
		if n := g.arg(fl.From.N); n != 0 {
			out, found = append(out, w.elems(o.at(n), seen)...), true
		}
	}
	return out, found
}

// pairs returns the keys and values that start-up code puts in a map.
func (w *world) pairs(m operand) [][2]operand {
	var out [][2]operand
	if m.frame == nil || m.node == 0 {
		return nil
	}
	if op := m.def(); op != nil && op.Code == effects.Make {
		ops := m.frame.inst.fn.Ops
		for i := range ops {
			if u := &ops[i]; u.Code == effects.Update && u.A == m.node {
				out = append(out, [2]operand{m.at(u.B), m.at(u.C)})
			}
		}
	}
	for _, r := range w.pts[m.frame.inst.node(m.node)] {
		elems := w.cellOf(r).child("[*]")
		if elems == nil {
			continue
		}
		for _, wr := range elems.writers {
			if wr.op.Code != effects.Update || wr.inst.phase.atRunTime() || wr.inst == m.frame.inst && len(out) > 0 {
				continue
			}
			f := w.near(m.frame, wr.inst)
			out = append(out, [2]operand{{frame: f, node: wr.op.B}, {frame: f, node: wr.value}})
		}
	}
	return out
}

// list returns the operands that a set of arguments stands for: those of a
// variadic parameter count one by one.
func (g *registration) list(a *knowledge.Args) []operand {
	if a == nil {
		return nil
	}
	var out []operand
	for _, n := range a.Of(g.numArgs()) {
		node := g.arg(n)
		if node == 0 {
			continue
		}
		o := operand{frame: g.at, node: node}
		if a.Variadic && n == g.numArgs()-1 {
			out = append(out, g.w.values(o)...)
			continue
		}
		out = append(out, o)
	}
	return out
}

// values returns the values of a slice's elements.
func (w *world) values(slice operand) []operand {
	var out []operand
	for _, e := range w.elements(slice) {
		out = append(out, w.part(e, nil, 0)...)
	}
	return out
}
