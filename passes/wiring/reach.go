package wiring

import (
	"fmt"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A walk is the shortest paths from one entry point.
type walk struct {
	parent map[*instance]via
	dist   map[*instance]int
}

// A pendingCall is a call of a closure whose maker was not reached so far.
type pendingCall struct {
	inst *instance
	call callEdge
}

type via struct {
	inst *instance
	op   *effects.Op
}

// reach walks from an entry point over resolved calls, breadth first.
// A closure made at run time is called by those only who reach its maker.
// Middleware that calls the next handler calls every handler it is put before:
// such a call is not followed to the handlers of other routes. A handler may
// call what serves requests of another form, too.
func (s *solver) reach(e *entry) *walk {
	w := &walk{parent: make(map[*instance]via), dist: map[*instance]int{e.root: 0}}
	queue := []*instance{e.root}
	waiting := make(map[*instance][]pendingCall) // by the maker of the closure
	visit := func(i *instance, c callEdge) {
		if _, seen := w.dist[c.callee]; seen || e.passesOn(c) && !(w.below(i, e) && !sameShape(e.handler.fn, c.callee.fn)) {
			return
		}
		if _, made := w.dist[c.maker]; c.maker != nil && !made {
			waiting[c.maker] = append(waiting[c.maker], pendingCall{i, c})
			return
		}
		w.dist[c.callee] = w.dist[i] + 1
		w.parent[c.callee] = via{i, c.op}
		queue = append(queue, c.callee)
	}
	for len(queue) > 0 {
		i := queue[0]
		queue = queue[1:]
		for _, c := range i.calls {
			visit(i, c)
		}
		for _, p := range waiting[i] {
			visit(p.inst, p.call)
		}
	}
	return w
}

// passesOn reports whether a call is one of the handler of another route.
func (e *entry) passesOn(c callEdge) bool {
	return !c.direct && c.callee.serves != nil && !c.callee.serves[e.handler]
}

// below reports whether the path to an instance leads through the handler.
func (w *walk) below(i *instance, e *entry) bool {
	for ; i != nil; i = w.parent[i].inst {
		if i.serves[e.handler] {
			return true
		}
	}
	return false
}

// attribute fills in which entry points reach each spot and each race.
func (l *locator) attribute(spots []*Spot, tokens []*Token, races []*Race) {
	at := make(map[*instance][]*Spot)
	for _, s := range spots {
		at[s.inst] = append(at[s.inst], s)
	}
	readers := make(map[*effects.Op]*Token)
	for _, t := range tokens {
		readers[t.Spots[0].op] = t
	}
	for n, e := range l.entries {
		for _, op := range e.reads {
			if t := readers[op]; t != nil {
				t.Spots[0].Entries = append(t.Spots[0].Entries, n)
			}
		}
		w := l.reach(e)
		for _, r := range races {
			r.reachedBy(n, w)
		}
		for i, d := range w.dist {
			for _, s := range at[i] {
				s.Entries = append(s.Entries, n)
				if s.nearest == nil || d < s.dist {
					s.dist, s.nearest = d, e
				}
			}
		}
	}
}

// spots returns all places of a result that entry points reach; pins are the
// ones among its own that code decides.
func (l *locator) spots(r *Result, pins []*Pin) []*Spot {
	var out []*Spot
	enter := func(spots []Spot) {
		for k := range spots {
			out = append(out, &spots[k])
		}
	}
	for _, st := range l.sorted() {
		for _, ts := range [][]*Touch{st.Writes, st.Secrets, st.Reads} {
			for _, t := range ts {
				out = append(out, &t.Spot)
			}
		}
	}
	for _, t := range r.Tokens {
		enter(t.Spots)
	}
	for _, p := range pins {
		enter(p.Spots)
	}
	for _, f := range r.Files {
		enter(f.Spots)
	}
	for _, c := range r.Connections {
		enter(c.Spots)
	}
	for _, b := range r.Backends {
		enter(b.Uses)
	}
	for _, j := range r.Jobs {
		for _, p := range j.Places {
			enter(p.Spots)
		}
	}
	return out
}

// trace describes the path from an entry point to a spot.
func (s *solver) trace(e *entry, t *Spot, what string) []finding.Step {
	w := s.reach(e)
	if _, ok := w.dist[t.inst]; !ok {
		return nil
	}
	return append(w.steps(t.inst), t.step(what))
}

// steps describes the calls from the entry point to an instance: an empty list,
// not nil, for the handler itself.
func (w *walk) steps(i *instance) []finding.Step {
	steps := []finding.Step{}
	for v, ok := w.parent[i]; ok && v.inst.fn != nil; v, ok = w.parent[i] {
		steps = append(steps, step(v, i))
		i = v.inst
	}
	slices.Reverse(steps)
	return steps
}

// step describes one call on a path.
func step(caller via, callee *instance) finding.Step {
	verb := "calls"
	switch {
	case caller.op.Code == effects.Send:
		verb = "sends to"
	case caller.op.Flag&effects.FlagGo != 0:
		verb = "starts"
	}
	fn := caller.inst.fn
	return finding.Step{Position: fn.position(caller.op.Pos), Message: fmt.Sprintf("%s %s %s", fn.name(), verb, callee.fn.name())}
}
