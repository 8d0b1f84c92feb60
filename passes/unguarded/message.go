package unguarded

import (
	"fmt"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// report makes the finding of a race.
func report(w *wiring.Result, r *wiring.Race) *finding.Finding {
	kind := kindOf(r)
	f := &finding.Finding{
		ID: "unguarded:" + r.ID, Check: "unguarded", Kind: kind, Severity: severityOf(r),
		Position: r.Decl, Package: r.Decl.Package, Function: r.Function(),
		State:  r.Reported(),
		Remedy: remedy(r, kind),
		Trace:  r.A.Trace(does(r, r.A) + " " + r.Name + ", " + holding(r.A)),
	}
	if r.B != r.A {
		f.Trace = append(f.Trace, r.B.Trace(does(r, r.B)+" "+r.Name+", "+holding(r.B))...)
	}
	f.EntryPoints = w.Reached(r.Entries)
	f.Message, f.Reasons = message(w, r), reasons(w, r, kind)
	return f
}

// did says what an access does to the variable.
var did = map[wiring.Mode]string{wiring.Read: "reads", wiring.Assign: "sets", wiring.Put: "writes", wiring.Remove: "removes from"}

func does(r *wiring.Race, a *wiring.Access) string {
	switch {
	case a == r.B && r.Copies() && a.Mode == wiring.Read:
		return "copies the object with"
	case a.Whole:
		return "iterates over"
	case a.Calls != "":
		return "calls " + a.Calls + " on"
	}
	return did[a.Mode]
}

func message(w *wiring.Result, r *wiring.Race) string {
	msg := fmt.Sprintf("%s (%s) is raced: %s %s it, %s", r.Label(), r.Type, function(r.A), does(r, r.A), holding(r.A))
	if r.B != r.A {
		msg += fmt.Sprintf(", and %s %s it, %s", function(r.B), does(r, r.B), holding(r.B))
	}
	msg += "; " + concurrency(w, r)
	if r.Usual != "" && (unlocked(r.A) || unlocked(r.B) || r.Others && !(r.A.Holds(r.Usual) && r.B.Holds(r.Usual))) {
		msg += "; other accesses hold " + r.Usual
	}
	if r.Map {
		msg += "; concurrent use of a map can end the process"
	}
	return msg
}

// function returns the name of the function that holds an access.
func function(a *wiring.Access) string {
	name, _ := a.Function()
	return name
}

func unlocked(a *wiring.Access) bool { return len(a.Locks()) == 0 }

// holding says which locks an access holds.
func holding(a *wiring.Access) string {
	locks := a.Locks()
	if len(locks) == 0 {
		return "with no lock held"
	}
	return "holding " + strings.Join(locks, " and ")
}

// concurrency says why two accesses may run at the same time.
func concurrency(w *wiring.Result, r *wiring.Race) string {
	a, b := runner(w, r.A), runner(w, r.B)
	if a == b {
		return a + " runs concurrently with itself"
	}
	return a + " runs concurrently with " + b
}

// runner names what runs an access: a route, or a goroutine.
func runner(w *wiring.Result, a *wiring.Access) string {
	route := ""
	if n := a.EntryPoint(); n >= 0 {
		route = w.EntryPoints[n].Label()
	}
	starter := a.Starter()
	switch {
	case starter == "" && route == "":
		return "start-up code"
	case starter == "":
		return route
	case route == "":
		return "the goroutine that " + starter + " starts"
	}
	return "the goroutine that " + starter + " starts for " + route
}

// remedy says what to do about a race.
func remedy(r *wiring.Race, kind string) string {
	lock := "one lock"
	if r.Usual != "" {
		lock = r.Usual
	}
	switch kind {
	case "iteration":
		return "hold " + lock + " while iterating, or iterate over a copy made under it"
	case "escaped-object":
		return "do not hand out the shared object: copy it under " + lock + ", and change it under that lock only"
	case "map":
		return "hold " + lock + " for every access, or use sync.Map"
	}
	return "hold " + lock + " for every access, or use an atomic type"
}
