package wiring

import (
	"slices"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A claimTest is a test that compares what a token says with something else, and
// whose one outcome is a refusal.
type claimTest struct {
	label Taint // of the token
	other valueAt
}

// compares reports whether a request to an entry point is refused unless a claim
// of a token is what a look-up found by the token's owner: a version that grows,
// or when the password was changed. What ends old tokens need not be asked before
// the handler does its work.
func (r *tokenReader) compares(e *entry, q inquiry, label Taint) bool {
	back := &repeats{originFinder: &originFinder{locator: r.locator, ids: make(map[originKey]int32)}, entry: e, known: new(attempt), reached: r.reach(e).dist, fills: r.fills}
	defer func() { r.fills = back.fills }()
	for _, i := range r.insts {
		if i.fn == nil || !back.within(i) {
			continue
		}
		for _, t := range r.claimTests(i) {
			if t.label&label == 0 {
				continue
			}
			if slices.ContainsFunc(back.ancestryOf(t.other).calls, func(o origin) bool { return o.inst == q.inst && o.op == q.op }) {
				return true
			}
		}
	}
	return false
}

// claimTests returns the tests of an instance that compare what tokens say.
func (r *tokenReader) claimTests(i *instance) []claimTest {
	return remembered(&r.tests, i, func() []claimTest {
		var out []claimTest
		for k := range i.fn.Ops {
			op := &i.fn.Ops[k]
			if op.Code != effects.Test || op.Flag&(effects.FlagErr|effects.FlagEqual) != 0 {
				continue
			}
			decides := func(away int32) bool { return i.fn.failsWithout(&stop{op: op, test: true, away: away}) }
			if decides(0) || decides(1) {
				out = r.addComparisons(out, i, op.A, maxChain)
			}
		}
		return out
	})
}

// addComparisons adds the comparisons by which a value is computed that is true
// or false.
func (r *tokenReader) addComparisons(out []claimTest, i *instance, n int32, depth int) []claimTest {
	if depth == 0 {
		return out
	}
	for _, op := range i.fn.definitions(n) {
		switch op.Code {
		case effects.Copy:
			out = r.addComparisons(out, i, op.A, depth-1)
		case effects.Derive:
			out = r.addPairs(out, i, op.Args)
		case effects.Call:
			own := false
			for _, c := range i.calls {
				if k := int(n - op.Dst); c.op == op && c.callee.fn != nil && k < len(c.callee.fn.Results) {
					own = true
					out = r.addComparisons(out, c.callee, c.callee.fn.Result(k), depth-1)
				}
			}
			if !own { // time.Time.After, bytes.Equal
				out = r.addPairs(out, i, append([]int32{op.A}, op.Args...))
			}
		}
	}
	return out
}

// addPairs adds what is compared with a claim.
func (r *tokenReader) addPairs(out []claimTest, i *instance, args []int32) []claimTest {
	for x, claim := range args {
		if claim == 0 {
			continue
		}
		label := r.labelsOf(i.node(claim))
		if label == 0 {
			continue
		}
		for y, other := range args {
			if x != y && other != 0 {
				out = append(out, claimTest{label, valueAt{i, other}})
			}
		}
	}
	return out
}
