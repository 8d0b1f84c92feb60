package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A thread is code that runs concurrently with other threads: requests, or a
// goroutine.
type thread struct {
	request bool             // it works for a request: a handler, or a goroutine that one starts
	many    bool             // it may run several times at once
	start   via              // where the goroutine is started; of requests there is none
	given   map[*object]bool // what each goroutine got from its starter
	owned   map[*object]bool // what was made for it
}

// A visit is an instance that a thread reaches, with the locks that its callers
// hold then.
type visit struct {
	thread *thread
	inst   *instance
	locks  *lockSet
	owned  uint32 // parameters that refer to objects of the thread alone, a bit each
	from   *visit // the caller, on the shortest way
	op     *effects.Op
	entry  int // number of the entry point on that way, or -1
	depth  int
}

// An explorer walks all threads of a program, breadth first, and keeps with
// which locks they reach each instance.
type explorer struct {
	*locator
	sets    map[string]*lockSet
	threads map[threadKey]*thread
	queue   []*visit
	visits  map[*instance][]*visit
	waiting map[*instance][]pendingVisit // by the maker of the closure
	fedTwin map[*instance]*instance
	handed  map[*object]bool
	unseen  map[*cell]*object // what variables refer to; see alone.go
	serving map[*object]int   // number of the first entry point of a handler
}

// A pendingVisit is a call of a closure whose maker was not reached so far.
type pendingVisit struct {
	from *visit
	call callEdge
}

// A threadKey tells threads apart. Those that one op starts are one, except that
// a goroutine of start-up code is not one of a request: a timer that both start
// runs for both at once.
type threadKey struct {
	fn      *function
	op      *effects.Op
	request bool
}

// maxLockSets bounds the lock sets with which a thread reaches an instance, for
// each way to share the arguments.
const maxLockSets = 4

func newExplorer(l *locator) *explorer {
	x := &explorer{
		locator: l, sets: make(map[string]*lockSet), threads: make(map[threadKey]*thread), visits: make(map[*instance][]*visit),
		waiting: make(map[*instance][]pendingVisit), fedTwin: make(map[*instance]*instance), serving: make(map[*object]int), handed: make(map[*object]bool), unseen: make(map[*cell]*object),
	}
	for _, i := range l.insts {
		if i.local != nil {
			x.fedTwin[i.local] = i
		}
	}
	return x
}

// explore walks the threads: goroutines of start-up code, then requests, and
// the goroutines that these start.
func (x *explorer) explore() {
	none := x.intern(nil)
	for _, i := range x.insts {
		if i.phase != start {
			continue
		}
		for _, c := range i.calls {
			if c.callee.phase == background && !x.joined(i, c) {
				x.enterThread(&visit{inst: i, entry: -1, locks: none}, c)
			}
		}
	}
	x.walk()
	requests := &thread{request: true, many: true}
	for n, e := range x.entries {
		if _, seen := x.serving[e.handler]; !seen {
			x.serving[e.handler] = n
		}
		t := requests
		if e.background() {
			t = &thread{many: e.kind == "message"}
		}
		x.queue = append(x.queue, &visit{thread: t, inst: e.root, locks: none, entry: n})
	}
	x.walk()
}

func (x *explorer) walk() {
	for len(x.queue) > 0 {
		v := x.queue[0]
		x.queue = x.queue[1:]
		if !x.record(v) {
			continue
		}
		for _, c := range v.inst.calls {
			x.follow(v, c)
		}
		for _, p := range x.waiting[v.inst] {
			x.follow(p.from, p.call)
		}
		if twin := x.fedTwin[v.inst]; twin != nil {
			x.queue = append(x.queue, &visit{thread: v.thread, inst: twin, locks: v.locks, owned: v.owned, from: v.from, op: v.op, entry: v.entry, depth: v.depth})
		}
	}
}

// record enters a visit, unless the thread has reached the instance with no
// more locks and no more objects of its own before.
func (x *explorer) record(v *visit) bool {
	n := 0
	for _, old := range x.visits[v.inst] {
		if old.thread != v.thread || old.owned&^v.owned != 0 {
			continue
		}
		if n++; n >= maxLockSets || v.locks.implies(old.locks) {
			return false
		}
	}
	x.visits[v.inst] = append(x.visits[v.inst], v)
	return true
}

