package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
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
	outer     []*object // middleware and wrappers' closures that run first
	site      *site     // the registration
	root      *instance // calls the handler and the middleware
	signature bool      // known by its signature only
}

// A registration is one evaluation of a registering call: its arguments in one
// chain of calls.
type registration struct {
	*solver
	site *site
	row  *knowledge.Func
	at   *frame
}

// arg returns the local node of an argument of the registering call.
func (g *registration) arg(n int) int32 {
	op := g.site.op
	if op.Code == effects.Store { // of a handler in a foreign field
		return op.B
	}
	if op.Code != effects.Call {
		return 0
	}
	if g.site.sym[0] == '(' {
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
	if g.site.sym[0] == '(' && g.site.op.Flag&effects.FlagInvoke == 0 {
		n--
	}
	return n
}

// handlerArgs returns the operands that a set of arguments stands for: the
// last, variadic one is a slice whose elements count.
func (g *registration) operands(a *knowledge.Args) []operand {
	var ops []operand
	for _, n := range a.Of(g.numArgs()) {
		node := g.arg(n)
		if node == 0 {
			continue
		}
		if a.Variadic && n == g.numArgs()-1 {
			e := &evaluator{solver: g.solver}
			ops = append(ops, e.variadic(g.at, node)...)
			continue
		}
		ops = append(ops, operand{g.at, node})
	}
	return ops
}

// register evaluates all registering calls and returns the entries they make,
// in the order of the calls' discovery.
func (s *solver) register() []*entry {
	var entries []*entry
	for i := 0; i < len(s.regs); i++ {
		st := s.regs[i]
		if st.row == nil || st.row.Route == nil && (st.row.Chain == nil || st.row.Chain.Handler == nil) {
			continue
		}
		for _, f := range s.frames(st.inst, append([]int32{st.op.A}, st.op.Args...)) {
			g := &registration{solver: s, site: st, row: st.row, at: f}
			entries = append(entries, g.entries()...)
		}
	}
	return entries
}

// entries returns the entries of one registration in one chain of calls.
func (g *registration) entries() []*entry {
	if c := g.row.Chain; c != nil && c.Handler != nil {
		return g.chained(operand{g.at, g.arg(*c.Handler)})
	}
	r := g.row.Route
	switch {
	case r.Service != nil:
		return g.service(r)
	case r.Struct != nil && r.Handlers == nil:
		return nil
	}
	handlers := g.operands(r.Handlers)
	var before []operand
	if r.Last && len(handlers) > 1 {
		before, handlers = handlers[:len(handlers)-1], handlers[len(handlers)-1:]
	}
	if r.Before != nil {
		before = append(before, g.operands(r.Before)...)
	}
	path := operand{g.at, 0}
	if r.Path != nil {
		path.node = g.arg(*r.Path)
	}
	var entries []*entry
	for _, h := range handlers {
		for _, row := range g.rows(path, h) {
			entries = append(entries, g.endpoint(r, row[0], row[1], before)...)
		}
	}
	return entries
}

// rows pairs paths with handlers that come from one table: an element of a
// slice of structs, or a key of a map with its value.
func (g *registration) rows(path, h operand) [][2]operand {
	if path.node == 0 || path.frame != h.frame {
		return [][2]operand{{path, h}}
	}
	fn := path.frame.inst.fn
	if pd, hd := fn.def(path.node), g.source(fn, h.node); pd != nil && pd == hd && pd.Code == effects.Elems {
		var rows [][2]operand
		for _, c := range g.cellsAt(path.frame, pd.A) {
			for _, w := range g.mapWrites(c) {
				f := &frame{inst: w.inst}
				rows = append(rows, [2]operand{{f, w.op.B}, {f, w.value}})
			}
		}
		if len(rows) > 0 {
			return rows
		}
	}
	base := common(g.bases(fn, path.node), g.bases(fn, h.node))
	if base == 0 {
		return [][2]operand{{path, h}}
	}
	var leaves []*cell
	for _, c := range g.cellsAt(path.frame, base) {
		leaves = g.leaves(c, leaves, 0)
	}
	if len(leaves) < 2 {
		return [][2]operand{{path, h}}
	}
	var rows [][2]operand
	for _, leaf := range leaves {
		f := *path.frame
		f.binds = map[int32]*cell{base: leaf}
		rows = append(rows, [2]operand{{&f, path.node}, {&f, h.node}})
	}
	return rows
}

// source returns the op that defines a handler node, through conversions and
// the wrappers it is passed to.
func (g *registration) source(fn *function, n int32) *effects.Op {
	for range 8 {
		op := fn.def(n)
		if op == nil {
			return nil
		}
		switch {
		case op.Code == effects.Box || op.Code == effects.Copy || op.Code == effects.Unbox:
			n = op.A
		case op.Code == effects.Call && len(op.Args) == 1:
			n = op.Args[0]
		default:
			return op
		}
	}
	return nil
}

// mapWrites returns the stores of values in a map, and in those it copies.
func (g *registration) mapWrites(c *cell) []writer {
	elems := c.child("[*]")
	if elems == nil {
		return nil
	}
	var ws []writer
	for _, w := range elems.writers {
		if w.op.Code == effects.Update {
			ws = append(ws, w)
		}
	}
	return ws
}

// bases returns the nodes that a node's value is a part of, innermost first.
func (g *registration) bases(fn *function, n int32) []int32 {
	var out []int32
	var visit func(n int32, depth int)
	visit = func(n int32, depth int) {
		op := fn.def(n)
		if op == nil || depth > 8 {
			return
		}
		switch op.Code {
		case effects.FieldVal, effects.FieldAddr:
			out = append(out, op.A)
			visit(op.A, depth+1)
		case effects.Load, effects.Box, effects.Copy, effects.Unbox:
			visit(op.A, depth+1)
		case effects.Concat:
			visit(op.A, depth+1)
			visit(op.B, depth+1)
		case effects.Call:
			for _, a := range op.Args {
				visit(a, depth+1)
			}
		}
	}
	visit(n, 0)
	return out
}

func common(a, b []int32) int32 {
	for _, n := range a {
		if slices.Contains(b, n) {
			return n
		}
	}
	return 0
}

// leaves returns the cells of which a cell is made up by copying: the elements
// of a table.
func (g *registration) leaves(c *cell, out []*cell, depth int) []*cell {
	if len(c.sources) == 0 || depth > 8 {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
		return out
	}
	for _, m := range c.sources {
		out = g.leaves(m.other, out, depth+1)
	}
	return out
}

// endpoint makes the entries of one path and handler.
func (g *registration) endpoint(r *knowledge.Route, path, h operand, before []operand) []*entry {
	paths := []string{""}
	if path.node != 0 {
		if paths = g.stringsOf(path.frame, path.node); len(paths) == 0 {
			paths = []string{unknown}
		}
	}
	var entries []*entry
	for _, served := range g.handlersOf(h.frame, h.node, 0) {
		if served.mount != nil {
			g.mount(served, r, h, paths[0])
			continue
		}
		for _, p := range paths {
			for _, m := range g.methods(r, p) {
				entries = append(entries, g.finish(r.Kind, m, patternPath(r, p), served, g.receiver(r.Router), before)...)
			}
		}
	}
	return entries
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
	switch r.Method {
	case "from-name":
		return []string{strings.ToUpper(g.site.sym[strings.LastIndexByte(g.site.sym, '.')+1:])}
	case "from-pattern":
		if verb, _, ok := strings.Cut(path, " "); ok && isVerb(verb) {
			return []string{verb}
		}
	case "arg", "args":
		if r.MethodArg == nil {
			break
		}
		var verbs []string
		if r.Method == "arg" {
			verbs = g.stringsOf(g.at, g.arg(*r.MethodArg))
		} else {
			e := &evaluator{solver: g.solver}
			for _, o := range e.variadic(g.at, g.arg(*r.MethodArg)) {
				verbs = append(verbs, g.stringsOf(o.frame, o.node)...)
			}
		}
		if len(verbs) > 0 {
			return verbs
		}
	case "":
	default:
		return []string{r.Method}
	}
	return []string{"ANY"}
}

// receiver returns the operand that is the router.
func (g *registration) receiver(arg *int) operand {
	n := knowledge.Recv
	if arg != nil {
		n = *arg
	} else if g.site.sym[0] != '(' {
		return operand{}
	}
	return operand{g.at, g.arg(n)}
}

// mount records that a router serves below another one. What is wrapped around
// it is middleware of its routes.
func (g *registration) mount(h handler, r *knowledge.Route, at operand, path string) {
	m := g.mounts[h.mount.id]
	if m == nil {
		m = &mounting{}
		g.mounts[h.mount.id] = m
	}
	for _, o := range h.outer {
		if !slices.Contains(m.outer, o) {
			m.outer = append(m.outer, o)
			m.wraps = append(m.wraps, o.fn.name())
		}
	}
	prefix := path
	if r.Method == "from-pattern" && strings.HasPrefix(r.Method, "from") && g.base.Type("net/http.ServeMux") != nil && isServeMux(g.site.sym) {
		prefix = g.stripped(at)
	}
	for _, p := range m.parents {
		if p.site == g.site {
			return
		}
	}
	m.parents = append(m.parents, parent{g.site, g.receiver(r.Router), prefix})
}

func isServeMux(sym string) bool { return strings.Contains(sym, "net/http.") }

// stripped returns the prefix that http.StripPrefix takes off before a mounted
// router sees the path: the router's own patterns lack it.
func (g *registration) stripped(at operand) string {
	op := g.source(at.frame.inst.fn, at.node)
	if op == nil || op.Code != effects.Call {
		return ""
	}
	st := g.sites[siteKey{at.frame.inst.id, op}]
	if st == nil || st.row == nil || st.row.Adapter == nil || st.row.Adapter.Prefix == nil {
		return ""
	}
	if vals := g.stringsOf(at.frame, op.Args[*st.row.Adapter.Prefix]); len(vals) == 1 {
		return vals[0]
	}
	return ""
}

// A mounting is what a router is served below.
type mounting struct {
	parents []parent
	outer   []*object
	wraps   []string
}

type parent struct {
	site   *site
	router operand
	prefix string
}

// chained makes the entries of a route that is built by a chain of calls.
func (g *registration) chained(h operand) []*entry {
	var entries []*entry
	for _, served := range g.handlersOf(h.frame, h.node, 0) {
		if served.mount != nil {
			g.mount(served, &knowledge.Route{}, h, "")
			continue
		}
		entries = append(entries, g.finish("", "ANY", "", served, operand{g.at, g.arg(knowledge.Recv)}, nil)...)
	}
	return entries
}

// finish completes entries with what routers above and the calls chained to
// the registration add: prefixes, verbs, middleware.
func (g *registration) finish(kind, method, path string, h handler, router operand, before []operand) []*entry {
	e := entry{framework: g.framework(g.row.Family), kind: kind, method: method, handler: h.obj, name: h.obj.fn.name(), site: g.site}
	if kind == "rpc" {
		e.method = "RPC"
	}
	for _, b := range before {
		g.addMiddleware(&e, b)
	}
	e.outer = append(e.outer, h.outer...)
	e.wraps = append(e.wraps, h.wraps...)
	ctx := g.routerContext(router)
	verbs := append(ctx.verbs, g.chainedVerbs()...)
	if len(verbs) == 0 {
		verbs = []string{e.method}
	}
	prefixes := ctx.prefixes
	if len(prefixes) == 0 {
		prefixes = []string{""}
	}
	var out []*entry
	for _, p := range prefixes {
		for _, v := range verbs {
			c := e
			c.method, c.route = v, join(p, path)
			c.outer = append(slices.Clone(ctx.outer), e.outer...)
			c.wraps = append(slices.Clone(ctx.wraps), e.wraps...)
			out = append(out, &c)
		}
	}
	return out
}

// chainedVerbs returns the verbs of .Methods(…) calls on what the registering
// call returns.
func (g *registration) chainedVerbs() []string {
	var verbs []string
	if g.site.made == nil {
		return nil
	}
	for _, st := range g.regs {
		if st.row.Chain == nil || st.row.Chain.Methods == nil || st.inst != g.site.inst {
			continue
		}
		c := &registration{solver: g.solver, site: st, row: st.row, at: g.at}
		recv := c.arg(knowledge.Recv)
		for _, r := range g.pts[st.inst.node(recv)] {
			if g.cellOf(r).obj == g.site.made {
				verbs = append(verbs, c.verbs()...)
			}
		}
	}
	return verbs
}

// verbs returns the verbs of a .Methods(…) call.
func (g *registration) verbs() []string {
	var verbs []string
	for _, o := range g.operands(g.row.Chain.Methods) {
		verbs = append(verbs, g.stringsOf(o.frame, o.node)...)
	}
	return verbs
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

// addMiddleware appends the functions of a middleware argument.
func (s *solver) addMiddleware(e *entry, o operand) {
	for _, h := range s.handlersOf(o.frame, o.node, 0) {
		if h.obj != nil {
			e.outer = append(e.outer, h.obj)
			e.wraps = append(e.wraps, h.obj.fn.name())
		}
	}
}

// framework names the framework of a family.
func (s *solver) framework(family string) string {
	switch family {
	case "std-http":
		return "net/http"
	case "gorilla-mux":
		return "gorilla/mux"
	}
	return family
}
