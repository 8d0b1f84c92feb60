package wiring

import (
	"slices"
	"sort"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// JobForm says by what means work is put off.
type JobForm uint8

const (
	Started   JobForm = iota // a goroutine
	Submitted                // a pool of workers of a library
	Delayed                  // a timer
	Scheduled                // a schedule, or a loop that waits for a ticker
)

// A Job is work that no request waits for, and that is lost with the process, or
// that every replica does. Goroutines of one function are one job, wherever they
// begin; so are those that one function alone begins.
type Job struct {
	Form    JobForm
	Places  []*Place // where it begins; an entry point reaches the first in the fewest calls
	ID      string   // pkg.Func#callee; of goroutines pkg.Callee#go, or pkg.Func#func of literals, pkg.Func#funcs of several works
	Work    string   // what goroutines run: T.M or F, "" for literals
	Callee  string
	Owner   string           // package of the function that the id names
	Decl    finding.Position // of the function that goroutines run, if it is one and declared
	Effects []string         // callees by which the work acts on something outside the process, ordered
	// Progress are the states in which the work leaves what other requests read.
	Progress []*State
	Entry    int // number of the entry point that a schedule is, or -1

	work map[*instance]bool // what the work runs
}

// Entries returns the numbers of the entry points that begin the work.
func (j *Job) Entries() []int {
	var out []int
	if j.Entry >= 0 {
		out = append(out, j.Entry)
	}
	for _, p := range j.Places {
		out = append(out, p.Spots.Entries()...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A jobFinder finds work that no request waits for.
type jobFinder struct {
	*locator
	sync  map[*instance]bool // what runs while a request waits
	jobs  map[jobKey]*Job
	built *repeats // evaluates statements
}

// A jobKey identifies a job: goroutines by their name, other work by the op
// that begins it.
type jobKey struct {
	name jobName
	op   *effects.Op
}

func newJobFinder(l *locator) *jobFinder {
	return &jobFinder{locator: l, sync: make(map[*instance]bool), jobs: make(map[jobKey]*Job), built: newRepeats(l)}
}

// collectJobs returns the places where such work begins, ordered by id.
func (l *locator) collectJobs() []*Job {
	f := newJobFinder(l)
	for _, e := range l.entries {
		if !e.background() {
			f.waited(e.root)
		}
	}
	for _, i := range l.insts {
		if i.phase == request && f.sync[i] {
			f.startedBy(i)
		}
	}
	if f.serving() {
		f.schedules()
	}
	var out []*Job
	for _, j := range f.jobs {
		if j.counts() {
			out = append(out, j)
		}
	}
	sort.Slice(out, func(a, b int) bool { return out[a].ID < out[b].ID })
	return out
}

// serving reports whether the program serves requests. One that does not is
// seldom run twice.
func (f *jobFinder) serving() bool {
	return slices.ContainsFunc(f.entries, func(e *entry) bool { return !e.background() })
}

// counts reports whether anything is known that the work is for. What it hands
// to a queue of another system is safe there.
func (j *Job) counts() bool { return len(j.Effects) > 0 || j.Form < Scheduled }

// waited enters what an instance calls and waits for.
func (f *jobFinder) waited(i *instance) {
	if f.sync[i] || i.phase == start {
		return
	}
	f.sync[i] = true
	for _, c := range i.calls {
		if c.op.Code != effects.Send && f.form(i, c.op) < 0 {
			f.waited(c.callee)
		}
	}
}

// form says by what means a call puts off what it runs, -1 if it does not.
func (f *jobFinder) form(i *instance, op *effects.Op) int {
	if op.Code != effects.Call {
		return -1
	}
	if op.Flag&effects.FlagGo != 0 {
		return int(Started)
	}
	st := f.sites[siteKey{i.id, op}]
	if st == nil || st.row == nil {
		return -1
	}
	for _, cb := range st.row.Calls {
		switch cb.When {
		case "async":
			return int(Submitted)
		case "later":
			return int(Delayed)
		}
	}
	return -1
}

// startedBy enters the work that an instance begins and that outlives the
// request.
func (f *jobFinder) startedBy(i *instance) {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		form := f.form(i, op)
		if form < 0 {
			continue
		}
		work := f.workOf(i, op)
		if len(work) == 0 || f.serves(work) || JobForm(form) != Delayed && f.joined(i, op, work) || JobForm(form) == Started && f.leashed(i, op) {
			continue
		}
		j := f.putOff(i, op, JobForm(form))
		for w := range work {
			j.work[w] = true
		}
		j.Effects = union(j.Effects, f.effectsOf(work))
	}
}

// putOff returns the job that an op of a request begins.
func (f *jobFinder) putOff(i *instance, op *effects.Op, form JobForm) *Job {
	if form != Started {
		return f.job(i, op, form, shortCallee(i.fn.str(op.Sym)))
	}
	name, callee := f.started(i, op)
	j := f.enter(jobKey{name: name}, Job{Form: form, Callee: "go", Owner: name.pkg, ID: name.pkg + "." + name.site})
	if callee != nil {
		j.Decl = callee.position(callee.Pos)
	}
	if work, named := strings.CutSuffix(name.site, "#go"); named {
		j.Work = work
	}
	pos := op.Pos
	if made := i.fn.def(op.A); made != nil && made.Code == effects.Closure {
		pos = made.Pos // a call of a literal stands behind it
	}
	j.begins(i, op, pos)
	return j
}

// job returns the job that begins with an op and has the name of what it calls.
func (f *jobFinder) job(i *instance, op *effects.Op, form JobForm, callee string) *Job {
	j := f.enter(jobKey{op: op}, Job{Form: form, Callee: callee, Owner: i.fn.unit.Path, ID: captor(i.fn) + "#" + numbered(i.fn, op, callee)})
	j.begins(i, op, op.Pos)
	return j
}

// enter returns the job of a key: a new one is made like a given one.
func (f *jobFinder) enter(key jobKey, like Job) *Job {
	j := f.jobs[key]
	if j == nil {
		like.Entry, like.work = -1, make(map[*instance]bool)
		j = &like
		f.jobs[key] = j
	}
	return j
}

// workOf returns what an op of an instance runs.
func (f *jobFinder) workOf(i *instance, op *effects.Op) map[*instance]bool {
	work := make(map[*instance]bool)
	for _, c := range i.calls {
		if c.op == op {
			f.runs(c.callee, work)
		}
	}
	return work
}

// runs enters an instance and all that it calls.
func (f *jobFinder) runs(i *instance, work map[*instance]bool) {
	if work[i] || i.phase == start || i.fn == nil {
		return
	}
	work[i] = true
	for _, c := range i.calls {
		if c.op.Code != effects.Send {
			f.runs(c.callee, work)
		}
	}
}

// serves reports whether work is that of a connection, which lives as long as
// its client is there: it reads from it or writes to it, or to the answer.
func (f *jobFinder) serves(work map[*instance]bool) bool {
	for i := range work {
		for _, p := range i.fn.Params {
			if f.client(p.Sym) {
				return true
			}
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code == effects.Call && op.Sym != 0 && f.client(receiverSymbol(i.fn.str(op.Sym))) {
				return true
			}
		}
	}
	return false
}

// client reports whether a type is a client's connection, or the answer.
func (f *jobFinder) client(sym string) bool {
	row := f.base.Type(sym)
	return row != nil && (row.Role == "connection" || row.Role == "response")
}

// joined reports whether the request waits for work: for a group, or for what
// the work sends by a channel that the request made.
func (f *jobFinder) joined(i *instance, op *effects.Op, work map[*instance]bool) bool {
	if f.waitsAfter(i, op, 3, make(map[*instance]bool)) {
		return true
	}
	mine := f.channels(i, op, work)
	if len(mine) == 0 {
		return false
	}
	for other := range f.sync {
		if work[other] || other.fn == nil {
			continue
		}
		for k := range other.fn.Ops {
			recv := &other.fn.Ops[k]
			if recv.Code != effects.Recv {
				continue
			}
			for _, r := range f.pts[other.node(recv.A)] {
				if mine[f.cellOf(r).obj] {
					return true
				}
			}
		}
	}
	return false
}

// waitsAfter reports whether an instance, or one of its callers, waits for a
// group of goroutines after an op.
func (f *jobFinder) waitsAfter(i *instance, op *effects.Op, depth int, seen map[*instance]bool) bool {
	if seen[i] || i.fn == nil {
		return false
	}
	seen[i] = true
	for k := range i.fn.Ops {
		wait := &i.fn.Ops[k]
		st := f.sites[siteKey{i.id, wait}]
		if wait.Code == effects.Call && st != nil && st.row != nil && st.row.Sync == "wait" && wait.Flag&effects.FlagGo == 0 && (wait.Flag&effects.FlagDefer != 0 || i.fn.mayFollow(op, wait)) {
			return true
		}
	}
	if depth == 0 {
		return false
	}
	for _, c := range callsTo(i) {
		if f.sync[c.inst] && f.waitsAfter(c.inst, c.op, depth-1, seen) {
			return true
		}
	}
	return false
}

// channels returns the channels of the request that are handed to work.
func (f *jobFinder) channels(i *instance, op *effects.Op, work map[*instance]bool) map[*object]bool {
	out := make(map[*object]bool)
	seen := make(map[*cell]bool)
	var take func(n int32, depth int)
	take = func(n int32, depth int) {
		for _, r := range f.pts[n] {
			c := f.cellOf(r)
			if seen[c] || c.obj.phase == start || c.obj.long {
				continue
			}
			seen[c] = true
			if c.obj.made == effects.Chan && c.obj.op != nil && c.obj.op.Code == effects.Make {
				out[c.obj] = true
			}
			for _, free := range c.obj.free {
				take(free, depth)
			}
			if depth > 0 {
				take(c.node, depth-1)
				for _, sub := range c.subs {
					take(sub.node, depth-1)
				}
			}
		}
	}
	for _, n := range append([]int32{op.A}, op.Args...) {
		take(i.node(n), 3)
	}
	for w := range work { // by methods of what it is given
		for k := range w.fn.Ops {
			if send := &w.fn.Ops[k]; send.Code == effects.Send {
				take(w.node(send.A), 0)
			}
		}
	}
	return out
}