// follow goes from a visit along a call. A closure made at run time is called
// by those only who reach its maker.
func (x *explorer) follow(v *visit, c callEdge) {
	if c.callee.phase == start || c.op.Code == effects.Send {
		return // run once; or in the goroutine that receives
	}
	if c.maker != nil && len(x.visits[c.maker]) == 0 {
		x.waiting[c.maker] = append(x.waiting[c.maker], pendingVisit{v, c})
		return
	}
	if x.async(v.inst, c) {
		x.enterThread(v, c)
		return
	}
	next := &visit{thread: v.thread, inst: c.callee, from: v, op: c.op, entry: x.entryOf(v, c), depth: v.depth + 1}
	next.locks = x.passed(v.inst, c, x.held(v.inst, c.op, v.locks))
	next.owned = x.ownedArgs(v, c)
	x.queue = append(x.queue, next)
}

// entryOf returns the entry point that a path belongs to. Middleware calls the
// handlers of many.
func (x *explorer) entryOf(v *visit, c callEdge) int {
	if c.direct || c.callee.serves == nil || v.entry < 0 || c.callee.serves[x.entries[v.entry].handler] {
		return v.entry
	}
	best := -1
	for h := range c.callee.serves {
		if n, ok := x.serving[h]; ok && (best < 0 || n < best) {
			best = n
		}
	}
	return best
}

// async reports whether a call runs in a goroutine of its own.
func (x *explorer) async(i *instance, c callEdge) bool {
	if c.op.Flag&effects.FlagGo != 0 {
		return true
	}
	st := x.sites[siteKey{i.id, c.op}]
	if st == nil || st.row == nil {
		return false
	}
	for _, cb := range st.row.Calls {
		if cb.When == "async" || cb.When == "later" {
			return true
		}
	}
	return false
}

// enterThread enters the thread that a call starts.
func (x *explorer) enterThread(v *visit, c callEdge) {
	key := threadKey{v.inst.fn, c.op, v.thread != nil && v.thread.request}
	t := x.threads[key]
	if t == nil {
		t = &thread{request: key.request, start: via{v.inst, c.op}}
		x.handOver(t, v.inst, c)
		x.threads[key] = t
	}
	t.many = t.many || v.thread != nil && v.thread.many || c.op.Flag&effects.FlagLoop != 0
	x.queue = append(x.queue, &visit{thread: t, inst: c.callee, locks: x.intern(nil), from: v, op: c.op, entry: v.entry, depth: v.depth + 1})
}

// handOver finds the objects that a goroutine gets from the code that starts
// it, with all that they lead to: owned are those which were made for it.
func (x *explorer) handOver(t *thread, i *instance, c callEdge) {
	t.given, t.owned = make(map[*object]bool), make(map[*object]bool)
	take := func(n int32) []*object {
		var more []*object
		for _, r := range x.pts[n] {
			o := x.cellOf(r).obj
			if o.phase == start || o.long || t.given[o] && (r.shared() || t.owned[o]) {
				continue
			}
			t.given[o] = true
			t.owned[o] = t.owned[o] || !r.shared()
			more = append(more, o)
		}
		return more
	}
	var work []*object
	for _, n := range append([]int32{c.op.A}, c.op.Args...) {
		work = append(work, take(i.node(n))...)
		for _, r := range x.pts[i.node(n)] {
			for _, free := range x.cellOf(r).obj.free {
				work = append(work, take(free)...)
			}
		}
	}
	for len(work) > 0 {
		o := work[len(work)-1]
		work = work[:len(work)-1]
		for _, c := range o.list {
			work = append(work, take(c.node)...)
		}
	}
}

// joined reports whether start-up code waits for a goroutine before it serves:
// what the goroutine does is over then.
func (x *explorer) joined(i *instance, c callEdge) bool {
	var waits, serves []*effects.Op
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Code != effects.Call {
			continue
		}
		st := x.sites[siteKey{i.id, op}]
		known := st != nil && st.row != nil
		if known && st.row.Sync == "wait" && (op.Flag&effects.FlagDefer != 0 || i.fn.mayFollow(c.op, op)) {
			waits = append(waits, op)
		}
		if known && st.row.Serves || slices.ContainsFunc(i.calls, func(e callEdge) bool { return e.op == op && x.serves(e.callee, make(map[*instance]bool)) }) {
			serves = append(serves, op)
		}
	}
	return slices.ContainsFunc(waits, func(w *effects.Op) bool {
		return !slices.ContainsFunc(serves, func(s *effects.Op) bool { return w.Flag&effects.FlagDefer != 0 || i.fn.mayFollow(s, w) })
	})
}

// serves reports whether an instance, or one that it calls, starts a server.
func (x *explorer) serves(i *instance, seen map[*instance]bool) bool {
	if seen[i] {
		return false
	}
	seen[i] = true
	for k := range i.fn.Ops {
		if st := x.sites[siteKey{i.id, &i.fn.Ops[k]}]; st != nil && st.row != nil && st.row.Serves {
			return true
		}
	}
	for _, c := range i.calls {
		if x.serves(c.callee, seen) {
			return true
		}
	}
	return false
}
