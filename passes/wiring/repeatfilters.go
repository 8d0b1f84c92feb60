package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// excludes reports whether what an update does to a document takes it out of its
// own filter, so that a second attempt finds nothing to update.
func (r *repeats) excludes(w *world, ops *knowledge.Operators, filter, update operand) bool {
	if ops == nil || filter.node == 0 {
		return false
	}
	asked := r.documentParts(w, filter)
	for _, op := range r.documentParts(w, update) {
		for _, changed := range r.documentParts(w, op.value) {
			for _, a := range asked {
				if a.name != "" && a.name == changed.name && r.takesOut(w, ops, op.name, a, changed) {
					return true
				}
			}
		}
	}
	return false
}

// takesOut reports whether an operator of an update leaves a field with a value
// that the filter does not ask for.
func (r *repeats) takesOut(w *world, ops *knowledge.Operators, op string, asked, changed documentPart) bool {
	if conditions := r.documentParts(w, asked.value); len(conditions) > 0 {
		other := slices.IndexFunc(conditions, func(c documentPart) bool { return slices.Contains(ops.Other, c.name) })
		if other < 0 || len(conditions) > 1 {
			return false
		}
		switch {
		case slices.Contains(ops.Set, op):
			return conditions[other].text != "" && conditions[other].text == changed.text
		case slices.Contains(ops.Collect, op):
			return r.again(conditions[other])
		}
		return false
	}
	switch {
	case slices.Contains(ops.Set, op):
		return asked.text != "" && changed.text != "" && asked.text != changed.text
	case slices.Contains(ops.Drop, op), slices.Contains(ops.Count, op):
		return asked.text != "" || r.again(asked)
	}
	return false
}

// again reports whether the client gives the same value for a part at a second
// attempt.
func (r *repeats) again(p documentPart) bool {
	return p.value.frame != nil && r.ancestryOf(valueAt{p.value.frame.inst, p.value.node}).client()
}

// A described write is one that a value describes which a call is given.
type describedWrite struct {
	site     *site // the call, or the store of a field
	class    string
	document valueAt
	filter   valueAt
}

// writesIn returns what a description of a write says: the calls by which it is
// made, or the fields of a literal.
func (r *repeats) writesIn(w *world, o operand) []describedWrite {
	var out []describedWrite
	filter := valueAt{}
	for _, k := range r.described(w, o) {
		if k.row == nil || k.row.Modifier == nil {
			continue
		}
		if m := k.row.Modifier; m.Key != nil {
			filter = valueAt{k.inst, k.operand(*m.Key)}
		} else if m.Data != nil {
			out = append(out, describedWrite{site: k.site, class: m.Class, document: valueAt{k.inst, k.operand(*m.Data)}})
		}
	}
	made := w.origin(o)
	if op := made.def(); op != nil && op.Code == effects.Alloc {
		i := made.frame.inst
		for _, addr := range i.fn.users(made.node) {
			if addr.Code != effects.FieldAddr || addr.Typ == 0 {
				continue
			}
			row := r.base.Field(i.fn.str(addr.Typ))
			if row == nil || row.Describes == "" {
				continue
			}
			for _, st := range i.fn.users(addr.Dst) {
				if st.Code != effects.Store || st.A != addr.Dst || st.B == 0 {
					continue
				}
				if row.Describes == "filter" {
					filter = valueAt{i, st.B}
				} else {
					out = append(out, describedWrite{site: &site{inst: i, op: st}, class: row.Describes, document: valueAt{i, st.B}})
				}
			}
		}
	}
	for k := range out {
		out[k].filter = filter
	}
	return out
}

// pairedDeeds returns what a call does that is given a list of filters, each with
// the update after it.
func (r *repeats) pairedDeeds(a deed) []deed {
	var out []deed
	values := r.variadic(valueAt{a.inst, a.data}, nil, 0)
	for n := 0; n+1 < len(values); n += 2 {
		a.filter, a.document = values[n], values[n+1]
		out = append(out, r.operated(a)...)
	}
	return out
}
