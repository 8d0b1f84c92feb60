package wiring

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A registration is one evaluation of a registering call in a world.
type registration struct {
	w     *world
	site  *site
	row   *knowledge.Func
	at    *frame
	value int32 // node that holds the handler, if no argument does
}

// arg returns the local node of an argument of the registering call.
func (g *registration) arg(n int) int32 {
	op := g.site.op
	if op.Code != effects.Call {
		return 0
	}
	if g.site.sym != "" && g.site.sym[0] == '(' {
		if op.Flag&effects.FlagInvoke != 0 {
			if n == knowledge.Recv {
				return op.A
			}
		} else {
			n++
		}
	}
	if n < 0 || n >= len(op.Args) {
		return 0
	}
	return op.Args[n]
}

func (g *registration) numArgs() int {
	n := len(g.site.op.Args)
	if g.site.sym != "" && g.site.sym[0] == '(' && g.site.op.Flag&effects.FlagInvoke == 0 {
		n--
	}
	return n
}

func (g *registration) operand(n int) operand { return operand{frame: g.at, node: g.arg(n)} }

// routerArg returns the node of the router: an argument, or the receiver.
func (g *registration) routerArg(arg *int) int32 {
	if arg != nil {
		return g.arg(*arg)
	}
	if g.site.sym == "" || g.site.sym[0] != '(' {
		return 0
	}
	return g.arg(knowledge.Recv)
}

// register evaluates all registering calls and returns the entries they make,
// in the order of the calls' discovery.
func (s *solver) register() []*entry {
	s.storedHandlers()
	s.indexUses()
	s.mountRouters()
	var entries []*entry
	seen := make(map[entryKey]*entry)
	for _, st := range s.regs {
		if !registers(st.row) {
			continue
		}
		s.worlds(func(w *world) {
			g := &registration{w: w, site: st, row: st.row, at: w.root(st.inst), value: st.value}
			for _, e := range g.entries() {
				if old := seen[e.key()]; old != nil {
					old.alsoBehind(e)
					continue
				}
				seen[e.key()] = e
				entries = append(entries, e)
			}
		})
	}
	return entries
}

func registers(row *knowledge.Func) bool {
	return row.Route != nil || row.Chain != nil && row.Chain.Handler != nil
}

// mountRouters finds what routers are served below. A mount may depend on
// that of the router above, so it is repeated as long as something changes.
func (s *solver) mountRouters() {
	s.mounts = make(map[int32][]routing)
	for range 4 {
		found := make(map[int32][]routing)
		for _, st := range s.regs {
			if mounts(st.row) {
				s.worlds(func(w *world) {
					g := &registration{w: w, site: st, row: st.row, at: w.root(st.inst), value: st.value}
					g.mounts(found)
				})
			}
		}
		same := slices.Equal(summary(s.mounts), summary(found))
		s.mounts = found
		if same {
			return
		}
	}
}

func mounts(row *knowledge.Func) bool {
	return row.Route != nil && row.Route.Mount || row.Chain != nil && row.Chain.Handler != nil || row.Group != nil && (row.Group.Mount != nil || row.Group.Members != nil)
}

// summary lists the prefixes and middleware of mounts, for comparison.
func summary(mounts map[int32][]routing) []string {
	var out []string
	for id, ms := range mounts {
		for _, m := range ms {
			out = append(out, strconv.Itoa(int(id))+m.prefix+layerNames(m.around))
		}
	}
	slices.Sort(out)
	return out
}

func layerNames(ls []layer) string {
	var b strings.Builder
	for _, l := range ls {
		b.WriteString(" " + l.name)
	}
	return b.String()
}

// mounts records the router that a registration mounts, if it does.
func (g *registration) mounts(found map[int32][]routing) {
	if g.row.Group != nil && g.row.Group.Members != nil {
		g.members(found)
		return
	}
	var h handler
	var ok, strips bool
	path, router := "", operand{frame: g.at, node: g.routerArg(nil)}
	switch {
	case g.row.Group != nil && g.row.Group.Mount != nil:
		h, ok = g.w.handler(g.operand(*g.row.Group.Mount), 0)
		path, strips = g.ownPrefix(), true
	case g.row.Chain != nil && g.row.Chain.Handler != nil:
		h, ok = g.w.handler(g.operand(*g.row.Chain.Handler), 0)
	case g.row.Route != nil && g.row.Route.Mount:
		router.node = g.routerArg(g.row.Route.Router)
		for _, o := range g.handlers(g.row.Route) {
			if h, ok = g.w.handler(o, 0); ok {
				break
			}
		}
		if g.row.Route.Path != nil {
			path, _ = g.w.text(g.operand(*g.row.Route.Path))
		}
		strips = g.row.Route.Strips
	}
	if !ok || h.mount == nil {
		return
	}
	up := g.w.routing(router, g.site.op, g.at)
	m := routing{prefix: up.base, around: append(up.around, h.around...)}
	switch {
	case h.prefix != "":
		m.prefix = join(m.prefix, h.prefix)
	case strips:
		m.prefix = join(m.prefix, path)
	}
	addMount(found, h.mount.obj.id, m)
}

// members records the routes and routers that a router is made of.
func (g *registration) members(found map[int32][]routing) {
	up := g.routing(nil)
	if g.site.made != nil {
		up = routing{}
		g.w.climb(routerRef{g.site.made, g.at}, point{g.site.op, g.at}, &up, 0)
	}
	for _, o := range g.list(g.row.Group.Members) {
		if r, ok := g.w.routerOf(o); ok {
			addMount(found, r.obj.id, routing{prefix: up.prefix, around: up.around})
		}
	}
}

// addMount enters where a router is mounted; one that says more replaces one
// that says nothing.
func addMount(found map[int32][]routing, id int32, m routing) {
	plain := func(r routing) bool { return r.prefix == "" && len(r.around) == 0 }
	old := found[id]
	switch {
	case len(old) == 1 && plain(old[0]):
		found[id] = []routing{m}
	case len(old) > 0 && plain(m):
	case slices.ContainsFunc(old, func(r routing) bool { return r.prefix == m.prefix && layerNames(r.around) == layerNames(m.around) }):
	default:
		found[id] = append(old, m)
	}
}

// storedHandlers finds the fields in which storing a handler registers it,
// such as that of http.Server.
func (s *solver) storedHandlers() {
	for ; s.scanned < len(s.insts); s.scanned++ {
		i := s.insts[s.scanned]
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.FieldAddr || op.Typ == 0 {
				continue
			}
			row := s.base.Field(i.fn.str(op.Typ))
			if row == nil || row.Route == nil {
				continue
			}
			for n := range i.fn.Ops {
				if st := &i.fn.Ops[n]; st.Code == effects.Store && st.A == op.Dst && st.B != 0 {
					s.regs = append(s.regs, &site{inst: i, op: st, value: st.B, row: &knowledge.Func{Family: row.Family, Framework: row.Framework, Route: row.Route}})
				}
			}
		}
	}
}
