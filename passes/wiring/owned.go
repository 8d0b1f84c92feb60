package wiring

import (
	"strconv"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// ownedArgs returns which parameters of a callee refer to objects that the
// thread has made and not shown to others so far: a repository gets an object to
// save, and one that it has given away before. An instance is entered from both.
func (x *explorer) ownedArgs(v *visit, c callEdge) uint32 {
	if c.callee.fn == nil || v.inst.fn == nil || !c.direct && !(c.op.Flag&effects.FlagInvoke != 0 && c.callee.fn.Recv) {
		return 0 // foreign code passes arguments of its own
	}
	mask := uint32(0)
	for n := range min(len(c.callee.fn.Params), 32) {
		arg := argument(c.op, c.callee.fn, int32(n+1))
		if arg != 0 && x.ownedArg(v, arg) {
			mask |= 1 << n
		}
	}
	return mask
}

func (x *explorer) ownedArg(v *visit, arg int32) bool {
	if arg <= int32(len(v.inst.fn.Params)) && arg <= 32 && v.owned&(1<<(arg-1)) != 0 {
		return true
	}
	refs := x.unboxed(x.pts[v.inst.node(arg)])
	for _, r := range refs {
		if o := x.cellOf(r).obj; r.shared() || o.long || o.kind != memory || o.phase != request {
			return false
		}
	}
	return len(refs) > 0
}

// ownedBy reports whether a visit brings, as a parameter, the object that an
// operation touches, and that object is the thread's own then.
func (x *explorer) ownedBy(v *visit, o *operation) bool {
	if v.owned == 0 {
		return false
	}
	root, _, _ := strings.Cut(o.inst.fn.path(o.node), ".")
	n, err := strconv.Atoi(strings.TrimPrefix(root, "$"))
	if err != nil || root[0] != '$' || n >= 32 || v.owned&(1<<n) == 0 {
		return false
	}
	for _, r := range x.pts[o.inst.node(int32(n)+1)] {
		if x.cellOf(r).obj == o.cell.obj {
			return true
		}
	}
	return false
}
