package effects

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A test is a condition that has a known outcome when a value is absent: nil,
// zero, or not in a map.
type test struct {
	value  ssa.Value
	absent bool // the condition, when the value is absent
}

// guards emits a Guard for each value without which the function refuses: it
// returns an error or false, or does not pass the request on.
func (l *lowering) guards() {
	f := newRefusals(l)
	for _, block := range l.fn.Blocks {
		f.markExit(block)
		switch last := block.Instrs[len(block.Instrs)-1].(type) {
		case *ssa.If:
			for _, t := range testsOf(last.Cond, true) {
				succ := block.Succs[1]
				if t.absent {
					succ = block.Succs[0]
				}
				if l.node(t.value) != 0 && f.refuses(block, succ) && !f.presentAt(t.value, block) {
					l.emit(Op{Code: Guard, A: l.node(t.value), B: int32(block.Index), Pos: l.pos(last.Cond.Pos())})
				}
			}
		case *ssa.Return:
			l.returnedTests(block, last)
		}
	}
	l.decisions(f)
}

// returnedTests emits guards for conditions that are returned themselves, as
// in return c.Expiry != nil && c.Expiry.After(now).
func (l *lowering) returnedTests(block *ssa.BasicBlock, ret *ssa.Return) {
	if n := len(ret.Results); n == 0 || !isBool(ret.Results[n-1].Type()) {
		return
	}
	conds := []ssa.Value{ret.Results[len(ret.Results)-1]}
	if phi, ok := conds[0].(*ssa.Phi); ok {
		conds = phi.Edges
	}
	for _, c := range conds {
		for _, t := range testsOf(c, true) {
			if !t.absent && l.node(t.value) != 0 {
				l.emit(Op{Code: Guard, A: l.node(t.value), B: int32(block.Index), Pos: l.pos(ret.Pos())})
			}
		}
	}
}

// testsOf returns the tests that a condition is; outcome is what the condition
// itself means, false below a negation.
func testsOf(cond ssa.Value, outcome bool) []test {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return testsOf(c.X, !outcome)
		}
	case *ssa.BinOp:
		return comparison(c, outcome)
	case *ssa.Extract:
		return presence(c, outcome)
	case *ssa.Call:
		return timeTest(c, outcome)
	}
	return nil
}

// comparison returns the tests of a comparison with nil, zero, or a number
// that is taken to be positive.
func comparison(c *ssa.BinOp, outcome bool) []test {
	switch c.Op {
	case token.EQL, token.NEQ:
		absent := (c.Op == token.EQL) == outcome
		switch {
		case isBool(c.X.Type()) && isFalse(c.Y):
			return testsOf(c.X, absent == false)
		case isAbsent(c.Y):
			return []test{{c.X, absent}}
		case isAbsent(c.X):
			return []test{{c.Y, absent}}
		}
	case token.LSS, token.LEQ: // x < 0, 0 <= x
		switch {
		case isAbsent(c.X):
			return []test{{c.Y, (c.Op == token.LEQ) == outcome}}
		case isAbsent(c.Y):
			return []test{{c.X, (c.Op == token.LEQ) == outcome}}
		}
		return []test{{c.X, outcome}, {c.Y, !outcome}}
	case token.GTR, token.GEQ:
		switch {
		case isAbsent(c.X):
			return []test{{c.Y, (c.Op == token.GEQ) == outcome}}
		case isAbsent(c.Y):
			return []test{{c.X, (c.Op == token.GEQ) == outcome}}
		}
		return []test{{c.X, !outcome}, {c.Y, outcome}}
	}
	return nil
}

// presence returns the test of the second result of a look-up, assertion or
// call.
func presence(e *ssa.Extract, outcome bool) []test {
	if !isBool(e.Type()) {
		return nil
	}
	switch t := e.Tuple.(type) {
	case *ssa.TypeAssert:
		return []test{{t.X, !outcome}}
	case *ssa.Lookup:
		return []test{{t, !outcome}}
	}
	return []test{{e, !outcome}}
}

