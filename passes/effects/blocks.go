package effects

import (
	"golang.org/x/tools/go/ssa"
)

// startBlock enters a block that begins with the next op.
func (l *lowering) startBlock(block *ssa.BasicBlock) {
	if len(l.fn.Blocks) == 1 {
		return
	}
	b := Block{First: int32(len(l.out.Ops))}
	for _, s := range block.Succs {
		b.Succs = append(b.Succs, int32(s.Index))
	}
	l.out.Blocks = append(l.out.Blocks, b)
}

// markExit notes of a block at which the function ends whether that is a
// failure, and what it answers.
func (f *refusals) markExit(block *ssa.BasicBlock) {
	if f.out.Blocks == nil || len(block.Succs) > 0 {
		return
	}
	f.out.Blocks[block.Index].Fails = f.failsAt(block)
	f.out.Blocks[block.Index].Says = answerAt(block)
}

// answerAt returns the constant that the last boolean result is at an exit.
func answerAt(block *ssa.BasicBlock) Answer {
	ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
	if !ok {
		return Unsaid
	}
	for n := len(ret.Results) - 1; n >= 0; n-- {
		if v := returned(ret, ret.Results[n]); isBool(v.Type()) {
			switch c, isConst := v.(*ssa.Const); {
			case !isConst:
				return Unsaid
			case isFalse(c):
				return SaysNo
			}
			return SaysYes
		}
	}
	return Unsaid
}

// failsAt reports whether the function fails at an exit, however it is reached.
func (f *refusals) failsAt(block *ssa.BasicBlock) bool {
	ret, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return)
	if !ok {
		return true // a panic, or a call that does not return
	}
	for _, from := range block.Preds {
		if !f.refused(way{from, block}, ret) {
			return false
		}
	}
	return true
}

// packBlocks writes blocks as numbers: the first op, as a difference, with lower
// bits for a failure and an answer; the number of successors; the successors.
func packBlocks(blocks []Block) []int32 {
	var code []int32
	first := int32(0)
	for _, b := range blocks {
		n := (b.First-first)<<3 | int32(b.Says)<<1
		if b.Fails {
			n |= 1
		}
		code = append(code, n, int32(len(b.Succs)))
		code = append(code, b.Succs...)
		first = b.First
	}
	return code
}

func unpackBlocks(code []int32) []Block {
	var blocks []Block
	first := int32(0)
	for len(code) > 0 {
		first += code[0] >> 3
		b := Block{First: first, Fails: code[0]&1 != 0, Says: Answer(code[0] >> 1 & 3)}
		n := 2 + code[1]
		if n > 2 {
			b.Succs = code[2:n:n]
		}
		blocks = append(blocks, b)
		code = code[n:]
	}
	return blocks
}
