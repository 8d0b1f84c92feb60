package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// field returns a field of the struct that describes a route. Of a slice of
// such structs, each world is about one.
func (g *registration) field(r *knowledge.Route, name string) (operand, bool) {
	o := g.operand(*r.Struct)
	var alts []operand
	if elems := g.w.elements(o); len(elems) > 0 {
		e := elems[g.w.choose(question{kind: whichElement, frame: o.frame, node: o.node, base: o}, len(elems))]
		alts = g.w.part(e, []string{name}, 0)
	} else {
		alts = g.w.project(o, []string{name}, 0)
	}
	if len(alts) == 0 {
		return operand{}, false
	}
	return alts[g.w.choose(question{kind: whichValue, frame: o.frame, node: o.node, base: operand{node: int32(len(name))}}, len(alts))], true
}

// givenPrefix returns the prefix that an option puts before the paths of
// routes.
func (w *world) givenPrefix(o operand) string {
	o = w.origin(o)
	op := o.def()
	if op == nil || op.Code != effects.Call {
		return ""
	}
	st := w.sites[siteKey{o.frame.inst.id, op}]
	if st == nil || st.row == nil || st.row.Use == nil || st.row.Use.Prefix == nil {
		return ""
	}
	g := &registration{w: w, site: st, row: st.row, at: o.frame}
	s, _ := w.text(g.operand(*st.row.Use.Prefix))
	return s
}
