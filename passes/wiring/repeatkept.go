package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// keptStops returns what a test of a field may stop that the entry point sets in
// the same record, of those that requests make and this process keeps. A replica
// without the record has nothing to do; that it is kept here is another finding.
func (r *repeats) keptStops(i *instance, op *effects.Op) []*stop {
	loads := i.fn.fieldsRead(op.A)
	if len(loads) == 0 {
		return nil
	}
	text := "true"
	if op.Flag&effects.FlagEqual != 0 {
		text = i.fn.str(op.Sym)
	}
	var out []*stop
	for _, equal := range []bool{true, false} {
		away := op.C
		if !equal {
			away = 1 - op.C
		}
		out = append(out, &stop{op: op, test: true, away: away, needs: func() bool {
			return slices.ContainsFunc(loads, func(addr *effects.Op) bool { return r.movesKept(i, addr, text, equal) })
		}})
	}
	return out
}

// fieldsRead returns the places of the fields that a value is read from, also as
// one part of a condition.
func (f *function) fieldsRead(n int32) []*effects.Op {
	var out []*effects.Op
	values := append(f.copiesTo(n), n)
	for _, v := range values {
		if load := f.def(v); load != nil && load.Code == effects.Load {
			if addr := f.def(load.A); addr != nil && addr.Code == effects.FieldAddr {
				out = append(out, addr)
			}
		}
	}
	return out
}

// movesKept reports whether the entry point sets a field of a record that is kept
// to a constant, which is a text or not.
func (r *repeats) movesKept(i *instance, addr *effects.Op, text string, equal bool) bool {
	kept := make(map[*cell]bool)
	for _, ref := range r.pts[i.node(addr.A)] {
		if c := r.cellOf(ref); ref.shared() && c.obj.kind == memory && c.obj.phase.atRunTime() {
			kept[c] = true
		}
	}
	if len(kept) == 0 {
		return false
	}
	return slices.ContainsFunc(r.storesTo(i.fn.str(addr.Sym)), func(at via) bool {
		if at.op.Flag&effects.FlagConst == 0 || (strings.Trim(at.inst.fn.str(at.op.Sym), "\"") == text) != equal {
			return false
		}
		record := at.inst.fn.def(at.op.A).A
		return slices.ContainsFunc(r.pts[at.inst.node(record)], func(ref ref) bool { return kept[r.cellOf(ref)] })
	})
}
