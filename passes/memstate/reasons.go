package memstate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// maxEvidence bounds the places that show an answer.
const maxEvidence = 5

// reasons says how the questions were answered, but for what reaches the state.
func (v *verdict) reasons() []finding.Reason {
	return []finding.Reason{v.outlives(), v.changes(), v.meaning()}
}

// outlives says why the state is there for the next request.
func (v *verdict) outlives() finding.Reason {
	r := finding.Reason{Question: finding.Outlives}
	switch {
	case v.kind == "instance-key":
		r.Answer = "yes: it is drawn before requests are served, and they use it until the process ends"
		return r
	case v.Owner == v.Package:
		r.Answer = "yes: it is a package variable, which lives as long as the process"
	case v.Function() != "":
		r.Answer = fmt.Sprintf("yes: it is a variable of %s, which closures that requests run refer to", v.Function())
	case v.write.Life == wiring.Variable:
		r.Answer = "yes: it is a field of a package variable, which lives as long as the process"
	case v.write.Life == wiring.Startup:
		r.Answer = "yes: it belongs to an object that is made before requests are served, and that they share"
	case v.write.Life == wiring.Held:
		r.Answer = "yes: a request makes the object that it belongs to, and " + v.holders() + " refers to that"
	default:
		r.Answer = "yes: it belongs to what handlers are given, their receiver say, which lives longer than a request"
	}
	if v.write.Made.File != "" {
		name, _ := v.write.Function()
		r.Evidence = append(r.Evidence, finding.Step{Position: v.write.Made, Message: "what " + name + " writes to is made here"})
	}
	return r
}

// holders names the states that keep the objects of which this one is a field.
func (v *verdict) holders() string {
	var names []string
	for _, h := range v.Holders {
		names = append(names, h.Label())
	}
	if len(names) == 0 {
		return "something that outlives the request"
	}
	return finding.List(names)
}

// changes says what is written and read at run time.
func (v *verdict) changes() finding.Reason {
	r := finding.Reason{Question: finding.Changes}
	if v.kind == "instance-key" {
		r.Answer = "it need not: every process draws another value when it starts"
		r.Evidence = v.evidence(v.Secrets, v.uses)
		return r
	}
	r.Answer = "yes: " + whens[v.write.Phase] + " " + v.what(v.write)
	shown := []*wiring.Touch{v.write} // first, whatever its place
	r.Evidence = v.evidence(append(shown, v.Writes...), v.what)
	reads := v.evidence(v.Reads, func(*wiring.Touch) string { return "reads " + v.Name })
	r.Evidence = append(r.Evidence, reads...)
	return r
}

// whens says when code of a phase runs.
var whens = map[string]string{
	"request": "while a request is served,", "background": "in the background,", "fed": "in a goroutine at work for a request,",
}

// what says what a write does, and where its key and value come from.
func (v *verdict) what(t *wiring.Touch) string {
	name, _ := t.Function()
	words := name + " " + writes[t.Mode] + " " + v.Name
	var with []string
	if from := sources(t.Key); from != "" {
		with = append(with, "a key from "+from)
	}
	switch from := sources(t.Value); {
	case from != "":
		with = append(with, "a value from "+from)
	case t.Constant:
		with = append(with, "a constant")
	}
	if t.Derived {
		with = append(with, "what it held before")
	}
	if len(with) > 0 {
		words += ", with " + strings.Join(with, " and ")
	}
	return words
}

// sources names where a value comes from.
func sources(t wiring.Taint) string {
	var names []string
	for _, s := range []struct {
		taint wiring.Taint
		name  string
	}{
		{wiring.FromRequest, "the request"}, {wiring.FromIdempotencyKey, "the client's mark of the request"},
		{wiring.FromExternal, "outside the process"}, {wiring.FromRandom, "a random source"}, {wiring.FromClock, "the clock"},
	} {
		if t&s.taint != 0 {
			names = append(names, s.name)
		}
	}
	return strings.Join(names, ", ")
}

// evidence lists touches that requests or background code reach, a place once.
func (v *verdict) evidence(touches []*wiring.Touch, what func(*wiring.Touch) string) []finding.Step {
	var steps []finding.Step
	for _, t := range touches {
		name, position := t.Function()
		message := what(t)
		if !strings.HasPrefix(message, name) {
			message = name + " " + message
		}
		isNew := !slices.ContainsFunc(steps, func(s finding.Step) bool { return s.Position == position })
		if isNew && position.File != "" && len(steps) < maxEvidence { // some ops of loops have no place
			steps = append(steps, finding.Step{Position: position, Message: message})
		}
	}
	return steps
}

// meaning says why it has its kind and severity.
func (v *verdict) meaning() finding.Reason {
	grave := map[finding.Severity]string{
		finding.Error:   "error, since the only copy of what requests leave is in one process",
		finding.Warning: "warning, since replicas differ, but the damage is bounded or a matter of judgement",
		finding.Info:    "information, since losing it loses nothing",
	}
	return finding.Reason{Question: finding.Meaning, Answer: fmt.Sprintf("%s: %s; %s", v.kind, v.because, grave[v.severity])}
}
