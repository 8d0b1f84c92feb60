package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A documentPart is one part of a document that the program puts together, as a map
// or as a list of pairs. The value has no node if it is a number or nil.
type documentPart struct {
	name  string
	value operand
	text  string // of a constant, "" if it is none
}

// documentParts returns the parts of a document. Names that are not known are like no
// other.
func (r *repeats) documentParts(w *world, o operand) []documentPart {
	if o.node == 0 || o.frame == nil {
		return nil
	}
	doc := w.origin(o)
	var out []documentPart
	for _, p := range w.pairs(doc) {
		name, _ := w.text(p[0])
		out = append(out, documentPart{name: name, value: p[1], text: w.constant(p[1])})
	}
	if op := doc.def(); op != nil && op.Code == effects.Make && len(out) > 0 {
		for k := range out {
			if out[k].value.node == 0 {
				out[k].text = doc.updated(out[k].name)
			}
		}
		return out
	}
	for _, e := range w.elements(doc) {
		for _, pair := range r.base.Pairs() {
			for _, key := range w.part(e, []string{pair.Name}, 0) {
				m := documentPart{}
				m.name, _ = w.text(key)
				if values := w.part(e, []string{pair.Value}, 0); len(values) > 0 {
					m.value = values[0]
				}
				if m.text = w.constant(m.value); m.text == "" {
					m.text = e.assigned(pair.Value)
				}
				out = append(out, m)
			}
		}
	}
	return out
}

// constant returns the text of a string constant, "" if a value is none.
func (w *world) constant(o operand) string {
	if o.node == 0 || o.frame == nil {
		return ""
	}
	if op := w.origin(o).def(); op == nil || op.Code != effects.Const {
		return ""
	}
	text, _ := w.text(o)
	return text
}

// updated returns the constant other than a string that a map is given for a key
// where it is made, "" if there is none.
func (o operand) updated(key string) string {
	fn := o.frame.inst.fn
	for _, u := range fn.users(o.node) {
		if u.Code != effects.Update || u.A != o.node || u.C != 0 {
			continue
		}
		if k := fn.def(u.B); k != nil && k.Code == effects.Const && strings.Trim(fn.str(k.Sym), "\"") == key {
			return fn.str(u.Sym)
		}
	}
	return ""
}

// assigned returns the constant other than a string that is stored in a field of
// an element where it is made, "" if there is none.
func (o operand) assigned(field string) string {
	fn := o.frame.inst.fn
	for _, v := range fn.storesTo(o.node) { // the whole element, from where it is put together
		if load := fn.def(v); load != nil && load.Code == effects.Load {
			o = o.at(load.A)
		}
	}
	for _, addr := range fn.users(o.node) {
		if addr.Code != effects.FieldAddr || fn.str(addr.Sym) != field {
			continue
		}
		for _, st := range fn.users(addr.Dst) {
			if st.Code == effects.Store && st.A == addr.Dst && st.B == 0 {
				return fn.str(st.Sym)
			}
		}
	}
	return ""
}

// operated returns what an update does whose document names operators: one deed
// for each way on which it is another document.
func (r *repeats) operated(a deed) []deed {
	var out []deed
	r.worlds(func(w *world) {
		c := a
		update := r.documentOf(w, a)
		for _, m := range r.documentParts(w, update) {
			if slices.Contains(a.row.Effect.Grows, m.name) {
				c.verb = increments
				for _, grown := range r.documentParts(w, m.value) {
					c.grows = append(c.grows, grown.name)
				}
			}
		}
		if r.excludes(w, a.row.Effect.Operators, operand{frame: w.root(a.inst), node: r.filterOf(a)}, update) {
			c.verb, c.once = sets, true
		}
		c.via, c.entered = w.ways(a.inst)
		out = addDeed(out, c)
	})
	return out
}

// documentOf returns the document that an update is given.
func (r *repeats) documentOf(w *world, a deed) operand {
	if a.document.node != 0 {
		return operand{frame: w.root(a.document.inst), node: a.document.node}
	}
	o := operand{frame: w.root(a.inst), node: a.data}
	if field := a.row.Effect.Field; field != "" {
		if values := w.fieldOf(o, field); len(values) > 0 {
			return values[0]
		}
		return operand{}
	}
	return o
}

// filterOf returns the local node of the filter that tells what an update is
// about, 0 if none is known.
func (r *repeats) filterOf(a deed) int32 {
	if a.filter.node != 0 {
		if a.filter.inst != a.inst {
			return 0
		}
		return a.filter.node
	}
	if a.row.Effect.Key == nil || a.site.row != a.row {
		return 0
	}
	return a.operand(*a.row.Effect.Key)
}

// partNamed returns what a part of a document comes from that a call is given:
// of each, if there are several.
func (r *repeats) partNamed(d deed, name string) (ancestry, bool) {
	var found []valueAt
	for _, v := range r.recordsGiven(d) {
		missing := true
		r.worlds(func(w *world) {
			for _, m := range r.documentParts(w, operand{frame: w.root(v.inst), node: v.node}) {
				if m.name == name && m.value.node != 0 {
					found, missing = append(found, valueAt{m.value.frame.inst, m.value.node}), false
				}
			}
		})
		if missing {
			return ancestry{}, false
		}
	}
	return r.ancestryOf(found...), len(found) > 0
}

// modelDeeds returns what a call does that is given descriptions of writes.
func (r *repeats) modelDeeds(a deed) []deed {
	var out []deed
	r.worlds(func(w *world) {
		for _, v := range w.values(operand{frame: w.root(a.inst), node: a.data}) {
			for _, k := range r.writesIn(w, v) {
				for _, d := range r.modelDeed(a, k) {
					d.via, d.entered = w.ways(d.inst)
					out = addDeed(out, d)
				}
			}
		}
	})
	return out
}

// modelDeed returns what a description of a write says.
func (r *repeats) modelDeed(a deed, k describedWrite) []deed {
	d := a
	if a.inst == k.site.inst {
		d.on = a.operand(knowledge.Recv)
	}
	d.site = &site{inst: k.site.inst, op: k.site.op, sym: k.site.sym, row: a.row}
	d.data, d.filter = k.document.node, k.filter
	d.table = ""
	if k.class == "write" {
		d.verb = inserts
		d.table = r.recordType(d)
		return []deed{d}
	}
	d.verb = sets
	return r.operated(d)
}

// described returns the calls that describe a write: those of the chain by which
// it is made, and others on what the first of them makes.
func (r *repeats) described(w *world, o operand) []link {
	out := r.links(w, o)
	if len(out) == 0 {
		return nil
	}
	first := out[len(out)-1]
	for _, st := range r.at[first.inst] {
		if st.op.Dst != 0 && st.sym != "" && st.sym[0] == '(' && st.operand(knowledge.Recv) == first.op.Dst && !slices.ContainsFunc(out, func(k link) bool { return k.op == st.op }) {
			out = append(out, link{st, first.at})
		}
	}
	return out
}

// ways returns the other functions through which a value of an instance came
// in a world, and the calls that entered them.
func (w *world) ways(i *instance) (through []*instance, entered map[*instance]via) {
	entered = make(map[*instance]via)
	for q, alt := range w.chosen {
		if calls := callsTo(q.frame.inst); q.kind == whichCaller && alt < len(calls) {
			entered[q.frame.inst] = calls[alt]
		}
	}
	for _, f := range w.frames {
		if f.inst != i {
			through = append(through, f.inst)
		}
	}
	slices.SortFunc(through, func(a, b *instance) int { return int(a.id - b.id) })
	return through, entered
}
