package userconn

import (
	"fmt"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict says what is wrong with a place where connections are opened.
type verdict struct {
	*wiring.Connection
	kind     string
	severity finding.Severity
	entries  []int
}

// judge returns what is wrong, at most one verdict a place.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, c := range w.Connections {
		v := &verdict{Connection: c, kind: "per-request", severity: finding.Error, entries: c.Entries()}
		if len(v.entries) == 0 || !w.Registered(v.entries) {
			continue
		}
		switch {
		case c.Kept != nil:
			v.kind = "per-user"
		case c.Fate == wiring.Released:
			v.severity = finding.Warning
		}
		out = append(out, v)
	}
	return out
}

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	function, pos := v.Function()
	f := &finding.Finding{
		ID: "userconn:" + v.ID, Check: "userconn", Kind: v.kind, Severity: v.severity,
		Position: pos, Package: v.Package, Function: finding.Declared(function),
		Remedy: v.remedy(), Trace: w.Trace(v.Nearest(), "opens a connection with "+v.Callee),
		EntryPoints: w.Reached(v.entries),
	}
	if v.Kept != nil {
		f.State = v.Kept.Reported()
	}
	f.Reasons = v.reasons()
	f.Message = fmt.Sprintf("%s: %s; opened by %s", v.Callee, v.what(), finding.Routes(f.EntryPoints))
	return f
}

func (v *verdict) what() string {
	switch {
	case v.Kept != nil:
		return fmt.Sprintf("%s keeps a connection for each key that requests name, in each replica", v.Kept.Label())
	case v.Fate == wiring.Released:
		return "each request opens a connection of its own"
	case v.Fate == wiring.Leaked:
		return "each request opens a connection of its own, which stays open if something fails"
	}
	return "each request opens a connection of its own, which is never closed"
}

func (v *verdict) remedy() string {
	if v.Kept != nil {
		return "use one pool for all, and name the tenant in each query"
	}
	return "open one pool when the service starts, and share it"
}

// reasons says how the questions were answered, but for what reaches the place.
func (v *verdict) reasons() []finding.Reason {
	outlives, gravity := "yes: nothing closes it on the ways of these requests", "connections pile up, in each replica"
	switch {
	case v.Kept != nil:
		outlives, gravity = "yes: "+v.Kept.Label()+" keeps it", "each replica has connections of its own for each key"
	case v.Fate == wiring.Released:
		outlives, gravity = "no: it is closed, but the next request opens another", "the database sees as many connections as there are requests"
	case v.Fate == wiring.Leaked:
		outlives = "yes, if something fails: it is closed on some ways only"
	}
	return []finding.Reason{
		{Question: finding.Outlives, Answer: outlives},
		{Question: finding.Changes, Answer: "yes: every request opens one with " + v.Callee},
		{Question: finding.Meaning, Answer: fmt.Sprintf("%s, severity %s: %s", v.kind, v.severity, gravity)},
	}
}
