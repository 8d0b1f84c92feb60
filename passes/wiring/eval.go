package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A frame is an instance under evaluation, with the call through which it was
// entered. Arguments of registrations are evaluated per chain of calls, so that
// a route and its handler that come through a router wrapper stay paired.
type frame struct {
	inst  *instance
	call  *effects.Op // in up; nil at the outermost
	up    *frame
	binds map[int32]*cell // nodes that stand for one element of a table
}

// maxFrames bounds the chains of calls that are told apart for one
// registration, maxDepth their length.
const (
	maxFrames = 512
	maxDepth  = 5
)

// frames returns the chains of calls to an instance that matter for nodes:
// callers are followed while the nodes depend on parameters.
func (s *solver) frames(inst *instance, nodes []int32) []*frame {
	var out []*frame
	s.unroll(inst, nodes, nil, maxDepth, &out)
	if len(out) == 0 {
		out = append(out, &frame{inst: inst})
	}
	return out
}

// A link is a step of a chain under construction, from the callee outwards.
type chain struct {
	inst *instance
	call *effects.Op
	next *chain
}

func (s *solver) unroll(inst *instance, nodes []int32, inner *chain, depth int, out *[]*frame) {
	params := s.paramsOf(inst.fn, nodes)
	if len(params) == 0 || depth == 0 || len(inst.callers) == 0 {
		f := &frame{inst: inst}
		for c := inner; c != nil; c = c.next {
			f = &frame{inst: c.inst, call: c.call, up: f}
		}
		*out = append(*out, f)
		return
	}
	seen := make(map[*instance]bool)
	for _, caller := range inst.callers {
		if seen[caller] {
			continue
		}
		seen[caller] = true
		for _, e := range caller.calls {
			if e.callee != inst || len(*out) >= maxFrames || inner.contains(caller, e.op) {
				continue
			}
			var args []int32
			for _, p := range params {
				args = append(args, argument(e.op, inst.fn, p))
			}
			s.unroll(caller, args, &chain{inst, e.op, inner}, depth-1, out)
		}
	}
}

func (c *chain) contains(inst *instance, op *effects.Op) bool {
	for ; c != nil; c = c.next {
		if c.call == op {
			return true
		}
	}
	return false
}

// argument returns the local node of the caller that is passed for a
// parameter, 0 if none is visible.
func argument(op *effects.Op, callee *function, param int32) int32 {
	i := int(param) - 1
	if callee.Recv && op.Flag&(effects.FlagInvoke|effects.FlagDynamic) != 0 {
		if i == 0 {
			if op.Flag&effects.FlagInvoke != 0 {
				return op.A
			}
			return 0
		}
		i--
	}
	if i >= len(op.Args) {
		return 0
	}
	return op.Args[i]
}

// paramsOf returns the parameters that nodes of a function are computed from.
func (s *solver) paramsOf(fn *function, nodes []int32) []int32 {
	var params []int32
	seen := make(map[int32]bool)
	var visit func(n int32, depth int)
	visit = func(n int32, depth int) {
		if n == 0 || seen[n] || depth > 12 {
			return
		}
		seen[n] = true
		if int(n) <= len(fn.Params) {
			if !slices.Contains(params, n) {
				params = append(params, n)
			}
			return
		}
		op := fn.def(n)
		if op == nil {
			return
		}
		switch op.Code {
		case effects.Concat:
			visit(op.A, depth+1)
			visit(op.B, depth+1)
		case effects.Box, effects.FieldVal, effects.Copy, effects.Append, effects.Unbox:
			visit(op.A, depth+1)
			visit(op.B, depth+1)
		case effects.Load:
			if a := fn.def(op.A); a == nil || a.Code == effects.Alloc || a.Code == effects.IndexAddr {
				for _, v := range fn.storesTo(op.A) {
					visit(v, depth+1)
				}
			} else if a.Code == effects.FieldAddr {
				visit(a.A, depth+1)
			}
		case effects.Alloc:
			for _, v := range fn.storesInto(n) {
				visit(v, depth+1)
			}
		case effects.Call:
			for _, a := range op.Args {
				visit(a, depth+1)
			}
			if op.Flag&(effects.FlagInvoke|effects.FlagDynamic) != 0 {
				visit(op.A, depth+1)
			}
		case effects.Bound:
			visit(op.A, depth+1)
		case effects.Closure:
			for _, a := range op.Args {
				visit(a, depth+1)
			}
		}
	}
	for _, n := range nodes {
		visit(n, 0)
	}
	slices.Sort(params)
	return params
}

// storesTo returns the values stored at an address of the function.
func (f *function) storesTo(addr int32) []int32 {
	var vals []int32
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Code == effects.Store && op.A == addr && op.B != 0 {
			vals = append(vals, op.B)
		}
	}
	return vals
}

// storesInto returns the values stored in the parts of a local object.
func (f *function) storesInto(obj int32) []int32 {
	vals := f.storesTo(obj)
	for i := range f.Ops {
		op := &f.Ops[i]
		if (op.Code == effects.FieldAddr || op.Code == effects.IndexAddr) && op.A == obj {
			vals = append(vals, f.storesTo(op.Dst)...)
		}
	}
	return vals
}

