package effects

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// call emits a call. v is the call's value, nil for go and defer statements.
func (l *lowering) call(v *ssa.Call, c *ssa.CallCommon, mode Flag) {
	if b, ok := c.Value.(*ssa.Builtin); ok {
		l.builtin(v, b, c, mode)
		return
	}
	op := Op{Code: Call, Flag: mode | l.loop(), Pos: l.pos(c.Pos())}
	results := c.Signature().Results()
	op.C = int32(results.Len())
	if v != nil && results.Len() > 0 {
		op.Dst = l.span(v)
	}
	switch callee := c.StaticCallee(); {
	case c.IsInvoke():
		op.Flag |= FlagInvoke
		op.A = l.node(c.Value)
		op.Sym = l.str(knowledge.Symbol(c.Method))
	case callee != nil && !isClosure(c.Value):
		op.Sym = l.str(symbol(callee))
	default:
		op.Flag |= FlagDynamic
		op.A = l.node(c.Value)
	}
	spelt := l.readsConstants(c)
	for i, a := range c.Args {
		n := l.node(a)
		if k, ok := a.(*ssa.Const); ok && n == 0 && k.Value != nil && spelt {
			n = l.fresh(nil)
			l.emit(Op{Code: Const, Dst: n, Sym: l.str(k.Value.ExactString())})
		}
		op.Args = append(op.Args, n)
		if i < 31 && results.Len() > 0 && passesThrough(a.Type(), results.At(0).Type()) {
			op.B |= 1 << i
		}
	}
	l.contexts(c, mode)
	l.emit(op)
}

// readsConstants reports whether numbers and booleans among the arguments of a
// call are told apart: what is known of the callee depends on them.
func (l *lowering) readsConstants(c *ssa.CallCommon) bool {
	sym := ""
	if c.IsInvoke() {
		sym = knowledge.Symbol(c.Method)
	} else if callee := c.StaticCallee(); callee != nil {
		sym = symbol(callee)
	}
	row := l.base.Func(sym)
	return row != nil && (row.Token != nil || row.Memory != nil || row.Dedupe != "" || row.Index != nil || row.Effect != nil && row.Effect.Flags != nil)
}

func isClosure(v ssa.Value) bool {
	_, ok := v.(*ssa.MakeClosure)
	return ok
}

// passesThrough reports whether a function of which nothing is known may
// return this argument, as handler wrappers do: the types are the same and
// refer to code or memory.
func passesThrough(arg, result types.Type) bool {
	switch kindOf(result) {
	case Interface, Signature, Pointer, Map, Slice, Chan:
		return types.Identical(arg, result)
	}
	return false
}

func (l *lowering) builtin(v *ssa.Call, b *ssa.Builtin, c *ssa.CallCommon, mode Flag) {
	arg := func(i int) int32 { return l.node(c.Args[i]) }
	pos := l.pos(c.Pos())
	switch b.Name() {
	case "append":
		if v == nil {
			return
		}
		op := Op{Code: Append, Dst: l.node(v), A: arg(0), Typ: l.typ(v.Type()), Sym: l.str(display(v.Type(), l.pass.Pkg)), Pos: pos}
		if elem := elemOf(v.Type()); elem != nil {
			op.Flag, op.C = valueFlag(elem), l.elem(v.Type())
		}
		if part, ok := c.Args[0].(*ssa.Slice); ok && part.High != nil && part.Max == nil {
			op.Flag |= FlagInPlace
		}
		if len(c.Args) > 1 {
			op.B = arg(1)
		}
		l.emit(op)
	case "copy":
		l.emit(Op{Code: CopyElems, A: arg(0), B: arg(1), Pos: pos})
	case "delete":
		l.emit(Op{Code: Delete, A: arg(0), B: arg(1), Flag: mode, Pos: pos})
	case "close":
		l.emit(Op{Code: Close, A: arg(0), Flag: mode, Pos: pos})
	case "clear":
		l.emit(Op{Code: Clear, A: arg(0), Pos: pos})
	case "len", "cap":
		if v != nil {
			l.emit(Op{Code: Len, Dst: l.node(v), A: arg(0), Pos: pos})
		}
	case "min", "max":
		if v != nil {
			op := Op{Code: Derive, Dst: l.node(v)}
			for i := range c.Args {
				op.Args = append(op.Args, nonzero(arg(i))...)
			}
			l.emit(op)
		}
	case "ssa:wrapnilchk":
		if v != nil {
			l.emit(Op{Code: Copy, Dst: l.node(v), A: arg(0)})
		}
	}
}
