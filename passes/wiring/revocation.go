package wiring

import (
	"maps"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// An Answer says what was asked about a token before the request goes on.
type Answer uint8

const (
	Nothing Answer = iota
	Unknown        // an interface of which the implementation is not seen was asked
	Local          // a list in the memory of the process was asked
	Shared         // something outside the process was asked
)

// answers are what rows call the answers of libraries.
var answers = map[Answer]string{Local: "local", Shared: "shared"}

// An inquiry is a look-up by what identifies a token.
type inquiry struct {
	inst   *instance
	op     *effects.Op
	answer Answer
	state  *State
	label  Taint
	strong bool // by what identifies this token, not only its owner
}

// revocations fills in, for each entry point that a place is reached from, what is
// asked about its tokens on the way.
func (r *tokenReader) revocations(tokens []*Token) {
	found := r.inquiries()
	for n, e := range r.entries {
		full := r.reach(e).dist
		for _, t := range tokens {
			if t.Makes || !slices.Contains(t.Entries(), n) {
				continue
			}
			best := Nothing
			var state *State
			region, handler := r.region(e, full, t)
			for _, q := range found {
				if q.label&t.label == 0 || q.answer <= best {
					continue
				}
				if region[q.inst] || handler[q.inst] && (q.strong || r.compares(e, q, t.label)) {
					best, state = q.answer, q.state
				}
			}
			best = max(best, t.Asks)
			t.Asked = append(t.Asked, best)
			t.List = append(t.List, state)
		}
	}
}

// region returns the functions that run before an entry point's handler
// does its work: the middleware, if that reads the token, or the functions
// between the handler and the place that does; and the other functions.
func (r *tokenReader) region(e *entry, full map[*instance]int, t *Token) (before, rest map[*instance]bool) {
	handler := func(i *instance) bool { return i.fn == e.handler.fn }
	spread := func(from []*instance) map[*instance]bool {
		return called(from, func(i *instance) bool { _, ok := full[i]; return ok && !handler(i) })
	}
	before = spread([]*instance{e.root})
	inMiddleware := t.Middleware
	for _, s := range t.Spots {
		inMiddleware = inMiddleware || before[s.inst]
	}
	givens := make(map[*instance]bool) // the library calls them, wherever it is told to
	for _, g := range t.given {
		maps.Copy(givens, called(g.functions(), func(*instance) bool { return true }))
	}
	if inMiddleware {
		t.Guards = true
		maps.Copy(before, givens)
		return before, nil
	}
	var chain []*instance
	up := make(map[*instance]bool)
	for _, s := range t.Spots {
		chain = append(chain, s.inst)
	}
	for n := 0; n < len(chain); n++ {
		i := chain[n]
		if _, ok := full[i]; !ok || up[i] || handler(i) || i == e.root {
			continue
		}
		up[i] = true
		chain = append(chain, i.callers...)
	}
	var inside []*instance
	for i := range up {
		inside = append(inside, i)
	}
	rest = make(map[*instance]bool)
	for i := range full {
		rest[i] = true
	}
	first := spread(inside)
	maps.Copy(first, givens)
	return first, rest
}

// called returns the functions that some call, and those that they call, as far
// as these are wanted.
func called(from []*instance, wanted func(*instance) bool) map[*instance]bool {
	seen := make(map[*instance]bool)
	for len(from) > 0 {
		i := from[0]
		from = from[1:]
		if seen[i] || !wanted(i) {
			continue
		}
		seen[i] = true
		for _, c := range i.calls {
			from = append(from, c.callee)
		}
	}
	return seen
}

// inquiries returns the look-ups by what is read from tokens.
func (r *tokenReader) inquiries() []inquiry {
	var out []inquiry
	written := r.writtenFamilies()
	for _, st := range r.calls {
		if st.inst.id <= 0 || st.op.Code != effects.Call || !st.inst.phase.atRunTime() {
			continue
		}
		answer := Shared
		if !r.looksUp(st, written) {
			if answer = Unknown; !r.skips(st.sym) {
				continue
			}
		}
		if l, strong := r.identified(st.inst, st.op.Args); l != 0 {
			out = append(out, inquiry{inst: st.inst, op: st.op, answer: answer, label: l, strong: strong})
		}
	}
	for _, t := range r.unresolved {
		if t.bound || t.site.hit || t.site.inst.id <= 0 || !r.ownInterface(t.iface) {
			continue
		}
		if l, strong := r.identified(t.site.inst, t.site.op.Args); l != 0 {
			out = append(out, inquiry{inst: t.site.inst, op: t.site.op, answer: Unknown, label: l, strong: strong})
		}
	}
	for _, i := range r.insts {
		if !i.phase.atRunTime() {
			continue
		}
		for k := range i.fn.Ops {
			if op := &i.fn.Ops[k]; op.Code == effects.Lookup {
				out = append(out, r.inMemory(i, op, op.A, op.B)...)
			}
		}
	}
	for _, st := range r.calls {
		if a := containerRead(st); a != nil && st.inst.phase.atRunTime() {
			out = append(out, r.inMemory(st.inst, st.op, st.container(), st.operand(*a.Key))...)
		}
	}
	return out
}

// ownInterface reports whether an interface is one of the program, as far as that
// was analysed.
func (r *tokenReader) ownInterface(sym string) bool {
	if t := r.types[sym]; t != nil {
		return !t.Foreign
	}
	return r.skips(sym)
}

// skips reports whether a symbol is of an own package that was not analysed, as
// one that does not compile: what its functions ask is not known.
func (r *tokenReader) skips(sym string) bool {
	path := packageOf(sym)
	return slices.ContainsFunc(r.units, func(u *effects.Unit) bool { return u.Skipped != "" && u.Path == path })
}

// looksUp reports whether a call reads from something outside the process that
// the program also fills, or asks another service.
func (r *tokenReader) looksUp(st *site, written map[string]bool) bool {
	if st.row == nil || st.row.Effect == nil {
		return false
	}
	switch e := st.row.Effect; e.Class {
	case "outbound-call":
		return true
	case "read":
		return e.Kind != "file" && (e.Kind != "cache" || written[st.row.Family])
	case "sql":
		if len(r.sqlTexts(st)) > 0 {
			return r.queries(st)
		}
		name := methodName(st.sym)
		return strings.HasPrefix(name, "Query") || strings.HasPrefix(name, "Get") || strings.HasPrefix(name, "Select")
	}
	return false
}

// writtenFamilies returns the families of stores that the program writes to.
func (r *tokenReader) writtenFamilies() map[string]bool {
	written := make(map[string]bool)
	for _, st := range r.calls {
		if st.row != nil && st.row.Effect != nil && st.row.Effect.Class != "read" {
			written[st.row.Family] = true
		}
	}
	return written
}

// inMemory returns the inquiry that a look-up in long-lived memory is, if
// requests change what is there.
func (r *tokenReader) inMemory(i *instance, op *effects.Op, on, key int32) []inquiry {
	for _, ref := range r.pts[i.node(on)] {
		c := r.sub(r.cellOf(ref), "[*]")
		if !ref.shared() && !c.obj.long {
			continue
		}
		st := r.state(c)
		if st == nil || !slices.ContainsFunc(st.Writes, func(t *Touch) bool { return t.inst.phase.atRunTime() && t.inst != i }) || slices.ContainsFunc(st.Writes, func(t *Touch) bool { return t.inst == i }) {
			continue
		}
		if l, strong := r.identified(i, []int32{key}); l != 0 {
			return []inquiry{{inst: i, op: op, answer: Local, state: st, label: l, strong: strong}}
		}
		return nil
	}
	return nil
}