// unknown stands for a part of a string that is not known.
const unknown = "…"

// maxStrings bounds the values of one string.
const maxStrings = 16

// stringsOf returns the possible values of a string node.
func (s *solver) stringsOf(f *frame, n int32) []string {
	e := &evaluator{solver: s, seen: make(map[evalKey]bool)}
	vals := e.strings(f, n, 0)
	slices.Sort(vals)
	vals = slices.Compact(vals)
	if len(vals) > maxStrings {
		vals = vals[:maxStrings]
	}
	return vals
}

type evalKey struct {
	inst int32
	node int32
	call *effects.Op
}

type evaluator struct {
	*solver
	seen map[evalKey]bool
}

func (e *evaluator) strings(f *frame, n int32, depth int) []string {
	if n == 0 || depth > 24 {
		return nil
	}
	key := evalKey{f.inst.id, n, f.call}
	if e.seen[key] {
		return nil
	}
	e.seen[key] = true
	defer delete(e.seen, key)
	fn := f.inst.fn
	if int(n) <= len(fn.Params) {
		return e.param(f, n, depth)
	}
	op := fn.def(n)
	if op == nil {
		return e.merged(f, n, depth)
	}
	switch op.Code {
	case effects.Const:
		return []string{fn.str(op.Sym)}
	case effects.Concat:
		return cross(e.strings(f, op.A, depth+1), e.strings(f, op.B, depth+1))
	case effects.Copy, effects.Box, effects.Unbox:
		return e.strings(f, op.A, depth+1)
	case effects.Load:
		return e.loaded(f, op, depth)
	case effects.FieldVal:
		var vals []string
		for _, c := range e.cellsAt(f, op.A) {
			if sub := c.child(fn.str(op.Sym)); sub != nil {
				vals = append(vals, e.content(sub, depth+1)...)
			}
		}
		return vals
	case effects.Lookup:
		var vals []string
		for _, c := range e.cellsAt(f, op.A) {
			if sub := c.child("[*]"); sub != nil {
				vals = append(vals, e.content(sub, depth+1)...)
			}
		}
		return vals
	case effects.Call:
		return e.called(f, op, n, depth)
	}
	return nil
}

func (e *evaluator) param(f *frame, n int32, depth int) []string {
	if f.up != nil {
		return e.strings(f.up, argument(f.call, f.inst.fn, n), depth+1)
	}
	var vals []string
	for _, up := range e.frames(f.inst, []int32{n}) {
		if up.up != nil {
			vals = append(vals, e.strings(up.up, argument(up.call, f.inst.fn, n), depth+1)...)
		}
	}
	return vals
}

// merged evaluates a node that several ops define: a phi.
func (e *evaluator) merged(f *frame, n int32, depth int) []string {
	var vals []string
	for i := range f.inst.fn.Ops {
		if op := &f.inst.fn.Ops[i]; op.Code == effects.Copy && op.Dst == n {
			vals = append(vals, e.strings(f, op.A, depth+1)...)
		}
	}
	return vals
}

// loaded evaluates a load: the function's own stores to the address if they
// are all there is, in this frame; else every store to the cells.
func (e *evaluator) loaded(f *frame, op *effects.Op, depth int) []string {
	fn := f.inst.fn
	if a := fn.def(op.A); a != nil && a.Code == effects.Alloc {
		var vals []string
		for _, v := range fn.storesTo(op.A) {
			vals = append(vals, e.strings(f, v, depth+1)...)
		}
		return vals
	}
	if a := fn.def(op.A); a != nil && a.Code == effects.FieldAddr {
		var vals []string
		for _, c := range e.cellsAt(f, a.A) {
			if sub := c.child(fn.str(a.Sym)); sub != nil {
				vals = append(vals, e.content(sub, depth+1)...)
			}
		}
		return vals
	}
	var vals []string
	for _, c := range e.cellsAt(f, op.A) {
		vals = append(vals, e.content(c, depth+1)...)
	}
	return vals
}

// content evaluates what was stored in a cell, and in those it copies.
func (e *evaluator) content(c *cell, depth int) []string {
	if depth > 24 {
		return nil
	}
	var vals []string
	for _, w := range c.writers {
		vals = append(vals, e.strings(&frame{inst: w.inst}, w.value, depth+1)...)
	}
	for _, m := range c.sources {
		vals = append(vals, e.content(m.other, depth+4)...)
	}
	return vals
}

