package wiring

import "github.com/hiddenstate/hiddenstate/passes/effects"

// storesTo returns the values stored at an address of the function.
func (f *function) storesTo(addr int32) []int32 {
	var vals []int32
	for i := range f.Ops {
		if op := &f.Ops[i]; op.Code == effects.Store && op.A == addr && op.B != 0 {
			vals = append(vals, op.B)
		}
	}
	return vals
}

// storesInto returns the values stored in the parts of a local object.
func (f *function) storesInto(obj int32) []int32 {
	vals := f.storesTo(obj)
	for i := range f.Ops {
		op := &f.Ops[i]
		if (op.Code == effects.FieldAddr || op.Code == effects.IndexAddr) && op.A == obj {
			vals = append(vals, f.storesTo(op.Dst)...)
		}
	}
	return vals
}

// foreignField returns the address of a field of another package's type that a
// store sets, or nil.
func (f *function) foreignField(store *effects.Op) *effects.Op {
	if addr := f.def(store.A); addr != nil && addr.Code == effects.FieldAddr && addr.Typ != 0 {
		return addr
	}
	return nil
}

// argument returns the local node of the caller that is passed for a
// parameter, 0 if none is visible.
func argument(op *effects.Op, callee *function, param int32) int32 {
	i := int(param) - 1
	if callee.Recv && op.Flag&(effects.FlagInvoke|effects.FlagDynamic) != 0 {
		if i == 0 {
			if op.Flag&effects.FlagInvoke != 0 {
				return op.A
			}
			return 0
		}
		i--
	}
	if i >= len(op.Args) {
		return 0
	}
	return op.Args[i]
}
