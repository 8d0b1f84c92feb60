package wiring

import (
	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// fieldOf names the field that an op reads or takes the address of: ".name" if
// the struct that it is in is not known.
func (p *program) fieldOf(fn *function, field *effects.Op) string {
	if field.Typ != 0 {
		return fn.str(field.Typ)
	}
	return p.structAt(fn, field.A) + "." + fn.str(field.Sym)
}

// structAt returns the symbol of the named type that a node holds or points to,
// "" if it is not known.
func (p *program) structAt(fn *function, n int32) string {
	if n > 0 && int(n) <= len(fn.Params) {
		return fn.Params[n-1].Sym
	}
	op := fn.def(n)
	if op == nil {
		return ""
	}
	switch op.Code {
	case effects.Alloc:
		return fn.str(op.Typ)
	case effects.Load, effects.Lookup, effects.Elems:
		if op.Typ != 0 {
			return fn.str(op.Typ)
		}
		if op.Code == effects.Load {
			return p.structAt(fn, op.A)
		}
	case effects.Copy:
		return p.structAt(fn, op.A)
	case effects.Global:
		if v := p.vars[fn.str(op.Sym)]; v != nil {
			return v.Sym
		}
	case effects.FieldAddr, effects.FieldVal:
		if t := p.types[p.structAt(fn, op.A)]; t != nil && t.fields[fn.str(op.Sym)] != nil {
			return t.fields[fn.str(op.Sym)].Sym
		}
	case effects.Call:
		own, result := p.funcs[fn.str(op.Sym)], int(n-op.Dst)
		if own != nil && result < len(own.Results) {
			return own.Results[result].Sym
		}
	}
	return ""
}