// timeTest returns the tests of a method of time.Time, which the zero time
// decides, and of any other call, whose result itself is the value.
func timeTest(c *ssa.Call, outcome bool) []test {
	callee := c.Call.StaticCallee()
	if callee == nil || callee.Object() == nil {
		return []test{{c, !outcome}}
	}
	args := c.Call.Args
	switch callee.Object().(*types.Func).FullName() {
	case "(time.Time).Before":
		return []test{{args[0], outcome}, {args[1], !outcome}}
	case "(time.Time).After":
		return []test{{args[0], !outcome}, {args[1], outcome}}
	case "(time.Time).IsZero":
		return []test{{args[0], outcome}}
	}
	return []test{{c, !outcome}}
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func isFalse(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value != nil && c.Value.Kind() == constant.Bool && !constant.BoolVal(c.Value)
}

// isAbsent reports whether a value is nil, zero or the empty string.
func isAbsent(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	if !ok {
		return false
	}
	if c.Value == nil {
		return true
	}
	switch c.Value.Kind() {
	case constant.Int, constant.Float:
		return constant.Sign(c.Value) == 0
	case constant.String:
		return constant.StringVal(c.Value) == ""
	}
	return false
}

// presentAt reports whether a block is reached only after a test has found that
// the value, or what it is computed from, is there, while the function goes on
// without it: where it refuses, nothing is let through.
func (f *refusals) presentAt(v ssa.Value, block *ssa.BasicBlock) bool {
	var sources []ssa.Value
	for d := block.Idom(); d != nil; d = d.Idom() {
		branch, ok := d.Instrs[len(d.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		for _, t := range testsOf(branch.Cond, true) {
			present, absent := d.Succs[0], d.Succs[1]
			if t.absent {
				present, absent = absent, present
			}
			if len(present.Preds) != 1 || !present.Dominates(block) || f.refuses(d, absent) {
				continue
			}
			if sources == nil {
				sources = computedFrom(v)
			}
			if slices.ContainsFunc(sources, func(s ssa.Value) bool { return s == t.value || samePlace(s, t.value) }) {
				return true
			}
		}
	}
	return false
}

// maxComputed bounds the steps of a computation that is followed backwards.
const maxComputed = 8

// computedFrom returns a value and those that it is computed from, nearest
// first.
func computedFrom(v ssa.Value) []ssa.Value {
	all, level := []ssa.Value{v}, []ssa.Value{v}
	seen := map[ssa.Value]bool{v: true}
	for range maxComputed {
		var next []ssa.Value
		for _, v := range level {
			instr, ok := v.(ssa.Instruction)
			if !ok {
				continue
			}
			var operands [8]*ssa.Value
			for _, o := range instr.Operands(operands[:0]) {
				if *o != nil && !seen[*o] {
					seen[*o] = true
					all, next = append(all, *o), append(next, *o)
				}
			}
		}
		level = next
	}
	return all
}

// samePlace reports whether two values are read from the same field of the same
// struct, or under the same key of the same map.
func samePlace(a, b ssa.Value) bool {
	switch x := a.(type) {
	case *ssa.UnOp:
		y, ok := b.(*ssa.UnOp)
		return ok && x.Op == token.MUL && y.Op == token.MUL && (x.X == y.X || samePlace(x.X, y.X))
	case *ssa.FieldAddr:
		y, ok := b.(*ssa.FieldAddr)
		return ok && x.Field == y.Field && (x.X == y.X || samePlace(x.X, y.X))
	case *ssa.Field:
		y, ok := b.(*ssa.Field)
		return ok && x.Field == y.Field && (x.X == y.X || samePlace(x.X, y.X))
	case *ssa.Lookup:
		y, ok := b.(*ssa.Lookup)
		return ok && x.X == y.X && sameConst(x.Index, y.Index)
	}
	return false
}

func sameConst(a, b ssa.Value) bool {
	x, ok := a.(*ssa.Const)
	y, also := b.(*ssa.Const)
	return a == b || ok && also && x.Value != nil && y.Value != nil && constant.Compare(x.Value, token.EQL, y.Value)
}
