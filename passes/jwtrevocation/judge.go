package jwtrevocation

import (
	"fmt"
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict is what is wrong with a place where tokens are verified.
type verdict struct {
	*wiring.Token
	kind     string
	severity finding.Severity
	entries  []int         // for which not enough is asked
	list     *wiring.State // of local-revocation
}

// judge returns what is wrong, at most one verdict a place: what is worst.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, t := range w.Tokens {
		if t.Makes || t.Unverified || !t.Used || !t.FromClient {
			continue
		}
		none, local := &verdict{Token: t, kind: "no-revocation", severity: finding.Warning}, &verdict{Token: t, kind: "local-revocation", severity: finding.Error}
		for k, n := range t.Entries() {
			switch {
			case w.EntryPoints[n].Background:
			case t.Asked[k] == wiring.Nothing:
				none.entries = append(none.entries, n)
			case t.Asked[k] == wiring.Local:
				local.entries = append(local.entries, n)
				local.list = t.List[k]
			}
		}
		if shortLived(w.Tokens) {
			none.severity = finding.Info
		}
		for _, v := range []*verdict{local, none} {
			if len(v.entries) > 0 && w.Registered(v.entries) {
				out = append(out, v)
				break
			}
		}
	}
	return out
}

// shortLived reports whether the program makes tokens and all of them live no
// longer than the bound.
func shortLived(all []*wiring.Token) bool {
	makes := false
	for _, t := range all {
		if !t.Makes {
			continue
		}
		if t.Unset || t.Lifetime == 0 || t.Lifetime > lifetime {
			return false
		}
		makes = true
	}
	return makes
}

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	function, pos := v.Function()
	f := &finding.Finding{
		ID: "jwtrevocation:" + v.ID, Check: "jwtrevocation", Kind: v.kind, Severity: v.severity,
		Position: pos, Package: v.Package, Function: finding.Declared(function),
		Trace:       w.Trace(v.Nearest(), "verifies a token with "+v.Callee),
		EntryPoints: w.Reached(v.entries),
	}
	through := ""
	if name := v.through(w, f.Function); name != "" {
		through = " behind middleware " + name
	}
	guards := fmt.Sprintf("%s accepts tokens for %s%s: %s", v.Callee, counted(len(v.entries)), through, finding.Routes(f.EntryPoints))
	if v.kind == "local-revocation" {
		f.Message = guards + "; what was revoked is known to one process only"
		if v.list != nil {
			f.Message += ", in " + v.list.Name
		}
		f.Remedy = "keep the list of revoked tokens in a store that all replicas share, until the tokens expire"
	} else {
		f.Message = guards + "; no shared store is asked whether the token was revoked"
		f.Remedy = "ask a small list of revoked tokens in a shared store (Redis), or load the session or user and compare, before the request goes on"
	}
	return f
}

// through returns the name of the middleware that verifies the tokens: the
// function it happens in, the library's, or else the innermost that there is; ""
// if handlers verify them.
func (v *verdict) through(w *wiring.Result, function string) string {
	if !v.Guards {
		return ""
	}
	for _, n := range v.entries {
		layers := w.EntryPoints[n].Middleware
		for _, name := range []string{function, v.Callee} {
			if slices.Contains(layers, name) {
				return name
			}
		}
		if len(layers) > 0 {
			return layers[len(layers)-1]
		}
	}
	return ""
}

func counted(routes int) string {
	if routes == 1 {
		return "1 route"
	}
	return fmt.Sprintf("%d routes", routes)
}
