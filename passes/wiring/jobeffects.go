package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/internal/sqltext"
)

// effectsOf returns the callees by which work acts on something outside the
// process. To hand a message to a queue of another system is not what can be
// lost here.
func (f *jobFinder) effectsOf(work map[*instance]bool) []string {
	var out []string
	f.eachCall(work, func(st *site) {
		if f.acts(st, work) {
			out = append(out, shortCallee(st.sym))
		}
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// eachCall calls a function for each call of a library that work makes.
func (f *jobFinder) eachCall(work map[*instance]bool, each func(*site)) {
	for i := range work {
		for k := range i.fn.Ops {
			if op := &i.fn.Ops[k]; op.Code == effects.Call {
				if st := f.sites[siteKey{i.id, op}]; st != nil && st.row != nil {
					each(st)
				}
			}
		}
	}
}

// acts reports whether a call acts on something outside the process.
func (f *jobFinder) acts(st *site, work map[*instance]bool) bool {
	if st.row.Works {
		return true
	}
	e := st.row.Effect
	if e == nil || e.Kind == "cache" && e.Guard {
		return false
	}
	switch e.Class {
	case "write", "idempotent-write":
		return e.Kind != "file" || e.Op == "write" || e.Op == "create"
	case "outbound-call":
		return !f.sends(st, work, readingVerbs)
	case "sql":
		return slices.ContainsFunc(f.statements(st, work), func(text string) bool { return !sqltext.Reads(text) })
	}
	return false
}

// repeats reports whether a call does more when it is done once more: it
// inserts, sends, charges. What every replica may do alike does not count.
func (f *jobFinder) repeats(st *site, work map[*instance]bool) bool {
	if st.row.Works {
		return true
	}
	e := st.row.Effect
	if e == nil || e.Kind == "file" {
		return false
	}
	switch e.Class {
	case "write", "publish":
		return true
	case "outbound-call":
		return !f.sends(st, work, idempotentVerbs)
	case "sql":
		return slices.ContainsFunc(f.statements(st, work), func(text string) bool {
			return slices.ContainsFunc(sqltext.Parse(text), func(s sqltext.Statement) bool { return s.Verb == sqltext.Insert || s.Verb == sqltext.Increment })
		})
	}
	return false
}

// elects reports whether a call sees to it that one replica goes on only: a
// lock or a lead, a key that can be set once, a message that one gets.
func (f *jobFinder) elects(st *site) bool {
	e := st.row.Effect
	return st.row.Elects || st.row.Source != nil && st.row.Source.Kind == "stream" || e != nil && (e.Guard || e.Kind == "queue" && e.Class == "read")
}

// schedules enters work that each replica does at certain times: what is
// registered with a scheduler, and loops that wait for a ticker.
func (f *jobFinder) schedules() {
	for n, e := range f.entries {
		if e.kind != "schedule" || e.site.op == nil || e.site.inst.id <= 0 {
			continue
		}
		work := make(map[*instance]bool)
		for _, c := range e.root.calls {
			f.runs(c.callee, work)
		}
		if f.elected(work) || f.guarded(e.site) {
			continue
		}
		if j := f.schedule(e.site.inst, e.site.op, shortCallee(e.site.sym), work); j != nil {
			j.Entry = n
		}
	}
	f.timers()
	for _, i := range f.insts {
		if i.phase != background {
			continue
		}
		if op := f.ticks(i); op != nil {
			work := make(map[*instance]bool)
			f.runs(i, work)
			if f.goesOn(i, op, work) && !f.elected(work) && !f.electedBefore(i) {
				f.schedule(i, op, "ticker", work)
			}
		}
	}
}

func (f *jobFinder) schedule(i *instance, op *effects.Op, name string, work map[*instance]bool) *Job {
	var found []string
	files := f.recorded(work)
	f.eachCall(work, func(st *site) {
		if (f.repeats(st, work) || files[st]) && !f.checksFirst(st.inst, st.op, work, maxChecks) && !f.claimedFirst(st.inst, st.op, work, maxChecks) {
			found = append(found, shortCallee(st.sym))
		}
	})
	if len(found) == 0 {
		return nil
	}
	slices.Sort(found)
	j := f.job(i, op, Scheduled, name)
	j.Effects = union(j.Effects, found)
	return j
}

// elected reports whether work takes a lock or a lead, or takes each item from
// a table or queue once.
func (f *jobFinder) elected(work map[*instance]bool) bool {
	for i := range work {
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code == effects.Store && f.lockingField(i, op) {
				return true
			}
			if st := f.sites[siteKey{i.id, op}]; op.Code == effects.Call && st != nil && (st.row != nil && f.elects(st) || f.lockingCall(st, work)) {
				return true
			}
		}
	}
	return false
}

// electedBefore reports whether the code that starts a goroutine takes a lock
// or a lead.
func (f *jobFinder) electedBefore(i *instance) bool {
	for _, c := range callsTo(i) {
		if f.elected(map[*instance]bool{c.inst: true}) {
			return true
		}
	}
	return false
}

// ticks returns the op at which a loop of an instance waits for time to pass,
// or nil.
func (f *jobFinder) ticks(i *instance) *effects.Op {
	for k := range i.fn.Ops {
		op := &i.fn.Ops[k]
		if op.Flag&effects.FlagLoop == 0 && !f.repeated(i.fn, op) {
			continue
		}
		switch op.Code {
		case effects.Call:
			if row := f.base.Func(i.fn.str(op.Sym)); row != nil && row.Ticks == "wait" {
				return op
			}
		case effects.Recv:
			if f.timed(i.fn, op.A) {
				return op
			}
		}
	}
	return nil
}

// repeated reports whether an op may run again after itself.
func (f *jobFinder) repeated(fn *function, op *effects.Op) bool {
	return (op.Code == effects.Recv || op.Code == effects.Call) && fn.mayFollow(op, op)
}

// timed reports whether a channel is that of a ticker.
func (f *jobFinder) timed(fn *function, n int32) bool {
	op := fn.def(n)
	if op == nil {
		return false
	}
	switch op.Code {
	case effects.Call:
		row := f.base.Func(fn.str(op.Sym))
		return row != nil && row.Ticks == "channel"
	case effects.Load:
		addr := fn.def(op.A)
		if addr == nil || addr.Code != effects.FieldAddr {
			return false
		}
		row := f.base.Field(fn.str(addr.Typ))
		return row != nil && row.Ticks
	}
	return false
}

// progress finds the states in which work leaves what other requests read.
func (l *locator) progress(jobs []*Job) {
	for _, st := range l.sorted() {
		asked := false
		if st.Kind == effects.Interface || st.Kind == effects.Signature {
			continue
		}
		for _, r := range st.Reads {
			asked = asked || len(r.Entries) > 0
		}
		if !asked {
			continue
		}
		for _, j := range jobs {
			if j.Form < Scheduled && slices.ContainsFunc(st.Writes, func(t *Touch) bool { return j.work[t.inst] && tells(st, t) }) && slices.ContainsFunc(st.Reads, func(t *Touch) bool { return !j.work[t.inst] && len(t.Entries) > 0 }) {
				j.Progress = append(j.Progress, st)
			}
		}
	}
}

// tells reports whether a write leaves how far the work for a request is, or
// its result: an entry for it, or a field of such. What is read from outside
// fills a cache.
func tells(st *State, t *Touch) bool {
	if t.Mode == Remove || t.Value&FromExternal != 0 && !t.Derived {
		return false
	}
	if t.Shrinks {
		return false
	}
	return t.Mode == Put && t.Key&(FromRequest|FromRandom) != 0 || t.Mode == Assign && len(st.Holders) > 0
}

// Queue reports whether a state is a queue by which requests hand over work: a
// channel, a container of a library that is one, or a list that background code
// takes from.
func (r *Result) Queue(st *State) bool {
	if st.Kind == effects.Chan {
		return !r.HubType(st.Owner) && !st.Answered && !r.HoldsConnections(st)
	}
	row := r.Base.Type(st.Sym)
	if row != nil && row.Role == "container" && (row.Kind == "queue" || row.Kind == "job") {
		return true
	}
	list := st.Kind == effects.Slice || row != nil && row.Symbol == "container/list.List"
	return list && slices.ContainsFunc(st.Writes, func(t *Touch) bool {
		return (t.Phase == "background" || t.Phase == "fed") && takesOut(t)
	})
}

// takesOut reports whether a touch takes an element out of a list.
func takesOut(t *Touch) bool { return t.Mode == Remove || t.Shrinks }
