package wiring

import (
	"maps"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// timers enters timers that start-up code sets, of work that sets the timer
// again: a schedule written otherwise. A timer that requests set too, by the same
// statement and for the same work, is no work that a restart loses: what is
// stored is due in every replica, then. Only a program shows its start-up code: a
// package that is none says nothing of timers.
func (f *jobFinder) timers() {
	if f.main.Name != "main" {
		maps.DeleteFunc(f.jobs, func(_ jobKey, j *Job) bool { return j.Form == Delayed })
		return
	}
	for _, i := range f.insts {
		if i.phase != start || i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if f.form(i, op) != int(Delayed) {
				continue
			}
			work := f.workOf(i, op)
			requested := f.requested(i, op)
			if requested != nil {
				delete(f.jobs, jobKey{op: op})
			}
			if (requested != nil || setsAgain(work, op)) && !f.elected(work) && !f.electedBefore(i) {
				f.schedule(i, op, "timer", work)
			}
		}
	}
}

// requested returns the job that requests begin with an op which start-up code
// runs too, if both begin the same work: a helper that sets timers for whatever
// it is given does not.
func (f *jobFinder) requested(i *instance, op *effects.Op) *Job {
	j := f.jobs[jobKey{op: op}]
	if j == nil {
		return nil
	}
	same := callees(i, op)
	for _, p := range j.Places {
		for _, s := range p.Spots {
			if !maps.Equal(callees(s.inst, op), same) {
				return nil
			}
		}
	}
	return j
}

// callees returns the functions that an op of an instance calls.
func callees(i *instance, op *effects.Op) map[*function]bool {
	out := make(map[*function]bool)
	for _, c := range i.calls {
		if c.op == op {
			out[c.callee.fn] = true
		}
	}
	return out
}

// setsAgain reports whether work comes to the op that began it.
func setsAgain(work map[*instance]bool, op *effects.Op) bool {
	for i := range work {
		if slices.ContainsFunc(i.calls, func(c callEdge) bool { return c.op == op }) {
			return true
		}
	}
	return false
}

// maxSetters bounds the calls that Setters returns.
const maxSetters = 3

// Setters says where start-up code calls the function that sets a timer.
func (j *Job) Setters() []finding.Step {
	var out []finding.Step
	for _, s := range j.Places[0].Spots {
		if j.Form != Scheduled || s.inst.phase != start {
			continue
		}
		for _, c := range callsTo(s.inst) {
			if c.inst.fn != nil {
				out = append(out, step(c, s.inst))
			}
		}
	}
	slices.SortFunc(out, func(a, b finding.Step) int { return a.Position.Compare(b.Position) })
	out = slices.Compact(out)
	return out[:min(len(out), maxSetters)]
}
