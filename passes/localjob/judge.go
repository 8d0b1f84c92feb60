package localjob

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict is work that lives and dies here: a place where it begins, or a
// queue of it.
type verdict struct {
	job      *wiring.Job
	places   []*wiring.Place // of a job: where it begins, the nearest first
	queue    *wiring.State
	touch    *wiring.Touch // of a queue: the write that is shown
	severity finding.Severity
	entries  []int
}

// judge returns what is to be reported: jobs, then queues, in the order of the
// ids.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, j := range w.Jobs {
		if v := judgeJob(w, j); v != nil {
			out = append(out, v)
		}
	}
	for _, st := range w.States {
		if v := judgeQueue(w, st); v != nil {
			out = append(out, v)
		}
	}
	return out
}

// judgeJob judges a place where work begins. A pool is a queue; of the rest it is
// a matter of judgement what it means to lose it. The progress that is lost with
// it is a finding of its own.
func judgeJob(w *wiring.Result, j *wiring.Job) *verdict {
	v := &verdict{job: j, places: j.Places, severity: finding.Warning, entries: j.Entries()}
	if len(j.Effects)+len(j.Progress) == 0 {
		return nil
	}
	if j.Form != wiring.Scheduled && (len(v.entries) == 0 || !w.Registered(v.entries)) {
		return nil
	}
	if j.Form == wiring.Submitted {
		v.severity = finding.Error
	}
	return v
}

// settle leaves out the places that directives cover, as long as others remain:
// what is settled of one goroutine is not settled of all that run the same
// function. Of several works that one function begins, each may also be settled
// where it is declared. It returns the uses of directives by what it leaves out.
func (v *verdict) settle(covering func(...finding.Position) []finding.Suppression) []finding.Use {
	var open []*wiring.Place
	var uses []finding.Use
	for _, p := range v.places {
		_, pos := p.Function()
		at := []finding.Position{pos}
		if p.Job != v.job {
			at = append(at, p.Job.Decl)
		}
		list := covering(at...)
		if len(list) == 0 {
			open = append(open, p)
		}
		for _, s := range list {
			uses = append(uses, finding.Use{Directive: s.Position, Check: "localjob"})
		}
	}
	if len(open) == 0 || len(open) == len(v.places) {
		return uses
	}
	v.places, v.entries = open, nil
	for _, p := range open {
		v.entries = append(v.entries, p.Spots.Entries()...)
	}
	slices.Sort(v.entries)
	v.entries = slices.Compact(v.entries)
	return uses
}

// works returns the names of the works that begin at the open places, in their
// order, and the effects of these works, ordered. What is written in place has
// no name.
func (v *verdict) works() (names, acts []string) {
	for _, p := range v.places {
		name := p.Job.Work
		if name == "" {
			name = "code of its own"
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		acts = append(acts, p.Job.Effects...)
	}
	slices.Sort(acts)
	return names, slices.Compact(acts)
}

// judgeQueue judges a queue in memory: requests put their data there, and
// somebody takes it. If it is only logged or counted then, nobody misses it.
func judgeQueue(w *wiring.Result, st *wiring.State) *verdict {
	if st.Generic || st.Idle || !w.Queue(st) {
		return nil
	}
	v := &verdict{queue: st, severity: finding.Error}
	for _, t := range st.Writes {
		if len(t.Entries) == 0 || !feeds(st, t) {
			continue
		}
		v.entries = append(v.entries, t.Entries...)
		if v.touch == nil || t.Distance() < v.touch.Distance() {
			v.touch = t
		}
	}
	taken := slices.ContainsFunc(st.Reads, func(t *wiring.Touch) bool { return len(t.Entries) > 0 || t.Phase == "background" })
	if v.touch == nil || !taken {
		return nil
	}
	for _, t := range st.Reads {
		v.entries = append(v.entries, t.Entries...)
	}
	slices.Sort(v.entries)
	v.entries = slices.Compact(v.entries)
	if !w.Registered(v.entries) {
		return nil
	}
	return v
}

// feeds reports whether a request hands over its data, or by a channel what it
// loaded, by a write.
func feeds(st *wiring.State, t *wiring.Touch) bool {
	if st.Kind == effects.Chan {
		return t.Mode == wiring.Send && t.Startup && t.Value&(wiring.FromRequest|wiring.FromExternal) != 0 && t.Phase == "request"
	}
	return t.Mode != wiring.Remove && (t.Key|t.Value)&wiring.FromRequest != 0
}
