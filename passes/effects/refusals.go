package effects

import (
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// refusals tells on which ways through a function the caller is refused.
type refusals struct {
	*lowering
	passesOn map[*ssa.BasicBlock]bool // blocks that call the next handler
	last     token.Pos                // of the last return, where all went well; none: the function's end
}

func newRefusals(l *lowering) *refusals {
	f := &refusals{lowering: l, passesOn: make(map[*ssa.BasicBlock]bool)}
	for _, block := range l.fn.Blocks {
		for _, instr := range block.Instrs {
			if call, ok := instr.(*ssa.Call); ok && l.callsNext(&call.Call) {
				f.passesOn[block] = true
			}
		}
	}
	f.last = lastReturn(l.fn)
	return f
}

// lastReturn returns the position of the last return, none for the end of the
// function.
func lastReturn(fn *ssa.Function) token.Pos {
	last := token.NoPos
	for _, block := range fn.Blocks {
		if ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return); ok && block != fn.Recover {
			if !ret.Pos().IsValid() {
				return token.NoPos
			}
			last = max(last, ret.Pos())
		}
	}
	return last
}

// callsNext reports whether a call passes a request on: to a captured handler,
// or by a function that the base knows.
func (l *lowering) callsNext(c *ssa.CallCommon) bool {
	if c.IsInvoke() {
		if c.Method.Name() == "ServeHTTP" {
			return true
		}
		row := l.base.Func(knowledge.Symbol(c.Method))
		return row != nil && row.Next
	}
	if callee := c.StaticCallee(); callee != nil {
		row := l.base.Func(symbol(callee))
		return row != nil && row.Next || callee.Name() == "ServeHTTP"
	}
	if _, builtin := c.Value.(*ssa.Builtin); builtin {
		return false
	}
	v := c.Value
	if load, ok := v.(*ssa.UnOp); ok && load.Op == token.MUL {
		v = load.X
	}
	switch v.(type) {
	case *ssa.FreeVar, *ssa.Parameter:
		return true
	}
	return false
}

// A way is a step along an edge of the control flow.
type way struct{ from, to *ssa.BasicBlock }

// refuses reports whether every way on from an edge ends in a refusal.
func (f *refusals) refuses(from, to *ssa.BasicBlock) bool {
	if f.leaves(to) {
		return true
	}
	seen := map[way]bool{}
	work := []way{{from, to}}
	for len(work) > 0 {
		w := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[w] {
			continue
		}
		seen[w] = true
		if f.passesOn[w.to] {
			return false
		}
		if ret, ok := w.to.Instrs[len(w.to.Instrs)-1].(*ssa.Return); ok && !f.refused(w, ret) {
			return false
		}
		for _, next := range w.to.Succs {
			work = append(work, way{w.to, next})
		}
	}
	return true
}

// returned returns what a result is set to right before a return: a function
// that defers calls keeps its results in variables.
func returned(ret *ssa.Return, v ssa.Value) ssa.Value {
	load, ok := v.(*ssa.UnOp)
	if !ok || load.Op != token.MUL {
		return v
	}
	instrs := ret.Block().Instrs
	for k := len(instrs) - 1; k >= 0; k-- {
		if store, ok := instrs[k].(*ssa.Store); ok && store.Addr == load.X {
			return store.Val
		}
	}
	return v
}

// leaves reports whether a block is the end of a function that yields nothing: a
// handler whose last statement is if ok { answer } does not answer otherwise.
func (f *refusals) leaves(b *ssa.BasicBlock) bool {
	if f.fn.Signature.Results().Len() > 0 || f.last.IsValid() {
		return false
	}
	for _, instr := range b.Instrs {
		switch instr.(type) {
		case *ssa.Return, *ssa.RunDefers:
		default:
			return false
		}
	}
	return true
}

// refused reports whether a return, reached by a way, tells the caller no. The
// last result decides if it is an error or a boolean. What a handler returns
// says nothing: then the last return is where all went well, and so is every
// return after which the next handler was called.
func (f *refusals) refused(w way, ret *ssa.Return) bool {
	if n := len(ret.Results); n > 0 {
		v := returned(ret, ret.Results[n-1])
		if phi, ok := v.(*ssa.Phi); ok && phi.Block() == w.to {
			for i, p := range w.to.Preds {
				if p == w.from {
					v = phi.Edges[i]
				}
			}
		}
		c, isConst := v.(*ssa.Const)
		switch {
		case isBool(v.Type()):
			return isConst && isFalse(c)
		case isConst && isError(v.Type()):
			return false
		case isError(v.Type()) && n > 1:
			return true
		case isConst && n == 1 && isAbsent(c):
			return true
		}
	}
	if len(f.passesOn) > 0 {
		return true
	}
	return ret.Pos() != f.last
}
