package jwtexpiry

import (
	"fmt"
	"time"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/wiring"
)

// finding makes the finding of a verdict.
func (v *verdict) finding(w *wiring.Result) *finding.Finding {
	function, pos := v.Function()
	f := &finding.Finding{
		ID: "jwtexpiry:" + v.ID, Check: "jwtexpiry", Kind: v.kind, Severity: v.severity,
		Position: pos, Package: v.Package, Function: finding.Declared(function),
		Remedy: v.remedy(), Option: v.option(), Trace: w.Trace(v.Nearest(), v.does()),
		EntryPoints: w.Reached(v.entries),
	}
	f.Message = v.message(f)
	return f
}

func (v *verdict) does() string {
	if v.Makes {
		return "makes a token with " + v.Callee
	}
	return "reads a token with " + v.Callee
}

func (v *verdict) message(f *finding.Finding) string {
	what := ""
	switch {
	case v.kind == "unverified":
		what = "the signature of the token is never checked, though its claims are used"
	case v.kind == "issue-no-exp":
		what = "the token is made without a time of expiry (exp) and is good for ever"
	case v.Makes:
		what = fmt.Sprintf("the token lives for %s", hours(v.Lifetime))
	case v.issuer != nil:
		function, _ := v.issuer.Function()
		what = fmt.Sprintf("a token without a time of expiry (exp) is accepted, and %s makes such tokens", function)
	case v.kind == "weak-expiry":
		what = "a token without a time of expiry (exp) is accepted"
	case v.Off:
		what = "the time of expiry (exp) is not checked: it is switched off"
	default:
		what = "the time of expiry (exp) is not checked"
	}
	return fmt.Sprintf("%s: %s; reached by %s", v.Callee, what, finding.Routes(f.EntryPoints))
}

// hours spells a lifetime.
func hours(d time.Duration) string {
	if d%(24*time.Hour) == 0 {
		return fmt.Sprintf("%d days", d/(24*time.Hour))
	}
	return d.String()
}

func (v *verdict) remedy() string {
	switch {
	case v.kind == "unverified":
		return "verify the signature before the claims are used"
	case v.kind == "issue-no-exp":
		return "set exp to a time in the near future"
	case v.Makes:
		return "let access tokens live for minutes, and renew them with a refresh token that can be revoked"
	case v.Require != "":
		return "require exp: pass " + v.Require
	case v.Expiry == wiring.Ignored:
		return "check exp after the signature, and refuse tokens without it"
	}
	return "refuse tokens without exp after they are read"
}
