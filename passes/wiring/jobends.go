package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A leash is what ends a goroutine with the request that begins it: a channel
// that the request closes, or sends to, whenever it is done, or a context that
// ends then.
type leash struct {
	*jobFinder
	inst *instance // that begins the goroutine
	op   *effects.Op
	ends map[*object]bool // by channel, or by function that ends a context: whether each request does so
}

// maxLeash bounds the calls between a goroutine, or the function that begins it,
// and the code that ends it.
const maxLeash = 4

// leashed reports whether all that a goroutine does ends with the request: it
// does its work round after round, and asks in each round whether the request is
// done. What it does only then, or beside the rounds, goes on after the answer.
func (f *jobFinder) leashed(i *instance, op *effects.Op) bool {
	l := &leash{f, i, op, make(map[*object]bool)}
	held := false
	for _, c := range i.calls {
		if c.op == op {
			if !l.holds(c.callee, maxLeash) {
				return false
			}
			held = true
		}
	}
	return held
}

// holds reports whether whatever an instance does in the goroutine ends with the
// request.
func (l *leash) holds(i *instance, depth int) bool {
	if i.fn == nil || depth == 0 {
		return false
	}
	rounds := l.rounds(i)
	held := len(rounds) > 0
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if !l.does(i, op) || slices.ContainsFunc(rounds, func(r round) bool { return r.contains(i.fn, op) }) {
			continue
		}
		if op.Code != effects.Call || op.Flag&effects.FlagDefer != 0 || !l.holdsBelow(i, op, depth) || slices.ContainsFunc(rounds, func(r round) bool { return r.after(i.fn, op) }) {
			return false
		}
		held = true
	}
	return held
}

// holdsBelow reports the same of what a call calls.
func (l *leash) holdsBelow(i *instance, op *effects.Op, depth int) bool {
	if st := l.sites[siteKey{i.id, op}]; st != nil && st.row != nil && l.acts(st, nil) {
		return false
	}
	for _, c := range i.calls {
		if c.op == op && !l.holds(c.callee, depth-1) {
			return false
		}
	}
	return true
}

// does reports whether an op acts on something outside the process, or changes
// what outlives the request: it may be progress that is asked for.
func (l *leash) does(i *instance, op *effects.Op) bool {
	switch op.Code {
	case effects.Call:
		st := l.sites[siteKey{i.id, op}]
		return st != nil && st.row != nil && l.acts(st, nil) || len(l.effectsOf(l.workOf(i, op))) > 0
	case effects.Update, effects.Store:
		return slices.ContainsFunc(l.pts[i.node(op.A)], func(r ref) bool { return r.shared() })
	}
	return false
}

// A round is a loop that asks at one place whether the request is done, and
// does not go on if it is.
type round struct {
	ask  int // block of the question
	done blockSet
}

// contains reports whether an op runs in such rounds only, and not once the
// request is done.
func (r round) contains(fn *function, op *effects.Op) bool {
	at := fn.placeOf(op).block
	if op.Flag&effects.FlagDefer != 0 || r.done[at] || !fn.reachable(at, -1)[r.ask] {
		return false
	}
	if at == r.ask {
		return true
	}
	if !fn.reachable(r.ask, -1)[at] {
		return false
	}
	return !slices.ContainsFunc(fn.succs(at), func(s int32) bool { return fn.reachable(int(s), r.ask)[at] })
}

// after reports whether an op runs once the request is done.
func (r round) after(fn *function, op *effects.Op) bool { return r.done[fn.placeOf(op).block] }

// rounds returns the loops of an instance that end with the request.
func (l *leash) rounds(i *instance) []round {
	var out []round
	for k := range i.fn.Ops {
		test := &i.fn.Ops[k]
		if test.Code != effects.Test || test.Flag&effects.FlagSelect == 0 || !l.ended(i, test.A) {
			continue
		}
		ask := i.fn.asking(test)
		if ask == nil {
			continue
		}
		r := round{i.fn.placeOf(ask).block, i.fn.reachable(int(i.fn.succs(int(test.B))[test.C]), -1)}
		if !r.done[r.ask] {
			out = append(out, r)
		}
	}
	return out
}

