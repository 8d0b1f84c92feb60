package wiring

import "github.com/hiddenstate/hiddenstate/passes/effects"

// answerStops returns what a test of the answer of an own function may stop: where
// the function says yes, or no, only on the way that a second attempt takes.
func (r *repeats) answerStops(i *instance, op *effects.Op) []*stop {
	call := i.fn.def(op.A)
	if call == nil || call.Code != effects.Call || op.A != call.Dst+max(call.C, 1)-1 {
		return nil
	}
	var out []*stop
	for _, says := range []bool{true, false} {
		away := op.C
		if !says {
			away = 1 - op.C
		}
		out = append(out, &stop{op: op, test: true, away: away, needs: func() bool { return r.answersAgain(i, call, says) }})
	}
	return out
}

// answersAgain reports whether the functions that a call may run give an answer
// only at a second attempt.
func (r *repeats) answersAgain(i *instance, call *effects.Op, says bool) bool {
	found := false
	for _, c := range i.calls {
		if c.op != call || c.callee.fn == nil || !r.within(c.callee) {
			continue
		}
		if !r.answersOnceMore(c.callee, says) {
			return false
		}
		found = true
	}
	return found
}

func (r *repeats) answersOnceMore(i *instance, says bool) bool {
	fn := i.fn
	if n := len(fn.Results); n == 0 || fn.Results[n-1].Type != "bool" || !fn.answersOn(fn.reachable(0, -1), says) {
		return false
	}
	for _, s := range r.stopsOf(i) {
		if s.test && !fn.answersOn(fn.past(way{int(s.op.B), s.away}), says) && r.holds(s) {
			return true
		}
	}
	return false
}

// answersOn reports whether one of some blocks ends a function with yes, or no. A
// yes may be a value that is not known.
func (f *function) answersOn(blocks blockSet, says bool) bool {
	for n, b := range f.Blocks {
		if blocks[n] && len(b.Succs) == 0 && b.Fails != says {
			return true
		}
	}
	return false
}
