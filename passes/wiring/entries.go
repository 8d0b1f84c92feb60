package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// An entry is an entry point under construction.
type entry struct {
	framework string
	kind      string // http, rpc, message, schedule, event
	method    string
	route     string
	handler   *object
	name      string // of the handler
	wraps     []string
	outer     []*object     // middleware and wrappers' closures that run first
	reads     []*effects.Op // library middleware that reads tokens
	wired     []via         // calls of libraries that make middleware and wrappers
	site      *site         // the registration
	root      *instance     // calls the handler and the middleware
	signature bool          // known by its signature only
	dedupes   bool          // library middleware answers repeated requests
}

type entryKey struct {
	framework, method, route string
	handler                  int32
	op                       *effects.Op // of schedules: one function may be due at several times
}

func (e *entry) key() entryKey {
	key := entryKey{framework: e.framework, method: e.method, route: e.route, handler: e.handler.id}
	if e.kind == "schedule" {
		key.op = e.site.op
	}
	return key
}

// alsoBehind adds the functions that run before the handler in another world: a
// wrapper may return what it is given, unless it is configured.
func (e *entry) alsoBehind(other *entry) {
	for _, o := range other.outer {
		if !slices.Contains(e.outer, o) {
			e.outer = append(e.outer, o)
		}
	}
}

// enterEntries evaluates the registrations, enters the code of new entry
// points, and reports whether there were any.
func (s *solver) enterEntries() bool {
	changed := false
	found := slices.Concat(s.register(), s.generatedServices(), s.unregistered())
	if s.overdrawn() && len(s.entries) > 0 {
		return false // what the rounds before found is complete as far as it goes
	}
	s.entries = s.entries[:0]
	seen := make(map[entryKey]bool)
	registered := make(map[*function]bool)
	for _, e := range found {
		key := e.key()
		if seen[key] || e.signature && registered[e.handler.fn] {
			continue
		}
		registered[e.handler.fn] = true
		seen[key] = true
		if old := s.entryIndex[key]; old != nil {
			old.wraps, old.outer, old.reads, old.wired, old.dedupes = e.wraps, e.outer, e.reads, e.wired, e.dedupes
			s.entries = append(s.entries, old)
			changed = s.enterOuter(old) || changed
			continue
		}
		s.entryIndex[key] = e
		s.entries = append(s.entries, e)
		s.enterEntry(e)
		changed = true
	}
	return changed
}

// enterEntry calls the handler and what runs before it. Queue consumers and
// schedules are background work.
func (s *solver) enterEntry(e *entry) {
	p := request
	if e.background() {
		p = background
	}
	e.root = &instance{id: -int32(len(s.entryIndex)), phase: p}
	t := s.seed(e.root, e.handler, p)
	for i, r := range e.handler.fn.Results {
		if r.Kind == effects.Signature { // a handler that returns another
			s.addUse(t.dst[i], use{inst: e.root, op: t.site.op, role: roleCallee, bind: &target{site: t.site, phase: p, opaque: true}})
		}
	}
	s.enterOuter(e)
}

func (e *entry) background() bool { return e.kind == "message" || e.kind == "schedule" }

// enterOuter calls middleware. A function that takes a handler and returns
// one is called while wiring; what it returns runs for requests.
func (s *solver) enterOuter(e *entry) bool {
	changed := false
	for _, o := range e.outer {
		root := s.outerRoots[o.id]
		if root == nil {
			root = &instance{id: -1 - int32(len(s.outerRoots)) - 1<<20, phase: request}
			s.outerRoots[o.id] = root
			s.enterMiddleware(root, o)
			changed = true
		}
		if !slices.ContainsFunc(e.root.calls, func(c callEdge) bool { return c.callee == root }) {
			s.addCall(e.root, callEdge{&effects.Op{Code: effects.Call, Pos: o.fn.Pos}, root, true, nil})
		}
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

// unregistered returns the entries of functions that have the signature of a
// handler and are handed to foreign code of which nothing is known, or are left
// to other modules.
func (s *solver) unregistered() []*entry {
	var entries []*entry
	for _, h := range s.bySignature {
		fw := s.handlerFramework(h.obj.fn)
		entries = append(entries, &entry{framework: fw.Label, kind: fw.Kind, method: "ANY", handler: h.obj, name: h.obj.fn.name(), site: h.site, signature: true})
	}
	return append(entries, s.shapedEntries()...)
}

// A handed is a function handed to foreign code.
type handed struct {
	obj  *object
	site *site
}
