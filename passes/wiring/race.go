package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// A Race is two accesses to one variable that may run at the same time with no
// lock in common, at least one of them a write.
type Race struct {
	*State
	A, B *Access // A writes; they may be one access
	// Map reports whether they use one map, whose concurrent use can end the
	// process.
	Map bool
	// Element reports whether they use an element of a slice or an array, not the
	// variable that holds it.
	Element bool
	// Entry reports whether the variable is in an object that a container keeps,
	// and so several functions may have got hold of it.
	Entry   bool
	Entries []int // numbers of the entry points that reach the two, ascending
	// Usual is the lock under which most accesses to the variable run, "" if
	// there is none; Others reports whether some run under it beside the two.
	Usual  string
	Others bool
}

// maxAccesses bounds the accesses to an object that are compared.
const maxAccesses = 400

// races finds a race of each variable that has one: the pair with the shortest
// ways.
func (l *locator) races() []*Race {
	x := newExplorer(l)
	x.explore()
	found := make(map[*State]*Race)
	byObject := x.operations()
	for _, o := range x.objects[1:] { // in order
		ops := byObject[o]
		if len(ops) == 0 {
			continue
		}
		all := x.accesses(ops)
		if len(all) > maxAccesses {
			all = all[:maxAccesses]
		}
		x.pairs(all, found)
	}
	x.usualLocks(byObject, found)
	var out []*Race
	for _, st := range x.sorted() {
		if r := found[st]; r != nil {
			x.describe(r)
			out = append(out, r)
		}
	}
	return out
}

// pairs enters the races among the accesses to one object.
func (x *explorer) pairs(all []*Access, found map[*State]*Race) {
	for n, a := range all {
		for _, b := range all[n:] {
			if !x.conflict(a, b) {
				continue
			}
			r := &Race{A: a, B: b}
			if a.reads() {
				r.A, r.B = b, a
			}
			r.State = x.state(r.A.cell) // of a struct that is set as a whole, not of its fields
			if r.State == nil {
				r.State = x.foreignVariable(r.A)
			}
			if r.State == nil {
				continue
			}
			if old := found[r.State]; old == nil || r.before(old) {
				found[r.State] = r
			}
		}
	}
}

// foreignVariable returns the state of a package variable of a library. Where it
// is declared is not known: the access stands for that.
func (x *explorer) foreignVariable(a *Access) *State {
	op := a.inst.fn.def(a.node)
	for op != nil && op.Code == effects.FieldAddr {
		op = a.inst.fn.def(op.A)
	}
	if op == nil || op.Code != effects.Global || x.vars[a.cell.obj.sym] != nil {
		return nil
	}
	sym := a.cell.obj.sym
	dot := strings.LastIndexByte(sym, '.')
	_, pos := a.Function()
	return x.locator.intern(&State{
		ID: sym, Package: sym[:dot], Name: sym[dot+1:], Owner: sym[:dot],
		Type: a.inst.fn.str(op.Typ), Kind: effects.Kind(op.C), Decl: pos,
	})
}

// usualLocks finds the lock under which most accesses to each raced variable
// run.
func (x *explorer) usualLocks(byObject map[*object][]operation, found map[*State]*Race) {
	votes := make(map[*State]map[string]int)
	others := make(map[*State]map[string]bool)
	for _, o := range x.objects[1:] {
		for _, op := range byObject[o] {
			st := x.state(op.cell)
			if found[st] == nil {
				continue
			}
			for _, v := range x.visits[op.inst] {
				for _, l := range x.held(op.inst, op.op, v.locks).locks {
					if votes[st] == nil {
						votes[st] = make(map[string]int)
						others[st] = make(map[string]bool)
					}
					votes[st][l.name]++
					if r := found[st]; op.op != r.A.op && op.op != r.B.op && !l.read {
						others[st][l.name] = true
					}
				}
			}
		}
	}
	for st, r := range found {
		for name, n := range votes[st] {
			if best := votes[st][r.Usual]; n > best || n == best && name < r.Usual {
				r.Usual = name
			}
		}
		r.Others = others[st][r.Usual]
	}
}

