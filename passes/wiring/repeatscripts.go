package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/internal/luatext"
)

// scriptDeeds returns what a script does that Redis runs: the commands that it
// calls. What a script does once a key is no more than a write of that key.
// Nothing is known of a script whose text is not.
func (r *repeats) scriptDeeds(a deed) []deed {
	var out []deed
	for _, t := range r.scriptsOf(a.site) {
		calls := luatext.Calls(t.text)
		for n, c := range calls {
			d := a
			d.verb, d.via, d.entered = commands[c.Name], t.via, t.calls
			if (d.verb == inserts || d.verb == increments || d.verb == publishes) && behindMark(calls, n) {
				d.verb = sets
			}
			if d.verb != noDeed && !slices.ContainsFunc(out, func(o deed) bool { return o.verb == d.verb && slices.Equal(o.via, d.via) }) {
				out = append(out, d)
			}
		}
	}
	return out
}

// scriptsOf returns the texts of the scripts that a call may run.
func (r *repeats) scriptsOf(st *site) []textAt {
	n := st.operand(*st.row.Effect.Script)
	if made := r.preparers(st.inst, n); len(made) > 0 {
		var out []textAt
		for _, p := range made {
			if e := p.row.Effect; e.Script != nil {
				out = append(out, r.texts(p.inst, p.operand(*e.Script))...)
			}
		}
		return out
	}
	return r.texts(st.inst, n)
}

// takesOnce reports whether a call runs a script that writes a key once and tells
// whether it did.
func (r *repeats) takesOnce(st *site) bool {
	if e := st.row.Effect; e.Script == nil || e.Op == "prepare" {
		return false
	}
	texts := r.scriptsOf(st)
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(t textAt) bool {
		calls := luatext.Calls(t.text)
		return !slices.ContainsFunc(calls, func(c luatext.Call) bool { return asksOnce(calls, c) })
	})
}

// behindMark reports whether a script asks, before one of its calls, for what an
// earlier run has left or taken away.
func behindMark(calls []luatext.Call, n int) bool {
	return slices.ContainsFunc(calls[:n], func(c luatext.Call) bool {
		return asksOnce(calls, c) || c.Used && commands[c.Name] == removes
	})
}

// asksOnce reports whether a call asks for a key that the script leaves behind: it
// writes the key unless it is there, or looks for one that another call writes. A
// key that the script deletes is a lock, and one with a computed value a counter.
func asksOnce(calls []luatext.Call, c luatext.Call) bool {
	about := func(o luatext.Call, v verb) bool { return commands[o.Name] == v && o.Key() == c.Key() }
	if !c.Used || c.Key() == "" || slices.ContainsFunc(calls, func(o luatext.Call) bool { return about(o, removes) }) {
		return false
	}
	switch {
	case c.Name == "setnx" || c.Name == "hsetnx" || c.Name == "sadd" || c.Name == "set" && c.Has("NX"):
		return true
	case commands[c.Name] == reads:
		return slices.ContainsFunc(calls, func(o luatext.Call) bool { return about(o, sets) && o.Given(1) })
	}
	return false
}
