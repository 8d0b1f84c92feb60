package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// read judges a call that reads tokens.
func (r *tokenReader) read(t *Token, c *tokenCall) {
	for _, g := range r.givenTo(c) {
		t.label |= g.label
		t.given = append(t.given, g)
	}
	t.Asks = max(t.Asks, r.asks(c))
	unsigned := r.unsigned(c)
	for _, other := range r.kin(c) {
		switch looks := r.unsigned(other); {
		case unsigned && !looks:
			return // decoded for a look at it, and verified as well
		case looks && !unsigned: // what is verified here, and read there
			t.label |= other.label
		}
	}
	expiry := expiries[c.row.Expiry]
	if r.configured(c, want{expiry: "ignored"}) {
		t.Off, expiry = expiry > Ignored, Ignored
	} else if r.configured(c, want{expiry: "present", must: true}) {
		expiry = max(expiry, Present)
	}
	if r.configured(c, want{expiry: "required", must: true}) {
		expiry = Required
	}
	classes := r.classes(c)
	if r.replacesCheck(c, classes) {
		t.Off, expiry = true, Ignored
	}
	for l := firstLabel; l != 0; l <<= 1 {
		if t.label&l != 0 {
			expiry = max(expiry, r.asked[l])
		}
	}
	hint := r.hint(c)
	if hint {
		expiry = Required
	}
	if expiry > Ignored {
		t.Off = false
	}
	t.Expiry = min(t.Expiry, expiry)
	t.Require = c.row.Require
	t.FromClient = t.FromClient || r.fromClient(c) && !hint
	t.Claims = union(t.Claims, classes)
	t.Unverified = t.Unverified || unsigned
	t.Used = t.Used || c.row.Op == "middleware" || r.used(c, t.label)
}

// hintParam is the parameter by which clients of OpenID Connect tell whom they
// think is logged in. The standard wants such a token accepted when it has
// expired: nobody gets in by it.
const hintParam = "id_token_hint"

// hint reports whether the tokens that a call reads are only hints.
func (r *tokenReader) hint(c *tokenCall) bool {
	if c.row.Token == nil {
		return false
	}
	parts := r.originsOf(c.inst, c.operand(*c.row.Token))
	param, known := r.ids[originKey{text: hintParam}]
	return known && slices.Contains(parts, param)
}

// fromClient reports whether clients bring the tokens that a call reads.
func (r *tokenReader) fromClient(c *tokenCall) bool {
	return c.row.Token == nil || r.taintOf(c.inst, c.operand(*c.row.Token))&FromRequest != 0
}

// asks returns what a library asks about the tokens of a call.
func (r *tokenReader) asks(c *tokenCall) Answer {
	for _, a := range []Answer{Shared, Local} {
		if c.row.Asks == answers[a] || r.configured(c, want{asks: answers[a]}) {
			return a
		}
	}
	return Nothing
}

// replacesCheck reports whether the claims of a call check themselves instead of
// the library, or keep the time of expiry from it.
func (r *tokenReader) replacesCheck(c *tokenCall, classes []string) bool {
	own := checking{c.row.Method, c.row.Getter, c.row.Replaces}
	for _, class := range classes {
		if r.unchecked(class, own) {
			return true
		}
	}
	for _, g := range r.givenTo(c) {
		for _, ref := range r.claimsAt(g.claims) {
			if r.unchecked(r.class(ref), g.checks) {
				return true
			}
		}
	}
	return false
}

func (r *tokenReader) unchecked(class string, c checking) bool {
	if c.replaces && r.ownMethod(class, c.method) != nil {
		return true
	}
	getter := r.ownMethod(class, c.getter)
	if getter == nil || len(getter.Results) == 0 {
		return false
	}
	ops := getter.definitions(getter.Result(0))
	for _, op := range ops {
		if op.Code != effects.Const || getter.str(op.Sym) != "" {
			return false
		}
	}
	return true
}

// ownMethod returns a method that a type of the program has for itself.
func (r *tokenReader) ownMethod(class, method string) *function {
	typ := r.types[class]
	if typ == nil || typ.methods[method] == nil {
		return nil
	}
	return r.funcs[typ.methods[method].Sym]
}

// unsigned reports whether a call reads tokens whose signature it does not
// check.
func (r *tokenReader) unsigned(c *tokenCall) bool {
	if c.byHand {
		return !r.compared(c)
	}
	switch c.row.Signature {
	case "none":
		return true
	case "option":
		return !r.configured(c, want{signature: "checked", must: true})
	}
	return r.configured(c, want{signature: "none"}) || r.acceptsNone(c)
}

// noneKey is the constant that golang-jwt and the libraries it was split from
// take for a key when a token need not be signed.
const noneKey = "none signing method allowed"

// acceptsNone reports whether a function that a call is given for keys accepts
// tokens without a signature.
func (r *tokenReader) acceptsNone(c *tokenCall) bool {
	for _, cb := range c.site.row.Calls {
		if cb.Methods != "" {
			continue
		}
		for _, ref := range r.pts[c.call.arg(cb.Arg)] {
			fn := r.cellOf(ref).obj.fn
			if fn == nil {
				continue
			}
			for k := range fn.Ops {
				op := &fn.Ops[k]
				if op.Code == effects.Const && fn.str(op.Sym) == noneKey {
					return true
				}
			}
		}
	}
	return false
}

// replaced reports whether the program has a function that reads tokens in
// the library's stead.
func (r *tokenReader) replaced(c *tokenCall) bool {
	if len(r.ownReaders(c.site, c.row)) > 0 {
		return true
	}
	if c.row.Unless == "" || c.row.Parser == nil {
		return false
	}
	for _, ref := range r.claimsAt(c.call.arg(*c.row.Parser)) {
		if sub := r.cellOf(ref).child(c.row.Unless); sub != nil && r.holdsAny(sub, "", make(map[*cell]bool)) {
			return true
		}
	}
	return false
}
