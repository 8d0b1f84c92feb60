package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// step goes back from a value to the one it is a copy of: an argument, a
// captured variable, what was stored where it is loaded, a function's result.
func (w *world) step(o operand) (operand, bool) {
	if w.steps++; o.node == 0 || o.frame == nil || w.spent() {
		return o, false
	}
	fn := o.frame.inst.fn
	switch n := o.node - int32(len(fn.Params)); {
	case n <= 0:
		return w.argument(o.frame, o.node)
	case n <= fn.Free:
		maker, op := w.maker(o.frame)
		if maker == nil || int(n) > len(op.Args) {
			return o, false
		}
		return operand{frame: maker, node: op.Args[n-1]}, op.Args[n-1] != 0
	}
	op := fn.def(o.node)
	if op == nil {
		return w.branch(o)
	}
	switch op.Code {
	case effects.Copy, effects.Unbox:
		return o.at(op.A), op.A != 0
	case effects.Load:
		if op.Flag&effects.FlagValue != 0 {
			return o, false // a struct: its fields are asked for
		}
		return w.contents(w.origin(o.at(op.A)), nil)
	case effects.FieldVal, effects.Lookup, effects.Elems:
		if op.Flag&effects.FlagValue != 0 {
			return o, false
		}
		return w.pick(o, w.project(o, nil, 0))
	case effects.Call:
		return w.returned(o, op)
	}
	return o, false
}

// branch chooses one of the values that meet in a node.
func (w *world) branch(o operand) (operand, bool) {
	var alts []operand
	for _, n := range o.frame.inst.fn.copiesTo(o.node) {
		if n != o.node {
			alts = append(alts, o.at(n))
		}
	}
	return w.pick(o, alts)
}

// pick chooses one of the values that o may be.
func (w *world) pick(o operand, alts []operand) (operand, bool) {
	if len(alts) == 0 {
		return o, false
	}
	a := alts[w.choose(question{kind: whichValue, frame: o.frame, node: o.node}, len(alts))]
	return a, a.node != 0 || a.done != nil
}

// copiesTo returns the nodes that are copied to a node.
func (f *function) copiesTo(n int32) []int32 {
	var out []int32
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Code == effects.Copy && op.Dst == n && !slices.Contains(out, op.A) {
			out = append(out, op.A)
		}
	}
	return out
}

// returned enters a call of the program and continues with its result.
func (w *world) returned(o operand, op *effects.Op) (operand, bool) {
	in := w.enterCall(o, op)
	if in == nil {
		return o, false
	}
	i := int(o.node - op.Dst)
	if i >= len(in.inst.fn.Results) {
		return o, false
	}
	result := operand{frame: in, node: in.inst.fn.Result(i)}
	var alts []operand
	for _, n := range in.inst.fn.copiesTo(result.node) {
		alts = append(alts, result.at(n))
	}
	return w.pick(result, alts)
}

// enterCall returns the frame of a call's callee in the program, or nil.
func (w *world) enterCall(o operand, op *effects.Op) *frame {
	var callees []*instance
	for _, c := range o.frame.inst.calls {
		if c.op == op && c.callee.fn != nil && names(o, op, c.callee.fn) {
			callees = append(callees, c.callee)
		}
	}
	if len(callees) == 0 || o.frame.depth > 2*maxChain {
		return nil
	}
	key := frameKey{up: o.frame, call: op}
	if op.Flag&effects.FlagDynamic != 0 {
		v := w.origin(o.at(op.A))
		if d := v.def(); d != nil && (d.Code == effects.Closure || d.Code == effects.FuncVal || d.Code == effects.Bound) {
			sym := v.str(d.Sym)
			callees = slices.DeleteFunc(callees, func(i *instance) bool { return i.fn.Sym != sym })
			if d.Code == effects.Closure {
				key.maker, key.made = v.frame, d
			}
		}
		if len(callees) == 0 {
			return nil
		}
	}
	key.inst = callees[w.choose(question{kind: whichCallee, frame: o.frame, node: o.node}, len(callees))]
	if key.inst == o.frame.inst {
		return nil
	}
	return w.frame(key)
}

