package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// checks finds what the program itself asks of the tokens it reads: calls that
// check the times of claims, and functions that refuse a token without a time
// of expiry.
func (r *tokenReader) checks() {
	for _, c := range r.tokens {
		if c.row.Op != "validate" {
			continue
		}
		asks := expiries[c.row.Expiry]
		if !c.holds() {
			asks = min(asks, Present)
		}
		for _, said := range []string{"present", "required"} {
			if r.configured(c, want{expiry: said, must: true}) {
				asks = max(asks, expiries[said])
			}
		}
		for _, n := range c.row.Claims.Of(c.call.args()) {
			r.ask(r.labelsOf(c.call.arg(n)), asks)
		}
	}
	for _, i := range r.insts {
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Guard {
				continue
			}
			if t := r.taint[i.node(op.A)]; t&fromExpiry != 0 {
				r.ask(t, Required)
			}
		}
	}
}

// ask notes what is asked of the tokens with some labels.
func (r *tokenReader) ask(t Taint, e Expiry) {
	for l := firstLabel; l != 0; l <<= 1 {
		if t&l != 0 && r.asked[l] < e {
			r.asked[l] = e
		}
	}
}

// labelsOf returns the labels of a value and of what it refers to.
func (r *tokenReader) labelsOf(n int32) Taint {
	return (r.taint[n] | r.contentTaint(n, 3)) & labels &^ marks
}

// used reports whether what a call reads from tokens, which has a label, decides
// or leaves anything, other than a line in a log.
func (r *tokenReader) used(c *tokenCall, label Taint) bool {
	for _, i := range r.insts {
		if r.reads[i.fn] && len(i.fn.Results) > 0 && r.taint[i.node(i.fn.Result(0))]&label != 0 {
			return true
		}
		for k := range i.fn.Ops {
			if op := &i.fn.Ops[k]; op != c.op && r.uses(i, op, label) {
				return true
			}
		}
	}
	return false
}

func (r *tokenReader) uses(i *instance, op *effects.Op, label Taint) bool {
	has := func(n int32) bool { return n != 0 && r.taint[i.node(n)]&label != 0 }
	switch op.Code {
	case effects.Derive:
		return op.Dst == 0 && slices.ContainsFunc(op.Args, has)
	case effects.Guard:
		return has(op.A)
	case effects.Update:
		return has(op.B) || has(op.C)
	case effects.Lookup:
		return has(op.B)
	case effects.Call:
		st := r.sites[siteKey{i.id, op}]
		if st == nil || st.hit || r.logs(st) || !slices.ContainsFunc(op.Args, func(n int32) bool { return n != 0 && r.labelsOf(i.node(n))&label != 0 }) {
			return false
		}
		return st.row == nil || st.row.Token == nil
	}
	return false
}

// logFamilies are the families of libraries that write logs.
var logFamilies = []string{"loggers", "logrus", "zap", "zerolog", "klog", "std-log", "sentry", "statsd", "prometheus", "opentelemetry"}

// logs reports whether a call writes a log.
func (r *tokenReader) logs(st *site) bool {
	if st.row != nil && slices.Contains(logFamilies, st.row.Family) {
		return true
	}
	typ := r.base.Type(receiverSymbol(st.sym))
	return typ != nil && slices.Contains(logFamilies, typ.Family) || strings.HasPrefix(st.sym, "fmt.") || strings.HasPrefix(st.sym, "log.")
}

// kin returns the other calls that read the same tokens on behalf of the same
// request.
func (r *tokenReader) kin(c *tokenCall) []*tokenCall {
	own := r.tokenParts(c)
	if len(own) == 0 {
		return nil
	}
	var out []*tokenCall
	var above map[*instance]bool
	for _, other := range r.tokens {
		if other.row.Op != "parse" || other.op == c.op || other.row.Claims == nil && other.row.Token == nil {
			continue
		}
		if !slices.ContainsFunc(r.tokenParts(other), func(p int32) bool { return slices.Contains(own, p) }) {
			continue
		}
		if above == nil {
			above = callersOf(c.inst)
		}
		if meet(above, other.inst) {
			out = append(out, other)
		}
	}
	return out
}

// callersOf returns an instance and all that call it.
func callersOf(i *instance) map[*instance]bool {
	seen := map[*instance]bool{i: true}
	for work := []*instance{i}; len(work) > 0; work = work[1:] {
		for _, c := range work[0].callers {
			if !seen[c] {
				seen[c] = true
				work = append(work, c)
			}
		}
	}
	return seen
}

// tokenParts returns the origins of what the argument that holds the token is
// computed from, constants and unknown memory left out.
func (r *tokenReader) tokenParts(c *tokenCall) []int32 {
	if c.row.Token == nil {
		return nil
	}
	return r.uncommon(r.originsOf(c.inst, c.operand(*c.row.Token)))
}

// uncommon takes away the origins that all tokens have.
func (r *tokenReader) uncommon(parts []int32) []int32 {
	common := make(map[int32]bool)
	for k, id := range r.ids {
		if k.text != "" || k.cell != 0 { // the request itself, of which all tokens are parts
			common[id] = true
		}
	}
	return slices.DeleteFunc(parts, func(n int32) bool { return common[n] })
}
