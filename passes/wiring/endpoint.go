package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// entries returns the entries that a registration makes in its world.
func (g *registration) entries() []*entry {
	if c := g.row.Chain; c != nil && c.Handler != nil {
		return g.endpoint(&knowledge.Route{Method: "ANY"}, g.operand(*c.Handler), "", nil)
	}
	r := g.row.Route
	if r.Service != nil {
		return g.service(r)
	}
	if r.Controller != nil {
		return g.controller(r)
	}
	handlers := g.handlers(r)
	var before []operand
	if r.Last && len(handlers) > 1 {
		before, handlers = handlers[:len(handlers)-1], handlers[len(handlers)-1:]
	}
	before = append(before, g.list(r.Before)...)
	if r.Struct != nil && r.MiddlewFl != "" {
		if mws, ok := g.field(r, r.MiddlewFl); ok {
			before = append(before, g.w.values(mws)...)
		}
	}
	var entries []*entry
	for _, h := range handlers {
		entries = append(entries, g.endpoint(r, h, g.path(r), before)...)
	}
	return entries
}

// handlers returns the operands that are handlers.
func (g *registration) handlers(r *knowledge.Route) []operand {
	switch {
	case g.value != 0:
		return []operand{{frame: g.at, node: g.value}}
	case r.Handlers != nil:
		return g.list(r.Handlers)
	case r.Struct != nil && r.HandlerFl != "":
		if h, ok := g.field(r, r.HandlerFl); ok {
			return []operand{h}
		}
	}
	return nil
}

// path returns the pattern of a route.
func (g *registration) path(r *knowledge.Route) string {
	switch {
	case r.Path != nil:
		s, _ := g.w.text(g.operand(*r.Path))
		return s
	case r.Struct != nil && r.PathFld != "":
		if o, ok := g.field(r, r.PathFld); ok {
			s, _ := g.w.text(o)
			return s
		}
	}
	return ""
}

// endpoint makes the entries of one path and handler: one a verb.
func (g *registration) endpoint(r *knowledge.Route, at operand, path string, before []operand) []*entry {
	h, ok := g.w.handler(at, 0)
	if !ok || h.obj == nil || unimplemented(h.obj.fn) {
		return nil
	}
	rt := g.routing(r.Router)
	e := entry{framework: g.row.Framework, kind: r.Kind, handler: h.obj, name: h.obj.fn.name(), site: g.site}
	if h.framework != "" {
		e.framework = h.framework
	}
	if g.site.made != nil && g.routerArg(r.Router) == 0 { // the result is a handler to be mounted
		g.w.mounted(routerRef{g.site.made, g.at}, &rt)
	}
	verbs := append(rt.verbs, g.chainedVerbs()...)
	if len(verbs) == 0 {
		verbs = g.methods(r, path)
	}
	around := rt.around
	for _, o := range g.options() {
		around = append(around, g.w.given(o)...)
		rt.prefix = join(rt.prefix, g.w.givenPrefix(o))
	}
	for _, b := range before {
		around = append(around, g.w.layersOf(b)...)
	}
	around = append(around, h.around...)
	route := join(rt.prefix, patternPath(r, path))
	var out []*entry
	for _, v := range verbs {
		c := e
		c.method, c.route = v, route
		g.w.surround(&c, around)
		out = append(out, &c)
	}
	return out
}

// surround sets the middleware of an entry: that which runs for its route and
// kind of call.
func (s *solver) surround(e *entry, ls []layer) {
	for _, l := range ls {
		if l.scope != "" && !within(e.route, l.scope) || l.exact && e.route != l.scope || l.stream != "" && l.stream != s.streaming(e.handler.fn) {
			continue
		}
		if l.reads != nil {
			e.reads = append(e.reads, l.reads)
		}
		e.dedupes = e.dedupes || l.dedupes
		if l.wired.op != nil {
			e.wired = append(e.wired, l.wired)
		}
		if l.obj != nil {
			e.outer = append(e.outer, l.obj)
		}
		if l.name != "" {
			e.wraps = append(e.wraps, l.name)
		}
	}
}

