package wiring

import (
	"slices"
	"strings"
)

// anyTaken reports whether some call is a look-up of what the entry point takes
// away, whatever it is looked up by.
func (r *repeats) anyTaken(calls []origin) bool {
	return slices.ContainsFunc(calls, func(o origin) bool {
		deeds := r.deedsOf(o.site)
		return slices.ContainsFunc(deeds, func(d deed) bool { return d.verb == reads || d.verb == removes || d.once || d.stmt != nil }) && r.takenHere(o, deeds)
	})
}

// findsOrNot reports whether a call does not fail if there is nothing to be found.
func findsOrNot(o origin) bool { return o.row == nil || o.row.Effect == nil || !o.row.Effect.Fails }

// takenHere reports whether the entry point takes away what a look-up asks for.
func (r *repeats) takenHere(o origin, looked []deed) bool {
	if o.field != "" && !identifies(o.field) {
		return false
	}
	for _, d := range looked { // DELETE … RETURNING, rows affected
		if d.verb == removes || d.once || d.verb == sets && d.stmt != nil && slices.ContainsFunc(d.stmt.Sets, func(c string) bool { return slices.Contains(d.stmt.Where, c) }) {
			return true
		}
	}
	return r.does(looked, func(d deed) bool {
		return d.verb == removes && slices.ContainsFunc(looked, func(l deed) bool { return r.sameTable(l, d) && r.sameRecord(l, d) })
	})
}

// sameRecord reports whether what a deed removes may be what a look-up asks for.
// Of the stores that keep a value a key, both must be about a key of the client.
func (r *repeats) sameRecord(looked, removed deed) bool {
	if removed.kind != "database" && (!r.keyed(looked.site) || !r.keyed(removed.site)) {
		return false
	}
	return !r.byItself(removed) && r.sameKey(looked, removed)
}

// byItself reports whether a statement chooses what it removes by its text and
// the time: what is old, not what somebody asks for.
func (r *repeats) byItself(d deed) bool {
	if d.stmt == nil || d.built || len(d.stmt.Where) == 0 {
		return false
	}
	values := r.valuesOf(d)
	return len(values) > 0 == (d.data != 0) && !slices.ContainsFunc(values, func(v valueAt) bool {
		return r.taintOf(v.inst, v.node)&(FromRequest|FromExternal) != 0
	})
}

// valuesOf returns the values that tell of which record a deed is: the key, or the
// arguments of a statement.
func (r *repeats) valuesOf(d deed) []valueAt {
	if d.stmt != nil {
		return r.variadic(valueAt{d.inst, d.data}, d.entered, 0)
	}
	if d.row.Effect.Key == nil {
		return nil
	}
	return r.elementsOf(d.inst, d.operand(*d.row.Effect.Key))
}

// sameKey reports whether two deeds may be about one record of a store: unless the
// texts of both keys are known, up to what a request gives, and differ, or other
// parts of the request make them.
func (r *repeats) sameKey(a, b deed) bool {
	these, those := r.valuesOf(a), r.valuesOf(b)
	if a.stmt == nil && b.stmt == nil && !mayShare(r.textsOf(these), r.textsOf(those)) {
		return false
	}
	return mayShare(r.clientParts(these), r.clientParts(those))
}

// mayShare reports whether lists share something, or one has nothing to share.
func mayShare(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

func (r *repeats) textsOf(values []valueAt) []string {
	var out []string
	for _, v := range values {
		for _, t := range r.texts(v.inst, v.node) {
			out = append(out, t.text)
		}
	}
	return out
}

// clientParts names the parts of the request that make up values; none if some
// part has no name, or a value comes from something else that may be the same.
func (r *repeats) clientParts(values []valueAt) []string {
	var out []string
	for _, v := range values {
		a := r.ancestryOf(v)
		if a.taint&FromExternal != 0 {
			return nil
		}
		out = append(out, a.fields...)
		for _, o := range a.calls {
			if o.row.Source == nil {
				continue
			}
			if o.row.Source.Name == nil {
				return nil
			}
			name := r.texts(o.inst, o.operand(*o.row.Source.Name))
			if len(name) != 1 || strings.Contains(name[0].text, unknown) {
				return nil
			}
			out = append(out, o.row.Source.Kind+" "+name[0].text)
		}
	}
	return out
}
