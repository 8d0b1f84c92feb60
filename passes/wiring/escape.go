package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// outlives prepares a goroutine that a request starts. What it is given is
// long-lived for it, if long-lived memory refers to it too: the goroutine goes
// on when the request is over, as a chat room's does.
func (s *solver) outlives(i *instance, op *effects.Op, t *target) {
	for n, a := range t.args {
		if a == 0 {
			continue
		}
		proxy := s.newNode()
		s.flow(a, proxy)
		t.args[n] = proxy
		s.goArgs = append(s.goArgs, proxy)
	}
	if op.Flag&effects.FlagDynamic != 0 {
		s.goCallees = append(s.goCallees, i.node(op.A))
	}
}

// escape marks what goroutines of requests share with long-lived memory, and
// reports whether there was anything new.
func (s *solver) escape() bool {
	if len(s.goArgs)+len(s.goCallees) == 0 {
		return false
	}
	kept := s.keptObjects()
	changed := false
	share := func(n int32) {
		for _, r := range append([]ref(nil), s.pts[n]...) {
			if !r.shared() && kept[s.cellOf(r).obj] && !s.has(n, r|1) {
				s.add(n, r|1)
				changed = true
			}
		}
	}
	for _, n := range s.goArgs {
		share(n)
	}
	for _, n := range s.goCallees {
		for _, r := range append([]ref(nil), s.pts[n]...) {
			for _, free := range s.cellOf(r).obj.free {
				for _, v := range append([]ref(nil), s.pts[free]...) {
					share(s.cellOf(v).node)
				}
			}
		}
	}
	return changed
}

func (s *solver) has(n int32, r ref) bool {
	_, found := slices.BinarySearch(s.pts[n], r)
	return found
}

// keptObjects returns the objects that long-lived memory leads to.
func (s *solver) keptObjects() map[*object]bool {
	kept := make(map[*object]bool)
	var work []*object
	for _, o := range s.objects[1:] {
		if o.phase == start && o.kind != contextual || o.long {
			work = append(work, o)
		}
	}
	for len(work) > 0 {
		o := work[len(work)-1]
		work = work[:len(work)-1]
		for _, c := range o.list {
			for _, r := range s.pts[c.node] {
				if in := s.cellOf(r).obj; !kept[in] && in.phase != start {
					kept[in] = true
					work = append(work, in)
				}
			}
		}
	}
	return kept
}
