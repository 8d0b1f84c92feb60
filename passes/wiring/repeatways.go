package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// turnedAway reports whether several tests together keep a second attempt from
// an op that each of them alone lets through.
func (r *repeats) turnedAway(i *instance, op *effects.Op) bool {
	if len(i.fn.Blocks) == 0 {
		return false
	}
	cut := make(map[way]bool)
	for _, s := range r.stopsOf(i) {
		if s.test && r.holds(s) {
			cut[way{int(s.op.B), 1 - s.away}] = true
		}
	}
	for e := range cut { // which way it takes is not known
		if other := (way{e.block, 1 - e.successor}); cut[other] {
			delete(cut, e)
			delete(cut, other)
		}
	}
	at := i.fn.placeOf(op).block
	return len(cut) > 1 && i.fn.reachable(0, -1)[at] && !i.fn.without(cut)[at]
}

// needsPass reports whether an op runs only after a stop was passed.
func (f *function) needsPass(s *stop, op *effects.Op) bool {
	if !s.test {
		return f.dominates(s.op, op)
	}
	at := f.placeOf(op)
	block := int(s.op.B)
	if at.block == block || len(f.Blocks) == 0 {
		return false
	}
	all := f.reachable(0, -1)
	return all[at.block] && !f.without(map[way]bool{{block, 1 - s.away}: true})[at.block]
}

// A way leads from a block to one of its successors, by number.
type way struct {
	block     int
	successor int32
}

// without returns the blocks that control may come to from the beginning if it
// does not take some edges.
func (f *function) without(cut map[way]bool) map[int]bool {
	seen := make(map[int]bool)
	work := []int{0}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b] {
			continue
		}
		seen[b] = true
		for k, s := range f.succs(b) {
			if !cut[way{b, int32(k)}] {
				work = append(work, int(s))
			}
		}
	}
	return seen
}

// failsWithout reports whether a function can end well only by passing a stop.
func (f *function) failsWithout(s *stop) bool {
	if len(f.Blocks) == 0 {
		return !s.test
	}
	var ways map[int]bool
	if s.test {
		ways = f.without(map[way]bool{{int(s.op.B), 1 - s.away}: true})
	} else {
		ways = f.reachable(0, f.placeOf(s.op).block)
	}
	for n, b := range f.Blocks {
		if ways[n] && len(b.Succs) == 0 && !b.Fails {
			return false
		}
	}
	return true
}
