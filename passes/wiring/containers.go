package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// router makes the objects of routers and containers.
func (f *foreignCall) router() {
	row := f.row
	isGroup := row.Group != nil
	if isGroup && row.Group.Same {
		f.flow(f.arg(knowledge.Recv), f.result(0))
		isGroup = false
	}
	if !isGroup && row.Chain == nil && row.New != "router" && row.New != "container" && (row.Route == nil || len(f.target.dst) == 0) {
		return
	}
	o := f.object(f.site.inst, f.site.op, -1, func() object { return object{kind: foreign, sym: f.site.sym, typ: row.New} })
	f.site.made = o
	if f.sites[siteKey{f.site.inst.id, f.site.op}] != nil {
		f.sites[siteKey{f.site.inst.id, f.site.op}].made = o
	}
	o.site = f.site
	f.add(f.result(0), makeRef(f.cell(o, ""), false, false))
	if isGroup && row.Group.Callback != nil {
		n := f.newNode()
		f.add(n, makeRef(f.cell(o, ""), false, false))
		f.callback(f.arg(*row.Group.Callback), []int32{n}, f.target.phase, nil)
	}
}

// containers applies operations on in-process containers of libraries.
func (f *foreignCall) containers() {
	a := f.row.Container
	if a == nil {
		return
	}
	on := f.arg(knowledge.Recv)
	if a.On != nil {
		on = f.arg(*a.On)
	} else if !f.hasRecv() {
		on = f.arg(0)
	}
	f.addUse(on, use{inst: f.site.inst, op: f.site.op, role: roleContainer, bind: &target{site: f.site, foreign: f}})
}

// access applies an operation to one container.
func (f *foreignCall) access(r ref) {
	a := f.row.Container
	c := f.cellOf(r)
	if c.obj.kind == boxed {
		for _, in := range append([]ref(nil), f.pts[c.node]...) {
			if f.cellOf(in).obj.kind != boxed {
				f.access(in)
			}
		}
		return
	}
	elems, keys := f.sub(c, "[*]"), f.sub(c, "[k]")
	if a.Key != nil {
		f.flow(f.arg(*a.Key), keys.node)
	}
	if a.Value != nil {
		f.flow(f.arg(*a.Value), elems.node)
	}
	result := a.Result
	if result == nil && a.Op == "read" {
		result = new(int)
	}
	if result != nil {
		f.addEdge(elems.node, edge{dst: f.result(*result), share: r.shared()})
	}
	if a.Elements != nil {
		k, v := f.newNode(), f.newNode()
		f.flow(keys.node, k)
		f.addEdge(elems.node, edge{dst: v, share: r.shared()})
		f.callback(f.arg(*a.Elements), []int32{k, v}, f.target.phase, nil)
	}
	if a.Loader != nil {
		f.callback(f.arg(*a.Loader), nil, f.target.phase, []int32{elems.node})
		f.addEdge(elems.node, edge{dst: f.result(0), share: r.shared()})
	}
}

// callbacks calls the function arguments that the row names, or, of rows
// without any, those that an unknown function would call.
func (f *foreignCall) callbacks() {
	for _, cb := range f.row.Calls {
		p := f.target.phase
		switch cb.When {
		case "once":
			p = start
		case "async", "later":
			p = calleePhase(p, true)
		}
		var params []int32
		for _, n := range cb.Params {
			node := int32(0)
			if n != knowledge.Opaque {
				node = f.elementOf(f.arg(n))
			}
			params = append(params, node)
		}
		var dst []int32
		switch {
		case cb.Result && cb.When == "once":
			dst = f.onceFunc()
		case cb.Result:
			dst = f.target.dst
		}
		switch {
		case cb.Methods != "":
			f.callMethods(f.arg(cb.Arg), cb.Methods, params, p)
		case len(cb.Fields) > 0:
			for _, name := range cb.Fields {
				f.callField(f.arg(cb.Arg), name, p)
			}
		default:
			f.callback(f.arg(cb.Arg), params, p, dst)
		}
	}
}

