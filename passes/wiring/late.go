package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// Start-up code goes on when it has started the server in a goroutine: what it
// writes then, requests may read at the same time.

// A lateFinder finds such code. Where there are several servers, or routes are
// registered afterwards, it is not known which of them serve already: it finds
// nothing.
type lateFinder struct {
	*explorer
	thread *thread
	late   map[*instance]bool // run as a whole when the server runs
	add    func(o operation, r ref, c *cell)
	begins []via // what starts the server, outermost first
}

func (x *explorer) lateOperations(enter func(o operation, r ref, c *cell)) {
	servers := 0
	for _, st := range x.calls {
		if st.row != nil && st.row.Serves && st.inst.id > 0 && !st.inst.phase.atRunTime() {
			servers++
		}
	}
	if servers != 1 {
		return
	}
	f := &lateFinder{explorer: x, thread: new(thread), late: make(map[*instance]bool), add: enter}
	for _, i := range x.insts {
		if i.phase == start && i.fn != nil {
			f.begin(i)
		}
	}
	if slices.ContainsFunc(x.entries, func(e *entry) bool { return f.lateCode(e.site.inst, e.site.op) }) {
		return
	}
	for _, b := range f.begins {
		f.after(b)
	}
}

// begin finds the calls of an instance after which the server runs.
func (f *lateFinder) begin(i *instance) {
	for k := range i.fn.Ops {
		if op := &i.fn.Ops[k]; op.Code == effects.Call && f.starts(i, op, 3) {
			f.begins = append(f.begins, via{i, op})
			for _, c := range i.calls {
				if c.callee.phase == start && f.follows(via{i, op}, c.op) {
					f.mark(c.callee)
				}
			}
		}
	}
}

func (f *lateFinder) mark(i *instance) {
	if f.late[i] || i.fn == nil {
		return
	}
	f.late[i] = true
	for _, c := range i.calls {
		if c.callee.phase == start {
			f.mark(c.callee)
		}
	}
}

// starts reports whether the server runs when a call is over: it begins a
// goroutine that serves, or calls a function that does and lets it.
func (f *lateFinder) starts(i *instance, op *effects.Op, depth int) bool {
	if op.Flag&effects.FlagGo != 0 {
		if st := f.sites[siteKey{i.id, op}]; st != nil && st.row != nil && st.row.Serves {
			return true
		}
		return slices.ContainsFunc(i.calls, func(c callEdge) bool { return c.op == op && f.serves(c.callee, make(map[*instance]bool)) })
	}
	if depth == 0 || op.Flag&effects.FlagDefer != 0 {
		return false
	}
	return slices.ContainsFunc(i.calls, func(c callEdge) bool {
		return c.op == op && c.callee.phase == start && c.callee.fn != nil && f.leavesServing(c.callee, depth-1)
	})
}

func (f *lateFinder) leavesServing(i *instance, depth int) bool {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code == effects.Call && f.starts(i, op, depth) {
			return !slices.ContainsFunc(f.stops(i), func(s *effects.Op) bool { return i.fn.mayFollow(op, s) })
		}
	}
	return false
}

// stops returns the ops of an instance behind which the server may be over, or
// start-up code was told to go on by somebody: those that wait or receive, and
// calls of functions that do.
func (f *lateFinder) stops(i *instance) []*effects.Op {
	var out []*effects.Op
	for k := range i.fn.Ops {
		if op := &i.fn.Ops[k]; f.waits(i, op, 2) {
			out = append(out, op)
		}
	}
	return out
}

func (f *lateFinder) waits(i *instance, op *effects.Op, depth int) bool {
	switch {
	case op.Code == effects.Recv:
		return true
	case op.Code != effects.Call || op.Flag&effects.FlagGo != 0:
		return false
	}
	if st := f.sites[siteKey{i.id, op}]; st != nil && st.row != nil && (st.row.Sync == "wait" || st.row.Stops || st.row.Serves) {
		return true
	}
	if depth == 0 {
		return false
	}
	for _, c := range i.calls {
		if c.op != op || c.callee.phase != start || c.callee.fn == nil {
			continue
		}
		for k := range c.callee.fn.Ops {
			if f.waits(c.callee, &c.callee.fn.Ops[k], depth-1) {
				return true
			}
		}
	}
	return false
}

// follows reports whether an op runs after the server was started, and before
// anything that may stand for its end.
func (f *lateFinder) follows(b via, op *effects.Op) bool {
	fn := b.inst.fn
	if op.Code == effects.Guard || fn.opIndex(op) <= fn.opIndex(b.op) || op.Flag&effects.FlagDefer != 0 || !fn.mayFollow(b.op, op) {
		return false
	}
	return !slices.ContainsFunc(f.stops(b.inst), func(s *effects.Op) bool {
		return s != b.op && fn.mayFollow(b.op, s) && (s == op || fn.mayFollow(s, op))
	})
}

// lateCode reports whether an op of start-up code may run when the server does.
func (f *lateFinder) lateCode(i *instance, op *effects.Op) bool {
	return f.late[i] || slices.ContainsFunc(f.begins, func(b via) bool { return b.inst == i && f.follows(b, op) })
}

// after enters what is written after a call that starts the server. What late
// code has made itself is not shown to requests yet.
func (f *lateFinder) after(b via) {
	v := &visit{thread: f.thread, inst: b.inst, entry: -1, locks: f.intern(nil)}
	f.visits[b.inst] = append(f.visits[b.inst], v)
	for k := range b.inst.fn.Ops {
		if op := &b.inst.fn.Ops[k]; f.follows(b, op) {
			f.writes(b.inst, op)
		}
	}
	seen := make(map[*instance]bool)
	work := []*visit{v}
	for len(work) > 0 {
		v, work = work[0], work[1:]
		for _, c := range v.inst.calls {
			if !f.late[c.callee] || seen[c.callee] || v.inst == b.inst && !f.follows(b, c.op) {
				continue
			}
			seen[c.callee] = true
			next := &visit{thread: f.thread, inst: c.callee, from: v, op: c.op, entry: -1, depth: v.depth + 1}
			next.locks = f.passed(v.inst, c, f.held(v.inst, c.op, v.locks))
			f.visits[c.callee] = append(f.visits[c.callee], next)
			work = append(work, next)
			for k := range c.callee.fn.Ops {
				f.writes(c.callee, &c.callee.fn.Ops[k])
			}
		}
	}
}

func (f *lateFinder) writes(i *instance, op *effects.Op) {
	for _, o := range plainOperations(i, op) {
		if o.Mode == Read {
			continue
		}
		for _, r := range f.pts[i.node(o.node)] {
			c := f.sub(f.cellOf(r), o.part)
			if made := c.obj; r.value() || made.inst != nil && made.op != nil && f.lateCode(made.inst, made.op) {
				continue
			}
			f.add(o, r, c)
		}
	}
}
