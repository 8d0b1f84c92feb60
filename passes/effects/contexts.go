package effects

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// contexts emits the contexts that a call is given, or is about. They are not
// followed as other values are, since nearly every call is given one and nothing
// is read from most: it is kept only where it may tell when a goroutine ends.
func (l *lowering) contexts(c *ssa.CallCommon, mode Flag) {
	if c.IsInvoke() && knowledge.Symbol(c.Method) == "(context.Context).Done" {
		l.context(Op{A: l.contextNode(c.Value)})
		return
	}
	callee := c.StaticCallee()
	if mode&FlagGo == 0 && (callee == nil || !l.own(callee) && !l.makesContext(callee)) {
		return
	}
	var op Op
	for _, a := range c.Args {
		n := int32(0)
		if isContext(a.Type()) {
			n = l.contextNode(a)
		}
		op.Args = append(op.Args, n)
	}
	l.context(op)
}

// context emits an op unless it names no context.
func (l *lowering) context(op Op) {
	given := op.A != 0
	for _, n := range op.Args {
		given = given || n != 0
	}
	if given {
		op.Code = Context
		l.emit(op)
	}
}

// own reports whether a function has a summary.
func (l *lowering) own(fn *ssa.Function) bool {
	return fn.Blocks != nil || l.imported[symbol(fn)] != nil
}

// makesContext reports whether a function makes a context of another.
func (l *lowering) makesContext(fn *ssa.Function) bool {
	row := l.base.Func(symbol(fn))
	return row != nil && (row.Ends == "call" || row.Ends == "parent")
}

// contextNode returns the node of a context: a parameter, the result of a call,
// or the variable that holds it. There is none for others.
func (l *lowering) contextNode(v ssa.Value) int32 {
	switch v := v.(type) {
	case *ssa.Parameter, *ssa.FreeVar:
		return l.nodes[v]
	case *ssa.Call:
		return l.span(v)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			return l.span(call) + int32(v.Index)
		}
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.FreeVar:
			return l.nodes[x]
		case *ssa.Alloc:
			return l.node(x)
		}
	}
	return 0
}

func isContext(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok {
		return false
	}
	obj := named.Obj()
	return obj.Name() == "Context" && obj.Pkg() != nil && obj.Pkg().Path() == "context"
}
