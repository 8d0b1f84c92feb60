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
	left := remembered(&r.known.left, i, func() blockSet { return r.leftOf(i) })
	at := i.fn.placeOf(op).block
	return left != nil && i.fn.reachable(0, -1)[at] && !left[at]
}

// leftOf returns the blocks that a second attempt may come to past several
// tests, nil if there are not several.
func (r *repeats) leftOf(i *instance) blockSet {
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
	if len(cut) < 2 {
		return nil
	}
	return i.fn.without(cut)
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
	return all[at.block] && !f.past(way{block, 1 - s.away})[at.block]
}

// A way leads from a block to one of its successors, by number.
type way struct {
	block     int
	successor int32
}

// without returns the blocks that control may come to from the beginning if it
// does not take some edges.
func (f *function) without(cut map[way]bool) blockSet {
	seen := make(blockSet, max(len(f.Blocks), 1))
	f.spread(0, seen, cut)
	return seen
}

// past returns the blocks that control may come to from the beginning if it
// does not take one edge.
func (f *function) past(cut way) blockSet {
	return remembered(&f.avoiding, cut, func() blockSet { return f.without(map[way]bool{cut: true}) })
}

// failsWithout reports whether a function can end well only by passing a stop.
func (f *function) failsWithout(s *stop) bool {
	if len(f.Blocks) == 0 {
		return !s.test
	}
	var ways blockSet
	if s.test {
		ways = f.past(way{int(s.op.B), 1 - s.away})
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
