package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// grown returns a deed as one that changes a number if it writes what the handler
// has computed from the value that it read of the same column before: load, add,
// save. A login that counts attempts leaves only that behind.
func (r *repeats) grown(d deed, passwords bool) deed {
	if d.verb != sets && d.verb != saves || d.once || d.kind != "database" {
		return d
	}
	names := r.sums(d)
	if len(names) == 0 {
		return d
	}
	sum := d
	sum.verb, sum.grows = increments, names
	if passwords && !r.aboutMoney(sum) {
		return d
	}
	return sum
}

// sums returns the fields that a deed writes to whose values are computed from
// themselves.
func (r *repeats) sums(d deed) []string {
	var out []string
	add := func(field string) {
		if !slices.Contains(out, field) {
			out = append(out, field)
		}
	}
	if d.stmt == nil {
		for _, v := range r.recordsGiven(d) {
			for _, c := range r.records(v.inst, v.node) {
				for _, k := range r.keptFields(c.recordType()) {
					if len(k.path) == 1 && r.addedTo(c, k.field.Name) && r.wasRead(c) {
						add(k.field.Name)
					}
				}
			}
		}
		return out
	}
	values := slices.Concat(d.given, r.namedParts(d))
	if !d.built {
		values = r.variadic(valueAt{d.inst, d.data}, d.entered, 0)
	}
	for _, v := range values {
		if v.node == 0 {
			continue
		}
		if field := r.sumIn(v); slices.ContainsFunc(d.stmt.Sets, func(column string) bool { return sameName(column, field) }) {
			add(field)
		}
		if len(d.stmt.Sets) == 1 && r.sumOfRead(v, d) {
			add(d.stmt.Sets[0])
		}
	}
	return out
}

// namedParts returns the values of the columns that a map gives to a statement
// that a chain of calls builds.
func (r *repeats) namedParts(d deed) []valueAt {
	var out []valueAt
	for _, v := range d.records {
		if v.node == 0 {
			continue
		}
		r.worlds(func(w *world) {
			for _, m := range r.documentParts(w, operand{frame: w.root(v.inst), node: v.node}) {
				if m.value.frame == nil {
					continue
				}
				if at := (valueAt{m.value.frame.inst, m.value.node}); at.node != 0 && !slices.Contains(out, at) {
					out = append(out, at)
				}
			}
		})
	}
	return out
}

// sumIn returns the field that a value is read from, if the handler has added to
// it, in a record that was read.
func (r *repeats) sumIn(v valueAt) string {
	load := v.inst.fn.def(v.node)
	if load == nil || load.Code != effects.Load {
		return ""
	}
	addr := v.inst.fn.def(load.A)
	if addr == nil || addr.Code != effects.FieldAddr {
		return ""
	}
	field := v.inst.fn.str(addr.Sym)
	for _, ref := range r.pts[v.inst.node(addr.A)] {
		if c := r.cellOf(ref); r.addedTo(c, field) && r.wasRead(c) {
			return field
		}
	}
	return ""
}

// addedTo reports whether the handler adds to a field of a record.
func (r *repeats) addedTo(c *cell, field string) bool {
	return slices.ContainsFunc(r.storesTo(field), func(at via) bool {
		fn := at.inst.fn
		record := fn.def(at.op.A).A
		if !r.refersTo(at.inst, record, c) {
			return false
		}
		return fn.sumOf(at.op.B, false, 0, func(load *effects.Op) bool {
			addr := fn.def(load.A)
			return addr != nil && addr.Code == effects.FieldAddr && fn.str(addr.Sym) == field && r.refersTo(at.inst, addr.A, c)
		})
	})
}

func (r *repeats) refersTo(i *instance, n int32, c *cell) bool {
	return slices.ContainsFunc(r.pts[i.node(n)], func(ref ref) bool { return r.cellOf(ref) == c })
}

// sumOf reports whether a value is a sum or difference of what some load yields.
func (f *function) sumOf(n int32, added bool, depth int, of func(load *effects.Op) bool) bool {
	op := f.def(n)
	if op == nil || depth > 6 {
		return false
	}
	switch op.Code {
	case effects.Load:
		return added && of(op)
	case effects.Copy:
		return f.sumOf(op.A, added, depth+1, of)
	case effects.Derive:
		sign := f.str(op.Sym)
		if sign != "" && sign != "+" && sign != "-" {
			return false
		}
		return slices.ContainsFunc(op.Args, func(a int32) bool { return f.sumOf(a, added || sign != "", depth+1, of) })
	}
	return false
}

// sumOfRead reports whether a value is a sum of what was read from the table that
// a deed writes to.
func (r *repeats) sumOfRead(v valueAt, d deed) bool {
	return v.inst.fn.sumOf(v.node, false, 0, func(load *effects.Op) bool {
		return slices.ContainsFunc(r.ancestryOf(valueAt{v.inst, load.Dst}).calls, func(o origin) bool {
			return slices.ContainsFunc(r.deedsOf(o.site), func(l deed) bool { return l.verb == reads && l.table != "" && l.table == d.table })
		})
	})
}

// wasRead reports whether a record was read from a store before.
func (r *repeats) wasRead(c *cell) bool {
	return slices.ContainsFunc(r.ancestryOfCell(c).calls, func(o origin) bool {
		return slices.ContainsFunc(r.deedsOf(o.site), func(d deed) bool { return d.verb == reads && d.kind == "database" })
	})
}
