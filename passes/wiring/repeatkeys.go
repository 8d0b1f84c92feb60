package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// posts reports whether a handler for any verb acts on requests that bring
// something: it asks for the verb, or reads the body.
func (r *repeats) posts() bool {
	for i := range r.reached {
		if i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code == effects.Test && r.asksVerb(i, op) && i.fn.str(op.Sym) == "POST" {
				return true
			}
			if op.Code == effects.FieldAddr && i.fn.str(op.Typ) == "net/http.Request.Body" {
				return true
			}
		}
		for _, st := range r.at[i] {
			if st.row == nil {
				continue
			}
			if b := st.row.Bind; b != nil && (b.Request || b.From != nil && r.taintOf(i, st.operand(*b.From))&FromRequest != 0) {
				return true
			}
			if s := st.row.Source; s != nil && (s.Kind == "body" || s.Kind == "multipart" || s.Kind == "upload") {
				return true
			}
		}
	}
	return false
}

// asksVerb reports whether a test compares the request's verb.
func (r *repeats) asksVerb(i *instance, op *effects.Op) bool {
	if op.Flag&effects.FlagEqual == 0 {
		return false
	}
	def := i.fn.def(op.A)
	if def == nil {
		return false
	}
	switch def.Code {
	case effects.Load:
		addr := i.fn.def(def.A)
		return addr != nil && addr.Code == effects.FieldAddr && i.fn.str(addr.Typ) == "net/http.Request.Method"
	case effects.Call:
		st := r.sites[siteKey{i.id, def}]
		return st != nil && st.row != nil && st.row.Source != nil && st.row.Source.Kind == "method"
	}
	return false
}

// underPost reports whether an op may run for a POST request: not if it is
// behind a test for another verb.
func (r *repeats) underPost(i *instance, op *effects.Op) bool {
	for k := range i.fn.Ops {
		test := &i.fn.Ops[k]
		if test.Code != effects.Test || !r.asksVerb(i, test) {
			continue
		}
		away := test.C
		if i.fn.str(test.Sym) == "POST" {
			away = 1 - test.C
		}
		if i.fn.needsPass(&stop{op: test, test: true, away: 1 - away}, op) {
			return false
		}
	}
	return true
}

// callableAgain returns the RPC methods that proto files call idempotent.
func (l *locator) callableAgain() map[string]bool {
	safe := make(map[string]bool)
	for _, u := range l.units {
		for _, method := range u.Idempotent {
			safe[method] = true
		}
	}
	return safe
}

// answersRepeats reports whether middleware of a library answers repeated
// requests, or own middleware does by what it looks up and stores itself. The
// option idempotency_level of an RPC method is the author's word that a second
// call is harmless, to which clients and proxies keep, and counts as much.
func (r *repeats) answersRepeats() bool {
	if r.entry.dedupes || r.entry.kind == "rpc" && r.safe[r.entry.route] {
		return true
	}
	before := r.before()
	for _, i := range before {
		if i.fn == nil {
			continue
		}
		for _, s := range r.stopsOf(i) {
			for _, c := range i.calls {
				if (c.callee.fn == r.entry.handler.fn || c.callee.serves != nil) && i.fn.needsPass(s, c.op) && r.holds(s) && r.storesAround(before) {
					return true
				}
			}
		}
	}
	return false
}

// storesAround reports whether middleware writes something by what the client
// sends.
func (r *repeats) storesAround(before []*instance) bool {
	for _, i := range before {
		for _, st := range r.at[i] {
			for _, d := range r.deedsOf(st) {
				if (d.verb == sets || d.verb == inserts || d.verb == upserts) && r.keyed(st) {
					return true
				}
			}
		}
	}
	return false
}

// keyUse reports whether a key by which clients mark repeated requests decides
// or reaches something outside the handler, and where one is read.
func (r *repeats) keyUse() (used bool, read *Spot) {
	fromField := r.clientFields()
	has := func(i *instance, n int32) bool {
		if n == 0 {
			return false
		}
		t := r.taintOf(i, n)
		return t&FromIdempotencyKey != 0 && r.ancestryOf(r.contentsOf(i, n)...).taint&FromIdempotencyKey != 0 || fromField && t&FromKeyField != 0
	}
	for i, dist := range r.reached {
		if i.fn == nil {
			continue
		}
		for _, st := range r.at[i] {
			args := append([]int32{st.op.A}, st.op.Args...)
			if st.row != nil && st.row.Source != nil && st.row.Source.Kind == "header" && st.op.Dst != 0 && r.taint[i.node(st.op.Dst)]&FromIdempotencyKey != 0 {
				if spot := newSpot(i, st.op); read == nil || dist < read.dist || dist == read.dist && spot.before(read) {
					read = &spot
					read.nearest, read.dist = r.entry, dist
				}
				continue
			}
			if r.keeps(st) && slices.ContainsFunc(args, func(n int32) bool { return has(i, n) }) {
				return true, read
			}
		}
		for k := range i.fn.Ops {
			switch op := &i.fn.Ops[k]; op.Code {
			case effects.Lookup, effects.Update:
				if has(i, op.B) && r.outlivesRequest(i, op.A) {
					return true, read
				}
			}
		}
	}
	return false, read
}

// before orders spots in different functions.
func (t *Spot) before(other *Spot) bool {
	if t.inst.fn.Sym != other.inst.fn.Sym {
		return t.inst.fn.Sym < other.inst.fn.Sym
	}
	return t.inst.id < other.inst.id
}

// keeps reports whether a call hands its arguments to something that outlives
// the request: a store, another service, a container, or an implementation that
// is not seen.
func (r *repeats) keeps(st *site) bool {
	switch {
	case st.row == nil:
		return st.op.Flag&effects.FlagInvoke != 0 && !st.hit && r.types[receiverSymbol(st.sym)] != nil && !r.types[receiverSymbol(st.sym)].Foreign
	case st.row.Effect != nil:
		return st.row.Effect.Kind != "file"
	case st.row.Container != nil:
		return r.outlivesRequest(st.inst, st.container())
	}
	return st.row.Dedupe == "key"
}

// outlivesRequest reports whether a container is kept in long-lived memory.
func (r *repeats) outlivesRequest(i *instance, n int32) bool {
	for _, ref := range r.pts[i.node(n)] {
		if ref.shared() || r.cellOf(ref).obj.long {
			return true
		}
	}
	return false
}

// clientFields reports whether the client fills a field that is called like a
// key.
func (r *repeats) clientFields() bool {
	for i := range r.reached {
		if i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.FieldVal && op.Code != effects.FieldAddr || !keyNames[plainName(i.fn.str(op.Sym))] {
				continue
			}
			value := op.Dst
			if op.Code == effects.FieldAddr {
				value = 0
				for _, use := range i.fn.users(op.Dst) {
					if use.Code == effects.Load {
						value = use.Dst
					}
				}
			}
			if value != 0 && r.ancestryOf(valueAt{i, value}).client() {
				return true
			}
		}
	}
	return false
}

// plainName spells a name in lower case without signs between words.
func plainName(name string) string {
	return strings.ToLower(wordSigns.Replace(name))
}

// wordSigns drops the signs between words. It is made once: the solver asks of
// every field that is read.
var wordSigns = strings.NewReplacer("_", "", "-", "")

// comparesPassword reports whether a handler compares a password: it logs
// somebody in. What middleware compares lets requests of any kind pass.
func (r *repeats) comparesPassword(insts []*instance) bool {
	return slices.ContainsFunc(insts, func(i *instance) bool {
		return slices.ContainsFunc(r.at[i], func(st *site) bool { return st.row != nil && st.row.Password })
	})
}
