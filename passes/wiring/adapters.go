package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// adapted adds what an adapter does to its handler.
func (g *registration) adapted(a *knowledge.Adapter, h handler) handler {
	h = h.wrap(layer{wired: via{g.site.inst, g.site.op}})
	for _, b := range g.list(a.Before) {
		h = h.wrap(g.w.layersOf(b)...)
	}
	if a.Router != nil {
		h = h.wrap(g.w.given(operand{frame: g.at, node: g.arg(*a.Router)})...)
	}
	for _, b := range g.list(a.Helpers) {
		for _, l := range g.w.layersOf(b) {
			h.around = append(h.around, layer{obj: l.obj, reads: l.reads})
		}
	}
	if a.Prefix != nil {
		if p, ok := g.w.text(operand{frame: g.at, node: g.arg(*a.Prefix)}); ok {
			h.prefix = p + h.prefix
		}
	}
	if a.Names {
		h.framework = g.row.Framework
	}
	return h
}

// passedHandler evaluates the argument that a foreign function may return.
func (w *world) passedHandler(o operand, op *effects.Op, depth int) (h handler, ok, final bool) {
	for n, a := range op.Args {
		if n < 31 && op.B&(1<<n) != 0 && a != 0 {
			h, ok = w.handler(o.at(a), depth+1)
			return h.wrap(layer{wired: via{o.frame.inst, op}}), ok, true
		}
	}
	return h, false, true
}

// appliedHandler evaluates a call of middleware that foreign code made of
// given functions, as endpoint.Chain does.
func (w *world) appliedHandler(o operand, op *effects.Op, depth int) (h handler, ok, final bool) {
	f := w.origin(o.at(op.A))
	d := f.def()
	if d == nil || d.Code != effects.Call || len(op.Args) == 0 {
		return h, false, false
	}
	st := w.sites[siteKey{f.frame.inst.id, d}]
	if st == nil || w.funcs[st.sym] != nil {
		return h, false, false
	}
	h, ok = w.handler(o.at(op.Args[0]), depth+1)
	if st.row != nil && st.row.Token != nil && st.row.Token.Op == "middleware" {
		return h.wrap(w.tokenLayers(st)...), ok, true
	}
	return h.wrap(append(w.given(f), layer{wired: via{f.frame.inst, d}})...), ok, true
}
