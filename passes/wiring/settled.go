package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// Replicas that start without a key may settle on one: each draws one, offers it
// to a store that they share, and takes what the store then holds. Such a key is
// the same in all of them. One that is only written down, or drawn where nothing
// was found and shown to nobody, is not.

// settled reports whether what a cell holds is either read from a store, or was
// put there by start-up code before it was used.
func (l *locator) settled(c *cell) bool {
	if l.cellTaint(c)&FromExternal == 0 || len(l.offeredNodes()) == 0 {
		return false
	}
	s := &settler{locator: l, seen: make(map[keyPlace]bool), cells: make(map[*cell]bool)}
	s.writersOf(c, 0)
	return s.shared && !s.drawn
}

// offeredNodes returns the nodes that hold what start-up code draws and puts in
// a store, each in the function that has it drawn.
func (l *locator) offeredNodes() map[keyPlace]bool {
	if l.offered != nil {
		return l.offered
	}
	l.offered = make(map[keyPlace]bool)
	for _, st := range l.calls {
		if st.row == nil || st.row.Effect == nil || st.inst.id <= 0 || st.inst.phase != start {
			continue
		}
		switch e := st.row.Effect; {
		case e.Class == "read" || e.Class == "":
		case e.Kind == "database", e.Kind == "cache", e.Kind == "object-store":
			for _, n := range st.op.Args {
				if l.taintOf(st.inst, n)&FromRandom != 0 {
					l.offer(st.inst, n)
				}
			}
		}
	}
	return l.offered
}

// offer follows what is put in a store back to where it is drawn, but not into
// the functions that draw: others may call them for something else.
func (l *locator) offer(i *instance, n int32) {
	at := keyPlace{i.id, n}
	if n == 0 || l.offered[at] || i.fn == nil || len(l.offered) > maxOffered {
		return
	}
	l.offered[at] = true
	if int(n) <= len(i.fn.Params) {
		for _, caller := range i.callers {
			for _, c := range caller.calls {
				if c.callee == i && caller.fn != nil {
					l.offer(caller, argument(c.op, i.fn, n))
				}
			}
		}
		return
	}
	for _, op := range i.fn.definitions(n) {
		switch op.Code {
		case effects.Load:
			l.offer(i, op.A)
			for _, v := range i.fn.localStores(op.A) {
				l.offer(i, v)
			}
		case effects.Alloc:
			for _, v := range i.fn.storesInto(n) {
				l.offer(i, v)
			}
		default:
			if !l.runsOwn(i, op) {
				for _, a := range operands(op) {
					l.offer(i, a)
				}
			}
		}
	}
}

// maxOffered bounds the nodes of offer.
const maxOffered = 2000

// runsOwn reports whether a call runs a function of the program.
func (l *locator) runsOwn(i *instance, op *effects.Op) bool {
	for _, c := range i.calls {
		if c.op == op && c.callee.fn != nil {
			return true
		}
	}
	return false
}

// A settler follows a key backwards: to stores, or to where it is drawn.
type settler struct {
	*locator
	seen   map[keyPlace]bool
	cells  map[*cell]bool
	shared bool // something comes from a store, or has been put there
	drawn  bool // something is drawn that no store has
}

func (s *settler) writersOf(c *cell, depth int) {
	if s.cells[c] || depth > maxKeyDepth {
		return
	}
	s.cells[c] = true
	if len(c.writers) == 0 {
		s.leaf(s.cellTaint(c))
	}
	for _, w := range c.writers {
		s.visit(w.inst, w.value, depth+1)
	}
}

// leaf judges what is not made of anything else in the program.
func (s *settler) leaf(t Taint) {
	switch {
	case t&FromExternal != 0:
		s.shared = true
	case t&FromRandom != 0:
		s.drawn = true
	}
}

func (s *settler) visit(i *instance, n int32, depth int) {
	at := keyPlace{i.id, n}
	if n == 0 || i.fn == nil || s.seen[at] {
		return
	}
	s.seen[at] = true
	switch {
	case s.offeredNodes()[at]:
		s.shared = true
	case depth > maxKeyDepth:
		s.drawn = true // not known
	case int(n) <= len(i.fn.Params):
		for _, caller := range i.callers {
			for _, c := range caller.calls {
				if c.callee == i && caller.fn != nil {
					s.visit(caller, argument(c.op, i.fn, n), depth+1)
				}
			}
		}
	default:
		defs := i.fn.definitions(n)
		if len(defs) == 0 {
			s.leaf(s.taintOf(i, n))
		}
		for _, op := range defs {
			s.definition(i, op, n, depth)
		}
	}
}

func (s *settler) definition(i *instance, op *effects.Op, n int32, depth int) {
	switch op.Code {
	case effects.Load:
		local := i.fn.localStores(op.A)
		for _, v := range local {
			s.visit(i, v, depth+1)
		}
		for _, r := range s.pts[i.node(op.A)] {
			if len(local) == 0 {
				s.writersOf(s.cellOf(r), depth+1)
			}
		}
	case effects.Alloc, effects.Make:
		stores := i.fn.storesInto(n)
		if len(stores) == 0 {
			s.leaf(s.taintOf(i, n))
		}
		for _, v := range stores {
			s.visit(i, v, depth+1)
		}
	case effects.Call:
		s.result(i, op, n, depth)
	default:
		for _, a := range operands(op) {
			s.visit(i, a, depth+1)
		}
	}
}

// result follows the result of a call.
func (s *settler) result(i *instance, op *effects.Op, n int32, depth int) {
	own := false
	for _, c := range i.calls {
		if c.op == op && c.callee.fn != nil && int(n-op.Dst) < len(c.callee.fn.Results) {
			own = true
			s.visit(c.callee, c.callee.fn.Result(int(n-op.Dst)), depth+1)
		}
	}
	st := s.sites[siteKey{i.id, op}]
	switch {
	case own:
	case st != nil && st.row != nil && st.row.Random:
		s.drawn = true
	case st != nil && st.row != nil && st.row.Effect != nil:
		s.shared = true
	default:
		for _, a := range append([]int32{op.A}, op.Args...) {
			s.visit(i, a, depth+1)
		}
	}
}
