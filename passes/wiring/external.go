package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// around reports whether a condition on external effects holds for a call in an
// instance, in those it calls up to depth, or in its callers.
func (l *locator) around(i *instance, depth int, holds func(*site) bool) bool {
	if l.within(i, depth, holds) {
		return true
	}
	for _, caller := range i.callers {
		if caller.fn != nil && l.within(caller, 1, holds) {
			return true
		}
	}
	return false
}

func (l *locator) within(i *instance, depth int, holds func(*site) bool) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Call {
			continue
		}
		if st := l.sites[siteKey{i.id, op}]; st != nil && st.row != nil && st.row.Effect != nil && holds(st) {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	for _, c := range i.calls {
		if c.callee.fn != nil && l.within(c.callee, depth-1, holds) {
			return true
		}
	}
	return false
}

// writesOut reports whether a call writes to something outside the process
// that replicas share.
func (l *locator) writesOut(st *site) bool {
	switch st.row.Effect.Class {
	case "write", "idempotent-write":
		return st.row.Effect.Kind != "file"
	case "sql":
		return !l.queries(st)
	}
	return false
}

// readsOut reports whether a call reads from something outside the process.
func (l *locator) readsOut(st *site) bool {
	switch st.row.Effect.Class {
	case "read", "outbound-call":
		return true
	case "sql":
		return l.queries(st) || st.op.C > 1
	}
	return false
}

// queries reports whether the SQL text of a call is known, and only reads.
func (l *locator) queries(st *site) bool {
	texts := l.sqlTexts(st)
	return len(texts) > 0 && !slices.ContainsFunc(texts, func(t string) bool { return !sqltext.Reads(t) })
}

// sqlTexts returns the statements that a call may run, as far as they are known.
func (l *locator) sqlTexts(st *site) []string {
	if st.row.Effect.SQL == nil {
		return nil
	}
	return remembered(&l.sql, st, func() []string {
		n := st.operand(*st.row.Effect.SQL)
		if op := st.inst.fn.def(n); op != nil && op.Code == effects.Const {
			return []string{st.inst.fn.str(op.Sym)}
		}
		return slices.DeleteFunc(l.texts(st.inst, n), func(t string) bool { return t == unknown || t == "" })
	})
}
