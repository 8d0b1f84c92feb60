package wiring

import "github.com/hiddenstate/hiddenstate/passes/knowledge"

// provide applies a dependency injector: it calls the constructors that it is
// given, and passes results to parameters of the same type.
func (f *foreignCall) provide() {
	p := f.row.Provide
	if p == nil {
		return
	}
	for _, args := range []*knowledge.Args{p.Constructors, p.Values, p.Invoke} {
		for _, n := range args.Of(f.args()) {
			f.addUse(f.elementOf(f.arg(n)), use{inst: f.site.inst, op: f.site.op, role: roleProvided, bind: &target{site: f.site}})
		}
	}
}

// provided enters one constructor, or one ready value.
func (s *solver) provided(t *target, r ref) {
	o := s.cellOf(r).obj
	switch {
	case o.kind == boxed:
		s.addEdge(s.cell(o, "").node, edge{dst: s.typeHolder(o.typ)})
	case o.kind == code && o.fn != nil:
		c := &target{site: t.site, fn: o.fn, free: o.free, phase: start}
		params := o.fn.Params
		if o.recv != 0 {
			c.args, params = append(c.args, o.recv), params[1:]
		}
		for _, p := range params {
			c.args = append(c.args, s.typeHolder(p.Type))
		}
		for _, res := range o.fn.Results {
			c.dst = append(c.dst, s.typeHolder(res.Type))
		}
		s.bind(c)
	}
}

// typeHolder returns the node that holds the injector's values of a type.
func (s *solver) typeHolder(typ string) int32 {
	n := s.injector[typ]
	if n == 0 {
		n = s.newNode()
		s.injector[typ] = n
	}
	return n
}
