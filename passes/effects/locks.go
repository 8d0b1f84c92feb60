package effects

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

// A Lock is a mutex that is held, named by its access path: "$0.mu" is the
// field mu of what parameter 0 refers to, "^0" a captured variable, "%7" local
// node 7, "pkg.mu" a package variable. An index is a number, a local node or
// unknown: "$0.shards[%3].mu", "$0.shards[*].mu".
type Lock struct {
	Path string
	Read bool // held for reading only, which does not protect writes
}

// locking computes which locks a function must hold at each instruction, by
// forward data flow (the lock sets of Eraser: S. Savage et al., 1997, computed
// statically per function as in Infer's RacerD). What callers hold is added by
// the reader of summaries.
type locking struct {
	*lowering
	entry map[*ssa.BasicBlock][]Lock // nil: not reached yet
}

// maxLocks bounds a lock set.
const maxLocks = 8

// lockDelta is what a function has acquired and released when it returns.
type lockDelta struct {
	acquired, released []Lock
	try                bool // acquired only if the result is true
}

// analyseLocks returns the analysis of a function, or nil if it does not lock.
func (l *lowering) analyseLocks() *locking {
	fn := l.fn
	lk := &locking{lowering: l, entry: make(map[*ssa.BasicBlock][]Lock)}
	if !lk.locks() {
		return nil
	}
	lk.entry[fn.Blocks[0]] = []Lock{}
	work := []*ssa.BasicBlock{fn.Blocks[0]}
	for len(work) > 0 {
		block := work[0]
		work = work[1:]
		held := slices.Clone(lk.entry[block])
		for _, instr := range block.Instrs {
			held = lk.step(held, instr)
		}
		for n, succ := range block.Succs {
			out := lk.branch(held, block, n)
			old, seen := lk.entry[succ]
			if seen {
				out = intersect(old, out)
				if len(out) == len(old) {
					continue
				}
			}
			lk.entry[succ] = out
			work = append(work, succ)
		}
	}
	return lk
}

