package idempotency

import (
	"fmt"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	first := w.EntryPoints[v.Entries[0]]
	function, at := v.Serves()
	f := &finding.Finding{
		ID: "idempotency:" + name(first), Check: "idempotency", Kind: v.kind, Severity: v.severity,
		Position: at, Package: at.Package, Function: finding.Declared(function),
		Remedy: v.remedy(), EntryPoints: w.Reached(v.Entries),
	}
	f.Trace = w.Trace(&v.about.Spot, v.about.What)
	if v.UnusedKey != nil {
		f.Trace = append(w.Trace(v.UnusedKey, "reads the client's key"), f.Trace...)
	}
	f.Message = v.message(w, f)
	return f
}

// name is the stable name of a route: verb and path at the package that
// registers it. A handler without a path goes by its own name.
func name(e wiring.EntryPoint) string {
	route := e.Route
	if route == "" {
		route = e.Handler
	}
	return e.Method + " " + route + "@" + e.Registration.Package
}

func (v *verdict) message(w *wiring.Result, f *finding.Finding) string {
	_, at := v.about.Function()
	path := finding.Path(w.Trace(&v.about.Spot, v.about.What))
	what := fmt.Sprintf("%s at %s:%d, by %s", v.about.What, at.File, at.Line, path)
	if n := len(v.Effects) - 1; n > 0 {
		what += fmt.Sprintf(", and %d more", n)
	}
	routes := finding.Routes(f.EntryPoints)
	if v.UnusedKey != nil {
		fn, _ := v.UnusedKey.Function()
		return fmt.Sprintf("%s is not safe to retry: %s reads the client's key, but nothing is looked up or stored by it; a second attempt again %s", routes, fn, what)
	}
	if len(v.Effects) == 0 {
		return fmt.Sprintf("%s writes something: %s (reported because of -idempotency.strict)", routes, what)
	}
	return fmt.Sprintf("%s is not safe to retry: a second attempt again %s", routes, what)
}

func (v *verdict) remedy() string {
	switch v.kind {
	case "unused-key":
		return "keep the answer to each key in a shared store, and answer a second attempt from there"
	case "payment":
		return "pass the client's Idempotency-Key on to the payment provider, and keep the answer to each key in a shared store"
	case "insert":
		return "let the client send a key (Idempotency-Key) and keep it in a unique column, or insert with ON CONFLICT by an id of the client"
	}
	return "let the client send a key (Idempotency-Key), and keep the answer to each key in a shared store before anything is done"
}
