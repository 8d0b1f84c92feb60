package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// maxChosen bounds the steps back from a value to what it is chosen by.
const maxChosen = 200

// A choice says whether what tells clients apart chooses a value.
type choice uint8

const (
	unchosen choice = iota
	offered         // where a setting asks for it, or with one of several implementations
	taken
)

// A chooser follows values back to what chooses them.
type chooser struct {
	*locator
	asked *asked
}

func (l *locator) chooser() *chooser {
	a := &asked{program: l.program, changed: l.changedFields()}
	a.brought = func(i *instance, n int32) bool { return l.taint[i.node(n)] != 0 && !i.fn.ownField(n) }
	return &chooser{l, a}
}

// ownField reports whether a value is read from a field of the package's own
// struct. What a request once brought may be kept there: the next request's
// client has no say in it.
func (f *function) ownField(n int32) bool {
	load := f.def(n)
	if load == nil || load.Code != effects.Load {
		return false
	}
	addr := f.def(load.A)
	return addr != nil && addr.Code == effects.FieldAddr && addr.Typ == 0
}

// changedFields returns the fields and variables that are set while the program
// runs: they are no settings. Setting up a fresh object changes nothing.
func (l *locator) changedFields() map[string]bool {
	changed := make(map[string]bool)
	for _, i := range l.insts {
		if i.phase == start || i.fn == nil {
			continue
		}
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Store {
				continue
			}
			addr := i.fn.def(op.A)
			if addr == nil || addr.Code != effects.FieldAddr || i.fn.def(addr.A) == nil || i.fn.def(addr.A).Code != effects.Alloc {
				changed[l.stored(i.fn, op)] = true
			}
		}
	}
	return changed
}

// of says whether what tells clients apart chooses a value that an op passes
// requests on to.
func (c *chooser) of(i *instance, op *effects.Op, n int32) choice {
	switch {
	case !(&search{chooser: c}).chosen(i, n):
		return unchosen
	case c.asked.within(i, op, 0), !c.reached(i, make(map[*instance]bool)), !(&search{chooser: c, sure: true}).chosen(i, n):
		return offered
	}
	return taken
}

// reached reports whether an instance is reached without a setting that asks
// for it.
func (c *chooser) reached(i *instance, seen map[*instance]bool) bool {
	if seen[i] {
		return false
	}
	seen[i] = true
	calls := 0
	for _, caller := range i.callers {
		for _, e := range caller.calls {
			if e.callee != i || caller.fn == nil {
				continue
			}
			calls++
			if !c.asked.within(caller, e.op, 0) && c.reached(caller, seen) {
				return true
			}
		}
	}
	return calls == 0
}

// A search looks for the ways in which a value is chosen.
type search struct {
	*chooser
	sure bool // only those that no setting and no other implementation prevents
	seen map[keyPlace]bool
}

// chosen reports whether a value is computed from what tells clients apart, or
// is an element of a collection at an index or key that is.
func (s *search) chosen(i *instance, n int32) bool {
	at := keyPlace{i.id, n}
	if n == 0 || i.fn == nil || s.seen[at] || len(s.seen) > maxChosen {
		return false
	}
	if s.seen == nil {
		s.seen = make(map[keyPlace]bool)
	}
	s.seen[at] = true
	if s.taint[i.node(n)]&FromPeer != 0 && !(s.sure && s.made(i, n)) {
		return true
	}
	params := int32(len(i.fn.Params))
	switch {
	case n <= params:
		return s.chosenByCallers(i, n)
	case n <= params+i.fn.Free:
		for _, c := range s.allClosures(i.fn) {
			if k := int(n - params - 1); c.inst != nil && k < len(c.op.Args) && s.chosen(c.inst, c.op.Args[k]) {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(i.fn.definitions(n), func(op *effects.Op) bool {
		return !(s.sure && s.asked.within(i, op, 0)) && s.chosenBy(i, op, n)
	})
}

// made reports whether own code makes a value, or what it is read from: which of
// its ways leads there is to be seen in that code, not in what comes out.
func (s *search) made(i *instance, n int32) bool {
	op := i.fn.def(n)
	for op != nil && (op.Code == effects.Load || op.Code == effects.FieldAddr || op.Code == effects.FieldVal || op.Code == effects.Unbox) {
		op = i.fn.def(op.A)
	}
	return op != nil && op.Code == effects.Call && slices.ContainsFunc(i.calls, func(c callEdge) bool { return c.op == op && c.callee.fn != nil })
}

func (s *search) chosenByCallers(i *instance, param int32) bool {
	for _, caller := range i.callers {
		for _, c := range caller.calls {
			switch {
			case c.callee != i || caller.fn == nil:
			case s.sure && (s.asked.within(caller, c.op, 0) || !s.reached(caller, make(map[*instance]bool))):
			case s.chosen(caller, argument(c.op, i.fn, param)):
				return true
			}
		}
	}
	return false
}

// chosenBy follows one definition of a value.
func (s *search) chosenBy(i *instance, op *effects.Op, n int32) bool {
	switch op.Code {
	case effects.Copy, effects.Box, effects.Unbox, effects.Load, effects.FieldAddr, effects.FieldVal:
		return s.chosen(i, op.A)
	case effects.IndexAddr, effects.Lookup:
		return s.chosen(i, op.B)
	case effects.Concat, effects.Derive:
		return s.anyChosen(i, operands(op))
	case effects.Alloc:
		return s.anyChosen(i, i.fn.storesInto(n))
	case effects.Call:
		return s.resultChosen(i, op, n)
	}
	return false
}

func (s *search) anyChosen(i *instance, nodes []int32) bool {
	return slices.ContainsFunc(nodes, func(n int32) bool { return s.chosen(i, n) })
}

// resultChosen follows the result of a call: into own functions, else to the
// arguments. Which of several implementations runs is a matter of how the
// program is put together.
func (s *search) resultChosen(i *instance, op *effects.Op, n int32) bool {
	own, chosen := 0, 0
	for _, c := range i.calls {
		if c.op != op || int(n-op.Dst) >= len(c.callee.fn.Results) {
			continue
		}
		own++
		if s.chosen(c.callee, c.callee.fn.Result(int(n-op.Dst))) {
			chosen++
		}
	}
	if own > 0 {
		return chosen == own || chosen > 0 && !s.sure
	}
	if row := s.base.Func(i.fn.str(op.Sym)); row != nil && len(row.Pins) > 0 {
		return false // is reported itself
	}
	return s.anyChosen(i, op.Args)
}
