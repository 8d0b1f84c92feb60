package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A given is what the program gives a library which reads tokens, to be filled
// with what it reads: claims, a function that makes claims, or a function that
// gets the token. It has a label of its own, since it may be given long before
// the library is told to read.
type given struct {
	inst   *instance
	op     *effects.Op // the call, or the store in a field of a configuration
	label  Taint
	claims int32 // node of the claims, 0 if there are none
	checks checking
}

// A checking says by which methods claims check themselves, as rows do.
type checking struct {
	method, getter string
	replaces       bool // the method takes the place of the library's check
}

// give enters claims that are filled with what is read from tokens, and then
// check themselves; or what a function yields that makes them for each request.
func (s *solver) give(st *site, n int32, c checking) {
	g := s.gift(st)
	g.checks, g.claims = c, s.newNode()
	s.flow(n, g.claims)
	s.addUse(n, use{inst: st.inst, op: st.op, role: roleCallee, bind: &target{site: st, phase: request, dst: []int32{g.claims}}})
	f := &foreignCall{solver: s, site: st, target: &target{phase: request}}
	f.fill(g.claims, 0, g.label)
	if c.method != "" {
		f.callMethods(g.claims, c.method, nil, request)
	}
}

// giveFunc enters a function that the library calls with what it read, as
// parameter n.
func (s *solver) giveFunc(st *site, fn int32, n int) {
	token := s.newNode()
	s.addTaint(token, s.gift(st).label)
	args := make([]int32, n+1)
	args[n] = token
	s.addUse(fn, use{inst: st.inst, op: st.op, role: roleCallee, bind: &target{site: st, phase: request, args: args}})
}

func (s *solver) gift(st *site) *given {
	g := &given{inst: st.inst, op: st.op, label: s.label(st.op)}
	s.givens[siteKey{st.inst.id, st.op}] = g
	return g
}

// giveField applies what the base says of a field of a library's
// configuration in which something is stored.
func (s *solver) giveField(st *site, row *knowledge.Setting, n int32) {
	switch {
	case row.Claims:
		s.give(st, n, checking{row.Method, row.Getter, row.Replaces})
	case row.Param != nil:
		s.giveFunc(st, n, *row.Param)
	}
}

// givenTo returns what the program gave the library for a call that reads
// tokens: with the call, with its options, or in its configuration.
func (r *tokenReader) givenTo(c *tokenCall) []*given {
	var out []*given
	add := func(k siteKey) {
		if g := r.givens[k]; g != nil && !slices.Contains(out, g) {
			out = append(out, g)
		}
	}
	add(siteKey{c.inst.id, c.op})
	r.configured(c, want{each: add})
	return out
}

// functions returns the functions that run with what was given.
func (g *given) functions() []*instance {
	var out []*instance
	for _, c := range g.inst.calls {
		if c.op == g.op {
			out = append(out, c.callee)
		}
	}
	return out
}

// ownReaders returns the program's own functions that read tokens in the stead of
// what a library would do: they are what its middleware was made with.
func (s *solver) ownReaders(st *site, row *knowledge.Token) []*object {
	if row.Parser == nil {
		return nil
	}
	var out []*object
	for _, ref := range s.claimsAt(st.inst.node(st.operand(*row.Parser))) {
		c, holder := s.cellOf(ref), int32(0)
		if made := c.obj.token; made != nil && made.row.Reads != nil {
			holder = made.inst.node(made.operand(*made.row.Reads))
		} else if field := c.child(row.Unless); row.Unless != "" && field != nil {
			holder = field.node
		}
		for _, in := range s.pts[holder] {
			if o := s.cellOf(in).obj; o.kind == code && o.fn != nil {
				out = append(out, o)
			}
		}
	}
	return out
}
