package jwtexpiry

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// A verdict is what is wrong with a place where tokens are read or made.
type verdict struct {
	*wiring.Token
	kind     string
	severity finding.Severity
	entries  []int
	issuer   *wiring.Token // of no-expiry: makes tokens without a time of expiry
}

// judge returns what is wrong, at most one verdict a place.
func judge(w *wiring.Result) []*verdict {
	var out []*verdict
	for _, t := range w.Tokens {
		v := &verdict{Token: t, entries: t.Entries()}
		if len(v.entries) == 0 || !w.Registered(v.entries) {
			continue
		}
		if t.Makes {
			v.made()
		} else {
			v.read(w.Tokens)
		}
		if v.kind != "" {
			out = append(out, v)
		}
	}
	return out
}

// made judges a place where tokens are made.
func (v *verdict) made() {
	switch {
	case v.Unset:
		v.kind, v.severity = "issue-no-exp", finding.Error
	case v.Lifetime > lifetime:
		v.kind, v.severity = "weak-expiry", finding.Info
	}
}

// read judges a place where tokens are read.
func (v *verdict) read(all []*wiring.Token) {
	switch {
	case !v.Used:
	case v.Unverified:
		v.kind, v.severity = "unverified", finding.Error
	case v.Expiry == wiring.Ignored:
		v.kind, v.severity = "no-expiry", finding.Error
	case v.Expiry == wiring.Present:
		v.kind, v.severity = "weak-expiry", finding.Warning
		if v.issuer = careless(v.Token, all); v.issuer != nil {
			v.kind, v.severity = "no-expiry", finding.Error
		}
	}
}

// careless returns a place that makes tokens without a time of expiry which t
// may read: of the same type of claims, if such are made.
func careless(t *wiring.Token, all []*wiring.Token) *wiring.Token {
	var issuers, kin []*wiring.Token
	for _, other := range all {
		if !other.Makes {
			continue
		}
		issuers = append(issuers, other)
		if slices.ContainsFunc(other.Claims, func(c string) bool { return slices.Contains(t.Claims, c) }) {
			kin = append(kin, other)
		}
	}
	if len(kin) > 0 {
		issuers = kin
	}
	for _, i := range issuers {
		if i.Unset {
			return i
		}
	}
	return nil
}
