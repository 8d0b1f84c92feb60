package wiring

import (
	"slices"
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// enterEntries evaluates the registrations, enters the code of new entry
// points, and reports whether there were any.
func (s *solver) enterEntries() bool {
	s.register() // mounts routers
	changed := false
	for _, e := range append(s.register(), s.unregistered()...) {
		key := e.key()
		if old := s.entryIndex[key]; old != nil {
			changed = s.enterOuter(old, e.outer) || changed
			continue
		}
		s.entryIndex[key] = e
		s.entries = append(s.entries, e)
		s.enterEntry(e)
		changed = true
	}
	return changed
}

type entryKey struct {
	framework, method, route string
	handler                  int32
}

func (e *entry) key() entryKey { return entryKey{e.framework, e.method, e.route, e.handler.id} }

// enterEntry calls the handler and what runs before it. Queue consumers and
// schedules are background work.
func (s *solver) enterEntry(e *entry) {
	p := request
	if e.background() {
		p = background
	}
	e.root = &instance{id: -int32(len(s.entries)), phase: p}
	t := s.seed(e.root, e.handler, p)
	for i, r := range e.handler.fn.Results {
		if r.Kind == effects.Signature { // a handler that returns another
			s.addUse(t.dst[i], use{inst: e.root, op: t.site.op, role: roleCallee, bind: &target{site: t.site, phase: p, opaque: true}})
		}
	}
	s.enterOuter(e, e.outer)
}

func (e *entry) background() bool { return e.kind == "message" || e.kind == "schedule" }

// enterOuter calls middleware. A function that takes a handler and returns
// one is called while wiring; what it returns runs for requests.
func (s *solver) enterOuter(e *entry, outer []*object) bool {
	changed := false
	for _, o := range outer {
		root := s.outerRoots[o.id]
		if root == nil {
			root = &instance{id: -1 - int32(len(s.outerRoots)) - 1<<20, phase: request}
			s.outerRoots[o.id] = root
			s.enterMiddleware(root, o)
			changed = true
		}
		s.addCall(e.root, &effects.Op{Code: effects.Call, Pos: o.fn.Pos}, root, true)
	}
	return changed
}

func (s *solver) enterMiddleware(root *instance, o *object) {
	if !makesHandler(o.fn) {
		s.seed(root, o, request)
		return
	}
	t := s.seed(&instance{phase: start}, o, start)
	st := &site{inst: root, op: t.site.op}
	s.addUse(t.dst[0], use{inst: root, op: st.op, role: roleCallee, bind: &target{site: st, phase: request, opaque: true}})
	s.addUse(t.dst[0], use{inst: root, op: st.op, role: roleRecv, bind: &target{site: st, phase: request, opaque: true, method: "ServeHTTP"}})
}

// makesHandler reports whether a function takes a handler and returns one.
func makesHandler(fn *function) bool {
	params := fn.Params
	if fn.Recv && len(params) > 0 {
		params = params[1:]
	}
	if len(params) == 0 || len(fn.Results) == 0 {
		return false
	}
	p, r := params[0], fn.Results[0]
	return (p.Kind == effects.Signature || p.Sym == "net/http.Handler") && (r.Kind == effects.Signature || r.Kind == effects.Interface)
}

// unregistered returns the entries of functions that are handed to foreign
// code of which nothing is known, and have the signature of a handler.
func (s *solver) unregistered() []*entry {
	var entries []*entry
	for _, h := range s.bySignature {
		fw := s.handlerFramework(h.obj.fn)
		entries = append(entries, &entry{framework: fw.Name, kind: fw.Kind, method: "ANY", handler: h.obj, name: h.obj.fn.name(), site: h.site, signature: true})
	}
	for _, st := range s.calls {
		if st.row == nil && generatedRegister(st.sym) && len(st.op.Args) == 2 {
			g := &registration{solver: s, site: st, row: &knowledge.Func{Family: "grpc"}, at: &frame{inst: st.inst}}
			entries = append(entries, g.serviceEntries(1, 0)...)
		}
	}
	return entries
}

// A handed is a function handed to foreign code.
type handed struct {
	obj  *object
	site *site
}

// handlerFramework returns the framework whose handlers have the function's
// signature, or nil.
func (s *solver) handlerFramework(fn *function) *knowledge.Framework {
	params := fn.Params
	if fn.Recv && len(params) > 0 {
		params = params[1:]
	}
	for _, fw := range s.base.Frameworks() {
		for _, sig := range fw.Handlers {
			if !sig.RegisteredOnly && len(sig.Params) == len(params) && slices.EqualFunc(sig.Params, params, func(want string, p effects.Param) bool { return want == p.Type }) {
				return fw
			}
		}
	}
	return nil
}

// service makes an entry of each method of an RPC service.
func (g *registration) service(r *knowledge.Route) []*entry {
	desc := -1
	if r.Desc != nil {
		desc = *r.Desc
	}
	return g.serviceEntries(*r.Service, desc)
}

func (g *registration) serviceEntries(service, desc int) []*entry {
	name := ""
	if desc >= 0 {
		name = g.serviceName(g.arg(desc))
	}
	var entries []*entry
	for _, c := range g.cellsAt(g.at, g.arg(service)) {
		if c.obj.kind != boxed || c.obj.op == nil {
			continue
		}
		iface := g.types[c.obj.inst.fn.str(c.obj.op.Sym)]
		if iface == nil {
			continue
		}
		service := name
		if service == "" {
			service = strings.TrimSuffix(iface.Name[strings.LastIndexByte(iface.Name, '.')+1:], "Server")
		}
		for _, m := range iface.Methods {
			h := g.method(c.obj, m.Name)
			if h == nil || m.Name[0] < 'A' || m.Name[0] > 'Z' {
				continue
			}
			entries = append(entries, &entry{framework: g.framework(g.row.Family), kind: "rpc", method: "RPC", route: "/" + service + "/" + m.Name, handler: h, name: h.fn.name(), site: g.site})
		}
	}
	sort.SliceStable(entries, func(i, j int) bool { return entries[i].route < entries[j].route })
	return entries
}

// serviceName returns the name in a service description.
func (g *registration) serviceName(n int32) string {
	for _, c := range g.cellsAt(g.at, n) {
		if sub := c.child("ServiceName"); sub != nil {
			e := &evaluator{solver: g.solver, seen: make(map[evalKey]bool)}
			if vals := e.content(sub, 0); len(vals) > 0 {
				return vals[0]
			}
		}
	}
	return ""
}
