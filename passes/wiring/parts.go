package wiring

import (
	"maps"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A scope is an instance with the call through which it is looked at. The
// parameters of the outermost scope stand for themselves.
type scope struct {
	inst *instance
	up   *scope
	op   *effects.Op // in up
}

// base returns the outermost scope, and the op of it through which the
// innermost is entered; op if that is the outermost itself.
func (s *scope) base(op *effects.Op) (*scope, *effects.Op) {
	for s.up != nil {
		s, op = s.up, s.op
	}
	return s, op
}

// under returns the scope with one more caller around it.
func (s *scope) under(caller *instance, op *effects.Op) *scope {
	if s.up == nil {
		return &scope{inst: s.inst, up: &scope{inst: caller}, op: op}
	}
	return &scope{inst: s.inst, up: s.up.under(caller, op), op: s.op}
}

// depth counts the callers around a scope.
func (s *scope) depth() int {
	n := 0
	for ; s.up != nil; s = s.up {
		n++
	}
	return n
}

// find returns the scope of an instance on the way out, or nil.
func (s *scope) find(i *instance) *scope {
	for at := s; at != nil; at = at.up {
		if at.inst == i {
			return at
		}
	}
	return nil
}

// Parts are what a value is made of: constants, calls that yield something new,
// parameters of the outermost scope, places in memory. Two values with the same
// parts are taken for the same value.
type parts map[originKey]bool

// within reports whether all parts are parts of another value.
func (p parts) within(q parts) bool {
	for k := range p {
		if !q[k] {
			return false
		}
	}
	return len(p) > 0
}

// specific reports whether some part is more than a constant.
func (p parts) specific() bool {
	for k := range p {
		if k.text == "" {
			return true
		}
	}
	return false
}

// same reports whether two values have the same parts.
func (p parts) same(q parts) bool { return len(p) == len(q) && p.within(q) }

// A partFinder follows a value backwards to its parts.
type partFinder struct {
	*locator
	found   parts
	seen    map[partVisit]bool
	through map[string]bool // foreign functions that were passed
	calls   []*site         // of them
	cells   map[*cell]bool
	scopes  map[scope]*scope
	head    bool // follow only the beginning of paths
}

type partVisit struct {
	scope *scope
	inst  int32
	node  int32
	cell  int32
}

// maxPartSteps bounds a search.
const maxPartSteps = 600

func (l *locator) partFinder() *partFinder {
	return &partFinder{locator: l, found: make(parts), scopes: make(map[scope]*scope), seen: make(map[partVisit]bool), through: make(map[string]bool), cells: make(map[*cell]bool)}
}

// headOf returns the parts of the beginning of a path.
func (l *locator) headOf(s *scope, n int32) parts {
	f := l.partFinder()
	f.head = true
	f.visit(s, n)
	return f.found
}

// partsOf returns the parts of a value.
func (l *locator) partsOf(s *scope, n int32) parts {
	f := l.partFinder()
	f.visit(s, n)
	return f.found
}

// scope returns the scope of an instance on the way out, or one that stands
// alone.
func (f *partFinder) scope(s *scope, i *instance) *scope {
	if in := s.find(i); in != nil {
		return in
	}
	return f.unique(scope{inst: i})
}

// unique returns the same scope for the same calls.
func (f *partFinder) unique(s scope) *scope {
	if f.scopes[s] == nil {
		f.scopes[s] = &s
	}
	return f.scopes[s]
}

func (f *partFinder) add(k originKey) { f.found[k] = true }

func (f *partFinder) visit(s *scope, n int32) {
	at := partVisit{scope: s, inst: s.inst.id, node: n}
	if n == 0 || f.seen[at] || len(f.seen) > maxPartSteps {
		return
	}
	f.seen[at] = true
	fn := s.inst.fn
	switch params := int32(len(fn.Params)); {
	case n <= params:
		f.parameter(s, n)
		return
	case n <= params+fn.Free:
		f.captured(s, n)
		return
	}
	defs := fn.definitions(n)
	if len(defs) == 0 {
		f.add(originKey{inst: s.inst.id, node: n})
	}
	for _, op := range defs {
		f.op(s, op, n)
	}
}

// parameter follows a parameter to the call through which its function is
// looked at.
func (f *partFinder) parameter(s *scope, n int32) {
	if s.up != nil && calls(s.up.inst.fn, s.op, s.inst.fn) {
		if a := argument(s.op, s.inst.fn, n); a != 0 {
			f.visit(s.up, a)
			return
		}
	}
	f.add(originKey{inst: s.inst.id, node: n})
}

// calls reports whether an op of a function calls another itself: foreign code
// that calls a function shows no arguments.
func calls(caller *function, op *effects.Op, fn *function) bool {
	switch {
	case op.Code != effects.Call:
		return false
	case op.Flag&effects.FlagDynamic != 0:
		return true
	case op.Flag&effects.FlagInvoke != 0:
		return fn.Recv && methodName(caller.str(op.Sym)) == methodName(fn.Sym)
	}
	return caller.str(op.Sym) == fn.Sym
}

// captured follows a captured value to where the closure is made.
func (f *partFinder) captured(s *scope, n int32) {
	k := int(n) - len(s.inst.fn.Params) - 1
	for _, c := range f.allClosures(s.inst.fn) {
		if c.op != nil && c.inst != nil && k < len(c.op.Args) {
			f.visit(f.scope(s, c.inst), c.op.Args[k])
		}
	}
}

func (f *partFinder) op(s *scope, op *effects.Op, n int32) {
	fn := s.inst.fn
	if f.head && f.first(s, op) {
		return
	}
	switch op.Code {
	case effects.Const:
		f.constant(fn.str(op.Sym))
	case effects.Copy, effects.Box, effects.Unbox:
		f.visit(s, op.A)
	case effects.Load:
		f.place(s, op, "")
	case effects.FieldVal:
		f.place(s, op, fn.str(op.Sym))
	case effects.Lookup, effects.Elems, effects.Recv:
		f.place(s, op, "[*]")
		f.visit(s, op.B)
	case effects.Alloc:
		stored := fn.storesInto(n)
		for _, v := range stored {
			f.visit(s, v)
		}
		if len(stored) == 0 {
			f.add(originKey{inst: s.inst.id, op: op})
		}
	case effects.Call:
		f.call(s, op, n)
	default:
		for _, a := range operands(op) {
			f.visit(s, a)
		}
		if len(operands(op)) == 0 {
			f.add(originKey{inst: s.inst.id, op: op})
		}
	}
}

// first follows only the beginning of a path that is put together, and reports
// whether the op does that.
func (f *partFinder) first(s *scope, op *effects.Op) bool {
	fn := s.inst.fn
	switch {
	case op.Code == effects.Concat:
		f.visit(s, op.A)
	case op.Code == effects.Call && (fn.str(op.Sym) == "path/filepath.Join" || fn.str(op.Sym) == "path.Join"):
		f.element(s, op.Args[0])
	case op.Code == effects.Call && fn.str(op.Sym) == "fmt.Sprintf" && len(op.Args) > 1:
		format := fn.def(op.Args[0])
		if format == nil || format.Code != effects.Const || !strings.HasPrefix(fn.str(format.Sym), "%") {
			f.visit(s, op.Args[0])
		} else {
			f.element(s, op.Args[1])
		}
	default:
		return false
	}
	return true
}

// element follows the first of variadic arguments.
func (f *partFinder) element(s *scope, slice int32) {
	fn := s.inst.fn
	for k := range fn.Ops {
		if op := &fn.Ops[k]; op.Code == effects.IndexAddr && fn.str(op.Sym) == "[0]" && fn.sliceOf(slice) == op.A {
			for _, v := range fn.storesTo(op.Dst) {
				f.visit(s, v)
			}
			return
		}
	}
	f.visit(s, slice)
}

// sliceOf returns the array that a slice of all of it is made of.
func (f *function) sliceOf(n int32) int32 {
	for op := f.def(n); op != nil && op.Code == effects.Copy; op = f.def(n) {
		n = op.A
	}
	return n
}

// constant adds a constant that says something.
func (f *partFinder) constant(text string) {
	if text = strings.Trim(text, "./"); text != "" {
		f.add(originKey{text: text})
	}
}

// place follows what is loaded: to the place, and to what was stored there.
func (f *partFinder) place(s *scope, op *effects.Op, part string) {
	refs := f.pts[s.inst.node(op.A)]
	for _, r := range refs {
		c := f.sub(f.cellOf(r), part)
		f.stored(s, c)
	}
	if len(refs) == 0 {
		f.visit(s, op.A)
		if part != "" && part != "[*]" {
			f.add(originKey{text: "." + part})
		}
	}
}

func (f *partFinder) stored(s *scope, c *cell) {
	at := partVisit{cell: c.id}
	if f.seen[at] || len(f.seen) > maxPartSteps {
		return
	}
	f.seen[at] = true
	f.cells[c] = true
	if len(c.writers)+len(c.sources)+len(c.subs) == 0 {
		f.add(originKey{cell: c.id})
	}
	for _, sub := range c.subs { // of a struct
		if sub.name()[0] != '[' {
			f.stored(s, sub)
		}
	}
	for _, w := range c.writers {
		f.visit(f.scope(s, w.inst), w.value)
	}
	for _, m := range c.sources {
		f.stored(s, m.other)
	}
}

// call follows a result: into own functions, else to the arguments. A call
// that takes nothing, or that makes something new each time, is a part itself.
func (f *partFinder) call(s *scope, op *effects.Op, n int32) {
	own := false
	for _, c := range s.inst.calls {
		if c.op != op || c.callee.fn == nil || !calls(s.inst.fn, op, c.callee.fn) || int(n-op.Dst) >= len(c.callee.fn.Results) || s.depth() > maxChain {
			continue
		}
		own = true
		in := s.find(c.callee)
		if in == nil {
			in = f.unique(scope{inst: c.callee, up: s, op: op})
		}
		result := c.callee.fn.Result(int(n - op.Dst))
		for _, def := range c.callee.fn.definitions(result) {
			f.op(in, def, result)
		}
	}
	if own {
		return
	}
	st := f.sites[siteKey{s.inst.id, op}]
	if st != nil {
		f.through[st.sym] = true
		f.calls = append(f.calls, st)
	}
	given := 0
	for _, a := range append([]int32{op.A}, op.Args...) {
		if a != 0 {
			given++
			f.visit(s, a)
		}
	}
	if given == 0 || st != nil && st.row != nil && (st.row.Random || st.row.Clock || makesNew(st)) {
		f.add(originKey{inst: s.inst.id, op: op})
	}
}

// makesNew reports whether a call makes another file each time.
func makesNew(st *site) bool { return st.row.Effect != nil && st.row.Effect.Op == "temp" }

// union adds the parts of another value.
func (p parts) union(q parts) { maps.Copy(p, q) }
