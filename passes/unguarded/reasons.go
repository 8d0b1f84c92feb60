package unguarded

import (
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// reasons says how the questions were answered, but for what reaches the
// variable.
func reasons(w *wiring.Result, r *wiring.Race, kind string) []finding.Reason {
	changes := finding.Reason{Question: finding.Changes, Answer: "yes, and without a lock that all hold: " + concurrency(w, r)}
	for _, a := range []*wiring.Access{r.A, r.B} {
		name, pos := a.Function()
		changes.Evidence = append(changes.Evidence, finding.Step{Position: pos, Message: name + " " + does(r, a) + " " + r.Name + ", " + holding(a)})
	}
	if r.A == r.B {
		changes.Evidence = changes.Evidence[:1]
	}
	gravity := "a stale or lost value"
	switch {
	case r.Map:
		gravity = "concurrent use of a map can end the process"
	case torn(r):
		gravity = "a reader may see half of an assignment"
	}
	return []finding.Reason{
		{Question: finding.Outlives, Answer: "yes: both accesses are to the same object, which no request has for itself"},
		changes,
		{Question: finding.Meaning, Answer: kind + ", severity " + severityOf(r).String() + ": " + gravity},
	}
}
