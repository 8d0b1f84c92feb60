package wiring

import (
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A site is a call in an instance.
type site struct {
	inst  *instance
	op    *effects.Op
	sym   string          // static callee or interface method
	row   *knowledge.Func // what the base knows of it
	hit   bool            // some callee in the program is known
	made  *object         // router or container that the call makes
	value int32           // local node that holds the handler, of stores that register one
}

type siteKey struct {
	inst int32
	op   *effects.Op
}

// A target is a function to be called by a site, perhaps depending on what its
// first argument refers to.
type target struct {
	site    *site
	fn      *function
	args    []int32   // global nodes, receiver first; 0: nothing known
	dst     []int32   // nodes of the results
	free    []int32   // captured variables
	closure int32     // number of the closure that is called, if made at start
	depth   int       // of the instance that made that closure
	maker   *instance // that made the closure, at run time
	phase   phase
	direct  bool
	// Of pending calls:
	method  string  // interface method to be looked up in the receiver's type
	iface   string  // the interface's symbol
	more    []int32 // arguments without the receiver
	recv    int32
	foreign *foreignCall
	handed  bool    // the function is an argument of unknown foreign code
	handler *object // the entry point's, of calls that enter it
	opaque  bool    // foreign code calls it: with what it may pass
	bound   bool    // the first argument is known to refer to something
}

// enclose tells the calls of a closure that was made at start from those of
// others of the same function.
func (t *target) enclose(o *object) {
	if len(o.free) == 0 || o.phase != start {
		return
	}
	t.closure = o.id
	if o.inst != nil {
		t.depth = o.inst.depth
	}
}

// The roles of uses that resolve calls.
const (
	roleArg       uint8 = iota // the ref is the first argument of a known function
	roleCallee                 // the ref is the function
	roleRecv                   // the ref is the receiver of an interface method
	rolePath                   // the ref is a struct of which an embedded field is selected
	roleElems                  // the ref is one of two containers whose elements are linked
	roleElement                // the ref is a container whose elements are wanted
	roleContainer              // the ref is a container of a library
	roleMethods                // the ref is a receiver whose methods with a prefix are called
	roleProvided               // the ref is given to a dependency injector
	roleCopied                 // the ref is a controller that is copied for every request
	roleContent                // the ref is an argument whose content is read
)

func (s *solver) call(i *instance, op *effects.Op) {
	st := &site{inst: i, op: op, sym: i.fn.str(op.Sym)}
	s.sites[siteKey{i.id, op}] = st
	t := &target{site: st, phase: calleePhase(i.phase, op.Flag&effects.FlagGo != 0), dst: results(i, op)}
	for _, a := range op.Args {
		t.args = append(t.args, i.node(a))
	}
	if op.Flag&effects.FlagGo != 0 && i.phase.atRunTime() {
		s.outlives(i, op, t)
	}
	switch {
	case op.Flag&effects.FlagDynamic != 0:
		s.dynamic(t, i.node(op.A))
	case op.Flag&effects.FlagInvoke != 0:
		s.invoke(t, i.node(op.A))
	default:
		if fn := s.body(st.sym); fn != nil {
			t.fn, t.direct = fn, true
			st.hit = true
			s.bind(t)
			return
		}
		s.foreign(st, t)
	}
}

// calleePhase returns the phase of a callee: start-up code begins background
// work with a go statement, and a request's goroutines still do its work.
func calleePhase(p phase, async bool) phase {
	if async && p == start {
		return background
	}
	return p
}

func results(i *instance, op *effects.Op) []int32 {
	if op.Dst == 0 {
		return nil
	}
	dst := make([]int32, op.C)
	for r := range dst {
		dst[r] = i.node(op.Dst + int32(r))
	}
	return dst
}

// dynamic calls a function value, and functions among the arguments when the
// value is one of foreign code, such as an iterator.
func (s *solver) dynamic(t *target, callee int32) {
	s.addUse(callee, use{inst: t.site.inst, op: t.site.op, role: roleCallee, bind: t})
	for _, d := range t.dst {
		s.flowTaint(callee, d)
		for _, a := range t.args {
			s.flowTaint(a, d)
		}
	}
}

// invoke calls an interface method: of the types that the receiver may hold,
// and what the base knows of the method itself.
func (s *solver) invoke(t *target, recv int32) {
	name := t.site.sym[strings.LastIndexByte(t.site.sym, '.')+1:]
	inv := *t
	inv.method = name
	inv.iface = receiverSymbol(t.site.sym)
	inv.more, inv.recv = t.args, recv
	t.args = append([]int32{recv}, t.args...)
	if !s.base.Describes(inv.iface) {
		s.addUse(recv, use{inst: t.site.inst, op: t.site.op, role: roleRecv, bind: &inv})
		s.unresolved = append(s.unresolved, &inv)
	}
	s.foreign(t.site, t)
}

// receiverSymbol returns the type symbol of a method's symbol: pkg.T of
// (*pkg.T).M and (pkg.T).M.
func receiverSymbol(sym string) string {
	recv, _, ok := strings.Cut(strings.TrimPrefix(sym, "("), ").")
	if !ok {
		return ""
	}
	return strings.TrimPrefix(recv, "*")
}

// resolve learns one more thing that a call depends on.
func (s *solver) resolve(t *target, role uint8, r ref) {
	switch role {
	case roleArg:
		s.bindRef(t, r)
	case roleCallee:
		s.callValue(t, s.cellOf(r).obj)
	case roleRecv:
		s.callMethod(t, r)
	case roleElems:
		s.resolveElems(t, r)
	case roleElement:
		s.addEdge(s.sub(s.cellOf(r), "[*]").node, edge{dst: t.args[0], share: r.shared()})
	case roleContent:
		c := s.cellOf(r)
		s.flowTaint(c.node, t.args[0])
		if c.obj.kind == boxed { // a map of a named type in an interface
			s.addUse(c.node, use{op: elemsOp, role: roleContent, bind: t})
		}
	case roleCopied:
		s.copyController(t.handler, r)
	case roleProvided:
		s.provided(t, r)
	case roleMethods:
		s.callPrefixed(t, s.cellOf(r).obj)
	case roleContainer:
		t.foreign.access(r)
	case rolePath:
		c := s.sub(s.cellOf(r), t.method)
		if t.direct {
			s.add(t.args[0], makeRef(c, r.shared(), r.value()))
		} else {
			s.addEdge(c.node, edge{dst: t.args[0], share: r.shared()})
		}
	}
}

// callValue calls a function object.
func (s *solver) callValue(t *target, o *object) {
	if o.kind == boxed { // a function type in an interface
		for _, r := range append([]ref(nil), s.pts[s.cell(o, "").node]...) {
			if in := s.cellOf(r).obj; in.kind == code {
				s.callValue(t, in)
			}
		}
		return
	}
	if o.kind != code {
		return
	}
	if o.yields != nil {
		for n, d := range t.dst {
			s.flow(o.yields[n], d)
		}
		return
	}
	c := *t
	c.fn, c.free = o.fn, o.free
	c.enclose(o)
	if o.inst != nil && o.inst.phase.atRunTime() {
		c.maker = o.inst
	}
	if o.recv != 0 {
		c.args = append([]int32{o.recv}, t.args...)
	}
	if t.handed && o.fn != nil && t.phase == start && s.handlerFramework(o.fn) != nil {
		s.bySignature = append(s.bySignature, handed{o, t.site})
		return
	}
	if t.opaque && o.fn != nil {
		s.opaqueArgs(&c, o)
	}
	t.site.hit = true
	switch {
	case c.fn != nil:
		s.bind(&c)
	case o.recv != 0 && o.op != nil && o.op.Flag&effects.FlagInvoke != 0:
		inv := c
		inv.method, inv.iface, inv.more = o.inst.fn.str(o.op.B), receiverSymbol(o.sym), t.args
		s.onReceiver(o.recv, &inv)
	default:
		s.foreign(&site{inst: t.site.inst, op: t.site.op, sym: o.sym}, &c)
	}
}

// onReceiver calls an interface method on what a node holds, once for each
// call and node: a decorator may hold what decorates it.
func (s *solver) onReceiver(recv int32, t *target) {
	key := receiverKey{t.site, recv, t.method}
	if s.received[key] {
		return
	}
	s.received[key] = true
	s.addUse(recv, use{inst: t.site.inst, op: t.site.op, role: roleRecv, bind: t})
}

type receiverKey struct {
	site   *site
	recv   int32
	method string
}

// callMethod calls an interface method on what the interface holds.
func (s *solver) callMethod(t *target, r ref) {
	o := s.cellOf(r).obj
	if o.kind == code { // http.HandlerFunc and the like
		c := *t
		c.args = t.more
		s.callValue(&c, o)
		return
	}
	if o.kind != boxed {
		return
	}
	if t.opaque {
		if m := s.method(o, t.method); m != nil {
			s.callValue(t, m)
		}
		return
	}
	typ := s.typeOf(o.typ)
	if typ == nil {
		return
	}
	m := typ.methods[t.method]
	if m == nil {
		return
	}
	t.site.hit = true
	recv := s.selectPath(s.cell(o, "").node, typ, m.Path)
	c := *t
	c.args = append([]int32{recv}, t.more...)
	switch fn := s.body(m.Sym); {
	case fn != nil:
		c.fn = fn
		s.bind(&c)
	case m.Iface && s.row(m.Sym) == nil:
		c.iface = receiverSymbol(m.Sym)
		s.onReceiver(recv, &c)
	default:
		s.foreign(&site{inst: t.site.inst, op: t.site.op, sym: m.Sym}, &c)
		if m.Iface { // the library's, or one of the program
			own := c
			own.iface = receiverSymbol(m.Sym)
			s.onReceiver(recv, &own)
		}
	}
}

// selectPath returns the node of the receiver of a promoted method: what lies
// behind embedded fields. The result refers to the embedded struct, or holds
// what an embedded pointer or interface holds.
func (s *solver) selectPath(n int32, typ *typeInfo, path string) int32 {
	if path == "" {
		return n
	}
	for _, name := range strings.Split(path, ".") {
		next := s.pathNode(n, name, typ)
		if typ != nil {
			if f := typ.fields[name]; f != nil {
				typ = s.types[f.Sym]
			} else {
				typ = nil
			}
		}
		n = next
	}
	return n
}

// pathNode selects one embedded field of what n refers to.
func (s *solver) pathNode(n int32, name string, typ *typeInfo) int32 {
	key := pathKey{n, name}
	if dst, ok := s.paths[key]; ok {
		return dst
	}
	dst := s.newNode()
	s.paths[key] = dst
	kind := effects.Struct
	if typ != nil && typ.fields[name] != nil {
		kind = typ.fields[name].Kind
	}
	op := &effects.Op{Code: effects.Nop}
	s.addUse(n, use{op: op, bind: &target{method: name, args: []int32{dst}, direct: kind == effects.Struct}, role: rolePath})
	return dst
}

type pathKey struct {
	node int32
	name string
}
