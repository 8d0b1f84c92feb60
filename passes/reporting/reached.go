package reporting

import (
	"fmt"

	"github.com/hiddenstate/hiddenstate/passes/finding"
)

// maxEvidence bounds the registrations that show what reaches a finding.
const maxEvidence = 5

// reached says which entry points reach a finding, and how they are known.
func reached(entries []finding.EntryPoint) finding.Reason {
	r := finding.Reason{Question: finding.Reached, Answer: "yes: " + finding.Routes(entries)}
	for _, e := range entries[:min(maxEvidence, len(entries))] {
		step := finding.Step{Position: e.Registration, Message: fmt.Sprintf("%s is registered for %s, with %s", e.Handler, e.Label(), e.Framework)}
		if e.Label() == e.Handler {
			step.Message = fmt.Sprintf("%s is registered with %s", e.Handler, e.Framework)
		}
		if e.BySignature() {
			step.Message = fmt.Sprintf("%s has the signature of a handler of %s", e.Handler, e.Framework)
		}
		r.Evidence = append(r.Evidence, step)
	}
	if len(entries) == 1 {
		r.Answer += " reaches it"
	} else {
		r.Answer += " reach it"
	}
	return r
}
