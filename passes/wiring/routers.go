package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A routing is what the routers above a route add to it.
type routing struct {
	prefix string
	base   string // prefix of the routers, without that of a route in the making
	verbs  []string
	around []layer
}

// A routerRef is a router with the frame of the call that makes it.
type routerRef struct {
	obj *object
	at  *frame
}

// routerOf evaluates a router operand.
func (w *world) routerOf(o operand) (routerRef, bool) {
	for range maxEval {
		if o.node == 0 || o.frame == nil {
			return routerRef{}, false
		}
		o = w.origin(o)
		op := o.def()
		if op == nil || op.Code != effects.Call {
			break
		}
		st := w.sites[siteKey{o.frame.inst.id, op}]
		if st == nil {
			break
		}
		if st.made != nil {
			return routerRef{st.made, o.frame}, true
		}
		if st.row == nil || st.row.Group == nil || !st.row.Group.Same {
			break
		}
		g := &registration{w: w, site: st, row: st.row, at: o.frame}
		o = o.at(g.routerArg(st.row.Group.Router))
	}
	var refs []routerRef
	if o.frame != nil {
		for _, r := range w.pts[o.frame.inst.node(o.node)] {
			if obj := w.cellOf(r).obj; obj.kind == foreign && obj.site != nil {
				refs = append(refs, routerRef{obj, w.near(o.frame, obj.site.inst)})
			}
		}
	}
	if len(refs) == 0 {
		return routerRef{}, false
	}
	return refs[w.choose(question{kind: whichRef, frame: o.frame, node: o.node}, len(refs))], true
}

// routing returns what the router that an operand is and those above it add to
// what the call op in frame f makes of it.
func (w *world) routing(o operand, op *effects.Op, f *frame) routing {
	var rt routing
	if r, ok := w.routerOf(o); ok {
		w.climb(r, point{op, f}, &rt, 0)
	}
	return rt
}

// routing returns what the router of a registration and those above it add to
// its routes. Functions without a router register with the library's own.
func (g *registration) routing(router *int) routing {
	o := operand{frame: g.at, node: g.routerArg(router)}
	rt := g.w.routing(o, g.site.op, g.at)
	if o.node == 0 && (g.site.made == nil || len(g.w.mounts[g.site.made.id]) == 0) {
		g.w.use(g.w.globalUses[g.row.Family], point{g.site.op, g.at}, &rt)
	}
	return rt
}

// climb adds what one router and those above it contribute, outermost first.
// What follows is what is made of the router.
func (w *world) climb(r routerRef, next point, rt *routing, depth int) {
	st := r.obj.site
	if depth > maxChain || st.row == nil {
		return
	}
	g := &registration{w: w, site: st, row: st.row, at: r.at}
	grp, chain := st.row.Group, st.row.Chain
	if grp != nil || chain != nil || st.row.Route != nil {
		arg := (*int)(nil)
		if grp != nil {
			arg = grp.Router
		}
		if up, ok := w.routerOf(operand{frame: g.at, node: g.routerArg(arg)}); ok {
			w.climb(up, w.later(next, point{st.op, g.at}, st), rt, depth+1)
		}
	}
	if grp != nil && grp.Members != nil && len(w.mounts[r.obj.id]) == 0 { // added to the library's own router
		w.use(w.globalUses[st.row.Family], next, rt)
	}
	w.mounted(r, rt)
	rt.prefix = join(rt.prefix, g.ownPrefix())
	if chain == nil {
		rt.base = rt.prefix
	} else if chain.Methods != nil {
		rt.verbs = append(rt.verbs, g.verbs()...)
	}
	if grp != nil {
		for _, b := range g.list(grp.Before) {
			rt.add(w.layersOf(b)...)
		}
	}
	if st.row.New == "router" {
		for _, o := range g.options() {
			rt.add(w.given(o)...)
		}
	}
	w.used(r, next, rt)
}

func (rt *routing) add(ls ...layer) { rt.around = append(rt.around, ls...) }

// mounted adds what the routers below which a router is mounted contribute.
func (w *world) mounted(r routerRef, rt *routing) {
	ms := w.mounts[r.obj.id]
	if len(ms) == 0 {
		return
	}
	m := ms[w.choose(question{kind: whichParent, node: r.obj.id}, len(ms))]
	rt.prefix = join(rt.prefix, m.prefix)
	rt.add(m.around...)
}

// ownPrefix returns the prefix that the call which makes a router gives it.
func (g *registration) ownPrefix() string {
	var arg *int
	switch {
	case g.row.Group != nil:
		arg = g.row.Group.Prefix
	case g.row.Chain != nil && g.row.Chain.Prefix != nil:
		arg = g.row.Chain.Prefix
	case g.row.Chain != nil:
		arg = g.row.Chain.Path
	}
	if arg == nil || g.arg(*arg) == 0 {
		return ""
	}
	s, ok := g.w.text(g.operand(*arg))
	if vals := g.w.values(g.operand(*arg)); !ok && len(vals) > 0 { // a variadic parameter
		s, _ = g.w.text(vals[g.w.choose(question{kind: whichElement, frame: g.at, node: g.arg(*arg)}, len(vals))])
	}
	return s
}

