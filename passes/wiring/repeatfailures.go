package wiring

import "github.com/hiddenstate/hiddenstate/passes/effects"

// failing returns the calls whose error a test is about.
func (r *repeats) failing(i *instance, n int32) []origin {
	op := i.fn.def(n)
	if op == nil {
		return nil
	}
	if op.Code != effects.Call {
		return r.ancestryOf(valueAt{i, n}).calls
	}
	var out []origin
	for _, c := range i.calls {
		if c.op == op && c.callee.fn != nil {
			out = append(out, r.failures(c.callee, maxLayers)...)
		}
	}
	if st := r.sites[siteKey{i.id, op}]; st != nil && len(out) == 0 {
		out = r.behind(st)
	}
	return out
}

// maxLayers bounds the functions through which an error is handed up.
const maxLayers = 3

// failures returns the calls outside the program that make a function fail, also
// those of functions that it calls itself: of a layer that wraps the error of
// the next one.
func (r *repeats) failures(i *instance, layers int) []origin {
	var out []origin
	for _, st := range r.at[i] {
		out = append(out, r.behind(st)...)
	}
	for _, c := range i.calls {
		if layers > 1 && r.runsHere(i, c) {
			out = append(out, r.failures(c.callee, layers-1)...)
		}
	}
	return out
}

// behind returns a call with those that its receiver comes from.
func (r *repeats) behind(st *site) []origin {
	out := []origin{{site: st}}
	if (st.row == nil || st.row.Effect == nil) && st.sym != "" && st.sym[0] == '(' {
		n := st.op.A
		if st.op.Flag&effects.FlagInvoke == 0 && len(st.op.Args) > 0 {
			n = st.op.Args[0]
		}
		out = append(out, r.ancestryOf(valueAt{st.inst, n}).calls...)
	}
	return out
}
