package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// identified returns the labels of the tokens that arguments of a call come
// from, and whether they identify the token, not only its owner.
func (r *tokenReader) identified(i *instance, args []int32) (l Taint, strong bool) {
	for _, a := range args {
		if a == 0 {
			continue
		}
		found := r.labelsOf(i.node(a))
		if found != 0 && r.ownClaim(i, a, 0, make(map[keyPlace]bool)) {
			strong = true
		}
		if r.taintOf(i, a)&FromRequest != 0 {
			if itself := r.tokenItself(i, a); itself != 0 {
				found |= itself
				strong = true
			}
		}
		l |= found
	}
	return l, strong
}

// ownClaims are the claims that tell one token, or one session, from another.
var ownClaims = []string{"jti", "sid", "sessionid", "tokenversion", "ver"}

func isOwn(claim string) bool {
	return slices.Contains(ownClaims, strings.ToLower(strings.ReplaceAll(claim, "_", "")))
}

// tokenIDs are what libraries call the first of these.
var tokenIDs = []string{"id", "jwtid"}

// maxOwnClaim bounds the steps back from a value to the claim it is.
const maxOwnClaim = 16

// ownClaim reports whether a value is computed from a claim that tells one
// token from another.
func (r *tokenReader) ownClaim(i *instance, n int32, depth int, seen map[keyPlace]bool) bool {
	at := keyPlace{i.id, n}
	if n == 0 || depth > maxOwnClaim || seen[at] || i.fn == nil {
		return false
	}
	seen[at] = true
	if int(n) <= len(i.fn.Params) {
		for _, caller := range i.callers {
			for _, c := range caller.calls {
				if c.callee == i && caller.fn != nil && r.ownClaim(caller, argument(c.op, i.fn, n), depth+1, seen) {
					return true
				}
			}
		}
		return false
	}
	for _, op := range i.fn.definitions(n) {
		if r.isOwnClaim(i, op) {
			return true
		}
		from := operands(op)
		switch op.Code {
		case effects.Alloc:
			from = i.fn.storesInto(n)
		case effects.Call:
			for _, c := range i.calls {
				if k := int(n - op.Dst); c.op == op && k < len(c.callee.fn.Results) && r.ownClaim(c.callee, c.callee.fn.Result(k), depth+1, seen) {
					return true
				}
			}
		}
		for _, a := range from {
			if r.ownClaim(i, a, depth+1, seen) {
				return true
			}
		}
	}
	return false
}

func (r *tokenReader) isOwnClaim(i *instance, op *effects.Op) bool {
	switch op.Code {
	case effects.FieldAddr, effects.FieldVal:
		sym := i.fn.str(op.Typ)
		dot := strings.LastIndexByte(sym, '.')
		if dot < 0 {
			return isOwn(i.fn.str(op.Sym))
		}
		if row := r.base.Type(sym[:dot]); row != nil && row.Claims != nil {
			return slices.Contains(tokenIDs, strings.ToLower(sym[dot+1:]))
		}
		typ := r.types[sym[:dot]]
		return typ != nil && typ.fields[sym[dot+1:]] != nil && isOwn(typ.fields[sym[dot+1:]].JSON)
	case effects.Lookup:
		key := i.fn.def(op.B)
		return key != nil && key.Code == effects.Const && isOwn(i.fn.str(key.Sym))
	case effects.Call:
		return slices.Contains(tokenIDs, strings.ToLower(methodName(i.fn.str(op.Sym))))
	}
	return false
}

// tokenItself returns the label of the place that reads a token of which a
// value is made, before or after it is read.
func (r *tokenReader) tokenItself(i *instance, n int32) Taint {
	parts := r.uncommon(r.originsOf(i, n))
	var l Taint
	for _, c := range r.readers() {
		for _, p := range r.tokenParts(c) {
			if slices.Contains(parts, p) {
				l |= c.label
			}
		}
	}
	return l
}

// readers returns the calls that read tokens which they are given.
func (r *tokenReader) readers() []*tokenCall {
	var out []*tokenCall
	for _, c := range r.tokens {
		if (c.row.Op == "parse" || c.row.Op == "open") && c.row.Token != nil && c.inst.id > 0 {
			out = append(out, c)
		}
	}
	return out
}

// containerRead returns what a call does, if it looks something up in a
// container of a library under a key.
func containerRead(st *site) *knowledge.Access {
	if st.row == nil || st.row.Container == nil || st.row.Container.Key == nil || !strings.HasPrefix(st.row.Container.Op, "read") || st.inst.id <= 0 {
		return nil
	}
	return st.row.Container
}
