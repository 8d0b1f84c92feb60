package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// recorded returns the calls by which work makes a file that a row of a database
// tells of: written once the file is there, and not if it could not be made. Each
// replica does the work for the same rows, and the file is on one disk only. A
// file that no row tells of is a copy for this replica alone.
func (f *jobFinder) recorded(work map[*instance]bool) map[*site]bool {
	out := make(map[*site]bool)
	for i := range work {
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Call {
				continue
			}
			if files := f.callsBy(i, op, makesFile); len(files) > 0 && f.recordsAfter(i, op, work) {
				for _, st := range files {
					out[st] = true
				}
			}
		}
	}
	return out
}

// callsBy returns the calls of a kind that a call is, or comes to.
func (f *jobFinder) callsBy(i *instance, op *effects.Op, is func(*site) bool) []*site {
	var out []*site
	each := func(st *site) {
		if is(st) {
			out = append(out, st)
		}
	}
	if st := f.sites[siteKey{i.id, op}]; st != nil && st.row != nil {
		each(st)
	}
	f.eachCall(f.workOf(i, op), each)
	return out
}

func makesFile(st *site) bool {
	e := st.row.Effect
	return e != nil && e.Kind == "file" && (e.Op == "write" || e.Op == "create")
}

// recordsAfter reports whether a row is written in the same function if a call
// went well, and only then.
func (f *jobFinder) recordsAfter(i *instance, made *effects.Op, work map[*instance]bool) bool {
	failed := i.fn.failures([]*effects.Op{made})
	if len(failed) == 0 {
		return false
	}
	at := i.fn.placeOf(made).block
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Call || op == made || !i.fn.dominates(made, op) || i.fn.placeOf(op).block == at {
			continue
		}
		if len(f.callsBy(i, op, func(st *site) bool { return f.writesRow(st, work) })) > 0 && !i.fn.comesTo(failed, op, at) {
			return true
		}
	}
	return false
}

// comesTo reports whether control comes by one of some ways to an op, without
// passing a block.
func (f *function) comesTo(ways map[way]bool, op *effects.Op, without int) bool {
	to := f.placeOf(op).block
	for w := range ways {
		if f.reachable(int(f.succs(w.block)[w.successor]), without)[to] {
			return true
		}
	}
	return false
}

// writesRow reports whether a call writes what a database keeps.
func (f *jobFinder) writesRow(st *site, work map[*instance]bool) bool {
	e := st.row.Effect
	if e == nil || e.Kind != "database" || e.Op == "remove" || e.Op == "schema" {
		return false
	}
	switch e.Class {
	case "write", "idempotent-write":
		return true
	case "sql":
		for _, text := range f.statements(st, work) {
			for _, s := range sqltext.Parse(text) {
				if s.Verb == sqltext.Update || s.Verb == sqltext.Insert || s.Verb == sqltext.Increment {
					return true
				}
			}
		}
	}
	return false
}
