package memstore

import (
	"cmp"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict says that data of requests is kept here: by what a library makes
// (backend), or by a limiter that the program keeps (limiter).
type verdict struct {
	backend  *wiring.Backend
	limiter  *wiring.State
	touch    *wiring.Touch // of a limiter: the one that is shown
	kind     string
	severity finding.Severity
	entries  []int
}

// judge returns what is to be reported, in the order of the ids.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, b := range w.Backends {
		if v := judgeBackend(w, b); v != nil {
			out = append(out, v)
		}
	}
	for _, st := range w.States {
		if v := judgeLimiter(w, st); v != nil {
			out = append(out, v)
		}
	}
	return out
}

// severities of what is kept here.
var severities = map[string]finding.Severity{
	"session": finding.Error, "otp-token": finding.Error, "idempotency-store": finding.Error,
	"ratelimit": finding.Warning, "connection-hub": finding.Warning, "instance-key": finding.Warning, "other": finding.Warning,
	"cache": finding.Info,
}

// judgeBackend judges what a library makes. It counts if requests use it, and
// this package sees where they are registered.
func judgeBackend(w *wiring.Result, b *wiring.Backend) *verdict {
	v := &verdict{backend: b, kind: cmp.Or(b.Kind, "other"), entries: b.Entries()}
	if len(v.entries) == 0 || !w.Registered(v.entries) {
		return nil
	}
	if b.Drawn {
		v.kind = "instance-key"
	}
	v.severity = severities[v.kind]
	if b.Locks {
		v.severity = finding.Warning // only requests at the same time get past it
	}
	if b.Shared != "" && !b.Drawn || b.Row.Bounds || b.Row.Waits {
		v.severity = finding.Info
	}
	return v
}

// judgeLimiter judges a limiter that the program keeps, or a container of such.
// A limiter in an entry of a container is one with the container.
func judgeLimiter(w *wiring.Result, st *wiring.State) *verdict {
	if st.Generic || !w.Limits(st) || st.FromBackend() || slices.ContainsFunc(st.Holders, func(h *wiring.State) bool { return h != st && w.Limits(h) }) {
		return nil
	}
	v := &verdict{limiter: st, kind: "ratelimit", severity: finding.Info}
	keyed := st.Kind == effects.Map || st.Kind == effects.Slice
	for _, t := range st.Writes {
		if len(t.Entries) == 0 {
			continue
		}
		v.entries = append(v.entries, t.Entries...)
		if v.touch == nil || t.Distance() < v.touch.Distance() {
			v.touch = t
		}
		if keyed || t.Library != nil && !t.Waits() {
			v.severity = finding.Warning
		}
	}
	for _, t := range st.Reads {
		v.entries = append(v.entries, t.Entries...)
	}
	slices.Sort(v.entries)
	v.entries = slices.Compact(v.entries)
	if v.touch == nil || !w.Registered(v.entries) {
		return nil
	}
	return v
}