// used adds the middleware that Use calls put on a router.
func (w *world) used(r routerRef, next point, rt *routing) { w.use(w.useSites[r.obj.id], next, rt) }

// use adds the middleware of some Use calls.
func (w *world) use(sites []*site, next point, rt *routing) {
	for _, st := range sites {
		u := st.row.Use
		if u.Order && !w.precedes(st, next) {
			continue
		}
		for _, f := range w.useFrames(st, next.at) {
			g := &registration{w: w, site: st, row: st.row, at: f}
			args := g.list(u.Before)
			scope, exact := "", false
			switch {
			case u.Pattern != nil:
				scope, _ = w.text(g.operand(*u.Pattern))
				scope, exact = wildcard(join(rt.prefix, scope))
			case u.Path != nil && len(args) > 0:
				if s, ok := w.text(args[0]); ok {
					scope, args = join(rt.prefix, s), args[1:]
				}
			}
			for _, a := range args {
				for _, l := range w.layersOf(a) {
					l.scope, l.exact = scope, exact
					rt.add(l)
				}
			}
		}
	}
}

// useFrames returns the frames in which a Use call is evaluated: the one that
// leads to the route, else one a caller, since all of them add middleware.
func (w *world) useFrames(st *site, f *frame) []*frame {
	if near := w.near(f, st.inst); near.up != nil || near == f {
		return []*frame{near}
	}
	calls := callsTo(st.inst)
	g := registration{site: st}
	fromCaller := slices.ContainsFunc(st.row.Use.Before.Of(g.numArgs()), func(n int) bool { return st.inst.fn.fromParams(g.arg(n), 0) })
	if len(calls) < 2 || !fromCaller {
		return []*frame{w.root(st.inst)}
	}
	var out []*frame
	for _, c := range calls {
		out = append(out, w.frame(frameKey{inst: st.inst, up: w.root(c.inst), call: c.op}))
	}
	return out
}

// options returns the arguments of a call that may be options.
func (g *registration) options() []operand {
	var out []operand
	for n := range g.numArgs() {
		o := operand{frame: g.at, node: g.arg(n)}
		if o.node == 0 {
			continue
		}
		if d := g.w.origin(o).def(); d != nil && (d.Code == effects.Alloc || d.Code == effects.Append || d.Code == effects.Make) {
			out = append(out, g.w.values(o)...)
		} else {
			out = append(out, o)
		}
	}
	return out
}

// indexUses finds the Use calls of each router.
func (s *solver) indexUses() {
	s.useSites = make(map[int32][]*site)
	s.globalUses = make(map[string][]*site)
	for _, st := range s.regs {
		if st.row.Use == nil || st.row.Use.Before == nil || st.row.Use.Option {
			continue
		}
		g := registration{site: st}
		if g.routerArg(st.row.Use.Router) == 0 && st.row.New != "router" {
			s.globalUses[st.row.Family] = append(s.globalUses[st.row.Family], st)
			continue
		}
		for _, r := range s.pts[st.inst.node(g.routerArg(st.row.Use.Router))] {
			obj := s.cellOf(r).obj
			if obj.kind == boxed {
				for _, in := range s.pts[s.cell(obj, "").node] {
					s.indexUse(st, s.cellOf(in).obj)
				}
				continue
			}
			s.indexUse(st, obj)
		}
	}
}

// indexUse enters a Use call of a router once: it may be found by the method of
// an interface, too.
func (s *solver) indexUse(st *site, router *object) {
	known := func(other *site) bool { return other.inst == st.inst && other.op == st.op }
	if router.kind == foreign && !slices.ContainsFunc(s.useSites[router.id], known) {
		s.useSites[router.id] = append(s.useSites[router.id], st)
	}
}

// join appends a path to a prefix.
func join(prefix, path string) string {
	switch {
	case prefix == "":
		return path
	case path == "" || path == "/" && prefix == "/":
		return prefix
	}
	return strings.TrimSuffix(prefix, "/") + "/" + strings.TrimPrefix(path, "/")
}

// wildcard splits the star off a pattern; exact means that there is none.
func wildcard(pattern string) (scope string, exact bool) {
	scope, below := strings.CutSuffix(pattern, "*")
	return strings.TrimSuffix(scope, "/"), !below
}

// within reports whether a route lies below a path.
func within(route, scope string) bool {
	rest, ok := strings.CutPrefix(route, strings.TrimSuffix(scope, "/"))
	return ok && (rest == "" || rest[0] == '/')
}
