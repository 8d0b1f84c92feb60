package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A documentPart is one part of a document that the program puts together, as a map
// or as a list of pairs. The value has no node if it is a number or nil.
type documentPart struct {
	name  string
	value operand
}

// documentParts returns the parts of a document. Names that are not known are like no
// other.
func (r *repeats) documentParts(w *world, o operand) []documentPart {
	doc := w.origin(o)
	var out []documentPart
	for _, p := range w.pairs(doc) {
		name, _ := w.text(p[0])
		out = append(out, documentPart{name, p[1]})
	}
	if op := doc.def(); op != nil && op.Code == effects.Make && len(out) > 0 {
		return out
	}
	for _, e := range w.elements(doc) {
		for _, field := range []string{"Key", "Name"} { // of bson.E and of mgo's bson.DocElem
			for _, key := range w.part(e, []string{field}, 0) {
				m := documentPart{}
				m.name, _ = w.text(key)
				if values := w.part(e, []string{"Value"}, 0); len(values) > 0 {
					m.value = values[0]
				}
				out = append(out, m)
			}
		}
	}
	return out
}

// operated returns what an update does whose document names operators: one deed
// for each way on which it is another document.
func (r *repeats) operated(a deed) []deed {
	var out []deed
	r.worlds(func(w *world) {
		c := a
		for _, m := range r.documentParts(w, operand{frame: w.root(a.inst), node: a.data}) {
			if slices.Contains(a.row.Effect.Grows, m.name) {
				c.verb = increments
			}
		}
		c.via, c.entered = w.ways(a.inst)
		out = addDeed(out, c)
	})
	return out
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
			for _, k := range r.described(w, v) {
				for _, d := range r.modelDeed(a, k) {
					d.via, d.entered = w.ways(d.inst)
					out = addDeed(out, d)
				}
			}
		}
	})
	return out
}

// modelDeed returns what one call of the chain says that describes a write.
func (r *repeats) modelDeed(a deed, k link) []deed {
	if k.row == nil || k.row.Modifier == nil || k.row.Modifier.Data == nil {
		return nil
	}
	d := a
	if a.inst == k.inst {
		d.on = a.operand(knowledge.Recv)
	}
	d.site = &site{inst: k.inst, op: k.op, sym: k.sym, row: a.row}
	d.data = k.operand(*k.row.Modifier.Data)
	if k.row.Modifier.Class == "write" {
		d.verb, d.table = inserts, ""
		d.table = r.recordType(d)
		return []deed{d}
	}
	d.verb, d.table = sets, ""
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