// called evaluates a call: own functions by their results, and the usual
// functions that build paths.
func (e *evaluator) called(f *frame, op *effects.Op, n int32, depth int) []string {
	sym := f.inst.fn.str(op.Sym)
	switch sym {
	case "fmt.Sprintf":
		return e.format(f, op, depth)
	case "path.Join", "net/url.JoinPath":
		var parts []string
		for _, p := range e.variadic(f, op.Args[len(op.Args)-1]) {
			v := e.strings(p.frame, p.node, depth+1)
			if len(v) == 0 {
				v = []string{unknown}
			}
			parts = append(parts, v[0])
		}
		return []string{strings.ReplaceAll("/"+strings.Join(parts, "/"), "//", "/")}
	case "strings.TrimSuffix", "strings.TrimPrefix", "strings.TrimRight", "strings.TrimLeft", "strings.Trim", "strings.TrimSpace", "strings.ToUpper", "strings.ToLower":
		return e.mapped(sym, e.strings(f, op.Args[0], depth+1), f, op, depth)
	}
	var vals []string
	for _, c := range f.inst.calls {
		if c.op != op {
			continue
		}
		in := &frame{inst: c.callee, call: op, up: f}
		result := c.callee.fn.Result(int(n - op.Dst))
		for i := range c.callee.fn.Ops {
			if r := &c.callee.fn.Ops[i]; r.Code == effects.Copy && r.Dst == result {
				vals = append(vals, e.strings(in, r.A, depth+1)...)
			}
		}
	}
	return vals
}

func (e *evaluator) mapped(sym string, vals []string, f *frame, op *effects.Op, depth int) []string {
	cut := ""
	if len(op.Args) > 1 {
		if c := e.strings(f, op.Args[1], depth+1); len(c) == 1 {
			cut = c[0]
		}
	}
	out := make([]string, len(vals))
	for i, v := range vals {
		switch sym {
		case "strings.TrimSuffix":
			v = strings.TrimSuffix(v, cut)
		case "strings.TrimPrefix":
			v = strings.TrimPrefix(v, cut)
		case "strings.TrimRight":
			v = strings.TrimRight(v, cut)
		case "strings.TrimLeft":
			v = strings.TrimLeft(v, cut)
		case "strings.Trim":
			v = strings.Trim(v, cut)
		case "strings.TrimSpace":
			v = strings.TrimSpace(v)
		case "strings.ToUpper":
			v = strings.ToUpper(v)
		case "strings.ToLower":
			v = strings.ToLower(v)
		}
		out[i] = v
	}
	return out
}

// format evaluates fmt.Sprintf with simple verbs.
func (e *evaluator) format(f *frame, op *effects.Op, depth int) []string {
	formats := e.strings(f, op.Args[0], depth+1)
	var args []operand
	if len(op.Args) > 1 {
		args = e.variadic(f, op.Args[1])
	}
	var out []string
	for _, format := range formats {
		vals := []string{""}
		for i := 0; i < len(format); i++ {
			if format[i] != '%' || i+1 == len(format) {
				vals = cross(vals, []string{format[i : i+1]})
				continue
			}
			i++
			switch {
			case format[i] == '%':
				vals = cross(vals, []string{"%"})
			case len(args) > 0:
				vals = cross(vals, e.strings(args[0].frame, args[0].node, depth+1))
				args = args[1:]
			default:
				vals = cross(vals, nil)
			}
		}
		out = append(out, vals...)
	}
	return out
}

// An operand is a node with the frame in which it is to be evaluated.
type operand struct {
	frame *frame
	node  int32
}

// variadic returns the values of a variadic argument, in order.
func (e *evaluator) variadic(f *frame, n int32) []operand {
	fn := f.inst.fn
	if int(n) <= len(fn.Params) && n > 0 && f.up != nil {
		return e.variadic(f.up, argument(f.call, fn, n))
	}
	if op := fn.def(n); op != nil && op.Code == effects.Alloc {
		var out []operand
		for i := range fn.Ops {
			if a := &fn.Ops[i]; a.Code == effects.IndexAddr && a.A == n {
				for _, v := range fn.storesTo(a.Dst) {
					out = append(out, operand{f, v})
				}
			}
		}
		return out
	}
	var out []operand
	for _, c := range e.cellsAt(f, n) {
		for _, sub := range c.subs {
			if sub.name() == "[k]" {
				continue
			}
			for _, w := range sub.writers {
				out = append(out, operand{&frame{inst: w.inst}, w.value})
			}
		}
	}
	return out
}

// cross joins every left part with every right part; parts that are not known
// are shown as such.
func cross(left, right []string) []string {
	if len(left) == 0 {
		left = []string{unknown}
	}
	if len(right) == 0 {
		right = []string{unknown}
	}
	var out []string
	for _, l := range left {
		for _, r := range right {
			if len(out) < maxStrings {
				out = append(out, l+r)
			}
		}
	}
	return out
}

// cellsAt returns what a node refers to in a frame: one element of a table
// that the frame is bound to, what a caller passed, or all.
func (s *solver) cellsAt(f *frame, n int32) []*cell {
	for g := f; g != nil; g = g.up {
		if c := g.binds[n]; c != nil && g == f {
			return []*cell{c}
		}
	}
	fn := f.inst.fn
	if n > 0 && int(n) <= len(fn.Params) && f.up != nil {
		if a := argument(f.call, fn, n); a != 0 {
			return s.cellsAt(f.up, a)
		}
	}
	var cells []*cell
	for _, r := range s.pts[f.inst.node(n)] {
		cells = append(cells, s.cellOf(r))
	}
	return cells
}
