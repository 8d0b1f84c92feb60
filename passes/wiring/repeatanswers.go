package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// answerStops returns what a test of the answer of an own function may stop: where
// the function says yes, or no, only on the way that a second attempt takes.
func (r *repeats) answerStops(i *instance, op *effects.Op) []*stop {
	call := i.fn.def(op.A)
	if call == nil || call.Code != effects.Call {
		return nil
	}
	var out []*stop
	for _, says := range []bool{true, false} {
		away := op.C
		if !says {
			away = 1 - op.C
		}
		out = append(out, &stop{op: op, test: true, away: away, needs: func() bool { return r.answersAgain(i, call, int(op.A-call.Dst), says) }})
	}
	return out
}

// answersAgain reports whether the functions that a call may run give an answer by
// one of their results only at a second attempt.
func (r *repeats) answersAgain(i *instance, call *effects.Op, result int, says bool) bool {
	found := false
	for _, c := range i.calls {
		if c.op != call || c.callee.fn == nil || !r.within(c.callee) {
			continue
		}
		if c.callee.fn.answer() != result || !r.answersOnceMore(c.callee, says) {
			return false
		}
		found = true
	}
	return found
}

func (r *repeats) answersOnceMore(i *instance, says bool) bool {
	fn := i.fn
	if !fn.answersOn(fn.reachable(0, -1), says) {
		return false
	}
	return slices.ContainsFunc(r.stopsOf(i), func(s *stop) bool { return s.test && fn.answersBy(s, says) && r.holds(s) })
}

// answer returns the number of the last boolean result, -1 if there is none.
func (f *function) answer() int {
	for n := len(f.Results) - 1; n >= 0; n-- {
		if f.Results[n].Type == "bool" {
			return n
		}
	}
	return -1
}

// answersBy reports whether a function gives an answer only on the way of a test
// that a second attempt takes, or no other there.
func (f *function) answersBy(s *stop, says bool) bool {
	block := int(s.op.B)
	if block >= len(f.Blocks) || int(s.away) >= len(f.Blocks[block].Succs) {
		return false
	}
	if !f.answersOn(f.past(way{block, s.away}), says) {
		return true
	}
	beyond := make(blockSet, len(f.Blocks))
	f.spread(int(f.Blocks[block].Succs[s.away]), beyond, nil)
	return f.answersOn(beyond, says) && !f.answersOn(beyond, !says)
}

// answersOn reports whether one of some blocks may end a function well with yes,
// or no.
func (f *function) answersOn(blocks blockSet, says bool) bool {
	last := f.Results[len(f.Results)-1].Type == "bool"
	other := effects.SaysNo
	if !says {
		other = effects.SaysYes
	}
	for n, b := range f.Blocks {
		if blocks[n] && len(b.Succs) == 0 && b.Says != other && !(b.Fails && (!last || b.Says == effects.Unsaid)) {
			return true
		}
	}
	return false
}
