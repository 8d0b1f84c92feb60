package wiring

import "github.com/hiddenstate/hiddenstate/passes/effects"

// goesOn reports whether a loop that waits at an op does its work every time:
// one that ends when the work was done once only tries again after failures. One
// that ends when the work failed goes on as long as it is well.
func (f *jobFinder) goesOn(i *instance, tick *effects.Op, work map[*instance]bool) bool {
	files := f.recorded(work)
	again := func(st *site) bool { return f.repeats(st, work) || files[st] }
	var done []*effects.Op
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code == effects.Call && op != tick && i.fn.mayFollow(tick, op) && len(f.callsBy(i, op, again)) > 0 {
			done = append(done, op)
		}
	}
	failed := i.fn.failures(done)
	for _, op := range done {
		if !i.fn.ends(op, tick, failed) {
			return true
		}
	}
	return false
}

// failures returns the ways on which it is known that one of some calls failed.
func (f *function) failures(calls []*effects.Op) map[way]bool {
	results := make(map[int32]bool)
	for _, call := range calls {
		results[call.Dst] = call.Dst != 0
	}
	out := make(map[way]bool)
	for k := range f.Ops {
		test := &f.Ops[k]
		if test.Code != effects.Test || test.Flag&effects.FlagErr == 0 || !results[test.A] {
			continue
		}
		for n := range f.succs(int(test.B)) {
			if int32(n) != test.C {
				out[way{int(test.B), int32(n)}] = true
			}
		}
	}
	return out
}

// ends reports whether control may leave a function after an op, without coming
// to another op, nor by ways that are cut.
func (f *function) ends(from, before *effects.Op, cut map[way]bool) bool {
	start, stop := f.placeOf(from), f.placeOf(before)
	if start.block == stop.block && start.index < stop.index {
		return false
	}
	if len(f.succs(start.block)) == 0 {
		return true
	}
	seen := make(blockSet, len(f.Blocks))
	seen[stop.block] = true
	for n, s := range f.succs(start.block) {
		if !cut[way{start.block, int32(n)}] {
			f.spread(int(s), seen, cut)
		}
	}
	for b := range f.Blocks {
		if seen[b] && b != stop.block && len(f.succs(b)) == 0 {
			return true
		}
	}
	return false
}
