package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A routing is what the routers above a route add to it.
type routing struct {
	prefixes []string
	verbs    []string
	outer    []*object
	wraps    []string
}

// routerContext collects what the routers that a node may hold add.
func (s *solver) routerContext(o operand) routing {
	var rt routing
	if o.node == 0 {
		return rt
	}
	seen := make(map[int32]bool)
	for _, r := range s.routersOf(o) {
		s.climb(r, &rt, seen, 0)
	}
	rt.prefixes = slices.Compact(rt.prefixes)
	return rt
}

// A routerRef is a router with the frame in which the call that makes it is to
// be evaluated.
type routerRef struct {
	obj *object
	at  *frame
}

// routersOf returns the routers that an operand may hold. A router made by a
// call in a frame of the operand's chain is evaluated there.
func (s *solver) routersOf(o operand) []routerRef {
	var out []routerRef
	for _, r := range s.pts[o.frame.inst.node(o.node)] {
		obj := s.cellOf(r).obj
		if obj.kind != foreign || obj.site == nil {
			continue
		}
		at := &frame{inst: obj.site.inst}
		for f := o.frame; f != nil; f = f.up {
			if f.inst == obj.site.inst {
				at = f
				break
			}
		}
		out = append(out, routerRef{obj, at})
	}
	if o.frame.up != nil && len(out) > 1 {
		if f, n := s.outermost(o); f != o.frame {
			if narrowed := s.routersOf(operand{f, n}); len(narrowed) > 0 {
				return narrowed
			}
		}
	}
	return out
}

// outermost follows a parameter to the argument it stands for.
func (s *solver) outermost(o operand) (*frame, int32) {
	f, n := o.frame, o.node
	for f.up != nil && n > 0 && int(n) <= len(f.inst.fn.Params) {
		a := argument(f.call, f.inst.fn, n)
		if a == 0 {
			break
		}
		f, n = f.up, a
	}
	return f, n
}

// climb adds what one router and those above it contribute, outermost first.
func (s *solver) climb(r routerRef, rt *routing, seen map[int32]bool, depth int) {
	if seen[r.obj.id] || depth > 8 {
		return
	}
	seen[r.obj.id] = true
	defer delete(seen, r.obj.id)
	st := r.obj.site
	g := &registration{solver: s, site: st, row: st.row, at: r.at}
	up := routing{}
	s.above(g, r, &up, seen, depth)
	own := g.ownPrefix()
	if len(up.prefixes) == 0 {
		up.prefixes = []string{""}
	}
	for _, p := range up.prefixes {
		for _, q := range own {
			if joined := join(p, q); joined != "" && !slices.Contains(rt.prefixes, joined) {
				rt.prefixes = append(rt.prefixes, joined)
			}
		}
	}
	rt.verbs = append(rt.verbs, up.verbs...)
	if c := st.row.Chain; c != nil && c.Methods != nil {
		rt.verbs = append(rt.verbs, g.verbs()...)
	}
	rt.outer, rt.wraps = append(rt.outer, up.outer...), append(rt.wraps, up.wraps...)
	if m := s.mounts[r.obj.id]; m != nil {
		rt.outer, rt.wraps = append(rt.outer, m.outer...), append(rt.wraps, m.wraps...)
	}
	e := entry{}
	s.usedBy(r.obj, &e)
	if grp := st.row.Group; grp != nil && grp.Before != nil {
		for _, o := range g.operands(grp.Before) {
			s.addMiddleware(&e, o)
		}
	}
	for i, o := range e.outer {
		if !slices.Contains(rt.outer, o) {
			rt.outer, rt.wraps = append(rt.outer, o), append(rt.wraps, e.wraps[i])
		}
	}
}

// above climbs to the routers that a router was made from or mounted on.
func (s *solver) above(g *registration, r routerRef, up *routing, seen map[int32]bool, depth int) {
	st := r.obj.site
	if st.row.Group != nil || st.row.Chain != nil || st.row.Route != nil {
		recv := operand{g.at, g.arg(knowledge.Recv)}
		if st.row.Group != nil && st.row.Group.Router != nil {
			recv = operand{g.at, g.arg(*st.row.Group.Router)}
		}
		if recv.node != 0 {
			for _, p := range s.routersOf(recv) {
				s.climb(p, up, seen, depth+1)
			}
		}
	}
	m := s.mounts[r.obj.id]
	if m == nil {
		return
	}
	for _, p := range m.parents {
		sub := routing{}
		if p.router.node != 0 {
			for _, q := range s.routersOf(p.router) {
				s.climb(q, &sub, seen, depth+1)
			}
		}
		if len(sub.prefixes) == 0 {
			sub.prefixes = []string{""}
		}
		for _, prefix := range sub.prefixes {
			if joined := join(prefix, p.prefix); joined != "" {
				up.prefixes = append(up.prefixes, joined)
			}
		}
		up.outer, up.wraps = append(up.outer, sub.outer...), append(up.wraps, sub.wraps...)
	}
}

// ownPrefix returns the prefixes that the call which makes a router gives it.
func (g *registration) ownPrefix() []string {
	var arg *int
	switch {
	case g.row.Group != nil && g.row.Group.Prefix != nil:
		arg = g.row.Group.Prefix
	case g.row.Chain != nil && g.row.Chain.Prefix != nil:
		arg = g.row.Chain.Prefix
	case g.row.Chain != nil && g.row.Chain.Path != nil:
		arg = g.row.Chain.Path
	case g.row.Route != nil && g.row.Route.Path != nil && g.row.Chain == nil:
		return []string{""} // the route's own path is added by its registration
	}
	if arg == nil {
		return []string{""}
	}
	node := g.arg(*arg)
	if node == 0 {
		return []string{""}
	}
	if vals := g.stringsOf(g.at, node); len(vals) > 0 {
		return vals
	}
	return []string{unknown}
}

// usedBy adds the middleware that Use calls put on a router.
func (s *solver) usedBy(router *object, e *entry) {
	for _, st := range s.regs {
		if st.row.Use == nil || st.row.Use.Before == nil {
			continue
		}
		var recv int32
		g := &registration{solver: s, site: st, row: st.row, at: &frame{inst: st.inst}}
		switch {
		case st.row.Use.Router != nil:
			recv = g.arg(*st.row.Use.Router)
		case st.sym[0] == '(':
			recv = g.arg(knowledge.Recv)
		}
		if recv == 0 || !s.refersTo(st.inst.node(recv), router) {
			continue
		}
		for _, o := range g.operands(st.row.Use.Before) {
			s.addMiddleware(e, o)
		}
	}
}

func (s *solver) refersTo(n int32, o *object) bool {
	for _, r := range s.pts[n] {
		if s.cellOf(r).obj == o {
			return true
		}
	}
	return false
}
