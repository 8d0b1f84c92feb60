package effects

import (
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// maxIndex bounds the constant indexes that are told apart: enough for a table
// of routes.
const maxIndex = 256

// instr emits the ops of one instruction.
func (l *lowering) instr(instr ssa.Instruction) {
	switch i := instr.(type) {
	case *ssa.Alloc:
		l.alloc(i)
	case *ssa.MakeMap:
		l.make(i, false)
	case *ssa.MakeSlice:
		l.make(i, false)
	case *ssa.MakeChan:
		size, isConst := i.Size.(*ssa.Const)
		l.make(i, !isConst || size.Int64() > 0)
	case *ssa.Phi:
		l.phi(i)
	case *ssa.BinOp:
		l.binop(i)
	case *ssa.UnOp:
		l.unop(i)
	case *ssa.FieldAddr:
		l.emit(Op{Code: FieldAddr, Dst: l.node(i), A: l.node(i.X), Sym: l.str(fieldName(i.X.Type(), i.Field)), Typ: l.fieldSymbol(i.X.Type(), i.Field), Pos: l.pos(i.Pos())})
	case *ssa.Field:
		l.emit(Op{Code: FieldVal, Dst: l.node(i), A: l.node(i.X), Sym: l.str(fieldName(i.X.Type(), i.Field)), Typ: l.fieldSymbol(i.X.Type(), i.Field), Flag: valueFlag(i.Type()), C: int32(kindOf(i.Type())), Pos: l.pos(i.Pos())})
	case *ssa.IndexAddr:
		l.indexAddr(i)
	case *ssa.Index:
		l.emit(Op{Code: Lookup, Dst: l.node(i), A: l.node(i.X), B: l.node(i.Index), Flag: valueFlag(i.Type()), C: int32(kindOf(i.Type())), Typ: l.pointee(i.Type()), Pos: l.pos(i.Pos())})
	case *ssa.Lookup:
		flag := valueFlag(elemType(i))
		if i.CommaOk {
			flag |= FlagCommaOk
		}
		l.emit(Op{Code: Lookup, Dst: l.node(i), A: l.node(i.X), B: l.node(i.Index), Flag: flag, C: int32(kindOf(elemType(i))), Typ: l.pointee(elemType(i)), Pos: l.pos(i.Pos())})
	case *ssa.Next:
		l.next(i)
	case *ssa.Store:
		if isContext(i.Val.Type()) {
			if local, ok := i.Addr.(*ssa.Alloc); ok {
				l.context(Op{A: l.contextNode(i.Val), B: l.node(local)})
			}
		}
		l.emit(Op{Code: Store, Args: l.overwritten(i), A: l.node(i.Addr), B: l.node(i.Val), Flag: valueFlag(i.Val.Type()) | constFlag(i.Val), Sym: l.constText(i.Val), Pos: l.storePos(i)})
	case *ssa.MapUpdate:
		l.emit(Op{Code: Update, A: l.node(i.Map), B: l.node(i.Key), C: l.node(i.Value), Flag: valueFlag(i.Value.Type()) | constFlag(i.Value), Sym: l.constText(i.Value), Pos: l.pos(i.Pos())})
	case *ssa.Send:
		l.emit(Op{Code: Send, A: l.node(i.Chan), B: l.node(i.X), Flag: valueFlag(i.X.Type()), Typ: l.elem(i.Chan.Type()), Pos: l.pos(i.Pos())})
	case *ssa.Select:
		l.selects(i)
	case *ssa.MakeClosure:
		l.closure(i)
	case *ssa.MakeInterface:
		if boxed(i) {
			l.box(i, i.X)
		}
	case *ssa.ChangeInterface:
		if l.hidden(i) {
			l.box(i, i.X)
		}
	case *ssa.TypeAssert:
		l.assert(i)
	case *ssa.Call:
		l.call(i, &i.Call, 0)
	case *ssa.Go:
		l.call(nil, &i.Call, FlagGo)
	case *ssa.Defer:
		l.call(nil, &i.Call, FlagDefer)
	case *ssa.If:
		if cond := l.node(i.Cond); cond != 0 {
			l.emit(Op{Code: Derive, Args: []int32{cond}})
		}
	case *ssa.Return:
		for n, v := range i.Results {
			if src := l.node(v); src != 0 {
				l.emit(Op{Code: Copy, Dst: l.out.Result(n), A: src})
			}
		}
	}
}

// phi lets a value include those of the branches that meet. Of constants it says
// where they come from.
func (l *lowering) phi(i *ssa.Phi) {
	for n, e := range i.Edges {
		src := l.node(e)
		if src == 0 {
			continue
		}
		l.emit(Op{Code: Copy, Dst: l.node(i), A: src, C: nils(i)})
		if _, ok := e.(*ssa.Const); ok {
			l.emit(Op{Code: Way, A: src, B: int32(i.Block().Preds[n].Index), C: l.node(i)})
		}
	}
}

// nils counts the branches on which the values that meet are nil.
func nils(i *ssa.Phi) int32 {
	n := int32(0)
	for _, e := range i.Edges {
		if c, ok := e.(*ssa.Const); ok && c.IsNil() {
			n++
		}
	}
	return n
}

func (l *lowering) alloc(i *ssa.Alloc) {
	elem := i.Type().(*types.Pointer).Elem()
	op := Op{Code: Alloc, Dst: l.node(i), Typ: l.typ(elem), Sym: l.str(i.Comment), B: l.elem(elem), C: int32(kindOf(elem)), Flag: l.loop(), Pos: l.pos(i.Pos())}
	l.emit(op)
}

func (l *lowering) make(v ssa.Value, buffered bool) {
	op := Op{Code: Make, Dst: l.node(v), Typ: l.typ(v.Type()), Sym: l.str(l.names[v.Pos()]), B: l.elem(v.Type()), C: int32(kindOf(v.Type())), Flag: l.loop(), Pos: l.pos(v.Pos())}
	if buffered {
		op.Flag |= FlagBuffered
	}
	l.emit(op)
}

// loop returns FlagLoop when the current block lies on a cycle.
func (l *lowering) loop() Flag {
	if l.loops[l.block] {
		return FlagLoop
	}
	return 0
}

func (l *lowering) binop(i *ssa.BinOp) {
	switch kindOf(i.X.Type()) {
	case Map, Slice, Chan, Signature:
		return // a comparison with nil
	}
	x, y := l.node(i.X), l.node(i.Y)
	if i.Op == token.ADD && isString(i.Type()) {
		l.emit(Op{Code: Concat, Dst: l.node(i), A: x, B: y})
		return
	}
	if x != 0 || y != 0 {
		op := Op{Code: Derive, Dst: l.node(i), Sym: l.str(i.Op.String()), Args: nonzero(x, y)}
		if x != 0 && y != 0 && (i.Op == token.EQL || i.Op == token.NEQ) {
			op.Pos = l.pos(i.Pos()) // findings show where a secret is compared
		}
		l.emit(op)
	}
}

func (l *lowering) unop(i *ssa.UnOp) {
	switch i.Op {
	case token.MUL:
		l.emit(Op{Code: Load, Dst: l.node(i), A: l.node(i.X), Flag: valueFlag(i.Type()), C: int32(kindOf(i.Type())), Typ: l.pointee(i.Type()), Pos: l.loadPos(i)})
	case token.ARROW:
		t := i.X.Type().Underlying().(*types.Chan).Elem()
		l.emit(Op{Code: Recv, Dst: l.node(i), A: l.node(i.X), Flag: valueFlag(t) | l.loop(), C: int32(kindOf(t)), Typ: l.pointee(t), Pos: l.pos(i.Pos())})
	}
}

// loadPos gives loads of fields the position of the selection.
func (l *lowering) loadPos(i *ssa.UnOp) Pos {
	if !i.Pos().IsValid() {
		return l.pos(i.X.Pos())
	}
	return l.pos(i.Pos())
}

func (l *lowering) storePos(i *ssa.Store) Pos {
	if !i.Pos().IsValid() {
		return l.pos(i.Addr.Pos())
	}
	return l.pos(i.Pos())
}

func (l *lowering) indexAddr(i *ssa.IndexAddr) {
	op := Op{Code: IndexAddr, Dst: l.node(i), A: l.node(i.X), B: l.node(i.Index), Pos: l.pos(i.Pos())}
	if ranged(i.Index) {
		op.Flag = FlagRange
	}
	if c, ok := i.Index.(*ssa.Const); ok {
		if _, array := i.X.Type().Underlying().(*types.Pointer); array && c.Int64() < maxIndex {
			op.Sym = l.str("[" + strconv.FormatInt(c.Int64(), 10) + "]")
		}
	}
	l.emit(op)
}

// ranged reports whether an index is the one that a range loop over a slice
// counts.
func ranged(index ssa.Value) bool {
	next, ok := index.(*ssa.BinOp)
	if !ok {
		return false
	}
	counter, ok := next.X.(*ssa.Phi)
	return ok && counter.Comment == "rangeindex"
}

func (l *lowering) next(i *ssa.Next) {
	n := l.span(i)
	if i.IsString {
		l.emit(Op{Code: Derive, Dst: n + 1, Args: []int32{l.node(i.Iter)}})
		return
	}
	t := i.Type().(*types.Tuple)
	elem := t.At(2).Type()
	l.emit(Op{Code: Elems, Dst: n, B: n + 1, A: l.node(i.Iter), Flag: valueFlag(elem), C: int32(kindOf(elem)), Typ: l.pointee(elem), Pos: l.pos(i.Iter.Pos())})
}

func (l *lowering) selects(i *ssa.Select) {
	n := l.span(i)
	recv := int32(0)
	for _, s := range i.States {
		elem := s.Chan.Type().Underlying().(*types.Chan).Elem()
		if s.Dir == types.SendOnly {
			l.emit(Op{Code: Send, A: l.node(s.Chan), B: l.node(s.Send), Flag: FlagSelect | valueFlag(elem), Typ: l.elem(s.Chan.Type()), Pos: l.pos(s.Pos)})
			continue
		}
		l.emit(Op{Code: Recv, Dst: n + recv, A: l.node(s.Chan), Flag: FlagSelect | valueFlag(elem) | l.loop(), C: int32(kindOf(elem)), Typ: l.pointee(elem), Pos: l.pos(s.Pos)})
		recv++
	}
}

func (l *lowering) closure(i *ssa.MakeClosure) {
	fn := i.Fn.(*ssa.Function)
	if obj, ok := fn.Object().(*types.Func); ok && fn.Parent() == nil { // method value
		op := Op{Code: Bound, Dst: l.node(i), A: l.node(i.Bindings[0]), Sym: l.str(knowledge.Symbol(obj)), Pos: l.pos(i.Pos())}
		if types.IsInterface(obj.Signature().Recv().Type()) {
			op.Flag = FlagInvoke
			op.B = l.str(obj.Name())
		}
		l.emit(op)
		return
	}
	op := Op{Code: Closure, Dst: l.node(i), Sym: l.str(symbol(fn)), Pos: l.pos(fn.Pos())}
	for _, b := range i.Bindings {
		op.Args = append(op.Args, l.node(b))
	}
	l.emit(op)
}

// box emits a conversion of x to an interface. A conversion has no position of
// its own: the first use of the result that has one stands for it.
func (l *lowering) box(i ssa.Value, x ssa.Value) {
	named := namedOf(x.Type())
	if named.Obj().Pkg() != l.pass.Pkg {
		l.addType(named, true)
	}
	typ := knowledge.TypeSymbol(x.Type())
	if _, ptr := types.Unalias(x.Type()).(*types.Pointer); ptr {
		typ = "*" + typ
	}
	pos := i.Pos()
	for _, ref := range *i.Referrers() {
		if !pos.IsValid() {
			pos = ref.Pos()
		}
	}
	op := Op{Code: Box, Dst: l.node(i), A: l.node(x), Typ: l.str(typ), Sym: l.str(knowledge.TypeSymbol(i.Type())), Flag: valueFlag(x.Type()), Pos: l.pos(pos)}
	if c, ok := x.(*ssa.Const); ok && c.Value != nil {
		op.C = l.str(constantString(c)) // not B: operands A and B are values
	}
	l.emit(op)
}

func (l *lowering) assert(i *ssa.TypeAssert) {
	if types.IsInterface(i.AssertedType) {
		l.emit(Op{Code: Copy, Dst: l.node(i), A: l.node(i.X)})
		return
	}
	typ := knowledge.TypeSymbol(i.AssertedType)
	if _, ptr := types.Unalias(i.AssertedType).(*types.Pointer); ptr {
		typ = "*" + typ
	}
	flag := valueFlag(i.AssertedType)
	if i.CommaOk {
		flag |= FlagCommaOk
	}
	l.emit(Op{Code: Unbox, Dst: l.node(i), A: l.node(i.X), Typ: l.str(typ), Flag: flag, C: int32(kindOf(i.AssertedType)), Pos: l.pos(i.Pos())})
}

// overwritten returns the fields of a local copy of a struct that every path
// sets before it returns: the copy does not share them with the original.
func (l *lowering) overwritten(store *ssa.Store) []int32 {
	local, ok := store.Addr.(*ssa.Alloc)
	if !ok || kindOf(store.Val.Type()) != Struct {
		return nil
	}
	var fields []int32
	for _, ref := range *local.Referrers() {
		field, ok := ref.(*ssa.FieldAddr)
		if !ok {
			continue
		}
		for _, use := range *field.Referrers() {
			if set, ok := use.(*ssa.Store); ok && set.Addr == field && l.alwaysAfter(set.Block(), store.Block()) {
				fields = append(fields, l.str(fieldName(local.Type(), field.Field)))
			}
		}
	}
	return fields
}

// alwaysAfter reports whether a block lies on every path from another to a
// return.
func (l *lowering) alwaysAfter(b, from *ssa.BasicBlock) bool {
	if !from.Dominates(b) {
		return false
	}
	for _, r := range l.fn.Blocks {
		if _, ok := r.Instrs[len(r.Instrs)-1].(*ssa.Return); ok && !b.Dominates(r) {
			return false
		}
	}
	return true
}
