package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// covers reports whether a partial index is about the rows that an insert makes.
// It is where the insert leaves a column of the conditions to its default, as
// with WHERE deleted_at IS NULL: what the default is says the table, and an index
// about rows that nobody makes would be none. It is not where the insert gives
// the column another value than the condition asks for, or one that is not known.
func (r *repeats) covers(d deed, key sqltext.Key) bool {
	return !slices.ContainsFunc(key.Where, func(c sqltext.Condition) bool {
		switch {
		case d.stmt == nil && d.row.Member != nil:
			return slices.ContainsFunc(r.memberValues(d, c.Column), func(v valueAt) bool { return !r.isAlways(v, c) })
		case d.stmt == nil: // which fields of a record are set is not known
			return false
		}
		n := slices.Index(d.stmt.Columns, c.Column)
		return n >= 0 && n < len(d.stmt.Values) && !slices.Contains(key.Columns, c.Column) && !r.meets(d, d.stmt.Values[n], c)
	})
}

// meets reports whether a value of an insert meets a condition.
func (r *repeats) meets(d deed, v sqltext.Value, c sqltext.Condition) bool {
	if v.Literal != "" {
		return c.Is == "" || strings.EqualFold(v.Literal, c.Is)
	}
	at, ok := r.argumentFor(d, v)
	if !ok { // a field that is bound by name, or a constant that is no text
		return true
	}
	return r.isAlways(at, c)
}

// isAlways reports whether a value is the constant that a condition asks for.
func (r *repeats) isAlways(v valueAt, c sqltext.Condition) bool {
	texts, all := r.constantsOf(v)
	return all && c.Is != "" && !slices.ContainsFunc(texts, func(t string) bool { return t != c.Is && !(t == "" && isZero(c.Is)) })
}

// isZero reports whether a value of SQL is what a variable of Go begins with.
func isZero(text string) bool { return text == "false" || text == "0" || text == "null" }

// argumentFor returns the argument of a call that a value of its statement
// stands for.
func (r *repeats) argumentFor(d deed, v sqltext.Value) (valueAt, bool) {
	if v.Holder == 0 {
		return valueAt{}, false
	}
	args := d.given
	if !d.built {
		args = r.variadic(valueAt{d.inst, d.data}, d.entered, 0)
		args = args[min(d.shift, len(args)):]
	}
	if v.Holder > len(args) || args[v.Holder-1].node == 0 {
		return valueAt{}, false
	}
	return args[v.Holder-1], true
}

// constantsOf returns the constants that a value may be, "" for one that nobody
// sets, and whether it is nothing else.
func (r *repeats) constantsOf(v valueAt) (texts []string, all bool) {
	all = true
	seen, parts, watch := r.originFinder.seen, r.parts, r.watch
	defer func() { r.originFinder.seen, r.parts, r.watch = seen, parts, watch }()
	r.originFinder.seen, r.parts = make(map[originVisit]bool), make(map[int32]bool)
	r.watch = &watcher{
		within: r.within,
		call: func(*instance, *effects.Op) bool {
			all = false
			return true
		},
		cell: func(c *cell) {
			for _, w := range c.writers {
				if w.op.Flag&effects.FlagConst != 0 && !r.others(w.inst) {
					texts = append(texts, strings.Trim(w.inst.fn.str(w.op.Sym), "\""))
				}
			}
			if len(c.writers)+len(c.sources) == 0 && !(c.obj.inst != nil && r.others(c.obj.inst)) {
				texts = append(texts, "")
			}
			all = all && r.taint[c.node]|c.deep == 0
		},
		leaf: func(*instance, int32) { all = false },
	}
	r.visit(v.inst, v.node)
	for k, n := range r.ids {
		if k.text != "" && r.parts[n] {
			texts = append(texts, k.text)
		}
	}
	return texts, all && len(texts) > 0
}