// before orders the races of one variable: those that can end the process first,
// copies of a whole object and what libraries read last, then those of requests,
// which run concurrently for sure, then by the length of the ways.
func (r *Race) before(o *Race) bool {
	if r.crashes() != o.crashes() {
		return r.crashes()
	}
	if r.Copies() != o.Copies() {
		return o.Copies()
	}
	if r.B.deep != o.B.deep {
		return o.B.deep
	}
	if g, h := r.goroutines(), o.goroutines(); g != h {
		return g < h
	}
	if d, e := r.A.way.depth+r.B.way.depth, o.A.way.depth+o.B.way.depth; d != e {
		return d < e
	}
	if r.A != o.A {
		return r.A.before(o.A)
	}
	return r.B.before(o.B)
}

// Copies reports whether B copies the whole object that the variable is a field
// of.
func (r *Race) Copies() bool { return partOf(r.A.cell, r.B.cell) }

// crashes reports whether the two use the elements of one map.
func (r *Race) crashes() bool {
	return r.A.cell.obj.made == effects.Map && strings.HasPrefix(r.A.cell.path, "[")
}

// reportable keeps the races that registered entry points reach, one of each
// copy of an object. It is the last step: a race without entry points must not
// take the place of another.
func reportable(races []*Race, registered func(entries []int) bool) []*Race {
	return onePerCopy(slices.DeleteFunc(races, func(r *Race) bool { return len(r.Entries) == 0 || !registered(r.Entries) }))
}

// onePerCopy keeps one race of those that a single copy of an object has with
// writes of its fields: they are one thing to fix. Best is one of two requests,
// which run concurrently for sure.
func onePerCopy(races []*Race) []*Race {
	best := make(map[*effects.Op]*Race)
	for _, r := range races {
		if old := best[r.B.op]; r.Copies() && (old == nil || r.goroutines() < old.goroutines() || r.goroutines() == old.goroutines() && r.before(old)) {
			best[r.B.op] = r
		}
	}
	return slices.DeleteFunc(races, func(r *Race) bool { return r.Copies() && best[r.B.op] != r })
}

// goroutines counts the accesses that are not in the goroutine which serves the
// request.
func (r *Race) goroutines() int {
	n := 0
	for _, a := range []*Access{r.A, r.B} {
		if a.way.thread.start.inst != nil || !a.way.thread.request {
			n++
		}
	}
	return n
}

// conflict reports whether two accesses race.
func (x *explorer) conflict(a, b *Access) bool {
	if a.reads() && b.reads() || a.atomic && b.atomic || a.maker && b.maker || !a.request() && !b.request() {
		return false
	}
	return overlap(a.cell, b.cell) && x.concurrent(a, b) && !x.common(a, b) && !x.inOnce(a, b)
}

// overlap reports whether two cells of an object have memory in common.
func overlap(a, b *cell) bool {
	if a == b || partOf(a, b) || partOf(b, a) {
		return true
	}
	return strings.Contains(a.path, "[") && strings.Contains(b.path, "[") && agree(selectors(a.path), selectors(b.path))
}

// agree reports whether two paths may lead to one place or into one another: an
// index that is not known is any.
func agree(a, b []string) bool {
	for n := range min(len(a), len(b)) {
		if a[n] == b[n] || a[n] == "[*]" && b[n][0] == '[' && b[n] != "[k]" || b[n] == "[*]" && a[n][0] == '[' && a[n] != "[k]" {
			continue
		}
		return false
	}
	return true
}

// partOf reports whether a is a part of b. The elements of a map are not the
// variable that holds the map.
func partOf(a, b *cell) bool {
	for p := a.parent; p != nil; p = p.parent {
		if p == b {
			return true
		}
	}
	return false
}

// concurrent reports whether two accesses may run at the same time.
func (x *explorer) concurrent(a, b *Access) bool {
	if a.way.thread != b.way.thread {
		return !x.precedes(a, b) && !x.precedes(b, a)
	}
	return a.way.thread.many && !a.way.thread.owned[a.cell.place().obj]
}

