package memstate

import (
	"fmt"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// id names the finding of a verdict.
func (v *verdict) id() string { return "memstate:" + v.ID }

// finding makes the finding of a verdict.
func (v *verdict) finding() *finding.Finding {
	f := &finding.Finding{
		ID: v.id(), Check: "memstate", Kind: v.kind, Severity: v.severity,
		Position: v.Decl, Package: v.Package,
		State:  v.Reported(),
		Remedy: remedies[v.kind],
		Trace:  v.wiring.Trace(&v.write.Spot, v.does()+" "+v.Name),
	}
	f.Function = v.Function()
	f.EntryPoints = v.wiring.Reached(v.entries)
	f.Message = v.message(f.Trace)
	f.Trace = append(f.Trace, v.write.Makers()...)
	f.Reasons = v.reasons()
	return f
}

// writes says what a touch does to a state.
var writes = map[wiring.Mode]string{wiring.Assign: "sets", wiring.Put: "writes", wiring.Remove: "removes from", wiring.Send: "queues into"}

// does says what the shown touch does to the state.
func (v *verdict) does() string {
	if v.kind == "instance-key" {
		return v.uses(v.write)
	}
	return writes[v.write.Mode]
}

// uses says what a use of a key does.
func (v *verdict) uses(t *wiring.Touch) string {
	if t.Presented {
		return "compares it with what the client brings"
	}
	return "uses the key"
}

// publishes reports whether the shown use tells the public half of a key.
func (v *verdict) publishes() bool {
	row := v.write.Library
	return row != nil && row.Secret != nil && row.Secret.Use == "publish"
}

func (v *verdict) message(trace []finding.Step) string {
	var writers, readers []string
	for _, n := range v.entries {
		e := v.wiring.EntryPoints[n]
		if v.touchedBy(v.Writes, n) {
			writers = append(writers, e.Label())
		} else {
			readers = append(readers, e.Label())
		}
	}
	what := "keeps " + nouns[v.kind] + " in the memory of one process"
	if v.kind == "cache" {
		what = "caches values in the memory of one process"
	}
	if v.kind == "instance-key" {
		is := "the key for what clients carry"
		if v.write.Presented {
			is = "what clients must present"
		}
		return fmt.Sprintf("%s (%s) is drawn at random when the process starts and is %s: used by %s; other replicas have another one, and a restart changes it", v.Label(), v.Type, is, finding.List(append(writers, readers...)))
	}
	msg := fmt.Sprintf("%s (%s) %s: written by %s", v.Label(), v.Type, what, finding.List(writers))
	if len(readers) > 0 {
		msg += ", read by " + finding.List(readers)
	}
	if steps := finding.Path(trace); steps != "" {
		msg += " via " + steps
	}
	for _, j := range v.wiring.Jobs {
		if len(j.Entries()) > 0 && slices.ContainsFunc(j.Progress, v.holds) {
			name, _ := j.Places[0].Function()
			msg += fmt.Sprintf("; work that %s begins leaves its progress there (localjob %s)", name, (&finding.Finding{ID: "localjob:" + j.ID}).Handle())
		}
	}
	return msg + "; " + v.consequence()
}

// holds reports whether a state is the verdict's, or a field of what that
// keeps.
func (v *verdict) holds(st *wiring.State) bool {
	return st == v.State || slices.Contains(st.Holders, v.State)
}

// nouns says what a state of each kind holds.
var nouns = map[string]string{
	"session": "sessions", "cart": "carts", "entity-store": "records", "job": "jobs", "upload": "uploads in progress",
	"ratelimit": "rate limits", "preference": "preferences", "counter": "a counter", "otp-token": "one-time tokens",
	"idempotency-store": "idempotency keys", "denylist": "revoked tokens", "connection-hub": "connections",
	"instance-key": "a key", "current-user": "the current user", "cache": "values", "config": "settings", "other": "state",
}

func (v *verdict) consequence() string {
	switch v.kind {
	case "cache":
		return "replicas may answer differently until entries expire"
	case "ratelimit":
		return "N replicas let N times as much through"
	case "connection-hub":
		return "clients of other replicas are not reached"
	case "counter":
		return "every replica counts for itself"
	}
	return "other replicas do not see it, and a restart loses it"
}

func (v *verdict) touchedBy(ts []*wiring.Touch, entry int) bool {
	return slices.ContainsFunc(ts, func(t *wiring.Touch) bool { return slices.Contains(t.Entries, entry) })
}
