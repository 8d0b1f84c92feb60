package wiring

import (
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// service makes an entry of each method of an RPC service.
func (g *registration) service(r *knowledge.Route) []*entry {
	name := ""
	switch {
	case r.Desc != nil:
		if o, ok := g.w.contents(g.w.origin(g.operand(*r.Desc)), []string{"ServiceName"}); ok {
			name, _ = g.w.text(o)
		}
	case r.Path != nil:
		name, _ = g.w.text(g.operand(*r.Path))
	}
	return g.serviceEntries(*r.Service, r.Router, name)
}

func (g *registration) serviceEntries(service int, router *int, name string) []*entry {
	box, iface := g.serviceOf(g.operand(service))
	if box == nil || g.w.typeOf(box.typ) == nil {
		return nil
	}
	methods := g.w.typeOf(box.typ).Methods
	if t := g.w.types[iface]; t != nil {
		methods = t.Methods
		if name == "" {
			name = strings.TrimSuffix(methodName(t.Name), "Server")
		}
	}
	if name == "" {
		name = methodName(box.typ)
	}
	rt := g.w.routing(operand{frame: g.at, node: g.routerArg(router)}, g.site.op, g.at)
	var entries []*entry
	for _, m := range methods {
		h := g.w.method(box, m.Name)
		if h == nil || unimplemented(h.fn) || !rpcShape(h.fn) || m.Name[0] < 'A' || m.Name[0] > 'Z' {
			continue
		}
		e := &entry{framework: g.row.Framework, kind: "rpc", method: "RPC", route: "/" + name + "/" + m.Name, handler: h, name: h.fn.name(), site: g.site}
		g.w.surround(e, rt.around)
		entries = append(entries, e)
	}
	sort.SliceStable(entries, func(i, j int) bool { return entries[i].route < entries[j].route })
	return entries
}

// serviceOf returns the box of the value that implements a service, and the
// interface it was converted to.
func (g *registration) serviceOf(o operand) (*object, string) {
	for range maxEval {
		if op := o.def(); op != nil && op.Code == effects.Box {
			return g.w.made[objectKey{o.frame.inst.id, op, 0}], o.str(op.Sym)
		}
		next, ok := g.w.step(o)
		if !ok {
			break
		}
		o = next
	}
	if o.frame == nil {
		return nil, ""
	}
	iface := ""
	if fn := o.frame.inst.fn; takes(fn, o.node) {
		iface = fn.Params[o.node-1].Sym
	}
	var boxes []*object
	for _, r := range g.w.pts[o.frame.inst.node(o.node)] {
		if b := g.w.cellOf(r).obj; b.kind == boxed {
			boxes = append(boxes, b)
		}
	}
	if len(boxes) == 0 {
		return nil, ""
	}
	b := boxes[g.w.choose(question{kind: whichRef, frame: o.frame, node: o.node}, len(boxes))]
	if b.op == nil || b.inst == nil {
		return b, iface
	}
	return b, b.inst.fn.str(b.op.Sym)
}

// generatedServices returns the entries of services that generated code of
// other modules registers.
func (s *solver) generatedServices() []*entry {
	var entries []*entry
	for _, st := range s.calls {
		if st.row != nil || !generatedRegister(st.sym) || len(st.op.Args) != 2 {
			continue
		}
		name := strings.TrimSuffix(strings.TrimPrefix(methodName(st.sym), "Register"), "Server")
		s.worlds(func(w *world) {
			g := &registration{w: w, site: st, row: &knowledge.Func{Framework: "grpc"}, at: w.root(st.inst)}
			entries = append(entries, g.serviceEntries(1, new(int), name)...)
		})
	}
	return entries
}

// rpcShape reports whether a method can serve an RPC: it takes a context and a
// message and returns a message and an error, or it takes a stream.
func rpcShape(fn *function) bool {
	params := fn.Params[1:]
	n := len(fn.Results)
	if n == 0 || fn.Results[n-1].Type != "error" {
		return false
	}
	if n == 2 {
		return len(params) == 2 && params[0].Type == "context.Context" ||
			len(params) == 1 && params[0].Kind == effects.Interface // a stream that answers once
	}
	return n == 1 && (len(params) == 1 || len(params) == 2) && params[len(params)-1].Kind == effects.Interface
}
