package effects

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A lowering turns the SSA form of one function into its summary.
type lowering struct {
	*builder
	fn    *ssa.Function
	out   *Func
	nodes map[ssa.Value]int32
	loops map[*ssa.BasicBlock]bool
	block *ssa.BasicBlock
	locks *locking // nil if the function does not lock
	held  []Lock   // at the current instruction
}

// lower summarises fn. Values that only rename another (conversions, type
// changes, slicing) share its node, so that no op is spent on them.
func lower(b *builder, fn *ssa.Function) *Func {
	l := &lowering{builder: b, fn: fn, nodes: make(map[ssa.Value]int32), loops: loopBlocks(fn)}
	obj, _ := fn.Object().(*types.Func)
	l.out = &Func{
		Sym:    symbol(fn),
		Pos:    b.pos(fn.Pos()),
		Recv:   fn.Signature.Recv() != nil,
		Export: obj != nil && obj.Exported(),
		Gen:    fn.Pos().IsValid() && b.gen[b.fileName(fn.Pos())],
		Free:   int32(len(fn.FreeVars)),
	}
	for _, p := range fn.Params {
		l.out.Params = append(l.out.Params, param(p.Type()))
		l.fresh(p)
	}
	for _, v := range fn.FreeVars {
		l.fresh(v)
	}
	results := fn.Signature.Results()
	for i := range results.Len() {
		l.out.Results = append(l.out.Results, param(results.At(i).Type()))
		l.out.Nodes++
	}
	l.locks = l.analyseLocks()
	for _, block := range fn.Blocks {
		l.block = block
		l.startBlock(block)
		if l.locks != nil {
			l.held = l.locks.entry[block]
		}
		for _, instr := range block.Instrs {
			l.instr(instr)
			if l.locks != nil {
				l.held = l.locks.step(l.held, instr)
			}
		}
	}
	if l.locks != nil {
		l.out.Acquires, l.out.Releases = l.locks.exit()
	}
	l.guards()
	l.forward()
	l.out.Nodes++ // node 0
	return l.out
}

func param(t types.Type) Param {
	t = types.Unalias(t)
	return Param{Type: full(t), Sym: knowledge.TypeSymbol(t), Kind: kindOf(t)}
}

// Result returns the node of result i.
func (f *Func) Result(i int) int32 { return int32(len(f.Params)) + f.Free + int32(i) + 1 }

func (l *lowering) fresh(v ssa.Value) int32 {
	l.out.Nodes++
	if v != nil {
		l.nodes[v] = l.out.Nodes
	}
	return l.out.Nodes
}

func (l *lowering) emit(op Op) {
	op.Held = l.lockSet()
	l.out.Ops = append(l.out.Ops, op)
}

// lockSet returns the number of the current lock set.
func (l *lowering) lockSet() int32 {
	if len(l.held) == 0 {
		return 0
	}
	if l.out.LockSets == nil {
		l.out.LockSets = [][]Lock{nil}
	}
	i := slices.IndexFunc(l.out.LockSets, func(s []Lock) bool { return slices.Equal(s, l.held) })
	if i < 0 {
		i = len(l.out.LockSets)
		l.out.LockSets = append(l.out.LockSets, l.held)
	}
	return int32(i)
}

// node returns the node of a value, making it on first use.
func (l *lowering) node(v ssa.Value) int32 {
	if v == nil || !l.followed(v) {
		return 0
	}
	if n, ok := l.nodes[v]; ok {
		return n
	}
	switch v := v.(type) {
	case *ssa.Const:
		return l.constant(v)
	case *ssa.Global:
		n := l.fresh(v)
		op := Op{Code: Global, Dst: n, Sym: l.str(v.Pkg.Pkg.Path() + "." + v.Name())}
		if elem := v.Type().(*types.Pointer).Elem(); v.Pkg != l.fn.Pkg {
			op.Typ, op.C = l.str(display(elem, l.pass.Pkg)), int32(kindOf(elem))
		}
		l.emit(op)
		return n
	case *ssa.Function:
		n := l.fresh(v)
		l.emit(Op{Code: FuncVal, Dst: n, Sym: l.str(symbol(v)), Pos: l.pos(v.Pos())})
		return n
	case *ssa.Extract:
		n := l.extract(v)
		l.nodes[v] = n
		return n
	}
	if src := l.renamed(v); src != nil {
		n := l.node(src)
		l.nodes[v] = n
		return n
	}
	return l.span(v)
}

// span returns the first of the nodes of a value: calls, ranges and selects
// have one for each component. A phi may ask for them before the instruction
// that makes them is lowered.
func (l *lowering) span(v ssa.Value) int32 {
	if n, ok := l.nodes[v]; ok {
		return n
	}
	n := l.fresh(v)
	width := 1
	switch v := v.(type) {
	case *ssa.Call:
		width = v.Call.Signature().Results().Len()
	case *ssa.Next:
		width = 2
	case *ssa.Select:
		width = len(v.States) + 1
	}
	for range width - 1 {
		l.fresh(nil)
	}
	return n
}

// followed reports whether a value can matter: errors and contexts are not
// followed, and untyped nil or numbers refer to nothing.
func (l *lowering) followed(v ssa.Value) bool {
	return !isContext(v.Type()) && !isError(v.Type())
}