// streaming tells RPCs with streams from unary ones.
func (s *solver) streaming(fn *function) string {
	params := len(fn.Params)
	for _, p := range fn.Params {
		if row := s.base.Type(p.Sym); row != nil && row.Role == "connection" {
			return "stream"
		}
	}
	if fn.Recv {
		params--
	}
	if params == 2 && len(fn.Results) == 2 {
		return "unary"
	}
	return "stream"
}

// unimplemented reports whether a function is the default that generated code
// gives a service for a method it lacks.
func unimplemented(fn *function) bool {
	return fn.Gen && fn.Recv && strings.HasPrefix(methodName(fn.Params[0].Sym), "Unimplemented")
}

// patternPath drops the verb of a Go 1.22 pattern.
func patternPath(r *knowledge.Route, p string) string {
	if r.Method != "from-pattern" {
		return p
	}
	if verb, rest, ok := strings.Cut(p, " "); ok && isVerb(verb) {
		return strings.TrimLeft(rest, " \t")
	}
	return p
}

func isVerb(s string) bool {
	return s != "" && strings.ToUpper(s) == s && !strings.ContainsAny(s, "/{")
}

// methods returns the verbs of a route.
func (g *registration) methods(r *knowledge.Route, path string) []string {
	switch {
	case r.Kind == "rpc":
		return []string{"RPC"}
	case r.Kind == "event":
		return []string{"EVENT"}
	}
	switch r.Method {
	case "from-name":
		return []string{strings.ToUpper(methodName(g.site.sym))}
	case "from-pattern":
		if verb, _, ok := strings.Cut(path, " "); ok && isVerb(verb) {
			return []string{verb}
		}
	case "arg":
		if v, ok := g.w.text(g.operand(*r.MethodArg)); ok && v != "" {
			return []string{strings.ToUpper(v)}
		}
	case "args":
		if verbs := g.texts(g.w.values(g.operand(*r.MethodArg))); len(verbs) > 0 {
			return verbs
		}
	case "fields":
		if o, ok := g.field(r, r.MethodFld); ok {
			if v, ok := g.w.text(o); ok && v != "" {
				return []string{v}
			}
		}
	case "":
	default:
		return []string{r.Method}
	}
	return []string{"ANY"}
}

func (g *registration) texts(ops []operand) []string {
	var out []string
	for _, o := range ops {
		if s, ok := g.w.text(o); ok && s != "" {
			out = append(out, s)
		}
	}
	return out
}

// verbs returns the verbs of a .Methods(…) call.
func (g *registration) verbs() []string { return g.texts(g.list(g.row.Chain.Methods)) }

// chainedVerbs returns the verbs of .Methods(…) calls on what the registering
// call returns.
func (g *registration) chainedVerbs() []string {
	var verbs []string
	if g.site.made == nil {
		return nil
	}
	for _, st := range g.w.regs {
		if st.inst != g.site.inst || st.row.Chain == nil || st.row.Chain.Methods == nil {
			continue
		}
		c := &registration{w: g.w, site: st, row: st.row, at: g.at}
		if c.follows(g.site.op) {
			verbs = append(verbs, c.verbs()...)
		}
	}
	return verbs
}

// follows reports whether a call of a chain comes after another one.
func (g *registration) follows(first *effects.Op) bool {
	fn := g.site.inst.fn
	n := g.arg(knowledge.Recv)
	for range maxEval {
		op := fn.def(n)
		if op == first {
			return true
		}
		if op == nil || op.Code != effects.Call {
			return false
		}
		if op.Flag&effects.FlagInvoke != 0 {
			n = op.A
		} else if n = operandAt(op.Args, 0); n == 0 {
			return false
		}
	}
	return false
}