// asking returns the op by which the select statement receives whose outcome is
// tested: the last before the test.
func (f *function) asking(test *effects.Op) *effects.Op {
	var last *effects.Op
	for k := range f.Ops {
		op := &f.Ops[k]
		if op.Code == effects.Recv && op.Flag&effects.FlagSelect != 0 && op.A == test.A && f.dominates(op, test) && (last == nil || f.dominates(last, op)) {
			last = op
		}
	}
	return last
}

// ended reports whether each channel that a value may be is closed, or sent to,
// whenever the request is done. That of a context is closed with the context.
func (l *leash) ended(i *instance, n int32) bool {
	if call := i.fn.def(n); call != nil && call.Code == effects.Call {
		if c := i.fn.contextOf(call); c != nil && c.A != 0 {
			return l.contextEnds(i, c.A, maxContexts)
		}
	}
	refs := l.pts[i.node(n)]
	for _, r := range refs {
		if o := l.cellOf(r).obj; o.made != effects.Chan || !l.objectEnds(o) {
			return false
		}
	}
	return len(refs) > 0
}

// objectEnds reports whether the request ends what waits for an object that it
// has made: a channel, or a context that is ended by calling the object.
func (l *leash) objectEnds(o *object) bool {
	if o.phase == start || o.long {
		return false
	}
	ends, known := l.ends[o]
	if !known {
		ends = l.endsAfter(l.inst, l.op, o, maxLeash)
		l.ends[o] = ends
	}
	return ends
}

// endsAfter reports whether an instance, or else each of its callers, ends what
// waits for a channel on every way on from an op: there, or by a deferred call.
func (l *leash) endsAfter(i *instance, op *effects.Op, o *object, depth int) bool {
	enders := l.enders(i, o, maxLeash)
	if out := i.fn.escapes(op, enders); !out.success && !out.failure {
		return true
	}
	if slices.ContainsFunc(enders, func(e *effects.Op) bool { return e.Flag&effects.FlagDefer != 0 && i.fn.dominates(e, op) }) {
		return true
	}
	if depth == 0 || slices.ContainsFunc(i.callers, func(c *instance) bool { return c.fn == nil }) {
		return false
	}
	called := false
	for _, c := range callsTo(i) {
		if !l.sync[c.inst] {
			continue
		}
		called = true
		if !l.endsAfter(c.inst, c.op, o, depth-1) {
			return false
		}
	}
	return called
}

// enders returns the ops of an instance that end what waits for a channel.
func (l *leash) enders(i *instance, o *object, depth int) []*effects.Op {
	var out []*effects.Op
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Flag&(effects.FlagGo|effects.FlagSelect) != 0 {
			continue
		}
		switch op.Code {
		case effects.Close, effects.Send:
			if l.refersTo(i, op.A, o) {
				out = append(out, op)
			}
		case effects.Call:
			if op.Flag&effects.FlagDynamic != 0 && l.refersTo(i, op.A, o) {
				out = append(out, op)
			} else if depth > 0 && l.callEnds(i, op, o, depth-1) {
				out = append(out, op)
			}
		}
	}
	return out
}

func (l *leash) refersTo(i *instance, n int32, o *object) bool {
	return slices.ContainsFunc(l.pts[i.node(n)], func(r ref) bool { return l.cellOf(r).obj == o })
}

// callEnds reports whether whatever a call calls ends what waits for a channel,
// on every way through it.
func (l *leash) callEnds(i *instance, op *effects.Op, o *object, depth int) bool {
	called := false
	for _, c := range i.calls {
		if c.op != op {
			continue
		}
		called = true
		if c.callee.fn == nil {
			return false
		}
		out := c.callee.fn.escapesFrom(0, l.enders(c.callee, o, depth))
		if out.success || out.failure {
			return false
		}
	}
	return called
}
