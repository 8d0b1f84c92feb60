package effects

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"
)

// A Block is a basic block of a function: what order calls come in.
type Block struct {
	First int32   // index of its first op
	Next  []int32 // blocks that may follow
	// Failed is 1 + the number among Next of the block that is entered when an
	// error is not nil, or 0.
	Failed int32
	// Of is 1 + the index of the call that returned the error, 0 if unknown.
	Of int32
	// Panics says that the block ends with a panic. One without Next that does
	// not returns.
	Panics bool
}

// Blocks returns the basic blocks, the entry first: none for functions without
// branches or without calls.
func (f *Func) Blocks() []Block {
	var blocks []Block
	first := int32(0)
	for code := f.Order; len(code) > 0; {
		head := code[1]
		first += code[0]
		b := Block{First: first, Failed: head >> 2 & 3, Panics: head&panics != 0}
		code = code[2:]
		if b.Failed != 0 {
			b.Of = code[0]
			code = code[1:]
		}
		for range head & 3 {
			b.Next = append(b.Next, int32(len(blocks))+code[0])
			code = code[1:]
		}
		blocks = append(blocks, b)
	}
	return blocks
}

// panics marks, in Func.Order, a block that ends with a panic.
const panics = 16

// order records the basic blocks of a function: first are the ops they begin
// with. For each, Order holds the distance of its first op from the last block's, a head made of the
// number of Next, Failed and Panics, then Of if there is Failed, and Next as
// differences: small numbers, which facts pack well.
func (l *lowering) order(first []int32) {
	if len(first) < 2 || !slices.ContainsFunc(l.out.Ops, func(op Op) bool { return op.Code == Call }) {
		return
	}
	last := int32(0)
	for i, b := range l.fn.Blocks {
		failed, of := l.failure(b)
		head := int32(len(b.Succs)) + failed<<2
		if _, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Panic); ok {
			head |= panics
		}
		l.out.Order = append(l.out.Order, first[i]-last, head)
		last = first[i]
		if failed != 0 {
			l.out.Order = append(l.out.Order, of)
		}
		for _, s := range b.Succs {
			l.out.Order = append(l.out.Order, int32(s.Index-i))
		}
	}
}

// failure finds the branch that a block takes if an error is not nil, as
// Failed and Of of Block.
func (l *lowering) failure(b *ssa.BasicBlock) (failed, of int32) {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return 0, 0
	}
	cond, ok := branch.Cond.(*ssa.BinOp)
	if !ok || !isError(cond.X.Type()) || !isNil(cond.Y) {
		return 0, 0
	}
	switch cond.Op {
	case token.NEQ:
		failed = 1
	case token.EQL:
		failed = 2
	default:
		return 0, 0
	}
	if call := l.calls[returnedBy(cond.X)]; call != 0 {
		of = call
	}
	return failed, of
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// returnedBy returns the call that an error is the result of, or nil.
func returnedBy(v ssa.Value) *ssa.Call {
	switch v := v.(type) {
	case *ssa.Call:
		return v
	case *ssa.Extract:
		call, _ := v.Tuple.(*ssa.Call)
		return call
	case *ssa.UnOp: // of a captured variable
		return lastStored(v)
	}
	return nil
}

// lastStored returns the call whose result was stored last, in the same block,
// where a load reads.
func lastStored(load *ssa.UnOp) *ssa.Call {
	if load.Op != token.MUL {
		return nil
	}
	var found *ssa.Call
	for _, instr := range load.Block().Instrs {
		if instr == load {
			break
		}
		if store, ok := instr.(*ssa.Store); ok && store.Addr == load.X {
			found = returnedBy(store.Val)
		}
	}
	return found
}
