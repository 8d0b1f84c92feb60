package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// Programs read tokens without a library, too: they split the text at the dots,
// decode the parts, and compare a signature. What is decoded from a part of a
// text that was split so, and from JSON then, are claims.

// splits marks the parts of a text that is split at dots.
func (t *tokenCall) splits() {
	if !t.holds() {
		return
	}
	for _, d := range t.call.target.dst {
		t.call.addTaint(d, fromPart)
	}
}

// decodes marks what is decoded from such a part.
func (t *tokenCall) decodes() {
	f := t.call
	if len(f.target.dst) > 0 {
		f.addEdge(f.arg(*t.row.Token), edge{dst: f.target.dst[0], only: filter{mode: passDecoded}})
	}
}

// readByHand enters a call that decodes JSON as one that reads tokens, once the
// data is known to come from a part of one.
func (s *solver) readByHand(fl *filling) {
	f := fl.call
	if f == nil || fl.taint&labels != 0 || s.taint[fl.from]&fromPayload == 0 {
		return
	}
	b := f.row.Bind
	row := &knowledge.Token{Op: "parse", Token: b.From, Claims: &knowledge.Args{From: b.Into}, Signature: "none", Expiry: "ignored"}
	t := &tokenCall{site: f.site, row: row, call: f, byHand: true, label: s.label(f.site.op)}
	fl.taint |= t.label
	for _, d := range f.target.dst {
		s.addTaint(d, t.label)
	}
	s.tokens = append(s.tokens, t)
}

// compared reports whether the program compares the signature of the token that
// a call reads by hand.
func (r *tokenReader) compared(c *tokenCall) bool {
	own := r.tokenParts(c)
	above := callersOf(c.inst)
	of := func(i *instance, n int32) bool {
		return slices.ContainsFunc(r.originsOf(i, n), func(p int32) bool { return slices.Contains(own, p) })
	}
	for _, v := range r.tokens {
		if v.row.Op != "verify" || !meet(above, v.inst) {
			continue
		}
		for _, n := range v.row.Claims.Of(v.call.args()) {
			if of(v.inst, v.operand(n)) {
				return true
			}
		}
	}
	for _, i := range r.insts {
		if !above[i] && !meet(above, i) {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if sym := i.fn.str(op.Sym); op.Code != effects.Derive || len(op.Args) != 2 || sym != "==" && sym != "!=" {
				continue
			}
			for n := range op.Args {
				if r.signed(i, op.Args[n]) && of(i, op.Args[1-n]) {
					return true
				}
			}
		}
	}
	return false
}

// signed reports whether a value is computed with a key.
func (r *tokenReader) signed(i *instance, n int32) bool {
	parts := r.originsOf(i, n)
	for k, id := range r.ids {
		if k.op == nil || !slices.Contains(parts, id) {
			continue
		}
		if st := r.sites[siteKey{k.inst, k.op}]; st != nil && st.row != nil && st.row.Secret != nil && st.row.Secret.Use == "sign" {
			return true
		}
	}
	return false
}

// meet reports whether an instance is called by one of some.
func meet(above map[*instance]bool, i *instance) bool {
	for c := range callersOf(i) {
		if above[c] {
			return true
		}
	}
	return false
}

// head reports whether what a call reads is the head of a token, of which
// another call reads the rest.
func (r *tokenReader) head(c *tokenCall) bool {
	for _, n := range c.row.Claims.Of(c.call.args()) {
		for _, ref := range r.claimsAt(c.call.arg(n)) {
			if path, _ := r.claimPath(r.typeAt(ref), "alg", 2); path != nil {
				return true
			}
		}
	}
	return slices.ContainsFunc(r.kin(c), func(other *tokenCall) bool {
		return other.byHand && other.inst == c.inst && earlier(c.op.Pos, other.op.Pos)
	})
}

// madeByHand returns the calls that write claims as JSON of which the program
// makes tokens: it encodes them, and signs that.
func (r *tokenReader) madeByHand() []*tokenCall {
	marshals, encodes := r.callsOf("marshal"), r.callsOf("encode")
	if len(marshals) == 0 || len(encodes) == 0 {
		return nil
	}
	var text []int32 // origins of what is signed
	for _, st := range r.calls {
		if r.signs(st) {
			for _, n := range st.op.Args {
				text = append(text, r.originsOf(st.inst, n)...)
			}
		}
	}
	var parts []int32 // origins of what is encoded there
	for _, c := range encodes {
		if slices.Contains(text, r.madeAt(c)) {
			parts = append(parts, r.originsOf(c.inst, c.operand(0))...)
		}
	}
	var out []*tokenCall
	for _, c := range marshals {
		if !slices.Contains(parts, r.madeAt(c)) || r.heads(c) {
			continue
		}
		made := *c
		made.row, made.byHand = &knowledge.Token{Op: "issue", Claims: c.row.Claims}, true
		out = append(out, &made)
	}
	return out
}

func (r *tokenReader) callsOf(op string) []*tokenCall {
	var out []*tokenCall
	for _, c := range r.tokens {
		if c.row.Op == op && c.inst.id > 0 {
			out = append(out, c)
		}
	}
	return out
}

// madeAt returns the number of the origin that the result of a call has, 0 if
// nothing that was asked for has it.
func (r *tokenReader) madeAt(c *tokenCall) int32 {
	return r.ids[originKey{inst: c.inst.id, op: c.op}]
}

// signs reports whether a call signs what it is given, or writes it to a hash
// with a key.
func (r *tokenReader) signs(st *site) bool {
	if st.inst.id <= 0 || st.op.Code != effects.Call {
		return false
	}
	if st.row != nil && st.row.Secret != nil {
		return st.row.Secret.Use == "sign"
	}
	name := methodName(st.sym)
	return (name == "Write" || name == "WriteString") && r.signed(st.inst, st.operand(knowledge.Recv))
}

// heads reports whether claims are the head of a token.
func (r *tokenReader) heads(c *tokenCall) bool {
	e := &expirySearch{tokenReader: r, claim: "alg", seen: make(map[*cell]bool)}
	return slices.ContainsFunc(r.claimsOf(c), func(ref ref) bool { return e.claims(ref) == set })
}