// precedes reports whether the thread of b starts after a, in the function of
// a, with an object of its own: what was done to it before is in order.
func (x *explorer) precedes(a, b *Access) bool {
	begin := b.way.thread.start
	return begin.inst != nil && begin.inst.fn == a.inst.fn && b.way.thread.given[a.cell.place().obj] && !single(a.cell) && a.inst.fn.opIndex(a.op) < a.inst.fn.opIndex(begin.op)
}

// container reports whether a state keeps several objects: a map, a slice, or a
// store of a library.
func (x *explorer) container(st *State) bool {
	if st.Kind == effects.Map || st.Kind == effects.Slice {
		return true
	}
	t := x.base.Type(st.Sym)
	return t != nil && t.Role == "container" && t.Kind != ""
}

// describe says what the two accesses use.
func (x *explorer) describe(r *Race) {
	c := r.A.cell
	x.misplaced(r.A)
	x.misplaced(r.B)
	r.Map = r.crashes()
	r.Element = !r.Map && strings.HasSuffix(c.path, "]")
	r.Entry = slices.ContainsFunc(r.Holders, x.container)
}

// reachedBy enters an entry point that reaches one of the accesses.
func (r *Race) reachedBy(n int, w *walk) {
	a, b := r.A.reachedBy(n, w), r.B.reachedBy(n, w)
	if a || b {
		r.Entries = append(r.Entries, n)
	}
}

// reachedBy reports whether an entry point reaches an access, and keeps the way
// from it: that of the thread, which tells with which locks, if the entry point
// can go it, else the shortest one. The thread's may go by the handlers of
// others.
func (a *Access) reachedBy(n int, w *walk) bool {
	dist, ok := w.dist[a.inst]
	switch {
	case !ok:
		return false
	case n == a.way.entry && a.way.possible(w):
		a.dist, a.steps, a.entry = 0, a.way.steps(), n
	case a.steps == nil || dist < a.dist:
		a.dist, a.steps, a.entry = dist, w.steps(a.inst), n
	}
	return true
}

// possible reports whether an entry point can go the way of a visit.
func (v *visit) possible(w *walk) bool {
	for ; v != nil; v = v.from {
		if _, ok := w.dist[v.inst]; !ok {
			return false
		}
	}
	return true
}

// steps describes the way of a visit.
func (v *visit) steps() []finding.Step {
	steps := []finding.Step{}
	for ; v.from != nil && v.from.inst.fn != nil; v = v.from {
		steps = append(steps, step(via{v.from.inst, v.op}, v.inst))
	}
	slices.Reverse(steps)
	return steps
}

// Locks returns the names of the locks that an access holds.
func (a *Access) Locks() []string {
	var names []string
	for _, l := range a.locks.locks {
		name := l.name
		if a.elsewhere[l.key()] {
			name += " of another object"
		}
		if l.read {
			name += " (for reading)"
		}
		names = append(names, name)
	}
	return names
}

// Holds reports whether an access holds a lock of this name, for writing.
func (a *Access) Holds(name string) bool {
	return slices.ContainsFunc(a.locks.locks, func(l heldLock) bool { return l.name == name && !l.read })
}

// EntryPoint returns the number of the entry point on the way to the access, or
// -1 if it is in a goroutine that start-up code begins.
func (a *Access) EntryPoint() int {
	if a.steps == nil {
		return -1
	}
	return a.entry
}

// Starter returns the function that starts the goroutine of an access, "" for
// the goroutine that serves the request.
func (a *Access) Starter() string {
	begin := a.way.thread.start.inst
	if begin == nil || begin.fn == nil {
		return ""
	}
	return begin.fn.name()
}

// Trace describes the way to an access; what says what it does.
func (a *Access) Trace(what string) []finding.Step {
	steps := a.steps
	if steps == nil {
		steps = a.way.steps()
	}
	return append(slices.Clip(steps), a.step(what))
}