// names reports whether a call may be one of a function itself, not of foreign
// code that calls it.
func names(o operand, op *effects.Op, fn *function) bool {
	switch {
	case op.Flag&effects.FlagDynamic != 0:
		return true
	case op.Flag&effects.FlagInvoke != 0:
		return fn.Recv && methodName(o.str(op.Sym)) == methodName(fn.Sym)
	}
	return o.str(op.Sym) == fn.Sym
}

// origin goes back to where a value is made: an allocation, a function, a
// constant, a call of foreign code; or to the last value that is known.
func (w *world) origin(o operand) operand {
	for range maxEval {
		next, ok := w.step(o)
		if !ok {
			if op := o.def(); op != nil && op.Code == effects.Box {
				o = o.at(op.A)
				continue
			}
			return o
		}
		o = next
	}
	return operand{}
}

// contents chooses one of the values that a place holds; parts select fields
// and elements of what is there.
func (w *world) contents(place operand, parts []string) (operand, bool) {
	return w.pick(place, w.stored(place, parts, 0))
}

// stored returns the values that were stored in a place.
func (w *world) stored(place operand, parts []string, depth int) []operand {
	op := place.def()
	if depth > maxPath*2 || place.frame == nil {
		return nil
	}
	if op == nil {
		return w.writtenAt(place, parts, nil)
	}
	switch op.Code {
	case effects.FieldAddr:
		return w.stored(w.origin(place.at(op.A)), append([]string{place.str(op.Sym)}, parts...), depth+1)
	case effects.IndexAddr:
		base := w.origin(place.at(op.A))
		if d := base.def(); op.Sym != 0 && d != nil && d.Code == effects.Alloc {
			return w.stored(base, append([]string{place.str(op.Sym)}, parts...), depth+1)
		}
		e, ok := w.element(place, op, base)
		if !ok {
			return nil
		}
		return w.part(e, parts, depth+1)
	case effects.Alloc:
		local := w.storedLocally(place, parts, depth)
		return append(local, w.writtenAt(place, parts, place.frame.inst)...)
	case effects.Global:
		return w.writtenAt(place, parts, nil)
	case effects.Load, effects.FieldVal, effects.Lookup, effects.Elems:
		return w.project(place, parts, depth+1)
	}
	return w.writtenAt(place, parts, nil)
}

// project returns the values of a part of a value.
func (w *world) project(v operand, parts []string, depth int) []operand {
	if depth > maxPath*2 {
		return nil
	}
	v = w.structValue(v)
	op := v.def()
	if op == nil {
		return w.writtenAt(v, parts, nil)
	}
	switch op.Code {
	case effects.Load:
		return w.stored(w.origin(v.at(op.A)), parts, depth+1)
	case effects.FieldVal:
		return w.project(v.at(op.A), append([]string{v.str(op.Sym)}, parts...), depth+1)
	case effects.Lookup, effects.Elems:
		pairs := w.pairs(w.origin(v.at(op.A)))
		if len(pairs) == 0 {
			return nil
		}
		p := pairs[w.choose(question{kind: whichElement, frame: v.frame, base: v.at(op.A), node: op.Dst}, len(pairs))]
		e := p[1]
		if op.Code == effects.Elems && v.node == op.Dst {
			e = p[0]
		}
		return w.part(e, parts, depth+1)
	case effects.Alloc, effects.Global:
		return w.stored(v, parts, depth+1)
	}
	return nil
}

// structValue goes back to the load, field or element that a struct value is.
func (w *world) structValue(v operand) operand {
	for range maxEval {
		if op := v.def(); op != nil && (op.Code == effects.FieldVal || op.Code == effects.Lookup || op.Code == effects.Elems) {
			return v
		}
		next, ok := w.step(v)
		if !ok {
			if op := v.def(); op != nil && op.Code == effects.Box {
				v = v.at(op.A)
				continue
			}
			return v
		}
		v = next
	}
	return operand{}
}

// part returns the values of a part of an element, which is a value or, for
// elements of arrays in memory, an address.
func (w *world) part(e operand, parts []string, depth int) []operand {
	if op := e.def(); op != nil && op.Code == effects.IndexAddr {
		return w.stored(e, parts, depth)
	}
	if len(parts) == 0 {
		return []operand{e}
	}
	return w.project(e, parts, depth)
}
