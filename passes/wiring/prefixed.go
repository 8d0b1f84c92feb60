package wiring

import "strings"

// callMethods calls the methods of what a node holds whose names begin with a
// prefix, as code that registers whatever it is given does.
func (f *foreignCall) callMethods(recv int32, prefix string, params []int32, p phase) {
	t := &target{site: f.site, method: prefix, more: params, phase: p}
	f.addUse(recv, use{inst: f.site.inst, op: f.site.op, role: roleMethods, bind: t})
}

func (s *solver) callPrefixed(t *target, o *object) {
	typ := s.typeOf(o.typ)
	if o.kind != boxed || typ == nil {
		return
	}
	for i := range typ.Methods {
		m := s.method(o, typ.Methods[i].Name)
		if m == nil || !strings.HasPrefix(typ.Methods[i].Name, t.method) {
			continue
		}
		c := *t
		c.fn, c.args, c.method = m.fn, append([]int32{m.recv}, t.more...), ""
		s.bind(&c)
	}
}
