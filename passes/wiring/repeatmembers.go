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
	for _, v := range r.memberValues(d, column) {
		a := r.ancestryOf(v)
		out.add(a)
		found = found || a.taint != 0
	}
	return out, found
}

// memberValues returns what a generated builder is given for a column.
func (r *repeats) memberValues(d deed, column string) []valueAt {
	var out []valueAt
	names := r.memberColumns(d.row.Member)
	for _, st := range r.settersOf(d) {
		name := st.row.Member.Field
		if kept := names[name]; kept != "" {
			name = kept
		}
		if sameName(column, name) {
			out = append(out, valueAt{st.inst, st.operand(0)})
		}
	}
	return out
}

// memberColumns returns the columns of an entity's fields and edges, by the names
// that the methods which set them have, as the generated code tells them: they
// may be called otherwise.
func (r *repeats) memberColumns(m *knowledge.Member) map[string]string {
	return remembered(&r.columnNames, m.Entity, func() map[string]string {
		out := make(map[string]string)
		t := m.Table
		if t == nil || t.Values == "" {
			return out
		}
		fn := r.funcs["(*"+m.Entity+t.On+")."+t.Method]
		if fn == nil {
			return out
		}
		values := m.Entity + t.Values
		for k := range fn.Ops {
			op := &fn.Ops[k]
			column := columnSaid(fn, op, t)
			if column == "" {
				continue
			}
			field := ""
			for n := range fn.Ops { // the nearest before it
				if c := &fn.Ops[n]; c.Code == effects.Call && receiverSymbol(fn.str(c.Sym)) == values && fn.dominates(c, op) {
					field = methodName(fn.str(c.Sym))
				}
			}
			if edge, ok := strings.CutSuffix(field, t.Edges); ok && op.Code == effects.Store {
				out[edge], out[edge+t.One] = column, column
			} else {
				out[field] = column
			}
		}
		return out
	})
}

// columnSaid returns the name of a column that an op of generated code has, ""
// for others.
func columnSaid(fn *function, op *effects.Op, t *knowledge.TableName) string {
	switch {
	case op.Code == effects.Call && fn.str(op.Sym) == t.Column && len(op.Args) > 1:
		return constantText(fn, op.Args[1])
	case op.Code == effects.Store && op.B != 0:
		if addr := fn.def(op.A); addr == nil || addr.Code != effects.FieldAddr || fn.str(addr.Typ) != t.Edge {
			return ""
		}
		if list := fn.storesInto(op.B); len(list) == 1 {
			return constantText(fn, list[0])
		}
	}
	return ""
}

// constantText returns a text that stands in the code.
func constantText(fn *function, n int32) string {
	if op := fn.def(n); op != nil && op.Code == effects.Const {
		return strings.Trim(fn.str(op.Sym), "\"")
	}
	return ""
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
		for _, given := range r.givenTo(st) {
			if sets(given) && !slices.Contains(out, given) {
				out = append(out, given)
			}
		}
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
		if text := constantText(fn, op.Args[m.Table.Arg]); text != "" {
			return []string{text}
		}
	}
	return nil
}

// givenTo returns the calls in functions that a call is given to run, as
// MapCreateBulk is.
func (r *repeats) givenTo(st *site) []*site {
	if st.row == nil || len(st.row.Calls) == 0 {
		return nil
	}
	var out []*site
	for _, c := range st.inst.calls {
		if c.op == st.op && c.callee.fn != nil {
			out = append(out, r.at[c.callee]...)
		}
	}
	return out
}

// freshMember reports whether the columns by which an upsert of a generated
// builder finds the row that is there differ at each attempt.
func (r *repeats) freshMember(d deed) bool {
	for _, st := range r.makers(d.inst, d.operand(knowledge.Recv)) {
		if !st.builds("conflict") {
			continue
		}
		for _, n := range st.row.Builds.Args.Of(st.numArgs()) {
			for _, v := range r.elementsOf(st.inst, st.operand(n)) {
				for _, column := range r.texts(v.inst, v.node) {
					if a, ok := r.memberNamed(d, column.text); ok && a.fresh() {
						return true
					}
				}
			}
		}
	}
	return false
}
