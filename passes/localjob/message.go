package localjob

import (
	"fmt"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	if v.queue != nil {
		return v.queueFinding(w)
	}
	j := v.job
	function, pos := v.places[0].Function()
	state := &finding.State{Name: strings.TrimPrefix(j.ID, j.Owner+"."), Owner: j.Owner, Type: "work", Declaration: j.Decl}
	if first := v.places[0].Job; first != j {
		state.Declaration = first.Decl // where a directive may settle it
	}
	if state.Declaration.File == "" {
		state.Declaration = pos
	}
	f := &finding.Finding{
		ID: "localjob:" + j.ID, Check: "localjob", Kind: "job", Severity: v.severity,
		Position: pos, Package: v.places[0].Package(), Function: finding.Declared(function), State: state,
		EntryPoints: w.Reached(v.entries), Trace: w.Trace(v.places[0].Spots.Nearest(), begins[j.Form]),
		Remedy: remedies[j.Form],
	}
	f.Trace = append(j.Setters(), f.Trace...)
	for n, p := range v.places {
		name, at := p.Function()
		f.Places = append(f.Places, at)
		if n == 0 {
			continue
		}
		f.Trace = append(f.Trace, finding.Step{Position: at, Message: name + begun(p, j)})
	}
	for _, st := range j.Progress {
		f.Trace = append(f.Trace, finding.Step{Position: st.Decl, Message: st.Label() + " keeps its progress"})
	}
	f.Message, f.Reasons = v.message(f, function), v.reasons()
	return f
}

// begun says what a place does that is not the first of a job.
func begun(p *wiring.Place, j *wiring.Job) string {
	switch {
	case p.Job == j:
		return " begins it too"
	case p.Job.Work == "":
		return " begins code of its own too"
	}
	return " begins " + p.Job.Work + " too"
}

// reasons says how the questions were answered, but for what reaches the place.
func (v *verdict) reasons() []finding.Reason {
	outlives, changes, gravity := "yes: the response does not wait for it", "yes: each of these requests begins work", "a restart loses what is not done yet"
	switch {
	case v.queue != nil:
		outlives, changes = "yes: what is put in stays until some goroutine takes it", "yes: requests put work in"
	case v.job.Form == wiring.Scheduled:
		outlives, changes = "yes: it is due again and again, as long as the process lives", "it need not: every replica does the same"
		gravity = "N replicas do it N times"
	}
	return []finding.Reason{
		{Question: finding.Outlives, Answer: outlives},
		{Question: finding.Changes, Answer: changes},
		{Question: finding.Meaning, Answer: fmt.Sprintf("job, severity %s: %s", v.severity, gravity)},
	}
}

// begins says what the function that begins work does.
var begins = map[wiring.JobForm]string{
	wiring.Started: "starts a goroutine and does not wait for it", wiring.Submitted: "hands work to a pool and does not wait for it",
	wiring.Delayed: "sets a timer", wiring.Scheduled: "begins work that is due at certain times",
}

var remedies = map[wiring.JobForm]string{
	wiring.Started:   "put the work into a durable queue or a job table, and let a worker take it from there",
	wiring.Submitted: "put the work into a durable queue or a job table, and let a worker take it from there",
	wiring.Delayed:   "put the work into a durable queue with a delay, or into a table with the time at which it is due",
	wiring.Scheduled: "take a lock that replicas share before the work, elect a leader, or let one scheduler outside the replicas call it",
}

func (v *verdict) message(f *finding.Finding, function string) string {
	j := v.job
	works, list := v.works()
	acts := ""
	if len(list) > 0 {
		acts = " (" + finding.List(list) + ")"
	}
	var names []string
	for _, st := range j.Progress {
		names = append(names, st.Label())
	}
	msg := ""
	switch {
	case j.Form == wiring.Scheduled:
		return fmt.Sprintf("%s: every replica does this work%s, with no lock that they share; N replicas do it N times", j.Callee, acts)
	case j.Form == wiring.Delayed:
		msg = fmt.Sprintf("%s sets a timer for work%s with data of the request", function, acts)
	case j.Form == wiring.Submitted:
		msg = fmt.Sprintf("%s hands work%s to %s, a queue in the memory of one process", function, acts, j.Callee)
	case len(works) > 1:
		msg = fmt.Sprintf("%s starts goroutines, for %s, whose work%s outlives the request", function, strings.Join(works, ", "), acts)
	default:
		msg = fmt.Sprintf("%s starts a goroutine whose work%s outlives the request", function, acts)
	}
	if len(names) > 0 {
		msg += ", and keeps its progress in " + strings.Join(names, ", ")
	}
	switch others := len(v.places) - 1; {
	case len(works) > 1:
	case others == 1:
		msg += ", as one other place does"
	case others > 1:
		msg += fmt.Sprintf(", as %d other places do", others)
	}
	return msg + ": begun by " + finding.Routes(f.EntryPoints) + "; a restart loses it"
}

// queueFinding makes the finding of a queue.
func (v *verdict) queueFinding(w *wiring.Result) *finding.Finding {
	st := v.queue
	f := &finding.Finding{
		ID: "localjob:" + st.ID, Check: "localjob", Kind: "job", Severity: v.severity,
		Position: st.Decl, Package: st.Package, Function: st.Function(), State: st.Reported(),
		EntryPoints: w.Reached(v.entries),
		Trace:       w.Trace(&v.touch.Spot, "queues into "+st.Name),
		Remedy:      "put work and its progress into a durable queue or job table that any replica can serve",
	}
	f.Message = fmt.Sprintf("%s (%s) queues jobs in the memory of one process: fed by %s", st.Label(), st.Type, finding.Routes(f.EntryPoints))
	if steps := finding.Path(f.Trace); steps != "" {
		f.Message += " via " + steps
	}
	f.Message += "; other replicas do not see it, and a restart loses it"
	f.Trace = append(f.Trace, v.touch.Makers()...)
	f.Reasons = v.reasons()
	return f
}