// locks reports whether any call of the function acquires or releases a lock.
func (lk *locking) locks() bool {
	for _, block := range lk.fn.Blocks {
		for _, instr := range block.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				if d := lk.delta(call.Common()); len(d.acquired)+len(d.released) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// step returns the locks held after an instruction. Deferred releases happen
// at the exit: until then the lock is held.
func (lk *locking) step(held []Lock, instr ssa.Instruction) []Lock {
	call, ok := instr.(*ssa.Call)
	if !ok {
		return held
	}
	d := lk.delta(&call.Call)
	if d.try {
		return held
	}
	for _, l := range d.released {
		held = without(held, l)
	}
	return union(held, d.acquired)
}

// branch returns the locks held on the way to a successor: after
// "if mu.TryLock()" the lock is held on the true branch.
func (lk *locking) branch(held []Lock, block *ssa.BasicBlock, succ int) []Lock {
	cond, ok := block.Instrs[len(block.Instrs)-1].(*ssa.If)
	if !ok || succ != 0 {
		return held
	}
	call, ok := cond.Cond.(*ssa.Call)
	if !ok {
		return held
	}
	if d := lk.delta(&call.Call); d.try {
		return union(held, d.acquired)
	}
	return held
}

// delta returns what a call does to locks: a mutex operation that the base
// knows, or an own function that locks.
func (lk *locking) delta(c *ssa.CallCommon) lockDelta {
	if c.IsInvoke() {
		return lk.operation(knowledge.Symbol(c.Method), c.Value)
	}
	callee := c.StaticCallee()
	if callee == nil {
		return lk.yielded(c.Value)
	}
	closure, _ := c.Value.(*ssa.MakeClosure)
	if obj, ok := callee.Object().(*types.Func); ok && closure != nil { // unlock := mu.Unlock
		return lk.operation(knowledge.Symbol(obj), closure.Bindings[0])
	}
	if len(c.Args) > 0 {
		if obj, ok := callee.Object().(*types.Func); ok {
			if d := lk.operation(knowledge.Symbol(obj), c.Args[0]); len(d.acquired)+len(d.released) > 0 {
				return d
			}
		}
	}
	f := lk.summary(callee)
	if f == nil {
		return lockDelta{}
	}
	subst := func(locks []Lock) []Lock {
		var out []Lock
		for _, l := range locks {
			if p := lk.substitute(l.Path, c.Args, closure); p != "" {
				out = append(out, Lock{p, l.Read})
			}
		}
		return out
	}
	return lockDelta{acquired: subst(f.Acquires), released: subst(f.Releases)}
}

// yielded returns what a call of a function value does to locks that came with
// it: in "defer s.lock()()" the method has locked, and what it returns unlocks.
func (lk *locking) yielded(fn ssa.Value) lockDelta {
	if e, ok := fn.(*ssa.Extract); ok {
		fn = e.Tuple
	}
	if call, ok := fn.(*ssa.Call); ok {
		return lockDelta{released: lk.delta(&call.Call).acquired}
	}
	return lockDelta{}
}

func (lk *locking) operation(sym string, mutex ssa.Value) lockDelta {
	row := lk.base.Func(sym)
	if row == nil || row.Sync == "" {
		return lockDelta{}
	}
	path := lk.path(mutex, 0)
	if path == "" {
		return lockDelta{}
	}
	switch row.Sync {
	case "lock":
		return lockDelta{acquired: []Lock{{path, false}}}
	case "rlock":
		return lockDelta{acquired: []Lock{{path, true}}}
	case "trylock":
		return lockDelta{acquired: []Lock{{path, false}}, try: true}
	case "tryrlock":
		return lockDelta{acquired: []Lock{{path, true}}, try: true}
	case "unlock", "runlock":
		return lockDelta{released: []Lock{{path, false}}}
	}
	return lockDelta{}
}

// summary returns the finished summary of a callee: of an imported package, or
// of this one if it was lowered before.
func (lk *locking) summary(callee *ssa.Function) *Func {
	if callee.Pkg == lk.fn.Pkg && callee.Blocks != nil {
		return lk.lowered(callee)
	}
	return lk.imported[symbol(callee)]
}

// exit returns what the function has acquired when it returns, and what it
// releases without having acquired it.
func (lk *locking) exit() (acquired, released []Lock) {
	first := true
	var deferred []Lock
	for _, block := range lk.fn.Blocks {
		held, reached := lk.entry[block]
		if !reached {
			continue
		}
		for _, instr := range block.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok && !isGo(call) {
				for _, l := range lk.delta(call.Common()).released {
					if isDefer(call) {
						deferred = union(deferred, []Lock{l})
					} else if !holds(held, l) {
						released = union(released, []Lock{l})
					}
				}
			}
			held = lk.step(held, instr)
		}
		if _, ok := block.Instrs[len(block.Instrs)-1].(*ssa.Return); !ok {
			continue
		}
		if first {
			acquired, first = held, false
		} else {
			acquired = intersect(acquired, held)
		}
	}
	for _, l := range deferred {
		if holds(acquired, l) {
			acquired = without(acquired, l)
		} else {
			released = union(released, []Lock{l})
		}
	}
	local := func(l Lock) bool { return strings.HasPrefix(l.Path, "%") }
	return slices.DeleteFunc(slices.Clone(acquired), local), slices.DeleteFunc(released, local)
}

func holds(set []Lock, l Lock) bool {
	return slices.ContainsFunc(set, func(h Lock) bool { return h.Path == l.Path })
}

func without(set []Lock, l Lock) []Lock {
	return slices.DeleteFunc(slices.Clone(set), func(h Lock) bool { return h.Path == l.Path })
}

func isDefer(instr ssa.CallInstruction) bool {
	_, ok := instr.(*ssa.Defer)
	return ok
}

func isGo(instr ssa.CallInstruction) bool {
	_, ok := instr.(*ssa.Go)
	return ok
}

// union adds locks to a set, which stays ordered by path.
func union(held, more []Lock) []Lock {
	out := slices.Clone(held)
	for _, l := range more {
		i, found := slices.BinarySearchFunc(out, l, compareLocks)
		if !found && len(out) < maxLocks {
			out = slices.Insert(out, i, l)
		}
	}
	return out
}

func intersect(a, b []Lock) []Lock {
	out := []Lock{}
	for _, l := range a {
		if slices.Contains(b, l) {
			out = append(out, l)
		}
	}
	return out
}

func compareLocks(a, b Lock) int {
	if c := strings.Compare(a.Path, b.Path); c != 0 {
		return c
	}
	switch {
	case a.Read == b.Read:
		return 0
	case a.Read:
		return 1
	}
	return -1
}
