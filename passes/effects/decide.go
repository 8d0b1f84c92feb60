package effects

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// decisions emits a Test for each branch that depends on whether something is
// there, whether a call failed, whether a value is a certain constant, or which
// case of a select statement was taken. What runs on one way only tells later whether a repeated request comes that far.
func (l *lowering) decisions(f *refusals) {
	for _, block := range l.fn.Blocks {
		branch, ok := block.Instrs[len(block.Instrs)-1].(*ssa.If)
		if !ok {
			continue
		}
		if ch := received(branch.Cond); ch != nil {
			l.emit(Op{Code: Test, Flag: FlagSelect, A: l.node(ch), B: int32(block.Index), Pos: l.pos(branch.Cond.Pos())})
			continue
		}
		for _, d := range l.decided(branch.Cond, true) {
			if d.node == 0 {
				continue
			}
			if d.flag&FlagErr != 0 && f.propagates(block, d) {
				d.flag |= FlagPropagates
			}
			op := Op{Code: Test, Flag: d.flag, A: d.node, B: int32(block.Index), C: 1, Sym: d.text, Pos: l.pos(branch.Cond.Pos())}
			if d.outcome {
				op.C = 0
			}
			l.emit(op)
		}
	}
}

// received returns the channel that a select statement received from if a
// condition holds, nil if the condition says nothing of that.
func received(cond ssa.Value) ssa.Value {
	c, ok := cond.(*ssa.BinOp)
	if !ok || c.Op != token.EQL {
		return nil
	}
	chosen, ok := c.X.(*ssa.Extract)
	if !ok || chosen.Index != 0 {
		return nil
	}
	sel, ok := chosen.Tuple.(*ssa.Select)
	k, isConst := c.Y.(*ssa.Const)
	if !ok || !isConst || k.Int64() < 0 || int(k.Int64()) >= len(sel.States) {
		return nil
	}
	if s := sel.States[k.Int64()]; s.Dir == types.RecvOnly {
		return s.Chan
	}
	return nil
}

// A decision is what a condition says of a value: with this outcome the value
// is there, the call went well, or the value is the constant.
type decision struct {
	node    int32
	outcome bool
	flag    Flag
	text    int32
}

// propagates reports whether a branch only hands an error on, the usual way to
// end a function early. All that is to be learnt is that the function ends if
// the call fails.
func (f *refusals) propagates(block *ssa.BasicBlock, d decision) bool {
	well, failed := block.Succs[1], block.Succs[0]
	if d.outcome {
		well, failed = failed, well
	}
	return f.refuses(block, failed) && !f.refuses(block, well)
}

// decided returns what a condition says; outcome is what the condition itself
// means, false below a negation.
func (l *lowering) decided(cond ssa.Value, outcome bool) []decision {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			return l.decided(c.X, !outcome)
		}
	case *ssa.BinOp:
		if d, ok := l.compared(c, outcome); ok {
			return d
		}
	case *ssa.Call:
		if n := l.failure(c); n != 0 {
			return []decision{{node: n, outcome: !outcome, flag: FlagErr}}
		}
	}
	var out []decision
	for _, t := range testsOf(cond, outcome) {
		out = append(out, decision{node: l.node(t.value), outcome: !t.absent})
	}
	if len(out) == 0 && isBool(cond.Type()) {
		out = append(out, decision{node: l.node(cond), outcome: outcome})
	}
	return out
}

// compared returns what a comparison says of an error, or of a value that is
// compared with a constant.
func (l *lowering) compared(c *ssa.BinOp, outcome bool) ([]decision, bool) {
	if c.Op != token.EQL && c.Op != token.NEQ {
		return nil, false
	}
	equal := (c.Op == token.EQL) == outcome
	x, y := c.X, c.Y
	if _, ok := x.(*ssa.Const); ok {
		x, y = y, x
	}
	k, isConst := y.(*ssa.Const)
	switch {
	case isError(x.Type()):
		if isConst { // err == nil
			return []decision{{node: l.errorOf(x, 4), outcome: equal, flag: FlagErr}}, true
		}
		return []decision{{node: l.errorOf(x, 4), outcome: !equal, flag: FlagErr}}, true // err == ErrNotFound: it is not, if all went well
	case isConst && k.Value != nil && !isAbsent(k) && k.Value.Kind() != constant.Bool:
		text := k.Value.ExactString()
		if k.Value.Kind() == constant.String {
			text = constant.StringVal(k.Value)
		}
		return []decision{{node: l.node(x), outcome: equal, flag: FlagEqual, text: l.str(text)}}, true
	case isConst && k.Value != nil && k.Value.Kind() == constant.Bool && !isFalse(k):
		return l.decided(x, equal), true
	case !isConst && kindOf(x.Type()) == Struct: // id != uuid.Nil
		if load, ok := y.(*ssa.UnOp); ok {
			if _, global := load.X.(*ssa.Global); global {
				return []decision{{node: l.node(x), outcome: !equal}}, true
			}
		}
	}
	return nil, false
}

// failure returns the node of the call whose error a call looks at, as
// errors.Is does: of no error it says false.
func (l *lowering) failure(c *ssa.Call) int32 {
	if !isBool(c.Type()) {
		return 0
	}
	for _, a := range c.Call.Args {
		if isError(a.Type()) {
			if n := l.errorOf(a, 4); n != 0 {
				return n
			}
		}
	}
	return 0
}

// errorOf returns the node of the call that an error comes from, or of the
// value that keeps it in a field.
func (l *lowering) errorOf(v ssa.Value, depth int) int32 {
	if depth == 0 {
		return 0
	}
	switch v := v.(type) {
	case *ssa.Call:
		if obj, ok := callee(v); ok && (obj == "errors.Unwrap" || obj == "fmt.Errorf") {
			return 0
		}
		return l.span(v)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return l.span(call)
		}
	case *ssa.UnOp:
		if field, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return l.node(field.X)
		}
		if v.Op == token.MUL {
			return l.storedError(v, depth)
		}
	case *ssa.Phi:
		n := int32(0)
		for _, e := range v.Edges {
			if k, ok := e.(*ssa.Const); ok && k.IsNil() {
				continue
			}
			m := l.errorOf(e, depth-1)
			if m == 0 || n != 0 && n != m {
				return 0
			}
			n = m
		}
		return n
	}
	return 0
}

// storedError follows an error through a local variable to the last store
// before the load in the same block.
func (l *lowering) storedError(load *ssa.UnOp, depth int) int32 {
	var last ssa.Value
	for _, instr := range load.Block().Instrs {
		if instr == ssa.Instruction(load) {
			break
		}
		if s, ok := instr.(*ssa.Store); ok && s.Addr == load.X {
			last = s.Val
		}
	}
	if last == nil {
		return 0
	}
	return l.errorOf(last, depth-1)
}

// callee returns the symbol of a call's static callee.
func callee(c *ssa.Call) (string, bool) {
	fn := c.Call.StaticCallee()
	if fn == nil {
		return "", false
	}
	obj, ok := fn.Object().(*types.Func)
	if !ok {
		return "", false
	}
	return knowledge.Symbol(obj), true
}
