package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// claimedFirst reports whether an op of work runs only after an update that takes
// rows for this replica: it sets a column that its own condition asks for, and
// the work looks at what it got.
func (f *jobFinder) claimedFirst(i *instance, op *effects.Op, work map[*instance]bool, depth int) bool {
	for k := range i.fn.Ops {
		call := &i.fn.Ops[k]
		if call.Code == effects.Call && call != op && call.Flag&(effects.FlagGo|effects.FlagDefer) == 0 && i.fn.dominates(call, op) &&
			len(f.callsBy(i, call, func(st *site) bool { return f.takes(st, work) })) > 0 {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	called := false
	for _, c := range callsTo(i) {
		if !work[c.inst] {
			continue
		}
		called = true
		if !f.claimedFirst(c.inst, c.op, work, depth-1) {
			return false
		}
	}
	return called
}

// takes reports whether a call is such an update. What it got is what it yields,
// how many rows there were, or what is read by a column that it has set. A constant there tells
// what any replica took.
func (f *jobFinder) takes(st *site, work map[*instance]bool) bool {
	claimed, yields := f.claimed(st, work)
	if len(claimed) == 0 {
		return false
	}
	if yields || f.countsRows(st) {
		return true
	}
	found := false
	f.eachCall(work, func(read *site) {
		found = found || slices.ContainsFunc(f.readBy(read, work), func(c sqltext.Condition) bool { return c.Is == "" && slices.Contains(claimed, c.Column) })
	})
	return found
}

// claimed returns the columns that an update sets which takes rows by one of them.
func (f *jobFinder) claimed(st *site, work map[*instance]bool) (columns []string, yields bool) {
	e := st.row.Effect
	switch {
	case e == nil || e.Kind != "database":
	case e.Class == "sql":
		for _, text := range f.statements(st, work) {
			c, y := sqltext.Claims(text)
			columns, yields = append(columns, c...), yields || y
		}
	case e.Class == "idempotent-write" && e.Op == "":
		sets := st.inst.fn.columnsSet(st.op)
		if slices.ContainsFunc(f.conditions(st, work), func(c sqltext.Condition) bool { return slices.Contains(sets, c.Column) }) {
			columns = sets
		}
	}
	return columns, yields
}

// readBy returns what a call asks of the rows that it reads.
func (f *jobFinder) readBy(st *site, work map[*instance]bool) []sqltext.Condition {
	var out []sqltext.Condition
	switch e := st.row.Effect; {
	case e == nil || e.Kind != "database":
	case e.Class == "read":
		out = f.conditions(st, work)
	case e.Class == "sql":
		for _, text := range f.statements(st, work) {
			if sqltext.Reads(text) {
				out = append(out, sqltext.Asked(text)...)
			}
		}
	}
	return out
}

// conditions returns what earlier calls in the same chain ask of rows, as in
// db.Where("done = ?", false).Updates(x).
func (f *jobFinder) conditions(st *site, work map[*instance]bool) []sqltext.Condition {
	var out []sqltext.Condition
	for _, up := range f.built.chain(st) {
		if up.row.Condition == nil {
			continue
		}
		for _, text := range f.textsOf(up, *up.row.Condition, work) {
			out = append(out, sqltext.Conditions(text)...)
		}
	}
	return out
}

// columnsSet returns the columns that a call of a mapper sets: what it names, or
// the keys of a map.
func (f *function) columnsSet(call *effects.Op) []string {
	var out []string
	for _, n := range call.Args {
		op := f.def(n)
		for op != nil && (op.Code == effects.Box || op.Code == effects.Copy) {
			if op.Code == effects.Box && op.C != 0 {
				out = append(out, f.str(op.C))
			}
			n, op = op.A, f.def(op.A)
		}
		switch {
		case op == nil:
		case op.Code == effects.Const:
			out = append(out, f.str(op.Sym))
		case op.Code == effects.Make:
			for _, u := range f.users(n) {
				if key := f.def(u.B); u.Code == effects.Update && u.A == n && key != nil && key.Code == effects.Const {
					out = append(out, f.str(key.Sym))
				}
			}
		}
	}
	return out
}

// countsRows reports whether somebody asks the result of a call how many rows
// it changed.
func (f *jobFinder) countsRows(st *site) bool {
	fn := st.inst.fn
	return slices.ContainsFunc(fn.users(st.op.Dst), func(u *effects.Op) bool {
		switch u.Code {
		case effects.Call: // of a statement's result
			return u.Flag&effects.FlagInvoke != 0 && u.A == st.op.Dst
		case effects.FieldAddr:
			row := f.base.Field(fn.str(u.Typ))
			return u.Typ != 0 && row != nil && row.Affected
		}
		return false
	})
}