// onceFunc makes the function that the call returns, and returns the nodes that
// hold what that function returns every time.
func (f *foreignCall) onceFunc() []int32 {
	if len(f.target.dst) == 0 {
		return nil
	}
	o := f.object(f.site.inst, f.site.op, f.target.dst[0], func() object {
		return object{kind: code}
	})
	for _, name := range []string{"result", "result1"} {
		o.yields = append(o.yields, f.cell(o, name).node)
	}
	f.add(f.target.dst[0], makeRef(f.cell(o, ""), true, false))
	return o.yields
}

// elementOf returns a node that holds an argument, and its elements if it is a
// container: callbacks get the one or the other.
func (f *foreignCall) elementOf(n int32) int32 {
	if n == 0 {
		return 0
	}
	dst := f.newNode()
	f.flow(n, dst)
	f.addUse(n, use{inst: f.site.inst, op: elemsOp, role: roleElement, bind: &target{args: []int32{dst}}})
	return dst
}

// callField calls the function in a field of what a node refers to.
func (f *foreignCall) callField(n int32, name string, p phase) {
	fn := f.newNode()
	f.addUse(n, use{inst: f.site.inst, op: elemsOp, role: rolePath, bind: &target{method: name, args: []int32{fn}}})
	f.addUse(fn, use{inst: f.site.inst, op: f.site.op, role: roleCallee, bind: &target{site: f.site, phase: p, opaque: true}})
}

// callback calls what a node holds, if that is a function.
func (f *foreignCall) callback(fn int32, params []int32, p phase, dst []int32) {
	t := &target{site: f.site, args: params, phase: p, dst: dst}
	f.addUse(fn, use{inst: f.site.inst, op: f.site.op, role: roleCallee, bind: t})
}

// context stores and loads values of request contexts, which are holders by
// key.
func (f *foreignCall) context() {
	c := f.row.Context
	if c == nil {
		return
	}
	if c.Op == "all" {
		f.flowTaint(f.cell(f.ctx, "").node, f.result(0))
		return
	}
	key := f.constant(f.site, c.Key)
	if key == "" {
		return
	}
	holder := f.sub(f.cell(f.ctx, ""), "<"+key+">")
	if c.Op == "set" && c.Value != nil && f.arg(*c.Value) != 0 {
		f.flow(f.arg(*c.Value), holder.node)
		return
	}
	f.flow(holder.node, f.result(0))
}

// constant names an argument that is a key: a constant, a package variable, or
// its type.
func (f *foreignCall) constant(st *site, n int) string {
	if st.op.Code != effects.Call || n >= len(st.op.Args) {
		return ""
	}
	if f.hasRecv() && st.op.Flag&effects.FlagInvoke == 0 {
		n++
	}
	if n >= len(st.op.Args) {
		return ""
	}
	fn := st.inst.fn
	return keyName(fn, st.op.Args[n])
}

// keyName names a key in the same way in all packages: by its type, or as the
// variable that it is. Conversions to interfaces show the type in some only.
func keyName(fn *function, n int32) string {
	op := fn.def(n)
	if op == nil {
		return ""
	}
	switch op.Code {
	case effects.Const:
		return fn.str(op.Sym)
	case effects.Box:
		if op.C != 0 {
			return fn.str(op.Typ) + ":" + fn.str(op.C)
		}
		if inner := keyName(fn, op.A); inner != "" { // it has a type of its own
			return inner
		}
		return fn.str(op.Typ)
	case effects.Load:
		switch from := fn.def(op.A); {
		case from == nil:
		case from.Code == effects.Global:
			return "var " + fn.str(from.Sym)
		case from.Code == effects.Alloc: // a struct that is made on the spot
			return fn.str(from.Typ)
		}
	case effects.Global:
		return "&" + fn.str(op.Sym)
	}
	return ""
}
