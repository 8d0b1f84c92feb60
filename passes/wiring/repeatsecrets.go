package wiring

import "slices"

// secretRecord reports whether a record that is written holds a token: what a
// login leaves.
func (r *repeats) secretRecord(d deed) bool {
	return slices.ContainsFunc(r.columnValues(d), func(a ancestry) bool {
		return a.taint&FromRandom != 0 || slices.ContainsFunc(a.calls, func(o origin) bool { return o.row != nil && o.row.Token != nil })
	})
}

// columnValues returns what the values come from that a deed writes, one by one.
func (r *repeats) columnValues(d deed) []ancestry {
	values := slices.Concat(d.given, d.records)
	if !d.built {
		if values = r.variadic(valueAt{d.inst, d.data}, d.entered, 0); values == nil {
			values = r.elementsOf(d.inst, d.data)
		}
	}
	if d.row.Effect.Key != nil {
		values = append(values, valueAt{d.inst, d.operand(*d.row.Effect.Key)})
	}
	var out []ancestry
	if d.row.Member != nil {
		for _, st := range r.settersOf(d) {
			out = append(out, r.ancestryOf(valueAt{st.inst, st.operand(0)}))
		}
	}
	for _, v := range values {
		out = append(out, r.ancestryOf(v))
		for _, c := range r.records(v.inst, v.node) {
			for _, sub := range c.subs {
				out = append(out, r.ancestryOfCell(sub))
			}
		}
	}
	return out
}

// identifierFamily has the libraries that draw identifiers, which name records and
// are no secrets.
const identifierFamily = "identifiers"

// expiringSecret reports whether a record that is written holds a random value
// that is no identifier, and a time that lies ahead: a code or token, of which a
// client may have several. The others expire.
func (r *repeats) expiringSecret(d deed) bool {
	secret, expires := false, false
	for _, a := range r.columnValues(d) {
		identifier := slices.ContainsFunc(a.calls, func(o origin) bool { return o.row != nil && o.row.Random && o.row.Family == identifierFamily })
		secret = secret || a.taint&FromRandom != 0 && a.taint&FromRequest == 0 && !identifier
		expires = expires || slices.ContainsFunc(a.calls, func(o origin) bool { return o.row != nil && o.row.Token != nil && o.row.Token.Op == "later" })
	}
	return secret && expires
}
