package wiring

import (
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A stop is where a second attempt may end: a test that sends it another way
// than the first, or a call that fails.
type stop struct {
	op *effects.Op
	// Of a test: the number of the successor that the second attempt takes.
	test bool
	away int32
	// needs says whether the entry point at hand does what makes the second
	// attempt different.
	needs func() bool
}

// stopped reports whether an op of an instance runs at the first attempt only.
func (r *repeats) stopped(i *instance, op *effects.Op) bool {
	return remembered(&r.known.stopped, siteKey{i.id, op}, func() bool {
		return !r.underPost(i, op) || r.stoppedByTest(i, op) || r.turnedAway(i, op) || r.stoppedByCall(i, op)
	})
}

func (r *repeats) stoppedByTest(i *instance, op *effects.Op) bool {
	for _, s := range r.stopsOf(i) {
		if s.op != op && i.fn.needsPass(s, op) && r.holds(s) {
			return true
		}
	}
	return false
}

// stoppedByCall reports whether a function that fails at a second attempt is
// called before an op.
func (r *repeats) stoppedByCall(i *instance, op *effects.Op) bool {
	for _, c := range i.calls {
		if c.op != op && c.op.Code == effects.Call && r.within(c.callee) && c.callee.fn != nil && i.fn.dominates(c.op, op) && r.refuses(c.callee, 3) {
			return true
		}
	}
	return false
}

// holds reports whether the entry point at hand does what a stop needs. Every op
// of a function asks it of all stops there.
func (r *repeats) holds(s *stop) bool {
	return remembered(&r.known.needed, s, s.needs)
}

// refuses reports whether a function fails at a second attempt: it cannot end
// well without passing a stop, in calls down to some depth.
func (r *repeats) refuses(i *instance, depth int) bool {
	return remembered(&r.known.refused, refusal{i, depth}, func() bool { return r.refusesItself(i) || depth > 0 && r.refusesBelow(i, depth-1) })
}

func (r *repeats) refusesItself(i *instance) bool {
	for _, s := range r.stopsOf(i) {
		if i.fn.failsWithout(s) && r.holds(s) {
			return true
		}
	}
	return false
}

// runsHere reports whether a call of an instance runs another function of the
// program there and then: neither in a goroutine nor at the end.
func (r *repeats) runsHere(i *instance, c callEdge) bool {
	return c.op.Code == effects.Call && c.op.Flag&(effects.FlagGo|effects.FlagDefer) == 0 && c.callee.fn != nil && c.callee != i && r.within(c.callee)
}

func (r *repeats) refusesBelow(i *instance, depth int) bool {
	for _, c := range i.calls {
		if r.runsHere(i, c) && i.fn.failsWithout(&stop{op: c.op}) && r.refuses(c.callee, depth) {
			return true
		}
	}
	return false
}

// stopsOf returns the stops in an instance.
func (r *repeats) stopsOf(i *instance) []*stop {
	list, ok := r.tests[i]
	if ok {
		return list
	}
	r.tests[i] = nil
	for k := range i.fn.Ops {
		if op := &i.fn.Ops[k]; op.Code == effects.Test && op.Flag&effects.FlagSelect == 0 && !r.asksVerb(i, op) {
			list = append(list, r.testStops(i, op)...)
		}
	}
	for _, st := range r.at[i] {
		list = append(list, r.callStops(st)...)
	}
	r.tests[i] = list
	return list
}

// testStops returns what a test may stop. With what is looked up by data of the
// client, the second attempt finds what the first has left.
func (r *repeats) testStops(i *instance, op *effects.Op) []*stop {
	var out []*stop
	add := func(away int32, needs func() bool) {
		out = append(out, &stop{op: op, test: true, away: away, needs: needs})
	}
	if op.Flag&effects.FlagErr != 0 {
		if op.Flag&effects.FlagPropagates == 0 {
			add(op.C, func() bool { return r.anyFound(r.failing(i, op.A), r.madeHere) })
		}
		add(1-op.C, func() bool { return r.anyTaken(slices.DeleteFunc(r.failing(i, op.A), findsOrNot)) })
		return out
	}
	value := valueAt{i, op.A}
	if r.inProcess(value) {
		return nil
	}
	out = append(out, r.keptStops(i, op)...)
	if op.Flag&effects.FlagEqual != 0 {
		for _, away := range []int32{op.C, 1 - op.C} {
			add(away, func() bool {
				equal := away == op.C
				return r.anyFound(r.ancestryOf(value).calls, func(o origin, _ []deed) bool { return r.moves(o, i.fn.str(op.Sym), equal) })
			})
		}
		return out
	}
	out = append(out, r.answerStops(i, op)...)
	add(op.C, func() bool { // it is there
		calls := r.ancestryOf(value).calls
		return r.anyFound(calls, r.madeHere) || r.anyFound(r.ancestryOf(r.membersOf(value)...).calls, r.madeHerePart) || r.anyFound(calls, func(o origin, _ []deed) bool { return r.moves(o, "true", true) })
	})
	add(1-op.C, func() bool { // it is gone, or was taken
		calls := r.ancestryOf(value).calls
		return r.anyTaken(calls) || r.guards(calls) || r.anyFound(calls, func(o origin, _ []deed) bool { return r.moves(o, "true", false) })
	})
	return out
}

// inProcess reports whether a value is an element of a container that this
// process keeps, or says whether it has one: whatever the elements come from,
// another replica has others, and what a request stores elsewhere does not
// change them.
func (r *repeats) inProcess(v valueAt) bool {
	op := v.inst.fn.def(v.node)
	return op != nil && op.Code == effects.Lookup && r.outlivesRequest(v.inst, op.A)
}

// anyFound reports whether some call is a look-up by what the client sends, for
// which a condition holds.
func (r *repeats) anyFound(calls []origin, holds func(origin, []deed) bool) bool {
	for _, o := range calls {
		deeds := r.deedsOf(o.site)
		looks := slices.ContainsFunc(deeds, func(d deed) bool { return d.verb == reads || d.stmt != nil })
		tables := slices.ContainsFunc(deeds, func(d deed) bool { return d.table == schema }) // there is one set of them
		if looks && (tables || r.keyed(o.site)) && holds(o, deeds) {
			return true
		}
	}
	return false
}

// keyed reports whether a call is given something that the client sends, or an
// earlier one that adds to the same query.
func (r *repeats) keyed(st *site) bool {
	if r.given(st) || slices.ContainsFunc(r.chain(st), func(up *site) bool { return up.builds("") && r.given(up) }) {
		return true
	}
	n := st.operand(knowledge.Recv)
	if made := st.inst.fn.def(n); st.sym == "" || st.sym[0] != '(' || made == nil || made.Code != effects.Call {
		return false
	}
	return slices.ContainsFunc(r.at[st.inst], func(other *site) bool {
		return other != st && other.sym != "" && other.sym[0] == '(' && (other.row == nil || other.row.Effect == nil) &&
			other.operand(knowledge.Recv) == n && st.inst.fn.mayFollow(other.op, st.op) && r.given(other)
	})
}

// given reports whether a call is given something that the client sends.
func (r *repeats) given(st *site) bool {
	for _, n := range append([]int32{st.op.A}, st.op.Args...) {
		if n == 0 {
			continue
		}
		if r.taintOf(st.inst, n)&FromRequest != 0 || r.foundByClient(st.inst, n) {
			return true
		}
		for _, v := range r.elementsOf(st.inst, n) { // a record with the values to look for
			if slices.ContainsFunc(r.records(v.inst, v.node), func(c *cell) bool { return r.cellTaint(c)&FromRequest != 0 }) {
				return true
			}
		}
	}
	return false
}

// maxLookups bounds a chain of look-ups, each keyed by what the last one found.
const maxLookups = 3

// foundByClient reports whether a value comes from a record that is looked up by
// what the client sends: a second attempt gets the same.
func (r *repeats) foundByClient(i *instance, n int32) bool {
	if r.taintOf(i, n)&FromExternal == 0 || r.finding == maxLookups {
		return false
	}
	r.finding++
	defer func() { r.finding-- }()
	a := r.ancestryOf(r.contentsOf(i, n)...)
	return a.taint&(FromRandom|FromClock) == 0 && slices.ContainsFunc(a.calls, func(o origin) bool {
		return slices.ContainsFunc(r.deedsOf(o.site), func(d deed) bool { return d.verb == reads }) && r.keyed(o.site)
	})
}

// madeHere reports whether the entry point makes what a look-up asks for: a
// whole record, not one of its fields.
func (r *repeats) madeHere(o origin, looked []deed) bool {
	if o.field != "" && !identifies(o.field) {
		return false
	}
	return r.does(looked, func(d deed) bool {
		return d.verb == inserts || d.verb == upserts || d.verb == saves || d.verb == sets && (d.kind != "database" || d.table == schema || r.another(d))
	})
}

// identifies reports whether a field tells whether a record is there at all.
func identifies(field string) bool {
	return strings.EqualFold(field, "id") || strings.EqualFold(field, "uuid") || field == "Valid"
}

// guards reports whether some call writes a key of the client once only.
func (r *repeats) guards(calls []origin) bool {
	for _, o := range calls {
		if o.row != nil && o.row.Effect != nil && (o.row.Effect.Guard || r.takesOnce(o.site)) && r.keyed(o.site) {
			return true
		}
	}
	return false
}

// moves reports whether the entry point changes the field that a test asks
// for, so that the test sends a second attempt the other way: to a value other
// than text, or to text if equal.
func (r *repeats) moves(o origin, text string, equal bool) bool {
	if o.field == "" { // a column that was read by itself
		looked := r.deedsOf(o.site)
		if slices.ContainsFunc(looked, func(d deed) bool { return d.stmt != nil && r.fillsRecord(d) }) {
			return false // whether there is a record does not change when one is set
		}
		return slices.ContainsFunc(looked, func(d deed) bool { return d.verb == reads && d.stmt != nil }) &&
			r.does(looked, func(d deed) bool { return d.verb == sets && d.stmt != nil })
	}
	stores := r.storesTo(o.field)
	return slices.ContainsFunc(stores, func(at via) bool { return r.setsField(at.inst, at.op, o, text, equal) }) ||
		slices.ContainsFunc(r.allDeeds(), func(d deed) bool {
			return d.stmt != nil && d.verb == sets && slices.ContainsFunc(d.stmt.Sets, func(c string) bool { return sameName(c, o.field) })
		})
}

// fillsRecord reports whether a look-up fills a struct of the program.
func (r *repeats) fillsRecord(d deed) bool {
	if len(d.row.Effect.Into) == 0 {
		return false
	}
	d.data = 0
	return r.recordType(d) != ""
}

// setsField reports whether a store to a field of the same name sets that of a
// record to what sends a second attempt away.
func (r *repeats) setsField(i *instance, op *effects.Op, o origin, text string, equal bool) bool {
	addr := i.fn.def(op.A)
	same := o.typ == ""
	for _, ref := range r.pts[i.node(addr.A)] {
		same = same || r.cellOf(ref).recordType() == o.typ
	}
	if !same {
		return false
	}
	if op.Flag&effects.FlagConst == 0 {
		return true
	}
	stored := strings.Trim(i.fn.str(op.Sym), "\"")
	return (stored == text) == equal
}

// sameName compares the name of a column with that of a field.
func sameName(column, field string) bool {
	return strings.EqualFold(strings.ReplaceAll(column, "_", ""), strings.ReplaceAll(field, "_", ""))
}

// callStops returns the stop that a call is by itself: an insert that breaks a
// constraint at the second attempt, or a write that succeeds once a key.
func (r *repeats) callStops(st *site) []*stop {
	if st.row == nil || st.row.Effect == nil {
		return nil
	}
	if st.row.Effect.Guard && st.row.Effect.Kind != "cache" {
		return []*stop{{op: st.op, needs: func() bool { return r.keyed(st) }}}
	}
	return []*stop{{op: st.op, needs: func() bool {
		return slices.ContainsFunc(r.deedsOf(st), func(d deed) bool { return (d.verb == inserts || d.verb == saves) && r.unique(d) })
	}}}
}
