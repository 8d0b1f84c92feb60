package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A link is one of the calls by which a value is made in a chain, with the
// frame in which it is made.
type link struct {
	*site
	at *frame
}

// builds reports whether a call adds a part to what a chain builds, any for "".
func (s *site) builds(part string) bool {
	return s.row != nil && s.row.Builds != nil && (part == "" || s.row.Builds.Part == part)
}

func (k link) argument(n int) operand { return operand{frame: k.at, node: k.operand(n)} }

// links returns the calls of foreign code by which a value is made, the last
// first: coll.Indexes() and db.Collection("users"), through variables.
func (r *repeats) links(w *world, o operand) []link {
	var out []link
	for range maxEval {
		o = w.origin(o)
		op := o.def()
		if op == nil || op.Code != effects.Call {
			break
		}
		st := r.sites[siteKey{o.frame.inst.id, op}]
		if st == nil || st.sym == "" {
			break
		}
		out = append(out, link{st, o.frame})
		if st.sym[0] != '(' {
			break
		}
		o = o.at(st.operand(knowledge.Recv))
	}
	return out
}

// collection returns the name of the collection on which a value works, "" if
// it is not known.
func (r *repeats) collection(w *world, o operand) string {
	for _, k := range r.links(w, o) {
		if k.builds("table") {
			for _, n := range k.row.Builds.Args.Of(k.numArgs()) {
				if name, ok := w.text(k.argument(n)); ok && !strings.Contains(name, unknown) {
					return name
				}
			}
		}
	}
	return ""
}

// collections returns the names of the collections on which a deed may work,
// none if one is not known.
func (r *repeats) collections(d deed) []string {
	recv := d.operand(knowledge.Recv)
	if d.on != 0 {
		recv = d.on
	}
	if recv == 0 {
		return nil
	}
	return remembered(&r.known.collections, valueAt{d.inst, recv}, func() []string { return r.collectionsAt(valueAt{d.inst, recv}) })
}

func (r *repeats) collectionsAt(v valueAt) []string {
	var out []string
	lost := false
	r.worlds(func(w *world) {
		name := r.collection(w, operand{frame: w.root(v.inst), node: v.node})
		if through, _ := w.ways(v.inst); r.elsewhere(through) {
			return
		}
		if lost = lost || name == ""; !slices.Contains(out, name) {
			out = append(out, name)
		}
	})
	if lost {
		return nil
	}
	return out
}

// indexKeys returns the keys for which the program makes unique indexes by
// calls. What a helper makes unique only for some of its callers is left out.
func (r *repeats) indexKeys() []sqltext.Key {
	if r.keys.indexed {
		return r.keys.indexes
	}
	r.keys.indexed = true
	for _, st := range r.calls {
		if st.inst.id == 0 || st.op.Code != effects.Call || st.row == nil || st.row.Index == nil || st.row.Index.Model == nil {
			continue
		}
		found, plain := r.indexesBy(st)
		for _, k := range found {
			if !slices.ContainsFunc(plain, func(p sqltext.Key) bool { return p.Table == k.Table && slices.Equal(p.Columns, k.Columns) }) {
				r.keys.indexes = append(r.keys.indexes, k)
			}
		}
	}
	return r.keys.indexes
}

// indexesBy returns the indexes that a call may make: unique ones, and others.
func (r *repeats) indexesBy(st *site) (unique, plain []sqltext.Key) {
	x := st.row.Index
	r.worlds(func(w *world) {
		table := r.collection(w, operand{frame: w.root(st.inst), node: st.operand(knowledge.Recv)})
		if table == "" {
			return
		}
		models := []operand{{frame: w.root(st.inst), node: st.operand(*x.Model)}}
		if x.Many {
			models = w.elements(w.origin(models[0]))
		}
		for _, m := range models {
			k := sqltext.Key{Table: table, Columns: r.indexColumns(w, m, x.Keys)}
			switch {
			case len(k.Columns) == 0:
			case r.uniqueIndex(w, m, x.Unique):
				unique = append(unique, k)
			default:
				plain = append(plain, k)
			}
		}
	})
	return unique, plain
}

// fieldOf returns the values of a field of a struct, which is a value or the
// place of one.
func (w *world) fieldOf(o operand, field string) []operand {
	if op := o.def(); op != nil && op.Code == effects.IndexAddr {
		return w.part(o, []string{field}, 0)
	}
	return w.project(o, []string{field}, 0)
}

// indexColumns returns the columns of an index: the names of a document, or a
// list of names, each of which may be preceded by a sign for the order.
func (r *repeats) indexColumns(w *world, model operand, field string) []string {
	var out []string
	for _, keys := range w.fieldOf(model, field) {
		for _, m := range r.documentParts(w, keys) {
			out = append(out, m.name)
		}
		if len(out) > 0 {
			break
		}
		for _, v := range w.values(w.origin(keys)) {
			name, _ := w.text(v)
			out = append(out, strings.TrimLeft(name, "+-"))
		}
		break
	}
	return out
}

// uniqueIndex reports whether the description of an index has a field that is
// true, or options that say that all documents differ.
func (r *repeats) uniqueIndex(w *world, model operand, field string) bool {
	if w.setTrue(model, field, 0) {
		return true
	}
	unique := false
	for _, o := range w.fieldOf(model, field) {
		for _, k := range r.links(w, o) {
			if k.row == nil || k.row.Index == nil {
				continue
			}
			if k.row.Index.Partial { // some documents only
				return false
			}
			if arg := k.row.Index.Says; arg != nil {
				says, _ := w.text(k.argument(*arg))
				unique = says == "true"
			}
		}
	}
	return unique
}

// setTrue reports whether the constant true is stored in a field of a struct
// where it is made.
func (w *world) setTrue(o operand, field string, depth int) bool {
	if depth > maxPath {
		return false
	}
	if op := o.def(); op == nil || op.Code != effects.IndexAddr {
		o = w.structValue(o)
		op := o.def()
		if op == nil || op.Code != effects.Load {
			return false
		}
		o = w.origin(o.at(op.A))
		if at := o.def(); at != nil && at.Code == effects.IndexAddr && at.Sym == 0 {
			if o, _ = w.element(o, at, w.origin(o.at(at.A))); o.frame == nil {
				return false
			}
		}
	}
	for _, v := range o.frame.inst.fn.storesTo(o.node) { // the whole struct, as into a slice
		if w.setTrue(o.at(v), field, depth+1) {
			return true
		}
	}
	fn := o.frame.inst.fn
	return slices.ContainsFunc(fn.users(o.node), func(f *effects.Op) bool {
		return f.Code == effects.FieldAddr && fn.str(f.Sym) == field && slices.ContainsFunc(fn.users(f.Dst), func(st *effects.Op) bool {
			return st.Code == effects.Store && st.A == f.Dst && st.Flag&effects.FlagConst != 0 && fn.str(st.Sym) == "true"
		})
	})
}
