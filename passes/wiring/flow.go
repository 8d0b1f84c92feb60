package wiring

import (
	"sort"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A place is where an op stands in its function's control flow.
type place struct {
	block int // index of a block; 0 if the body has no branches
	index int // index of an op
}

// placeOf returns the place of one of the function's ops. A guard or a test
// stands at the end of the block that it ends.
func (f *function) placeOf(op *effects.Op) place {
	p := place{index: f.opIndex(op)}
	switch {
	case len(f.Blocks) == 0:
	case op.Code == effects.Guard, op.Code == effects.Test:
		p.block = int(op.B)
	default:
		p.block = sort.Search(len(f.Blocks), func(i int) bool { return int(f.Blocks[i].First) > p.index }) - 1
	}
	return p
}

// dominates reports whether a runs before b on every way to b. An op does not
// dominate itself.
func (f *function) dominates(a, b *effects.Op) bool {
	x, y := f.placeOf(a), f.placeOf(b)
	if x.block == y.block {
		return x.index < y.index
	}
	return !f.reachable(0, x.block)[y.block]
}

// mayFollow reports whether b may run after a, in a loop also before it in the
// text.
func (f *function) mayFollow(a, b *effects.Op) bool {
	x, y := f.placeOf(a), f.placeOf(b)
	if x.block == y.block && x.index < y.index {
		return true
	}
	if len(f.Blocks) == 0 {
		return false
	}
	for _, s := range f.Blocks[x.block].Succs {
		if f.reachable(int(s), -1)[y.block] {
			return true
		}
	}
	return false
}

// A blockSet holds some of a function's blocks, by number.
type blockSet []bool

// reachable returns the blocks to which control comes from one without passing
// through another; -1 for none.
func (f *function) reachable(from, without int) blockSet {
	return remembered(&f.reached, [2]int{from, without}, func() blockSet {
		seen := make(blockSet, max(len(f.Blocks), 1))
		if without >= 0 {
			seen[without] = true
		}
		f.spread(from, seen, nil)
		if without >= 0 {
			seen[without] = false
		}
		return seen
	})
}

// spread adds to seen the blocks to which control comes from one over blocks
// that are not seen yet, if it does not take some edges.
func (f *function) spread(from int, seen blockSet, cut map[way]bool) {
	work := []int{from}
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
}

func (f *function) succs(block int) []int32 {
	if len(f.Blocks) == 0 {
		return nil
	}
	return f.Blocks[block].Succs
}

// exits says by which exits a function may be left.
type exits struct{ success, failure bool }

// escapes returns the exits to which control may go from an op without passing
// one of stops.
func (f *function) escapes(from *effects.Op, stops []*effects.Op) exits {
	first := f.byBlock(stops)
	var out exits
	start := f.placeOf(from)
	for _, n := range first[start.block] {
		if n > start.index {
			return out
		}
	}
	out = f.leave(out, start.block)
	return f.ways(out, f.succs(start.block), first)
}

// escapesFrom returns the exits to which control may go from the beginning of
// a block without passing one of stops.
func (f *function) escapesFrom(block int, stops []*effects.Op) exits {
	return f.ways(exits{}, []int32{int32(block)}, f.byBlock(stops))
}

// byBlock returns the indexes of ops by the blocks that they are in.
func (f *function) byBlock(ops []*effects.Op) map[int][]int {
	out := make(map[int][]int)
	for _, op := range ops {
		p := f.placeOf(op)
		out[p.block] = append(out[p.block], p.index)
	}
	return out
}

// ways adds the exits to which control may go from blocks without passing one
// of those with stops.
func (f *function) ways(out exits, from []int32, first map[int][]int) exits {
	seen := make(map[int]bool)
	work := append([]int32(nil), from...)
	for len(work) > 0 {
		b := int(work[len(work)-1])
		work = work[:len(work)-1]
		if seen[b] || len(first[b]) > 0 {
			continue
		}
		seen[b] = true
		out = f.leave(out, b)
		work = append(work, f.succs(b)...)
	}
	return out
}

// leave adds the exit that a block may be.
func (f *function) leave(e exits, block int) exits {
	switch {
	case len(f.Blocks) == 0:
		e.success = true
	case len(f.Blocks[block].Succs) > 0:
	case f.Blocks[block].Fails:
		e.failure = true
	default:
		e.success = true
	}
	return e
}