func (l *lowering) constant(c *ssa.Const) int32 {
	if c.Value == nil || !isString(c.Type()) {
		return 0
	}
	s := constantString(c)
	n := l.fresh(nil)
	l.emit(Op{Code: Const, Dst: n, Sym: l.str(s)})
	return n
}

// renamed returns the value that v is another name for, or nil.
func (l *lowering) renamed(v ssa.Value) ssa.Value {
	switch v := v.(type) {
	case *ssa.ChangeType:
		return v.X
	case *ssa.ChangeInterface:
		if !l.hidden(v) {
			return v.X
		}
	case *ssa.Convert:
		return v.X
	case *ssa.MultiConvert:
		return v.X
	case *ssa.SliceToArrayPointer:
		return v.X
	case *ssa.Slice:
		return v.X
	case *ssa.MakeInterface:
		if !boxed(v) {
			return v.X
		}
	case *ssa.UnOp:
		if v.Op != token.MUL && v.Op != token.ARROW {
			return v.X
		}
	case *ssa.Range:
		return v.X
	}
	return nil
}

// extract returns the node of one component of a tuple.
func (l *lowering) extract(v *ssa.Extract) int32 {
	switch t := v.Tuple.(type) {
	case *ssa.Call:
		return l.node(t) + int32(v.Index)
	case *ssa.Next:
		switch v.Index {
		case 1:
			return l.node(t)
		case 2:
			return l.node(t) + 1
		}
		return 0
	case *ssa.Select:
		if v.Index >= 2 {
			return l.node(t) + int32(v.Index-2)
		}
		return 0
	}
	if v.Index == 0 { // v, ok := …
		return l.node(v.Tuple)
	}
	return 0
}

// boxed reports whether a conversion to an interface must remember the
// concrete type: methods may be called on it, or it is asserted back.
func boxed(v *ssa.MakeInterface) bool {
	if isError(v.Type()) {
		return false
	}
	named := namedOf(v.X.Type())
	if named == nil || named.Obj().Pkg() == nil {
		return false
	}
	if named.Obj().Pkg() == v.Parent().Package().Pkg {
		return true
	}
	if _, ok := v.X.(*ssa.Const); ok && !isStdPath(named.Obj().Pkg().Path()) {
		return true // a key of a context is the same in all packages by its type
	}
	iface, _ := v.Type().Underlying().(*types.Interface)
	return iface != nil && iface.NumMethods() > 0 || types.NewMethodSet(types.NewPointer(named)).Len() > 0 && !isStdPath(named.Obj().Pkg().Path())
}

// hidden reports whether a conversion hides an interface of a library whose
// methods have effects: calls of the new interface are calls of those.
func (l *lowering) hidden(v *ssa.ChangeInterface) bool {
	named := namedOf(v.X.Type())
	to, _ := v.Type().Underlying().(*types.Interface)
	if named == nil || to == nil || named.Obj().Pkg() == nil || named.Obj().Pkg() == l.pass.Pkg {
		return false
	}
	from := named.Underlying().(*types.Interface)
	for i := range from.NumMethods() {
		m := from.Method(i)
		if row := l.base.Func(knowledge.Symbol(m)); row != nil && row.Effect != nil && hasMethod(to, m.Name()) {
			return true
		}
	}
	return false
}

func hasMethod(iface *types.Interface, name string) bool {
	m, _, _ := types.LookupFieldOrMethod(iface, false, nil, name)
	return m != nil
}

// namedOf returns the named type of t, behind at most one pointer.
func namedOf(t types.Type) *types.Named {
	t = types.Unalias(t)
	if p, ok := t.(*types.Pointer); ok {
		t = types.Unalias(p.Elem())
	}
	named, _ := t.(*types.Named)
	return named
}

// forward finds results that are always one of the parameters.
func (l *lowering) forward() {
	n := len(l.out.Results)
	if n == 0 {
		return
	}
	fwd := make([]int32, n)
	seen := false
	for _, block := range l.fn.Blocks {
		ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
		if !ok {
			continue
		}
		for i, v := range ret.Results {
			k := l.node(v)
			if k < 1 || int(k) > len(l.out.Params) || seen && fwd[i] != k {
				k = 0
			}
			fwd[i] = k
		}
		seen = true
	}
	for _, k := range fwd {
		if k != 0 {
			l.out.Forward = fwd
			return
		}
	}
}

// loopBlocks returns the blocks of fn that lie on a cycle.
func loopBlocks(fn *ssa.Function) map[*ssa.BasicBlock]bool {
	loops := make(map[*ssa.BasicBlock]bool)
	if len(fn.Blocks) < 2 {
		return loops
	}
	// A block lies on a cycle iff it reaches itself; back edges in dominator
	// order are rare, so the search starts only below their targets.
	for _, b := range fn.Blocks {
		for _, s := range b.Succs {
			if s.Dominates(b) {
				markLoop(loops, s, b)
			}
		}
	}
	return loops
}

// markLoop marks the natural loop of the back edge from tail to head.
func markLoop(loops map[*ssa.BasicBlock]bool, head, tail *ssa.BasicBlock) {
	inside := map[*ssa.BasicBlock]bool{head: true}
	work := []*ssa.BasicBlock{tail}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if inside[b] {
			continue
		}
		inside[b] = true
		work = append(work, b.Preds...)
	}
	for b := range inside {
		loops[b] = true
	}
}
