package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A Coverage says on which paths one call is followed by another.
type Coverage uint8

const (
	Never     Coverage = iota // not even when nothing fails
	OnSuccess                 // when nothing fails
	Always
)

// Followed says, for each entry point that reaches a call, whether one of some
// other calls follows on every path to the end of the work for the client:
// in the function itself, deferred or not, in functions that it calls, or in
// those that call it. The path on which the call itself fails does not count,
// nor do panics.
func (r *Result) Followed(c *Call, by []*Call) []Coverage {
	f := &follower{by: make(map[*instance][]*effects.Op), always: make(map[*instance]bool)}
	for _, b := range by {
		f.by[b.inst] = append(f.by[b.inst], b.op)
	}
	out := make([]Coverage, len(c.Entries))
	if len(by) == 0 {
		return out
	}
	all := f.leaks(c)
	f.success, f.always = true, make(map[*instance]bool)
	success := f.leaks(c)
	for i, n := range c.Entries {
		switch root := r.solver.entries[n].root; {
		case !all[root]:
			out[i] = Always
		case !success[root]:
			out[i] = OnSuccess
		}
	}
	return out
}

// A follower looks for paths on which none of some calls comes.
type follower struct {
	by      map[*instance][]*effects.Op
	always  map[*instance]bool // functions in which one always comes, as far as known
	success bool               // only paths on which nothing fails count
}

// leaks returns the functions that may return without one of the calls after c.
func (f *follower) leaks(c *Call) map[*instance]bool {
	type point struct {
		inst *instance
		op   *effects.Op
	}
	leaking := make(map[*instance]bool)
	seen := make(map[point]bool)
	work := []point{{c.inst, c.op}}
	for len(work) > 0 {
		p := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[p] {
			continue
		}
		seen[p] = true
		if p.inst.fn != nil && !f.passes(p.inst, p.op) {
			continue
		}
		leaking[p.inst] = true
		for _, caller := range p.inst.callers {
			for _, call := range caller.calls {
				if call.callee == p.inst {
					work = append(work, point{caller, call.op})
				}
			}
		}
	}
	return leaking
}

// inevitable reports whether one of the calls comes whenever a function is
// called.
func (f *follower) inevitable(i *instance) bool {
	if known, ok := f.always[i]; ok {
		return known
	}
	f.always[i] = false // as for recursion
	f.always[i] = i.fn != nil && !f.passes(i, nil)
	return f.always[i]
}

// hits returns the indexes of the ops at which one of the calls comes.
func (f *follower) hits(i *instance) map[int]bool {
	out := make(map[int]bool)
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Call {
			continue
		}
		if slices.Contains(f.by[i], op) {
			out[k] = true
			continue
		}
		for _, c := range i.calls {
			if c.op == op && f.inevitable(c.callee) {
				out[k] = true
			}
		}
	}
	return out
}

// passes reports whether a path leads from an op, nil for the function's
// beginning, to a return without one of the calls.
func (f *follower) passes(i *instance, from *effects.Op) bool {
	hits := f.hits(i)
	if len(hits) == 0 {
		return true
	}
	start := -1
	if from != nil {
		for k := range i.fn.Ops {
			if &i.fn.Ops[k] == from {
				start = k
			}
		}
	}
	g := newFlowGraph(i.fn, hits)
	for k := range hits {
		if i.fn.Ops[k].Flag&effects.FlagDefer != 0 && start >= 0 && g.dominates(k, start) {
			return false
		}
	}
	return g.escapes(start, f.success)
}

// A flowGraph is the order of ops in a function, with some of them marked.
type flowGraph struct {
	blocks []effects.Block
	end    []int // index after each block's last op
	hits   map[int]bool
	loops  map[int32]bool // blocks of a cycle with a mark
}

func newFlowGraph(fn *function, hits map[int]bool) *flowGraph {
	g := &flowGraph{blocks: fn.Blocks(), hits: hits, loops: make(map[int32]bool)}
	if len(g.blocks) == 0 {
		g.blocks = []effects.Block{{}}
	}
	for n := range g.blocks {
		end := len(fn.Ops)
		if n+1 < len(g.blocks) {
			end = int(g.blocks[n+1].First)
		}
		g.end = append(g.end, end)
	}
	// A loop that does it for each element of a list does it for all.
	for k := range hits {
		b := g.block(k)
		from := g.reachable(g.blocks[b].Next)
		if !from[b] {
			continue
		}
		for n := range from {
			if g.reachable(g.blocks[n].Next)[b] {
				g.loops[n] = true
			}
		}
	}
	return g
}

// block returns the block of an op.
func (g *flowGraph) block(op int) int32 {
	return int32(slices.IndexFunc(g.end, func(end int) bool { return op < end }))
}

// reachable returns the blocks that some blocks lead to, with themselves.
func (g *flowGraph) reachable(from []int32) map[int32]bool {
	seen := make(map[int32]bool)
	work := slices.Clone(from)
	for len(work) > 0 {
		n := work[len(work)-1]
		work = work[:len(work)-1]
		if !seen[n] {
			seen[n] = true
			work = append(work, g.blocks[n].Next...)
		}
	}
	return seen
}

// dominates reports whether every path to an op comes by another one.
func (g *flowGraph) dominates(op, other int) bool {
	a, b := g.block(op), g.block(other)
	if a == b {
		return op < other
	}
	seen := map[int32]bool{a: true}
	work := []int32{0}
	for len(work) > 0 {
		n := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[n] {
			continue
		}
		if n == b {
			return false
		}
		seen[n] = true
		work = append(work, g.blocks[n].Next...)
	}
	return true
}

// escapes reports whether a path leads from an op, -1 for the beginning, to a
// return without a mark. If the op is a call, it does not lead by the branch
// that is taken when the call fails; with success, nor by any such branch.
func (g *flowGraph) escapes(from int, success bool) bool {
	first := int32(0)
	if from >= 0 {
		first = g.block(from)
	}
	inLoop := g.loops[first]
	type stop struct {
		block int32
		first int
	}
	seen := make(map[int32]bool)
	work := []stop{{first, from + 1}}
	for len(work) > 0 {
		at := work[len(work)-1]
		work = work[:len(work)-1]
		b := g.blocks[at.block]
		if g.marked(at.first, g.end[at.block]) || !inLoop && g.loops[at.block] {
			continue
		}
		if len(b.Next) == 0 && !b.Panics {
			return true
		}
		for n, next := range b.Next {
			if failed := int(b.Failed) == n+1; failed && (success || from >= 0 && int(b.Of) == from+1) || seen[next] {
				continue
			}
			seen[next] = true
			work = append(work, stop{next, int(g.blocks[next].First)})
		}
	}
	return false
}

func (g *flowGraph) marked(from, to int) bool {
	for k := from; k < to; k++ {
		if g.hits[k] {
			return true
		}
	}
	return false
}
