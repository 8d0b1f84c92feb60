package wiring

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// A textAt is a text that a value may be, with the functions through which it
// came, and the calls that entered them.
type textAt struct {
	text  string
	via   []*instance
	calls map[*instance]via
	built *builtSQL // if a builder makes it
}

// maxSpelt bounds the texts that a value may be.
const maxSpelt = 24

// texts returns the strings that a value may be, each once a way.
func (r *repeats) texts(i *instance, n int32) []textAt {
	key := keyPlace{i.id, n}
	if n == 0 {
		return nil
	}
	if known, ok := r.spelt[key]; ok {
		return known
	}
	var out []textAt
	defer func() { r.spelt[key] = out }()
	r.worlds(func(w *world) {
		if len(out) >= maxSpelt {
			return
		}
		text, built, ok := r.text(w, operand{frame: w.root(i), node: n})
		if !ok {
			return
		}
		t := textAt{text: text, built: built}
		t.via, t.calls = w.ways(i)
		if !slices.ContainsFunc(out, func(o textAt) bool {
			return o.text == t.text && slices.Equal(o.via, t.via) && maps.Equal(o.calls, t.calls)
		}) {
			out = append(out, t)
		}
	})
	return out
}

// text evaluates a string; one that a builder makes is put together.
func (r *repeats) text(w *world, o operand) (string, *builtSQL, bool) {
	if b := r.built(w, o); b != nil {
		text, ok := b.text()
		return text, b, ok
	}
	o = w.origin(o)
	if op := o.def(); op != nil && op.Code == effects.Call {
		st := w.sites[siteKey{o.frame.inst.id, op}]
		if st != nil && st.row == nil && st.sym != "" && (methodName(st.sym) == "Rebind" || methodName(st.sym) == "In") && len(op.Args) > 0 {
			return r.text(w, operand{frame: o.frame, node: st.operand(0)}) // the same statement with other placeholders
		}
	}
	text, ok := w.text(o)
	return text, nil, ok
}

// sqlDeeds returns what the statements do that a call runs; from is the call
// that is given the text.
func (r *repeats) sqlDeeds(a deed, from *site) []deed {
	var out []deed
	sql := *from.row.Effect.SQL
	if args := sql + 1; from == a.site && args < a.numArgs() {
		a.data = a.operand(args)
	}
	text := valueAt{from.inst, from.operand(sql)}
	if elems := r.variadic(text, nil, 0); len(elems) > 0 && elems[0].node != 0 { // before the arguments, as one of them
		a.data, a.shift, text = text.node, 1, elems[0]
	}
	for _, t := range r.texts(text.inst, text.node) {
		for _, s := range sqltext.Parse(t.text) {
			c := a
			c.stmt, c.via, c.entered, c.verb, c.table, c.grows = &s, t.via, t.calls, sqlVerbs[s.Verb], s.Table, s.Grows
			if t.built != nil {
				c.data, c.shift, c.built, c.given, c.records = 0, 0, true, valuesAt(t.built.args), valuesAt(t.built.records)
			}
			if c.verb != noDeed {
				out = addDeed(out, c)
			}
		}
	}
	return out
}

// A valueAt is a local node of an instance.
type valueAt struct {
	inst *instance
	node int32
}

// elementsOf returns the values in a slice of variadic arguments that is made
// on the spot, or the value itself.
func (r *repeats) elementsOf(i *instance, n int32) []valueAt {
	elems := r.variadic(valueAt{i, n}, nil, 0)
	if elems == nil && n != 0 {
		return []valueAt{{i, n}}
	}
	return elems
}

// variadic returns the elements of a slice that is made on the spot, in order;
// of a parameter, those that are passed by the call that entered the function,
// or by the only one within reach.
func (r *repeats) variadic(v valueAt, entered map[*instance]via, depth int) []valueAt {
	i, n := v.inst, v.node
	if n == 0 || depth > 3 {
		return nil
	}
	if int(n) <= len(i.fn.Params) {
		var found []valueAt
		for _, c := range callsTo(i) {
			if by, known := entered[i]; !r.within(c.inst) || known && by != c {
				continue
			}
			if found != nil {
				return nil
			}
			found = r.variadic(valueAt{c.inst, argument(c.op, i.fn, n)}, entered, depth+1)
		}
		return found
	}
	array := i.fn.def(n)
	if array != nil && array.Code == effects.Call { // of a function that hands its argument back
		for _, c := range i.calls {
			if f := c.callee.fn; c.op == array && f != nil && len(f.Forward) > 0 && f.Forward[0] > 0 {
				return r.variadic(valueAt{i, argument(array, f, f.Forward[0])}, entered, depth+1)
			}
		}
	}
	if array == nil || array.Code != effects.Alloc {
		return nil
	}
	var out []valueAt
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.IndexAddr || op.A != n || op.Sym == 0 {
			continue
		}
		index, err := strconv.Atoi(strings.Trim(i.fn.str(op.Sym), "[]"))
		if err != nil {
			continue
		}
		for len(out) <= index {
			out = append(out, valueAt{inst: i}) // a nil that is written there leaves no value
		}
		for _, v := range i.fn.storesTo(op.Dst) {
			out[index] = valueAt{i, v}
		}
	}
	return out
}
