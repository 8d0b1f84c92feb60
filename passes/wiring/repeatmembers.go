package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// memberNamed returns what the field for a column comes from, in the record
// that a generated builder makes.
func (r *repeats) memberNamed(d deed, column string) (ancestry, bool) {
	var out ancestry
	found := false
	for _, st := range r.settersOf(d) {
		if !sameName(column, st.row.Member.Field) {
			continue
		}
		a := r.ancestryOf(valueAt{st.inst, st.operand(0)})
		out.add(a)
		found = found || a.taint != 0
	}
	return out, found
}

// settersOf returns the calls that set fields of the record that a builder
// makes: on the values that the builder comes from.
func (r *repeats) settersOf(d deed) []*site {
	sets := func(st *site) bool {
		return st.row != nil && st.row.Member != nil && st.row.Member.Field != "" && st.row.Member.Entity == d.table
	}
	builders := []valueAt{{d.inst, d.operand(knowledge.Recv)}}
	var out []*site
	for _, st := range r.makers(d.inst, d.operand(knowledge.Recv)) {
		builders = append(builders, valueAt{st.inst, st.op.Dst})
		if sets(st) && !slices.Contains(out, st) {
			out = append(out, st)
		}
	}
	for _, b := range builders {
		for _, st := range r.at[b.inst] { // whose result is dropped
			if b.node != 0 && sets(st) && st.operand(knowledge.Recv) == b.node && !slices.Contains(out, st) {
				out = append(out, st)
			}
		}
	}
	return out
}

// generatedTable returns the name of the table of what a generated builder
// makes, if the generated code tells it.
func (r *repeats) generatedTable(d deed) []string {
	m := d.row.Member
	if m == nil || m.Table == nil {
		return nil
	}
	fn := r.funcs["(*"+m.Entity+m.Table.On+")."+m.Table.Method]
	if fn == nil {
		return nil
	}
	for k := range fn.Ops {
		op := &fn.Ops[k]
		if op.Code != effects.Call || fn.str(op.Sym) != m.Table.Call || len(op.Args) <= m.Table.Arg {
			continue
		}
		if text := fn.def(op.Args[m.Table.Arg]); text != nil && text.Code == effects.Const {
			return []string{strings.Trim(fn.str(text.Sym), "\"")}
		}
	}
	return nil
}
