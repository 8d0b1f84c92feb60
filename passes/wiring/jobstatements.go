package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// statements returns the statements of SQL that a call runs for work, as far as
// they are known: those that come through functions of the work, if there are
// any. Others are run for somebody else by the same function.
func (f *jobFinder) statements(st *site, work map[*instance]bool) []string {
	if st.row == nil || st.row.Effect == nil || st.row.Effect.SQL == nil {
		return nil
	}
	return f.textsOf(st, *st.row.Effect.SQL, work)
}

// textsOf returns the texts that an argument of a call may be, in the same way.
func (f *jobFinder) textsOf(st *site, arg int, work map[*instance]bool) []string {
	var own, all []string
	for _, t := range f.built.texts(st.inst, st.operand(arg)) {
		if strings.HasPrefix(t.text, unknown) {
			continue
		}
		all = append(all, t.text)
		if !slices.ContainsFunc(t.via, func(i *instance) bool { return !work[i] }) {
			own = append(own, t.text)
		}
	}
	if len(own) > 0 {
		return own
	}
	return all
}

// lockingCall reports whether a call runs, or is given a part of, a statement
// that locks what it reads, or takes a lock of the database.
func (f *jobFinder) lockingCall(st *site, work map[*instance]bool) bool {
	switch {
	case st.row == nil:
		return slices.ContainsFunc(st.op.Args, func(n int32) bool { // of an interface like *sql.DB
			op := st.inst.fn.def(n)
			return op != nil && op.Code == effects.Const && sqltext.Locks(st.inst.fn.str(op.Sym)) && len(sqltext.Parse(st.inst.fn.str(op.Sym))) > 0
		})
	case st.row.Locks != nil:
		return slices.ContainsFunc(f.textsOf(st, *st.row.Locks, work), clauseLocks)
	case slices.ContainsFunc(f.statements(st, work), sqltext.Locks):
		return true
	case st.row.Effect != nil && st.row.Effect.SQL != nil:
		return slices.ContainsFunc(st.inst.fn.fragments(st.operand(*st.row.Effect.SQL)), sqltext.Locks)
	}
	return false
}

// lockingField reports whether a store sets the locking clause of a statement.
func (f *jobFinder) lockingField(i *instance, store *effects.Op) bool {
	addr := i.fn.foreignField(store)
	if addr == nil {
		return false
	}
	row := f.base.Field(i.fn.str(addr.Typ))
	return row != nil && row.Locks && clauseLocks(i.fn.str(store.Sym))
}

// clauseLocks reports the same of what may stand behind FOR.
func clauseLocks(text string) bool { return sqltext.Locks(text) || sqltext.Locks("FOR "+text) }

// fragments returns the constant texts that a value is put together from in a
// function, in no order: where not all of them are known, some are.
func (f *function) fragments(n int32) []string {
	var out []string
	backwards(n, func(n int32) []int32 {
		var more []int32
		for _, op := range f.definitions(n) {
			switch op.Code {
			case effects.Const:
				out = append(out, f.str(op.Sym))
			case effects.Concat, effects.Append:
				more = append(more, op.A, op.B)
			case effects.Copy, effects.Load:
				more = append(more, op.A)
			case effects.Derive, effects.Call:
				more = append(more, op.Args...)
			case effects.Alloc, effects.Make:
				more = append(append(more, f.storesInto(n)...), f.givenTo(n)...)
			}
		}
		return more
	})
	return out
}

// givenTo returns what the methods of a local object are given, of a builder of
// texts for instance.
func (f *function) givenTo(obj int32) []int32 {
	var out []int32
	for _, use := range f.users(obj) {
		if use.Code == effects.Call && len(use.Args) > 1 && use.Args[0] == obj {
			out = append(out, use.Args[1])
		}
	}
	return out
}
