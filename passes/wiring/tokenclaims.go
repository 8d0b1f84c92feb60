package wiring

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A setting says whether claims have a time of expiry.
type setting uint8

const (
	unset   setting = iota // nothing sets it
	unclear                // something that is not seen may set it
	set
)

// issued judges a call that makes tokens.
func (r *tokenReader) issued(t *Token, c *tokenCall) {
	t.Claims = union(t.Claims, r.classes(c))
	if c.row.Expiry == "required" || c.row.Options != nil && r.configured(c, want{expiry: "required"}) {
		return
	}
	e := &expirySearch{tokenReader: r, claim: "exp", seen: make(map[*cell]bool)}
	refs := r.claimsOf(c)
	for _, ref := range refs {
		if e.claims(ref) == unset {
			t.Unset = true
		}
	}
	t.Lifetime = max(t.Lifetime, e.lifetime)
}

// claimsOf returns the claims that a call makes tokens of: what was given, and
// what was stored in the token's field later.
func (r *tokenReader) claimsOf(c *tokenCall) []ref {
	if c.made != nil && c.row.Field != "" {
		field := r.sub(r.cell(c.made, ""), c.row.Field)
		refs := r.claimsAt(field.node)
		if len(field.writers) > 0 { // they replace the library's own
			own := r.made[objectKey{c.inst.id, c.op, madeClaims}]
			refs = slices.DeleteFunc(refs, func(ref ref) bool { return r.cellOf(ref).obj == own })
		}
		return refs
	}
	var out []ref
	for _, n := range c.row.Claims.Of(c.call.args()) {
		out = append(out, r.claimsAt(c.call.arg(n))...)
	}
	return out
}

// An expirySearch looks for what sets the time of expiry.
type expirySearch struct {
	*tokenReader
	claim    string // exp, or another that is looked for in its stead
	seen     map[*cell]bool
	lifetime time.Duration // the longest that is seen
}

// claims says whether claims have a time of expiry.
func (e *expirySearch) claims(ref ref) setting {
	c := e.cellOf(ref)
	if c.obj.kind == symbolic || c.deep&^labels != 0 {
		return unclear
	}
	if made := c.obj.token; made != nil {
		return e.built(c.obj)
	}
	if c.obj.made == effects.Map || e.class(ref) == "map" {
		return max(e.entries(e.sub(c, "[*]")), e.built(c.obj))
	}
	path, known := e.claimPath(e.typeAt(ref), e.claim, 3)
	if !known {
		return unclear
	}
	if path == nil {
		return unset
	}
	return e.field(c, path)
}

// built says whether calls set the time of expiry of what a builder makes.
func (e *expirySearch) built(o *object) setting {
	best := unset
	for _, c := range e.tokens {
		if c.row.Op != "set" || !slices.ContainsFunc(e.claimsAt(c.call.arg(c.on())), func(r ref) bool { return e.cellOf(r).obj == o }) {
			continue
		}
		switch {
		case c.row.Claims != nil:
			for _, n := range c.row.Claims.Of(c.call.args()) {
				refs := e.claimsAt(c.call.arg(n))
				if len(refs) == 0 {
					best = max(best, unclear)
				}
				for _, ref := range refs {
					best = max(best, e.claims(ref))
				}
			}
		case c.row.Arg == nil:
			best = set
			e.sets(c)
		default:
			switch constantArg(c.site, *c.row.Arg) {
			case e.claim:
				best = set
				e.sets(c)
			case "":
				best = max(best, unclear)
			}
		}
	}
	return best
}

// on returns the argument in which a call sets a claim.
func (c *tokenCall) on() int {
	if c.row.On != nil {
		return *c.row.On
	}
	return knowledge.Recv
}

// sets notes how far ahead the time of expiry is that a call sets.
func (e *expirySearch) sets(c *tokenCall) {
	if c.row.Of != nil {
		e.ahead(c.inst, c.operand(*c.row.Of), 0)
	}
}

// entries says whether a map has an entry for the claim.
func (e *expirySearch) entries(c *cell) setting {
	if e.seen[c] {
		return unset
	}
	e.seen[c] = true
	best := unset
	for _, w := range c.writers {
		if w.op.Code != effects.Update {
			continue
		}
		switch key := w.inst.fn.def(w.op.B); {
		case key != nil && key.Code == effects.Const && w.inst.fn.str(key.Sym) == e.claim:
			best = set
			e.measure(w)
		case key == nil || key.Code != effects.Const:
			if w.op.Flag&effects.FlagConst == 0 {
				best = max(best, unclear)
			}
		}
	}
	for _, m := range c.sources {
		best = max(best, e.entries(m.other))
	}
	return best
}

// claimPath returns the fields that lead to a claim in a struct type, nil if it
// has none, and whether the type is known.
func (r *tokenReader) claimPath(typ, claim string, depth int) ([]string, bool) {
	if row := r.base.Type(typ); row != nil && row.Claims != nil && row.Claims.Field != "" && claim == "exp" {
		return []string{row.Claims.Field}, true
	}
	t := r.types[typ]
	if t == nil || t.Foreign || depth == 0 {
		return nil, false
	}
	for i := range t.Fields {
		if f := &t.Fields[i]; f.JSON == claim {
			return []string{f.Name}, true
		}
	}
	for i := range t.Fields {
		if path, _ := r.claimPath(t.Fields[i].Sym, claim, depth-1); path != nil {
			return append([]string{t.Fields[i].Name}, path...), true
		}
	}
	return nil, true
}

// field says whether a field of claims is set.
func (e *expirySearch) field(c *cell, path []string) setting {
	sub := e.sub(c, path[0])
	if len(path) == 1 {
		return e.stored(sub)
	}
	if !sub.leaf {
		return e.field(sub, path[1:])
	}
	best := unset
	if len(e.pts[sub.node]) == 0 {
		best = min(e.stored(sub), unclear)
	}
	for _, in := range e.pts[sub.node] { // embedded by reference
		best = max(best, e.field(e.cellOf(in), path[1:]))
	}
	return best
}

// stored says whether anything but nothing is stored in a cell.
func (e *expirySearch) stored(c *cell) setting {
	if e.seen[c] {
		return unset
	}
	e.seen[c] = true
	best := unset
	for _, w := range c.writers {
		text := w.inst.fn.str(w.op.Sym)
		if w.op.Flag&effects.FlagConst != 0 && (text == "" || text == "0") {
			continue
		}
		best = set
		e.measure(w)
	}
	for _, m := range c.sources {
		best = max(best, e.stored(m.other))
	}
	if best == unset && c.deep&^labels != 0 {
		return unclear
	}
	return best
}

// measure notes how far ahead a time of expiry is, if that is a constant.
func (e *expirySearch) measure(w writer) {
	e.ahead(w.inst, w.value, 0)
}

// maxAhead bounds the steps from a time of expiry back to where it is computed.
const maxAhead = 12

func (e *expirySearch) ahead(i *instance, n int32, depth int) {
	if n == 0 || depth > maxAhead {
		return
	}
	for _, op := range i.fn.definitions(n) {
		if op.Code == effects.Call {
			if st := e.sites[siteKey{i.id, op}]; st != nil && st.row != nil && st.row.Token != nil && st.row.Token.Op == "later" {
				t := &tokenCall{site: st, row: st.row.Token}
				ns, err := strconv.ParseInt(strings.TrimSpace(constantArg(t.site, *t.row.Arg)), 10, 64)
				if err == nil {
					e.lifetime = max(e.lifetime, time.Duration(ns))
				}
				continue
			}
		}
		for _, a := range operands(op) {
			e.ahead(i, a, depth+1)
		}
	}
}
