package memstore

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	if v.limiter != nil {
		return v.limiterFinding(w)
	}
	b := v.backend
	function, pos := b.Function()
	f := &finding.Finding{
		ID: "memstore:" + b.ID, Check: "memstore", Kind: v.kind, Severity: v.severity,
		Position: pos, Package: b.Package, Function: finding.Declared(function),
		State:       &finding.State{Name: strings.TrimPrefix(b.ID, b.Package+"."), Owner: b.Package, Type: b.Callee, Declaration: pos},
		EntryPoints: w.Reached(v.entries),
		Remedy:      v.remedy(),
	}
	if use := b.Nearest(); use != nil {
		f.Trace = w.Trace(use, "uses what "+b.Callee+" makes")
	}
	f.Trace = append(f.Trace, b.Steps()...)
	f.Message, f.Reasons = v.message(f), v.reasons()
	return f
}

// reasons says how the questions were answered, but for what reaches the place.
func (v *verdict) reasons() []finding.Reason {
	outlives, changes := "yes: it is made before requests are served", "yes: requests put "+nouns[v.kind]+" there"
	switch {
	case v.backend != nil && v.backend.Drawn:
		outlives = "yes: the key is drawn before requests are served, and they use it until the process ends"
		changes = "it need not: every process draws another value when it starts"
	case v.backend != nil && v.backend.At == "disk":
		outlives = "yes: it is on the disk of this replica"
	}
	return []finding.Reason{
		{Question: finding.Outlives, Answer: outlives},
		{Question: finding.Changes, Answer: changes},
		{Question: finding.Meaning, Answer: fmt.Sprintf("%s, severity %s: %s", v.kind, v.severity, consequences[v.kind])},
	}
}

// limiterFinding makes the finding of a limiter that the program keeps.
func (v *verdict) limiterFinding(w *wiring.Result) *finding.Finding {
	st := v.limiter
	f := &finding.Finding{
		ID: "memstore:" + st.ID, Check: "memstore", Kind: v.kind, Severity: v.severity,
		Position: st.Decl, Package: st.Package, Function: st.Function(), State: st.Reported(),
		EntryPoints: w.Reached(v.entries),
		Trace:       w.Trace(&v.touch.Spot, "counts in "+st.Name),
		Remedy:      "count in a store that all replicas share, e.g. Redis INCR with EXPIRE",
	}
	f.Message = fmt.Sprintf("%s (%s) counts requests in the memory of one process: used by %s", st.Label(), st.Type, finding.Routes(f.EntryPoints))
	if steps := finding.Path(f.Trace); steps != "" {
		f.Message += " via " + steps
	}
	f.Message += "; " + consequences["ratelimit"]
	f.Trace, f.Reasons = append(f.Trace, v.touch.Makers()...), v.reasons()
	return f
}

// nouns says what is kept.
var nouns = map[string]string{
	"session": "sessions", "otp-token": "one-time tokens", "idempotency-store": "answers to repeated requests", "ratelimit": "rate limits",
	"connection-hub": "subscribers", "cache": "answers", "other": "data",
}

// consequences says what goes wrong.
var consequences = map[string]string{
	"session":           "a request that another replica serves has no session, and a restart ends all",
	"otp-token":         "a token that one replica gives out is refused by the next",
	"idempotency-store": "a request that is repeated at another replica is done again",
	"ratelimit":         "N replicas let N times as much through",
	"instance-key":      "other replicas cannot read what clients carry, and a restart changes the key",
	"connection-hub":    "clients of other replicas are not reached",
	"cache":             "replicas may answer differently until entries expire",
	"other":             "other replicas do not see it, and a restart loses it",
}

// places says where data is kept.
var places = map[string]string{"memory": "in the memory of one process", "disk": "on the disk of one replica"}

func (v *verdict) message(f *finding.Finding) string {
	b := v.backend
	routes := finding.Routes(f.EntryPoints)
	if b.Drawn {
		return fmt.Sprintf("%s gets a key that is drawn at random when the process starts: used by %s; other replicas cannot read what clients carry, and a restart changes the key", b.Callee, routes)
	}
	if b.Row.Bounds {
		return fmt.Sprintf("%s bounds what this process does at a time, not what all replicas do: used by %s", b.Callee, routes)
	}
	if b.Locks {
		return fmt.Sprintf("%s locks keys in the memory of one process, since %s is not set: used by %s; a request that is repeated at another replica at the same time is done twice", b.Callee, b.Missing, routes)
	}
	what := fmt.Sprintf("%s keeps %s %s", b.Callee, nouns[v.kind], places[b.At])
	if b.Missing != "" {
		what += fmt.Sprintf(", since %s is not set", b.Missing)
	}
	if b.Shared != "" {
		what += fmt.Sprintf(" unless the configuration puts %s in its place", b.Shared)
	}
	return fmt.Sprintf("%s: used by %s; %s", what, routes, consequences[v.kind])
}

func (v *verdict) remedy() string {
	if v.backend.Drawn {
		return "configure one key for all replicas"
	}
	return "give it a store that all replicas share: " + cmp.Or(v.backend.Row.Remedy, "Redis or the database")
}
